"""How firmly one text promises: leading verbs, escape clauses, openers, breadth, negation.

In: plain text, without markup and with its dates already taken out, so that the month of May is
not read as a modal verb. Out: a Reading that can be set beside another one. A word list, not a
language model: it must say the same tomorrow, and a committee must be able to see why.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from . import english
from .english import UNITS

_ADVERB = r"(?:also|now|still|always|therefore|then|all|both|jointly|together|once|\w+ly)"
_SUBJECT = r"(?:we|our \w+|the \w+|partners|and|to)"


def _any(*words: str) -> str:
    return rf"(?:{'|'.join(words)})"


_FIRM = _any("guarantee", "commit", "committed", "commits", "pledge", "pledges", "undertake to")
_SUPPORTING = _any(
    r"work(?:ing)?(?: \w+ly| together| jointly)*(?: to\b| with\b| towards?\b| alongside\b)",
    r"continu\w+ to\b",
    "support(?:s|ing)?",
    "help(?:s|ing)?",
    "encourag(?:e|es|ing)",
    "promot(?:e|es|ing)",
)
_AIMING = _any(
    "aim(?:s|ing)?",
    "intend(?:s|ing)?",
    "plan(?:s|ning)? to",
    "seek(?:s|ing)?",
    "hop(?:e|es|ing)",
    "striv(?:e|es|ing)",
    "look(?:s|ing)? to",
    "want(?:s)? to",
    "wish(?:es)? to",
    "propos(?:e|es|ing)",
    "endeavou?r(?:s|ing)?",
    "try(?:ing)?",
    "tries",
    "attempt(?:s|ing)?",
)
_EXPLORING = _any(
    "explor(?:e|es|ing)",
    "consider(?:s|ing)?",
    "investigat(?:e|es|ing)",
    "review(?:s|ing)?",
    "look(?:s|ing)? (?:at|into)",
    "examin(?:e|es|ing)",
)
_STRENGTHS = (
    (re.compile(rf"{_EXPLORING}\b"), 2),
    (re.compile(rf"{_AIMING}\b"), 3),
    (re.compile(rf"{_SUPPORTING}(?!\w)"), 4),
)
_MODAL = re.compile(
    r"\b(?P<modal>will|shall|must|should|ought to|may|might|could|can(?:not)?|won't|"
    r"(?:am|are|is) (?:fully |strongly )?committed to|(?:am|are|is) going to)\b"
)
_OF_MODAL = {"should": 3, "ought to": 3, "may": 1, "might": 1, "could": 1, "can": 1, "cannot": 1}
_PURPOSE = re.compile(r"\b(?:so that|in order to|in order that|which|who|whom|whose|where|that)\b")

_MEANS = "(?:funding|funds|resources?|budgets?|money|capacity|approval|availability|affordability)"
_CONDITION = re.compile(
    r"(?:where(?:ver)?|when(?:ever)?|if|as) (?:(?:it|this) is )?(?:reasonably )?"
    r"(?:possible|appropriate|practicable|practical|feasible)"
    rf"|(?:where(?:ver)?|when|if|as|while|provided(?: that)?|so far as) (?:\w+ )?{_MEANS} "
    r"(?:allows?|permits?|(?:is|are|becomes?) (?:available|secured|found)|can be found)"
    rf"|(?:subject to|depend(?:ing|ent|s) (?:up)?on) (?:the )?(?:\w+ ){{0,3}}{_MEANS}"
    r"|(?:as|so|in so) far as (?:is |it is )?(?:reasonably )?(?:possible|practicable)"
    r"|(?:to|within) the (?:extent|limits) (?:possible|practicable|of (?:available )?resources)"
    r"|in a timely (?:manner|way)|in due course|as and when|in principle|within available resources"
)
_OPENER = re.compile(
    r"(?:in time|over time|in the long(?:er)? term|in the future|"
    r"as a (?:long(?:er)?-term |future )?(?:goal|aim|ambition|aspiration)|"
    r"our (?:current|present) (?:view|thinking) is|ideally|"
    r"eventually|at some (?:point|stage)|until [^,.;]{3,60}),?"
)
_BREADTH = {
    **dict.fromkeys(("all", "every", "everyone", "everybody", "each", "any", "whole"), 4),
    "most": 2,
    "many": 1.5,
    "some": 1,
    "several": 1,
    "certain": 1,
}
UNLIMITED = 3.0
_NOT = re.compile(rf"\A\W*+(?:{_ADVERB} )*(?:not|never|no longer|cease to)\b")
_NUMBERS = {word: str(value) for word, value in UNITS.items()} | {"hundred": "100"}
_SCALES = {"k": "thousand", "m": "million", "bn": "billion", "tn": "trillion"}
_MULTIPLE = re.compile(
    r"\b(?:halv(?:e|es|ing)|doubl(?:e|es|ing)|trebl(?:e|es|ing)|tripl(?:e|es|ing)|"
    r"quadrupl(?:e|es|ing)|half|(?:one|two|three)[- ](?:third|quarter)s?)\b"
)
_AMOUNT = re.compile(r"[£$€]?\d[\d,]*(?:\.\d+)?(?: ?%| ?per ?cent\b)?(?: (?:th|m|b|tr)\w*illion)?")
_OFTEN = (
    (re.compile(r"\b(?:daily|(?:every|each|a) day)\b"), 365.0),
    (re.compile(r"\b(?:weekly|(?:every|each|a) week)\b"), 52.0),
    (re.compile(r"\b(?:monthly|(?:every|each|a) month)\b"), 12.0),
    (re.compile(r"\b(?:quarterly|(?:every|each|a) quarter)\b"), 4.0),
    (re.compile(r"\b(?:six-monthly|twice (?:a|each|every) year|every (?:6|six) months)\b"), 2.0),
    (re.compile(r"\b(?:annual(?:ly)?|yearly|(?:every|each|a) year)\b"), 1.0),
    (re.compile(r"\b(?:biennial(?:ly)?|every (?:two|2|other|second) years?)\b"), 0.5),
    (re.compile(r"\bevery (?:three|3) years\b"), 1 / 3),
    (re.compile(r"\bevery (?:four|4) years\b"), 1 / 4),
    (re.compile(r"\bevery (?:five|5) years\b"), 1 / 5),
)
_TRIGGER = re.compile(
    r"\b(?:immediately|at once|urgently|without delay|as soon as|straight away|promptly|"
    r"within \d+ (?:hours?|days?|weeks?|months?))\b"
)
_QUOTES = str.maketrans("‘’“”–—−\u00a0\u2011", "''\"\"--- -")
_FOOTNOTE = re.compile(r"\[\^?\w{1,3}\]|[¹²³⁰-⁹]+")
_CLAUSE = re.compile(r"(?<=;)\s+(?=[\"'(\[]*[A-Z0-9£])")
_WORD = re.compile(r"‹\w+›|[£$€]?\d[\d,]*(?:\.\d+)?%?|[^\W\d_]+(?:['&.-]?[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one text says and how firmly. `strength` is that of its weakest promising sentence."""

    words: tuple[str, ...]
    strength: int
    verb: str
    conditions: tuple[str, ...]
    openers: tuple[str, ...]
    breadth: tuple[str, ...]
    limit: int
    negated: bool
    amounts: tuple[str, ...]
    often: float | None
    triggers: tuple[str, ...]


@lru_cache(maxsize=50_000)  # several rules and the diff ask about the same sentence
def read(text: str) -> Reading:
    """How firmly a text promises. It may be one sentence or several."""
    clean = tidied(text)
    promising = [found for one in sentences(clean) if (found := _leading(one.lower()))]
    weakest = min(promising, default=(0, "", False), key=lambda found: found[0])
    low = clean.lower()
    bare = _CONDITION.sub(" ", low)
    counted = _counted(bare)
    return Reading(
        words=tuple(words(clean)),
        strength=weakest[0],
        verb=weakest[1],
        conditions=tuple(found.group() for found in _CONDITION.finditer(low)),
        openers=tuple(o for one in sentences(clean) if (o := _opener(one.lower()))),
        breadth=tuple(word for word in words(bare) if word in _BREADTH),
        limit=counted.count("at least") - counted.count("up to") - counted.count("at most"),
        negated=bool(promising) and promising[0][2],
        amounts=tuple(sorted(_amounts(counted))),
        often=min((rank for form, rank in _OFTEN if form.search(low)), default=None),
        triggers=tuple(found.group() for found in _TRIGGER.finditer(low)),
    )


def tidied(text: str) -> str:
    """The text on one line, with straight quotes and without footnote marks."""
    return " ".join(_FOOTNOTE.sub("", text.translate(_QUOTES)).split())


def words(text: str) -> list[str]:
    """The words in small letters, so that `three` is `3` and `£21bn` is `£21 billion`."""
    low = re.sub(r"(\d)\s?(bn|tn|m|k)\b", lambda f: f"{f[1]} {_SCALES[f[2]]}", text.lower())
    low = re.sub(r"(\d) ?per ?cent\b", r"\1%", low).replace(" %", "%")
    found = _WORD.findall(tidied(low))
    return [_NUMBERS.get(word, word.replace(",", "")) for word in found]


def sentences(text: str) -> list[str]:
    """A text cut after each sentence, and after a semicolon before a capital."""
    return [part for one in english.sentences(text) for part in _CLAUSE.split(one)]


def breadth(words: tuple[str, ...], places: int) -> float:
    """How many the words take in, over so many places; a place without a word is unlimited."""
    return sum(_BREADTH[word] for word in words) + UNLIMITED * (places - len(words))


def promises(text: str) -> bool:
    """Whether a sentence of running prose says that something will be done."""
    return bool(
        re.search(r"\bwe (?:\w+ly |also )?(?:will|shall|must)\b|\bwe (?:are )?commit", text.lower())
    )


def _leading(sentence: str) -> tuple[int, str, bool] | None:
    """Strength, words and negation of the leading verb; None where a sentence promises nothing."""
    bare = _CONDITION.sub("", sentence).lstrip(" ,")
    bare = re.sub(rf"^(?:(?:and|but|however|also),? )*{_OPENER.pattern}\s*", "", bare)
    modal = _MODAL.search(bare)
    purpose = _PURPOSE.search(bare)
    if modal and purpose and purpose.start() < modal.start() and not bare.startswith("where"):
        modal = None
    if modal is None:
        return _without_modal(bare)
    after = bare[modal.end() :]
    negation = _NOT.match(after) or modal["modal"] in ("cannot", "won't")
    negated = bool(negation)
    if modal["modal"] in _OF_MODAL:
        return _OF_MODAL[modal["modal"]], modal["modal"], negated
    score, verb = _group(re.sub(rf"^(?:\W+|{_ADVERB}\b|not\b|in time,?\b)*", "", after))
    if _OPENER.match(after.strip(" ,:")):
        after = _OPENER.sub("", after.strip(" ,:"), count=1)
        score, verb = _group(after.strip())
    return score, f"{modal['modal']} {verb}".strip(), negated


def _without_modal(bare: str) -> tuple[int, str, bool] | None:
    own = re.match(rf"(?:{_SUBJECT} )?(?:{_ADVERB} )*", bare)
    rest = bare[own.end() :] if own else bare
    rest = re.sub(rf"^(?:are|is|be) (?:{_ADVERB} )*(?=\w+ing\b)", "", rest)
    if re.match(rf"{_FIRM}\b", rest):
        return 5, rest.split()[0], False
    score, verb = _group(rest)
    if score < 5 or bare.startswith("we "):
        return score, verb, rest.startswith(("do not", "are not"))
    return (5, verb, False) if not re.match(_STATEMENT, bare) else None


_STATEMENT = re.compile(
    r"(?:this|these|that|those|it|they|he|she|there|the|a|an|our|their|its|such|all|most|many|some|"
    r"people|services|partners|and|or|but|for|in|by|with|as|to|from|through|where|when|who|which)\b"
)


def _group(rest: str) -> tuple[int, str]:
    for form, score in _STRENGTHS:
        if found := form.match(rest):
            return score, found.group()
    return 5, rest.split(" ", 1)[0].strip(",.;:") if rest else ""


def _opener(sentence: str) -> str:
    lead = re.match(r"(?:we|partners) will:? ", sentence)
    own = sentence[lead.end() :] if lead else sentence
    found = _OPENER.match(own) or _OPENER.match(sentence)
    return found.group().strip(", ") if found else ""


def _counted(text: str) -> str:
    return " ".join(words(text))


def _amounts(text: str) -> Counter[str]:
    found = Counter(match.group().strip() for match in _AMOUNT.finditer(text))
    found.update(match.group() for match in _MULTIPLE.finditer(text))
    found.pop("1", None)  # “one” is more often a pronoun than a number
    return found

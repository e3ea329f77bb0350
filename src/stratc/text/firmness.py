"""How firmly one text promises: leading verbs, escape clauses, openers, negation.

In: plain text, without markup and with its dates already taken out, so that the month of May is
not read as a modal verb. Out: a Reading that can be set beside another one. A word list, not a
language model: it must say the same tomorrow, and a committee must be able to see why.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from . import english
from .english import UNITS
from .equals import tidied
from .tables import pieces

_ADVERB = r"(?:also|now|still|always|therefore|then|all|both|together|once|\w+ly)"
_SUBJECT = r"(?:we|our \w+|the \w+|partners|and|to)"


def _any(*words: str) -> str:
    return rf"(?:{'|'.join(words)})"


_FIRM = _any("guarantee", "commit", "committed", "commits", "pledge", "pledges", "undertake to")
_PIECES = pieces(__name__)
_SUPPORTING = _PIECES["SUPPORTING"]
_AIMING = _PIECES["AIMING"]
_EXPLORING = _PIECES["EXPLORING"]
_OF_A_CASE = re.compile(_PIECES["OF_A_CASE"])
_STRENGTHS = (
    (_OF_A_CASE, 5),
    (re.compile(rf"{_EXPLORING}\b"), 2),
    (re.compile(rf"{_AIMING}\b"), 3),
    (re.compile(rf"{_SUPPORTING}(?!\w)"), 4),
)
_MODAL = re.compile(_PIECES["MODAL"])
OF_MODAL = {"should": 3, "ought to": 3, "may": 1, "might": 1, "could": 1, "can": 1, "cannot": 1}
_PURPOSE = re.compile(r"\b(?:so that|in order to|in order that|which|who|whom|whose|where|that)\b")

_CONDITION = re.compile(_PIECES["CONDITION"])
_OPENER = re.compile(_PIECES["OPENER"])
# Welsh says “not” before the verb, which it softens: “ni fyddwn”.
_WELSH_NOT = re.compile(r"\A\W*(?:ond |ac )?ni[ds]? (?!yw|sydd|oedd)[^\W\d_]{3,}")
_NOT = re.compile(rf"\A\W*+(?:{_ADVERB} )*(?:not|never|no longer|cease to)\b")
_NUMBERS = {word: str(value) for word, value in UNITS.items()} | {"hundred": "100"}
_SCALES = {"k": "thousand", "m": "million", "bn": "billion", "tn": "trillion"}
_CLAUSE = re.compile(r"(?<=;)\s+(?=[\"'(\[]*[A-Z0-9£])")
_WORD = re.compile(r"‹\w+›|[£$€]?\d[\d,]*(?:\.\d+)?%?|[^\W\d_]+(?:['&.-]?[^\W_]+)*")
_HEDGE = re.compile(_PIECES["HEDGE"])
FIRM = 5
"""The strength of what will be done."""


@dataclass(frozen=True, slots=True)
class Firmness:
    """How firmly one text promises. `strength` is that of its weakest promising sentence."""

    strength: int
    verb: str
    negated: bool
    conditions: tuple[str, ...]
    openers: tuple[str, ...]


@lru_cache(maxsize=50_000)  # several rules and the diff ask about the same sentence
def read(text: str) -> Firmness:
    """How firmly a text promises. It may be one sentence or several."""
    clean = tidied(text)
    parts = [one.lower() for one in sentences(clean)]
    promising = [found for one in parts if (found := _leading(one))]
    weakest = min(promising, default=(0, "", False), key=lambda found: found[0])
    return Firmness(
        strength=weakest[0],
        verb=weakest[1],
        negated=any(found[2] for found in promising[:1]) or any(map(_WELSH_NOT.match, parts[:1])),
        conditions=tuple(found.group() for found in _CONDITION.finditer(clean.lower())),
        openers=tuple(opener for one in parts if (opener := _opener(one))),
    )


def hedges(text: str) -> tuple[tuple[str, ...], str]:
    """Everything in small letters that leaves a promise open, and the text without it."""
    found = tuple(" ".join(match.group().split()) for match in _HEDGE.finditer(text))
    return found, _HEDGE.sub(" ‹condition› ", text)


def words(text: str) -> list[str]:
    """The words in small letters, so that `three` is `3` and `£21bn` is `£21 billion`."""
    low = re.sub(r"(\d)\s?(bn|tn|m|k)\b", lambda f: f"{f[1]} {_SCALES[f[2]]}", text.lower())
    low = re.sub(r"(\d) ?per ?cent\b", r"\1%", low).replace(" %", "%")
    found = _WORD.findall(tidied(low))
    return [_NUMBERS.get(word, word.replace(",", "")) for word in found]


def sentences(text: str) -> list[str]:
    """A text cut after each sentence, and after a semicolon before a capital."""
    return [part for one in english.sentences(text) for part in _CLAUSE.split(one)]


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
    if modal and (len(bare[: modal.start()].split()) > LONGEST_SUBJECT or _commanding(bare)):
        modal = None  # it belongs to a side clause: “Measure progress, and what it can give”
    if modal and purpose and purpose.start() < modal.start() and not bare.startswith("where"):
        modal = None
    if modal is None:
        return _without_modal(bare)
    after = bare[modal.end() :]
    negation = _NOT.match(after) or modal["modal"] in ("cannot", "won't")
    negated = bool(negation)
    if modal["modal"] in OF_MODAL:
        return OF_MODAL[modal["modal"]], modal["modal"], negated
    score, verb = _group(re.sub(rf"^(?:\W+|{_ADVERB}\b|not\b|in time,?\b)*", "", after))
    if _OPENER.match(after.strip(" ,:")):
        after = _OPENER.sub("", after.strip(" ,:"), count=1)
        score, verb = _group(after.strip())
    return score, f"{modal['modal']} {verb}".strip(), negated


def _commanding(bare: str) -> bool:
    """Whether a sentence begins with what is to be done, and not with who does it."""
    return bool(re.match(_COMMAND, bare)) and not re.match(_STATEMENT, bare)


def _without_modal(bare: str) -> tuple[int, str, bool] | None:
    own = re.match(rf"(?:{_SUBJECT} )?(?:{_ADVERB} )*", bare)
    rest = bare[own.end() :] if own else bare
    rest = re.sub(rf"^(?:are|is|be) (?:{_ADVERB} )*(?=\w+ing\b)", "", rest)
    if re.match(rf"{_FIRM}\b", rest):
        return FIRM, rest.split()[0], False
    score, verb = _group(rest)
    if score < 5 or bare.startswith("we "):
        return score, verb, rest.startswith(("do not", "are not"))
    return (5, verb, False) if not re.match(_STATEMENT, bare) else None


_STATEMENT = re.compile(_PIECES["STATEMENT"])

LONGEST_SUBJECT = 9
_COMMAND = re.compile(_PIECES["COMMAND"])


def _group(rest: str) -> tuple[int, str]:
    for form, score in _STRENGTHS:
        if found := form.match(rest):
            return score, found[form.groups]
    return FIRM, rest.split(" ", 1)[0].strip(",.;:") if rest else ""


def _opener(sentence: str) -> str:
    lead = re.match(r"(?:we|partners) will:? ", sentence)
    own = sentence[lead.end() :] if lead else sentence
    found = _OPENER.match(own) or _OPENER.match(sentence)
    return found.group().strip(", ") if found else ""

"""What is said in several words where the other text has one: “look into” and “investigate”.

Where one has a noun for the deed, “carry out the installation of”, it takes the verb of the other;
a verb that begins, offers or plans the deed carries more than that, and stays.

In: a levelled text. Out: the text, with one word for each phrase of the table, in whatever form
its first word stands.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, partial

from stratc.text.tables import entries

from . import ladders
from .lines import StemmedLines
from .stems import IRREGULAR, stem

_OBJECT = r"((?:(?!will|and|or|to|by)[\w'‹›-]+ ){1,6}?)"


@cache
def _said() -> tuple[dict[str, str], re.Pattern[str], list[tuple[re.Pattern[str], str]]]:
    phrases = {
        tuple(phrase.strip().split()): word
        for word, line in entries(__package__, "plain_words")
        for phrase in line.split(",")
    }
    around = [
        (re.compile(rf"\b({_any(p[:1])}) {_OBJECT}{re.escape(' '.join(p[2:]))}\b"), word)
        for p, word in phrases.items()
        if "…" in p
    ]
    whole = sorted((p for p in phrases if "…" not in p), key=len, reverse=True)
    words = {" ".join((stem(p[0]), *p[1:])): phrases[p] for p in whole}
    firsts = _any([p[0] for p in whole])
    rests = "|".join(dict.fromkeys(re.escape(" ".join(p[1:])) for p in whole if p[1:]))
    return words, re.compile(rf"\b({firsts})(?: ({rests})(s?))?\b"), around


def plainly(level: str) -> str:
    """A levelled text with one word for what several say."""
    words, phrase, around = _said()

    made, at = "", 0
    while found := phrase.search(level, at):
        word = words.get(f"{stem(found[1])} {found[2]}" if found[2] else stem(found[1]))
        end = found.end() if word else found.end(1)  # the rest may begin another phrase
        made += level[at : found.start()] + (_in_one(found, word) if word else found[1])
        at = end
    level = made + level[at:]
    for form, word in around:
        level = form.sub(partial(_around, word), level)
    return level


def _in_one(found: re.Match[str], word: str) -> str:
    if found[1] in _PERSONS:
        return word if word.endswith(("people", "s")) else f"{word}s"
    # “Playgrounds” are play areas, “lots” is no plural of another row.
    several = found[1][-1] == "s" and not found[2] and stem(found[1]) != found[1]
    return _like(found[1], word) + (found[3] or "s" * several)


_PERSONS = ("people", "children", "those", "men", "women")


def _around(word: str, found: re.Match[str]) -> str:
    return f"{_like(found[1], word)} {found[2].strip()}"


def _any(verbs: Iterable[str]) -> str:
    forms = dict.fromkeys(form for verb in verbs for form in _forms(verb))
    return "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))


def _like(form: str, word: str) -> str:
    """A word in the form of another: “investigated” for “looked”."""
    root = word.removesuffix("e")
    if re.search(r"[aeiouy][a-z]*ing$", form):  # “bring” is no “-ing”
        return f"{root}ing"
    done = form.endswith("ed") or (IRREGULAR.get(form, form) != form and not form.endswith("s"))
    return f"{root}ed" if done else word


def _forms(verb: str) -> list[str]:
    root = verb.removesuffix("e")
    irregular = [form for form, plain in IRREGULAR.items() if plain == verb]
    doubled = [f"{verb}{verb[-1]}{end}" for end in ("ing", "ed")] if len(verb) < 5 else []
    return [verb, f"{verb}s", f"{verb}es", f"{root}ing", f"{root}ed", *doubled, *irregular]


_CARRIED = re.compile(
    r"\b(?:(?:(?:make )?arrange(?:ments)? for|carry out|deliver|provide|make|implement|run|hold|do|"
    r"complete|finish|ensure|secure)|(?P<begun>begin|start|commence|introduce)) (?:an? |the |our )?"
    r"(?:(?:programme|package|process|series|scheme) of )?(?P<often>every (?:\d )?\w+ )?"
    r"(?P<what>(?:(?!of\b|to\b|and\b)[\w'-]+ ){0,3}?)(?P<noun>[a-z]{4,})"
    r"(?P<of> (?:of|to)\b| (?=(?:in|at|on|for|with|across|by|from)\b)|(?=[.,;]|$))"
    r"(?P<rest>[^.,;‹]*?)(?= (?:from|in|by|at|on|across) |[.,;‹]|$)"
)
_DONE = re.compile(
    r"^(?:an? |the )?(?P<noun>[a-z]{4,}) of (?P<rest>[^.,;]+?) will be (?:carried out|carry out|"
    r"completed|finished|delivered|done|made|undertaken|implemented)\b"
)
_VERB = re.compile(r"\b(?:will|must|to|and)(?: \w+ly)? (?:be )?(?P<verb>[a-z]{3,})")


def as_deeds(lines: StemmedLines, others: StemmedLines) -> StemmedLines:
    """A wording, with a verb for each noun of doing that is a verb in the other wording."""
    verbs = list(_verbs(others))
    theirs = {word for line in others for word in line.level.split()}

    def verb_for(noun: str) -> str:
        return next((verb for verb in verbs if _same_deed(verb, noun)), "")

    def done(found: re.Match[str]) -> str:
        verb = verb_for(found["noun"])
        return f"we will {verb} {found['rest']}" if verb else found.group()

    def carried(found: re.Match[str]) -> str:
        verb = verb_for(found["noun"])
        if not verb or (found["begun"] and not found["often"]):
            return found.group()
        if found["what"] and found["of"].strip():
            return found.group()  # “a full inspection of” says how
        # “Kerb installation” is that of kerbs.
        what = " ".join(
            f"{word}s" if f"{word}s" in theirs else word for word in found["what"].split()
        )
        rest = f"{what} {found['rest'].strip()}".strip()
        return " ".join(filter(None, (verb, rest, (found["often"] or "").strip())))

    return tuple(
        replace(line, level=_CARRIED.sub(carried, _DONE.sub(done, line.level, 1))) for line in lines
    )


def _verbs(lines: StemmedLines) -> Iterator[str]:
    for line in lines:
        for found in _VERB.finditer(line.level):
            yield found["verb"]


def _same_deed(verb: str, noun: str) -> bool:
    one, other = stem(verb), stem(noun)
    same = one == other or ladders.kin(one, other) or ladders.near(one, other)
    return same and verb != noun and not ladders.lower(one, other)

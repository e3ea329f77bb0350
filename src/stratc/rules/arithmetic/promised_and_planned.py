"""What a priority promises in words, beside the row of its own plan that does it: how many.

In: the manuscript. Out: numbers of one thing that differ, with their places.
"""

import re
from collections import Counter
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.model import Action, Commitment, Priority
from stratc.text.english import NUMBER, read_number

from ..repeats.meaning import stem, telling_words
from .two_places import TwoFigures

PROMISED = re.compile(r"\b(?:will|shall)\b")
SMALL = r"(?!(?:and|or|of|in|to|by|for|a|per|each|every)\b)"
COUNTED = re.compile(
    rf"(?<![\w£$€.,/-])(?P<n>(?!(?:one|1)\b|(?:19|20)\d\d\b){NUMBER}) "
    rf"(?P<what>(?:{SMALL}[a-z][a-z-]+ ){{0,3}}?"
    rf"(?:{SMALL}[a-z][a-z-]*s|people|children|women|men|staff))\b(?! (?:a|per|each|every) )"
)
SOME = re.compile(
    r"\b(?:another|extra|additional|further|more|first|last|next|every|up to|at least|over|each|"
    r"of the|other|phase|stage|year) \Z",
    re.I,
)
TIMES = frozenset(("year", "month", "week", "day", "hour", "time"))
SHARED = 3


def promised_otherwise(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """“We will open twelve studios in the depot”, where the row makes ten studios of it."""
    for passage in manuscript.passages:
        element, key = passage.element, passage.field.key
        summary = isinstance(element, Priority) and key == "summary"
        if not summary and not (isinstance(element, Commitment) and key == "text"):
            continue
        for start, end in passage.sentences:
            said = _counts(passage.typed[start:end])
            if not said or (summary and not PROMISED.search(passage.typed, start, end)):
                continue
            row = likeliest_row(manuscript, passage, passage.typed[start:end])
            for deed in manuscript.answer(_deeds).get(row.id, ()) if row else ():
                planned = _counts(deed.typed)
                for what in sorted(said.keys() & planned.keys()):
                    one, other = said[what], planned[what]
                    if read_number(one["n"]) != read_number(other["n"]):
                        at = deed.at(other.start(), other.end())
                        place = passage.at(start + one.start(), start + one.end())
                        yield TwoFigures(other.group(), at, one.group(), place)


def likeliest_row(manuscript: Manuscript, passage: Passage, sentence: str) -> Action | None:
    """The one row of its priority that does what a sentence promises, by its words."""
    element = passage.element
    holder = element if isinstance(element, Priority) else None
    holder = holder or manuscript.index.holder(element, Priority)
    if not holder or not holder.actions:
        return None
    said = telling_words(sentence)
    alike = [(len(said & telling_words(" ".join(row.action))), row) for row in holder.actions.rows]
    most = max((shared for shared, _ in alike), default=0)
    best = [row for shared, row in alike if shared == most]
    # Several rows may each do a part.
    others = [row for shared, row in alike if shared < most]
    parts = _counts(sentence).keys()
    if most < SHARED or len(best) > 1:
        return None
    shared_out = any(parts & _counts(" ".join(row.action)).keys() for row in others)
    return None if shared_out else best[0]


def _deeds(manuscript: Manuscript) -> dict[str, list[Passage]]:
    deeds: dict[str, list[Passage]] = {}
    for passage in manuscript.passages:
        if isinstance(passage.element, Action) and passage.field.key == "action":
            deeds.setdefault(passage.element.id, []).append(passage)
    return deeds


def _counts(text: str) -> dict[str, re.Match[str]]:
    """What a text counts once, and how many of it."""
    found = [one for one in COUNTED.finditer(text) if not SOME.search(text, 0, one.start())]
    names = [stem(one["what"].split()[-1].rpartition("-")[2]) for one in found]
    many = Counter(names)
    pairs = zip(names, found, strict=True)
    return {name: one for name, one in pairs if many[name] == 1 and name not in TIMES}

"""Numbers that were typed before the paragraphs, entries and clauses of one text.

In: a passage. Out: where a row of them skips a number, or has one twice.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from stratc.checking.passage import Passage
from stratc.source import Diagnostic, Label
from stratc.text.english import number_words, read_number

NUMBERED = re.compile(r"(?m)^(?P<indent>[ \t]*)(?P<number>\d{1,2})[.)][ \t]+(?=\S)")
NAMES = (
    "Action|Aim|Ambition|Commitment|Goal|Mission|Objective|Outcome|Phase|Pillar|Pledge|Policy|"
    "Principle|Priority|Promise|Recommendation|Stage|Step|Strand|Target|Theme"
)
WORDS = number_words(1, 12)
# “Goal 3. Open longer”, “**T3** Trees …”, “B2: Fit …”, “2.4 We will …”
AT_START = re.compile(
    rf"(?m)^[ \t]*(?:[-*•+] )?(?:\*\*)?(?:(?P<name>{NAMES}) (?P<of_name>\d{{1,2}}|(?i:{WORDS}))"
    r"(?=\*{0,2}(?:[.:)]|\*\*| [–-] |[ \t]*$))"
    r"|(?P<part>[A-Z]{1,2}|\d{1,2}\.)(?P<of_part>\d{1,2})(?=[.:)]?\*{0,2}[.:)]?[ \t]+[A-Z][a-z]))"
)
# “Steps: (i) … (ii) …”, “a) … ; b) …”
INSIDE = re.compile(
    r"(?:(?<=[\s;:,])|\A)(?P<open>\(?)(?:(?P<roman>[ivx]{1,4})|(?P<letter>[a-h])|(?P<digit>\d{1,2}))\)"
    r"(?=\s+[^\W\d_])"
)
# “part (ii) of the Act” points to a number and has none
POINTED_AT = re.compile(
    r"\b(?:parts?|(?:sub-?)?paragraphs?|(?:sub-?)?sections?|clauses?|points?|articles?|steps?|stages?|"
    r"limbs?|items?|regulations?|schedules?|options?|\w*\d(?:\(\d+\))*|and|or|to|see)\s\Z",
    re.IGNORECASE,
)
ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
FEWEST = 3  # numbers that make a row
MOST = 2  # that are missing between two


class TypedNumber(NamedTuple):
    """One number: what it is called, its value, where it stands."""

    name: str
    value: int
    start: int
    end: int


def numbers_skipped(passage: Passage) -> Iterator[Diagnostic]:
    """Where the numbers of a text go from 2 to 4."""
    yield from _of_a_list(passage)
    for row in _rows(passage):
        steps = [other.value - one.value for one, other in pairwise(row)]
        gaps = [at for at, step in enumerate(steps) if step > 1]
        if len(row) < FEWEST or len(gaps) != 1 or steps[gaps[0]] > MOST + 1:
            continue
        before, after = row[gaps[0]], row[gaps[0] + 1]
        yield Diagnostic(
            passage.at(after.start, after.end),
            f"“{after.name}” follows “{before.name}”, and nothing stands between them",
            hints=("number them again, or put back what is missing",),
        )


def numbers_used_twice(passage: Passage) -> Iterator[Diagnostic]:
    """Where two paragraphs or entries that follow each other have one number."""
    for row in _rows(passage):
        for one, other in pairwise(row):
            if one.value == other.value and len(row) >= FEWEST:
                yield Diagnostic(
                    passage.at(other.start, other.end),
                    f"the label “{other.name}” stands twice in this list",
                    labels=(Label(passage.at(one.start, one.end), "first used here"),),
                    hints=("give one of them another label",),
                )


def _of_a_list(passage: Passage) -> Iterator[Diagnostic]:
    """Numbers before the entries of a list that skip one, where nothing but entries is between."""
    entries = list(NUMBERED.finditer(passage.typed))
    for one, other in pairwise(entries):
        between = passage.typed[one.end() : other.start()]
        if one["indent"] != other["indent"] or re.search(r"\n[ \t]*\n[^\n]*\S[^\n]*\n", between):
            continue
        before, after = int(one["number"]), int(other["number"])
        if before >= 1 and before + 1 < after <= before + MOST + 1:
            yield Diagnostic(
                passage.at(*other.span("number")),
                f"the list goes from {before} to {after}",
                hints=("number it again, or put back what is missing",),
            )


def _rows(passage: Passage) -> Iterator[list[TypedNumber]]:
    """The numbers of each kind that follow each other; a row begins anew with a lower number."""
    kinds: dict[str, list[TypedNumber]] = {}
    for found in AT_START.finditer(passage.written):
        kind = found["name"] or found["part"]
        number = "of_name" if found["name"] else "of_part"
        start = found.start("name" if found["name"] else "part")
        value = read_number(found[number]) or 0
        end = found.end(number)
        name = " ".join(passage.written[start:end].split())
        kinds.setdefault(kind, []).append(TypedNumber(name, value, start, end))
    inside: dict[str, list[TypedNumber]] = {}
    for found in INSIDE.finditer(passage.typed):
        value = _inside(found)
        kind = f"{found['open']}{found.lastgroup}"
        if value and not POINTED_AT.search(
            passage.typed[max(0, found.start() - 20) : found.start()]
        ):
            one = TypedNumber(found.group(), value, *found.span())
            inside.setdefault(kind, []).append(one)
    for several in kinds.values():
        yield from _parted(several)
    for several in inside.values():
        yield from (row for row in _parted(several) if row[0].value == 1)


def _inside(found: re.Match[str]) -> int:
    if roman := found["roman"]:
        return ROMANS.index(roman) + 1 if roman in ROMANS else 0
    return ord(found["letter"]) - ord("a") + 1 if found["letter"] else int(found["digit"])


def _parted(several: list[TypedNumber]) -> Iterator[list[TypedNumber]]:
    row: list[TypedNumber] = []
    for one in several:
        if row and one.value < row[-1].value:
            yield row
            row = []
        row.append(one)
    yield row

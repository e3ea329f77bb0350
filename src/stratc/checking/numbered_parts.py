"""Parts of a plan that are named by their number: “Aim 4”, “Action 5.2”, “paragraph 9.2”.

In: the manuscript. Out: the places that name a number which nothing in the document has.
"""

import re
from collections.abc import Iterator

from stratc.model import Action, Priority
from stratc.source import Span
from stratc.text.english import sentence_around
from stratc.text.tables import pieces

from .manuscript import Manuscript

_PIECES = pieces(__name__)
DEFINED = re.compile(_PIECES["DEFINED"], re.MULTILINE)
LISTED = re.compile(_PIECES["LISTED"])
POINTED = re.compile(_PIECES["POINTED"])
SEEN = re.compile(_PIECES["SEEN"])
OF_OTHER = re.compile(_PIECES["OF_OTHER"])
OF_OTHERS = re.compile(_PIECES["OF_OTHERS"])
ENTRY = re.compile(r"(?m)^[ \t]*(\d{1,2})[.)] ")
ANY = re.compile(r"(?<![\w.])\d{1,2}(?:\.\d{1,2})*(?![\w.]?\d)")
BEGINS = re.compile(r"(?m)^[ \t]*(?:[-*+] )?(\d{1,2}\.\d{1,2})\b")
_SERIES = re.compile(r"[A-Z]{1,3}-?\d")
FEWEST = 2
FEW_LOST = 2
"""Where more rows than so many have a number of nothing, the numbers mean something else."""

Lost = tuple[str, Span]


def lost_numbers(manuscript: Manuscript) -> Iterator[Lost]:
    """Each name of a part that the document does not have, with its place."""
    known = _known(manuscript)
    labels = {
        str(getattr(one, "label", "") or "").strip(". ") for one in manuscript.index.elements
    } - {""}
    headed = {
        number for one in manuscript.passages if one.heading for number in ANY.findall(one.plain)
    }
    own = labels | headed
    plan = bool(manuscript.index.actions)
    for passage in manuscript.passages:
        if passage.heading or not passage.prose:
            continue
        for found, span in passage.own_hits(POINTED):
            kind, number = found["kind"].lower(), found["number"]
            defined = DEFINED.match(passage.typed, found.start())
            if number in own or defined or _of_another(passage.typed, found):
                continue
            numbers = known.get(kind, set())
            if number[
                :1
            ].isalpha():  # “Action A3”, where others have such a number, and “Action B2”
                same = [one for one in numbers if _SERIES.match(one) and one[0] == number[0]]
                lost = len(same) >= FEWEST and number not in numbers
            elif kind == "action" and plan and not numbers:
                lost = "." in number  # “Action 3” may be the third row of an unnumbered plan
            else:
                lost = "1" in numbers and len(numbers) >= FEWEST and number not in numbers
            if lost:
                yield found.group(), span
        for found, _ in passage.own_hits(SEEN):
            if found["number"] not in own and not _of_another(passage.typed, found):
                first = f"{found['number'].partition('.')[0]}."
                if not any(one.startswith(first) for one in own | manuscript.answer(_numbered)):
                    yield found["name"], passage.at(*found.span("name"))
    yield from _rows_of_nothing(manuscript, known)


def _rows_of_nothing(manuscript: Manuscript, known: dict[str, set[str]]) -> Iterator[Lost]:
    """Rows that say they serve “Outcome 5” of four: by a column, by a heading or by their label."""
    counted = {kind: numbers for kind, numbers in known.items() if _all_from_one(numbers)}
    counted.pop("action", None)
    lost: list[Lost] = []
    for row in manuscript.index.actions.values() if counted else ():
        holder = manuscript.index.holder(row, Priority)
        columns = holder.actions.columns if holder and holder.actions else None
        for column in columns.own if columns else ():
            numbers = counted.get(f" {column.title}".lower().rsplit(maxsplit=1)[-1].rstrip("s"))
            cell = row.own.get(column.id)
            if numbers and cell and cell.text.strip().isdigit() and cell.text not in numbers:
                lost.append((f"{column.title} {cell.text.strip()}", cell.where["text"]))
    for priority in manuscript.strategy.priorities if counted else ():
        number = priority.title.strip()
        if number.isdigit() and all(number not in numbers for numbers in counted.values()):
            kind = next(iter(counted)).capitalize()
            lost.append((f"{kind} {number}", priority.where["title"]))
    if len(counted) == 1:
        ((kind, numbers),) = counted.items()
        labelled: dict[str, list[Action]] = {}
        for row in manuscript.index.actions.values():
            first, dot, _ = (row.label or "").partition(".")
            labelled.setdefault(first if dot else "", []).append(row)
        served = labelled.keys() & numbers
        if "" not in labelled and len(served) >= FEWEST:
            for first in sorted(labelled.keys() - numbers):
                row = labelled[first][0]
                lost.append((f"{kind.capitalize()} {first}", row.where["label"]))
    yield from lost if len(lost) <= FEW_LOST else ()


def _numbered(manuscript: Manuscript) -> set[str]:
    """The numbers that paragraphs begin with."""
    return {one for p in manuscript.passages for one in BEGINS.findall(p.written)}


def _known(manuscript: Manuscript) -> dict[str, set[str]]:
    """The numbers that the document gives to aims, goals, outcomes and the like."""
    known: dict[str, set[str]] = {}
    for passage in manuscript.passages:
        for found in DEFINED.finditer(passage.written):
            known.setdefault(found["kind"].lower(), set()).add(found["number"])
        for found in LISTED.finditer(passage.written) if passage.prose else ():
            numbers = set(ENTRY.findall(found["list"]))
            known.setdefault(found["kind"].rstrip("s"), set()).update(numbers)
    for kind, held in (
        ("action", manuscript.index.actions),
        ("commitment", manuscript.index.commitments),
    ):
        if labels := {one.label.strip(". ") for one in held.values() if one.label}:
            known.setdefault(kind, set()).update(labels, {"1"})
    return known


def _all_from_one(numbers: set[str]) -> bool:
    return len(numbers) > FEWEST and numbers == {str(n + 1) for n in range(len(numbers))}


def _of_another(typed: str, found: re.Match[str]) -> bool:
    """Whether the part of another plan, or of a law, is meant."""
    sentence = sentence_around(typed, *found.span())
    return bool(OF_OTHER.match(typed, found.end()) or OF_OTHERS.search(sentence))

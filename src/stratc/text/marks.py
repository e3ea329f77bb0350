"""Marks in prose: what an author writes where a figure, a source or a note belongs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

MarkKind = Literal["statistic", "citation", "note"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One reference in prose: `[=id]`, `[=id.field]`, `[^id]`, or one id of `[@a; @b]`.

    `start` and `end` count characters of the text; `written` is what stands between them: the
    whole mark, but only `@b` where one mark cites several sources.
    """

    kind: MarkKind
    id: str
    field: str
    start: int
    end: int
    written: str


MARK = re.compile(
    r"\[(?:=(?P<statistic>[^\[\]\s.]+)(?:\.(?P<field>[^\[\]\s]+))?"
    r"|\^(?P<note>[^\[\]\s]+)"
    r"|(?P<cited>@[^\[\]\s;]+(?:\s*;\s*@[^\[\]\s;]+)*))\]"
)
_CITED = re.compile(r"@(?P<id>[^\[\]\s;]+)")


def marks(text: str) -> Iterator[Mark]:
    """Every mark of a text, in order."""
    for found in MARK.finditer(text):
        if _escaped(text, found.start()):
            continue
        start, end, written = found.start(), found.end(), found.group()
        if found["statistic"]:
            yield Mark("statistic", found["statistic"], found["field"] or "", start, end, written)
        elif found["note"]:
            yield Mark("note", found["note"], "", start, end, written)
        else:
            pieces = list(_CITED.finditer(text, start, end))
            for piece in pieces:
                where = (start, end) if len(pieces) == 1 else piece.span()
                yield Mark("citation", piece["id"], "", *where, text[slice(*where)])


def _escaped(text: str, at: int) -> bool:
    return (at - len(text[:at].rstrip("\\"))) % 2 == 1

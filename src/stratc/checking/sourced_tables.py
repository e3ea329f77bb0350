"""What stands above “Source: …” in a section, or in a row that names its source.

In: a strategy. Out: each number of such a table, with how the words begin that say what it counts,
for what tells it again elsewhere; and the ids of the statistics that such a text prints.
"""

import re

from .manuscript import Manuscript

SOURCE_BELOW = re.compile(r"^[ \t]{0,20}[*_]{0,2}(?:Data )?[Ss]ources?:", re.MULTILINE)
"""A line under a text or a table: it answers for what stands above it in that section."""
MARK = re.compile(r"\[=([\w-]{1,120})[.\]]")
NUMBER = re.compile(r"£?(\d[\d,.]{0,14}\d)%?")
WORD = re.compile(r"[^\W\d_]{4,40}|(?:19|20)\d\d")
BEGINNING = 5  # letters: “deaths” and “death”, “drug” and “drugs”


def sourced_numbers(manuscript: Manuscript) -> dict[str, set[str]]:
    """The numbers of all tables that name their source, with the words of row, column and title."""
    made: dict[str, set[str]] = {}
    for passage in manuscript.passages:
        if not passage.prose or "|" not in passage.written:
            continue
        below = [one.start() for one in SOURCE_BELOW.finditer(passage.written)][-1:]
        title = beginnings(getattr(passage.element, "title", "") or "")
        heads: list[str] = []
        at = 0
        for line in passage.written.splitlines(keepends=True):
            sourced = bool(below) and at < below[0]
            at += len(line)
            cells = [cell.strip(" *_") for cell in line.strip().strip("|").split("|")]
            if line.count("|") < 2:
                heads = []
            elif not heads:
                heads = cells
            elif sourced or any(
                cells[n : n + 1] > [""] for n in map(heads.index, _SOURCES & {*heads})
            ):
                for head, cell in zip(heads, cells, strict=False):
                    if found := NUMBER.fullmatch(_DATED.sub("", cell)):
                        said = beginnings(f"{cells[0]} {head}")
                        made.setdefault(found[1], set()).update(said | title)
    return made


_SOURCES = frozenset(("Source", "Sources", "Data source", "Source of data", "Where from"))
"""Heads of a column that names the source of each row."""
_DATED = re.compile(r" {0,3}\([^()]{0,20}\b(?:19|20)\d\d[^()]{0,20}\)\Z")


def sourced_statistics(manuscript: Manuscript) -> set[str]:
    """The ids of the statistics whose marks stand above a line that names a source."""
    return {
        mark[1]
        for passage in manuscript.passages
        if passage.prose
        for below in [one.start() for one in SOURCE_BELOW.finditer(passage.written)][-1:]
        for mark in MARK.finditer(passage.written, 0, below)
    }


def beginnings(words: str) -> set[str]:
    """How the longer words of a text begin, in small letters."""
    return {one[:BEGINNING].lower().rstrip("s") for one in WORD.findall(words)}

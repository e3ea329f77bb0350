"""What stands above “Source: …” in a section: its numbers and statistics have that source.

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
        below = [one.start() for one in SOURCE_BELOW.finditer(passage.written)][-1:]
        if not below or not passage.prose:
            continue
        title = beginnings(getattr(passage.element, "title", "") or "")
        heads: list[str] = []
        for line in passage.written[: below[0]].splitlines():
            cells = [cell.strip(" *_") for cell in line.strip().strip("|").split("|")]
            if line.count("|") < 2:
                heads = []
            elif not heads:
                heads = cells
            else:
                for head, cell in zip(heads, cells, strict=False):
                    if found := NUMBER.fullmatch(cell):
                        said = beginnings(f"{cells[0]} {head}")
                        made.setdefault(found[1], set()).update(said | title)
    return made


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

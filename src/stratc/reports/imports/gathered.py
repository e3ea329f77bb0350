"""What is told of several rows or cells of one table alike, told once with all its places."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from stratc.intake import AccountEntry
from stratc.text.english import series

_AT = re.compile(
    r"(?P<before>.*\b)(?P<kind>row|cell) (?P<column>[A-Z]*)(?P<row>\d+)(?P<after>.*)", re.S
)
WHOLE_ROW = " | "
"""What stands between the boxes of a row: its words differ, and what is told of it does not."""


def gathered(entries: Iterable[AccountEntry]) -> list[tuple[str, AccountEntry]]:
    """Each thing told once: all its places, and the first entry that tells it."""
    held: dict[tuple[str | None, ...], list[AccountEntry]] = {}
    for entry in entries:
        found = _AT.fullmatch(entry.place)
        told = "" if WHOLE_ROW in entry.words else entry.words
        table = (found["before"], found["kind"], found["after"]) if found else (entry.place,)
        alone = () if found else (str(len(held)),)
        held.setdefault((*table, told, entry.became, entry.reason, *alone), []).append(entry)
    return [(_place(ones), ones[0]) for ones in held.values()]


def _place(entries: list[AccountEntry]) -> str:
    """“sheet “Plan”, rows 2 to 4 and 7”."""
    found = [one for entry in entries if (one := _AT.fullmatch(entry.place))]
    at = sorted({(one["column"], int(one["row"])) for one in found})
    if len(at) < 2:
        return entries[0].place
    first = found[0]
    return f"{first['before']}{first['kind']}s {series(list(_runs(at)))}{first['after']}"


def _runs(at: list[tuple[str, int]]) -> Iterator[str]:
    """Rows that follow each other as one stretch: “E2 to E5”."""
    ends = [n for n, (a, b) in enumerate(pairwise(at), 1) if b != (a[0], a[1] + 1)]
    for begin, end in pairwise([0, *ends, len(at)]):
        names = [f"{column}{row}" for column, row in at[begin:end]]
        yield from [f"{names[0]} to {names[-1]}"] if len(names) > 2 else names

"""Plain text before it is read: what tabs and spaces stand for.

A tab behind a bullet or a number only sets its words apart; two spaces and more, one below the
other, are the columns of a table.
"""

import re
from collections.abc import Iterator

_SET_APART = re.compile(
    r"^\s*(?P<mark>[-*•·▪◦‣●○■–\uf0b7]|\(?(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)]|[a-z][.)]))"
    r"\t+(?=\S)(?P<words>[^\t]*)$"
)
_GAP = re.compile(r" {2,}")
_NUMBER = re.compile(r"\W*[\d,.]+\W*|n/?a|[-–—]|\*")
LEAST_LINES = 3


def plain_tabs(lines: list[str]) -> list[str]:
    """Lines in which a tab always parts the boxes of a table."""
    made = []
    for line in lines:
        found = _SET_APART.match(line)
        made.append(f"{found['mark']} {found['words']}" if found else line)
    return [shown for run in _runs(made) for shown in _columns(run)]


def _runs(lines: list[str]) -> Iterator[list[str]]:
    """Lines that stand together, and the blank ones between them."""
    run: list[str] = []
    for line in lines:
        if run and bool(line.strip()) != bool(run[-1].strip()):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _columns(run: list[str]) -> list[str]:
    """Lines whose words stand below each other in columns, with a tab for each gap."""
    split = [_GAP.split(line.strip()) for line in run]
    width = len(split[0])
    if len(run) < LEAST_LINES or width < 2 or any(len(cells) != width for cells in split):
        return run
    if "\t" in "".join(run) or any(not _aligned(run, split, at) for at in range(1, width)):
        return run
    if width == 2 and not all(_NUMBER.fullmatch(cells[1]) for cells in split[1:]):
        return run  # “Name:   Value” is as often a form to fill in
    return ["\t".join(cells) for cells in split]


def _aligned(run: list[str], split: list[list[str]], at: int) -> bool:
    """Whether the boxes of a column begin or end below each other."""
    starts, ends = set(), set()
    for line, cells in zip(run, split, strict=True):
        place = 0
        for cell in cells[: at + 1]:
            place = line.index(cell, place) + len(cell)
        starts.add(place - len(cells[at]))
        ends.add(place)
    return len(starts) == 1 or len(ends) == 1

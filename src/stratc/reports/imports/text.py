"""What was found in a document, what is doubtful and what was left out, as lines of text."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from stratc.intake import AccountEntry, ImportAccount
from stratc.text.english import counted, series

THINGS = {
    "priorities": "priority",
    "commitments": "commitment",
    "actions": "action",
    "interventions": "intervention",
    "partners": "partner",
    "sources": "source",
    "citations": "citation",
    "statistics": "statistic",
    "terms": "term",
    "notes": "note",
}
LONGEST = 110
FEW = 3
"""So many places are told each with its words, though the reason is one."""


def summary(account: ImportAccount) -> str:
    """What was found, counted: “3 priorities, 12 commitments and 4 partners”."""
    found = [
        counted(account.counts[thing], word)
        for thing, word in THINGS.items()
        if account.counts[thing]
    ]
    return series(found) if found else "text only"


def account_text(account: ImportAccount) -> str:
    """The doubts, what sounds like a promise, and what was left out; what was placed is a page."""
    parts = [
        _part(account.of("doubt"), "doubt", "to look at"),
        _part(account.of("offered"), "sentence", "that may promise something"),
        _part(account.of("left"), "piece", "left out"),
    ]
    return "\n".join(filter(None, parts))


def _part(entries: list[AccountEntry], thing: str, what: str) -> str:
    if not entries:
        return ""
    told = gathered(entries)
    lines = [f"{counted(len(told), thing)} {what}:"]
    for place, entry in _once(told):
        words = f" “{shortened(entry.words)}”" if entry.words else ""
        lines.append(f"  {place}:{words}")
        lines.append(f"    {entry.became}{f': {entry.reason}' if entry.reason else ''}")
    return "\n".join(lines) + "\n"


def shortened(words: str) -> str:
    """Words on one line, cut where they are many."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rsplit(' ', 1)[0]} …"


def _once(told: list[tuple[str, AccountEntry]]) -> list[tuple[str, AccountEntry]]:
    """What is doubted for one reason at many places: the first, and how many more there are.

    The page beside the source shows each at its place. What was left out has its words here.
    """
    held: dict[tuple[str, ...], list[tuple[str, AccountEntry]]] = {}
    for n, (place, entry) in enumerate(told):
        why = _OWN_WORDS.sub("", entry.reason) or str(n)
        words = "" if entry.kind == "doubt" else entry.words
        held.setdefault((why, entry.became.split(" ")[0], words), []).append((place, entry))
    made = {id(entry): place for place, entry in told}
    for (place, first), *others in held.values():
        if len(others) >= FEW:
            made[id(first)] = f"{place}, and {counted(len(others), 'other place')}"
            for _, entry in others:
                del made[id(entry)]
    return [(made[id(entry)], entry) for _, entry in told if id(entry) in made]


_AT = re.compile(
    r"(?P<before>.*\b)(?P<kind>row|cell) (?P<column>[A-Z]*)(?P<row>\d+)(?P<after>.*)", re.S
)
_OWN_WORDS = re.compile(r"“[^”]*”|\d[\d,.]*")
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

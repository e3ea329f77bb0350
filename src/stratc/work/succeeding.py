"""The next edition of a strategy, begun from the one that it follows.

In: the strategy that stands, and what its successor is called. Out: a folder with every file of
the old one, changed as `model/next_edition` says; notes, order and pictures stay.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from stratc.model import (
    Document,
    Period,
    Promise,
    Strategy,
    UnreadableTime,
    read_period,
    strategy,
    walk,
)
from stratc.model.next_edition import OPEN, NextEdition
from stratc.source import Diagnostic, Severity, apply
from stratc.text.english import YEAR

from .files import Project, find
from .starting import NewStrategy, place_for
from .usage import UsageError
from .writing import begin

MOST_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class Begun:
    """A next edition that was written: its files, and what became of the promises."""

    files: list[Path]
    carried: int
    ended: int
    open: int


def earlier(name: str) -> tuple[Project, Strategy]:
    """The strategy to begin from. Raises UsageError where it cannot be read."""
    said: list[Diagnostic] = []
    project = find((name,), said.append)
    for one in project.unread:
        raise one.error  # the next edition would be without it
    (document,) = (one for one in project.documents if one.id == project.asked[0])
    held = strategy(document, said.append)
    if held is None:
        raise UsageError(
            f"“{document.id}” cannot be read as it stands",
            f"see `stratc validate {document.id}`, and put right what must be fixed first",
        )
    return project, held


def next_strategy(old: Strategy, today: date) -> NewStrategy:
    """What the next edition is called where nobody says: the same, as many years later."""
    first, last = years(old.period)
    begins = last or today.year
    period = f"{begins}/{begins + max(1, last - first)}" if first and last else f"{begins}"
    return NewStrategy(later(old.title, old.period, begins), old.areas, period, "draft", old.scope)


def next_name(old: Strategy, today: date, period: str | None) -> str:
    """The id of the next edition: fenmarsh-2021 that ends in 2026 is followed by fenmarsh-2026."""
    chosen = YEAR.search(period or "")
    begins = int(chosen.group()) if chosen else years(old.period)[1] or today.year
    made = later(old.id, old.period, begins)
    return made if made != old.id else f"{old.id}-{begins}"


def later(words: str, period: Period, begins: int) -> str:
    """The same words with each year of the old time moved on; also one cut to two figures."""
    first, last = years(period)
    if not first:
        return words
    moved = begins - first
    ends = f"{last % 100:02}"
    pair = re.compile(rf"(?<!\d){first}(\s?(?:[-–/]|to)\s?)(?:{last}|{ends})(?!\d)")

    def both(found: re.Match[str]) -> str:
        new = str(last + moved)
        written = new if found.group().endswith(str(last)) else new[-2:]
        return f"{begins}{found[1]}{written}"

    if pair.search(words):
        return pair.sub(both, words)
    return YEAR.sub(lambda found: str(int(found.group()) + moved), words)


def years(period: Period) -> tuple[int, int]:
    """The first and the last year of a time; 0 where it has none."""
    return (period.start.year if period.start else 0, period.end.year if period.end else 0)


def succeed(name: str, project: Project, old: Strategy, title: str, period: str) -> Begun:
    """Write the next edition. Raises UsageError where its period cannot be read."""
    try:
        read_period(period)
    except UnreadableTime as wrong:
        raise UsageError(wrong.message, next(iter(wrong.hints), "")) from None
    succession = NextEdition(old, title, period)
    document = next(one for one in project.documents if one.id == old.id)
    document = replace(document, id=name)
    made = _read(document)
    for _ in range(MOST_ROUNDS):
        edits = list(succession.edits(made))
        texts = {path: apply(text, edits) for path, text in document.texts.items()}
        if texts == document.texts:
            break
        document = replace(document, texts=texts)
        made = _read(document)
    files = {str(path): text.content.encode("utf-8") for path, text in document.texts.items()}
    files |= project.images[old.id]
    promises = [one for one in walk(made) if isinstance(one, Promise)]
    return Begun(
        begin(place_for(name), files),
        carried=sum(bool(one.continues) for one in promises),
        ended=len(succession.ended),
        open=sum(text.content.count(f": {OPEN}\n") for text in document.texts.values()),
    )


def _read(document: Document) -> Strategy:
    """The edition as it stands by now: every edit keeps it readable, or it is not made."""
    said: list[Diagnostic] = []
    made = strategy(document, said.append)
    if made is None:
        wrong = next(one for one in said if one.severity is Severity.MUST)
        raise UsageError(f"the next edition cannot be made: {wrong.message} ({wrong.span})")
    return made

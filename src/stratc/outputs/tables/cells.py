"""The cells of a row or a promise, as a spreadsheet holds them: words, dates and numbers.

In: an action or a commitment. Out: for each column that it fills, a date, a number, or lines: an
author's prose, which may hold marks, or words of ours.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from stratc.crossref import Index, PromiseView
from stratc.model import Action, Commitment, Intervention, Lead, Measure, Period, unfinished

from .. import phrases
from ..language import later, say
from ..measures import moves
from .plan_columns import OWN

FOR_ALL = later("for the whole table")
FIRST_YEAR = 1900
"""Before it no spreadsheet knows a date."""


@dataclass(frozen=True, slots=True)
class CellLine:
    """One line of a cell: an author's prose, which may hold marks, or words of ours.

    What stands `behind` another prose is read by itself, so that a mark in one finds no partner in
    the other.
    """

    text: str
    prose: bool = True
    behind: str = ""

    def said(self, plain: Callable[[str], str]) -> str:
        """The line without marks."""
        return plain(self.text) + plain(self.behind) if self.prose else self.text


@dataclass(frozen=True, slots=True)
class Date:
    """A day, and whether only its month was said."""

    day: date
    month_only: bool = False


CellValue = tuple[CellLine, ...] | Date | Decimal


def cells(
    action: Action, index: Index, refs: Mapping[str, PromiseView]
) -> Iterator[tuple[str, CellValue]]:
    """Every cell of a row that has something in it; `refs` are the commitments by id."""
    held: dict[str, CellValue] = {
        "id": words_of(action.id),
        "under": words_of(action.under),
        "label": words_of(action.label),
        "action": tuple(map(CellLine, action.action)),
        "how": _prose(action.how),
        "interventions": tuple(_intervention(one, index) for one in action.interventions),
        "funding": _prose(action.funding),
        "milestones": tuple(CellLine(_dated(one.text, one.due)) for one in action.milestones),
        **{f"{OWN}{id}": _prose(cell.text) for id, cell in action.own.items()},
        "delivers": tuple(_promise(refs[one]) for one in action.delivers if one in refs),
        **answers(action, index),
    }
    for key, cell in held.items():
        if cell != ():
            yield key, cell


def answers(promise: Action | Commitment, index: Index) -> dict[str, CellValue]:
    """Who, when, how far, and how anybody can tell: what actions and commitments both have."""
    others = index.actions if isinstance(promise, Action) else index.commitments
    return {
        "measures": tuple(map(measure, promise.measures)),
        "lead": tuple(CellLine(lead(one, index), False) for one in promise.lead),
        "partners": tuple(CellLine(_body(one, index), False) for one in promise.partners),
        "start": first_day(promise.start, promise.due),
        "due": last_day(promise.due),
        "when": words_of(when(promise.start, promise.due)),
        "status": words_of(phrases.status(promise.status) if promise.status else None),
        "evidence": _prose(promise.evidence),
        "notes": _notes(promise, others),
    }


def words_of(text: str | None) -> tuple[CellLine, ...]:
    """A cell of one line that is no prose; nothing in it where there is no text."""
    return (CellLine(text, False),) if text else ()


def first_day(start: Period | None, due: Period | None) -> CellValue:
    """The day on which something begins: its start, or the first day of a stretch of time."""
    spread = due is not None and (due.kind in ("range", "plan-year") or due.endless)
    told = start or (due if spread else None)
    if told is None or told.start is None or told.start.year < FIRST_YEAR:
        return ()
    return Date(told.start, month_only=told.kind == "month")


def last_day(period: Period | None) -> CellValue:
    """The day on which something ends."""
    if period is None or period.end is None or period.end.year < FIRST_YEAR:
        return ()
    return Date(period.end, month_only=period.kind == "month")


def when(start: Period | None, due: Period | None) -> str | None:
    """The time in words, where a start and an end of their own would not say all of it."""
    told = [period for period in (start, due) if period is not None]
    if all(period.kind in ("day", "month") and not period.wording for period in told):
        return None
    if start and due and not due.endless and not start.endless:
        return phrases.from_to(start, due)
    return phrases.when(start, due) if start else phrases.sentence(str(due))


def measure(measure: Measure) -> CellLine:
    """A measure with its baseline and target."""
    for_all = f" ({say(FOR_ALL)})" if measure.covers == "table" else ""
    if moved := moves(measure):
        return CellLine(measure.title, behind=f", {moved}{for_all}")
    return CellLine(measure.title + for_all)


def lead(lead: Lead, index: Index) -> str:
    """Who answers for a row: the name of a body, or the words of the cell."""
    named = _body(lead.body, index) if lead.body else ""
    said = say(phrases.TO_BE_CONFIRMED) if lead.text and unfinished(lead.text) else lead.text or ""
    whole = named if not said else f"{named} ({said})" if named else said
    return f"{whole} ({say(FOR_ALL)})" if lead.covers == "table" else whole


def _intervention(one: Intervention, index: Index) -> CellLine:
    found = index.interventions.get(one.same_as) if one.same_as else None
    text = one.text or (found.text if found else None) or ""
    label = one.label or (found.label if found else None)
    return CellLine(_dated(f"{label} {text}" if label else text, one.due))


def _notes(action: Action | Commitment, others: Mapping[str, Any]) -> tuple[CellLine, ...]:
    told = [
        say("Reason: {text}", text=action.reason) if action.reason else "",
        say("Decision: {text}", text=action.decision) if action.decision else "",
        *(say("Replaced by {what}", what=_named_of(one, others)) for one in action.replaced_by),
        (action.note or "") if isinstance(action, Action) else "",
    ]
    noted = (one for one in action.measures if one.note)
    return (
        *(CellLine(one.title, behind=f": {one.note}") for one in noted),
        *(CellLine(one) for one in told if one),
    )


def _named_of(name: str, others: Mapping[str, Any]) -> str:
    found = others.get(name)
    return (found.label if found else None) or name


def _promise(promise: PromiseView) -> CellLine:
    return CellLine(f"{promise.number} {promise.own}".strip())


def _dated(text: str, due: Period | None) -> str:
    return f"{text} ({due})" if due else text


def _body(name: str, index: Index) -> str:
    if unfinished(name):
        return say(phrases.TO_BE_CONFIRMED)
    found = index.bodies.get(name)
    return found.name if found else name


def _prose(text: str | None) -> tuple[CellLine, ...]:
    return (CellLine(text),) if text else ()

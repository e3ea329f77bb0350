"""The rows of a plan and the promises beside them, as the pictures of the plan see them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from stratc.crossref import (
    Host,
    Index,
    commitments_in,
    is_counted,
    is_timed,
    letters,
    rows_of,
    spoken_leads,
)
from stratc.model import Action, Commitment, Lead, Path, unfinished
from stratc.text import markdown
from stratc.text.said_times import says_when

LONGEST = 100


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """One promise or row of the plan, as its pictures see it."""

    ref: str
    title: str
    anchor: str
    group: str
    leads: tuple[str, ...]
    start: date | None
    end: date | None
    open: bool
    status: str
    dated: bool
    measured: bool


def entries(index: Index) -> list[PlanEntry]:
    """The rows of the action plan and, where any promise has a lead, date or measure of its own,
    those that have one or that no row carries out; all promises where there are no rows."""
    promised = [one for host in index.hosts for one in commitments_in(host.element)]
    telling = any(map(_tells, promised))
    rowless = not any(rows_of(host.element) for host in index.hosts)
    made: list[PlanEntry] = []
    spoken = spoken_leads(index.strategy, index.elements)
    told = letters(index.hosts)
    for host in index.hosts:
        table = host.priority.actions if host.priority else None
        made += [
            _spoken(
                _entry(
                    one,
                    index.seats[one.path].number,
                    markdown.plain(one.text),
                    f"commitment-{one.id}",
                    _group(host, told),
                    index,
                ),
                spoken.get(one.path, ""),
                index,
            )
            for one in commitments_in(host.element)
            if rowless or _tells(one) or (telling and not index.rows_delivering(one))
        ]
        made += [
            _of_table(
                _entry(
                    row,
                    index.seats[row.path].number,
                    markdown.plain(row.action[0]) if row.action else "",
                    f"action-{row.id}",
                    _group(host, told),
                    index,
                ),
                rows_of(host.element),
                index,
                timed=table is not None and is_timed(row, table),
            )
            for row in rows_of(host.element)
        ]
    return made


def _tells(one: Commitment) -> bool:
    return bool(one.lead or one.due or one.start or one.measures)


def shortened(text: str) -> str:
    """As many words of a text as a label holds, and none of its points; the plan says it whole."""
    head = next(iter(text.splitlines()), "")
    words = " ".join(head.split()).rstrip(".:")
    if len(words) <= LONGEST:
        return words
    return words[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def _entry(
    one: Action | Commitment, ref: str, text: str, anchor: str, group: str, index: Index
) -> PlanEntry:
    due, start = one.due, one.start
    spread = bool(due and due.kind in ("range", "plan-year"))
    return PlanEntry(
        ref,
        shortened(text[:1].upper() + text[1:]),
        anchor,
        group,
        _leading((lead for lead in one.lead if lead.covers == "row"), index),
        start.start if start else due.start if due and (due.endless or spread) else None,
        due.end if due else None,
        bool(due and due.endless),
        one.status or "",
        (bool(start) or says_when(text)) if due is None else not due.unfinished,
        any(measure.covers == "row" for measure in one.measures),
    )


def _spoken(entry: PlanEntry, lead: str, index: Index) -> PlanEntry:
    """An entry with whom the words that lead to it name, where nobody else leads."""
    found = index.bodies.get(lead)
    name = found.name if found else lead
    return replace(entry, leads=(name,)) if name and not entry.leads else entry


def _of_table(entry: PlanEntry, rows: Sequence[Action], index: Index, *, timed: bool) -> PlanEntry:
    """An entry with the leads and measures that are set for all rows of its table, and whether
    columns for years say when."""
    leads = (one for row in rows for one in row.lead if one.covers == "table")
    return replace(
        entry,
        leads=tuple(dict.fromkeys((*entry.leads, *_leading(leads, index)))),
        dated=entry.dated or timed,
        measured=entry.measured
        or any(one.covers == "table" for row in rows for one in row.measures),
    )


def _leading(leads: Iterable[Lead], index: Index) -> tuple[str, ...]:
    """The names of those who lead, each once."""
    return tuple(dict.fromkeys(filter(None, (_lead(lead, index) for lead in leads))))


def _lead(lead: Lead, index: Index) -> str:
    if lead.text and unfinished(lead.text):
        return ""
    found = index.bodies.get(lead.body or "")
    return found.name if found else lead.text or ""


def _group(host: Host, told: Mapping[Path, str]) -> str:
    numbered = host.priority or (host.element.path in told and not is_counted(host.title))
    return f"{host.number}. {host.title}" if host.number and numbered else host.title

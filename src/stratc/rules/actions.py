"""Rules about what every action of a plan needs: a lead, a measure, a date."""

import re
from collections.abc import Callable, Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.summarise import Lack, Listed, gaps, together
from stratc.crossref import is_timed
from stratc.model import Action, ActionTable, Lead, Measure
from stratc.source import Diagnostic

from .time.calendar_days import is_no_day

EVERYBODY = re.compile(
    r"(?:all|various|multiple|several|relevant)(?: (?:of the )?(?:partners?|agencies|"
    r"organisations|services|teams|members|departments|leads|stakeholders|staff|"
    r"partner (?:agencies|organisations)))?|"
    r"every(?:one|body)|partners|stakeholders|n/?a|none",
    re.IGNORECASE,
)
# “**Timeframe:** Q2 2027”: a time that nobody could read, or that has two meanings
# “**Lead:** ???”, in the note of a row
OPEN_LEAD = re.compile(
    r"\*\*[^*:\n]{0,20}(?:lead|owner|responsib|who)[^*:\n]{0,20}:?\*\*:? *(?:\?\?|tb[cad]\b|xx)",
    re.I,
)
# “Survey victims every six months”, from September 2026 on
AGAIN = re.compile(
    r"\b(?:every|each) (?:[a-z]+ )?(?:days?|weeks?|months?|quarters?|terms?|years?)\b"
    r"|\b(?:daily|weekly|monthly|quarterly|termly|annual(?:ly)?|yearly)\b"
)
NOTED = re.compile(r"\*\*(?P<heading>[^*:\n]+):?\*\*:? *(?P<time>[^\n]*\b20\d\d\b[^\n]*)")
DONE = ("complete", "withdrawn", "superseded")


@rule(SHOULD, draft=CONSIDER)
def action_without_lead(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An action that nobody answers for.

    It finds rows of the action plan with no `lead:`, unless a row of the table has a lead that
    covers the table, and rows that “All partners” lead. Where none has one, or half of a table
    lack one, they are told together. A lead in a row whose `alignment:` is in doubt answers for
    that row alone.

    An action without a lead is a wish: there is nobody to ask about it. The guidance for local
    delivery partners that goes with From Harm to Hope asks for a delivery plan with clear
    responsibilities.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: map-gaps
                  action: Map the gaps in services.

    Better:
        bodies:
          - id: county-council
            name: Fenmarsh County Council
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: map-gaps
                  action: Map the gaps in services.
                  lead: county-council

    When to ignore it: where the whole partnership really does it together; then name its board.
    """
    lack = Lack("action", "lead", "add `lead:` with the id of a body listed under `bodies:`")
    yield from _lacking(manuscript, _has_lead, lack)
    yield from together(
        [
            (lead.where["text"], lead.text or "")
            for row in manuscript.index.actions.values()
            for lead in row.lead
            if len(row.lead) == 1 and EVERYBODY.fullmatch((lead.text or "").strip(" ."))
        ],
        "{words} are no lead: nobody answers for this action",
        "{count} leads are no one body or person: {words}",
        "name the one who answers for it, and the others under `partners:`",
        "nor is this",
    )


@rule(SHOULD, draft=CONSIDER)
def action_without_measure(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An action with nothing to tell whether it worked.

    It finds rows with no `measures:`, unless a measure of the table covers the table, or a column
    of the plan's own says what it aims at. Where none has one, or half of a table lack one, they
    are told together. A measure in a row whose `alignment:` is in doubt answers for that row alone.

    Without a measure a report can only say that people were busy. HM Treasury's Magenta Book asks
    to decide how success will be measured before work begins.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: map-gaps
                  action: Map the gaps in services.

    Better:
        …
                  action: Map the gaps in services.
                  measures:
                    - title: Districts that are mapped
                      direction: up

    When to ignore it: for a single step whose date says enough.
    """
    lack = Lack("action", "measure", "add `measures:` with a title, a direction and a target")
    yield from _lacking(manuscript, _has_measure, lack)


@rule(SHOULD, draft=CONSIDER)
def action_without_date(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An action with no date.

    It finds rows with no `due:`, neither their own nor one of a milestone or intervention, that
    are not complete, withdrawn or superseded. Where none has one, or half of a table lack one,
    they are told together. Where others have an end, a `start:` answers for what begins then and
    goes on. A time that stands in the note of a row is told as such.

    An action without a date is never late.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: map-gaps
                  action: Map the gaps in services.

    Better:
        …
                  action: Map the gaps in services.
                  due: 2027-03

    When to ignore it: write `due: ongoing` for what never ends.
    """
    lack = Lack(
        "action", "date", "add `due:` with a day, month, quarter or year, or `due: ongoing`"
    )
    yield from _lacking(manuscript, _has_date, lack)
    yield from together(
        [
            (row.where["note"], time)
            for table in _tables(manuscript)
            for row in table.rows
            if not row.due and (time := _noted_time(row, table)) and not is_no_day(time)
        ],
        "the time {words} stands in the note of an action",
        "{count} times stand in the notes of actions: {words}",
        "write it under `due:`; of a quarter say whether it is of the financial year: 2027/28-Q2",
    )


def _tables(manuscript: Manuscript) -> list[ActionTable]:
    return [priority.actions for priority in manuscript.strategy.priorities if priority.actions]


def _noted_time(row: Action, table: ActionTable) -> str:
    """The time in the note of a row, behind the heading that the table has over its times."""
    heading = (table.columns and table.columns.due) or "When"
    return next(
        (
            found["time"].strip()
            for found in NOTED.finditer(row.note or "")
            if found["heading"].strip().lower() == heading.lower()
        ),
        "",
    )


def _lacking(
    manuscript: Manuscript, has: Callable[[Action, ActionTable], bool], lack: Lack
) -> Iterator[Diagnostic]:
    strategy = manuscript.strategy
    lists, without = [], set()
    for priority in strategy.priorities:
        table = priority.actions
        if table and table.rows:
            without |= {row.path for row in table.rows if not has(row, table)}
            span = table.where.key("rows")
            lists.append(Listed(span, f"“{priority.title}”", table.rows))
    yield from gaps(
        lists,
        lambda row, without=without: row.path in without,  # type: ignore[misc]
        lack,
        lambda row: row.where["id"],
    )


def _has_lead(row: Action, table: ActionTable) -> bool:
    if OPEN_LEAD.search(row.note or ""):
        return True  # “**Lead:** ???” is told as what it is
    return bool(row.lead) or _covers_table([lead for other in _sure(table) for lead in other.lead])


def _has_measure(row: Action, table: ActionTable) -> bool:
    measured = row.measures or _covers_table([m for one in _sure(table) for m in one.measures])
    return bool(measured or _aims_in_a_column(row, table))


# What tells how far a row has come, in columns of the plan's own: “Baseline”, “Target”.
AIMING = re.compile(
    r"\b(?:targets?|baselines?|measures?|indicators?|kpis?|success|outcomes?)\b(?! date)", re.I
)


def _aims_in_a_column(row: Action, table: ActionTable) -> bool:
    own = table.columns.own if table.columns else ()
    return any(AIMING.search(one.title) and row.own.get(one.id) for one in own)


def _has_date(row: Action, table: ActionTable) -> bool:
    parts = [*(one.due for one in row.milestones), *(one.due for one in row.interventions)]
    begins = row.start and any(one.due for one in table.rows)  # among rows that have an end
    again = row.start and AGAIN.search(" ".join((*row.action, *(m.title for m in row.measures))))
    told = row.due or begins or again or any(parts) or row.status in DONE
    return bool(told or _noted_time(row, table) or is_timed(row, table))


def _sure(table: ActionTable) -> list[Action]:
    """The rows whose cells are known to be theirs. A cell in doubt answers for no other row."""
    return [row for row in table.rows if row.alignment == "certain"]


def _covers_table(entries: list[Lead] | list[Measure]) -> bool:
    return any(entry.covers == "table" for entry in entries)

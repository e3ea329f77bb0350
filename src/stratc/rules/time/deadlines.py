"""Rules about dates: when things are due, and what is late."""

import re
from collections.abc import Iterator
from datetime import date

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.summarise import named
from stratc.crossref import Index
from stratc.model import (
    Action,
    Commitment,
    Intervention,
    Milestone,
    Period,
    State,
    Strategy,
    read_period,
)
from stratc.model.progress import NAMED
from stratc.source import Diagnostic, Label
from stratc.text.english import MONTH

from ..actions import DONE
from ..arithmetic.targets_in_tables import targets_out_of_time
from ..measures import every_measure

Dated = Action | Commitment | Intervention | Milestone
IN_WORDS = re.compile(
    rf"\b(?:by|in) (?:the end of )?(?P<when>(?:(?:{MONTH}) )?20\d\d)(?![\d/–-])(?!.*\b20\d\d)",
    re.DOTALL,
)
REPORT = re.compile(r"\b(?:report|account|review|self-assessment|update)\b", re.IGNORECASE)
YEAR_AHEAD = 366  # days
ONCE = re.compile(r"(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?P<year>20\d\d)(?:-\d\d){0,2}")


@rule(SHOULD, draft=CONSIDER)
def due_outside_the_period(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A due date before the strategy begins or after it ends.

    It finds commitments, actions, interventions and milestones whose `due:` ends outside the
    strategy's `period:`, a `review:` that comes after it or before it was adopted, and a target for
    a time after it or before work on it begins, in typed tables too.

    A promise that falls due after the strategy has ended is nobody's to keep: by then the next
    strategy holds. One that was due before is done, and then says so under `status:`, or late.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    text: open a clinic in every town.
                    due: 2035

    Better:
        …
                    due: 2030

    When to ignore it: for a long project of which only the first steps fall in this period; name
    those steps as milestones.
    """
    strategy = manuscript.strategy
    begins, ends = strategy.period.start, _last_day(strategy)
    ahead = _looks_ahead(manuscript, ends) if ends else False
    for element in _dated(manuscript.index):
        day = element.due.last_day(strategy.year_means) if element.due else None
        if day is None or begins is None or ends is None or begins <= day <= ends:
            continue
        if day < begins and getattr(element, "status", None) in DONE:
            continue
        if ahead and day > ends:
            continue
        if element.due and element.due.start and element.due.start <= ends < day:
            continue  # “2031” holds the last day of August 2031
        when = "after the strategy ends" if day > ends else "before the strategy begins"
        yield Diagnostic(
            element.where["due"],
            f"{named(element)} is due {_within(element.due)}, {when}",
            labels=(Label(strategy.where["period"], "the strategy's period"),),
            hints=(f"write a date within {strategy.period}",),
        )
    for measure in every_measure(manuscript):
        until = measure.target.period if measure.target else None
        day = until.start if until else None
        row = manuscript.index.holder(measure, Action)
        first = row.start.start if row and row.start else begins
        known = measure.baseline.period if measure.baseline else None
        told = known and known.end and until and until.end and known.end >= until.end
        late = day and ends and day > ends
        early = first and until and until.end and until.end < first and not told
        if measure.target and (late or early):
            when = "after the strategy ends" if late else "before work on it begins"
            yield Diagnostic(
                measure.target.where["period"],
                f"the target is for {until}, {when}",
                labels=(Label(strategy.where["period"], "the strategy's period"),),
                hints=("give a target within the period too, or correct the date",),
            )
    for passage in manuscript.passages if manuscript.english and begins and ends else ():
        for place, words in targets_out_of_time(passage, begins.year, ends.year):  # type: ignore[union-attr]
            yield Diagnostic(place, words, hints=("correct the date",))
    review = ONCE.fullmatch((strategy.review or "").strip())
    if review and ends and int(review["year"]) > ends.year:
        yield Diagnostic(
            strategy.where["review"],
            f"the review is in {review['year']}, after the strategy ends",
            labels=(Label(strategy.where["period"], "the strategy's period"),),
            hints=("write when it is reviewed before it ends",),
        )
    adopted = strategy.adopted.date.start if strategy.adopted and strategy.adopted.date else None
    since = max(filter(None, (adopted, begins)), default=None)
    reviewed = read_period(review.group()).end if review else None
    if since and reviewed and reviewed < since:
        yield Diagnostic(
            strategy.where["review"],
            f"the review is in {strategy.review}, before the strategy "
            + ("is adopted" if since == adopted else "begins"),
            labels=(Label(strategy.where["period"], "the strategy's period"),),
            hints=("write when it is reviewed next",),
        )


@rule(SHOULD, draft=CONSIDER)
def due_before_start(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Something that is due before work on it begins.

    It finds commitments and actions whose `due:` ends before their `start:`, milestones that are
    reached after the action they belong to is due, and rows that are due after the commitment that
    they alone deliver, and no other.

    The two dates cannot both hold.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    text: open a clinic in every town.
                    start: 2028-04
                    due: 2027-03

    Better:
        …
                    start: 2027-04
                    due: 2028-03

    When to ignore it: never.
    """
    strategy = manuscript.strategy
    for element in manuscript.index.elements:
        if not isinstance(element, Action | Commitment):
            continue
        due = element.due.last_day(strategy.year_means) if element.due else None
        if due and element.start and element.start.start and due < element.start.start:
            yield Diagnostic(
                element.where["due"],
                f"{named(element)} is due {_within(element.due)} "
                f"and starts {_within(element.start)}",
                labels=(Label(element.where["start"], "it starts here"),),
                hints=("correct the date that is wrong",),
            )
        promise = _only_commitment(manuscript.index, element)
        by = promise.due.last_day(strategy.year_means) if promise and promise.due else None
        if promise and due and by and due > by:
            yield Diagnostic(
                element.where["due"],
                f"{named(element)} is due {_within(element.due)}, and the commitment that it "
                f"delivers {_within(promise.due)}",
                labels=(Label(promise.where["due"], "the commitment is due here"),),
                hints=("correct the date that is wrong",),
            )
        for step in element.milestones if isinstance(element, Action) else ():
            told = None if step.due else IN_WORDS.search(step.text)
            when = step.due or (told and read_period(told["when"]))
            if due and when and when.start and when.start > due:
                yield Diagnostic(
                    step.where["due" if step.due else "text"],
                    f"this step comes in {when}, after {named(element)} is due ({element.due})",
                    labels=(Label(element.where["due"], "the action is due here"),),
                    hints=("correct the date that is wrong",),
                )


@rule(SHOULD, draft=CONSIDER)
def overdue(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Something whose date has passed and which is not complete.

    It finds commitments and actions whose `due:` is over on the day of the check, unless their
    status is complete, withdrawn or superseded. A strategy that another one replaced is left alone.

    The public can count too. Say that it is complete, with the evidence, or say what happened and
    when it will be done.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    text: open a clinic in every town.
                    due: 2026-03
                    status: on-track

    Better:
        …
                    status: complete
                    evidence: The last of eight clinics opened on 2 March 2026.

    When to ignore it: where the strategy is no longer followed up here.
    """
    strategy = manuscript.strategy
    if manuscript.library.as_of is None or manuscript.library.superseded_by(strategy):
        return
    for element in manuscript.index.elements:
        if not isinstance(element, Action | Commitment) or element.status in DONE:
            continue
        day = element.due.last_day(strategy.year_means) if element.due else None
        if day is None or day >= manuscript.library.as_of:
            continue
        if strategy.period.start and day < strategy.period.start:
            continue  # told as due before the strategy begins
        begins = element.start.start if isinstance(element, Action) and element.start else None
        if begins and day < begins:
            continue  # told as due before it starts
        own = element.status.own if isinstance(element.status, State) else ""
        if said := NAMED.fullmatch(own):
            own = said[2]  # “on-track (in progress)”: the author's own words
        state = f"“{own}”" if own else (element.status or "").replace("-", " ")
        status = f", and is said to be {state}" if state else ""
        yield Diagnostic(
            element.where["due"],
            f"{named(element)} was due {_within(element.due)}{status}",
            hints=("write `status: complete` with `evidence:`, or a new date with a `reason:`",),
        )


def _looks_ahead(manuscript: Manuscript, ends: date) -> bool:
    """Whether a report of a year that is over ends with the plan of the year that follows."""
    strategy = manuscript.strategy
    if not REPORT.search(strategy.title) or not strategy.period.start:
        return False
    days = [one.due.last_day(strategy.year_means) for one in _dated(manuscript.index) if one.due]
    later = [day for day in days if day and 0 < (day - ends).days <= YEAR_AHEAD]
    return (ends - strategy.period.start).days <= YEAR_AHEAD and 2 * len(later) > len(days)


def _dated(index: Index) -> Iterator[Dated]:
    for element in index.elements:
        if isinstance(element, Action | Commitment | Intervention | Milestone):
            yield element


def _only_commitment(index: Index, row: Action | Commitment) -> Commitment | None:
    """The one commitment that a row delivers, where no other row does."""
    delivers = row.delivers if isinstance(row, Action) else ()
    promise = index.commitments.get(delivers[0]) if len(delivers) == 1 else None
    return promise if promise and len(index.rows_delivering(promise)) == 1 else None


def _last_day(strategy: Strategy) -> date | None:
    """The last day of the strategy, whose last year may be a financial one."""
    last = strategy.period.text.split("/")[-1].strip()
    if strategy.period.kind == "range" and len(last) == 4:
        return read_period(last).last_day(strategy.year_means)
    return strategy.period.last_day(strategy.year_means)


def _within(time: Period | None) -> str:
    """A time as it stands in a sentence: “on 31 March 2028”, “in 2028”."""
    before = {"day": "on", "range": "from"}.get(time.kind if time else "", "in")
    return f"{before} {time}"

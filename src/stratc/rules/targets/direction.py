"""Rules about the way from the baseline to the target, in time and in size."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.model import Action, Figure, Measure
from stratc.source import Diagnostic, Label
from stratc.text.direction import direction
from stratc.text.english import read_decimal

from ..arithmetic.aims_behind_today import aims_behind_today
from ..arithmetic.measured_rows import LATEST
from ..arithmetic.targets_in_tables import targets_that_lie_wrong, wanted_way
from ..measures import every_measure, targets_of
from ..repeats.meaning import telling_words

STEADY = 4  # a quarter of the baseline and more is no longer steady
WAY = re.compile(r"(?i)(?:more|fewer|less|higher|lower|increase[ds]?|reduced?|greater) (?!than\b)")
# What an action wants of the thing that it names, and a target with its baseline in words.
WANTED = re.compile(
    r"(?i)(?:(?P<down>reduce|cut|lower|decrease|shorten)|increase|raise|grow) "
    r"(?!(?:the )?(?:risk|need|demand|barriers|impact|use of) )"
)
_NUMBER = r"(?P<{}>\d[\d,]*(?:\.\d+)?)(?P<{}>%?)"
WITH_BASELINE = re.compile(
    rf"(?<![\d.,])[£€]?{_NUMBER.format('target', 'unit')}[^\d;(]*[;(,] ?"
    r"(?:[Bb]aseline|now|currently|from)"
    rf"(?: of|:)? ?[£€]?{_NUMBER.format('start', 'unit2')}"
)


@rule(SHOULD, draft=CONSIDER)
def baseline_after_target(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A baseline that is later than the target.

    It finds measures whose baseline has a time that ends after that of the target, and milestones
    for a time after the target.

    The baseline is where we start, and the target where we want to be. Often two were exchanged.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: reach
                  action: Help more adults to begin treatment.
                  measures:
                    - title: Adults in treatment
                      baseline:
                        value: 3,440
                        period: 2029/30
                      target:
                        value: 4,000
                        period: 2024/25

    Better:
        …
                      baseline:
                        value: 3,440
                        period: 2024/25
                      target:
                        value: 4,000
                        period: 2029/30

    When to ignore it: never.
    """
    for measure in every_measure(manuscript):
        baseline, target = measure.baseline, measure.target
        last = target.period if target else None
        if not target or not last or not last.end:
            continue
        place = Label(target.where["period"], "the target is for")
        first = baseline.period if baseline else None
        row = manuscript.index.holder(measure, Action)
        # What a row brings about within one year starts and ends in it.
        within = row and row.due and row.due.end and first == last and row.due.end <= last.end
        if baseline and first and first.end and first.end >= last.end and not within:
            yield Diagnostic(
                baseline.where["period"],
                f"the baseline is for {first}, and the target for {last}",
                labels=(place,),
                hints=("correct the time that is wrong",),
            )
        for step in measure.milestones:
            if step.period.end and step.period.end > last.end:
                yield Diagnostic(
                    step.where["period"],
                    f"the milestone is for {step.period}, and the target for {last}",
                    labels=(place,),
                    hints=("correct the time that is wrong",),
                )


@rule(SHOULD, draft=CONSIDER)
def target_against_direction(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A target that lies the wrong way from the baseline.

    It finds measures with `direction: up` whose target is no higher than the baseline, with
    `direction: down` whose target is no lower, and with `direction: steady` whose target is a
    quarter away from it or more. The targets of milestones count too. Where there is no
    `direction:`, words such as “Fewer deaths” give it, or a good thing that is counted, such as
    “Tenants who are satisfied”. Tables of measures that are typed in the text are read as well, and
    sentences: “raise it to 55%” where the text says that it is 58%.

    Reaching the target would be getting worse.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: reach
                  action: Help more adults to begin treatment.
                  measures:
                    - title: Adults in treatment
                      direction: up
                      baseline: 3,440
                      target: 3,400

    Better:
        …
                      target: 4,000

    When to ignore it: where things are bound to get worse and the target slows that down; then
    write `direction: steady`.
    """
    begins = year.year if (year := manuscript.strategy.period.start) else LATEST
    for passage in manuscript.passages:
        for place, words in targets_that_lie_wrong(passage, begins):
            yield Diagnostic(place, words, hints=("correct the figure that is wrong",))
    yield from _in_words(manuscript)
    for measure in every_measure(manuscript):
        if not measure.baseline or not measure.baseline.value:
            continue
        baseline = measure.baseline.value
        last = measure.target.value if measure.target else None
        fewer = bool(last and last.number and baseline.number and last.number < baseline.number)
        way = measure.direction or _way_in_words(measure.title, fewer)
        way = way or _way_of_row(manuscript, measure)
        if not way:
            continue
        against = [
            (where, target)
            for where, target in targets_of(measure)
            if _against(way, baseline, target)
        ]
        if against:
            how = "stay steady" if way == "steady" else f"go {way}"
            (where, target), *others = reversed(against)
            yield Diagnostic(
                where,
                f"“{measure.title}” should {how}, from {baseline} to {target}",
                labels=(
                    Label(measure.baseline.where["value"], "the baseline"),
                    *(Label(place, f"a milestone of {figure}") for place, figure in others),
                ),
                hints=("correct the direction or the figure that is wrong",),
            )


def _in_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“Reduce fires”, measured by “80 fires a year (baseline: 76)”, or by more than today."""
    for place, words, today in aims_behind_today(manuscript):
        hint = "correct the figure that is wrong"
        yield Diagnostic(place, words, labels=(Label(today, "told here"),), hints=(hint,))
    for row in manuscript.index.actions.values():
        way = WANTED.match(" ".join(row.action))
        for measure in row.measures if way else ():
            found = WITH_BASELINE.match(measure.title)
            if not way or not found or found["unit"] != found["unit2"]:
                continue
            target, start = read_decimal(found["target"]), read_decimal(found["start"])
            if (target > start) == bool(way["down"]) and target != start:
                yield Diagnostic(
                    measure.where["title"],
                    f"“{measure.title}” should go {'down' if way['down'] else 'up'}, and goes from "
                    f"{found['start']} to {found['target']}",
                    hints=("correct the figure that is wrong",),
                )


def _way_in_words(title: str, fewer: bool) -> str | None:
    """The way that a title begins with: “Fewer deaths”. A reduction may itself be counted."""
    return direction(title.split()[0]) if WAY.match(title) else wanted_way(title, fewer)


def _way_of_row(manuscript: Manuscript, measure: Measure) -> str | None:
    """The way in which its action wants it: “Raise the share of babies”, “Share of babies”."""
    row = manuscript.index.holder(measure, Action)
    deed = " ".join(row.action) if row else ""
    wanted = WANTED.match(deed)
    own = telling_words(measure.title)
    if not wanted or not own or not own <= telling_words(deed):
        return None
    return "down" if wanted["down"] else "up"


def _against(direction: str, baseline: Figure, target: Figure) -> bool:
    if baseline.number is None or target.number is None or baseline.percent != target.percent:
        return False
    change = target.number - baseline.number
    if direction == "steady":
        return abs(change) * STEADY > abs(baseline.number)
    return change <= 0 if direction == "up" else change >= 0

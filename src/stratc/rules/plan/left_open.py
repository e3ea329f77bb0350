"""Rules about what a row of a plan leaves open where other rows or columns say it."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import Lack, Listed, called, gaps, together
from stratc.model import Action, Element, Measure
from stratc.source import Diagnostic

from ..arithmetic.targets_in_tables import targets_never_due
from .wording import NEED

# With such a word, or so many words, the action itself says how.
SAYS_HOW = re.compile(r"\b(?:by|through|via|using)\b", re.IGNORECASE)
MANY = 14


@rule(CONSIDER, english=True)
def action_without_how(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An action that does not say how, in a plan whose other actions do.

    It looks at plans in which half of the rows or more have `how:`, and finds short actions without
    it and without `interventions:` or `milestones:`. Where more than three of a priority lack it,
    they are told together.

    “Patrols in hot spots” is a heading until somebody says what will be done differently.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: clinics
                  action: Open a clinic in every town.
                  how: Two nurses travel with the mobile library.
                - id: hostels
                  action: Improve health in hostels.

    Better:
        …
                  action: Improve health in hostels.
                  how: A doctor visits each of them once a week.

    When to ignore it: where the action is so plain that nobody asks.
    """
    tables = [(p, p.actions.rows) for p in manuscript.strategy.priorities if p.actions]
    rows = [row for _, several in tables for row in several]
    if not rows or 2 * sum(bool(row.how) for row in rows) < len(rows):
        return
    lack = Lack("action", "word on how it is done", "add `how:` with the steps to be taken")
    yield from gaps(
        [
            Listed(priority.where["title"], f"“{priority.title}”", several)
            for priority, several in tables
        ],
        _says_no_how,
        lack,
        lambda row: row.where["id"],
    )


def _says_no_how(row: Action) -> bool:
    if row.how or row.interventions or row.milestones or len(row.action) != 1:
        return False
    words = row.action[0]
    return not (SAYS_HOW.search(words) or NEED.match(words) or len(words.split()) >= MANY)


@rule(CONSIDER)
def target_without_date(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A target that does not say by when.

    It finds measures with a `baseline:` and a `target:` that has no `period:`, where the promise
    that they measure has no date in `due:` either, and rows of typed tables whose target has none.

    It can never be missed.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: reach
                  action: Help more adults to begin treatment.
                  due: ongoing
                  measures:
                    - title: Adults in treatment
                      direction: up
                      baseline:
                        value: 3,440
                        period: 2024/25
                      target: 4,000

    Better:
        …
                      target:
                        value: 4,000
                        period: 2028/29

    When to ignore it: where it is to be kept to at all times.
    """
    yield from together(
        [
            (measure.target.where["value"], called(measure))
            for measure, above in _measured(manuscript)
            if measure.target
            and measure.baseline
            and measure.target.value
            and not measure.target.period
            and not any(_dated(one) for one in above)
        ]
        + [told for passage in manuscript.passages for told in targets_never_due(passage)],
        "the target of {words} does not say by when",
        "{count} targets do not say by when: {words}",
        "write `target:` with its `value:` and `period:`",
        "nor does this one",
    )


@rule(CONSIDER)
def baseline_without_time(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A baseline that does not say for what time it holds.

    It finds measures with a figure other than nought as `baseline:` and no `period:` for it.

    In three years nobody will know from where the change is to be counted.

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
                      target:
                        value: 4,000
                        period: 2028/29

    Better:
        …
                      baseline:
                        value: 3,440
                        period: 2024/25
                      target:
                        value: 4,000
                        period: 2028/29

    When to ignore it: where words above the table give the time for all of them.
    """
    yield from together(
        [
            (measure.baseline.where["value"], called(measure))
            for measure, _ in _measured(manuscript)
            if measure.baseline
            and measure.baseline.value
            and measure.baseline.value.number
            and not measure.baseline.period
        ],
        "the baseline of {words} does not say for what time it holds",
        "{count} baselines do not say for what time they hold: {words}",
        "write `baseline:` with its `value:` and `period:`",
        "nor does this one",
    )


def _measured(manuscript: Manuscript) -> Iterator[tuple[Measure, list[Element]]]:
    """The measures, each with what it stands in."""
    index = manuscript.index
    for element in index.elements:
        if isinstance(element, Measure):
            yield element, list(index.above(element))


def _dated(element: Element) -> bool:
    due = getattr(element, "due", None)
    return bool(due and (due.end or due.unfinished))

"""A rule about a change between two figures."""

from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.rounding import apart, bounds, said
from stratc.source import Diagnostic, Label

from .relations import CHECK, middle, related


@rule(SHOULD, draft=CONSIDER)
def change_that_does_not_fit(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A change that is not the difference of the two figures it compares.

    It finds a statistic with `change-from:` and `change-to:` whose figure is not the rise or fall
    between them: in per cent where it is a percentage, in numbers where it is a count. Rounding is
    allowed for.

    A rise of 5 per cent and a rise of 5 percentage points are easily confused, and so is the
    direction. The Government Analysis Function has guidance on how to describe change.

    Flagged:
        statistics:
          - id: change
            title: Change in rough sleeping
            value: 55%
            relation:
              change-from: before
              change-to: after
          - id: before
            title: Rough sleepers in 2024
            value: 75
          - id: after
            title: Rough sleepers in 2025
            value: 34

    Better:
        …
        statistics:
          - id: change
            title: Change in rough sleeping
            value: -55%
        …

    When to ignore it: where the change was worked out from figures that were not rounded yet.
    """
    for statistic, known in related(manuscript):
        assert statistic.relation and statistic.value
        first = known.get(statistic.relation.change_from or "")
        last = known.get(statistic.relation.change_to or "")
        before, after, stated = bounds(first), bounds(last), bounds(statistic)
        if not first or not last or not before or not after or not stated or before[0] <= 0:
            continue
        change = (after[0] - before[1], after[1] - before[0])
        points = first.value is not None and first.value.percent
        per_cent = statistic.value.percent and not points
        if per_cent:
            change = (100 * (after[0] / before[1] - 1), 100 * (after[1] / before[0] - 1))
        if apart(change, stated):
            yield Diagnostic(
                statistic.where["value"],
                f"from {first.value} to {last.value} is a change of "
                f"{said(middle(change))}{'%' if per_cent else ''}, not {statistic.value}",
                labels=(
                    Label(first.where["value"], "the earlier figure"),
                    Label(last.where["value"], "the later figure"),
                ),
                hints=(CHECK, "write a fall with a minus sign: `-55%`"),
            )

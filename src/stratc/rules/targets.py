"""Rules about targets: against the direction, in another unit, before the baseline."""

from __future__ import annotations

from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.source import Diagnostic, Label

from .measures import every_measure


@rule(SHOULD, draft=CONSIDER)
def baseline_after_target(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A baseline that is later than the target.

    It finds measures whose baseline has a time that ends after that of the target.

    The baseline is where we start. Often the two were exchanged.

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
                        period: 2024/25
                      target:
                        value: 4,000
                        period: 2029/30

    When to ignore it: never.
    """
    strategy = manuscript.strategy
    for measure in every_measure(manuscript, strategy):
        baseline, target = measure.baseline, measure.target
        first = baseline.period if baseline else None
        last = target.period if target else None
        if not baseline or not target or not first or not last or not first.end or not last.end:
            continue
        if first.end >= last.end:
            yield Diagnostic(
                baseline.where["period"],
                f"the baseline is for {first}, and the target for {last}",
                labels=(Label(target.where["period"], "the target is for"),),
                hints=("correct the time that is wrong",),
            )


@rule(SHOULD, draft=CONSIDER)
def target_against_direction(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A target that lies the wrong way from the baseline.

    It finds measures with `direction: up` whose target is no higher than the baseline, and with
    `direction: down` whose target is no lower.

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
                      target: 4,000

    When to ignore it: where things are bound to get worse and the target slows that down; then
    write `direction: steady`.
    """
    strategy = manuscript.strategy
    for measure in every_measure(manuscript, strategy):
        baseline = measure.baseline.value if measure.baseline else None
        target = measure.target.value if measure.target else None
        if not baseline or not target or baseline.percent != target.percent:
            continue
        if baseline.number is None or target.number is None:
            continue
        change = target.number - baseline.number
        if (measure.direction == "up" and change <= 0) or (
            measure.direction == "down" and change >= 0
        ):
            assert measure.target and measure.baseline
            yield Diagnostic(
                measure.target.where["value"],
                f"“{measure.title}” should go {measure.direction}, from {baseline} to {target}",
                labels=(Label(measure.baseline.where["value"], "the baseline"),),
                hints=("correct the direction or the figure that is wrong",),
            )


@rule(SHOULD, draft=CONSIDER)
def target_in_another_unit(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A target that counts something else than the baseline.

    It finds measures where one of the two is a percentage or money and the other is not.

    Nobody can say how far it is from 3,440 adults to 75%.

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
                      target: 75%

    Better:

        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: reach
                  action: Help more adults to begin treatment.
                  measures:
                    - title: Adults who need treatment and have it
                      direction: up
                      baseline: 60%
                      target: 75%

    When to ignore it: never.
    """
    strategy = manuscript.strategy
    for measure in every_measure(manuscript, strategy):
        baseline = measure.baseline.value if measure.baseline else None
        target = measure.target.value if measure.target else None
        if not baseline or not target or baseline.unfinished or target.unfinished:
            continue
        if (baseline.percent, baseline.currency) != (target.percent, target.currency):
            assert measure.target and measure.baseline
            yield Diagnostic(
                measure.target.where["value"],
                f"the target is {target}, and the baseline {baseline}",
                labels=(Label(measure.baseline.where["value"], "the baseline"),),
                hints=("give both in one unit",),
            )

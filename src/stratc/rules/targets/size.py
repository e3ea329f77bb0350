"""Rules about what a target counts, and how much of it."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.model import Action
from stratc.source import Diagnostic, Label
from stratc.text.english import read_decimal

from ..arithmetic.targets_in_tables import (
    counted_otherwise,
    figures_out_of_scale,
    units_that_differ,
)
from ..measures import every_measure, targets_of

MANY, SMALL = 8, 100  # below a hundred, eight times as many is soon reached
SIGNED, NUMBER_IN = ("-", "+", "−", "–"), re.compile(r"\d[\d,]*(?<!,)")
FEW = 9  # what should go down may well go to an eighth; a lost digit leaves about a tenth
RUNNING_TOTAL = re.compile(r"\b(?:total|cumulative\w*|altogether|so far|planted|since)\b", re.I)


@rule(SHOULD, draft=CONSIDER)
def target_in_another_unit(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A target that counts something else than the baseline.

    It finds measures where one of the two is a percentage or money and the other is not, or one is
    “a week” and the other “a month”, one in kilometres and the other in miles. What
    milestones should reach, and did reach, counts too, and so do rows of typed tables.

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
        …
                    - title: Adults who need treatment and have it
                      direction: up
                      baseline: 60%
                      target: 75%

    When to ignore it: never.
    """
    for passage in manuscript.passages:
        for place, words in units_that_differ(passage):
            yield Diagnostic(place, words, hints=("give both in one unit",))
    for measure in every_measure(manuscript):
        baseline = measure.baseline.value if measure.baseline else None
        start, aim = (one and (one.text or one.value) for one in (measure.baseline, measure.target))
        if start and aim and counted_otherwise(str(start), str(aim)):
            words = f"the target is {aim}, and the baseline {start}"
            yield Diagnostic(measure.where["target"], words, hints=("give both in one unit",))
            continue
        if not measure.baseline or not baseline or baseline.unfinished:
            continue
        reached = (
            ("what was reached is", step.where["actual"], step.actual)
            for step in measure.milestones
            if step.actual
        )
        targets = (("the target is", where, target) for where, target in targets_of(measure))
        others = [
            (f"{what} {figure}", where)
            for what, where, figure in (*targets, *reached)
            if not figure.unfinished
            and (baseline.percent, baseline.currency) != (figure.percent, figure.currency)
            and not (figure.percent and figure.text.startswith(SIGNED))  # “-50%” of the baseline
            and 0 not in (baseline.number, figure.number)  # none is none in any unit
        ]
        if others:
            (words, where), *more = others
            yield Diagnostic(
                where,
                f"{words}, and the baseline {baseline}",
                labels=(
                    Label(measure.baseline.where["value"], "the baseline"),
                    *(Label(place, said) for said, place in more),
                ),
                hints=("give both in one unit",),
            )


@rule(CONSIDER)
def target_ten_times_the_baseline(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A target of ten times the baseline, or a tenth of it.

    It finds measures whose target has more than eight times the baseline, or less than an eighth of
    it, where the baseline is a hundred or more. A total may grow so, but not by a nought alone. In
    a typed table it finds one figure of a row that is about ten times all others, or a tenth.

    Often a digit was typed twice or lost, or one of the two counts something else.

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
                      target: 40,000

    Better:
        …
                      target: 4,000

    When to ignore it: where something new begins small.
    """
    for passage in manuscript.passages:
        for place, words in figures_out_of_scale(passage):
            yield Diagnostic(place, words, hints=("look whether a digit came in or was lost",))
    for measure in every_measure(manuscript):
        baseline = measure.baseline.value if measure.baseline else None
        if not measure.baseline or not baseline or measure.direction == "steady":
            continue
        row = manuscript.index.holder(measure, Action)
        told = {read_decimal(one) for one in NUMBER_IN.findall(" ".join(row.action) if row else "")}
        for where, target in targets_of(measure):
            now, then = baseline.number, target.number
            alike = (baseline.percent, baseline.currency) == (target.percent, target.currency)
            if now is None or then is None or not alike or now < SMALL or {then, then - now} & told:
                continue  # “Train 3,000 trustees”
            grows = then != 10 * now and RUNNING_TOTAL.search(measure.title or "")
            least = FEW if measure.direction == "down" else MANY
            if (then > MANY * now and not grows) or 0 < then * least < now:
                yield Diagnostic(
                    where,
                    f"“{measure.title}” should go from {baseline} to {target}",
                    labels=(Label(measure.baseline.where["value"], "the baseline"),),
                    hints=("look whether a digit came in or was lost",),
                )

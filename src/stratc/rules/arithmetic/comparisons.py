"""Rules about a figure beside another place's or another time's."""

import re
from collections.abc import Iterator
from decimal import Decimal

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.rounding import apart, bounds, said
from stratc.model import Comparator, Period, Relation, Statistic
from stratc.source import Diagnostic, Label

from .relations import CHECK, middle, related

NEAR = Decimal("0.05")  # two figures so near each other may be called the same
LIKE = Decimal("0.1")  # two lengths of time so near each other may be compared
# What is of another time by its name: “last year”, “baseline”, “2019/20”.
OF_ANOTHER_TIME = re.compile(
    r"(?i)\b(?:baseline|base year|previous|prior|last|earlier|before|ago|starting|pre|target|"
    r"goal|llinell sylfaen|gwaelodlin|blaenorol|diwethaf)\b|\b(?:19|20)\d\d\b"
)
SAME_TIME = ("part_of", "complement_of", "share_of", "share")


@rule(SHOULD, draft=CONSIDER)
def comparison_that_is_not_so(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“Lower than England”, where the figure is higher.

    It finds a comparison whose words (`says: lower`, `higher`, `slightly higher`, `same`) do not
    agree with the two figures. Words that need an opinion (`better`, `worse`) are left alone.

    One of the three is wrong: a figure, the other figure or the words. Readers remember the words.

    Flagged:
        statistics:
          - id: mortality
            title: Deaths from drug misuse
            value: 5.8
            unit: per 100,000
            compare:
              - with: England
                value: 5.3
                says: lower

    Better:
        …
            value: 4.2
        …

    When to ignore it: where the difference was tested and is not significant; then write `same`.
    """
    for statistic, compared in _comparisons(manuscript):
        if not _one_unit(statistic, compared) or statistic.value is None or not compared.value:
            continue
        ours, theirs = statistic.value.number, compared.value.number
        if ours is None or theirs is None or _agree(compared.says, ours, theirs):
            continue
        yield Diagnostic(
            compared.where["says"],
            f"{statistic.value} is said to be {_as_words(compared.says)} {compared.value} "
            f"({compared.with_})",
            labels=(Label(statistic.where["value"], "our figure"),),
            hints=("correct the word or the figure that is wrong",),
        )


@rule(SHOULD, draft=CONSIDER)
def comparison_in_another_unit(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A figure beside one that counts something else.

    It finds a comparison whose unit differs from the statistic's own, as a rate per 1,000 beside
    one per 100,000, or a percentage beside a count.

    Nobody can compare the two without working out a third figure. The Code of Practice for
    Statistics counts it as value to readers that figures can be compared.

    Flagged:
        statistics:
          - id: admissions
            title: Hospital admissions of young people
            value: 56
            unit: per 1,000
            compare:
              - with: England
                value: 85
                unit: per 100,000

    Better:
        …
            unit: per 100,000
        …

    When to ignore it: never; where the source prints the wrong unit, put that under `as-printed:`.
    """
    for statistic, compared in _comparisons(manuscript):
        if statistic.value is None or compared.value is None or _one_unit(statistic, compared):
            continue
        if compared.value.number is None or statistic.value.number is None:
            continue
        ours = f"{statistic.value} {statistic.unit or ''}".strip()
        theirs = f"{compared.value} {compared.unit or ''}".strip()
        yield Diagnostic(
            compared.where["unit" if compared.unit else "value"],
            f"{ours} is compared with {theirs} ({compared.with_})",
            labels=(Label(statistic.where["unit" if statistic.unit else "value"], "our unit"),),
            hints=("give both in one unit",),
        )


@rule(CONSIDER)
def figures_of_different_times(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A figure beside one of another time, or a part of a whole of another time.

    It finds a comparison with a `period:` of its own that does not overlap ours or is of another
    length, and a part, share or complement whose own period lies wholly before or after that of
    the statistic it belongs to. A percentage whose `population:` is the title of another figure
    belongs to that figure.

    What changed in between is hidden in the difference. A three-year rate is also steadier than
    that of a single year. Say so, or find figures of one time.

    Flagged:
        statistics:
          - id: mortality
            title: Deaths from drug misuse
            value: 4.2
            unit: per 100,000
            period: 2025
            compare:
              - with: England
                value: 5.3
                period: 2018

    Better:
        …
                period: 2025

    When to ignore it: where no figure of the same time exists and the text says so.
    """
    for statistic, compared in _comparisons(manuscript):
        meant = OF_ANOTHER_TIME.search(compared.with_)
        if not meant and _differ(statistic.period, compared.period):
            yield _times(statistic, compared.period, compared)
    strategy = manuscript.strategy
    known = manuscript.index.statistics
    titled = {_plain(one.title): one for one in strategy.statistics if one.value}
    for statistic in strategy.statistics:
        whole = titled.get(_plain(statistic.population))
        share = statistic.value and statistic.value.percent
        if share and whole and _disjoint(statistic.period, whole.period):
            yield _times(statistic, whole.period, statistic, "population")
        for name in SAME_TIME if statistic.relation else ():
            other = known.get(getattr(statistic.relation, name) or "")
            if other and _disjoint(statistic.period, other.period):
                assert statistic.relation
                yield _times(statistic, other.period, statistic.relation, name)


def _comparisons(manuscript: Manuscript) -> Iterator[tuple[Statistic, Comparator]]:
    strategy = manuscript.strategy
    for statistic in strategy.statistics:
        for compared in statistic.compare:
            yield statistic, compared


def _one_unit(statistic: Statistic, compared: Comparator) -> bool:
    if statistic.value is None or compared.value is None:
        return True
    if statistic.value.percent != compared.value.percent:
        return False
    theirs = compared.unit or statistic.unit
    return _plain(theirs) == _plain(statistic.unit)


def _plain(unit: str | None) -> str:
    return (unit or "").casefold().replace(",", "").replace(" ", "")


def _agree(says: str | None, ours: Decimal, theirs: Decimal) -> bool:
    if says in ("lower", "slightly lower"):
        return ours < theirs
    if says in ("higher", "slightly higher"):
        return ours > theirs
    return says != "same" or abs(ours - theirs) <= NEAR * max(abs(ours), abs(theirs))


def _as_words(says: str | None) -> str:
    if says in ("same", "similar"):
        return "the same as" if says == "same" else "similar to"
    return f"{says} than"


def _differ(ours: Period | None, theirs: Period | None) -> bool:
    if not ours or not theirs or not (ours.start and theirs.start and ours.end and theirs.end):
        return False
    lengths = ((ours.end - ours.start).days + 1, (theirs.end - theirs.start).days + 1)
    return _disjoint(ours, theirs) or min(lengths) < (1 - LIKE) * max(lengths)


def _disjoint(ours: Period | None, theirs: Period | None) -> bool:
    if not ours or not theirs or not (ours.start and theirs.start and ours.end and theirs.end):
        return False
    return ours.end < theirs.start or theirs.end < ours.start


def _times(
    statistic: Statistic,
    other: Period | None,
    place: Comparator | Relation | Statistic,
    name: str = "period",
) -> Diagnostic:
    return Diagnostic(
        place.where[name.replace("_", "-")],
        f"“{statistic.title}” is for {statistic.period}, and is set beside a figure for {other}",
        labels=(Label(statistic.where["period"], "our time"),),
        hints=("give both for the same time, or say in the text that they differ",),
    )


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

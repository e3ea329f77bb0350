"""Rules about arithmetic: what a statistic says must follow from those it is related to."""

from collections.abc import Iterator
from decimal import Decimal

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.rounding import Bounds, apart, bounds, said
from stratc.model import Statistic
from stratc.source import Diagnostic, Label

HUNDRED: Bounds = (Decimal(100), Decimal(100))
CHECK = "check both figures; if both are right, say under `relation:` how they really belong"


@rule(SHOULD, draft=CONSIDER)
def part_larger_than_whole(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A part that is larger than the whole it is a part of.

    It finds a statistic whose `part-of:` names one with a smaller figure of the same kind, after
    allowing for rounding and for words such as “about”.

    One of the two is wrong, or they count different things. Assured quality is one of the
    principles of the Code of Practice for Statistics.

    Flagged:
        statistics:
          - id: opiate-users
            title: Adults in treatment for opiates
            value: 1,215
            relation:
              part-of: in-treatment
          - id: in-treatment
            title: Adults in treatment
            value: 1,012

    Better:
        …
            value: 3,440

    When to ignore it: never; where one figure is not a part of the other, delete `part-of:`.
    """
    for statistic, known in related(manuscript):
        whole = known.get(statistic.relation.part_of or "") if statistic.relation else None
        part_bounds, whole_bounds = bounds(statistic), bounds(whole)
        if not whole or not part_bounds or not whole_bounds or not _alike(statistic, whole):
            continue
        if part_bounds[0] > whole_bounds[1]:
            yield Diagnostic(
                statistic.where["value"],
                f"“{statistic.title}” is {statistic.value}, more than the {whole.value} "
                "it is a part of",
                labels=(Label(whole.where["value"], "the whole is given here"),),
                hints=(CHECK,),
            )


@rule(SHOULD, draft=CONSIDER)
def parts_that_do_not_add_up(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Parts that do not add up to the total.

    It finds a total with `sum-of:` that no true numbers behind the printed ones can give, and a
    part and its complement (`complement-of:`) that do not make up the whole: 100 per cent for two
    shares, the common `part-of:` for two counts. Rounding is allowed for.

    Readers add up. A table whose total is wrong makes them doubt the rest of it. Assured quality
    is one of the principles of the Code of Practice for Statistics.

    Flagged:
        statistics:
          - id: offences
            title: Drug offences
            value: 1,750
            relation:
              sum-of: [possession, supply]
          - id: possession
            title: Offences of possession
            value: 1,266
          - id: supply
            title: Offences of supply
            value: 448

    Better:
        …
            value: 484

    When to ignore it: where the parts overlap, so that they were never meant to add up.
    """
    for statistic, known in related(manuscript):
        assert statistic.relation
        if found := _sum(statistic, [known.get(name) for name in statistic.relation.sum_of]):
            yield found
        other = known.get(statistic.relation.complement_of or "")
        if other and (found := _complement(statistic, other, known)):
            yield found


@rule(SHOULD, draft=CONSIDER)
def share_that_does_not_fit(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A count and a percentage of it that do not go together.

    It finds a statistic whose relation names the whole (`share-of:`) and the percentage (`share:`)
    where the count is not that percentage of the whole, after allowing for rounding.

    Somebody will take a calculator to it, and then doubt the figures around it. Assured quality is
    one of the principles of the Code of Practice for Statistics.

    Flagged:
        statistics:
          - id: unmet
            title: Dependent drinkers with unmet need
            value: 4,292
            relation:
              share-of: drinkers
              share: unmet-share
          - id: unmet-share
            title: Share of dependent drinkers with unmet need
            value: 18%
            base: drinkers
          - id: drinkers
            title: Dependent drinkers
            value: 5,321

    Better:
        …
              share: unmet-share
          - id: unmet-share
            title: Share of dependent drinkers with unmet need
            value: 81%
        …

    When to ignore it: where the percentage was worked out from another base; then say so in
    `base:`.
    """
    for statistic, known in related(manuscript):
        assert statistic.relation
        share = known.get(statistic.relation.share or "")
        whole = known.get(statistic.relation.share_of or (share.base or "" if share else ""))
        of, part, stated = bounds(whole), bounds(statistic), bounds(share)
        if not share or not whole or not of or not part or not stated or of[0] <= 0:
            continue
        worked_out = (100 * part[0] / of[1], 100 * part[1] / of[0])
        if apart(worked_out, stated):
            yield Diagnostic(
                statistic.where["value"],
                f"{statistic.value} is {said(middle(worked_out))}% of {whole.value}, "
                f"and “{share.title}” is {share.value}",
                labels=(
                    Label(share.where["value"], "the percentage is given here"),
                    Label(whole.where["value"], "the whole is given here"),
                ),
                hints=(CHECK,),
            )


def related(manuscript: Manuscript) -> Iterator[tuple[Statistic, dict[str, Statistic]]]:
    strategy = manuscript.strategy
    known = dict(manuscript.index.statistics)
    for statistic in strategy.statistics:
        if statistic.relation and statistic.value and statistic.value.number is not None:
            yield statistic, known


def _alike(first: Statistic, second: Statistic) -> bool:
    assert first.value and second.value
    return (
        first.value.percent == second.value.percent
        and first.value.currency == second.value.currency
        and (first.unit or "") == (second.unit or "")
    )


def _sum(total: Statistic, parts: list[Statistic | None]) -> Diagnostic | None:
    known = [(part, found) for part in parts if part and (found := bounds(part))]
    stated = bounds(total)
    if not stated or not known or len(known) < len(parts):
        return None
    added = (sum((b[0] for _, b in known), Decimal(0)), sum((b[1] for _, b in known), Decimal(0)))
    if not apart(added, stated):
        return None
    return Diagnostic(
        total.where["value"],
        f"the parts of “{total.title}” add up to {_as(total, middle(added))}, not {total.value}",
        labels=tuple(Label(part.where["value"], "one part") for part, _ in known),
        hints=(CHECK,),
    )


def _complement(
    statistic: Statistic, other: Statistic, known: dict[str, Statistic]
) -> Diagnostic | None:
    mine, others = bounds(statistic), bounds(other)
    if not mine or not others or not statistic.value or not other.value:
        return None
    both = (mine[0] + others[0], mine[1] + others[1])
    name = next((s.relation.part_of for s in (statistic, other) if s.relation), None)
    whole = known.get(name or "")
    total: Bounds | None = None
    if statistic.value.percent and other.value.percent:
        total, total_said = HUNDRED, "100%"
    elif whole and _alike(statistic, whole) and _alike(other, whole):
        total, total_said = bounds(whole), str(whole.value)
    again = other.relation and other.relation.complement_of == statistic.id
    if total is None or not apart(both, total) or (again and other.id < statistic.id):
        return None
    return Diagnostic(
        statistic.where["value"],
        f"{statistic.value} and {other.value} make {_as(statistic, middle(both))}, "
        f"not {total_said}",
        labels=(Label(other.where["value"], "the rest is given here"),),
        hints=(CHECK,),
    )


def _as(statistic: Statistic, number: Decimal) -> str:
    """A number written like the figure of a statistic."""
    figure = statistic.value
    assert figure
    return f"{figure.currency}{said(number)}{'%' if figure.percent else ''}"


def middle(found: Bounds) -> Decimal:
    return (found[0] + found[1]) / 2 if found[1].is_finite() else found[0]

"""Rules about percentages: what they are a share of, and whether they can be true."""

import re
from collections.abc import Iterator
from decimal import Decimal

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.rounding import rounding, said
from stratc.checking.summarise import FEW, Lack, Listed, gaps
from stratc.crossref import Index
from stratc.model import Measure, Statistic
from stratc.source import Diagnostic, Label
from stratc.text.english import NUMBER, read_decimal, read_number

CHANGE = re.compile(r"\b(?:change|growth|increase|rise|decrease|fall|reduction)", re.IGNORECASE)

NATIONAL = frozenset(
    ("national", "uk", "united kingdom", "great britain", "england", "wales", "scotland")
)
# “We run 14 libraries”, “all 41 primary schools”; but “our four libraries in Westmoor”
ALL_OF = re.compile(
    r"\b(?:[Ww]e (?:run|have|own|manage)|[Oo]ur|[Aa]ll(?: of)?(?: our| the)?|"
    rf"[Ee]ach of (?:the|our)) (?P<number>{NUMBER}) (?P<things>(?:[a-z]+ )?[a-z]+s)\b"
    r"(?! (?:in|that|which|who|with|of|to|on|at)\b)"
)


@rule(SHOULD, draft=CONSIDER)
def share_over_hundred(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A share of more than 100 per cent, or of less than nothing.

    It finds a percentage over 100, or with a minus sign, that is not said to be a change, a target
    over 100 per cent of what now stands below, and a target of more libraries than the text says
    there are in all.

    No part is larger than its whole. Often a point was lost (`570%` for `57.0%`), or the figure is
    a change and not a share.

    Flagged:
        statistics:
          - id: in-treatment
            title: Dependent drinkers in treatment
            value: 190%

    Better:
        …
            value: 19.0%

    When to ignore it: where the whole can be exceeded, as places in use against places planned.
    """
    strategy = manuscript.strategy
    for statistic in strategy.statistics:
        figure = statistic.value
        if not _is_share(statistic) or not figure or figure.number is None:
            continue
        if figure.number > 100 or figure.number < 0:
            wrong = "more than the whole" if figure.number > 0 else "less than nothing"
            yield Diagnostic(
                statistic.where["value"],
                f"“{statistic.title}” is {figure}, {wrong}",
                hints=("correct the figure; for a rise or a fall write `unit: change`",),
            )
    for measure in (e for e in manuscript.index.elements if isinstance(e, Measure)):
        start, target = measure.baseline, measure.target
        shares = [point.value for point in (start, target) if point and point.value]
        if len(shares) < 2 or not all(figure.percent and figure.number for figure in shares):
            continue
        if target and (shares[0].number or 0) <= 100 < (shares[1].number or 0):
            yield Diagnostic(
                target.where["value"],
                f"“{measure.title}” should reach {shares[1]}, more than the whole",
                hints=("correct the target",),
            )
    yield from _more_than_there_are(manuscript)


def _more_than_there_are(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“Libraries open on Sundays” should reach 16, and “we run 14 libraries”."""
    there_are: dict[str, int] = {}
    for passage in manuscript.passages:
        for found in ALL_OF.finditer(passage.typed) if passage.prose else ():
            number = read_number(found["number"]) or 0
            there_are[found["things"]] = max(number, there_are.get(found["things"], 0))
    for measure in (e for e in manuscript.index.elements if isinstance(e, Measure)):
        target = measure.target
        if not there_are or not target or not target.value or target.value.percent:
            continue
        title = measure.title.lower()
        things = next((one for one in there_are if re.match(rf"{one}\b", title)), "")
        if things and not target.value.currency and (target.value.number or 0) > there_are[things]:
            yield Diagnostic(
                target.where["value"],
                f"“{measure.title}” should reach {target.value}, and there are "
                f"{there_are[things]} {things}",
                hints=("correct the target, or the number in the text",),
            )


@rule(SHOULD, draft=CONSIDER)
def impossible_percentage(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A percentage that no whole number out of its base can give.

    It finds an exact percentage with a base that is counted in whole things, where no whole number
    of them comes to that percentage when rounded. Out of 463 people 313 are 67.60% and 312 are
    67.39%; nobody's answers make 67.56%.

    So the base is not the one that is stated: perhaps some people did not answer the question.
    Assured quality is one of the principles of the Code of Practice for Statistics.
    Several such percentages of one base are told together.

    Flagged:
        statistics:
          - id: never-used
            title: People who never used drugs
            value: 67.56%
            base: "463"

    Better:
        …
            value: 67.60%
            base: "463"

    When to ignore it: where answers were weighted; then say so in `base:`.
    """
    strategy = manuscript.strategy
    index = manuscript.index
    together: dict[Decimal, list[tuple[Statistic, Statistic | None]]] = {}
    for statistic in strategy.statistics:
        base, given = _base(statistic, index)
        if base is not None and _impossible(statistic, base):
            together.setdefault(base, []).append((statistic, given))
    for base, found in together.items():
        if len(found) > FEW:
            yield _impossible_together(found, base)
            continue
        for statistic, given in found:
            yield _impossible_alone(statistic, given, base)


@rule(CONSIDER)
def percentage_without_base(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A percentage that does not say what number it is a share of.

    It finds a local percentage with no `base:` and no `relation:` to a whole. National figures and
    rough ones such as “1 in 5” or “two thirds” are left alone. Where half of the percentages
    lack a base, they are told together.

    Half of four people and half of four thousand are both 50%, and only one of them is news. The
    Code of Practice for Statistics asks for what readers need to judge a figure.

    Flagged:
        statistics:
          - id: never-used
            title: People who never used drugs
            value: 67%
            population: people who answered the survey

    Better:
        …
            population: people who answered the survey
            base: 463 people

    When to ignore it: where the source gives no number.
    """
    strategy = manuscript.strategy
    shares = [s for s in strategy.statistics if _is_share(s) and s.repeats is None]
    if not shares:
        return
    yield from gaps(
        [Listed(strategy.where.key("statistics"), "", shares)],
        _without_base,
        Lack(
            "percentage",
            "base",
            "add `base:` with the number that it is a share of, or the id of that statistic",
        ),
        lambda statistic: statistic.where["value"],
    )


def _is_share(statistic: Statistic) -> bool:
    figure = statistic.value
    if figure is None or figure.number is None or not figure.percent:
        return False
    relation = statistic.relation
    if relation and (relation.change_from or relation.change_to):
        return False
    return not CHANGE.search(f"{statistic.unit or ''} {statistic.title}")


def _without_base(statistic: Statistic) -> bool:
    relation = statistic.relation
    if statistic.value and statistic.value.in_words:
        return False
    if (statistic.area or "").lower() in NATIONAL:
        return False
    return statistic.base is None and not (relation and relation.part_of)


def _base(statistic: Statistic, index: Index) -> tuple[Decimal | None, Statistic | None]:
    """The whole number that a percentage is out of, and the statistic that gives it."""
    name = statistic.base or (statistic.relation.part_of if statistic.relation else None) or ""
    given = index.statistics.get(name)
    if given is not None:
        figure = given.value
        loose = given.qualifier or (figure and figure.qualifier)
        exact = figure and figure.number is not None and not loose and not figure.percent
        whole = figure.number if figure and exact else None
        return (
            (whole if whole and not rounding(figure) else None, given) if figure else (None, None)
        )
    stated = re.fullmatch(r"(\d{1,3}(?:,\d{3})+|\d+)(?: [a-z ]+)?", name)
    return (read_decimal(stated[1]) if stated else None, None)


def _impossible(statistic: Statistic, base: Decimal) -> bool:
    figure = statistic.value
    if not _is_share(statistic) or not figure or figure.number is None or base <= 0:
        return False
    if (
        figure.in_words
        or figure.qualifier
        or set(statistic.qualifier) - {"exactly"}
        or figure.number > 100
    ):
        return False
    half = rounding(figure) / 2
    lowest = (figure.number - half) * base / 100
    highest = (figure.number + half) * base / 100
    return lowest.to_integral_value(rounding="ROUND_CEILING") > highest


def _nearest(statistic: Statistic, base: Decimal) -> str:
    assert statistic.value and statistic.value.number is not None
    below = (statistic.value.number * base / 100).to_integral_value(rounding="ROUND_FLOOR")
    step = Decimal(1).scaleb(-statistic.value.decimals)
    shares = [(100 * count / base).quantize(step) for count in (below, below + 1)]
    return f"{said(below)} of {said(base)} are {shares[0]}%, {said(below + 1)} are {shares[1]}%"


def _impossible_alone(statistic: Statistic, given: Statistic | None, base: Decimal) -> Diagnostic:
    return Diagnostic(
        statistic.where["value"],
        f"no whole number out of {said(base)} is {statistic.value}",
        labels=(Label(given.where["value"], "the base is given here"),) if given else (),
        hints=(_nearest(statistic, base), "correct the figure, or say what its base really is"),
    )


def _impossible_together(
    found: list[tuple[Statistic, Statistic | None]], base: Decimal
) -> Diagnostic:
    (first, given), *rest = found
    labels = [Label(statistic.where["value"], "nor is this one") for statistic, _ in rest]
    if given:
        labels.insert(0, Label(given.where["value"], "the base is given here"))
    return Diagnostic(
        first.where["value"],
        f"{len(found)} percentages, {first.value} first, are not those of any whole number "
        f"out of {said(base)}",
        labels=tuple(labels),
        hints=(_nearest(first, base), "say what their base really is"),
    )

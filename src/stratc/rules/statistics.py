"""Rules about what every statistic needs: a source, a time, one place where it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.summarise import FEW, Lack, Listed, gaps, together
from stratc.model import Statistic
from stratc.source import Diagnostic, Label
from stratc.text.english import MONTH

FIGURE = re.compile(
    r"(?<![\w.,£$€/'‘-])(?P<currency>[£$€]?)(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<fraction>\.\d+)?"
    r"(?P<percent> ?%| per cent\b)?(?P<scale> (?:million|billion))?(?![\w/:]|[.,-]\d|-\w)"
)
NOT_A_COUNT = re.compile(
    r"(?:\b(?:aged?|ages|under|over|between|and|to|or|than|page|section|figure|table|part|chapter|"
    rf"{MONTH}|"
    r"[ms]th|by|in|from|since|until|of the|for|\d+ ?[-–]) ?|[–-])$",
    re.IGNORECASE,
)
AFTER_A_DAY = re.compile(
    rf"(?<!\s)\s++(?:{MONTH}|"
    r"years?|months?|weeks?|days?|hours?|pages?|and \d|to \d|[-–] ?\d)",
    re.IGNORECASE,
)
SMALL = 12


@rule(SHOULD, draft=CONSIDER)
def statistic_without_source(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A statistic that does not say where it comes from.

    It finds statistics with no `source:` of their own and none from the section that prints them.
    Where none of them has one, or half lack one, they are told together.

    Whoever doubts a figure asks where it comes from, and whoever writes the next edition has to
    find it again. The Code of Practice for Statistics asks for sources to be made plain.

    Flagged:

        statistics:
          - id: deaths
            title: Deaths from drug misuse
            value: 69
            unit: deaths
            period: 2023/2025

    Better:

        statistics:
          - id: deaths
            title: Deaths from drug misuse
            value: 69
            unit: deaths
            period: 2023/2025
            source: ons-2026
        sources:
          - id: ons-2026
            author: Office for National Statistics
            title: Deaths related to drug poisoning by local authority
            year: 2025

    When to ignore it: where the figure is your own count; say in `note:` who counted, and when.
    """
    strategy = manuscript.strategy
    index = manuscript.index
    yield from gaps(
        [Listed(strategy.where.key("statistics"), "", _own(strategy.statistics))],
        lambda statistic, index=index: not index.sources_of(statistic)[0],  # type: ignore[misc]
        Lack(
            "statistic",
            "statistics",
            "source",
            "a",
            "add `source:` with the id of an entry under `sources:`; a section may set it for "
            "all that it prints",
        ),
        lambda statistic: statistic.where["id"],
    )


@rule(SHOULD, draft=CONSIDER)
def statistic_without_period(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A figure that does not say what time it is for.

    It finds statistics with a value and with no time, neither as `period:` nor as printed. How many
    times more of something there is (`unit: times`) needs none. Where none of them has one, or half
    lack one, they are told together.

    A figure without a year cannot be compared with the next one, so nobody can tell whether the
    strategy worked. The Code of Practice for Statistics asks for the context that readers need.

    Flagged:

        statistics:
          - id: in-treatment
            title: Adults in treatment
            value: 3,440
            unit: people

    Better:

        statistics:
          - id: in-treatment
            title: Adults in treatment
            value: 3,440
            unit: people
            period: 2024/25

    When to ignore it: where the figure holds for no time in particular, such as a law's limit.
    """
    strategy = manuscript.strategy
    yield from gaps(
        [
            Listed(
                strategy.where.key("statistics"),
                "",
                [s for s in _own(strategy.statistics) if s.value and s.unit != "times"],
            )
        ],
        lambda s: s.period is None and not (s.as_printed and s.as_printed.period),
        Lack(
            "statistic",
            "statistics",
            "period",
            "a",
            "add `period:`, such as 2024/25 or 2025; what the source prints goes under "
            "`as-printed:`",
        ),
        lambda statistic: statistic.where["id"],
    )


@rule(SHOULD, draft=CONSIDER)
def stale_statistic(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A figure that was old when the strategy began.

    It finds a statistic whose time ended more than three years before the strategy starts. The
    number of years is `oldest-statistic:` in stratc.yaml.

    Plans built on old figures aim at what was needed then. Timeliness is one of the dimensions of
    quality that official statistics report on.

    Flagged:

        statistics:
          - id: opiate-parents
            title: Adults dependent on opiates who live with children
            value: 745
            period: 2014/15

    Better:

        statistics:
          - id: opiate-parents
            title: Adults dependent on opiates who live with children
            value: 745
            period: 2023/24

    When to ignore it: where no later figure was ever published, or the old one is the start of a
    trend.
    """
    strategy = manuscript.strategy
    start = strategy.period.start
    if start is None:
        return
    oldest = _years_before(start, manuscript.library.settings.oldest_statistic)
    old = [s for s in strategy.statistics if s.period and s.period.end and s.period.end < oldest]
    if len(old) > FEW:
        yield from together(
            [(s.where["period"], f"{s.title} ({s.period})") for s in old],
            str,
            lambda titles, count: (
                f"{count} statistics are of a time long before the strategy starts: {titles}"
            ),
            "look for later figures, or say in `note:` that there are none",
            "this one too",
        )
        return
    for statistic in old:
        assert statistic.period and statistic.period.end
        years = (start - statistic.period.end).days // 365
        yield Diagnostic(
            statistic.where["period"],
            f"“{statistic.title}” is for {statistic.period}, "
            f"{years} years before the strategy starts",
            labels=(Label(strategy.where["period"], "the strategy's period"),),
            hints=("look for a later figure, or say in `note:` that there is none",),
        )


@rule(CONSIDER)
def figure_typed_again(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A figure typed in the text that is listed as a statistic.

    It finds a number in prose that equals the value of a statistic. Small numbers, years, dates
    and ages are left alone.

    A figure that stands in two places is corrected in one of them. Written as `[=id]` it is always
    the one that is listed, with its source and its time.

    Flagged:

        statistics:
          - id: in-treatment
            title: Adults in treatment
            value: 3,440
            unit: adults
        background:
          - title: Where we are now
            text: Treatment services saw 3,440 adults.

    Better:

        statistics:
          - id: in-treatment
            title: Adults in treatment
            value: 3,440
            unit: adults
        background:
          - title: Where we are now
            text: Treatment services saw [=in-treatment].

    When to ignore it: where the same number happens to count something else.
    """
    strategy = manuscript.strategy
    known: dict[tuple[Decimal, bool, str], Statistic] = {}
    for statistic in strategy.statistics:
        figure = statistic.value
        if figure and figure.number is not None and not figure.in_words:
            key = (abs(figure.number), figure.percent, figure.currency)
            known.setdefault(key, statistic)
    if not known:
        return
    for passage in manuscript.passages:
        if passage.prose and not isinstance(passage.element, Statistic):
            yield from _typed_again(passage, known)


@rule(SHOULD, draft=CONSIDER)
def figure_repeated_differently(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A statistic that repeats another one, with another figure.

    It finds a statistic that says which one it `repeats:` and gives another value.

    Two values of one figure cannot both be right, and readers will find the second.

    Flagged:

        statistics:
          - id: growth
            title: Growth of the population
            value: 5.5%
          - id: growth-again
            title: Growth of the population, printed again
            value: 5.9%
            repeats: growth

    Better:

        statistics:
          - id: growth
            title: Growth of the population
            value: 5.5%
          - id: growth-again
            title: Growth of the population, printed again
            value: 5.5%
            repeats: growth

    When to ignore it: never; if the two count different things, delete `repeats:`.
    """
    strategy = manuscript.strategy
    known = manuscript.index.statistics
    for statistic in strategy.statistics:
        first = known.get(statistic.repeats or "")
        if first and statistic.value and first.value and statistic.value != first.value:
            yield Diagnostic(
                statistic.where["value"],
                f"“{statistic.title}” is {statistic.value} here, and {first.value} where it "
                "is first given",
                labels=(Label(first.where["value"], "first given here"),),
                hints=("correct the one that is wrong",),
            )


def _own(statistics: tuple[Statistic, ...]) -> list[Statistic]:
    return [statistic for statistic in statistics if statistic.repeats is None]


def _years_before(day: date, years: int) -> date:
    if day.year - years < 1:
        return date.min
    return date(day.year - years, day.month, min(day.day, 28))


def _typed_again(
    passage: Passage, known: dict[tuple[Decimal, bool, str], Statistic]
) -> Iterator[Diagnostic]:
    for found, span in passage.hits(FIGURE):
        number = Decimal(found["digits"].replace(",", "") + (found["fraction"] or ""))
        number *= {"million": 10**6, "billion": 10**9}.get((found["scale"] or "").strip(), 1)
        percent = bool(found["percent"])
        statistic = known.get((number, percent, found["currency"]))
        if statistic is None or _could_be_anything(passage, found, number, percent):
            continue
        yield Diagnostic(
            span,
            f"{found.group().strip()} is typed here, and is the statistic “{statistic.title}”",
            labels=(Label(statistic.where["value"], "it is listed here"),),
            hints=(f"write [={statistic.id}], or [={statistic.id}.value] for the figure alone",),
        )


def _could_be_anything(
    passage: Passage, found: re.Match[str], number: Decimal, percent: bool
) -> bool:
    if percent or found["currency"] or found["fraction"] or found["scale"]:
        return False
    if number <= SMALL or ("," not in found["digits"] and 1900 <= number <= 2100):
        return True
    before = passage.typed[: found.start()].rstrip("*_")
    if number >= 1000:
        return False
    return bool(NOT_A_COUNT.search(before) or AFTER_A_DAY.match(passage.typed, found.end()))

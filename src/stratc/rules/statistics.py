"""Rules about what every statistic needs: a source, a time, one place where it is written."""

import re
from collections.abc import Iterator
from datetime import date

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.sourced_tables import sourced_statistics
from stratc.checking.summarise import FEW, Lack, Listed, gaps, together
from stratc.model import Statistic
from stratc.source import Diagnostic, Label

CENSUS_YEARS = 10
# What hardly changes with the years, and how many times more of something there is.
TIMELESS = re.compile(
    r"times|(?:(?:sq(?:uare)?\.? ?)?(?:km|kilometres?|miles?|metres?|m)(?:²|2)?|ha|hectares?|"
    r"acres?)"
    r"(?: (?:of )?(?:coast(?:line)?|shore(?:line)?|land|river|border))?",
    re.IGNORECASE,
)


@rule(SHOULD, draft=CONSIDER)
def statistic_without_source(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A statistic that does not say where it comes from.

    It finds statistics with no `source:` of their own and none from the section that prints them,
    be it in a line “Source: …” below them.
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
        …
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
    index, told = manuscript.index, manuscript.answer(sourced_statistics)
    yield from gaps(
        [Listed(strategy.where.key("statistics"), "", _own(strategy.statistics))],
        lambda statistic: statistic.id not in told and not index.sources_of(statistic)[0],
        Lack(
            "statistic",
            "source",
            "add `source:` with the id of an entry under `sources:`; a section may set it for "
            "all that it prints",
        ),
        lambda statistic: statistic.where["id"],
    )


@rule(SHOULD, draft=CONSIDER)
def statistic_without_period(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A figure that does not say what time it is for.

    It finds statistics with a value and with no time, neither as `period:` nor as printed. Areas
    and lengths (`unit: sq km`) need none, nor does how many times more of something there is. Where
    none of them has one, or half lack one, they are told together.

    A figure without a year cannot be compared with the next one, so nobody can tell whether the
    strategy worked. The Code of Practice for Statistics asks for the context that readers need.

    Flagged:
        statistics:
          - id: in-treatment
            title: Adults in treatment
            value: 3,440
            unit: people

    Better:
        …
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
                [
                    s
                    for s in _own(strategy.statistics)
                    if s.value and not TIMELESS.fullmatch(s.unit or "")
                ],
            )
        ],
        lambda s: s.period is None and not (s.as_printed and s.as_printed.period),
        Lack(
            "statistic",
            "period",
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
    quality that official statistics report on. A census counts until the next one, ten years later.

    Flagged:
        statistics:
          - id: opiate-parents
            title: Adults dependent on opiates who live with children
            value: 745
            period: 2014/15

    Better:
        …
            period: 2023/24

    When to ignore it: where no later figure was ever published, or the old one is the start of a
    trend.
    """
    strategy = manuscript.strategy
    start = strategy.period.start
    if start is None:
        return
    oldest = _years_before(start, manuscript.library.settings.oldest_statistic)
    counted = _years_before(start, max(CENSUS_YEARS, manuscript.library.settings.oldest_statistic))
    old = [
        s
        for s in strategy.statistics
        if s.period
        and s.period.end
        and s.period.end < (counted if _of_census(manuscript, s) else oldest)
    ]
    if len(old) > FEW:
        yield from together(
            [(s.where["period"], f"{s.title} ({s.period})") for s in old],
            "{words}",
            "{count} statistics are of a time long before the strategy starts: {words}",
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


def _of_census(manuscript: Manuscript, statistic: Statistic) -> bool:
    ids, index = manuscript.index.sources_of(statistic)[0], manuscript.index
    titles = [index.sources[id].title for id in ids if id in index.sources]
    return any("census" in (title or "").lower() for title in (statistic.title, *titles))


def _own(statistics: tuple[Statistic, ...]) -> list[Statistic]:
    return [statistic for statistic in statistics if statistic.repeats is None]


def _years_before(day: date, years: int) -> date:
    if day.year - years < 1:
        return date.min
    return date(day.year - years, day.month, min(day.day, 28))

"""How a figure moved from year to year, as sentences say it and as a table, a chart or a series do.

In: the manuscript. Out: where the words say something else, and what the years show.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from stratc.checking.manuscript import Manuscript
from stratc.source import Span
from stratc.text.english import NUMBER, read_decimal, read_number

from .amounts import YEAR, accounts
from .entered_figures import ELSEWHERE, NAME, stems
from .figures_of_tables import FigureTable, charts_of, typed_tables_of, year_of

UP = r"ros\w+|risen|rise|grew|grown|growth|increas\w+|gone up|went up|up"
DOWN = r"fell|fallen|fall|dropp?\w*|declin\w+|decreas\w+|reduc\w+|gone down|went down|down"
MOVED = re.compile(
    rf"\b(?:(?P<up>{UP})|{DOWN})\b (?:[a-z]+ ){{0,3}}?(?:by|of) "
    r"(?:(?P<how>about|around|almost|nearly|over|more than) )?"
    r"(?P<n>\d{1,3}(?:\.\d)?)(?:%| per cent),? "
    rf"(?:(?:between|from) (?P<first>{YEAR}) (?:and|to)|since (?P<since>{YEAR}))"
    rf"(?: (?P<last>{YEAR}))?"
)
EXTREME = re.compile(
    rf"\b(?:[Ii]n (?P<year>{YEAR}),? )[^.;]{{0,80}}?\bthe (?:(?P<low>lowest|fewest|smallest|least)|"
    r"highest|most|largest)(?: [a-z]+){0,2} "
    rf"(?:since (?P<since>{YEAR})|(?:for|in) (?P<n>{NUMBER}) years|"
    r"of all (?:the )?(?:[a-z]+ )?years)"
)


class YearlyFigure(NamedTuple):
    """What one thing was in some years, and the words that name it."""

    stems: frozenset[str]
    values: dict[str, Decimal]


def told_of_years(manuscript: Manuscript) -> Iterator[tuple[Span, str]]:
    """“Fell by 18% between 2019 and 2024”, “the fewest since 2020”, and the years show another."""
    everywhere = [
        *_of_statistics(manuscript),
        *(one for table in charts_of(manuscript) for one in _of_table(table)),
    ]
    for _, several in groupby(manuscript.answer(accounts), key=lambda one: id(one.passage)):
        own = list(several)
        passage = own[0].passage
        tables = typed_tables_of(passage) if "|" in passage.typed else ()
        known = [*(one for table in tables for one in _of_table(table)), *everywhere]
        for account in own if passage.prose and known else ():
            typed = " ".join(passage.typed[account.start : account.end].split())
            words, names = stems(typed), {name.lower()[:5] for name in NAME.findall(typed)}
            about = [one for one in known if one.stems <= words and names <= one.stems]
            if not about and len(known) == 1 and tables and known[0].stems & words:
                about = known  # the one column of the table beside it
            found = MOVED.search(typed) or EXTREME.search(typed)
            if found and len(about) == 1 and not ELSEWHERE.search(account.words):
                moved = found.re is MOVED
                told = (_moved if moved else _extreme)(found, about[0].values)
                if told and not passage.quoted(account.start):
                    yield account.span(*account.amounts.values()), told


def _of_statistics(manuscript: Manuscript) -> Iterator[YearlyFigure]:
    for one in manuscript.strategy.statistics:
        points = [(one.period, one.value), *((p.period, p.value) for p in one.series)]
        values = {p.text: v.number for p, v in points if p and v and v.number is not None}
        if len(values) > 1 and len(points) == len(values):
            yield YearlyFigure(stems(one.title), values)


def _of_table(table: FigureTable) -> Iterator[YearlyFigure]:
    rows = sorted(
        (sorted(one.row), sorted(one.column), one.year, one.value)
        for one in table.cells
        if one.year
    )
    for (row, column), several in groupby(rows, key=lambda one: (one[0], one[1])):
        values = {year: value for *_, year, value in several}
        name = frozenset(row) | frozenset(column) or table.title
        if len(values) > 1 and name:
            yield YearlyFigure(name, values)


def _moved(found: re.Match[str], values: dict[str, Decimal]) -> str:
    first = year_of(found["first"] or found["since"])
    last = year_of(found["last"]) if found["last"] else max(values)
    if first not in values or last not in values or not values[first] or first == last:
        return ""
    start, end = values[first], values[last]
    real, told = 100 * (end - start) / start, read_decimal(found["n"])
    room = Decimal(2) if found["how"] else Decimal("0.6")
    if found["how"] in ("over", "more than") and told <= abs(real) < told * Decimal("1.3"):
        return ""
    if abs(abs(real) - told) <= max(room, told / 25) and (real > 0) == bool(found["up"]):
        return ""
    if abs(abs(end - start) - told) <= room:
        return ""  # of shares: so many points
    return f"from {start:,} in {first} to {end:,} in {last} is {real:+.1f}%, not {told}%"


def _extreme(found: re.Match[str], values: dict[str, Decimal]) -> str:
    year, years = year_of(found["year"]), read_number(found["n"]) if found["n"] else 0
    if year not in values:
        return ""
    since = year_of(found["since"]) if found["since"] else str(int(year[:4]) - (years or 99))
    others = {one: v for one, v in values.items() if since < one < year}
    beyond = [
        one for one, v in others.items() if (v < values[year] if found["low"] else v > values[year])
    ]
    if not beyond:
        return ""
    which = "lowest" if found["low"] else "highest"
    return f"{values[year]:,} is not the {which}: it was {others[beyond[0]]:,} in {beyond[0]}"

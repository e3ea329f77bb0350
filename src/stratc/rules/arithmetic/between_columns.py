"""Columns of a typed table that are worked out from others: changes, shares, starts and ends.

In: one passage. Out: cells that are not what the others make, and why.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby, pairwise

from stratc.checking.passage import Passage
from stratc.source import Span
from stratc.text.english import read_decimal

from .typed_tables import TOTAL, FigureColumn, figure_columns

CHANGE = re.compile(
    r"(?:%|percentage|per ?cent)? ?(?:change|difference|growth|rise|increase|decrease)"
    r"(?P<over>,? \(?(?:(?:since|from|between|over|in) )?(?:19|20)\d\d[^|%]{0,20}"
    r"| (?:over|on|in) (?:the )?(?:last |previous |whole )?(?:[a-z]+ )?(?:years?|period))?"
    r"(?: \(?%\)?)?",
    re.I,
)
YEARS = re.compile(r"(?:19|20)\d\d(?:[/–-]\d\d)?")
SHARE = re.compile(r"(?:share|%|per ?cent|proportion|percentage)(?: [a-z ]+)?", re.I)
RATE = re.compile(r"\b[Pp]er (1,?000|10,?000|100,?000)\b")
BEGINS = re.compile(r"(?:start|starts|begins?|from|opens?|first year)(?: date| year)?", re.I)
ENDS = re.compile(
    r"(?:end|ends|finish|finishes|to|until|complete[sd]?|completion|last year)(?: date| year)?",
    re.I,
)
SHARED = re.compile(
    r"\b(?P<who>[A-Z][a-z]+(?: [a-z]+){0,2}) (?:makes? up|accounts? for|is|are|was|were) "
    r"(?P<share>\d{1,3}(?:\.\d)?)(?:%| per cent) of (?:all|the total)\b"
    r"(?:[^.;,\d%]{0,30}, (?P<other>[a-z]+(?: [a-z]+){0,2}) (?P<second>\d{1,3}(?:\.\d)?)"
    r"(?:%| per cent))?"
)


def columns_that_differ(passage: Passage) -> Iterator[tuple[Span, str]]:
    """Cells that are not what the columns before them make."""
    if "|" not in passage.typed:
        return
    columns = list(figure_columns(passage.typed))
    # The columns of one table name the same rows.
    for _, several in groupby(columns, key=lambda column: column.names):
        table = list(several)
        yield from _changes(passage, table)
        yield from _sums(passage, table)
        yield from _shares(passage, table)
        yield from _ratios(passage, table)
        yield from _backwards(passage, table)
        yield from _shares_in_words(passage, table)


def _changes(passage: Passage, table: list[FigureColumn]) -> Iterator[tuple[Span, str]]:
    for number, column in enumerate(table[2:], 2):
        found = CHANGE.fullmatch(column.head)
        pairs = _sides(table[:number], found["over"] or "") if found else []
        told = [list(_off(column, *pair)) for pair in pairs if pair[0].units == pair[1].units]
        # Of several years nobody says which two are meant: those that most rows fit.
        for place, words in min(told, key=len, default=()):
            yield passage.at(*place), words


def _sides(before: list[FigureColumn], over: str) -> list[tuple[FigureColumn, FigureColumn]]:
    """The columns that a change may lie between: of the years it names, or the last two."""
    years = YEARS.findall(over)
    if not years:
        return [(before[-2], before[-1]), (before[0], before[-1])]
    named = [[one for one in before if year in one.head] for year in years[:2]]
    named += [before[-1:]] if len(years) == 1 else []
    return [(named[0][0], named[1][0])] if all(len(one) == 1 for one in named) else []


def _off(
    column: FigureColumn, before: FigureColumn, after: FigureColumn
) -> Iterator[tuple[tuple[int, int], str]]:
    relative = column.units == {"%"} and before.units != {"%"}
    rows = zip(before.values, after.values, column.values, column.places, strict=True)
    for first, last, said, place in rows:
        real = 100 * (last - first) / first if relative and first else last - first
        # a fall without its sign, where no fall has one
        unsigned = said >= 0 and min(column.values) >= 0 and abs(real) - said
        if (relative and not first) or abs(real - said) <= _step(said):
            continue
        if unsigned is not False and abs(unsigned) <= _step(said):
            continue
        if abs(real - said) < max(abs(real), abs(said)) * 4:
            words = f"{real:.1f}%, not {said}%" if relative else f"{real:,}, not {said:,}"
            yield place, f"from {first:,} to {last:,} is {words}"


def _sums(passage: Passage, table: list[FigureColumn]) -> Iterator[tuple[Span, str]]:
    """A column that adds up those before it, row by row."""
    for number, total in enumerate(table[2:], 2):
        parts = table[:number]
        if total.units == {"%"} or any(one.units != total.units for one in parts):
            continue
        rows = list(zip(*(one.values for one in parts), strict=True))
        off = [sum(row, Decimal()) - said for row, said in zip(rows, total.values, strict=True)]
        # Where hardly any row comes out, the total is of something else.
        fitting = sum(not _far(one, total.values) for one in off)
        if fitting * 2 < len(off) or (fitting < 3 and not TOTAL.match(total.head)):
            continue
        for row, said, place, by in zip(rows, total.values, total.places, off, strict=True):
            if _far(by, total.values):
                yield passage.at(*place), f"the row makes {sum(row, Decimal()):,}, not {said:,}"
        return


def _far(by: Decimal, values: list[Decimal]) -> bool:
    decimals = max(-int(value.as_tuple().exponent) for value in values)
    return abs(by) >= Decimal(2).scaleb(-decimals) if decimals else by != 0


def _shares(passage: Passage, table: list[FigureColumn]) -> Iterator[tuple[Span, str]]:
    for counts, column in pairwise(table):
        if column.units != {"%"} or not SHARE.fullmatch(column.head) or counts.units == {"%"}:
            continue
        totals = [value for name, value in _rows(counts) if TOTAL.match(name)]
        if len(totals) != 1 or not totals[0]:
            continue
        real = [100 * value / totals[0] for value in counts.values]
        fitting = sum(
            abs(one - said) <= _step(said) for one, said in zip(real, column.values, strict=True)
        )
        # Where hardly any fits, they are shares of something else.
        if fitting * 2 < len(real):
            continue
        for one, said, place in zip(real, column.values, column.places, strict=True):
            if abs(one - said) > _step(said):
                yield passage.at(*place), f"the share of this row is {one:.1f}%, not {said}%"


def _ratios(passage: Passage, table: list[FigureColumn]) -> Iterator[tuple[Span, str]]:
    """A share or a rate of each row: one of the two numbers before it out of the other."""
    for one, other, column in zip(table, table[1:], table[2:], strict=False):
        rate = RATE.search(column.head)
        share = column.units == {"%"}
        whole, part = sorted((one, other), key=lambda each: sum(each.values), reverse=True)
        if not (share or rate) or 0 in whole.values or "%" in whole.units | part.units:
            continue
        many, unit = (read_decimal(rate[1]), "") if rate else (Decimal(100), "%")
        pairs = zip(whole.values, part.values, strict=True)
        real = [many * some / every for every, some in pairs]
        off = [abs(one - said) > _step(said) for one, said in zip(real, column.values, strict=True)]
        least = 2 if rate or SHARE.fullmatch(column.head) else 3
        if sum(off) * least < len(off) and len(off) - sum(off) >= least:
            for makes, said, place, far in zip(
                real, column.values, column.places, off, strict=True
            ):
                what = "rate" if rate else "share"
                if far:
                    words = f"the {what} in this row is {makes:.1f}{unit}, not {said}{unit}"
                    yield passage.at(*place), words


def _backwards(passage: Passage, table: list[FigureColumn]) -> Iterator[tuple[Span, str]]:
    begins = next((one for one in table if BEGINS.fullmatch(one.head)), None)
    ends = next((one for one in table if ENDS.fullmatch(one.head)), None)
    if not begins or not ends:
        return
    for first, last, place in zip(begins.values, ends.values, ends.places, strict=True):
        if 1990 <= last < first <= 2100:
            yield passage.at(*place), f"it begins in {first} and ends in {last}"


def _shares_in_words(passage: Passage, table: list[FigureColumn]) -> Iterator[tuple[Span, str]]:
    """“Violence makes up 38% of all crime, theft 31%”, beside the table that has both."""
    for found in SHARED.finditer(passage.typed):
        pairs = [("who", "share"), ("other", "second")]
        told = [
            (found[who], Decimal(found[share]), who, share) for who, share in pairs if found[who]
        ]
        fits = {share: _fits(table, name, stated) for name, stated, _, share in told}
        for name, stated, _, share in told:
            if fits[share] is False:
                at = passage.at(*found.span(share))
                yield at, f"by the table the share of {name.lower()} is not {stated}%"


def _fits(table: list[FigureColumn], name: str, stated: Decimal) -> bool | None:
    """Whether any column of figures has a row with that share; None where none has the row."""
    shares = []
    for column in table:
        rows = {row.lower(): value for row, value in _rows(column)}
        total = next((value for row, value in rows.items() if TOTAL.match(row)), None)
        if total and name.lower() in rows and column.units != {"%"}:
            shares.append(100 * rows[name.lower()] / total)
    return any(abs(one - stated) <= 1 for one in shares) if shares else None


def _rows(column: FigureColumn) -> list[tuple[str, Decimal]]:
    return list(zip(column.names, column.values, strict=True))


def _step(said: Decimal) -> Decimal:
    """What rounding allows: a little more than one of the last digit."""
    return Decimal(1).scaleb(int(said.as_tuple().exponent)) * Decimal("1.01")

"""What sentences say of the cells of a table, typed beside them or given as the data of a chart.

In: the manuscript. Out: pairs of figures that should be one, with their places.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.model import Illustration
from stratc.source import Span

from .amounts import YEAR, Account, Amount, accounts
from .disagreements import shown
from .entered_figures import ELSEWHERE, KNOWN, NAME, SIGN, loosely, mistyped, says, stems
from .two_places import TwoFigures
from .typed_tables import TOTAL, figure_columns

DATED = re.compile(rf"(?:(?:Baseline|Actual|Outturn|Result),? )?\(?(?P<year>{YEAR})\)?")
CLAUSE = re.compile(r"[;:,.]|\b(?:and|but|while|of wh(?:ich|om))\b")
PIECE = re.compile(r"[;,\n]|\band\b")
UNNAMED = re.compile(r"\d|\bother\b", re.IGNORECASE)
# A part of what a cell counts, or how it has moved
OTHERWISE = re.compile(
    r"\b[Oo]f (?:the|these|those|them|our) (?:[a-z]+ ){1,3}‹|"
    r"\b[Ii]n (?:the|our) [a-z]+st (?:of |[a-z]+ (?:of|in) )|"
    r"\b(?:elsewhere|other than|except\w*|apart from)\b|"
    r"\b(?:of which|of whom|together|in all|in total|combined|another|extra|additional|further|"
    r"more than in|times|by) ‹|‹[cmpf]\d+› (?:more|fewer|less|higher|lower|of "
    r"(?:them|these|those)|each|a (?:year|week|month|day)|per)\b"
)


class FigureCell(NamedTuple):
    """A figure of a table: its row and its column in stems, its time, its value, its place."""

    row: frozenset[str]
    column: frozenset[str]
    year: str
    kind: str
    value: Decimal
    at: Span


class FigureTable(NamedTuple):
    """The cells of a table or a chart, and what all of it is about, where a title says so."""

    title: frozenset[str]
    cells: tuple[FigureCell, ...]


def told_of_tables(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """Each figure that the table beside it, or the data of a chart, gives otherwise."""
    told = manuscript.answer(accounts)
    charts = manuscript.answer(charts_of)
    for _, several in groupby(told, key=lambda one: id(one.passage)):
        own = list(several)
        passage = own[0].passage
        if not passage.prose and not isinstance(passage.element, Illustration):
            continue
        beside = typed_tables_of(passage) if "|" in passage.typed else ()
        given = passage.field.name == "data"
        tables = beside if given else (*beside, *charts)
        for account in own if tables else ():
            words = stems(account.words)
            for table in tables:
                yield from _against(table, account, words)
            yield from _of_totals(passage, account) if beside else ()


def year_of(written: str) -> str:
    """A year in one form: 2024/25 for 2024-2025."""
    return re.sub(r"\s?[/–-]\s?(?:20)?(?=\d\d\Z)", "/", written)


def typed_tables_of(passage: Passage) -> tuple[FigureTable, ...]:
    """The tables that were typed in a passage."""
    return tuple(_typed(passage, frozenset()))


def charts_of(manuscript: Manuscript) -> tuple[FigureTable, ...]:
    """What the data of the charts hold."""
    return tuple(_charts(manuscript))


def _charts(manuscript: Manuscript) -> Iterator[FigureTable]:
    for passage in manuscript.passages:
        element = passage.element
        if not isinstance(element, Illustration) or passage.field.name != "data":
            continue
        title = stems(element.title or "")
        own = manuscript.answer(accounts)
        given = [one for one in own if one.passage is passage]
        cells = tuple(cell for account in given for cell in _listed(account))
        tables = list(_typed(passage, title)) or [FigureTable(title, cells)]
        yield from (one for one in tables if title and len(one.cells) > 1)


def _listed(account: Account) -> Iterator[FigureCell]:
    """“Saltby 1,240; Mereford 860”, or “from 2,310 in 2021 to 2,960 in 2025”."""
    dated = [one for one in account.amounts.values() if one.year]
    if len(dated) == len(account.amounts):
        for one in dated:
            yield _cell(frozenset(), frozenset(), one.year, one, account)
        return
    for piece in PIECE.split(account.words):
        found = account.amounts_in(piece, "cmp")
        row = stems(SIGN.sub("", piece))
        if len(found) == 1 and row and not UNNAMED.search(SIGN.sub("", piece)):
            yield _cell(row, frozenset(), "", found[0], account)


def _cell(
    row: frozenset[str], column: frozenset[str], year: str, one: Amount, account: Account
) -> FigureCell:
    return FigureCell(row, column, year_of(year), one.kind, one.value, account.span(one))


def _typed(passage: Passage, title: frozenset[str]) -> Iterator[FigureTable]:
    for names, several in groupby(figure_columns(passage.typed), key=lambda one: one.names):
        cells = []
        for column in several:
            dated = DATED.fullmatch(column.head)
            head = frozenset() if dated else stems(column.head)
            for name, value, place in zip(names, column.values, column.places, strict=True):
                own = re.fullmatch(YEAR, name)
                year = name if own else dated["year"] if dated else ""
                if TOTAL.match(name) or (own and dated):
                    continue
                row = frozenset() if own else stems(name)
                if row or own:
                    at = passage.at(*place)
                    cells.append(
                        FigureCell(row, head, year_of(year), column.kind, value * column.scale, at)
                    )
        yield FigureTable(title, tuple(cells))


def _against(table: FigureTable, account: Account, words: frozenset[str]) -> Iterator[TwoFigures]:
    """“Referrals rose to 2,481 in 2024/25”, where the table has 2,418 for that year."""
    topic = table.title & words
    if table.title and len(topic) < min(2, len(table.title)):
        return
    typed = account.passage.typed[account.start : account.end]
    known = words & table.title.union(*(one.row | one.column for one in table.cells))
    names = {name.lower()[:5] for name in NAME.findall(typed)}
    others = set(ELSEWHERE.findall(account.words))
    if any(one.year for one in table.cells):
        others.discard("will")  # of a budget for a year to come
    if not names <= known | KNOWN or others or OTHERWISE.search(account.words):
        return
    given = {one.value for one in table.cells}
    off: dict[str, tuple[Amount, FigureCell]] = {}
    several = account.not_ages()
    right = any(says(account, one, value) for one in several for value in given)
    for amount in several:
        cells = _meant(table, account, amount, words)
        if len(cells) != 1 or any(says(account, amount, value) for value in given):
            continue
        cell, alike = cells[0], [one for one in several if one.kind == amount.kind]
        if (amount.year and not cell.year) or any(says(account, one, cell.value) for one in alike):
            continue  # “In 2015 Carr had …”, “from … to what the table has”
        alone = right or not [one for one in alike if one is not amount and _near(one, cell)]
        slip = mistyped(amount.written, f"{cell.value:f}")
        beside = cell.column <= words or not _of_column(table, account, amount, cell, words)
        whole = (_whole(cell, words, topic) and alone) or not beside
        if slip or (whole and (_near(amount, cell) or loosely(account, amount))):
            if amount.kind in off:
                return
            off[amount.kind] = (amount, cell)
    for amount, cell in [*off.values()][-1:]:  # “nearly half (46%)” is one figure
        yield TwoFigures(shown(amount), account.span(amount), cell.at.written, cell.at)


def _of_totals(passage: Passage, account: Account) -> Iterator[TwoFigures]:
    """“We run 21 car parks with 2,940 spaces”, where the table has 22 and 2,940 in all."""
    after = {id(one): stems(account.noun_of(one)) for one in account.amounts.values()}
    for _, several in groupby(figure_columns(passage.typed), key=lambda one: one.names):
        ends = [
            (stems(column.head), column)
            for column in several
            if TOTAL.match(column.names[-1]) and column.kind == "c"
        ]
        told = [
            (one, column)
            for head, column in ends
            for one in account.amounts.values()
            if head and one.kind == "c" and head <= after[id(one)]
        ]
        right = [one for one, column in told if one.value == column.values[-1] * column.scale]
        given = {value for _, column in ends for value in column.values}
        wrong = [(one, column) for one, column in told if one.value not in given]
        if right and len(wrong) == 1 and len({id(column) for _, column in told}) == len(told):
            ((one, column),) = wrong
            at = passage.at(*column.places[-1])
            yield TwoFigures(shown(one), account.span(one), at.written, at)


def _near(amount: Amount, cell: FigureCell) -> bool:
    return Decimal("0.6") * cell.value < amount.value < Decimal("1.67") * cell.value


def _meant(
    table: FigureTable, account: Account, amount: Amount, words: frozenset[str]
) -> list[FigureCell]:
    """The cells that an amount may stand for: of its year, or of the one row that is named."""
    kinds = "pf" if amount.kind == "f" else amount.kind
    year = year_of(amount.year)
    cells = [one for one in table.cells if one.kind in kinds and one.row <= words]
    # The year of another figure, where the text has the one of the table as well
    said = {one.value for one in account.known.values()} if year else set()
    cells = [one for one in cells if (one.year == year if one.year else one.value not in said)]
    cells = [one for one in cells if table.title or one.row or one.column & words]
    if len(cells) > 1:
        clause = next((c for c in CLAUSE.split(account.words) if account.shows(amount, c)), "")
        own = stems(clause)
        near = re.match(r" (?:in|at|for|of) .*", account.behind(amount))
        beside = stems(near.group() if near else "")  # “6% in Docklands to 27% in Thornhill”
        own = beside if any(one.row and one.row <= beside for one in cells) else own
        cells = [
            one
            for one in cells
            if one.row <= own and (not one.column or one.column & own or own is beside)
        ]
    if len({one.column for one in table.cells}) > 1:
        cells = [one for one in cells if _of_column(table, account, amount, one, words)]
    return cells


def _of_column(
    table: FigureTable, account: Account, amount: Amount, cell: FigureCell, words: frozenset[str]
) -> bool:
    """Whether a sentence names the column of a cell, or has another of its cells: 6% in Orby."""
    return cell.column <= words or any(
        other.column == cell.column and other.row != cell.row and other.row <= words
        for one in account.amounts.values()
        if one is not amount and one.kind == cell.kind
        for other in table.cells
        if other.row and one.value == other.value
    )


def _whole(cell: FigureCell, words: frozenset[str], topic: frozenset[str]) -> bool:
    """Whether a sentence names all that a cell stands for, and no other thing can be meant."""
    told = bool(cell.row or cell.year) and cell.column <= words
    return told and (bool(cell.column) or len(topic) > 1 or bool(cell.year and cell.row))

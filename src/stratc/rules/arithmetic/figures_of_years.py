"""Figures of one thing in one year that stand in two places: two sentences, or one and a table.

In: the manuscript. Out: pairs of figures that should be one, with their places.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage

from .amounts import YEAR, Account, Amount, accounts
from .disagreements import shown
from .entered_figures import ELSEWHERE, NAME, mistyped, stems
from .two_places import TwoFigures
from .typed_tables import TOTAL, figure_columns

JOINT = re.compile(r"[;:,.]|\b(?:and|but|while|of wh(?:ich|om))\b")
THING = re.compile(r"‹[cmp](?P<n>\d+)›(?: of (?:the |our |all )?| )(?P<thing>[a-z]{4,})")
# “… there were 43 deaths in the three districts”, “1,005 referrals in all”
IN_ALL = re.compile(
    r"(?:\b(?:a|the) total of ‹c(?P<n>\d+)›|‹c(?P<n2>\d+)›[^.;:‹¶]{3,40}?"
    r"(?:\bin all\b|\bin total|\baltogether|\b(?:in|across) (?:the|all) ‹c\d+›))"
)
JUST_WORDS = """
    there later data figures recorded reported registered latest overall around about some made saw
"""
JUST = stems(JUST_WORDS)


class FigureOfYear(NamedTuple):
    """An amount of a sentence with the words and the names of its clause."""

    account: Account
    amount: Amount
    stems: frozenset[str]
    names: frozenset[str]


class YearlyRow(NamedTuple):
    """What a table gives for some years under one name: the values with their places."""

    stems: frozenset[str]
    kind: str
    values: dict[str, tuple[Decimal, tuple[int, int]]]


def of_one_year(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """Each figure that another sentence or the table beside it gives otherwise."""
    known: dict[tuple[str, str, str], list[FigureOfYear]] = {}
    for _, several in groupby(manuscript.answer(accounts), key=lambda one: id(one.passage)):
        told = list(several)
        passage = told[0].passage
        rows = list(_rows(passage)) if "|" in passage.typed else []
        for account in told if passage.prose else ():
            dated = [one for one in account.amounts.values() if one.year and one.kind in "cmp"]
            if "|" in passage.typed:
                yield from _against(rows, account, dated)
                yield from _totals(account)
            for thing, own in _clauses(account, dated):
                others = known.setdefault((own.amount.kind, _year(own.amount.year), thing), [])
                yield from (_two(own, other) for other in others if _differ(own, other))
                others.append(own)


def _clauses(account: Account, dated: list[Amount]) -> Iterator[tuple[str, FigureOfYear]]:
    """The amounts with a year that stand alone in their clause, each before what it counts."""
    for clause in JOINT.split(account.words) if dated else ():
        found = THING.search(clause)
        if not found or clause.count("‹") > 1 or ELSEWHERE.search(clause):
            continue
        amount = account.amount(found["n"])
        if amount in dated:
            names = frozenset(NAME.findall(clause))
            yield found["thing"][:6], FigureOfYear(account, amount, stems(clause) - JUST, names)


def _differ(own: FigureOfYear, other: FigureOfYear) -> bool:
    one, two = own.amount, other.amount
    if own.account is other.account or own.names != other.names or _same(one, two.value):
        return False
    slip = len(re.sub(r"\D", "", one.written)) > 3 and mistyped(one.written, two.written)
    return own.stems == other.stems or (slip and len(own.stems & other.stems) > 1)


def _two(own: FigureOfYear, other: FigureOfYear) -> TwoFigures:
    (here, at), (there, first) = (
        (shown(one.amount), one.account.span(one.amount)) for one in (own, other)
    )
    return TwoFigures(here, at, there, first)


def _against(rows: list[YearlyRow], account: Account, dated: list[Amount]) -> Iterator[TwoFigures]:
    """“Referrals rose to 2,481 in 2024/25”, where the table has 2,418 for that year."""
    words = stems(account.words)
    for row in rows:
        given = [
            (one, *row.values[_year(one.year)]) for one in dated if _year(one.year) in row.values
        ]
        off = [(one, cell, at) for one, cell, at in given if not _same(one, cell)]
        if not row.stems & words or len(off) != 1 or off[0][0].kind != row.kind:
            continue
        (amount, cell, at), written = off[0], f"{off[0][1]:,}"
        near = len(given) > 1 and abs(amount.value - cell) * 4 < cell
        if mistyped(amount.written, written) or (near and not ELSEWHERE.search(account.words)):
            passage = account.passage
            yield TwoFigures(shown(amount), account.span(amount), written, passage.at(*at))


def _totals(account: Account) -> Iterator[TwoFigures]:
    found, passage = IN_ALL.search(account.words), account.passage
    amount = account.amount(found["n"] or found["n2"]) if found else None
    for column in figure_columns(passage.typed) if amount else ():
        whole, at = sum(column.values, Decimal()), column.places
        if TOTAL.match(column.names[-1]):
            whole, at = column.values[-1], at[-1:]
        off = (
            abs(whole - amount.value) if amount and stems(column.head) & stems(account.words) else 0
        )
        if amount and not column.units - {""} and amount.step / 2 < off < whole / 3:
            place = passage.at(at[0][0], at[-1][1])
            yield TwoFigures(shown(amount), account.span(amount), f"{whole:,}", place)


def _rows(passage: Passage) -> Iterator[YearlyRow]:
    for names, several in groupby(figure_columns(passage.typed), key=lambda one: one.names):
        table = list(several)
        if all(re.fullmatch(YEAR, name) for name in names):
            for one in table:
                cells = zip(
                    map(_year, names), zip(one.values, one.places, strict=True), strict=True
                )
                yield YearlyRow(stems(one.head), "p" if "%" in one.units else "c", dict(cells))
        years = [one for one in table if re.fullmatch(YEAR, one.head)]
        for number, name in enumerate(names if len(years) > 1 else ()):
            kind = "p" if "%" in years[0].units else "c"
            values = {_year(y.head): (y.values[number], y.places[number]) for y in years}
            yield YearlyRow(stems(name), kind, values)


def _same(amount: Amount, value: Decimal) -> bool:
    return abs(amount.value - value) * 2 <= (amount.step if amount.step > 1 else 0)


def _year(written: str) -> str:
    return re.sub(r"\s?[/–-]\s?(?:20)?(?=\d\d\Z)", "/", written)

"""Figures of one thing in one year: of two sentences, or of one and the sum of a table.

In: the manuscript. Out: pairs of figures that should be one, with their places.
"""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby, islice
from typing import NamedTuple

from stratc.checking.manuscript import Manuscript
from stratc.model import Action

from .amounts import Account, Amount, accounts
from .disagreements import shown
from .entered_figures import ELSEWHERE, NAME, mistyped, stems
from .figures_of_tables import CLAUSE, year_of
from .two_places import TwoFigures
from .typed_tables import TOTAL, figure_columns

THING = re.compile(r"‹[cmp](?P<n>\d+)›(?: of (?:the |our |all )?| )(?P<thing>[a-z][a-z-]{3,})")
# “… there were 43 deaths in the three districts”, “1,005 referrals in all”
IN_ALL = re.compile(
    r"(?:\b(?:a|the) total of ‹c(?P<n>\d+)›|‹c(?P<n2>\d+)›[^.;:‹¶]{3,40}?"
    r"(?:\bin all\b|\bin total|\baltogether|\b(?:in|across) (?:the|all) ‹c\d+›))"
)
# “The three actions will cost £1.9 million in all”, “the total cost of the plan is …”
COSTS = re.compile(
    r"\b(?:actions|plan|programme|priority|table|rows|together|they)\b[^.;‹]{0,60}?"
    r"\b(?:costs?|comes? to|add(?:s|ed)? up to|totals?|total of|needs?)\b[^.;‹]{0,30}?‹m(?P<n>\d+)›"
    r"|\b[Tt]otal (?:cost|funding|budget) (?:of|for) (?:the|this|our|these) (?:plan|programme|"
    r"actions|‹c\d+› actions|table|strategy)\b[^.;‹]{0,30}?‹m(?P<n2>\d+)›"
)
ONE_SUM = re.compile(r"\A[^‹]*‹m\d+›(?! (?:a|per|each|every)\b)[^‹]*\Z")
NOT_ALL = re.compile(
    r"\b(?:a year|each|per|of (?:this|which|these)|more|another|already|so far|over|about|"
    r"around|up to|at least|last|previous)\b"
)
JUST_WORDS = """
    there later data figures recorded reported registered latest overall around about some made saw
"""
JUST = stems(JUST_WORDS)


ENOUGH = 30  # so many figures of one thing in one year show which of the others are off


class FigureOfYear(NamedTuple):
    """An amount of a sentence with the words of its clause."""

    account: Account
    amount: Amount
    stems: frozenset[str]


def of_one_year(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """Each figure that another sentence or the sum of the table beside it gives otherwise."""
    yield from _costs(manuscript)
    known: dict[tuple[object, ...], list[FigureOfYear]] = {}
    home = stems(manuscript.strategy.title)  # “visits to our libraries”, in a plan of libraries
    for _, several in groupby(manuscript.answer(accounts), key=lambda one: id(one.passage)):
        told = list(several)
        passage = told[0].passage
        for account in told if passage.prose else ():
            dated = [one for one in account.amounts.values() if one.year and one.kind in "cmp"]
            if "|" in passage.typed:
                yield from _totals(account)
            for thing, own in _clauses(account, dated):
                others = known.setdefault(thing, [])
                off = (_two(own, other) for other in others if _differ(own, other, home))
                yield from islice(off, 1)
                if len(others) < ENOUGH:
                    others.append(own)


def _clauses(
    account: Account, dated: list[Amount]
) -> Iterator[tuple[tuple[object, ...], FigureOfYear]]:
    """The amounts with a year that stand alone in their clause, each behind what it counts."""
    for clause in CLAUSE.split(account.words) if dated else ():
        found = THING.search(clause)
        if not found or clause.count("‹") > 1 or ELSEWHERE.search(clause):
            continue
        amount = account.amount(found["n"])
        if amount in dated:
            names = frozenset(NAME.findall(clause))
            thing = (amount.kind, year_of(amount.year), found["thing"][:6], names)
            yield thing, FigureOfYear(account, amount, stems(clause) - JUST)


def _differ(own: FigureOfYear, other: FigureOfYear, home: frozenset[str]) -> bool:
    one, two = own.amount, other.amount
    if own.account is other.account or _same(one, two.value):
        return False
    slip = len(re.sub(r"\D", "", one.written)) > 3 and mistyped(one.written, two.written)
    bare = own.stems - home, other.stems - home
    alike = own.stems == other.stems or (bare[0] == bare[1] != frozenset())
    return alike or (slip and len(own.stems & other.stems) > 1)


def _two(own: FigureOfYear, other: FigureOfYear) -> TwoFigures:
    (here, at), (there, first) = (
        (shown(one.amount), one.account.span(one.amount)) for one in (own, other)
    )
    return TwoFigures(here, at, there, first)


def _totals(account: Account) -> Iterator[TwoFigures]:
    found, passage = IN_ALL.search(account.words), account.passage
    amount = account.amount(found["n"] or found["n2"]) if found else None
    columns = list(figure_columns(passage.typed)) if amount else []
    right = amount and any(one.values[-1] == amount.value for one in columns)
    for column in () if right else columns:
        whole, at = sum(column.values, Decimal()), column.places
        if TOTAL.match(column.names[-1]):
            whole, at = column.values[-1], at[-1:]
        off = (
            abs(whole - amount.value) if amount and stems(column.head) & stems(account.words) else 0
        )
        if amount and not column.units - {""} and amount.step / 2 < off < whole / 3:
            place = passage.at(at[0][0], at[-1][1])
            yield TwoFigures(shown(amount), account.span(amount), f"{whole:,}", place)


def _costs(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """“The three actions will cost £1.86 million”, and their rows ask for £1.68 million."""
    told = [one for one in manuscript.answer(accounts) if "‹m" in one.words]
    cells = [one for one in told if one.passage.field.name == "funding"]
    often = Counter(id(one.passage) for one in cells)
    rows = {id(one.passage.element): one for one in cells if often[id(one.passage)] == 1}
    tables = [one.actions for one in manuscript.strategy.priorities if one.actions]
    own = {id(one): id(one.actions) for one in manuscript.strategy.priorities}
    for account in told if rows else ():
        passage, found = account.passage, COSTS.search(account.words)
        if not found or not passage.prose or isinstance(passage.element, Action):
            continue
        asked, at = account.amount(found["n"] or found["n2"]), id(passage.element)
        meant = [one for one in tables if own.get(at, at) == id(one)] or tables
        priced = [rows.get(id(row)) for table in meant for row in table.rows]
        sums = [
            one.amounts_in(one.words, "m") for one in priced if one and ONE_SUM.match(one.words)
        ]
        if len(sums) < max(2, len(priced)) or NOT_ALL.search(account.words):
            continue
        total = sum((one.value for (one,) in sums), Decimal())
        rough = sum(one.step for one in (asked, *(one for (one,) in sums)) if one.step > 1)
        if rough / 2 < abs(total - asked.value) < total / 3:
            places = [one for one in priced if one]
            first = places[0].span(*places[0].amounts.values())
            yield TwoFigures(shown(asked), account.span(asked), f"£{total:,.0f}", first)


def _same(amount: Amount, value: Decimal) -> bool:
    return abs(amount.value - value) * 2 <= (amount.step if amount.step > 1 else 0)

"""Who is said to be first, second or last, beside a table or a list of parts that shows another.

In: one passage and its amounts. Out: where a rank or a movement is not so, and what is. What is
said is left alone unless it is wrong by every column that may be meant.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from stratc.checking.passage import Passage
from stratc.source import Span
from stratc.text.english import NTH
from stratc.text.tables import pieces

from .amounts import Account, Amount
from .disagreements import shown
from .entered_figures import stems
from .typed_tables import TABLE, TOTAL, FigureColumn, figure_columns, in_years

_PIECES = pieces(__name__)
RANKED = re.compile(_PIECES["RANKED"])
RANK_FIRST = re.compile(_PIECES["RANK_FIRST"])
OF_OTHERS = re.compile(_PIECES["OF_OTHERS"])
WHAT_FOLLOWS = re.compile(_PIECES["WHAT_FOLLOWS"])
A_NOUN = re.compile(r"(?: [a-z]+){0,2}(?:[.,]|\Z)")
AROUND = re.compile(
    r"\A(?:(?:was|were|is|are) )?(?:(?:in|at|by|from|for|of) )?(?:the )?| (?:in|at|by|for)\Z"
)
FAR = Decimal("0.15")
AGAIN = re.compile(_PIECES["AGAIN"])
STEADILY = re.compile(_PIECES["STEADILY"])
CLAUSE = re.compile(r";|,? (?:but|while|though|although)\b|, and\b")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?:[/–-](?:20)?\d\d)?(?!\d)")
FIGURE = re.compile(r"\d")
UNITS = re.compile(r"\([^()]*\)|[£%]|\b(?:number|total|share|count)\b", re.IGNORECASE)
OF_MANY = re.compile(r"England|Wales|Scotland|UK|National|Average|Mean\b|Combined|All\b|Other")
FEWEST, MOST = 3, 20
RankedValues = Mapping[str, Decimal]


class RankClaim(NamedTuple):
    """Who is said to be which: its place, from which end, and what is said behind it."""

    who: str
    place: int
    word: str
    low: bool
    aged: bool
    rest: str


def ranks_that_are_not_so(
    passage: Passage, accounts: Sequence[Account]
) -> Iterator[tuple[Span, str]]:
    """“Fenside has the most play areas”, and the table or the sentence before shows another."""
    if not passage.prose or not FIGURE.search(passage.low):
        return
    prose = TABLE.sub(lambda table: " " * len(table.group()), passage.typed)
    columns = list(figure_columns(passage.typed)) if "|" in passage.typed else []
    before: tuple[int, int] = (0, 0)
    for start, end in passage.sentences:
        sentence = " ".join(prose[start:end].split())
        place = passage.at(end - len(prose[start:end].lstrip()), end)
        claim = _claim(sentence)
        if claim and not OF_OTHERS.search(CLAUSE.split(sentence)[0]):
            alone = A_NOUN.match(claim.rest) and before[1] == start
            listed = _parts(accounts, before) if alone else {}
            rows = list(_columns_meant(columns, sentence, claim)) or [listed]
            if told := _otherwise(claim, rows):
                yield place, told
        near = [(start, end), *([before] if before[1] == start else [])]
        own = [one for one in accounts if (one.start, one.end) in near]
        if told := _again(sentence, columns) or _steadily(sentence, own):
            yield place, told
        before = (start, end)


def _claim(sentence: str) -> RankClaim | None:
    found = RANKED.match(sentence) or RANK_FIRST.match(sentence)
    if not found or found["adjective"] is None:
        return None
    words = found["adjective"].split()
    low = words[0] in ("smallest", "lowest", "fewest", "least", "shortest", "oldest", "earliest")
    aged = words[0] in ("oldest", "earliest", "newest", "youngest")
    return RankClaim(
        found["who"],
        NTH.get(found["nth"] or "first", 1),
        f"{found['nth'] or ''} {found['adjective']}".strip(),
        low,
        aged,
        found["rest"],
    )


def _columns_meant(
    columns: list[FigureColumn], sentence: str, claim: RankClaim
) -> Iterator[RankedValues]:
    """The columns that a claim may be about: those it names, the last year, or all of them."""
    groups: dict[tuple[str, ...], list[FigureColumn]] = {}
    for column in columns:
        groups.setdefault(tuple(column.names), []).append(column)
    said_years = {year.group() for year in YEAR.finditer(sentence)}
    for names, several in groups.items():
        if _named(claim.who, list(names)) is None or all(map(YEAR.fullmatch, names)):
            continue
        years = [one for one in several if YEAR.search(one.head)]
        known = {year.group() for one in years for year in YEAR.finditer(one.head)}
        if said_years - known:
            continue
        aged = [one for one in several if in_years(one)]
        if claim.aged:
            meant = aged
        elif len(years) > 1 and len(years) == len(several):
            meant = [one for one in years if said_years & set(YEAR.findall(one.head))]
            meant = meant or years[-1:]
        else:
            plain = [one for one in several if one not in aged]
            meant = [one for one in plain if (of := _of(one.head)) and of <= stems(sentence)]
            bare = WHAT_FOLLOWS.match(claim.rest) is not None
            meant = meant or (plain if bare else [])
        for one in meant:
            yield {
                name: value
                for name, value in zip(one.names, one.values, strict=True)
                if not TOTAL.match(name) and not OF_MANY.match(name)
            }


def _of(head: str) -> frozenset[str]:
    """What a column counts, without its unit and its year."""
    return stems(UNITS.sub(" ", YEAR.sub(" ", head)))


def _parts(accounts: Sequence[Account], place: tuple[int, int]) -> RankedValues:
    """The parts that a sentence lists, by the words between their amounts."""
    account = next((one for one in accounts if (one.start, one.end) == place), None)
    if account is None:
        return {}
    pieces = re.split(r"‹[cmpfdr](\d+)›", account.words)
    words, several = pieces[0::2], [account.amount(one) for one in pieces[1::2]]
    # “43 drowned: 19 in the sea, 15 in rivers …”: the first is the whole of the others.
    whole, total = several[0].value, sum((one.value for one in several[1:]), Decimal())
    first = 1 if abs(total - whole) <= whole * FAR else 0
    several = several[first:]
    if not FEWEST <= len(several) <= MOST or len({one.kind for one in several}) > 1:
        return {}
    behind, ahead = words[first + 1 :], words[first:-1]
    named = behind if all(map(stems, behind)) else ahead
    row: dict[str, Decimal] = {}
    for name, amount in zip(named, several, strict=True):
        piece = re.split(r"[.;:]|,? and\b|,", name.strip(" ,.;"))
        one = AROUND.sub("", (piece[0] if named is behind else piece[-1]).strip())
        row[one] = amount.value
    return row if len(row) == len(several) else {}


def _named(who: str, names: Sequence[str]) -> str | None:
    """The one row that some words name; none where they name no row or several."""
    words = stems(who)
    hits = [name for name in names if (own := stems(name)) and (own <= words or words <= own)]
    if len(hits) != 1:
        hits = [name for name in hits if stems(name) == words]
    return hits[0] if len(hits) == 1 and words else None


def _otherwise(claim: RankClaim, rows: list[RankedValues]) -> str:
    """What the rows show instead, where by none of them the claim is so."""
    words = ""
    for row in rows:
        own = _named(claim.who, list(row))
        if own is None or not FEWEST <= len(row) <= MOST:
            return ""
        ordered = sorted(row, key=lambda name: row[name], reverse=not claim.low)
        beyond = sum(value < row[own] if claim.low else value > row[own] for value in row.values())
        equal = sum(value == row[own] for value in row.values())
        if claim.place > len(ordered) or beyond < claim.place <= beyond + equal:
            return ""
        who, form = ordered[claim.place - 1], "" if claim.aged else ","
        words = (
            words or f"{who} is the {claim.word} ({row[who]:{form}}), not {own} ({row[own]:{form}})"
        )
    return words


def _again(sentence: str, columns: list[FigureColumn]) -> str:
    """“Ferry journeys rose again in 2024/25”, and in the table they fell in that year."""
    found = AGAIN.match(sentence)
    years = [one for one in columns if YEAR.fullmatch(one.head)]
    heads = [one.head for one in years]
    if not found or found["year"] not in heads[1:] or heads != sorted(set(heads)):
        return ""
    if (who := _named(found["who"], years[0].names)) is None:
        return ""
    at, row = heads.index(found["year"]), years[0].names.index(who)
    first, last = years[at - 1].values[row], years[at].values[row]
    if first == last or (last > first) == bool(found["up"]):
        return ""
    return f"in the table {who} went from {first:,} to {last:,}"


def _steadily(sentence: str, accounts: Sequence[Account]) -> str:
    """“Four in 2023. There were nine in 2024 and seven in 2025; it has risen every year.”"""
    found = STEADILY.search(sentence)
    row = _in_years([one for account in accounts for one in account.amounts.values()])
    if not found or len(row) < FEWEST:
        return ""
    up = bool(found["up"] or found["more"])
    if all(b.value > a.value if up else b.value < a.value for a, b in pairwise(row)):
        return ""
    return f"{', '.join(map(shown, row))} do not go {'up' if up else 'down'} each time"


def _in_years(amounts: list[Amount]) -> list[Amount]:
    """The amounts that have a year, if they are of one kind and each has its own."""
    dated = sorted((one for one in amounts if one.year), key=lambda one: one.year)
    alike = len({one.kind for one in dated}) == 1 and len({one.year for one in dated}) == len(dated)
    return dated if alike else []

"""Tables typed in prose: columns and their totals, shares of a whole, and who is highest.

In: one passage. Out: where a table does not say what is said, and why.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from stratc.checking.passage import Passage
from stratc.checking.rounding import said
from stratc.source import Span
from stratc.text.english import SCALES_OF_DIGITS, number_words, read_decimal

TABLE = re.compile(
    r"^[ \t]*\|(?P<head>[^\n]*)\|[ \t]*\n[ \t]*\|(?=[^\n-]*-)[ \t:|-]*\n"
    r"(?P<rows>(?:[ \t]*\|[^\n]*(?:\n|\Z))+)",
    re.MULTILINE,
)
VALUE = re.compile(
    r"[*_]{0,3}(?P<way>[+−–-](?=[£\d]))?(?P<pound>£)?(?P<n>\d[\d,]*(?:\.\d+)?)"
    r"(?P<unit>%|m|k|bn| million| billion)?[*_]{0,3}"
)
TOTAL = re.compile(
    r"[*_]{0,3}(?:grand |overall )?(?:total|all|sum|altogether)s?[*_]{0,3}\b"
    r"(?![ -](?:day|night|year|week|weekend|season)\b)",  # “All day £7.00” is a price
    re.IGNORECASE,
)
# A row that is part of the one above it
PART = re.compile(
    r"[\W_]{0,9}(?:of (?:which|whom|these|those)|(?:which )?includ(?:es|ing)|incl\.)\b", re.I
)
WHO = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
WHICH = "highest|lowest|most|fewest|largest|smallest|longest|shortest"
RANKED = re.compile(
    rf"\b(?:The )?(?P<who>{WHO}) (?:has|had|is|was|saw|sees) (?:also )?"
    rf"(?:the |our )?(?P<which>{WHICH})\b(?P<what>[^.;\n]{{0,60}})"
    rf"|\b(?:[Oo]ur|[Tt]he) (?P<which2>{WHICH}) (?P<what2>[a-z]+) (?:is|was) "
    rf"(?:the )?(?P<who2>{WHO})"
)
HIGH = ("highest", "most", "largest", "longest")
LENGTH = re.compile(
    r"long|length|km|miles|metres|minutes|hours|days|weeks|wait|time", re.IGNORECASE
)
ALL_ROWS = re.compile(r"(?: [a-z]++)?+(?! (?!of\b|at\b|with\b|and\b)[a-z])")
# What happens in a place says nothing of its size.
COUNTED_THERE = re.compile(r"visit|cost|spen[dt]|call|complain|loan|crime", re.IGNORECASE)
# “The largest hall in the north” is one of some of the rows, and “of the four” of all.
OF_SOME_ROWS = re.compile(
    r"\bafter\b|\bexcept|second|third"
    rf"|\A [a-z]+ (?:in|of) (?:the|its) (?!(?:{number_words(2, 20)})\b)[a-z]"
)
# “Share who smoke” is of each row; the shares of one whole are called no more than that.
SHARED = re.compile(
    r"(?:share|%|per ?cent|proportion|percentage)(?: of (?:all|the|total)? ?[a-z]+)?", re.IGNORECASE
)


SHARE_OF = re.compile(r"[A-Za-z][^\d%]{1,50}?:? (\d{1,2}(?:\.\d)?)%")
OF_A_WHOLE = re.compile(r"\b(?:shares?|split|breakdown|mix|[Ww]here|[Hh]ow|by)\b")
OF_EACH = re.compile(
    r"\b(?:satisf|agree|happy|rated?\b|[Ww]ho\b|change|wards?\b|towns?\b|districts?\b)"
)


class FigureColumn(NamedTuple):
    """A column of figures: its heading, the first cell of each row, values with their places."""

    head: str
    names: list[str]
    values: list[Decimal]
    units: set[str]
    kind: str
    scale: int
    places: list[tuple[int, int]]


def that_do_not_add_up(passage: Passage) -> Iterator[tuple[Span, str]]:
    """Totals that their columns do not make, and shares that are nearly a whole and none."""
    yield from _shares_of_a_chart(passage)
    if "|" not in passage.typed:
        return
    columns = list(figure_columns(passage.typed))
    for column in columns:
        *parts, last = column.values
        of_which = [one for one, name in zip(parts, column.names, strict=False) if PART.match(name)]
        if min(column.values) < 0:
            continue
        shares = column.units == {"%"}
        named = TOTAL.match(column.names[-1]) or _adds_up(columns, column)
        if len(parts) >= 2 and named and not shares:
            made = sum(parts, Decimal()) - sum(of_which, Decimal())
            if not any(map(TOTAL.match, column.names[:-1])) and _apart(column, made, last):
                at = passage.at(*column.places[-1])
                makes = said(made)
                yield at, f"the column “{column.head}” makes {makes}, not {said(last)}"
        elif shares and SHARED.fullmatch(column.head) and len(parts) >= 2:
            all_of_them = bool(TOTAL.match(column.names[-1])) and last == 100
            whole = sum(parts if all_of_them else column.values, Decimal())
            named = any(map(TOTAL.match, column.names[:-1] if all_of_them else column.names))
            if not named and Decimal("1.5") < abs(whole - 100) <= 12:
                at = passage.at(column.places[0][0], column.places[-1][1])
                yield at, f"the shares under “{column.head}” make {whole}%, not 100%"


def _adds_up(columns: list[FigureColumn], column: FigureColumn) -> bool:
    """Whether the last row is the sum of the others in another column, whatever it is called."""
    return any(
        one.names == column.names and len(one.values) > 3 and sum(one.values[:-1]) == one.values[-1]
        for one in columns
        if one is not column and one.values[-1] > 20 and one.units != {"%"} != column.units
    )


def _shares_of_a_chart(passage: Passage) -> Iterator[tuple[Span, str]]:
    """“Where our power comes from: sun 41%; wind 33%; water 6%; wood 14%.”"""
    if passage.field.name != "data" or passage.typed.count("%") < 3:
        return
    pieces = re.split(r"[;,\n]|\band\b", passage.typed.strip(" |>-.\n"))
    shares = [SHARE_OF.fullmatch(piece.strip()) for piece in pieces if piece.strip()]
    title = str(getattr(passage.element, "title", "") or "")
    if (
        not all(shares)
        or any(map(TOTAL.match, map(str.strip, pieces)))
        or not OF_A_WHOLE.search(title)
        or OF_EACH.search(title)
    ):
        return
    whole = sum((read_decimal(one[1]) for one in shares if one), Decimal())
    if Decimal("1.5") < abs(whole - 100) <= 12:
        yield passage.span, f"the shares of the chart make {whole}%, not 100%"


def ranks_that_differ(passage: Passage) -> Iterator[tuple[Span, str]]:
    """“Fenton has the highest rate”, where the table beside it shows a higher one."""
    if "|" not in passage.typed:
        return
    columns = list(figure_columns(passage.typed))
    for found in RANKED.finditer(passage.typed):
        last = "2" if found["who2"] else ""
        who, which, what = (found[f"{name}{last}"] for name in ("who", "which", "what"))
        meant = [one for one in columns if who in one.names]
        if which in ("longest", "shortest"):
            meant = [one for one in meant if LENGTH.search(one.head) and ALL_ROWS.match(what)]
        elif which in ("largest", "smallest") and re.match(" [a-z]", what):
            meant = [one for one in meant if not COUNTED_THERE.search(one.head)]
        elif len(meant) > 1:
            meant = [one for one in meant if _spoken_of(one.head, what)]
        if len(meant) != 1 or OF_SOME_ROWS.search(what):
            continue
        rows = [
            (value, name)
            for value, name in zip(meant[0].values, meant[0].names, strict=True)
            if not TOTAL.match(name) and not re.match(r"England|UK|National|Average", name)
        ]
        best = (max if which in HIGH else min)(rows)
        own = next((value for value, name in rows if name == who), None)
        if own is not None and own != best[0]:
            yield (
                passage.at(*found.span(f"who{last}")),
                f"the table has {best[1]} ({best[0]:,}) as {which}, not {who} ({own:,})",
            )


def figure_columns(typed: str) -> Iterator[FigureColumn]:
    """The columns of a typed table that hold a figure in each row."""
    for found in TABLE.finditer(typed):
        heads = [cell.strip() for cell in found["head"].split("|")]
        rows: list[list[tuple[str, int]]] = []
        start = found.start("rows")
        for line in found["rows"].splitlines(keepends=True):
            rows.append(cells_of(line, start))
            start += len(line)
        for number in range(1, len(heads)):
            full = [row for row in rows if len(row) > number]
            # What has no sum is left empty in the row of the totals.
            given = [row for row in full if row[number][0] or not TOTAL.match(row[0][0])]
            cells = [row[number] for row in given]
            read = [VALUE.fullmatch(text) for text, _ in cells]
            if len(full) == len(rows) and len(cells) >= 3 and all(read):
                units = {(one["unit"] or "").strip() for one in read if one}
                mixed = len(units) > 1 and "%" not in units  # “£6k” beside “£35,000”
                values = [_value(one, mixed) for one in read if one]
                units = {""} if mixed else units
                yield FigureColumn(
                    heads[number],
                    [row[0][0].strip("*_ ") for row in given],
                    values,
                    units,
                    "p"
                    if "%" in units
                    else "m"
                    if any(one and one["pound"] for one in read)
                    else "c",
                    SCALES_OF_DIGITS.get("".join(units), 1),
                    [(at, at + len(text)) for text, at in cells],
                )


def in_years(column: FigureColumn) -> bool:
    """Whether a column tells since when: all its figures may be years, and one surely is."""
    lowest, highest = min(column.values), max(column.values)
    return not any(column.units) and lowest >= 1000 and 1900 <= highest <= 2100


def _value(cell: re.Match[str], in_full: bool = False) -> Decimal:
    value = read_decimal(cell["n"])
    value *= SCALES_OF_DIGITS.get((cell["unit"] or "").strip(), 1) if in_full else 1
    return -value if cell["way"] and cell["way"] != "+" else value


def cells_of(line: str, start: int) -> list[tuple[str, int]]:
    """The cells of a row, each with where it begins."""
    cells = []
    at = line.index("|") + 1
    for text in line[at:].rstrip().removesuffix("|").split("|"):
        cells.append((text.strip(), start + at + len(text) - len(text.lstrip())))
        at += len(text) + 1
    return cells


def _apart(column: FigureColumn, whole: Decimal, told: Decimal) -> bool:
    """Whether a total is off by more than rounding, and by no more than a slip."""
    decimals = max(-int(value.as_tuple().exponent) for value in column.values)
    off, room = abs(whole - told), max(Decimal(1), Decimal(len(column.values)) / 4)
    return off > room.scaleb(-decimals) and off * 2 < max(whole, told)


def _spoken_of(head: str, words: str) -> bool:
    return any(word in words.lower() for word in re.findall(r"[a-z]{4,}", head.lower()))

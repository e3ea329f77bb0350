"""Figures that a sentence tells in passing: parts, opposites, the rest, the year before, places.

In: one passage. Out: where they do not come out, and what they make. Numbers may be in words, and
other words stand between them.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from stratc.checking.passage import Passage
from stratc.source import Span
from stratc.text.english import NUMBER, number_words, read_decimal, read_number
from stratc.text.tables import pieces

SMALL = number_words(1, 20)
_PIECES = pieces(__name__, NUMBER=NUMBER, SMALL=SMALL, FEW=number_words(2, 9))
PARTS = re.compile(_PIECES["PARTS"])
PART = re.compile(_PIECES["PART"])
OPPOSITES = [re.compile(_PIECES[name]) for name in ("FOR_AND_AGAINST", "AGREED_OR_NOT")]
PASSED = [re.compile(_PIECES[name]) for name in ("PASSED", "REFUSED")]
LEAVING = re.compile(_PIECES["LEAVING"])
GAP = re.compile(_PIECES["GAP"])
REMAINING = re.compile(_PIECES["REMAINING"])
YEAR_BEFORE = re.compile(_PIECES["YEAR_BEFORE"])
PLACES = re.compile(_PIECES["PLACES"])
PLACE = re.compile(_PIECES["PLACE"])
MONEY = re.compile(_PIECES["MONEY"])
SURPLUS = re.compile(_PIECES["SURPLUS"])
OVERSPENT = re.compile(_PIECES["OVERSPENT"])
MAKES = re.compile(_PIECES["MAKES"])
OF_WHICH = re.compile(_PIECES["OF_WHICH"])
THE_LAST = re.compile(_PIECES["THE_LAST"], re.IGNORECASE)
SPENT_ON = re.compile(_PIECES["SPENT_ON"])
SHARES_OF = re.compile(r"(\d{1,2}(?:\.\d)?)%")
OVER_TABLE = re.compile(_PIECES["OVER_TABLE"])
CELL = re.compile(r"(?<![\d,.])[£€]?\d[\d,.]{0,15}(?= {0,9}\|)")
OF_THOSE = re.compile(_PIECES["OF_THOSE"])
DIFFERS_BY = Decimal("0.975"), Decimal("1.025")
MAY_DIFFER = Decimal("0.6"), Decimal("1.6")  # beyond, a third sum stands elsewhere
UNITS = {"m": 1_000_000, "million": 1_000_000, "k": 1000, "bn": 10**9, "billion": 10**9, "": 1}
NEAR = Decimal("1.15")
MOST_OFF = 3


def told_in_passing(passage: Passage) -> Iterator[tuple[Span, str]]:
    """Each place where such figures do not come out."""
    if passage.prose and not passage.heading:
        for read, signs in _READERS:
            if any(sign in passage.low for sign in signs):
                yield from read(passage)


def _parts(passage: Passage) -> Iterator[tuple[Span, str]]:
    """“Eight bases with 96 places: five in towns and four in villages.”"""
    for found in PARTS.finditer(passage.typed):
        parts = [read_number(one["n"]) or 0 for one in PART.finditer(found["parts"])]
        whole, made = read_number(found["whole"]) or 0, sum(parts)
        others = [read_number(one) for one in re.findall(rf"\b(?:{NUMBER})\b", found["ahead"])]
        if len(parts) < 2 or made == whole or made in others or abs(made - whole) > MOST_OFF:
            continue
        told = " and ".join(map(str, parts))
        yield passage.at(*found.span("parts")), f"{told} make {made}, not {whole}"


def _opposites(passage: Passage) -> Iterator[tuple[Span, str]]:
    """“71% supported the plan and 36% opposed it.”"""
    for pattern in OPPOSITES:
        for found in pattern.finditer(passage.typed):
            one, other = read_decimal(found["one"]), read_decimal(found["other"])
            if one + other > 101:
                yield (
                    passage.at(found.start("one"), found.end()),
                    f"{one}% and {other}% make {one + other}%, and nobody is on both sides",
                )


def _passed(passage: Passage) -> Iterator[tuple[Span, str]]:
    """“Of 4,120 stones, 3,870 passed and 350 were laid flat.”"""
    for found in (one for pattern in PASSED for one in pattern.finditer(passage.typed)):
        whole, one, other = (read_decimal(found[name]) for name in ("whole", "one", "other"))
        if max(one, other) < whole < one + other <= whole * NEAR:
            words = f"{one:,} and {other:,} make {one + other:,}, not {whole:,}"
            yield passage.at(found.start("one"), found.end("other")), words


def _remaining(passage: Passage) -> Iterator[tuple[Span, str]]:
    """“In 19 of our 22 schools; the remaining four will follow.”"""
    for found in REMAINING.finditer(passage.typed):
        part, whole, rest = (read_number(found[name]) or 0 for name in ("part", "whole", "rest"))
        if part < whole and rest != whole - part and abs(rest - whole + part) <= MOST_OFF:
            words = f"{part} of {whole} leave {whole - part}, not {found['rest']}"
            yield passage.at(*found.span("rest")), words


def _shares(passage: Passage) -> Iterator[tuple[Span, str]]:
    """“58% were active and 29% were not, leaving 16%”, “a gap of 19 percentage points: …”."""
    for found in LEAVING.finditer(passage.typed):
        one, two, rest = (read_decimal(found[name]) for name in ("one", "two", "rest"))
        if abs(100 - one - two - rest) > Decimal("0.2") and one + two <= 100:
            words = f"{one}% and {two}% leave {100 - one - two}%, not {rest}%"
            yield passage.at(*found.span("rest")), words
    for found in GAP.finditer(passage.typed):
        one, two, gap = (read_decimal(found[name]) for name in ("one", "two", "gap"))
        if abs(abs(one - two) - gap) > 1:
            words = f"between {one}% and {two}% lie {abs(one - two)} percentage points, not {gap}"
            yield passage.at(*found.span("gap")), words


def _money(passage: Passage) -> Iterator[tuple[Span, str]]:
    """“… brought in £9.4m and cost £5.1m; the surplus of £4.9m”, “£5.5m and £1.5m, which makes”."""
    for pattern, sign in ((SURPLUS, -1), (OVERSPENT, -1), (MAKES, 1)):
        for found in pattern.finditer(passage.typed):
            one, other, told = (_pounds(found[name]) for name in ("one", "other", "told"))
            made = abs(one + sign * other)
            off = told / made if one and other and made else Decimal(1)
            if MAY_DIFFER[0] < off < MAY_DIFFER[1] and not DIFFERS_BY[0] < off < DIFFERS_BY[1]:
                by = ("less", "is") if sign < 0 else ("and", "make")
                words = (
                    f"{found['one']} {by[0]} {found['other']} {by[1]} {_as(found['told'], made)}"
                )
                yield passage.at(*found.span("told")), f"{words}, not {found['told']}"
    for found in OF_WHICH.finditer(passage.typed):
        whole, parts = _pounds(found["whole"]), map(_pounds, MONEY.findall(found["row"]))
        made = sum(parts, Decimal())
        if made != whole and abs(made - whole) * 5 < whole:
            words = f"the parts make {_as(found['whole'], made)}, not {found['whole']}"
            yield passage.at(*found.span("whole")), words


def _pounds(words: str) -> Decimal:
    figure, unit = re.fullmatch(r"[£€]([\d,.]+) ?([a-z]*)", words).groups()  # type: ignore[union-attr]
    return read_decimal(figure) * UNITS[unit]


def _as(written: str, made: Decimal) -> str:
    """A sum of money in the unit in which another is written: “£4.3 million”."""
    figure = re.sub(r"[£€\d,.]+", "", written)
    number = (made / UNITS[figure.strip()]).normalize()
    return f"{written[0]}{number:,f}{figure}"


def _over_tables(passage: Passage) -> Iterator[tuple[Span, str]]:
    """“The budget is £1.96 million:” over a table whose rows come to another total."""
    for found in OVER_TABLE.finditer(passage.typed):
        unit = "k" if re.search(r"[£€] ?['’]?0?00", found["table"]) else ""
        unit = unit or ("m" if re.search(r"[£€] ?(?:m|million)\b", found["head"]) else "")
        cells = [one for one in CELL.findall(found["total"]) if unit or one[0] in "£€"]
        totals = [read_decimal(one.strip("£€")) * UNITS[unit] for one in cells]
        whole = _pounds(found["whole"])
        if len(totals) == 1 and 1 < abs(totals[0] - whole) * 50 / whole < 15:
            told = f"the table comes to {_as(found['whole'], totals[0])}, not {found['whole']}"
            yield passage.at(*found.span("whole")), told


def _of_several(passage: Passage) -> Iterator[tuple[Span, str]]:
    """“Six recommendations. Five of them are done, and the last two …”, “62%, 27% and 16%”."""
    for found in THE_LAST.finditer(passage.typed):
        part, whole, rest = (read_number(found[name]) or 0 for name in ("part", "whole", "rest"))
        if part < whole and part + rest != whole and abs(part + rest - whole) <= MOST_OFF:
            words = f"{part} and {rest} make {part + rest}, not {whole}"
            yield passage.at(*found.span("rest")), words
    for found in SPENT_ON.finditer(passage.typed):
        shares = [read_decimal(one) for one in SHARES_OF.findall(found.group())]
        total = sum(shares, Decimal())
        if 1 < abs(total - 100) < 12:
            yield passage.at(*found.span()), f"the shares make {total}%, not 100%"
    for found in OF_THOSE.finditer(passage.typed):
        all_of, some, share = (read_decimal(found[name]) for name in ("whole", "part", "share"))
        real = 100 * some / all_of if all_of else share
        if some < all_of and abs(real - share) > max(Decimal(1), share / 20):
            words = f"{found['part']} of {found['whole']} is {real:.1f}%, not {found['share']}%"
            yield passage.at(*found.span("share")), words


def _year_before(passage: Passage) -> Iterator[tuple[Span, str]]:
    """“187 calls in the year (2023/24: 140), a rise of 24%.”"""
    for found in YEAR_BEFORE.finditer(passage.typed):
        last, first, by = (read_decimal(found[name]) for name in ("last", "first", "by"))
        real = 100 * abs(last - first) / first if first else by
        up = bool(re.match("rise|increase|growth", found["way"]))
        if abs(real - by) > max(Decimal(1), by / 8) or (last > first) != up:
            words = (
                f"from {first:,} to {last:,} is a change of {100 * (last - first) / first:+.0f}%"
            )
            yield passage.at(*found.span("told")), f"{words}, not {found['by']}%"


def _places(passage: Passage) -> Iterator[tuple[Span, str]]:
    """“The three towns at risk, Ashby and Brent.”"""
    for found in PLACES.finditer(passage.typed):
        named = len(PLACE.findall(found["names"]))
        if named != (read_number(found["number"]) or 0):
            words = f"{found['number']} {found['things']} are announced, and {named} are named"
            yield passage.at(*found.span("names")), words


_READERS: tuple[tuple[Callable[[Passage], Iterator[tuple[Span, str]]], tuple[str, ...]], ...] = (
    (_parts, (": ",)),
    (_opposites, ("%", " per cent")),
    (_passed, ("of ",)),
    (_remaining, ("the remaining ", "the other ")),
    (_year_before, ("(20", "(in 20")),
    (_places, (", ",)),
    (_shares, ("leaving ", "which leaves ", "percentage points: ")),
    (_money, ("£", "€")),
    (_over_tables, ("|",)),
    (_of_several, ("and the ", "% on ", ", of ")),
)
"""What looks for such figures, and the words one of which must stand there for it to find any."""

"""What the text says of the rows of a typed table: fallen each year, doubled, worst in one place.

In: one passage. Out: where the table shows something else, and why.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby, pairwise, takewhile

from stratc.checking.passage import Passage
from stratc.source import Span
from stratc.text.english import NTH, number_words, read_decimal, read_number, sentence_around
from stratc.text.tables import pieces

from .entered_figures import stems
from .typed_tables import TABLE, TOTAL, VALUE, FigureColumn, figure_columns

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PIECES = pieces(__name__)
MOVED = _PIECES["MOVED"]
EACH_YEAR = re.compile(_PIECES["EACH_YEAR"])
TIMES = re.compile(_PIECES["TIMES"])
MANY = {"doubled": "2", "tripled": "3", "trebled": "3", "quadrupled": "4", "halved": "0.5"}
IN_ALL = re.compile(_PIECES["IN_ALL"])
OUTER = re.compile(_PIECES["OUTER"])

# “Five of our seven beaches were excellent”, “three of the five districts met the target of 60%”
SO_MANY = re.compile(
    rf"(?i:\b(?P<n>none|{number_words(1, 12)}|\d{{1,2}})) (?:out )?of "
    rf"(?:the |our |all |its |these )?(?P<all>{number_words(2, 19)}|\d{{1,2}}) "
    rf"(?P<rest>(?:(?! (?:and|but|while) (?:the|other|none|all|most|\d|{number_words(1, 12)}))"
    r"[^.;:,|\n]){3,90})"
)
BOUND = re.compile(_PIECES["BOUND"])
GRADE = re.compile(r"[A-Za-z][A-Za-z -]{1,30}")
DENIED = re.compile(r"\b(?:and|not|no|without|or)\b")
GRADED = _PIECES["GRADED"]
TO_COME = re.compile(r"\b(?:will|want|aim|should|by (?:19|20)\d\d|would|last|previous\w*|before)\b")
SINCE = re.compile(_PIECES["SINCE"])
# “In three wards rents fell”, “the two areas where they rose”: some of the rows
OF_ALL = (
    r"(?<!further )(?<!more )(?<!in )(?<!only )(?<!other )(?<!another )(?<!first )(?<!last )"
    r"(?<!in the )"
)
OF_SOME = r"(?! (?:where|in which|with|that|whose|had|saw|rose|fell|ha(?:s|ve) (?:risen|fallen)))"
# What is no thing of its own, but a part or a measure of the others
OF_MANY = re.compile(r"[Oo]f (?:these|which|whom)\b|England|Wales|UK|[Nn]ational|[Aa]verage|Mean\b")
SOME = re.compile(
    rf"\b{MOVED} in (?P<n>{number_words(1, 12)}) of (?:the |our )?(?P<all>{number_words(2, 13)})\b"
)


def rows_that_differ(passage: Passage) -> Iterator[tuple[Span, str]]:
    """“Deliberate fires have fallen each year”, where the row of the table rose and fell."""
    if "|" not in passage.typed:
        return
    prose = TABLE.sub(lambda table: " " * len(table.group()), passage.typed)
    yield from _counted(passage, prose)
    yield from _so_many(passage, prose)
    columns = list(figure_columns(passage.typed))
    yield from _since(passage, prose, columns)
    for names, several in groupby(columns, key=lambda column: column.names):
        table = list(several)
        years = [one for one in table if YEAR.search(one.head)]
        if len(years) > 1 and len({frozenset(one.units) for one in years}) == 1:
            rows = list(zip(*(one.values for one in years), strict=True))
            for name, row in zip(names, rows, strict=True):
                yield from _moved(passage, prose, name, list(row))
            yield from _in_all(passage, prose, rows)
        for column in table if all(map(YEAR.fullmatch, names)) else ():
            yield from _moved(passage, prose, column.head, column.values)
        yield from _outer(passage, prose, years or table)


def _counted(passage: Passage, prose: str) -> Iterator[tuple[Span, str]]:
    """“The plan has five aims”, and a table with the column “Aim” has four rows."""
    for table in TABLE.finditer(passage.typed):
        lines = table.group().strip().splitlines()
        thing = lines[0].strip("| ").split("|")[0].strip().lower()
        given = [line.strip("| *") for line in lines[2:]]
        rows = list(takewhile(lambda row: not TOTAL.match(row), given))
        rows = [row for row in rows if not OF_MANY.match(row)]
        if (
            not re.fullmatch(r"(?!year|month|week|day)[a-z]{3,20}", thing)
            or not 3 <= len(rows) <= 12
        ):
            continue
        several = rf"{thing[:-1]}ies" if re.search("[^aeiou]y$", thing) else rf"{thing}e?s"
        said = list(re.finditer(
            rf"\b{OF_ALL}(?P<number>{number_words(2, 13)}) (?:(?!of )[a-z]+ ){{0,3}}?{several}\b"
            rf"{OF_SOME}",
            prose, re.IGNORECASE,
        ))  # fmt: skip
        # One more or one fewer was forgotten; any other number is that of something else.
        if len(said) == 1 and abs((read_number(said[0]["number"]) or 0) - len(rows)) == 1:
            yield passage.at(*said[0].span()), f"the table has {len(rows)} rows"


def _so_many(passage: Passage, prose: str) -> Iterator[tuple[Span, str]]:
    """“Five of our seven beaches are excellent”, and the table grades four of them so."""
    several = list(SO_MANY.finditer(prose))
    for table in TABLE.finditer(passage.typed) if several else ():
        head, _, *lines = (_cells(line) for line in table.group().strip().splitlines())
        rows = list(takewhile(lambda row: not TOTAL.match(row[0]), lines))
        rows = [row for row in rows if not OF_MANY.match(row[0]) and len(row) == len(head)]
        for found in several:
            sentence = sentence_around(prose, *found.span())
            of_then = set(YEAR.findall(sentence)) - set(YEAR.findall(table.group()))
            if of_then or TO_COME.search(sentence) or read_number(found["all"]) != len(rows):
                continue
            thing = head[0].lower().rpartition(" ")[2].rstrip("y")
            named = any(word.startswith(thing) for word in found["rest"].lower().split()[:3])
            if not named or not thing:
                continue
            told, counts = read_number(found["n"]) or 0, dict(_counts(head, rows, found["rest"]))
            if counts and told not in counts:
                (makes, what), *_ = counts.items()
                at = passage.at(*found.span("n"))
                yield at, f"in the table {makes} of {len(rows)} {what}"


def _cells(line: str) -> list[str]:
    return [cell.strip(" *_") for cell in line.strip().strip("|").split("|")]


def _counts(head: list[str], rows: list[list[str]], rest: str) -> Iterator[tuple[int, str]]:
    """How many rows are as some words say, by each column that may be meant."""
    words, bound = rest.lower(), BOUND.search(rest)
    for number, title in enumerate(head[1:], 1):
        cells = [row[number] for row in rows]
        grades = {cell.lower() for cell in cells}
        figures = [VALUE.fullmatch(cell) for cell in cells]
        if bound and all(figures):
            limit, unit = read_decimal(bound["x"]), bound["unit"] or ""
            read = [(read_decimal(one["n"]), one["unit"] or "") for one in figures if one]
            if {each for _, each in read} == {unit}:
                yield sum(one >= limit for one, _ in read), f"are {limit}{unit} or more"
                yield sum(one > limit for one, _ in read), f"are more than {limit}{unit}"
                yield sum(one < limit for one, _ in read), f"are less than {limit}{unit}"
                yield sum(one <= limit for one, _ in read), f"are {limit}{unit} or less"
        elif grades == {"yes", "no"}:
            if stems(title) <= stems(words) and not DENIED.search(words):
                yield [cell.lower() for cell in cells].count("yes"), "say “Yes”"
        elif all(map(GRADE.fullmatch, cells)):
            known = "|".join(map(re.escape, sorted(grades, key=len, reverse=True)))
            said = re.search(GRADED.replace("G", known), words)
            named = re.split(" or | and ", said["grades"]) if said else []
            if named:
                many = sum(cell.lower() in named for cell in cells)
                yield many, f"are “{' or '.join(named).capitalize()}”"


def _since(passage: Passage, prose: str, columns: list[FigureColumn]) -> Iterator[tuple[Span, str]]:
    """“It has fallen since 2018, as the table shows”, and the table begins in 2020."""
    years = [one.names for one in columns if all(map(YEAR.fullmatch, one.names))]
    first = min((min(names) for names in years), default="")
    for found in SINCE.finditer(prose) if first else ():
        name = "year" if found["year"] else "year2"
        if found[name] < first:
            yield passage.at(*found.span(name)), f"the table begins in {first}"


def _moved(
    passage: Passage, prose: str, name: str, row: list[Decimal]
) -> Iterator[tuple[Span, str]]:
    """What is said of one row."""
    if len(name) < 4:
        return
    steps = [later - earlier for earlier, later in pairwise(row)]
    shown = ", ".join(f"{one:,}" for one in row)
    for found in re.finditer(rf"\b{re.escape(name)}\b", prose, re.IGNORECASE):
        behind = prose[found.end() : found.end() + 80]
        said = EACH_YEAR.match(behind)
        if said and len(row) > 2 and not all(one > 0 if said["up"] else one < 0 for one in steps):
            way = "up" if said["up"] else "down"
            at = passage.at(found.start(), found.end() + said.end())
            yield at, f"{shown} do not go {way} each time"
        said = TIMES.match(behind)
        if said and row[0] and not _fits(row[-1] / row[0], said["times"], said["how"] or ""):
            at = passage.at(found.start(), found.end() + said.end())
            yield at, f"from {row[0]:,} to {row[-1]:,} is {row[-1] / row[0]:.1f} times"


def _fits(real: Decimal, word: str, how: str) -> bool:
    many = Decimal(MANY[word])
    if how.startswith("more"):
        return real <= many if many < 1 else real >= many
    return abs(real - many) <= many / (4 if how else 8)


def _in_all(
    passage: Passage, prose: str, rows: list[tuple[Decimal, ...]]
) -> Iterator[tuple[Span, str]]:
    """“Fell in all five areas”: every row goes that way; “improved”, and all go one way."""
    changes = [row[-1] - row[0] for row in rows]
    rising, falling = sum(one > 0 for one in changes), sum(one < 0 for one in changes)
    for found in SOME.finditer(prose):
        meant = rising if found["up"] else falling
        if len(rows) == read_number(found["all"]) and meant != read_number(found["n"]):
            yield passage.at(*found.span()), f"in the table {rising} rise and {falling} fall"
    for found in IN_ALL.finditer(prose):
        meant = rising if found["up"] else falling if found["down"] else max(rising, falling)
        if meant < len(changes):
            yield (passage.at(*found.span()), f"in the table {rising} rise and {falling} fall")


def _outer(passage: Passage, prose: str, columns: list[FigureColumn]) -> Iterator[tuple[Span, str]]:
    """“It was worst in Stannick, where 80% …”: an end of a column, on one side or the other."""
    for found in OUTER.finditer(prose):
        stated = read_decimal(found["n"]) if found["n"] else None
        known = [one for one in columns if stated is None or stated in one.values]
        tables = [_rows(one) for one in known]
        tables = [own for own in tables if stated in (None, own.get(found["who"]))]
        meant = [own for own in tables if found["who"] in own]
        if not meant or any(own[found["who"]] in _ends(own, found) for own in meant):
            continue
        own = meant[-1]
        if found["nth"] and len(own) < NTH[found["nth"]]:
            continue
        ordered = sorted(own, key=lambda name: own[name], reverse=not found["low"])
        end = ordered[NTH[found["nth"] or "first"] - 1]
        sided = found["high"] or found["low"]
        yield (
            passage.at(*found.span("who")),
            f"in the table it is {end}" if sided else "the table has others on both sides of it",
        )


def _rows(column: FigureColumn) -> dict[str, Decimal]:
    pairs = zip(column.names, column.values, strict=True)
    return {name: value for name, value in pairs if not TOTAL.match(name)}


def _ends(own: dict[str, Decimal], found: re.Match[str]) -> set[Decimal]:
    """The values that may be meant: of “best” nobody can say on which side it is."""
    ordered, nth = sorted(own.values()), NTH[found["nth"] or "first"]
    high, low = ordered[-min(nth, len(ordered))], ordered[min(nth, len(ordered)) - 1]
    return {high} if found["high"] else {low} if found["low"] else {high, low}

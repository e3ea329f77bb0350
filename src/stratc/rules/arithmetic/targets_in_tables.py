"""Tables of measures that are typed in prose: where each starts, and where it should be.

In: one passage. Out: targets that lie the wrong way, or that the baseline has reached; steps that
lead away; cells of another unit than the rest of their row, or ten times the rest; what is empty.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from stratc.checking.passage import Passage
from stratc.source import Span
from stratc.text.direction import direction
from stratc.text.english import read_decimal

from .measured_rows import FigureInRow, MeasuredRow, measured_rows

# What more of is better, whoever asks: “Homes rated good”, “Residents who feel safe”
GOOD = re.compile(
    r"\b(?:satisf(?:ied|action)|feel(?:s|ing)? safe|rated (?:as )?(?:good|outstanding)|on time|"
    r"still at home|confident|in (?:work|employment)|vaccinated|recycled|take.?up|"
    r"t(?:ake|ook|aking) part|employment rate|life expectancy|living wage|physically active|"
    r"complet(?:e|ed|ing)|enough)\b",
    re.I,
)
# What nobody means to have fewer of
CROWD = re.compile(
    r"\b(?:volunteers?|learners|apprentices(?:hips)?|members|participants|walkers|readers|events|"
    r"(?:people|staff|adults|residents|children) (?:trained|helped|reached|supported)|trained|lent|"
    r"borrowed|planted|visitors|tickets sold|signed up)\b",
    re.I,
)
BAD = re.compile(
    r"\b(?:not?|never|un\w+|dis\w+|without|fewer|less|cannot|wait\w*|lack\w*|left|leav\w+|lost|need\w*|"
    r"(?:time|days|weeks|months|hours) (?:to|taken|from|for|until))\b",
    re.I,
)
# What less of is better, unless something is done about it: “Complaints answered”
WORSE = re.compile(
    r"\b(?:waste|landfill|complaints?|deaths?|injur(?:y|ies)|collisions?|casualt(?:y|ies)|crimes?|"
    r"emissions|absences?|unemployment|homelessness|fly-?tips?|fly-?tipping|evictions?|suspensions?|"
    r"missed bins|vacanc(?:y|ies)|re-?offending|burglar(?:y|ies)|thefts?)\b",
    re.I,
)
DEALT_WITH = re.compile(r"\b(?!missed\b)\w{3,}(?:ed|ing|ings)\b|\bre-?us\w*|\bsolved|\bmet\b", re.I)
EMPTY = re.compile(r"[-–—]*|n/?a", re.I)
DATED = re.compile(r"(?:19|20)\d\d|\d\d/\d\d|\b(?:each|every|a|per|all) year\b|annual|yearly")
SAID = re.compile(r"\b(?:[Bb]y|[Tt]argets? for|until) [^.\n|]{0,30}20\d\d")
ONE_YEAR = re.compile(r"(?<!\d)20\d\d(?![\d/–-])")
UNITS = tuple(
    re.compile(rf"(?<![a-z])({one})(?![a-z])", re.I)
    for one in (
        "(?<=a )week|(?<=a )month|(?<=a )year|(?<=per )week|(?<=per )month|(?<=per )year",
        "km|kilometres?|miles?",
        "ha|hectares?|acres?",
        "tonnes?|kg|kilos?",
    )
)
FEWEST = 3
NEAR = Decimal("1.67")
SMALL, TIMES = 1000, 9  # below that, many times as much is soon reached


GAP = re.compile(
    r"\A(?:The )?(?:\w{1,20} )?(?:[Gg]aps?|[Ii]nequalit(?:y|ies)|[Dd]ifferences?) (?:in|between)\b"
)


def wanted_way(title: str, fewer: bool = False) -> str | None:
    """The way of the good or the bad thing that a title counts: more tenants who are satisfied."""
    if GAP.match(title):
        return "down"
    if GOOD.search(title):
        return None if BAD.search(title) else "up"
    if fewer and CROWD.search(title) and not BAD.search(title) and not WORSE.search(title):
        return "up"
    bad = WORSE.search(title) and not (BAD.search(title) or DEALT_WITH.search(title))
    return "down" if bad else None


def targets_that_lie_wrong(passage: Passage, begins: int) -> Iterator[tuple[Span, str]]:
    """“| Homes rated good | 84% (2024/25) | 82% by March 2029 |”."""
    for row in (row for rows in measured_rows(passage, begins) for row in rows):
        one, other = row.start.figure, row.goal.figure
        if not one or not other or _unit(one) != _unit(other):
            continue
        title = row.title.text
        ways = [direction(text) for text in row.others if len(text.split()) == 1]
        way = next(filter(None, ways), None) or direction(" ".join(title.split()[:1]))
        change = read_decimal(other["n"]) - read_decimal(one["n"])
        # “Police and Crime Commissioner” names who pays
        wanted = None if one["pound"] else wanted_way(title, change < 0)
        way = way or (wanted if one["unit"] == "%" or wanted == "down" or change < 0 else None)
        if way and (change <= 0 if way == "up" else change >= 0):
            yield (
                _place(passage, row.goal, other),
                f"“{title}” should go {way}, from {one.group()} to {other.group()}",
            )
            continue
        if way is None and one["pound"]:
            continue  # money of several years goes nowhere in particular
        for step in row.steps:
            found = step.figure
            if not found or _unit(found) != _unit(one) or not change:
                continue
            off = read_decimal(found["n"]) - read_decimal(one["n"])
            if off * change < 0 and not _odd(row, step):
                yield (
                    _place(passage, step, found),
                    f"this step ({found.group()}) leads away from the target of {other.group()}, "
                    f"and it starts at {one.group()}",
                )
                break
            way_back = any(
                (value - read_decimal(found["n"])) * change < 0 for value in _after(row, step)
            )
            if way_back and not _odd(row, step):
                yield (
                    _place(passage, step, found),
                    f"this step ({found.group()}) goes beyond one after it",
                )
                break


def units_that_differ(passage: Passage) -> Iterator[tuple[Span, str]]:
    """“| Spend a head | 11% | £14 |”, and “25.06; 17.63; 25.0; 13.02%” in one row."""
    for row in _rows(passage):
        told = [(cell, found) for cell in row.figures if (found := cell.figure)]
        units = [_unit(found) for _, found in told]
        usual = max(units, key=units.count, default=("", ""))
        for cell, found in told:
            unit = _unit(found)
            if unit != usual and read_decimal(found["n"]):
                other = next(one for _, one in told if _unit(one) == usual)
                yield (
                    _place(passage, cell, found),
                    f"“{found.group()}” stands in a row with “{other.group()}”",
                )


def figures_out_of_scale(passage: Passage) -> Iterator[tuple[Span, str]]:
    """“3.99%; 30.8%; 4.1%; 4.2%”: a point or a nought in the wrong place."""
    for row in _rows(passage):
        one, goal = row.start.figure, row.goal.figure
        counted_on = re.search(r"\b(?:since|so far|to date|in total)\b", row.title.text, re.I)
        if one and goal and not counted_on and len(row.figures) == 2 and _unit(one) == _unit(goal):
            now, then = read_decimal(one["n"]), read_decimal(goal["n"])
            if now >= SMALL and (then > TIMES * now or 0 < then * TIMES < now):
                words = f"“{row.title.text}” should go from {one.group()} to {goal.group()}"
                yield _place(passage, row.goal, goal), words
        for cell in row.figures:
            if (found := cell.figure) and (other := _odd(row, cell)):
                yield (
                    _place(passage, cell, found),
                    f"“{found.group()}” stands in a row with “{other}” and the like",
                )


def _after(row: MeasuredRow, step: FigureInRow) -> Iterator[Decimal]:
    """The figures of the steps after one, and of the target."""
    for cell in (*row.steps[row.steps.index(step) + 1 :], row.goal):
        if (found := cell.figure) and found["unit"] == (step.figure or found)["unit"]:
            yield read_decimal(found["n"])


def counted_otherwise(one: str, other: str) -> bool:
    """Whether two figures have units of one kind that differ: 11 km and 36 miles."""
    for kind in UNITS:
        first, second = kind.search(one), kind.search(other)
        if first and second and first[1].lower()[:2] != second[1].lower()[:2]:
            return True
    return False


def targets_left_empty(passage: Passage, begins: int) -> Iterator[tuple[Span, str]]:
    """The measures without a target, in tables where others have one."""
    for rows in measured_rows(passage, begins):
        empty = [row for row in rows if row.start.figure and EMPTY.fullmatch(row.goal.text)]
        if len(empty) < len(rows):
            yield from ((_title(passage, row), row.title.text) for row in empty)


def baselines_left_empty(passage: Passage, begins: int) -> Iterator[tuple[Span, str]]:
    """The measures without a baseline, in tables where most have one."""
    for rows in measured_rows(passage, begins):
        empty = [row for row in rows if row.goal.figure and EMPTY.fullmatch(row.start.text)]
        if len(empty) * 2 < len(rows):
            yield from ((_title(passage, row), row.title.text) for row in empty)


def targets_out_of_time(passage: Passage, begins: int, ends: int) -> Iterator[tuple[Span, str]]:
    """“| Delayed discharges | 36 | 20 | March 2024 |” of a strategy that begins in 2026.

    A target for long after it is a slip where the others fall due before it ends.
    """
    for rows in measured_rows(passage):
        dated = [
            (row.due, int(due.group()))
            for row in rows
            if row.due and row.goal.figure and (due := ONE_YEAR.search(row.due.text))
        ]
        late = [cell for cell, year in dated if year > ends + 1]
        for cell, year in dated:
            if year < begins or (late == [cell] and len(dated) > 2):
                when = "before the strategy begins" if year < begins else "after the strategy ends"
                at = passage.at(cell.at, cell.at + len(cell.text))
                yield at, f"the target is for {cell.text}, {when}"


def targets_never_due(passage: Passage) -> Iterator[tuple[Span, str]]:
    """The measures whose target has no date, where others have one or each baseline has."""
    undated: list[MeasuredRow] = []
    for rows in measured_rows(passage):
        aimed = [row for row in rows if row.goal.figure and not DATED.search(row.goal.text)]
        loose = [row for row in aimed if not row.due or EMPTY.fullmatch(row.due.text)]
        if any(row.due for row in rows):
            if len(loose) < len(rows):
                yield from ((_title(passage, row), row.title.text) for row in loose)
        elif len(loose) == len(rows) and all(DATED.search(row.start.text) for row in rows):
            undated += [] if any(DATED.search(row.goal_head) for row in rows) else loose
    if undated and not SAID.search(passage.typed):
        yield from ((_title(passage, row), row.title.text) for row in undated)


def _rows(passage: Passage) -> Iterator[MeasuredRow]:
    return (row for rows in measured_rows(passage) for row in rows)


def _odd(row: MeasuredRow, cell: FigureInRow) -> str:
    """One of the others of a row, where this is about ten times all of them, or a tenth."""
    found = cell.figure
    others = [one for each in row.figures if each is not cell and (one := each.figure)]
    if not found or len(others) < FEWEST or {_unit(one) for one in others} != {_unit(found)}:
        return ""
    value, rest = read_decimal(found["n"]), [read_decimal(one["n"]) for one in others]
    alike = min(rest) > 0 and max(rest) < min(rest) * NEAR
    for times in (Decimal(10), Decimal("0.1")):
        near = value / times
        if alike and max(rest) / NEAR < near < min(rest) * NEAR:
            return others[0].group()
    return ""


def _unit(found: re.Match[str]) -> tuple[str, str]:
    return found["unit"] or "", found["pound"] or ""


def _place(passage: Passage, cell: FigureInRow, found: re.Match[str]) -> Span:
    return passage.at(cell.at, cell.at + found.end())


def _title(passage: Passage, row: MeasuredRow) -> Span:
    return passage.at(row.title.at, row.title.at + len(row.title.text))

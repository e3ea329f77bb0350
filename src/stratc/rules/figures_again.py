"""Rules about figures that stand in several places."""

import re
from collections.abc import Iterator
from decimal import Decimal

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.model import Statistic
from stratc.source import Diagnostic, Label, Span
from stratc.text.english import MONTH, SCALES_OF_DIGITS, read_decimal

from .arithmetic.counted_in_rows import counted_otherwise
from .arithmetic.definite_counts import definite_counts_that_differ
from .arithmetic.entered_figures import entered_figures
from .arithmetic.figures_of_promises import figures_of_promises
from .arithmetic.figures_of_tables import told_of_tables
from .arithmetic.figures_of_years import of_one_year
from .arithmetic.headlines import told_in_short
from .arithmetic.promised_and_planned import measured_otherwise, promised_otherwise
from .arithmetic.two_places import (
    older_residents,
    own_counts,
    populations,
    said_again,
    sums_for_one_thing,
)
from .arithmetic.worded_measures import measures_in_words_that_differ

FIGURE = re.compile(
    r"(?<![\w.,£$€/'‘-])(?P<currency>[£$€]?)(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<fraction>\.\d+)?"
    r"(?P<percent> ?%| per cent\b)?(?P<scale> (?:million|billion))?(?![\w/:]|[.,-]\d|-\w)"
)
NOT_A_COUNT = re.compile(
    r"(?:\b(?:aged?|ages|under|over|between|and|to|or|than|page|section|figure|table|part|chapter|"
    rf"{MONTH}|"
    r"[ms]th|by|in|from|since|until|of the|for|\d+ ?[-–]) ?|[–-])$",
    re.IGNORECASE,
)
AFTER_A_DAY = re.compile(
    rf"(?<!\s)\s++(?:{MONTH}|"
    r"years?|months?|weeks?|days?|hours?|pages?|and \d|to \d|[-–] ?\d)",
    re.IGNORECASE,
)
SMALL = 12


@rule(CONSIDER)
def figure_typed_again(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A figure typed in the text that is listed as a statistic.

    It finds a number in prose that equals the value of a statistic. Small numbers, years, dates
    and ages are left alone.

    A figure that stands in two places is corrected in one of them. Written as `[=id]` it is always
    the one that is listed, with its source and its time.

    Flagged:
        statistics:
          - id: in-treatment
            title: Adults in treatment
            value: 3,440
            unit: adults
        background:
          - title: Where we are now
            text: Treatment services saw 3,440 adults.

    Better:
        …
            text: Treatment services saw [=in-treatment].

    When to ignore it: where the same number happens to count something else.
    """
    strategy = manuscript.strategy
    known: dict[tuple[Decimal, bool, str], Statistic] = {}
    for statistic in strategy.statistics:
        figure = statistic.value
        if figure and figure.number is not None and not figure.in_words:
            key = (abs(figure.number), figure.percent, figure.currency)
            known.setdefault(key, statistic)
    if not known:
        return
    for passage in manuscript.passages:
        if passage.prose and not isinstance(passage.element, Statistic):
            yield from _typed_again(passage, known)


@rule(SHOULD, draft=CONSIDER)
def figure_repeated_differently(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A figure that is given again, and is another one.

    It finds a statistic that says which one it `repeats:` and gives another value, or whose
    `in-words:` are not its value. In the text it finds two populations of one place, two counts of
    what you run, and a sentence that stands again in nearly the same words with another figure,
    where no years tell the two apart. A figure in the text is held against the statistic, baseline
    or target that counts the same, the cell of the table beside it or of the data of a chart, and
    that of a promise against its one target and the row of its plan that does it. Time limits and
    intervals of a promise are held against those of its measures and its row.

    Two values of one figure cannot both be right, and readers will find the second.

    Flagged:
        statistics:
          - id: growth
            title: Growth of the population
            value: 5.5%
          - id: growth-again
            title: Growth of the population, printed again
            value: 5.9%
            repeats: growth

    Better:
        …
            value: 5.5%
            repeats: growth

    When to ignore it: never; if the two count different things, delete `repeats:`.
    """
    strategy = manuscript.strategy
    known = manuscript.index.statistics
    for statistic in strategy.statistics:
        first = known.get(statistic.repeats or "")
        if first and statistic.value and first.value and statistic.value != first.value:
            yield Diagnostic(
                statistic.where["value"],
                f"“{statistic.title}” is {statistic.value} here, and {first.value} where it "
                "is first given",
                labels=(Label(first.where["value"], "first given here"),),
                hints=("correct the one that is wrong",),
            )
    told: dict[tuple[object, int], list[Span]] = {}
    pairs: set[tuple[Span, Span]] = set()
    for here, at, there, earlier in (
        *populations(manuscript),
        *said_again(manuscript),
        *own_counts(manuscript),
        *older_residents(manuscript),
        *sums_for_one_thing(manuscript),
        *entered_figures(manuscript),
        *figures_of_promises(manuscript),
        *promised_otherwise(manuscript),
        *counted_otherwise(manuscript),
        *measures_in_words_that_differ(manuscript),
        *measured_otherwise(manuscript),
        *definite_counts_that_differ(manuscript),
        *told_of_tables(manuscript),
        *of_one_year(manuscript),
        *told_in_short(manuscript),
    ):
        beside = told.setdefault((at.text.name, at.line), [])
        if any(_overlap(at, one) for one in beside) or (earlier, at) in pairs:
            continue  # “within 40 days”, and the 40; or the same two the other way round
        beside.append(at)
        pairs.add((at, earlier))
        yield Diagnostic(
            at,
            f"{here.strip()} stands here, and {there.strip()} where the same is said",
            labels=(Label(earlier, "the other is here"),),
            hints=("correct the one that is wrong, or say how they differ",),
        )


def _overlap(one: Span, other: Span) -> bool:
    return one.column < other.end_column and other.column < one.end_column


def _typed_again(
    passage: Passage, known: dict[tuple[Decimal, bool, str], Statistic]
) -> Iterator[Diagnostic]:
    for found, span in passage.hits(FIGURE):
        number = read_decimal(found["digits"] + (found["fraction"] or ""))
        number *= SCALES_OF_DIGITS.get((found["scale"] or "").strip(), 1)
        percent = bool(found["percent"])
        statistic = known.get((number, percent, found["currency"]))
        if statistic is None or _could_be_anything(passage, found, number, percent):
            continue
        yield Diagnostic(
            span,
            f"{found.group().strip()} is typed here, and is the statistic “{statistic.title}”",
            labels=(Label(statistic.where["value"], "it is listed here"),),
            hints=(f"write [={statistic.id}], or [={statistic.id}.value] for the figure alone",),
        )


def _could_be_anything(
    passage: Passage, found: re.Match[str], number: Decimal, percent: bool
) -> bool:
    if percent or found["currency"] or found["fraction"] or found["scale"]:
        return False
    if number <= SMALL or ("," not in found["digits"] and 1900 <= number <= 2100):
        return True
    before = passage.typed[: found.start()].rstrip("*_")
    if number >= 1000:
        return False
    return bool(NOT_A_COUNT.search(before) or AFTER_A_DAY.match(passage.typed, found.end()))

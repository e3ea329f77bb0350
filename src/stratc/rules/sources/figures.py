"""Rules about figures that stand in the text without where they come from, or for what time."""

import re
from collections.abc import Iterator

from stratc.checking.figures_asked import FIGURE, NAMED, PIECES, RATIO, TIME, figures_asked_of
from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.summarise import together
from stratc.model import Foreword, Priority, Section
from stratc.source import Diagnostic, Span

YEARS = re.compile(PIECES["YEARS"])
IN_BRACKETS = re.compile(r"\([^()\n]{0,200}\)")
BASELINE = re.compile(
    r"\b[Bb]aseline(?: year)?(?: of| is| was|:|,)? \(?(?P<of>(?:19|20)\d\d)(?![-–/\d])"
    r"|\b(?P<year>(?:19|20)\d\d) [Bb]aseline\b"
    # The average of several years, against which what comes later is measured
    r"|\b20\d\d ?(?:[-–/]|to) ?20?(?P<mean>\d\d),? (?:average|mean|baseline)\b"
    r"|\b(?:[Aa]verage|[Mm]ean) (?:for|of|in) (?:the )?(?:years )?20\d\d"
    r"(?: to | ?[-–/] ?)20?(?P<last>\d\d)\b"
)
# The year in the name of an index that has no later edition
STORM = re.compile(r"\bStorm [A-Z][a-z]+\b")  # what it did is history
EDITION = re.compile(
    r"\b(?:Scottish Index of Multiple Deprivation|Northern Ireland Multiple Deprivation Measure)"
    r"s?(?: \([A-Z]+\))? 20\d\d|\b(?:SIMD|NIMDM) ?20\d\d"
)
CHANGED = re.compile(PIECES["CHANGED"], re.IGNORECASE)
# The year of a figure that another is held against: “3% more than the 136,500 of 2011”, “twice as
# many as in 2011”.
BESIDE = re.compile(
    r"\b(?:than|above|below|against|as(?= (?:it was |they were )?in)) (?:in |the )?[^.;]{0,60}?"
    r"\b(?:19|20)\d\d\b"
)
# “| Hall | 1904 |”: when the hall was opened. In the first box a year is that of the row.
IN_A_BOX = re.compile(r"(?:(?<=\S \|)|(?<=[^\s|]\|))[ ]{0,9}(?:19|20)\d\d[ ]{0,9}(?=\|)")
FAR = 1_000  # letters of a paragraph on either side of a sentence
CENSUS, TEN_YEARS = re.compile(r"\b[Cc]ensus\b"), 11  # from one census to the figures of the next
HISTORY = 60  # years: what was counted before is no figure of today's needs


@rule(SHOULD, draft=CONSIDER, english=True)
def figure_without_source(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Figures in the text that do not say where they come from.

    It finds figures in running text that a body cannot have counted in its own work: of lives and
    deaths, of crime and want, of what all earn, of a nation or a whole area, and shares of all
    people. They are told where neither the paragraph or point, nor the lead-in of its list, cites
    or names a source, and no line below begins with “Source:”. Targets, and what stands behind a
    body's own work in one paragraph, are left alone. All of them are told once.

    Nobody can check them, or bring them up to date for the next edition. The Code of Practice for
    Statistics asks that figures can be traced to their source.

    Flagged:
        background:
          - title: Needs
            text: Drink is linked to 46% of all crime in this area since 2021.

    Better:
        sources:
          - id: needs
            title: Fenmarsh needs assessment
            year: 2025
        background:
          - title: Needs
            text: Drink is linked to 46% of all crime in this area since 2021 [@needs].

    When to ignore it: where the figure is the strategy's own, such as a count of its workers.
    """
    yield from together(
        list(figures_asked_of(manuscript, NAMED)),
        "{words} does not say where it comes from",
        "{count} figures do not say where they come from: {words}",
        "list the source under `sources:` and cite it as [@its-id]",
        "nor does this one",
        6,
    )


@rule(CONSIDER, english=True)
def figure_without_time(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Figures in the text that do not say for what time they hold.

    It finds percentages and rates of what a body cannot have counted itself, in running text
    where neither the paragraph or the point nor the lead-in of its list has a year or a date. All
    of them are told once.

    A figure without a year cannot be compared with the next one, so nobody can tell whether the
    strategy worked.

    Flagged:
        background:
          - title: Needs
            text: Drink is linked to 46% of all crime in this area, says the needs assessment.

    Better:
        …
            text: Drink was linked to 46% of all crime in 2025, says the needs assessment.

    When to ignore it: where the figure holds for no time in particular.
    """
    yield from together(
        [
            one
            for one in figures_asked_of(manuscript, TIME, (Section, Priority))
            if RATIO.search(one[1])
        ],
        "{words} does not say for what time it holds",
        "{count} figures do not say for what time they hold: {words}",
        "write the year beside each, such as “in 2025” or “in 2024/25”",
        "nor does this one",
        6,
    )


@rule(CONSIDER, english=True)
def old_figure_in_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Figures in the text that were old when the strategy began.

    It finds figures in sentences whose latest year is more than three years before the strategy
    starts (`oldest-statistic:` in stratc.yaml), in a paragraph that has no later year. Sentences
    that tell of a change since then, figures of the year that the strategy calls its baseline, and
    years of publications in brackets, are left alone. All of them are told once.

    Plans built on old figures aim at what was needed then.

    Flagged:
        period: 2026/2031
        background:
          - title: Needs
            text: In 2018 there were 1,240 people in treatment.

    Better:
        …
            text: In 2025 there were 1,310 people in treatment.

    When to ignore it: where no later figure was ever published, and the text says so.
    """
    start = manuscript.strategy.period.start
    if start is None:
        return
    oldest = start.year - manuscript.library.settings.oldest_statistic
    baselines = {
        int(one["of"] or one["year"] or f"20{one['mean'] or one['last']}")
        for one in BASELINE.finditer(manuscript.whole)
    }
    places: list[tuple[Span, str]] = []
    for passage in manuscript.passages:
        if not passage.prose or not isinstance(passage.element, Section | Priority | Foreword):
            continue
        if not re.search(r"\b20[0-2]\d|\b19\d\d", passage.text):
            continue
        for begin, end in passage.sentences:
            sentence = IN_BRACKETS.sub(_blank, passage.typed[begin:end])
            sentence = IN_A_BOX.sub(_blank, BESIDE.sub(_blank, EDITION.sub(_blank, sentence)))
            years = [_last_year(found) for found in YEARS.finditer(sentence)]
            figure = FIGURE.search(YEARS.sub(_blank, sentence))
            old = (
                bool(years)
                and not STORM.search(sentence)
                and start.year - HISTORY < max(years) < oldest
            )
            old = old and max(years) not in baselines
            old = old and not (CENSUS.search(sentence) and max(years) > start.year - TEN_YEARS)
            if old and figure and not CHANGED.search(sentence):
                if _of_late(_paragraph(passage.typed, begin), oldest, start.year):
                    continue  # the figures of other years stand beside it
                found = next(YEARS.finditer(sentence))
                place = passage.at(begin + found.start(), begin + found.end())
                places.append((place, f"{' '.join(figure.group().split())} ({found.group()})"))
    yield from together(
        places,
        "{words} was old when the strategy began",
        "{count} figures were old when the strategy began: {words}",
        "look for later figures, or say that there are none",
        "this one too",
        6,
    )


def _paragraph(typed: str, at: int) -> str:
    begins = typed.rfind("\n\n", max(0, at - FAR), at) + 1 or max(0, at - FAR)
    return typed[begins : at + FAR].lstrip("\n").partition("\n\n")[0]


def _of_late(paragraph: str, oldest: int, begins: int) -> bool:
    """Whether a paragraph, without its citations, has a year that is not too old."""
    told = IN_BRACKETS.sub(_blank, paragraph)
    late = min(oldest, begins - TEN_YEARS + 1) if CENSUS.search(told) else oldest
    return any(_last_year(one) >= late for one in YEARS.finditer(told))


def _last_year(found: re.Match[str]) -> int:
    first, last = found["first"], found["last"] or ""
    return int(first[: 4 - len(last)] + last)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())

"""Rules about figures that stand in the text without where they come from, or for what time."""

import re
from collections.abc import Iterator
from itertools import pairwise

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import BLANK, Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.summarise import together
from stratc.model import Element, Foreword, Priority, Section
from stratc.source import Diagnostic, Span
from stratc.text.deeds import DEEDS, MORE_VERBS
from stratc.text.english import MONTH, number_words, sentence_around
from stratc.text.tables import pieces

_PIECES = pieces(__name__, MONTH=MONTH)
COUNTED = _PIECES["COUNTED"]
FIGURE = re.compile(
    # “Section 21 victims” and “a post 16 offer for young people” count nothing.
    r"(?<!per )(?<!ection )(?<!ections )(?<!article )(?<!chapter )(?<!post )(?<!pre )(?<!stage )"
    r"(?<!olicy )(?<!bjective )(?<!riority )(?<!utcome )(?<!aim )(?<!heme )(?<!ction )"
    r"(?<!Part )(?<!Parts )"
    r"(?<!under )(?<!phase )(?<!level )(?<!tier )(?<!band )(?<!type )(?<!year )(?<!ward )"
    r"(?<![\w.,/-])(?:\d[\d,.]{0,11}\s?(?:%|per ?cent\b|percent\b)"
    r"|£\s?\d(?:[\d,.]{0,13}\d)?(?:\s?(?:m|bn|k|million|billion)(?:\b|(?=\d{1,2}\b)))?"
    rf"|(?!(?:19|20)\d\d (?!(?:{COUNTED})\b))"
    rf"\d(?:[\d,.]{{0,10}}\d)?(?: (?:million|thousand))? (?:[^\W\d]\w* ){{0,2}}?(?:{COUNTED})\b"
    r"|\d{1,3}(?:,\d{3})+\b|\d[\d.]{0,6} per \d(?:[\d,]*\d)?"
    rf"|(?:{number_words(1, 3)}|\d{{1,2}}) (?:in|out of) (?:every )?(?:{number_words(3, 10)}|"
    r"\d{1,3})\b(?! years)"
    rf"|(?:a|{number_words(1, 3)}) (?:third|quarter|half|fifth)s? of\b)",
    re.IGNORECASE,
)
AHEAD = re.compile(_PIECES["AHEAD"], re.IGNORECASE)
ASKED = re.compile(_PIECES["ASKED"], re.IGNORECASE)
# “By 2030 we need to:” leads to what is to be done, and “Since 2024 we have:” to what was done.
LEADS_AHEAD = re.compile(
    r"(?:\b(?:will|need to|must|aim to|want to|plan to|want to see)|[’']ll)(?: \w+)?:[\s*_]*\Z"
    r"|\b(?:targets|goals|aims|ambitions|objectives)\b[^.:\n]{0,60}:[\s*_]*\Z"
    r"|\b[Ww]e(?: have|[’']ve)?(?: also)?:[\s*_]*\Z"
)
# A heading over what a body itself did
DID = re.compile(r"\bwhat (?:have )?we(?:[’']ve| have)? (?:did|done|achieved|delivered)\b", re.I)
HAS_DONE = re.compile(
    r"[*_]{0,3}(?:[A-Z][a-z]+ed|Brought|Built|Bought|Cut|Gave|Held|Made|Met|Paid|Ran|Sent|Set|Sold|"
    r"Spent|Taught|Took|Won|Wrote)\b"
)
# “- Grow income from £410,000 to £600,000”: a point that begins with what is to be done
TO_DO = re.compile(
    rf"[|>\s\0*_]{{0,40}}(?:[A-Z][\w ]{{2,30}}:[*_]* )?"
    rf"(?:{MORE_VERBS}|{DEEDS}|grow|keep|make|win|light|let|get|extend|plant)\b(?! of)",
    re.I,
)
SUCCESS = re.compile(_PIECES["SUCCESS"], re.IGNORECASE)
"""What a heading over targets says."""
SHORT_LEAD = 50
TABLE_ROW = re.compile(
    r"(?:[|>][-+]?\n)?\s{0,40}\|[^\n|]{0,400}\|"
)  # and not the mark of a block of text
AMONG = re.compile(r"\bof (?:them|these|those)\b|\AThe(?:y|se) include\b")
# Money in a paragraph about a body's own money, or under a heading for what it charges.
BUDGET = re.compile(
    r"\b(?:[Oo]ur|[Tt]he|[Ii]ts) (?:\w+ )?(?:budget|turnover|surplus)\b"
    r"|\A[^\n]{0,80}\b(?:[Ff]ees|[Cc]harges|[Pp]rices|[Ff]ares)\b[^\n]{0,80}\n"
)
NAMED = re.compile(_PIECES["NAMED"])
TIME = re.compile(_PIECES["TIME"])

YEARS = re.compile(_PIECES["YEARS"])
IN_BRACKETS = re.compile(r"\([^()\n]{0,200}\)")
BASELINE = re.compile(
    r"\b[Bb]aseline(?: year)?(?: of| is| was|:|,)? \(?(?P<of>(?:19|20)\d\d)(?![-–/\d])"
    r"|\b(?P<year>(?:19|20)\d\d) [Bb]aseline\b"
)
CHANGED = re.compile(_PIECES["CHANGED"], re.IGNORECASE)
# The year of a figure that another is held against: “3% more than the 136,500 of 2011”.
BESIDE = re.compile(r"\b(?:than|above|below|against) (?:in |the )?[^.;]{0,60}?\b(?:19|20)\d\d\b")
# “| Hall | 1904 |”: when the hall was opened. In the first box a year is that of the row.
IN_A_BOX = re.compile(r"(?:(?<=\S \|)|(?<=[^\s|]\|))[ ]{0,9}(?:19|20)\d\d[ ]{0,9}(?=\|)")
CENSUS, TEN_YEARS = re.compile(r"\b[Cc]ensus\b"), 11  # from one census to the figures of the next
SAME = re.compile(r"\s{0,40}The (?:figure|number|rate|share|proportion|total|equivalent)\b")
RATIO = re.compile(r"[%,]|\bper\b|third|half|quarter|fifth| in | out of ")
STRETCH = re.compile(r"\n(?=[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t])|\n[ \t]*\n")
SOURCE_BELOW = re.compile(r"^[ \t]{0,20}[*_]{0,2}(?:Data )?[Ss]ources?:", re.MULTILINE)
"""A line under a text or a table: it answers for what stands above it in that section."""
# What is no other figure where it stands again
LARGE = re.compile(r"(?<![\w.,£])(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d)?%)(?![\w,])")
POINT = re.compile(r"[ \t\n]{0,20}(?:[-*+]|\d{1,2}[.)])[ \t]")


@rule(SHOULD, draft=CONSIDER, english=True)
def figure_without_source(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Figures in the text that do not say where they come from.

    It finds percentages, sums, rates and counts of people or events in running text where neither
    the paragraph or point, nor the lead-in of its list, cites or names a source, and no line below
    begins with “Source:”. Targets and money of the plan itself are left alone. All of them are told
    once.

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
        list(_figures(manuscript, NAMED)),
        "{words} does not say where it comes from",
        "{count} figures do not say where they come from: {words}",
        "list the source under `sources:` and cite it as [@its-id]",
        "nor does this one",
        6,
    )


@rule(CONSIDER, english=True)
def figure_without_time(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Figures in the text that do not say for what time they hold.

    It finds percentages, rates and large counts in running text where neither the paragraph or the
    point nor the lead-in of its list has a year or a date. All of them are told once.

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
        [one for one in _figures(manuscript, TIME, (Section, Priority)) if RATIO.search(one[1])],
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
    starts (`oldest-statistic:` in stratc.yaml). Sentences that tell of a change since then, figures
    of the year that the strategy calls its baseline, and years of publications in brackets, are
    left alone. All of them are told once.

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
    baselines = {int(one["of"] or one["year"]) for one in BASELINE.finditer(manuscript.whole)}
    places: list[tuple[Span, str]] = []
    for passage in manuscript.passages:
        if not passage.prose or not isinstance(passage.element, Section | Priority | Foreword):
            continue
        if not re.search(r"\b20[0-2]\d|\b19\d\d", passage.text):
            continue
        before = ""
        for (begin, end), (after, last) in pairwise((*passage.sentences, (0, 0))):
            sentence = IN_BRACKETS.sub(_blank, passage.typed[begin:end])
            sentence = IN_A_BOX.sub(_blank, BESIDE.sub(_blank, sentence))
            years = [_last_year(found) for found in YEARS.finditer(sentence)]
            figure = FIGURE.search(YEARS.sub(_blank, sentence))
            old = bool(years) and max(years) < oldest and max(years) not in baselines
            old = old and not (CENSUS.search(sentence) and max(years) > start.year - TEN_YEARS)
            compared = SAME.match(sentence) and _of_late(before, oldest)
            before = sentence
            if old and figure and not (compared or CHANGED.search(sentence)):
                if _of_late(passage.typed[after:last], oldest):
                    continue  # “By 2024 the number had reached 226,000.”
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


def _of_late(sentence: str, oldest: int) -> bool:
    """Whether a sentence has a figure of a year that is not too old."""
    late = any(_last_year(one) >= oldest for one in YEARS.finditer(sentence))
    return late and bool(FIGURE.search(YEARS.sub(_blank, sentence)))


def _last_year(found: re.Match[str]) -> int:
    first, last = found["first"], found["last"] or ""
    return int(first[: 4 - len(last)] + last)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _figures(
    manuscript: Manuscript,
    answered: re.Pattern[str],
    parts: tuple[type[Element], ...] = (Section, Priority, Foreword),
) -> Iterator[tuple[Span, str]]:
    """The first figure of each stretch of text in which nothing gives the answer."""
    listed = {s.value.text for s in manuscript.strategy.statistics if s.value and s.source}
    for passage in manuscript.passages:
        if not passage.prose or not isinstance(passage.element, parts):
            continue
        if answered is NAMED and getattr(passage.element, "source", None):
            continue  # printed under the section
        if not re.search(r"\d|\b(?:third|half|quarter|in (?:three|four|five|ten))\b", passage.text):
            continue
        if SUCCESS.search(getattr(passage.element, "title", "") or ""):
            continue  # what is to be reached
        title, given = f"{getattr(passage.element, 'title', '')}\n", set[str]()
        did = DID.search(title)
        below = [one.start() for one in SOURCE_BELOW.finditer(passage.written)][-1:]
        told = below[0] if below and answered is NAMED else 0
        stretches = [
            (start, end, start < told or _answer(answered, passage.written[start:end], lead))
            for start, end, lead in _stretches(passage)
            if not LEADS_AHEAD.search(lead)
        ]
        for start, end, answer in stretches:
            if answer:
                given.update(LARGE.findall(passage.typed, start, end))
        for start, end, answer in stretches:
            if answer:
                continue
            number = POINT.match(passage.typed, start, end)  # of a point in a list, and no figure
            begins = number.end() if number else start
            clause = number or passage.typed[start:end].lstrip("|> \n")[:1] == BLANK  # “1.2 Open …”
            if clause and TO_DO.match(passage.typed, begins, end):
                continue
            if number and did and HAS_DONE.match(passage.typed, begins, end):
                continue
            for found in FIGURE.finditer(passage.typed, number.end() if number else start, end):
                around = sentence_around(passage.typed, found.start(), found.end())
                figures = LARGE.findall(found.group())
                if not given.isdisjoint(figures):
                    break  # it speaks again of what was told before
                if not listed.isdisjoint(figures):
                    continue
                own = found.group()[0] == "£" and BUDGET.search(title + passage.typed[start:end])
                begins, _ = passage.sentence_of(found.start()) or (0, 0)
                if begins > start and AMONG.search(around):  # “85% of them”: of what stands before
                    around = sentence_around(passage.typed, begins - 1, begins) + around
                if not own and not AHEAD.search(around):
                    yield passage.at(found.start(), found.end()), " ".join(found.group().split())
                    break


def _answer(answered: re.Pattern[str], stretch: str, lead: str) -> bool:
    """Whether a stretch or its lead-in says what is asked for; whom a body asked is its source."""
    asked = answered is NAMED and ASKED.search(lead)
    return bool(answered.search(stretch) or answered.search(lead) or asked)


def _stretches(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Where each paragraph and point begins and ends, with the words that answer for it as well.

    They are those that lead in to a list, and the line over a table and the one below it.
    """
    written = passage.written
    starts = [0, *(found.end() for found in STRETCH.finditer(written)), len(written)]
    lead = ""
    for start, end, beyond in zip(starts, starts[1:], [*starts[2:], len(written)], strict=False):
        text = written[start:end]
        point = POINT.match(text) or POINT.match(written[max(0, start - 1) : end])
        table = TABLE_ROW.match(text)
        yield start, end, f"{lead} {written[end:beyond]}" if table else lead if point else ""
        if not point and text.strip():
            short = len(text.strip()) < SHORT_LEAD and text.rstrip(" *_\n").endswith(":")
            lead = f"{lead} {text}" if short else text  # “Key findings:” of what stands before

"""Rules about dashes, years, small numbers and bodies that are written in two ways."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Span
from stratc.text.english import MONTH, number_words

from .punctuation import words_around
from .syntax.collectives import BODY, ROWS
from .syntax.finding import prose_of, sheets

DASH = {
    "a long dash without spaces": re.compile(r"(?<=[a-z,)])—(?=[a-z(])"),
    "a long dash between spaces": re.compile(r"(?<=\S) — (?=\S)"),
    "a short dash between spaces": re.compile(r"(?<=[a-z,)%\d]) – (?=[a-zA-Z(])"),
    "a hyphen between spaces": re.compile(r"(?<=[A-Za-z,)]) - (?=[A-Za-z(])"),
}


@rule(CONSIDER, english=True)
def several_dashes(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Dashes of several kinds for one purpose.

    It finds long dashes, short dashes and hyphens between words where a document uses two of them
    or more, with and without spaces, and tells them once.

    One kind looks as if somebody had read the whole. GOV.UK uses a short dash between spaces, and
    a full stop or a comma where one will do.

    Flagged:
        introduction: Help – for everybody – is near. Nobody—not one—is left out.

    Better:
        introduction: Help – for everybody – is near. Nobody – not one – is left out.

    When to ignore it: where the kinds mean different things, and readers know which.
    """
    uses = _kinds(manuscript, DASH)
    if len(uses) > 1:
        usual = max(uses, key=lambda kind: len(uses[kind]))
        for kind, places in uses.items():
            if kind != usual:
                yield from together(
                    places,
                    f"{kind} stands in {{words}}, and elsewhere {usual}",
                    f"{kind} stands {{count}} times, as in {{words}}, and elsewhere {usual}",
                    "use one kind of dash",
                )


def _kinds(
    manuscript: Manuscript, patterns: dict[str, re.Pattern[str]]
) -> dict[str, list[tuple[Span, str]]]:
    uses: dict[str, list[tuple[Span, str]]] = {}
    for passage in manuscript.passages:
        for kind, pattern in patterns.items():
            for found, span in passage.own_hits(pattern):
                long = len(found.group()) > 4
                shown = found.group() if long else words_around(passage.typed, found)
                uses.setdefault(kind, []).append((span, shown))
    return uses


YEARS = re.compile(
    r"(?<![\d/–-])(?P<first>20\d\d)(?P<mark>/| ?- ?| ?– ?)(?P<last>20\d\d|\d\d)(?![\d/–-]|%)"
    rf"(?! (?:{MONTH}))"  # “1 April 2026 – 31 March 2027”
)

LONGEST = 50
"""No document speaks of so many years in two figures: “2027-05” is a month."""


@rule(CONSIDER)
def years_written_two_ways(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Years written with a slash in one place and with a dash in another.

    It finds “2023/24” beside “2023–2024”, “2019-22” beside “2019-2022” and “2019 - 2022” beside
    both, and tells the rarer kind once.

    A slash is often read as one financial year and a dash as several years, so readers ask which
    is meant. GOV.UK writes “2023 to 2024”.

    Source: GOV.UK style guide, under “Dates”.

    Flagged:
        introduction: In 2023/24 it was worse than in 2022–23, and better than in 2021/22.

    Better:
        introduction: In 2023/24 it was worse than in 2022/23, and better than in 2021/22.

    When to ignore it: where one means a financial year and the other several years, and both are
    explained.
    """
    for one_year in (True, False):
        uses: dict[str, list[tuple[Span, str]]] = {}
        for passage in manuscript.passages:
            for found, span in passage.own_hits(YEARS):
                after = (int(found["last"]) - int(found["first"])) % 100
                if 0 < after < LONGEST and (after == 1) == one_year:
                    mark = found["mark"].replace("–", "-") + "0" * len(found["last"])
                    uses.setdefault(mark, []).append((span, found.group()))
        usual = max(uses, key=lambda mark: len(uses[mark]), default="")
        places = [place for mark in uses if mark != usual for place in uses[mark]]
        other = uses[usual][0][1] if usual else ""
        yield from together(
            places,
            f"the years {{words}} are written in another way than “{other}”",
            f"the years {{words}} are written in other ways than “{other}”",
            "write all years alike",
        )


# Ages, sizes and what is numbered have figures by most guides.
BEFORE = re.compile(
    r"(?:\b(?:aged?|ages|of|under|over|and|to|or|than|least|most|about|around|up|year|part|phase|"
    r"stage|tier|level|figure|table|page|section|step|objective|priority|goal|theme)|[-–/£€$(.])\s*\Z",
    re.IGNORECASE,
)
COUNTED = re.compile(
    rf"(?<![\w.,£€$%/–-])(?P<number>[2-9]|{number_words(2, 9)})\s+"
    r"(?:(?:key|main|new|strategic|local)\s+)?(?P<thing>[a-z]{3,}s)(?![\w’'-])"
    r"(?!\s+(?:old|of age)\b)(?!,? (?:and )?\d+ (?:minutes|seconds|months|days)\b)",
    re.IGNORECASE,
)
NO_THING = frozenset(["has", "was", "this", "its", "less", "is"])


@rule(CONSIDER, english=True)
def number_in_words_and_in_figures(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“Every 5 years” in one sentence and “five years” in another.

    It looks at whole numbers from two to nine before the same thing, in running text, and tells
    the rarer form once. Ages, and numbers beside another number, are left alone.

    Source: GOV.UK style guide, under “Numbers”, writes figures.

    Flagged:
        introduction: The plan is looked at every 5 years. It is made anew after five years.

    Better:
        introduction: The plan is looked at every 5 years. It is made anew after 5 years.

    When to ignore it: where a number in words begins a sentence or is part of a name.
    """
    uses: dict[str, dict[bool, list[tuple[Span, str]]]] = {}
    for passage in manuscript.passages:
        if passage.heading or not passage.prose:
            continue
        for found, span in passage.own_hits(COUNTED):
            thing, number = found["thing"].lower(), found["number"]
            before = passage.typed[max(0, found.start() - 20) : found.start()]
            after = passage.typed[found.end() : found.end() + 2].strip()
            alone = before.rstrip(" ")[-1:] in ("", "|") and after in ("", "|")  # in a cell
            if alone or thing in NO_THING or BEFORE.search(before) or number[0].isupper():
                continue
            forms = uses.setdefault(thing, {True: [], False: []})
            forms[number.isdigit()].append((span, " ".join(found.group().split())))
    for forms in uses.values():
        few = len(forms[True]) <= len(forms[False])
        if forms[True] and forms[False]:
            other = forms[not few][0][1]
            yield from together(
                forms[few],
                f"{{words}} stands here, and “{other}” elsewhere",
                f"{{words}} stand here, and “{other}” elsewhere",
                "write small numbers in figures everywhere, or in words everywhere",
            )


WORD = re.compile(r"[A-Za-z]+")


@rule(CONSIDER, english=True)
def body_as_one_and_as_several(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A body that takes the verb of one in one sentence and that of several in another.

    It finds “the council is” beside “the council are”, also with verbs such as “works” and “work”,
    and tells the rarer form of each word once.

    Both are English. Together they look as if two people had written half each.

    Source: GOV.UK style guide, under “Council”, takes the verb of one.

    Flagged:
        introduction: |
          The council has a plan for each park. The council are proud of all nine.

    Better:
        introduction: |
          The council has a plan for each park. The council is proud of all nine.

    When to ignore it: where its members are meant as people who differ.
    """
    uses: dict[str, dict[bool, list[tuple[Span, str]]]] = {}
    for hit in manuscript.answer(prose_of).hits(sheets().bodies):
        start, end = hit.place(hit.found.start(), hit.found.end("told"))
        if hit.passage.quoted(end - 1):
            continue
        words = list(WORD.finditer(hit.passage.typed, start, end))
        body = next(one for one in reversed(words) if one.group().lower() in BODY)
        said = " ".join(hit.passage.typed[body.start() : end].split())
        place = (hit.passage.at(body.start(), end), said)
        forms = uses.setdefault(body.group().lower(), {True: [], False: []})
        forms[ROWS[hit.pattern][1]].append(place)
    for forms in uses.values():
        few = len(forms[True]) < len(forms[False])
        if forms[not few]:
            other = forms[not few][0][1]
            yield from together(
                forms[few],
                f"{{words}} stands here, and “{other}” elsewhere",
                f"{{words}} stand here, and “{other}” elsewhere",
                "let it be one everywhere, or several everywhere",
            )

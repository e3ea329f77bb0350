"""Rules about words for amounts beside the figures they stand for: “a third (21%)”, “doubled”."""

import re
from collections.abc import Iterator
from decimal import Decimal

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.model import Figure, read_figure
from stratc.source import Diagnostic
from stratc.text.english import number_words

from .disagreements import disagreements
from .rows_in_words import rows_that_differ
from .series import against_its_word
from .stated_changes import changes_that_differ
from .stated_comparisons import parts_in_words_that_differ
from .stated_order import order_that_differs
from .stated_remainders import words_that_differ
from .stated_shares import fractions_that_differ
from .typed_tables import ranks_that_differ

NUM = r"[£$€]?\d[\d,]*+(?:\.\d+)?(?!\d|st\b|nd\b|rd\b|th\b)(?:\s?(?:%|million|billion|m\b|k\b))?"
FRACTION = (
    rf"(?:(?:{number_words(1, 4)}|a)[ -])?(?:half|thirds?|quarters?|fifths?|tenths?)"
    rf"|(?:one|1) in (?:{number_words(2, 10)}|twenty|\d{{1,2}})\b"
)
SAID = re.compile(
    rf"\b(?P<how>(?:just |well |slightly |a little )?(?:over|under|more than|less than|"
    rf"fewer than|above|below)|"
    rf"nearly|almost|about|around|approximately|roughly|at least)?\s*(?:the )?"
    rf"(?P<fraction>{FRACTION})"
    r"(?P<between>(?:[^.;()\d%]|\b(?:[Yy]ear|[Ss]tage) \d\b){0,60}?)"
    r"\(\s*(?P<share>\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent)\s*\)",
    re.IGNORECASE,
)
MORE, LESS = (
    ("over", "more", "above", "least"),
    ("under", "less", "fewer", "below", "nearly", "almost"),
)
UP = r"rose|risen|rise|rises|rising|increase[ds]?|increasing|grew|grown|growth|climbed|went up|up"
DOWN = (
    r"fell|fallen|fall|falls|falling|drop(?:ped)?|decrease[ds]?|reduced|reduction|declined?|cut|"
    r"down"
)
MOVED = re.compile(
    rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b(?P<between>(?:[ ,](?!from\b)"
    rf"[a-z-]{{1,20}}){{0,6}}),? from "
    rf"(?P<first>{NUM})(?P<aside>[^.;:\d]{{0,40}}?(?:\b(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?\b)?"
    rf"[^.;:\d]{{0,30}}?),? to (?P<second>{NUM})",
    re.IGNORECASE,
)
CONTRARY = re.compile(
    r"\b(?:down|fell|fallen|decreased|dropped|declined) [^.;]{0,40}?"
    rf"from {NUM}[^.;]{{0,40}}?[,(] ?"
    r"(?:an? )(?:rise|increase|growth) of\b"
    rf"|\b(?:up|rose|risen|increased|grew|climbed) [^.;]{{0,40}}?from {NUM}[^.;]{{0,40}}?[,(] ?"
    r"(?:an? )(?:fall|decrease|drop|reduction|decline) of\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:19|20)\d\d\Z")


@rule(SHOULD, draft=CONSIDER, english=True)
def fraction_that_is_not_so(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A part in words and a percentage that it is not: “nearly a third (21%)”.

    It looks at halves, thirds, quarters, fifths and “one in five” with a percentage in brackets.
    A few points either way are allowed for; “more than” and “nearly” must lie on the right side.

    Readers remember the words, and the figure says something else.

    Flagged:

        introduction: More than half (43%) of the tenants answered.

    Better:

        introduction: Less than half (43%) of the tenants answered.

    When to ignore it: where the percentage is of another whole.
    """
    told = list(_beside(manuscript))
    yield from told
    yield from disagreements(
        manuscript,
        lambda account: (
            fractions_that_differ(account)
            or words_that_differ(account)
            or parts_in_words_that_differ(account)
        ),
        "correct the words or the figure",
        [one.span for one in told],
    )


def _beside(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for passage in manuscript.passages:
        if "%)" not in passage.typed and "cent)" not in passage.typed:
            continue
        for found, span in passage.own_hits(SAID):
            share, part = Decimal(found["share"]), _part(found)
            how = (found["how"] or "").lower()
            if part is None or _agrees(share, part, how):
                continue
            words = found.group().split("(")[0].strip()
            yield Diagnostic(
                span,
                f"“{words}” is not {found['share']}%",
                hints=("correct the words or the figure",),
            )


@rule(SHOULD, draft=CONSIDER, english=True)
def movement_that_is_not_so(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“Rose from 520 to 400”: the words go up and the figures go down, or the other way.

    It also finds “down from 62%, a rise of 4”,
    “fallen every year” before figures of which one rises, ranges that run backwards, and “the
    highest” or “fallen each year” beside a table that shows something else.

    One of the three is wrong, and readers cannot tell which.

    Flagged:

        introduction: Visits rose from 520 in 2018 to 400 in 2019.

    Better:

        introduction: Visits fell from 520 in 2018 to 400 in 2019.

    When to ignore it: where a rank is meant, as in “rose from place 20 to 4”.
    """
    told = list(_movements(manuscript))
    yield from told
    yield from disagreements(
        manuscript,
        lambda account: None if changes_that_differ(account) else order_that_differs(account),
        "correct the word, or the figures",
        [one.span for one in told],
    )


def _movements(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for passage in manuscript.passages:
        low = passage.low
        previous = ""
        for start, end in passage.sentences if re.search(r"\d", low) else ():
            sentence = passage.typed[start:end]
            told = against_its_word(sentence, previous)
            previous = sentence
            if told:
                at, to, words = told
                yield Diagnostic(
                    passage.at(start + at, start + to),
                    words,
                    hints=("correct the word, or the figures",),
                )
        for place, words in (*ranks_that_differ(passage), *rows_that_differ(passage)):
            yield Diagnostic(place, words, hints=("correct the words, or the table",))
        if " from " not in low or not re.search(r"\d", low):
            continue
        for found, span in passage.own_hits(MOVED):
            if (pair := _pair(found)) is None:
                continue
            before, after = pair
            if before == after or (after > before) != bool(found["up"]):
                way = "up" if found["up"] else "down"
                yield Diagnostic(
                    span,
                    f"from {found['first'].strip()} to {found['second'].strip()} is no way {way}",
                    hints=("correct the word, or the figures",),
                )
        for found, span in passage.own_hits(CONTRARY):
            yield Diagnostic(
                span,
                f"“{found.group().split()[0]}” and “{found.group().rsplit(' ', 2)[1]}” "
                "go different ways",
                hints=("correct the word, or the figures",),
            )


def _part(found: re.Match[str]) -> Decimal | None:
    figure = read_figure(found["fraction"])
    return figure.number if figure else None


def _pair(found: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    """Two figures of one kind that can be held against each other; years are none."""
    if YEAR.match(found["first"]) or YEAR.match(found["second"]):
        return None
    figures = [read_figure(found[name].strip(" ,")) for name in ("first", "second")]
    first, second = (one or Figure("") for one in figures)
    if first.number is None or second.number is None or _unit(first) != _unit(second):
        return None
    return first.number, second.number


def _unit(figure: Figure) -> tuple[bool, str]:
    return figure.percent, figure.currency


def _agrees(share: Decimal, part: Decimal, how: str) -> bool:
    if any(word in how for word in MORE):
        return part - Decimal("0.5") <= share <= part + 12
    if any(word in how for word in LESS):
        return part - (7 if how in ("nearly", "almost") else 12) <= share <= part + Decimal("0.5")
    return abs(share - part) <= max(Decimal("3.5"), part / (18 if not how else 8))

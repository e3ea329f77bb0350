"""Figures of running text that somebody else counted, and what of the text answers for them."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import BLANK, Passage
from stratc.checking.sourced_tables import NUMBER, SOURCE_BELOW, beginnings, sourced_numbers
from stratc.model import Element, Foreword, Priority, Section
from stratc.source import Span
from stratc.text.deeds import DEEDS, MORE_VERBS
from stratc.text.english import MONTH, number_words, sentence_around
from stratc.text.tables import pieces

PIECES = pieces(__name__, MONTH=MONTH)
COUNTED = PIECES["COUNTED"]
FIGURE = re.compile(
    # “Section 21 victims” and “a post 16 offer for young people” count nothing.
    r"(?<!per )(?<!ection )(?<!ections )(?<!article )(?<!chapter )(?<!post )(?<!pre )(?<!stage )"
    r"(?<!olicy )(?<!bjective )(?<!riority )(?<!utcome )(?<!aim )(?<!heme )(?<!ction )"
    r"(?<!Part )(?<!Parts )"
    r"(?<!under )(?<!phase )(?<!level )(?<!tier )(?<!band )(?<!type )(?<!year )(?<!ward )"
    r"(?<![\w.,/-])(?!(?:999|101|111) calls)(?:\d[\d,.]{0,11}\s?(?:%|per ?cent\b|percent\b)"
    r"|£\s?\d(?:[\d,.]{0,13}\d)?(?:\s?(?:m|bn|k|million|billion)(?:\b|(?=\d{1,2}\b)))?"
    rf"|(?!(?:19|20)\d\d (?!(?:{COUNTED})\b))"
    rf"\d(?:[\d,.]{{0,10}}\d)?(?: (?:million|thousand))? (?:[^\W\d]\w* ){{0,2}}?"
    rf"(?:{COUNTED})\b(?!['’])"
    r"|\d{1,3}(?:,\d{3})+\b(?! (?:square|sq|hectares|acres|miles|km)\b)"
    r"|\d[\d.]{0,6} per \d(?:[\d,]*\d)?"
    rf"|(?:{number_words(1, 3)}|\d{{1,2}}) (?:in|out of) (?:every )?(?:{number_words(3, 10)}|"
    r"\d{1,3})\b(?! years)"
    rf"|(?:a|{number_words(1, 3)}) (?:third|quarter|half|fifth)s? of\b)",
    re.IGNORECASE,
)
AHEAD = re.compile(PIECES["AHEAD"], re.IGNORECASE)
OWN = re.compile(PIECES["OWN"], re.IGNORECASE)
ASKED = re.compile(PIECES["ASKED"], re.IGNORECASE)
# “By 2030 we need to:” leads to what is to be done, and “Since 2024 we have:” to what was done.
LEADS_AHEAD = re.compile(
    r"(?:\b(?:will|need to|must|aim to|want to|plan to|want to see)|[’']ll)(?: \w+)?:[\s*_]*\Z"
    r"|\b(?:targets|goals|aims|ambitions|objectives)\b[^.:\n]{0,60}:[\s*_]*\Z"
    r"|\b[Ww]e(?: have|[’']ve)?(?: also)?:[\s*_]*\Z"
)
YEAR_AT_END = re.compile(r"\b(?:in|during|for) 20\d\d(?:[/–-]\d\d(?:\d\d)?)?\W*\Z")
# A heading over what a body itself did
DID = re.compile(
    r"\bwhat (?:have )?we(?:[’']ve| have)? (?:did|done|achieved|delivered)\b|\bachievements\b"
    r"|\A\W*(?:our )?progress (?:in|since|so far|to date|under|against)\b",
    re.I,
)
# “- Grow income from £410,000 to £600,000”: a point that begins with what is to be done
TO_DO = re.compile(
    rf"[|>\s\0*_]{{0,40}}(?:[A-Z][\w ]{{2,30}}:[*_]* )?"
    rf"(?:{MORE_VERBS}|{DEEDS}|grow|keep|make|win|light|let|get|extend|plant)\b(?! of)",
    re.I,
)
SUCCESS = re.compile(PIECES["SUCCESS"], re.IGNORECASE)
"""What a heading over targets says."""
SHORT_LEAD, FAR = 50, 1_000
TABLE_ROW = re.compile(
    r"(?:[|>][-+]?\n)?\s{0,40}\|[^\n|]{0,400}\|"
)  # and not the mark of a block of text
NAMED = re.compile(PIECES["NAMED"])
LIVES = re.compile(rf"\b(?:{PIECES['LIVES']})\b|{PIECES['GUESSED']}", re.IGNORECASE)
OF_ALL = re.compile(PIECES["OF_ALL"], re.IGNORECASE)
AREA = re.compile(PIECES["AREA"], re.IGNORECASE)
NATIONS = re.compile(PIECES["NATIONS"])
PRICES = re.compile(PIECES["PRICES"], re.IGNORECASE)
STAFF = re.compile(PIECES["STAFF"], re.IGNORECASE)
# “We have used the Fen dataset. It draws on …”, for all that follows
WHOLE = re.compile(PIECES["WHOLE"])
PLANNED = re.compile(r"\b(?:target|baseline|aim|goal|by)\b", re.IGNORECASE)
PLAN_YEAR = re.compile(r"\b20\d\d\b")
LIMIT = re.compile(PIECES["LIMIT"], re.IGNORECASE)
OR_MORE = re.compile(
    r" (?:or (?:more|less|fewer|over|under)|(?:most|least) (?:deprived|affluent))\b"
)
TIME = re.compile(PIECES["TIME"])

GUESTS = re.compile(PIECES["GUESTS"], re.IGNORECASE)
RATIO = re.compile(r"[%,]|\bper\b|third|half|quarter|fifth| in | out of ")
STRETCH = re.compile(r"\n(?=[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t])|\n[ \t]*\n")
# What is no other figure where it stands again
LARGE = re.compile(r"(?<![\w.,£])(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d)?%)(?![\w,])")
EXACT = re.compile(r"(?<![\w.,£])(?:\d{1,3}(?:,\d{3})+|\d{1,3}\.\d+)%?(?![\w,])")
# “one in five children (20.4%)”
BRACKETED = re.compile(r"[^().;:\n]{0,40}\(\d[\d,.]{0,9}%?\)")
POINT = re.compile(r"[ \t\n]{0,20}(?:[-*+]|\d{1,2}[.)])[ \t]")


def figures_asked_of(
    manuscript: Manuscript,
    answered: re.Pattern[str],
    parts: tuple[type[Element], ...] = (Section, Priority, Foreword),
) -> Iterator[tuple[Span, str]]:
    """The first figure of each stretch of text in which nothing gives the answer."""
    listed = {s.value.text for s in manuscript.strategy.statistics if s.value and s.source}
    tables = manuscript.answer(sourced_numbers) if answered is NAMED else {}
    everywhere = _answered_anywhere(manuscript, answered)
    for passage in manuscript.passages:
        if not passage.prose or not isinstance(passage.element, parts):
            continue
        if answered is NAMED and getattr(passage.element, "source", None):
            continue  # printed under the section
        if not re.search(r"\d|\b(?:third|half|quarter|in (?:three|four|five|ten))\b", passage.text):
            continue
        whole = WHOLE.search(passage.written)
        if whole and (answered is NAMED or whole["year"]):
            continue
        if SUCCESS.search(getattr(passage.element, "title", "") or ""):
            continue  # what is to be reached
        if answered is TIME and YEAR_AT_END.search(getattr(passage.element, "title", "") or ""):
            continue  # “What we did in 2025/26”
        did, given = DID.search(f"{getattr(passage.element, 'title', '')}\n"), set[str]()
        below = [one.start() for one in SOURCE_BELOW.finditer(passage.written)][-1:]
        told = below[0] if below and answered is NAMED else 0
        stretches = [
            (start, end, lead, start < told or _answer(answered, passage.written[start:end], lead))
            for start, end, lead in _stretches(passage)
            if not LEADS_AHEAD.search(lead)
        ]
        for start, end, _, answer in stretches:
            if answer:
                given.update(LARGE.findall(passage.typed, start, end))
        for start, end, lead, answer in stretches:
            if answer:
                continue
            number = POINT.match(passage.typed, start, end)  # of a point in a list, and no figure
            begins = number.end() if number else start
            clause = number or passage.typed[start:end].lstrip("|> \n")[:1] == BLANK  # “1.2 Open …”
            if clause and TO_DO.match(passage.typed, begins, end):
                continue
            for found in FIGURE.finditer(passage.typed, number.end() if number else start, end):
                around = sentence_around(passage.typed, found.start(), found.end())
                figures = LARGE.findall(found.group())
                if not given.isdisjoint(figures):
                    break  # it speaks again of what was told before
                bracket = BRACKETED.match(passage.typed, found.end())
                said_too = bracket.group() if bracket else ""
                if not everywhere.isdisjoint(EXACT.findall(f"{found.group()} {said_too}")):
                    continue  # another part of the document answers for this very figure
                if did and answered is NAMED and not NATIONS.search(around):
                    continue  # below “What we did”
                limit = LIMIT.search(passage.typed[max(0, found.start() - 30) : found.start()])
                if limit or OR_MORE.match(passage.typed, found.end()):
                    continue
                if not listed.isdisjoint(figures) or ASKED.search(
                    passage.typed, start, found.start()
                ):
                    continue
                number_told = NUMBER.search(said_too) or NUMBER.search(found.group())
                counted = tables.get(number_told[1]) if number_told else None
                if counted and counted & beginnings(around):
                    continue
                told_before = OWN.search(
                    passage.typed, max(start, found.start() - FAR), found.start()
                ) or OWN.search(around)
                own = told_before and not NATIONS.search(around)
                evidence = f"{lead} {around}" if number else around
                if TABLE_ROW.match(passage.typed[start:end]):
                    evidence = passage.typed[start:end].lstrip("|> +-\n").partition("\n")[0]
                    if PLANNED.search(evidence) or _of_the_plan(
                        manuscript, _line_of(passage.typed, found.start())
                    ):
                        break
                if not own and not AHEAD.search(around):
                    if not _of_others(evidence, found.group()):
                        continue
                    if STAFF.search(passage.typed, start, end):
                        break
                    yield passage.at(found.start(), found.end()), " ".join(found.group().split())
                    break


def _answered_anywhere(manuscript: Manuscript, answered: re.Pattern[str]) -> set[str]:
    """The figures with a point or a comma that a line or a row of the document answers for."""
    return {
        figure
        for passage in manuscript.passages
        if passage.prose and EXACT.search(passage.typed)
        for stretch in STRETCH.split(passage.written)
        for line in (stretch.split("\n") if "|" in stretch else [stretch])
        if answered.search(line)
        for figure in EXACT.findall(line)
    }


def _line_of(typed: str, at: int) -> str:
    return typed[typed.rfind("\n", 0, at) + 1 :].partition("\n")[0]


def _of_the_plan(manuscript: Manuscript, row: str) -> bool:
    """Whether a row of a table has years of the plan: what is to come, nobody has counted."""
    first = manuscript.strategy.period.start
    return bool(first and any(int(year) > first.year for year in PLAN_YEAR.findall(row)))


def _of_others(words: str, figure: str) -> bool:
    """Whether a figure is one that a body cannot have counted in its own work.

    It knows whom it housed and helped, and needs no source for it. How many live or die in its
    area, what all earn, what a nation has and what is guessed, others have counted, and so they
    have what is a share of all people: “one in four adults”, and not “of those who came”.
    """
    share = figure[0] == "£" or RATIO.search(figure.replace(",", ""))
    if NATIONS.search(words) or (share and PRICES.search(words)):
        return True
    if figure[0] == "£":
        return GUESTS.search(words) is not None
    return bool(
        LIVES.search(words)
        or (share and OF_ALL.match(words, words.find(figure) + len(figure)))
        or (LARGE.search(figure) and AREA.search(words))
    )


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

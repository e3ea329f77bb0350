"""Aims that are worse than what the text says of today: “raise it to 55%”, and it is 58%.

In: the manuscript. Out: the place of such an aim, and what the text says where.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from stratc.checking.manuscript import Manuscript
from stratc.model import Foreword, Priority, Section
from stratc.source import Span
from stratc.text.english import read_decimal
from stratc.text.tables import pieces

from ..repeats.meaning import telling_words

_PIECES = pieces(__name__)
AIM = re.compile(_PIECES["AIM"])
OF_THIS = re.compile(_PIECES["OF_THIS"])
"""“We aim to raise this to 65%”, behind a sentence that says what it is."""
FIGURE = re.compile(_PIECES["FIGURE"])
AHEAD = re.compile(_PIECES["AHEAD"], re.IGNORECASE)
DOWN = re.compile(r"reduc|cut|lower|bring", re.IGNORECASE)
PLAIN = telling_words(
    "share rate number level average percentage proportion figure people our the who which year "
    "years those with from that are have least most than more good"
)
FEWEST, ENOUGH = 2, 0.6

BENCHMARK = re.compile(_PIECES["BENCHMARK"])
"""“Against a national ambition of 66.7%”: what others aim at is neither ours nor today’s."""
NAMED = re.compile(
    r"\b(?:the |our |its )?([a-z-]{4,20} (?:rate|share|level|score|coverage|uptake))"
)
OF_OTHERS = re.compile(
    r"\b(?:national\w*|england|wales|scotland|ireland|uk|region\w*|elsewhere|other|highest|lowest)\b"
)

FigureOfToday = tuple[frozenset[str], str, str, tuple[Decimal, ...], str, Span]


def aims_behind_today(manuscript: Manuscript) -> Iterator[tuple[Span, str, Span]]:
    """Each aim that every figure of one sentence or row on the same lies beyond."""
    for passage in manuscript.passages:
        for found, _ in passage.own_hits(AIM):
            wanted = telling_words(found["what"]) - PLAIN
            named = NAMED.fullmatch(found["what"].lower())
            if len(wanted) < FEWEST and not named:
                continue
            aim, down = read_decimal(found["aim"]), bool(DOWN.match(found["way"]))
            for words, text, unit, figures, shown, place in manuscript.answer(_facts):
                alike = len(wanted & words) >= max(FEWEST, ENOUGH * len(wanted))
                alike = alike or bool(named and named[1] in text and not OF_OTHERS.search(text))
                if not alike or unit != _unit(found["unit"]) or len(figures) > 3:
                    continue
                beyond = max(figures) < aim if down else min(figures) > aim
                near = max(figures) * 2 > aim if down else min(figures) < 2 * aim
                if beyond and near:
                    yield passage.at(found.start("aim"), found.end()), _worse(found, shown), place
                    break
        for found, _ in passage.own_hits(OF_THIS):
            aim, down = read_decimal(found["aim"]), _is_down(found)
            before = [one for one in passage.sentences if one[1] <= found.start()]
            start, end = before[-1] if before else (0, 0)
            text = passage.typed[start:end]
            told = list(FIGURE.finditer(text))
            if len(told) != 1 or _unit(told[0]["unit"]) != _unit(found["unit"]):
                continue
            (now,) = told
            figure = read_decimal(now["figure"])
            if (figure < aim if down else figure > aim) and not AHEAD.search(text):
                place = passage.at(start + now.start(), start + now.end())
                shown = now.group().strip()
                yield passage.at(found.start("aim"), found.end()), _worse(found, shown), place


def _is_down(found: re.Match[str]) -> bool:
    """Whether something is to fall; “bring it up to” is no way down."""
    return DOWN.match(found["way"]) is not None and " up to " not in found.group()


def _worse(found: re.Match[str], shown: str) -> str:
    way = "down" if _is_down(found) else "up"
    return f"this is to go {way} to {found['aim']}{found['unit']}, and was {shown}"


def _facts(manuscript: Manuscript) -> tuple[FigureOfToday, ...]:
    """The sentences and rows of tables with figures of one unit, and no aim."""
    return tuple(fact for passage in _told(manuscript) for fact in passage)


def _told(manuscript: Manuscript) -> Iterator[list[FigureOfToday]]:
    for passage in manuscript.passages:
        if passage.heading or not passage.prose or not FIGURE.search(passage.typed):
            continue
        if not isinstance(passage.element, Section | Priority | Foreword):
            continue
        made: list[FigureOfToday] = []
        for start, end in _pieces(passage.typed, passage.sentences):
            text = passage.typed[start:end]
            text = BENCHMARK.sub(lambda held: " " * len(held.group()), text)
            found = list(FIGURE.finditer(text))
            units = {_unit(one["unit"]) for one in found}
            if len(units) == 1 and not AHEAD.search(text):
                figures = tuple(read_decimal(one["figure"]) for one in found)
                shown = " and ".join(one.group().strip() for one in found)
                place = passage.at(start + found[0].start(), start + found[-1].end())
                low = text.lower()
                made.append((telling_words(text), low, units.pop(), figures, shown, place))
        yield made


def _pieces(typed: str, sentences: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    """The sentences of a text, with each row of a table by itself."""
    for start, end in sentences:
        if "|" not in typed[start:end]:
            yield start, end
            continue
        at = start
        for line in typed[start:end].split("\n"):
            yield at, at + len(line)
            at += len(line) + 1


def _unit(written: str) -> str:
    return "%" if written.strip() in ("%", "per cent") else written.strip().rstrip("s")

"""Rules about marks that come in pairs: brackets and quotation marks."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.model import (
    AppendixGroup,
    Body,
    CommitmentGroup,
    Measure,
    PartnerGroup,
    Priority,
    Statistic,
    Strategy,
)
from stratc.source import Diagnostic, Span, shortened
from stratc.source.yaml_writing import one_line

MARK = re.compile("[()\\[\\]{}“”‘’\"]|(?<!\\w)'")
BRACKET = re.compile(r"[()\[\]{}]")
# Marks for figures, sources and notes that are not whole are told by another rule.
MARKED = {"=", "@", "^"}
BROKEN = re.compile(r"(?:[=@^][\w.-]{0,60}|\[[=@^].{0,120}|\[)\Z")
POINT = re.compile(r"(?:(?<=\s)|\A|(?<=[(,;]))(?:[A-Za-z]|[ivx]{1,4}|\d{1,2})\Z")
DOUBLE = re.compile(r"[“”]")
# A mark behind an s may say whose a thing is; inside a word it is an apostrophe.
OPENED = re.compile(r"(?<![\w’‘])‘(?=[A-Za-z])")
CLOSED = re.compile(r"(?<=[a-rt-z.,!?])’(?=[\s,.;:)]|\Z)")
EITHER = re.compile(r"(?<!\w)‘|’(?![^\W\d])")  # “report’1” has the mark of a note behind it
OPENED_STRAIGHT = re.compile(r"(?<![\w'’])'(?=[A-Z][a-z])")
CLOSED_STRAIGHT = re.compile(r"'(?!\w)")
STRAIGHT = re.compile(r"(?<!\d)\"")
KINDS = {
    "single curly": re.compile(r"(?<![\w‘])‘(?=\w)[^‘’\n]{2,80}?(?<=\w[\w.,!?])’(?!\w)"),
    "double curly": re.compile(r"“[^“”\n]{2,80}”"),
    "straight double": re.compile(r"(?<!\w)\"(?=\w)[^\"\n]{2,80}\""),
    "straight single": re.compile(r"(?<![\w'])'(?=\w)[^'\n]{2,80}(?<=\w[\w.,!?])'(?!\w)"),
}

IN_MARKS = re.compile(r"[“‘«„\"]([^“”‘«»„\"]+)[”’»“\"]")
# What somebody may have said is left alone: the titles of sections and stories, and promises.
PLAIN = {
    Strategy: ("title", "subtitle"),
    Priority: ("title",),
    Statistic: ("title",),
    Measure: ("title",),
    Body: ("name",),
    CommitmentGroup: ("lead-in",),
    AppendixGroup: ("title",),
    PartnerGroup: ("title",),
}
MEANT = ("unit", "area")  # of anything


@rule(CONSIDER)
def bracket_without_its_pair(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A bracket or a quotation mark that is opened and not closed, or closed and not opened.

    It looks within each paragraph. “a)” and “1)” before a point are left alone.

    Readers cannot tell where the aside ends, and often words are missing with the mark.

    Flagged:
        introduction: Help is near (in every town and every school.

    Better:
        introduction: Help is near (in every town and every school).

    When to ignore it: where a quotation goes on in the next paragraph.
    """
    for passage in manuscript.passages:
        if not MARK.search(passage.typed):
            continue
        alone = [
            (start, paragraph, at, mark)
            for start, paragraph in _paragraphs(passage)
            for at, mark in _alone(paragraph)
        ]
        for number, (start, paragraph, at, mark) in enumerate(alone):
            if not _goes_on([one[3] for one in alone], number):
                around = paragraph[max(0, at - 25) : at + 26]
                words = " ".join(around.strip("|> \n").replace("\0", " ").split())
                opened = mark in "([{“‘'"
                lacks = "never closed" if opened else "never opened"
                lacks = "without its pair" if mark == '"' else lacks
                yield Diagnostic(
                    passage.at(start + at, start + at + 1),
                    f"“{mark}” is {lacks} in “… {words} …”",
                    hints=("add the other one, or take this one out",),
                )


@rule(CONSIDER)
def quotation_marks_of_several_kinds(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Quotation marks of several kinds for one purpose.

    It finds short phrases in single and in double marks, curly and straight, and tells the rarer
    kinds once. Speech is left alone, which may have marks inside marks.

    Readers ask whether one kind means something else.

    Flagged:
        introduction: We offer ‘open door’ days and “safe haven” nights. Ask for ‘open house’.

    Better:
        introduction: We offer ‘open door’ days and ‘safe haven’ nights. Ask for ‘open house’.

    When to ignore it: where one kind is for titles and another for speech, all the way through.
    """
    uses: dict[str, list[tuple[Span, str]]] = {}
    for passage in manuscript.passages:
        for kind, pattern in KINDS.items() if passage.prose else ():
            for found, span in passage.hits(pattern):
                if len(found.group()) <= 60:
                    uses.setdefault(kind, []).append((span, found.group()[1:-1]))
    if len(uses) < 2:
        return
    usual = max(uses, key=lambda kind: len(uses[kind]))
    places = [place for kind in uses if kind != usual for place in uses[kind]]
    yield from together(
        places,
        "{words} stands in another kind of quotation mark than the rest",
        "{count} phrases stand in other quotation marks than the rest: {words}",
        f"use {usual} quotation marks everywhere",
    )


@rule(CONSIDER)
def quotation_marks_around_all(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A title that stands in quotation marks from its first letter to its last.

    It looks at the titles of the strategy, its priorities, statistics, measures and groups, at the
    names of bodies, at labels, units and areas, and at what leads in a list of promises.

    The marks that YAML wants round some values are straight, and are not printed. A word processor
    makes them curly, and then readers see them.

    Flagged:
        title: “A Fairer Fenmarsh”

    Better:
        title: A Fairer Fenmarsh

    When to ignore it: where the title is what somebody said.
    """
    told = [
        (passage.span, passage.field.key, passage.text)
        for passage in manuscript.passages
        if passage.field.key in (*MEANT, *PLAIN.get(type(passage.element), ()))
    ]
    told += [  # no passage: a label is no text
        (element.where["label"], "label", label)
        for element in manuscript.index.elements
        if (label := getattr(element, "label", None))
    ]
    for span, key, words in told:
        if inner := IN_MARKS.fullmatch(words.strip()):
            yield Diagnostic(
                span,
                f"“{shortened(inner[1].strip())}” is in quotation marks, which are printed",
                hints=(f"write `{key}: {one_line(inner[1].strip())}`",),
            )


def _goes_on(marks: list[str], number: int) -> bool:
    """Whether a quotation goes on in a later paragraph, with a list between or without."""
    if marks[number] == "“":
        return marks[number + 1 : number + 2] == ["”"]
    return marks[number] == "”" and marks[number - 1 : number] == ["“"]


def _paragraphs(passage: Passage) -> Iterator[tuple[int, str]]:
    start = 0
    for piece in re.split(r"(\n[ \t]*\n|\n(?=[ \t]*[-*+•] ))", passage.typed):
        yield start, piece
        start += len(piece)


def _alone(paragraph: str) -> Iterator[tuple[int, str]]:
    """Marks without their pair, each with its place."""
    opened: list[int] = []
    for found in BRACKET.finditer(paragraph):
        before = paragraph[max(0, found.start() - 150) : found.start()]
        if found.group() in "([{":
            opened.append(found.start())
        elif opened:  # of whatever kind: “[5, 10)” is a range
            opened.pop()
        elif not POINT.search(before[-5:]) and not BROKEN.search(before):
            yield found.start(), found.group()
    yield from ((at, paragraph[at]) for at in opened if paragraph[at + 1 : at + 2] not in MARKED)
    inside: int | None = None
    for found in DOUBLE.finditer(paragraph):
        if found.group() == "“":
            inside = found.start()
        elif inside is None:
            yield found.start(), "”"
        else:
            inside = None
    yield from _single(paragraph)
    straight = [found.start() for found in STRAIGHT.finditer(paragraph)]
    # Behind a figure it may be the mark of inches.
    if len(straight) % 2 and paragraph.count('"') % 2:
        yield straight[-1 if len(straight) > 1 else 0], '"'
    if inside is not None and "“" in paragraph[inside:] and "”" not in paragraph:
        yield inside, "“"


def _single(paragraph: str) -> Iterator[tuple[int, str]]:
    """Single marks that nothing in the paragraph can close or open."""
    marks = list(EITHER.finditer(paragraph))
    opened = [found for found in marks if found.group() == "‘"]
    closed = [found for found in marks if found.group() == "’"]
    for found in OPENED.finditer(paragraph):
        if not any(other.start() > found.start() for other in closed):
            yield found.start(), "‘"
    for found in CLOSED.finditer(paragraph):
        if not any(other.start() < found.start() for other in opened):
            yield found.start(), "’"
    for found in OPENED_STRAIGHT.finditer(paragraph):
        if not CLOSED_STRAIGHT.search(paragraph, found.end()):
            yield found.start(), "'"

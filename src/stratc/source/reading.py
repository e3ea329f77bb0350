"""A text as a node: what it says, and everything that is wrong with how it is typed.

In: a Text. Out: a Node, with remarks on the way. Characters that nobody means to publish, files
that are no YAML at all and files that are too long are told first; then libyaml reads, and where
it stops `recovery` finds the slip and reads on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from . import layout_remarks, text_remarks, yaml_remarks
from .characters import JOINED, refused
from .diagnostic import Diagnostic, Say
from .edit import Edit
from .node import Node, Scalar, Unreadable, inside, parsed
from .recovery import Sense, misplaced, recover, remark_on
from .span import Span
from .text import Text

MOST_CHARACTERS = 2_000_000
# What stands at the start of a file that another program wrote.
FOREIGN = {
    "%PDF": "a PDF",
    "{\\rtf": "a rich text file",
    "PK\x03\x04": "a Word, Excel or other Office file",
    "\x7fELF": "a program",
    "MZ\x90": "a program",
    "\xd0\xcf\x11\xe0": "a Word, Excel or other Office file of the old kind",
    "\x89PNG": "a picture",
    "\xff\xd8\xff": "a picture",
    "GIF8": "a picture",
    "\x1f\x8b": "a compressed file",
    "7z\xbc\xaf": "a compressed file",
    "\xfd7zXZ": "a compressed file",
    "BZh": "a compressed file",
    "Rar!": "a compressed file",
    "SQLite format": "a database",
    "version https://git-": "what Git LFS keeps in the place of a file",
    "<!doctype html": "a web page",
    "<html": "a web page",
}
JOINED_LETTERS = re.compile(f"[{''.join(JOINED)}]")
KEPT = re.compile("[\x85\u2028\u2029]")  # ends of lines to YAML: without them places would shift


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be made of a text. It is whole if nothing had to be mended to read it."""

    node: Node | None
    whole: bool


def read(text: Text, say: Say) -> Node | None:
    """The one document in a text; None, with remarks, if it cannot be read as it stands."""
    reading = read_on(text, say)
    return reading.node if reading.whole else None


def read_on(text: Text, say: Say, judge: Sense = lambda _: (), closely: bool = False) -> Reading:
    """The one document in a text, mended where it had to be so that reading could go on.

    `judge` finds the mistakes of shape in a node: of two ways to mend a line, the one that
    leaves fewer was meant. `closely` also looks for a slip where good YAML has mistakes of shape.
    """
    if foreign := foreign_kind(text.content):
        say(yaml_remarks.not_a_text_file(Span.start_of(text), foreign))
        return Reading(None, False)
    if len(text.content) > MOST_CHARACTERS:
        say(yaml_remarks.too_long_a_file(Span.start_of(text), MOST_CHARACTERS))
        return Reading(None, False)
    if _beheaded(text):
        say(text_remarks.beginning_missing(Span.start_of(text)))
        return Reading(None, False)
    strange = tuple(_strange(text))
    for found in strange:
        say(found)
    for joined in JOINED_LETTERS.finditer(text.content):
        line, column = _place(text, joined.start())
        span = Span(text, line, column, line, column + 1)
        letters = JOINED[joined.group()]
        say(yaml_remarks.joined_letters(span, letters, (Edit(span, letters),)))
    readable = text
    if any(not found.span.written.isprintable() for found in strange):
        readable = _without(text, strange)
    node, whole = None, readable is text
    heard: list[Diagnostic] = []

    def hear(said: Diagnostic) -> None:
        heard.append(said)
        say(said)

    try:
        node = parsed(readable, hear)
    except Unreadable:
        return Reading(None, False)
    except yaml.YAMLError:
        whole = False
        recovered = recover(readable, say, judge)
        if recovered.text is not None:
            node = _mended(recovered.text, recovered.lines, say)
    if second := next((said for said in heard if said.rule == "second-document"), None):
        return Reading(_as_one(readable, second.span.line, say), False)
    if whole and (node is None or (isinstance(node, Scalar) and node.empty)):
        say(yaml_remarks.empty_file(Span.start_of(text)))
        return Reading(None, False)
    for found in _unbarred(node) if node is not None else ():
        say(found)
    if closely and whole and node is not None:
        return _in_place(text, node, say, judge)
    return Reading(node, whole)


def _as_one(text: Text, first: int, say: Say) -> Node | None:
    """The documents of a text as one, so that what stands below the hyphens is not missed above."""
    lines = [
        "" if number >= first and line.rstrip() == "---" else line
        for number, line in enumerate(text.lines, 1)
    ]
    return _mended(Text(text.name, "\n".join(lines)), frozenset(range(1, first + 1)), say)


def _in_place(text: Text, node: Node, say: Say, judge: Sense) -> Reading:
    """The node, or what it was meant to be where one slip explains its mistakes of shape."""
    wrong = judge(node)
    slip = misplaced(text, wrong, judge) if wrong else None
    if slip is None:
        return Reading(node, True)
    say(remark_on(text, slip))
    lines = [slip.written.get(number, line) for number, line in enumerate(text.lines, 1)]
    mended = Text(text.name, "\n".join(lines))
    return Reading(_mended(mended, frozenset(slip.written), lambda _: None), False)


def foreign_kind(start: str) -> str:
    """What sort of file of another program begins like this; empty if none does."""
    low = start[:20].lower().lstrip("\ufeff \n")
    return next((kind for mark, kind in FOREIGN.items() if low.startswith(mark.lower())), "")


def _mended(text: Text, lines: frozenset[int], say: Say) -> Node | None:
    """The node of a mended text. What there is to say of the mended lines was said."""
    try:
        return parsed(text, lambda said: None if said.span.line in lines else say(said))
    except (Unreadable, yaml.YAMLError):
        return None


def _strange(text: Text) -> Iterator[Diagnostic]:
    """One remark for each run of characters that nobody means to publish."""
    if text.content.isascii() and text.content.isprintable():
        return
    alone: dict[int, bool] = {}
    for run in refused(text.content):
        line, column = _place(text, run.start())
        if line not in alone:
            alone[line] = bool(refused(text.line(line)))
        if not alone[line] and not KEPT.search(run.group()):
            continue  # a joiner in a line whose script needs it
        span = Span(text, line, column, *_place(text, run.end()))
        yield yaml_remarks.strange_character(span, run.group(), (Edit(span, ""),))


POINT = re.compile(r"\s*(?:[-*•–] |\d{1,2}[.)] )")


def _beheaded(text: Text) -> bool:
    """Whether a file begins in the middle of something that began above."""
    indents = [
        len(line) - len(line.lstrip(" "))
        for line in text.lines
        if line.strip() and not line.lstrip().startswith("#")
    ]
    return len(indents) > 1 and indents[0] >= 4 and min(indents) <= indents[0] - 4


def _unbarred(node: Node) -> Iterator[Diagnostic]:
    """Texts of which YAML makes one line, although their author wrote paragraphs or points."""
    for one in inside(node):
        if not isinstance(one, Scalar) or not one.text:
            continue
        if one.plain and (entry := _bullet(one.span)):
            yield entry
        if one.span.line == one.span.end_line:
            continue
        first, *rest = one.span.written.splitlines()
        if first[:1] in "|>" or not any(_joined(rest)):
            continue
        yield text_remarks.bar_missing(one.span.part(first), tuple(_bar(one.span, rest)))


def _joined(lines: list[str]) -> Iterator[bool]:
    """For each line with words whether YAML joins it to those above, although it begins a paragraph
    or a point. Of so many blank lines it keeps one less; programs that write YAML reckon with it.
    """
    blank = 0
    for line in lines:
        if not line.strip(" \t\"'"):
            blank += 1
            continue
        yield blank == (0 if POINT.match(line) else 1)
        blank = 0


def _bullet(span: Span) -> Diagnostic | None:
    """An entry with the sign of a word processor in the place of its hyphen."""
    line = span.text.line(span.line)
    found = re.match(r"(\s*)([•·▪‣◦–] ?)(?=\S)", line)
    if found is None or found.end(1) != span.column - 1:
        return None
    better = f"{found[1]}- {line[found.end() :]}"
    what = f"an entry of a list begins with a hyphen, and this one with “{found[2].strip()}”"
    sign = Span(span.text, span.line, span.column, span.line, found.end() + 1)
    return layout_remarks.slip(sign, what, better, (Edit(sign, "- "),))


def _bar(span: Span, rest: list[str]) -> Iterator[Edit]:
    """The bar behind the field, where the lines below can stay as they are."""
    line, text = span.text.line(span.line), span.text
    if line[span.column - 1] in "\"'":
        return
    if not line[: span.column - 1].strip():
        above = next((n for n in range(span.line - 1, 0, -1) if text.line(n).strip()), 0)
        end = len(text.line(above).rstrip()) + 1 if above else 0
        if above and text.line(above).rstrip().endswith(":"):
            yield Edit(Span(text, above, end, above, end), " |")
    elif line[: span.column - 1].endswith(": "):
        margin = next((len(one) - len(one.lstrip()) for one in rest if one.strip()), 0)
        place = Span(text, span.line, span.column, span.line, span.column)
        yield Edit(place, "|\n" + " " * margin)


def _place(text: Text, offset: int) -> tuple[int, int]:
    line = bisect_right(text.starts, offset)
    return line, offset - text.starts[line - 1] + 1


def _without(text: Text, strange: tuple[Diagnostic, ...]) -> Text:
    pieces = list(text.content)
    for found in strange:
        span = found.span
        start, end = (
            text.offset(span.line, span.column),
            text.offset(span.end_line, span.end_column),
        )
        for at in range(start, end):
            if not KEPT.match(pieces[at]):
                pieces[at] = ""
    return Text(text.name, "".join(pieces))

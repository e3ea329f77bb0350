"""A text as a node: what it says, and everything that is wrong with how it is typed.

In: a Text. Out: a Node, with remarks on the way. Characters that nobody means to publish, files
that are no YAML at all and files that are too long are told first; then libyaml reads, and where
it stops `recovery` finds the slip and reads on.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import yaml

from . import text_remarks, yaml_remarks
from .building import MOST_TOLD, Unreadable, at_most, parsed
from .characters import JOINED, refused
from .diagnostic import Diagnostic, Say
from .edit import Edit
from .node import Node, Scalar
from .odd_values import odd_values, stray_marks
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


def read_on(text: Text, say: Say, judge: Sense = lambda _: ()) -> Reading:
    """The one document in a text, mended where it had to be so that reading could go on.

    `judge` finds the mistakes of shape in a node: of two ways to mend a line, the one that
    leaves fewer was meant.
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
    strange: list[Diagnostic] = []
    tell = at_most(MOST_TOLD, say)
    try:
        for found in _strange(text):
            strange.append(found)
            tell(found)
        for found in _joined_letters(text):
            tell(found)
    except Unreadable:
        return Reading(None, False)
    readable = text
    if any(not found.span.written.isprintable() for found in strange):
        readable = _without(text, strange)
    node, whole, meant, mended = None, readable is text, readable, frozenset[int]()
    heard: list[Diagnostic] = []
    try:
        node = parsed(readable, heard.append)
    except Unreadable:
        _tell(heard, say)
        return Reading(None, False)
    except yaml.YAMLError:
        whole = False
        recovered = recover(readable, say, judge)
        if recovered.text is not None:
            meant, mended = recovered.text, recovered.lines
            node = _mended(meant, mended, heard.append)
            told = {(one.rule, one.span.line, one.span.column): one for one in reversed(heard)}
            heard = [*told.values()]  # what was said before reading stopped is not said twice
    if stray := tuple(stray_marks(meant, node)) if node is not None else ():
        _tell((said for said, _ in stray if said.span.line not in mended), say)
        heard.clear()  # it is said again of what was meant
        node = _with(meant, {said.span.line: better for said, better in stray}, say)
        whole = False
    _tell(heard, say)
    if second := next((said for said in heard if said.rule == "second-document"), None):
        return Reading(_as_one(readable, second.span.line, say), False)
    if whole and (node is None or (isinstance(node, Scalar) and node.empty)):
        say(yaml_remarks.empty_file(Span.start_of(text)))
        return Reading(None, False)
    try:
        for found in odd_values(node) if node is not None else ():
            tell(found)
    except Unreadable:
        return Reading(None, False)
    return Reading(node, whole)


def read_closely(text: Text, reading: Reading, say: Say, judge: Sense) -> Reading:
    """What was meant by good YAML where one slip explains its mistakes of shape; else as read."""
    node = reading.node
    slip = misplaced(text, node, judge) if reading.whole and node is not None else None
    if slip is None:
        return reading
    say(remark_on(text, slip))
    return Reading(_with(text, slip.written, lambda _: None), False)


def _tell(remarks: Iterable[Diagnostic], say: Say) -> None:
    for remark in remarks:
        say(remark)


def _with(text: Text, written: Mapping[int, str], say: Say) -> Node | None:
    """What a text says with some of its lines written otherwise."""
    lines = [written.get(number, line) for number, line in enumerate(text.lines, 1)]
    return _mended(Text(text.name, "\n".join(lines)), frozenset(written), say)


def _as_one(text: Text, first: int, say: Say) -> Node | None:
    """The documents of a text as one, so that what stands below the hyphens is not missed above."""
    lines = [
        "" if number >= first and line.rstrip() == "---" else line
        for number, line in enumerate(text.lines, 1)
    ]
    return _mended(Text(text.name, "\n".join(lines)), frozenset(range(1, first + 1)), say)


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


def _joined_letters(text: Text) -> Iterator[Diagnostic]:
    """One remark for each sign that is two letters in one."""
    for joined in JOINED_LETTERS.finditer(text.content):
        line, column = _place(text, joined.start())
        span = Span(text, line, column, line, column + 1)
        letters = JOINED[joined.group()]
        yield yaml_remarks.joined_letters(span, letters, (Edit(span, letters),))


def _beheaded(text: Text) -> bool:
    """Whether a file begins in the middle of something that began above."""
    indents = [
        len(line) - len(line.lstrip(" "))
        for line in text.lines
        if line.strip() and not line.lstrip().startswith("#")
    ]
    return len(indents) > 1 and indents[0] >= 4 and min(indents) <= indents[0] - 4


def _place(text: Text, offset: int) -> tuple[int, int]:
    line = bisect_right(text.starts, offset)
    return line, offset - text.starts[line - 1] + 1


def _without(text: Text, strange: Iterable[Diagnostic]) -> Text:
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

"""What is odd about values that YAML can read: lines that it joins, and bullets of word processors.

In: a node. Out: remarks. YAML has no complaint, and makes of the value what nobody meant.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from . import layout_remarks, text_remarks
from .diagnostic import Diagnostic
from .ditto_marks import meant_by_ditto, said_above, says_as_above
from .edit import Edit
from .node import Mapping, Node, Scalar, inside
from .quoted_text import is_quoted
from .slip import FileLine
from .span import Span
from .text import Text
from .unnamed_words import HEADED
from .yaml_writing import quoted

FULL = 60  # nobody breaks a line before this place to keep it short
INSIDE = re.compile(r"([a-z][a-z-]{0,40}): +(\S.*)")
POINT = re.compile(r"\s*(?:[-*•·▪–]\s|\d{1,2}[.)]\s)")


def odd_values(node: Node) -> Iterator[Diagnostic]:
    """Texts of which YAML makes one line, although their author wrote paragraphs or points."""
    written = Counter(key for one in inside(node) if isinstance(one, Mapping) for key in one.keys)
    for one in inside(node):
        if not isinstance(one, Scalar) or not one.text:
            continue
        yield from _fields_behind_bar(one.span, written)
        if one.plain and (entry := _bullet(one.span)):
            yield entry
        if one.span.line == one.span.end_line:
            continue
        first, *rest = one.span.written.splitlines()
        if first[:1] in "|>" or (first[:1] == '"' and "\\n" in one.span.written):
            continue  # its lines are kept apart: by a bar, or as a program writes them
        pasted = all("\t" in line.strip() for line in (first, *rest))  # the cells of a table
        if any(_joined(rest)) or pasted:
            yield text_remarks.bar_missing(one.span.part(first), tuple(_bar(one.span, rest)))
        elif one.plain:
            yield from _read_on(one.span)


def stray_marks(text: Text, node: Node) -> Iterator[tuple[Diagnostic, str]]:
    """Marks that YAML takes for something nobody means, each with its line as it should be.

    A question mark alone on a line begins a name of several lines. A quotation mark that is not
    closed takes the fields below for words up to the next mark. A bracket behind a value that opens
    none belongs to the value.
    """
    texts = [one for one in inside(node) if isinstance(one, Scalar) and one.text]
    lines = list(text.lines)
    for number, line in enumerate(lines, 1):
        if line.strip() != "?":
            continue
        if not any(one.span.line <= number <= one.span.end_line for one in texts if not one.plain):
            at = line.index("?") + 1
            ends = number == len(lines)
            behind = (number, len(line) + 1) if ends else (number + 1, 1)
            edit = Edit(Span(text, number, 1, *behind), "")
            what = "this line holds nothing but “?”"
            mark = Span(text, number, at, number, at + 1)
            yield layout_remarks.lone_mark(mark, what, (edit,)), ""
    for one in texts:
        yield from _swallowed_fields(lines, one.span)
    for one in texts:
        bracket, before = one.text[-1], one.text[:-1].rstrip()
        opened = any(mark in before for mark in "[]{}") or before.count("(") > before.count(")")
        if not one.plain or bracket not in "]}" or opened or not before:
            continue
        number, last = one.span.end_line, one.span.end_column - 1
        line = text.line(number)
        better = line[: last - 1].rstrip()
        mark = Span(text, number, last, number, last + 1)
        edit = Edit(Span(text, number, len(better) + 1, number, last + 1), "")
        remark = layout_remarks.bracket_too_many(mark, bracket, better, (edit,))
        yield remark, better + line[last:]


def _swallowed_fields(lines: list[str], span: Span) -> Iterator[tuple[Diagnostic, str]]:
    """The marks round fields that stand no further right than the one which has the value.

    Where only a mark stands behind a name, below a value, it says “as above”.
    """
    if span.line == span.end_line or not is_quoted(span.written):
        return
    first, last = FileLine(lines, span.line), FileLine(lines, span.end_line)
    inner = (FileLine(lines, number) for number in range(span.line + 1, span.end_line + 1))
    margin = len(first.text) - len(first.text.lstrip(" -"))
    if not any(one.indent <= margin and HEADED.match(one.text) for one in inner):
        return
    for line in (first, last):
        before, key, value = line.parts() or ("", "", "")
        at, mark = len(before), span.written[0]
        place = Span(span.text, line.number, at + 1, line.number, at + len(value) + 1)
        if value == mark and said_above(line, key):
            edit, better = Edit(place, said := meant_by_ditto(line)), before + said
            yield layout_remarks.slip(place, says_as_above(value), better, (edit,)), better
        elif value[:1] == mark and line is first:
            better = before + quoted(value[1:])
            edit = Edit(place, quoted(value[1:]))
            yield layout_remarks.quote_not_closed(place, better, (edit,)), better
        elif line is last and value.endswith(mark) and value.count(mark) == 1:
            end = place.end_column
            place, better = replace(place, column=end - 1), before + value[:-1]
            what = f"{mark} closes a quotation here that is not opened"
            yield layout_remarks.slip(place, what, better, (Edit(place, ""),)), better


def _read_on(span: Span) -> Iterator[Diagnostic]:
    """A line that YAML reads on with the one above, although there was room for it up there."""
    for number in range(span.line, span.end_line):
        above, below = (span.text.line(one).rstrip() for one in (number, number + 1))
        words = below.split()
        if span.text.content[span.text.offset(number + 1, 1) - 1] != "\n":
            continue  # an end of line that nobody sees: it is told as what it is
        sentence = above[-1:] in ".!?" and words and not words[0][0].islower()
        if not words or not above or sentence or len(above) + 1 + len(words[0]) > FULL:
            continue
        start = len(below) - len(below.lstrip()) + 1
        place = Span(span.text, number + 1, start, number + 1, len(below) + 1)
        yield text_remarks.words_read_on(place, " ".join(span.written.split()))
        return


def _fields_behind_bar(span: Span, written: Counter[str]) -> Iterator[Diagnostic]:
    """Fields at the end of a text behind a bar that stand as far right as its words do.

    Of a field that entries of this file have, or that has a bar itself, nobody writes in a text.
    """
    first, *rest = span.written.splitlines()
    head = span.text.line(span.line)
    own = len(head) - len(head.lstrip(" -"))
    if first[:1] not in "|>" or ": " not in head or not any(line.strip() for line in rest):
        return
    margin = min(len(line) - len(line.lstrip()) for line in rest if line.strip())
    found = 0
    for back, line in enumerate(reversed(rest)):
        field = INSIDE.match(line, margin)
        if field and (written[field[1]] > 1 or field[2].strip() == "|"):
            found = len(rest) - back
        elif line.strip() and not line[margin:].startswith(" "):
            break
    if found > 1:
        number, line = span.line + found, rest[found - 1]
        place = Span(span.text, number, margin + 1, number, len(line.rstrip()) + 1)
        yield text_remarks.field_behind_bar(place, own, head[own:].partition(":")[0])


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
        margin = min(len(one) - len(one.lstrip()) for one in rest if one.strip())
        place = Span(text, span.line, span.column, span.line, span.column)
        yield Edit(place, "|\n" + " " * margin)

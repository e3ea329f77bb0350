"""What a remark offers that has one meaning, and so may be made without asking the author.

In: a remark, or an edit of it. Out: whether it can be made unasked, and where it is made.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from stratc.source import Diagnostic, Edit, Span, Text
from stratc.source.value_slips import TIME_OR_FIGURE

MOVED = frozenset({"wrong-indent"})
# Rules whose edits change how something is typed and not what it says, or have one meaning.
SAFE = frozenset({
    "backslash", "bar-missing", "bracket-not-closed", "cell-outside-own", "colon-in-words",
    "colon-missing", "colon-without-space", "colour-not-read", "curly-quotes", "date-shape",
    "field-written-twice",
    "fields-on-one-line", "figure-shape", "hyphen-alone", "hyphen-lost", "hyphen-without-space",
    "id-shape", "items-lost", "joined-letters", "list-beside-its-field", "list-without-name",
    "missing-field", "name-nearly-right", "number-in-title", "odd-space", "quote-inside-quotes",
    "quote-not-closed", "quotes-needed", "slip", "strange-character", "tab-indent", "unknown-field",
    "unknown-language", "unknown-reference", "unknown-word", "unprintable-character",
    "words-without-name", "wrong-shape",
})  # fmt: skip
SEVERAL = frozenset({
    "bar-missing", "cell-outside-own", "colon-missing", "figure-shape", "items-lost",
    "list-beside-its-field",
    "list-without-name", "number-in-title", "unknown-field", "unknown-reference",
    "words-without-name", "wrong-shape",
})  # fmt: skip


def placed(edit: Edit, text: Text | None) -> Edit:
    """An edit of a text that was read with some lines mended, where its own lines are the same."""
    span, read = edit.span, edit.span.text
    if text is None or read.name != text.name or len(read.lines) != len(text.lines):
        return edit
    lines = range(span.line, min(span.end_line, len(text.lines)) + 1)
    if any(read.line(number) != text.line(number) for number in lines):
        return edit
    return replace(edit, span=replace(span, text=text))


def as_typed(said: Diagnostic, texts: Collection[Text]) -> Diagnostic:
    """What was said of a text that was read with some lines mended, at the place as typed.

    On a mended line nobody can say where a value ends, nor change it by what was read there.
    """
    typed = {text.name: text for text in texts}
    edits = tuple(placed(edit, typed.get(edit.span.text.name)) for edit in said.edits)
    real = all(edit.span.text == typed.get(edit.span.text.name) for edit in edits)
    labels = tuple(replace(one, span=_shown(one.span, typed)) for one in said.labels)
    return replace(said, span=_shown(said.span, typed), labels=labels, edits=edits if real else ())


def _shown(span: Span, typed: Mapping[str, Text]) -> Span:
    text, read = typed.get(span.text.name), span.text
    if text is None or text == read or len(read.lines) != len(text.lines):
        return span
    lines = range(span.line, min(span.end_line, len(text.lines)) + 1)
    if all(read.line(number) == text.line(number) for number in lines):
        return replace(span, text=text)
    line, head = text.line(span.line), read.line(span.line)[: span.column - 1]
    start = len(head if line.startswith(head) else line[: -len(line.lstrip()) or None]) + 1
    return Span(text, span.line, start, span.line, max(len(line.rstrip()), start) + 1)


def is_mendable(said: Diagnostic) -> bool:
    """Whether what a remark offers has one meaning.

    A line and what stands under it may be moved by one space: no level is one space from another;
    and to the left where it stands below a field that has a value, in which nothing can stand.
    """
    if said.rule == "fields-on-one-line":
        # Where the next entry begins, behind a time or figure or what is a line of its own
        # elsewhere, or where several words are the name that other rows have: never at one word
        # with a colon.
        text = said.span.text
        head = text.line(said.span.line)[: said.span.column - 1]
        behind = re.search(rf": +{TIME_OR_FIGURE} +\Z", head) or head.rstrip() in text.lines
        return bool(behind) or " " in said.message.split(":`")[0]
    if said.rule == "slip":
        # “?” stands for what is to come, and several “•” of a document begin nothing but points.
        points = re.search(r"this one with “(?:[•·▪‣◦–—*]|\w{1,2}[.)])”\Z", said.message)
        alone = said.message.endswith(
            ("is no value", "does not say “as above”", "closes a quotation here that is not opened")
        )
        return alone or (bool(points) and len(said.edits) > 1)
    if said.rule == "quote-inside-quotes":
        # A name in quotes at the beginning of a sentence; a sentence in quotes with an “It's”.
        rest = said.span.text.line(said.span.line)[said.span.column - 1 :]
        name, apostrophe = r"[\"'] +(?:[-–—] +)?\w", r"'[a-z]{1,2}\b.*[^\s\w]'\s*\Z"
        return len(said.edits) == 1 and bool(re.match(rf"{name}|{apostrophe}", rest))
    if said.rule in MOVED:
        return bool(said.edits) and (
            all(
                edit.replacement == " " * (1 - len(edit.span.written))
                and edit.span.written in ("", " ")
                for edit in said.edits
            )
            or _below_a_value(said.edits)
        )
    several = said.rule in SEVERAL and bool(said.edits)
    return said.rule in SAFE and (several or len(said.edits) == 1)


def _below_a_value(edits: tuple[Edit, ...]) -> bool:
    """Whether lines go left to the field above them, which has its value on its own line."""
    span = edits[0].span
    line, above = span.text.line(span.line), span.text.line(max(span.line - 1, 1))
    level = len(line) - len(line.lstrip(" ")) - len(span.written)
    left = all(not edit.replacement and edit.span.written.isspace() for edit in edits)
    field = re.match(r"(?P<margin> *(?:- +)*)[a-z][a-z-]*: +[^\s|>#\[{\"'&*]", above)
    return left and field is not None and len(field["margin"]) == level

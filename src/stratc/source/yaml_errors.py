"""What the YAML parser's complaint means to somebody who knows Word."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from . import yaml_remarks
from .diagnostic import Diagnostic
from .span import Span
from .text import Text

SPECIAL = "[]{}%*&@`!|>'\","


def explain(text: Text, error: yaml.YAMLError) -> Iterator[Diagnostic]:
    """One remark for the parser's complaint, or one for each line with a tab, if that is why."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        yield _strange(text, error)
        return
    tabs = [n for n, line in enumerate(text.lines, 1) if re.match(r"[ ]*\t", line)]
    line = min(mark.line + 1, len(text.lines))
    if tabs and line >= tabs[0]:
        for number in tabs:
            at = text.line(number).index("\t") + 1
            yield yaml_remarks.tab_indent(Span(text, number, at, number, at + 1))
        return
    if line > 1 and not text.line(line).strip():
        line -= 1  # the parser noticed only at the end: the line before is the one to look at
    yield _trap(text, line, mark.column + 1, str(getattr(error, "problem", "")))


def _trap(text: Text, line: int, column: int, problem: str) -> Diagnostic:
    """Where a value began with a mark or held a colon, show the same line in quotes."""
    for number in (line, line - 1):
        written = text.line(number)
        found = re.match(r"^\s*(?:- )*([\w-]+:) +(\S.*)$", written)
        if not found:
            continue
        key, value = found.groups()
        start = found.start(2) + 1
        span = Span(text, number, start, number, len(written) + 1)
        if (closing := value[0]) in "'\"" and value.count(closing) % 2:
            return yaml_remarks.yaml_mistake(
                span, "a quotation mark is opened here and not closed", ("close it at the end",)
            )
        if ": " in value or value[0] in SPECIAL:
            why = (
                "this value holds a colon, which begins a new field"
                if ": " in value
                else f"this value begins with “{value[0]}”, which means something else to YAML"
            )
            quoted = value.replace("\\", "\\\\").replace('"', '\\"')
            return yaml_remarks.yaml_mistake(
                span,
                why,
                (f'put it in quotes: {key} "{quoted}"', f"or on the next line, after `{key} |`"),
            )
    return yaml_remarks.yaml_mistake(_place(text, line, column), *_plain(problem))


def _plain(problem: str) -> tuple[str, tuple[str, ...]]:
    if "expected <block end>" in problem or "did not find expected key" in problem:
        return (
            "this line is not in line with those around it",
            ("give it as many spaces at the start as the lines it belongs with",),
        )
    if "mapping values are not allowed" in problem:
        return (
            "a colon begins a field here, where none can begin",
            ("put the words in quotes, or look at the spaces at the start of this line",),
        )
    if "could not find expected ':'" in problem:
        return ("this line has no colon", ("write the field's name, a colon, a space, its value",))
    if "expected ',' or" in problem:
        return ("a bracket is opened and not closed", ("close it with ] or }",))
    return (f"this cannot be read as YAML ({problem})", ("look at the marks and spaces here",))


def _place(text: Text, line: int, column: int) -> Span:
    width = len(text.line(line))
    start = min(max(column, 1), max(width, 1))
    return Span(text, line, start, line, max(width, start) + 1 if width >= start else start + 1)


def _strange(text: Text, error: yaml.YAMLError) -> Diagnostic:
    # A reader error has a position in bytes and no mark: find the character by its number.
    for number, written in enumerate(text.lines, 1):
        for at, character in enumerate(written, 1):
            if not (character.isprintable() or character in "\t\u00a0\u00ad\ufeff"):
                return yaml_remarks.strange_character(
                    Span(text, number, at, number, at + 1), character
                )
    return yaml_remarks.yaml_mistake(
        Span.start_of(text), f"this cannot be read as YAML ({error})", ("look for odd characters",)
    )

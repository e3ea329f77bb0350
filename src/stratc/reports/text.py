"""Remarks for a person: what is wrong, the line it stands on, what to type instead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import fill

from stratc.source import Diagnostic, Severity, Span

WIDEST = 100
MANY = 4
MENDED = "let `stratc validate --fix`"
NAMES = re.compile("“[^”]*”")
STYLES = {Severity.MUST: "bold red", Severity.SHOULD: "bold yellow", Severity.CONSIDER: "bold cyan"}


WordsInStyle = tuple[str, str]
"""Some words, and how a terminal with colours shows them."""


class Styled(str):
    """A text made of pieces, each with its style. Read as a text it is plain."""

    pieces: tuple[WordsInStyle, ...]

    def __new__(cls, pieces: Iterable[WordsInStyle]) -> Styled:
        held = tuple(pieces)
        made = super().__new__(cls, "".join(words for words, _ in held))
        made.pieces = held
        return made


def show(said: tuple[Diagnostic, ...], fail_on: Severity = Severity.MUST) -> str:
    """Each remark with its line and hints, then one line that sums them up.

    What must be fixed comes last, next to the prompt. Advice of one kind is told once, with every
    place that it is about.
    """
    parts: list[WordsInStyle] = []
    for severity, remarks in groupby(sorted(said, key=_by_weight), key=_by_weight):
        groups = _alike(tuple(remarks), severity)
        for alike in groups:
            parts += [*_told(alike[0], alike[1:]), ("\n", "")]
    return Styled((*parts, (summary(said) + "\n", "")))


def tally(said: tuple[Diagnostic, ...]) -> str:
    """How often each rule was broken, the most serious last, and the sum of all."""
    counts = Counter((d.severity, d.rule) for d in said)
    rows = sorted(counts.items(), key=lambda row: (row[0][0], row[1], row[0][1]))
    lines = [f"{number:5}  {level.words:10}  {rule}\n" for (level, rule), number in rows]
    return "".join(lines) + summary(said) + "\n"


def _by_weight(d: Diagnostic) -> Severity:
    return d.severity


def _alike(said: tuple[Diagnostic, ...], severity: Severity) -> list[tuple[Diagnostic, ...]]:
    """Remarks of one severity, those of one rule together where there are many.

    What must be fixed is told together only where one hint does for all, or where the same is wrong
    and `--fix` mends all.
    """
    groups: dict[tuple[str, ...], list[Diagnostic]] = {}
    for d in said:
        hints = d.hints if severity is Severity.MUST else ()
        if any(MENDED in hint for hint in hints):
            hints = (MENDED, NAMES.sub("", d.message))
        groups.setdefault((d.rule, d.span.text.name, *hints), []).append(d)
    return [
        alike
        for group in groups.values()
        for alike in ([tuple(group)] if _as_one(group) else [(d,) for d in group])
    ]


def _as_one(group: list[Diagnostic]) -> bool:
    first, *others = group
    same = all(_need_no_words(one, first) for one in others)
    told = all(
        one.hints == first.hints or any(MENDED in hint for hint in one.hints) for one in others
    )
    return len(group) >= MANY or (same and told and first.severity is Severity.MUST)


def summary(said: tuple[Diagnostic, ...]) -> str:
    """How many remarks of each severity there are, in words."""
    if not said:
        return "nothing to fix"
    counts: dict[str, int] = {}
    for d in sorted(said, key=lambda d: -d.severity):
        counts[d.severity.words] = counts.get(d.severity.words, 0) + 1
    return ", ".join(f"{number} {words}" for words, number in counts.items())


def _told(d: Diagnostic, others: tuple[Diagnostic, ...] = ()) -> Iterator[WordsInStyle]:
    yield f"{d.severity.words}:", STYLES[d.severity]
    yield f" {' '.join(d.message.split())}\n", "bold"
    yield from _shown(d.span, "^")
    for label in d.labels:
        yield from _shown(label.span, "-", label.message)
    for hint in d.hints:
        yield from (("  ", ""), ("hint:", "green"), (f" {hint}\n", ""))
    if others and d.severity is Severity.MUST and (briefly := _briefly(d, others)):
        said = f"also {briefly}"
        yield fill(said, WIDEST, initial_indent="  ", subsequent_indent="    ") + "\n", ""
        others = ()
    for other in others:
        own = (hint for hint in other.hints if hint not in d.hints)
        yield f"  also {other.span}: {'; '.join((' '.join(other.message.split()), *own))}\n", ""
    yield from (("  ", ""), ("more:", "dim"), (f" stratc explain {d.rule}\n", ""))


def _briefly(d: Diagnostic, others: tuple[Diagnostic, ...]) -> str:
    """Where the same is wrong, and of what, where nobody needs more: `--fix` mends it, or one hint
    holds for all."""
    if all(_need_no_words(one, d) for one in others):
        lines = ", ".join(str(one.span.line) for one in others)
        return f"in line{'s' * (len(others) > 1)} {lines}"
    if all(any(MENDED in hint for hint in one.hints) for one in others):
        return ", ".join(f"“{one.span.written}” in line {one.span.line}" for one in others)
    return ""


def _need_no_words(other: Diagnostic, first: Diagnostic) -> bool:
    """Whether the same is wrong there, and only what it stands in goes by another name."""
    told = f"“{other.span.written}”"
    same = _fact(other) == _fact(first) and told not in other.message
    return same or other.message == first.message


def _fact(d: Diagnostic) -> str:
    said = NAMES.sub("", d.message)
    return said.partition(" has no ")[2] or said


def _shown(span: Span, mark: str, message: str = "") -> Iterator[WordsInStyle]:
    """The place, the line, and marks under the piece that is meant."""
    line = span.text.line(span.line).replace("\t", " ")
    last = span.end_column if span.end_line == span.line else len(line) + 1
    start, width = span.column - 1, max(last - span.column, 1)
    cut = max(0, start - 20) if start + width > WIDEST else 0
    shown = ("… " if cut else "") + line[cut : cut + WIDEST].rstrip()
    if len(line) > cut + WIDEST:
        shown += " …"
    width = min(width, max(WIDEST - (start - cut), 1))
    gutter = " " * len(str(span.line))
    pointer = " " * (start - cut + (2 if cut else 0)) + mark * width
    yield f"  {span}\n  {gutter} │\n  {span.line} │ {shown}\n", ""
    told = f"  {gutter} │ {pointer}{' ' + message if message else ''}".rstrip()
    yield f"{told}\n", "bold red" if mark == "^" else ""

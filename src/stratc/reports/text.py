"""Remarks for a person: what is wrong, the line it stands on, what to type instead."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from stratc.source import Diagnostic, Severity, Span

WIDEST = 100
MANY = 4


def show(said: tuple[Diagnostic, ...], fail_on: Severity = Severity.MUST) -> str:
    """Each remark with its line and hints, then one line that sums them up.

    What must be fixed comes last, next to the prompt. Advice of one kind is told once, with every
    place that it is about.
    """
    parts = []
    for severity, remarks in groupby(sorted(said, key=_by_weight), key=_by_weight):
        groups = _alike(tuple(remarks), severity)
        parts += [_told(alike[0], alike[1:]) + "\n" for alike in groups]
    return "".join(parts) + summary(said) + "\n"


def tally(said: tuple[Diagnostic, ...]) -> str:
    """How often each rule was broken, the most serious last, and the sum of all."""
    counts = Counter((d.severity, d.rule) for d in said)
    rows = sorted(counts.items(), key=lambda row: (row[0][0], row[1], row[0][1]))
    lines = [f"{number:5}  {level.words:10}  {rule}\n" for (level, rule), number in rows]
    return "".join(lines) + summary(said) + "\n"


def _by_weight(d: Diagnostic) -> Severity:
    return d.severity


def _alike(said: tuple[Diagnostic, ...], severity: Severity) -> list[tuple[Diagnostic, ...]]:
    """Remarks of one severity, those of one rule together where there are many."""
    if severity is Severity.MUST:
        return [(d,) for d in said]
    groups: dict[tuple[str, ...], list[Diagnostic]] = {}
    for d in said:
        groups.setdefault((d.rule, d.span.text.name), []).append(d)
    return [
        alike
        for group in groups.values()
        for alike in ([tuple(group)] if len(group) >= MANY else [(d,) for d in group])
    ]


def summary(said: tuple[Diagnostic, ...]) -> str:
    """How many remarks of each severity there are, in words."""
    if not said:
        return "nothing to fix"
    counts: dict[str, int] = {}
    for d in sorted(said, key=lambda d: -d.severity):
        counts[d.severity.words] = counts.get(d.severity.words, 0) + 1
    return ", ".join(f"{number} {words}" for words, number in counts.items())


def _told(d: Diagnostic, others: tuple[Diagnostic, ...] = ()) -> str:
    lines = [f"{d.severity.words}: {' '.join(d.message.split())}", *_shown(d.span, "^")]
    for label in d.labels:
        lines += _shown(label.span, "-", label.message)
    lines += [f"  hint: {hint}" for hint in d.hints]
    lines += [f"  also {other.span}: {' '.join(other.message.split())}" for other in others]
    lines.append(f"  more: stratc explain {d.rule}")
    return "\n".join(lines) + "\n"


def _shown(span: Span, mark: str, message: str = "") -> list[str]:
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
    return [
        f"  {span}",
        f"  {gutter} │",
        f"  {span.line} │ {shown}",
        f"  {gutter} │ {pointer}{' ' + message if message else ''}".rstrip(),
    ]

"""Remarks for a person: what is wrong, the line it stands on, what to type instead."""

from __future__ import annotations

from stratc.source import Diagnostic, Severity, Span

WIDEST = 100


def show(said: tuple[Diagnostic, ...], fail_on: Severity = Severity.MUST) -> str:
    """Each remark with its line and hints, then one line that sums them up."""
    return "".join(f"{_told(d)}\n" for d in said) + summary(said) + "\n"


def summary(said: tuple[Diagnostic, ...]) -> str:
    """How many remarks of each severity there are, in words."""
    if not said:
        return "nothing to fix"
    counts: dict[str, int] = {}
    for d in sorted(said, key=lambda d: -d.severity):
        counts[d.severity.words] = counts.get(d.severity.words, 0) + 1
    return ", ".join(f"{number} {words}" for words, number in counts.items())


def _told(d: Diagnostic) -> str:
    lines = [f"{d.severity.words}: {d.message}", *_shown(d.span, "^")]
    for label in d.labels:
        lines += _shown(label.span, "-", label.message)
    lines += [f"  hint: {hint}" for hint in d.hints]
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

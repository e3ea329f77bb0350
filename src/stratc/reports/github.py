"""Remarks as workflow commands, which GitHub Actions shows beside the changed lines."""

from __future__ import annotations

from collections import Counter

from stratc.source import Diagnostic, Severity

from .text import summary

SHOWN = 10
UNSEEN = "; GitHub shows ten of each kind here, and the log of this step has them all"
COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def show(said: tuple[Diagnostic, ...], fail_on: Severity = Severity.MUST) -> str:
    """One command a line, the most serious first.

    GitHub shows ten of each kind and drops the others without a word. Where there are more, the
    first line gives the whole count; the place stands in each message, as it is all that the log
    shows.
    """
    first = sorted(said, key=lambda d: -d.severity)
    most = max(Counter(d.severity for d in said).values(), default=0)
    head = f"::notice title=stratc::{_data(summary(said) + UNSEEN)}\n" if most > SHOWN else ""
    return head + "".join(_command(d) for d in first)


def _command(d: Diagnostic) -> str:
    span = d.span
    place = {"file": span.text.name, "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:
        # GitHub knows columns on one line only, and includes the last.
        place |= {"col": span.column, "endColumn": max(span.end_column - 1, span.column)}
    named = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    hints = "".join(f"\n{hint}" for hint in d.hints)
    title = _property(f"{d.severity.words}: {d.rule}")
    return (
        f"::{COMMANDS[d.severity.machine]} {named},title={title}::"
        f"{_data(f'{span}: {d.message}{hints}')}\n"
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

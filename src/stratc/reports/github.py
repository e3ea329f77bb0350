"""Remarks as workflow commands, which GitHub Actions shows beside the changed lines."""

from __future__ import annotations

from stratc.source import Diagnostic, Severity

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def show(said: tuple[Diagnostic, ...], fail_on: Severity = Severity.MUST) -> str:
    """One command a line. The place stands in the message too: GitHub shows only a few of them."""
    return "".join(_command(d) for d in said)


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

"""Findings as workflow commands, which GitHub Actions shows beside the changed lines."""

from collections import Counter

from .finding import Finding, Findings

SHOWN = 10
UNSEEN = "; GitHub shows ten of each kind here, and the log of this step has them all"
COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def show(findings: Findings) -> str:
    """One command a line, the most serious first.

    GitHub shows ten of each kind and drops the others without a word. Where there are more, the
    first line gives the whole count; the place stands in each message, as it is all that the log
    shows.
    """
    first = sorted(findings.of_weight, key=lambda one: list(COMMANDS).index(one.weight))
    many = max(Counter(one.weight for one in first).values(), default=0) > SHOWN
    heads = findings.headlines or ((findings.summary,) if many else ())
    told = [f"{head.rstrip('.')}{UNSEEN}" if many else head for head in heads[:1]] + [*heads[1:]]
    notices = (f"::notice title={findings.title}::{_data(head)}\n" for head in told)
    return "".join(notices) + "".join(map(_command, first))


def _command(one: Finding) -> str:
    named, place = "", ""
    if span := one.place:
        parts = {"file": span.text.name, "line": span.line, "endLine": span.end_line}
        if span.line == span.end_line:
            # GitHub knows columns on one line only, and includes the last.
            parts |= {"col": span.column, "endColumn": max(span.end_column - 1, span.column)}
        named = "".join(f"{key}={_property(str(value))}," for key, value in parts.items())
        place = f"{span}: "
    hints = "".join(f"\n{hint}" for hint in one.hints)
    title = _property(f"{one.words}: {one.rule}")
    return (
        f"::{COMMANDS[one.weight]} {named}title={title}::{_data(f'{place}{one.message}{hints}')}\n"
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

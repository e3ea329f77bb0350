"""Changes as workflow commands, which GitHub Actions shows beside the changed lines."""

from __future__ import annotations

from collections.abc import Iterator

from stratc.diff import BREAKING, NOTABLE, REVIEW, Change, Comparison
from stratc.source import Span

from .account import headline
from .story import by_project

COMMANDS = {BREAKING: "error", REVIEW: "warning", NOTABLE: "notice"}


def show(held: tuple[Comparison, ...]) -> str:
    """One command a change; retouches are left out. The last line says what matters."""
    return "".join(line for comparison in held for line in _lines(comparison))


def _lines(comparison: Comparison) -> Iterator[str]:
    for change in comparison.changes:
        if change.grade in COMMANDS or change.setting:
            known = comparison.approval(change) is not None
            command = "notice" if known else COMMANDS.get(change.grade, "notice")
            yield _command(change, command, comparison.anchor(change))
    yield f"::notice title=stratc diff::{_data(headline(comparison))}\n"


def _command(change: Change, command: str, place: Span | None) -> str:
    named = ""
    if place:
        named = f"file={_property(place.text.name)},line={place.line},endLine={place.end_line},"
    title = _property(f"{change.grade.words}: {change.kind}")
    told = f"{change.message}. {by_project(change)}" if change.setting else change.message
    return f"::{command} {named}title={title}::{_data(told)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

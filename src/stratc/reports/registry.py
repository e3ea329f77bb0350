"""The formats that remarks can be told in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from stratc.source import Diagnostic

from . import concise, json, text

Remarks = tuple[Diagnostic, ...]
FORMATS: dict[str, Callable[[Remarks], str]] = {
    "text": text.show,
    "concise": concise.show,
    "json": json.show,
}


@dataclass(frozen=True, slots=True)
class Report:
    """Remarks in one format, ready to be printed."""

    text: str


def report(format: str, said: Remarks) -> str:
    """The remarks in one of FORMATS."""
    return FORMATS[format](said)

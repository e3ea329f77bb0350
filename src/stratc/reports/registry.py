"""The formats that remarks can be told in."""

from __future__ import annotations

from collections.abc import Callable

from stratc.source import Diagnostic, Severity

from . import concise, github, gitlab, json, junit, markdown, sarif, text

Remarks = tuple[Diagnostic, ...]
FORMATS: dict[str, Callable[[Remarks, Severity], str]] = {
    "text": text.show,
    "concise": concise.show,
    "json": json.show,
    "sarif": sarif.show,
    "github": github.show,
    "gitlab": gitlab.show,
    "junit": junit.show,
    "markdown": markdown.show,
}


def report(format: str, said: Remarks, fail_on: Severity = Severity.MUST) -> str:
    """The remarks in one of FORMATS; some tell what made the command fail."""
    return FORMATS[format](said, fail_on)

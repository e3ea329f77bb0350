"""The formats that remarks can be told in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from stratc.source import Diagnostic, Severity, Span, Text

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
# What these are shown beside is named from the top of the repository.
FROM_THE_TOP = ("sarif", "github", "gitlab", "junit")


def report(format: str, said: Remarks, fail_on: Severity = Severity.MUST, folder: str = "") -> str:
    """The remarks in one of FORMATS; some tell what made the command fail.

    `folder` is the way from the top of the repository to where files are named from.
    """
    return FORMATS[format](_below(folder, said) if format in FROM_THE_TOP else said, fail_on)


def _below(folder: str, said: Remarks) -> Remarks:
    """The same remarks with every file named from one folder higher up."""

    @cache
    def renamed(text: Text) -> Text:
        return text if text.name.startswith("/") else Text(folder + text.name, text.content)

    def moved(span: Span) -> Span:
        return replace(span, text=renamed(span.text))

    return (
        tuple(
            replace(
                d,
                span=moved(d.span),
                labels=tuple(replace(label, span=moved(label.span)) for label in d.labels),
                edits=tuple(replace(edit, span=moved(edit.span)) for edit in d.edits),
            )
            for d in (said if folder else ())
        )
        or said
    )

"""The formats that remarks can be told in."""

from collections.abc import Callable
from typing import Literal, get_args

from stratc.source import Diagnostic, Severity

from . import concise, github, gitlab, json, junit, markdown, sarif, text
from .finding import Findings, of_remarks

Remarks = tuple[Diagnostic, ...]
FormatName = Literal["text", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown"]
"""Each name with its row below, in the order in which they are offered."""
FORMATS: tuple[FormatName, ...] = get_args(FormatName)
PEOPLE: dict[str, Callable[[Remarks, Severity], str]] = {
    "text": text.show,
    "concise": concise.show,
    "json": json.show,
    "markdown": markdown.show,
}
# What these are shown beside is named from the top of the repository.
PROGRAMS: dict[str, Callable[[Findings], str]] = {
    "sarif": sarif.show,
    "github": github.show,
    "gitlab": gitlab.show,
    "junit": junit.show,
}


def report(format: str, said: Remarks, fail_on: Severity = Severity.MUST, folder: str = "") -> str:
    """The remarks in one of FORMATS; some tell what made the command fail.

    `folder` is the way from the top of the repository to where files are named from.
    """
    if format in PROGRAMS:
        return PROGRAMS[format](of_remarks(said, fail_on, folder))
    return PEOPLE[format](said, fail_on)

"""The one list of everything stratc can say: rules over a Library and remarks of the readers.

A rule or remark is a function. Its name is the rule's name, its docstring is its page in
`stratc explain`. Readers call their remark to make a Diagnostic, which always counts; rules are
run by `checking`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from inspect import getdoc
from typing import Any, ParamSpec

from .diagnostic import Diagnostic, Severity

P = ParamSpec("P")

# An example stands right below its name, and in its page a line further down.
_BELOW = re.compile(r"^(Flagged:|Better:)\n(?= {4})", re.MULTILINE)
# Under `Better:`, “…” stands for the lines of `Flagged:` that stay as they are.
_ELIDED = re.compile(
    r"(Flagged:\n\n)((?: {4}.*\n|\n)+)(\nBetter:\n\n) {4}…\n((?: {4}.*\n)+?)( {4}…\n)?(?=\n)"
)


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One name that can stand in brackets after a message, and its page.

    A firm rule always counts: nobody can accept, ignore or soften its remarks.
    """

    name: str
    family: str
    severity: Severity
    draft: Severity
    page: str
    function: Callable[..., Any]
    firm: bool = False
    grade: str = ""  # of a kind of change; rules and remarks have none


CATALOGUE: dict[str, CatalogueEntry] = {}


def register(
    function: Callable[..., Any],
    severity: Severity,
    draft: Severity | None = None,
    firm: bool = False,
) -> CatalogueEntry:
    """Add a function to the list under its own name; its file or folder is its family."""
    page = _BELOW.sub(r"\1\n\n", getdoc(function) or "")
    entry = CatalogueEntry(
        name=function.__name__.replace("_", "-"),
        family=_family(function.__module__),
        severity=severity,
        draft=draft or severity,
        page=_ELIDED.sub(_with_the_same_lines, page),
        function=function,
        firm=firm,
    )
    if entry.name in CATALOGUE:
        raise ValueError(f"two things that stratc can say are called {entry.name}")
    CATALOGUE[entry.name] = entry
    return entry


def _with_the_same_lines(found: re.Match[str]) -> str:
    """Both examples in full: what differs takes the place of the last line with its first key."""
    flagged = found[2].splitlines(keepends=True)
    better = found[4].splitlines(keepends=True)
    key = re.match(r" *(?:- )?[\w-]*", better[0])
    at = max(i for i, line in enumerate(flagged) if key and line.startswith(key[0]))
    after = flagged[at + len(better) :] if found[5] else []
    return "".join((found[1], *flagged, found[3], *flagged[:at], *better, *after))


def _family(module: str) -> str:
    """What follows `rules` for a rule, else the file: `shape_remarks` is the family “shape”."""
    inside = module.partition(".rules.")[2]
    return inside.split(".")[0] if inside else module.rsplit(".", 1)[-1].removesuffix("_remarks")


def remark(severity: Severity) -> Callable[[Callable[P, Diagnostic]], Callable[P, Diagnostic]]:
    """Make a function that builds a Diagnostic into a remark of a reader, with its name stamped."""

    def decorate(function: Callable[P, Diagnostic]) -> Callable[P, Diagnostic]:
        entry = register(function, severity, firm=True)

        @wraps(function)
        def stamped(*args: P.args, **kwargs: P.kwargs) -> Diagnostic:
            return replace(function(*args, **kwargs), rule=entry.name, severity=entry.severity)

        return stamped

    return decorate

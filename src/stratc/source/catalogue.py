"""The one list of everything stratc can say: rules over a Library and remarks of the readers.

A rule or remark is a function. Its name is the rule's name, its docstring is its page in
`stratc explain`. Readers call their remark to make a Diagnostic, which always counts; rules are
run by `checking`.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from inspect import getdoc
from typing import Any, ParamSpec

from .diagnostic import Diagnostic, Severity

P = ParamSpec("P")


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
    entry = CatalogueEntry(
        name=function.__name__.replace("_", "-"),
        family=_family(function.__module__),
        severity=severity,
        draft=draft or severity,
        page=getdoc(function) or "",
        function=function,
        firm=firm,
    )
    if entry.name in CATALOGUE:
        raise ValueError(f"two things that stratc can say are called {entry.name}")
    CATALOGUE[entry.name] = entry
    return entry


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

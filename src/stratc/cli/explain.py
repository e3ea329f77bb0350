"""stratc explain: the page of one rule, or the rules of one family."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

import stratc.checks  # noqa: F401  fills the catalogue
from stratc.likeness import nearest
from stratc.source import CATALOGUE, Entry, one_of
from stratc.work import UsageError


def explain(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[RULE | FAMILY]", help="Without any: every rule.", show_default=False
        ),
    ] = None,
) -> None:
    """Explain a rule: what it finds, why it matters, and what to write instead."""
    families = sorted({entry.family for entry in CATALOGUE.values()})
    if name is None:
        for family in families:
            sys.stdout.write(f"{family}\n{_listed(family)}\n")
    elif name in CATALOGUE:
        sys.stdout.write(page(CATALOGUE[name]))
    elif name in families:
        sys.stdout.write(f"{name}\n{_listed(name)}")
    else:
        near = nearest(name, [*CATALOGUE, *families])
        raise UsageError(
            f"there is no rule “{name}”",
            f"did you mean {one_of(near)}?" if near else "`stratc explain` lists them all",
        )


def page(entry: Entry) -> str:
    """A rule's page: its name, its severity, its docstring."""
    severity = entry.severity.words
    if entry.draft != entry.severity:
        severity += f"; in a draft: {entry.draft.words}"
    return f"{entry.name}\n{'=' * len(entry.name)}\n{severity}\n\n{entry.page}\n"


def _listed(family: str) -> str:
    return "".join(
        f"  {entry.name:28} {entry.page.splitlines()[0]}\n"
        for entry in sorted(CATALOGUE.values(), key=lambda entry: entry.name)
        if entry.family == family
    )

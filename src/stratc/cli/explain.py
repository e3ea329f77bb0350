"""stratc explain: the page of one rule, or the rules of one family."""

from typing import Annotated

import typer

# Rules and kinds of change enter the catalogue when these are read.
import stratc.diff
import stratc.rules  # noqa: F401
from stratc.reports import rule_page
from stratc.reports.terminal import give
from stratc.source import CATALOGUE, one_of
from stratc.text.similarity import nearest
from stratc.work.usage import UsageError

from .offers import rules


def explain(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[RULE | FAMILY]",
            help="Without any: every rule.",
            show_default=False,
            autocompletion=rules,
        ),
    ] = None,
) -> None:
    """Explain a rule: what it finds, why it matters, and what to write instead."""
    families = sorted({entry.family for entry in CATALOGUE.values()})
    if name is None:
        give("\n".join(f"{family}\n{_listed(family)}" for family in families))
    elif name in CATALOGUE:
        give(rule_page(CATALOGUE[name]))
    elif name in families:
        give(f"{name}\n{_listed(name)}")
    else:
        near = nearest(name, [*CATALOGUE, *families])
        raise UsageError(
            f"there is no rule “{name}”",
            f"did you mean {one_of(near)}?" if near else "`stratc explain` lists them all",
        )


def _listed(family: str) -> str:
    return "".join(
        f"  {entry.name:30} {entry.page.splitlines()[0]}\n"
        for entry in sorted(CATALOGUE.values(), key=lambda entry: entry.name)
        if entry.family == family
    )

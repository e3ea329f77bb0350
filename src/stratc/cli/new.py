"""stratc new: the first file of a strategy, with a note beside everything."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from stratc.reports.terminal import tell
from stratc.work.clock import today
from stratc.work.starting import NewStrategy, guessed, place_for, short_name, start
from stratc.work.usage import UsageError, shown


def new(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]",
            help="A short name in small letters and hyphens, such as fenmarsh-2026.",
            show_default=False,
        ),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="The title as printed.")] = None,
    areas: Annotated[
        list[str] | None, typer.Option("--area", help="The place; once for each.")
    ] = None,
    period: Annotated[
        str | None, typer.Option("--period", help="The time it covers, such as 2026/2031.")
    ] = None,
    status: Annotated[
        str | None, typer.Option("--status", help="draft, consultation, published or adopted.")
    ] = None,
    scope: Annotated[
        list[str] | None,
        typer.Option("--scope", help="What it is about, such as homelessness; once for each."),
    ] = None,
) -> None:
    """Begin a strategy: writes strategies/ID/strategy.yaml, which builds at once.

    On a terminal it asks for what the options do not say.
    """
    asks = sys.stdin.isatty()
    if name is None:
        if not asks:
            raise UsageError(
                "the strategy has no name yet", "say what to call it: `stratc new fenmarsh-2026`"
            )
        name = _named()
    place_for(name)
    default = guessed(name, today())

    def asked(question: str, given: str | None, otherwise: str) -> str:
        if given is not None or not asks:
            return otherwise if given is None else given
        answer: str = typer.prompt(question, default=otherwise, err=True)
        return answer

    path = start(
        name,
        NewStrategy(
            title=asked("Title", title, default.title),
            areas=tuple(areas or (asked("Place", None, default.areas[0]),)),
            period=asked("Time it covers", period, default.period),
            status=asked("Status", status, default.status),
            scope=tuple(scope or default.scope),
        ),
    )
    tell(
        f"Wrote {shown(path)}\n"
        f"  Open it in an editor, and then:\n"
        f"  stratc validate {name}\n"
        f"  stratc build {name}\n"
    )


def _named() -> str:
    """Ask for the short name until it is one; what was meant is offered at once."""
    offered = None
    while True:
        name: str = typer.prompt("Short name, such as fenmarsh-2026", default=offered, err=True)
        better = short_name(name)
        if name == better:
            return name
        tell(f"“{name}” has more in it than small letters, digits and hyphens.\n")
        offered = better or None

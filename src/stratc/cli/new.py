"""stratc new: the first file of a strategy, with a note beside everything, or the next edition."""

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Annotated, Any

import typer

from stratc.model import short_name
from stratc.reports.terminal import tell
from stratc.text.english import counted
from stratc.work.clock import today
from stratc.work.starting import PLACE, NewStrategy, guessed, place_for, place_in, readable, start
from stratc.work.succeeding import earlier, next_name, next_strategy, succeed
from stratc.work.usage import UsageError, shown

from .offers import strategies


def new(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]",
            help="A short name in small letters and hyphens, such as fenmarsh-2026.",
            show_default=False,
        ),
    ] = None,
    title: Annotated[
        str | None, typer.Option("--title", metavar="WORDS", help="The title as printed.")
    ] = None,
    areas: Annotated[
        list[str] | None, typer.Option("--area", metavar="PLACE", help="The place; once for each.")
    ] = None,
    period: Annotated[
        str | None,
        typer.Option("--period", metavar="TIME", help="The time it covers, such as 2026/2031."),
    ] = None,
    status: Annotated[
        str | None,
        typer.Option("--status", metavar="WORD", help="draft, consultation, published or adopted."),
    ] = None,
    scope: Annotated[
        list[str] | None,
        typer.Option(
            "--scope",
            metavar="WORDS",
            help="What it is about, such as homelessness; once for each.",
        ),
    ] = None,
    old: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="OLD",
            help="Begin the next edition of this strategy, with all that it promised.",
            autocompletion=strategies,
        ),
    ] = None,
) -> None:
    """Begin a strategy: writes strategies/ID/strategy.yaml, which builds at once.

    On a terminal it asks for what the options do not say. With --from the next edition is a copy
    of the old one: each promise keeps its id and says what it carries on, progress is cleared, and
    dates that lie in the old time are left to be confirmed.
    """
    asks = sys.stdin.isatty()
    if old is not None:
        _next_edition(name, old, title, period, (areas, status, scope))
        return
    if name is None:
        if not asks:
            raise UsageError(
                "the strategy has no name yet", "say what to call it: `stratc new fenmarsh-2026`"
            )
        name = _named()
    place_for(name)
    default = guessed(name, today())
    try_out = _trial(name)
    called = _asked("Title", title, default.title, try_out("title"))
    path = start(
        name,
        NewStrategy(
            title=called,
            areas=tuple(areas or (_place(called, default.areas[0]),)),
            period=_asked("Time it covers", period, default.period, try_out("period")),
            status=_asked("Status", status, default.status, try_out("status")),
            scope=tuple(scope or default.scope),
        ),
    )
    tell(
        f"Wrote {shown(path)}\n"
        f"  Open it in an editor, and then:\n"
        f"  stratc validate {name}\n"
        f"  stratc build {name}\n"
    )


def _place(title: str, otherwise: str) -> str:
    """The place that a title or the short name tells, or else what is answered on a terminal: no
    place is offered there that nobody has named."""
    if not sys.stdin.isatty():
        return otherwise
    place = place_in(title) or otherwise
    if place != PLACE:
        return _asked("Place", None, place)
    answer: str = typer.prompt(f"Place, such as {PLACE}", err=True)
    return answer or otherwise


def _next_edition(
    name: str | None, old: str, title: str | None, period: str | None, others: tuple[object, ...]
) -> None:
    """Write the next edition of a strategy, and say what is left to decide."""
    if any(others):
        raise UsageError(
            "the next edition keeps the places and the subject of the old one, and is a draft",
            "leave out --area, --scope and --status, and change them in the file",
        )
    project, held = earlier(old)
    name = name or _asked("Short name", None, next_name(held, today(), period), place_for)
    place_for(name)
    default = next_strategy(held, today())
    try_out = _trial(name)
    begun = succeed(
        name,
        project,
        held,
        _asked("Title", title, default.title, try_out("title")),
        _asked("Time it covers", period, default.period, try_out("period")),
    )
    carried = counted(begun.carried, "promise")
    ended = f", {begun.ended} that had ended left out" if begun.ended else ""
    tell(
        f"Wrote {shown(begun.files[0].parent)}: {carried} carried on from {held.id}{ended}\n"
        f"  To decide anew: {counted(begun.open, 'place')} where TBC stands.\n"
        f"  stratc validate {name}\n"
        f"  stratc diff {held.id} {name} --successor\n"
    )


def _trial(name: str) -> Callable[[str], Callable[[str], object]]:
    """For each question what tries its answer out: in a new strategy of this name."""
    default = guessed(name, today())

    def of(field: str) -> Callable[[str], object]:
        def with_answer(answer: str) -> str:
            given: dict[str, Any] = {field: answer}
            return readable(name, replace(default, **given))

        return with_answer

    return of


def _asked(
    question: str,
    given: str | None,
    otherwise: str,
    try_out: Callable[[str], object] = lambda answer: None,
) -> str:
    """What an option says, or else what is answered on a terminal: asked until it can be used."""
    if given is not None or not sys.stdin.isatty():
        return otherwise if given is None else given
    while True:
        answer: str = typer.prompt(question, default=otherwise, err=True)
        try:
            try_out(answer)
        except UsageError as wrong:
            tell(f"{wrong}\n" + (f"  hint: {wrong.hint}\n" if wrong.hint else ""))
        else:
            return answer


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

"""stratc serve: the strategy in the browser while it is written."""

import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import PurePath
from typing import Annotated

import typer

from stratc.reports.terminal import tell
from stratc.source import one_of
from stratc.text.similarity import nearest
from stratc.work.strategy_folder import no_document
from stratc.work.usage import UsageError

from .offers import strategies


def serve(
    strategy: Annotated[
        str | None,
        typer.Argument(
            metavar="[STRATEGY]",
            help="The one to open.",
            show_default=False,
            autocompletion=strategies,
        ),
    ] = None,
    port: Annotated[
        int,
        typer.Option(
            "--port", metavar="NUMBER", min=0, max=65535, help="0 takes any that is free."
        ),
    ] = 0,
    open_browser: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the browser.")
    ] = True,
) -> int:
    """Show strategies in the browser while you write, with every remark at its place.

    The page follows each change of the files, and what you mend in it is written into them.
    Only this computer can see it. Ctrl-C ends it.
    """
    from stratc.live.desk import Desk
    from stratc.live.serving import listen, run, shown

    desk = Desk()
    desk.refresh()
    if strategy is not None:
        strategy = _known(strategy, desk.ids)
    with listen(port) as socket:
        session, server = run(desk, socket)
        address = session.address + (f"s/{strategy}/" if strategy else "")
        sys.stdout.write(f"{address}\n")
        sys.stdout.flush()
        tell("Only this computer can open this address. Ctrl-C ends it.\n")
        with shown(address) if open_browser else nullcontext():
            server.run(sockets=[socket])
    return 0


def _known(typed: str, ids: Sequence[str]) -> str:
    """The strategy that is meant by its id, its folder or its file."""
    parts = PurePath(typed).parts[-2:]
    found = next((part for part in reversed(parts) if part in ids), None)
    if found is None:
        no_document([typed])
        near = nearest(typed, ids)
        hint = f"did you mean {one_of(near)}?" if near else f"the strategies are {', '.join(ids)}"
        none = "go to your project first, or begin one with `stratc new my-strategy`"
        raise UsageError(f"there is no strategy “{typed}”", hint if ids else none)
    return found

"""stratc frameworks: which national frameworks there are, and what is in them."""

from typing import Annotated

import typer

from stratc.model import Framework
from stratc.pipeline import compile
from stratc.reports import report
from stratc.reports.frameworks import found_in, listed, shown
from stratc.reports.terminal import give, tell
from stratc.source import Diagnostic, in_reading_order
from stratc.work.files import own_frameworks, shipped_frameworks, standing_in
from stratc.work.usage import UsageError

from . import offers


def frameworks(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID | WORDS]",
            help="An id, such as ncdof or ncdof@2023, or any title or alias. Without: all of them.",
            show_default=False,
            autocompletion=offers.frameworks,
        ),
    ] = None,
) -> int:
    """List the national frameworks, show one, or find an item by any of its names."""
    held = _known()
    if name is None:
        give(listed(held))
        return 0
    exact = [f for f in held if name in (f.id, f"{f.id}@{f.edition}")]
    told = shown(max(exact, key=lambda one: one.edition)) if exact else found_in(held, name)
    if not told:
        raise UsageError(f"no framework and no item is called “{name}”", "see `stratc frameworks`")
    give(told)
    return 0


def _known() -> tuple[Framework, ...]:
    """Those that come with stratc, and those of the project that this command stands in."""
    root = standing_in()
    said: list[Diagnostic] = []
    own = own_frameworks(root, said.append) if root else ()
    compiled = compile((), (*shipped_frameworks(), *own))
    told = in_reading_order((*said, *compiled.said))
    if told:
        tell(report("text", told))
    return compiled.library.frameworks

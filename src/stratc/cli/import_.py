"""stratc import: a draft strategy from the documents that people have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stratc.reports.imports import page, summary, text
from stratc.reports.terminal import give, tell
from stratc.work.importing import drafted, put
from stratc.work.usage import shown
from stratc.work.writing import write_file

from .options import Quiet


def import_(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            help="Word, Excel, PDF, web page, Markdown, text or CSV. Several make one strategy.",
        ),
    ],
    id: Annotated[
        str | None,
        typer.Option("--id", help="The short name of the new strategy. Default: place and year."),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report", help="Where to write what became of each piece. Default: build/import."
        ),
    ] = None,
    quiet: Quiet = False,
) -> int:
    """Make a draft strategy from documents. Every word is kept, and every guess is told.

    The documents are only read. Tracked changes count as accepted.
    """
    made = drafted(files, id)
    account = made.draft.account
    paths = put(made)
    where = report or made.root / "build" / "import" / f"{made.id}.html"
    title = str(made.draft.fields["title"])
    write_file(where, page(account, [file.name for file in files], title))
    if not quiet:
        give(text(account))
    tell(
        f"Found {summary(account)}\n"
        f"Wrote {', '.join(shown(path) for path in paths)}\n"
        f"  What became of each piece: {shown(where)}\n"
        f"  stratc validate {made.id}\n"
        f"  stratc build {made.id}\n"
    )
    return 0

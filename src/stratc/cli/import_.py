"""stratc import: a draft strategy from the documents that people have, and their edits back."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from stratc.reports.imports import account_text, change_text, page, proposal_text, summary
from stratc.reports.terminal import give, tell
from stratc.returns import FieldChange, Proposal
from stratc.text.english import counted, series
from stratc.work.files import no_source
from stratc.work.importing import drafted, put
from stratc.work.returning import Returned, accepted, returned
from stratc.work.usage import UsageError, legible, shown
from stratc.work.writing import write_file

from .offers import strategies
from .options import Quiet

MOST_NAMED = 6


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
        typer.Option(
            "--id",
            metavar="ID",
            help="The short name of the new strategy. Default: place and year.",
        ),
    ] = None,
    into: Annotated[
        str | None,
        typer.Option(
            "--into",
            metavar="ID",
            help="A strategy that exists: propose changes to it.",
            autocompletion=strategies,
        ),
    ] = None,
    accept: Annotated[
        str | None,
        typer.Option(
            "--accept",
            metavar="WHICH",
            help="Which changes to write: all, none, ask, or ids of priorities with commas between."
            " Default: all of a workbook; of a document or CSV, ask.",
        ),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report",
            metavar="PLACE",
            help="The file or folder for what became of each piece. Default: build/import.",
        ),
    ] = None,
    quiet: Quiet = False,
) -> int:
    """Make a draft strategy from documents, or bring edits of one back.

    The documents are only read. Every word is kept, and every guess is told. Tracked changes count
    as accepted.
    """
    if into is not None:
        return _into(files, into, accept, quiet)
    made = drafted(files, id)
    account = made.draft.account
    where = report or made.root / "build" / "import"
    if report is None or report.is_dir():
        where /= f"{made.id}.html"
    title = str(made.draft.fields["title"])
    # The report comes first: where it has no place, no strategy is begun.
    write_file(
        no_source(where, files), page(account, [legible(file.name) for file in files], title)
    )
    names = [shown(path) for path in put(made)]
    if len(names) > MOST_NAMED:
        names[MOST_NAMED:] = [counted(len(names) - MOST_NAMED, "picture")]
    if not quiet:
        give(account_text(account))
    tell(
        f"Found {summary(account)}\n"
        f"Wrote {series(names)}\n"
        f"  What became of each piece: {shown(where)}\n"
        f"  stratc validate {made.id}\n"
        f"  stratc build {made.id}\n"
        + (f"  stratc crossref {made.id} --suggest\n" if "frameworks" in made.draft.fields else "")
    )
    return 0


def _into(files: list[Path], id: str, accept: str | None, quiet: bool) -> int:
    made = returned(files, id)
    proposal = made.proposal
    if not quiet:
        give(proposal_text(proposal))
    chosen = _chosen(made, accept)
    done = accepted(made, chosen)
    if done.refusals:
        tell(proposal_text(Proposal(refusals=done.refusals)))
    if done.paths:
        names = ", ".join(sorted(shown(path) for path in done.paths))
        tell(f"Wrote {counted(done.taken, 'change')} into {names}\n")
    elif proposal.changes and not done.refusals:
        tell("Nothing was written: add `--accept all`, or answer on a terminal\n")
    return 1 if proposal.refusals or proposal.clashes or done.refusals else 0


def _chosen(made: Returned, accept: str | None) -> list[FieldChange]:
    """The changes that were accepted."""
    changes = made.proposal.changes
    wanted = accept or ("all" if made.whole else "ask")
    if wanted == "all":
        return changes
    if wanted == "none" or (wanted == "ask" and not sys.stdin.isatty()):
        return []
    if wanted == "ask":
        chosen: list[FieldChange] = []
        for change in changes:
            answer = typer.prompt(
                f"{change_text(change)}\n  Write it? (yes, no, all, stop)", default="yes", err=True
            ).lower()
            if answer.startswith("a"):
                return [*chosen, *changes[changes.index(change) :]]
            if answer.startswith("s"):
                break
            if answer.startswith("y"):
                chosen.append(change)
        return chosen
    groups = set(wanted.split(","))
    known = {change.group for change in changes}
    if unknown := groups - known:
        raise UsageError(
            f"no change is about “{sorted(unknown)[0]}”",
            f"choose from {', '.join(sorted(filter(None, known)))}, all, none and ask",
        )
    return [change for change in changes if change.group in groups]

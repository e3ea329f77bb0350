"""stratc diff: what changed between two editions, and whether less is promised."""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from stratc.diff import Comparison
from stratc.model import Approvals, Strategy
from stratc.outputs.brand import NONE, Branding
from stratc.pipeline import compare
from stratc.reports import report
from stratc.reports.changes import FORMATS, show
from stratc.reports.terminal import give, tell
from stratc.source import Diagnostic, in_reading_order
from stratc.work.clock import today
from stratc.work.decisions import decisions
from stratc.work.files import Project, find, folder_in_repository, no_source
from stratc.work.reading import named
from stratc.work.sides import Side, here, replaced
from stratc.work.usage import UsageError
from stratc.work.writing import write_file

from . import explain as explaining
from .editions import edition
from .offers import offering, strategies
from .operand import operands
from .options import AsOf

WORD = "docx"
LOOKED_AT = ("html", "pdf")
"""Formats that have the look of the project."""
THRESHOLDS = ("breaking", "review", "never")


def diff(
    editions: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[OLD [NEW]]",
            help="Each an id, a folder, a file (of Word too), a revision, or REV:path of this git "
            "repository. One revision is compared with the files as they are now; without any, the "
            "last one.",
            show_default=False,
            autocompletion=strategies,
        ),
    ] = None,
    base: Annotated[
        str | None,
        typer.Option(
            "--base",
            metavar="REVISION",
            help="A revision to compare with, or `adopted`: the last adopted or published edition.",
        ),
    ] = None,
    successor: Annotated[
        bool, typer.Option("--successor", help="NEW is another strategy, which replaces OLD.")
    ] = False,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help=f"{', '.join(FORMATS)} or {WORD}.",
            autocompletion=offering(lambda: (*FORMATS, WORD)),
        ),
    ] = "text",
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write the report into this file.")
    ] = None,
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on",
            metavar="GRADE",
            help="breaking, review or never: when to exit with 1.",
            autocompletion=offering(lambda: THRESHOLDS),
        ),
    ] = "breaking",
    approvals: Annotated[
        Path | None,
        typer.Option(
            "--approvals",
            metavar="FILE",
            help="Decisions on changes. Default: approvals.yaml, if any.",
        ),
    ] = None,
    edition_steps: Annotated[
        bool,
        typer.Option("--edition-steps", help="Also say if the number of the edition is too small."),
    ] = False,
    as_of: AsOf = None,
    kind: Annotated[
        str | None, typer.Option("--explain", metavar="KIND", help="Explain a kind of change.")
    ] = None,
    git: Annotated[
        bool, typer.Option("--git", help="Be a diff driver of git, which gives its own arguments.")
    ] = False,
) -> int:
    """Say what changed between two editions of a strategy, and whether it promises less."""
    if kind is not None:
        explaining.explain(kind)
        return 0
    known = (*FORMATS, WORD)
    format = WORD if format.lower() == "word" else format
    if format not in known:
        raise UsageError(f"there is no format “{format}”", f"choose from {', '.join(known)}")
    if fail_on not in THRESHOLDS:
        raise UsageError(f"--fail-on cannot be “{fail_on}”", f"choose {', '.join(THRESHOLDS)}")
    day = as_of
    given = tuple(editions or ())
    if git:
        return _driven(given, day)
    sides = operands(given, base)
    held = tuple(_compared(old, new, day, successor, edition_steps) for old, new in sides)
    decided = _decisions(approvals)
    held = tuple(comparison.approved_by(decided) for comparison in held)
    read = [Path(one) for one in given] + ([approvals] if approvals else [])
    if format == WORD:
        _write(_tracked(sides, held, day), format, out, read)
    else:
        own = _project_of(sides[0][1] or sides[0][0]) if format in LOOKED_AT and sides else None
        templates, branding = _look(own) if own else (None, NONE)
        told = show(format, held, templates, fail_on, folder_in_repository(), branding)
        _write(told, format, out, read)
    if not sides:
        tell("No strategy differs between the two.\n")
    return 1 if any(comparison.fails(fail_on) for comparison in held) else 0


def _compared(
    old: Side, new: Side | None, day: date | None, successor: bool, steps: bool
) -> Comparison:
    before, after = edition(old, day), edition(new, day) if new else None
    if new and after and after.strategy.supersedes == before.strategy.id and not successor:
        raise UsageError(
            f"“{new.name}” is another strategy, which replaces “{old.name}”",
            "compare them with `--successor`",
        )
    moved = new is not None and new.moved
    return compare(before, after, day, successor=successor, edition_steps=steps, moved=moved)


def _tracked(
    sides: list[tuple[Side, Side | None]], held: tuple[Comparison, ...], day: date | None
) -> bytes:
    """The new edition as a Word document, with tracked changes against the old one."""
    from stratc.outputs import Publication
    from stratc.outputs.word.tracked import write_tracked
    from stratc.work.making import publication_of

    if len(held) != 1:
        raise UsageError(
            "a Word document holds one strategy", "name the strategy, or two editions of it"
        )
    first, second = sides[0]
    if second is None:
        raise UsageError("the strategy was deleted", "choose another format")
    old, new = edition(first, day), edition(second, day)
    project = _project_of(second)
    before, after = (
        publication_of(project, one.library, one.strategy.id)
        if project
        else Publication(one.library, one.strategy)
        for one in (old, new)
    )
    before = replace(before, images=_pictures(first, old.strategy, before.images))
    pairs = {id: id for kind in ("commitments", "actions") for id in getattr(old.index, kind)}
    pairs |= {one.before: one.after for one in held[0].matched if "," not in one.after}
    anchors = {
        f"{kind}-{was}": f"{kind}-{now}"
        for kind in ("commitment", "action")
        for was, now in pairs.items()
    }
    publisher = after.index.bodies.get(after.strategy.publisher or "")
    author = publisher.name if publisher else "stratc"
    return write_tracked(before, after, anchors, author, day or held[0].day or today())


def _pictures(side: Side, strategy: Strategy, now: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The pictures that an edition was published with."""
    if side.folder is not None and (project := _project_of(side)):
        return project.images.get(strategy.id, {})
    ask = side.picture or now.get
    held = {one.file: ask(one.file) for one in strategy.figures if one.file}
    return {**now, **{name: content for name, content in held.items() if content}}


def _look(project: Project) -> tuple[Mapping[str, str], Branding]:
    """The templates and the brand that a report has from its project."""
    from stratc.work.making import branding_of

    return project.templates, branding_of(project)


def _project_of(one: Side) -> Project | None:
    """The project whose templates, brand and pictures an edition is published with."""
    said: list[Diagnostic] = []
    try:
        return find((str(one.folder),) if one.folder else (), said.append)
    except UsageError:
        if one.folder is not None:
            raise
        return None  # no project, or none of whose strategies is left


def _driven(given: tuple[str, ...], day: date | None) -> int:
    """What git shows for one file. A driver that fails would end the whole `git diff`."""
    if len(given) < 7:
        give(f"{given[0] if given else ''}: not merged\n")
        return 0
    path, old, _, _, new = given[:5]
    give(f"stratc diff {path}\n")
    try:
        said: list[Diagnostic] = []
        sides = (None if name == "/dev/null" else named(Path(name)) for name in (old, new))
        before, after = (replaced(path, content, said.append) for content in sides)
        held = compare(edition(before, day), edition(after, day), day)
    except UsageError as error:
        give(f"{error}\n")
        return 0
    text = show("text", (held,))
    assert isinstance(text, str)
    give(text)
    return 0


def _decisions(path: Path | None) -> Approvals:
    root = here()
    said: list[Diagnostic] = []
    try:
        return decisions(root.project if root else None, said.append, path)
    except UsageError:
        if said:
            tell(report("text", in_reading_order(said)))
        raise


def _write(told: str | bytes, format: str, out: Path | None, read: Iterable[Path]) -> None:
    if out is not None:
        write_file(no_source(out, read), told)
    elif isinstance(told, bytes):
        if sys.stdout.isatty():
            raise UsageError("this cannot be shown here", f"name a file: `--out changes.{format}`")
        give(told)
    else:
        give(told)

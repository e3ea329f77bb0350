"""stratc build: strategies to documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stratc.outputs import OUTPUTS, Audience
from stratc.pipeline import Compilation
from stratc.reports import report
from stratc.reports.terminal import give, tell
from stratc.source import Severity
from stratc.work.clock import build_day
from stratc.work.delivery import Delivered
from stratc.work.elsewhere import make_elsewhere
from stratc.work.files import FOLDER, Project, settings, standing_in
from stratc.work.making import make, no_printer
from stratc.work.manifest import Manifest
from stratc.work.own_files import brand_names
from stratc.work.processes import processors
from stratc.work.reading import walk
from stratc.work.store import opened_store
from stratc.work.usage import UsageError, shown

from .offers import outputs
from .options import AsOf, NoCache, Quiet, Targets, covers_of, opened, tell_unread

if TYPE_CHECKING:
    from stratc.diff import ReaderChange

NOTHING_TO_BUILD = "nothing, because it holds none of what was asked for"
NOT_BUILT = "{}: not built, because something must be fixed first\n"


def build(
    targets: Targets = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="FOLDER",
            help="The folder to write to, in the project. Default: build.",
        ),
    ] = None,
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to",
            metavar="OUTPUTS",
            help="Outputs, with commas between. Default: all of them.",
            show_default=False,
            autocompletion=outputs,
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="REVISION",
            help="Add what changed since this revision of git; `adopted`: since it was adopted.",
        ),
    ] = None,
    audience: Annotated[
        Audience,
        typer.Option(
            "--for",
            help="For readers, or the working edition for editors with their notes, in a folder "
            "of its own: build-for-editors.",
        ),
    ] = "readers",
    as_of: AsOf = None,
    jobs: Annotated[
        int,
        typer.Option(
            "--jobs",
            "-j",
            metavar="NUMBER",
            min=1,
            help="How many documents to print at a time.",
            show_default="as many as there are processors",
        ),
    ] = processors(),
    scheduler: Annotated[
        str | None,
        typer.Option(
            "--scheduler",
            metavar="ADDRESS",
            help="Let the workers of this Dask scheduler do the work, such as "
            "tcp://10.0.0.5:8786. Only one that you trust. Needs stratc[dask].",
            show_default=False,
        ),
    ] = None,
    quiet: Quiet = False,
    no_cache: NoCache = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Build again at each change. Ctrl-C ends it.")
    ] = False,
) -> int:
    """Build web pages, PDFs and tables from strategies. One with something to fix is left out.

    Where Pango is missing, everything but the PDF is made and the exit code is as usual; asked for
    by --to pdf, it is 2.
    """
    if watch:
        again = (targets, out, to, since, audience, as_of, jobs, scheduler, quiet)
        return _at_each_change(lambda: build(*again, no_cache=no_cache))
    day = as_of or build_day()
    elsewhere = scheduler is not None
    project, compiled = (
        covers_of(targets, day)
        if elsewhere
        else opened(targets, day, memory=not no_cache, covers=True, jobs=jobs)
    )
    outputs = _outputs(to, project)
    # Where others print, it is theirs to have what that needs.
    if "pdf" in outputs and not elsewhere and (why := no_printer()):
        if to or project.settings.to:
            raise UsageError(str(why), why.hint)
        tell(f"stratc: {why}\n  hint: {why.hint}\n")
        outputs = tuple(name for name in outputs if name != "pdf")
    folder = project.out(out)
    if audience == "editors" and out is None:
        # What is for editors never lands beside what is published.
        folder = folder.with_name(f"{folder.name}-for-editors")
    broken = _tell_what_to_fix(project, compiled)
    ready = [name for name in project.asked if name not in broken]
    tell_unread(project)
    for name in sorted(broken):
        tell(NOT_BUILT.format(name))
    changes: Mapping[str, tuple[ReaderChange, ...]] = {}
    if since is not None:
        from .editions import changes_since  # only who asks for it waits for the comparison

        changes = changes_since(since, project, ready, day)
    store = opened_store(not no_cache)
    # Which files are ours is known even where nothing else that was kept is wanted.
    manifest = Manifest(folder, opened_store())
    what = (project, compiled.library, ready, outputs, folder)
    made: Iterator[Delivered]
    if scheduler is not None:
        made = make_elsewhere(
            scheduler,
            *what,
            day,
            changes,
            audience,
            complete=not broken,
            store=store,
            manifest=manifest,
        )
    else:
        made = make(
            *what, jobs, changes, audience,
            complete=not broken, store=store, covers=compiled.covers, manifest=manifest,
        )  # fmt: skip
    for name, paths, must in made:
        if must:
            broken.add(name)
            tell(report("text", must) + NOT_BUILT.format(name))
        elif not quiet:
            tell(f"{name}: {', '.join(_page_first(paths)) or NOTHING_TO_BUILD}\n")
    if not quiet:
        done = [name for name in ready if name not in broken]
        _tell_what_is_left(project, manifest, outputs, done, bool(to))
    if not quiet and len(broken) < len(project.asked):
        give(f"{shown(folder / 'index.html')}\n")
    return 2 if project.unread else 1 if broken else 0


def _tell_what_is_left(
    project: Project, manifest: Manifest, outputs: tuple[str, ...], names: list[str], to: bool
) -> None:
    """Say which files of earlier builds stand beside those of now, lest they are published as new.

    Who asks for some outputs may keep the others, unless the strategy is newer than they are.
    """
    for name in names:
        texts = walk(project.root / FOLDER / name)
        newest = max((path.lstat().st_mtime_ns for path in texts), default=0)
        if left := manifest.left(name, outputs, newest if to else None):
            told = ", ".join(_page_first(left))
            tell(f"{name}: {told}: of an earlier build, not made again\n")
    for path in manifest.of_none({document.id for document in project.documents}):
        tell(f"{shown(path)}: of an earlier build; the project has no such strategy\n")


def _at_each_change(once: Callable[[], int]) -> int:
    """Build now and whenever a file changes; what cannot be done is told, and waited for."""
    from stratc.live.watching import each_change

    root = standing_in() or Path()

    def named() -> tuple[str, ...]:
        return brand_names(settings(root, lambda said: None))

    for _ in each_change(root, named):
        try:
            once()
        except UsageError as error:
            tell(f"stratc: {error}\n" + (f"  hint: {error.hint}\n" if error.hint else ""))
    return 0


def _page_first(paths: list[Path]) -> list[str]:
    """File names, the page and the PDF before the data."""
    names = sorted(path.name for path in paths)
    return sorted(names, key=lambda name: (name != "index.html", not name.endswith(".pdf")))


# What people call an output, by the program that opens it.
CALLED = {"word": "docx", "excel": "xlsx", "spreadsheet": "xlsx", "website": "html", "web": "html"}


def _outputs(to: list[str] | None, project: Project) -> tuple[str, ...]:
    """What is asked for, whether in one `--to` or in several, each once."""
    asked = to or project.settings.to
    if not asked:
        return tuple(OUTPUTS)
    typed = dict.fromkeys(name.strip() for name in ",".join(asked).split(","))
    wanted = tuple(dict.fromkeys(CALLED.get(name.lower(), name.lower()) for name in typed))
    unknown = [name for name in typed if CALLED.get(name.lower(), name.lower()) not in OUTPUTS]
    if unknown:
        where = "" if to else "`to:` in stratc.yaml: "
        raise UsageError(
            f"{where}there is no output “{unknown[0]}”", f"choose from {', '.join(OUTPUTS)}"
        )
    return wanted


def _tell_what_to_fix(project: Project, compiled: Compilation) -> set[str]:
    """Print what must be fixed; returns the strategies that cannot be built."""
    must = tuple(d for d in compiled.said if d.severity is Severity.MUST)
    if must:
        tell(report("text", must))
    with_faults = {project.holder(d.span.text.name) for d in must}
    if with_faults - {document.id for document in project.documents}:
        # Settings, templates and frameworks of the project belong to every strategy.
        return set(project.asked)
    held = {strategy.id for strategy in compiled.library.strategies}
    held -= {one.strategy for one in project.unread}
    return {name for name in project.asked if name not in held or name in with_faults}

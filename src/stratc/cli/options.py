"""Options and endings that several verbs share."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from stratc.model import UnreadableTime, cover_or_whole, read_period
from stratc.pipeline import Compilation, compile
from stratc.reports.terminal import tell
from stratc.source import Diagnostic, Severity, in_reading_order
from stratc.work.files import Project, find
from stratc.work.memory import Memory
from stratc.work.processes import checks_in, processors, rests_in
from stratc.work.store import opened_store

from .offers import strategies

Targets = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[STRATEGY]...",
        help="Ids, folders or files. Without any: every strategy of this project.",
        autocompletion=strategies,
        show_default=False,
    ),
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Do everything again, whatever was done before.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what went wrong.")]


def _day(text: str) -> date:
    try:
        day = read_period(text)
    except UnreadableTime:
        day = None
    if day is None or day.kind != "day" or day.end is None:
        raise typer.BadParameter(f"“{text}” is no day; write it as 2026-11-22")
    return day.end


AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        parser=_day,
        metavar="DAY",
        help="The day to judge dates by, such as 2026-11-22.",
        show_default=False,
    ),
]
SEVERITIES = {"must": Severity.MUST, "should": Severity.SHOULD, "consider": Severity.CONSIDER}


def opened(
    targets: list[str] | None,
    as_of: date | None = None,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    memory: bool = True,
    covers: bool = False,
    jobs: int | None = None,
) -> tuple[Project, Compilation]:
    """The project and its compilation; remarks of files that were not asked for are left out.

    What is selected here counts instead of the project's own selection, what is ignored here
    besides its own. With `covers` strategies that nobody needs whole are read no further than their
    covers: they were not asked for, or all that there is to say of them is known.
    """
    said: list[Diagnostic] = []
    project = find(targets or (), said.append)
    own = project.settings
    chosen = {"select": select or own.select, "ignore": (*own.ignore, *ignore)}
    settings = own.model_copy(update=chosen)
    store = opened_store(memory)
    jobs = jobs or processors()
    compiled = compile(
        project.documents,
        project.frameworks,
        as_of,
        settings,
        project.asked,
        Memory(store, project) if store.folder else None,
        project.images,
        covers,
        checks=checks_in(jobs),
        rests=rests_in(jobs),
    )
    others = {d.id for d in project.documents} - {*project.asked}
    kept = [d for d in said if project.holder(d.span.text.name) not in others]
    return project, replace(compiled, said=in_reading_order((*kept, *compiled.said)))


def covers_of(targets: list[str] | None, as_of: date | None) -> tuple[Project, Compilation]:
    """The project and no more than the covers of its strategies: others read them, and tell what
    there is to say of each."""
    said: list[Diagnostic] = []
    project = find(targets or (), said.append)
    settings = project.settings
    shared = compile((), project.frameworks, as_of, settings)
    held = filter(None, map(cover_or_whole, project.documents))
    library = replace(shared.library, strategies=tuple(sorted(held, key=lambda one: one.id)))
    others = {d.id for d in project.documents} - {*project.asked}
    kept = [d for d in said if project.holder(d.span.text.name) not in others]
    return project, Compilation(library, in_reading_order((*kept, *shared.said)))


def ended(project: Project, code: int) -> int:
    """The exit code, after what could not be read was said: nothing is passed over in silence."""
    tell_unread(project)
    return 2 if project.unread else code


def tell_unread(project: Project) -> None:
    """Say what could not be read, and why."""
    for one in project.unread:
        hint = f"  hint: {one.hint}\n" if one.hint else ""
        tell(f"stratc: {one.error}\n{hint}")

"""Options and endings that several verbs share."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from stratc.pipeline import Compilation, compile
from stratc.source import Diagnostic, Severity, in_reading_order
from stratc.work.files import Project, find

Targets = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[STRATEGY]...",
        help="Ids, folders or files. Without any: every strategy of this project.",
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what went wrong.")]
SEVERITIES = {
    "must": Severity.MUST,
    "should": Severity.SHOULD,
    "consider": Severity.CONSIDER,
}


def opened(
    targets: list[str] | None,
    as_of: date | None = None,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
) -> tuple[Project, Compilation]:
    """The project and its compilation; remarks of files that were not asked for are left out.

    What is selected here counts instead of the project's own selection, what is ignored here
    besides its own.
    """
    said: list[Diagnostic] = []
    project = find(targets or (), said.append)
    own = project.settings
    chosen = {"select": select or own.select, "ignore": (*own.ignore, *ignore)}
    settings = own.model_copy(update=chosen)
    compiled = compile(project.documents, project.frameworks, as_of, settings)
    asked = {name for one in project.asked for name in project.texts_of(one)}
    others = {text.name for d in project.documents for text in d.texts.values()} - asked
    kept = [d for d in (*said, *compiled.said) if d.span.text.name not in others]
    return project, Compilation(compiled.library, in_reading_order(kept))

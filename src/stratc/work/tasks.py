"""The work on one strategy as a function of what it is given: no disk, no clock, nothing that
another process would have to know.

In: a Task, which holds the texts of one strategy and of those it is tied with, and what all tasks
share. Out: what must be told, the files that were made, and what the page of all strategies shows
of it. Whoever has this program can do it, in this process, another one, or on another machine.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from stratc.crossref import Library
from stratc.model import Document, Settings, Strategy, cover_of, cover_or_whole
from stratc.outputs import Artifact, Audience, Branding, IndexEntry, Publication, index_entry
from stratc.outputs.language import USUAL, speaking
from stratc.outputs.pdf import NoPrinter
from stratc.pipeline import compile, publish
from stratc.source import Diagnostic, Severity, Text

from .files import Project
from .program import program

if TYPE_CHECKING:
    from stratc.diff import ReaderChange


@dataclass(frozen=True, slots=True)
class Common:
    """What every task of a run shares. Of each strategy it holds the cover."""

    program: str
    as_of: date | None
    settings: Settings
    frameworks: tuple[Text, ...]
    covers: tuple[Document, ...]
    templates: Mapping[str, str] = field(default_factory=dict)
    branding: Branding = field(default_factory=Branding)
    word_template: bytes | None = None
    outputs: tuple[str, ...] = ()
    audience: Audience = "readers"


@dataclass(frozen=True, slots=True)
class Task:
    """One strategy, and the whole of those that ids inside it may lead to.

    One that is not `wanted` is only shown on the page of all.
    """

    document: Document
    tied: tuple[Document, ...]
    images: Mapping[str, bytes]
    changes: tuple[ReaderChange, ...] = ()
    wanted: bool = True

    @property
    def size(self) -> int:
        """How much there is to do, so that the longest can be begun first."""
        return sum(len(text.content) for text in self.document.texts.values())


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a task. Where something must be fixed first, nothing is made.

    `entries` are for the page of all, by the languages that it may be in.
    """

    must: tuple[Diagnostic, ...] = ()
    artifacts: tuple[Artifact, ...] = ()
    why: str = ""
    entries: Mapping[str, IndexEntry] = field(default_factory=dict)


class OtherProgram(Exception):
    """Whoever was given a task is not the program that gave it, so its bytes would differ."""


def common_of(
    project: Project, as_of: date | None, outputs: tuple[str, ...], audience: Audience
) -> Common:
    """What the tasks of a project share."""
    return Common(
        program(),
        as_of,
        project.settings,
        project.frameworks,
        tuple(cover_of(document) for document in project.documents),
        project.templates,
        Branding(project.settings.brand, project.brand_files),
        project.word_template,
        outputs,
        audience,
    )


def tasks_of(
    project: Project,
    names: Iterable[str],
    changes: Mapping[str, tuple[ReaderChange, ...]],
    wanted: bool = True,
) -> list[Task]:
    """The work on the named strategies."""
    held = {document.id: document for document in project.documents}
    return [
        Task(
            held[name],
            tuple(held[id] for id in sorted(project.ties[name])),
            project.images.get(name, {}),
            changes.get(name, ()),
            wanted,
        )
        for name in names
    ]


def perform(task: Task, common: Common) -> Result:
    """Read, check and make one strategy. Raises OtherProgram where that would be done otherwise."""
    if common.program != program():
        raise OtherProgram
    with _alone:
        near = {task.document.id, *(document.id for document in task.tied)}
        compiled = compile(
            (task.document, *task.tied),
            common.frameworks,
            common.as_of,
            common.settings,
            {task.document.id},
            images={task.document.id: task.images},
            neighbours=[one for one in _neighbours(common.covers) if one.id not in near],
        )
        own = compiled.library.strategy(task.document.id)
        names = {text.name for text in task.document.texts.values()}
        must = tuple(
            one
            for one in compiled.said
            if one.severity is Severity.MUST and one.span.text.name in names
        )
        if must or own is None:
            return Result(must, why="" if must else "it cannot be read")
        return _made(task, common, compiled.library, own)


def _made(task: Task, common: Common, library: Library, own: Strategy) -> Result:
    publication = Publication(
        library,
        own,
        common.templates,
        task.images,
        frozenset(common.outputs),
        task.changes,
        common.branding,
        common.settings.one_file,
        common.audience,
        common.word_template,
    )
    entries = {}
    for language in {own.language, USUAL}:
        with speaking(language):
            entries[language] = index_entry(publication)
    try:
        artifacts, why = publish(publication, common.outputs if task.wanted else ())
    except NoPrinter as missing:
        artifacts, why = [], str(missing)
    return Result((), tuple(artifacts), why, entries)


# Two threads would speak each other's languages.
_alone = threading.Lock()
_known: tuple[tuple[Document, ...], list[Strategy]] = ((), [])


def _neighbours(covers: tuple[Document, ...]) -> list[Strategy]:
    """The covers of all, read once however many tasks of a run this process does."""
    global _known
    if _known[0] is not covers:
        _known = covers, [one for one in map(cover_or_whole, covers) if one]
    return _known[1]

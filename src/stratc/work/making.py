"""Makes every output of every strategy that was asked for, and writes each strategy as one.

Printing PDFs takes nearly all the time, and each is independent, so several processes share
them. What is written does not depend on how many there are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from stratc.crossref import Library
from stratc.outputs import Audience, Branding, IndexEntry, Publication, index_entry, index_language
from stratc.outputs.language import speaking
from stratc.outputs.pdf import NoPrinter
from stratc.outputs.pdf.start import weasyprint
from stratc.pipeline import compile, publish, unchecked

from .delivery import Delivered, deliver
from .files import Project
from .manifest import Manifest
from .memory import Memory
from .processes import side_by_side
from .store import Store
from .tasks import Result

if TYPE_CHECKING:
    from stratc.diff import ReaderChange


def no_printer() -> NoPrinter | None:
    """Why no PDF can be made here; None where it can. What prints is loaded by the way, so that
    forked processes share it."""
    try:
        weasyprint()
    except NoPrinter as missing:
        return missing
    return None


def make(
    project: Project,
    library: Library,
    names: list[str],
    outputs: tuple[str, ...],
    folder: Path,
    jobs: int = 1,
    changes: Mapping[str, tuple[ReaderChange, ...]] = MappingProxyType({}),
    audience: Audience = "readers",
    *,
    complete: bool = True,
    store: Store | None = None,
    covers: Collection[str] = (),
    manifest: Manifest | None = None,
) -> Iterator[Delivered]:
    """Write the outputs of the named strategies, then the page of all, as each is finished.

    Of those in `covers` the library holds no more than the cover: one that must be made after all
    is read whole.

    The page of all strategies lists those that are there. It is left as it is when some could not
    be built (`complete` is false), so that yesterday's page still leads to yesterday's documents.

    What has not changed since it was made, by this run or an earlier one, is taken from the store.

    Raises UsageError where the project's own templates or colours cannot be used; what is written
    until then is whole.
    """
    memory = Memory(store or Store(None), project)

    def publications(names: Iterable[str], library: Library = library) -> list[Publication]:
        made = [publication_of(project, library, name, outputs) for name in names]
        return [
            replace(one, changes=changes.get(one.strategy.id, ()), audience=audience)
            for one in made
        ]

    def whole(known: list[Publication]) -> list[Publication]:
        ids = [one.strategy.id for one in known]
        return publications(ids, _whole(project, library, ids)) if {*ids} & {*covers} else known

    def entries(there: list[str]) -> tuple[str, list[IndexEntry]]:
        held = [one for one in library.strategies if one.id in there]
        language = index_language(one.language for one in held)
        return language, _entries(publications(one.id for one in held), whole, language, memory)

    results = _made(publications(names), whole, outputs, jobs, memory)
    yield from deliver(
        project, folder, outputs, results, entries, memory.store,
        complete=complete, manifest=manifest,
    )  # fmt: skip


ReadWhole = Callable[[list[Publication]], list[Publication]]
"""Gives publications whose strategies were read whole."""


def _whole(project: Project, library: Library, names: Iterable[str]) -> Library:
    """The library with all of some strategies, and of those they are tied with; they were checked
    before."""
    compiled = compile(
        project.documents,
        project.frameworks,
        library.as_of,
        library.settings,
        {*names}.union(*(project.ties[name] for name in names)),
        covers=True,
        checks=unchecked,
    )
    return compiled.library


def _entries(
    publications: list[Publication], whole: ReadWhole, language: str, memory: Memory
) -> list[IndexEntry]:
    """What that page shows of each, or showed before."""
    known = {n: memory.entry(one, language) for n, one in enumerate(publications)}
    fresh = iter(whole([publications[n] for n, entry in known.items() if entry is None]))
    found = []
    for number, entry in known.items():
        if entry is None:
            with speaking(language):
                entry = index_entry(next(fresh))
            memory.keep_entry(publications[number], language, entry)
        found.append(entry)
    return found


def publication_of(
    project: Project, library: Library, name: str, outputs: tuple[str, ...] = ("html",)
) -> Publication:
    """All that the outputs of one strategy need."""
    strategy = library.strategy(name)
    assert strategy
    images = project.images.get(name, {})
    return Publication(
        library,
        strategy,
        project.templates,
        images,
        frozenset(outputs),
        branding=branding_of(project),
        word_template=project.word_template,
        one_file=project.settings.one_file,
    )


def branding_of(project: Project) -> Branding:
    """The look that a project sets."""
    return Branding(project.settings.brand, project.brand_files)


def _made(
    publications: list[Publication],
    whole: ReadWhole,
    outputs: tuple[str, ...],
    jobs: int,
    memory: Memory,
) -> Iterator[tuple[str, Result]]:
    """The outputs of each strategy, in the order asked for. One that fails takes no other with it:
    what went wrong is raised when the others are made."""
    known = {n: memory.made(one, outputs) for n, one in enumerate(publications)}
    stale = whole([publications[n] for n, artifacts in known.items() if artifacts is None])
    publishing = partial(publish, outputs=outputs)
    failed: Exception | None = None
    # What is raised keeps this frame, and with it whatever would only be closed at its end.
    with closing(
        side_by_side(publishing, stale, jobs, lambda one: len(one.index.elements))
    ) as fresh:
        for number, publication in enumerate(publications):
            artifacts, why = known.pop(number), ""
            if artifacts is None:
                try:
                    artifacts, why = next(fresh)()
                except Exception as error:
                    error.add_note(f"while making the outputs of {publication.strategy.id}")
                    failed = failed or error
                    continue
                if not why:
                    memory.keep_made(publication, outputs, artifacts)
            yield publication.strategy.id, Result(artifacts=tuple(artifacts), why=why)
    if failed:
        raise failed

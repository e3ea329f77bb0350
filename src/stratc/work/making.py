"""Makes every output of every strategy that was asked for, and writes each strategy as one.

Printing PDFs takes nearly all the time, and each is independent, so several processes share
them. What is written does not depend on how many there are.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path, PurePosixPath

from stratc.crossref import Library
from stratc.outputs import OUTPUTS, Artifact, Publication, overview

from .files import Project
from .writing import write


def make(
    project: Project,
    library: Library,
    names: list[str],
    outputs: tuple[str, ...],
    folder: Path,
    jobs: int = 1,
    *,
    complete: bool = True,
) -> Iterator[tuple[str, list[Path]]]:
    """Write the outputs of the named strategies, then the page of all, as each is finished.

    The page of all strategies is left as it is when some could not be built (`complete` is
    false), so that yesterday's page still leads to yesterday's documents.
    """
    publications = [_publication(project, library, name, outputs) for name in names]
    for name, artifacts in _made(publications, outputs, jobs):
        yield name, write(folder, artifacts)
    index = folder / "index.html"
    if library.strategies and (complete or not index.exists()):
        content = overview(library, project.settings.title, project.templates, frozenset(outputs))
        write(folder, [Artifact(PurePosixPath("index.html"), content)])


def _publication(
    project: Project, library: Library, name: str, outputs: tuple[str, ...]
) -> Publication:
    strategy = library.strategy(name)
    assert strategy
    images = project.images.get(name, {})
    return Publication(library, strategy, project.templates, images, frozenset(outputs))


def _made(
    publications: list[Publication], outputs: tuple[str, ...], jobs: int
) -> Iterator[tuple[str, list[Artifact]]]:
    if jobs == 1 or len(publications) < 2 or "fork" not in multiprocessing.get_all_start_methods():
        for publication in publications:
            yield publication.strategy.id, _all(publication, outputs)
        return
    global _shared
    _shared = publications
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(min(jobs, len(publications)), context) as pool:
        numbers = range(len(publications))
        for number, artifacts in zip(
            numbers, pool.map(_numbered, numbers, [outputs] * len(publications)), strict=True
        ):
            yield publications[number].strategy.id, artifacts


# Forked workers find the publications here, so that nothing has to be packed and sent.
_shared: list[Publication] = []


def _numbered(number: int, outputs: tuple[str, ...]) -> list[Artifact]:
    return _all(_shared[number], outputs)


def _all(publication: Publication, outputs: tuple[str, ...]) -> list[Artifact]:
    return [artifact for name in outputs for artifact in OUTPUTS[name](publication)]

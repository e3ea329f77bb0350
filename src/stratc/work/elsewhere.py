"""Makes the outputs of strategies on other machines, and writes them here.

In: the texts of a project, and the address of a scheduler. No strategy is read here further than
its cover; what is kept from an earlier run is not sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from stratc.crossref import Library
from stratc.outputs import Audience, IndexEntry, index_language

from .cluster import Cluster, connected
from .delivery import Delivered, deliver
from .files import Project
from .making import publication_of
from .manifest import Manifest
from .memory import Memory
from .store import Store
from .tasks import Common, Result, common_of, tasks_of

if TYPE_CHECKING:
    from stratc.diff import ReaderChange


def make_elsewhere(
    address: str,
    project: Project,
    library: Library,
    names: list[str],
    outputs: tuple[str, ...],
    folder: Path,
    as_of: date | None,
    changes: Mapping[str, tuple[ReaderChange, ...]],
    audience: Audience,
    *,
    complete: bool,
    store: Store,
    manifest: Manifest,
) -> Iterator[Delivered]:
    """Write the outputs of the named strategies as they come, then the page of all.

    `library` holds the covers of all. What is written does not depend on who made it.
    """
    memory = Memory(store, project)
    common = common_of(project, as_of, outputs, audience)
    shown: dict[str, Mapping[str, IndexEntry]] = {}

    def results() -> Iterator[tuple[str, Result]]:
        publications = {
            name: replace(
                publication_of(project, library, name, outputs),
                changes=changes.get(name, ()),
                audience=audience,
            )
            for name in names
        }
        fresh = []
        for name, publication in publications.items():
            known = memory.made(publication, outputs)
            if known is None:
                fresh.append(name)
            else:
                yield name, Result(artifacts=tuple(known))
        for name, result in cluster.perform(tasks_of(project, fresh, changes), common):
            shown[name] = result.entries
            if result.artifacts and not result.why:
                memory.keep_made(publications[name], outputs, [*result.artifacts])
            yield name, replace(result, entries={})

    def entries(there: list[str]) -> tuple[str, list[IndexEntry]]:
        held = [one for one in library.strategies if one.id in there]
        language = index_language(one.language for one in held)
        missing = [one.id for one in held if not shown.get(one.id)]
        shown.update(_shown(cluster, memory, project, library, common, missing, language))
        found = [shown[one.id].get(language) for one in held]
        return language, [one for one in found if one]

    with connected(address) as cluster:
        yield from deliver(
            project, folder, outputs, results(), entries, store,
            complete=complete, manifest=manifest,
        )  # fmt: skip


def _shown(
    cluster: Cluster,
    memory: Memory,
    project: Project,
    library: Library,
    common: Common,
    names: list[str],
    language: str,
) -> Iterator[tuple[str, Mapping[str, IndexEntry]]]:
    """What the page of all shows of strategies that were not made in this run."""
    publications = {name: publication_of(project, library, name, common.outputs) for name in names}
    fresh = []
    for name, publication in publications.items():
        found = memory.entry(publication, language)
        if found is None:
            fresh.append(name)
        else:
            yield name, {language: found}
    for name, result in cluster.perform(tasks_of(project, fresh, {}, wanted=False), common):
        for tongue, entry in result.entries.items():
            memory.keep_entry(publications[name], tongue, entry)
        yield name, result.entries

"""Writes what was made of each strategy as it comes, then the page of all.

In: results, from this process or from other machines. Out: the paths that were written, and what
must be fixed first. What was made before and is not made any more goes.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from stratc.outputs import (
    AddressRefused,
    Branding,
    BrandRefused,
    IndexEntry,
    TemplateRefused,
    ThemeRefused,
    write_index,
)
from stratc.outputs.screen import sized, told_size
from stratc.source import Diagnostic

from .files import Project
from .manifest import Manifest
from .store import Store
from .tasks import Result
from .usage import UsageError
from .writing import no_folder, write

Delivered = tuple[str, list[Path], tuple[Diagnostic, ...]]
Entries = Callable[[list[str]], tuple[str, list[IndexEntry]]]
"""For the ids of strategies, the language of the page of all and what it shows of each."""


def deliver(
    project: Project,
    folder: Path,
    outputs: tuple[str, ...],
    results: Iterable[tuple[str, Result]],
    entries: Entries,
    store: Store,
    *,
    complete: bool = True,
    manifest: Manifest | None = None,
) -> Iterator[Delivered]:
    """Write each result, then the page of all strategies that are there.

    That page is left as it is when some could not be built (`complete` is false), so that
    yesterday's page still leads to yesterday's documents. Raises UsageError where the project's own
    templates or colours cannot be used; what is written until then is whole.
    """
    with _refusals_as_usage():
        refused: list[str] = []
        no_folder(folder / "index.html")
        manifest = manifest or Manifest(folder, store)
        for name, result in results:
            if result.must:
                complete = False
                yield name, [], result.must
                continue
            if result.why:
                what = "no PDF" if result.artifacts else "not built"
                refused.append(f"{name}: {what}, because {result.why}")
            paths = write(folder, result.artifacts)
            manifest.renew(name, outputs, paths)
            # What all pages share is written with each, and told of none.
            yield name, [path for path in paths if path.parent.name == name], ()
        manifest.gone({document.id for document in project.documents})
        there = [one.id for one in project.documents if (folder / one.id).is_dir()]
        if there and (complete or not (folder / "index.html").exists()):
            manifest.renew_page(_write_index(project, folder, *entries(there)))
        manifest.keep(complete)
        store.prune()
        if refused:
            raise UsageError(
                "; ".join(refused),
                "look for a word or a table cell without end; the other files were written",
            )


@contextmanager
def _refusals_as_usage() -> Iterator[None]:
    """What a project's own look is refused for, as something that its owner can put right."""
    try:
        yield
    except TemplateRefused as refused:
        raise UsageError(str(refused), "mend it, or delete it to use ours again") from refused
    except BrandRefused as refused:
        raise UsageError(f"stratc.yaml, brand: {refused}") from refused
    except ThemeRefused as refused:
        raise UsageError(str(refused), "change the colours in the project's templates") from refused
    except AddressRefused as refused:
        raise UsageError(
            str(refused), "put what is needed into the template itself: nothing is fetched"
        ) from refused


def _write_index(
    project: Project, folder: Path, language: str, entries: list[IndexEntry]
) -> list[Path]:
    if not entries:
        return []
    content = write_index(
        entries,
        language,
        project.settings.title,
        project.templates,
        Branding(project.settings.brand, project.brand_files),
        one_file=project.settings.one_file,
    )
    return write(folder, [sized(artifact, partial(_size_on_disk, folder)) for artifact in content])


def _size_on_disk(folder: Path, name: str) -> str:
    path = folder / name
    return told_size(name, path.read_bytes()) if path.is_file() else ""

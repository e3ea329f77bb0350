"""The example that comes with stratc, and a copy of it to try everything on."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath

from stratc.outputs.artifact import Artifact

from .files import FOLDER, root_of
from .usage import UsageError
from .writing import write

EXAMPLE = "fenmarsh-2026"


def start_example() -> str:
    """Copy the example into the project that we stand in, or a new one here; returns its id.

    Settings and brand come along where the project has none of its own.
    """
    root = root_of(Path.cwd()) or Path.cwd()
    if (root / FOLDER / EXAMPLE).exists():
        raise UsageError("the example is here already", "open it from the list of strategies")
    bare = not (root / "stratc.yaml").exists() and not (root / "brand").exists()
    wanted = [
        Artifact(path, content)
        for path, content in _files(_folder(), PurePosixPath())
        if path.is_relative_to(FOLDER)
        or (bare and path.parts[0] in ("stratc.yaml", "brand") and not (root / path).exists())
    ]
    write(root, wanted)
    return EXAMPLE


def _files(folder: Traversable, path: PurePosixPath) -> Iterator[tuple[PurePosixPath, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_file():
            yield path / entry.name, entry.read_bytes()
        elif entry.name != "build":
            yield from _files(entry, path / entry.name)


def _folder() -> Traversable:
    """Where it is: beside the code in the wheel; in a checkout, among the documents."""
    packed = files("stratc") / "example"
    if packed.is_dir():
        return packed
    return Path(__file__).parents[3] / "docs" / "example"

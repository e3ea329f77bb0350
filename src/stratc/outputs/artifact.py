"""One file to be written. Only `work/` writes it."""

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file: where it goes below the folder of outputs, and what is in it."""

    path: PurePosixPath
    content: bytes

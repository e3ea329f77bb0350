"""Keeps what was made under the hash of what it was made from, in a folder of the user.

It may be deleted at any time and be used by several runs at once. What is read back is checked
against the hash of its key and its own bytes, so that a file that was cut off, or that stands under
another name, is as good as none. So is what is no ordinary file.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from .replay import cache_folder

MOST = 1_000_000_000  # bytes
LARGEST = 250_000_000
DIGEST = 32


class Store:
    """Bytes by their keys."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def get(self, key: str) -> bytes | None:
        """What was kept under a key, if it is still there and whole."""
        if self.folder is None:
            return None
        path = self.folder / key[:2] / key
        try:
            if not path.is_file() or path.stat().st_size > LARGEST:
                return None
            kept = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        digest, content = kept[:DIGEST], kept[DIGEST:]
        return content if _digest(key, content) == digest else None

    def put(self, key: str, content: bytes) -> None:
        """Keep something; without a word where that is not possible."""
        if self.folder is None:
            return
        with suppress(OSError):
            place = self.folder / key[:2]
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor, staged = tempfile.mkstemp(dir=place)
            with os.fdopen(descriptor, "wb") as file:
                file.write(_digest(key, content) + content)
            os.replace(staged, place / key)

    def prune(self) -> None:
        """Forget what was used longest ago, until the rest is small enough."""
        if self.folder is None or not self.folder.is_dir():
            return
        with suppress(OSError):
            kept = sorted(
                (found.st_mtime_ns, found.st_size, path)
                for path in self.folder.glob("*/*")
                if (found := path.stat())
            )
            size = sum(one[1] for one in kept)
            for _, bytes_of_it, path in kept:
                if size <= MOST:
                    return
                path.unlink(missing_ok=True)
                size -= bytes_of_it


def _digest(key: str, content: bytes) -> bytes:
    return hashlib.sha256(key.encode("ascii") + content).digest()


def opened_store(wanted: bool = True) -> Store:
    """The store of this user; one that keeps nothing where it is not wanted, or cannot be."""
    folder = cache_folder() if wanted else ""
    return Store(Path(folder) / "made" if folder else None)


def key_of(parts: Iterable[str | bytes]) -> str:
    """One name for these parts in this order."""
    made = hashlib.sha256()
    for part in parts:
        content = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        made.update(len(content).to_bytes(8, "big") + content)
    return made.hexdigest()

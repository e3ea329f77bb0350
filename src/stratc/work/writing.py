"""Writes files whole or not at all.

Everything is written beside its place first, in a folder of its own, and then moved in file by
file. Each move is one step of the system: whoever reads, or stops us at any moment, meets the old
file or the new one, never half of it and never none. (Moving whole folders would need two steps,
and whoever came between them would find nothing.)
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from .usage import UsageError, of_the_disk, shown

if TYPE_CHECKING:
    from stratc.outputs import Artifact

STAGING = ".stratc-"
MINUTE = 60
MOST_FOLDERS = 200

# What was written, while somebody wants to know it.
record: list[str] | None = None


def write(out: Path, artifacts: Iterable[Artifact]) -> list[Path]:
    """Put artifacts under a folder and return their paths. Other files there stay as they are.

    Raises UsageError where the disk refuses one, or a link leads out of the folder.
    """
    wanted = {out / artifact.path: artifact.content for artifact in artifacts}
    with _staging(out) as staging:
        ready = _held(staging, wanted)
        for path in wanted:
            with _named(path):
                _folder(path.parent)
            if not path.parent.resolve().is_relative_to(out.resolve()):
                raise UsageError(f"“{shown(path.parent)}” is a link that leads elsewhere")
            no_folder(path)
        _moved(ready)
    if record is not None:
        record.extend(map(str, wanted))
    return list(wanted)


def begin(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Put a new folder with its files where none is, or an empty one; returns their paths.

    It comes with all of them in one step, so that it can be begun again where it was stopped.
    """
    with _staging(folder.parent) as staging:
        whole = staging / "whole"
        with _named(folder):
            for name, content in files.items():
                (whole / name).parent.mkdir(parents=True, exist_ok=True)
                (whole / name).write_bytes(content)
            if os.name == "nt" and folder.is_dir():
                folder.rmdir()
            os.rename(whole, folder)
    return [folder / name for name in files]


def rewrite(texts: Mapping[Path, str]) -> None:
    """Put texts in the place of files that authors wrote: all, or none if the disk refuses one.

    What is no part of their words stays: who may read them, a mark of their encoding, and links.
    """
    wanted = {}
    for path, text in texts.items():
        with _named(path), path.open("rb") as old:
            mark = b"\xef\xbb\xbf" if old.read(3) == b"\xef\xbb\xbf" else b""
        wanted[path.resolve()] = mark + text.encode("utf-8")
    for folder in sorted({path.parent for path in wanted})[:1]:
        with _staging(folder) as staging:
            ready = _held(staging, wanted)
            for path, held in ready.items():
                with _named(path):
                    held.chmod(path.stat().st_mode & 0o777)
            _moved(ready)


@contextmanager
def alone(paths: Iterable[Path]) -> Iterator[None]:
    """Keep other editors out of the folders of some files, on systems that know such locks.

    Between a look whether a file is still what was read and the moment that it is replaced,
    another editor of the project would lose what it writes.
    """
    held = []
    try:
        for folder in sorted({path.resolve().parent for path in paths}):
            with suppress(OSError):
                held.append(_locked(folder, wait=True))
        yield
    finally:
        for descriptor in held:
            if descriptor is not None:
                os.close(descriptor)


def write_file(path: Path, content: str | bytes) -> None:
    """Put one file where a person said."""
    encoded = content.encode("utf-8") if isinstance(content, str) else content
    no_folder(path)
    if path.exists() and not path.is_file():
        _poured(path, encoded)
        return
    with _staging(path.parent) as staging:
        _moved(_held(staging, {path: encoded}))


def _poured(path: Path, content: bytes) -> None:
    """Give a pipe or a terminal what it wants: there is nothing to replace.

    A pipe that nobody reads is not waited for.
    """
    try:
        descriptor = os.open(path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        if error.errno != errno.ENXIO:
            raise
        raise UsageError(f"“{shown(path)}”: nobody reads what would be written here") from None
    os.set_blocking(descriptor, True)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)


def _held(staging: Path, wanted: Mapping[Path, bytes]) -> dict[Path, Path]:
    """Where each file lies until it is moved in: what does not fit on the disk is known by then."""
    ready = {}
    for number, (path, content) in enumerate(wanted.items()):
        ready[path] = staging / str(number)
        with _named(path):
            ready[path].write_bytes(content)
    return ready


def _moved(ready: Mapping[Path, Path]) -> None:
    for path, held in ready.items():
        with _named(path):
            os.replace(held, path)


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """A folder inside another that is gone afterwards, and with it what a killed run left.

    A folder that was made for it and in which nothing came to stand is gone, too.
    """
    with _named(folder):
        made = _folder(folder)
        _sweep(folder)
    # Its name is known before it is there, so that Ctrl-C at any moment finds it.
    staging = folder / f"{STAGING}{secrets.token_hex(6)}"
    lock = None
    try:
        with _named(folder):
            staging.mkdir(mode=0o700)
        lock = _locked(staging)
        yield staging
    finally:
        try:
            shutil.rmtree(staging, ignore_errors=True)
        except KeyboardInterrupt:
            shutil.rmtree(staging, ignore_errors=True)
            raise
        finally:
            with suppress(OSError):
                for place in made:
                    place.rmdir()
            if lock is not None:
                os.close(lock)


def _folder(path: Path) -> list[Path]:
    """Make a folder and those above it; returns the ones that were not there, the inmost first."""
    if len(path.parts) > MOST_FOLDERS:
        raise UsageError("this place lies deeper than programs can follow", "name a shorter one")
    for place in (path, *path.parents):
        if place.is_symlink():
            _no_loop(place)
        if place.exists() and not place.is_dir():
            raise UsageError(f"“{shown(place)}”: a file stands here, where a folder is wanted")
    missing = [place for place in (path, *path.parents) if not place.exists()]
    path.mkdir(parents=True, exist_ok=True)
    return missing


def _no_loop(link: Path) -> None:
    """Raises what the disk says of a link to itself; from Python 3.13 on, `exists` keeps it."""
    try:
        os.stat(link)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise


def no_folder(path: Path) -> None:
    """Raises UsageError where a folder stands in the place of a file."""
    if path.is_dir():
        raise UsageError(f"“{shown(path)}”: a folder stands here, where a file is wanted")


def _sweep(folder: Path) -> None:
    """Delete what runs left that were killed; those that still run hold a lock."""
    for left in folder.glob(f"{STAGING}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > MINUTE and not left.is_symlink():
                lock = _locked(left)
                if lock is not None or os.name == "nt":
                    shutil.rmtree(left, ignore_errors=True)
                if lock is not None:
                    os.close(lock)


def _locked(folder: Path, *, wait: bool = False) -> int | None:
    """A lock on a folder as long as the number stays open; None where another run has it.

    Windows knows no such locks: there a file that is in use cannot be deleted anyhow.
    """
    if os.name == "nt":
        return None
    import fcntl

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """A refusal of the disk in words, under the name of the file that was to be written."""
    try:
        yield
    except OSError as error:
        told = of_the_disk(error)
        if error.filename is None or STAGING in str(error.filename):
            told = of_the_disk(OSError(error.errno, error.strerror, str(path)))
        raise (told or error) from error

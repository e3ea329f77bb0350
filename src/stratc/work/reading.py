"""Reads what belongs to a project and nothing else: ordinary files, inside it, of a bearable size.

In: a place. Out: its bytes or its text, or in words why it cannot be read. Nothing is passed over
in silence: a link that leads out, a folder that is called like a file and a pipe are each said.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from stratc.source import Say, Span, Text, foreign_kind, not_a_text_file, not_utf_8, wide_encoding

from .usage import REASONS, UsageError, shown

MEGABYTE = 1_000_000
LARGEST_TEXT = 8
LARGEST_STRATEGY = 16  # all its texts
LARGEST_PICTURE = 32
MOST_PICTURES = 100  # all those in the folder of a strategy, shown or not
MOST_OF_ALL = 500  # those of all strategies that are asked for, which are held at once

# What was read, while somebody wants to know it.
record: list[str] | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that stands where stratc reads, and cannot be read: what, why, what to do, of which
    strategy."""

    path: str
    why: str
    hint: str = ""
    strategy: str = ""

    @property
    def error(self) -> UsageError:
        """The same as the reason to stop."""
        return UsageError(f"“{self.path}” {self.why}", self.hint)


def walk(folder: Path) -> Iterator[Path]:
    """Everything below a folder in order of names, without what begins with a dot.

    Folders come only where they cannot be entered, or are called like a file.
    """
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        path = Path(entry.path)
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from (path, *walk(path)) if path.suffix else walk(path)
        else:
            yield path


def content(path: Path, root: Path, most: int = LARGEST_TEXT) -> bytes | Unread:
    """The bytes of a file of the project that begins at `root`."""
    name = shown(path)
    if record is not None:
        record.append(str(path))

    def within() -> bytes | Unread:
        if not path.resolve(strict=True).is_relative_to(root.resolve()):
            return Unread(name, "is a link that leads out of the project", "copy the file here")
        return _ordinary(path, name, most)

    return _tried(within, path, name)


def _tried(reader: Callable[[], bytes | Unread], path: Path, name: str) -> bytes | Unread:
    """What a reader gives, or in words what the disk says against it."""
    try:
        return reader()
    except RuntimeError:  # what Python 3.11 and 3.12 say of a link to itself
        return _loop(name)
    except FileNotFoundError:
        if not path.is_symlink():  # an editor or another program took it away just now
            return Unread(name, "is not there any more", "put it back, or try again")
        return Unread(name, "is a link that leads nowhere", "delete it, or put the file back")
    except OSError as error:
        if error.errno == errno.ELOOP:  # what newer ones say
            return _loop(name)
        reason = REASONS.get(error.errno or 0) or error.strerror
        return Unread(name, f"cannot be read: {reason}")


def _loop(name: str) -> Unread:
    return Unread(name, "is a link that leads to itself", "delete it")


def _ordinary(path: Path, name: str, most: int) -> bytes | Unread:
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        return Unread(name, "is a folder, and should be a file", "give it another name")
    if not stat.S_ISREG(found.st_mode):
        return Unread(name, "is no ordinary file", "put a file in its place, or name another")
    if found.st_size > most * MEGABYTE:
        return Unread(name, f"is larger than {most} MB", "divide it, or make it smaller")
    with path.open("rb") as file:  # it may grow while it is read
        return file.read(most * MEGABYTE + 1)[: most * MEGABYTE]


def text(path: Path, root: Path, say: Say) -> Text | Unread | None:
    """The text of a file of the project; None, with a remark, where its bytes are no text."""
    found = content(path, root)
    return found if isinstance(found, Unread) else decoded(shown(path), found, say)


def named(path: Path, most: int = LARGEST_TEXT) -> bytes:
    """The bytes of a file that the caller, or a program such as git, named, wherever it is.

    Raises UsageError for what is no ordinary file: a pipe would wait, a device never end.
    """
    name = shown(path)
    found = _tried(lambda: _ordinary(path, name, most), path, name)
    if isinstance(found, Unread):
        raise found.error
    return found


def needed(path: Path, root: Path, say: Say) -> Text | None:
    """A text that belongs to every strategy. Raises UsageError where it cannot be read."""
    found = text(path, root, say)
    if isinstance(found, Unread):
        raise found.error
    return found


def decoded(name: str, content: bytes, say: Say) -> Text | None:
    """The text of a file's bytes; None, with a remark, where they are no text."""
    wide = wide_encoding(content)
    try:
        if wide:
            raise UnicodeDecodeError("utf-8", content, 0, 1, wide)
        return Text(name, content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        if kind := foreign_kind(content[:40].decode("latin-1")):
            say(not_a_text_file(Span.start_of(Text(name, "")), kind))
            return None
        if wide:
            before = Text(name, content.decode(wide, errors="replace"))
            say(not_utf_8(Span.start_of(before), f"this file is saved as {wide[:6].upper()}"))
            return None
        before = Text(name, content.decode("utf-8", errors="replace"))
        line = content[: error.start].count(b"\n") + 1
        column = len(content[: error.start].decode("utf-8").rpartition("\n")[2]) + 1
        wrong = content[error.start : error.start + 1].hex().upper()
        problem = f"this file is not UTF-8: byte {wrong} here is no character"
        say(not_utf_8(Span(before, line, column, line, column + 1), problem))
        return None

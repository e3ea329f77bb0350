"""What the caller can put right, and what the disk refuses: never a fault of ours."""

import errno
import os
from contextlib import suppress
from pathlib import Path

import stratc

REASONS = {
    errno.EACCES: "this may not be opened by you",
    errno.EPERM: "this may not be opened by you",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your part of the disk is full",
    errno.EFBIG: "this is larger than a file may be here",
    errno.EROFS: "this disk can only be read",
    errno.EISDIR: "a folder stands here, where a file is wanted",
    errno.ENOTDIR: "a file stands here, where a folder is wanted",
    errno.EEXIST: "something stands here already",
    errno.ENOTEMPTY: "this folder is not empty",
    errno.ENOENT: "this is not there",
    errno.ELOOP: "this link leads to itself",
    errno.ENAMETOOLONG: "this name is too long for the disk",
    errno.EBUSY: "another program is using this",
    errno.ETXTBSY: "another program is using this",
}


class UsageError(Exception):
    """The caller's mistake: what was asked cannot be done. The hint says what can."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class NothingEarlier(UsageError):
    """A strategy has no other edition to be judged by."""


def of_the_disk(error: OSError | RuntimeError) -> UsageError | None:
    """What the disk refuses, in one line with the place; None where a file of ours is missing."""
    if isinstance(error, RuntimeError):  # what Python 3.11 and 3.12 say of a link to itself
        _, loop, place = str(error).partition("Symlink loop from ")
        named = shown(Path(place.strip("'\"")))
        return UsageError(f"“{named}”: this link leads to itself") if loop else None
    place = error.filename2 or error.filename
    if isinstance(place, bytes):
        place = os.fsdecode(place)
    if isinstance(place, str) and Path(place).is_relative_to(Path(stratc.__file__).parent):
        return None
    if place is None and error.errno == errno.ENOENT:
        return UsageError("the folder that this command stands in is not there any more")
    reason = REASONS.get(error.errno or 0) or str(error.strerror or error)
    if error.errno == errno.EEXIST and place and not os.path.exists(place):
        reason = "this is a link that leads nowhere"
    return UsageError(f"“{shown(Path(place))}”: {reason}" if isinstance(place, str) else reason)


def shown(path: Path) -> str:
    """A path as a person would type it from here."""
    with suppress(ValueError):
        path = path.absolute().relative_to(Path.cwd())
    return legible(path.as_posix())


def legible(name: str) -> str:
    """A name of the disk as text of one line: bytes that are none are spelt out, as `caf\\xe9`."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return text.replace("\n", "\\n").replace("\r", "\\r")

"""The texts and pictures of one strategy, and what of its folder cannot be read."""

import os
import re
import shlex
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath

from stratc.model import Document
from stratc.source import Say, Text
from stratc.text.pictures import kind_named

from .reading import (
    LARGEST_PICTURE,
    LARGEST_STRATEGY,
    MEGABYTE,
    MOST_PICTURES,
    Unread,
    content,
    text,
    walk,
)
from .usage import UsageError, legible, shown

TEXTS = (".yaml", ".yml")
OTHERS = (".doc", ".dotx", ".htm", ".markdown", ".ppt", ".pptx", ".rtf", ".xls", ".xlsm", ".xltx")
UNSHOWN = "move those that it does not show to another place, and save the large ones smaller"


def folder_of(file: str, strategies: Path) -> str:
    """The folder among `strategies` that holds a file, which is named as remarks name it; nothing
    where none does."""
    among = f"{legible(strategies.absolute().as_posix())}/"
    whole = file if os.path.isabs(file) else f"{legible(Path.cwd().as_posix())}/{file}"
    return whole[len(among) :].partition("/")[0] if whole.startswith(among) else ""


FolderRead = tuple[Document, dict[str, bytes], list[Unread]]


def no_document(targets: Iterable[str]) -> None:
    """Raises UsageError for a document that people have, which is no strategy before its import."""
    from stratc.blocks import FORMATS  # only who names what is no strategy waits for it

    for path in map(Path, targets):
        if address := web_address_in(path):
            raise UsageError(
                f"“{address}” is an address on the web, and no strategy yet",
                "save the page or the document on your disk, and make a strategy of it with "
                "`stratc import` and the name of that file",
            )
        if path.suffix.lower() in (*FORMATS, *OTHERS) and path.is_file():
            raise UsageError(
                f"“{shown(path)}” is a document, and no strategy yet",
                f"make one of it with `stratc import {shlex.quote(shown(path))}`",
            )


def web_address_in(path: Path) -> str:
    """The address that a path was made of; nothing where it is a path."""
    typed = path.as_posix()
    on_web = re.match(r"(?:https?|ftp):/", typed, re.IGNORECASE)
    return typed.replace(":/", "://", 1) if on_web else ""


def strategy_in(folder: Path, root: Path, say: Say, *, pictured: bool) -> FolderRead:
    """The texts of one strategy, its pictures where they are wanted, and what cannot be read."""
    texts: dict[PurePosixPath, Text] = {}
    images: dict[str, bytes] = {}
    unread: list[Unread] = []
    left, room = LARGEST_STRATEGY * MEGABYTE, MOST_PICTURES * MEGABYTE
    for path in walk(folder):
        name = legible(path.relative_to(folder).as_posix())
        if path.is_symlink() and path.is_dir():
            unread.append(Unread(shown(path), "is a link to a folder", "copy the folder here"))
        elif path.suffix.lower() in TEXTS:
            match text(path, root, say):
                case Text() as one:
                    texts[PurePosixPath(name)] = one
                    left -= len(one.content)
                case Unread() as one:
                    unread.append(one)
        elif pictured and kind_named(path.name):
            match content(path, root, LARGEST_PICTURE):
                case bytes() as picture:
                    images[name] = picture
                    room -= len(picture)
                case Unread() as one:
                    unread.append(one)
        if left < 0:
            return _without_end(folder, LARGEST_STRATEGY, "text", "take out what is no part of it")
        if room < 0:
            return _without_end(folder, MOST_PICTURES, "pictures", UNSHOWN)
    unread = [replace(one, strategy=legible(folder.name)) for one in unread]
    return Document(legible(folder.name), texts), images, unread


def _without_end(folder: Path, most: int, what: str, hint: str) -> FolderRead:
    """A strategy of more than anybody shows, of which nothing is kept."""
    id = legible(folder.name)
    return (
        Document(id, {}),
        {},
        [Unread(shown(folder), f"holds more than {most} MB of {what}", hint, id)],
    )

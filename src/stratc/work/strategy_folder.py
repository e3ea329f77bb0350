"""The texts and pictures of one strategy, and what of its folder cannot be read."""

from dataclasses import replace
from pathlib import Path, PurePosixPath

from stratc.model import Document
from stratc.source import Say, Text
from stratc.text.pictures import kind_named

from .reading import LARGEST_PICTURE, LARGEST_STRATEGY, MEGABYTE, Unread, content, text, walk
from .usage import legible, shown

TEXTS = (".yaml", ".yml")


FolderRead = tuple[Document, dict[str, bytes], list[Unread]]


def strategy_in(folder: Path, root: Path, say: Say) -> FolderRead:
    """The texts and the pictures of one strategy, and what of it cannot be read."""
    texts: dict[PurePosixPath, Text] = {}
    images: dict[str, bytes] = {}
    unread: list[Unread] = []
    left = LARGEST_STRATEGY * MEGABYTE
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
        elif kind_named(path.name):
            match content(path, root, LARGEST_PICTURE):
                case bytes() as picture:
                    images[name] = picture
                case Unread() as one:
                    unread.append(one)
        if left < 0:
            return _without_end(folder)
    unread = [replace(one, strategy=legible(folder.name)) for one in unread]
    return Document(legible(folder.name), texts), images, unread


def _without_end(folder: Path) -> FolderRead:
    """A strategy of more text than anybody writes, of which nothing is kept."""
    id = legible(folder.name)
    why = f"holds more than {LARGEST_STRATEGY} MB of text"
    return Document(id, {}), {}, [Unread(shown(folder), why, "take out what is no part of it", id)]

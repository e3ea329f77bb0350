"""Finds the project that a command stands in and reads what belongs to it.

In: what the user typed: nothing, ids, folders or files. Out: a Project with the texts of every
strategy and framework. A project is the folder that holds `strategies/`, found upwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path, PurePosixPath

from stratc.model import ROOT, Document, decode
from stratc.model import Project as Settings
from stratc.source import Diagnostic, Span, Text, not_utf_8, one_of, read
from stratc.text.similarity import nearest

from .usage import UsageError, legible, shown

Say = Callable[[Diagnostic], None]
IMAGES = (".svg", ".png", ".jpg", ".jpeg")


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with strategies, and which of them were asked for."""

    root: Path
    settings: Settings
    documents: tuple[Document, ...]
    frameworks: tuple[Text, ...]
    templates: dict[str, str]
    images: dict[str, dict[str, bytes]]
    asked: tuple[str, ...]
    brand_files: dict[str, bytes] = field(default_factory=dict)

    def texts_of(self, name: str) -> frozenset[str]:
        """The names of a strategy's files, as remarks give them."""
        return frozenset(
            text.name for d in self.documents if d.id == name for text in d.texts.values()
        )

    @property
    def out(self) -> Path:
        """The folder for outputs."""
        return self.root / (self.settings.out or "build")


def find(targets: Iterable[str], say: Say) -> Project:
    """The project that holds the targets, or the one this command stands in.

    Raises UsageError where there is no project, or none of it is called so.
    """
    wanted = tuple(targets)
    paths = [Path(target) for target in wanted]
    start = next((p.resolve() for p in paths if p.exists()), Path.cwd())
    root = root_of(start)
    if root is None:
        raise UsageError(
            "there is no folder called strategies here, or in any folder above",
            "go to your project first, or begin one with `stratc new my-strategy`",
        )
    folders = sorted(p.parent for p in (root / "strategies").glob(f"*/{ROOT}"))
    ids = [folder.name for folder in folders]
    asked = tuple(dict.fromkeys(_named(target, root, ids) for target in wanted)) or tuple(ids)
    settings = _settings(root, say)
    return Project(
        root=root,
        settings=settings,
        documents=tuple(Document(f.name, dict(_texts(f, say))) for f in folders),
        frameworks=(*shipped_frameworks(), *_own_frameworks(root, say)),
        templates=_templates(root, say),
        images={folder.name: _images(folder) for folder in folders},
        asked=asked,
        brand_files=dict(_brand_files(root, settings)),
    )


def shipped_frameworks() -> tuple[Text, ...]:
    """The national frameworks that come with stratc."""
    folder = files("stratc") / "frameworks"
    return tuple(
        Text(entry.name, entry.read_text(encoding="utf-8"))
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".yaml")
    )


def root_of(start: Path) -> Path | None:
    """The folder of the project that a place belongs to."""
    for folder in (start, *start.parents):
        if (folder / "strategies").is_dir():
            return folder
    return None


def _named(target: str, root: Path, ids: list[str]) -> str:
    """The id of the strategy that a target means: an id, a folder, or a file in it."""
    if target in ids:
        return target
    path = Path(target).resolve()
    for folder in (path, *path.parents):
        if folder.parent == root / "strategies" and folder.name in ids:
            return folder.name
    near = nearest(target, ids)
    raise UsageError(
        f"there is no strategy “{target}”",
        f"did you mean {one_of(near)}?" if near else f"the strategies are {', '.join(ids)}",
    )


def _texts(folder: Path, say: Say) -> Iterator[tuple[PurePosixPath, Text]]:
    for path in sorted(folder.rglob("*.y*ml")):
        if path.is_file() and (text := _text(path, say)):
            yield PurePosixPath(legible(path.relative_to(folder).as_posix())), text


def _text(path: Path, say: Say) -> Text | None:
    return decoded(shown(path), path.read_bytes(), say)


def decoded(name: str, content: bytes, say: Say) -> Text | None:
    """The text of a file's bytes; None, with a remark, where they are no text."""
    try:
        return Text(name, content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = Text(name, content.decode("utf-8", errors="replace"))
        line = content[: error.start].count(b"\n") + 1
        column = len(content[: error.start].decode("utf-8").rpartition("\n")[2]) + 1
        wrong = content[error.start : error.start + 1].hex().upper()
        utf_16 = content[:2] in (b"\xff\xfe", b"\xfe\xff")
        say(
            not_utf_8(
                Span(before, line, column, line, column + 1),
                "this file is saved as UTF-16"
                if utf_16
                else f"this file is not UTF-8: byte {wrong} here is no character",
            )
        )
        return None


def _settings(root: Path, say: Say) -> Settings:
    path = root / "stratc.yaml"
    text = _text(path, say) if path.is_file() else None
    node = read(text, say) if text else None
    return (decode(Settings, node, say) if node else None) or Settings()


def _own_frameworks(root: Path, say: Say) -> Iterator[Text]:
    for path in sorted((root / "frameworks").glob("*.yaml")):
        if text := _text(path, say):
            yield text


def _templates(root: Path, say: Say) -> dict[str, str]:
    folder = root / "templates"
    found = (
        (path.relative_to(folder).as_posix(), _text(path, say))
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix in (".j2", ".css")
    )
    return {name: text.content for name, text in found if text}


def _brand_files(root: Path, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """The files that the brand names, as far as they are there and inside the project."""
    brand = settings.brand
    marks = (brand.logo, *brand.partners) if brand else ()
    named = [mark.file for mark in marks if mark]
    named += [brand.cover or "", *brand.font, *brand.display_font] if brand else []
    for name in filter(None, named):
        path = (root / name).resolve()
        if path.is_relative_to(root.resolve()) and path.is_file():
            yield name, path.read_bytes()


def _images(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in IMAGES and path.resolve().is_relative_to(folder.resolve())
    }

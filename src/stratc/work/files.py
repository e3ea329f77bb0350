"""Finds the project that a command stands in and reads what belongs to it.

In: what the user typed: nothing, ids, folders or files. Out: a Project with the texts of every
strategy and framework. A project is the folder that holds `strategies/`, found upwards.
"""

import os
import shlex
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from pathlib import Path, PurePosixPath

from stratc.model import ROOT, Document, Settings, decode, remainder, ties
from stratc.source import Say, Text, one_of, read
from stratc.text.similarity import nearest

from .own_files import below, read_brand_files, read_templates, read_word_template, within
from .places import for_outputs
from .reading import MEGABYTE, MOST_OF_ALL, Unread, needed, walk
from .strategy_folder import TEXTS, folder_of, no_document, strategy_in
from .usage import UsageError, legible, shown

FOLDER = "strategies"
SETTINGS = "stratc.yaml"
SOURCES = (FOLDER, "frameworks", "templates", ".git", SETTINGS, "approvals.yaml")
LIBRARY = "library"
"""What a template of a project writes to look at other strategies than its own."""


@dataclass(frozen=True)
class Project:
    """A folder with strategies, and which of them were asked for.

    `unread` is what stands among what was asked for and could not be read.
    """

    root: Path
    settings: Settings
    documents: tuple[Document, ...]
    frameworks: tuple[Text, ...]
    templates: dict[str, str]
    images: dict[str, dict[str, bytes]]
    asked: tuple[str, ...]
    brand_files: dict[str, bytes] = field(default_factory=dict)
    word_template: bytes | None = None
    unread: tuple[Unread, ...] = ()

    @cached_property
    def ties(self) -> dict[str, frozenset[str]]:
        """The strategies that each one is tied with: all others, where a template looks at them."""
        if any(LIBRARY in template for template in self.templates.values()):
            held = frozenset(document.id for document in self.documents)
            return {id: held - {id} for id in held}
        return ties(self.documents)

    def holder(self, file: str) -> str:
        """The strategy that a file belongs to, as remarks name it; nothing if to none."""
        return folder_of(file, self.root / FOLDER)

    def out(self, wanted: Path | None = None) -> Path:
        """The folder for outputs. Raises UsageError where it would leave the project or meet what
        authors write."""
        folder = self.root / (wanted or self.settings.out or "build")
        return for_outputs(folder, self.root, SOURCES)


def find(targets: Iterable[str], say: Say) -> Project:
    """The project that holds the targets, or the one this command stands in.

    Raises UsageError where there is no project, none of it is called so, or none can be read.
    """
    wanted = tuple(targets)
    root = project_root(wanted)
    folders, strays = _strategies(root)
    asked = _asked(wanted, root, folders, strays)
    if not folders:
        raise _nothing(root, strays)
    documents, images, unread, held = [], {}, [] if wanted else list(strays), 0
    for folder in folders:
        document, pictures, left = strategy_in(
            folder, root, say, pictured=legible(folder.name) in asked
        )
        documents.append(document)
        images[document.id] = pictures
        unread += left if document.id in asked else []
        held += sum(map(len, pictures.values()))
        if held > MOST_OF_ALL * MEGABYTE:
            raise UsageError(
                f"the pictures of these strategies are larger than {MOST_OF_ALL} MB together",
                "name fewer strategies at a time, or save the large pictures smaller",
            )
    own = settings(root, say)
    templates = read_templates(root, say)
    brand_files = read_brand_files(root, own)
    if own.brand or templates:
        from stratc.outputs.brand import remarks  # only who has a look of their own waits for it

        for remark in remarks(own.brand, brand_files, templates):
            say(remark)
    return Project(
        root=root,
        settings=own,
        documents=tuple(documents),
        frameworks=(*shipped_frameworks(), *own_frameworks(root, say)),
        templates=templates,
        images=images,
        asked=asked,
        brand_files=brand_files,
        word_template=read_word_template(root),
        unread=tuple(unread),
    )


def shipped_frameworks() -> tuple[Text, ...]:
    """The national frameworks that come with stratc."""
    folder = files("stratc") / "frameworks"
    return tuple(
        Text(entry.name, entry.read_text(encoding="utf-8"))
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".yaml")
    )


def own_frameworks(root: Path, say: Say) -> tuple[Text, ...]:
    """The frameworks that a project brings itself."""
    found = []
    for path in below(root, "frameworks"):
        if path.suffix == ".yml":
            raise Unread(shown(path), "was not read", "its name must end in .yaml").error
        if path.suffix == ".yaml" and (one := needed(path, root, say)):
            found.append(one)
    return tuple(found)


def settings(root: Path, say: Say) -> Settings:
    """What stratc.yaml says, if it is there. An empty one says nothing, and that is no mistake."""
    held = settings_text(root, say)
    return settings_in(held, say) if held else Settings()


def settings_text(root: Path, say: Say) -> Text | None:
    """The text of stratc.yaml, if it is there and can be read."""
    path = root / SETTINGS
    return needed(path, root, say) if path.exists() or path.is_symlink() else None


def settings_in(held: Text, say: Say) -> Settings:
    """What a text says as the settings of a project."""
    lines = map(str.strip, held.content.splitlines())
    node = read(held, say) if any(one and one[0] != "#" for one in lines) else None
    if node is None:
        return Settings()
    return decode(Settings, node, say) or remainder(Settings, node) or Settings()


def project_root(targets: Iterable[str]) -> Path:
    """The project of what was asked for, or else of where we stand. Raises UsageError if none."""
    start = next((p.resolve() for p in map(Path, targets) if p.exists()), Path.cwd())
    root = root_of(start)
    if root is None:
        no_document(targets)
        raise UsageError(
            "there is no folder called strategies here, or in any folder above",
            _way_to_project(start if start.is_dir() else start.parent),
        )
    within(root, FOLDER)
    return root


def _way_to_project(start: Path) -> str:
    """What to do where no project is: what lies here may be one by another name, or hold it."""
    if (start / ROOT).is_file():
        return (
            f"make a folder for it, and move {shown(start / ROOT)} to {FOLDER}/my-strategy/{ROOT}"
        )
    for inside in sorted(path for path in start.iterdir() if path.is_dir()):
        if any(inside.glob(f"*/{ROOT}")):
            return f"rename the folder “{shown(inside)}” to {FOLDER}"
        if (inside / FOLDER).is_dir():
            return f"go to your project first: `cd {shlex.quote(inside.name)}`"
    return "go to your project first, or begin one with `stratc new my-strategy`"


def beginning_in() -> Path:
    """The project that a new strategy belongs to: the one we stand in, or a new one that begins
    here. Raises UsageError where no folder of it can hold strategies."""
    root = root_of(Path.cwd()) or Path.cwd()
    within(root, FOLDER)
    return root


def standing_in() -> Path | None:
    """The project that this command stands in, if it stands in one."""
    return root_of(Path.cwd())


def root_of(start: Path) -> Path | None:
    """The folder of the project that a place belongs to."""
    for folder in (start, *start.parents):
        if (folder / FOLDER).is_dir():
            return folder
    return None


def no_source(path: Path, given: Iterable[Path] = ()) -> Path:
    """The same path, which a report may be written to. Raises UsageError for what authors write,
    for a file that the command was given to read, and for a way out of the project."""
    place, typed = path.resolve(), Path(os.path.abspath(path))
    home = root_of(typed)
    if home and not place.is_relative_to(home.resolve()):
        raise UsageError(f"“{shown(path)}” leads out of the project", "name another place")
    if any(place == one.resolve() for one in given):
        raise UsageError(f"“{shown(path)}” is read by this command", "name another place")
    own = [root / name for name in SOURCES] if (root := root_of(place)) else []
    if any(place.is_relative_to(one.resolve()) for one in own):
        raise UsageError(f"“{shown(path)}” is one of your own files", "name another place")
    return path


def folder_in_repository() -> str:
    """The way from the top of the repository to where we stand, with a slash last; else nothing.

    What shows remarks beside changed lines counts from there, wherever the project is.
    """
    here = Path.cwd()
    top = next((place for place in (here, *here.parents) if (place / ".git").exists()), here)
    way = here.relative_to(top).as_posix()
    return "" if way == "." else f"{way}/"


def _strategies(root: Path) -> tuple[list[Path], list[Unread]]:
    """The folders that hold a strategy, and what else stands among them."""
    folders, strays = [], []
    for path in sorted((root / FOLDER).iterdir(), key=lambda path: path.name):
        name = shown(path)
        if path.name.startswith((".", "_")):
            continue
        if path.is_symlink() and not path.resolve().is_relative_to(root.resolve()):
            strays.append(Unread(name, "is a link that leads out of the project", "copy it here"))
        elif path.is_dir():
            if (path / ROOT).exists() or (path / ROOT).is_symlink():
                folders.append(path)
            else:
                strays.append(_without_root(path))
        elif path.suffix.lower() in TEXTS:
            place = f"{FOLDER}/{'-'.join(path.stem.lower().split())}/{ROOT}"
            strays.append(Unread(name, "is not in a folder of its own", f"move it to {place}"))
        elif path.is_symlink() and not path.exists():
            strays.append(Unread(name, "is a link that leads nowhere", "delete it"))
    return folders, strays


def _without_root(folder: Path) -> Unread:
    """What to do about a folder that holds no strategy.yaml."""
    name = shown(folder)
    found = [path for path in walk(folder) if path.suffix.lower() in TEXTS]
    if not any(folder.iterdir()):
        return Unread(name, "is empty", "delete it, and begin with `stratc new`")
    near = [path for path in found if path.stem.lower() == PurePosixPath(ROOT).stem] or found
    ended = "" if near else "; Windows may not show the end of its name"
    near = near or [path for path in walk(folder) if path.name.lower().startswith(f"{ROOT}.")]
    if len(near) == 1:
        return Unread(name, f"holds no {ROOT}", f"rename {shown(near[0])} to {ROOT}{ended}")
    if (beside := folder.with_name(ROOT)).is_file():
        return Unread(name, f"holds no {ROOT}", f"move {shown(beside)} into this folder")
    return Unread(name, f"holds no {ROOT}", f"give its main file the name {ROOT}")


def _nothing(root: Path, strays: list[Unread]) -> UsageError:
    if strays:
        return strays[0].error
    return UsageError(
        f"there is no strategy in “{shown(root / FOLDER)}”",
        "begin one with `stratc new my-strategy`",
    )


def _asked(
    wanted: tuple[str, ...], root: Path, folders: list[Path], strays: list[Unread]
) -> tuple[str, ...]:
    ids = [legible(folder.name) for folder in folders]
    named = [_named(target, root, ids, strays) for target in wanted]
    return tuple(dict.fromkeys(name for names in named for name in names)) or tuple(ids)


def _named(target: str, root: Path, ids: list[str], strays: list[Unread]) -> list[str]:
    """The ids that a target means: an id, a strategy's folder, a file in it, or the project."""
    typed = legible(target.rstrip("/\\"))
    if typed in ids:
        return [typed]
    path = Path(target).resolve()
    if path in (root.resolve(), (root / FOLDER).resolve()):
        return ids
    for folder in (path, *path.parents):
        name = legible(folder.name)
        if folder.parent == root / FOLDER and name in ids and path.exists():
            return [name]
        for stray in strays:
            if folder == Path(stray.path).absolute():
                raise stray.error
    no_document([target])
    near = nearest(target, ids)
    known = f"the strategies are {', '.join(ids)}" if ids else _nothing(root, strays).hint
    raise UsageError(
        f"there is no strategy “{target}”", f"did you mean {one_of(near)}?" if near else known
    )

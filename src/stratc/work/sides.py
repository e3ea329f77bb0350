"""The two sides of a comparison: where each edition is read from.

In: what a person typed: an id, a folder, a file, or `REV:path`. Out: a Side with the documents of
that place and the one that is meant.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath

from stratc.blocks import FORMATS
from stratc.model import ROOT, Document, Settings
from stratc.source import Say, Text

from .files import FOLDER, Project, find, root_of, settings, shipped_frameworks
from .git import Repository
from .reading import decoded, named
from .usage import UsageError


@dataclass(frozen=True, slots=True)
class Side:
    """One edition of one strategy, unread: its document, its frameworks, and what to call it.

    Settings are those that its project has now, of an earlier edition too. `folder` is where its
    files are now, if they are those of a project. It has `moved` if it was in a folder of another
    name before. `doubts` counts what was doubtful in a document that is no strategy yet.
    `picture` gives a picture of an earlier edition by its name.
    """

    document: Document
    frameworks: tuple[Text, ...]
    name: str
    settings: Settings = field(default_factory=Settings)
    committed: date | None = None
    folder: Path | None = None
    moved: bool = False
    doubts: int | None = None
    picture: Callable[[str], bytes | None] | None = None


def side(operand: str, say: Say, *, earlier: bool = False) -> Side:
    """The edition that an operand names; `earlier` where it is the one that counts."""
    revision, colon, path = operand.partition(":")
    repository = here()
    if colon and repository and not Path(operand).exists() and repository.knows(revision):
        return at_revision(repository, revision, _id_in(path), say)
    place = Path(operand)
    if place.suffix.lower() in FORMATS and not place.is_dir():
        return imported(place, earlier)
    if place.is_file() and root_of(place.resolve()) is None:
        text = decoded(place.as_posix(), named(place), say)
        texts = {PurePosixPath(ROOT): text} if text else {}
        return Side(Document(_plain(place.stem), texts), shipped_frameworks(), place.name)
    if (place / ROOT).is_file() and place.resolve().parent.name != "strategies":
        texts = {
            PurePosixPath(file.relative_to(place).as_posix()): text
            for file in sorted(place.rglob("*.y*ml"))
            if (text := decoded(file.as_posix(), named(file), say))
        }
        return Side(Document(_plain(place.name), texts), shipped_frameworks(), operand)
    return working(operand, say)


def imported(place: Path, earlier: bool) -> Side:
    """What a Word document, a workbook or the like would be as a strategy; nothing is written.

    One that says when it was adopted is no draft, nor is an earlier edition that does not call
    itself one: what it promised can be taken away.
    """
    from stratc.intake import draft, written

    from .importing import sources

    made = draft(sources([place])[0])
    if made.fields.get("adopted"):
        made.fields["status"] = "adopted"
    elif earlier and not _SAYS_STATUS & {one.became for one in made.account.entries}:
        made.fields["status"] = "published"
    texts = {PurePosixPath(ROOT): Text(f"{place.as_posix()} (as imported)", written(made.fields))}
    doubts = len(made.account.of("doubt"))
    document = Document(_plain(place.stem), texts)
    return Side(document, shipped_frameworks(), place.name, doubts=doubts)


_SAYS_STATUS = {"gave the field “status”", "the status is draft"}


def working(target: str, say: Say) -> Side:
    """A strategy of the working tree."""
    project = find((target,), say)
    return of_project(project, project.asked[0])


def of_project(project: Project, name: str) -> Side:
    """A strategy of a project as its files are now."""
    document = next(d for d in project.documents if d.id == name)
    for one in project.unread:
        if one.strategy == name:
            raise one.error  # what was not read would pass for taken away
    folder = project.root / FOLDER / name
    return Side(document, project.frameworks, name, project.settings, folder=folder)


def at_revision(repository: Repository, revision: str, name: str, say: Say) -> Side:
    """A strategy as it stood in a revision."""
    plain = re.fullmatch(r"[\w-]+", name)  # a name with other signs may be spelt out
    documents = repository.documents(revision, say, f"{name}/") if plain else ()
    documents = documents or repository.documents(revision, say)
    document = next((d for d in documents if d.id == name), None)
    if document is None:
        ids = ", ".join(d.id for d in documents) or "none at all"
        raise UsageError(
            f"there is no strategy “{name}” in {revision}", f"the strategies there are {ids}"
        )
    own = repository.frameworks(revision, say)
    named = f"{name} at {repository.named(revision)}"
    now = settings(repository.project, say)
    pictures = partial(repository.picture, revision, name)
    day = repository.day(revision)
    return Side(document, (*shipped_frameworks(), *own), named, now, day, picture=pictures)


def here() -> Repository | None:
    """The repository of the project that this command stands in."""
    root = root_of(Path.cwd()) or _emptied(Path.cwd())
    return Repository(root) if root else None


def _emptied(start: Path) -> Path | None:
    """The folder of a project whose last strategy was taken away, and with it their folder."""
    above = [start, *start.parents]
    top = next((number for number, one in enumerate(above) if (one / ".git").exists()), None)
    inside = above[: top + 1] if top is not None else []
    return next((one for one in inside if Repository(one).held_strategies()), None)


def replaced(path: str, content: bytes | None, say: Say) -> Side:
    """A strategy of the working tree with one of its files as it is in another place."""
    parts = PurePosixPath(path).parts
    if "strategies" not in parts[:-2]:
        raise UsageError(f"“{path}” is no file of a strategy", "see `stratc diff --help`")
    at = parts.index("strategies")
    found = working(str(Path(*parts[: at + 2])), say)
    inside = PurePosixPath(*parts[at + 2 :])
    texts = {name: text for name, text in found.document.texts.items() if name != inside}
    if content is not None and (text := decoded(path, content, say)) is not None:
        texts[inside] = text
    return replace(found, document=Document(found.document.id, texts), name=path)


def _id_in(path: str) -> str:
    parts = PurePosixPath(path).parts
    if "strategies" in parts[:-1]:
        return parts[parts.index("strategies") + 1]
    return parts[-1] if parts else ""


def _plain(name: str) -> str:
    kept = "".join(c if c.isalnum() and c.isascii() else "-" for c in name.lower()).strip("-")
    return "-".join(filter(None, kept.split("-"))) or "strategy"

"""A project's own templates, its Word template, and the pictures and typefaces of its brand."""

from collections.abc import Iterator
from pathlib import Path

from stratc.model import Settings
from stratc.source import Say

from .reading import LARGEST_PICTURE, Unread, content, needed, walk
from .usage import shown


def read_templates(root: Path, say: Say) -> dict[str, str]:
    """The templates and style sheets of a project, by their path below `templates`."""
    found = (
        (path.relative_to(root / "templates").as_posix(), needed(path, root, say))
        for path in below(root, "templates")
        if path.suffix in (".j2", ".css")
    )
    return {name: one.content for name, one in found if one}


def read_word_template(root: Path) -> bytes | None:
    """The document that gives Word its styles, if the project has one."""
    path = root / "templates" / "template.docx"
    if not (path.exists() or path.is_symlink()):
        return None
    found = content(path, root, LARGEST_PICTURE)
    if isinstance(found, Unread):
        raise found.error
    return found


def brand_names(settings: Settings) -> tuple[str, ...]:
    """The files that the brand names: marks, the picture of the cover, typefaces."""
    brand = settings.brand
    marks = (brand.logo, *brand.partners) if brand else ()
    named = [mark.file for mark in marks if mark]
    named += [brand.cover or "", *brand.font, *brand.display_font] if brand else []
    return tuple(filter(None, named))


def read_brand_files(root: Path, settings: Settings) -> dict[str, bytes]:
    """The files that the brand names, as far as they can be read."""
    found = {name: content(root / name, root, LARGEST_PICTURE) for name in brand_names(settings)}
    return {name: one for name, one in found.items() if isinstance(one, bytes)}


def below(root: Path, name: str) -> Iterator[Path]:
    """What lies in a folder of the project."""
    folder = within(root, name)
    if folder.is_dir():
        yield from walk(folder)


def within(root: Path, name: str) -> Path:
    """A folder of the project, if there is one. Raises UsageError where it is a link that leads out
    of it, or no folder at all."""
    folder = root / name
    if not folder.resolve().is_relative_to(root.resolve()):
        raise Unread(shown(folder), "is a link that leads out of the project", "copy it").error
    if not folder.is_dir() and (folder.exists() or folder.is_symlink()):
        raise Unread(shown(folder), "is no folder, and should be one", "give it another name").error
    return folder

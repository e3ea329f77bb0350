"""Documents that people have, read from the disk, and drafts written to it."""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from stratc.blocks import BlockStream, Refused, read
from stratc.crossref import named_frameworks
from stratc.intake import Draft, draft, joined, name, written
from stratc.model import ROOT
from stratc.pipeline import compile

from .files import beginning_in, own_frameworks, shipped_frameworks
from .reading import named
from .starting import as_id, taken, with_schema
from .strategy_folder import web_address_in
from .usage import UsageError, legible, shown
from .writing import begin

MOST_MEGABYTES = 60


@dataclass(frozen=True, slots=True)
class Imported:
    """A draft and where it is to stand."""

    id: str
    root: Path
    draft: Draft

    @property
    def folder(self) -> Path:
        """The folder of the strategy."""
        return self.root / "strategies" / self.id


def drafted(files: Iterable[Path], id: str | None) -> Imported:
    """The draft of some documents. Raises UsageError where one cannot be read; writes nothing."""
    return _placed(draft(joined(sources(files))), id)


def _placed(made: Draft, id: str | None) -> Imported:
    root = beginning_in()
    chosen = as_id(id or _id(made))
    if taken(root / "strategies" / chosen):
        raise UsageError(
            f"there is already a strategy “{chosen}”",
            f"propose changes to it with `--into {chosen}`, or choose another name with `--id`",
        )
    return Imported(chosen, root, _held_against(made, root))


def _held_against(made: Draft, root: Path) -> Draft:
    """The draft, with the national frameworks that its text names among its fields."""
    texts = (*shipped_frameworks(), *own_frameworks(root, lambda _: None))
    known = compile((), texts).library.frameworks
    found = named_frameworks(written(made.fields), known)
    if not found or "frameworks" in made.fields:
        return made
    made.account.tell(
        "doubt",
        "the text",
        "; ".join(one.name for one in found),
        "became `frameworks:`",
        "the text names them: take out those that the strategy does not answer to",
    )
    given = list(made.fields.items())
    # Behind the facts of the cover, before the first list of elements.
    lists = (n for n, (_, value) in enumerate(given) if isinstance(value, list))
    at = next((n for n in lists if isinstance(given[n][1][0], dict)), len(given))
    pinned = ("frameworks", [f"{one.id}@{one.edition}" for one in found])
    return replace(made, fields=dict([*given[:at], pinned, *given[at:]]))


def sources(files: Iterable[Path]) -> list[BlockStream]:
    """The documents as blocks; UsageError, in one line, where one cannot or must not be read."""
    try:
        return [read(legible(str(file)), content_of(file)) for file in files]
    except Refused as refused:
        raise UsageError(str(refused), refused.hint) from refused


def content_of(file: Path) -> bytes:
    """The bytes of a document; UsageError where none stands there."""
    if address := web_address_in(file):
        hint = "save the page or the document on your disk first, and name that file"
        raise UsageError(f"“{address}” is an address on the web", hint)
    if file.is_dir():
        raise UsageError(f"“{shown(file)}” is a folder", "name the documents in it, one by one")
    if not os.path.lexists(file):
        raise UsageError(f"there is no file “{file}”", "check its name, and the folder you are in")
    return named(file, MOST_MEGABYTES)


def put_as(made: Draft) -> Imported:
    """Write a draft that was looked through. Raises UsageError where its place is taken."""
    imported = _placed(made, None)
    put(imported)
    return imported


def put(made: Imported) -> list[Path]:
    """Write the strategy's file and its pictures; returns their paths."""
    content = with_schema(made.root, written(made.draft.fields))
    files = {ROOT: content, **made.draft.pictures}
    return begin(made.root / "strategies" / made.id, files)


_YEARS = re.compile(r"\b(?:19|20)\d\d(?:[/–-]\d{2,4})?\b")


def _id(made: Draft) -> str:
    """A short name from the place and the first year: “fenmarsh-2026”."""
    area = str(made.fields["areas"][0])
    title = str(made.fields["title"])
    year = str(made.fields["period"])[:4]
    base = name(area if area != "TBC" else _YEARS.sub(" ", title))
    return "-".join(filter(None, (base, year if year.isdigit() else ""))) or "imported"

"""The page that lists every strategy of a project."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from stratc.crossref import Library, matrix

from .. import phrases
from ..artifact import Artifact
from ..brand import NONE, Branding
from ..publication import Publication
from ..screen import on_screen
from ..shell import shell
from .page import Page


def write_index(
    library: Library,
    title: str | None = None,
    overrides: Mapping[str, str] | None = None,
    outputs: frozenset[str] = frozenset({"html"}),
    branding: Branding = NONE,
    *,
    one_file: bool = False,
) -> list[Artifact]:
    """Every strategy by its places and its time, then all of them against the frameworks."""
    own = overrides or {}
    look = shell(own, "crossref/crossref.css", branding=branding)
    pages = [
        Page(Publication(library, strategy, own, outputs=outputs), look.style)
        for strategy in sorted(library.strategies, key=lambda s: (s.areas, s.period.text, s.id))
    ]
    page = look.write(
        "index/index.html.j2",
        title=title or "Strategies",
        pages=pages,
        places=_places(pages),
        matrix=matrix(library, [page.strategy for page in pages]),
    )
    page, shared = on_screen(page, branding, up="", one_file=one_file)
    return [Artifact(PurePosixPath("index.html"), page.encode("utf-8")), *shared]


def _places(pages: list[Page]) -> str:
    """The areas of several documents: named where they are few, else counted."""
    areas = list(dict.fromkeys(page.titles.areas for page in pages))
    return areas[0] if len(areas) == 1 else f"{phrases.spelt(len(areas))} areas"

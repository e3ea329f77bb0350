"""The page that lists every strategy of a project."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from stratc.crossref import HeatRow, Library, matrix

from ..artifact import Artifact
from ..brand import NONE, Branding
from ..language import USUAL, say, speaking, spoken
from ..promises import goal_name
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
    held = sorted(library.strategies, key=lambda s: (s.areas, s.period.text, s.id))
    languages = {strategy.language for strategy in held}
    with speaking(languages.pop() if len(languages) == 1 else USUAL):
        pages = [Page(Publication(library, one, own, outputs=outputs), look.style) for one in held]
        page = look.write(
            "index/index.html.j2",
            title=title or say("Strategies"),
            language=spoken(),
            shelves=_shelves(pages),
            goal=_goal,
            places=list(dict.fromkeys(page.titles.areas for page in pages)),
            matrix=matrix(library, [page.strategy for _, some in _shelves(pages) for page in some]),
        )
        page, shared = on_screen(page, branding, up="", one_file=one_file)
    return [Artifact(PurePosixPath("index.html"), page.encode("utf-8")), *shared]


def _goal(row: HeatRow) -> str:
    return goal_name(row.framework, row.item)


def _shelves(pages: list[Page]) -> list[tuple[str, list[Page]]]:
    """What is in force or still a draft, and apart from it what has been replaced."""
    earlier = [page for page in pages if page.library.superseded_by(page.strategy)]
    now = [page for page in pages if page not in earlier]
    shelves = [(say("Every strategy"), now), (say("Earlier strategies, replaced"), earlier)]
    return [(name, held) for name, held in shelves if held]

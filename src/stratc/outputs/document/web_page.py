"""The web page of a strategy: one file that needs nothing else. The PDF is printed from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from markupsafe import Markup

from stratc.crossref import Library, matrix

from .. import fonts, phrases, templates, theme
from ..artifact import Artifact
from ..publication import Publication
from ..registry import output
from .page import Page

SHEETS = ("document/theme.css", "document/brand.css")
CROSSREF = "crossref/crossref.css"
FONTS = "/* faces */"


@output("html")
def html(publication: Publication) -> Iterator[Artifact]:
    """The strategy as a web page, for any screen and for print."""
    path = PurePosixPath(publication.strategy.id, publication.page_name)
    yield Artifact(path, write_document(publication).encode("utf-8"))


def write_document(publication: Publication) -> str:
    """The whole page: style, faces, drawings and pictures inside it."""
    sheets = _sheets(publication.templates)
    colours = theme.tokens(*sheets)
    theme.guard(colours)
    page = Page(publication, colours)
    made = templates.render(
        "document/document.html.j2",
        publication.templates,
        page=page,
        s=publication.strategy,
        words=phrases,
        css=_css(sheets),
    )
    return made.replace(FONTS, fonts.faces(made), 1)


def write_index(
    library: Library,
    title: str | None = None,
    overrides: Mapping[str, str] | None = None,
    outputs: frozenset[str] = frozenset({"html"}),
) -> bytes:
    """The page that lists every strategy of a project."""
    own = overrides or {}
    sheets = (*_sheets(own), templates.source(CROSSREF, own))
    colours = theme.tokens(*sheets)
    theme.guard(colours)
    pages = [
        Page(Publication(library, strategy, own, outputs=outputs), colours)
        for strategy in sorted(library.strategies, key=lambda s: (s.areas, s.period.text, s.id))
    ]
    made = templates.render(
        "index/index.html.j2",
        own,
        title=title or "Strategies",
        pages=pages,
        places=_places(pages),
        matrix=matrix(library, [page.strategy for page in pages]),
        words=phrases,
        css=_css(sheets),
    )
    return made.replace(FONTS, fonts.faces(made), 1).encode("utf-8")


def _places(pages: list[Page]) -> str:
    """The areas of several documents: named where they are few, else counted."""
    areas = list(dict.fromkeys(page.areas for page in pages))
    return areas[0] if len(areas) == 1 else f"{phrases.spelt(len(areas))} areas"


def _sheets(overrides: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(templates.source(name, overrides) for name in SHEETS)


def _css(sheets: tuple[str, ...]) -> Markup:
    """The style sheets as they stand in the page: a closing tag in one would end it."""
    return Markup("\n".join(filter(None, sheets)).replace("</", "<\\/"))

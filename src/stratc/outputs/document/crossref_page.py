"""How a strategy serves the national frameworks: a page of its own, and the data beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from stratc.crossref import Library, SideBySide, heat, side_by_side

from ..artifact import Artifact
from ..brand import NONE, Branding
from ..data.crossref_data import as_csv, as_json
from ..publication import Publication
from ..registry import output
from ..shell import shell


@output("crossref")
def crossref(publication: Publication) -> Iterator[Artifact]:
    """The cross-references of one strategy as a page, a table and JSON."""
    held = side_by_side(publication.library, (publication.strategy,))
    folder = PurePosixPath(publication.strategy.id)
    home = publication.page_name if "html" in publication.outputs else ""
    page = crossref_page(
        publication.library, held, publication.templates, home, publication.branding
    )
    yield Artifact(folder / "crossref.html", page.encode("utf-8"))
    yield Artifact(folder / "crossref.csv", as_csv(held).encode("utf-8-sig"))
    yield Artifact(folder / "crossref.json", as_json(held).encode("utf-8"))


def crossref_page(
    library: Library,
    held: SideBySide,
    overrides: Mapping[str, str] | None = None,
    home: str = "",
    branding: Branding = NONE,
) -> str:
    """A page that needs nothing else. `home` is the page of the strategy, if there is one."""
    return shell(overrides or {}, "crossref/crossref.css", branding=branding).write(
        "crossref/crossref.html.j2",
        held=held,
        heats={
            a.strategy.id: heat(
                library,
                a.strategy,
                [f"{walk.framework.id}@{walk.framework.edition}" for walk in a.crosswalks],
            )
            for a in held.accounts
        },
        home=home,
    )

"""How strategies serve the national frameworks, as officers read it: with ids and doubts."""

from collections.abc import Mapping

from stratc.crossref import Library, SideBySide, heat

from ..brand import NONE, Branding
from ..shell import for_browsers, shell


def crossref_page(
    library: Library,
    held: SideBySide,
    overrides: Mapping[str, str] | None = None,
    home: str = "",
    branding: Branding = NONE,
) -> str:
    """A page that needs nothing else. `home` is the page of the strategy, if there is one."""
    page = shell(overrides or {}, "crossref/crossref.css", branding=branding).write(
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
    return for_browsers(page)

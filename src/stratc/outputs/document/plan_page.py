"""The action plan on a page of its own, in the look of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from markupsafe import Markup

from .. import fonts, phrases, siblings, templates, theme
from ..artifact import Artifact
from ..publication import Publication
from ..registry import output
from .page import Page

SHEETS = ("document/theme.css", "document/brand.css", "plan/plan.css")
FONTS = "/* faces */"
INSIDE = re.compile(r'<a\b[^>]* href="#(?P<anchor>[^"]+)"[^>]*>(?P<words>.*?)</a>', re.DOTALL)


@output("plan")
def plan_page(publication: Publication) -> Iterator[Artifact]:
    """The action plan as a web page; nothing where a strategy has none."""
    if publication.index.counts["actions"]:
        path = PurePosixPath(publication.strategy.id, "action-plan.html")
        yield Artifact(path, _page(publication).encode("utf-8"))


def _page(publication: Publication) -> str:
    sheets = tuple(templates.source(name, publication.templates) for name in SHEETS)
    colours = theme.tokens(*sheets)
    theme.guard(colours)
    home = publication.page_name if "html" in publication.outputs else ""
    made = templates.render(
        "plan/plan.html.j2",
        publication.templates,
        page=Page(publication, colours),
        s=publication.strategy,
        words=phrases,
        home=home,
        files=siblings.tables(publication, "action-plan"),
        css=Markup("\n".join(filter(None, sheets)).replace("</", "<\\/")),
    )
    made = _with_links_out(made, home)
    return made.replace(FONTS, fonts.faces(made), 1)


def _with_links_out(page: str, home: str) -> str:
    """Links to what only the whole document holds lead there; without it they are plain words."""
    here = set(re.findall(r'\bid="([^"]+)"', page))

    def leads(found: re.Match[str]) -> str:
        if found["anchor"] in here:
            return found[0]
        if not home:
            return found["words"]
        return found[0].replace(f'"#{found["anchor"]}"', f'"{home}#{found["anchor"]}"')

    return INSIDE.sub(leads, page)

"""The action plan on a page of its own, in the look of the document."""

import re
from collections.abc import Iterator

from .. import siblings
from ..artifact import Artifact
from ..publication import Publication
from ..registry import output
from ..screen import page_files
from ..shell import shell
from .page import Page

INSIDE = re.compile(r'<a\b[^>]* href="#(?P<anchor>[^"]+)"[^>]*>(?P<words>.*?)</a>', re.DOTALL)


@output("plan")
def plan_page(publication: Publication) -> Iterator[Artifact]:
    """The action plan as a web page; nothing where a strategy has none."""
    if publication.index.counts["actions"]:
        yield from page_files(publication, "action-plan.html", _page(publication))


def _page(publication: Publication) -> str:
    look = shell(publication.templates, "plan/plan.css", branding=publication.branding)
    home = publication.page_name if "html" in publication.outputs else ""
    page = look.write(
        "plan/plan.html.j2",
        page=Page(publication, look.style),
        s=publication.strategy,
        home=home,
        files=siblings.tables(publication, "action-plan"),
        here="action-plan.html",
    )
    return with_links_out(page, home)


def with_links_out(page: str, home: str) -> str:
    """Links to what only the whole document holds lead there; without it they are plain words."""
    here = set(re.findall(r'\bid="([^"]+)"', page))

    def leads(found: re.Match[str]) -> str:
        if found["anchor"] in here:
            return found[0]
        if not home:
            return found["words"]
        return found[0].replace(f'"#{found["anchor"]}"', f'"{home}#{found["anchor"]}"')

    return INSIDE.sub(leads, page)

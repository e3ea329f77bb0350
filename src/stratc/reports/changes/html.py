"""Changes as one web page that needs nothing else; the PDF is printed from it."""

from __future__ import annotations

from collections.abc import Mapping

from stratc.diff import Comparison
from stratc.outputs import fonts, templates, theme

from . import story

SHEETS = ("document/theme.css", "document/brand.css", "diff/diff.css")
FACES = "/* faces */"


def show(held: tuple[Comparison, ...], overrides: Mapping[str, str] | None = None) -> str:
    """The page: two columns where there is room, marked words in one where there is not."""
    own = overrides or {}
    sheets = tuple(templates.source(name, own) for name in SHEETS)
    theme.guard(theme.tokens(*sheets))
    made = templates.render(
        "diff/page.html.j2",
        own,
        held=held,
        story=story,
        css="\n".join(filter(None, sheets)).replace("</", "<\\/"),
    )
    return made.replace(FACES, fonts.faces(made), 1)

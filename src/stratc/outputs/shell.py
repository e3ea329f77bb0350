"""What every page needs to stand alone: its style sheets, colours that pass, and its faces.

In: the project's own templates, and the sheet of this kind of page besides the theme. Out: a Shell,
which has the colours for drawings and writes the page. Nothing else puts a page together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from . import fonts, phrases, templates, theme

THEME = ("document/theme.css", "document/pictures.css", "document/brand.css")
FACES = "/* faces */"


@dataclass(frozen=True, slots=True)
class Shell:
    """The look of one page. `colours` are the tokens by name, which no drawing can ask a sheet."""

    overrides: Mapping[str, str]
    css: Markup
    colours: Mapping[str, str]

    def write(self, template: str, **names: Any) -> str:
        """The page in one piece: style, faces, drawings and pictures inside it."""
        page = templates.render(template, self.overrides, words=phrases, css=self.css, **names)
        return page.replace(FACES, fonts.faces(page), 1)


def shell(overrides: Mapping[str, str] = MappingProxyType({}), *sheets: str) -> Shell:
    """The theme, the project's own colours, then `sheets`. Refuses colours that cannot be read."""
    texts = [templates.source(name, overrides) for name in (*THEME, *sheets)]
    colours = theme.tokens(*texts)
    theme.guard(colours)
    # A closing tag in a sheet would end it.
    css = Markup("\n".join(filter(None, texts)).replace("</", "<\\/"))
    return Shell(overrides, css, colours)

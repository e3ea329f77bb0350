"""What every page needs to stand alone: its style sheets, colours that pass, and its faces.

In: the project's own templates, and the sheet of this kind of page besides the theme. Out: a Shell,
which has the colours for drawings and writes the page. Nothing else puts a page together.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from . import fonts, outward, phrases, scripts, templates, theme
from .brand import NONE, Branding
from .charts import ChartStyle

THEME = (
    "document/theme.css",
    "document/opening.css",
    "document/pictures.css",
    "document/plan.css",
    "document/national.css",
    "screen/screen.css",
)
OWN = "document/brand.css"
DARK = "screen/dark.css"
FACES, FACES_END = "/* faces */", "/* end of faces */"
BETWEEN = re.compile(r"<(script|style|svg|title|option|textarea)\b|(?<=>)[^<>]{3,}(?=<)")
WHOLE = re.compile(
    r"(?<![\w.,/–-])£?\d[\d.,]{0,11}%?[-–]£?\d(?:[\d.,]{0,11}\d)?(?:%|[kmb]\b|bn\b)?(?![\w–-])"
    r"|(?<![\w.,/–-])[A-Z][A-Za-z]{2,7}-\d{1,4}(?![\w–-])"
    r"|(?<![\w.,/–-])(?:\+44 (?:\(0\) ?)?\d|\(?0\d)\d{1,3}\)?(?: \d{3,7}){1,2}(?![\w–-]| \d)"
)
"""What no line parts: “2022-2032”, “10-15%”, “£5-10m”, “Covid-19”, and a telephone number."""
STYLE, STYLE_END = "<style>", "</style>"
PRINTER = re.compile(r"string-set:[^;{}]*;?\s*|@(?:top|right|bottom|left)-[a-z]+\s*\{[^{}]*\}\s*")
"""What only the printer of the PDF understands: strings for running heads, boxes in margins."""
LONGEST_SHEET = 200_000
"""Letters; all of ours together have half of them."""
ENDLESS = re.compile(r"(?:&[a-z#0-9]+;|[^\s<>&]){34,}")
PIECE = re.compile(r"(?:&(?!amp;)[a-z#0-9]+;|[^\s<>&/?=_.-]){30}|&amp;|[/?=_.](?![/?=_.])")
"""What a word is broken behind: a sign that parts an address, or so many letters without one."""


@dataclass(frozen=True, slots=True)
class Shell:
    """The look of one page. `colours` are the tokens by name, which no drawing can ask a sheet."""

    overrides: Mapping[str, str]
    css: Markup
    colours: Mapping[str, str]
    branding: Branding = NONE

    @property
    def style(self) -> ChartStyle:
        """What drawings are made with."""
        return self.branding.style(self.colours)

    def write(self, template: str, **names: Any) -> str:
        """The page in one piece: style, faces, drawings and pictures inside it."""
        page = templates.render(
            template,
            self.overrides,
            words=phrases,
            css=self.css,
            branding=self.branding,
            brand=self.branding.brand,
            **names,
        )
        page = lines(page)
        others = scripts.faces(page)
        page = scripts.stacked(scripts.marked(page), others)
        own = f"{FACES}\n{fonts.faces(page, self.branding.faces)}\n{FACES_END}\n"
        if self.overrides:
            self._guard(page)
        return page.replace(f"{FACES}\n", own + fonts.faces(page, others), 1)

    def _guard(self, page: str) -> None:
        try:
            outward.guard(page)
        except outward.OutwardRefused as refused:
            own = ", ".join(f"templates/{name}" for name in self.overrides)
            raise templates.TemplateRefused(f"{own}: {refused}") from refused


def shell(
    overrides: Mapping[str, str] = MappingProxyType({}), *sheets: str, branding: Branding = NONE
) -> Shell:
    """The theme, `sheets`, the brand, the project's own sheet, and last the dark screen.

    Refuses colours that cannot be read, and sheets that are longer than any page needs.
    """
    for name, text in overrides.items():
        if name.endswith(".css") and len(text) > LONGEST_SHEET:
            raise templates.TemplateRefused(f"templates/{name}: this is longer than any page needs")
    texts = [_without(templates.source(name, overrides), branding) for name in (*THEME, *sheets)]
    texts += [branding.sheet, *(templates.source(name, overrides) for name in (OWN, DARK))]
    colours = theme.tokens(*texts)
    theme.guard(colours)
    theme.guard(theme.tokens(*texts, dark=True), theme.DARK_PAIRS)
    # A closing tag in a sheet would end it.
    css = Markup("\n".join(filter(None, texts)).replace("</", "<\\/"))
    return Shell(overrides, css, colours, branding)


def for_browsers(page: str) -> str:
    """A page without what only the printer of the PDF understands."""
    pieces: list[str] = []
    at = 0
    while (start := page.find(STYLE, at)) >= 0 and (end := page.find(STYLE_END, start)) >= 0:
        pieces += page[at:start], PRINTER.sub("", page[start:end])
        at = end
    return "".join((*pieces, page[at:]))


def _without(sheet: str, branding: Branding) -> str:
    """A sheet without the tokens that the brand sets: nothing of our look is left behind it."""
    for token in re.findall(
        r"--(?:brand|accent|text-face|display-face)[\w-]*(?=:)", branding.sheet
    ):
        sheet = re.sub(rf"(?<![\w-]){token}:[^;{{}}]{{0,500}};", "", sheet)
    return sheet


def lines(page: str) -> str:
    """Where the lines of a page may end: within a word that none can hold, and in no range or
    telephone number.

    An address breaks behind its strokes and points. Each piece is looked at once, however often a
    script is begun and not ended.
    """
    pieces: list[str] = []
    at, begun = 0, 0
    unended: set[str] = set()
    while found := BETWEEN.search(page, begun):
        begun, name = found.end(), found[1]
        if not name:
            words = ENDLESS.sub(lambda word: PIECE.sub(r"\g<0><wbr>", word[0]), found[0])
            words = WHOLE.sub(r'<span class="nb">\g<0></span>', words)
            pieces += page[at : found.start()], words
            at = begun
        elif name not in unended:
            end = page.find(f"</{name}>", begun)
            begun = max(begun, end)
            unended |= {name} if end < 0 else set()
    return "".join((*pieces, page[at:]))

"""What a brand puts into every page: a style sheet of tokens, marks, a cover, and faces.

In: the brand of `stratc.yaml`, and the files that it names. Out: text and data: addresses, as
nothing is fetched while a page is read. Files of a brand come from the project's own folder.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from stratc.model import Brand, Logo
from stratc.text import pictures

from .. import fonts
from ..charts import ChartStyle
from ..charts.drawing import OTHER_FACES
from .colours import palette

COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
TEXT_FACE, TITLE_FACE = "Own text face", "Own title face"
WIDE = 0.585
"""A face whose mean letter is wider beside its height goes down one step in size on paper."""
SMALLER = """\
@media print { :root { --size-m: 11pt; --size-h2: 24pt; --size-h1: 43pt; --size-table: 10pt; }
  .one-page .statement { font-size: 23pt; } .one-page table { font-size: 11pt; }
  .opener h2 { font-size: 29pt; } .opener .kicker b.two { font-size: 62pt; }
  .plan tbody th { padding-left: 14mm; }
  .plan .ref { width: 14mm; margin-left: -14mm; font-size: 11pt; } }
"""
WIDE_DIGIT = 0.6
NUMBERS = "@media print { .plan .ref { font-size: 10.5pt; } }\n"
"""Where a title face has wider digits, the numbers of a plan keep away from its words."""


class BrandRefused(ValueError):
    """A brand that cannot be used as it stands: what is wrong, and what to write."""


class ShownLogo(NamedTuple):
    """A logo as a page shows it."""

    address: str
    alt: str


@dataclass(frozen=True, slots=True)
class Branding:
    """The brand of a project with the content of the files that it names."""

    brand: Brand | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def sheet(self) -> str:
        """The tokens that the brand sets, read after the theme."""
        if self.brand is None:
            return ""
        set_: dict[str, str] = {}
        if self.brand.colour:
            accent = colour(self.brand.accent) if self.brand.accent else None
            set_ |= palette(colour(self.brand.colour), accent)
        if self.text_faces:
            set_["text-face"] = f'"{TEXT_FACE}", Arial, sans-serif'
            set_["display-face"] = (
                f'"{TITLE_FACE if self.title_faces else TEXT_FACE}", Arial, serif'
            )
        elif self.title_faces:
            set_["display-face"] = f'"{TITLE_FACE}", Georgia, serif'
        told = "".join(f"  --{name}: {value};\n" for name, value in set_.items())
        wide = SMALLER if self.text_faces and fonts.letter(self.text_faces[0]) > WIDE else ""
        named = (*self.title_faces, *self.text_faces)[:1]
        if not wide and any(fonts.letter(face, "0123456789") > WIDE_DIGIT for face in named):
            wide = NUMBERS
        return (f":root {{\n{told}}}\n" if told else "") + wide

    @property
    def text_faces(self) -> tuple[fonts.Face, ...]:
        """The body's own faces for text."""
        return self._faces(TEXT_FACE, self.brand.font if self.brand else ())

    @property
    def title_faces(self) -> tuple[fonts.Face, ...]:
        """The body's own faces for titles and numbers."""
        return self._faces(TITLE_FACE, self.brand.display_font if self.brand else ())

    @property
    def faces(self) -> tuple[fonts.Face, ...]:
        """Every face of a page: the body's own, and ours where it has none."""
        own, titles = self.text_faces, self.title_faces
        return (*(own or fonts.TEXT), *(titles or (() if own else fonts.TITLES)))

    def style(self, colours: Mapping[str, str]) -> ChartStyle:
        """What drawings are made with."""
        if not self.text_faces:
            return ChartStyle(colours)
        widths = [fonts.letter(face) for face in self.text_faces]
        stack = f"{TEXT_FACE}, {OTHER_FACES}, sans-serif"
        return ChartStyle(colours, stack, widths[0], max(1.06, max(widths) / widths[0]))

    @property
    def logo(self) -> ShownLogo | None:
        """The mark of the body."""
        return self._mark(self.brand.logo) if self.brand and self.brand.logo else None

    @property
    def partners(self) -> list[ShownLogo]:
        """The marks of its partners."""
        return [self._mark(logo) for logo in self.brand.partners] if self.brand else []

    @property
    def cover(self) -> str:
        """The picture for the cover; empty where it is drawn."""
        return self._image(self.brand.cover) if self.brand and self.brand.cover else ""

    def _mark(self, logo: Logo) -> ShownLogo:
        return ShownLogo(self._image(logo.file), logo.alt)

    def _image(self, file: str) -> str:
        if not pictures.kind_named(file):
            raise BrandRefused(f"{file} is no picture that a page can show: {pictures.SHOWN}")
        return pictures.data_address(file, self._content(file))

    def _faces(self, family: str, names: Iterable[str]) -> tuple[fonts.Face, ...]:
        made = []
        for name in names:
            try:
                made.append(fonts.own(family, self._content(name)))
            except fonts.FontRefused as refused:
                raise BrandRefused(f"{name} cannot be used: {refused}") from refused
        return tuple(made)

    def _content(self, file: str) -> bytes:
        if file not in self.files:
            raise BrandRefused(f"there is no file {file} in the project's folder")
        return self.files[file]


NONE = Branding()


def colour(written: str) -> str:
    """A colour as six digits. Raises BrandRefused for anything else."""
    if not COLOUR.fullmatch(written):
        raise BrandRefused(f"“{written}” is no colour: write one as `#7b2d6f`, in quotes")
    digits = written[1:].lower()
    return "#" + ("".join(2 * digit for digit in digits) if len(digits) == 3 else digits)

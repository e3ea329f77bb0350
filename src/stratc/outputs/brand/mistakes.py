"""What is wrong with the look that a project sets, at its line.

In: the brand of `stratc.yaml`, the files that it names, and the project's own sheets. Out: remarks;
with none, everything that is published can be made in that look.
"""

import re
from collections.abc import Iterator, Mapping

from tinycss2.color3 import RGBA, parse_color

from stratc.checking import picture
from stratc.model import STAND_IN, Brand
from stratc.model.decoding.picture_remarks import (
    colour_not_read,
    colours_not_set,
    colours_too_alike,
    font_not_usable,
)
from stratc.source import Diagnostic, Span, Text

from .. import fonts, theme
from ..templates import source
from .branding import COLOUR, Branding

PLACE = "the folder of the project"
SHEETS = ("document/theme.css", "document/brand.css")


def remarks(
    brand: Brand | None, files: Mapping[str, bytes], templates: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """Every mistake of the brand, then of the project's own sheets."""
    told = list(_of_brand(brand, files)) if brand else []
    yield from told
    if not told and not templates.keys().isdisjoint(SHEETS):
        yield from _of_sheets(Branding(brand, files), templates)


def _of_brand(brand: Brand, files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    for name in ("colour", "accent"):
        written = getattr(brand, name)
        if written and not COLOUR.fullmatch(written):
            yield colour_not_read(brand.where[name], written, _digits(written))
    for mark in (brand.logo, *brand.partners):
        if mark and mark.file != STAND_IN:
            yield from picture(mark.where["file"], mark.file, files, PLACE)
    if brand.cover:
        yield from picture(brand.where["cover"], brand.cover, files, PLACE)
    for name in ("font", "display_font"):
        for place, file in enumerate(getattr(brand, name)):
            if why := _unusable(file, files):
                yield font_not_usable(brand.where.at(name.replace("_", "-"), place), file, why)


def _digits(written: str) -> str:
    """A colour that a web page would know, or digits without their #, as # and six digits."""
    plain = written.strip().strip("#").replace(" ", "")
    numbers = re.fullmatch(r"(?:[a-zA-Z:]*\()?(\d{1,3}),(\d{1,3}),(\d{1,3})\)?", plain)
    likely = f"rgb({','.join(numbers.groups())})" if numbers else plain
    for one in (likely, f"#{plain}"):
        found = parse_color(one)
        if isinstance(found, RGBA) and found.alpha == 1:
            parts = (round(255 * min(max(part, 0), 1)) for part in found[:3])
            return "#" + "".join(f"{part:02x}" for part in parts)
    return ""


def _unusable(file: str, files: Mapping[str, bytes]) -> str:
    if file not in files:
        return "is not in the folder of the project"
    try:
        fonts.own("", files[file])
    except fonts.FontRefused as refused:
        return f"cannot be used: {refused}"
    return ""


def _of_sheets(branding: Branding, templates: Mapping[str, str]) -> Iterator[Diagnostic]:
    texts = [source(SHEETS[0], templates), branding.sheet, source(SHEETS[1], templates)]
    try:
        theme.guard(theme.tokens(*texts))
    except theme.ColoursMissing as missing:
        wanted = "; ".join(f"--{name}: {theme.ours()[name]}" for name in missing.names)
        yield colours_not_set(_place("", templates), missing.names, wanted)
    except theme.ThemeRefused as refused:
        for line in str(refused).splitlines():
            message, _, would_do = line.rpartition(": ")
            yield colours_too_alike(_place(line, templates), message, would_do.split(" ")[0])


def _place(line: str, templates: Mapping[str, str]) -> Span:
    """Where the project's own sheets set the first of the colours that a line names."""
    for token in re.findall(r"--[\w-]+", line):
        for name in reversed(SHEETS):
            found = re.search(rf"{token}\s*:\s*(#\w+)", templates.get(name, ""))
            if found:
                return _span(Text(f"templates/{name}", templates[name]), *found.span(1))
    name = next(name for name in SHEETS if name in templates)
    return Span.start_of(Text(f"templates/{name}", templates[name]))


def _span(text: Text, start: int, end: int) -> Span:
    line = text.content.count("\n", 0, start) + 1
    column = start - (text.content.rfind("\n", 0, start) + 1) + 1
    return Span(text, line, column, line, column + end - start)

"""The faces of a page, cut down to the characters it uses, as a style sheet of data: addresses.

Nearly every page needs the same characters, so they are cut together and kept: a process that
publishes many strategies cuts once. Faces for other scripts are taken in only where a page has
characters of theirs.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

ALWAYS = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("£§°·×é–—‘’“”…•−\u00a0")
COMMON = "etaoinshrdlcumwfgypbvk"
RESTRICTED = 0x0002
"""The bit by which a font forbids that it is put into a document."""


class FontRefused(ValueError):
    """A font file that cannot be used, and why."""


@dataclass(frozen=True, slots=True)
class Face:
    """One face: its family, how it is asked for, and where it is.

    It is a file of a package, a content, or a path; `path` is for other scripts, whose letters
    change their shape beside each other, so all features of those are kept.
    """

    family: str
    style: str
    weights: str
    package: str = ""
    file: str = ""
    content: bytes = b""
    path: str = ""
    number: int = 0


TEXT = (
    Face("Public Sans", "normal", "100 900", "fontpkg_public_sans", "PublicSans[wght].ttf"),
    Face("Public Sans", "italic", "100 900", "fontpkg_public_sans", "PublicSans-Italic[wght].ttf"),
)
TITLES = (
    Face(
        "Source Serif 4",
        "normal",
        "200 900",
        "fontpkg_source_serif_4",
        "SourceSerif4[opsz,wght].ttf",
    ),
)


def faces(html: str, held: Sequence[Face] = (*TEXT, *TITLES)) -> str:
    """The `@font-face` rules for one page."""
    characters = "".join(sorted(ALWAYS | {c for c in set(html) if c.isprintable()}))
    slanted = "<em>" in html
    return "\n".join(_rule(face, characters) for face in held if slanted or face.style == "normal")


def own(family: str, content: bytes) -> Face:
    """A face out of a font file. Raises FontRefused where it is none, or may not be used so."""
    font = _opened(content)
    if "OS/2" not in font or "cmap" not in font:
        raise FontRefused("it is no font for text")
    if font["OS/2"].fsType & 0x000F == RESTRICTED:
        raise FontRefused("its licence does not allow that it is put into a document")
    lacking = sorted(
        set(COMMON + COMMON.upper() + "0123456789") - set(map(chr, font.getBestCmap()))
    )
    if lacking:
        raise FontRefused(f"it lacks {', '.join(lacking[:4])}")
    style = "italic" if font["OS/2"].fsSelection & 1 else "normal"
    weights = str(font["OS/2"].usWeightClass or 400)
    if "fvar" in font:
        axis = next((axis for axis in font["fvar"].axes if axis.axisTag == "wght"), None)
        weights = f"{axis.minValue:g} {axis.maxValue:g}" if axis else weights
    return Face(family, style, weights, content=content)


@cache
def letter(face: Face) -> float:
    """How wide the mean small letter of a face is beside its height."""
    with BytesIO(face.content) as file:
        from fontTools.ttLib import TTFont

        font = TTFont(file, lazy=True)
        known, widths = font.getBestCmap(), font["hmtx"]
        told = [widths[known[ord(c)]][0] for c in COMMON]
        return float(1.06 * sum(told) / len(told) / font["head"].unitsPerEm)


def _opened(content: bytes) -> Any:
    from fontTools.ttLib import TTFont, TTLibError

    try:
        return TTFont(BytesIO(content), lazy=True)
    except (TTLibError, ImportError, ValueError, KeyError) as error:
        raise FontRefused("it is no font file (TTF, OTF or WOFF)") from error


@cache
def _rule(face: Face, characters: str) -> str:
    data = b64encode(_cut(face, characters)).decode("ascii")
    return (
        f'@font-face {{ font-family: "{face.family}"; font-style: {face.style}; '
        f"font-weight: {face.weights}; font-display: swap; "
        f'src: url("data:font/woff;base64,{data}") format("woff"); }}'
    )


def _cut(face: Face, characters: str) -> bytes:
    from importlib.resources import as_file, files

    from fontTools import subset

    options = subset.Options()
    options.layout_features = ["*"] if face.path else ["kern", "lnum", "tnum"]
    options.font_number = face.number
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    if face.path:
        font: Any = subset.load_font(face.path, options, lazy=True)
    elif face.content:
        font = subset.load_font(BytesIO(face.content), options, lazy=True)
    else:
        with as_file(files(face.package) / "files" / face.file) as path:
            font = subset.load_font(str(path), options, lazy=True)
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters)
    cutter.subset(font)
    font.flavor = "woff"
    made = BytesIO()
    font.save(made, reorderTables=True)
    return made.getvalue()

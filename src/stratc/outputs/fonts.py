"""The faces of a page, cut down to the characters it uses, as a style sheet of data: addresses.

Nearly every page needs the same characters, so they are cut together and kept: a process that
publishes many strategies cuts once. Faces for other scripts are taken in only where a page has
characters of theirs.
"""

import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import as_file, files
from io import BytesIO
from typing import Any
from zlib import decompressobj

ALWAYS = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("£§°·×é–—‘’“”…•−\u00a0")
COMMON = "etaoinshrdlcumwfgypbvk"
FEATURES = (b"kern", b"lnum", b"tnum")
JOINED = "ccmp locl rlig isol init medi fina med2 fin2 fin3 mark mkmk rclt"
SYLLABLES = (
    "nukt akhn rphf rkrf pref blwf abvf half pstf vatu cjct pres abvs blws psts haln abvm blwm dist"
)
SHAPES = tuple(tag.encode() for tag in f"{JOINED} {SYLLABLES}".split())
"""What letters of some scripts need to stand beside each other; a body's own face may have them."""
RULE = re.compile(r"@font-face\s*\{[^{}]*\}")
NO_FONT = "it is no font file (TTF, OTF or WOFF), or a broken one"
TOO_LARGE = "it becomes larger than any font when it is unpacked"
MOST_UNPACKED = 64_000_000
"""Bytes of all parts of a font that is packed for the web; ours have a hundredth."""
DRAWN = {"glyf", "CFF ", "CFF2"}
"""The parts of which one has the shapes of the letters."""
RESTRICTED = 0x0002
"""The bit by which a font forbids that it is put into a document."""
MOST_APART = 1.0  # thousandths of an em
MAXIMA = (
    *("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs"),
    *("maxStackElements", "maxSizeOfInstructions", "maxComponentElements"),
)


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
    characters = _characters(html)
    slanted = "<em>" in html
    return "\n".join(_rule(face, characters) for face in held if slanted or face.style == "normal")


def last_resort(html: str) -> str:
    """The rules of a page's faces, and then of one for letters that those lack, as ours lack none.

    Pango breaks down where it finds no font at all.
    """
    held = RULE.findall(html)
    if not any(f'"{TEXT[0].family}"' in rule for rule in held):
        held.append(_rule(replace(TEXT[0], family="Last resort"), _characters(html)))
    return "\n".join(held)


def own(family: str, content: bytes) -> Face:
    """A face out of a font file. Raises FontRefused where it is none, or may not be used so.

    It is cut once, so that a font with a broken part is told before a page needs it.
    """
    try:
        face = _known(family, content)
        letter(face)
        _rule(face, _characters(""))
    except FontRefused:
        raise
    except Exception as error:  # fontTools breaks on broken tables in a dozen ways
        raise FontRefused(NO_FONT) from error
    return face


def _known(family: str, content: bytes) -> Face:
    font = _opened(content)
    if not {"OS/2", "cmap"} <= set(font.keys()) or not DRAWN & set(font.keys()):
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
def letter(face: Face, common: str = COMMON) -> float:
    """How wide the mean small letter of a face is beside its height."""
    with BytesIO(face.content) as file:
        from fontTools.ttLib import TTFont

        font = TTFont(file, lazy=True)
        known, widths = font.getBestCmap(), font["hmtx"]
        told = [widths[known[ord(c)]][0] for c in common if ord(c) in known]
        return float(1.06 * sum(told) / max(1, len(told)) / font["head"].unitsPerEm)


def _opened(content: bytes) -> Any:
    from fontTools.ttLib import TTFont

    try:
        left = MOST_UNPACKED - (_unpacked(content) if content[:4] == b"wOF2" else 0)
        font = TTFont(BytesIO(content), lazy=True) if left > 0 else None
    except Exception as error:
        raise FontRefused(NO_FONT) from error
    if font is None:
        raise FontRefused(TOO_LARGE)
    parts = font.reader.tables.values()
    if font.flavor != "woff2" and any(one.offset + one.length > len(content) for one in parts):
        raise FontRefused(NO_FONT)
    if font.flavor == "woff":
        for part in parts:
            packed = content[part.offset : part.offset + part.length]
            if part.length < part.origLength:
                left -= len(decompressobj().decompress(packed, left))
            if left <= 0:
                raise FontRefused(TOO_LARGE)
    return font


def _unpacked(content: bytes) -> int:
    """How large all parts of a WOFF2 are, which are packed together; no more than the most."""
    from fontTools.ttLib import woff2

    file = BytesIO(content)
    file.seek(woff2.woff2DirectorySize)
    for _ in range(int.from_bytes(content[12:14])):
        woff2.WOFF2DirectoryEntry().fromFile(file)
    packed = file.read(int.from_bytes(content[20:24]))
    return len(woff2.brotli.Decompressor().process(packed, output_buffer_limit=MOST_UNPACKED))


def _characters(html: str) -> str:
    return "".join(sorted(ALWAYS | {c for c in set(html) if c.isprintable()}))


@cache
def _rule(face: Face, characters: str) -> str:
    data = b64encode(_cut(face, characters)).decode("ascii")
    return (
        f'@font-face {{ font-family: "{face.family}"; font-style: {face.style}; '
        f"font-weight: {face.weights}; font-display: swap; "
        f'src: url("data:font/woff;base64,{data}") format("woff"); }}'
    )


def _cut(face: Face, characters: str) -> bytes:
    """A face with these characters alone. harfbuzz takes a hundredth of fontTools' time."""
    import uharfbuzz

    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(map(ord, characters))
    wanted.layout_feature_tag_set.clear()
    if face.path:
        wanted.layout_feature_tag_set.invert()
    else:
        kept = (*FEATURES, *(SHAPES if face.content else ()))
        wanted.layout_feature_tag_set.update(int.from_bytes(tag, "big") for tag in kept)
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    try:
        font = uharfbuzz.Face(_blob(face), face.number)
        return _packed(uharfbuzz.subset(font, wanted).blob.data)
    except (RuntimeError, ValueError, MemoryError) as error:
        raise FontRefused("it is no font file that can be cut down") from error


def _blob(face: Face) -> Any:
    """A face as harfbuzz reads it, which is not as the web packs it."""
    from uharfbuzz import Blob

    if face.path:
        return Blob.from_file_path(face.path)
    if not face.content:
        with as_file(files(face.package) / "files" / face.file) as path:
            return Blob.from_file_path(str(path))
    packed = face.content[:3] == b"wOF"
    return Blob(_saved(_opened(face.content), None) if packed else face.content)


def _packed(content: bytes) -> bytes:
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(content), lazy=True, recalcTimestamp=False)
    as_true_type(font)
    return _saved(font, "woff")


def _saved(font: Any, flavor: str | None) -> bytes:
    """A font packed for the web, or not; its tables stay as they are."""
    font.flavor = flavor
    made = BytesIO()
    font.save(made, reorderTables=None)
    return made.getvalue()


def as_true_type(font: Any) -> None:
    """Draw all glyphs of an open font anew with quadratic curves, if it has cubic ones.

    veraPDF takes a CFF font that harfbuzz has cut for one without ids, and each of its letters for
    missing. The curves differ by less than a thousandth of the height of a letter.
    """
    if "CFF " not in font:
        return
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import newTable

    names, cubic = font.getGlyphOrder(), font.getGlyphSet()
    apart = MOST_APART * font["head"].unitsPerEm / 1000
    drawn = {}
    for name in names:
        pen = TTGlyphPen(None)
        cubic[name].draw(Cu2QuPen(pen, apart, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = names, drawn
    for name, glyph in drawn.items():
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = font["hmtx"][name][0], getattr(glyph, "xMin", 0)
    font["maxp"].tableVersion = 0x00010000
    for maximum in MAXIMA:
        setattr(font["maxp"], maximum, 0)
    font["maxp"].maxZones = 1
    font["post"].formatType = 3.0
    for table in ("CFF ", "VORG"):
        if table in font:
            del font[table]
    font.sfntVersion = "\x00\x01\x00\x00"

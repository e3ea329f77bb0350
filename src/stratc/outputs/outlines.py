"""Outlines of PostScript as outlines of TrueType, which every validator of PDFs can read.

veraPDF takes a CFF font that harfbuzz has cut for one without ids, and each of its letters for
missing. The curves differ by less than a thousandth of the height of a letter.
"""

from typing import Any

MOST_APART = 1.0  # thousandths of an em
MAXIMA = (
    *("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs"),
    *("maxStackElements", "maxSizeOfInstructions", "maxComponentElements"),
)


def as_true_type(font: Any) -> None:
    """Draw all glyphs of an open font anew with quadratic curves, if it has cubic ones."""
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

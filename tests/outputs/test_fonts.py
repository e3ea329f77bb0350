"""The faces that are put into a page."""

from __future__ import annotations

import re
from base64 import b64decode
from io import BytesIO

from fontTools.ttLib import TTFont

from stratc.outputs import fonts, scripts

CHINESE = '<body><p lang="zh">我们一起住在这座城市。</p></body>'


def test_every_face_has_outlines_of_true_type() -> None:
    """Chinese faces come with other outlines, of which veraPDF takes each letter for missing."""
    held = scripts.faces(CHINESE)
    sheet = fonts.faces(CHINESE, held)
    found = re.findall(r"base64,([\w+/=]+)", sheet)
    assert found and len(found) == len(held)
    for face in found:
        font = TTFont(BytesIO(b64decode(face)))
        assert "glyf" in font and "CFF " not in font
        known = font.getBestCmap()
        drawn = [font["glyf"][known[ord(letter)]] for letter in "我们一起住在这座城市。"]
        assert all(glyph.numberOfContours > 0 for glyph in drawn)
        assert font["hmtx"][known[ord("我")]] == (1000, drawn[0].xMin)

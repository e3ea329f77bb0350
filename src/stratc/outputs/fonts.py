"""The faces of the page, cut down to the characters it uses, as a style sheet of data: addresses.

Nearly every page needs the same characters, so they are cut together and kept: a process that
publishes many strategies cuts once.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from io import BytesIO
from typing import Any

ALWAYS = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("£§°·×é–—‘’“”…•−\u00a0")

_PUBLIC, _SERIF = "fontpkg_public_sans", "fontpkg_source_serif_4"
_FACES = {
    "text": ("Public Sans", "normal", "100 900", _PUBLIC, "PublicSans[wght].ttf"),
    "italic": ("Public Sans", "italic", "100 900", _PUBLIC, "PublicSans-Italic[wght].ttf"),
    "display": ("Source Serif 4", "normal", "200 900", _SERIF, "SourceSerif4[opsz,wght].ttf"),
}


def faces(html: str) -> str:
    """The `@font-face` rules for one page."""
    characters = "".join(sorted(ALWAYS | {c for c in set(html) if c.isprintable()}))
    wanted = ["text", "display"] + (["italic"] if "<em>" in html else [])
    return "\n".join(_rule(name, characters) for name in wanted)


@cache
def _rule(name: str, characters: str) -> str:
    family, style, weights, package, file = _FACES[name]
    data = b64encode(_cut(package, file, characters)).decode("ascii")
    return (
        f'@font-face {{ font-family: "{family}"; font-style: {style}; font-weight: {weights}; '
        f'font-display: swap; src: url("data:font/woff;base64,{data}") format("woff"); }}'
    )


def _cut(package: str, file: str, characters: str) -> bytes:
    from importlib.resources import as_file, files

    from fontTools import subset

    options = subset.Options()
    options.layout_features = ["kern", "lnum", "tnum"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    with as_file(files(package) / "files" / file) as path:
        font: Any = subset.load_font(str(path), options, lazy=True)
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters)
    cutter.subset(font)
    font.flavor = "woff"
    made = BytesIO()
    font.save(made, reorderTables=True)
    return made.getvalue()

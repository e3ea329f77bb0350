"""The colours of the theme, and the guard over their contrast.

In: the style sheets. Out: the tokens by name, for drawings, which no style sheet reaches. A theme
in which some words could not be read is refused, with the pair and what to change.
"""

import re
from collections.abc import Mapping
from functools import cache

from . import templates

TOKEN = re.compile(r"--([a-z]+(?:-\d+)?)\s*:\s*(#[0-9a-fA-F]{6})\b")

DARK = re.compile(
    r"@media(?=[^{@]{0,500}prefers-color-scheme: dark)[^{@]*+\{(?:[^{}]|\{[^{}]*+\})*+\}"
)
ROOT = re.compile(r":root\s*\{[^{}]*\}")

TEXT, MARK = 4.5, 3.0
WHITE = "#ffffff"
PAIRS: tuple[tuple[str, str, float], ...] = (
    ("ink", "paper", TEXT),
    ("ink", "brand-50", TEXT),
    ("ink", "brand-100", TEXT),
    ("ink", "accent-100", TEXT),
    ("muted", "paper", TEXT),
    ("muted", "brand-50", TEXT),
    ("brand-900", "paper", TEXT),
    ("brand-700", "paper", TEXT),
    ("brand-700", "brand-50", TEXT),
    ("brand-700", "brand-100", TEXT),
    ("white", "brand-900", TEXT),
    ("white", "brand-700", TEXT),
    ("accent", "brand-900", TEXT),
    ("accent-700", "paper", TEXT),
    ("accent-700", "accent-100", TEXT),
    ("accent", "brand-700", MARK),
    ("brand-500", "paper", MARK),
    ("brand-500", "brand-50", MARK),
    ("mark", "paper", MARK),
)
"""Foreground, ground, and the contrast that WCAG 2.2 asks between them."""


DARK_PAIRS: tuple[tuple[str, str, float], ...] = (
    *((front, ground, TEXT) for front in ("ink", "muted", "brand-300")
      for ground in ("paper", "brand-50", "brand-100")),
    ("ink", "accent-100", TEXT),
    *(("accent", ground, TEXT) for ground in ("paper", "brand-50", "accent-100")),
    ("mark", "paper", MARK),
)  # fmt: skip
"""The same on a dark screen, where words of the brand have its lighter shade."""


class ThemeRefused(ValueError):
    """Colours that some readers could not tell apart."""


class ColoursMissing(ThemeRefused):
    """Colours that no sheet sets, and that words and drawings are printed in, by name."""

    def __init__(self, names: list[str]) -> None:
        self.names = names
        said = ", ".join(f"--{name}" for name in names)
        super().__init__(f"no sheet sets {said}; each must be a colour of six digits")


def tokens(*sheets: str, dark: bool = False) -> dict[str, str]:
    """The colours that style sheets set, the later over the earlier; `dark` for a dark screen."""
    found = {"white": WHITE}
    light = [DARK.sub("", sheet) for sheet in sheets]
    # Some parts of a dark page stay light, and set tokens for themselves.
    night = ["".join(ROOT.findall("".join(DARK.findall(sheet)))) for sheet in sheets if dark]
    for sheet in (*light, *night):
        for name, colour in TOKEN.findall(sheet):
            found[name] = colour.lower()
    return found


@cache
def ours() -> Mapping[str, str]:
    """The colours of the theme that comes with stratc, which every theme must set."""
    return tokens(templates.source("document/theme.css", {}))


def guard(colours: Mapping[str, str], pairs: tuple[tuple[str, str, float], ...] = PAIRS) -> None:
    """Refuse a theme without some colour, or with too little contrast. Names each such case."""
    if lacking := [name for name in ours() if name not in colours]:
        raise ColoursMissing(lacking)
    wrong = [
        f"--{front} {colours[front]} on --{ground} {colours[ground]} has a contrast of "
        f"{contrast(colours[front], colours[ground]):.1f}, and needs {least}: "
        f"{passing(colours[front], colours[ground], least)} would do"
        for front, ground, least in pairs
        if contrast(colours[front], colours[ground]) < least
    ]
    if wrong:
        raise ThemeRefused("\n".join(wrong))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def passing(front: str, ground: str, least: float) -> str:
    """The nearest darker or lighter shade of a colour that passes on a ground."""
    toward = 0 if _luminance(ground) > 0.18 else 255
    channels = _channels(front)
    for step in range(1, 101):
        mixed = [round(c + (toward - c) * step / 100) for c in channels]
        shade = "#" + "".join(f"{c:02x}" for c in mixed)
        if contrast(shade, ground) >= least:
            return shade
    return "#000000" if toward == 0 else WHITE


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _luminance(colour: str) -> float:
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

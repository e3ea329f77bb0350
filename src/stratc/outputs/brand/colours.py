"""One brand colour in, the whole palette out.

The hue is the colour's own and never moves. Lightness is searched until the contrast that a token
needs is just met, so a page has the same weight in plum as in green; chroma is a share of the
colour's own, cut back until the colour exists on a screen. In OKLCH, where equal steps look equal.
Neutrals are not touched: text reads alike in every body's documents.
"""

import math

from .. import theme

WHITE, INK = theme.WHITE, "#14222a"
GREY = 0.02
"""Less chroma than this has no hue of its own."""
CALMEST, COOL = 0.012, 250.0
STRONGEST = 0.16
"""A neon is calmed."""
AMBER, GOLD, PINK = 80.0, 85.0, 300.0
APART = 41.0
"""Degrees between two hues that are told apart at a glance."""
BRIGHT = 8.0
"""A colour with so much contrast with its own dark shade is itself what shines on it."""


def palette(colour: str, accent: str | None = None) -> dict[str, str]:
    """The tokens that a brand colour sets; `accent` replaces the one found across the circle."""
    _, chroma, hue = to_oklch(colour)
    if chroma < GREY:
        chroma, hue = CALMEST, COOL
    chroma = min(chroma, STRONGEST)
    dark = _solve(WHITE, 13.2, 0.68 * chroma, hue, darker=True)
    strong = _solve(WHITE, 8.0, chroma, hue, darker=True)
    across = to_oklch(accent)[2] if accent else _across(hue)
    return {
        "brand-900": dark,
        "brand-700": strong,
        "brand-500": _solve(WHITE, 4.6, chroma, hue, darker=True),
        "brand-300": _solve(dark, 7.0, 0.60 * chroma, hue, darker=False),
        "brand-100": _solve(INK, 13.0, 0.24 * chroma, hue, darker=False),
        "brand-50": _solve(INK, 14.8, 0.10 * chroma, hue, darker=False),
        "accent": _solve(dark, 6.6, 0.135, across, darker=False)
        if accent or theme.contrast(colour, dark) < BRIGHT or theme.contrast(colour, strong) < 3
        else colour,
        "accent-700": _solve(WHITE, 6.4, 0.12, across, darker=True),
        "accent-100": _solve(INK, 14.4, 0.03, across, darker=False),
    }


def remark(colour: str) -> str:
    """What was done with a colour that cannot carry text as it is; empty where it can."""
    ratio = theme.contrast(colour, WHITE)
    if ratio >= theme.TEXT:
        return ""
    text = palette(colour)["brand-700"]
    return f"{colour} has {ratio:.1f} to 1 on white; text uses {text}, of the same hue"


def to_oklch(colour: str) -> tuple[float, float, float]:
    """Lightness, chroma and hue of a colour."""
    r, g, b = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    light = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    one = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    other = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return light, math.hypot(one, other), math.degrees(math.atan2(other, one)) % 360


def from_oklch(light: float, chroma: float, hue: float) -> str:
    """The nearest colour there is: chroma gives way until all three channels exist."""
    while True:
        one = chroma * math.cos(math.radians(hue))
        other = chroma * math.sin(math.radians(hue))
        long = (light + 0.3963377774 * one + 0.2158037573 * other) ** 3
        medium = (light - 0.1055613458 * one - 0.0638541728 * other) ** 3
        short = (light - 0.0894841775 * one - 1.2914855480 * other) ** 3
        channels = (
            4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
        )
        if chroma <= 0.001 or all(-0.0005 <= channel <= 1.0005 for channel in channels):
            told = (round(255 * _gamma(min(1.0, max(0.0, channel)))) for channel in channels)
            return "#" + "".join(f"{channel:02x}" for channel in told)
        chroma -= 0.002


def _solve(ground: str, least: float, chroma: float, hue: float, *, darker: bool) -> str:
    """The lightness nearest to the ground that still has the contrast with it."""
    low, high = 0.05, 0.99
    for _ in range(40):
        middle = (low + high) / 2
        enough = theme.contrast(from_oklch(middle, chroma, hue), ground) >= least
        if enough == darker:
            low = middle
        else:
            high = middle
    return from_oklch(low if darker else high, chroma, hue)


def _across(hue: float) -> float:
    """135 degrees away, on the side of amber; never a green unless the brand asks for it.

    Nor a pink, which is what lies across from most greens and shouts beside them.
    """
    near = min(
        ((hue + 135) % 360, (hue - 135) % 360), key=lambda h: abs((h - AMBER + 180) % 360 - 180)
    )
    if not 190 < hue < 360 and (near > PINK or near < 45):
        return min(GOLD, hue - APART)
    return GOLD if 95 < near < 200 else near


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)


def _gamma(channel: float) -> float:
    return float(12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055)

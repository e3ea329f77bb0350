"""A page for a language that is written from right to left, as its mirror image.

In: a page that was laid out from left to right. Out: the same, with the direction said once, and
every side of its sheet on the other side: what stood left stands right. Drawings keep their way,
as numbers and scales run alike in both; blocks that say their own direction keep theirs.
"""

import re

from .language import leftward

STYLE = re.compile(r"(<style>)(.*?)(</style>)", re.S)
RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
SIDE = re.compile(r"\b(left|right)\b")
PART = re.compile(
    r"(?:calc|clamp)\((?:[^();]|\([^();]{0,200}\)){0,200}\)"
    r"|[^\s;()]{1,200}+(?:\([^();]{0,200}\))?"
)
FOUR = re.compile(
    r"((?:margin|padding|border-width|border-color|inset):\s*)"
    rf"((?:{PART.pattern})(?:\s+(?:{PART.pattern})){{3}})(?=\s*(?:;|$|!))"
)
ASIDE = re.compile(r"(box-shadow:\s*)([^;]*)")
LENGTH = re.compile(r"((?:^|,)\s*(?:inset\s+)?)(-?)([\d.]+(?:rem|em|px|mm|pt))")
UNTURNED = """
svg { direction: ltr; }
p, li, h1, h2, h3, h4, h5, h6, th, td, caption, figcaption, label, output, button, summary, a, b,
span, div { unicode-bidi: plaintext; }
"""
"""A sentence in another language than the page, such as an address, reads in its own direction."""


def mirrored(page: str, tag: str) -> str:
    """The page as it is where the language of that tag goes left; else unchanged."""
    if not leftward(tag):
        return page
    page = page.replace("<html ", '<html dir="rtl" ', 1)
    return STYLE.sub(lambda style: f"{style[1]}{_turned(style[2])}{UNTURNED}{style[3]}", page, 1)


def _turned(sheet: str) -> str:
    return RULE.sub(
        lambda rule: rule[0] if "[dir" in rule[1] else f"{rule[1]}{{{_other_side(rule[2])}}}", sheet
    )


def _other_side(declarations: str) -> str:
    kept = re.sub(r"/\*.*?\*/", "", declarations, flags=re.S)
    swapped = SIDE.sub(lambda side: {"left": "right", "right": "left"}[side[1]], kept)
    swapped = FOUR.sub(_four, swapped)
    return ASIDE.sub(lambda one: one[1] + LENGTH.sub(_across, one[2]), swapped)


def _four(found: re.Match[str]) -> str:
    parts = PART.findall(found[2])
    if len(parts) != 4:
        return found[0]
    top, right, bottom, left = parts
    return f"{found[1]}{top} {left} {bottom} {right}"


def _across(found: re.Match[str]) -> str:
    zero = not float(re.sub(r"[a-z]", "", found[3]))
    return found[0] if zero else f"{found[1]}{'' if found[2] else '-'}{found[3]}"

"""What a short document says of itself, below its contents instead of on a last page.

In: HTML, and what stands where when it is laid out. Out: HTML for another layout.
"""

import re

from .places import AT_THE_TOP, Layout

ABOUT, LIST, CONTENTS = "about", "contents", "contents-h"
_ABOUT = re.compile(rf'<section id="{ABOUT}"(?:(?!</?section\b).)*</section>\s*', re.DOTALL)
_LIST = re.compile(
    rf'<nav class="contents(?P<kinds>[^"]*)"(?:(?!</nav>).)*id="{CONTENTS}".*?</nav>', re.DOTALL
)
_BETWEEN = 14.0
"""Millimetres that stand free above it and below."""
_HEAD = 3.0
_CLOSER = {"many": 1.8, "many packed": 3.2}
"""What each line of a list of contents takes less, in millimetres, if it is set so."""


def below_contents(html: str, layout: Layout, left: float) -> str:
    """The HTML in which the last part stands below the contents, if its page can go then.

    `left` is what the parts before it can win of the room that they take on its page.
    """
    about, contents = layout.places.get(ABOUT), layout.places.get(CONTENTS)
    found, listed = _ABOUT.search(html), _LIST.search(html)
    if not (about and contents and found and listed) or listed.end() > found.start():
        return html
    before = about.top if about.top >= AT_THE_TOP else 0.0
    page = contents.page - 1
    lacks = about.bottom - about.top + _BETWEEN - layout.heights[page] + layout.filled[page]
    kinds = _set_closer(listed, lacks)
    if kinds is None or about.page != about.last_page or before > left:
        return html
    at = listed.end("kinds")
    told = f"{html[:at]}{kinds}{html[at : listed.end()]}\n{found[0]}"
    return f"{told}{html[listed.end() : found.start()]}{html[found.end() :]}"


def _set_closer(listed: re.Match[str], lacks: float) -> str | None:
    """How a list of contents is set to leave so much more room; none if it cannot."""
    lines, set_so = listed[0].count("<li"), listed["kinds"].split()
    if lacks <= 0:
        return ""
    for kinds, saves in _CLOSER.items() if not {"many", "two"} & {*set_so} else ():
        if lacks <= _HEAD + saves * lines:
            return f" {kinds}"
    return None

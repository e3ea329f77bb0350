"""Characters that steer a screen instead of being read: told by their numbers, never obeyed.

A report quotes what authors typed. An escape would colour the terminal or forge a link, a carriage
return would write over a line, a mark of direction would turn what follows round.
"""

from __future__ import annotations

import re

# All of C0 but tab and line feed, DEL and C1, what turns direction, what takes no room.
STEERING = re.compile(
    "\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u2028\u2029"
    "\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


def spelt_out(text: str) -> str:
    """The same text with each steering character as `\\u202e`, which JSON reads back as itself.

    A byte order mark at the very beginning stays: it is a spreadsheet's, and nobody's words.
    """
    return (
        text[:1] + STEERING.sub(_spelt, text[1:])
        if text[:1] == "\ufeff"
        else STEERING.sub(_spelt, text)
    )


def _spelt(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"

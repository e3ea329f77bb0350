"""Characters that steer a screen instead of being read: told by their numbers, never obeyed.

A report quotes what authors typed. An escape would colour the terminal or forge a link, a carriage
return would write over a line, a mark of direction would turn what follows round.
"""

import re

from stratc.source.characters import JOINING, PICTURES, UNSEEN

# Joiners are left alone behind letters and pictures that are joined by them.
STEERING = re.compile(
    f"\r(?!\n)|[{UNSEEN}]"
    f"|(?<![\u0590-\u08ff\u0900-\u0dff\ufb1d-\ufdff\u200d\ufe0e\ufe0f\ufe70-\ufefe{PICTURES}])[{JOINING}]"
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
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))

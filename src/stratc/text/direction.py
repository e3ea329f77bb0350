"""Which way a title says that something goes: “Fewer deaths” is down, “More people in work” up.

In: the title of a measure, or a sentence. Out: up, down, or nothing where it does not say. Used so
that a document never adds “should fall” to “Fewer deaths”, which would say the reverse.
"""

import re
from typing import Literal

Direction = Literal["up", "down"]

UP = r"more|higher|greater|better|improved?|improving|improvements?|increas\w+|rais\w+|rises?|rising|growth|grow\w*|longer|faster|sooner|earlier"  # noqa: E501
DOWN = r"less|fewer|lower\w*|reduc\w+|decreas\w+|falls?|falling|drops?|declin\w+|smaller|shorter|slower|later|no longer"  # noqa: E501
WORD = re.compile(rf"\b(?:(?P<down>{DOWN})|(?P<up>{UP}))\b", re.IGNORECASE)
NEUTRAL = re.compile(r"\b(?:more|less|fewer|higher|lower) than\b|\bmore or less\b", re.IGNORECASE)


def direction(title: str) -> Direction | None:
    """Which way the first word of direction in a title goes."""
    found = WORD.search(NEUTRAL.sub("", title))
    if found is None:
        return None
    return "down" if found["down"] else "up"

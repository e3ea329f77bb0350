"""What makes a promise easier to keep, though nothing of it went out: offsets counted in, a limit
with something on top, a pilot first.

In: two levelled texts, the old one and the new one. Out: the signs of what came in.
"""

import re
from collections.abc import Iterator

from stratc.text.tables import lines

from .signal import ASK, LESS, Signal


def easier(before: str, after: str) -> Iterator[Signal]:
    """The signs of words that came in and let a promise be kept with less."""
    for form, vote in _FORMS:
        found = form.search(after)
        if found and not form.search(before):
            yield Signal("condition", vote, f"“{found['said'].strip(' ,')}” came in", "how firmly")


def _forms() -> Iterator[tuple[re.Pattern[str], int]]:
    for row in lines(__package__, "easier"):
        form, _, vote = row.rpartition(" => ")
        yield re.compile(form), LESS if vote == "less" else ASK


_FORMS = tuple(_forms())

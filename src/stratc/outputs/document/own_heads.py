"""Headings that an author typed in bold inside a text: they look like the headings of fields.

In: prose. Out: its pieces, each under the heading that begins it.
"""

import re
from collections.abc import Iterator

from stratc.text import markdown

LABEL = re.compile(r"(?:\A|\n\n)\*\*([^*\n]+):\*\*\s+")
"""“**Milestones:** by May” begins a paragraph."""
HEAD = re.compile(r"(?:\A|\n\n)\*\*([^*\n]+)\*\*\n\n")
"""“**Why this matters**” is a paragraph of its own."""
ALONE = re.compile(r"\s*\*\*([^*\n]+)\*\*\s*")
"""Such a paragraph with nothing after it."""


def under_labels(text: str, otherwise: str) -> Iterator[tuple[str, str]]:
    """The pieces of a note under their own labels; what has none stands under another word."""
    return _parted(LABEL, text, otherwise)


def under_heads(text: str, leads: bool = False) -> Iterator[tuple[str, str]]:
    """The pieces of a text under their own headings; the first may have none.

    A text that `leads` to a list may be nothing but the heading of it.
    """
    if leads and (only := ALONE.fullmatch(text)):
        return iter([(markdown.plain(only[1]).strip(), "")])
    return _parted(HEAD, text, "")


def _parted(heads: re.Pattern[str], text: str, otherwise: str) -> Iterator[tuple[str, str]]:
    before, *rest = heads.split(text.strip())
    if before.strip():
        yield otherwise, before
    for head, said in zip(rest[::2], rest[1::2], strict=True):
        yield markdown.plain(head).strip(), said

"""Links and web addresses in prose, with the places of their words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stratc.source import Span

from .manuscript import Manuscript
from .passage import Passage

LINK = re.compile(r"(?<!!)\[(?P<shown>[^\[\]=^@][^\[\]]*)\]\((?P<target>[^()\s]+)\)")
ADDRESS = re.compile(r"(?<![(\w</])(?:https?://|www\.)[^\s<>\"')\]]+")


def links(manuscript: Manuscript) -> Iterator[tuple[str, str, Span]]:
    """Every Markdown link: its words, its target, the place of the words."""
    for passage in manuscript.passages:
        if not passage.prose or "](" not in passage.text:
            continue
        for found in LINK.finditer(passage.span.written):
            shown = " ".join(found["shown"].split())
            yield shown, found["target"], passage.at(found.start("shown"), found.end("shown"))


def bare_addresses(passage: Passage) -> Iterator[Span]:
    """Every address that stands in the text itself, less the full stop behind it."""
    written = passage.span.written
    for found in ADDRESS.finditer(written) if passage.prose else ():
        if not written[: found.start()].endswith("]("):
            shown = found.group().rstrip(".,;")
            yield passage.at(found.start(), found.start() + len(shown))

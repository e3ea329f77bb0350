"""Links and web addresses in prose, with the places of their words."""

import re
from collections.abc import Iterator

from stratc.source import Span

from .manuscript import Manuscript
from .passage import Passage

TARGET = (
    r"\(\s*<?(?P<target>(?:[^()\s<>]|\([^()\s<>]*\))+)>?"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
)
LINK = re.compile(rf"(?<!!)\[(?P<shown>[^\[\]=^@][^\[\]]*)\]{TARGET}")
PICTURE = re.compile(rf"!\[(?P<shown>[^\[\]]*)\]{TARGET}")
ADDRESS = re.compile(r"(?<![(\w</])(?:https?://|www\.)[^\s<>\"')\]]+")


def links(manuscript: Manuscript) -> Iterator[tuple[str, str, Span]]:
    """Every Markdown link: its words, its target, the place of the words."""
    for passage in manuscript.passages:
        if not passage.prose or "](" not in passage.text:
            continue
        for found in LINK.finditer(passage.written):
            shown = " ".join(found["shown"].split())
            yield shown, found["target"], passage.at(found.start("shown"), found.end("shown"))


def pictures(manuscript: Manuscript) -> Iterator[tuple[str, Span]]:
    """The file of every Markdown picture, and the place of the whole."""
    for passage in manuscript.passages:
        if passage.prose and "![" in passage.text:
            for found in PICTURE.finditer(passage.written):
                yield found["target"], passage.at(found.start(), found.end())


def bare_addresses(passage: Passage) -> Iterator[Span]:
    """Every address that stands in the text itself, less the full stop behind it."""
    written = passage.written
    for found in ADDRESS.finditer(written) if passage.prose else ():
        if not written[: found.start()].endswith("]("):
            shown = found.group().rstrip(".,;")
            yield passage.at(found.start(), found.start() + len(shown))

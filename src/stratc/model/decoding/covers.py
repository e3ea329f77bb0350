"""What a strategy shows to its neighbours, read without the rest of it.

In: a document. Out: a Strategy that holds its cover alone. Who checks one of a hundred strategies
reads one whole and ninety-nine covers, which takes a hundredth of the time.
"""

import re
from pathlib import PurePosixPath

from stratc.source import Diagnostic, Mapping, Text, read

from ..document import ROOT, Document, strategy
from ..whole import Strategy
from .decoder import decode

FIELDS = frozenset(
    ("title", "kind", "areas", "period", "status", "language", "supersedes", "translation-of",
     "scope", "year-means")
)  # fmt: skip
FIELD = re.compile(r"([A-Za-z][\w-]*):(?:\s|$)")


def cover(document: Document) -> Strategy | None:
    """The cover of a strategy; None where it cannot be read by itself."""
    text = document.texts.get(PurePosixPath(ROOT))
    if text is None:
        return None
    said: list[Diagnostic] = []
    node = read(Text(text.name, _cover_lines(text)), said.append)
    if said or not isinstance(node, Mapping):
        return None
    return decode(Strategy, node, said.append, id=document.id)


def cover_or_whole(document: Document) -> Strategy | None:
    """The cover of a strategy, or all of it where the cover cannot be read by itself."""
    return cover(document) or strategy(document, lambda remark: None)


def cover_of(document: Document) -> Document:
    """The document with no more than its cover; as it is where that cannot be read by itself."""
    text = document.texts.get(PurePosixPath(ROOT))
    if text is None or cover(document) is None:
        return document
    kept = Text(text.name, _cover_lines(text).rstrip("\n") + "\n")
    return Document(document.id, {PurePosixPath(ROOT): kept})


def _cover_lines(text: Text) -> str:
    """The text with each line left empty that belongs to another field, so that places stay."""
    kept, wanted = [], False
    for line in text.lines:
        if not line.startswith((" ", "\t", "-", "#", "}", "]")) and line.strip():
            found = FIELD.match(line)
            wanted = found is not None and found[1] in FIELDS
        kept.append(line if wanted else "")
    return "\n".join(kept)

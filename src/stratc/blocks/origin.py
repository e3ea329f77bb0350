"""What a document of ours says of the edition that it was made from, where nobody sees it.

It names the strategy and the mark of its edition, and holds a short mark of each piece of the
document as it was written: of a paragraph one, of a row one a box. From these can be told later
which pieces somebody changed; what they said cannot.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stratc.text.english import bare

from .block import Block, Picture, Row, Table

SPACE = "urn:stratc:origin"
LENGTH = 8
MOST = 20_000
"""So many pieces are looked at: a plan of a thousand actions has some six thousand."""
_TAG = re.compile(
    rb"<(?:\w+:)?origin\b(?=[^>]{0,200}urn:stratc:origin)[^>]{0,400}>([^<]*)</(?:\w+:)?origin>"
)
_SAID = re.compile(rb'\b(strategy|edition)="([\w.-]{1,200})"')


@dataclass(frozen=True, slots=True)
class MarkedPiece:
    """A paragraph, a heading, a point or a row of a table; `marks` are the same where its words
    are. `first` is the first row of its table."""

    marks: tuple[str, ...]
    block: Block | None = None
    row: Row | None = None
    first: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """The strategy and the edition that a document was made from, and its pieces."""

    strategy: str
    edition: str
    pieces: tuple[MarkedPiece, ...]


def pieces(blocks: Iterable[Block]) -> Iterator[MarkedPiece]:
    """The pieces of a document; a picture is none."""
    for block in blocks:
        if isinstance(block, Table):
            for number, row in enumerate(block.rows):
                marks = ("row", *(_mark(cell.plain) for cell in row.apart()))
                yield MarkedPiece(marks, block, row, number == 0)
        elif not isinstance(block, Picture):
            yield MarkedPiece((_mark(block.plain),), block)


def origin_text(strategy: str, edition: str, blocks: Iterable[Block]) -> bytes:
    """The part of a document that says all this."""
    held = " ".join(",".join(piece.marks) for piece in pieces(blocks))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<origin xmlns="{SPACE}" strategy="{strategy}" edition="{edition}">{held}</origin>'
    ).encode()


def origin_in(part: bytes) -> Origin | None:
    """What such a part says; None where it is another."""
    found = _TAG.search(part)
    if found is None:
        return None
    said = {name.decode(): value.decode() for name, value in _SAID.findall(found[0][:600])}
    held = found[1].decode("ascii", "replace").split(maxsplit=MOST)
    if len(held) > MOST:
        return None  # no document of ours has so many, and to hold them all would take long
    made = tuple(MarkedPiece(tuple(one.split(","))) for one in held)
    return Origin(said.get("strategy", ""), said.get("edition", ""), made)


def _mark(words: str) -> str:
    return hashlib.sha256(bare(words).encode()).hexdigest()[:LENGTH]

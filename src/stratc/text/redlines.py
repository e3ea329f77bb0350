"""Two texts to kept, removed and added words, smoothed for a reader.

Law: kept and removed pieces spell the old text, kept and added pieces the new one, to the last
space. Sentences are lined up first, so that one rewritten sentence does not tear up its neighbours.
A word and the blank before it are one token, so that no mark falls between them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from stratc.text.similarity import Step, steps

PieceFate = Literal["kept", "removed", "added"]
_SENTENCES = re.compile(r".+?(?:[.!?;:][\"')\]”’]*\s+|\n+|$)", re.DOTALL)
_TOKENS = re.compile(r"\s*(?:[^\W_]+(?:['’.,-][^\W_]+)*|\S)|\s+", re.DOTALL)
_SMALL = frozenset(
    re.findall(
        r"\w+", "a an the of to in on at by for and or we is are be as it its that with from"
    )
)
LEAST_ALIKE = 0.2


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and what became of it."""

    fate: PieceFate
    text: str


def redline(before: str, after: str) -> tuple[Piece, ...]:
    """What was kept, removed and added, in reading order."""
    old, new = _SENTENCES.findall(before), _SENTENCES.findall(after)
    pieces: list[Piece] = []
    for how, i, j, k, m in steps(_words(old), _words(new)):
        if how == "equal":
            for one, other in zip(old[i:j], new[k:m], strict=True):
                pieces.extend(_with_blanks([one], [other]))
        else:
            pieces.extend(_by_words("".join(old[i:j]), "".join(new[k:m])))
    return tuple(_joined(pieces))


def old(pieces: Iterable[Piece]) -> str:
    """The text before: all changes rejected."""
    return "".join(piece.text for piece in pieces if piece.fate != "added")


def new(pieces: Iterable[Piece]) -> str:
    """The text after: all changes accepted."""
    return "".join(piece.text for piece in pieces if piece.fate != "removed")


def _by_words(before: str, after: str) -> Iterator[Piece]:
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    were, are = _words(old), _words(new)
    found = _smoothed(steps(were, are), were)
    kept = sum(len("".join(were[i:j])) for how, i, j, _, _ in found if how == "equal")
    if kept < LEAST_ALIKE * max(len("".join(were)), len("".join(are))):
        found = [("replace", 0, len(old), 0, len(new))]
    for how, i, j, k, m in found:
        if how == "equal":
            yield from _with_blanks(old[i:j], new[k:m])
        else:
            yield Piece("removed", "".join(old[i:j]))
            yield Piece("added", "".join(new[k:m]))


def _words(tokens: list[str]) -> list[str]:
    """Tokens without their blanks. None is empty: it would be taken for a NUL when compared."""
    return [token.strip() or " " for token in tokens]


def _with_blanks(old: list[str], new: list[str]) -> Iterator[Piece]:
    """The same words on both sides, whose blanks may differ."""
    for one, other in zip(old, new, strict=True):
        if one == other:
            yield Piece("kept", one)
            continue
        word = one.strip()
        head, tail = one.index(word), other.index(word)
        for blanks, others in (
            (one[:head], other[:tail]),
            (word, word),
            (one[head + len(word) :], other[tail + len(word) :]),
        ):
            if blanks == others:
                yield Piece("kept", blanks)
            else:
                yield Piece("removed", blanks)
                yield Piece("added", others)


def _smoothed(found: list[Step], old: list[str]) -> list[Step]:
    """Changes with no more than a small word between them become one change."""
    made: list[Step] = []
    for number, step in enumerate(found):
        inner = 0 < number < len(found) - 1
        if step[0] == "equal" and inner and _slight(old[step[1] : step[2]]):
            step = ("replace", *step[1:])
        if made and made[-1][0] != "equal" and step[0] != "equal":
            _, i, _, k, _ = made.pop()
            step = ("replace", i, step[2], k, step[4])
        made.append(step)
    return made


def _slight(tokens: list[str]) -> bool:
    """Nothing but small words: one, or two where no comma or full stop is among them."""
    words = [token.lower() for token in tokens if token.strip()]
    return len(words) <= 2 and all(word in _SMALL or not word.isalnum() for word in words)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of one fate as one piece; in each change the removed words come first."""
    kept = removed = added = ""
    for piece in pieces:
        if piece.fate == "kept" and (removed or added):
            yield from _shown(kept, removed, added)
            kept = removed = added = ""
        if piece.fate == "kept":
            kept += piece.text
        elif piece.fate == "removed":
            removed += piece.text
        else:
            added += piece.text
    yield from _shown(kept, removed, added)


def _shown(kept: str, removed: str, added: str) -> Iterator[Piece]:
    # Blanks that both sides share at an edge are nobody's change.
    head = _shared(removed, added)
    kept, removed, added = kept + removed[:head], removed[head:], added[head:]
    tail = _shared(removed[::-1], added[::-1])
    rest = removed[len(removed) - tail :]
    removed, added = removed[: len(removed) - tail], added[: len(added) - tail]
    for fate, text in (("kept", kept), ("removed", removed), ("added", added), ("kept", rest)):
        if text:
            yield Piece(fate, text)  # type: ignore[arg-type]


def _shared(one: str, other: str) -> int:
    """How many blanks both begin with."""
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count] and one[count].isspace():
        count += 1
    return count


def rewritten(pieces: tuple[Piece, ...], before: str, after: str) -> bool:
    """Whether so little is kept that marked words cannot be read."""
    kept = sum(len(piece.text) for piece in pieces if piece.fate == "kept")
    # Where the new text is nearly all old, they can: what was cut stands beside what is left.
    return bool(pieces) and kept * 3 < len(before) + len(after) and kept * 5 < 4 * len(after)

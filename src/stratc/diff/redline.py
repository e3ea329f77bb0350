"""Two texts to kept, removed and added words, smoothed for a reader.

Law: kept and removed pieces spell the old text, kept and added pieces the new one, to the last
space. Sentences are lined up first, so that one rewritten sentence does not tear up its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Fate = Literal["kept", "removed", "added"]
_SENTENCES = re.compile(r".+?(?:[.!?;:][\"')\]”’]*\s+|\n+|$)", re.DOTALL)
_TOKENS = re.compile(r"\s+|[^\W_]+(?:['’.,-][^\W_]+)*|.", re.DOTALL)
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "and",
        "or",
        "we",
        "is",
        "are",
        "be",
        "as",
        "it",
        "its",
    ]
)
LEAST_ALIKE = 0.3


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and what became of it."""

    fate: Fate
    text: str


def redline(before: str, after: str) -> tuple[Piece, ...]:
    """What was kept, removed and added, in reading order."""
    old, new = _SENTENCES.findall(before), _SENTENCES.findall(after)
    pieces: list[Piece] = []
    for how, i, j, k, m in _steps(old, new):
        if how == "equal":
            pieces.append(Piece("kept", "".join(old[i:j])))
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
    steps = _smoothed(_steps(old, new), old)
    kept = sum(len("".join(old[i:j]).strip()) for how, i, j, _, _ in steps if how == "equal")
    if kept < LEAST_ALIKE * max(len(before.strip()), len(after.strip())):
        steps = [("replace", 0, len(old), 0, len(new))]
    for how, i, j, k, m in steps:
        if how == "equal":
            yield Piece("kept", "".join(old[i:j]))
        else:
            yield Piece("removed", "".join(old[i:j]))
            yield Piece("added", "".join(new[k:m]))


Step = tuple[str, int, int, int, int]


def _steps(old: Sequence[str], new: Sequence[str]) -> list[Step]:
    return list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())


def _smoothed(steps: list[Step], old: list[str]) -> list[Step]:
    """Changes with no more than a small word between them become one change."""
    made: list[Step] = []
    for number, step in enumerate(steps):
        inner = 0 < number < len(steps) - 1
        if step[0] == "equal" and inner and _slight(old[step[1] : step[2]]):
            step = ("replace", *step[1:])
        if made and made[-1][0] != "equal" and step[0] != "equal":
            _, i, _, k, _ = made.pop()
            step = ("replace", i, step[2], k, step[4])
        made.append(step)
    return made


def _slight(tokens: list[str]) -> bool:
    words = [token.lower() for token in tokens if token.strip()]
    return len(words) <= 1 and all(word in _SMALL or not word.isalnum() for word in words)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of one fate as one piece; in each change the removed words come first."""
    kept, removed, added = "", "", ""
    for piece in pieces:
        if piece.fate == "kept":
            if removed or added:
                yield from _shown(kept, removed, added)
                kept, removed, added = "", "", ""
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

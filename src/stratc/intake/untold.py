"""What of a document stands neither in its draft nor in what is told of it.

In: the pieces of the document, the fields of the draft, the account. Out: a doubt for each piece of
which nobody can say where it went. No reader of a part should lose a word, so this finds nothing
where all of them are right; whoever imports a document must not rely on that.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from stratc.blocks import Block, words_of

from .account import ImportAccount

FEWEST = 6
"""Of a piece of fewer words nobody can tell whether it stands somewhere."""
LONG = 20
"""A piece of fewer words whose words all stand somewhere may be in several fields."""
RUN = 4
MOST = 0.6
"""What lacks more of its runs of words than this is not in the draft."""
_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"\[[@=^][^\]]*\]|\\")


def tell_untold(blocks: Iterable[Block], fields: dict[str, Any], account: ImportAccount) -> None:
    """Tell each piece of which most words are neither in the fields nor in the account."""
    texts = [" ".join(_texts(fields)), *(entry.words for entry in account.entries)]
    held = {run for text in texts for run in _runs(_words(text))}
    single = {word for text in texts for word in _words(text)}
    for block in blocks:
        for piece in words_of(block):
            words = _words(piece)
            lost = sum(run not in held for run in _runs(words))
            # Who signs, and when something was agreed, stand in other order in their fields.
            apart = len(words) < LONG and single.issuperset(words)
            if len(words) >= FEWEST and lost > MOST * (len(words) - RUN + 1) and not apart:
                reason = "no field is known for it; put it in by hand where it belongs"
                account.tell("doubt", block.place, piece, "is not in the draft", reason)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
    else:
        yield str(value)


def _words(text: str) -> list[str]:
    return _WORD.findall(_MARK.sub(" ", text.lower()))


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + RUN]) for at in range(max(0, len(words) - RUN + 1)))

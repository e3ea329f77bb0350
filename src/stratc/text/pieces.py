"""Which of very many pieces of text stand in a text, asked all at once.

In: the pieces, in small letters. Out: those that a text holds. Looking for each by itself would
read the text as often as there are pieces; an automaton of all of them reads it once.
"""

from collections.abc import Iterable
from functools import cached_property

from ahocorasick import Automaton


class Pieces:
    """Pieces of text to look for together."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self._pieces = frozenset(pieces)

    def standing_in(self, text: str) -> set[str]:
        """Those of the pieces that stand somewhere in a text."""
        return {piece for _, piece in self._automaton.iter(text)}

    @cached_property
    def _automaton(self) -> Automaton:
        made = Automaton()
        for piece in self._pieces:
            made.add_word(piece, piece)
        made.make_automaton()
        return made

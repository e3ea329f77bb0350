"""Who knows what the marks of a prose stand for."""

from html import escape
from typing import Protocol


class Resolver(Protocol):
    """Who knows what marks stand for. None means that nothing of that name is known."""

    def statistic(self, id: str, field: str, at_sentence_start: bool) -> str | None:
        """The words of a statistic, as plain text."""
        ...

    def citation(self, ids: tuple[str, ...], before: str) -> str | None:
        """One or more sources, as HTML; empty where text is wanted."""
        ...

    def note(self, id: str) -> str | None:
        """The mark of a note, as HTML; empty where text is wanted."""
        ...

    def text(self, words: str) -> str:
        """Ordinary words as HTML; a resolver may link the terms in them."""
        ...

    def anchor(self, id: str) -> str | None:
        """Where in the page an element of this id stands."""
        ...


class Silent:
    """A resolver for plain text without a strategy: marks leave nothing behind."""

    def statistic(self, id: str, field: str, at_sentence_start: bool) -> str | None:
        return ""

    def citation(self, ids: tuple[str, ...], before: str) -> str | None:
        return ""

    def note(self, id: str) -> str | None:
        return ""

    def text(self, words: str) -> str:
        return escape(words)

    def anchor(self, id: str) -> str | None:
        return None

"""Passages of a Word document that it marks as another language than most of its words."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from .block import ForeignWords
from .word_text import ParagraphWords

UNSPOKEN = ("", "x", "zxx", "und", "mul")
"""What Word writes where it does not know, or is not to check the spelling."""
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(slots=True)
class Languages:
    """What was met of each language; `usual` is that of the document where nothing is marked."""

    usual: str
    letters: Counter[str] = field(default_factory=Counter)
    held: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def add(self, found: ParagraphWords, place: str) -> None:
        """Remember the words of one paragraph by their language."""
        before = ""
        for piece in found.pieces:
            if piece.raw or not (count := len(_LETTERS.findall(piece.text))):
                continue
            marked = piece.language or found.language or self.usual
            language = marked.replace("_", "-").lower().partition("-")[0]
            if language in UNSPOKEN:
                continue
            self.letters[language] += count
            texts = self.held.setdefault((place, language), [])
            if before == language:
                texts[-1] += piece.text
            else:
                texts.append(piece.text)
            before = language

    def passages(self) -> Iterator[ForeignWords]:
        """The words in other languages than most are, those at one place together."""
        most = max(self.letters, key=lambda one: self.letters[one], default="")
        for (place, language), texts in self.held.items():
            if language != most:
                yield ForeignWords(
                    language, " … ".join(" ".join(one.split()) for one in texts), place
                )

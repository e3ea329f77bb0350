"""Headings typed in capitals throughout, written as the text of the document writes their words.

A word that the text writes in one way is written so: “NHS”, “Fenmarsh”, “homes”. Of one that stands
nowhere else the dictionary says whether it is a word of every day or only a name.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable

from stratc.blocks import Block, Heading, Item, Paragraph, Table
from stratc.text.english import sentences
from stratc.text.spelling import in_dictionary, only_a_name

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NEW = re.compile(r"[.:!?–—]\s*$|\s-\s*$|^\W*$")
_BRACKETS = re.compile(r"\([^()]*\)")
_LETTERED = re.compile(
    r"\b(?:appendix|annexe?|atodiad|schedule|part|section|table|figure|group|zone|site)\s$", re.I
)
FEWEST = 2
"""A single word in capitals may be the letters of a name, unless all headings are typed so."""
MOST_INITIALS = 4
_LITTLE = frozenset([
    "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "upon",
    "with",
])  # fmt: skip


class Capitals:
    """How one document writes its words."""

    def __init__(self, blocks: Iterable[Block], *, welsh: bool = False) -> None:
        self.welsh = welsh
        self.forms: dict[str, Counter[str]] = {}
        blocks = [*blocks]
        typed = [one.plain for one in blocks if isinstance(one, Heading)]
        self.often = sum(len(_WORD.findall(one)) >= FEWEST and one.isupper() for one in typed) > 1
        """Whether the headings of the document are typed in capitals."""
        for words in (line for block in blocks for line in _lines(block)):
            if _BRACKETS.sub("", words).isupper():
                continue
            for sentence in sentences(words):
                for at, word in enumerate(_WORD.findall(sentence)):
                    if at or not word.istitle():  # the first word of a sentence says nothing
                        self.forms.setdefault(word.lower(), Counter())[word] += 1

    def lowered(self, words: str) -> str:
        """A heading in capitals as the text would write it; any other as it is."""
        return self._rewritten(words, self._written)

    def titled(self, words: str) -> str:
        """A title or a name in capitals with a capital for each word that is more than a link."""

        def write(word: str) -> str:
            made = self._written(word)
            return made if made in _LITTLE else made[:1].upper() + made[1:]

        return self._rewritten(words, write)

    def _rewritten(self, words: str, write: Callable[[str], str]) -> str:
        bare = _BRACKETS.sub("", words)  # “SHORT TERM (by March 2027)”
        found = _WORD.findall(bare)
        many = len(found) >= FEWEST or (self.often and all(map(_is_everyday, found)))
        whole = bare.isupper() and many
        within = [] if words.isupper() else [one.span() for one in _BRACKETS.finditer(words)]

        def one(found: re.Match[str]) -> str:
            coded = words[found.end() : found.end() + 1].isdigit()  # “O2”
            if coded or any(first < found.start() < last for first, last in within):
                return found[0]
            if not whole and not self._shouted(found[0]):
                return found[0]
            if len(found[0]) == 1 and _LETTERED.search(words[: found.start()]):
                return found[0]
            made = write(found[0]) if whole else found[0].lower()
            begins = _NEW.search(words[: found.start()]) is not None
            return made[:1].upper() + made[1:] if begins else made

        return _WORD.sub(one, words)

    def _shouted(self, word: str) -> bool:
        """Whether a word in capitals among others is one that the text writes in small letters."""
        return (
            word.isupper()
            and len(word) > MOST_INITIALS
            and word.lower() in self.forms.get(word.lower(), ())
        )

    def _written(self, word: str) -> str:
        low = word.lower()
        if forms := self.forms.get(low):
            return forms.most_common(1)[0][0]
        if self.welsh or not only_a_name(word):
            return low
        return word if len(word) <= MOST_INITIALS else word.capitalize()


def _is_everyday(word: str) -> bool:
    return len(word) > MOST_INITIALS and in_dictionary(word.lower()) and not only_a_name(word)


def _lines(block: Block) -> list[str]:
    if isinstance(block, Table):
        return [line.plain for cell in block.boxes() for line in cell.lines]
    return [block.plain] if isinstance(block, Heading | Paragraph | Item) else []

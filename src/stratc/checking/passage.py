"""The words that a reader will see, piece by piece, each with its place.

In: one strategy's index. Out: passages. Left out is what only editors read, and what is a name, a
number or an address and no words: the model says which.
Patterns are looked for in the text as it was typed, so that a hit has its exact place; our own
marks, web addresses and e-mail addresses are blanked first.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from stratc.crossref import Index
from stratc.model import Element, Field, held, own_fields, place, walk
from stratc.source import Span
from stratc.source.quoted_text import is_quoted, read_quoted
from stratc.text.english import sentence_places
from stratc.text.grams import grams_in, stands_nowhere
from stratc.text.markdown import plain

BLANKED = re.compile(
    r"\[[=^][^\[\]\s]+\]|\[@[^\[\]]+\]|(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|(?:https?://|www\.)[^\s<>\"')\]]+|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+"
)
# “2.3 Whenever a tree is felled, …”: the number of a paragraph is none of its words.
PARAGRAPH_NUMBER = re.compile(
    r"(?P<before>\A(?:[|>][+-]?\d?[ \t]*\n)?|\n[ \t]*\n|[.;:!?][”’\"']?[ \t]*\n)"
    r"(?P<mark>[ \t]*[*_]{0,3})"
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,2}\.?|(?<=[*_])\d{1,2}(?:\\?[.)]|:))"
    r"(?=[ \t]+(?:[A-Z][a-z]|[AI] |[*_\"'“‘]))"
)
# A name or a term in quotation marks is shorter than what somebody said.
SPEECH = re.compile(r"“[^“”]{25,2000}”|(?<![\w\"])\"[^\"\n]{25,2000}\"")
WORD = re.compile(r"\w+")
BLANK = "\0"
SHORT = 60  # characters, in which a pattern is tried as soon as looked into
Hit = tuple[re.Match[str], Span]
"""A match, and its place."""
_NONE: Iterator[Hit] = iter(())
_NOWHERE: Iterator[re.Match[str]] = iter(())


@dataclass(frozen=True)
class Passage:
    """One value that readers see: its element and field, its text, its place."""

    element: Element
    field: Field
    text: str
    span: Span
    prose: bool

    @cached_property
    def typed(self) -> str:
        """What was typed, with marks, addresses and the numbers of paragraphs blanked, character
        for character."""
        typed = BLANKED.sub(lambda found: BLANK * len(found.group()), self.written)
        if not self.prose:
            return typed
        return PARAGRAPH_NUMBER.sub(
            lambda found: found["before"] + found["mark"] + BLANK * len(found["number"]), typed
        )

    @property
    def written(self) -> str:
        """What was typed, without the marks that YAML wants round it.

        Where a program wrote `\\n` or `\\u2019`, it is what that stands for.
        """
        return self._read[0]

    @cached_property
    def _read(self) -> tuple[str, Sequence[int]]:
        """The words without the marks that YAML wants round them, and where each character was
        typed if that is another place than its own."""
        written = self.span.written
        return read_quoted(written) if is_quoted(written) else (written, ())

    @cached_property
    def low(self) -> str:
        """The same in small letters."""
        return self.typed.lower()

    @cached_property
    def grams(self) -> frozenset[str] | None:
        """Which letters stand together in that, where it is long enough to save anything."""
        return grams_in(self.low) if len(self.low) > SHORT else None

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of that, one after the other."""
        return tuple(WORD.findall(self.low))

    @cached_property
    def plain(self) -> str:
        """The words without markup, one line a paragraph or list item."""
        return plain(self.text) if self.prose else self.text

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence of what was typed begins and ends."""
        return tuple(sentence_places(self.typed))

    def sentence_of(self, at: int) -> tuple[int, int] | None:
        """Where the sentence begins and ends in which a character stands."""
        last = bisect_right(self.sentences, at, key=itemgetter(0)) - 1
        place = self.sentences[last] if last >= 0 else (0, 0)
        return place if at < place[1] else None

    @property
    def heading(self) -> bool:
        """Whether it is printed as a heading."""
        return self.field.heading

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Every match of a pattern in what was typed, where it can have any."""
        return _NOWHERE if stands_nowhere(pattern, self.grams) else pattern.finditer(self.typed)

    def hits(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Every match of a pattern in what was typed, with its place."""
        # Asked by every rule of every passage, and nearly always in vain.
        if stands_nowhere(pattern, self.grams) or not pattern.search(self.typed):
            return _NONE
        return self._hits(pattern)

    def own_hits(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        """The same, but for what stands in quoted speech: that is somebody else's wording."""
        if stands_nowhere(pattern, self.grams) or not pattern.search(self.typed):
            return _NONE
        return self._own_hits(pattern)

    def _hits(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        for found in pattern.finditer(self.typed):
            yield found, self.at(found.start(), found.end())

    def _own_hits(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        for found, span in self._hits(pattern):
            if not self.quoted(found.start()):
                yield found, span

    def quoted(self, offset: int) -> bool:
        """Whether a character stands in quoted speech."""
        return any(start <= offset < end for start, end in self._speech)

    @cached_property
    def _speech(self) -> list[tuple[int, int]]:
        return [found.span() for found in SPEECH.finditer(self.typed)]

    def at(self, start: int, end: int) -> Span:
        """The place of some characters of what was typed."""
        line, column = self._where(start)
        end_line, end_column = self._where(end)
        return Span(self.span.text, line, column, end_line, end_column)

    def opening(self, words: str, most: int = 5) -> Span:
        """The place of the first few of some words; the whole passage if they are not found."""
        pieces = [re.escape(word) for word in words.split()[:most]]
        found = re.search(r"[\s*_\0]+".join(pieces), self.typed) if pieces else None
        return self.at(*found.span()) if found else self.span

    def _where(self, offset: int) -> tuple[int, int]:
        if places := self._read[1]:
            offset = places[min(offset, len(places) - 1)]
        line = bisect_right(self._line_starts, offset) - 1
        if line == 0:
            return self.span.line, self.span.column + offset
        return self.span.line + line, offset - self._line_starts[line] + 1

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.span.written))]


def passages(index: Index) -> Iterator[Passage]:
    """Everything of one strategy that readers see, in reading order.

    Its introduction stands before its priorities, and not with its title.
    """
    whole = index.strategy
    for field in own_fields(whole):
        yield from _said(whole, field)
        for element in (one for child in held(whole, field) for one in walk(child)):
            for own in own_fields(element):
                yield from _said(element, own)


def _said(element: Element, field: Field) -> Iterator[Passage]:
    if not field.worded:
        return
    value = getattr(element, field.name)
    for number, text in enumerate(value if field.many else (value,)):
        if text:
            yield Passage(element, field, text, place(element, field, number), field.prose)

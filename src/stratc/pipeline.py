"""The three journeys on one screen: compile strategies, publish one, compare two editions of one.

What only some journeys need is imported by them: who checks a strategy waits for no page.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol
from zlib import crc32

from stratc.checking import as_typed, check_rest, pictures
from stratc.crossref import Library, link
from stratc.model import (
    Document,
    Framework,
    Remainder,
    Settings,
    Strategy,
    StrategyReading,
    cover,
    framework,
    read_strategy,
    strategy,
    ties,
)
from stratc.rules import check, check_one
from stratc.source import Diagnostic, Severity, Text, in_reading_order
from stratc.text.kept import kept

if TYPE_CHECKING:
    from stratc.diff import Comparison, Edition
    from stratc.outputs import Artifact, Publication

Said = tuple[Diagnostic, ...]


class StrategyMemory(Protocol):
    """Somebody who knows what was said of a strategy that has not changed."""

    @property
    def ties(self) -> Mapping[str, frozenset[str]]:
        """The strategies that each one is tied with."""

    def reading(self, document: Document) -> Said | None:
        """What reading said of a document that could be read."""

    def keep_reading(self, document: Document, said: Said) -> None:
        """Keep that."""

    def recall(self, library: Library, strategy: Strategy) -> Said | None:
        """What checking said of a strategy."""

    def keep(self, library: Library, strategy: Strategy, said: Said) -> None:
        """Keep that."""


Checks = Callable[[Library, Sequence[Strategy]], Iterable[Said]]
"""What says of each of some strategies what the rules say, in their order."""
Rests = Callable[[Callable[[Document], Said], Sequence[Document]], Iterable[Said]]
"""What asks a question of each of some documents that have mistakes, in their order."""


class Readings:
    """What each document said when it was last read, for whoever compiles again and again."""

    def __init__(self) -> None:
        self._strategies: dict[str, tuple[Document, StrategyReading, tuple[Diagnostic, ...]]] = {}

    def strategy(self, document: Document, say: Callable[[Diagnostic], None]) -> Strategy | None:
        """A strategy, read again only where a byte of it has changed."""
        known = self._strategies.get(document.id)
        if known is None or known[0] != document:
            said: list[Diagnostic] = []
            made = read_strategy(document, said.append)
            here = document.texts.values()
            told = tuple(as_typed(one, here) if one.span.text not in here else one for one in said)
            known = self._strategies[document.id] = document, made, told
        for remark in known[2]:
            say(remark)
        return known[1].strategy

    def rest(self, id: str) -> Remainder | None:
        """What can be checked of a strategy that was read and has mistakes."""
        known = self._strategies.get(id)
        return known[1].rest if known else None

    def forget_all_but(self, documents: Collection[Document]) -> None:
        """Keep nothing of a strategy that is no longer there."""
        there = {document.id for document in documents}
        self._strategies = {id: one for id, one in self._strategies.items() if id in there}


@dataclass(frozen=True, slots=True)
class Compilation:
    """What was read and linked, and everything there is to say about it, in reading order.

    Of the strategies in `covers` no more was read than the cover.
    """

    library: Library
    said: Said
    covers: frozenset[str] = frozenset()

    def worst(self) -> Severity | None:
        """The highest severity said."""
        return max((d.severity for d in self.said), default=None)


def compile(
    documents: Iterable[Document],
    frameworks: Iterable[Text],
    as_of: date | None = None,
    settings: Settings | None = None,
    only: Collection[str] | None = None,
    memory: StrategyMemory | None = None,
    images: Mapping[str, Mapping[str, bytes]] | None = None,
    covers: bool = False,
    neighbours: Iterable[Strategy] = (),
    readings: Readings | None = None,
    checks: Checks | None = None,
    rests: Rests | None = None,
) -> Compilation:
    """Read, link and check. A document that cannot be read is left out, with remarks.

    Where only some strategies are asked for, the others are read and linked, and nothing is said
    of them. With `covers` no more is read than the cover of a strategy that nobody needs whole:
    it was not asked for, or the memory knows all that there is to say of it, and it has no tie
    with one that must be checked.
    `neighbours` are others that were read so far already.
    `images` are the pictures of each strategy by file name; without them nothing is said
    of pictures. Whoever compiles again and again gives their `readings`, and who has
    several processors, what `checks` strategies in several processes, and what can be read of
    those with mistakes (`rests`).
    """
    held = tuple(documents)
    asked = {one.id for one in held} if only is None else {*only}
    known = [_framework(text) for text in frameworks]
    reading = _Reading(memory, readings or Readings(), tuple(neighbours))
    tied: Mapping[str, frozenset[str]] = {}
    if covers:
        tied = memory.ties if memory else ties(held)
        for document in held:
            if memory or document.id not in asked:
                reading.show(document, document.id in asked)
    needed = [document for document in held if document.id not in reading.shown]
    remembered: dict[str, Said] | None = None
    while True:
        gone = [document for document in needed if not reading.read(document)]
        library = link(
            reading.strategies(), [one for one, _ in known if one is not None], as_of, settings
        )
        if remembered is None or gone:
            remembered = dict(_remembered(library, asked, memory))
        unknown = asked - remembered.keys()
        wanted = unknown.union(*(tied.get(id, ()) for id in unknown))
        needed = [one for one in held if one.id in reading.shown.keys() & wanted]
        if not needed:
            break
    reading.readings.forget_all_but(held)
    said = [remark for _, remarks in known for remark in remarks]
    for document in held:
        if document.id in asked:
            said.extend(reading.said[document.id])

    def left(document: Document) -> Said:
        rest = reading.readings.rest(document.id)
        shown = images.get(document.id, {}) if images is not None else None
        return tuple(check_rest(document, reading.said[document.id], rest, library, shown))

    wrong = [one for one in held if one.id in asked and library.strategy(one.id) is None]
    for remarks in (rests or map)(left, wrong):
        said.extend(remarks)
    unsaid = [one for one in library.strategies if one.id in unknown]
    for one, remarks in zip(unsaid, (checks or _in_turn)(library, unsaid), strict=True):
        found = (*remarks, *(pictures(one, images.get(one.id, {})) if images is not None else ()))
        remembered[one.id] = found
        if memory:
            memory.keep(library, one, found)
    said.extend(remark for remarks in remembered.values() for remark in remarks)
    said.extend(check(library, ()))
    return Compilation(library, in_reading_order(said), frozenset(reading.shown))


@dataclass
class _Reading:
    """What was read of each document, the whole or the cover, and what reading said."""

    memory: StrategyMemory | None
    readings: Readings
    neighbours: tuple[Strategy, ...]
    whole: dict[str, Strategy] = field(default_factory=dict)
    shown: dict[str, Strategy] = field(default_factory=dict)
    said: dict[str, Said] = field(default_factory=dict)

    def show(self, document: Document, asked: bool) -> None:
        """Read the cover, if nothing else matters or the memory knows what the whole says."""
        said = self.memory.reading(document) if self.memory and asked else ()
        if said is not None and (found := cover(document)):
            self.shown[document.id], self.said[document.id] = found, said

    def read(self, document: Document) -> bool:
        """Read the whole of a document; whether it could be read, and so is still there."""
        said: list[Diagnostic] = []
        found = self.readings.strategy(document, said.append)
        self.said[document.id] = tuple(said)
        self.shown.pop(document.id, None)
        if found:
            self.whole[document.id] = found
            if self.memory:
                self.memory.keep_reading(document, tuple(said))
        return found is not None

    def strategies(self) -> Iterator[Strategy]:
        """All that there are."""
        yield from (*self.whole.values(), *self.shown.values(), *self.neighbours)


def unchecked(library: Library, strategies: Sequence[Strategy]) -> Iterable[Said]:
    """For `checks`: what says nothing, for whoever only needs what was read."""
    return ((),) * len(strategies)


def publish(publication: Publication, outputs: Iterable[str]) -> tuple[list[Artifact], str]:
    """The files of one strategy, and why one could not be made. One that cannot be laid out takes
    neither the others nor other strategies with it."""
    from stratc.outputs import OUTPUTS, LayoutRefused
    from stratc.outputs.language import speaking
    from stratc.outputs.screen import sized, told_size

    made: list[Artifact] = []
    why = ""
    for name in outputs:
        try:
            made.extend(OUTPUTS[name](publication))
        except LayoutRefused as refused:
            why = str(refused)
    contents = {artifact.path.name: artifact.content for artifact in made}

    def size(name: str) -> str:
        return told_size(name, contents[name]) if name in contents else ""

    with speaking(publication.strategy.language):
        return [sized(artifact, size) for artifact in made], why


def edition(
    document: Document,
    frameworks: Iterable[Text],
    as_of: date | None = None,
    settings: Settings | None = None,
    name: str = "",
    committed: date | None = None,
) -> tuple[Edition | None, tuple[Diagnostic, ...]]:
    """One edition, read and linked to be compared, and all that there is to say about reading it.

    There is none where anything could not be read: that is not the same as nothing promised.
    """
    from stratc.diff import Edition

    said: list[Diagnostic] = []
    held = strategy(document, said.append)
    known = [_framework(text) for text in frameworks]
    said.extend(remark for _, remarks in known for remark in remarks)
    read = [one for one, _ in known if one is not None]
    made = None
    if held is not None and len(read) == len(known):
        made = Edition(link([held], read, as_of, settings), held, name, committed)
    return made, in_reading_order(said)


def compare(
    before: Edition,
    after: Edition | None,
    as_of: date | None = None,
    *,
    successor: bool = False,
    edition_steps: bool = False,
    moved: bool = False,
) -> Comparison:
    """What changed between two editions; without one after, the strategy was deleted. It has
    `moved` where its folder has another name now, and with it the address of its pages."""
    from stratc import diff

    if after is None:
        return diff.compare(before, diff.deleted(before), as_of)
    if successor:
        return diff.succeed(before, after, as_of)
    return diff.compare(before, after, as_of, edition_steps, moved)


@lru_cache(maxsize=128)
def _framework(text: Text) -> tuple[Framework | None, tuple[Diagnostic, ...]]:
    """A framework and the remarks on it, read once however many strategies have the same.

    One that a project brings has a folder in its name, and is not kept for others.
    """

    def read() -> tuple[Framework | None, tuple[Diagnostic, ...]]:
        said: list[Diagnostic] = []
        return framework(text, said.append), tuple(said)

    return read() if "/" in text.name else kept(f"{text.name} {crc32(text.content.encode())}", read)


def _remembered(
    library: Library, asked: Collection[str], memory: StrategyMemory | None
) -> Iterator[tuple[str, Said]]:
    """What the memory knows that checking said of the strategies that were asked for."""
    for one in library.strategies:
        said = memory.recall(library, one) if memory and one.id in asked else None
        if said is not None:
            yield one.id, said


def _in_turn(library: Library, strategies: Sequence[Strategy]) -> Iterator[Said]:
    return (tuple(check_one(library, one)) for one in strategies)

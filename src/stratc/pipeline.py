"""The whole compilation on one screen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from stratc.crossref import Library, link
from stratc.model import Document, Settings, Strategy, framework, strategy
from stratc.rules import check, check_one
from stratc.source import Diagnostic, Severity, Text, in_reading_order


class RuleMemory(Protocol):
    """Somebody who knows what the rules said of a strategy that has not changed."""

    def recall(self, library: Library, strategy: Strategy) -> tuple[Diagnostic, ...] | None: ...

    def keep(self, library: Library, strategy: Strategy, said: tuple[Diagnostic, ...]) -> None: ...


@dataclass(frozen=True, slots=True)
class Compilation:
    """What was read and linked, and everything there is to say about it, in reading order."""

    library: Library
    said: tuple[Diagnostic, ...]

    def worst(self) -> Severity | None:
        """The highest severity said."""
        return max((d.severity for d in self.said), default=None)


def compile(
    documents: Iterable[Document],
    frameworks: Iterable[Text],
    as_of: date | None = None,
    settings: Settings | None = None,
    only: Collection[str] | None = None,
    memory: RuleMemory | None = None,
) -> Compilation:
    """Read, link and check. A document that cannot be read is left out, with remarks.

    Where only some strategies are asked for, the others are read and linked, and nothing is said
    of them.
    """
    said: list[Diagnostic] = []

    def say_of(document: Document) -> Callable[[Diagnostic], None]:
        return said.append if only is None or document.id in only else lambda remark: None

    library = link(
        filter(None, [strategy(document, say_of(document)) for document in documents]),
        filter(None, [framework(text, said.append) for text in frameworks]),
        as_of,
        settings,
    )
    for one in library.strategies:
        if only is None or one.id in only:
            said.extend(_checked(library, one, memory))
    said.extend(check(library, ()))
    return Compilation(library, in_reading_order(said))


def _checked(
    library: Library, strategy: Strategy, memory: RuleMemory | None
) -> tuple[Diagnostic, ...]:
    """What the rules say of one strategy, or said before."""
    said = memory.recall(library, strategy) if memory else None
    if said is None:
        said = tuple(check_one(library, strategy))
        if memory:
            memory.keep(library, strategy, said)
    return said

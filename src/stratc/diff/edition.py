"""One edition of a strategy as the comparison sees it: its promises, and its texts as readers do.

In: a library and one of its strategies. Out: Promises, which are commitments and actions with the
words that begin them and the place they stand in. Texts are worked out only when asked for: most
of an edition is the same as the last one, and nobody need read it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from stratc.crossref import Index, Library, link
from stratc.model import (
    ENDED,
    Action,
    ActionTable,
    Commitment,
    CommitmentGroup,
    Element,
    Priority,
    Section,
    Strategy,
    title_of,
)
from stratc.text.english import continued
from stratc.text.firmness import words
from stratc.text.markdown import plain
from stratc.text.resolver import Silent

from .change import Subject

Sort = Literal["commitment", "action"]


@dataclass(eq=False)
class PromiseText:
    """A commitment or an action where it stands."""

    edition: Edition = field(repr=False)
    sort: Sort
    element: Commitment | Action
    group: CommitmentGroup | ActionTable | None
    home: Priority | Section | None
    priority: Priority | None

    @property
    def id(self) -> str:
        """The id that it has in its edition."""
        return self.element.id

    @property
    def raw(self) -> str:
        """Its own text as written, on one line."""
        element = self.element
        own = element.text if isinstance(element, Commitment) else "\n".join(element.action)
        return " ".join(own.split())

    @property
    def lead_in(self) -> str:
        """The words that begin it, if it does not stand alone."""
        alone = isinstance(self.element, Action) or self.element.stands_alone
        if alone or not isinstance(self.group, CommitmentGroup):
            return ""
        return self.group.lead_in or ""

    @cached_property
    def own(self) -> str:
        """Its own text as a reader sees it."""
        element = self.element
        texts = (element.text,) if isinstance(element, Commitment) else element.action
        return " ".join(self.edition.plain(text) for text in texts)

    @cached_property
    def said(self) -> str:
        """The whole sentence: the words that begin it, then its own."""
        if not self.lead_in:
            return self.own
        return continued(self.lead_in, self.own, self.edition.index.names)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the whole sentence, ready to be compared."""
        return tuple(words(self.said))

    @cached_property
    def key(self) -> str:
        """Its own words as one string: equal keys are the same text."""
        return " ".join(words(self.own))

    @property
    def heading(self) -> str:
        """The title of its priority, or else of what holds it."""
        where = self.priority or self.home
        return where.title if where else ""

    @property
    def subject(self) -> Subject:
        """What reports call it."""
        return Subject(self.sort, self.id, self.short, self.heading, self.number)

    @property
    def number(self) -> str:
        """The label or number that is printed with it."""
        return self.edition.number_of(self.element)

    @property
    def leads(self) -> str:
        """Who answers for it, in the words of its edition."""
        names = (
            ", ".join(filter(None, (lead.text, self.edition.name_of("body", lead.body or ""))))
            for lead in self.element.lead
        )
        return "; ".join(filter(None, names))

    @cached_property
    def short(self) -> str:
        """The first of its words, by which a reader finds it."""
        words = self.own.split()
        return " ".join(words[:9]).rstrip(".,;:") + (" …" if len(words) > 9 else "")

    @property
    def active(self) -> bool:
        """Whether it still holds."""
        return self.element.status not in ENDED


class Edition:
    """A strategy with its library, under the name that reports give this edition."""

    def __init__(
        self, library: Library, strategy: Strategy, name: str = "", committed: date | None = None
    ) -> None:
        self.committed = committed
        self.library = library
        self.strategy = strategy
        self.name = name or strategy.id
        self.index: Index = library.index(strategy)
        self._silent = _Words(self.index)

    @cached_property
    def promises(self) -> tuple[PromiseText, ...]:
        """Every commitment and action, in reading order."""
        strategy = self.strategy
        found = [t for section in strategy.background for t in self._in(section, None)]
        found += [t for priority in strategy.priorities for t in self._in(priority, priority)]
        found += [t for section in strategy.sections for t in self._in(section, None)]
        return tuple(found)

    def of(self, sort: Sort) -> list[PromiseText]:
        """The commitments, or the actions; of two with one id the first."""
        found: dict[str, PromiseText] = {}
        for promise in self.promises:
            if promise.sort == sort:
                found.setdefault(promise.id, promise)
        return list(found.values())

    @property
    def days(self) -> frozenset[date]:
        """The days on which it was published or adopted, as far as it says so."""
        adopted = self.strategy.adopted.date if self.strategy.adopted else None
        stated = (self.strategy.published, adopted)
        return frozenset(day.start for day in stated if day is not None and day.start is not None)

    def number_of(self, element: Commitment | Action) -> str:
        """The number that is printed with a promise."""
        seat = self.index.seats.get(element.path)
        return seat.number if seat else element.label or ""

    def plain(self, text: str) -> str:
        """Prose as a reader sees it, on one line a paragraph."""
        if (
            text.isascii()
            and not any(mark in text for mark in "[*_<>#`\\\n")
            and text[:1].isalpha()
        ):
            return " ".join(text.split())
        return plain(text, self._silent)

    def name_of(self, kind: str, name: str) -> str:
        """How readers know what an id stands for."""
        element = self.index.named(kind).get(name)
        for attribute in ("name", "title"):
            if element is not None and (found := getattr(element, attribute, None)):
                return str(found)
        return name if element is None else f"“{short_title(element)}”"

    def _in(self, home: Priority | Section, priority: Priority | None) -> Iterator[PromiseText]:
        for group in home.commitments:
            for item in group.items:
                yield PromiseText(self, "commitment", item, group, home, priority)
        if isinstance(home, Priority) and home.actions:
            for row in home.actions.rows:
                yield PromiseText(self, "action", row, home.actions, home, priority)
        for section in home.sections:
            yield from self._in(section, priority)


def deleted(one: Edition) -> Edition:
    """What is left of an edition whose strategy is no longer there: its name, and no promise."""
    nothing = {"priorities": (), "sections": (), "background": ()}
    emptied = one.strategy.model_copy(update=nothing)
    library = link([emptied], one.library.frameworks, None, one.library.settings)
    return Edition(library, emptied, f"{one.strategy.id}, deleted")


class _Words(Silent):
    """Marks as words: a statistic as its entry says it, a source and a note as nothing."""

    def __init__(self, index: Index) -> None:
        self.index = index

    def statistic(self, id: str, field: str, at_sentence_start: bool) -> str | None:
        """The figure with its qualifier and unit, or the one field that is asked for."""
        found = self.index.statistics.get(id)
        if found is None:
            return f"[={id}]"
        if field:
            return str(getattr(found, field.replace("-", "_"), None) or f"[={id}.{field}]")
        pieces = (" ".join(found.qualifier), found.value or found.finding, found.unit)
        return " ".join(str(piece) for piece in pieces if piece)


def short_title(element: Element) -> str:
    """The first of the words by which a reader would find an element."""
    line = title_of(element) or str(getattr(element, "id", None) or "")
    return line if len(line) <= 70 else line[:67].rsplit(" ", 1)[0] + " …"

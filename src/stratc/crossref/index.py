"""One strategy with every id looked up and every reference followed.

In: a strategy. Out: its elements by kind and id, every use of an id with what it found, and the
counts that the outputs print. Ids are unique within their kind; of two equal ones the first
wins here, and a rule remarks on the second.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from stratc.model import (
    REFERRED,
    Action,
    Body,
    Commitment,
    Element,
    Illustration,
    Intervention,
    Note,
    Path,
    Priority,
    Section,
    Source,
    Statistic,
    Strategy,
    kind_of,
    own_fields,
    place,
    texts,
    unfinished,
    walk,
)
from stratc.source import Span
from stratc.text.marks import marks

from .hosts import Host, Seat, hosts, seats

E = TypeVar("E", bound=Element)


@dataclass(frozen=True, slots=True)
class Use:
    """One place that names an id: where it stands, what kind it wants, what it found."""

    element: Element
    field: str
    kind: str
    id: str
    span: Span
    found: Element | None


class ById(Generic[E]):
    """The elements of one shape that have an id, by it, in the order they stand."""

    def __init__(self, shape: type[E]) -> None:
        self.kind = next(kind.singular for kind in REFERRED.values() if kind.shape is shape)

    def __get__(self, index: Index, owner: type[Index]) -> Mapping[str, E]:
        return index.named(self.kind)


class Index:
    """One strategy's elements by id and by path, what holds each, and the uses of each id."""

    def __init__(self, strategy: Strategy) -> None:
        self.strategy = strategy
        self.elements = tuple(walk(strategy))
        self._by_path = {element.path: element for element in self.elements}
        self._by_kind: dict[str, dict[str, Any]] = {kind: {} for kind in REFERRED}
        self.repeated: list[tuple[str, Element, Element]] = []
        for element in self.elements:
            kind = kind_of(type(element))
            if kind and kind.referred and (name := getattr(element, "id", None)):
                first = self._by_kind[kind.singular].setdefault(name, element)
                if first is not element:
                    self.repeated.append((kind.singular, element, first))
        self.uses = tuple(self._uses())
        self._used: dict[tuple[str, str], list[Use]] = {}
        for use in self.uses:
            self._used.setdefault((use.kind, use.id), []).append(use)
        self._inherited = self._section_sources()

    def above(self, element: Element) -> Iterator[Element]:
        """What holds an element, what holds that, and so on up to the strategy."""
        path = element.path
        while path:
            path = path[:-1]
            if found := self._by_path.get(path):
                yield found

    def holder(self, element: Element, shape: type[E]) -> E | None:
        """The nearest element of a shape that holds this one, however far above."""
        return next((found for found in self.above(element) if isinstance(found, shape)), None)

    @cached_property
    def hosts(self) -> tuple[Host, ...]:
        """Everything that holds promises, in the order of the document."""
        return hosts(self.strategy)

    @cached_property
    def seats(self) -> dict[Path, Seat]:
        """Where each commitment and action stands, by its path, in the order of the document."""
        return seats(self.hosts)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What readers know as names: bodies, their other names and parts, and places."""
        bodies = self.strategy.bodies
        every = (name for body in bodies for name in (body.name, *body.aliases, *body.parts))
        return tuple(dict.fromkeys((*every, *self.strategy.areas)))

    @property
    def home(self) -> str:
        """The place that goes without saying: the only one that the strategy is for."""
        return self.strategy.areas[0] if len(self.strategy.areas) == 1 else ""

    def named(self, kind: str) -> Mapping[str, Any]:
        """The elements of one kind by id, in the order they stand."""
        return MappingProxyType(self._by_kind[kind])

    bodies = ById(Body)
    statistics = ById(Statistic)
    sources = ById(Source)
    notes = ById(Note)
    figures = ById(Illustration)
    commitments = ById(Commitment)
    actions = ById(Action)
    interventions = ById(Intervention)
    priorities = ById(Priority)

    @property
    def counts(self) -> dict[str, int]:
        """How much there is of each thing, counted as the format says."""
        strategy = self.strategy
        interventions = [e for e in self.elements if isinstance(e, Intervention)]
        return {
            "priorities": len(strategy.priorities),
            "commitments": sum(isinstance(e, Commitment) for e in self.elements),
            "actions": sum(isinstance(e, Action) for e in self.elements),
            "interventions": sum(i.same_as is None for i in interventions),
            "statistics": len(strategy.statistics),
            "partners": sum(len(group.members) for group in strategy.partners),
        }

    def sources_of(self, statistic: Statistic) -> tuple[tuple[str, ...], bool]:
        """The ids of a statistic's sources, and whether it has them from its section."""
        if statistic.source:
            return statistic.source, False
        return self._inherited.get(statistic.id, ()), True

    def uses_of(self, kind: str, name: str) -> list[Use]:
        """Every place that names one element."""
        return self._used.get((kind, name), [])

    def rows_delivering(self, commitment: Commitment) -> list[Action]:
        """The rows of action plans that deliver a commitment."""
        uses = self.uses_of("commitment", commitment.id)
        rows = (use.element for use in uses if use.field == "delivers")
        return [row for row in rows if isinstance(row, Action)]

    def priority_of(self, element: Element) -> Priority | None:
        """The priority that holds an element, if any does."""
        return self.holder(element, Priority)

    def _uses(self) -> Iterator[Use]:
        for element in self.elements:
            for field in own_fields(element):
                if not field.refers_to:
                    continue
                value = getattr(element, field.name)
                for number, name in enumerate(value if field.many else (value,)):
                    if name is not None and not unfinished(name):
                        yield self._use(
                            element, field.key, field.refers_to, name, place(element, field, number)
                        )
            for field, number, text in texts(element):
                seen: dict[str, int] = {}
                for mark in marks(text):
                    nth = seen.get(mark.written, 0)
                    seen[mark.written] = nth + 1
                    span = place(element, field, number).part(mark.written, nth)
                    kind = "source" if mark.kind == "citation" else mark.kind
                    yield self._use(element, field.key, kind, mark.id, span)

    def _use(self, element: Element, field: str, kind: str, name: str, span: Span) -> Use:
        return Use(element, field, kind, name, span, self._by_kind[kind].get(name))

    def _section_sources(self) -> dict[str, tuple[str, ...]]:
        """For each statistic, the sources of the nearest section around its first mention."""
        found: dict[str, tuple[str, ...]] = {}
        for use in self.uses:
            if use.kind == "statistic":
                around = (use.element, *self.above(use.element))
                cited = (e.source for e in around if isinstance(e, Section) and e.source)
                if sources := next(cited, ()):
                    found.setdefault(use.id, sources)
        return found

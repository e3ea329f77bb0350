"""All documents together, with every reference followed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar, cast

from stratc.model import Framework, Provision, Section, Settings, Strategy

from .index import Index

T = TypeVar("T")


@dataclass(frozen=True)
class Library:
    """Every strategy and framework that was read, linked, with the settings of the project.

    `as_of` is the day everything is judged by.
    """

    strategies: tuple[Strategy, ...]
    frameworks: tuple[Framework, ...]
    as_of: date | None = None
    settings: Settings = field(default_factory=Settings)
    _indexes: dict[str, Index] = field(default_factory=dict, init=False, repr=False, compare=False)
    _answers: dict[tuple[object, str], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    _pins: dict[int, tuple[tuple[str, ...], dict[str, str]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def index(self, strategy: Strategy) -> Index:
        """The elements of one strategy by id."""
        if strategy.id not in self._indexes:
            self._indexes[strategy.id] = Index(self._strategies[strategy.id])
        return self._indexes[strategy.id]

    def answer(self, strategy: Strategy, question: Callable[[Library, Strategy], T]) -> T:
        """What a function says of one strategy. It is called once, however many ask."""
        key = (question, strategy.id)
        if key not in self._answers:
            self._answers[key] = question(self, strategy)
        return cast(T, self._answers[key])

    def strategy(self, name: str) -> Strategy | None:
        """The strategy with this id."""
        return self._strategies.get(name)

    def editions(self, name: str) -> tuple[Framework, ...]:
        """The editions of one framework, the newest last."""
        return self._editions.get(name, ())

    def framework(self, strategy: Strategy, name: str) -> Framework | None:
        """The edition of a framework that a strategy pins, or the newest."""
        editions = self.editions(name)
        if edition := self._pinned_by(strategy).get(name):
            return next((f for f in editions if f.edition == edition), None)
        return editions[-1] if editions else None

    def _pinned_by(self, strategy: Strategy) -> dict[str, str]:
        """The edition of each framework that a strategy pins; the first, where it pins two."""
        given = strategy.frameworks
        held, pins = self._pins.get(id(given), ((), {}))
        if held is not given:
            named = (one.partition("@") for one in reversed(given))
            pins = {of: edition for of, _, edition in named if edition}
            self._pins[id(given)] = given, pins
        return pins

    def item(self, strategy: Strategy, target: str) -> tuple[Framework, Provision] | None:
        """What a link such as `from-harm-to-hope:2.1` points to."""
        name, _, wanted = target.partition(":")
        framework = self.framework(strategy, name)
        item = self._items[framework.id, framework.edition].get(wanted) if framework else None
        return (framework, item) if framework and item else None

    def superseded_by(self, strategy: Strategy) -> Strategy | None:
        """The strategy that replaces this one, if any says so."""
        return next((s for s in self.strategies if s.supersedes == strategy.id), None)

    @cached_property
    def _strategies(self) -> dict[str, Strategy]:
        return {strategy.id: strategy for strategy in self.strategies}

    @cached_property
    def _editions(self) -> dict[str, tuple[Framework, ...]]:
        made: dict[str, tuple[Framework, ...]] = {}
        for one in sorted(self.frameworks, key=lambda framework: framework.edition):
            made[one.id] = (*made.get(one.id, ()), one)
        return made

    @cached_property
    def _items(self) -> dict[tuple[str, str], dict[str, Provision]]:
        return {
            (one.id, one.edition): {item.id: item for item in reversed(one.items)}
            for one in self.frameworks
        }


def link(
    strategies: Iterable[Strategy],
    frameworks: Iterable[Framework],
    as_of: date | None = None,
    settings: Settings | None = None,
) -> Library:
    """Put all documents together and follow every reference."""
    return Library(
        tuple(sorted(strategies, key=lambda s: s.id)),
        tuple(sorted(frameworks, key=lambda f: (f.id, f.edition))),
        as_of,
        settings or Settings(),
    )


def anchors(index: Index) -> dict[str, str]:
    """The anchor of each element that a link in prose may lead to, by its id and by itself."""
    sections = [one.id for one in index.elements if isinstance(one, Section) and one.id]
    kinds = (
        ("source", index.sources),
        ("statistic", index.statistics),
        ("action", index.actions),
        ("commitment", index.commitments),
        ("section", sections),
        ("priority", index.priorities),
    )
    made = {id: f"{kind}-{id}" for kind, known in kinds for id in known}
    return made | {f"{kind}-{id}": f"{kind}-{id}" for kind, known in kinds for id in known}

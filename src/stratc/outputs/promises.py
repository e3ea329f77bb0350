"""Commitments as they are printed: their numbers, who and when, and what they serve.

A commitment is numbered by its priority and its place in it, unless the document prints labels.
Those that stand outside every priority are numbered by a letter for their section.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stratc.crossref import Index, Library
from stratc.model import (
    Action,
    Commitment,
    Element,
    Framework,
    Lead,
    Link,
    Priority,
    Provision,
    Section,
    Strategy,
)
from stratc.source import Mapping

from . import phrases

Serves = Commitment | Action


@dataclass(frozen=True, slots=True)
class Host:
    """A priority, or a section outside every priority, that holds promises."""

    element: Priority | Section
    title: str
    number: str
    anchor: str
    priority: Priority | None = None

    @property
    def name(self) -> str:
        """How a sentence names it: “Priority 2”, or the title of a section."""
        return f"Priority {self.number}" if self.priority and self.number else self.title


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment, its number or printed label, and what holds it."""

    commitment: Commitment
    ref: str
    printed: bool
    host: Host

    @property
    def anchor(self) -> str:
        """Where it stands in the page."""
        return f"commitment-{self.commitment.id}"

    @property
    def name(self) -> str:
        """How another place names it."""
        return f"{self.host.name}, {self.ref.lower()}" if self.printed else self.ref


@dataclass(frozen=True, slots=True)
class Tag:
    """One thing that a promise serves, in a few words; `why` is the author's reason."""

    text: str
    partial: bool = False
    why: str | None = None


def priority_number(strategy: Strategy, priority: Priority) -> str:
    """The number printed with a priority, or its place in the document."""
    if priority.label is not None:
        return phrases.printed_number(priority.label)[1]
    return str(strategy.priorities.index(priority) + 1)


def hosts(strategy: Strategy, index: Index) -> list[Host]:
    """Everything that holds promises, in the order of the document."""
    made: list[Host] = []
    for priority in strategy.priorities:
        number = priority_number(strategy, priority)
        made.append(Host(priority, priority.title, number, f"priority-{priority.id}", priority))
    letters = iter("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return made + [
        Host(section, section.title, next(letters, "Z"), "")
        for section in (*strategy.background, *strategy.sections)
        if any(commitments(section))
    ]


def as_written(element: Element, names: tuple[str, ...]) -> list[str]:
    """Those fields of an element that say something, in the order the author wrote them."""
    node = element.where.node if element.where else None
    written = list(node.keys) if isinstance(node, Mapping) else []
    said = [name for name in names if getattr(element, name)]
    keys = [name.replace("_", "-") for name in names]
    unknown = len(written)
    places = {name: written.index(key) if key in written else unknown
              for name, key in zip(names, keys, strict=True)}  # fmt: skip
    return sorted(said, key=lambda name: places[name])


def commitments(element: Priority | Section) -> Iterator[Commitment]:
    """The commitments inside an element, in the order in which they are printed."""
    for name in as_written(element, ("commitments", "sections")):
        if name == "commitments":
            for group in element.commitments:
                yield from group.items
        else:
            for section in element.sections:
                yield from commitments(section)


def promises(held: list[Host]) -> list[Promise]:
    """Every commitment with its number, in the order of the document."""
    made: list[Promise] = []
    for host in held:
        inside = list(commitments(host.element))
        labelled = any(commitment.label for commitment in inside)
        for place, commitment in enumerate(inside, start=1):
            ref = commitment.label or ("" if labelled else f"{host.number}.{place}".lstrip("."))
            made.append(Promise(commitment, ref, commitment.label is not None, host))
    return made


def tags(library: Library, strategy: Strategy, element: Serves | Priority) -> list[Tag]:
    """What an element serves, as its author wrote it."""
    made = [Tag(_short(library, strategy, link), link.strength == "partial", link.why)
            for link in element.serves]  # fmt: skip
    if element.outside:
        made.append(Tag(f"Outside the national strategy: {element.outside}"))
    if element.cross_cutting:
        made.append(Tag(f"Across all priorities: {element.cross_cutting}"))
    return made


def _short(library: Library, strategy: Strategy, link: Link) -> str:
    """An item on a tag: “Outcome: deaths and harm” where its framework gives short words."""
    found = library.item(strategy, link.to)
    if found and found[1].short:
        framework, item = found
        of = "Outcome" if item.kind == "outcome" else framework.name
        return f"{of}: {item.short}" + ("" if item.verified else " (wording not verified)")
    return item_name(library, strategy, link)


def item_name(library: Library, strategy: Strategy, link: Link) -> str:
    """An item of a framework in a few words. A title that nobody has checked is never quoted."""
    found = library.item(strategy, link.to)
    if found is None:
        return link.to.replace(":", " ")
    return provision_name(*found)


def provision_name(framework: Framework, item: Provision) -> str:
    """“From Harm to Hope 2.1”, “National outcome: reduce drug use”; or with its title unchecked."""
    if item.verified and item.kind in ("outcome", "metric"):
        return f"National {item.kind}: {item.title[:1].lower()}{item.title[1:]}"
    if item.id[0].isdigit():
        return f"{framework.name} {item.code or item.id}"
    unchecked = "" if item.verified else " (title not checked)"
    return f"{framework.name}: {item.title[:1].lower()}{item.title[1:]}{unchecked}"


def own_leads(leads: tuple[Lead, ...]) -> list[Lead]:
    """The leads of this row only."""
    return [lead for lead in leads if lead.covers == "row"]


def delivered_by(index: Index) -> dict[str, list[Action]]:
    """The rows of the action plan by the commitment that they deliver."""
    made: dict[str, list[Action]] = {}
    for action in _actions(index):
        for commitment in action.delivers:
            made.setdefault(commitment, []).append(action)
    return made


def _actions(index: Index) -> Iterator[Action]:
    return (element for element in index.elements if isinstance(element, Action))

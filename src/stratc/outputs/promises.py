"""What promises serve, as it is printed: tags, and items of frameworks in a few words."""

from __future__ import annotations

from dataclasses import dataclass

from stratc.crossref import Library
from stratc.model import (
    Action,
    Commitment,
    Framework,
    Lead,
    Link,
    Priority,
    Provision,
    Strategy,
)
from stratc.text.english import capitalised, lowered_title

Serves = Commitment | Action


@dataclass(frozen=True, slots=True)
class Tag:
    """One thing that a promise serves, in a few words; `why` is the author's reason."""

    text: str
    partial: bool = False
    why: str | None = None


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
        of = "Outcome" if item.kind == "outcome" else framework.document(item)
        words = item.short if item.short == of else f"{of}: {item.short}"
        return words + ("" if item.verified else " (wording not verified)")
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
        return f"National {item.kind}: {lowered_title(item.title)}"
    if item.id[0].isdigit():
        return f"{framework.document(item)} {item.code or item.id}"
    unchecked = "" if item.verified else " (title not checked)"
    return f"{framework.document(item)}: {lowered_title(item.title)}{unchecked}"


def goal_name(framework: Framework, item: Provision) -> str:
    """A national goal in plain words; a title that nobody has read in print is never quoted."""
    if item.verified:
        return item.title
    if item.short:
        return capitalised(item.short)
    return f"{framework.document(item)} {item.code or item.id}"


def own_leads(leads: tuple[Lead, ...]) -> list[Lead]:
    """The leads of this row only."""
    return [lead for lead in leads if lead.covers == "row"]

"""A strategy for other programs: everything its authors wrote, each thing once.

Keys are those of the YAML. Commitments and actions stand in one list each, wherever they are in the
document, and their place holds their ids; `index` says where in the file each id is, as a JSON
pointer. Dates and figures are given as written and as read. What an author left out is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from stratc.crossref import Index, Library
from stratc.model import (
    REFERRED,
    Action,
    ActionTable,
    Commitment,
    CommitmentGroup,
    Element,
    Figure,
    Link,
    Period,
    Priority,
    Statistic,
    fields,
)
from stratc.text.markdown import plain

from .. import phrases
from ..artifact import Artifact
from ..publication import Publication
from ..references import References
from ..registry import output
from ..tables.sheets import sentence

VERSION = 1
INSIDE = "interventions"
LISTED = tuple(kind.plural for kind in REFERRED.values() if kind.plural != INSIDE)
"""The lists of the file that hold what can be referred to, but for what stands inside actions."""


@output("json")
def strategy_json(publication: Publication) -> Iterator[Artifact]:
    """The strategy as one JSON file."""
    path = PurePosixPath(publication.strategy.id, "strategy.json")
    content = json.dumps(told(publication), indent=2, ensure_ascii=False) + "\n"
    yield Artifact(path, content.encode("utf-8"))


def told(publication: Publication) -> dict[str, Any]:
    """The strategy as plain values."""
    teller = _Teller(publication)
    strategy, index = publication.strategy, publication.index
    made = {
        "format": "stratc-strategy",
        "version": VERSION,
        "counts": index.counts,
        **teller.element(strategy),
    }
    made["commitments"] = [teller.promise(one) for one in teller.commitments]
    made["actions"] = [teller.promise(one) for one in teller.actions]
    made["index"] = {
        name: {entry["id"]: f"/{name}/{n}" for n, entry in enumerate(made.get(name, ()))}
        for name in LISTED
    }
    made["index"][INSIDE] = {
        one["id"]: f"/actions/{n}/interventions/{m}"
        for n, action in enumerate(made["actions"])
        for m, one in enumerate(action.get("interventions", ()))
        if "id" in one
    }
    return made


class _Teller:
    def __init__(self, publication: Publication) -> None:
        self.library: Library = publication.library
        self.strategy = publication.strategy
        self.index: Index = publication.index
        self.references = References(self.index)
        elements = self.index.elements
        self.commitments = [one for one in elements if isinstance(one, Commitment)]
        self.actions = [one for one in elements if isinstance(one, Action)]
        self.group = {
            id(item): group
            for group in elements
            if isinstance(group, CommitmentGroup)
            for item in group.items
        }

    def element(self, element: Element) -> dict[str, Any]:
        """The fields that were written, under their names in YAML."""
        made = {}
        for field in fields(type(element)):
            held = getattr(element, field.name)
            if held is None or held == () or held == {}:
                continue
            made[field.key] = self.value(held)
        if isinstance(element, CommitmentGroup):
            made["items"] = [item.id for item in element.items]
        elif isinstance(element, ActionTable):
            made["rows"] = [row.id for row in element.rows]
        elif isinstance(element, Priority):
            made |= self.standing(element)
        elif isinstance(element, Statistic):
            found, inherited = self.index.sources_of(element)
            made["words"] = phrases.measured(element)
            made["sources"] = list(found)
            made["sources-from"] = "nowhere" if not found else "section" if inherited else "own"
        elif isinstance(element, Link):
            made |= self.item(element)
        return made

    def value(self, held: Any) -> Any:
        if isinstance(held, Element):
            return self.element(held)
        if isinstance(held, tuple):
            return [self.value(one) for one in held]
        if isinstance(held, dict):
            return {key: self.value(one) for key, one in held.items()}
        if isinstance(held, Period):
            return {
                "text": held.text,
                "words": held.words,
                "kind": held.kind,
                "start": held.start.isoformat() if held.start else None,
                "end": held.end.isoformat() if held.end else None,
            }
        if isinstance(held, Figure):
            return {
                "text": held.text,
                "number": _number(held),
                "percent": held.percent,
                "currency": held.currency,
            }
        return held

    def promise(self, promise: Commitment | Action) -> dict[str, Any]:
        """A commitment or an action, with where it stands and what it serves."""
        made = self.element(promise)
        if isinstance(promise, Commitment):
            said = sentence(self.group.get(id(promise)), promise)
            made["sentence"] = plain(said, self.references)
        priority = self.index.priority_of(promise)
        made["priority"] = priority.id if priority else None
        return made | self.standing(promise, priority)

    def standing(
        self, element: Commitment | Action | Priority, above: Priority | None = None
    ) -> dict[str, Any]:
        """What it serves, its own links first; or that it is outside, cross-cutting, or neither."""
        handed = above.serves if above and above.inherit else ()
        served = [{**self.element(link), "inherited": False} for link in element.serves]
        served += [{**self.element(link), "inherited": True} for link in handed]
        if served:
            standing = "serves"
        elif element.outside:
            standing = "outside"
        else:
            standing = "cross-cutting" if element.cross_cutting else "nothing"
        return {"serves": served, "standing": standing}

    def item(self, link: Link) -> dict[str, Any]:
        """The item of a framework that a link names. An unverified title is never quoted."""
        found = self.library.item(self.strategy, link.to)
        if found is None:
            return {}
        framework, provision = found
        made = {"framework": f"{framework.id}@{framework.edition}", "item": provision.id}
        return made | ({"title": provision.title} if provision.verified else {})


def _number(figure: Figure) -> int | float | None:
    if figure.number is None:
        return None
    whole = figure.number == figure.number.to_integral_value()
    return int(figure.number) if whole else float(figure.number)

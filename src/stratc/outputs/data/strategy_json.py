"""A strategy for other programs: everything its authors wrote, each thing once.

Keys are those of the YAML. Commitments and actions stand in one list each, wherever they are in the
document, and their place holds their ids; `index` says where in the file each id is, as a JSON
pointer. Dates and figures are given as written and as read. What an author left out is left out.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from stratc.crossref import Index, Library, promises
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
        order = {path: place for place, path in enumerate(self.index.seats)}
        every = (one for one in self.index.elements if isinstance(one, Commitment | Action))
        # As the document numbers them: 3.1 stands before 3.9, though its section is written first.
        ordered = sorted(every, key=lambda one: order[one.path])
        self.commitments = [one for one in ordered if isinstance(one, Commitment)]
        self.actions = [one for one in ordered if isinstance(one, Action)]
        self.views = {view.element.path: view for view in promises(self.library, self.strategy)}

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
        made, view = self.element(promise), self.views[promise.path]
        if isinstance(promise, Commitment):
            made["sentence"] = plain(view.sentence, self.references)
        priority = view.priority
        made["priority"] = priority.id if priority else None
        handed = (found.link for found in view.serves if found.inherited)
        return made | {
            "serves": [*self.links(promise.serves), *self.links(handed, inherited=True)],
            "standing": view.standing,
        }

    def standing(self, priority: Priority) -> dict[str, Any]:
        """What a priority serves; or that it is outside, cross-cutting, or neither."""
        if priority.serves:
            standing = "serves"
        elif priority.outside:
            standing = "outside"
        else:
            standing = "cross-cutting" if priority.cross_cutting else "nothing"
        return {"serves": self.links(priority.serves), "standing": standing}

    def links(self, links: Iterable[Link], inherited: bool = False) -> list[dict[str, Any]]:
        """Links, and whether a priority hands them down."""
        return [{**self.element(link), "inherited": inherited} for link in links]

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

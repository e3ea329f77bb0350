"""The lists that a writer adds to, and what a new entry must say.

Read off the strategy: promises and rows of each priority, and the partners, bodies, statistics and
sources of the whole.
"""

from collections.abc import Iterator
from typing import Any

from stratc.crossref import Index, Library
from stratc.model import (
    Action,
    ActionTable,
    Adoption,
    Body,
    Commitment,
    CommitmentGroup,
    Element,
    Field,
    Governance,
    Member,
    PartnerGroup,
    Priority,
    Source,
    Statistic,
    Strategy,
    Term,
    fields,
)

from .forms import Forms
from .marks import addresses
from .names import name_of

WORDS = {
    Commitment: "a promise",
    Action: "an action",
    Body: "an organisation",
    Statistic: "a figure",
    Source: "a source",
    Term: "a term for the glossary",
    Priority: "a priority",
    Member: "a partner",
    Governance: "who watches over it",
    Adoption: "who adopted it, and when",
}
# An entry of the glossary stands under its term, which is no field of it.
TERM = Field("term", "term", "Which term or short form?", False, True)
ASKED = {
    Commitment: ("text", "lead", "due"),
    Action: ("action", "lead", "due"),
    Body: ("name",),
    Statistic: ("title", "value", "unit", "period", "source"),
    Source: ("author", "year", "title", "url"),
    Term: (TERM.key, "expansion", "text"),
    Priority: ("title", "tagline", "summary"),
    Member: ("body", "text"),
    Governance: ("text", "reporting", "accountable"),
    Adoption: ("date", "by"),
}
# What an entry is nothing without, where the model lets it be absent.
FIRST: dict[type[Element], tuple[str, ...]] = {
    Action: ("action", "how", "interventions"),
    Source: ("title", "author"),
    Member: ("body", "text"),
}
# The first entry of such a list brings the group with it that it stands in.
GROUPS: dict[type[Element], tuple[type[Element], str, dict[str, str]]] = {
    CommitmentGroup: (Commitment, "items", {"lead-in": "We will:"}),
    ActionTable: (Action, "rows", {}),
    PartnerGroup: (Member, "members", {}),
}


def lists_of(library: Library, strategy: Strategy) -> list[dict[str, Any]]:
    """Each list with its address, what is added, where, and the questions that are asked."""
    forms = Forms(library, strategy)
    known = dict(addresses(strategy))
    return [
        {
            "address": f"{path}:{field.key}",
            "what": WORDS[shape],
            "where": _where(known, path),
            "forms": _questions(forms, shape),
            "entries": list(_entries(library.index(strategy), element, path, field)),
        }
        for path, element in known.items()
        for field in fields(type(element))
        if (shape := entry_of(element, field))
    ]


def _entries(index: Index, element: Element, path: str, field: Field) -> Iterator[dict[str, str]]:
    """What a list holds already: a reader of the page may not see it, as with most sources."""
    value = getattr(element, field.name) if field.holds in WORDS else None
    many = value.items() if isinstance(value, dict) else enumerate(value or ())
    for key, entry in many if isinstance(value, dict | tuple) else ():
        name = f"{key}: {name_of(entry)}" if isinstance(value, dict) else name_of(entry)
        if isinstance(entry, Member) and not entry.text:
            bodies = index.named("body")
            ids = (entry.body, *entry.bodies)
            name = ", ".join(name_of(bodies[id]) if id in bodies else id for id in ids if id)
        yield {
            "path": f"{path}/{field.key}/{getattr(entry, 'id', None) or key}",
            "about": name or "without a name",
        }


def entry_of(element: Element, field: Field) -> type[Element] | None:
    """What can be added to a list: its own entries, or the first of a group that is not there."""
    if field.holds in GROUPS and not getattr(element, field.name):
        return GROUPS[field.holds][0]
    more = field.many or field.holds is Term or getattr(element, field.name) is None
    return field.holds if more and field.holds in WORDS else None


def _where(known: dict[str, Element], path: str) -> str:
    """The priority or section that a list stands in, by its title."""
    while path:
        if title := getattr(known.get(path), "title", None):
            return str(title)
        path = path.rpartition("/")[0]
    return "the whole strategy"


def _questions(forms: Forms, shape: type[Element]) -> list[dict[str, Any]]:
    """The forms of an entry that is not there yet."""
    known = {field.key: field for field in fields(shape)}
    if shape is Term:
        known[TERM.key] = TERM
    empty = shape.model_construct()
    return [
        {**form.as_data(), "key": key, "required": known[key].required}
        for key in ASKED[shape]
        if key in known and (form := forms.one_of("", empty, known[key]))
    ]

"""What each kind of element of a strategy is called, where it is listed, and what its title is.

One row a kind. Who adds a kind of element to the model adds its row here, and a test holds that
none is missing; nothing else keeps a list of kinds.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from .actions import Action, ActionTable, Intervention, Milestone, OwnCell, OwnColumn
from .allowance import Allowance
from .element import Element
from .evidence import (
    Appendix,
    AppendixGroup,
    AppendixItem,
    AsPrinted,
    Comparator,
    Illustration,
    Note,
    Source,
    Statistic,
    Term,
)
from .link import Link
from .measures import Checkpoint, Measure, Point
from .people import (
    Body,
    Foreword,
    Governance,
    Lead,
    LifeCourse,
    Member,
    PartnerGroup,
    Role,
    Service,
    Signatory,
)
from .statements import (
    Commitment,
    CommitmentGroup,
    Definition,
    Objective,
    Part,
    Practice,
    Priority,
    Section,
    SummaryLine,
    Vision,
)
from .voices import CaseStudy, Quotation
from .whole import Adoption, ContentsEntry, Strategy


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of element: its names, the field that lists it, the fields that may be its title.

    `referred` says whether other places refer to one of it by its id.
    """

    shape: type[Element]
    singular: str
    plural: str
    listed: str
    titles: tuple[str, ...]
    referred: bool = False


KINDS = (
    Kind(Action, "action", "actions", "rows", ("action", "label", "id"), True),
    Kind(ActionTable, "action plan", "action plans", "actions", ("title",)),
    Kind(Adoption, "adoption", "adoptions", "adopted", ()),
    Kind(Allowance, "allowance", "allowances", "allow", ("rule",)),
    Kind(Appendix, "appendix", "appendices", "appendices", ("title",)),
    Kind(AppendixGroup, "group of an appendix", "groups of an appendix", "groups", ("title",)),
    Kind(AppendixItem, "entry of an appendix", "entries of an appendix", "items", ("text",)),
    Kind(AsPrinted, "printed form", "printed forms", "as-printed", ("text", "value")),
    Kind(Body, "body", "bodies", "bodies", ("name",), True),
    Kind(CaseStudy, "case study", "case studies", "case-studies", ("title",)),
    Kind(Commitment, "commitment", "commitments", "commitments", ("text",), True),
    Kind(
        CommitmentGroup,
        "group of commitments",
        "groups of commitments",
        "commitments",
        ("title", "lead_in"),
    ),
    Kind(Checkpoint, "step of a measure", "steps of a measure", "milestones", ("text", "period")),
    Kind(Comparator, "comparison", "comparisons", "compare", ("with_",)),
    Kind(
        ContentsEntry,
        "entry of the contents",
        "entries of the contents",
        "contents",
        ("title", "part"),
    ),
    Kind(Definition, "definition", "definitions", "definitions", ("term",)),
    Kind(Foreword, "foreword", "forewords", "foreword", ("title",)),
    Kind(Governance, "governance", "governance", "governance", ("title",)),
    Kind(Illustration, "figure", "figures", "figures", ("title", "alt"), True),
    Kind(
        Intervention,
        "intervention",
        "interventions",
        "interventions",
        ("text", "label", "same_as"),
        True,
    ),
    Kind(Lead, "lead", "leads", "lead", ("text", "body")),
    Kind(LifeCourse, "stage of life", "stages of life", "life-course", ("title",)),
    Kind(Link, "link", "links", "serves", ("to",)),
    Kind(Measure, "measure", "measures", "measures", ("title",)),
    Kind(Member, "partner", "partners", "members", ("text", "body", "bodies")),
    Kind(Milestone, "milestone", "milestones", "milestones", ("text",)),
    Kind(Note, "note", "notes", "notes", ("text", "marker", "id"), True),
    Kind(Objective, "objective", "objectives", "objectives", ("text",)),
    Kind(OwnCell, "cell", "cells", "own", ("text",)),
    Kind(OwnColumn, "column", "columns", "own", ("title",)),
    Kind(Part, "part", "parts", "parts", ("text",)),
    Kind(PartnerGroup, "group of partners", "groups of partners", "partners", ("title", "text")),
    Kind(Point, "value", "values", "baseline", ("value", "text")),
    Kind(Practice, "practice", "practice", "practice", ()),
    Kind(Priority, "priority", "priorities", "priorities", ("title",), True),
    Kind(Quotation, "quotation", "quotations", "quotations", ("text",)),
    Kind(Role, "role", "roles", "roles", ("role",)),
    Kind(Section, "section", "sections", "sections", ("title",)),
    Kind(Service, "service", "services", "services", ("name",)),
    Kind(Signatory, "signatory", "signatories", "signed", ("name",)),
    Kind(Source, "source", "sources", "sources", ("title", "author", "id"), True),
    Kind(Statistic, "statistic", "statistics", "statistics", ("title",), True),
    Kind(Strategy, "strategy", "strategies", "strategies", ("title",)),
    Kind(SummaryLine, "line", "lines", "in-brief", ("text", "label")),
    Kind(Term, "term", "terms", "glossary", ("expansion",)),
    Kind(Vision, "vision", "visions", "vision", ("title", "statement")),
)
REFERRED = {kind.singular: kind for kind in KINDS if kind.referred}
"""The kinds that other places refer to by id, by the name that a reference gives them."""


@cache
def kind_of(shape: type[Element]) -> Kind | None:
    """The kind of a shape; None for what is only a bundle of fields, or of another file."""
    return next((kind for kind in KINDS if kind.shape is shape), None)


def title_of(element: Element) -> str:
    """The words by which a reader knows an element, as its author wrote them, on one line."""
    kind = kind_of(type(element))
    for name in kind.titles if kind else ():
        value = getattr(element, name)
        text = " ".join(value) if isinstance(value, tuple) else str(value or "")
        if text:
            return " ".join(text.split())
    return ""

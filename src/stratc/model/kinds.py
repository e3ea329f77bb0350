"""What each kind of element of a strategy is called, where it is listed, and what its title is.

One row a kind. Who adds a kind of element to the model adds its row here, and a test holds that
none is missing; nothing else keeps a list of kinds.
"""

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
    CaseStudy,
    Commitment,
    CommitmentGroup,
    Definition,
    Objective,
    Part,
    Practice,
    Priority,
    Quotation,
    Section,
    SummaryLine,
    Vision,
)
from .whole import Adoption, ContentsEntry, Strategy


@dataclass(frozen=True, slots=True)
class ElementKind:
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
    ElementKind(Action, "action", "actions", "rows", ("action", "label", "id"), True),
    ElementKind(ActionTable, "action plan", "action plans", "actions", ("title",)),
    ElementKind(Adoption, "adoption", "adoptions", "adopted", ()),
    ElementKind(Allowance, "allowance", "allowances", "allow", ("rule",)),
    ElementKind(Appendix, "appendix", "appendices", "appendices", ("title",)),
    ElementKind(
        AppendixGroup, "group of an appendix", "groups of an appendix", "groups", ("title",)
    ),
    ElementKind(AppendixItem, "entry of an appendix", "entries of an appendix", "items", ("text",)),
    ElementKind(AsPrinted, "printed form", "printed forms", "as-printed", ("text", "value")),
    ElementKind(Body, "body", "bodies", "bodies", ("name",), True),
    ElementKind(CaseStudy, "case study", "case studies", "case-studies", ("title",)),
    ElementKind(Commitment, "commitment", "commitments", "commitments", ("text",), True),
    ElementKind(
        CommitmentGroup,
        "group of commitments",
        "groups of commitments",
        "commitments",
        ("title", "lead_in"),
    ),
    ElementKind(
        Checkpoint, "step of a measure", "steps of a measure", "milestones", ("text", "period")
    ),
    ElementKind(Comparator, "comparison", "comparisons", "compare", ("with_",)),
    ElementKind(
        ContentsEntry,
        "entry of the contents",
        "entries of the contents",
        "contents",
        ("title", "part"),
    ),
    ElementKind(Definition, "definition", "definitions", "definitions", ("term",)),
    ElementKind(Foreword, "foreword", "forewords", "foreword", ("title",)),
    ElementKind(Governance, "governance", "governance", "governance", ("title",)),
    ElementKind(Illustration, "figure", "figures", "figures", ("title", "alt"), True),
    ElementKind(
        Intervention,
        "intervention",
        "interventions",
        "interventions",
        ("text", "label", "same_as"),
        True,
    ),
    ElementKind(Lead, "lead", "leads", "lead", ("text", "body")),
    ElementKind(LifeCourse, "stage of life", "stages of life", "life-course", ("title",)),
    ElementKind(Link, "link", "links", "serves", ("to",)),
    ElementKind(Measure, "measure", "measures", "measures", ("title",)),
    ElementKind(Member, "partner", "partners", "members", ("text", "body", "bodies")),
    ElementKind(Milestone, "milestone", "milestones", "milestones", ("text",)),
    ElementKind(Note, "note", "notes", "notes", ("text", "marker", "id"), True),
    ElementKind(Objective, "objective", "objectives", "objectives", ("text",)),
    ElementKind(OwnCell, "cell", "cells", "own", ("text",)),
    ElementKind(OwnColumn, "column", "columns", "own", ("title",)),
    ElementKind(Part, "part", "parts", "parts", ("text",)),
    ElementKind(
        PartnerGroup, "group of partners", "groups of partners", "partners", ("title", "text")
    ),
    ElementKind(Point, "value", "values", "baseline", ("value", "text")),
    ElementKind(Practice, "practice", "practice", "practice", ()),
    ElementKind(Priority, "priority", "priorities", "priorities", ("title",), True),
    ElementKind(Quotation, "quotation", "quotations", "quotations", ("text",)),
    ElementKind(Role, "role", "roles", "roles", ("role",)),
    ElementKind(Section, "section", "sections", "sections", ("title",)),
    ElementKind(Service, "service", "services", "services", ("name",)),
    ElementKind(Signatory, "signatory", "signatories", "signed", ("name",)),
    ElementKind(Source, "source", "sources", "sources", ("title", "author", "id"), True),
    ElementKind(Statistic, "statistic", "statistics", "statistics", ("title",), True),
    ElementKind(Strategy, "strategy", "strategies", "strategies", ("title",)),
    ElementKind(SummaryLine, "line", "lines", "in-brief", ("text", "label")),
    ElementKind(Term, "term", "terms", "glossary", ("expansion",)),
    ElementKind(Vision, "vision", "visions", "vision", ("title", "statement")),
)
REFERRED = {kind.singular: kind for kind in KINDS if kind.referred}
"""The kinds that other places refer to by id, by the name that a reference gives them."""


@cache
def kind_of(shape: type[Element]) -> ElementKind | None:
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

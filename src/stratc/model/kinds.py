"""What each kind of element of a strategy is called, where it is listed, and what its title is.

One row a kind. Who adds a kind of element to the model adds its row here, and a test holds that
none is missing; nothing else keeps a list of kinds.
"""

from dataclasses import dataclass
from functools import cache

from stratc.text.english import plural

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
    """One kind of element: its name, the field that lists it, the fields that may be its title.

    `referred` says whether other places refer to one of it by its id.
    """

    shape: type[Element]
    singular: str
    listed: str
    titles: tuple[str, ...]
    referred: bool = False

    @property
    def plural(self) -> str:
        """Several of it: “groups of partners”."""
        head, of, whole = self.singular.partition(" of ")
        return plural(head) + of + whole


KINDS = (
    ElementKind(Action, "action", "rows", ("action", "label", "id"), True),
    ElementKind(ActionTable, "action plan", "actions", ("title",)),
    ElementKind(Adoption, "adoption", "adopted", ()),
    ElementKind(Allowance, "allowance", "allow", ("rule",)),
    ElementKind(Appendix, "appendix", "appendices", ("title",)),
    ElementKind(AppendixGroup, "group of an appendix", "groups", ("title",)),
    ElementKind(AppendixItem, "entry of an appendix", "items", ("text",)),
    ElementKind(AsPrinted, "printed form", "as-printed", ("text", "value")),
    ElementKind(Body, "body", "bodies", ("name",), True),
    ElementKind(CaseStudy, "case study", "case-studies", ("title",)),
    ElementKind(Commitment, "commitment", "commitments", ("text",), True),
    ElementKind(CommitmentGroup, "group of commitments", "commitments", ("title", "lead_in")),
    ElementKind(Checkpoint, "step of a measure", "milestones", ("text", "period")),
    ElementKind(Comparator, "comparison", "compare", ("with_",)),
    ElementKind(ContentsEntry, "entry of the contents", "contents", ("title", "part")),
    ElementKind(Definition, "definition", "definitions", ("term",)),
    ElementKind(Foreword, "foreword", "foreword", ("title",)),
    ElementKind(Governance, "governance", "governance", ("title",)),
    ElementKind(Illustration, "figure", "figures", ("title", "alt"), True),
    ElementKind(Intervention, "intervention", "interventions", ("text", "label", "same_as"), True),
    ElementKind(Lead, "lead", "lead", ("text", "body")),
    ElementKind(LifeCourse, "stage of life", "life-course", ("title",)),
    ElementKind(Link, "link", "serves", ("to",)),
    ElementKind(Measure, "measure", "measures", ("title",)),
    ElementKind(Member, "partner", "members", ("text", "body", "bodies")),
    ElementKind(Milestone, "milestone", "milestones", ("text",)),
    ElementKind(Note, "note", "notes", ("text", "marker", "id"), True),
    ElementKind(Objective, "objective", "objectives", ("text",)),
    ElementKind(OwnCell, "cell", "own", ("text",)),
    ElementKind(OwnColumn, "column", "own", ("title",)),
    ElementKind(Part, "part", "parts", ("text",)),
    ElementKind(PartnerGroup, "group of partners", "partners", ("title", "text")),
    ElementKind(Point, "value", "baseline", ("value", "text")),
    ElementKind(Practice, "practice", "practice", ()),
    ElementKind(Priority, "priority", "priorities", ("title",), True),
    ElementKind(Quotation, "quotation", "quotations", ("text",)),
    ElementKind(Role, "role", "roles", ("role",)),
    ElementKind(Section, "section", "sections", ("title",)),
    ElementKind(Service, "service", "services", ("name",)),
    ElementKind(Signatory, "signatory", "signed", ("name",)),
    ElementKind(Source, "source", "sources", ("title", "author", "id"), True),
    ElementKind(Statistic, "statistic", "statistics", ("title",), True),
    ElementKind(Strategy, "strategy", "strategies", ("title",)),
    ElementKind(SummaryLine, "line", "in-brief", ("text", "label")),
    ElementKind(Term, "term", "glossary", ("expansion",)),
    ElementKind(Vision, "vision", "vision", ("title", "statement")),
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

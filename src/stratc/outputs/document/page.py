"""One page while it is written: what its templates may ask.

In: a Publication. Templates loop and choose; everything that has to be worked out is worked out
here or in the files that this one asks. A Page is made for one rendering and then dropped, since
it numbers notes and remembers citations as it goes.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

from stratc.model import (
    Action,
    Commitment,
    Element,
    Illustration,
    Intervention,
    Lead,
    Measure,
    Note,
    PartnerGroup,
    Priority,
    Role,
    Source,
    Statistic,
    Strategy,
    unfinished,
)
from stratc.text import markdown

from .. import phrases, promises, siblings
from ..publication import Publication
from ..references import References, term_anchor
from ..tables import plan
from . import about, cover, evidence, national
from .one_page import Fact, OnePage, caption, summarise
from .sections import Part, parts

UNKNOWN = Markup('<span class="tbc">{} is not known</span>')
TBC = Markup('<span class="tbc">to be confirmed</span>')
IMAGES = {"svg": "svg+xml", "png": "png", "jpg": "jpeg", "jpeg": "jpeg"}
ROOM_FOR_HEADS = 90
MOST_IN_HEAD = 60
MOST_IN_BOLD = 90
MOST_UNBROKEN = 700
HOSTED = ("definitions", "in_brief", "practice", "commitments", "sections", "panel", "figures")


class Page:
    """What the templates of one document ask."""

    def __init__(self, publication: Publication, colours: Mapping[str, str]) -> None:
        self.publication = publication
        self.colours = colours
        self.library = publication.library
        self.strategy: Strategy = publication.strategy
        self.index = publication.index
        self.references = References(self.index)
        self.hosts = promises.hosts(self.strategy, self.index)
        self.promises = promises.promises(self.hosts)
        self._promise = {id(p.commitment): p for p in self.promises}
        self.delivered = promises.delivered_by(self.index)
        self.tables = {
            p.id: plan.table(p, p.actions) for p in self.strategy.priorities if p.actions
        }
        self.national = national.national(self.library, self.strategy, self.hosts, self.promises)
        self.parts: list[Part] = parts(self.strategy, self.numbers, self._has())
        self._anchors: dict[str, int] = {}

    # Prose: the four filters of the templates.

    def prose(self, text: str) -> Markup:
        """Paragraphs and lists."""
        return Markup(markdown.html(text, self.references))

    def line(self, text: str) -> Markup:
        """Prose that may stand in a line."""
        return Markup(markdown.inline(text, self.references))

    def continues(self, text: str) -> Markup:
        """Prose that goes on a sentence begun elsewhere."""
        return Markup(markdown.inline(text, self.references, continues=True))

    def plain(self, text: str) -> str:
        """Prose without markup."""
        return markdown.plain(text)

    # Names.

    def body(self, id: str | None) -> Markup:
        """The name of a body."""
        if id is None:
            return Markup("")
        if unfinished(id):
            return TBC
        found = self.index.bodies.get(id)
        return (
            escape(found.name) if found else Markup('<span class="tbc">%s is not known</span>') % id
        )

    def bodies(self, ids: Iterable[str]) -> Markup:
        """The names of several bodies, as a sentence lists them."""
        return Markup(phrases.listed(str(self.body(id)) for id in ids))

    def leads(self, leads: Iterable[Lead]) -> Markup:
        """Who leads, as a sentence lists them."""
        return Markup(phrases.listed(f"<strong>{self._lead(lead)}</strong>" for lead in leads))

    def _lead(self, lead: Lead) -> Markup:
        if lead.text is None:
            return self.body(lead.body)
        return TBC if unfinished(lead.text) else escape(lead.text)

    def own(self, leads: tuple[Lead, ...]) -> list[Lead]:
        """The leads of one row only."""
        return promises.own_leads(leads)

    # Titles and numbers.

    @property
    def numbers(self) -> dict[str, str]:
        """The number of each priority by its id."""
        return {host.priority.id: host.number for host in self.hosts if host.priority}

    @property
    def title(self) -> str:
        """The title of the window, with the time it covers."""
        said, period = self.strategy.title, self.strategy.period
        years = re.findall(r"\b\d{4}\b", str(period))
        known = period.text in said or (years and all(year in said for year in years))
        return said if known else f"{said}, {period}"

    @property
    def draft(self) -> bool:
        """Whether it is drawn in outline."""
        return self.strategy.status in ("draft", "consultation")

    @property
    def status(self) -> str:
        """The status in words, with its day."""
        s = self.strategy
        edition = f" {s.edition}" if s.edition else ""
        if s.status == "draft":
            return f"Draft{edition}"
        if s.status == "consultation":
            return f"Draft{edition} for consultation"
        if s.status == "adopted":
            day = s.adopted.date if s.adopted else None
            return f"Adopted {day}" if day else "Adopted"
        return f"Published {s.published}" if s.published else "Published"

    @property
    def edition(self) -> str:
        """The status for the foot of every page."""
        s = self.strategy
        if self.draft or not s.edition:
            return self.status
        return f"{self.status}, edition {s.edition}"

    def kicker(self, priority: Priority) -> str:
        """The words over a priority's number."""
        if priority.label and (said := phrases.printed_number(priority.label)[0]):
            return said
        return {"objective": "Objective", "cross-cutting": "Cross-cutting"}.get(
            priority.kind, "Priority"
        )

    def head(self, priority: Priority) -> str:
        """A priority in a running head."""
        number = self.numbers[priority.id]
        return f"{self.kicker(priority)} {number}: {priority.title}".replace(" :", ":")

    @property
    def running_title(self) -> str:
        """The title for the head of every page: without brackets, and not too long."""
        title = re.sub(r"\s*\([^()]*\)$", "", self.strategy.title)
        return title if len(title) < MOST_IN_HEAD else title.partition(": ")[0]

    def running_head(self, priority: Priority) -> str:
        """A priority for the head of its pages, cut down where both would not fit in one line."""
        head = self.head(priority)
        fits = len(head) + len(self.running_title) < ROOM_FOR_HEADS
        return head if fits else self.short_head(priority)

    def short_head(self, priority: Priority) -> str:
        """A priority by its number alone, where its title stands near by."""
        return f"{self.kicker(priority)} {self.numbers[priority.id]}".strip()

    def promise(self, commitment: Commitment) -> promises.Promise:
        """The number of a commitment and what holds it."""
        return self._promise[id(commitment)]

    def named(self, ids: Iterable[str]) -> list[promises.Promise]:
        """Commitments by id."""
        found = (self.index.commitments.get(id) for id in ids)
        return [self.promise(c) for c in found if c is not None]

    def tags(self, element: promises.Serves | Priority) -> list[promises.Tag]:
        """What an element serves."""
        return promises.tags(self.library, self.strategy, element)

    def link_name(self, link: object) -> str:
        """An item of a framework in a few words."""
        return promises.item_name(self.library, self.strategy, link)  # type: ignore[arg-type]

    def order(self, element: Element) -> list[str]:
        """The fields of a section or priority that say something, as the author ordered them."""
        names = tuple(name for name in HOSTED if name in type(element).model_fields)
        return promises.as_written(element, names)

    def anchor(self, wanted: str) -> str:
        """An anchor that nothing else on the page has."""
        self._anchors[wanted] = number = self._anchors.get(wanted, 0) + 1
        return wanted if number == 1 else f"{wanted}-{number}"

    def enter(self, heading: str) -> str:
        """Remember the heading that is being written under, for the lists that lead back."""
        self.references.place = heading
        return ""

    # Drawings and figures.

    @property
    def weights(self) -> list[int]:
        """How much each priority promises: commitments, or rows where there are none."""
        counts = [
            (len(list(promises.commitments(p))), len(p.actions.rows) if p.actions else 0)
            for p in self.strategy.priorities
        ]
        which = 0 if any(c for c, _ in counts) else 1
        return [count[which] for count in counts] or [1]

    @property
    def ground(self) -> str:
        """The drawing at the foot of the cover."""
        return cover.ground(self.weights, self.colours, self.draft)

    def strip(self, priority: Priority | None = None) -> str:
        """The strip under a priority, or under the strategy on a page."""
        this = None if priority is None else self.strategy.priorities.index(priority)
        return cover.strip(self.weights, this)

    def cards(self, ids: tuple[str, ...], name: str) -> list[list[evidence.Card]]:
        """The cards of a panel in rows."""
        return evidence.in_rows(evidence.cards(self.index, ids, self.colours, name))

    def sources_of(self, statistic: Statistic) -> Markup:
        """Links to the sources of a statistic."""
        ids, from_section = self.index.sources_of(statistic)
        linked = self.references.linked(ids)
        return Markup(f"{linked} (as its section says)" if linked and from_section else linked)

    def cite(self, ids: tuple[str, ...]) -> Markup:
        """Links to sources."""
        return Markup(self.references.linked(ids))

    def cite_briefly(self, ids: tuple[str, ...]) -> Markup:
        """Links to sources where there is little room."""
        return Markup(self.references.linked(ids, briefly=True))

    def image(self, figure: Illustration) -> str:
        """A picture as a data: address; empty where it is not in the strategy's folder."""
        content = self.publication.images.get(figure.file or "")
        kind = IMAGES.get((figure.file or "").rpartition(".")[2].lower())
        if content is None or kind is None:
            return ""
        return f"data:image/{kind};base64,{b64encode(content).decode('ascii')}"

    def progress(self, measure: Measure) -> str:
        """From where to where a measure is to move."""
        return plan.progress(measure)

    # What only the whole page can know.

    @property
    def plan_inside(self) -> bool:
        """Whether each table stands in its priority, as there is little else in the document."""
        return not self.promises

    @property
    def files(self) -> list[siblings.File]:
        """The files that are built beside this page."""
        return siblings.beside(self.publication)

    def term(self, term: str) -> str:
        """The anchor of a glossary term."""
        return term_anchor(term)

    def rows_delivering(self, commitment: Commitment) -> list[Action]:
        """The rows of the action plan that deliver a commitment."""
        return self.delivered.get(commitment.id, [])

    @property
    def one_page(self) -> OnePage:
        """The strategy on a page."""
        return summarise(self)

    @property
    def about(self) -> list[Fact]:
        """What is known of the document itself."""
        return list(about.about(self))

    @property
    def notes(self) -> list[Note]:
        """The notes in the order in which the text calls them, then those it never calls."""
        called = [self.index.notes[id] for id in self.references.notes]
        return called + [note for note in self.strategy.notes if note not in called]

    def scope(self, statistic: Statistic) -> str:
        """Of whom, where and when a figure is."""
        return about.scope(statistic)

    def remarks(self, statistic: Statistic) -> list[Markup]:
        """Where a figure is from and what is odd about it."""
        return list(about.remarks(self, statistic))

    def source_entry(self, source: Source) -> str:
        """A source as the list of sources prints it."""
        return about.source_entry(source)

    def group(self, name: str) -> str:
        """The heading of a group of the contents, in the document's own word."""
        kinds = {p.kind for p in self.strategy.priorities}
        return "Objectives" if name == "Priorities" and kinds == {"objective"} else name

    def group_title(self, group: PartnerGroup) -> str:
        """The heading of partners whose group prints none."""
        return {
            "aligned-board": "Boards we work with",
            "national-body": "National bodies",
        }.get(group.role, "Members")

    def holder(self, role: Role) -> Markup:
        """Who holds an office."""
        held = [escape(role.person or ""), self.body(role.body)]
        return Markup(", ").join(filter(None, held)) or Markup("Not named")

    def wordy(self, row: Action) -> bool:
        """Whether the first cell of a row is too long to be set in bold."""
        return sum(map(len, row.action)) > MOST_IN_BOLD

    def tall(self, row: Action) -> bool:
        """Whether a row is so tall that it may break over two pages."""
        inner = sum(len(i.text or "") for i in row.interventions)
        return inner + len(row.how or "") > MOST_UNBROKEN

    def row_of(self, intervention: Intervention) -> str:
        """The row of the action plan under which an intervention stands."""
        for table in self.tables.values():
            for place, row in enumerate(table.rows, start=1):
                if any(inner is intervention for inner in row.interventions):
                    return plan.row_name(row, place)
        return "another row"

    @property
    def areas(self) -> str:
        """The places it is for."""
        return phrases.listed(self.strategy.areas)

    @property
    def summed_up(self) -> str:
        """How much there is in it: “Five priorities and 22 commitments”."""
        return caption(self)

    @property
    def description(self) -> str:
        """One sentence on the document, for search engines."""
        return f"{self.title}. {self.summed_up}. {phrases.stop(self.edition)}"

    def _has(self) -> dict[str, bool]:
        vision = self.strategy.vision
        return {
            "one-page": len(self.strategy.priorities) > 1,
            "vision-words": bool(vision and (vision.statement or vision.ambitions)),
            "plan": bool(self.tables) and not self.plan_inside,
            "changes": bool(self.publication.changes),
            "national": bool(self.national.rows) and bool(self.promises or self.tables),
        }

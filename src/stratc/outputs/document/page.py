"""One page while it is written: what its templates may ask.

In: a Publication. Templates loop and choose; everything that has to be worked out is worked out
here or in the files that this one asks. A Page is made for one rendering and then dropped, since
it numbers notes and remembers citations as it goes.
"""

from collections.abc import Iterable
from functools import cached_property

from markupsafe import Markup

from stratc.crossref import PromiseView, printed_commitments
from stratc.model import (
    HOSTED,
    Action,
    Commitment,
    Element,
    Illustration,
    Priority,
    Strategy,
    Vision,
    in_written_order,
)
from stratc.text import markdown
from stratc.text.english import lowered
from stratc.text.markdown_tables import has_broad

from .. import phrases, promises, siblings
from ..charts import ChartStyle
from ..measures import moves, step
from ..publication import Publication
from ..references import References
from ..tables import plan, plan_columns
from . import about, national, own_heads
from .bibliography import Bibliography, adds
from .commitment_groups import CommitmentGroups
from .doubts import doubts
from .drawings import Drawings
from .heads import RunningHeads, beside
from .names import Names
from .one_page import Fact, OnePage, caption, summarise
from .pictures import Pictures
from .repeats import Repeats
from .sections import DocumentPart, parts
from .sharing import Sharing
from .short_forms import ShortForms, short_forms
from .titles import Titles

MOST_WHOLE = 1_500
"""Letters of a promise that stands on one page for certain."""
MOST_SLIGHT, MOST_PARAGRAPHS = 420, 3
"""Letters and paragraphs of a part whose heading stands beside it."""


class Page:
    """What the templates of one document ask."""

    def __init__(self, publication: Publication, style: ChartStyle) -> None:
        self.publication = publication
        self.library = publication.library
        self.strategy: Strategy = publication.strategy
        self.index = publication.index
        self.references = References(self.index, all_notes=self.editing)
        self.hosts = self.index.hosts
        self.promises = printed_commitments(self.library, self.strategy)
        self._promise = {view.element.path: view for view in self.promises}
        self.plan = plan.plan(self.index, style.room("x", plan.SIZE))
        self.names = Names(self.index)
        self.repeats = Repeats(self.index)
        after = self.library.superseded_by(self.strategy)
        self.titles = Titles(self.strategy, self.hosts, replaced=after is not None)
        self.groups = CommitmentGroups(self.promise, self.begins_small, self.titles)
        self.national = national.national(self.library, self.strategy, self.titles)
        self.drawings = Drawings(publication, self.titles, style)
        self.pictures = Pictures(self.library, self.strategy, self.drawings.style)
        self.sharing = Sharing(publication, self.names, self.titles)
        self.bibliography = Bibliography(self.index, self.references)
        numbers, letters = self.titles.numbers, self.titles.letters
        self.parts: list[DocumentPart] = parts(self.strategy, numbers, self._has(), letters)
        self.heads = RunningHeads(
            self.titles,
            [part.title for part in self.parts if part.template != "priority"],
            self.names.body(self.strategy.publisher) if self.strategy.publisher else "",
            self.drawings.style,
        )
        self._anchors: dict[str, int] = {}
        self._untold = self.pictures.missing

    # Prose: the filters of the templates, and what else they ask as it is.
    def prose(self, text: str) -> Markup:
        """Paragraphs and lists."""
        return Markup(markdown.html(text, self.references))

    def line(self, text: str) -> Markup:
        """Prose that may stand in a line."""
        return Markup(markdown.inline(text, self.references))

    def item(self, text: str) -> Markup:
        """Prose that may stand in a list item: lines, and lists inside it."""
        return Markup(markdown.item(text, self.references))

    def continues(self, text: str) -> Markup:
        """Prose that goes on a sentence begun elsewhere."""
        return Markup(markdown.inline(text, self.references, continues=True))

    def begins_small(self, text: str) -> bool:
        """Whether a text typed with a capital has a small letter where it goes on a sentence."""
        return lowered(text, self.index.names) != text

    plain = staticmethod(markdown.plain)
    moves = staticmethod(moves)
    own_cell = staticmethod(plan_columns.own_cell)
    opening = staticmethod(plan.opening)
    step = staticmethod(step)
    titled = staticmethod(own_heads.under_labels)
    headed = staticmethod(own_heads.under_heads)

    def promise(self, commitment: Commitment) -> PromiseView:
        """The number of a commitment and what holds it."""
        return self._promise[commitment.path]

    def label(self, view: PromiseView) -> str:
        """What the document calls a promise besides its number."""
        return promises.label(view, bool(self.strategy.restates))

    def named(self, ids: Iterable[str]) -> list[PromiseView]:
        """Commitments by id."""
        found = (self.index.commitments.get(id) for id in ids)
        return [self.promise(c) for c in found if c is not None]

    def goes_over(self, commitment: Commitment) -> bool:
        """Whether a commitment says so much that a page may end inside it."""
        said = (commitment.text, *(part.text for part in commitment.parts))
        return sum(map(len, said)) > MOST_WHOLE

    def unsaid(self, commitment: Commitment, words: str | None) -> str:
        """Words about a commitment, unless it says all of them itself."""
        return "" if words and promises.says(commitment, words) else words or ""

    def plan_heading(self, name: str) -> str:
        """The heading of a column of the action plan that stands with the action instead."""
        return self.plan.headings[name]

    @property
    def editing(self) -> bool:
        """Whether this is the working edition, which holds what its editors must know."""
        return self.publication.audience == "editors"

    def doubts(self, element: Element) -> list[str]:
        """What editors must know of an element; nothing in what is published."""
        return doubts(element) if self.editing else []

    def order(self, element: Element) -> list[str]:
        """The fields of a section or priority that say something, as the author ordered them."""
        names = tuple(name for name in HOSTED if name in type(element).model_fields)
        return in_written_order(element, names)

    def anchor(self, wanted: str) -> str:
        """An anchor that nothing else on the page has."""
        self._anchors[wanted] = number = self._anchors.get(wanted, 0) + 1
        return wanted if number == 1 else f"{wanted}-{number}"

    def pictured(self, figure: Illustration) -> str:
        """The anchor of a picture where it is shown already; it is shown once."""
        wanted = f"figure-{figure.id}"
        return wanted if wanted in self._anchors else ""

    def enter(self, heading: str, table: bool = False) -> str:
        """Remember the heading that is being written under, for the lists that lead back."""
        self.references.place = heading
        if table:
            self.references.tables.add(heading)
        return ""

    # What only the whole page can know.
    def unset(self) -> str:
        """What is set for none of the promises: told where a reader first meets them."""
        said, self._untold = self._untold, ""
        return said

    @property
    def files(self) -> list[siblings.File]:
        """The files that are built beside this page."""
        return siblings.beside(self.publication)

    def marks(self, row: Action | Commitment, priority: Priority | None) -> Markup:
        """What a script filters and orders promises by."""
        leads = [str(self.names.leads((one,)).striptags()) for one in self.names.own(row.lead)]
        told = {
            "row": "",
            "priority": self.titles.head(priority) if priority else "",
            "lead": leads[0] if leads else "",
            "status": phrases.status(row.status) if row.status else "",
            "due": row.due.end.isoformat() if row.due and row.due.end else "",
        }
        return Markup("").join(Markup(' data-{}="{}"').format(*item) for item in told.items())

    def slight(self, title: str, text: str) -> Markup:
        """The class of a part that says so little that a heading over it would be the louder."""
        paragraphs = text.strip().count("\n\n") + 1
        short = 0 < len(text) <= MOST_SLIGHT and paragraphs <= MOST_PARAGRAPHS
        # A heading of its own has the same place beside the text: both would be printed there.
        free = short and not any(head for head, _ in self.headed(text))
        return Markup(' class="slight"' if free and self.stands_beside(title, text) else "")

    def stands_beside(self, heading: str, text: str) -> bool:
        """Whether a heading has room in the narrow column of a printed page beside its text."""
        return beside(heading, text, self.drawings.style) and not has_broad(text)

    @property
    def one_page(self) -> OnePage:
        """The strategy on a page."""
        return summarise(self.index, self.names, self.titles)

    def on_one_page(self, text: str) -> bool:
        """Whether words stand on the strategy on a page, and need not be said again beside it."""
        if not self.has_one_page:
            return False
        page = self.one_page
        return text == page.statement or any(
            markdown.plain(text) == row.title or any(text in cell for cell in row.cells)
            for row in page.rows
        )

    @property
    def has_one_page(self) -> bool:
        """Whether there is enough to show of each priority for a page of its own."""
        return len(self.strategy.priorities) > 1 and bool(self.one_page.columns)

    @property
    def about(self) -> list[Fact]:
        """What is known of the document itself."""
        faces = self.publication.branding.faces
        return list(about.about(self.library, self.names, self.titles, faces))

    @cached_property
    def short_forms(self) -> ShortForms:
        """The short forms of the document, with what they stand for."""
        return short_forms(self.library, self.strategy)

    def row_number(self, row: Action) -> str:
        """The number of a row of the action plan."""
        return self.index.seats[row.path].number

    @property
    def summed_up(self) -> str:
        """How much there is in it: “Five priorities and 22 commitments”."""
        return caption(self.index)

    @property
    def description(self) -> str:
        """One sentence on the document, for search engines."""
        return f"{self.titles.title}. {self.summed_up}. {phrases.stop(self.titles.edition)}"

    @property
    def vision_words(self) -> bool:
        """Whether the vision has more to say than its aim, which then is its heading."""
        vision = self.strategy.vision
        if vision is None:
            return False
        known = self.on_one_page
        said = vision.statement and not known(vision.statement)
        more = vision.objectives and not known(vision.objectives[0].text)
        return bool(said or vision.lead_in or vision.ambitions or more)

    def _vision_says_more(self, vision: Vision | None) -> bool:
        if vision is None:
            return False
        known = self.on_one_page
        said = (vision.statement, vision.aim, *(one.text for one in vision.objectives))
        return bool(vision.ambitions) or any(text and not known(text) for text in said)

    def _has(self) -> dict[str, bool | str]:
        vision = self.strategy.vision
        return {
            "one-page": self.has_one_page,
            "vision": self._vision_says_more(vision),
            "vision-words": self.vision_words,
            **self.pictures.has(),
            "figures": adds(self.library, self.strategy),
            "short-forms": bool(self.short_forms),
            "notes": any(note.text or self.editing for note in self.strategy.notes),
            "plan": bool(self.plan.tables) and not self.plan.inside,
            "changes": bool(self.publication.changes),
            "national": self.publication.has_goals and bool(self.promises or self.plan.tables),
        }

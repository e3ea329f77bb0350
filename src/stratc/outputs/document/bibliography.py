"""Sources, notes and figures as the back of the document lists them, and as the text cites them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup, escape

from stratc.checking.manuscript import Manuscript
from stratc.checking.with_figures import MARK
from stratc.crossref import Index, Library
from stratc.model import Note, Section, Source, Statistic, Strategy

from .. import phrases
from ..language import say
from ..references import References, term_anchor
from . import evidence

ALIKE = 3
"""So many figures in a row of the same people and time have it over them, not each beside it."""


@dataclass(frozen=True, slots=True)
class ListedFigure:
    """A figure, of whom and when it is, and the entries that print it again."""

    statistic: Statistic
    about: str
    again: tuple[Statistic, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that share their sources; `scope` where they share of whom and when they are too."""

    sources: Markup
    scope: str
    facts: tuple[ListedFigure, ...]


class Bibliography:
    """What the document rests on: where each figure is from, each source, each note."""

    def __init__(self, index: Index, references: References) -> None:
        self.index = index
        self.references = references

    def cite(self, ids: tuple[str, ...], briefly: bool = False) -> Markup:
        """Links to sources; `briefly`, where there is little room."""
        return Markup(self.references.linked(ids, briefly=briefly))

    @property
    def notes(self) -> list[Note]:
        """The notes in the order in which the text calls them, then those it never calls."""
        called = [self.index.notes[id] for id in self.references.notes]
        others = [note for note in self.index.strategy.notes if note not in called]
        return [note for note in (*called, *others) if note.text or self.references.all_notes]

    def remarks(self, statistic: Statistic) -> Iterator[Markup]:
        """What a figure is compared with, and what a reader must know of it."""
        for comparator in evidence.unsaid(statistic):
            yield escape(phrases.stop(phrases.sentence(evidence.compare(comparator))))
        if statistic.note:
            yield escape(phrases.stop(statistic.note))

    def groups(self, statistics: Sequence[Statistic]) -> list[Group]:
        """Figures in groups that share their sources; one that is printed again stands once."""
        known = self.index.statistics
        again: dict[str, list[Statistic]] = {}
        for one in statistics:
            if one.repeats in known:
                again.setdefault(one.repeats or "", []).append(one)
        once = [one for one in statistics if one.repeats not in known]
        made: list[Group] = []
        for ids, held in groupby(once, self._sources):
            facts = [
                ListedFigure(one, self._about(one), tuple(again.get(one.id, ()))) for one in held
            ]
            for scope, run in _runs(facts):
                made.append(Group(self.cite(ids, briefly=True), scope, run))
        return made

    def _sources(self, statistic: Statistic) -> tuple[str, ...]:
        ids, _ = self.index.sources_of(statistic)
        return tuple(ids)

    def _about(self, statistic: Statistic) -> str:
        base = self.index.statistics.get(statistic.base or "")
        return evidence.where_and_when(statistic, self.index.home, base.title if base else "")

    term = staticmethod(term_anchor)

    def entry(self, source: Source) -> Markup:
        """A source as the list of sources prints it; its title leads to it."""
        said = source.title or source.author or say("Source without a title")
        year = f" ({source.year})" if source.year else ""
        before, after = f"{source.author}{year}, ", ""
        if not (source.author and source.title):
            before, after = "", year
        after += f", {source.publisher}" if source.publisher else ""
        if source.title and after:
            said = said.removesuffix(".")
        title = escape(said)
        if source.url:
            title = Markup('<a href="{}">{}</a>').format(source.url, title)
        whole = before + said + after
        return escape(before) + title + escape(after + phrases.stop(whole)[len(whole) :])


def adds(library: Library, strategy: Strategy) -> bool:
    """Whether a table of the figures says more than the text: a source, a comparison, a note."""
    index = library.index(strategy)
    held = strategy.statistics
    if any(one.compare or one.series or one.note or index.sources_of(one)[0] for one in held):
        return True
    if any(isinstance(one, Section) and one.panel for one in index.elements):
        return True  # its cards lead to the table
    texts = (passage.text for passage in Manuscript(library, strategy).passages)
    called = {id for text in texts for id in MARK.findall(text)}
    return any(one.id not in called for one in held)


def _runs(facts: Sequence[ListedFigure]) -> Iterator[tuple[str, tuple[ListedFigure, ...]]]:
    """Figures in a row with what they share; those that share nothing stay together."""
    mixed: list[ListedFigure] = []
    for about, held in groupby(facts, key=lambda fact: fact.about):
        run = list(held)
        if not about or len(run) < ALIKE:
            mixed += run
            continue
        if mixed:
            yield "", tuple(mixed)
        mixed = []
        yield about, tuple(replace(fact, about="") for fact in run)
    if mixed:
        yield "", tuple(mixed)

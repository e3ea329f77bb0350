"""Sources, notes and figures as the back of the document lists them, and as the text cites them."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from stratc.crossref import Index
from stratc.model import Note, Source, Statistic

from .. import phrases
from ..references import References, term_anchor
from . import evidence


class Bibliography:
    """What the document rests on: where each figure is from, each source, each note."""

    def __init__(self, index: Index, references: References) -> None:
        self.index = index
        self.references = references

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

    @property
    def notes(self) -> list[Note]:
        """The notes in the order in which the text calls them, then those it never calls."""
        called = [self.index.notes[id] for id in self.references.notes]
        others = [note for note in self.index.strategy.notes if note not in called]
        return [note for note in (*called, *others) if note.text or self.references.all_notes]

    def remarks(self, statistic: Statistic) -> list[Markup]:
        """Where a figure is from, what it is compared with, and how the source prints it."""
        return list(self._remarks(statistic))

    def _remarks(self, statistic: Statistic) -> Iterator[Markup]:
        sources = self.sources_of(statistic)
        if sources:
            yield sources
        if base := self.index.statistics.get(statistic.base or ""):
            yield escape(phrases.stop(f"Share of: {base.title}"))
        for comparator in statistic.compare:
            yield escape(phrases.stop(phrases.sentence(evidence.compare(comparator))))
        if statistic.note:
            yield escape(phrases.stop(statistic.note))

    def scope(self, statistic: Statistic) -> str:
        """Of whom, where and when a figure is."""
        return evidence.where_and_when(statistic)

    def term(self, term: str) -> str:
        """The anchor of a glossary term."""
        return term_anchor(term)

    def entry(self, source: Source) -> Markup:
        """A source as the list of sources prints it; its title leads to it."""
        title = escape(source.title or source.author or "Source without a title")
        if source.url:
            title = Markup('<a href="{}">{}</a>').format(source.url, title)
        year = f" ({source.year})" if source.year else ""
        if source.author and source.title:
            head = escape(f"{source.author}{year}, ") + title
        else:
            head = title + escape(year)
        rest = f", {source.publisher}" if source.publisher else ""
        return head + escape(phrases.stop(rest) if rest else ".")

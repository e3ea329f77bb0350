"""Sources, notes and figures as the back of the document lists them, and as the text cites them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from stratc.crossref import Index
from stratc.model import Note, Source, Statistic

from .. import phrases
from ..language import say
from ..references import References, term_anchor
from . import evidence


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that share of whom, where and when they are, and their sources."""

    scope: str
    sources: Markup
    statistics: tuple[Statistic, ...]


class Bibliography:
    """What the document rests on: where each figure is from, each source, each note."""

    def __init__(self, index: Index, references: References) -> None:
        self.index = index
        self.references = references

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
        """What a figure is compared with, and what a reader must know of it."""
        return list(self._remarks(statistic))

    def _remarks(self, statistic: Statistic) -> Iterator[Markup]:
        for comparator in statistic.compare:
            yield escape(phrases.stop(phrases.sentence(evidence.compare(comparator))))
        if statistic.note:
            yield escape(phrases.stop(statistic.note))

    def groups(self, statistics: Iterable[Statistic]) -> list[Group]:
        """Figures in groups that share of whom, where and when they are, and their sources."""
        made: list[Group] = []
        for (scope, base, ids), held in groupby(statistics, self._shared):
            of = self.index.statistics.get(base)
            whole = scope
            if of:
                share = say("share of {what}", what=of.title)
                whole = say("{whole} as {share}", whole=scope, share=share) if scope else share
            linked = Markup(self.references.linked(ids, briefly=True))
            made.append(Group(whole, linked, tuple(held)))
        return made

    def _shared(self, statistic: Statistic) -> tuple[str, str, tuple[str, ...]]:
        ids, _ = self.index.sources_of(statistic)
        return evidence.where_and_when(statistic), statistic.base or "", tuple(ids)

    def term(self, term: str) -> str:
        """The anchor of a glossary term."""
        return term_anchor(term)

    def entry(self, source: Source) -> Markup:
        """A source as the list of sources prints it; its title leads to it."""
        title = escape(source.title or source.author or say("Source without a title"))
        if source.url:
            title = Markup('<a href="{}">{}</a>').format(source.url, title)
        year = f" ({source.year})" if source.year else ""
        if source.author and source.title:
            head = escape(f"{source.author}{year}, ") + title
        else:
            head = title + escape(year)
        rest = f", {source.publisher}" if source.publisher else ""
        return head + escape(phrases.stop(rest) if rest else ".")

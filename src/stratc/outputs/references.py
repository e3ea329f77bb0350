"""What the marks in prose stand for in one page: figures, citations, notes, terms.

It numbers notes and remembers where each source is cited while the page is written from top to
bottom, so that the lists at the end can lead back. One is made for each page.
"""

import re
from collections import Counter
from dataclasses import dataclass
from html import escape

from stratc.crossref import Index, anchors
from stratc.model import Source

from . import phrases
from .language import say

DOUBT = re.compile(r"\s*\?{2,}")
CONFIRM = ' <span class="tbc">{}</span>'
"""What a reader sees where a drafter has left question marks."""
USUAL = 4
"""Of so many sources that are cited under one heading alone, it is named once and not each time."""
ABBREVIATION = re.compile(r"\(([A-Z][A-Za-z&]{1,9})\)$")


@dataclass(frozen=True, slots=True)
class Back:
    """A place in the text that a list at the end leads back to."""

    anchor: str
    place: str


class References:
    """Resolves marks for one page. `place` is the heading that is being written under; `tables`
    those of figures told again, which no list leads back to."""

    def __init__(self, index: Index, *, all_notes: bool = False) -> None:
        """`all_notes`, for editors: those too whose text the source has lost."""
        self.index = index
        self.all_notes = all_notes
        self.place = ""
        self.tables: set[str] = set()
        self.notes: dict[str, list[Back]] = {}
        self.cited: dict[str, list[Back]] = {}
        self.labels = _labels(list(index.sources.values()))
        self.met: set[str] = set()
        self.told: set[str] = set()
        self.terms = _pattern(list(index.strategy.glossary))

    def statistic(self, id: str, field: str, at_sentence_start: bool) -> str | None:
        """A statistic as its entry says, or one field of it."""
        found = self.index.statistics.get(id)
        if found is None:
            return None
        self.told.add(id)
        if field and field != "value":
            other = getattr(found, field.replace("-", "_"), None)
            said = None if other is None else str(other)
        else:
            said = phrases.value(found) if field else phrases.measured(found)
        return phrases.sentence(said) if said and at_sentence_start else said

    def citation(self, ids: tuple[str, ...], before: str) -> str | None:
        """Sources in brackets, each linked to its entry; one that was just named by its year."""
        if any(id not in self.index.sources for id in ids):
            return None
        named = frozenset(id for id in ids if _names(before, self.index.sources[id]))
        return f"({self.linked(ids, named=named)})"

    def linked(
        self, ids: tuple[str, ...], *, briefly: bool = False, named: frozenset[str] = frozenset()
    ) -> str:
        """Links to sources, remembered so that each entry can lead back here.

        `briefly`, a name that ends with its own abbreviation is cited by that: “NDTMS”. Of those
        that are `named` already the year is seen enough: a list of links is heard without it.
        """
        made: list[str] = []
        for id in ids:
            if id in self.index.sources:
                uses = self.cited.setdefault(id, [])
                uses.append(Back(f"cite-{id}-{len(uses) + 1}", self.place))
                label, heard = self.labels[id], ""
                if id in named and self.index.sources[id].year:
                    heard = f' aria-label="{escape(label)}"'
                    label = label.rpartition(", ")[2]
                elif briefly and (short := ABBREVIATION.search(label)):
                    label = short[1]
                place = f'href="#source-{id}" id="{uses[-1].anchor}"{heard}'
                made.append(f"<a {place}>{escape(label)}</a>")
        return "; ".join(made)

    def note(self, id: str) -> str | None:
        """The number of a note, linked to it."""
        if id not in self.index.notes:
            return None
        if not (self.all_notes or self.index.notes[id].text):
            return ""
        uses = self.notes.setdefault(id, [])
        uses.append(Back(f"note-{id}-ref-{len(uses) + 1}", self.place))
        number = list(self.notes).index(id) + 1
        return (
            f'<sup><a href="#note-{id}" id="{uses[-1].anchor}" '
            f'aria-label="{escape(say("Note {n}", n=number))}">{number}</a></sup>'
        )

    def text(self, said: str) -> str:
        """Words as HTML, with a link to the glossary where one of its terms comes first."""
        pieces = [said] if self.terms is None else self.terms.split(said)
        linked = "".join(map(self._term, pieces))
        return (
            linked
            if self.all_notes
            else DOUBT.sub(CONFIRM.format(say(phrases.TO_BE_CONFIRMED)), linked)
        )

    def _term(self, piece: str) -> str:
        if piece in self.index.strategy.glossary and piece not in self.met:
            self.met.add(piece)
            return f'<a class="term" href="#{term_anchor(piece)}">{escape(piece)}</a>'
        return escape(piece)

    def anchor(self, id: str) -> str | None:
        """Where an element of this id stands in the page."""
        return anchors(self.index).get(id)

    def back(self, id: str) -> list[Back]:
        """Where a source is cited, each heading once."""
        uses = [use for use in self.cited.get(id, []) if use.place not in self.tables]
        return list({use.place: use for use in reversed(uses)}.values())[::-1]

    @property
    def usual(self) -> str:
        """The one heading under which many sources are cited and nowhere else; empty if none is."""
        alone = Counter(held[0].place for id in self.cited if len(held := self.back(id)) == 1)
        place, often = max(alone.items(), key=lambda one: one[1], default=("", 0))
        return place if often >= USUAL else ""


def _names(before: str, source: Source) -> bool:
    """Whether words end with the title or the author of a source, so that both need not follow."""
    words = before.rstrip(" ,.;:(’”\"'").lower()
    return any(name and words.endswith(name.lower()) for name in (source.title, source.author))


def term_anchor(term: str) -> str:
    """The anchor of a glossary term."""
    return "term-" + (re.sub(r"[^a-z0-9]+", "-", term.lower()).strip("-") or "word")


def _labels(sources: list[Source]) -> dict[str, str]:
    """How each source is cited; two that would read alike get a letter."""
    alike = Counter(phrases.source_label(source) for source in sources)
    seen: Counter[str] = Counter()
    made: dict[str, str] = {}
    for source in sources:
        label = phrases.source_label(source)
        letter = "abcdefghijklmnopqrstuvwxyz"[seen[label] % 26] if alike[label] > 1 else ""
        seen[label] += 1
        made[source.id] = f"{label}{letter}"
    return made


def _pattern(terms: list[str]) -> re.Pattern[str] | None:
    if not terms:
        return None
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)")

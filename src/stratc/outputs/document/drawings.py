"""What is drawn in the document: its cover, the strips, the cards of a panel, and pictures."""

import re
from collections.abc import Mapping
from functools import cached_property

from stratc.crossref import commitments_in
from stratc.model import Priority, Strategy
from stratc.text import pictures

from .. import charts
from ..publication import Publication
from . import cover, evidence
from .titles import Titles

NAMED = re.compile(rb"var\(--([\w-]+)(?:\s*,[^()]*)?\)")


class Drawings:
    """Drawings of one strategy in the colours of its theme."""

    def __init__(self, publication: Publication, titles: Titles, style: charts.ChartStyle) -> None:
        self.publication = publication
        self.strategy = publication.strategy
        self.index = publication.index
        self.titles = titles
        self.colours = style.colours
        self.style = style

    @cached_property
    def weights(self) -> list[int]:
        """How much each priority promises."""
        return weights(self.strategy)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {one.id: number for number, one in enumerate(self.strategy.priorities)}

    @property
    def ground(self) -> str:
        """The drawing at the foot of the cover."""
        return cover.ground(self.weights, self.colours, self.titles.draft)

    def strip(self, priority: Priority | None = None) -> str:
        """The strip under a priority, or under the strategy on a page."""
        this = None if priority is None else self._places[priority.id]
        return cover.strip(self.weights, this)

    def cards(self, ids: tuple[str, ...], name: str) -> list[list[evidence.Card]]:
        """Cards in rows."""
        return evidence.in_rows(evidence.cards(self.index, ids, self.style, name))

    def panels(self, ids: tuple[str, ...], name: str) -> list[list[list[evidence.Card]]]:
        """Cards in rows; in more than one panel where a page does not hold them."""
        return evidence.in_panels(self.cards(ids, name))

    def picture(self, file: str | None) -> str:
        """A file of the strategy's folder as a data: address; empty where it is not there."""
        content = self.publication.images.get(file or "")
        if file is None or content is None:
            return ""
        return pictures.data_address(file, in_colours(content, self.colours))


def in_colours(picture: bytes, colours: Mapping[str, str]) -> bytes:
    """A drawing that names a colour of the brand, `var(--brand-700, #13566b)`, in that colour.

    As a picture of its own it has no style sheet to ask.
    """
    return NAMED.sub(lambda m: colours.get(m[1].decode(), "").encode() or m[0], picture)


def weights(strategy: Strategy) -> list[int]:
    """How much each priority promises: commitments, or rows where there are none.

    A document without priorities has its chapters instead, each with its sections.
    """
    if not strategy.priorities:
        chapters = (*strategy.background, *strategy.sections)
        return [1 + len(one.sections) for one in chapters] or [1]
    counts = [
        (len(list(commitments_in(p))), len(p.actions.rows) if p.actions else 0)
        for p in strategy.priorities
    ]
    which = 0 if any(c for c, _ in counts) else 1
    return [count[which] for count in counts] or [1]

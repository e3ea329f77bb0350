"""What the page of all strategies shows of one.

In: a Publication, spoken in the language of that page. Out: a small record of words and counts, so
that nobody needs every strategy at once, and the record of one that has not changed can be kept.
"""

import json
from dataclasses import asdict, dataclass
from typing import Any

from markupsafe import Markup

from stratc.crossref import HeatCell, matrix

from .. import siblings
from ..promises import goal_name
from ..publication import Publication
from .cover import strip
from .drawings import weights
from .names import Names
from .one_page import caption
from .titles import Titles


@dataclass(frozen=True, slots=True)
class IndexGoal:
    """How far a strategy works towards one national goal, which stands in an edition of a plan."""

    key: str
    plan: str
    name: str
    cell: HeatCell


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One strategy on the page of all. `order` is what it is sorted by: places, then time."""

    id: str
    title: str
    window_title: str
    period: str
    order: tuple[tuple[str, ...], str]
    areas: str
    publisher: Markup
    supersedes: str
    draft: bool
    edition: str
    summed_up: str
    strip: str
    page_name: str
    files: tuple[siblings.File, ...]
    goals: tuple[IndexGoal, ...]

    def __str__(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)


def index_entry(publication: Publication) -> IndexEntry:
    """The record of one strategy."""
    s, index = publication.strategy, publication.index
    titles = Titles(s, index.hosts)
    return IndexEntry(
        id=s.id,
        title=s.title,
        window_title=titles.title,
        period=str(s.period),
        order=(s.areas, s.period.text),
        areas=titles.areas,
        publisher=Names(index).body(s.publisher),
        supersedes=s.supersedes or "",
        draft=titles.draft,
        edition=titles.edition,
        summed_up=caption(index),
        strip=strip(weights(s), None),
        page_name=publication.page_name,
        files=tuple(siblings.beside(publication)),
        goals=tuple(_goals(publication)),
    )


def read_entry(text: str) -> IndexEntry:
    """The record that was written as `str` writes it. Raises ValueError, KeyError or TypeError for
    any other text."""
    held: dict[str, Any] = json.loads(text)
    areas, period = held.pop("order")
    return IndexEntry(
        order=(tuple(areas), period),
        publisher=Markup(held.pop("publisher")),
        files=tuple(siblings.File(*one) for one in held.pop("files")),
        goals=tuple(
            IndexGoal(**{**one, "cell": HeatCell(**one["cell"])}) for one in held.pop("goals")
        ),
        **held,
    )


def _goals(publication: Publication) -> list[IndexGoal]:
    if not publication.has_goals:
        return []
    held = matrix(publication.library, (publication.strategy,))
    return [
        IndexGoal(
            f"{row.framework.id}:{row.item.id}",
            row.edition,
            goal_name(row.framework, row.item),
            row.cells[0],
        )
        for row in held.rows
    ]

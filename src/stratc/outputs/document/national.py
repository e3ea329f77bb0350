"""How a strategy serves the national priorities, as the document shows it.

In: the heat table and the promises of `crossref`, and how the document numbers its promises. Out:
what the part prints: the table, the gaps, what counts neither as cover nor as a gap, and the
reasons for links in part.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stratc.crossref import Cell, HeatRow, Library, PromiseView, heat, promises
from stratc.model import Commitment, Priority, Strategy
from stratc.text.english import lowered_title

from ..promises import item_name, provision_name


@dataclass(frozen=True, slots=True)
class Row:
    """One national item and its cells."""

    name: str
    cells: tuple[Cell, ...]
    word: str


@dataclass(frozen=True, slots=True)
class Line:
    """What several promises are about, where that is not for the national strategy to cover."""

    topic: str
    promises: tuple[PromiseView, ...]


@dataclass(frozen=True, slots=True)
class Partial:
    """A link that holds only in part, and the author's reason."""

    promise: PromiseView
    item: str
    why: str


@dataclass(frozen=True, slots=True)
class National:
    """All that the part shows."""

    what: str
    columns: tuple[Priority | None, ...]
    others: tuple[str, ...]
    rows: tuple[Row, ...]
    gaps: tuple[Row, ...]
    prose_only: tuple[Row, ...]
    lists: tuple[tuple[str, tuple[Line, ...]], ...]
    unlinked: tuple[PromiseView, ...]
    partial: tuple[Partial, ...]
    unchecked: tuple[str, ...]


def national(library: Library, strategy: Strategy) -> National:
    """What the part shows of one strategy."""
    columns, found = heat(library, strategy)
    held = promises(library, strategy)
    hosts = library.index(strategy).hosts
    rows = tuple(Row(_row_name(row), row.cells, row.whole.word) for row in found)
    links = [served for promise in held for served in promise.serves]
    return National(
        what=_what(held),
        columns=columns,
        others=tuple(host.title for host in hosts if not host.priority),
        rows=rows,
        gaps=tuple(row for row in rows if row.word == "Gap"),
        prose_only=tuple(row for row in rows if row.word == "Prose only"),
        lists=(
            ("Outside the national strategy", _lines(held, "outside")),
            ("Across all priorities", _lines(held, "cross_cutting")),
        ),
        unlinked=tuple(p for p in held if p.serves_nothing),
        partial=tuple(_partial(library, strategy, held)),
        unchecked=tuple(
            dict.fromkeys(s.framework.name for s in links
                          if s.framework and s.item and not s.item.verified)
        ),
    )  # fmt: skip


def _row_name(row: HeatRow) -> str:
    """The item as a heading; a title that nobody has checked is not quoted."""
    name = provision_name(row.framework, row.item)
    if not row.item.id[0].isdigit():
        return name
    title = lowered_title(row.item.title)
    return f"{name}: {title if row.item.verified else 'title not checked'}"


def _what(held: tuple[PromiseView, ...]) -> str:
    """What the cells count."""
    kinds = {isinstance(promise.element, Commitment) for promise in held}
    if kinds == {True, False}:
        return "commitments and actions"
    return "commitments" if True in kinds else "actions"


def _lines(held: tuple[PromiseView, ...], field: str) -> tuple[Line, ...]:
    topics: dict[str, list[PromiseView]] = {}
    for promise in held:
        if topic := getattr(promise, field):
            topics.setdefault(topic, []).append(promise)
    return tuple(Line(topic, tuple(those)) for topic, those in topics.items())


def _partial(
    library: Library, strategy: Strategy, held: tuple[PromiseView, ...]
) -> Iterator[Partial]:
    for promise in held:
        for served in promise.serves:
            if not served.direct and served.link.why and not served.inherited:
                item = item_name(library, strategy, served.link)
                yield Partial(promise, item, served.link.why)

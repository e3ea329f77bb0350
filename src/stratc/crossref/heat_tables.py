"""Tables of numbers and words: a strategy's priorities, or several strategies, by national item.

In: a library and some of its strategies. Out: the heat table of one strategy, the matrix of all,
and what changed between the editions of one area. Each cell says the same twice, as a number and
as a word, so that it can be read aloud and printed without colour.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from stratc.model import Framework, Priority, Provision, Strategy

from .item_cover import STRONG, Cover, CoverRow, crosswalk, frameworks_of
from .library import Library
from .views import promises


@dataclass(frozen=True, slots=True)
class HeatCell:
    """How many promises serve one item, and the word for it."""

    direct: int
    partial: int
    word: str

    @property
    def number(self) -> int:
        """How many promises serve it at all."""
        return self.direct + self.partial

    @property
    def tint(self) -> str:
        """The word as a class of a style sheet; no colour says more than the word does."""
        tints = {"In part": "some", "Prose only": "prose", "None": "none", "Not asked": "none"}
        return tints.get(self.word, self.word.lower())

    @property
    def aloud(self) -> str:
        """The cell as a sentence would say it."""
        parts = [f"{self.direct} directly"] * bool(self.direct)
        parts += [f"{self.partial} in part"] * bool(self.partial)
        return f"{self.word}: {' and '.join(parts)}" if parts else self.word


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One national item: a cell for each column, and one for the whole."""

    framework: Framework
    item: Provision
    cells: tuple[HeatCell, ...]
    whole: HeatCell

    @property
    def edition(self) -> str:
        """The framework, with the edition that is shown."""
        return f"{self.framework.name}, {self.framework.edition}"

    @property
    def gap(self) -> bool:
        """Whether no promise serves it."""
        return not self.whole.number


@dataclass(frozen=True, slots=True)
class Matrix:
    """Several strategies by national item."""

    strategies: tuple[Strategy, ...]
    rows: tuple[HeatRow, ...]

    @property
    def editions(self) -> tuple[str, ...]:
        """The frameworks of the rows, each with the edition that is shown."""
        return tuple(dict.fromkeys(row.edition for row in self.rows))

    def of(self, edition: str) -> tuple[HeatRow, ...]:
        """The rows of one of these."""
        return tuple(row for row in self.rows if row.edition == edition)


@dataclass(frozen=True, slots=True)
class Turn:
    """One national item in two editions of one area's strategy."""

    framework: Framework
    item: Provision
    before: HeatCell
    after: HeatCell
    word: str


@dataclass(frozen=True, slots=True)
class Succession:
    """Two strategies of one area, one after the other, by national item."""

    before: Strategy
    after: Strategy
    turns: tuple[Turn, ...]


def heat(
    library: Library, strategy: Strategy, wanted: Iterable[str] = ()
) -> tuple[tuple[Priority | None, ...], tuple[HeatRow, ...]]:
    """The columns and rows of one strategy's heat table.

    A column is a priority of the strategy; None stands for promises made outside of priorities.
    """
    held = promises(library, strategy)
    columns: list[Priority | None] = list(strategy.priorities)
    if any(promise.priority is None for promise in held):
        columns.append(None)
    rows = []
    for framework in frameworks_of(library, strategy, wanted):
        for row in crosswalk(library, strategy, framework).headlines:
            if row.item.kind in ("priority", "outcome"):
                cells = [_cell(_from(row, column)) for column in columns]
                if not row.covers:
                    cells = [HeatCell(0, 0, "Gap") for _ in cells]
                rows.append(HeatRow(framework, row.item, tuple(cells), _row_cell(row)))
    return tuple(columns), tuple(rows)


def matrix(
    library: Library, strategies: Iterable[Strategy] = (), wanted: Iterable[str] = ()
) -> Matrix:
    """Strategies by the priorities and outcomes that any of them answers to.

    An edition that a strategy does not pin is none of its business: it is read against its own.
    """
    held = tuple(strategies) or library.strategies
    asked = tuple(wanted)
    found: dict[tuple[str, str], dict[str, CoverRow]] = {}
    for strategy in held:
        for framework in frameworks_of(library, strategy, asked):
            for row in crosswalk(library, strategy, framework).headlines:
                if row.item.kind in ("priority", "outcome"):
                    found.setdefault((framework.id, row.item.id), {})[strategy.id] = row
    rows = []
    for by_strategy in found.values():
        cells = tuple(
            _row_cell(by_strategy[s.id]) if s.id in by_strategy else HeatCell(0, 0, "Not asked")
            for s in held
        )
        first = next(iter(by_strategy.values()))
        covers = [cover for row in by_strategy.values() for cover in row.covers]
        rows.append(HeatRow(first.framework, first.item, cells, _cell(covers)))
    return Matrix(held, tuple(rows))


def successions(
    library: Library, strategies: Iterable[Strategy] = (), wanted: Iterable[str] = ()
) -> tuple[Succession, ...]:
    """Each strategy beside the one that it replaces, where both are here."""
    asked = tuple(wanted)
    made = []
    for after in tuple(strategies) or library.strategies:
        before = library.strategy(after.supersedes or "")
        if before is None:
            continue
        both = matrix(library, (before, after), asked)
        turns = tuple(
            Turn(row.framework, row.item, old, new, _turn(old, new))
            for row in both.rows
            for old, new in [row.cells]
        )
        made.append(Succession(before, after, turns))
    return tuple(made)


def _from(row: CoverRow, column: Priority | None) -> list[Cover]:
    return [c for c in row.covers if c.kind in ("commitment", "action") and c.priority is column]


def _cell(covers: Iterable[Cover]) -> HeatCell:
    held = list(covers)
    direct = sum(cover.direct for cover in held)
    partial = len(held) - direct
    if direct:
        return HeatCell(direct, partial, "Strong" if direct >= STRONG else "Some")
    return HeatCell(direct, partial, "In part" if partial else "None")


def _row_cell(row: CoverRow) -> HeatCell:
    if row.state in ("gap", "prose"):
        return HeatCell(0, 0, "Gap" if row.state == "gap" else "Prose only")
    return _cell(row.covers)


def _turn(before: HeatCell, after: HeatCell) -> str:
    """What became of an item, in a word."""
    rank = {"Not asked": 0, "Gap": 0, "Prose only": 1, "In part": 2, "Some": 3, "Strong": 3}
    old, new = (rank[before.word], before.direct), (rank[after.word], after.direct)
    if old == new:
        return "as before"
    if new > old:
        return "new" if old[0] == 0 else "more"
    return "lost" if new[0] == 0 else "less"

"""A plan as it was read: rows as boxes by field, each stretch under its head."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from stratc.blocks import Cell, Table

from .plan_head import Head

JUDGED = "lined up by height"
"""What the place of a row says whose boxes stand level in a tall row, and no more."""


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step of an action in a row of its own: its words, its day, and what else is said of it."""

    words: Cell
    due: Cell | None
    others: list[tuple[str, Cell]]
    place: str


@dataclass(slots=True)
class PlanRow:
    """One row of a plan: its boxes by field, and those of columns that no field fits."""

    cells: dict[str, Cell]
    others: list[tuple[str, Cell]]
    place: str
    band: str = ""
    doubts: list[str] = field(default_factory=list)
    month_first: bool = False
    steps: list[StepLine] = field(default_factory=list)

    @property
    def shown(self) -> str:
        """Its boxes in one line, for the account."""
        cells = [*self.cells.values(), *(cell for _, cell in self.others)]
        return " | ".join(cell.one_line for cell in cells if cell.lines)


@dataclass(slots=True)
class Segment:
    """Rows under one head, and the texts that stand between them and the next head."""

    head: Head | None
    lines: list[PlanRow] = field(default_factory=list)
    texts: list[Cell] = field(default_factory=list)


@dataclass(slots=True)
class ReadPlan:
    """All that a table says."""

    table: Table
    segments: list[Segment] = field(default_factory=list)
    before: list[Cell] = field(default_factory=list)
    after: list[Cell] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    key: dict[str, str] = field(default_factory=dict)
    earlier: Sequence[PlanRow] = ()
    """The rows of the tables before, to which its boxes may point."""

    def parted(self, segment: Segment, head: Head) -> Segment:
        """Where the next rows go: what was told so far stands with the rows above."""
        if not self.after:
            return segment
        segment.texts, self.after = self.after, []
        self.segments.append(Segment(head))
        return self.segments[-1]

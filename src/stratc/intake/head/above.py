"""What stands above a table, learnt block by block and each block once.

In: the blocks of a document, one after the other. Out: what they say of the times of a table below
them, and the tables like it. Who asks all blocks again for each table reads a document of many
tables in time that grows with its square.
"""

import re
from collections.abc import Iterator

from stratc.blocks import Block, Heading, Item, Paragraph, Table

from ..values import times
from . import heads

FEWEST = 3
LONGEST_KEY = 300
NEAREST = 20
"""So many tables before one help to tell what its columns are."""
YEAR = re.compile(r"\b20\d\d(?: ?[/–-] ?(?:20)?\d\d\b(?!-))?|\b\d\d/\d\d\b")


class Above:
    """All that stands above the next block."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._heard = 0
        self._key: dict[str, str] = {}
        self._years: set[str] = set()
        self._headings: set[str] = set()
        self._dated: list[str] = []
        self._tables: dict[int, list[Table]] = {}
        self._judged: dict[int, tuple[int, bool]] = {}

    def add(self, block: Block) -> None:
        """One block more."""
        self.blocks.append(block)
        if isinstance(block, Table):
            self._tables.setdefault(block.width, []).append(block)

    @property
    def key(self) -> dict[str, str]:
        """What a line says that “S”, “M” and “L” are: “S = 2027 to 2029, M = …”."""
        self._hear()
        return dict(self._key) if len(self._key) >= FEWEST else {}

    @property
    def years(self) -> set[str]:
        """The years that headings and paragraphs name."""
        self._hear()
        return set(self._years)

    def is_heading(self, words: str) -> bool:
        """Whether a heading has these words."""
        self._hear()
        return words in self._headings

    def dated_headings(self) -> Iterator[str]:
        """The headings that name a year, the nearest first."""
        self._hear()
        return reversed(self._dated)

    def nearest_like(self, table: Table) -> list[Table]:
        """The last tables that are as wide."""
        return self._tables.get(table.width, [])[-NEAREST:]

    def has_head_like(self, table: Table) -> bool:
        """Whether a table that is as wide has a head."""
        those = self._tables.get(table.width, [])
        judged, found = self._judged.get(table.width, (0, False))
        found = found or any(heads.head(one) is not None for one in those[judged:])
        self._judged[table.width] = len(those), found
        return found

    def _hear(self) -> None:
        for one in self.blocks[self._heard :]:
            if isinstance(one, Paragraph | Item) and len(one.plain) < LONGEST_KEY:
                self._key |= times.key_in(one.plain)
            if isinstance(one, Heading | Paragraph):
                named = [found[0] for found in YEAR.finditer(one.plain)]
                self._years.update(named)
                if isinstance(one, Heading):
                    self._headings.add(one.plain)
                    self._dated.extend([one.plain] if named else ())
        self._heard = len(self.blocks)

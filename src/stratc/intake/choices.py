"""What an officer says that pieces of a document are, against what would be read by itself.

A piece is known by its place and its words, as the account names them. What only moves, goes or
stays text is settled in the blocks themselves; a promise or a priority is told to who reads it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from stratc.blocks import Block, Heading, Item, Paragraph, Picture, Table

from .account import ImportAccount
from .headings.outline import OutlineNode
from .put_right import RowWords, put_right

ChosenKind = Literal["priority", "section", "commitment", "text", "table", "left"]
KINDS: dict[ChosenKind, str] = {
    "priority": "became a priority",
    "section": "became a section",
    "commitment": "became a commitment",
    "text": "kept as text",
    "table": "its whole table was kept as text",
    "left": "left out",
}
WHY = "you chose it"


@dataclass(slots=True)
class Choices:
    """The kinds chosen, by place and words of a piece, and the words of rows put right."""

    chosen: Mapping[tuple[str, str], ChosenKind] = field(default_factory=dict)
    rows: RowWords = field(default_factory=dict)
    read: dict[tuple[str, str], ChosenKind] = field(default_factory=dict)
    tables: set[str] = field(default_factory=set)

    def of(self, block: Block | None) -> ChosenKind | None:
        """What a heading, paragraph or point was said to be."""
        if block is None or isinstance(block, Table | Picture) or not self.chosen:
            return None
        return self.read.get((block.place, key(block.plain)))

    def settled(self, blocks: tuple[Block, ...], account: ImportAccount) -> tuple[Block, ...]:
        """The blocks, with all that was chosen for them done or noted."""
        if not (self.chosen or self.rows):
            return blocks
        level = 1
        made: list[Block] = []
        for block in blocks:
            if isinstance(block, Heading):
                level = max(block.level, 1)
            made += self._settled(block, level, account)
        return tuple(made)

    def _settled(self, block: Block, level: int, account: ImportAccount) -> Iterator[Block]:
        if isinstance(block, Table):
            yield from self._table(put_right(block, self.rows), account)
            return
        words = block.alt or block.name if isinstance(block, Picture) else block.plain
        for (place, said), kind in self.chosen.items():
            if place not in (block.place, f"heading “{words}”"):
                continue
            if isinstance(block, Paragraph) and kind == "commitment" and said in words != said:
                before, _, after = block.text.partition(said)
                if not after and before == block.text:  # marks stand inside: all of it, then
                    before = ""
                point = Item(said if before or after else block.text, block.place)
                self.read[(point.place, key(point.plain))] = kind
                yield from (replace(block, text=t.strip()) for t in (before,) if t.strip())
                yield point
                yield from (replace(block, text=t.strip()) for t in (after,) if t.strip())
                return
            if not _same(said, words):
                continue
            if kind == "left":
                account.tell("left", place, words, KINDS[kind], WHY)
                return
            yield self._as(block, kind, level)
            return
        yield block

    def _as(self, block: Block, kind: ChosenKind, level: int) -> Block:
        """A block as what it was said to be, which is noted."""
        if isinstance(block, Picture | Table):
            return block
        made: Heading | Paragraph | Item = block
        if kind in ("priority", "section") and not isinstance(block, Heading):
            made = Heading(block.text, level, block.place)
        elif kind == "text" and isinstance(block, Heading):
            made = Paragraph(f"**{block.plain}**", block.place)
        elif kind == "text" and isinstance(block, Paragraph):
            made = replace(block, bold=False)  # bold and alone it would be taken for a heading
        elif kind == "commitment" and isinstance(block, Heading | Paragraph):
            made = Item(block.text, block.place)
        self.read[(made.place, key(made.plain))] = kind
        return made

    def _table(self, table: Table, account: ImportAccount) -> Iterator[Block]:
        """A table without the rows that go, and those that are text below it."""
        kinds = {place: kind for (place, _), kind in self.chosen.items()}
        if any(kinds.get(row.place) == "table" for row in table.rows):
            self.tables.add(table.place)
        rows = tuple(r for r in table.rows if kinds.get(r.place) not in ("left", "text"))
        if rows:
            yield replace(table, rows=rows)
        for row in table.rows:
            if kinds.get(row.place) == "left":
                account.tell("left", row.place, row.one_line, KINDS["left"], WHY)
            elif kinds.get(row.place) == "text":
                account.tell("text", row.place, row.one_line, KINDS["text"], WHY)
                point = Item(row.one_line, row.place)
                self.read[(point.place, key(point.plain))] = "text"
                yield point

    def priorities(self, root: OutlineNode, found: list[OutlineNode]) -> list[OutlineNode]:
        """The priorities that were found, less those said to be none, and with those said to be.

        One that stands inside another is lifted out, to follow it.
        """
        if not self.chosen:
            return found
        chosen = [node for node in root.every() if self.of(node.heading) == "priority"]
        kept = [node for node in found if self.of(node.heading) != "section"]
        inside = [n for one in chosen for n in one.every() if n is not one and n not in chosen]
        wanted = [n for n in root.every() if n in chosen or (n in kept and n not in inside)]
        for node in wanted:
            _lift(root, node, wanted)
        return [node for node in root.every() if node in wanted]


def key(words: str) -> str:
    """Words without what a reader of numbers and marks may take from them."""
    return "".join(re.findall(r"\w", words.casefold()))


def _same(said: str, words: str) -> bool:
    """Whether a piece is this block: its number may have been taken from its front."""
    one, other = key(said), key(words)
    return one == other or (bool(one) and other.endswith(one) and len(other) - len(one) < 8)


def _lift(root: OutlineNode, node: OutlineNode, wanted: list[OutlineNode]) -> None:
    """Put a section behind the highest wanted one that it stands in."""
    for holder in list(root.every()):
        for top in holder.children:
            if top in wanted and top is not node and any(n is node for n in top.every()):
                parent = next(n for n in top.every() if any(c is node for c in n.children))
                parent.children.remove(node)
                holder.children.insert(holder.children.index(top) + 1, node)
                return

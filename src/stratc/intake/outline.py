"""The stream of blocks as a tree of sections, as its headings say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from stratc.blocks import Block, Heading, Item, Paragraph, Table
from stratc.text.english import counted

from . import roles
from .account import ImportAccount

LONGEST_HEADING = 12


@dataclass(slots=True, eq=False)
class OutlineNode:
    """One section: its heading, what stands right under it, and its sub-sections."""

    heading: Heading | None
    blocks: list[Block] = field(default_factory=list)
    children: list[OutlineNode] = field(default_factory=list)
    order: int = 0

    @property
    def title(self) -> str:
        """The words of the heading."""
        return self.heading.plain if self.heading else ""

    @property
    def place(self) -> str:
        """Where it stands."""
        if self.heading:
            return f"heading “{self.title}”"
        return "at the beginning"

    @property
    def level(self) -> int:
        """The level of its heading; 0 for the whole document."""
        return self.heading.level if self.heading else 0

    def every(self) -> Iterator[OutlineNode]:
        """This section and all below it, in order."""
        yield self
        for child in self.children:
            yield from child.every()

    def all_blocks(self) -> Iterator[Block]:
        """All that stands in it, in order, headings too."""
        if self.heading:
            yield self.heading
        yield from self.blocks
        for child in self.children:
            yield from child.all_blocks()


def outline(blocks: tuple[Block, ...], account: ImportAccount) -> OutlineNode:
    """The tree of a document, under a section without heading."""
    root = OutlineNode(None)
    path = [root]
    guessed: list[Heading] = []
    for order, block in enumerate(_with_bold_headings(blocks, account)):
        if isinstance(block, Heading):
            if block.guessed:
                guessed.append(block)
            while len(path) > 1 and path[-1].level >= max(block.level, 1):
                path.pop()
            node = OutlineNode(block, order=order)
            path[-1].children.append(node)
            path.append(node)
        else:
            path[-1].blocks.append(block)
    if guessed:
        account.tell(
            "doubt",
            guessed[0].place,
            "; ".join(heading.plain for heading in guessed),
            f"became {counted(len(guessed), 'heading')}",
            "the file does not mark them as such; each stands alone, or is bold throughout",
        )
    return root


def _with_bold_headings(blocks: tuple[Block, ...], account: ImportAccount) -> Iterator[Block]:
    """Short bold paragraphs as headings, in a document that hardly has others.

    A document with headings of its own keeps its bold lines, unless one plainly begins something:
    “We will:”, “Priority 2: ...”.
    """
    own = sum(isinstance(b, Heading) for b in blocks)
    level = 0
    for at, block in enumerate(blocks):
        if isinstance(block, Heading):
            level = block.level
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        if isinstance(block, Paragraph) and _like_heading(block, following, own):
            inner = (
                roles.begins_list(block.plain)
                or roles.is_promise_label(block.plain)
                or roles.names_commitments(block.plain)
            )
            below = 1 if not own else level + 1 if inner else max(level, 1)
            if roles.labelled(block.plain) and not roles.is_promise_label(block.plain):
                below = 1 if own < 3 else below
            elif own < 3 and not roles.known(block.plain):
                below = 1 if roles.CLOSING.fullmatch(roles.stripped(block.plain)) else 2
            yield Heading(block.text, below, block.place, guessed=True)
        else:
            yield block


def _like_heading(block: Paragraph, following: Block | None, own: int) -> bool:
    text = block.plain
    if following is None or "\n" in block.text or len(text.split()) > LONGEST_HEADING:
        return False
    if roles.labelled(text) and (block.bold or own < 3) and not text.endswith("."):
        return True
    if not block.bold or text.endswith((".", ";", ",")):
        return False
    if isinstance(following, Paragraph) and following.bold:
        return False
    if own >= 3:
        return roles.is_promise_label(text) or (
            (roles.begins_list(text) or roles.names_commitments(text))
            and isinstance(following, Item)
        )
    return isinstance(following, Paragraph | Item | Table) and bool(re.search(r"[A-Za-z]", text))

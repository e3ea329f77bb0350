"""The stream of blocks as a tree of sections, as its headings say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from stratc.blocks import Block, Heading, Item, Paragraph
from stratc.text.english import bare, counted

from ..account import ImportAccount
from ..layouts import card_lines
from ..values.publishers import DOCUMENT, alone
from .bold_headings import with_bold_headings
from .listed_first import over_priorities, told_once

_CONTINUED = re.compile(r"\W*\b(?:continued|cont(?:['’]?d)?)\b[\s.)\]]*$", re.I)


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


def _not_struck_out(block: Block, account: ImportAccount) -> Block | None:
    """A block without what its source took back, which readers are not told; none if it is all."""
    if not isinstance(block, Paragraph | Item) or not block.struck:
        return block
    account.tell("left", block.place, block.struck, "left out", "it is struck out in the source")
    return replace(block, struck="") if block.text else None


def outline(blocks: tuple[Block, ...], account: ImportAccount) -> OutlineNode:
    """The tree of a document, under a section without heading."""
    root = OutlineNode(None)
    path = [root]
    guessed: list[Heading] = []
    for order, block in enumerate(over_priorities(told_once(with_bold_headings(blocks), account))):
        if isinstance(block, Heading) and block.guessed and card_lines.tells(block.text):
            path[-1].blocks.append(Paragraph(block.text, block.place))
        elif isinstance(block, Heading):
            if block.guessed:
                guessed.append(block)
            if (again := _goes_on(block, path)) is not None:
                del path[again + 1 :]
                reason = "the section goes on under the heading that it has"
                account.tell("left", block.place, block.plain, "left out", reason)
                continue
            while len(path) > 1 and path[-1].level >= max(block.level, 1):
                path.pop()
            if block.level == 0 and path[-1].heading and not path[-1].children:
                path.pop()  # a second line of the cover, in the style of the title
            node = OutlineNode(block, order=order)
            path[-1].children.append(node)
            path.append(node)
        elif isinstance(block, Paragraph) and _goes_on(block, path) is not None:
            reason = "the table goes on under the heading that it has"
            account.tell("left", block.place, block.plain, "left out", reason)
        elif (kept := _not_struck_out(block, account)) is not None:
            path[-1].blocks.append(kept)
    if guessed:
        account.tell(
            "doubt",
            guessed[0].place,
            "; ".join(heading.plain for heading in guessed),
            f"became {counted(len(guessed), 'heading')}",
            "the file does not mark them as such; each stands alone, or is bold throughout",
        )
    return root


def _goes_on(block: Heading | Paragraph, path: list[OutlineNode]) -> int | None:
    """At which of the open sections a heading, or a line, goes on: “Action plan (continued)”."""
    plain = _CONTINUED.sub("", block.plain).strip()
    if plain == block.plain.strip():
        return None
    names = [bare(node.title) if node.heading else "" for node in path]
    found = [at for at, name in enumerate(names) if bare(plain) == name.removeprefix("the ") != ""]
    return found[-1] if found else None


def is_publishers(node: OutlineNode) -> bool:
    """Whether a heading names nothing but who publishes the document that stands under it."""
    named = alone(node.title) and not node.blocks
    return named and len(node.children) == 1 and bool(DOCUMENT.search(node.children[0].title))


def unwrapped(root: OutlineNode) -> OutlineNode:
    """A document that stands whole under one heading, without that heading above everything.

    Bare lines above it, such as who publishes it, are of the first page.
    """
    if len(root.children) == 1 and is_publishers(root.children[0]):
        (body,) = root.children  # “# Fenmarsh Parish Council” over “## Parish Plan”
        root = OutlineNode(None, root.blocks, [replace(body, children=[]), *body.children])
    bare = root.children[:-1]
    bare_only = not any(one.children or one.blocks for one in bare)
    only = root.children[-1] if root.children and bare_only else None
    several = only is not None and (len(only.children) > 1 or DOCUMENT.search(only.title))
    if only is not None and only.children and several:
        assert only.heading
        title = OutlineNode(
            Heading(only.heading.text, 0, only.heading.place), only.blocks, [], only.order
        )
        return OutlineNode(None, root.blocks, [*bare, title, *only.children])
    return root

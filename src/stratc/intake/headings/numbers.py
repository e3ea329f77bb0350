"""Numbers typed before headings: “2. What we know”, beside a “3.” that is a priority now; points
numbered by hand, as the points of a list; and paragraphs that a report counts: “4.2 We asked”."""

import re
from collections.abc import Collection
from dataclasses import replace
from itertools import groupby

from stratc.blocks import Block, BlockStream, Heading, Item, Paragraph

from ..account import ImportAccount
from . import roles
from .outline import OutlineNode
from .roles import numbered

_POINTS = re.compile(
    r"\b(?:sections?|chapters?|parts?|paragraphs?|paras?\.?|adran(?:nau)?|pennod(?:au)?) \(?\d"
    r"(?![\d.()a-z]* (?:of|yn) (?:the|Ddeddf) (?:[\w’(),]+ ){0,8}?(?:Act|Order|Regulations)\b)",
    re.I,
)

_BELOW = re.compile(r"(\d{1,2})\.\d{1,2}\.? +[A-Z]")
"""The number of a paragraph: “3.1 We need three days’ notice.”"""


def loses_numbers(
    before: list[OutlineNode],
    root: OutlineNode,
    priorities: Collection[OutlineNode],
    source: BlockStream,
) -> bool:
    """Whether the numbers mean nothing any more: some headings of their row stand elsewhere now.

    `before` are the sections of the document, and those of `root` what is left of them. A text
    that points to “section 4” needs every number, and so do paragraphs that are numbered below it.
    """
    chosen = set(priorities)
    kept = {one.title for one in root.children if chosen.isdisjoint(one.every())}
    row = [one.title for one in before if numbered(one.title)[0]]
    words = [one.plain for one in source.blocks if isinstance(one, Heading | Paragraph | Item)]
    below = {found[1] for one in words if (found := _BELOW.match(one))}
    numbered_below = len(below.intersection(numbered(one)[0].rstrip(".)") for one in row)) > 1
    points = numbered_below or any(_POINTS.search(one) for one in words)
    return not (points or kept.issuperset(row))


_COUNTED = re.compile(r"\(?(?P<number>\d{1,2})\\?[.)](?:\s+(?=\S)|(?=[A-Z][a-z]))")
FEWEST = 2


def with_numbered_text(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, with numbered paragraphs as points where at least two count on, 1, 2, or 4, 5
    behind “We will:”; and the points that a report counts, 4.1, 4.2, as paragraphs."""
    return _with_paragraphs(_with_points(blocks))


def _with_points(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    made = list(blocks)
    at = 0
    while at < len(blocks):
        end = at
        first = (_led_number(blocks, at) or 1) - at
        while end < len(blocks) and _number(blocks[end]) == first + end:
            end += 1
        if dotted := _led_by_promise(blocks, at):
            end = at + len(dotted)
            made[at:end] = dotted
        elif end - at >= FEWEST:
            made[at:end] = [_point(block) for block in blocks[at:end]]
        at = max(end, at + 1)
    return tuple(made)


_DOTTED = re.compile(
    r"(?P<bold>\*\*)?(?P<above>\d{1,2}\.|[A-Z]{1,3}[ -]?)(?P<number>\d{1,2})[.):]{0,2}(?(bold)\*\*)"
    r"[.):]?\s+(?=[^\W\d])"
)
"""“1.1 Open a hub”, “A1. Open a hub”."""


def _led_by_promise(blocks: tuple[Block, ...], at: int) -> list[Item]:
    """The points from here on that count on behind “We will:”, 1.1, 1.2, or that promise each.

    Those under a heading such as “Priority actions” may go on from those of the section before.
    None where none do, or where one alone promises.
    """
    above = blocks[at - 1] if at else None
    led = isinstance(above, Paragraph) and roles.begins_list(above.plain)
    called = isinstance(above, Heading) and roles.names_commitments(above.plain)
    made: list[Item] = []
    chapter, first = "", 1
    for block in blocks[at:]:
        plain = isinstance(block, Paragraph) and not (block.bold or block.struck)
        found = _DOTTED.match(block.text) if plain and isinstance(block, Paragraph) else None
        if found and called and not made:
            first = int(found["number"])
        if not found or int(found["number"]) != len(made) + first:
            break
        words = found.string[found.end() :]
        if not (led or called) and (not roles.promises_itself(words) or words.endswith(":")):
            break
        if chapter not in ("", found["above"]):
            break
        chapter = found["above"]
        made.append(Item(words, block.place, 0, found.group().strip(" *.):")))
    return made if led or len(made) >= FEWEST else []


def _led_number(blocks: tuple[Block, ...], at: int) -> int | None:
    """The number of a paragraph behind a line that leads to it: a list may go on from the last."""
    above = blocks[at - 1] if at else None
    leads = isinstance(above, Paragraph) and above.plain.rstrip().endswith(":")
    return _number(blocks[at]) if leads else None


def _number(block: Block) -> int | None:
    if not isinstance(block, Paragraph) or block.bold or block.struck:
        return None
    found = _COUNTED.match(block.text)
    return int(found["number"]) if found else None


def _point(block: Block) -> Block:
    assert isinstance(block, Paragraph)
    found = _COUNTED.match(block.text)
    assert found
    return Item(block.text[found.end() :], block.place, 0, f"{found['number']}.")


_PARAGRAPH = re.compile(r"\d{1,2}(?:\.\d{1,3}){1,2}\.?")
_SENTENCE = re.compile(r"[“‘\"£]?[^\W_a-z].*[.:?!][”’\")\]]*", re.S)
_POINTED = re.compile(r"\b(?:paragraphs?|paras?\.?|paragraff(?:au)?) \(?\d{1,2}\.\d", re.I)


def _with_paragraphs(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """What stands below “We will:”, or is a list of promises, stays one."""
    made: list[Block] = []
    for counted, run in groupby(blocks, _counted):
        own = list(run)
        words = [block.plain for block in own if isinstance(block, Item)]
        leads = bool(made) and isinstance(made[-1], Paragraph) and made[-1].plain.endswith(":")
        promises = [one for one in words if roles.promises_itself(one) and not one.endswith(":")]
        promised = len(own) > 1 and len(promises) >= len(own) / 2
        if counted and not leads and not promised and all(map(_SENTENCE.fullmatch, words)):
            own = [
                Paragraph(f"{one.marker} {one.text}", one.place, struck=one.struck)
                for one in own
                if isinstance(one, Item)
            ]
        made.extend(own)
    return tuple(made)


def _counted(block: Block) -> bool:
    return isinstance(block, Item) and _PARAGRAPH.fullmatch(block.marker) is not None


def without_paragraph_numbers(
    root: OutlineNode,
    priorities: Collection[OutlineNode],
    source: BlockStream,
    account: ImportAccount,
) -> None:
    """Take the numbers of a report from the paragraphs of its vision and priorities, and of what
    stands over these, unless its text points to one."""
    words = [one.plain for one in source.blocks if isinstance(one, Heading | Paragraph | Item)]
    if any(_POINTED.search(one) for one in words):
        return
    visions = [node for node in root.every() if roles.role(node.title) == "vision"]
    numbers: list[str] = []
    over = [node for node in root.every() if any(one in priorities for one in node.children)]
    for node in [*visions, *over, *(node for one in priorities for node in one.every())]:
        for at, block in enumerate(node.blocks):
            found = _BELOW.match(block.text) if isinstance(block, Paragraph) else None
            if found and isinstance(block, Paragraph):
                numbers.append(block.text[: found.end() - 1].strip())
                node.blocks[at] = replace(block, text=block.text[found.end() - 1 :])
    if numbers:
        reason = "they count paragraphs, and promises are counted anew"
        account.tell("left", "the text", ", ".join(numbers), "left out", reason)

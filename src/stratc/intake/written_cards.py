"""Actions that are written out, a line a label: “Action 1.2 Open a hub”, “Lead: … | By: …”.

In: the blocks of a document. Out: the same, with a table of labels and values in the place of each
such stretch, so that it is read like any other plan of cards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stratc.blocks import Block, Cell, Heading, Item, Paragraph, Row, Table

from . import columns
from .read_plan import ReadPlan

NAMED = re.compile(
    r"(?:action|task|project|initiative|step|commitment)\s+(?P<number>\d[\d.]*[a-z]?)\W*\s"
    r"(?P<words>\S.{3,})",
    re.I,
)
NUMBERED = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3}[a-z]?)[.):]?\s+(?P<words>\S.{3,})", re.DOTALL
)
"""A line of text that begins with the number of an action."""
APART = re.compile(r"\s+\|\s+|\\\n|\t+|[;.]\s+(?=[A-Z][\w ]{1,30}:\s)")
"""What stands between labelled words in one line."""
LABELLED = re.compile(r"\**(?P<label>[A-Z][^:*\n]{1,40}?):?\**:?\**\s+(?P<value>\S.*)", re.DOTALL)
CARD = re.compile(
    r"(?:action|task|item|card|project|initiative|recommendation)\s*(?:no\.?\s*)?#?\s*"
    r"(\d{1,3}(?:\.\d+)?[a-z]?)\W*",
    re.I,
)
"""A heading above a card that says no more than its number."""
TOLD = frozenset(("lead", "due", "status", "funding", "partners", "measures", "start"))
FEWEST = 2


def with_cards(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with a table for each run of headings that have labelled lines below them."""
    made: list[Block] = []
    rows: list[Row] = []
    at = 0
    while at < len(blocks):
        card, after = _card(blocks, at)
        if card:
            rows += card
            at = after
            continue
        made += _table(rows)
        rows = []
        made.append(blocks[at])
        at += 1
    return (*made, *_table(rows))


def _table(rows: list[Row]) -> Iterator[Table]:
    if rows:
        yield Table(tuple(rows), rows[0].place)


def _card(blocks: Sequence[Block], at: int) -> tuple[list[Row], int]:
    """The rows of the card that begins at a block, and where it ends; none where none does."""
    head = blocks[at]
    if not isinstance(head, Heading | Paragraph | Item) or (named := _named(head)) is None:
        return [], at
    end = at + 1
    lines: list[tuple[str, str, Paragraph | Item]] = []
    while end < len(blocks) and isinstance(block := blocks[end], Paragraph | Item):
        if _named(block) is not None:
            break
        found = [LABELLED.fullmatch(line.strip()) for line in APART.split(block.text)]
        if None in found:
            if isinstance(head, Heading):
                return [], at  # a section with text of its own
            break
        stop = "." if len(found) > 1 else ""  # “Lead: Police. By: May.” are no sentences
        lines += [
            (one["label"].strip(), one["value"].rstrip(stop or None), block) for one in found if one
        ]
        end += 1
    if len({columns.field(label) for label, _, _ in lines} & TOLD) < FEWEST:
        return [], at
    place = head.place
    first = [("No", named[0]), ("Action", named[1])]
    card = [_row(label, Paragraph(value, place), place) for label, value in first]
    return card + [
        _row(label, _with(block, value), block.place) for label, value, block in lines
    ], end


def _named(head: Heading | Paragraph | Item) -> tuple[str, str] | None:
    """The number of the action that a heading or a line begins with, and its words."""
    if isinstance(head, Heading):
        found = NAMED.fullmatch(head.plain.strip())
    elif isinstance(head, Item) and re.fullmatch(r"[\d.]+[a-z]?[.)]?", head.marker):
        return head.marker.rstrip(".)"), head.text.strip()
    else:
        found = NUMBERED.fullmatch(head.text.strip()) or NAMED.fullmatch(head.text.strip("* "))
    return (found["number"].rstrip("."), found["words"].strip(" *")) if found else None


def _row(label: str, value: Paragraph | Item, place: str) -> Row:
    return Row((Cell((Paragraph(label, place),), place), Cell((value,), place)), place)


def _with(block: Paragraph | Item, words: str) -> Paragraph:
    return (
        replace(block, text=words)
        if isinstance(block, Paragraph)
        else Paragraph(words, block.place)
    )


def number_card(found: ReadPlan, number: str) -> None:
    """Give a card that stands under “Action 3” this number, where it has none of its own."""
    lines = [line for segment in found.segments for line in segment.lines]
    if len(lines) == 1 and "label" not in lines[0].cells:
        lines[0].cells["label"] = Cell((Paragraph(number, lines[0].place),), lines[0].place)

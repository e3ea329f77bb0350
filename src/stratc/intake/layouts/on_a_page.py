"""A strategy on a page: a table with the name of a part in the first box of every row.

In: the blocks of a document. Out: such a table as lines and points, “Vision: a town where …”, so
that its first row, which is no head, is not said over all others. Where a priority stands over
each column instead, and the boxes of a row begin alike, “We will:”, each column is a section.
"""

import re
from collections.abc import Iterator

from stratc.blocks import Block, Cell, Heading, Item, Paragraph, Row, Table, escaped

from ..head import heading_words, heads
from ..headings import roles

_PART = re.compile(
    r"(?:(?:our|the|key|core|guiding|strategic|headline|shared|overall|long-term) ){0,3}"
    r"(?:mission(?: statement)?|purpose|ambitions?|values|principles|outcomes?|enablers|foundations"
    r"|themes|approach|goals?|aims?|ways of working|cross-cutting (?:themes|issues))\W*",
    re.I,
)
FEWEST, WIDTH = 3, 2
_ALIKE = re.compile(r"\W*(?P<label>[^\W\d](?:[^:\n]{0,39}[^:\s])?):(?=\s|$)")
"""What all boxes of a row begin with: “We will:”, “Measure: …”."""
LONGEST_TITLE = 10


def with_pages_apart(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, with each table of parts as what stands in it."""
    made: list[Block] = []
    level = 0
    for block in blocks:
        if isinstance(block, Heading):  # what stands under “Our vision” is no part of it
            level = block.level - (roles.role(block.plain) in ("vision", "aim", "foreword"))
        if isinstance(block, Table) and _is_page(block):
            made += _lines(block)
        elif isinstance(block, Table) and _is_in_columns(block):
            made += _sections(block, level + 1)
        elif isinstance(block, Table) and _is_labelled(block):
            made += _sections(block, level + 1, points=True)
        else:
            made.append(block)
    return tuple(made)


def _is_page(table: Table) -> bool:
    rows = [row.apart() for row in table.rows]
    if len(rows) < FEWEST or any(len(cells) != WIDTH for cells in rows):
        return False
    names = [cells[0].one_line for cells in rows]
    is_vision = [roles.role(name) == "vision" for name in names]
    return any(is_vision) and all(
        vision or roles.role(name) == "priorities" or _PART.fullmatch(name)
        for name, vision in zip(names, is_vision, strict=True)
    )


def _lines(table: Table) -> Iterator[Block]:
    for row in table.rows:
        yield from _part(row)


def _part(row: Row) -> Iterator[Block]:
    name, said = row.apart()
    label = escaped(name.one_line.rstrip(" :"))
    if len(said.lines) == 1:
        yield Paragraph(f"**{label}:** {said.lines[0].text}", row.place)
    else:
        yield Paragraph(f"{label}:", row.place)
        yield from (Item(line.text, line.place) for line in said.lines)


def _is_in_columns(table: Table) -> bool:
    """Whether a title stands over each column, and the boxes of each row below begin alike.

    Where the titles name fields it is a plan.
    """
    over, *rows = [row.apart() for row in table.rows] or [[]]
    titles = [cell.one_line for cell in over]
    if len(titles) < WIDTH or not rows or any(len(cells) != len(titles) for cells in rows):
        return False
    if any(not 0 < len(one.split()) <= LONGEST_TITLE or heading_words.field(one) for one in titles):
        return False
    labels = [{_label(cell) for cell in cells} for cells in rows]
    alike = all(len(said) == 1 and said != {""} for said in labels)
    deeds = any(roles.begins_list(f"{said}:") for one in labels for said in one)
    return alike and deeds and len(set(titles)) == len(titles) and heads.head(table) is None


def _is_labelled(table: Table) -> bool:
    """Whether each column is a priority by the label over it, and its boxes are lines of words."""
    over, *rows = [row.apart() for row in table.rows] or [[]]
    titles = [roles.labelled(cell.one_line) for cell in over]
    named = len(titles) >= WIDTH and all(one is not None and one[2] for one in titles)
    whole = bool(rows) and all(len(cells) == len(titles) for cells in rows)
    boxes = [cell for cells in rows for cell in cells if cell.lines]
    told = [cell for cell in boxes if re.search(r"[^\W\d]{3}", cell.plain)]  # no figures, no ticks
    return named and whole and 0 < len(told) == len(boxes) and heads.head(table) is None


def _label(cell: Cell) -> str:
    found = _ALIKE.match(cell.plain)
    return " ".join(found["label"].lower().split()) if found else ""


def _sections(table: Table, level: int, *, points: bool = False) -> Iterator[Block]:
    over, *rows = [row.apart() for row in table.rows]
    for at, title in enumerate(over):
        yield Heading(title.one_line, level, title.place or table.place)
        for cells in rows if not points else ():
            yield from _led(cells[at])
        lines = [line for cells in rows for line in cells[at].lines] if points else []
        yield from (
            Item(one.text, one.place) if isinstance(one, Paragraph) else one for one in lines
        )


def _led(box: Cell) -> Iterator[Block]:
    """The lines of a box; what a lead-in goes on with in its own line is a point."""
    first, *rest = box.lines
    lead, colon, deed = first.text.partition(":")
    if not deed.strip() or not roles.begins_list(f"{lead}:"):
        yield from box.lines
        return
    yield Paragraph(lead + colon, first.place)
    yield Item(deed.strip(), first.place)
    yield from (Item(one.text, one.place) if isinstance(one, Paragraph) else one for one in rest)

"""Tables that only say what the colours of a plan mean: a key, on a sheet or under a heading.

In: the blocks of a document, of which the plan has learnt what its colours mean. Out: the same
without such tables, as the page says states in words; their words, for editors. What says more of a
colour than its state in a few words stays, with the name of each colour that was only painted.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from stratc.blocks import Block, Cell, Heading, Paragraph, Row, Table, escaped
from stratc.model.progress import COLOURS, LETTERS

from ..account import ImportAccount
from ..body import row_kinds
from ..cover.first_page import is_front_sheet
from ..head import heads
from ..values import progress

FEWEST, LONGEST = 3, 5
"""So many lines at least are a key, and so many words at most a meaning that states say as well."""
_NAMES = {*COLOURS, "yellow", "grey", "gray", "white"}
REASON = "the page says states in words, and shows no colours for them"


def without_keys(
    blocks: Sequence[Block], account: ImportAccount
) -> tuple[tuple[Block, ...], list[str]]:
    """The blocks without keys that stand alone under their heading or beside a plan, and these."""
    if not any(isinstance(one, Table) and heads.head(one) is not None for one in blocks):
        return tuple(blocks), []
    made: list[Block] = []
    gone: list[str] = []
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and _is_typed_key(block.plain):
            gone.append(block.plain.rstrip("."))
            account.tell("left", block.place, block.plain, "left out", REASON)
            continue
        lines = _lines(block) if isinstance(block, Table) else []
        if not isinstance(block, Table) or not lines:
            made.append(block)
            continue
        above = made[-1] if made else None
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        over = next((one for one in reversed(made) if isinstance(one, Heading)), None)
        front = over is not None and is_front_sheet(over)  # “Read me”, and lines of its own
        alone = front or isinstance(above, Heading | Table)
        alone = alone and isinstance(after, Heading | Table | None)
        if not alone or any(len(_meaning(row).split()) > LONGEST for row in lines):
            made.append(replace(block, rows=tuple(map(_named, block.rows))))
            continue
        gone.append("; ".join(": ".join(filter(None, map(_said, row.apart()))) for row in lines))
        words = " | ".join(
            cell.one_line for row in block.rows for cell in row.apart() if cell.lines
        )
        account.tell("left", block.place, words, "left out", REASON)
        level = after.level if isinstance(after, Heading) else 0
        if isinstance(above, Heading) and not isinstance(after, Table) and level <= above.level:
            account.tell("left", above.place, above.plain, "left out", REASON)
            made.pop()
    return tuple(made), [f"The key of the plan in its source: {one}" for one in gone]


def unfolded(table: Table) -> Table | None:
    """A key that runs on in one row, “R, Behind, A, At risk”, as a line for each of its colours."""
    if len(table.rows) != 1:
        return None
    cells = [cell for cell in table.rows[0].apart() if cell.lines or cell.colour]
    title = cells[: len(cells) % 2]
    halves = range(len(title), len(cells), 2)
    pairs = [Row(tuple(cells[at : at + 2]), cells[at].place) for at in halves]
    if not all(row_kinds.NAMES_KEY.match(cell.plain.strip()) for cell in title):
        return None
    if len(pairs) < FEWEST or not all(_is_line(row) or row_kinds.key_line(row) for row in pairs):
        return None
    rows = [Row((cell, cell), cell.place) for cell in title] + pairs
    return replace(table, rows=tuple(rows))


_TYPED = re.compile(
    r"(?:b?rag[a-z]{0,2} )?(?:(?:rating|status|colour) )?(?:key|legend)\W{1,3}", re.I
)


def _is_typed_key(words: str) -> bool:
    """Whether a line is a key: “BRAG key: Blue = not begun; Red = late; Green = on track.”

    So is one that gives all its letters a state: “R – late; A – in progress; G – on track”.
    """
    found = _TYPED.match(words)
    listed = re.split(r"\s*[/;,|]\s*", words[found.end() :].strip(" .")) if found else []
    if len(listed) >= FEWEST and all(map(progress.state_of, listed)):
        return True  # “Key: Not started / On track / Delayed”
    names = _NAMES if found else {*_NAMES, *LETTERS}
    told = re.split(r"\s*[;,.]\s+", words[found.end() if found else 0 :].strip(" ."))
    parts = [re.split(r"\s*(?:=|:|\s[–—-])\s*", one, maxsplit=1) for one in told]
    key = progress.key_in(words)
    # “Amber – in progress” gives a state, and “Amber – the abbey” a word of its own.
    stated = any(not state.startswith(f"{COLOURS.get(one)} (") for one, state in key.items())
    if len(parts) < FEWEST or not (found or (len(key) == len(parts) and stated)):
        return False
    return all(
        len(one) == 2 and one[0].lower() in names and 0 < len(one[1].split()) <= LONGEST
        for one in parts
    )


def _lines(table: Table) -> list[Row]:
    """The lines of a key; none where a table is more than that and the words over it."""
    found = [row for row in table.rows if _is_line(row)]
    above = [row for row in table.rows if row not in found]
    return found if len(found) >= FEWEST and above in ([], [table.rows[0]]) else []


def _is_line(row: Row) -> bool:
    """Whether a row names or paints a colour, and says what it means."""
    filled = [cell for cell in row.apart() if cell.lines]
    names = {cell.one_line.lower() for cell in filled[:-1]}
    painted = {progress.colour_of(one.colour, grey=True) for one in row.apart() if not one.lines}
    known = (len(filled) == 2 and names <= _NAMES) or (len(filled) == 1 and painted & _NAMES)
    return bool(known) and re.search(r"[^\W\d_]{3}", filled[-1].plain) is not None


def _said(cell: Cell) -> str:
    return escaped(_colour(cell).one_line)


def _meaning(row: Row) -> str:
    return [cell.one_line for cell in row.apart() if cell.lines][-1]


def _named(row: Row) -> Row:
    """A row with the name of each colour that is only painted."""
    return replace(row, cells=tuple(_colour(one) for one in row.cells)) if _is_line(row) else row


def _colour(cell: Cell) -> Cell:
    name = "" if cell.lines else progress.colour_of(cell.colour, grey=True)
    return replace(cell, lines=(Paragraph(name.capitalize(), cell.place),)) if name else cell

"""Notes below a table, to which a mark in its boxes leads: “in each library*”, “* but the island”.

In: the stream of a file. Out: the same, with such lines right below a table, or in its last rows,
as notes. A mark behind a name or a day stays as it is, and so do lines that no mark leads to.
"""

import re
from dataclasses import replace

from stratc.blocks import Block, BlockStream, Cell, Footnote, Guess, Item, Paragraph, Row, Table

from .numbered_sources import AT, PLAIN, SMALL

_SIGNS = rf"[{SMALL}]{{1,2}}|(?:\\\*){{1,3}}|[†‡]"
_MARK = re.compile(rf"{AT}(?:{_SIGNS})(?=\s|[.,;:)]|$)")
_LINE = re.compile(rf"\(?({_SIGNS}|\d{{1,2}})\)?(?:\\?[.):]|\s*[-–—=:])?\s*(?=[\w“‘\"£(])")
_FEWEST = 4
"""As many words make a sentence; fewer may be a name, a day or a state."""


def with_table_notes(source: BlockStream) -> BlockStream:
    """The stream with the lines below its tables as notes, where the boxes lead to them."""
    blocks: list[Block] = []
    notes: list[Footnote] = []
    ids: dict[str, str] = {}  # of the table that was met last, by its marks
    for block in source.blocks:
        if isinstance(block, Table):
            ids = {sign: "" for cell in block.boxes() for sign in _signs(cell)}
            rows = block.rows if ids else ()
            while rows and (line := _only(rows[-1])) and _is_note(line, ids, notes):
                rows = rows[:-1]
            blocks.append(replace(block, rows=rows or block.rows))
        elif not ids or not isinstance(block, Paragraph | Item) or not _is_note(block, ids, notes):
            ids = {}
            blocks.append(block)
            continue
        at = next(n for n in reversed(range(len(blocks))) if isinstance(blocks[n], Table))
        blocks[at] = _marked(blocks[at], ids)
    if not notes:
        return source
    shown, reason = "; ".join(one.text for one in notes), "a mark in the table leads to it"
    guess = Guess(
        shown, "became notes" if len(notes) > 1 else "became a note", reason, notes[0].place
    )
    return replace(
        source,
        blocks=tuple(blocks),
        notes=(*source.notes, *notes),
        guesses=(*source.guesses, guess),
    )


def _signs(cell: Cell) -> list[str]:
    texts = [line.text for line in cell.lines if len(cell.plain.split()) >= _FEWEST]
    return [sign.translate(PLAIN) for text in texts for sign in _MARK.findall(text)]


def _only(row: Row) -> Paragraph | Item | None:
    """The one line that a row holds."""
    filled = [cell for cell in row.apart() if cell.lines]
    return filled[0].lines[0] if len(filled) == 1 and len(filled[0].lines) == 1 else None


def _is_note(line: Paragraph | Item, ids: dict[str, str], notes: list[Footnote]) -> bool:
    """Whether a line begins with a mark of the table, and is now a note."""
    marker = line.marker or r"\*" if isinstance(line, Item) else ""
    found = _LINE.match(f"{marker} {line.text}".strip())
    sign = found[1].translate(PLAIN) if found else ""
    if found is None or ids.get(sign) != "":
        return False
    ids[sign] = f"t{len(notes) + 1}"
    text = f"{marker} {line.text}".strip()[found.end() :]
    notes.append(Footnote(ids[sign], text, line.place))
    return True


def _marked(table: Block, ids: dict[str, str]) -> Block:
    """A table whose marks lead to their notes."""
    made: dict[int, Cell] = {}

    def lead(found: re.Match[str]) -> str:
        id = ids.get(found.group().translate(PLAIN))
        return f"[^{id}]" if id else found.group()

    def cell_of(cell: Cell) -> Cell:
        if id(cell) not in made:
            lines = tuple(replace(one, text=_MARK.sub(lead, one.text)) for one in cell.lines)
            made[id(cell)] = replace(cell, lines=lines) if _signs(cell) else cell
        return made[id(cell)]

    if not isinstance(table, Table):
        return table
    rows = (replace(row, cells=tuple(map(cell_of, row.cells))) for row in table.rows)
    return replace(table, rows=tuple(rows))

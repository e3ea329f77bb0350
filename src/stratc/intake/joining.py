"""Several files as one document, in the order in which they were named."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import PurePath

from stratc.blocks import (
    Aside,
    Block,
    BlockStream,
    Cell,
    Footnote,
    ForeignWords,
    Guess,
    Heading,
    Picture,
    Row,
    Table,
)
from stratc.blocks.marks import escaped


def joined(sources: list[BlockStream]) -> BlockStream:
    """One source: notes keep apart, places name their file, later titles are headings."""
    if len(sources) == 1:
        return sources[0]
    blocks: list[Block] = []
    notes: list[Footnote] = []
    asides: list[Aside] = []
    passages: list[ForeignWords] = []
    guesses: list[Guess] = []
    level = _highest(sources[0])
    for number, source in enumerate(sources):
        file = PurePath(source.name).name
        if number and not isinstance(next(iter(source.blocks), None), Heading):
            blocks.append(Heading(escaped(PurePath(source.name).stem), level, file))
        for block in source.blocks:
            moved = _placed(block, file)
            if number:
                if isinstance(moved, Heading):
                    moved = replace(moved, level=max(moved.level, 1) + level - 1)
                moved = _renumbered(moved, number, source.notes)
            blocks.append(moved)
        for note in source.notes:
            id = f"f{number + 1}-{note.id}" if number else note.id
            notes.append(Footnote(id, note.text, f"{file}, {note.place}"))
        asides += [replace(aside, place=f"{file}, {aside.place}") for aside in source.asides]
        passages += [replace(one, place=f"{file}, {one.place}") for one in source.passages]
        guesses += [replace(one, place=f"{file}, {one.place}") for one in source.guesses]
    first = sources[0]
    return replace(
        first,
        blocks=tuple(blocks),
        notes=tuple(notes),
        asides=tuple(asides),
        passages=tuple(passages),
        guesses=tuple(guesses),
        terms={term: words for one in sources for term, words in one.terms.items()},
    )


def _highest(source: BlockStream) -> int:
    """The level of the sections of a document; a lone heading above them is its title."""
    levels = Counter(b.level for b in source.blocks if isinstance(b, Heading) and b.level)
    return next((level for level in sorted(levels) if levels[level] > 1), 1)


def _placed(block: Block, file: str) -> Block:
    if isinstance(block, Table):
        rows = tuple(replace(row, place=f"{file}, {row.place}") for row in block.rows)
        return replace(block, rows=rows, place=f"{file}, {block.place}")
    return replace(block, place=f"{file}, {block.place}")


def _renumbered(block: Block, number: int, notes: tuple[Footnote, ...]) -> Block:
    """A block whose notes have the names that they have in the whole."""
    if not notes or isinstance(block, Picture):
        return block

    def told(text: str) -> str:
        return re.sub(r"\[\^", f"[^f{number + 1}-", text)

    if isinstance(block, Table):
        made: dict[int, Cell] = {}

        def cell_of(cell: Cell) -> Cell:
            if id(cell) not in made:
                lines = tuple(replace(line, text=told(line.text)) for line in cell.lines)
                made[id(cell)] = replace(cell, lines=lines)
            return made[id(cell)]

        rows = tuple(
            Row(tuple(cell_of(cell) for cell in row.cells), row.place, row.head)
            for row in block.rows
        )
        return replace(block, rows=rows)
    return replace(block, text=told(block.text))

"""Blocks as the Markdown of a strategy: paragraphs, points, and tables that are no plans."""

import re
from collections.abc import Sequence
from dataclasses import replace

from stratc.blocks import Block, Cell, Heading, Item, Paragraph, Picture, Row, Table, markdown

from ..head import heading_words


def text_of(blocks: list[Block]) -> str:
    """All words of some blocks, in order; headings stand out in bold."""
    made: list[str] = []
    held: list[Paragraph | Item] = []

    def flush() -> None:
        if held:
            made.append(markdown(_joined(held)))
            held.clear()

    for block in blocks:
        if isinstance(block, Paragraph | Item):
            held.append(block)
        elif isinstance(block, Heading):
            flush()
            made.append(f"**{block.text}**" if "**" not in block.text else block.text)
        elif isinstance(block, Table):
            flush()
            made.append(table_text(block))
        elif isinstance(block, Picture):
            continue
    flush()
    return "\n\n".join(filter(None, made))


WIDEST, LETTERS, NARROWEST = 5, 96, 12
"""A table with more columns is a list, as nobody could read it on a telephone, unless all but the
first, or the first two, hold short figures: all may take as many letters as paper has in a line,
the names of the rows no fewer than the last.
"""


def table_text(table: Table) -> str:
    """A table as a table where it is a plain one, else as a list.

    A list has a point for each row, with the heading of each column.
    """
    head, *rows = table.rows
    if (title := _over(head, rows)) is not None:
        return f"{title}\n\n{table_text(replace(table, rows=tuple(rows)))}"
    if _names_two(table):
        head = replace(head, head=True)
    if _is_plain(head, rows):
        boxes = [[_line(cell) for cell in row.cells] for row in rows]
        # A unit below a year, “2026/27” and “£m”, is one heading with it.
        boxes[:0] = [[_line(cell, " ") for cell in head.cells], ["---"] * len(head.cells)]
        boxes = [[_BAR.sub(r"\\|", words) for words in box] for box in boxes]
        return "\n".join("| " + " | ".join(box) + " |" for box in boxes)
    if table.width == 2 and not _is_head(head):
        head, rows = Row((), ""), list(table.rows)
    headings = [_line(cell) for cell in head.cells] if _is_head(head) else []
    if not headings:
        rows = list(table.rows)
    lines = []
    for row in rows:
        parts = []
        seen: set[int] = set()
        for at, cell in enumerate(row.cells):
            words = _line(cell)
            if not words or id(cell) in seen:
                continue
            seen.add(id(cell))
            heading = headings[at] if at < len(headings) else ""
            parts.append(f"{heading.rstrip(':')}: {words}" if heading else words)
        named = len(parts) == 2 and not headings and parts[0][-1:] not in ".:;,?!"
        if parts:
            lines.append("- " + (": " if named else "; ").join(parts))
    # Headings with nothing below them are words of the document too.
    empty = [h for at, h in enumerate(headings) if h and not any(_line(r.cells[at]) for r in rows)]
    return "\n".join([*lines, *(f"- {heading}" for heading in empty)])


def _over(head: Row, rows: list[Row]) -> str | None:
    """The words that stand over a table in its first box, and are no heading of a column."""
    filled = [cell for cell in head.apart() if _line(cell)]
    alone = len(filled) == 1 and filled[0] is head.cells[0] and len(head.cells) > 2
    full = [sum(bool(_line(cell)) for cell in row.apart()) for row in rows[:2]]
    return _line(filled[0]) if alone and not head.head and len(full) > 1 and min(full) > 1 else None


_BAR = re.compile(r"\\?\|")


def _is_plain(head: Row, rows: list[Row]) -> bool:
    """Whether a table has a head, a name for each row, and one line in each box of its own."""
    every = [head, *rows]
    names = [_line(row.cells[0]) for row in rows if row.cells]
    # “Engagement in treatment” has two rows of figures, and the second box tells them apart.
    told = [" ".join(map(_line, row.cells[: 1 + _names_figures(rows)])) for row in rows]
    return (
        bool(rows)
        and len(head.cells) > 1
        and (_is_head(head) or not _line(head.cells[0]) or _is_over_figures(head, rows))
        and all(len(row.apart()) == len(row.cells) == len(head.cells) for row in every)
        and all(len(cell.lines) < 2 for row in rows for cell in row.cells)
        and not any(cell.struck for row in every for cell in row.cells)
        and all(map(_line, head.cells[1:]))
        and len(set(told)) == len(rows) == len([name for name in names if name])
        and any(_line(cell) for row in rows for cell in row.cells[1:])
        and (len(head.cells) <= WIDEST or _is_narrow(every))
    )


def _is_narrow(rows: list[Row]) -> bool:
    """Whether columns of short figures, such as years, stand beside each other in one line."""
    boxes = [[_line(cell) for cell in row.cells] for row in rows]
    told = 1 + _names_figures(rows[1:])
    columns = list(zip(*boxes, strict=True))
    longest = [max(len(word) for box in one for word in box.split() or [""]) for one in columns]
    widths = [float(max(NARROWEST, one)) for one in longest[:told]]
    # A heading may break at its blanks, a figure may not.
    widths += [
        max(one, *map(len, column[1:])) + 1.2
        for one, column in zip(longest[told:], columns[told:], strict=True)
    ]
    return all(map(_is_figure, columns[told:])) and sum(widths) <= LETTERS


def _is_figure(column: Sequence[str]) -> bool:
    """Whether each box below the first of a column holds a figure, a dash or nothing."""
    return all(not box or re.search(r"\d|^\W+$|^n/?a$", box) for box in column[1:])


def _names_figures(rows: list[Row]) -> bool:
    """Whether the second box of each row is words beside figures: “Deaths”, “31”, “28”, “25”."""
    second = [_line(row.cells[1]) for row in rows if len(row.cells) > 2]
    return bool(second) and all(one and not re.match(r"\W*\d", one) for one in second)


def _is_over_figures(head: Row, rows: list[Row]) -> bool:
    """Whether words stand over columns of figures, of which some may be missing."""
    below = [_line(cell) for row in rows for cell in row.cells[1:]]
    told = [words for words in below if words]
    return (
        not any(re.search(r"\d", _line(cell)) for cell in head.cells)
        and all(re.search(r"\d", words) for words in told)
        and 2 * len(told) > len(below)
    )


def _is_head(row: Row) -> bool:
    """Whether short words stand in each box; over the last, as “Why it is not done”, a few more."""
    cells = row.apart()
    if row.head:
        return True
    said = [_line(cell) for cell in cells]
    lines = [line for cell in cells for line in cell.lines]
    return (
        len(cells) > 1
        and bool(lines)
        and all(isinstance(line, Paragraph) and line.bold for line in lines)
    ) or (
        all(0 < len(words) < 40 for words in said[:-1])
        and all(0 < len(words) < (40 if words[-1] in ".:;,?!" else 90) for words in said[-1:])
        and (len(cells) > 2 or all(heading_words.field(_line(cell)) for cell in cells))
    )


_SHORT = 4
"""As many words at most stand over a column; what stands below is longer, or a sentence."""


def _names_two(table: Table) -> bool:
    """Whether the first row of two boxes names what the others hold: “Rating”, “Meaning”.

    One word stands over figures or over several words in each row; in a list of facts, “Owner” and
    “Date” stand in the first column themselves. Few words, such as “You said” and “We did”, stand
    over sentences.
    """
    head, *rows = [[_line(cell) for cell in row.cells] for row in table.rows]
    if len(head) != 2 or not rows:
        return False
    if all(0 < len(one.split()) <= _SHORT and one[-1:] not in ".:;,…" for one in head) and all(
        len(words.split()) > _SHORT or words[-1:] in ".!?”" for row in rows for words in row
    ):
        return True
    if not all(re.fullmatch(r"[^\W\d]+", one) for one in head):
        return False
    facts = sum(bool(heading_words.field(row[0])) for row in rows)
    return facts < 2 and all(re.search(r"\d| ", row[1]) for row in rows)


def _line(cell: Cell, between: str = " / ") -> str:
    return " ".join(re.sub(r"\\\n", " ", between.join(line.text for line in cell.lines)).split())


def _joined(lines: list[Paragraph | Item]) -> list[Paragraph | Item]:
    return [
        Paragraph(f"**{line.text}**", line.place)
        if isinstance(line, Paragraph)
        and line.bold
        and "*" not in line.text
        and "\n" not in line.text
        else line
        for line in lines
    ]

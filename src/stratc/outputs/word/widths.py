"""How wide the columns of a table in Word are: as what is in them asks."""

import re
from typing import Any

from .parts import element

LABELS = (4.0, 6.0)
"""How many centimetres the labels of a card take, from few letters to many."""
A_LETTER = 0.24
"""How wide a letter of a label is in a wide face."""
MOST_WHOLE = 9
"""A card of so many rows stays on one page."""
TERM = 30
"""Per cent of a table that terms take, beside what they mean."""
LETTERS = (10, 9, 8)
"""The size of letters, in points, where many columns stand beside each other."""
FEW_COLUMNS = 5
"""So many columns of text have room for letters of their usual size."""
CROWDED = 0.75
"""The longest words of all columns take more of the sheet than this."""
WIDTH = 0.72
"""How wide a letter is at most, for one of its size."""


def set_widths(table: Any, node: Any, kinds: list[str], most: int = max(LETTERS)) -> int:
    """Columns as wide as what is in them asks; Word alone would make all of them equal.

    Gives the size of the letters in points, which is so much at `most`.
    """
    wished = [re.search(r"width: ([\d.]+)%", one.get("style") or "") for one in node.iter("col")]
    shares = [float(one[1]) for one in wished if one]
    if [one.get("class") for one in node.iter("col")] == ["term", None]:
        shares = [TERM, 100 - TERM]
    if "labelled" in kinds:
        labelled(table)
    elif "many" in kinds or node.get("id") == "match":
        narrow(table)
    elif len(shares) == len(table.columns):
        small = len(shares) > FEW_COLUMNS or _is_crowded(table)
        most = min(most, 9) if small else most
        fitted(table, shares, most)
    return most


def set_alike(plans: list[tuple[Any, Any, int]]) -> None:
    """All tables of one plan in letters of one size, that of the smallest."""
    size = min((one for _, _, one in plans), default=0)
    for table, node, own in plans:
        if own > size:
            set_widths(table, node, [], size)


def _is_crowded(table: Any) -> bool:
    """Whether letters of the usual size leave little room to share: columns come out alike."""
    from docx.shared import Pt

    whole = sum(column.width for column in table.columns)
    return bool(Pt(max(LETTERS)) * WIDTH * sum(_longest(table)) > CROWDED * whole)


def labelled(table: Any) -> None:
    """A narrow column of labels, and rows that stay on one page."""
    from docx.shared import Cm

    whole = sum(column.width for column in table.columns)
    longest = max(
        len(row.cells[0].text) for row in table.rows if row.cells[0]._tc is not row.cells[-1]._tc
    )
    label = Cm(min(max(LABELS[0], A_LETTER * longest + 0.4), LABELS[1]))
    _in_widths(table, [label, whole - label])
    last = len(table.rows) - 1
    for at, row in enumerate(table.rows):
        # one of many rows would take half a page with it, but begins and ends in company
        kept = at < last and (last < MOST_WHOLE or at < 2 or at == last - 1)
        for paragraph in (one for box in row.cells for one in box.paragraphs):
            paragraph.paragraph_format.keep_with_next = kept


def narrow(table: Any) -> None:
    """Many columns of figures, each as wide as its longest word, in letters that let them fit."""
    from docx.shared import Pt

    margins = element("tblCellMar")
    for side in ("left", "right"):
        margins.append(element(side, w="40", type="dxa"))
    table._tbl.tblPr.find(margins.tag.replace("CellMar", "Look")).addprevious(margins)
    whole, letters = sum(column.width for column in table.columns), sum(_longest(table))
    fits = [size for size in LETTERS if Pt(size) * WIDTH * letters <= whole]
    first = [1.0, *[0.0] * (len(table.columns) - 1)]
    fitted(table, first, max(fits, default=min(LETTERS)), beside=0)


def fitted(table: Any, shares: list[float], size: int, beside: float = 0.4) -> None:
    """Columns that hold their longest word; of what is left each takes its share.

    `size` is that of the letters, in points; `beside` them so many centimetres are no room.
    """
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt
    from docx.text.run import Run

    letters = _longest(table)
    whole = sum(column.width for column in table.columns)
    room = whole - Cm(beside) * len(letters)
    least = min(room / sum(letters), Pt(size) * WIDTH)
    left = (room - least * sum(letters)) / sum(shares)
    each = zip(letters, shares, strict=True)
    _in_widths(table, [round(least * one + Cm(beside) + left * share) for one, share in each])
    if size < max(LETTERS) or not beside:
        for one in table._tbl.iter(qn("w:r")):  # those of links too
            Run(one, table).font.size = Pt(size)


def _longest(table: Any) -> list[int]:
    """The letters of the longest word of each column, and one more; a box over all has no say."""
    held = [row.cells for row in table.rows]
    held = [boxes for boxes in held if boxes[0]._tc is not boxes[-1]._tc or len(boxes) == 1]
    rows = [[max(map(len, box.text.split()), default=0) for box in boxes] for boxes in held]
    return [max(column) + 1 for column in zip(*rows, strict=True)]


def _in_widths(table: Any, widths: list[int]) -> None:
    """Give the columns of a table their widths; a box over all of them keeps its own."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        if row.cells[0]._tc is not row.cells[-1]._tc:
            for box, width in zip(row.cells, widths, strict=True):
                box.width = width

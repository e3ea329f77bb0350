"""What a box of document control says of the document: who approved it and when, its next review.

In: tables of a label and a value on the first page, or under “Document control”. Out: each row as
one line, as it would stand on a cover without a table.
"""

import re

from stratc.blocks import Block, Cell, Paragraph, Row, Table
from stratc.text.tables import entries

from ..account import ImportAccount
from ..headings.outline import OutlineNode

_HEADING = re.compile(
    r"(?:document|version|publication) (?:control|information|details|management|properties)"
    r"(?: (?:sheet|table|page))?|about this (?:document|workbook|spreadsheet)"
    r"|approval(?: and review)?",
    re.I,
)
_HEADS = re.compile(r"(?:[A-Z][\w ’'&-]{0,60} )?(?:item|field|detail|property|information)s?", re.I)
"""What stands over the labels of such a box."""
LABELS = dict(entries(__package__, "control"))
"""What stands before the value, by what it is; of the last the words are kept, and no more."""
_LABELS = {name: re.compile(one, re.I) for name, one in LABELS.items()}
MOST = 0.6
FOR_EDITORS = "it is for whoever fills the workbook in, or the title says it"


def label(words: str) -> str | None:
    """What a label says that its value is; None where it is none of a document."""
    plain = words.strip(" :?*")
    return next((name for name, one in _LABELS.items() if one.fullmatch(plain)), None)


def lines(blocks: list[Block]) -> tuple[list[Paragraph], list[Block]]:
    """The rows of boxes of document control, each as a line, and the blocks that are none."""
    made: list[Paragraph] = []
    left: list[Block] = []
    for block in blocks:
        if isinstance(block, Table) and is_control(block):
            made += [one for row in _of_the_document(block) for one in line(row)]
        else:
            left.append(block)
    return made, left


def is_control(table: Table) -> bool:
    """Whether most rows are a label of document control and its value."""
    filled = [[cell for cell in row.apart() if cell.lines] for row in table.rows]
    pairs = [cells for cells in filled if len(cells) == 2 and not _is_head(cells)]
    known = sum(label(cells[0].one_line) is not None for cells in pairs)
    return known > 1 and known >= MOST * len(pairs) and all(len(cells) < 3 for cells in filled)


def _of_the_document(table: Table) -> list[Row]:
    """The rows without those that a workbook holds for whoever fills it in."""
    kept: list[Row] = []
    used = False
    for row in table.rows:
        first = (row.apart() or (Cell(),))[0]
        used = label(first.one_line) == "use" if first.lines else used
        kept += [] if used else [row]
    return kept


def _is_head(cells: list[Cell]) -> bool:
    return all(_HEADS.fullmatch(cell.one_line) for cell in cells)


def taken_out(node: OutlineNode, account: ImportAccount) -> list[Paragraph]:
    """The lines of sections that are nothing but document control, which leave the document."""
    found: list[Paragraph] = []
    for child in list(node.children):
        made, left = lines(child.blocks)
        told = {one.place for one in made}
        words = [one for one in left if isinstance(one, Paragraph)]
        alone = made and len(words) == len(left) and not child.children
        if _HEADING.fullmatch(child.title.strip(" :")) and alone:
            reason = "what stands under it is said of the document"
            account.tell("left", child.place, child.title, "left out", reason)
            for row in (row for one in child.blocks if isinstance(one, Table) for row in one.rows):
                said = " | ".join(cell.one_line for cell in row.apart() if cell.lines)
                if said and row.place not in told:
                    account.tell("left", row.place, said, "left out", FOR_EDITORS)
            node.children.remove(child)
            found += [*made, *words]
        else:
            found += taken_out(child, account)
    return found


def line(row: Row) -> list[Paragraph]:
    cells = [cell for cell in row.apart() if cell.lines]
    if _is_head(cells):
        return []
    if len(cells) == 2 and label(cells[0].one_line) == "name":
        cells = cells[1:]
    words = ": ".join(
        cell.text.replace("\n\n", "; ").replace("\n", " ").rstrip(": ") for cell in cells
    )
    return [Paragraph(words, row.place)] if words else []

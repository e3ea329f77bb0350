"""A plan that was pasted as a table, from Markdown, Word or Excel: its rows as stratc writes them.

In: the words that stand where a plan belongs. Out: the change that makes columns and rows of them.
"""

import re

from stratc.source import Edit, Mapping, Node, Scalar, Sequence
from stratc.source.yaml_writing import Data, lines

from ..actions import COLUMN_FIELDS, Action
from ..element import Element
from .pasted_points import below
from .plan_heads import ROW, headings_in_order, is_done
from .regrouping import list_in
from .synonyms import meant

NUMBER = re.compile(r"(?:Action )?(?P<number>[A-Z]?\d+(?:\.\d+)*)[.):]? +(?=\S)")
RULED = re.compile(r":?-+:?")


def rows_of_a_table(shape: type[Element] | None, node: Node) -> tuple[Edit, ...]:
    """The change that writes a pasted table as the columns and rows of a plan.

    Only where its first line holds headings, one of them of what is to be done.
    """
    listed = list_in(shape)
    inside = shape is Action  # what stands where its rows belong
    if not (inside or (listed and listed.holds is Action)) or not isinstance(node, Scalar):
        return ()
    plan = plan_of_a_table(node, inside=inside)
    return below(node, lines(plan)) if plan else ()


def plan_of_a_table(node: Scalar, *, inside: bool = False) -> Data:
    """The columns and rows of a pasted table; its rows alone for the `inside` of a plan."""
    table = [cells for line in node.text.splitlines() if (cells := _cells(line))]
    if len(table) < 2 or len({len(cells) for cells in table}) > 1:
        return ""
    heads = _heads(table[0])
    if "action" not in heads:
        return ""
    headings, body = _numbered(heads, table)
    heads = _heads(headings)
    columns: dict[str, Data] = {
        name: head for name, head in zip(heads, headings, strict=True) if name in COLUMNS
    }
    own = [head for name, head in zip(heads, headings, strict=True) if not name]
    if inside and own:
        return ""  # its own columns are declared above it
    rows = [_row(heads, headings, row) for row in body]
    headed = {**columns, "own": own} if own else columns
    return rows if inside else {"columns": headed, "rows": rows}


def rows_of_lists(table: Node, rows: Node) -> tuple[Edit, ...]:
    """The change for rows in brackets, whose cells stand in the order of the plan's columns."""
    headings = headings_in_order(table)
    heads = _heads(headings)
    if "action" not in heads or not isinstance(rows, Sequence):
        return ()
    edits = []
    mended = any(isinstance(row, Mapping) for row in rows.items)
    if mended and heads.count("") > 1:
        return ()  # the columns of its own stand together now, wherever they stood
    for row in rows.items:
        cells = _in_brackets(row)
        if isinstance(row, Mapping) or (mended and len(cells) < len(headings)):
            continue
        if not cells:
            return ()
        if len(cells) > len(headings):
            continue  # a comma has cut one of them in two: see `too_many_cells`
        cells += [""] * (len(headings) - len(cells))
        margin = "\n" + " " * (row.span.column - 1)
        edits.append(Edit(row.span, margin.join(lines(_row(heads, headings, cells)))))
    return tuple(edits)


def too_many_cells(table: Node, row: Node) -> str:
    """What to do with a row in brackets that has more cells than its plan has headings."""
    cells, headings = _in_brackets(row), headings_in_order(table)
    if not headings or len(cells) <= len(headings):
        return ""
    told = f"these are {len(cells)} cells, and the plan has {len(headings)} headings"
    return f"{told}: put quotes round words that hold a comma"


def _in_brackets(row: Node) -> list[str]:
    """The cells of a row in brackets; a comma with no space behind it belongs to a number."""
    if not isinstance(row, Sequence) or not row.span.written.startswith("["):
        return []
    cells: list[str] = []
    end = None
    for one in row.items:
        if not isinstance(one, Scalar):
            return []
        joined = end and (one.span.line, one.span.column) == (end.end_line, end.end_column + 1)
        if joined and one.text[:3].isdigit() and cells[-1][-1:].isdigit():
            cells[-1] += f",{one.text}"
        else:
            cells.append("" if one.nothing else one.text)
        end = one.span
    return cells


def _numbered(heads: list[str], table: list[list[str]]) -> tuple[list[str], list[list[str]]]:
    """The headings and rows, with the numbers that stand before what is done in their own cells."""
    at = heads.index("action")
    found = [NUMBER.match(row[at]) for row in table[1:]]
    if "label" in heads or not all(found):
        return table[0], table[1:]
    rows = [
        [one["number"], *row[:at], row[at][one.end() :], *row[at + 1 :]]
        for one, row in zip(found, table[1:], strict=True)
        if one
    ]
    return ["No.", *table[0]], rows


COLUMNS = frozenset(name.replace("_", "-") for name in COLUMN_FIELDS)


def _cells(line: str) -> list[str]:
    """The cells of one line; none for a rule or a line that is no row."""
    if line.strip().startswith("|"):
        cells = re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))
    else:
        cells = line.strip("\n").split("\t")
    cells = [re.sub(r"\s*<br ?/?>\s*", "\n", one.replace("\\|", "|").strip()) for one in cells]
    ruled = all(RULED.fullmatch(one) for one in cells)
    return [] if ruled or len(cells) < 2 or not any(cells) else cells


def _heads(headings: list[str]) -> list[str]:
    """The field of each heading; an empty name for a column of the plan's own."""
    heads: list[str] = []
    for heading in headings:
        fields = [name for name in meant(heading, ROW) if name not in heads]
        known = len(fields) == 1 and fields[0] in {*COLUMNS, "note"}
        heads.append(fields[0] if known else "")
    if "action" not in heads:
        done = next((at for at, one in enumerate(headings) if is_done(one, headings)), None)
        heads = ["action" if at == done else head for at, head in enumerate(heads)]
    return heads


def _row(heads: list[str], headings: list[str], cells: list[str]) -> dict[str, Data]:
    found = list(zip(heads, headings, cells, strict=True))
    own = {heading: cell for name, heading, cell in found if cell and not name}
    row: dict[str, Data] = {name: cell for name, _, cell in found if name and cell}
    return {**row, "own": own} if own else row

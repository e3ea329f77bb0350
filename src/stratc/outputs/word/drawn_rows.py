"""What the page draws as rows of bars and boxes, or as columns of a line or two, as tables.

In: the list, in the body of a page. Out: a table with the same words.
"""

from typing import Any

DRAWN = {"gantt": (66, 34), "leads": (44, 10, 46), "triad": ()}
"""How wide the columns are, in per cent: what and when; who, how many, and which."""


def as_rows(node: Any, kind: str) -> Any:
    """The table of a list of dates, or of who leads what: a row for each of its points."""
    from lxml import etree

    if kind == "triad":
        return _side_by_side(node)
    table = etree.Element("table")
    if caption := node.get("id"):
        table.set("id", caption)
    columns = etree.SubElement(table, "colgroup")
    for share in DRAWN[kind]:
        etree.SubElement(columns, "col").set("style", f"width: {share}%")
    body = etree.SubElement(table, "tbody")
    for point in node.iterchildren("li"):
        row = etree.SubElement(body, "tr")
        told = list(point)
        if kind == "gantt":
            told = [one for one in told if one.get("class") != "g-cell"]
        else:
            _only_boxes(told[-1])
        for at, cell in enumerate(told):
            cell.tag, cell.tail = "th" if kind == "leads" and not at else "td", None
            row.append(cell)
    return table


def _side_by_side(node: Any) -> Any:
    """The table of a few headings with a line or two below each: a column for each of them."""
    from lxml import etree

    table = etree.Element("table")
    equals = list(node.iterchildren("div"))
    columns = etree.SubElement(table, "colgroup")
    heads = etree.SubElement(etree.SubElement(table, "thead"), "tr")
    row = etree.SubElement(etree.SubElement(table, "tbody"), "tr")
    for one in equals:
        etree.SubElement(columns, "col").set("style", f"width: {100 / len(equals):.1f}%")
        head, *told = one
        head.tag, head.tail = "th", None
        heads.append(head)
        etree.SubElement(row, "td").extend(told)
    return table


def _only_boxes(boxes: Any) -> None:
    """Numbers that stand in boxes, without the blanks between; nothing for a bar."""
    links = list(boxes.iterchildren("a"))
    for other in [one for one in boxes if one not in links]:
        boxes.remove(other)
    boxes.text = None
    for link in links:
        link.tail = None  # as text, a box has a comma before it

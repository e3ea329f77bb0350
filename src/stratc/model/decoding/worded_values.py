"""What stands under a name of its author's own, in words: points, or a table of small groups.

In: the value. Out: the text of a section; nothing where its shape says more than words would.
"""

from stratc.source import Mapping, Node, Scalar, Sequence

PARTS = {"id", "title", "text"}
"""Fields of an entry that is no row of a table."""
WIDEST = 6


def in_points_or_rows(node: Node) -> str:
    """A list of lines as points; fields with their values as points; groups as a table."""
    if isinstance(node, Mapping):
        points = [f"- {key}: {words}" for key, words in _cells(node).items()]
        return "\n".join(points) if len(points) > 1 else ""
    items = node.items if isinstance(node, Sequence) else ()
    if all(map(on_one_line, items)):
        mark = "- " * (len(items) > 1)
        return "\n".join(mark + getattr(one, "text", one.span.written) for one in items)
    rows = [_cells(one) for one in items]
    heads = [*dict.fromkeys(head for row in rows for head in row)]
    if not all(rows) or len(heads) > WIDEST:
        return ""
    lines = [[head[:1].upper() + head[1:] for head in heads], ["---"] * len(heads)]
    lines += [[row.get(head, "") for head in heads] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def on_one_line(node: Node) -> bool:
    """Whether an entry is one value, perhaps behind one name, on its own line."""
    held = list(node.values.values()) if isinstance(node, Mapping) else [node]
    single = len(held) == 1 and isinstance(held[0], Scalar)
    return single and node.span.line == node.span.end_line


def _cells(node: Node) -> dict[str, str]:
    """The values of a small group, each by its name; none where it is more than a row."""
    fields = node.values.items() if isinstance(node, Mapping) else ()
    cells = {key: " ".join(one.text.split()) for key, one in fields if isinstance(one, Scalar)}
    typed = "".join((*cells, *cells.values()))
    whole = len(cells) == len(fields) and not PARTS & {key.lower() for key in cells}
    return cells if whole and "|" not in typed else {}

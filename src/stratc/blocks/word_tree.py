"""Finds pieces in the XML of Word: rows, boxes, paragraphs, words."""

from collections.abc import Callable, Iterator
from typing import Any

from .marks import clean
from .word_styles import W

WIDEST = 60
WIDEST_LAYOUT = 3
FEWEST_INNER = 3
"""A table of fewer columns inside a box is read as lines of it: steps, each with its day."""
DEEPEST = 20
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def beside(part: Any, space: str) -> bytes:
    """The part that no page shows and that names this space; nothing where there is none."""
    for related in part.rels.values():
        if related.reltype.endswith("/customXml") and not related.is_external:
            content: bytes = related.target_part.blob
            if space.encode() in content:
                return content
    return b""


def rows_of(table: Any) -> Iterator[Any]:
    """The rows of a table, those put in by tracked changes too."""
    for child in table:
        if child.tag == f"{W}tr":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}customXml"):
            yield from child.iter(f"{W}tr")
        elif child.tag in (f"{W}ins", f"{W}moveTo"):
            yield from rows_of(child)


def boxes(row: Any) -> list[Any]:
    """The boxes of a row."""
    found = []
    for child in row:
        if child.tag == f"{W}tc":
            found.append(child)
        elif child.tag in (f"{W}sdt", f"{W}customXml"):
            found.extend(child.iter(f"{W}tc"))
    return found


def before(look: Any | None) -> int:
    """How many columns a row leaves free at its beginning."""
    found = None if look is None else look.find(f"{W}gridBefore")
    return 0 if found is None else max(0, min(int(found.get(f"{W}val", "0")), WIDEST))


def span(box: Any) -> tuple[int, str]:
    """How many columns a box takes, and whether it goes on from the one above."""
    wide = box.find(f"{W}tcPr/{W}gridSpan")
    merge = box.find(f"{W}tcPr/{W}vMerge")
    return (
        1 if wide is None else max(1, min(int(wide.get(f"{W}val", "1")), WIDEST)),
        "" if merge is None else merge.get(f"{W}val", "continue"),
    )


def paragraphs(box: Any) -> Iterator[Any]:
    """The paragraphs of a box in order, those of tables inside it too."""
    for child in box:
        if child.tag == f"{W}p":
            yield child
        elif isinstance(child.tag, str) and child.tag not in (f"{W}tcPr", f"{W}trPr", f"{W}tblPr"):
            yield from paragraphs(child)


def is_layout(rows: list[Any], level: Callable[[Any], int | None]) -> bool:
    """Whether a table only arranges a page: a box drawn as one, or one around tables and headings.

    `level` tells that of a heading.
    """
    held = [boxes(row) for row in rows]
    wide = max(map(len, held), default=0)
    if wide < 2:
        return True
    if wide > WIDEST_LAYOUT:
        return False
    every = [box for row in held for box in row]
    inner = [table for box in every for table in box.iter(f"{W}tbl")]
    if any(len(boxes(row)) >= max(wide, FEWEST_INNER) for one in inner for row in rows_of(one)):
        return True
    texts = [[one for one in box if one.tag == f"{W}p" and words(one)] for box in every]
    if len(held) == 1 and wide == 2 and len(texts[0]) > 1:
        return True  # two columns of a page
    return sum(len(text) > 1 and level(text[0]) is not None for text in texts) > 1


def pages(rows: list[Any]) -> list[list[Any]]:
    """The boxes of a table that arranges a page, those of one column together.

    So are those of a row with a table in a box behind its first, which says what the table is of.
    """
    held = [boxes(row) for row in rows]
    if max(map(len, held), default=0) < 2:
        return [[box for row in held for box in row]]
    made: list[list[Any]] = []
    for row in held:
        titled = any(box.find(f"{W}tbl") is not None for box in row[1:])
        made += [row] if titled else [[box] for box in row]
    return made


def within(element: Any, box: Any) -> tuple[Any, Any]:
    """The row and the box of a table inside a box in which a paragraph stands; nothing if none."""
    row = inner = None
    for one in element.iterancestors(f"{W}tr", f"{W}tc"):
        if one is box:
            return row, inner
        if one.tag == f"{W}tc":
            inner = inner if inner is not None else one
        else:
            row = row if row is not None else one
    return None, None


def is_beside(before: tuple[Any, Any], here: tuple[Any, Any]) -> bool:
    """Whether a paragraph stands in the next box of the same row as the one before."""
    return here[0] is not None and here[0] is before[0] and here[1] is not before[1]


def words(element: Any) -> str:
    """All words below an element, a space between paragraphs."""
    found = element.iter(f"{W}t", f"{W}tab", f"{W}p")
    return "".join(clean(t.text or "") if t.tag == f"{W}t" else " " for t in found).strip()


def related(document: Any, kind: str) -> Any | None:
    """The tree of a part that a document is related to."""
    from docx.oxml.parser import parse_xml

    for relation in document.rels.values():
        if relation.reltype.endswith(kind) and not relation.is_external:
            part = relation.target_part
            return part.element if hasattr(part, "element") else parse_xml(part.blob)
    return None


def comments(root: Any | None) -> dict[str, str]:
    """The comments of a document by their id, each with who wrote it."""
    found = [] if root is None else root.findall(f"{W}comment")
    return {
        one.get(f"{W}id", ""): f"{one.get(f'{W}author', '')}: {' '.join(words(one).split())}"
        for one in found
    }


def margins(part: Any) -> Iterator[tuple[str, str]]:
    """The words of each header and footer, and which of the two they stand in."""
    for relation in part.rels.values():
        if not relation.reltype.endswith(("/header", "/footer")) or relation.is_external:
            continue
        if text := " ".join(words(relation.target_part.element).split()):
            yield relation.reltype.rpartition("/")[2], text


def drawn(thing: Any) -> str:
    """The words that a drawing writes."""
    return " ".join(t.text.strip() for t in thing.iter(f"{A}t") if t.text and t.text.strip())


def diagram(thing: Any, part: Any) -> list[tuple[str, int]]:
    """The words of each box of a SmartArt and how deep it stands, in the order that it shows them.

    They lie in a part of their own, as boxes and as lines from each to those below it.
    """
    found = next(thing.iter(f"{DIAGRAM}relIds"), None)
    held = None if found is None else part.related_parts.get(found.get(f"{R}dm", ""))
    if held is None:
        return []
    from docx.oxml.parser import parse_xml

    root = parse_xml(held.blob)
    said = {
        one.get("modelId", ""): " ".join(filter(None, map(drawn, one.iter(f"{A}p"))))
        for one in root.iter(f"{DIAGRAM}pt")
    }
    below: dict[str, list[tuple[int, str]]] = {}
    for line in root.iter(f"{DIAGRAM}cxn"):
        if line.get("type", "parOf") == "parOf":
            order = int(line.get("srcOrd", "0"))
            below.setdefault(line.get("srcId", ""), []).append((order, line.get("destId", "")))
    led = {id for ends in below.values() for _, id in ends}
    made: dict[str, int] = {}  # the depth of each box that was met

    def walk(id: str, depth: int) -> None:
        if id in made or depth > DEEPEST:
            return
        made[id] = depth
        deeper = depth + bool(said.get(id))
        for _, other in sorted(below.get(id, [])):
            walk(other, deeper)

    for id in (*(id for id in said if id not in led), *said):
        walk(id, 0)
    return [(said[id], depth) for id, depth in made.items() if said.get(id)]


def uri(thing: Any) -> str:
    """What kind of thing a drawing holds."""
    found = next(thing.iter(f"{A}graphicData"), None)
    return "" if found is None else found.get("uri", "")

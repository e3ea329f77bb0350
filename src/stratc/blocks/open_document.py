"""OpenDocument texts and spreadsheets (.odt, .ods) as blocks, tracked changes accepted.

Hidden words, rows, columns and sheets are told and left out: they were not meant to be read.
"""

import io
import re
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import PurePath
from typing import Any

from stratc.text.pictures import kind_named

from .block import Aside, BlockStream, Footnote, Heading, Picture
from .flow import Flow
from .marks import clean, escaped
from .open_cells import say_day_in_words
from .open_columns import hidden_columns, is_box
from .open_facts import title_of
from .open_looks import OpenLooks
from .open_names import FRAMES, NS, plain_name, qualified, with_plain_tables, worded
from .open_rules import OpenRules, values_of
from .open_spans import settle
from .refusal import MOST_CELLS, Refused
from .registry import reader

SKIPPED = {"text:tracked-changes", "text:table-of-content", "office:forms", "text:sequence-decls"}
UNPRINTED = {
    "office:annotation": "a comment is not published",
    "text:hidden-text": "hidden text is not published",
    "text:hidden-paragraph": "hidden text is not published",
    "text:placeholder": "words that say what to fill in are not taken in",
}
"""Elements whose words are on no page, and what is told of them."""


@reader(".odt")
def open_text(name: str, content: bytes) -> BlockStream:
    """A text of LibreOffice and others."""
    made = _Open(name, content)
    return made.source(made.root.find("office:body/office:text", NS))


@reader(".ods")
def open_sheet(name: str, content: bytes) -> BlockStream:
    """A spreadsheet of LibreOffice and others: each sheet is a table under its name."""
    made = _Open(name, content)
    return made.source(made.root.find("office:body/office:spreadsheet", NS))


class _Open:
    """Walks through one file."""

    def __init__(self, name: str, content: bytes) -> None:
        from lxml import etree

        self.name = name
        self.archive = zipfile.ZipFile(io.BytesIO(content))
        self.flow = Flow()
        self.notes: list[Footnote] = []
        self.cells = 0
        self.count = 0
        self.floating: list[Any] = []
        self.counted: dict[str, int] = {}
        self.pictures: dict[str, bytes] = {}
        try:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            read = etree.fromstring(self.archive.read("content.xml"), parser)
        except (etree.XMLSyntaxError, KeyError) as error:
            raise Refused(
                f"“{PurePath(name).name}” is damaged", "open it, and save it again"
            ) from error
        self.root: Any = with_plain_tables(read)
        self.looks = OpenLooks(self.archive, self.root)

    def source(self, body: Any) -> BlockStream:
        """All of it."""
        if body is None:
            raise Refused(f"“{PurePath(self.name).name}” is damaged", "save it again")
        self._children(body)
        self.flow.flush()
        self.flow.end_table()
        blocks, asides = tuple(self.flow.blocks), tuple(self.flow.asides)
        return BlockStream(self.name, blocks, tuple(self.notes), asides, title_of(self.archive))

    def _children(self, node: Any) -> None:
        for child in node:
            if isinstance(child.tag, str):
                self._node(child)

    def _node(self, node: Any) -> None:
        kind = plain_name(node.tag)
        flow = self.flow
        if kind in SKIPPED:
            return
        if kind in UNPRINTED:
            self._left(node, UNPRINTED[kind])
        elif node.get(qualified("text:display"), "true") == "none" or self.looks.unseen(node):
            self._left(node, "hidden text is not published")
        elif kind in ("text:p", "text:h") and self.looks.contents(node):
            self._left(node, "the list of contents is made anew")
        elif kind in ("text:p", "text:h"):
            flow.flush()
            outline = node.get(qualified("text:outline-level"), "1")
            level = int(outline) if kind == "text:h" else self.looks.level(node)
            deep = self.looks.point(node) if level is None and not flow.items else None
            if deep is not None:  # Word's own way: a point whose sign was typed, or taken away
                flow.lists += [None] * (deep + 1)
                flow.point, flow.items = True, flow.items + 1
            if level is None:
                self._styled(node)
            else:
                self._words(node)
            flow.flush(level)
            if deep is not None:
                flow.point, flow.items = False, flow.items - 1
                del flow.lists[len(flow.lists) - deep - 1 :]
            self._floating()
        elif kind == "text:list":
            flow.flush()
            flow.lists.append(self._counted(node) if self.looks.numbered(node) else None)
            for item in node.iter(qualified("text:list-item"), qualified("text:list-header")):
                if next(item.iterancestors(qualified("text:list"))) is not node:
                    continue
                flow.flush()
                if flow.lists[-1] is not None:
                    first = item.get(qualified("text:start-value"), "")
                    flow.lists[-1] = int(first) if first.isdigit() else flow.lists[-1] + 1
                deeper = self.looks.deeper(item) if len(flow.lists) == 1 else 0
                flow.lists += [None] * deeper  # “List Bullet 2” in a list of its own
                flow.point, flow.items = True, flow.items + 1
                self._children(item)
                flow.flush()
                flow.point, flow.items = False, flow.items - 1
                del flow.lists[len(flow.lists) - deeper :]
            self.counted[node.get(qualified("text:style-name"), "")] = flow.lists.pop() or 0
        elif kind == "table:table":
            self._table(node)
        elif kind in FRAMES:
            self._frame(node)
            self._floating()
        else:
            self._children(node)

    def _floating(self) -> None:
        """The text boxes that are tied to what was read: they stand beside it."""
        boxes, self.floating = self.floating, []
        for box in boxes:
            if self.flow.rows is None:
                self._boxed(box)
            else:
                self._children(box)

    def _boxed(self, node: Any) -> None:
        """What stands in a box that the page draws."""
        self.count += 1
        self.flow.boxes.append(self.count)
        self._children(node)
        self.flow.flush()
        self.flow.boxes.pop()

    def _counted(self, points: Any) -> int:
        """How far a list before it counted, which it takes up again."""
        goes_on = points.get(qualified("text:continue-numbering")) == "true"
        if not goes_on and points.get(qualified("text:continue-list")) is None:
            return 0
        return self.counted.get(points.get(qualified("text:style-name"), ""), 0)

    def _left(self, node: Any, reason: str) -> None:
        words = " ".join(" ".join(node.itertext()).split())
        if words:
            self.flow.asides.append(Aside(clean(words), reason, self.flow.place))

    def _table(self, node: Any) -> None:
        flow = self.flow
        title = node.get(qualified("table:name"), "")
        sheet = node.getparent().tag == qualified("office:spreadsheet")
        if sheet and self._hidden(node):
            words = " ".join(" ".join(node.itertext()).split())
            flow.asides.append(Aside(words, "a hidden sheet is not taken in", f"sheet “{title}”"))
            return
        if sheet and not re.fullmatch(r"(?i)sheet ?\d*", title):
            flow.blocks.append(Heading(escaped(title), 1, f"sheet “{title}”"))
            flow.heading = title
        if not sheet and flow.rows is None and is_box(node):
            self._boxed(node)
            return
        flow.begin_table()
        settle(node)
        hidden, aside = hidden_columns(node), len(flow.asides)
        concealed: list[str] = []
        rules = OpenRules(node, self.archive, self.root)
        at = 0
        for row in node.iter(qualified("table:table-row")):
            if next(row.iterancestors(qualified("table:table"))) is not node:
                continue
            first, at = at + 1, at + int(row.get(qualified("table:number-rows-repeated"), "1"))
            if row.get(qualified("table:visibility")) == "collapse":
                words = " | ".join(" ".join("".join(c.itertext()).split()) for c in row)
                flow.asides.append(Aside(words, "a hidden row is not taken in", flow.place))
                continue
            if not "".join(row.itertext()).strip():
                continue  # a million empty rows are one element
            flow.begin_row()
            concealed += self._row(
                row, hidden, partial(rules.colour, row=first, cells=values_of(row))
            )
        if concealed:
            reason = "a hidden column is not taken in"
            flow.asides.insert(aside, Aside(clean(" | ".join(concealed)), reason, flow.place))
        if reason := rules.untold():
            flow.asides.append(Aside("", reason, f"sheet “{title}”"))
        flow.end_table()

    def _row(self, row: Any, hidden: frozenset[int], ruled: Callable[[int], str]) -> list[str]:
        """Takes in the boxes of a row that are seen; the words of the others."""
        at, concealed = 0, []
        for box in row:
            if not isinstance(box.tag, str):
                continue
            first, times = at, int(box.get(qualified("table:number-columns-repeated"), "1"))
            at += times
            if box.tag != qualified("table:table-cell"):
                continue
            filled = bool("".join(box.itertext()).strip())
            wide = int(box.get(qualified("table:number-columns-spanned"), "1"))
            for column in range(first, first + min(times, 60 if filled else 12)):
                seen = sum(one not in hidden for one in range(column, column + min(wide, 60)))
                if not seen:
                    concealed += [" ".join(" ".join(box.itertext()).split())] * filled
                    continue
                self.cells += 1
                if self.cells > MOST_CELLS:
                    raise Refused(
                        f"“{PurePath(self.name).name}” has more cells than a plan can hold",
                        "copy the plan into a new file, and try again",
                    )
                self.flow.begin_box(
                    seen,
                    int(box.get(qualified("table:number-rows-spanned"), "1")),
                    ruled(column) or self._colour(box),
                    False,
                )
                say_day_in_words(box)
                struck = self.looks.letters(box).struck
                self.flow.gone += struck
                self._children(box)
                self.flow.gone -= struck
                self.flow.end_box()
        return concealed

    def _words(self, node: Any) -> None:
        flow = self.flow
        flow.words(re.sub(r"\s+", " ", node.text or ""))
        for child in node:
            kind = plain_name(child.tag) if isinstance(child.tag, str) else ""
            if kind == "text:line-break":
                flow.broken()
            elif kind in ("text:s", "text:tab"):
                flow.words(" ")
            elif kind == "text:note":
                self._note(child)
            elif kind in UNPRINTED:
                self._left(child, UNPRINTED[kind])
            elif kind and self.looks.unseen(child):
                self._left(child, "hidden text is not published")
            elif kind in FRAMES:
                self._frame(child)
            elif kind == "text:a":
                flow.lead(child.get(qualified("xlink:href"), ""))
                self._words(child)
                flow.link = ""
            elif kind:
                self._styled(child)
            flow.words(re.sub(r"\s+", " ", child.tail or ""))

    def _styled(self, node: Any) -> None:
        """Its words in its own look; one paragraph in another, as in a frame, begins anew."""
        flow, (bold, italic, struck, high) = self.flow, self.looks.letters(node)
        around = flow.bold, flow.italic, flow.gone, flow.size, flow.high
        flow.look = self.looks.quoted(node)
        if node.tag == qualified("text:p"):
            flow.bold, flow.size = 0, 0
            italic = False  # slanted letters all through a paragraph mark none of its words
        flow.bold = flow.bold if bold is None else int(bold)
        flow.italic = flow.italic if italic is None else int(italic)
        flow.gone, flow.high = flow.gone + struck, high
        flow.size = self.looks.sized(node, flow.size)
        self._words(node)
        flow.bold, flow.italic, flow.gone, flow.size, flow.high = around

    def _note(self, node: Any) -> None:
        id = f"n{len(self.notes) + 1}"
        body = node.find("text:note-body", NS)
        words = " ".join(" ".join(body.itertext()).split()) if body is not None else ""
        self.notes.append(Footnote(id, escaped(clean(words)), f"note {len(self.notes) + 1}"))
        self.flow.raw(f"[^{id}]")

    def _frame(self, node: Any) -> None:
        if (box := worded(node)) is not None:
            self.floating.append(box)
            return
        image = node.find("draw:image", NS)
        target = "" if image is None else image.get(qualified("xlink:href"), "")
        told = [node.find(f"svg:{one}", NS) for one in ("desc", "title")]
        alt = next((clean(one.text) for one in told if one is not None and one.text), "")
        if target in self.archive.namelist() and kind_named(target):
            name = PurePath(target).name
            if target not in self.pictures:
                self.pictures[target] = self.archive.read(target)
            self.flow.blocks.append(Picture(name, self.pictures[target], alt, self.flow.place))
        elif target or alt:
            reason = "a drawing or a picture that lies elsewhere is not taken over"
            self.flow.asides.append(Aside(alt, reason, self.flow.place))

    def _colour(self, box: Any) -> str:
        colour = self.looks.says(box, "table-cell", "fo:background-color")
        if colour[:1] != "#" and not re.search(r"\w\w", "".join(box.itertext())):
            colour = self.looks.says(box, "text", "fo:color")  # a mark has the colour of its ink
            colour = "" if colour == "#000000" else colour
        found = colour.lstrip("#").upper()
        return found if re.fullmatch(r"[0-9A-F]{6}", found) and found != "FFFFFF" else ""

    def _hidden(self, table: Any) -> bool:
        return self.looks.says(table, "table", "table:display") == "false"

"""A page of HTML as a Word document, element by element."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import lists, parts, sheets, styles, widths
from .boxes import BLOCKS, HEADINGS, as_table, has_blocks, in_words, lay_out, paragraphs, take_notes
from .drawings import WordPicture
from .drawn_rows import DRAWN, as_rows
from .text import HIDDEN, NOT_SHOWN, Look, Runs

MOST_LEVELS = 3
NARROW = 8.0
LEADING = {"lead-in", "label"}
"""What stands on the page of that to which it leads."""
FEW_LINES = 32
"""A list of contents that is longer leaves out what stands below its chapters."""


class Writer:
    """Writes one page into one document; `beside` another, below what that one wrote.

    `turning`, a plan that lies on its side in print does so here.
    """

    def __init__(
        self,
        template: bytes | None,
        colours: Mapping[str, str],
        drawings: Mapping[int, WordPicture],
        beside: Writer | None = None,
        turning: bool = False,
    ) -> None:
        self.document: Any = beside.document if beside else styles.blank(template, colours)
        self.drawings, self.turning = drawings, turning
        self.drawn = 0
        self.numbers = 0
        self.number: int | None = None
        self.headings: list[tuple[int, str]] = []
        footnotes = beside.runs.footnotes if beside else parts.Footnotes(self.document)
        self.runs: Runs = Runs(self.document, {}, footnotes)
        self.places: list[str] = []
        self.contents: Any = None
        self.plans: list[tuple[Any, Any, int]] = []
        self.begins: Any = None

    def write(self, body: Any) -> Any:
        """The document."""
        for node in body.iter():
            if isinstance(node.tag, str) and node.get("id"):
                self.runs.places.add(node.get("id"))
        self.runs.notes.update(take_notes(body))
        in_words(body)
        self._block(body, 0)
        widths.set_alike(self.plans)
        self._fill_contents()
        return self.document

    def _block(self, node: Any, depth: int) -> None:
        tag, classes = node.tag, set((node.get("class") or "").split())
        if not isinstance(tag, str) or tag in NOT_SHOWN - {"svg"} or classes & HIDDEN:
            return
        if node.get("id") and tag not in ("li", "caption"):
            self.places.append(node.get("id"))
        if tag == "nav":
            self._contents(node)
        elif "card" in classes:
            self._card(node)
        elif "block" in classes:
            self._table(as_table(node))
        elif tag in HEADINGS:
            self._heading(node, HEADINGS[tag] + ("gantt-h" in classes))
        elif kind := next(iter(classes & DRAWN.keys()), ""):
            self._table(as_rows(node, kind))
        elif tag in ("ul", "ol"):
            self._list(node, 0)
        elif tag == "table":
            self._table(node)
        elif tag == "svg" or (tag == "img" and node.get("src")):
            self._picture(node)
        elif tag == "figcaption":
            self._said_below(node)
        elif tag == "footer":
            self._footer(node, depth)
        elif tag == "hr":
            return
        elif has_blocks(node):
            wide = self.turning and "wide" in classes
            if wide:
                sheets.turn(self.document, across=True)
            self._mixed(node, depth)
            if wide:
                sheets.turn(self.document, across=False)
        else:
            above = node.getparent()
            look = "Quote" if "blockquote" in (tag, getattr(above, "tag", "")) else None
            kinds = dict.fromkeys(("publisher", "subtitle", "period"), "Subtitle")
            style = next((kinds[c] for c in classes if c in kinds), look)
            bold = tag == "dt" or "story-title" in classes
            made = self._paragraph(node, style, bold=bold)
            if made is not None and (bold or look or classes & LEADING):
                made.paragraph_format.keep_with_next = True

    def _said_below(self, node: Any) -> None:
        """The name of a picture, or whose words were quoted: it belongs to what stands above it."""
        made = self._paragraph(node, "Caption")
        if made is not None:
            made.paragraph_format.keep_with_next = False
            if "voice" in (node.getparent().get("class") or "").split():
                sheets.whose(made)

    def _mixed(self, node: Any, depth: int) -> None:
        """A block that holds blocks, and perhaps words beside them."""
        from lxml import etree

        loose = etree.Element("p")
        loose.text = node.text

        def flush() -> None:
            nonlocal loose
            if "".join(loose.itertext()).strip():
                self._paragraph(loose, None)
            loose = etree.Element("p")

        for child in list(node):
            tail = child.tail
            inline = isinstance(child.tag, str) and child.tag not in (*BLOCKS, "svg", "img")
            if inline and not has_blocks(child):
                loose.append(child)
            else:
                flush()
                self._block(child, depth + 1)
                loose.text = tail
        flush()

    def _paragraph(self, node: Any, style: str | None, bold: bool = False) -> Any | None:
        paragraph = self.document.add_paragraph(style=style)
        leftward = node.get("dir") == "rtl"
        if leftward:
            parts.leftward(paragraph)
        look = Look(bold=bold, language=node.get("lang") or "", leftward=leftward)
        self.runs.write(paragraph._p, node, look, inside=BLOCKS)
        return self._kept(paragraph)

    def _kept(self, paragraph: Any) -> Any | None:
        """The paragraph with its places; none where it says nothing."""
        if not paragraph.text.strip() and not paragraph._p.xpath(".//w:footnoteReference"):
            paragraph._p.getparent().remove(paragraph._p)
            return None
        self._placed(paragraph)
        return paragraph

    def _placed(self, paragraph: Any) -> None:
        for name in self.places:
            self.numbers += 1
            parts.bookmark(paragraph, name, self.numbers)
        self.places.clear()

    def _heading(self, node: Any, level: int) -> None:
        style = "Title" if level == 1 and not self.headings else f"Heading {max(1, level - 1)}"
        made = self._paragraph(node, style)
        if made is not None:
            if self.contents is not None and self.begins is None:
                self.begins = made
            self.headings.append((level, " ".join(made.text.split())))

    def _list(self, node: Any, depth: int) -> None:
        kind = "List Number" if node.tag == "ol" else "List Bullet"
        style = kind if depth == 0 else f"{kind} {min(depth + 1, MOST_LEVELS)}"
        restart = node.tag == "ol"
        numbered = "commitments" in (node.get("class") or "").split()
        for item in node.iterchildren("li"):
            if set((item.get("class") or "").split()) & HIDDEN:
                continue
            if item.get("id"):
                self.places.append(item.get("id"))
            paragraph = self.document.add_paragraph(style=style)
            if restart:
                self.number = lists.restarted(self.document, style)
                restart = False
            if node.tag == "ol" and self.number is not None:
                lists.counted(paragraph, self.number)
            self.runs.write(paragraph._p, item, Look(), inside={"ul", "ol", "table", "figure"})
            self._kept(paragraph)
            if numbered and item.find_class("ref"):
                lists.by_number(paragraph)
            elif "lettered" in (node.get("class") or "").split():
                lists.by_letter(paragraph)
            for inner in item.iter("ul", "ol"):
                if next(a for a in inner.iterancestors() if a.tag in ("li", "ul", "ol")) is item:
                    self._list(inner, depth + 1)

    def _table(self, node: Any) -> None:
        caption = node.find("caption")
        named_by_its_head = "typed" in node.get("class", "") and not caption.get("class")
        if caption is not None and not named_by_its_head:
            self._paragraph(caption, "Caption")
        rows = [one for one in node.iter("tr") if "on-screen" not in (one.get("class") or "")]
        grid = lay_out(rows)
        wide = max((len(row) for row in grid), default=0)
        if not wide:
            return
        table = self.document.add_table(len(grid), wide)
        if "Table Grid" in {style.name for style in self.document.styles}:
            table.style = self.document.styles["Table Grid"]
        table.autofit = True
        kinds = (node.get("class") or "").split()
        frame = set(getattr(node.getparent(), "attrib", {}).get("class", "").split())
        done: set[int] = set()
        for at, (row, cells) in enumerate(zip(rows, grid, strict=True)):
            head = row.getparent().tag == "thead"
            (parts.header_row if head else parts.whole_row)(table.rows[at])
            for column, source in enumerate(cells):
                if source is None or id(source) in done:
                    continue
                done.add(id(source))
                cell = table.cell(at, column)
                last = max(n for n, one in enumerate(cells) if one is source)
                down = max(
                    n
                    for n, line in enumerate(grid)
                    if column < len(line) and line[column] is source
                )
                if (down, last) != (at, column):
                    cell = cell.merge(table.cell(down, last))
                action = "plan" in frame and source.get("scope") == "row"
                self._cell(cell, source, bold=head or (source.tag == "th" and not action))
        size = widths.set_widths(table, node, kinds)
        if "plan" in frame:
            self.plans.append((table, node, size))
        parts.kept(table, node.find("thead") is not None, "whole" in {*frame, *kinds})
        self._placed(table.cell(0, 0).paragraphs[0])
        self.document.add_paragraph()

    def _cell(self, cell: Any, source: Any, bold: bool) -> None:
        """The words of a box; its lists are lines with a bullet."""
        first = cell.paragraphs[0]
        pieces = paragraphs(source)
        for number, (piece, begin) in enumerate(pieces):
            paragraph = first if number == 0 else cell.add_paragraph()
            if begin:
                self.runs.words(paragraph._p, begin, Look())
                parts.hanging(paragraph)
            look = Look(bold=bold)
            self.runs.write(
                paragraph._p,
                piece,
                look,
                inside={"ul", "ol", "p", "div"} if piece is source else {"ul", "ol"},
            )
        for paragraph in cell.paragraphs:
            if not paragraph.text.strip() and len(cell.paragraphs) > 1:
                paragraph._p.getparent().remove(paragraph._p)
            paragraph.paragraph_format.space_after = 0
            if "end" in (source.get("class") or "").split():
                sheets.to_the_right(paragraph)
            if source.get("scope") == "rowgroup":
                paragraph.paragraph_format.keep_with_next = True

    def _card(self, node: Any) -> None:
        """A figure and what it is, in one line, with its picture below."""
        paragraph = self.document.add_paragraph()
        for child in node.iterchildren("p", "div"):
            look = Look(bold="big" in (child.get("class") or "").split())
            self.runs.write(paragraph._p, child, look, inside={"svg", "figure"})
            self.runs.words(paragraph._p, " ", Look())
        self._kept(paragraph)
        for picture in node.iter("svg", "img"):
            paragraph.paragraph_format.keep_with_next = True
            self._picture(picture, NARROW)

    def _picture(self, node: Any, widest: float = 16) -> None:
        number, self.drawn = self.drawn, self.drawn + 1
        drawing = self.drawings.get(number)
        if drawing is None:
            return
        around = node.getparent()
        named = around is not None and around.find("figcaption") is not None
        sheets.picture(self.document, drawing, widest, named)

    def _contents(self, node: Any) -> None:
        heading = node.find(".//h2")
        title = "Contents" if heading is None else " ".join("".join(heading.itertext()).split())
        self.document.add_paragraph(style="Heading 1").add_run(title)
        self.contents = self.document.add_paragraph()

    def _fill_contents(self) -> None:
        """The headings as the list of contents, until Word makes it anew with page numbers."""
        if self.contents is None:
            return
        levels = 2 if len([1 for level, _ in self.headings if level < 4]) <= FEW_LINES else 1
        shown = [(level, words) for level, words in self.headings if 2 <= level < 2 + levels]
        made = [self.contents]
        for number, (level, words) in enumerate(shown):
            paragraph = self.contents if number == 0 else self.document.add_paragraph()
            paragraph.add_run(words)
            paragraph.paragraph_format.space_after = 0
            if level == 3:
                paragraph.paragraph_format.left_indent = 228600
            if number:
                made[-1]._p.addnext(paragraph._p)
                made.append(paragraph)
        parts.contents(made, levels)
        if self.begins is not None:
            self.begins.paragraph_format.page_break_before = True

    def _footer(self, node: Any, depth: int) -> None:
        """What runs below each page; a back page is its own last section."""
        words = " ".join("".join(node.itertext()).split())
        if "backpage" in node.get("class", ""):
            for logos in node.find_class("logos"):
                logos.getparent().remove(logos)
            self._mixed(node, depth)
        for doc in node.getroottree().getroot().find_class("doc")[:1]:
            words = f"{doc.get('data-doc')}. {doc.get('data-edition')}."
        sheets.run_below(self.document, words)

"""Word documents (.docx) as blocks, read with python-docx and its parser, which fetches nothing."""

import io
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from stratc.text.pictures import kind_named

from . import word_text
from . import word_tree as tree
from .block import (
    Aside,
    Block,
    BlockStream,
    Cell,
    Footnote,
    Heading,
    Item,
    Paragraph,
    Picture,
    Table,
)
from .marks import LED_NOWHERE, bullet, clean, escaped, number
from .origin import SPACE
from .refusal import Refused
from .registry import reader
from .word_languages import Languages
from .word_numbers import Numbers
from .word_styles import Styles, W
from .word_table import added_to, boxed, cell_lines, grid, is_label
from .word_text import MC, R
from .word_tree import A

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@reader(".docx")
def word(name: str, content: bytes) -> BlockStream:
    """A Word document, tracked changes accepted."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    try:
        document = docx.Document(io.BytesIO(content))
        return _WordReader(name, document).source()
    except (PackageNotFoundError, XMLSyntaxError, KeyError, ValueError, AttributeError) as error:
        raise Refused(
            f"“{PurePath(name).name}” is damaged, or no Word document",
            "open it in Word, and save it again",
        ) from error


class _WordReader:
    """Reads one document from top to bottom, and remembers where it is."""

    def __init__(self, name: str, document: Any) -> None:
        self.name = name
        self.document = document
        self.part = document.part
        self.styles = Styles(tree.related(self.part, "/styles"))
        self.numbers = Numbers.of(tree.related(self.part, "/numbering"))
        self.comments = tree.comments(tree.related(self.part, "/comments"))
        self.languages = Languages(self.styles.language)
        self.asides: list[Aside] = []
        self.notes: list[Footnote] = []
        self.heading = ""
        self.tables = 0
        self.count = 0
        self.boxes: list[int] = []

    def source(self) -> BlockStream:
        """The whole document."""
        blocks = list(self._body(self.document.element.body, self.part))
        self._read_notes("/footnotes", "footnote", "n")
        self._read_notes("/endnotes", "endnote", "e")
        for what, text in tree.margins(self.part):
            reason = f"a {what} stands on each page and is made anew"
            self.asides.append(Aside(text, reason, what))
        facts = self.document.core_properties
        for text in self.comments.values():
            self.asides.append(Aside(text, "a comment is not published", "comments"))
        return BlockStream(
            self.name,
            tuple(blocks),
            tuple(self.notes),
            tuple(self.asides),
            title=clean(facts.title or "").strip(),
            language=self.styles.language,
            origin=tree.beside(self.part, SPACE),
            passages=tuple(self.languages.passages()),
        )

    def _body(self, element: Any, part: Any) -> Iterator[Block]:
        for child in element:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, part)
            elif child.tag == f"{W}tbl":
                yield from self._table(child, part)
            elif child.tag == f"{W}sdt":
                inside = child.find(f"{W}sdtContent")
                kind = child.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
                if kind is not None and "contents" in kind.get(f"{W}val", "").lower():
                    self._left(tree.words(child), "the list of contents is made anew")
                elif inside is not None:
                    yield from self._body(inside, part)
            elif child.tag in (f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}smartTag"):
                yield from self._body(child, part)
            elif child.tag == f"{W}altChunk":
                self._left("", "a document inside the document is not read")

    def _boxed(self, elements: list[Any], part: Any) -> list[list[Block]]:
        """What stands in each part of a box that the page draws."""
        self.count += 1
        self.boxes.append(self.count)
        made = [list(self._body(element, part)) for element in elements]
        self.boxes.pop()
        return made

    @property
    def place(self) -> str:
        """Where the reader is, in words."""
        under = f"under “{self.heading}”" if self.heading else "at the beginning"
        return f"box {self.boxes[-1]}, {under}" if self.boxes else under

    def _left(self, text: str, reason: str) -> None:
        self.asides.append(Aside(" ".join(text.split()), reason, self.place))

    def _links(self, part: Any) -> dict[str, str]:
        return {
            id: relation.target_ref for id, relation in part.rels.items() if relation.is_external
        }

    def _paragraph(self, element: Any, part: Any) -> Iterator[Block]:
        style = self.styles.of(element)
        if style.name.lower().startswith(("toc ", "table of figures", "index ")):
            self._left(tree.words(element), "the list of contents is made anew")
            return
        found = word_text.read(element, self._links(part), self.styles)
        self._tell(found)
        numbered = self._number(element)
        level = self.styles.level(element)
        lines = [(text, struck) for text, struck in found.lines() if text or struck]
        if level is not None and found.written.strip():
            text = " ".join(text for text, _ in lines if text)
            title = " ".join(filter(None, (escaped(numbered or ""), text)))
            if title:
                self.heading = " ".join(found.written.split())[:80]
                if numbered:
                    self.heading = f"{numbered} {self.heading}"
                yield Heading(title, level, self.place)
        else:
            yield from self._plain(lines, numbered, element, found, style.name)
        for thing in found.objects:
            yield from self._object(thing, part)

    def _plain(
        self,
        lines: list[tuple[str, str]],
        numbered: str | None,
        element: Any,
        found: word_text.ParagraphWords,
        look: str,
    ) -> Iterator[Paragraph | Item]:
        """A paragraph; typed bullets and broken lines become points and lines."""
        bold, most, dotted = found.bold, found.most, "•" in found.written
        if numbered is not None and lines:
            (text, struck), *rest = lines
            more = "".join(f"\\\n{line}" for line, _ in rest if line)
            depth = self._depth(element)
            yield Item(text + more, self.place, depth, numbered, struck, bold)
            return
        if any(bullet(text) for text, _ in lines):
            for text, struck in lines:
                inner = bullet(text)
                if inner is None:
                    yield Paragraph(text, self.place, bold, look, struck, most)
                else:
                    depth = 1 if re.match(r"\s*(?:o|–|-|▪)\s", text) and dotted else 0
                    yield Item(inner, self.place, depth, "", struck)
            return
        text = "\\\n".join(text for text, _ in lines if text)
        struck = " ".join(struck for _, struck in lines if struck)
        if text or struck:
            typed = number(text)
            if typed and look.lower().startswith("list"):
                yield Item(typed[1], self.place, 0, typed[0], struck)
            elif look.lower().startswith("list"):
                yield Item(text, self.place, self._depth(element), "", struck)
            else:
                yield Paragraph(text, self.place, bold, look, struck, most)

    def _tell(self, found: word_text.ParagraphWords) -> None:
        self.languages.add(found, self.place)
        for change in found.tracked:
            self._left(change, "a tracked change counts as accepted")
        for target in found.astray:
            self._left(target, LED_NOWHERE)
        if found.hidden and "".join(found.hidden).strip():
            self._left("".join(found.hidden), "hidden text is not published")
        for id in dict.fromkeys(found.comments):
            if text := self.comments.pop(id, ""):
                self._left(text, "a comment is not published")

    def _number(self, element: Any) -> str | None:
        id, at = self.styles.numbering(element)
        return self.numbers.next(id, at) if id else None

    def _depth(self, element: Any) -> int:
        """How deep a point stands: by its list, or by the number at the end of its style's name."""
        found = re.fullmatch(r"list \w+ (\d)", self.styles.of(element).name.lower())
        return max(self.styles.numbering(element)[1], int(found[1]) - 1 if found else 0)

    def _table(self, element: Any, part: Any) -> Iterator[Block]:
        rows = list(tree.rows_of(element))
        if tree.is_layout(rows, self.styles.level):
            for held in tree.pages(rows):
                yield from boxed(self._boxed(held, part))
            return
        self.tables += 1
        number = self.tables
        objects: list[Block] = []

        def cell_of(box: Any, place: str) -> Cell:
            objects.extend(self._objects_in(box, part))
            return self._cell(box, part, place)

        filled = grid(rows, number, self.place, cell_of, self._left)
        if filled:  # a tracked change may have taken out every row
            yield Table(filled, f"table {number}, {self.place}")
        yield from objects

    def _cell(self, box: Any, part: Any, place: str) -> Cell:
        lines: list[Paragraph | Item] = []
        colour = ""
        shade = box.find(f"{W}tcPr/{W}shd")
        if shade is not None:
            colour = shade.get(f"{W}fill", "")
        heights: list[int] = []
        height = 0
        inner: tuple[Any, Any] = (None, None)
        for height, element in enumerate(tree.paragraphs(box)):
            heights.extend([max(height - 1, 0)] * (len(lines) - len(heights)))
            found = word_text.read(element, self._links(part), self.styles)
            self._tell(found)
            if marker := found.colour:
                colour = marker
            numbered = self._number(element)
            given = [(text, struck) for text, struck in found.lines() if text or struck]
            before, inner = inner, tree.within(element, box)
            if tree.is_beside(before, inner):
                given = added_to(lines, given)
            if numbered and not given:  # a number that Word makes in an empty box
                lines.append(Paragraph(escaped(numbered), place))
            elif numbered and len(given) == 1 and is_label(given[0][0]) and not lines:
                lines.append(Paragraph(f"{escaped(numbered)} {given[0][0]}", place))
            elif numbered is None and self.styles.level(element) is None:
                lines.extend(cell_lines(given, place, found))
            elif numbered is None:
                lines.extend(Paragraph(text, place, True, "", struck) for text, struck in given)
            else:
                for n, (text, struck) in enumerate(given):
                    marker = numbered if n == 0 else ""
                    lines.append(Item(text, place, self._depth(element), marker, struck))
        heights.extend([height] * (len(lines) - len(heights)))
        fill = "" if colour in ("auto", "FFFFFF") else colour
        return Cell(tuple(lines), place, fill, heights=tuple(heights))

    def _objects_in(self, box: Any, part: Any) -> Iterator[Block]:
        for thing in box.iter(f"{W}drawing", f"{W}pict", f"{W}object"):
            if next(thing.iterancestors(f"{MC}Fallback"), None) is None:
                yield from self._object(thing, part)

    def _object(self, thing: Any, part: Any) -> Iterator[Block]:
        """A picture, or the words of a text box; what is neither is told."""
        boxes = [
            b
            for b in thing.iter(f"{W}txbxContent")
            if next(b.iterancestors(f"{MC}Fallback"), None) is None
        ]
        for box in boxes:
            yield from boxed(self._boxed([box], part))
        if boxes:
            return
        facts = next(thing.iter(f"{WP}docPr"), None)
        alt = clean((facts.get("descr") or "") if facts is not None else "").strip()
        shown = clean((facts.get("title") or facts.get("name") or "") if facts is not None else "")
        blips = [b for b in thing.iter(f"{A}blip") if b.get(f"{R}embed")]
        for blip in blips:
            held = part.related_parts.get(blip.get(f"{R}embed"))
            file = PurePath(str(held.partname)) if held is not None else PurePath()
            if held is not None and kind_named(file.name):
                yield Picture(file.name, held.blob, alt, self.place)
            else:
                kind = file.suffix.lower() or "unknown"
                self._left(alt or shown, f"a picture of the kind {kind} is not shown")
        if not blips:
            words = " ".join(filter(None, (alt or shown, tree.drawn(thing))))
            what = "a chart" if "chart" in tree.uri(thing) else "a drawing or an embedded file"
            points = tree.diagram(thing, part)
            yield from (Item(escaped(text), self.place, depth) for text, depth in points)
            how = "its words became points" if points else "save it as a picture, with its words"
            self._left(words, f"{what} is not taken over; {how}")

    def _read_notes(self, kind: str, what: str, letter: str) -> None:
        root = tree.related(self.part, kind)
        for one in [] if root is None else root:
            id = one.get(f"{W}id", "")
            if one.get(f"{W}type") in ("separator", "continuationSeparator", "continuationNotice"):
                continue
            texts = []
            for element in one.iter(f"{W}p"):
                found = word_text.read(element, {}, self.styles)
                self._tell(found)
                texts.append(" ".join(text for text, _ in found.lines() if text))
            text = "\n\n".join(filter(None, texts))
            if text:
                self.notes.append(Footnote(f"{letter}{id}", text, f"{what} {id}"))

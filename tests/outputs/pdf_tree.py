"""What a reader of the tags of a PDF meets, read from the finished file alone.

In: the bytes of a PDF. Out: a `Tree`: its tags in reading order, the words below each of them, and
what is wrong with them.

It shares no code with the room that it judges. It asks what veraPDF does not: that all content is
in the tree once, that references meet, and that a reader would not stumble.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
from pypdfium2 import raw

_ADDRESS = re.compile(r"^(\w+:\S+|#\S*|www\.\S+)$")
_FILE_NAME = re.compile(r"\.(svg|png|jpe?g|gif|webp)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tag:
    """One structure element: its role, the roles above it, and the PDF's own dictionary."""

    role: str
    above: tuple[str, ...]
    thing: Any

    @property
    def spots(self) -> list[Any]:
        """The references to annotations that stand directly in this tag."""
        held = [kid for kid in _held(self.thing) if isinstance(kid, pikepdf.Dictionary)]
        return [kid for kid in held if kid.get("/Type") == "/OBJR"]


class Tree:
    """The tags of one PDF."""

    def __init__(self, content: bytes) -> None:
        self.pdf: Any = pikepdf.open(BytesIO(content))
        self.tags = list(_all(self.pdf))
        self._texts = _texts(self.pdf, content)

    def of(self, role: str) -> list[Tag]:
        """The tags of one role, in reading order."""
        return [tag for tag in self.tags if tag.role == role]

    def spoken(self, tag: Tag | None = None) -> str:
        """The words below a tag, or below all, in reading order."""
        marks = _marks((tag or self.tags[0]).thing)
        return " ".join(" ".join(self._texts.get(mark, "") for mark in marks).split())

    def faults(self) -> list[str]:
        """Everything wrong with the tags, one sentence each."""
        kinds = (_content_faults, _tag_faults, _reading_faults)
        return [fault for kind in kinds for fault in kind(self.pdf)]


def _content_faults(pdf: Any) -> Iterator[str]:
    """Each piece of content is in the tree once, and the parent tree knows where."""
    root = pdf.Root.StructTreeRoot
    numbers = list(root.ParentTree.Nums)
    parents = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
    owners: dict[tuple[int, int], Any] = {}
    spots: dict[Any, Any] = {}
    for tag in _all(pdf):
        for spot in tag.spots:
            spots[spot.Obj.objgen] = tag.thing
        for kid in _held(tag.thing):
            if (mark := _mark(kid, tag.thing)) is not None:
                if mark in owners:
                    yield f"content {mark} is in the tree twice"
                owners[mark] = tag.thing
    for page in pdf.pages:
        here = parents[int(page.StructParents)]
        drawn = {mark for mark in _drawn(page) if mark is not None}
        for number in drawn | {n for at, n in owners if at == page.obj.objgen[0]}:
            owner = owners.get((page.obj.objgen[0], number))
            if number not in drawn:
                yield f"page {page.label}: the tree holds content {number}, which is not drawn"
            elif owner is None:
                yield f"page {page.label}: content {number} is not in the tree"
            elif here[number].objgen != owner.objgen:
                yield f"page {page.label}: the parent tree disagrees about content {number}"
        for link in page.get("/Annots", []):
            owner = spots.get(link.objgen)
            if owner is None:
                yield f"page {page.label}: a link is not in the tree"
            elif parents[int(link.StructParent)].objgen != owner.objgen:
                yield f"page {page.label}: the parent tree disagrees about a link"


def _tag_faults(pdf: Any) -> Iterator[str]:
    """References meet, and tables and lists are built as tables and lists."""
    root = pdf.Root.StructTreeRoot
    ids = [bytes(tag.thing.ID) for tag in _all(pdf) if "/ID" in tag.thing]
    listed = [bytes(name) for name in list(root.IDTree.Names)[::2]] if "/IDTree" in root else []
    if sorted(ids) != listed:
        yield "the index of ids is not complete"
    for tag in _all(pdf):
        inner = [str(kid.S)[1:] for kid in _held(tag.thing) if _is_tag(kid)]
        for kid in _held(tag.thing):
            if _is_tag(kid) and kid.P.objgen != tag.thing.objgen:
                yield f"a {kid.S} does not know its parent"
        if tag.role == "TH" and "/Scope" not in tag.thing.A:
            yield "a header cell has no scope"
        if tag.role == "TD" and (
            lost := [n for n in tag.thing.A.get("/Headers", []) if bytes(n) not in ids]
        ):
            yield f"a cell points to headers that are not there: {lost}"
        bodies = [at for at, role in enumerate(inner) if role == inner[at - 1] == "TBody" and at]
        one = [role for at, role in enumerate(inner) if at not in bodies]
        if tag.role == "Table" and one not in (  # of bodies there may be several
            [*caption, *head, "TBody", *foot]
            for caption in ([], ["Caption"])
            for head in ([], ["THead"])
            for foot in ([], ["TFoot"])
        ):
            yield f"a table is made of {inner}"
        if tag.role == "LI" and inner not in (["LBody"], ["Lbl", "LBody"]):
            yield f"a list item is made of {inner}"
        if tag.role == "L" and not {*inner} <= {"L", "LI", "Caption"}:
            yield f"a list is made of {inner}"


def _reading_faults(pdf: Any) -> Iterator[str]:
    """Headings, links and pictures say what they should."""
    level = 0
    for tag in _all(pdf):
        if heading := re.fullmatch(r"H([1-6])", tag.role):
            if int(heading[1]) > level + 1:
                yield f"a heading of level {heading[1]} follows level {level}"
            level = int(heading[1])
            if any(re.fullmatch(r"H[1-6]", role) for role in tag.above):
                yield "a heading stands in a heading"
        if tag.role == "Link":
            if "Link" in tag.above:
                yield "a link stands in a link"
            for spot in tag.spots:
                words, target = str(spot.Obj.get("/Contents", "")), spot.Obj.get("/Dest")
                if not words or _ADDRESS.match(words) or words == str(target):
                    yield f'a link says "{words}"'
        if tag.role == "Figure":
            words = str(tag.thing.get("/Alt", ""))
            if not words or _FILE_NAME.search(words):
                yield f'a picture says "{words}"'
            left, bottom, right, top = (float(value) for value in tag.thing.A.BBox)
            if not (left < right and bottom < top and top <= float(tag.thing.Pg.MediaBox[3])):
                yield "a picture does not know its place"


def _all(pdf: Any) -> Iterator[Tag]:
    for kid in _held(pdf.Root.StructTreeRoot):
        yield from _walk(kid, ())


def _walk(thing: Any, above: tuple[str, ...]) -> Iterator[Tag]:
    role = str(thing.S)[1:]
    yield Tag(role, above, thing)
    for kid in _held(thing):
        if _is_tag(kid):
            yield from _walk(kid, (*above, role))


def _held(thing: Any) -> list[Any]:
    held = thing.get("/K", [])
    return list(held) if isinstance(held, pikepdf.Array | list) else [held]


def _is_tag(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def _mark(kid: Any, owner: Any) -> tuple[int, int] | None:
    """A piece of content: the object number of its page, and its own number there."""
    if not isinstance(kid, pikepdf.Dictionary):
        return owner.Pg.objgen[0], int(kid)
    return (kid.Pg.objgen[0], int(kid.MCID)) if "/MCID" in kid else None


def _marks(thing: Any) -> Iterator[tuple[int, int]]:
    for kid in _held(thing):
        if _is_tag(kid):
            yield from _marks(kid)
        elif (mark := _mark(kid, thing)) is not None:
            yield mark


def _drawn(page: Any) -> Iterator[int | None]:
    for op in pikepdf.parse_content_stream(page, "BDC"):
        properties = op.operands[1]
        if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties:
            yield int(properties.MCID)


def _texts(pdf: Any, content: bytes) -> dict[tuple[int, int], str]:
    texts: dict[tuple[int, int], str] = {}
    numbers = [page.obj.objgen[0] for page in pdf.pages]
    for number, page in zip(numbers, pypdfium2.PdfDocument(content), strict=True):
        of_page = page.get_textpage()
        for piece in page.get_objects([raw.FPDF_PAGEOBJ_TEXT]):
            mark = number, raw.FPDFPageObj_GetMarkedContentID(piece.raw)
            size = raw.FPDFTextObj_GetText(piece.raw, of_page.raw, None, 0)
            letters = (ctypes.c_ushort * (size // 2))()
            raw.FPDFTextObj_GetText(piece.raw, of_page.raw, letters, size)
            text = bytes(letters).decode("utf-16-le").rstrip("\0")
            texts[mark] = texts.get(mark, "") + text
    return texts

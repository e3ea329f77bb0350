"""The looks of an OpenDocument file: what its styles say of a paragraph, of words and of boxes.

A style of the file's own takes what it does not say from the named style that it is based on.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from zipfile import ZipFile

from .open_names import NS, plain_name, qualified

DEEPEST = 20
USUAL = 12.0
"""The letters of LibreOffice where no style says a size."""
_FAMILIES = {
    "text:p": "paragraph",
    "text:h": "paragraph",
    "table:table": "table",
    "table:table-cell": "table-cell",
}
_TABLE, _TEXT = qualified("table:style-name"), qualified("text:style-name")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75}
_SIZE = re.compile(r"(\d{1,4}(?:\.\d{1,6})?)(pt|in|cm|mm|px|%)")
_CONTENTS = re.compile(r"(?:toc|contents|index|illustration index|table of figures)\b")
_POINT = re.compile(r"list (?:bullet|number)(?: ([2-5]))?")
_LIST = re.compile(r"list (?:bullet|number|continue) ([2-5])")

Chain = tuple[tuple[str, Any | None], ...]


class Letters(NamedTuple):
    """How letters look; None where they look as those around them do."""

    bold: bool | None
    italic: bool | None
    struck: bool
    high: bool = False


class OpenLooks:
    """The styles of a file, by family and name."""

    def __init__(self, archive: ZipFile, root: Any) -> None:
        self.styles: dict[tuple[str, str], Any] = {}
        self.chains: dict[tuple[str, str], Chain] = {}
        self.known: dict[tuple[str, Chain], Letters] = {}
        self.size = USUAL
        self.lists: dict[str, tuple[bool, ...]] = {}
        for styles in _named(archive), root:
            for one in () if styles is None else styles.iter(qualified("text:list-style")):
                self.lists[one.get(qualified("style:name"), "")] = tuple(map(_numbers, one))
            for one in () if styles is None else styles.iter(qualified("style:style")):
                key = one.get(qualified("style:family"), ""), one.get(qualified("style:name"), "")
                self.styles[key] = one
            for one in () if styles is None else styles.iter(qualified("style:default-style")):
                if one.get(qualified("style:family")) == "paragraph":
                    self.size, part = _sized(_said(one, "text", "fo:font-size"))
                    self.size = self.size or USUAL * part

    def level(self, paragraph: Any) -> int | None:
        """0 for a title, 1 and more for a heading by the name of its style, None for others."""
        for name, style in self._chain(paragraph):
            if found := re.fullmatch(r"heading ?(\d)", name):
                return int(found[1])
            if name in ("title", "book title", "subtitle"):
                return None if name == "subtitle" else 0
            outline = None if style is None else style.get(qualified("style:default-outline-level"))
            if outline is not None:
                return int(outline) if outline.isdigit() else None
        return None

    def quoted(self, paragraph: Any) -> str:
        """The name of its style for quotations, if it has one."""
        return next((name for name, _ in self._chain(paragraph) if "quot" in name), "")

    def contents(self, paragraph: Any) -> bool:
        """Whether it is a line of a list of contents, by the name of its style."""
        return any(_CONTENTS.match(name) for name, _ in self._chain(paragraph))

    def numbered(self, points: Any) -> bool:
        """Whether the points of a list have numbers; a list in another looks as that one says."""
        around = [points, *points.iterancestors(qualified("text:list"))]
        names = (one.get(qualified("text:style-name"), "") for one in around)
        levels = self.lists.get(next(filter(None, names), ""), ())
        return any(levels[len(around) - 1 : len(around)])

    def deeper(self, item: Any) -> int:
        """How much deeper a point stands than its list says, by the name of its style."""
        line = item.find("text:p", NS)
        chain = () if line is None else self._chain(line)
        return next((int(f[1]) - 1 for name, _ in chain if (f := _LIST.fullmatch(name))), 0)

    def point(self, paragraph: Any) -> int | None:
        """How deep a paragraph stands as a point by the name of its style alone: “List Bullet”."""
        for name, _ in self._chain(paragraph):
            if found := _POINT.fullmatch(name):
                return int(found[1] or 1) - 1
        return None

    def sized(self, node: Any, around: float = 0) -> float:
        """The size of its letters in points, among letters of a size."""
        part = 1.0
        for _, style in self._chain(node):
            points, share = _sized(_said(style, "text", "fo:font-size"))
            if points:
                return round(points * part, 1)
            part *= share
        return round((around or self.size) * part, 1)

    def letters(self, node: Any) -> Letters:
        """Whether its letters are bold, italic, struck out.

        A named style that makes its paragraphs bold, as captions are, says nothing of their words.
        """
        key = node.tag, self._chain(node)
        if key not in self.known:
            self.known[key] = self._letters(node)
        return self.known[key]

    def _letters(self, node: Any) -> Letters:
        weight = self.says(node, "text", "fo:font-weight")
        if weight and node.tag == qualified("text:p"):
            own = self._chain(node)[0][1]
            its = own is not None and own.getparent().tag == qualified("office:automatic-styles")
            weight = _said(own, "text", "fo:font-weight") if its else ""
        slope = self.says(node, "text", "fo:font-style")
        lines = (self.says(node, "text", f"style:text-line-through-{n}") for n in ("style", "type"))
        return Letters(
            weight in ("bold", "600", "700", "800", "900") if weight else None,
            slope in ("italic", "oblique") if slope else None,
            any(line not in ("", "none") for line in lines),
            re.match(r"super|[1-9]", self.says(node, "text", "style:text-position")) is not None,
        )

    def unseen(self, node: Any) -> bool:
        """Whether its words are hidden."""
        return self.says(node, "text", "text:display") == "none"

    def says(self, node: Any, kind: str, fact: str) -> str:
        """What its nearest style that says anything says; empty if none does."""
        found = (_said(style, kind, fact) for _, style in self._chain(node))
        return next(filter(None, found), "")

    def _chain(self, node: Any) -> Chain:
        """The styles of an element, the nearest first, under the names that people see."""
        kind = plain_name(node.tag)
        at = _TABLE if kind.startswith("table:") else _TEXT
        family, name = _FAMILIES.get(kind, "text"), node.get(at, "")
        if (family, name) not in self.chains:
            self.chains[family, name] = tuple(self._styles(family, name))
        return self.chains[family, name]

    def _styles(self, family: str, name: str) -> Iterator[tuple[str, Any | None]]:
        for _ in range(DEEPEST):
            if not name:
                return
            style = self.styles.get((family, name))
            shown = name if style is None else style.get(qualified("style:display-name"), name)
            yield shown.replace("_20_", " ").lower(), style
            name = "" if style is None else style.get(qualified("style:parent-style-name"), "")


def _named(archive: ZipFile) -> Any | None:
    """The named styles: those of heads and feet of pages, which stand beside them, are not."""
    from lxml import etree

    if "styles.xml" not in archive.namelist():
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return etree.fromstring(archive.read("styles.xml"), parser).find("office:styles", NS)
    except etree.XMLSyntaxError:
        return None


def _said(style: Any | None, kind: str, fact: str) -> str:
    facts = None if style is None else style.find(f"style:{kind}-properties", NS)
    return "" if facts is None else str(facts.get(qualified(fact), ""))


def _sized(words: str) -> tuple[float, float]:
    """A size in points, 0 where it is none; and the share of the size around it."""
    found = _SIZE.fullmatch(words)
    if found is None:
        return 0.0, 1.0
    number = float(found[1])
    return (0.0, number / 100) if found[2] == "%" else (number * _POINTS[found[2]], 1.0)


def _numbers(level: Any) -> bool:
    """Whether a level of a list counts its points, and shows it."""
    shown = level.get(qualified("style:num-format"), "1")
    return bool(level.tag == qualified("text:list-level-style-number") and shown)

"""What the styles of a Word document say of a paragraph: its heading level, its list, its look."""

import re
from dataclasses import dataclass
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class WordStyle:
    """One style, with what it takes from the style that it is based on."""

    name: str = ""
    level: int | None = None
    list: tuple[str, int] = ("", 0)
    bold: bool = False
    language: str = ""
    size: float = 0


class Styles:
    """The styles of a document by id."""

    def __init__(self, root: Any | None) -> None:
        self.elements = (
            {} if root is None else {s.get(f"{W}styleId"): s for s in root.findall(f"{W}style")}
        )
        self.made: dict[str, WordStyle] = {}
        found = None if root is None else root.find(f".//{W}rPrDefault//{W}lang")
        self.language = "" if found is None else found.get(f"{W}val", "")
        self.size = 0.0 if root is None else size(root.find(f".//{W}rPrDefault/{W}rPr"))
        self.default = next(
            (
                id
                for id, s in self.elements.items()
                if s.get(f"{W}type") == "paragraph" and s.get(f"{W}default") == "1"
            ),
            "",
        )

    def of(self, paragraph: Any) -> WordStyle:
        """The style of a paragraph."""
        found = paragraph.find(f"{W}pPr/{W}pStyle")
        return self._style(self.default if found is None else found.get(f"{W}val", ""))

    def level(self, paragraph: Any) -> int | None:
        """0 for a title, 1 and more for a heading, None for anything else."""
        own = paragraph.find(f"{W}pPr/{W}outlineLvl")
        if own is not None:
            value = int(own.get(f"{W}val", "9"))
            return value + 1 if value < 9 else None
        return self.of(paragraph).level

    def numbering(self, paragraph: Any) -> tuple[str, int]:
        """The list that a paragraph belongs to, and how deep; the id is empty where none."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        given = self.of(paragraph).list
        if own is None:
            return given
        id, at = own.find(f"{W}numId"), own.find(f"{W}ilvl")
        number = given[0] if id is None else id.get(f"{W}val", "")
        if number == "0":
            return "", 0
        return number, given[1] if at is None else int(at.get(f"{W}val", "0"))

    def bold(self, look: Any | None) -> bool:
        """Whether the character style of a run makes it bold."""
        found = None if look is None else look.find(f"{W}rStyle")
        return found is not None and self._style(found.get(f"{W}val", "")).bold

    def size_of(self, paragraph: Any, look: Any | None) -> float:
        """The size of a run of a paragraph in points; 0 where nothing says it."""
        return size(look) or self.of(paragraph).size or self.size

    def _style(self, id: str, depth: int = 0) -> WordStyle:
        if id in self.made:
            return self.made[id]
        element = self.elements.get(id)
        if element is None or depth > 20:
            return WordStyle(id)
        based = element.find(f"{W}basedOn")
        below = WordStyle() if based is None else self._style(based.get(f"{W}val", ""), depth + 1)
        named = element.find(f"{W}name")
        name = id if named is None else named.get(f"{W}val", id)
        outline = element.find(f"{W}pPr/{W}outlineLvl")
        level = below.level
        if found := re.fullmatch(r"heading (\d)", name.lower()):
            level = int(found[1])
        elif name.lower() in ("title", "book title"):
            level = 0
        elif name.lower() == "subtitle":
            level = None
        elif outline is not None:
            value = int(outline.get(f"{W}val", "9"))
            level = value + 1 if value < 9 else None
        numbered = element.find(f"{W}pPr/{W}numPr")
        held = below.list
        if numbered is not None:
            number, at = numbered.find(f"{W}numId"), numbered.find(f"{W}ilvl")
            held = (
                held[0] if number is None else number.get(f"{W}val", ""),
                0 if at is None else int(at.get(f"{W}val", "0")),
            )
        bold = element.find(f"{W}rPr/{W}b")
        spoken = element.find(f"{W}rPr/{W}lang")
        self.made[id] = WordStyle(
            name,
            level,
            ("", 0) if held[0] == "0" else held,
            below.bold or (bold is not None and bold.get(f"{W}val", "1") not in ("0", "false")),
            below.language if spoken is None else spoken.get(f"{W}val", below.language),
            size(element.find(f"{W}rPr")) or below.size,
        )
        return self.made[id]


def size(look: Any | None) -> float:
    """The size that some looks give their letters, in points; 0 where they give none."""
    found = None if look is None else look.find(f"{W}sz")
    words = "" if found is None else found.get(f"{W}val", "")
    return int(words) / 2 if words.isdigit() else 0.0

"""What is wrong with a drawing in words (SVG): it must be whole, stand alone and do nothing.

In: its bytes. Out: why a page could not show it, or of how many shapes it is made. A drawing is
only read here, never drawn: one that repeats its own pieces a hundred million times is found by
counting.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from xml.parsers import expat

MOST_SHAPES = 50_000
DEEPEST = 40
MOST_WITHIN = 200
"""So many parts of a drawing may stand one within the other: a PDF shows no more than some 300."""
FEWER = "save it as PNG, or draw it with fewer shapes"
ADDRESS = re.compile(
    r"""@import\s*["']?([^"';]*)|(?:url|src)\(\s*["']?([^"')]*)|image(?:-set)?\(\s*["']([^"']*)""",
    re.IGNORECASE,
)
SPELT = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))")
"""A letter by its number, or that stands for itself: `\\75rl(` is `url(`."""
INSIDE = re.compile(r"#|data:image/(?:png|jpe?g|gif|webp)[;,]|\Z", re.IGNORECASE)
NO_NUMBER = re.compile(r"\b(?:nan|inf(?:inity)?)\b", re.IGNORECASE)
MEASURES = ("viewBox", "width", "height", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx",
            "ry", "d", "points", "transform", "stroke-width", "font-size")  # fmt: skip


def looked_at(content: bytes) -> tuple[str, str, str] | int:
    """Why it cannot be shown, as one of `broken`, `large`; in words; and what to do. Else its
    shapes."""
    seen = _Drawing()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.EntityDeclHandler = lambda *told: seen.refuse("makes up words of its own (entities)")
    parser.ProcessingInstructionHandler = lambda target, data: seen.style_named(target, data)
    parser.StartElementHandler = seen.begin
    parser.EndElementHandler = seen.end
    parser.CharacterDataHandler = seen.words
    try:
        parser.Parse(content, True)
    except (ValueError, LookupError):
        return "broken", "is written in an encoding that drawings do not have", "save it as UTF-8"
    except expat.ExpatError as error:
        why = f"is no whole drawing: line {error.lineno}"
        return "broken", why, "draw it again, and save it as SVG"
    if seen.outside:
        why = f"asks for another file, “{seen.outside[0][:60]}”"
        return "broken", why, "put that picture into the drawing: nothing is fetched"
    if seen.refused:
        return "broken", seen.refused[0], "save it as plain SVG"
    if (shapes := seen.shapes()) > MOST_SHAPES:
        why = f"is made of more than {MOST_SHAPES:,} shapes"
        return "large", why, FEWER
    return shapes


@dataclass(slots=True)
class _Shapes:
    """An element: how many shapes are in it, and which others it repeats how often."""

    tag: str = ""
    id: str = ""
    shapes: int = 0
    repeated: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class _Drawing:
    outside: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    pieces: dict[str, _Shapes] = field(default_factory=dict)
    open: list[_Shapes] = field(default_factory=lambda: [_Shapes()])

    def refuse(self, why: str) -> None:
        self.refused.append(why)

    def style_named(self, target: str, data: str) -> None:
        if target == "xml-stylesheet":
            named = re.search(r"""href\s*=\s*["']([^"']*)""", data)
            self.outside.append(named[1] if named else data)

    def begin(self, tag: str, given: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "script":
            self.refuse("holds a program (script)")
        piece = _Shapes(name, given.get("id", ""), 1)
        for key, value in given.items():
            word = key.rpartition(":")[2]
            if word.lower().startswith("on"):
                self.refuse(f"holds a program (`{word}`)")
            elif word in ("href", "src"):
                self._leads(name, value.strip(), piece)
            elif word == "attributeName" and value.strip().rpartition(":")[2] == "href":
                self.refuse(f"holds a program (`{name}` changes where something leads)")
            elif word in MEASURES and NO_NUMBER.search(value):
                self.refuse(f"holds a measure that is no number, `{word}`")
            else:
                self._style(value)
        self.open.append(piece)
        if len(self.open) == MOST_WITHIN + 2:
            self.refuse(f"has parts within parts, more than {MOST_WITHIN} deep")

    def _leads(self, name: str, target: str, piece: _Shapes) -> None:
        if name == "a":
            if re.match(r"(?i)(?:javascript|vbscript|data):", re.sub(r"[\x00-\x20]", "", target)):
                self.refuse("holds a program (a link)")
        elif not INSIDE.match(target):
            self.outside.append(target)
        elif target.startswith("#"):
            piece.repeated[target[1:]] += 1

    def _style(self, value: str) -> None:
        value = SPELT.sub(_letter, value)
        if "(" in value or "@" in value:
            for found in map("".join, ADDRESS.findall(value)):
                if not INSIDE.match(found.strip()):
                    self.outside.append(found.strip())

    def words(self, text: str) -> None:
        if self.open[-1].tag == "style":
            self._style(text)

    def end(self, _: str) -> None:
        piece = self.open.pop()
        self.open[-1].shapes += piece.shapes
        self.open[-1].repeated.update(piece.repeated)
        if piece.id:
            self.pieces[piece.id] = piece

    def shapes(self) -> int:
        """How many shapes are drawn, each as often as it is repeated."""
        known: dict[str, int] = {}
        return self._drawn(self.open[0], known, 0)

    def _drawn(self, piece: _Shapes, known: dict[str, int], depth: int) -> int:
        if depth > DEEPEST:
            return MOST_SHAPES
        made = piece.shapes
        for id, times in piece.repeated.items():
            if id in self.pieces and id not in known:
                known[id] = 0  # one that repeats itself is drawn no further
                known[id] = self._drawn(self.pieces[id], known, depth + 1)
            made += times * known.get(id, 0)
        return made


def _letter(spelt: re.Match[str]) -> str:
    number = int(spelt[1], 16) if spelt[1] else ord(spelt[2])
    return chr(number) if number < 0x110000 else ""

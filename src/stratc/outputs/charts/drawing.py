"""SVG with real text. Every drawing is one `<svg role="img">` whose title tells the finding.

No style sheet reaches inline SVG in the PDF, so every colour and size is written as an attribute.
The classes are for browsers alone, which redraw the marks in the reader's own colours where those
are forced: m1 ours, m2 the others, m3 the year before, s1 to s4 parts of a whole, ln a line.

Room for labels is reckoned from the letters before a mark gets the rest, so no label is cut or
touches a mark. A viewBox 300 wide and text of 15 are 10.5 pt in half a page, 14 px on a phone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

from stratc.text import glyphs

WIDTH = 300
SIZE = 15
MOST_BESIDE = 150
"""Names wider than this stand above their bars."""
FILLS = {
    "m1": ("brand-700", "brand-700"),
    "m2": ("white", "ink"),
    "m3": ("brand-300", "ink"),
    "s1": ("brand-900", "ink"),
    "s2": ("brand-500", "ink"),
    "s3": ("brand-300", "ink"),
    "s4": ("white", "ink"),
}


OTHER_FACES = ", ".join(dict.fromkeys(face.family for face in glyphs.OTHERS))


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """Colours by token name, the face, and how wide its mean letter is beside its height.

    `bold` says how much wider its bold letters are.
    """

    colours: Mapping[str, str]
    face: str = f"Public Sans, {OTHER_FACES}, sans-serif"
    letter: float = 0.56
    bold: float = 1.06

    def room(self, words: str, size: float = SIZE, bold: bool = True) -> float:
        """How wide words come out; signs and capitals, as in values, take more than letters."""
        wide = sum(
            1.9
            if c >= "\u2e80"
            else 1.5
            if c in "%£MW@&"
            else 1.3
            if c > "\u036f"
            else 1.12
            if c.isupper() or c.isdigit()
            else 1
            for c in words
        )
        return wide * size * self.letter * (self.bold if bold else 1)


class ChartValue(NamedTuple):
    """One value: its name, its size, how it is printed, and the mark that it gets."""

    name: str
    size: float
    shown: str
    mark: str


class Drawing:
    """A drawing while it is made."""

    def __init__(self, style: ChartStyle, height: float, says: str, name: str) -> None:
        self.style = style
        self.height = height
        self.says = says
        self.name = name
        self.marks: list[str] = []

    def text(
        self, x: float, y: float, words: str, size: float = SIZE, bold: bool = False,
        anchor: str = "start", fill: str = "ink", kind: str = "t",
    ) -> None:  # fmt: skip
        """Words with their base line at a place."""
        self.marks.append(
            f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" '
            f'font-weight="{700 if bold else 400}" text-anchor="{anchor}" '
            f'fill="{self.style.colours[fill]}">{escape(words)}</text>'
        )

    def box(self, x: float, y: float, width: float, height: float, kind: str) -> None:
        """A filled rectangle with an outline, which keeps neighbours apart in grey."""
        fill, edge = (self.style.colours[name] for name in FILLS[kind])
        self.marks.append(
            f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{max(width, 1.5):.1f}" '
            f'height="{height:.1f}" fill="{fill}" stroke="{edge}" stroke-width="1.5"/>'
        )

    def dot(self, x: float, y: float, radius: float, kind: str) -> None:
        """A filled circle."""
        fill, edge = (self.style.colours[name] for name in FILLS[kind])
        self.marks.append(
            f'<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" fill="{fill}" '
            f'stroke="{edge}" stroke-width="1.5"/>'
        )

    def line(self, points: Sequence[tuple[float, float]], width: float, colour: str) -> None:
        """A line through points."""
        path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        self.marks.append(
            f'<path class="ln" d="{path}" fill="none" stroke="{self.style.colours[colour]}" '
            f'stroke-width="{width:g}" stroke-linejoin="round"/>'
        )

    def room(self, words: str, size: float = SIZE, bold: bool = True) -> float:
        """How wide words come out."""
        return self.style.room(words, size, bold)

    def svg(self) -> str:
        """The drawing with its title, from which the PDF takes its alternative text."""
        return (
            f'<svg viewBox="0 0 {WIDTH} {self.height:g}" role="img" aria-labelledby="{self.name}" '
            f'font-family="{escape(self.style.face)}"><title id="{self.name}">{escape(self.says)}'
            f"</title>{''.join(self.marks)}</svg>"
        )


def bars(style: ChartStyle, rows: Sequence[ChartValue], says: str, name: str) -> str:
    """Bars from zero, the value behind each; names above their bars where they are long."""
    beside = max(Drawing(style, 0, "", "").room(row.name) for row in rows) <= MOST_BESIDE
    told = [[row.name] if beside else _wrapped(style, row.name, WIDTH) for row in rows]
    steps = [24 if beside else 23 + 18 * len(lines) for lines in told]
    drawing = Drawing(style, sum(steps) - 4, says, name)
    start = 10 + max(drawing.room(row.name) for row in rows) if beside else 1.5
    behind = max(drawing.room(row.shown, 16) for row in rows) + 9
    scale = (WIDTH - start - behind) / (max(row.size for row in rows) or 1)
    for at, row in enumerate(rows):
        first = at == 0
        top = sum(steps[:at]) + (1 if beside else 18 * len(told[at]))
        base = top + (13.5 if beside else 13.5 - 18 * len(told[at]))
        for nth, words in enumerate(told[at]):
            drawing.text(0, base + 18 * nth, words, bold=first)
        drawing.box(start, top, row.size * scale, 17, row.mark)
        drawing.text(start + row.size * scale + 7, top + 14, row.shown, 16, bold=first)
    if beside:
        drawing.line([(start - 1, 0), (start - 1, drawing.height)], 1.5, "ink")
    return drawing.svg()


def dots(
    style: ChartStyle, rows: Sequence[ChartValue], low: float, high: float, says: str, name: str
) -> str:
    """Dots on a stated scale, for values too near to each other for bars from zero."""
    drawing = Drawing(style, 24 * len(rows) - 4, says, name)
    start = 10 + max(drawing.room(row.name) for row in rows)
    end = WIDTH - max(drawing.room(row.shown, 16) for row in rows) - 9
    for at, row in enumerate(rows):
        top = at * 24 + 10
        x = start + 8 + (end - start - 16) * (row.size - low) / (high - low)
        drawing.text(0, top + 5, row.name, bold=at == 0)
        drawing.line([(start, top), (end, top)], 1, "mark")
        drawing.dot(x, top, 7.5, row.mark)
        drawing.text(end + 7, top + 5, row.shown, 16, bold=at == 0)
    return drawing.svg()


def hundred(style: ChartStyle, filled: int, says: str, name: str) -> str:
    """A hundred squares, as many filled as there are in a hundred."""
    drawing = Drawing(style, 76, says, name)
    for number in range(100):
        mark = "m1" if number < filled else "m2"
        drawing.box(1 + number % 20 * 15, 1 + number // 20 * 15, 12, 12, mark)
    return drawing.svg()


def parts(style: ChartStyle, rows: Sequence[ChartValue], says: str, name: str) -> str:
    """One bar shared out among its parts, and a key with the numbers."""
    room = Drawing(style, 0, "", "").room
    free = WIDTH - 23 - 14 - max(room(row.shown) for row in rows)
    names = [(_wrapped(style, row.name, free), row) for row in rows]
    lines = sum(len(told) for told, _ in names)
    drawing = Drawing(style, 44 + 18 * lines + 4 * len(rows), says, name)
    total = sum(row.size for row in rows) or 1
    at, y = 1.0, 46.0
    for number, (told, row) in enumerate(names, start=1):
        width = (WIDTH - 2) * row.size / total
        drawing.box(at, 1, width, 28, f"s{number}")
        drawing.box(1, y, 13, 13, f"s{number}")
        for nth, words in enumerate(told):
            drawing.text(23, y + 12 + 18 * nth, words)
        drawing.text(WIDTH - 1, y + 12, row.shown, bold=True, anchor="end")
        at += width
        y += 18 * len(told) + 4
    return drawing.svg()


def trend(
    style: ChartStyle, rows: Sequence[ChartValue], times: Sequence[int], says: str, name: str
) -> str:
    """A line through values, each at its time, and where zero is; first and last at the mark."""
    drawing = Drawing(style, 140, says, name)
    left = drawing.room(rows[0].shown) + 14
    right = WIDTH - drawing.room(rows[-1].shown, 18) - 16
    top = max(0.0, *(row.size for row in rows)) * 1.06
    bottom = min(0.0, *(row.size for row in rows)) * 1.06
    scale = 100 / ((top - bottom) or 1)
    points = [
        (
            left + (right - left) * (time - times[0]) / ((times[-1] - times[0]) or 1),
            112 - scale * (row.size - bottom),
        )
        for time, row in zip(times, rows, strict=True)
    ]
    zero = 112 + scale * bottom
    drawing.line([(left, zero), (right, zero)], 1.5, "ink")
    drawing.line(points, 3.5, "brand-700")
    for point in points:
        drawing.dot(*point, 5 if point in (points[0], points[-1]) else 3, "m1")
    drawing.text(left - 10, points[0][1] + 5, rows[0].shown, anchor="end")
    drawing.text(right + 12, points[-1][1] + 6, rows[-1].shown, 18, bold=True)
    drawing.text(left, 133, rows[0].name, anchor="start" if left < 40 else "middle")
    drawing.text(right, 133, rows[-1].name, anchor="middle")
    return drawing.svg()


def _wrapped(style: ChartStyle, words: str, room: float) -> list[str]:
    """Words in lines that are no wider than the room."""
    most = int(room / (SIZE * style.letter))
    lines: list[str] = []
    for word in words.split():
        if lines and len(lines[-1]) + 1 + len(word) <= most:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def near(sizes: Sequence[float]) -> tuple[float, float] | None:
    """The scale for values that bars from zero could not tell apart; nothing where they can."""
    low, high = min(sizes), max(sizes)
    if high <= 0 or low <= 0 or (high - low) / high >= 0.1 or len(set(sizes)) == 1:
        return None
    steps = (lead * 10**power for power in range(len(str(int(high)))) for lead in (1, 2, 5))
    step = next((step for step in steps if high - low <= step * 4), 1)
    bottom = low // step * step - step
    return max(bottom, 0), (high // step + 1) * step

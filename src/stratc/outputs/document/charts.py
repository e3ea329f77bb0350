"""Drawings of statistics, as SVG that stands in the page: four kinds, and only where they are true.

No style sheet reaches inline SVG in the PDF, so every colour and size is written as an attribute.
The title of a drawing says every value in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from html import escape

from stratc.model import Comparator, Figure, Statistic

from .. import phrases

FACE = "Public Sans, sans-serif"
CHANGES = ("change", "increase", "rise", "growth", "reduction", "decrease", "fall", "times")


def chart(
    statistic: Statistic, statistics: Mapping[str, Statistic], colours: Mapping[str, str], name: str
) -> str:
    """The drawing that fits a statistic, or nothing. `name` makes its title's id."""
    number = statistic.value.number if statistic.value else None
    if statistic.value is None or number is None:
        return ""
    draw = _Drawing(colours, name)
    if beside := [c for c in statistic.compare if _alike(statistic, c)]:
        return draw.bars(statistic, beside[:3])
    relation = statistic.relation
    if relation and 2 <= len(relation.sum_of) <= 4:
        parts = [statistics[id] for id in relation.sum_of if id in statistics]
        if len(parts) == len(relation.sum_of) and all(_positive(part.value) for part in parts):
            return draw.whole(statistic, parts)
    change = relation and (relation.change_from or relation.change_to)
    if statistic.value.percent and not change and 0 < number <= 100 and not _is_change(statistic):
        return draw.hundred(statistic, number)
    return ""


def _alike(statistic: Statistic, other: Comparator) -> bool:
    ours = statistic.value
    return (
        ours is not None
        and other.value is not None
        and _positive(ours)
        and _positive(other.value)
        and ours.percent == other.value.percent
        and other.unit in (None, statistic.unit)
    )


def _positive(figure: Figure | None) -> bool:
    return figure is not None and figure.number is not None and figure.number > 0


def _is_change(statistic: Statistic) -> bool:
    said = f"{statistic.unit or ''} {statistic.sentence or ''}".lower()
    return any(word in said.split() for word in CHANGES)


def _number(figure: Figure | None) -> Decimal:
    return (figure.number if figure else None) or Decimal(0)


class _Drawing:
    def __init__(self, colours: Mapping[str, str], name: str) -> None:
        self.colours = colours
        self.name = name

    def bars(self, statistic: Statistic, beside: list[Comparator]) -> str:
        """Our figure filled, the others in outline, all from zero."""
        rows = [(statistic.area or "Here", statistic.value)]
        rows += [(phrases.sentence(other.with_), other.value) for other in beside]
        longest = max(len(label) for label, _ in rows)
        left = min(132, max(70, 8 + longest * 8))
        most = max(_number(figure) for _, figure in rows)
        scale = Decimal(300 - left - 62) / most
        made: list[str] = []
        for at, (label, figure) in enumerate(rows):
            y = at * 36
            width = max(Decimal(2), _number(figure) * scale)
            fill = self.colours["brand-700"] if at == 0 else self.colours["white"]
            edge = self.colours["brand-700"] if at == 0 else self.colours["mark"]
            made.append(self.text(0, y + 21, _short(label, left), bold=at == 0))
            made.append(
                f'<rect x="{left}" y="{y + 3}" width="{width:.1f}" height="25" fill="{fill}" '
                f'stroke="{edge}" stroke-width="2"/>'
            )
            made.append(self.text(left + float(width) + 8, y + 22, str(figure), bold=True, size=17))
        height = len(rows) * 36
        made.append(
            f'<rect x="{left - 2}" y="0" width="2" height="{height - 5}" fill="{self.ink}"/>'
        )
        said = ", ".join(f"{label} {figure}" for label, figure in rows)
        return self.svg(height, f"{statistic.title}: {said}", made)

    def hundred(self, statistic: Statistic, number: Decimal) -> str:
        """A hundred squares, as many filled as there are in a hundred."""
        filled = round(number)
        squares = [(1 + n % 20 * 15, 1 + n // 20 * 15) for n in range(100)]
        full = "".join(f"M{x} {y}h12v12h-12z" for x, y in squares[:filled])
        rest = "".join(f"M{x} {y}h12v12h-12z" for x, y in squares[filled:])
        made = [f'<path d="{full}" fill="{self.colours["brand-700"]}"/>']
        if rest:
            made.append(
                f'<path d="{rest}" fill="{self.colours["white"]}" '
                f'stroke="{self.colours["mark"]}" stroke-width="1.5"/>'
            )
        said = f"{filled} of 100 squares are filled: {statistic.title}"
        return self.svg(76, said, made)

    def whole(self, statistic: Statistic, parts: list[Statistic]) -> str:
        """One bar shared out among the parts, largest first, and its key."""
        held = sorted(parts, key=lambda part: _number(part.value), reverse=True)
        total = sum((_number(part.value) for part in held), Decimal(0))
        made: list[str] = []
        at = 1.0
        for n, part in enumerate(held):
            fill = self.colours[("brand-900", "brand-500", "brand-300", "white")[n]]
            width = float(Decimal(295) * _number(part.value) / total)
            y = 46 + n * 24
            box = f'fill="{fill}" stroke="{self.ink}" stroke-width="1.5"'
            made.append(f'<rect x="{at:.1f}" y="1" width="{width:.1f}" height="30" {box}/>')
            made.append(f'<rect x="1" y="{y}" width="13" height="13" {box}/>')
            made.append(self.text(24, y + 12, _short(part.title, 230)))
            made.append(self.text(298, y + 12, str(part.value), bold=True, end=True))
            at += width + 1
        said = "; ".join(f"{part.title} {part.value}" for part in held)
        return self.svg(46 + len(held) * 24, f"{statistic.title} {statistic.value}: {said}", made)

    @property
    def ink(self) -> str:
        return self.colours["ink"]

    def text(
        self, x: float, y: float, said: str, bold: bool = False, size: float = 16, end: bool = False
    ) -> str:
        weight = 700 if bold else 400
        anchor = ' text-anchor="end"' if end else ""
        return (
            f'<text x="{x:g}" y="{y:g}" font-family="{FACE}" font-size="{size:g}" '
            f'font-weight="{weight}" fill="{self.ink}"{anchor}>{escape(said)}</text>'
        )

    def svg(self, height: int, said: str, made: list[str]) -> str:
        return (
            f'<svg viewBox="0 0 300 {height}" role="img" aria-labelledby="{self.name}">'
            f'<title id="{self.name}">{escape(phrases.stop(said))}</title>{"".join(made)}</svg>'
        )


def _short(label: str, room: float) -> str:
    """As much of a label as has room; the title says it whole."""
    most = int(room / 7.6)
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"

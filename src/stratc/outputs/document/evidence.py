"""Statistics as cards in a panel, and as rows of the table at the end."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from stratc.crossref import Index
from stratc.model import AsPrinted, Comparator, Statistic
from stratc.text.english import lowered_title

from .. import phrases
from ..charts import Chart, ChartStyle, chart
from ..language import later, say

VERDICTS = {
    "": later("compared with {what}"),
    "higher": later("ours is higher than {what}"),
    "lower": later("ours is lower than {what}"),
    "same": later("the same as {what}"),
    "similar": later("ours is similar to {what}"),
    "better": later("ours is better than {what}"),
    "worse": later("ours is worse than {what}"),
    "slightly higher": later("ours is slightly higher than {what}"),
    "slightly lower": later("ours is slightly lower than {what}"),
}


LINE, WIDE, MOST_HIGH = 4.6, 60.0, 225.0
"""Millimetres on paper: a line of a card, a drawing's width, and what a panel has of a page."""


@dataclass(frozen=True, slots=True)
class Card:
    """One statistic in a panel: how exact, the figure, what it says, and a drawing of it."""

    statistic: Statistic
    qualifier: str
    big: str
    said: str
    chart: Chart | None
    about: str

    @property
    def drawing(self) -> Markup:
        """The drawing, if there is one."""
        return self.chart.drawing if self.chart else Markup("")

    @property
    def wordy(self) -> bool:
        """Whether the figure is a finding in words, and so is set smaller."""
        return len(self.big) > 14


def cards(index: Index, ids: tuple[str, ...], style: ChartStyle, name: str) -> list[Card]:
    """The cards of one panel, in the order in which the author lists them."""
    made: list[Card] = []
    for place, id in enumerate(ids, start=1):
        statistic = index.statistics.get(id)
        if statistic is None:
            continue
        drawn = chart(statistic, index.statistics, style, f"{name}-chart-{place}", index.home)
        made.append(
            Card(
                statistic,
                phrases.qualifier(statistic) if statistic.value else "",
                phrases.sentence(phrases.value(statistic)),
                _said(statistic),
                drawn,
                _about(statistic, drawn, index.home),
            )
        )
    return made


def in_rows(held: list[Card]) -> list[list[Card]]:
    """Cards in rows: three where none has a drawing, else two; nobody stands alone if it can be."""
    rows: list[list[Card]] = []
    rest = list(held)
    while rest:
        bare = len(rest) >= 3 and not any(card.drawing or card.wordy for card in rest[:3])
        size = 3 if bare and len(rest) != 4 else 2
        rows.append(rest[:size])
        rest = rest[size:]
    return rows


def in_panels(rows: list[list[Card]]) -> list[list[list[Card]]]:
    """Rows in as few panels as it takes for each to stand on one page, about as high as another."""
    heights = [max(map(_height, row)) for row in rows]
    panels = -(-sum(heights) // MOST_HIGH) or 1
    made: list[list[list[Card]]] = [[]]
    used = 0.0
    for row, height in zip(rows, heights, strict=True):
        if made[-1] and used + height / 2 > len(made) * sum(heights) / panels:
            made.append([])
        made[-1].append(row)
        used += height
    return made


def _height(card: Card) -> float:
    """About how many millimetres of paper a card takes, with the room above it."""
    drawn = re.search(r'viewBox="0 0 (\d+) (\d+)', card.drawing)
    big = LINE * -(-len(card.big) // 20) if card.wordy else 10
    lines = -(-(len(card.said) + 8) // 36) + -(-len(card.about) // 40) + bool(card.qualifier)
    return 7 + big + LINE * lines + (2 + WIDE * int(drawn[2]) / int(drawn[1]) if drawn else 0)


def _said(statistic: Statistic) -> str:
    unit = statistic.unit if statistic.value and not statistic.value.unfinished else ""
    if statistic.sentence:
        if unit and unit.lower() in statistic.sentence.lower().split():
            return phrases.stop(statistic.sentence)  # it goes on behind the figure
        return phrases.stop(" ".join(filter(None, (unit, statistic.sentence))))
    if unit and unit.lower() not in statistic.title.lower():
        return phrases.stop(f"{unit}: {lowered_title(statistic.title)}")
    return phrases.stop(statistic.title)


def _about(statistic: Statistic, drawn: Chart | None, home: str) -> str:
    """Where and when, unless the panel goes without saying; and comparisons not drawn."""
    time = phrases.sentence(phrases.stop(str(statistic.period))) if statistic.period else ""
    away = statistic.area if statistic.area != home else None
    area = phrases.stop(phrases.sentence(away)) if away else ""
    shown = drawn is not None and drawn.kind == "bars"
    compared = (
        [] if shown else [phrases.stop(phrases.sentence(compare(c))) for c in unsaid(statistic)]
    )
    return " ".join(filter(None, (area, time, *compared)))


def unsaid(statistic: Statistic) -> list[Comparator]:
    """The comparisons that a finding in words does not tell already."""
    worded = statistic.value is None and statistic.finding is not None
    return [one for one in statistic.compare if one.value is not None or not worded]


def compare(comparator: Comparator) -> str:
    """What a figure is compared with: “ours is lower than England (22% in 2023)”."""
    value = "" if comparator.value is None else phrases.signed(str(comparator.value))
    figure = " ".join(filter(None, (value, comparator.unit or ""))) if value else ""
    name = phrases.compared_with(comparator.with_)
    said = figure or name
    if comparator.period:
        said = say("{what} in {time}", what=said, time=str(comparator.period))
    told = f"{name} ({said})" if figure else said
    return say(VERDICTS[comparator.says or ""], what=told)


def where_and_when(statistic: Statistic, home: str, whole: str) -> str:
    """Of whom, where and when, in one line, as far as the title and the document do not say it."""
    said = statistic.title.lower()
    people = statistic.population or (say("share of {what}", what=whole) if whole else "")
    area = statistic.area if statistic.area != home else ""
    told = [one for one in (people, area) if one and one.lower() not in said]
    time = str(statistic.period) if statistic.period else ""
    return phrases.sentence(", ".join((*told, time) if time else told))


def as_printed(printed: AsPrinted) -> str:
    """What the source prints, where that differs from the entry."""
    parts = [
        f"“{printed.value}”" if printed.value else "",
        f"unit “{printed.unit}”" if printed.unit else "",
        f"time “{printed.period}”" if printed.period else "",
        f"place “{printed.area}”" if printed.area else "",
        f"“{printed.text}”" if printed.text else "",
    ]
    said = phrases.listed(parts)
    note = phrases.stop(phrases.sentence(printed.note)) if printed.note else ""
    return " ".join(filter(None, (f"Printed as {said}." if said else "", note)))

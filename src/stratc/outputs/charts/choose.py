"""Which drawing is true of a statistic, and what it tells.

In: a statistic and those it refers to. Out: a Chart, or nothing where a drawing would say nothing
or something false. The data choose; the author's `drawing:` overrides.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from stratc.model import Figure, Period, Statistic

from .. import phrases
from ..language import say
from . import drawing
from .drawing import ChartStyle, ChartValue
from .findings import about, alike, is_share, moved, size, verdict

EARLIER = re.compile(
    r"\b(?:year before|last year|previous|earlier|last time|baseline|(?:19|20)\d\d)", re.I
)
WIDEST = re.compile(r"^(?!.*\btarget\b).*\b(?:England|UK|national|Wales|Scotland)\b", re.I)
"""What of several comparisons the finding tells: the one with the whole country."""
TARGET = re.compile(r"\b(?:target|goal|ambition)\b", re.I)
INTERVAL = re.compile(r" \(.*\)$")
MOST_BESIDE = 3
MOST_PARTS = 4


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing, the finding that is its title, and its values as a table would hold them.

    `verdict` is better, worse or same where the author said which way is better, else empty.
    """

    statistic: Statistic
    kind: str
    finding: str
    verdict: str
    about: str
    drawing: Markup
    rows: tuple[ChartValue, ...]

    @property
    def way(self) -> str:
        """Whether ours is higher or lower than the first of the others, or about the same."""
        if self.verdict == "same" or len(self.rows) < 2 or self.rows[0].size == self.rows[1].size:
            return "same"
        return "higher" if self.rows[0].size > self.rows[1].size else "lower"


def chart(
    statistic: Statistic,
    statistics: Mapping[str, Statistic],
    style: ChartStyle,
    name: str,
    home: str = "",
) -> Chart | None:
    """The drawing that fits a statistic, or nothing. `name` makes its title's id.

    A figure that names no place is of `home`.
    """
    if statistic.drawing == "none":
        return None
    if home and not statistic.area:
        statistic = statistic.model_copy(update={"area": home})
    for kind, make in (
        ("line", _over_time),
        ("bars", _compared),
        ("parts", _shared_out),
        ("bars", _before_and_after),
        ("squares", _share),
    ):
        wanted = statistic.drawing in (None, kind) or (statistic.drawing, kind) == ("dots", "bars")
        if wanted and (made := make(statistic, statistics, style, name)):
            return made
    return None


def _compared(
    statistic: Statistic, statistics: Mapping[str, Statistic], style: ChartStyle, name: str
) -> Chart | None:
    beside = [c for c in statistic.compare if alike(statistic, c)][:MOST_BESIDE]
    if not beside:
        return None
    rows = [
        ChartValue(
            statistic.area or say("Here"), size(statistic.value), _shown(statistic.value), "m1"
        )
    ]
    rows += [
        ChartValue(
            phrases.sentence(re.sub(r"^the\s+", "", other.with_, flags=re.I)),
            size(other.value),
            _shown(other.value),
            "m3" if EARLIER.search(other.with_) else "m2",
        )
        for other in beside
    ]
    others = [c for c in beside if not EARLIER.search(c.with_)]
    first = next((c for c in others if WIDEST.search(c.with_)), (others or beside)[0])
    finding, judged = verdict(statistic, first)
    aim = next((one for one in beside if TARGET.search(one.with_) and one is not first), None)
    if aim:
        finding = say("{finding}; the target is {value}", finding=finding, value=_shown(aim.value))
    scale = drawing.near([row.size for row in rows])
    narrow = max(len(row.name) for row in rows) <= 14
    dotted = scale and narrow and statistic.drawing in (None, "dots")
    said = _told(statistic, finding, rows)
    if dotted and scale:
        made = drawing.dots(style, rows, *scale, said, name)
        unit = "%" if statistic.value and statistic.value.percent else ""
        low, high = (f"{end:,.12g}{unit}" for end in scale)
        extent = say("on a scale from {low} to {high}", low=low, high=high)
    else:
        made, extent = drawing.bars(style, rows, said, name), ""
    return Chart(
        statistic,
        "bars",
        f"{_figure(statistic, rows[0].shown)}, {finding}",
        judged,
        about(statistic, extent=extent),
        Markup(made),
        tuple(rows),
    )


def _over_time(
    statistic: Statistic, statistics: Mapping[str, Statistic], style: ChartStyle, name: str
) -> Chart | None:
    told = [(point.period, point.value) for point in statistic.series]
    told.append((statistic.period, statistic.value))
    known = {
        (period.start or date.max, str(period)): (period, value)
        for period, value in told
        if period is not None and value is not None and value.number is not None
    }
    order = sorted(known)
    rows = [_at(*known[one]) for one in order]
    if len(rows) < 2:
        return None
    finding, judged = moved(statistic, rows[0], rows[-1])
    said = _told(statistic, finding, rows)
    if len(rows) >= 3 or any(row.size < 0 for row in rows):
        days = [start.toordinal() for start, _ in order]
        places = range(len(days)) if date.max.toordinal() in days else days
        made = drawing.trend(style, rows, places, said, name)
    else:
        rows[0] = rows[0]._replace(mark="m3")
        made = drawing.bars(style, rows[::-1], said, name)
    return Chart(
        statistic, "line", finding, judged, about(statistic, timed=False), Markup(made), tuple(rows)
    )


def _before_and_after(
    statistic: Statistic, statistics: Mapping[str, Statistic], style: ChartStyle, name: str
) -> Chart | None:
    relation = statistic.relation
    ends = relation and (relation.change_from, relation.change_to)
    found = [statistics.get(id) for id in ends or () if id]
    held = [one for one in found if one is not None and _positive(one.value)]
    if len(held) != 2 or not all(one.period for one in held):
        return None
    before, after = (
        ChartValue(phrases.sentence(str(one.period)), size(one.value), str(one.value), mark)
        for one, mark in zip(held, ("m3", "m1"), strict=True)
    )
    finding, judged = moved(held[1], before, after)
    said = _told(held[1], finding, [before, after])
    made = drawing.bars(style, [after, before], said, name)
    return Chart(
        held[1], "bars", finding, judged, about(held[1], timed=False), Markup(made), (before, after)
    )


def _shared_out(
    statistic: Statistic, statistics: Mapping[str, Statistic], style: ChartStyle, name: str
) -> Chart | None:
    relation = statistic.relation
    if not relation or not 2 <= len(relation.sum_of) <= MOST_PARTS:
        return None
    found = [statistics[id] for id in relation.sum_of if id in statistics]
    if len(found) != len(relation.sum_of) or not all(_positive(part.value) for part in found):
        return None
    found.sort(key=lambda part: size(part.value), reverse=True)
    rows = [
        ChartValue(part.title, size(part.value), str(part.value), f"s{n}")
        for n, part in enumerate(found, start=1)
    ]
    share = round(100 * rows[0].size / (sum(row.size for row in rows) or 1))
    finding = say("Largest part: {part} ({share}%)", part=rows[0].name, share=share)
    said = _told(statistic, f"{statistic.value}", rows)
    made = drawing.parts(style, rows, said, name)
    return Chart(statistic, "parts", finding, "", about(statistic), Markup(made), tuple(rows))


def _share(
    statistic: Statistic, statistics: Mapping[str, Statistic], style: ChartStyle, name: str
) -> Chart | None:
    if not is_share(statistic) or not statistic.value:
        return None
    filled = round(size(statistic.value))
    row = ChartValue(statistic.title, size(statistic.value), phrases.value(statistic), "m1")
    told = [other for other in statistic.compare if other.says]
    way, judged = verdict(statistic, told[0]) if told else ("", "")
    said = way or say("{n} in 100", n=filled)
    made = drawing.hundred(style, filled, _told(statistic, said, []), name)
    finding = ", ".join(filter(None, (_figure(statistic, row.shown), way)))
    return Chart(statistic, "squares", finding, judged, about(statistic), Markup(made), (row,))


def _figure(statistic: Statistic, shown: str) -> str:
    """The figure as a title has it: with how exact it is, so that no two titles are alike."""
    return " ".join(filter(None, (phrases.qualifier(statistic), shown)))


def _told(statistic: Statistic, finding: str, rows: list[ChartValue]) -> str:
    """The finding with every value, for somebody who cannot see the drawing."""
    values = ", ".join(f"{row.name} {row.shown}" for row in rows)
    head = phrases.stop(f"{statistic.title}: {finding}")
    return f"{head} {phrases.stop(values)}" if values else head


def _positive(figure: Figure | None) -> bool:
    return figure is not None and figure.number is not None and figure.number > 0


def _at(period: Period, figure: Figure) -> ChartValue:
    """One figure of a line, under its time."""
    return ChartValue(phrases.sentence(str(period)), size(figure), _shown(figure), "m1")


def _shown(figure: Figure | None) -> str:
    """A figure as it stands at a mark, where an interval around it has no room."""
    return phrases.signed(INTERVAL.sub("", str(figure)))

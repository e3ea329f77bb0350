"""Every statistic that can be drawn, drawn without being asked, in pictures that fill whole rows.

In: the statistics of a strategy, and which of them a panel draws already. Out: comparisons and
other drawings as small charts; one chart of bars on one scale, shares of a hundred under their
theme and the parts of one whole; and shares that have no other beside them, as figures. A bar
invites the eye to the next one, so what asks different people different things gets none.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from stratc.crossref import Index
from stratc.model import Statistic

from .. import phrases
from ..language import count, later, listed, say
from .choose import Chart, chart
from .drawing import ChartStyle
from .findings import is_share

EVERYBODY = {"the", "of", "in", "all", "people", "population", "residents", "everybody"}
"""Words of a population that is everybody, who need not be named beside each bar."""
MEASURES = {"shar", "number", "rat", "proportion", "percentag", "chang"}
"""Stems that say how something is counted, and not what."""
ENDING = re.compile(r"(?<=\w\w)(?:e|es|ed|s|ing)\Z")
FEWEST = 3
"""With fewer pictures than this there is no page of them."""


@dataclass(frozen=True, slots=True)
class BarLine:
    """A share: what, how much, and how long its bar is in per cent.

    `exact` says how exact the figure is, such as “almost”; empty where it is, or is said above.
    `apart` is one that asks something else than the bar before it.
    """

    title: str
    exact: str
    shown: str
    length: float
    about: str
    statistic: Statistic
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """A list of bars of one scale, under the heading that they share."""

    title: str
    about: str
    bars: tuple[BarLine, ...]


@dataclass(frozen=True, slots=True)
class Gallery:
    """All pictures of figures. `compared` and `others` are small charts, `lists` one chart of bars.

    `alone` are shares that belong to none of the lists.
    """

    title: str
    summary: str
    compared: tuple[Chart, ...]
    others: tuple[Chart, ...]
    lists: tuple[Bars, ...]
    alone: tuple[BarLine, ...]
    told: frozenset[str] = frozenset()
    """The statistics whose value a small chart shows, as itself or as a part."""

    @property
    def empty(self) -> bool:
        """Whether there is too little for a page of pictures."""
        held = sum(len(one.bars) for one in self.lists)
        return len(self.compared) + len(self.others) + held + len(self.alone) < FEWEST

    @property
    def rows(self) -> list[list[Chart]]:
        """Small charts two a row; the last of an odd number takes a whole one, or the lowest."""
        every = [*self.compared, *self.others]
        alone = len(every) % 2 if not self.compared else 0
        rows = [every[at : at + 2] for at in range(alone, len(every), 2)]
        return [every[:alone], *rows] if alone else rows

    @property
    def drawn(self) -> frozenset[str]:
        """The ids of the statistics that are drawn here."""
        held = (*self.alone, *(bar for one in self.lists for bar in one.bars))
        return self.told | {bar.statistic.id for bar in held}


def gallery(index: Index, style: ChartStyle, elsewhere: Iterable[str] = ()) -> Gallery:
    """The pictures of a strategy; `elsewhere` are the statistics that panels draw."""
    skipped = set(elsewhere)
    held = [one for one in index.strategy.statistics if one.repeats is None]
    free = [one for one in held if one.id not in skipped and one.drawing != "none"]
    charts: list[Chart] = []
    used: set[str] = set()
    for place, one in enumerate(free):
        if is_share(one) and not _comparable(one):
            continue
        made = chart(one, index.statistics, style, f"figure-chart-{place}", index.home)
        if made is not None and made.statistic.id not in used | skipped:
            charts.append(made)
            used |= {one.id, made.statistic.id, *_parts(one), *_told_by(made, free)}
    rest = [one for one in free if one.id not in used]
    groups, alone = _shares(rest, index.home)
    lists = (*_wholes(rest, index.statistics), *groups)
    compared = tuple(one for one in charts if one.statistic.compare)
    return Gallery(
        _title(index, compared, bool(charts or lists)),
        _summary(compared),
        compared,
        tuple(sorted((one for one in charts if not one.statistic.compare), key=_height)),
        lists,
        alone,
        frozenset(used),
    )


def _comparable(statistic: Statistic) -> bool:
    return bool(statistic.compare or statistic.series) or statistic.drawing is not None


def _parts(statistic: Statistic) -> tuple[str, ...]:
    return statistic.relation.sum_of if statistic.relation else ()


def _told_by(made: Chart, every: Iterable[Statistic]) -> set[str]:
    """Shares of a whole that is drawn in its parts: they say again how long each part is."""
    if made.kind != "parts":
        return set()
    total = sum(row.size for row in made.rows) or 1
    lengths = [100 * row.size / total for row in made.rows]
    shares = (one for one in every if one.base == made.statistic.id and is_share(one))
    return {
        one.id
        for one in shares
        if one.value and any(abs(float(one.value.number or 0) - length) <= 1 for length in lengths)
    }


def _height(made: Chart) -> tuple[int, int]:
    """Small charts of a height side by side: those with a key are higher than bars."""
    return (made.kind == "parts", len(made.rows))


def _shares(rest: Sequence[Statistic], home: str) -> tuple[tuple[Bars, ...], tuple[BarLine, ...]]:
    """Percentages that share a theme or their people, as bars; and those that do not."""
    shares = [one for one in rest if is_share(one)]
    groups = _grouped(shares, lambda one: one.theme or _common(one, shares))
    alone = {one.id for title, group in groups if not title or len(group) == 1 for one in group}
    lists = []
    for title, group in groups:
        if group[0].id in alone:
            continue
        said = {one.population for one in group}
        whole = said.pop() if len(said) == 1 else None
        about = phrases.sentence(whole) if whole else ""
        told = bool(whole) and _told_by_titles(about, title, group)
        asked = questions([one.title for one in group])
        bars = tuple(
            replace(_share(one, _of_whom(one, whole, home)), apart=apart)
            for one, apart in zip(group, asked, strict=True)
        )
        lists.append(Bars(title, "" if told else about, bars))
    lone = tuple(_share(one, _of_whom(one, None, home)) for one in shares if one.id in alone)
    return tuple(lists), lone


def questions(titles: Sequence[str]) -> list[bool]:
    """Whether each title asks something else than the one before: no word of substance is in both.

    A word of most of them tells none from another. Where hardly two belong together, all do.
    """
    said = [set(re.findall(r"[^\W\d_]{3,}", title.lower())) - EVERYBODY for title in titles]
    stems = [{ENDING.sub("", word) for word in held} - MEASURES for held in said]
    counts = Counter(word for held in stems for word in held)
    usual = {word for word, times in counts.items() if 3 * times > 2 * len(stems)}
    new = [False, *(not (one & other) - usual for one, other in pairwise(stems))]
    return new if len(new) > FEWEST and 2 * sum(new) < len(new) else [False] * len(new)


def _share(one: Statistic, about: str) -> BarLine:
    length = float(one.value.number if one.value and one.value.number else 0)
    return BarLine(one.title, phrases.qualifier(one), str(one.value), length, about, one)


def _told_by_titles(whole: str, title: str, group: Sequence[Statistic]) -> bool:
    """Whether the heading, or each title below it, says itself of whom the shares are."""
    told = whole.lower()
    return told == title.lower() or all(told in one.title.lower() for one in group)


def _under(title: str, heading: str) -> str:
    """A title under a heading with which it begins, without saying it again."""
    rest = title.removeprefix(heading).strip()
    return phrases.sentence(rest) if rest and title.startswith(f"{heading} ") else title


def _of_whom(one: Statistic, whole: str | None, home: str) -> str:
    """Of whom and where, as far as neither the heading nor the title has said it."""
    people = one.population if one.population != whole else None
    if people and not set(re.findall(r"\w+", people.lower())) - EVERYBODY - set(
        re.findall(r"\w+", home.lower())
    ):
        people = None
    area = one.area if one.area != home else None
    told = [said for said in (people, area) if said and said.lower() not in one.title.lower()]
    return phrases.sentence(", ".join(told))


def _common(one: Statistic, every: Sequence[Statistic]) -> str:
    """The population that several figures without a theme share."""
    alike = [other for other in every if other.population == one.population]
    return phrases.sentence(one.population) if one.population and len(alike) > 1 else ""


def _wholes(rest: Sequence[Statistic], known: Mapping[str, Statistic]) -> Iterable[Bars]:
    """Counts that are parts of the same number, as bars beside it."""
    counted = [one for one in rest if not is_share(one) and one.relation and one.relation.part_of]
    for whole, group in _grouped(counted, lambda one: one.relation.part_of or ""):  # type: ignore[union-attr]
        total = known.get(whole)
        size = total.value.number if total and total.value else None
        sizes = [one.value.number if one.value else None for one in group]
        if total is None or not size or len(group) < 2 or any(
            n is None or not 0 <= n <= size for n in sizes
        ):  # fmt: skip
            continue
        overlap = sum(n or 0 for n in sizes) > size
        said = later("Of {whole}; the groups overlap") if overlap else later("Of {whole}")
        yield Bars(
            total.title,
            say(said, whole=phrases.measured(total)),
            tuple(
                BarLine(
                    _under(one.title, total.title),
                    "" if one.qualifier == total.qualifier else phrases.qualifier(one),
                    str(one.value),
                    float(100 * (n or Decimal(0)) / size),
                    "",
                    one,
                )
                for one, n in zip(group, sizes, strict=True)
            ),
        )


def _grouped(
    held: Iterable[Statistic], key: Callable[[Statistic], str]
) -> list[tuple[str, list[Statistic]]]:
    groups: dict[str, list[Statistic]] = {}
    for one in held:
        groups.setdefault(key(one), []).append(one)
    return list(groups.items())


def _title(index: Index, compared: Sequence[Chart], drawn: bool) -> str:
    """“Fenmarsh and England” where that is what most are compared with."""
    others = [one.statistic.compare[0].with_ for one in compared]
    usual = max(set(others), key=lambda name: (others.count(name), name)) if others else ""
    if index.home and others.count(usual) >= FEWEST and usual[:1].isupper():
        return say("{area} and {other}", area=index.home, other=usual)
    return say("Our figures in pictures") if drawn else say("Our figures at a glance")


def _summary(compared: Sequence[Chart]) -> str:
    """How many are better, about the same and worse; or higher and lower, where nobody judged."""
    if len(compared) < FEWEST:
        return ""
    judged = all(one.verdict for one in compared)
    ways = [one.verdict if judged else one.way for one in compared]
    told = [
        (ways.count("better"), later("{n} is better"), later("{n} are better")),
        (ways.count("higher"), later("{n} is higher"), later("{n} are higher")),
        (ways.count("same"), later("{n} is about the same"), later("{n} are about the same")),
        (ways.count("lower"), later("{n} is lower"), later("{n} are lower")),
        (ways.count("worse"), later("{n} is worse"), later("{n} are worse")),
    ]
    return say(
        "Of {n} figures that can be compared, {told}.",
        n=len(compared),
        told=listed(count(number, one, many) for number, one, many in told if number),
    )

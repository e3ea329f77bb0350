"""Where each picture of figures stands: behind the words that tell its figures, or on their page.

In: all pictures of a strategy, and which figures each text tells. Out: for each text the pictures
that belong to it, with the figures that have to be told before each; and what is left for a page
of its own. A page of comparisons is read as one, and stays whole.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..language import say
from .choose import Chart
from .galleries import FEWEST, BarLine, Bars, Gallery

FigureIds = frozenset[str]


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """Pictures that stand behind the words which have told the last of `told`."""

    told: FigureIds
    gallery: Gallery


def together(held: Sequence[Gallery]) -> Gallery | None:
    """Pictures that stand in one place as one gallery."""
    if not held:
        return None
    return replace(
        held[0],
        others=tuple(chart for one in held for chart in one.others),
        lists=tuple(bars for one in held for bars in one.lists),
        alone=tuple(bar for one in held for bar in one.alone),
        told=frozenset(id for one in held for id in one.told),
    )


def placed(whole: Gallery, texts: Sequence[FigureIds]) -> tuple[list[PlacedPicture], Gallery]:
    """The pictures that belong to one of the texts, each known by what it tells; and the others."""
    made: list[PlacedPicture] = []
    nothing = replace(whole, title="", summary="", compared=(), others=(), lists=(), alone=())

    def place(ids: Iterable[str], picture: Gallery) -> bool:
        wanted = frozenset(ids)
        known = frozenset(id for id in wanted if any(id in told for told in texts))
        if not known or not any(known <= told for told in texts):
            return False
        made.append(PlacedPicture(known, replace(picture, told=wanted)))
        return True

    def small(held: Iterable[Chart]) -> tuple[Chart, ...]:
        return tuple(
            one for one in held if not place(_told_by(one), replace(nothing, others=(one,)))
        )

    many = len(whole.compared) >= FEWEST
    left = replace(
        whole,
        compared=whole.compared if many else small(whole.compared),
        others=small(whole.others),
        lists=tuple(
            one for one in whole.lists if not place(_in(one), replace(nothing, lists=(one,)))
        ),
    )
    alone: list[BarLine] = []
    for told in texts:
        row = tuple(one for one in whole.alone if one.statistic.id in told)
        if len(row) < 2 or not place(
            (one.statistic.id for one in row), replace(nothing, alone=row)
        ):
            continue
        alone += row
    rest = tuple(one for one in whole.alone if one not in alone)
    drawn = left.compared or left.others or left.lists
    title = whole.title if drawn else say("Our figures at a glance")
    return made, replace(left, title=title, alone=rest, told=whole.told - _all(made))


def _told_by(chart: Chart) -> FigureIds:
    relation = chart.statistic.relation
    return frozenset((chart.statistic.id, *(relation.sum_of if relation else ())))


def _all(held: Iterable[PlacedPicture]) -> FigureIds:
    return frozenset(id for one in held for id in one.gallery.told)


def _in(bars: Bars) -> FigureIds:
    return frozenset(bar.statistic.id for bar in bars.bars)

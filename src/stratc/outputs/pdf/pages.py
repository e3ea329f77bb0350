"""What to do about where the pages end.

In: HTML, and what stands where when it is laid out. Out: HTML for another layout.

`settle` decides by arithmetic on one layout, so that another is paid for only when it should waste
less paper. Whether it did is for the caller to see, by `waste`. A layout costs as much as all else
that makes a PDF, so what will not be won must be foreseen: what stands together at the head of a
priority is measured, and a page that is not thin is left as it is.
"""

from collections.abc import Iterator

from .classes import has_class, with_class, without_class
from .heads import LEAST_BELOW
from .imprint import ABOUT, LIST, below_contents
from .places import AT_THE_TOP, Layout, PrintedPlace
from .sizes import drawn_larger, drawn_smaller, unused

_SHORT_TAIL = 0.25
"""A last page filled less than this is worth pulling back."""
_TIGHT_SAVES = 25.0
"""What the class `tight` can win on the pages of one priority, in millimetres."""
_ROOM_FOR_FLOW = 95.0
"""A priority does not begin in the middle of a page with less room than this below."""
_BELOW_THE_HEAD = 5.0
"""Room that must be left below what stands together at the head of a priority."""
_THIN = 0.4
"""A page filled less than this looks as if something had been forgotten."""
_HALF_EMPTY = 0.6
"""A page filled less than this is one too, where what follows could begin on it."""
_OPEN = 0.7
"""And one filled less than this where a foreword ends, since what is signed is at its end, or that
ends before a table that two pages may share."""
_LEAFLET = 5
"""A document of so few pages needs none for a list of its contents."""
_WELL_FILLED = 0.85
"""A page filled less ends before something that did not fit."""
_CLOSE_SAVES = 0.07
"""What the class `close` wins of the height of a part."""
_FLOW_COSTS = 25.0
"""How much more an opener takes in the middle of a page than at the top, where it bleeds."""
_LOW_SAVES = 18.0
"""How much less one with the class `low` takes, for a page that has not quite the room."""
_MAY_BE_LACKING = 45.0
"""With less room left below the head of a priority, `low` may save what more of it lacks."""


def settle(html: str, layout: Layout) -> str:
    """The HTML with `tight` and `flow` on the priorities that should then waste less paper.

    Called again on what it has made, it takes back what has not helped. Where no page is thin it
    changes nothing unless a page should be saved.
    """
    if len(layout.filled) <= _LEAFLET and (leaflet := with_class(html, LIST, "few")) != html:
        return leaflet
    # The page after the previous priority, and how far that one should fill its last.
    first = layout.places[layout.priorities[0]] if layout.priorities else None
    next_page = first.page if first and first.page > 1 else 0
    end, plain = layout.filled[next_page - 2] if next_page else 0.0, True
    closing = [name for stretch in _to_close(html, layout) for name in stretch]
    if any(layout.places[name].last_page == next_page - 1 for name in closing):
        end = layout.heights[0]  # the parts before lose that page, and fill the one before it
    settled, saved = html, 0.0
    for name in layout.priorities:
        place = layout.places[name]
        height = layout.heights[place.last_page - 1]
        pages = place.last_page - place.page
        length = pages * height + place.bottom
        stands = place.page == next_page if place.top < AT_THE_TOP else True
        if has_class(settled, name, "flow") and _vain(name, layout) and stands:
            # It begins a page without its bleed; or its head stands at the foot of one, alone.
            settled = _lower(settled, name, layout) or _on_its_own_page(settled, name)
        free = height - end - _BELOW_THE_HEAD - layout.heads.get(name, 0.0)
        room = height - end > _ROOM_FOR_FLOW and free + _LOW_SAVES > 0
        low = _LOW_SAVES if free <= 0 else 0.0
        if has_class(settled, name, "flow"):
            settled = (with_class if plain else without_class)(settled, name, "plain")
            end = place.bottom
        elif place.page == next_page and room and not has_class(settled, name, "firm"):
            settled = with_class(settled, name, "flow")
            if low:
                settled = with_class(settled, name, "low")
            if plain:
                settled = with_class(settled, name, "plain")
            if pages and _can_be_pulled_back(place, layout):
                settled = with_class(settled, name, "tight")
            end += _FLOW_COSTS - low + length
            saved += pages + 1 - end // height
            end %= height
        elif pages and _can_be_pulled_back(place, layout):
            tight = with_class(settled, name, "tight")
            saved += tight != settled
            # It is tight already and still goes over: the next one may flow behind it instead.
            end = height if tight != settled else place.bottom
            settled = tight if tight != settled else without_class(settled, name, "tight")
        else:
            end = place.bottom
        # Behind another part of the document a priority stands on that part's kind of page.
        plain = plain and has_class(settled, name, "flow")
        something_follows = layout.filled[place.last_page - 1] > place.bottom + 1
        next_page = 0 if something_follows else place.last_page + 1
    closer = _drawn_closer(drawn_smaller(settled, layout), layout)
    if saved < 1 and closer == settled and not any(waste(layout, html)[1:]):
        return _without_last_page(html, layout)
    settled = _running_on(closer, layout)
    if settled == html:
        settled = _without_last_page(html, layout)
    return drawn_larger(html, layout) if settled == html else settled


def _without_last_page(html: str, layout: Layout) -> str:
    """The HTML in which what a document says of itself stands with its contents.

    What else is on that page goes to the one before, if it is drawn closer and finds room there.
    """
    stretch = next((one for one in _stretches(html, layout) if one[-1] == ABOUT), [])
    last = layout.places[ABOUT].page if ABOUT in layout.places else 0
    if last < 3 or last < len(layout.filled) - 1:
        return html
    others = [name for name in stretch if name != ABOUT]
    ended = {last - 1, *(layout.places[name].page - 1 for name in others[:1])}
    free = sum(layout.heights[page - 1] - layout.filled[page - 1] for page in ended)
    wins = free + _CLOSE_SAVES * sum(_length(layout, name) for name in others)
    moved = below_contents(html, layout, wins)
    for name in others if moved != html and layout.places[ABOUT].top >= AT_THE_TOP else ():
        moved = with_class(moved, name, "close")
    return moved


def firm(html: str, layout: Layout) -> str:
    """The HTML in which no priority flows that begins a page: each has its bleed there again.

    Without it, WeasyPrint would print its numeral twice.
    """
    firmed = False
    for name in layout.priorities:
        if has_class(html, name, "flow") and layout.places[name].top < AT_THE_TOP:
            html, firmed = _on_its_own_page(html, name), True
        elif firmed:
            # What flows behind one that has its own kind of page stands on the same.
            html = without_class(html, name, "plain")
    return html


def _lower(html: str, name: str, layout: Layout) -> str:
    """The HTML in which a priority behind another is drawn lower; empty if that is vain."""
    place = layout.places[name]
    left = layout.heights[place.page - 1] - layout.filled[place.page - 1]
    vain = has_class(html, name, "low") or place.top < AT_THE_TOP or left > _MAY_BE_LACKING
    return "" if vain else with_class(html, name, "low")


def _on_its_own_page(html: str, name: str) -> str:
    """The HTML in which a priority begins a page, and keeps to it."""
    for word in ("flow", "low", "plain"):
        html = without_class(html, name, word)
    return with_class(html, name, "firm")


def waste(layout: Layout, html: str = "") -> tuple[int, float, int, int]:
    """What tells a better layout from a worse one, what weighs most first.

    Its pages, how empty the thin ones are, how many priorities flow behind another in vain, and how
    much room is left below pictures that could be larger.
    """
    spare = sorted((_least(word), page) for page, _, word in _breaks_to_spare(html, layout))
    wanted = {page: least for least, page in spare}  # of a page the most that is asked
    shares = zip(layout.filled[1:-1], layout.heights[1:-1], strict=True)
    lacks = (  # what is really thin counts twice, whatever ends it
        max(0.0, wanted.get(page, _THIN) - filled / height) + max(0.0, _THIN - filled / height)
        for page, (filled, height) in enumerate(shares, 2)
    )
    thin = round(sum(lacks), 2)
    flowing = (name for name in layout.priorities if has_class(html, name, "flow"))
    vain = sum(_vain(name, layout) for name in flowing)
    return len(layout.filled), thin, vain, unused(layout, html)


def _vain(name: str, layout: Layout) -> bool:
    """Whether what should flow begins a page all the same, or almost only its head is on it."""
    flowing = layout.places[name]
    parted = flowing.last_page > flowing.page
    full = layout.filled[flowing.page - 1] > _WELL_FILLED * layout.heights[flowing.page - 1]
    lost = layout.below.get(name, LEAST_BELOW) < LEAST_BELOW
    return flowing.top < AT_THE_TOP or (parted and (lost or not full))


def _drawn_closer(html: str, layout: Layout) -> str:
    """The HTML with `close` on the parts that should then need one page less."""
    drawn = html
    for stretch in _to_close(html, layout):
        for name in stretch:
            drawn = with_class(drawn, name, "close")
    for name in layout.parts:
        place = layout.places[name]
        if has_class(html, name, "one-page") and place.page < place.last_page:
            # The strategy on a page is on one: first a little closer, then as close as can be.
            drawn = with_class(drawn, name, "many" if has_class(html, name, "close") else "close")
    return drawn


def _to_close(html: str, layout: Layout) -> Iterator[list[str]]:
    """Parts of which the last page goes if those before it win as much as they can, and have not.

    Parts that begin a page of their own divide the document into stretches.
    """
    for stretch in _stretches(html, layout):
        last = layout.places[stretch[-1]].last_page
        free = layout.heights[last - 2] - layout.filled[last - 2]
        lengths = sum(_length(layout, name) for name in stretch)
        tried = all(has_class(html, name, "close") for name in stretch)
        if not tried and last > 2 and layout.filled[last - 1] <= free + _CLOSE_SAVES * lengths:
            yield stretch


def _running_on(html: str, layout: Layout) -> str:
    """The HTML in which parts that need no page of their own begin on a half empty one."""
    for page, name, word in _breaks_to_spare(html, layout):
        half = page > 1 and layout.filled[page - 1] < _least(word) * layout.heights[page - 1]
        if half and word != "flow":
            html = with_class(html, name, word)
    return html


def _least(word: str) -> float:
    """How far a page should be filled that only what this word takes away ends."""
    return _OPEN if word in ("open", "parted") else _HALF_EMPTY


def _breaks_to_spare(html: str, layout: Layout) -> Iterator[tuple[int, str, str]]:
    """The pages that end where none needs to, and the word by which what ends them would not."""
    for name in (*layout.priorities, *layout.parts):
        place = layout.places[name]
        begins = place.top < AT_THE_TOP
        if name in layout.priorities:
            if begins and not any(has_class(html, name, word) for word in ("flow", "firm")):
                yield place.page - 1, name, "flow"
        elif begins and has_class(html, name, "may-run") and not has_class(html, name, "runs-on"):
            yield place.page - 1, name, "runs-on"
        if has_class(html, name, "foreword") and not has_class(html, name, "open"):
            yield place.last_page, name, "open"
    for name, page in layout.kept.items():
        place = layout.places[name]
        ends = place.page == page and (
            name in layout.priorities or place.top >= AT_THE_TOP or _begins_a_page(html, name)
        )
        left = layout.heights[page - 2] - layout.filled[page - 2]
        rest = layout.filled[page - 1] - left
        moves = page < len(layout.filled) and rest < _THIN * layout.heights[page - 1]
        if not (ends or moves or has_class(html, name, "parted")):
            yield page - 1, name, "parted"


def _stretches(html: str, layout: Layout) -> list[list[str]]:
    """The parts between two that begin a page, where there is more than one page of them."""
    opening = {
        layout.places[name].page for name in layout.priorities if not has_class(html, name, "flow")
    }
    made: list[list[str]] = [[]]
    for name in layout.parts:
        before = made[-1][-1:]
        breaks = _begins_a_page(html, name) or any(
            has_class(html, one, "foreword") and not has_class(html, one, "open") for one in before
        )
        ended = layout.places[before[0]].last_page if before else 0
        if breaks or any(ended < page <= layout.places[name].page for page in opening):
            made.append([])
        made[-1].append(name)
    return [
        stretch
        for stretch in made
        if stretch and layout.places[stretch[0]].page < layout.places[stretch[-1]].last_page
    ]


def _begins_a_page(html: str, name: str) -> bool:
    """Whether a part asks for a page of its own."""
    asks = any(has_class(html, name, word) for word in ("new-page", "one-page"))
    return asks and not has_class(html, name, "runs-on")


def _length(layout: Layout, name: str) -> float:
    place = layout.places[name]
    pages = place.last_page - place.page
    return pages * layout.heights[place.last_page - 1] + place.bottom - place.top


def _can_be_pulled_back(place: PrintedPlace, layout: Layout) -> bool:
    """Whether `tight` should win what stands on the last page of a priority.

    Room is free on the pages before where what follows did not fit. Drawn tighter, it may.
    """
    height = layout.heights[place.last_page - 1]
    before = range(place.page - 1, place.last_page - 1)
    free = sum(layout.heights[page] - layout.filled[page] for page in before)
    short = _SHORT_TAIL if len(before) == 1 else _THIN
    return place.bottom < height * short and place.bottom - free <= _TIGHT_SAVES

"""Covers, strips and faces."""

import re
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from stratc.outputs import fonts, templates, theme
from stratc.outputs.document import cover, drawings
from tests.conftest import SMALLEST, Compile

COLOURS = theme.tokens(templates.source("document/theme.css", {}))
WEIGHTS = st.lists(st.integers(0, 60), min_size=1, max_size=12)


@given(WEIGHTS)
def test_a_cover_has_a_field_for_each_priority_and_a_furrow_for_each_promise(
    weights: list[int],
) -> None:
    """Fields fill the whole width; between n promises there are n - 1 furrows."""
    svg = unquote(cover.ground(weights, COLOURS, draft=False))
    assert len(re.findall(r"z' fill=", svg)) == len(weights)
    furrows = re.findall(r"M148 0 -?\d+ 113(?=[M'])", svg)
    assert len(furrows) == sum(max(0, weight - 1) for weight in weights)


@given(WEIGHTS)
def test_a_draft_cover_is_not_filled(weights: list[int]) -> None:
    """A draft is lines on white."""
    fills = re.findall(r"fill='([^']+)'", unquote(cover.ground(weights, COLOURS, draft=True)))
    assert set(fills) == {"none"}


@given(WEIGHTS, st.data())
def test_a_strip_goes_from_side_to_side(weights: list[int], data: st.DataObject) -> None:
    """Its stops never go back, from 0 to 100, with this priority alone in the accent."""
    this = data.draw(st.integers(0, len(weights) - 1))
    strip = cover.strip(weights, this)
    stops = [float(stop) for stop in re.findall(r"([\d.]+)%", strip)]
    assert stops == sorted(stops)
    assert (stops[0], stops[-1]) == (0, 100)
    assert strip.count("--accent") == 2


def test_faces_hold_what_the_page_needs() -> None:
    """Two faces, and the italic where there is emphasis; the same characters, the same bytes."""
    plain_page, emphatic = fonts.faces("<p>a</p>"), fonts.faces("<p><em>a</em></p>")
    assert plain_page.count("@font-face") == 2
    assert emphatic.count("@font-face") == 3
    assert fonts.faces("<p>b</p>") == plain_page
    assert len(emphatic) < 300_000


def test_the_strips_of_many_priorities_are_short() -> None:
    """The page grows with the number of priorities, and not with its square."""
    weights = [1 + number % 3 for number in range(1_000)]
    edge = sum(weights[:500]) / sum(weights) * 100
    for this in (0, 500, 999):
        assert len(cover.strip(weights, this)) < 300
    assert f"var(--accent) {edge:.2f}%" in cover.strip(weights, 500)


def test_a_cover_without_priorities_has_a_field_for_each_chapter(compiled: Compile) -> None:
    """A neighbourhood plan of chapters has no empty cover."""
    chapters = "background:\n  - title: Water\n    sections: [{title: Brook}, {title: Pond}]\n"
    made = compiled(f"{SMALLEST}{chapters}sections: [{{title: Roads}}]\n").library.strategies[0]
    assert drawings.weights(made) == [3, 1]

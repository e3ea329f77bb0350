"""Covers, strips, charts and faces."""

from __future__ import annotations

import re
from decimal import Decimal
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratc.model import Statistic
from stratc.outputs import fonts, templates, theme
from stratc.outputs.document import charts, cover

COLOURS = theme.tokens(templates.source("document/theme.css", {}))
WEIGHTS = st.lists(st.integers(0, 60), min_size=1, max_size=12)


def statistic(**more: object) -> Statistic:
    return Statistic.model_validate({"id": "a", "title": "Share in treatment", **more})


def drawing(held: Statistic, **others: Statistic) -> str:
    return charts.chart(held, others, COLOURS, "name")


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


def test_a_percentage_fills_squares() -> None:
    """19% fills 19 of 100 squares and says so."""
    svg = drawing(statistic(value="19%"))
    full, rest = re.findall(r'<path d="([^"]+)"', svg)
    assert (full.count("M"), rest.count("M")) == (19, 81)
    assert '<title id="name">19 of 100 squares are filled: Share in treatment.</title>' in svg


def test_a_comparison_is_drawn_to_scale() -> None:
    """Bars start at zero, and twice the figure is twice as long."""
    svg = drawing(statistic(value="40", compare=[{"with": "England", "value": "20"}]))
    widths = [Decimal(w) for w in re.findall(r'width="([\d.]+)" height="25"', svg)]
    assert widths[0] == widths[1] * 2
    assert "Here 40, England 20" in svg


def test_parts_of_a_whole_fill_one_bar() -> None:
    """Largest first, each with its number."""
    held = statistic(value="30", relation={"sum-of": ["b", "c"]})
    parts = {
        "b": statistic(title="Few", value="10"),
        "c": statistic(title="Many", value="20"),
    }
    svg = drawing(held, **parts)
    assert svg.index("Many") < svg.index("Few")


@pytest.mark.parametrize(
    "held",
    [
        statistic(finding="above the average"),
        statistic(value="7,000"),
        statistic(value="130%"),
        statistic(value="5%", relation={"change-from": "b"}),
        statistic(value="5%", unit="change"),
        statistic(value="TBC"),
        statistic(
            value="5", unit="people", compare=[{"with": "x", "value": "6", "unit": "deaths"}]
        ),
    ],
)
def test_what_cannot_be_drawn_truly_is_not_drawn(held: Statistic) -> None:
    """No figure, no whole, no like with like: no drawing."""
    assert drawing(held) == ""


def test_a_drawing_takes_nothing_from_the_style_sheet() -> None:
    """In the PDF no sheet reaches it: every colour and size is an attribute."""
    svg = drawing(statistic(value="40%", compare=[{"with": "x", "value": "20%"}]))
    assert svg.startswith("<svg")
    assert "var(" not in svg and "class=" not in svg and "style=" not in svg


def test_faces_hold_what_the_page_needs() -> None:
    """Two faces, and the italic where there is emphasis; the same characters, the same bytes."""
    plain_page, emphatic = fonts.faces("<p>a</p>"), fonts.faces("<p><em>a</em></p>")
    assert plain_page.count("@font-face") == 2
    assert emphatic.count("@font-face") == 3
    assert fonts.faces("<p>b</p>") == plain_page
    assert len(emphatic) < 300_000

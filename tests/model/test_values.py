"""Times and figures: what is read, what is refused, what is said instead."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratc.model import Figure, Period
from stratc.model.period import Unreadable

READ = {
    "2028-03-31": (date(2028, 3, 31), date(2028, 3, 31), "31 March 2028"),
    "2028-02": (date(2028, 2, 1), date(2028, 2, 29), "February 2028"),
    "2024-Q1": (date(2024, 1, 1), date(2024, 3, 31), "January to March 2024"),
    "2020-autumn": (date(2020, 9, 1), date(2020, 11, 30), "autumn 2020"),
    "2020-winter": (date(2020, 12, 1), date(2021, 2, 28), "winter 2020"),
    "2028": (date(2028, 1, 1), date(2028, 12, 31), "2028"),
    "2023/24": (date(2023, 4, 1), date(2024, 3, 31), "2023/24"),
    "1999/00": (date(1999, 4, 1), date(2000, 3, 31), "1999/00"),
    "2026/2031": (date(2026, 1, 1), date(2031, 12, 31), "2026 to 2031"),
    "2021-01/2024-08": (date(2021, 1, 1), date(2024, 8, 31), "January 2021 to August 2024"),
}


@pytest.mark.parametrize("written", READ)
def test_a_time_means_its_first_and_last_day(written: str) -> None:
    """Each form of a time stands for exact days, and is printed in plain English."""
    period = Period.read(written)
    assert (period.start, period.end, period.words) == READ[written]


OFFERED = {
    "12 March 2026": "2026-03-12",
    "March 2026": "2026-03",
    "31.3.22": "2022-03-31",
    "2016-2021": "2016/2021",
    "2023-24": "2023/24",
    "2023/25": "2023/24",
    "2030-02-30": "2030-02-28",
    "2031/2026": "2026/2031",
}


@pytest.mark.parametrize("written", OFFERED)
def test_a_time_that_cannot_be_read_is_offered_as_it_should_be(written: str) -> None:
    """The hint holds what the author most likely meant."""
    with pytest.raises(Unreadable) as raised:
        Period.read(written)
    assert OFFERED[written] in " ".join(raised.value.hints)


@pytest.mark.parametrize("written", ["TBC", "??", "to be confirmed"])
def test_an_unfinished_time_says_so(written: str) -> None:
    """A time that is still to come has no days."""
    period = Period.read(written)
    assert period.unfinished
    assert (period.start, period.words) == (None, "to be confirmed")


def test_by_a_year_may_mean_the_financial_year() -> None:
    """A strategy says which year “by 2027” ends."""
    assert Period.read("2027").last_day("calendar") == date(2027, 12, 31)
    assert Period.read("2027").last_day("financial") == date(2028, 3, 31)


FIGURES = {
    "7,000": (Decimal(7000), False, ""),
    "19%": (Decimal(19), True, ""),
    "-54.67%": (Decimal("-54.67"), True, ""),
    "£3 billion": (Decimal(3_000_000_000), False, "£"),
    "1 in 5": (Decimal(20), True, ""),
    "4.2": (Decimal("4.2"), False, ""),
}


@pytest.mark.parametrize("written", FIGURES)
def test_a_figure_is_a_number_and_stays_as_written(written: str) -> None:
    """A figure can be calculated with, and is printed as its author typed it."""
    figure = Figure.read(written)
    assert figure
    assert (figure.number, figure.percent, figure.currency) == FIGURES[written]
    assert str(figure) == written


@pytest.mark.parametrize("written", ["57/05%", "about 7", "7,00", "many", "1 in 0", ""])
def test_words_are_no_figures(written: str) -> None:
    """What is no figure is refused, not guessed."""
    assert Figure.read(written) is None


@given(st.text(max_size=12))
def test_any_text_is_a_time_or_is_refused(written: str) -> None:
    """No text makes the reader of times fail in another way."""
    try:
        assert Period.read(written).words
    except Unreadable as refused:
        words = refused.message
    else:
        words = "read"
    assert words

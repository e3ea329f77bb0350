"""Figures: what is read, what is refused, what is said instead."""

from __future__ import annotations

from decimal import Decimal

import pytest

from stratc.model import Figure

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

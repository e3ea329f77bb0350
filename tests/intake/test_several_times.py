"""Boxes with several times: the last is the one by which all of it is done."""

import pytest

from stratc.intake.values import times


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2027, 2028 and 2029", "2029 (2027, 2028 and 2029)"),
        ("September 2026, March 2027", "2027-03 (September 2026, March 2027)"),
        ("Each year, 2026 to 2030", "annually from 2026 until 2030 (Each year, 2026 to 2030)"),
        ("Within four weeks of referral", "within 4 weeks of referral"),
        ("Each quarter", "quarterly"),
        ("Every year", "annually"),
        ("Every two years", "every 2 years"),
        ("Every year by 30 June", "annually by 30 June (Every year by 30 June)"),
    ],
)
def test_times_in_their_order_end_with_the_last(written: str, value: str) -> None:
    """Every word of the box stays beside the time."""
    found = times.read(written)
    assert found is not None
    assert (found.value, found.exact) == (value, True)


@pytest.mark.parametrize("written", ["2029, 2027", "March, June 2027", "2027 and the rest"])
def test_what_is_no_row_of_times_is_left_to_its_author(written: str) -> None:
    """Out of order, or with a part that names no year, nothing is guessed."""
    assert times.read(written) is None

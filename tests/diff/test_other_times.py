"""Times without days: every change between two of them is told, whichever they are."""

from itertools import permutations
from typing import Any

import pytest

from stratc.diff import BREAKING
from tests.diff.laid import compared, laid

TIMES = (
    "2027-03",
    "2027-03 (before the school year ends)",
    "2027/28-Q3",
    "2027-autumn-term",
    "early 2028",
    "2026 onwards",
    "annually",
    "annually until 2030",
    "within 6 months",
    "after guidance is issued",
    "Year 2",
    "ongoing",
    "TBC",
)


def due(written: str) -> dict[str, Any]:
    return laid(f"commitment:\n  due: {written}\n")


@pytest.mark.parametrize(("before", "after"), list(permutations(TIMES, 2)))
def test_a_change_of_time_is_told(before: str, after: str) -> None:
    """From any time to any other there is a change to tell, and one alone."""
    comparison = compared(due(before), due(after))
    told = {change.kind for change in comparison.changes}
    assert len({kind for kind in told if kind.startswith("date-")} | told & {"start-changed"}) == 1


@pytest.mark.parametrize("typed", ["March 2027", "Mar-27", "03/2027", "by March 2027"])
def test_other_words_for_one_time_are_no_change(typed: str) -> None:
    """An edition that writes a date in another way says the same."""
    assert not compared(due("2027-03"), due(typed)).changes


@pytest.mark.parametrize(
    ("was", "now", "later"),
    [
        ("before 2029", "by the end of 2028", False),
        ("before 2029", "by 2029", False),
        ("before April 2029", "by the end of March 2029", False),
        ("before April 2029", "by June 2029", True),
        ("before 2029", "by 2030", True),
        ("before 2029", "before 2030", True),
        ("before 2030", "before 2029", False),
        ("by the end of 2028", "before 2029", False),
        ("by the winter of 2028", "by winter 2028", False),
        ("by the end of 2028", "before 2030", True),
        ("by March 2028", "before March 2029", True),
    ],
)
def test_before_a_year_is_by_the_end_of_the_last(was: str, now: str, later: bool) -> None:
    """What is done before a year, or a month, is done by the end of the one before it."""
    before, after = (
        laid(f"items:\n  - id: a\n    text: remove all asbestos {one}.\n") for one in (was, now)
    )
    assert bool(compared(before, after).of(BREAKING)) == later

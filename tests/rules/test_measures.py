"""Measures: direction, baseline, target."""

from __future__ import annotations

import pytest

from .catalogue import messages, places


def _measures(*measures: str) -> str:
    text = "priorities:\n  - id: p\n    title: Care\n    actions:\n      rows:\n"
    text += "        - id: a\n          action: Do it.\n          measures:\n"
    return text + "".join(f"            - {measure}\n" for measure in measures)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("GP registrations", True),
        ("Evaluation of the campaign", False),
        ("Profile completed", False),
        ("IOM measures??", False),
    ],
)
def test_what_is_done_or_not_needs_no_direction(title: str, found: bool) -> None:
    """A rate needs a direction; a review does not."""
    text = _measures(f"title: {title}")
    assert places(text, "measure-without-direction") == ([title] if found else [])


def test_measures_without_a_direction_are_told_together() -> None:
    """Four without a direction are one remark, which names them."""
    text = _measures("title: A\n              direction: up", "Calls", "Visits", "Kits", "Deaths")
    assert messages(text, "measure-without-direction") == [
        "4 measures have no direction or target: “Calls”, “Visits”, “Kits”, “Deaths”"
    ]


@pytest.mark.parametrize(
    ("direction", "baseline", "target", "against"),
    [
        ("up", "3,440", "4,000", False),
        ("up", "3,440", "3,440", True),
        ("down", "50%", "60%", True),
        ("steady", "50%", "60%", False),
        ("down", "50%", "40", False),
    ],
)
def test_a_target_lies_where_the_measure_should_go(
    direction: str, baseline: str, target: str, against: bool
) -> None:
    """Up means more and down means less; figures of two kinds are not compared."""
    inside = f"\n              direction: {direction}\n              baseline: {baseline}"
    text = _measures(f"title: Kits{inside}\n              target: {target}")
    assert places(text, "target-against-direction") == ([target] if against else [])

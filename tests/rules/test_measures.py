"""Measures: direction, baseline, target."""

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
        ("Contract signed off by the board", False),
        ("All workers in post", False),
        ("Reach of 200,000", False),
        ("Calls from 16 to 24 year olds", True),
        ("Smoke at the station below 40 µg/m3 by December 2028", False),
        ("Waits under 6 weeks by 2028", False),
        ("Hub open by October 2027; 40 desks", False),
        ("Forum meets four times a year", False),
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


def _shelf(direction: str, baseline: str, target: str, *steps: str) -> str:
    points = "".join(f"\n                {line}" for line in steps)
    return _measures(
        f"title: Books lent\n              direction: {direction}\n"
        f"              baseline:\n                value: {baseline}\n"
        f"                period: 2024/25\n"
        f"              target:\n                value: {target}\n"
        f"                period: 2028/29"
        + ("\n              milestones:" + points if steps else "")
    )


@pytest.mark.parametrize(
    ("direction", "baseline", "target", "step", "rules"),
    [
        ("steady", "4,120", "61,000", "5,600", {"target-against-direction"}),
        ("steady", "88,000", "90,000", "89,000", set()),
        ("down", "88,000", "70,000", "95,000", {"target-against-direction"}),
        ("up", "31.4%", "50%", "40", {"target-in-another-unit"}),
        ("up", "4,120", "61,000", "5,600", {"target-ten-times-the-baseline"}),
        ("down", "4,120", "41", "3,600", {"target-ten-times-the-baseline"}),
        ("up", "22", "300", "40", set()),
        ("down", "4,120", "0", "2,000", set()),
    ],
)
def test_the_steps_to_a_target_are_held_to_the_baseline(
    direction: str, baseline: str, target: str, step: str, rules: set[str]
) -> None:
    """Milestones, steady measures and targets of ten times the baseline are looked at."""
    text = _shelf(direction, baseline, target, "- period: 2026/27", f"  target: {step}")
    asked = {"target-against-direction", "target-in-another-unit", "target-ten-times-the-baseline"}
    assert {rule for rule in asked if messages(text, rule)} == rules


def test_a_total_may_grow_to_many_times_what_it_was() -> None:
    """What is counted from the first on is no slip of a digit, but for a nought too many."""
    trees = _shelf("up", "600", "12,000").replace("Books lent", "Trees planted in total")
    assert messages(trees, "target-ten-times-the-baseline") == []
    assert messages(trees.replace("12,000", "6,000"), "target-ten-times-the-baseline")


def test_a_point_in_words_has_no_size() -> None:
    """A baseline or target that is written in words is compared with nothing."""
    text = _measures(
        "title: Books lent\n              direction: up\n              baseline: 40\n"
        "              target:\n                as-printed: as many as we can"
    )
    assert messages(text, "target-against-direction") == []


def test_a_milestone_after_the_target_is_told() -> None:
    """A step on the way comes before the end of the way."""
    late = _shelf("up", "10%", "20%", "- period: 2030/31", "  target: 15%")
    assert places(late, "baseline-after-target") == ["2030/31"]
    assert messages(late.replace("2030/31", "2026/27"), "baseline-after-target") == []

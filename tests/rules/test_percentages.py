"""Percentages: what no count can give, and what they are a share of."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .catalogue import drawn, messages, places

RULE = "impossible-percentage"


def _of(base: str, *values: str, qualifier: str = "") -> str:
    lines = ["statistics:"]
    for number, value in enumerate(values):
        lines += [f"  - id: s{number}", f"    title: Answer {number}", f"    value: {value}"]
        lines += [f'    base: "{base}"'] + ([f"    qualifier: {qualifier}"] if qualifier else [])
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("base", "value", "possible"),
    [
        ("463", "67.60%", True),
        ("463", "67.56%", False),
        ("463 people", "67.56%", False),
        ("7", "43%", True),
        ("7", "50%", False),
        ("1,000", "12.3%", True),
        ("people who answered", "67.56%", True),
        ("3", "1 in 4", True),
    ],
)
def test_a_percentage_must_be_that_of_some_whole_number(
    base: str, value: str, possible: bool
) -> None:
    """Only what no whole number out of the base comes to is remarked on."""
    assert places(_of(base, value), RULE) == ([] if possible else [value])


@settings(deadline=None, max_examples=50)
@given(st.integers(1, 3000), st.integers(0, 3000), st.integers(0, 2))
def test_what_was_counted_is_possible(base: int, count: int, decimals: int) -> None:
    """A percentage that was worked out from a count is never remarked on."""
    share = (Decimal(100 * min(count, base)) / base).quantize(
        Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP
    )
    assert not places(_of(f"{base:,}", f"{share}%"), RULE)


def test_a_loose_percentage_is_left_alone() -> None:
    """“About 50%” of 7 may be 4 of them."""
    assert not places(_of("7", "50%", qualifier="about"), RULE)


def test_many_of_one_base_are_told_together() -> None:
    """When a base is wrong, all its percentages are; one remark shows them all."""
    found = drawn(_of("463", "67.56%", "20.86%", "1.60%", "18.59%")).said
    (remark,) = [r for r in found if r.rule == RULE]
    assert remark.span.written == "67.56%"
    assert [label.span.written for label in remark.labels] == ["20.86%", "1.60%", "18.59%"]
    assert remark.hints[0] == "312 of 463 are 67.39%, 313 are 67.60%"


def test_a_rise_may_exceed_the_whole_and_a_fall_may_be_negative() -> None:
    """What says that it is a change is no share."""
    for value in ("150%", "-12%"):
        text = f"statistics:\n  - id: s\n    title: Growth in calls\n    value: {value}\n"
        assert not places(text, "share-over-hundred")


def test_half_without_a_base_are_told_together() -> None:
    """Four of five percentages without a base make one remark, with their names."""
    text = _of("12", "50%").replace("id: s0", "id: first")
    for name in ("a", "b", "c", "d"):
        text += f"  - id: {name}\n    title: Share {name}\n    value: 25%\n"
    assert messages(text, "percentage-without-base") == ["4 of the 5 percentages have no base"]

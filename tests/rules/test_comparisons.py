"""Comparisons: their words, units and times."""

import pytest

from .catalogue import messages, places


def _compared(ours: str, theirs: str, *fields: str, own: str = "") -> str:
    inside = "".join(f"        {field}\n" for field in fields)
    return (
        f"statistics:\n  - id: s\n    title: Rate\n    value: {ours}\n{own}"
        f"    compare:\n      - with: England\n        value: {theirs}\n{inside}"
    )


@pytest.mark.parametrize(
    ("ours", "says", "theirs", "holds"),
    [
        ("4.2", "lower", "5.3", True),
        ("5.3", "lower", "5.3", False),
        ("12.7", "slightly higher", "12", True),
        ("80.7%", "same", "81%", True),
        ("60%", "same", "81%", False),
        ("66%", "worse", "58%", True),
        ("58%", "worse", "66%", True),
    ],
)
def test_words_agree_with_figures(ours: str, says: str, theirs: str, holds: bool) -> None:
    """Words that name a direction are checked; those that judge are not."""
    found = places(_compared(ours, theirs, f"says: {says}"), "comparison-that-is-not-so")
    assert found == ([] if holds else [says])


def test_a_unit_that_is_not_given_is_the_same() -> None:
    """A comparator without a unit counts what the statistic counts."""
    rule = "comparison-in-another-unit"
    assert not places(_compared("38", "42", own="    unit: per 100,000\n"), rule)
    assert not places(
        _compared("38", "42", "unit: per 100000", own="    unit: per 100,000\n"), rule
    )
    assert places(
        _compared("38", "42", "unit: per 1,000", own="    unit: per 100,000\n"), rule
    ) == ["per 1,000"]
    assert places(_compared("38%", "42"), rule) == ["42"]


def test_a_count_of_another_unit_is_not_also_said_to_be_wrong() -> None:
    """56 per 1,000 may well be lower than 85 per 100,000 was meant; one remark is enough."""
    text = _compared("96", "85", "unit: per 100,000", "says: lower", own="    unit: per 1,000\n")
    assert not places(text, "comparison-that-is-not-so")


def test_times_differ_by_place_or_by_length() -> None:
    """A year beside three years, or beside a later year, is not the same time."""
    rule = "figures-of-different-times"
    own = "    period: 2025\n"
    assert places(_compared("4", "5", "period: 2018/2020", own=own), rule) == ["2018/2020"]
    assert places(_compared("4", "5", "period: 2023/2025", own=own), rule) == ["2023/2025"]
    assert not places(_compared("4", "5", "period: 2024/25", own=own), rule)
    assert not places(_compared("4", "5", own=own), rule)


def test_a_part_of_an_earlier_whole_is_shown_at_its_relation() -> None:
    """The place is the reference that sets the two beside each other."""
    text = (
        "statistics:\n  - id: part\n    title: Part\n    value: 4\n    period: 2025\n"
        "    relation:\n      part-of: whole\n"
        "  - id: whole\n    title: Whole\n    value: 9\n    period: 2018\n"
    )
    assert places(text, "figures-of-different-times") == ["whole"]
    assert messages(text, "figures-of-different-times") == [
        "“Part” is for 2025, and is set beside a figure for 2018"
    ]

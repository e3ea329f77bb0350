"""Marks that a word processor leaves: round a whole label, and brackets that lost their pair."""

import pytest

from .catalogue import drawn

PLAN = """\
period: 2026/2031
statistics:
  - id: cold
    title: Cold homes
    value: 658
    unit: {unit}
    area: {area}
    source: survey
sources:
  - id: survey
    title: House survey
    year: 2025
priorities:
  - id: warm
    title: Warm homes
    label: {label}
    summary: {summary}
"""
TYPED = {"unit": "homes", "area": "Wold", "label": "Section A", "summary": "Homes are warm."}
AROUND, ALONE = "quotation-marks-around-all", "bracket-without-its-pair"


def rules(**typed: str) -> list[str]:
    said = drawn(PLAN.format(**{**TYPED, **typed})).said
    return [one.rule for one in said if one.rule in (AROUND, ALONE)]


@pytest.mark.parametrize("field", ["unit", "area", "label"])
@pytest.mark.parametrize("marks", ["“”", "‘’"])
def test_curly_marks_round_a_whole_label_are_told(field: str, marks: str) -> None:
    """They are printed: “658 ‘homes’”, and a heading “Section A” in quotation marks."""
    assert rules(**{field: f"{marks[0]}{TYPED[field]}{marks[1]}"}) == [AROUND]


@pytest.mark.parametrize(
    "summary",
    ["Homes have walls [of brick.", "Homes are re{ady.", "Homes are ready] in May.", "Ask} us."],
)
def test_a_bracket_of_any_kind_without_its_pair_is_told(summary: str) -> None:
    """As round ones are: readers ask where the aside ends."""
    assert rules(summary=f'"{summary}"') == [ALONE]


@pytest.mark.parametrize(
    "summary",
    [
        "We count [=cold] [@survey].",
        "Of homes [as of 2025 (and before)] we know.",
        "Rents in the range [5, 10) rise.",
        "See [our page](https://wold.example/a).",
    ],
)
def test_brackets_with_their_pair_and_marks_are_left_alone(summary: str) -> None:
    """A mark for a figure or a source, a link, and a range that leaves out its end."""
    assert rules(summary=f'"{summary}"') == []


def test_a_mark_that_lost_its_bracket_is_told_once() -> None:
    """By the rule that says what would be printed."""
    assert rules(summary='"We count [=cold and more."') == []
    assert rules(summary='"We count =cold] and more."') == []

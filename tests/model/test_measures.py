"""Baselines and targets as councils type them into one cell."""

from pathlib import PurePosixPath

import pytest

from stratc.model import Document, Point, strategy
from stratc.source import Diagnostic, Text, apply
from stratc.source.yaml_writing import quoted
from tests.conftest import SMALLEST

PLAN = """\
priorities:
  - id: open
    title: Open
    actions:
"""
MEASURE = """\
      rows:
        - action: Open a library on two evenings.
          id: hours
          measures:
            - title: Libraries that open
"""


def read(target: str) -> tuple[Point | None, list[Diagnostic]]:
    said: list[Diagnostic] = []
    cell = target if target[0] == "{" else quoted(target)
    content = f"{SMALLEST}{PLAN}{MEASURE}              target: {cell}\n"
    document = Document("wex", {PurePosixPath("strategy.yaml"): Text("strategy.yaml", content)})
    made = strategy(document, said.append)
    plan = made.priorities[0].actions if made else None
    return (plan.rows[0].measures[0].target if plan else None), said


@pytest.mark.parametrize(
    ("written", "value", "time", "words"),
    [
        ("3 by March 2027", "3", "March 2027", ""),
        ("75% in 2028", "75%", "2028", ""),
        ("40 (2026/27)", "40", "2026/27", ""),
        ("1,150 yn 2025/26", "1,150", "2025/26", ""),
        ("90 erbyn Mawrth 2029", "90", "March 2029", ""),
        ("Mwy o gartrefi erbyn 2028", "", "2028", "Mwy o gartrefi"),
        ("60% o gartrefi yn Wexcombe", "", "", "60% o gartrefi yn Wexcombe"),
        ("about 1,200, by 2028", "about 1,200", "2028", ""),
        ("5% reduction", "", "", "5% reduction"),
        ("Increase in uptake by 2028", "", "2028", "Increase in uptake"),
        ("Increase to 80% by 2028", "", "2028", "Increase to 80%"),
        ("Baseline + 10%", "", "", "Baseline + 10%"),
        ("Every ward has one, by March 2029", "", "March 2029", "Every ward has one"),
        ("75% of those referred in 2025", "", "", "75% of those referred in 2025"),
        ("All staff trained by the hospital", "", "", "All staff trained by the hospital"),
    ],
)
def test_a_cell_is_read_as_a_figure_with_its_time_or_stays_in_its_words(
    written: str, value: str, time: str, words: str
) -> None:
    """No word is lost, and none that is part of a sentence is taken for a time."""
    point, said = read(written)
    assert not said and point
    assert (str(point.value or ""), str(point.period or ""), point.text or "") == (
        value,
        time,
        words,
    )


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("value: 5% reduction, period: 2028", "5% reduction"),
        ("value: reduce by 15%, period: 2028", "reduce by 15%"),
        ("value: increase of 10 %, period: 2028", "increase of 10 %"),
        ("value: 20% fewer, period: 2028", "20% fewer"),
        ("value: 5% reduction by 2028", "5% reduction"),
    ],
)
def test_a_target_that_is_a_change_is_kept_in_its_words(written: str, words: str) -> None:
    """It is no figure, and no mistake either: the baseline says from where it is counted."""
    point, said = read(f"{{{written}}}")
    assert not said and point
    assert (point.value, str(point.period)) == (None, "2028")
    assert str(point.text) == words


@pytest.mark.parametrize("written", ["5 kilometres", "12o", "5% lower by 2027, period: 2028"])
def test_what_is_no_change_or_has_two_times_is_asked_about(written: str) -> None:
    """A unit has a field of its own, and of two times one is wrong."""
    assert [one.rule for one in read(f"{{value: {written}}}")[1]] == ["figure-shape"]


@pytest.mark.parametrize("written", ["1.2.3", "12,34", "n/a", "none"])
def test_what_is_neither_figure_nor_words_is_asked_about(written: str) -> None:
    """Digits that make no number, and words for nothing."""
    assert [one.rule for one in read(written)[1]] == ["figure-shape"]


def test_a_plan_written_as_a_list_of_one_group_has_a_hyphen_too_many() -> None:
    """Each change that is offered leads on, and what is left is the plan."""
    grouped = MEASURE.replace("      rows:", "      - items:")
    text = Text("strategy.yaml", f"{SMALLEST}{PLAN}{grouped}")
    for rule in ("wrong-shape", "unknown-field"):
        said: list[Diagnostic] = []
        strategy(Document("wex", {PurePosixPath("strategy.yaml"): text}), said.append)
        assert [one.rule for one in said] == [rule]
        text = apply(text, said[0].edits)
    said = []
    assert strategy(Document("wex", {PurePosixPath("strategy.yaml"): text}), said.append)
    assert not said

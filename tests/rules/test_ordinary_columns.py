"""What stands rightly in the boxes of a plan is left alone, and a near slip of it is told."""

import pytest

from .test_ordinary_plans import told

ROW = """priorities:
  - id: a
    title: Trees
    actions:
      rows:
        - id: b
          action: {}
          due: 2028-03
          measures: ["{}"]"""


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        ("value-in-wrong-column", ROW.format("Recruit Tree Enforcement Officer", "Felled limes"),
         ROW.format("Tree Enforcement Officer", "Felled limes")),
        ("measure-that-repeats-its-action",
         ROW.format("Train elm spotters.", "More trained elm spotters"),
         ROW.format("Train elm spotters.", "Trained elm spotters")),
        ("figure-repeated-differently",
         ROW.format("Plant 500 street trees.", "100 street trees planted a season"),
         ROW.format("Plant 500 street trees.", "100 street trees planted")),
    ],
)  # fmt: skip
def test_what_is_right_in_a_box_is_left_alone(rule: str, right: str, wrong: str) -> None:
    """A rule tells the second row, and nothing of the first."""
    assert rule not in told(right)
    assert rule in told(wrong)

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


def pledged(introduction: str, rest: str = "summary: We like air.") -> str:
    """Two pledges of one mission, and another mission."""
    return f"""introduction: {introduction}
priorities:
  - id: a
    label: Mission 1
    title: Homes
    commitments:
      - lead-in: "We pledge to:"
        items:
          - {{id: b, text: open a free clinic for adults in every town of the shire.}}
          - {{id: c, text: paint halls by 2029.}}
  - id: d
    label: Mission 2
    title: Air
    {rest}"""


LISTED = """introduction: |
  Our aims are:

  - {}
  - Cut the supply of drugs
priorities:
  - {{id: a, label: Aim 1, title: Treat everybody near home}}
  - {{id: b, label: Aim 2, title: Cut the supply of drugs}}"""
ROWS = """actions:
      rows:
        - {id: e, action: open a free clinic for adults in each town of the shire.}"""
PROMISES = """commitments:
      - items:
          - {id: e, text: open a free clinic for adults in each town of the shire.}"""


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
        ("count-that-differs", pledged("We have two missions."),
         pledged("We have three missions.")),
        ("count-that-differs", pledged("Behind it are two pledges."),
         pledged("Behind it are 14 pledges.")),
        ("count-that-differs", pledged("We cut nine promises to two."),
         pledged("We make nine promises to residents.")),
        ("priority-announced-otherwise", LISTED.format("Aim 1: Treat everybody near home"),
         LISTED.format("Aim 1: Treating everybody near homes")),
        ("said-nearly-twice", pledged("Go.", ROWS), pledged("Go.", PROMISES)),
    ],
)  # fmt: skip
def test_what_is_right_in_a_box_is_left_alone(rule: str, right: str, wrong: str) -> None:
    """A rule tells the second row, and nothing of the first."""
    assert rule not in told(right)
    assert rule in told(wrong)

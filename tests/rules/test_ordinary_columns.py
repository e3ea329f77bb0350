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


HALLS = """
    actions:
      rows:
        - {{id: f, action: Halls are painted by 2029., measures: ["{} halls"]}}"""
LISTED = """introduction: |
  Our aims are:

  - {}
  - Cut the supply of drugs
priorities:
  - {{id: a, label: Aim 1, title: Treat everybody near home}}
  - {{id: b, label: Aim 2, title: Cut the supply of drugs}}"""


def rate(today: str, aim: int) -> str:
    """What is so today, and what is promised."""
    return f"""background:
  - {{title: Today, text: "{today}"}}
priorities:
  - id: a
    title: Waste
    commitments:
      - items:
          - {{id: b, text: We will raise our recycling rate to {aim}% by 2029.}}"""


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
        ("figure-repeated-differently",
         pledged("Go.").replace("paint halls", "paint all 14 of our halls") + HALLS.format(14),
         pledged("Go.").replace("paint halls", "paint all 14 of our halls") + HALLS.format(16)),
        ("count-of-a-list-that-differs",
         ROW.format("'Print it in four tongues: Urdu, Polish, Welsh and Irish'", "Felled"),
         ROW.format("'Print it in six tongues: Urdu, Polish, Welsh and Irish'", "Felled")),
        ("change-in-words-that-is-not-so",
         "Some 9,400 people have it, and by 2035 there will be 13,100, an increase of 39%.",
         "Some 9,400 people have it, and by 2035 there will be 13,100, an increase of 29%."),
        ("change-in-words-that-is-not-so",
         "We have 40 halls, and by 2035 there will be 60 libraries, an increase of 20%.",
         "We have 40 halls, and by 2035 there will be 60, an increase of 20%."),
        ("breakdown-that-does-not-add-up",
         "Of the 9,400 people who have it, 5,762 have help (61.3%) and 3,638 have not.",
         "Of the 9,400 people who have it, 5,762 have help (61.3%) and 3,368 have not."),
        ("breakdown-that-does-not-add-up", "We get 150 calls a month, or 1,800 a year.",
         "We get 150 calls a month (1,500 a year)."),
        ("breakdown-that-does-not-add-up", "We get 150 calls a month, or 1,500 letters a year.",
         "We spend £2,000 a month, which is £20,000 a year."),
        ("malformed-period", "It grew between April 2023 and March 2024.",
         "It grew between April 2024 and March 2023."),
        ("term-spelt-two-ways", "We co-produced it, and co-production goes on.",
         "We co-produced it, and coproduction goes on."),
        ("closed-national-body",
         "The Care Quality Commission will ask the Department of Health and Social Care.",
         "Public Health England will ask the Department of Health and Social Care."),
        ("target-against-direction", rate("The recycling rate in Hyde was 41% in 2025.", 50),
         rate("The recycling rate in Hyde was 41% in 2025.", 40)),
        ("target-against-direction", rate("The national recycling rate was 41% in 2025.", 40),
         rate("In 2025 the recycling rate was 41%, below the national target of 65%.", 40)),
        ("priority-announced-otherwise", LISTED.format("Aim 1: Treat everybody near home"),
         LISTED.format("Aim 1: Treating everybody near homes")),
        ("said-nearly-twice", pledged("Go.", ROWS), pledged("Go.", PROMISES)),
    ],
)  # fmt: skip
def test_what_is_right_in_a_box_is_left_alone(rule: str, right: str, wrong: str) -> None:
    """A rule tells the second row, and nothing of the first."""
    assert rule not in told(right)
    assert rule in told(wrong)

"""Figures that a sentence tells in passing come out, and are told where they do not."""

import pytest

from .catalogue import drawn

SHARES = "Of this, cars make {}%, buses 27%, vans 21%, lorries 14% and bicycles 9%."
BASES = "We will open {} new bases with 96 places in all: five in towns and four in villages."
EVENTS = "There were {} rare events: one lost swab, one wrong block and one wrong tube."
ZONES = "We have declared {} clean air zones.\n\n      | Zone | Year |\n      |-|-|"
ZONES += "\n      | Ash | 2018 |\n      | Oak | 2019 |\n      | Elm | 2020 |"
PLAN = "priorities:\n  - id: all\n    title: All\n    actions:\n      columns:\n"
PLAN += "        action: {}\n      rows:\n        - id: a\n          action: Open a hall.\n"
PLAN += "        - id: b\n          action: Open a park.\n"


def told(text: str, more: str = "") -> set[str]:
    """The rules that a section of this text breaks."""
    section = f"background:\n  - title: Where we are now\n    text: |\n      {text}\n"
    return {one.rule for one in drawn(f"period: 2026/2031\n{section}{more}").said}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (SHARES.format(29), SHARES.format(34)),
        (BASES.format("nine"), BASES.format("eight")),
        ("We open 8 bases with nine rooms: five in towns and four in villages.",
         "We open 8 bases with ten rooms: five in towns and four in villages."),
        (EVENTS.format("three"), EVENTS.format("two")),
        ("In all 71% supported the plan and 19% opposed it.",
         "In all 71% supported the plan and 36% opposed it."),
        ("Of 4,120 stones tested in May, 3,870 passed and 250 were laid flat.",
         "Of 4,120 stones tested in May, 3,870 passed and 350 were laid flat."),
        ("Of 4,120 stones tested in May, 3,870 passed and 50 were laid flat.",
         "Of 4,120 stones tested in May, 3,870 passed and 450 were laid flat."),
        ("We serve it in 19 of our 22 schools; the remaining three will follow.",
         "We serve it in 19 of our 22 schools; the remaining four will follow."),
        ("We had 187 calls in the year (2023/24: 140), a rise of 34%.",
         "We had 187 calls in the year (2023/24: 140), a rise of 24%."),
        ("We had 187 calls in the year (2023/24: 240), a fall of 22%.",
         "We had 187 calls in the year (2023/24: 240), a rise of 22%."),
        ("We will help the three towns at risk, Ashby, Brent and Carr.",
         "We will help the three towns at risk, Ashby and Brent."),
        ("We cover the three counties of the Fen region, Ash Isaf, Elm and Brent.",
         "We cover the three counties of the Fen region, Ash Isaf and Elm."),
        ("Of 412 women who asked, 187 were housed and 225 were turned away.",
         "Of 412 women who asked, 187 were housed and 245 were turned away."),
        ("Here 58.2% are active and 28.9% are inactive, leaving 12.9% between the two.",
         "Here 58.2% are active and 28.9% are inactive, leaving 15.9% between the two."),
        ("The gap between wards is 21 percentage points: 67% in Castle against 46% in Oak.",
         "The gap between wards is 19 percentage points: 67% in Castle against 46% in Oak."),
        ("In the three towns of the vale, Ashby and Brent are the first to be helped.",
         "It is for the three towns of the vale, Ashby and Brent."),
    ],
)  # fmt: skip
def test_what_a_sentence_counts_in_passing_comes_out(right: str, wrong: str) -> None:
    """Parts, opposites, rests, years before and places named make what the sentence says."""
    assert "breakdown-that-does-not-add-up" not in told(right)
    assert "breakdown-that-does-not-add-up" in told(wrong)


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        ("change-in-words-that-is-not-so", "We halve waits of over 52 weeks to 500 from 1,000.",
         "We halve waits of over 52 weeks to 600 from 1,000."),
        ("movement-that-is-not-so", ZONES.format("three"), ZONES.format("two")),
        ("grammar-slip", "Schools carry out their own studies.",
         "Schools carry out there own studies."),
        ("grammar-slip", "We will hire midwives.", "We will hire midwifes."),
        ("punctuation-slip", "In addition to, and before, the report.",
         "In addition to,and before, the report."),
    ],
)  # fmt: skip
def test_slips_in_a_hurry_are_told(rule: str, right: str, wrong: str) -> None:
    """A slip of each kind is told, and the right words beside it are left alone."""
    assert rule not in told(right)
    assert rule in told(wrong)


def test_recommendations_are_counted_by_the_rows_of_their_plan() -> None:
    """“Eight recommendations” is held against a plan whose first column is called so."""
    text = "The review makes {} recommendations."
    named = PLAN.format("Recommendation")
    assert "count-that-differs" in told(text.format("eight"), named)
    assert "count-that-differs" not in told(text.format("two"), named)
    assert "count-that-differs" not in told(text.format("eight"), PLAN.format("Task"))

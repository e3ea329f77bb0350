"""Names with and without their marks, in two languages, and short sentences that promise."""

import pytest

from .catalogue import drawn

BODIES = """\
bodies:
  - id: board
    name: Saltby University Health Board
    aliases: [Bwrdd Iechyd Prifysgol Saltby]
  - id: lynn
    name: King's Lynn and Saltby Borough Council
introduction: |
  {text}
"""
COMMITMENT = """\
priorities:
  - id: treatment
    title: Treatment
    commitments:
      - lead-in: "We will:"
        items:
          - id: open
            text: {text}
"""


def rules(text: str) -> set[str]:
    """The rules that have something to say."""
    return {remark.rule for remark in drawn(text).said}


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("Ask Kings Lynn and Saltby Borough Council.", "name-without-its-mark", True),
        ("Ask King’s Lynn & Saltby Borough Council.", "name-without-its-mark", True),
        ("Ask King’s Lynn and Saltby Borough Council.", "name-without-its-mark", False),
        ("Bwrdd Iechyd Prifysgol Saltby (Saltby University Health Board) decides.",
         "several-names", False),
        ("Saltby University Health Board (Bwrdd Iechyd Prifysgol Saltby) decides.",
         "several-names", False),
        ("Ask Bwrdd Iechyd Prifysgol Saltby. Saltby University Health Board decides.",
         "several-names", True),
    ],
)  # fmt: skip
def test_a_name_has_one_form_or_says_its_other_one(text: str, rule: str, found: bool) -> None:
    """Marks are part of a name; the same name in two languages, one in brackets, is one body."""
    assert (rule in rules(BODIES.format(text=text))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Saltby Housing Partnership met.", False),
        ("The Saltby Partnership for Housing met.", True),
        ("The Saltby Housing Alliance met.", False),
        ("The Saltby Homes Forum met.", False),
        ("The Saltby Housing Partnerships met.", False),
    ],
)
def test_an_entry_with_its_words_in_another_order_is_one_body(text: str, found: bool) -> None:
    """The entry counts as a use of the name, and its other names are allowed."""
    entry = "  - id: homes\n    name: Saltby Housing Partnership\n    aliases: [Saltby Homes Forum]"
    said = rules(f"bodies:\n{entry}\nintroduction: {text}\n")
    assert ("name-in-two-forms" in said) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Childrens Trust", True),
        ("Saltby Carers Centre", False),
        ("Children's Trust", False),
        ("People First Forum", False),
    ],
)
def test_an_entry_that_lost_its_apostrophe_is_seen(name: str, found: bool) -> None:
    """The name is printed wherever the entry is used."""
    text = f"bodies:\n  - id: trust\n    name: {name}\n"
    assert ("name-without-its-mark" in rules(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Provide support. Develop a pathway. Review progress and report.", True),
        ("map needs; open a clinic; train nurses", True),
        ("open a clinic in every town. It will be free.", False),
        ("open a clinic in every town. Support with homes will be given.", False),
        ("open a clinic in every town, so that people find help near home.", False),
    ],
)
def test_short_sentences_are_several_promises(text: str, found: bool) -> None:
    """Each sentence that begins with what will be done is a promise of its own."""
    assert ("several-promises" in rules(COMMITMENT.format(text=text))) == found


@pytest.mark.parametrize(("text", "found"), [("We'll open a hub.", True), ("open a hub.", False)])
def test_a_short_we_will_repeats_the_lead_in(text: str, found: bool) -> None:
    """“We will: We'll open” is said twice."""
    assert ("lead-in-said-again" in rules(COMMITMENT.format(text=text))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("2023-04", False), ("2022-12", False), ("2023-21", True), ("2023/21", True)],
)
def test_a_month_in_digits_is_no_range(text: str, found: bool) -> None:
    """“2023-04” is April 2023 and runs nowhere."""
    assert ("malformed-period" in rules(f"introduction: It began in {text} here.\n")) == found

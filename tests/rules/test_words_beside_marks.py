"""What stands beside a mark, a link or a number of the text: a fault that is seen, or none."""

import pytest

from .catalogue import drawn

PLAN = """\
period: 2026/2031
bodies:
  - id: trust
    name: Fenmarsh Homes Trust
    until: 2021-09-30
    successor: homes
  - id: homes
    name: Fenmarsh Homes
statistics:
  - id: cold
    title: Cold homes
    value: 658
    unit: homes
    qualifier: about
  - id: cost
    title: What it costs
    value: £1.2 million
  - id: rented
    title: Homes that are rented
    value: 38%
background:
  - title: Where we are now
    text: |
      {text}
"""


def rules(text: str) -> list[str]:
    """The rules that have something to say of a text, once for each place."""
    said = drawn(PLAN.format(text=text.replace("\n", "\n      "))).said
    written = [one for one in said if one.span.line >= PLAN[: PLAN.index("{text}")].count("\n")]
    return [one.rule for one in written]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Last year we warmed [=cold] homes.", "unit-printed-twice"),
        ("Last year we warmed **[=cold]** old homes.", "unit-printed-twice"),
        ("We warmed about [=cold] last year.", "unit-printed-twice"),
        ("It took £[=cost] to do so.", "unit-printed-twice"),
        ("We know that [=rented] per cent are rented.", "unit-printed-twice"),
        ("They meet on 31 April each year.", "impossible-date"),
        ("They met on 30 February 2027.", "impossible-date"),
        ("As Table 3 shows, it is cold.", "pointer-to-nothing"),
        ("Fenmarsh Homes Trust (the landlord) will mend every roof.", "closed-body"),
        ("Many junkies sleep outside.", "words-that-stigmatise"),
    ],
)
def test_it_is_seen(text: str, rule: str) -> None:
    """What readers would stumble over is told, and told once."""
    assert rules(text).count(rule) == 1


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Last year we warmed [=cold.value] homes.", "unit-printed-twice"),
        ("Of [=cold] many are old, and homes by the sea are colder.", "unit-printed-twice"),
        ("Some [=cold] were warmed.", "unit-printed-twice"),
        ("See [the plan](https://fenmarsh.example/teh_(old)/plan.docx) for more.", "misspelling"),
        ("See [the plan](../plan.docx) for more.", "punctuation-slip"),
        ("They meet on 31 May and 29 February.", "impossible-date"),
        ("From Monday 1 June 2026 and 30 June 2026 on, it is warm.", "work-not-listed"),
        ("Do this:\n\n1. We visit families in the north\n2. We visit homes by the sea",
         "figure-without-source"),
        ("| A | B |\n| --- | --- |\n| c | d |\n\nTable 1 shows it.", "pointer-to-nothing"),
        ("Fenmarsh Homes Trust mended every roof in 2019.", "closed-body"),
        ("To be heard, text WARMTH to 85258.", "unexplained-abbreviation"),
        ("It grew ([insert PCT figure]) last year.", "unexplained-abbreviation"),
        ("The organisation wrote, and others too.", "claim-without-source"),
        ("Alcoholics Anonymous meets here.", "words-that-stigmatise"),
    ],
)  # fmt: skip
def test_it_is_left_alone(text: str, rule: str) -> None:
    """What is right, or is told in one remark already, draws no other."""
    assert rule not in rules(text)

"""What the text itself must show before a remark is made, and what is too little for it."""

import pytest

from .catalogue import drawn

MEASURED = """\
priorities:
  - id: homes
    title: Homes
    actions:
      rows:
        - id: pay
          action: Pay for it.
          measures:
            - title: {}
"""
TWO = """\
priorities:
  - id: homes
    title: Homes
    actions:
      rows:
        - id: a
          action: {}
        - id: b
          action: {}
"""


def _said(rule: str, text: str) -> bool:
    whole = text if text.startswith("priorities:") else ""
    section = f"period: 2026/2031\nbackground:\n  - title: Now\n    text: |\n      {text}\n"
    return rule in {one.rule for one in drawn(whole or section).said}


@pytest.mark.parametrize(
    ("rule", "left", "told"),
    [
        ("direct-number",
         "Write to the Commissioner at Marsh House, Castle Road, or call 01632 960500.",
         "Write to Ann Lee at Marsh House, Castle Road, or call 01632 960500."),
        ("old-figure-in-words",
         "At the 2022 Census 46% of people had some Gaelic. In 2011 the share was 52%.",
         "Some people have Gaelic. In 2011 the share was 52%."),
        ("old-figure-in-words",
         "By 2025 more people cycled. In 2018 there were 1,240 people who did.",
         "Many people cycle. In 2018 there were 1,240 people who did."),
        ("movement-that-is-not-so",
         "This is a rate of 74 per 10,000 children. The number rose from 431 in 2021.",
         "In 2026 there were 374 children. The number rose from 431 in 2021."),
        ("unexplained-abbreviation",
         "Small and medium-sized enterprises (SMEs) win. An SME is small.",
         "Small and medium enterprises (SQEs) win. An SQE is small."),
        ("name-with-a-small-letter",
         "The Fenmarsh Language Plan is read by all. Each body may need a Fenmarsh Language plan. "
         "The fenmarsh language plan is long.",
         "The Fenmarsh Language Plan is read by all. We may need the Fenmarsh Language plan. "
         "The fenmarsh language plan is long."),
        ("grammar-slip", "It found that people in the justice system:\n\n      - often lose a home",
         "It found that people in the justice system."),
        ("promise-in-prose",
         "The Arts Committee will review progress each year. We will plant trees in each town.",
         "The Arts Committee will review prices each year. We will plant trees in each town."),
        ("measure-without-direction", MEASURED.format("Waiting time of four weeks"),
         MEASURED.format("Waiting time")),
        ("measure-without-direction", MEASURED.format("Contract starts on time"),
         MEASURED.format("Starting time")),
        ("measure-without-direction", MEASURED.format("Registers reach 1%"),
         MEASURED.format("Registers aged 65")),
        ("same-in-other-words",
         TWO.format("Open a new library in Rathmoy.", "Extend the open library to branches."),
         TWO.format("Open a library van in Rathmoy.", "Extend the open library van to towns.")),
    ],
)  # fmt: skip
def test_a_remark_needs_a_sign_in_the_text(rule: str, left: str, told: str) -> None:
    """What lacks the second sign is left alone, and its neighbour that has it is told."""
    assert not _said(rule, left)
    assert _said(rule, told)

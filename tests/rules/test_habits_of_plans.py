"""What plans write every day and is right: no remark is made of it, beside what is wrong."""

import pytest

from .catalogue import messages, places
from .test_measures import _measures

FIGURE = "statistics:\n  - {{id: a, title: {}, value: {}, period: {}, source: s}}\n"
SOURCE = "sources:\n  - {{id: s, title: {}, year: 2021}}\n"
GROUP = "priorities:\n  - id: p\n    title: P\n    commitments:\n      - items:\n"
GOALS = """\
sections:
  - title: Goals
    text: A place of lively towns and of a living language.
priorities:
  - id: p
    title: P
    actions:
      columns:
        own: [Goal]
      rows:
        - {id: a, action: Open it., own: {Goal: A place of lively towns and of a living language.}}
"""
PEOPLE = """\
publisher: council
bodies:
  - {id: council, name: Wexcombe Council}
  - {id: stock, name: Stock Manager}
  - {id: farm, name: Wexcombe Farm}
  - {id: police, name: Wexcombe Police}
partners:
  - members: [council, police]
"""
CONTACT = "contact: {} 028 9000 0000\n"
SAID = [
    ("target-in-another-unit", _measures("{title: Fires, baseline: 438, target: -50%}"), 0),
    ("target-in-another-unit", _measures("{title: Fires, baseline: 438, target: 50%}"), 1),
    ("percentage-without-base", FIGURE.format("Safe", "3 out of 4", 2025), 0),
    ("percentage-without-base", FIGURE.format("Safe", "75%", 2025), 1),
    ("stale-statistic", FIGURE.format("People", 9, 2018) + SOURCE.format("Census 2018"), 0),
    ("stale-statistic", FIGURE.format("People", 9, 2018) + SOURCE.format("Survey 2018"), 1),
    ("direct-number", CONTACT.format("Planning Team, Civic Centre, Mill Road"), 0),
    ("direct-number", CONTACT.format("Ann Holt"), 1),
    (
        "glossary-that-differs",
        "glossary:\n  LLFA: Lead Local Flood Authority\n"
        "introduction: We became a Lead Local Flood Authority (LLFA) then.\n",
        0,
    ),
    (
        "commitment-without-date",
        f"{GROUP}          - {{id: a, text: Found ten groups by Christmas 2027.}}\n",
        0,
    ),
    ("commitment-without-date", f"{GROUP}          - {{id: a, text: Found ten groups.}}\n", 1),
    ("measure-without-direction", _measures("title: satisfaction 85% → 95%"), 0),
    ("measure-without-direction", _measures("title: Workshop open 5 days a week"), 0),
    ("measure-without-direction", _measures("title: All computers under 4 years old"), 0),
    ("measure-without-direction", _measures("title: income of £60k p/a"), 0),
    ("measure-without-direction", _measures("title: open to the public"), 0),
    ("text-cut-off", _measures("title: income of £60k p/a"), 0),
    ("text-cut-off", "introduction: The sea, the hills and all that lies in between\n", 0),
    ("text-cut-off", "introduction: The sea, the hills and all that lies between\n", 1),
    ("misspelling", "introduction: We mend the road to Pont Hafren.\n", 0),
    ("misspelling", "introduction: We mend the road to the Pont.\n", 1),
    ("misspelling", 'introduction: "See [nihe.example](https://www.nihe.example) now."\n', 0),
    ("misspelling", "introduction: Homes are 10 mins away.\n", 0),
    ("clipped-word", "introduction: Homes are 10 mins away.\n", 1),
    ("passage-said-twice", GOALS, 0),
    ("measure-without-direction", _measures("title: All-age visits"), 1),
    ("lead-not-a-partner", f"{PEOPLE}{GROUP}          - {{id: a, text: A, lead: stock}}\n", 0),
    ("lead-not-a-partner", f"{PEOPLE}{GROUP}          - {{id: a, text: A, lead: farm}}\n", 1),
    ("partner-without-part", f"{PEOPLE}{GROUP}          - {{id: a, text: A, lead: council}}\n", 1),
    (
        "partner-without-part",
        f"{PEOPLE}{GROUP}          - {{id: a, text: A, lead: [council, The Constabulary]}}\n",
        0,
    ),
]


@pytest.mark.parametrize(("rule", "typed", "several"), SAID)
def test_what_plans_write_every_day_is_no_fault(rule: str, typed: str, several: int) -> None:
    """Beside each habit stands what is still told."""
    assert len(places(typed, rule)) == several


def test_what_rows_stand_under_may_be_said_of_each() -> None:
    """“**Under:** …” in the notes of rows is no passage that was written twice."""
    note = 'note: "**Under:** Make all homes warm and dry before the end of this plan."'
    rows = "".join(
        f"        - id: row-{n}\n          action: Mend roof {n}.\n          {note}\n" for n in "ab"
    )
    text = f"priorities:\n  - id: p\n    title: Homes\n    actions:\n      rows:\n{rows}"
    assert messages(text, "passage-said-twice") == []
    assert messages(text.replace("**Under:** ", ""), "passage-said-twice")

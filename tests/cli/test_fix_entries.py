"""What authors type in two fields, without a field or in the place of a list: told, and mended.

Each pair below is one kind of slip: what was typed, and what stands there afterwards.
"""

from pathlib import Path

import pytest

from .test_fix_shapes import HEAD, PRIORITY, put
from .whole import invoke

BODIES_BY_IDS = """\
bodies:
  - marford: Marfordshire Homes  # since May
  - WCT: Wexcombe Community Trust
"""
BODIES = """\
bodies:
  - id: marford
    name: Marfordshire Homes  # since May
  - id: wct
    name: Wexcombe Community Trust
"""
NAME_AND_ROLE = """\
foreword:
  text: Warm homes for all.
  name: Ann Holt
  role: Chair of the trust
"""
SIGNED = """\
foreword:
  text: Warm homes for all.
  signed:
    name: Ann Holt
    role: Chair of the trust
"""
TITLES_BELOW = """\
priorities:
  1:
    title: Warm homes
  dry:
    title: Dry homes
"""
NUMBERED = """\
priorities:
  - id: warm-homes
    label: 1
    title: Warm homes
  - id: dry
    title: Dry homes
"""
WORDS_ABOVE_FIELDS = """\
    objectives:
      - Insulate 40 lofts, each year
        when: 2027
      - Train two fitters
        when: 2028
    actions:
      - Rent a room: in Holme
        when: 2027
      - Open the room every day
        when: 2028
"""
FIELDS_OF_WORDS = """\
    commitments:
      - items:
          - id: insulate-40-lofts-each-year
            text: Insulate 40 lofts, each year
            due: 2027
          - id: train-two-fitters
            text: Train two fitters
            due: 2028
    actions:
      rows:
        - id: rent-room-holme
          action: "Rent a room: in Holme"
          due: 2027
        - id: open-room-every-day
          action: Open the room every day
          due: 2028
"""
POINTS_AS_ITEMS = """\
    commitments:
      - lead-in: "We will:"
        items:
          • insulate 40 lofts
          • train two fitters
"""
ITEMS = """\
    commitments:
      - lead-in: "We will:"
        items:
          - id: insulate-40-lofts
            text: insulate 40 lofts
          - id: train-two-fitters
            text: train two fitters
"""
POINTS_AS_MEMBERS = """\
partners:
  - title: Who takes part
    members:
      • Marfordshire Homes
      • Wexcombe Community Trust
"""
MEMBERS = """\
partners:
  - title: Who takes part
    members:
      - marford
      - wct
"""
OWN_PARTS = """\
Funding:
  - Grant: £3.2 million
  - Rents: £40,000
how we tell residents: A letter goes to every home.
"""
SECTIONS = """\
sections:
  - title: Funding
    text: |-
      - Grant: £3.2 million
      - Rents: £40,000
  - title: How we tell residents
    text: A letter goes to every home.
"""
PARTS_BY_NAMES = """\
background:
  Why this matters: |
    Homes are cold.

    - Holme
  What people said: They want help.
"""
PARTS = """\
background:
  - title: Why this matters
    text: |
      Homes are cold.

      - Holme
  - title: What people said
    text: They want help.
"""
NUMBERS_AS_PICTURES = """\
figures:
  - Homes below band C: 58%
  - Homes: 1,912  # census
"""
NUMBERS = """\
statistics:
  - id: homes-below-band-c
    title: Homes below band C
    value: 58%
  - id: homes
    title: Homes
    value: 1,912  # census
"""
PARTS_BY_KEYS = """\
background:
  - Why this matters:
      text: |
        Homes are cold.

        - Holme
  - What people said:
    text: They want help.
"""
PRIORITIES_BY_KEYS = """\
priorities:
  - Warm homes: # agreed in May
        id: warm
        summary: |
          Homes are cold.

            - Holme
  - Dry homes:
    id: dry
    summary: Homes are damp.
"""
PRIORITIES_BY_TITLES = """\
priorities:
  - title: Warm homes # agreed in May
    id: warm
    summary: |
      Homes are cold.

        - Holme
  - title: Dry homes
    id: dry
    summary: Homes are damp.
"""
BODIES_BY_KEYS = """\
bodies:
  - marford:
      name: Marfordshire Homes
"""
MEASURES_OF_A_PRIORITY = """\
    how we measure it:
      - Cold homes: from 1,912 to 1,700
"""
MEASURES_AS_A_SECTION = """\
    sections:
      - title: How we measure it
        text: "Cold homes: from 1,912 to 1,700"
"""
ROWS_WITH_A_COMMA = """\
    actions:
      columns: [Action, When]
      rows:
        - [Rent a room, 2027]
        - [Train fitters, at the college, 2028]
"""
DATE_OF_A_FIGURE = """\
statistics:
  - id: cold
    title: Homes that are cold
    value: 44%
    date: 2026-03
    sample: 412 homes
"""
CITED = """\
sources:
  - id: ons-2024
    title: Homes of England
background:
  - title: Where we are
    text: Many homes are cold [@ONS-2024] and damp [@ons-2024; @ONS-2024].
"""
WHO = BODIES.replace("Marfordshire Homes", "Marfordshire District Council")
OF_THE_COUNCIL = "    commitments:\n      - items:\n          - id: a\n            text: do it\n"


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        (BODIES_BY_IDS, BODIES + "    aliases: [WCT]\n"),
        (NAME_AND_ROLE, SIGNED),
        (TITLES_BELOW, NUMBERED),
        (PRIORITY + WORDS_ABOVE_FIELDS, PRIORITY + FIELDS_OF_WORDS),
        (PRIORITY + POINTS_AS_ITEMS, PRIORITY + ITEMS),
        (BODIES + POINTS_AS_MEMBERS, BODIES + MEMBERS),
        (OWN_PARTS, SECTIONS),
        (PARTS_BY_NAMES, PARTS),
        (PARTS_BY_KEYS, PARTS),
        (NUMBERS_AS_PICTURES, NUMBERS),
        (PRIORITIES_BY_KEYS, PRIORITIES_BY_TITLES),
        (
            BODIES_BY_KEYS,
            BODIES_BY_KEYS.replace("marford:", "id: marford").replace("      ", "    "),
        ),
        (PRIORITY + MEASURES_OF_A_PRIORITY, PRIORITY + MEASURES_AS_A_SECTION),
        (
            DATE_OF_A_FIGURE,
            DATE_OF_A_FIGURE.replace("date:", "period:").replace("sample:", "base:"),
        ),
        (PRIORITY + POINTS_AS_ITEMS.replace("• ", "•\N{NO-BREAK SPACE}"), PRIORITY + ITEMS),
        (CITED, CITED.replace("ONS-2024", "ons-2024")),
        (
            WHO + PRIORITY + OF_THE_COUNCIL + "            lead: the Council\n",
            WHO + PRIORITY + OF_THE_COUNCIL + "            lead: marford\n",
        ),
    ],
)
def test_an_entry_is_written_as_its_kind_is(tmp_path: Path, typed: str, mended: str) -> None:
    """What can mean one thing is typed as stratc reads it, with every word and comment."""
    file = put(tmp_path, HEAD + typed)
    invoke("validate --fix", tmp_path)
    assert file.read_text(encoding="utf-8") == HEAD + mended


def test_the_first_and_the_last_day_are_a_period(tmp_path: Path) -> None:
    """`start:` and `end:` of a strategy become the one field that it has for both."""
    head = HEAD.replace("period: 2026/2029\n", "start: April 2026\nend: March 2029\n")
    file = put(tmp_path, head)
    invoke("validate --fix", tmp_path)
    assert "\nperiod: 2026-04/2029-03\nstatus: draft\n" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("Final v1.2 (approved 12/03/2026)", "adopted\nadopted: 2026-03-12\nedition: v1.2\n"),
        ("Adopted; superseded 2027", "Adopted; superseded 2027\n"),
        ("Approved 12/03/2026, expired", "Approved 12/03/2026, expired\n"),
    ],
)
def test_pieces_that_agree_on_a_state_are_that_state(tmp_path: Path, typed: str, left: str) -> None:
    """A state is read where every piece of its value can mean it; others stay with the author."""
    file = put(tmp_path, HEAD.replace("status: draft", f"status: {typed}"))
    invoke("validate --fix", tmp_path)
    assert f"status: {left}" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "typed",
    [
        "langage: English\n",
        "funding: £3 million\n",
        BODIES.replace("Wexcombe Community Trust", "Holme Parish Council").replace(
            "Marfordshire Homes", "Marfordshire District Council"
        )
        + PRIORITY
        + OF_THE_COUNCIL
        + "            lead: Council\n",
    ],
)
def test_what_can_mean_two_things_is_left_to_its_author(tmp_path: Path, typed: str) -> None:
    """A slip in a name makes no section, and one council of two is not chosen."""
    file = put(tmp_path, HEAD + typed)
    invoke("validate --fix", tmp_path)
    after = file.read_text(encoding="utf-8")
    assert "sections:" not in after
    assert "lead: marford" not in after


def test_a_comma_in_a_row_in_brackets_holds_no_other_row_back(tmp_path: Path) -> None:
    """A row with more cells than the plan has headings is told, and the others are mended."""
    file = put(tmp_path, HEAD + PRIORITY + ROWS_WITH_A_COMMA)
    invoke("validate --fix", tmp_path)
    after = file.read_text(encoding="utf-8")
    assert "- [Train fitters, at the college, 2028]" in after
    assert "due: 2027" in after
    assert "these are 3 cells, and the plan has 2 headings" in invoke("validate", tmp_path).stdout


POINTS = """\
    - cars on the zig-zags

    - speeds: 34 mph on average
      (limit 20)
    - no crossing
"""


@pytest.mark.parametrize("part", ["background", "sections", "appendices"])
def test_points_below_a_heading_are_the_text_of_their_section(tmp_path: Path, part: str) -> None:
    """A heading with points under it: they get the field of the text, and no line is moved away."""
    wrong = f"{part}:\n  - title: Problems\n{POINTS}  - title: Next\n    text: Soon.\n"
    file = put(tmp_path, HEAD + wrong)
    told = invoke("validate", tmp_path).stdout
    assert "the list that begins here has no name" in told and "too far" not in told
    invoke("validate --fix", tmp_path)
    points = "".join(f"  {one}" if one.strip() else one for one in POINTS.splitlines(True))
    assert f"title: Problems\n    text: |\n{points}  - title: Next\n" in file.read_text("utf-8")
    assert "must fix" not in invoke("validate", tmp_path).stdout


@pytest.mark.parametrize(("part", "kept"), [("priorities", True), ("statistics", False)])
def test_points_below_the_title_of_a_priority_are_its_words_and_no_promises(
    tmp_path: Path, part: str, kept: bool
) -> None:
    """Only the author knows whether they are promises; below a figure nothing holds them."""
    file = put(tmp_path, HEAD + f"{part}:\n  - id: a\n    title: A\n  - title: Gates\n{POINTS}")
    told = invoke("validate", tmp_path).stdout
    assert ("or `commitments:` there, if each point is a promise" in told) == kept
    invoke("validate --fix", tmp_path)
    written = file.read_text("utf-8")
    assert ("    summary: |\n      - cars on the zig-zags\n" in written) == kept
    assert "text: |" not in written and "commitments:" not in written


def test_fields_further_right_than_the_words_of_their_entry_join_them(tmp_path: Path) -> None:
    """A promise in words alone, with who keeps it typed below it and too far right."""
    typed = """\
    commitments:
      - We will raise money for a roof.
          due: 2027-12
      - We will open the hall each Wednesday.
"""
    mended = """\
    commitments:
      - items:
          - id: raise-money-roof
            text: We will raise money for a roof.
            due: 2027-12
          - id: open-hall-each-wednesday
            text: We will open the hall each Wednesday.
"""
    file = put(tmp_path, HEAD + PRIORITY + typed)
    invoke("validate --fix", tmp_path)
    assert file.read_text(encoding="utf-8") == HEAD + PRIORITY + mended

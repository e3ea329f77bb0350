"""What authors type in another shape than its field: told, and mended by `validate --fix`.

Each pair below is one kind of slip: what was typed, and what stands there afterwards.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import invoke

HEAD = """\
title: Warm homes in Marfordshire
areas: Marfordshire
period: 2026/2029
status: draft
contact: homes@marfordshire.example
"""
PRIORITY = "priorities:\n  - id: warm\n    title: Warm homes\n"

PLAN_BY_NAMES = """\
    actions:
      columns:
        action: What
        due: When
      Insulate 40 lofts:
        due: 2027-03  # ask Jo
      # not yet agreed
      "Train: two fitters":
        due: 2028-03
        note: at the college
"""
PLAN_IN_ROWS = """\
    actions:
      columns:
        action: What
        due: When
      rows:
        - id: insulate-40-lofts
          action: Insulate 40 lofts
          due: 2027-03  # ask Jo
        # not yet agreed
        - id: train-two-fitters
          action: "Train: two fitters"
          due: 2028-03
          note: at the college
"""
ROWS_BY_NAMES = """\
    actions:
      rows:
        Insulate 40 lofts:
          due: 2027-03
        Train two fitters:
          due: 2028-03
"""
ROWS = """\
    actions:
      rows:
        - id: insulate-40-lofts
          action: Insulate 40 lofts
          due: 2027-03
        - id: train-two-fitters
          action: Train two fitters
          due: 2028-03
"""
PROMISES_BY_NAMES = """\
    commitments:
      Insulate 40 lofts a year:
        due: 2027-03
      Train two fitters:
        due: 2028-03
"""
PROMISES = """\
    commitments:
      - items:
          - id: insulate-40-lofts-year
            text: Insulate 40 lofts a year
            due: 2027-03
          - id: train-two-fitters
            text: Train two fitters
            due: 2028-03
"""
NO_BAR = """\
    summary: Every home is dry
      and warm.

      We begin with two towns: Holme
      and Leek.
"""
WITH_BAR = """\
    summary: |
      Every home is dry
      and warm.

      We begin with two towns: Holme
      and Leek.
"""
LIST_WITHOUT_NAME = """\
    actions:
      columns:
        action: What
      - id: lofts
        action: Insulate 40 lofts
        due: 2027-03 - id: fitters
        action: Train two fitters
"""
NAMED_LIST = """\
    actions:
      columns:
        action: What
      rows:
      - id: lofts
        action: Insulate 40 lofts
        due: 2027-03
      - id: fitters
        action: Train two fitters
"""
ROWS_IN_A_PRIORITY = """\
    rows:
      - id: lofts
        action: Insulate 40 lofts
        due: In progress
      - id: fitters
        action: Train two fitters
          due: 2028-03
"""
ROWS_IN_THEIR_PLAN = """\
    actions:
      rows:
        - id: lofts
          action: Insulate 40 lofts
          status: In progress
        - id: fitters
          action: Train two fitters
          due: 2028-03
"""
TABLE = """\
    actions:
      | No | What we will do | By when | Cost code |
      |:---|---|---|---|
      | 1 | Insulate 40 lofts<br>in Holme: soon | March 2027 | C1 |
      | 2 | Train two fitters | | |
"""
ROWS_OF_A_TABLE = """\
    actions:
      columns:
        label: No
        action: What we will do
        due: By when
        own:
          - Cost code
      rows:
        - id: insulate-40-lofts-holme-soon
          label: 1
          action: |-
            Insulate 40 lofts
            in Holme: soon
          due: 2027-03
          own:
            Cost code: C1
        - id: train-two-fitters
          label: 2
          action: Train two fitters
"""
CELLS_OF_EXCEL = """\
    actions:
      What we will do\tBy when
      Insulate 40 lofts\tMarch 2027
"""
ROWS_OF_EXCEL = """\
    actions:
      columns:
        action: What we will do
        due: By when
      rows:
        - id: insulate-40-lofts
          action: Insulate 40 lofts
          due: 2027-03
"""
NAMES_OF_PARTNERS = "partners:\n  - name: Holme Trust  # ask Jo\n  - name: Wexcombe Homes\n"
PARTNERS = """\
bodies:
  - id: holme-trust
    name: Holme Trust
  - id: wexcombe-homes
    name: Wexcombe Homes
partners:
  - members:
      - holme-trust  # ask Jo
      - wexcombe-homes
"""
ONE_TERM = "glossary:\n  - term: EPC\n    meaning: energy performance certificate\n"
TERM = "glossary:\n    EPC: energy performance certificate\n"
TERM_IN_FIELDS = "glossary:\n  EPC:\n    definition: energy performance certificate\n"
TERM_IN_ITS_FIELD = "glossary:\n  EPC:\n    expansion: energy performance certificate\n"
VERSION = "status: Adopted 12 May 2026 (v2.1)\n"
EDITION = "status: adopted\nadopted: 2026-05-12\nedition: v2.1\n"


def put(folder: Path, text: str) -> Path:
    file = folder / "strategies" / "homes" / "strategy.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        (PRIORITY + PLAN_BY_NAMES, PRIORITY + PLAN_IN_ROWS),
        (PRIORITY + ROWS_BY_NAMES, PRIORITY + ROWS),
        (PRIORITY + PROMISES_BY_NAMES, PRIORITY + PROMISES),
        (PRIORITY + NO_BAR, PRIORITY + WITH_BAR),
        (PRIORITY + LIST_WITHOUT_NAME, PRIORITY + NAMED_LIST),
        (PRIORITY + ROWS_IN_A_PRIORITY, PRIORITY + ROWS_IN_THEIR_PLAN),
        (PRIORITY + TABLE, PRIORITY + ROWS_OF_A_TABLE),
        (PRIORITY + CELLS_OF_EXCEL, PRIORITY + ROWS_OF_EXCEL),
        (NAMES_OF_PARTNERS, PARTNERS),
        (ONE_TERM, TERM),
        (TERM_IN_FIELDS, TERM_IN_ITS_FIELD),
    ],
)
def test_what_has_one_meaning_gets_its_shape(tmp_path: Path, typed: str, mended: str) -> None:
    """The words and notes stay, the file is valid, and what is mended was told before."""
    file = put(tmp_path, HEAD + typed)
    assert "must fix" in invoke("validate", tmp_path).stdout
    invoke("validate --fix", tmp_path)
    assert file.read_text(encoding="utf-8") == HEAD + mended
    assert "must fix" not in invoke("validate", tmp_path).stdout


ONE_ROW_BY_HEADINGS = """\
    actions:
      rows:
        What we do: Insulate 40 lofts
        Who: Holme council
"""
COLUMNS_WITH_A_SLIP = "    actions:\n      colums:\n        action: What\n        lead: Who\n"
FIELD_TOO_FAR_IN = "    summary: Every home is dry\n      label: 1\n"


@pytest.mark.parametrize("typed", [ONE_ROW_BY_HEADINGS, COLUMNS_WITH_A_SLIP, FIELD_TOO_FAR_IN])
def test_what_is_no_name_of_a_row_stays_none(tmp_path: Path, typed: str) -> None:
    """The headings of one row, a slip in the name of a field, and a field that stands too far in
    make neither rows nor a text."""
    file = put(tmp_path, HEAD + PRIORITY + typed)
    invoke("validate --fix", tmp_path)
    after = file.read_text(encoding="utf-8")
    assert "- action: What we do" not in after
    assert "action: colums" not in after
    assert "summary: |" not in after


def test_the_edition_behind_a_state_has_a_field_of_its_own(tmp_path: Path) -> None:
    """A state, its day and its edition in one value become three fields."""
    head = HEAD.replace("status: draft\n", "")
    file = put(tmp_path, head + VERSION)
    invoke("validate --fix", tmp_path)
    assert file.read_text(encoding="utf-8") == head + EDITION


def test_a_table_of_figures_is_no_plan(tmp_path: Path) -> None:
    """A table without a heading for what is to be done stays a text."""
    table = "    actions: |\n      | Year | Homes |\n      |---|---|\n      | 2026 | 12 |\n"
    file = put(tmp_path, HEAD + PRIORITY + table)
    invoke("validate --fix", tmp_path)
    assert "| 2026 | 12 |" in file.read_text(encoding="utf-8")


def test_what_names_nothing_is_told_beside_another_mistake(tmp_path: Path) -> None:
    """One run tells of a body that is not listed in a row that has an unknown field too, in a
    priority without its id."""
    row = "        - id: a\n          action: Rent a room\n          lead: holme\n"
    plan = f"    actions:\n      rows:\n{row}          room-number: 7\n"
    put(tmp_path, f"{HEAD}priorities:\n  - title: Warm homes\n{plan}")
    said = invoke("validate", tmp_path).stdout
    assert "there is no body “holme”" in said
    assert "no field called `room-number:`" in said
    assert said.count("must fix:") == 3

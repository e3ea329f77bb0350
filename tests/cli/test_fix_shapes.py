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

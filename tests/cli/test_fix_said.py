"""What has no field of its own: stratc validate --fix says it in words where it was typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from .test_fix_shapes import HEAD, PRIORITY, put
from .whole import invoke

BODY = "bodies:\n  - id: mill\n    name: Wexcombe Mill\n"
PROMISE = (
    "    commitments:\n      items:\n        - id: lofts\n          text: We will line lofts.\n"
)
SAID = [
    (BODY + "    website: www.mill.example\n", '    note: "Website: www.mill.example"\n'),
    (
        BODY + "    note: Open on Fridays.\n    type: charity\n",
        '    note: "Open on Fridays. Type: charity"\n',
    ),
    (
        BODY + "    type: charity\n    telephone: 01632 960001\n",
        '    note: "Type: charity Telephone: 01632 960001"\n',
    ),
    (
        "governance:\n  contact: plans@mill.example\n  text: |\n    It meets in May.\n",
        "  text: |\n    It meets in May.\n\n    Contact: plans@mill.example\n",
    ),
    (PRIORITY + PROMISE + "          cost: £4,000 a year\n", 'note: "Cost: £4,000 a year"\n'),
    ("website: www.wexcombe.example/plan\n", "- title: Website\n    text: www.wexcombe.example"),
]
FIGURE = "statistics:\n  - id: dry\n    title: Dry homes\n    value: 46%\n"
SAID += [
    ("language: Welsh\n", "language: cy\n"),
    (
        FIGURE + "    Wales average: 51%\n",
        "compare:\n      - with: Wales average\n        value: 51%",
    ),
    (FIGURE + "    compare: Wales 51%\n", "compare:\n      with: Wales\n      value: 51%\n"),
    (FIGURE + "    comparison: 51% (Wales)\n", "compare:\n      with: Wales\n      value: 51%\n"),
]
KEPT = [
    FIGURE + "    compare: with Wales\n",
    BODY + "    nmae: Another\n",
    BODY + "    type:\n      - charity\n",
    BODY + "    website: www.mill.example  # moves in May\n",
    PRIORITY
    + "    actions:\n      rows:\n        - id: a\n          action: Do.\n          risk: Low\n",
]


@pytest.mark.parametrize(("typed", "mended"), SAID)
def test_a_value_without_a_field_becomes_words(tmp_path: Path, typed: str, mended: str) -> None:
    """Its name and its value stand in the note or the text beside it, and nothing must be fixed."""
    file = put(tmp_path, HEAD + typed)
    invoke("validate --fix", tmp_path)
    assert mended in file.read_text(encoding="utf-8")
    assert "no field called" not in invoke("validate", tmp_path).stdout


@pytest.mark.parametrize("typed", KEPT)
def test_what_may_be_a_field_is_no_note(tmp_path: Path, typed: str) -> None:
    """A slip of the hand, a list, a value with a note beside it and a column are not turned so."""
    file = put(tmp_path, HEAD + typed)
    invoke("validate --fix", tmp_path)
    assert "note: " not in file.read_text(encoding="utf-8")

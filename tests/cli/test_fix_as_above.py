"""Values that point to the row above are told, and `--fix` writes what stands there."""

from pathlib import Path

import pytest

from .test_fix_shapes import HEAD, PRIORITY, put
from .whole import invoke

ROWS = """\
bodies:
  - id: homes-team
    name: Homes Team
priorities:
  - id: warm
    title: Warm homes
    actions:
      rows:
        - id: ask
          action: Ask each landlord.
          lead: homes-team
          due: 2027-03
          status: on-track
        - id: train
          action: Train two fitters.
          {field}: {typed}
        - id: pay
          action: Pay grants.
          {field}: as above
"""


@pytest.mark.parametrize("typed", ["as above", "Ditto", "see above", "'\"'", "yr un fath"])
@pytest.mark.parametrize(
    ("field", "said"), [("lead", "homes-team"), ("due", "2027-03"), ("status", "on-track")]
)
def test_what_the_row_above_says_is_written(
    tmp_path: Path, typed: str, field: str, said: str
) -> None:
    """However far up it stands, with no body called “as above” and no other remark on it."""
    strategy = put(tmp_path, HEAD + ROWS.format(field=field, typed=typed))
    told = invoke("validate", tmp_path).stdout
    assert told.endswith("2 must fix, 9 consider\n") or "2 must fix" in told
    invoke("validate --fix", tmp_path)
    assert strategy.read_text(encoding="utf-8") == HEAD + ROWS.format(
        field=field, typed=said
    ).replace("as above", said)


def test_by_another_name_the_field_is_the_same(tmp_path: Path) -> None:
    """`owner:` of a row and `lead:` of the next are one column."""
    rows = "    actions:\n      rows:\n        - action: Ask.\n          owner: Homes Team\n"
    put(tmp_path, HEAD + PRIORITY + rows + "        - action: Train.\n          lead: as above\n")
    told = invoke("validate", tmp_path).stdout
    assert "write `Homes Team`" in told
    assert "name: as above" not in told


def test_words_that_send_the_reader_upwards_stay(tmp_path: Path) -> None:
    """A note and the words of an action are read, and are not those of the row above."""
    typed = ROWS.format(field="note", typed="See above").replace("note: as above", "due: 2027-04")
    strategy = put(tmp_path, HEAD + typed)
    assert "points to the row above" not in invoke("validate", tmp_path).stdout
    invoke("validate --fix", tmp_path)
    assert strategy.read_text(encoding="utf-8") == HEAD + typed

"""Quotation marks that take the fields between them for words, although YAML can read them."""

from pathlib import Path

from .test_slips_close_together import mended, told

ROWS = """\
    actions:
      rows:
        - action: Dredge the north drain
          lead: Wexcombe Homes
          due: 2028-03
          measures: Floods in a year
"""


def test_marks_alone_in_neighbouring_fields_say_as_above(tmp_path: Path) -> None:
    """Two of them are one text to YAML, and the name between them would be printed."""
    typed = ROWS + '        - action: Dredge the south drain\n          lead: "\n          due: "\n'
    said = told(tmp_path, typed)
    assert said.count("does not say “as above”") == 2
    assert "write `due: 2028-03`" in said
    assert "points to the row above" not in said  # told once
    after = mended(tmp_path, typed)
    assert after.count("lead: wexcombe-homes\n") == after.count("due: 2028-03\n") == 2


def test_marks_alone_with_fields_between_them_say_as_above(tmp_path: Path) -> None:
    """What stands between them is lost to nobody, and rows may point to rows that point."""
    row = '        - action: Clear bank {}\n          lead: "\n          due: 2029\n{}'
    last = '          measures: "\n'
    typed = ROWS + row.format("one", last) + row.format("two", last)
    after = mended(tmp_path, typed)
    assert after.count("lead: wexcombe-homes\n") == 3
    assert after.count("due: 2029\n") == 2
    assert after.count("measures: Floods in a year\n") == 3


def test_a_mark_alone_below_another_mistake_says_as_above(tmp_path: Path) -> None:
    typed = ROWS + '        - action: Pumps: mend both\n          lead: "\n          due: "\n'
    assert told(tmp_path, typed).count("does not say “as above”") == 2


def test_a_mark_that_opens_in_one_field_and_closes_in_another(tmp_path: Path) -> None:
    """Each field has its own words."""
    typed = ROWS.replace("Dredge the", '"Dredge the').replace("in a year", 'in a year"')
    said = told(tmp_path, typed)
    assert 'close it at the end: `- action: "Dredge the north drain"`' in said
    assert "closes a quotation here that is not opened" in said
    after = mended(tmp_path, typed)
    assert "lead: wexcombe-homes\n" in after
    assert "measures: Floods in a year\n" in after


def test_a_text_in_quotes_may_go_on_below(tmp_path: Path) -> None:
    """As programs write it, further right than its field: also where it holds a colon."""
    typed = ROWS.replace(
        "Dredge the north drain",
        '"Dredge the drain\n            north: from the\n            sluice"',
    )
    assert "quotation" not in told(tmp_path, typed)

"""Slips that stand close together, or lines above what they spoil: each is told where it is."""

import json
from pathlib import Path

import pytest

from stratc.source.value_slips import MOST_NAMES, _names_in

from .test_fix_shapes import HEAD, PRIORITY, put
from .whole import invoke

ROWS = """\
    actions:
      rows:
        - action: Rent a room
          responsible dept: Wexcombe Homes
          due: 2028-03
        - action: Paint it
          responsible dept: Wexcombe Homes
          due: 2028-04
        - action: Report on it
          responsible dept: Wexcombe Homes
          due: 2028-05
        - action: Meet: twice a year
"""


def told(folder: Path, typed: str) -> str:
    put(folder / "told", HEAD + PRIORITY + typed)
    return invoke("validate", folder / "told").stdout


def mended(folder: Path, typed: str) -> str:
    folder = folder / f"mended-{len(list(folder.iterdir()))}"
    strategy = put(folder, HEAD + PRIORITY + typed)
    for _ in range(2):
        invoke("validate --fix", folder)
    return strategy.read_text(encoding="utf-8")


def test_a_first_field_without_its_space_wants_no_second_name(tmp_path: Path) -> None:
    """“- action:Rent a room” is an action, and “action: action:Rent” would be printed so."""
    typed = ROWS.replace("- action: Rent", "- action:Rent")
    assert "write a space after the colon: `- action: Rent a room`" in told(tmp_path, typed)
    assert "action: Rent a room\n" in mended(tmp_path, typed)


def test_two_slips_on_neighbouring_lines_are_both_told(tmp_path: Path) -> None:
    """The second stands on the line of the complaint; the first let it come no further."""
    typed = "  - title:Dry homes\n    summary: *Dry* homes are warm.\n"
    said = told(tmp_path, typed)
    assert "write a space after the colon: `- title: Dry homes`" in said
    assert 'put it in quotes: `summary: "*Dry* homes are warm."`' in said
    assert "changed places" not in said


@pytest.mark.parametrize("mark", ['"', "'"])
def test_a_mark_alone_below_a_name_says_as_above(tmp_path: Path, mark: str) -> None:
    """As in a table by hand. It opens a quotation up to the end of the file, whose last line
    is innocent."""
    typed = ROWS.replace(
        "Wexcombe Homes\n          due: 2028-04", f"{mark}\n          due: 2028-04"
    )
    said = told(tmp_path, typed)
    assert "does not say “as above”" in said and "write `responsible dept: Wexcombe Homes`" in said
    assert "one mark too many" not in said
    text = mended(tmp_path, typed)
    assert text.count("lead: wexcombe-homes") == 3
    assert '"Meet: twice a year"' in text and f" {mark}\n" not in text


@pytest.mark.parametrize(
    ("typed", "rules", "changing"),
    [
        ("`warm`", {"quotes-needed", "id-shape"}, ["quotes-needed"]),
        ("Warm", {"id-shape"}, ["id-shape"]),
    ],
)
def test_on_a_line_that_was_mended_to_be_read_no_change_is_offered_twice(
    tmp_path: Path, typed: str, rules: set[str], changing: list[str]
) -> None:
    """What is said of its value points into the line as typed, and offers no second change."""
    put(tmp_path, HEAD + PRIORITY.replace("id: warm", f"id: {typed}"))
    said = json.loads(invoke("validate --format json", tmp_path).stdout)["remarks"]
    here = [one for one in said if one["rule"] in rules]
    assert {one["rule"] for one in here} == rules
    assert [one["rule"] for one in here if one["edits"]] == changing
    assert {(one["column"], one["end-column"]) for one in here} == {(9, 9 + len(typed))}


def test_what_is_left_open_above_is_not_closed_below(tmp_path: Path) -> None:
    """Quotes round a line far below would end the quotation too, and spoil that line."""
    typed = ROWS.replace("action: Rent a room", 'action: "Rent a room')
    said = told(tmp_path, typed)
    assert "a quotation mark is opened here and not closed" in said
    assert 'put it in quotes: `action: "Meet: twice a year"`' in said


@pytest.mark.parametrize("second", ["status: on-track", "RAG: Green"])
def test_two_lines_that_became_one_are_parted_behind_a_time(tmp_path: Path, second: str) -> None:
    """No sentence goes on behind a time: what stands there is a field, if no other row has it."""
    typed = ROWS.replace("due: 2028-03", f"due: 2028-03 {second}")
    name, value = second.split(": ")
    assert f"break the line before `{name}:`" in told(tmp_path, typed)
    assert f"due: 2028-03\n          status: {value}\n" in mended(tmp_path, typed)


def test_a_name_of_two_words_is_known_on_the_line_above_its_own(tmp_path: Path) -> None:
    """“responsible dept:” stands so in the other rows."""
    typed = ROWS.replace("it\n          responsible dept", "it responsible dept", 1)
    assert "`responsible dept:` stands on the line of another field" in told(tmp_path, typed)
    assert "action: Paint it\n          lead: wexcombe-homes\n" in mended(tmp_path, typed)


def test_words_with_a_colon_are_no_second_field(tmp_path: Path) -> None:
    """A name that no other line has may be a word of the sentence."""
    assert '"Meet: twice a year"' in mended(tmp_path, ROWS)
    typed = ROWS.replace("Rent a room", "Rent a room for one purpose: to meet")
    assert '"Rent a room for one purpose: to meet"' in mended(tmp_path, typed)


def test_a_bracket_that_is_opened_before_words_goes(tmp_path: Path) -> None:
    """In quotes it would be printed; `[Rent a room]` would be a list of one."""
    said = told(tmp_path, ROWS.replace("Rent a room", "[Rent a room"))
    assert "the bracket “[” is opened here and never closed" in said
    assert "write `- action: Rent a room`" in said


def test_a_line_of_colons_costs_no_more_for_each() -> None:
    """Of a line with very many, the first are looked at as names and no more."""
    named = list(_names_in("Paint it lead: " + "a b: " * 50))
    assert ("lead" in [name for _, _, name in named]) and len(named) <= 4 * MOST_NAMES

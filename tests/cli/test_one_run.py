"""What names nothing is told beside mistakes of shape, in the first run and not in the third."""

import re
from pathlib import Path

import pytest

from .test_fix_shapes import HEAD, PRIORITY, put
from .whole import invoke

ROW = """\
    actions:
      rows:
        - id: a
          action: Rent a room
          lead: Wexcombe Housing Trust
"""
SHAPES = {
    "a sentence for a figure": "statistics:\n  - One in four lives alone\n",
    "a field nobody knows": "governance:\n  meets: quarterly\n",
    "a list for words": "vision:\n  statement: [Warm homes, Dry homes]\n",
    "no figure where a group of fields belongs": ROW.replace("a\n", "b\n")
    .split("rows:\n")[1]
    .replace("          lead: Wexcombe Housing Trust\n", "")
    + "          measures:\n            - title: Empty homes\n              target: none\n",
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_a_mistake_of_shape_hides_no_unknown_name(tmp_path: Path, shape: str) -> None:
    """Whoever mends the shape must not then hear for the first time of a body to be listed."""
    put(tmp_path, HEAD + PRIORITY + ROW + shape)
    told = invoke("validate", tmp_path).stdout
    assert "there is no body “Wexcombe Housing Trust”" in told
    assert told.count("must fix:") == 2


@pytest.mark.parametrize(
    "bodies",
    ["  - [wht, Wexcombe Housing Trust]\n", "  - {id: wht, nombre: Wexcombe Housing Trust}\n"],
)
def test_a_name_in_an_entry_that_cannot_be_read_is_not_called_unknown(
    tmp_path: Path, bodies: str
) -> None:
    """What is listed in a shape that must be mended is listed."""
    put(tmp_path, HEAD + "bodies:\n" + bodies + PRIORITY + ROW)
    told = invoke("validate", tmp_path).stdout
    assert "must fix" in told
    assert "there is no body" not in told


def test_beside_a_mistake_of_shape_nothing_is_missed(tmp_path: Path) -> None:
    """A field that could not be read may hold what a rule would miss."""
    put(tmp_path, HEAD + PRIORITY + ROW.replace("lead", "leed by") + "    note: {a: b}\n")
    told = invoke("validate", tmp_path).stdout
    assert "no lead" not in told and "no date" not in told


@pytest.mark.parametrize(
    ("listed", "used", "same"),
    [
        ("Holme Valley Council (lead)", "Holme Valley Council", True),
        ("Wexcombe Housing Trust (WHT)", "Wexcombe Housing Trust", True),
        ("Wexcombe Housing Trust (WHT)", "WHT", True),
        ("Marford College (co-chair)", "Marford College", True),
        ("NHS England (North)", "NHS England", False),
        ("Holme Valley Council (lead)", "lead", False),
        ("Holme Valley Council (Public Health)", "Holme Valley Council", False),
    ],
)
def test_a_part_or_letters_in_brackets_make_no_other_body(
    tmp_path: Path, listed: str, used: str, same: bool
) -> None:
    """A part in the plan, or its letters, are the body still; a place or a team is another one."""
    row = ROW.replace("Wexcombe Housing Trust", used)
    file = put(tmp_path, HEAD + f"bodies:\n  - id: who\n    name: {listed}\n" + PRIORITY + row)
    invoke("validate --fix", tmp_path)
    assert ("lead: who\n" in file.read_text("utf-8")) == same


LISTED = """\
bodies:
  - id: Trust
    name: Wexcombe Housing Trust
"""
WITHOUT_ROWS = """\
    actions:
      - ref: 1
        what: Rent a room
        who: The Housing Forum
        when: 2o28
      - ref: 2
        what: Let a room
        who: trust
        when: 2028
        merged: [dew]
"""


def test_what_stands_in_a_list_without_its_group_is_told_in_the_first_run(tmp_path: Path) -> None:
    """Unknown columns and bodies, and times, at their places, before any is mended."""
    put(tmp_path, HEAD + LISTED + PRIORITY + WITHOUT_ROWS)
    told = invoke("validate", tmp_path).stdout
    for at, words in (
        (13, "`actions:` should be a group of fields"),
        (14, "has no field called `what:`"),
        (15, "there is no body “The Housing Forum”"),
        (16, "“2o28” is not a time"),
        (21, "there is no column “dew” to merge"),
    ):
        before = told[: told.index(words)].count("must fix:")
        place = told.split("must fix:")[before].split("strategy.yaml:")[1]
        assert place.startswith(f"{at}:"), (at, words, told)
    assert "“trust”" not in told


def test_what_only_mending_wrote_is_not_told(tmp_path: Path) -> None:
    """A sentence that gets an id from `--fix` is not said to have one that nobody uses."""
    put(tmp_path, HEAD + PRIORITY + "    commitments:\n      - Rent a room by 2o28\n")
    told = invoke("validate", tmp_path).stdout
    assert told.count("must fix:") == 1
    for place in re.findall(r"strategy\.yaml:(\d+):", told):
        assert int(place) <= 10


def test_lines_in_a_hint_are_those_that_were_typed(tmp_path: Path) -> None:
    """Whoever reads “in line 12” looks in the own file, and not in one that was mended."""
    rows = WITHOUT_ROWS.replace("ref: 1", "id: a").replace("ref: 2", "id: a")
    put(tmp_path, HEAD + "scope: [rooms, homes\n" + LISTED + PRIORITY + rows)
    file = tmp_path / "strategies" / "homes" / "strategy.yaml"
    lines = file.read_text("utf-8").split("\n")
    told = invoke("validate", tmp_path).stdout
    for number, words in re.findall(r"^ *(\d+) │ (.*)$", told, re.M):
        assert lines[int(number) - 1].strip() == words.strip()


def test_an_entry_without_a_short_name_hides_nothing(tmp_path: Path) -> None:
    """A note that has no id, and none that could be offered, is one entry and not the strategy."""
    put(tmp_path, HEAD + PRIORITY + ROW + "notes:\n  1: Counted in May.\n")
    assert "there is no body “Wexcombe Housing Trust”" in invoke("validate", tmp_path).stdout


def test_a_word_in_an_unknown_field_of_a_plan_lists_no_body(tmp_path: Path) -> None:
    """Who leads a priority is named there and listed elsewhere."""
    lead = "    lead: Wexcombe Housing Trust\n    reviewer: Wexcombe Housing Trust\n"
    put(tmp_path, HEAD + PRIORITY + lead + ROW)
    assert "there is no body “Wexcombe Housing Trust”" in invoke("validate", tmp_path).stdout


def test_beside_what_an_entry_lacks_its_names_are_told(tmp_path: Path) -> None:
    """A figure without its title has a source that nobody listed, and the same run says both."""
    figure = "statistics:\n  - id: empty\n    value: 31%\n    source: dwp\n    colour: red\n"
    put(tmp_path, HEAD + PRIORITY + "    lead: x\n" + figure)
    told = invoke("validate", tmp_path).stdout
    assert "has no `title:`" in told and "there is no source “dwp”" in told


def test_two_equal_ids_and_what_is_to_come_are_told_beside_any_mistake(tmp_path: Path) -> None:
    """Neither depends on what could not be read."""
    rows = ROW + ROW.split("rows:\n")[1] + "          due: TBC\n"
    put(tmp_path, HEAD + PRIORITY + "    motto: x\n" + rows)
    told = invoke("validate", tmp_path).stdout
    assert "two actions have the id “a”" in told and "“TBC” stands here" in told


def test_words_of_an_entry_without_a_title_are_its_title(tmp_path: Path) -> None:
    """Whoever writes `text:` for what a figure is meant its title, and nothing inside a group."""
    figure = "statistics:\n  - id: empty\n    text: Empty homes\n    value: 31\n"
    file = put(tmp_path, HEAD + PRIORITY + ROW + figure)
    assert "hint: write “title:”" in invoke("validate", tmp_path).stdout
    invoke("validate --fix", tmp_path)
    assert "    title: Empty homes\n" in file.read_text("utf-8")


def test_a_picture_that_is_not_there_is_told_beside_mistakes(tmp_path: Path) -> None:
    """A file is missing whatever else is wrong, also where its list stands too far inside."""
    picture = "figures:\n  - id: map\n    file: map.png\n    alt: A map of the lofts.\n"
    put(tmp_path, HEAD + PRIORITY + "    wrong: {a: b}\n" + picture)
    told = invoke("validate", tmp_path).stdout
    assert "has no field called `wrong:`" in told
    assert told.count("there is no picture “map.png”") == 1


@pytest.mark.parametrize(
    ("other", "hint"),
    [("County", "delete one of the two"), ("Borough", "give one of them another id")],
)
def test_an_entry_that_was_pasted_twice_is_to_be_deleted(
    tmp_path: Path, other: str, hint: str
) -> None:
    """Another id would keep both; two that differ are told to differ in their ids too."""
    entry = "  - id: county\n    name: {} Council\n"
    put(tmp_path, f"{HEAD}bodies:\n{entry.format('County')}{entry.format(other)}{PRIORITY}")
    assert hint in invoke("validate", tmp_path).stdout

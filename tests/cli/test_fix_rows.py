"""Rows in brackets that the author mends by hand after `validate --fix` has mended the others."""

from pathlib import Path

import pytest

from .test_fix_shapes import HEAD, PRIORITY, put
from .whole import invoke

PLAN = "    actions:\n      columns: [Action, {own}Who, When]\n      rows:\n"
ROWS = """\
        - [Order vests, {own}School, Oct 2026]
        - [{training}, {own}County, March 2027]
"""


@pytest.mark.parametrize("own", ["", "Ward, "])
def test_a_row_that_is_mended_later_gets_its_fields_like_the_others(
    tmp_path: Path, own: str
) -> None:
    """A comma cut a cell in two; with the quotes that were asked for, the row is one of the plan's,
    and each cell is still under its own heading."""
    plan = (PLAN + ROWS).format(own=own, training="Scooter training, Years 1 and 2")
    file = put(tmp_path, HEAD + PRIORITY + plan)
    invoke("validate --fix", tmp_path)
    typed = file.read_text("utf-8")
    assert "action: Order vests" in typed and "- [Scooter" in typed
    quoted = typed.replace("Scooter training, Years 1 and 2", '"Scooter training, Years 1 and 2"')
    file.write_text(quoted, "utf-8")
    invoke("validate --fix", tmp_path)
    made = file.read_text("utf-8")
    assert "action: Scooter training, Years 1 and 2\n          lead: county\n" in made
    assert made.count("Ward: Ward") == (2 if own else 0)


def test_baseline_and_target_of_two_rows_are_no_columns_of_their_own(tmp_path: Path) -> None:
    """Both belong to the measure beside them, however many rows have one."""
    row = "      - action: {}\n        kpi: Homes done\n        baseline: 3\n        target: 40\n"
    plan = "    actions:\n" + row.format("Mend roofs") + row.format("Fill walls")
    file = put(tmp_path, HEAD + PRIORITY + plan)
    invoke("validate --fix", tmp_path)
    made = file.read_text("utf-8")
    measure = (
        "            - title: Homes done\n              baseline: 3\n              target: 40\n"
    )
    assert made.count(measure) == 2 and "own:" not in made


@pytest.mark.parametrize("row", ["[Paint signs, County]", "[Paint signs, 1, 2, County, 2027]"])
def test_a_later_row_whose_cells_no_longer_have_one_heading_each_is_left(
    tmp_path: Path, row: str
) -> None:
    """Of several columns of its own, and of fewer cells, the order is not known any more."""
    columns = (
        "        action: Action\n        own: [Ward, Fund]\n        lead: Who\n        due: By\n"
    )
    rows = f"        - action: Order vests\n          lead: school\n        - {row}\n"
    plan = f"    actions:\n      columns:\n{columns}      rows:\n{rows}"
    file = put(tmp_path, HEAD + PRIORITY + plan)
    invoke("validate --fix", tmp_path)
    assert row in file.read_text("utf-8")


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 2, 0), (2, 0, 1)])
def test_a_target_in_its_own_column_joins_the_measure(
    tmp_path: Path, order: tuple[int, ...]
) -> None:
    """Measure, target and baseline in three columns are one measure; “n/a” is none of them."""
    cells = ("measure: staff trained", "target: 40", "baseline: n/a")
    row = "".join(f"          {cells[number]}\n" for number in order)
    plan = "    actions:\n      rows:\n        - id: a\n          action: Train staff.\n"
    file = put(tmp_path, HEAD + PRIORITY + plan + row)
    invoke("validate --fix", tmp_path)
    assert "no field called" not in invoke("validate", tmp_path).stdout
    kept = file.read_text(encoding="utf-8")
    assert (
        "          measures:\n            - title: staff trained\n              target: 40\n"
        in kept
    )


def test_a_second_kind_of_money_is_a_column_of_its_own(tmp_path: Path) -> None:
    """What it costs, beside who pays, stands under its own heading in every row of the plan."""
    rows = """\
    actions:
      - {action: Paint signs, lead: county, due: 2027-03, cost: £3k, funding: Road fund}
      - {action: Order vests, lead: school, due: 2027-06, cost: £1k}
"""
    blocks = rows.replace("{", "").replace("}", "").replace(", ", "\n        ")
    file = put(tmp_path, HEAD + PRIORITY + blocks)
    invoke("validate --fix", tmp_path)
    made = file.read_text("utf-8")
    assert "own:\n          - cost\n" in made and "funding: Road fund\n" in made
    assert made.count("            cost: £") == 2 and made.count("funding:") == 1


def test_money_is_the_same_in_every_plan_of_a_strategy(tmp_path: Path) -> None:
    """Where one plan tells what it costs from who pays, another without a fund does so too."""
    rows = """\
    actions:
      - action: Paint signs
        cost: £3k
        funding: Road fund
"""
    other = rows.replace("        funding: Road fund\n", "").replace("Paint", "Order")
    second = PRIORITY.replace("priorities:\n", "").replace("id: ", "id: second-")
    file = put(tmp_path, HEAD + PRIORITY + rows + second + other)
    invoke("validate --fix", tmp_path)
    made = file.read_text("utf-8")
    assert made.count("own:\n          - cost\n") == 2 and "funding: £1k" not in made
    assert made.count("            cost: £3k\n") == 2 and made.count("funding:") == 1


AIMS = "priorities:\n  - id: warm\n    title: Warm homes\n  - id: dry\n    title: Dry homes\n"
AT_THE_LEFT = {
    "rows": (
        "action plan:\n  - action: Fill roofs\n    priority: Warm homes\n    by: March 2027\n"
        "  - action: Mend gutters\n    priority: Dry homes\n    by: June 2027\n"
    ),
    "a table": (
        "action plan:\n| Action | Priority | By when |\n|---|---|---|\n"
        "| Fill roofs | 1. Warm homes | March 2027 |\n| Mend gutters | dry | June 2027 |\n"
    ),
    "cells merged": (
        "action plan:\n| Priority | Action | Who |\n|---|---|---|\n| Warm homes | Fill lofts | |\n"
        "| | Fill roofs | county |\n| Dry homes | Mend gutters | county |\n"
    ),
    "priorities as names": (
        "delivery plan:\n  Warm homes:\n    - action: Fill roofs\n      who: county\n"
        "  Dry homes:\n    - Mend gutters\n"
    ),
    "a longer heading": (
        "actions:\n  - what: Fill roofs\n    strategic priority: P1 Warm homes\n"
        "  - what: Mend gutters\n    strategic priority: P2 Dry homes\n"
    ),
    "promises": (
        "commitments:\n  - text: Fill roofs\n    theme: 1\n  - text: Mend gutters\n    theme: 2\n"
    ),
}


@pytest.mark.parametrize("plan", AT_THE_LEFT.values(), ids=AT_THE_LEFT)
def test_each_row_of_a_plan_at_the_left_goes_below_the_priority_it_names(
    tmp_path: Path, plan: str
) -> None:
    """Whichever way the plan was typed and the priority is named, no row is lost or moved alone."""
    file = put(tmp_path, HEAD + AIMS + plan)
    invoke("validate --fix", tmp_path)
    warm, dry = file.read_text("utf-8").partition("priorities:")[2].split("  - id: dry")
    assert ("Fill roofs" in warm, "Mend gutters" in dry) == (True, True)
    assert "riority" not in dry and "theme" not in warm and "\nactions" not in dry


def test_a_row_that_names_no_priority_keeps_the_plan_where_it_is(tmp_path: Path) -> None:
    """Which row it is and what it names is told; nothing is moved until all is certain."""
    plan = AT_THE_LEFT["rows"].replace("Dry homes", "Drains")
    file = put(tmp_path, HEAD + AIMS + plan)
    said = invoke("validate --fix", tmp_path)
    assert "row 2 names “Drains”, which none is called" in said.stdout + said.stderr
    assert plan.splitlines()[1] in file.read_text("utf-8")


def test_a_line_below_another_keeps_its_distance_when_rows_are_moved(tmp_path: Path) -> None:
    """Who leads in words stands two spaces further right than `lead:`, wherever the row was when
    it was judged: here its plan was read with its rows further right."""
    plan = "    actions:\n    - what: Train staff\n      who: Capital Team\n"
    plan += "    - what: Review moves: cost and outcome\n      who: county\n"
    file = put(tmp_path, HEAD + PRIORITY + plan)
    invoke("validate --fix", tmp_path)
    assert "\n          lead:\n            text: Capital Team\n" in file.read_text("utf-8")


def test_a_column_of_one_plan_is_that_of_a_plan_with_one_row(tmp_path: Path) -> None:
    """A heading that no field has is a column where any other row of the strategy has it."""
    rows = "    actions:\n      - action: {}\n        Carbon saving: High\n"
    second = PRIORITY.replace("priorities:\n", "").replace("id: ", "id: second-")
    plans = rows.format("Mend roofs") + second + rows.format("Fill walls")
    file = put(tmp_path, HEAD + PRIORITY + plans)
    invoke("validate --fix", tmp_path)
    made = file.read_text("utf-8")
    assert made.count("own:\n          - Carbon saving\n") == 2
    assert made.count("          own:\n            Carbon saving: High\n") == 2


OTHERWISE_CALLED = {
    "steps": "    steps:\n      - action: Fill roofs\n        by when: May 2027\n",
    "measures": "    measures:\n      - measure: Fill roofs\n        who: county\n        kpi: 4\n",
    "a table": "    actions:\n| Ref | Scheme | Who |\n|---|---|---|\n| 1 | Fill roofs | county |\n",
}


@pytest.mark.parametrize("plan", OTHERWISE_CALLED.values(), ids=OTHERWISE_CALLED)
def test_what_says_who_or_when_below_a_priority_is_its_plan(tmp_path: Path, plan: str) -> None:
    """Whatever the list is called; “measure” or “scheme” is what is done where no cell is an
    action."""
    file = put(tmp_path, HEAD + PRIORITY + plan)
    invoke("validate --fix", tmp_path)
    made = file.read_text("utf-8").partition("    actions:\n")[2]
    assert "      rows:\n" in made and "          action: Fill roofs\n" in made


def test_whether_something_began_is_no_day(tmp_path: Path) -> None:
    """“started: Y” is a column of the plan's own; “project” is what is done, and is none."""
    rows = "    actions:\n      - project: Fill roofs\n        started: Y\n"
    rows += "      - project: Mend gutters\n        started: No\n"
    file = put(tmp_path, HEAD + PRIORITY + rows)
    invoke("validate --fix", tmp_path)
    made = file.read_text("utf-8")
    assert "own:\n            started: No\n" in made and "start: " not in made
    assert "- project" not in made


def test_two_in_a_cell_of_a_table_are_a_list_when_it_is_made_of_rows(tmp_path: Path) -> None:
    """Brackets in the cell would be words, and its first half no body."""
    plan = "    actions: |\n      | Action | Who |\n      | --- | --- |\n"
    plan += "      | Fill roofs | Registrars & Holme Mill |\n"
    bodies = "bodies:\n  - id: mill\n    name: Holme Mill\n"
    file = put(tmp_path, HEAD.partition("bodies:")[0] + bodies + PRIORITY + plan)
    assert "write `[{text" not in invoke("validate", tmp_path).stdout
    invoke("validate --fix", tmp_path)
    assert "lead: [{text: Registrars}, mill]\n" in file.read_text("utf-8")


@pytest.mark.parametrize("margin", ["", "  "])
def test_the_hyphen_of_a_first_entry_is_missed_where_it_stood(tmp_path: Path, margin: str) -> None:
    """Reading stops at the second entry; its line is right, however long the first one is."""
    entry = "- id: {0}\n  name: The {0}\n  aliases: [{0}s]\n  since: 2021\n  note: Of {0}.\n"
    bodies = "".join(map(entry.format, ("mill", "farm", "shop"))).replace("\n", f"\n{margin}")
    typed = f"bodies:\n{margin}{bodies.rstrip(' ')}".replace("- id: mill", "  id: mill")
    put(tmp_path, HEAD + typed)
    assert ":7:" in invoke("validate --format concise", tmp_path).stdout.splitlines()[0]
    assert "its hyphen is missing" in invoke("validate", tmp_path).stdout


@pytest.mark.parametrize(
    ("typed", "mended"), [("✔", "complete"), ("✔ Done", "Done"), ("🟢", "green")]
)
def test_a_sign_for_a_state_is_told_beside_other_mistakes_and_mended(
    tmp_path: Path, typed: str, mended: str
) -> None:
    """It is understood, but no typeface prints it: the words beside it stay, or its meaning."""
    row = (
        f"      - what: Mend roofs\n        who: County\n        RAG: {typed}\n        colour: 7\n"
    )
    file = put(tmp_path, HEAD + PRIORITY + "    actions:\n" + row)
    assert "cannot be printed" in invoke("validate", tmp_path).stdout
    invoke("validate --fix", tmp_path)
    assert f"status: {mended}\n" in file.read_text("utf-8")

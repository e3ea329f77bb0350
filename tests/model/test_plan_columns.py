"""Columns of a plan's own, and cells that several rows share."""

from stratc.crossref import promises
from stratc.model import Measure, walk
from stratc.outputs.publication import Publication
from stratc.outputs.tables import sheets
from tests.conftest import SMALLEST, Compile

PLAN = """\
priorities:
  - id: homes
    title: Homes
    actions:
      columns:
        action: What
        own:
          - {id: money, title: Long-term money}
          - {id: need, title: Required or encouraged}
        lead: Who
      rows:
        - id: land
          action: Find land.
          lead: council
          measures: Plots found
          own: {money: £2 million, need: required}
        - id: build
          merged: [action, lead, measures, need]
          how: With the builders.
        - id: let
          merged: [lead]
          action: Let homes.
bodies:
  - {id: council, name: Saltby Council}
"""


def test_a_merged_cell_holds_for_the_rows_below(compiled: Compile) -> None:
    """Written once, it is in each row; a row below takes it from the row above that has it."""
    (strategy,) = compiled(SMALLEST + PLAN).library.strategies
    assert strategy.priorities[0].actions
    land, build, let = strategy.priorities[0].actions.rows
    assert build.action == land.action and build.own["need"].text == "required"
    assert "money" not in build.own
    assert [row.lead[0].body for row in (land, build, let)] == ["council"] * 3


def test_what_is_merged_is_counted_and_checked_once(compiled: Compile) -> None:
    """Its measures are one, and a mistake in the cell is remarked on at its one place."""
    done = compiled(SMALLEST + PLAN.replace("lead: council", "lead: counsil"))
    (strategy,) = done.library.strategies
    assert sum(isinstance(one, Measure) for one in walk(strategy)) == 1
    assert [one.rule for one in done.said].count("unknown-reference") == 1


def test_a_row_with_a_merged_action_is_named_by_it(compiled: Compile) -> None:
    """Whoever reads of the row elsewhere reads what it is to do."""
    library = compiled(SMALLEST + PLAN).library
    views = {view.id: view for view in promises(library, library.strategies[0])}
    assert views["build"].sentence == views["land"].sentence == "Find land."


def test_spreadsheets_repeat_merged_cells_and_have_own_columns(compiled: Compile) -> None:
    """A filter finds every row, and each own column stands where the plan prints it."""
    library = compiled(SMALLEST + PLAN).library
    sheet = sheets.action_plan(Publication(library, library.strategies[0]))
    assert sheet
    headings = [column.heading for column in sheet.columns]
    at = headings.index("What")
    assert headings[at : at + 4] == ["What", "Long-term money", "Required or encouraged", "Who"]
    rows = [[str(cell) for cell in row] for row in sheet.rows]
    assert [row[at] for row in rows] == ["Find land.", "Find land.", "Let homes."]
    assert [row[at + 2] for row in rows] == ["required", "required", ""]
    assert [row[at + 3] for row in rows] == ["Saltby Council"] * 3


HEADINGS = (
    PLAN.replace("{id: money, title: Long-term money}", "Long-term money")
    .replace("{id: need, title: Required or encouraged}", "title: Required or encouraged")
    .replace("{money: £2 million, need: required}", "{Long-term money: £2 million}")
    .replace("measures, need]", "measures]")
)


def test_a_column_may_be_known_by_its_heading_alone(compiled: Compile) -> None:
    """A heading is enough to declare a column, and its cells may be written under it."""
    done = compiled(SMALLEST + HEADINGS)
    assert "undeclared-column" not in {one.rule for one in done.said}
    library = done.library
    sheet = sheets.action_plan(Publication(library, library.strategies[0]))
    assert sheet
    headings = [column.heading for column in sheet.columns]
    assert str(sheet.rows[0][headings.index("Long-term money")]) == "£2 million"
    assert "Required or encouraged" in headings


def test_an_unknown_cell_of_a_row_leads_to_a_column_of_its_own(compiled: Compile) -> None:
    """Who writes a column that stratc has no field for is told how such a column is declared."""
    said = compiled(SMALLEST + PLAN.replace("how: With", "carbon saving: With")).said
    (hint,) = next(one.hints for one in said if one.rule == "unknown-field")
    assert "“carbon saving” under `own:`" in hint

"""What actions lack, and how far they have come."""

import pytest

from .catalogue import messages, places


def _rows(*rows: str) -> str:
    text = "priorities:\n  - id: p\n    title: Care\n    actions:\n      rows:\n"
    for number, row in enumerate(rows):
        text += f"        - id: a{number}\n          action: Do thing {number}.\n"
        text += "".join(f"          {line}\n" for line in row.splitlines())
    return text


def test_a_lead_of_the_whole_table_answers_for_every_row() -> None:
    """One lead that covers the table is enough for all its rows."""
    lead = "lead:\n  - body: fenmarsh-partnership\n    covers: table"
    assert not places(_rows(lead, "", ""), "action-without-lead")
    own = "lead: fenmarsh-partnership"
    assert places(_rows(own, "", ""), "action-without-lead") == ["a1", "a2"]


def test_a_measure_of_the_whole_table_measures_every_row() -> None:
    """One measure that covers the table is enough for all its rows."""
    measure = "measures:\n  - title: Lives saved\n    direction: up\n    covers: table"
    assert not places(_rows(measure, ""), "action-without-measure")


def test_a_cell_in_doubt_answers_for_no_other_row() -> None:
    """A lead or measure of the whole table is none for the others where its own row is in doubt."""
    lead = "alignment: judged\nlead:\n  - body: fenmarsh-partnership\n    covers: table"
    assert places(_rows(lead, ""), "action-without-lead") == ["a1"]
    measure = "alignment: lost\nmeasures:\n  - title: Lives saved\n    covers: table"
    assert places(_rows(measure, ""), "action-without-measure") == ["a1"]


def test_rows_in_doubt_are_told_once() -> None:
    """One remark names every row whose cells were placed by judgement or are lost."""
    text = _rows("alignment: judged", "", "alignment: lost")
    assert messages(text, "cells-in-doubt") == [
        "nobody knows for sure which cells belong to 2 rows: “Do thing 0.”, “Do thing 2.”"
    ]
    assert not messages(_rows("alignment: certain", ""), "cells-in-doubt")


def test_a_dated_step_dates_its_action() -> None:
    """A milestone or intervention with a date is a date."""
    step = "milestones:\n  - text: Half done.\n    due: 2028"
    piece = "interventions:\n  - text: Map the gaps.\n    due: 2028"
    assert places(_rows(step, piece, ""), "action-without-date") == ["a2"]


def test_a_table_without_any_lead_is_one_remark() -> None:
    """A wall of remarks trains people to stop reading."""
    text = _rows("", "", "", "")
    assert messages(text, "action-without-lead") == ["none of the 4 actions has a lead"]


def test_withdrawing_needs_a_reason_and_a_decision() -> None:
    """Each of the two that is missing is named."""
    rule = "withdrawn-without-reason"
    text = _rows("status: withdrawn\nreason: The law changed.")
    assert messages(text, rule) == ["action “Do thing 0.” is withdrawn, with no `decision:`"]
    assert messages(_rows("status: withdrawn"), rule) == [
        "action “Do thing 0.” is withdrawn, with no `reason:` and no `decision:`"
    ]


def test_what_is_complete_without_evidence_is_told_once() -> None:
    """Several rows that nothing proves are one remark, with each of their names."""
    rows = _rows("status: complete", "status: complete")
    assert messages(rows, "complete-without-evidence") == [
        "2 promises are complete, and nothing shows it: “Do thing 0.”, “Do thing 1.”"
    ]


def test_evidence_is_asked_for_only_when_complete() -> None:
    """The place is the status that claims it."""
    rule = "complete-without-evidence"
    assert places(_rows("status: complete", "status: on-track"), rule) == ["complete"]


@pytest.mark.parametrize(("column", "asked"), [("progress-update", False), ("ward", True)])
def test_a_column_about_progress_is_evidence(column: str, asked: bool) -> None:
    """What a plan's own column tells of a complete action shows it; another column does not."""
    text = _rows(f"status: complete\nown: {{{column}: Signed on 22 September}}").replace(
        "rows:", f"columns: {{own: [{{id: {column}, title: Column}}]}}\n      rows:", 1
    )
    assert bool(messages(text, "complete-without-evidence")) is asked


@pytest.mark.parametrize(
    ("headings", "dated"),
    [(("Year 1 (2026/27)", "Year 2 (2027/28)"), True), (("Town", "Village"), False)],
)
def test_what_stands_under_years_says_when(headings: tuple[str, str], *, dated: bool) -> None:
    """Columns of a plan whose headings are times tell the times of what stands in them."""
    first, second = headings
    text = (
        "priorities:\n  - id: p\n    title: Play\n    actions:\n"
        f"      columns: {{own: [{{id: a, title: {first}}}, {{id: b, title: {second}}}]}}\n"
        "      rows:\n        - {id: r, action: Open a park, own: {a: Draw it, b: Build it}}\n"
    )
    assert (not messages(text, "action-without-date")) == dated


def test_a_year_in_the_words_of_a_step_dates_its_action() -> None:
    """“All six by April 2027” says by when, as a date of the step does; “all six” does not."""
    dated = _rows("milestones:\n  - text: All six by April 2027")
    assert not messages(dated, "action-without-date")
    assert places(_rows("milestones:\n  - text: All six are in post"), "action-without-date")

"""Rows of plans: found, right, and never wrong in silence."""

from time import process_time
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import PatternFill

from stratc.blocks import BlockStream, Cell, Heading, Paragraph, Row, Table
from stratc.intake import Draft, draft, written
from stratc.intake.body.boxes import is_dash, whole
from stratc.intake.head import columns, heading_words

from . import drafts

HEAD = ["Ref", "Action", "Lead officer", "By when", "RAG"]


def row(*cells: Any, head: list[str] = HEAD) -> tuple[dict[str, Any], Draft]:
    made = drafts.of_rows(head, ["1", "Plant trees", "Parks", "2027", "Green"], list(cells))
    drafts.compiled(made)
    return drafts.actions(made)[1], made


def test_a_sentence_broken_into_many_lines_costs_its_length() -> None:
    """Somebody may have pasted a list of thousands of words into one box."""
    begun = process_time()
    (made,) = whole([Paragraph("Mend", "here"), *[Paragraph("roof", "here")] * 40_000])
    assert made.text == "Mend" + " roof" * 40_000
    assert process_time() - begun < 3


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("March 2027", "2027-03"),
        ("31/03/2027", "2027-03-31"),
        ("31st March 2027", "2027-03-31"),
        ("Mar-27", "2027-03"),
        ("Sept 2027", "2027-09"),
        ("2026/27", "2026/27"),
        ("2026-27", "2026/27"),
        ("Q3 2026/27", "2026/27-Q3"),
        ("Q4 2026/27", "2026/27-Q4"),
        ("Spring 2027", "2027-spring"),
        ("by end of March 2027", "2027-03-31 (by end of March 2027)"),
        ("within 6 months", "within 6 months"),
        ("Annually", "annually"),
        ("Annual", "annually"),
        ("Ongoing", "ongoing"),
        ("TBC", "TBC"),
        ("January to March 2027", "2027-01/2027-03"),
        ("2026/2027", "2026/2027"),
    ],
)
def test_dates_as_councils_write_them(words: str, due: str) -> None:
    """A date with one meaning becomes that date."""
    made = row("2", "Mend roads", "Works", words, "")[0]
    assert made["due"] == due and "start" not in made


@pytest.mark.parametrize(
    ("words", "start", "due"),
    [
        ("April 2026 - March 2027", "2026-04", "2027-03"),
        ("Apr 27 – Dec 27", "2027-04", "2027-12"),
        ("1/4/26 to 31/3/27", "2026-04-01", "2027-03-31"),
        ("2026/27 – 2028/29", "2026/27", "2028/29"),
        ("2026-2031", "2026", "2031"),
        ("From April 2027 until March 2029", "2027-04", "2029-03"),
        ("Q2 26/27 - Q4 27/28", "2026/27-Q2", "2027/28-Q4"),
        ("May 2027 to June 2028 (phase 2)", "2027-05", "2028-06 (phase 2)"),
    ],
)
def test_a_stretch_of_time_has_its_start_and_its_end(words: str, start: str, due: str) -> None:
    """One box that says when work begins and when it ends, each with its year, is both fields."""
    made = row("2", "Mend roads", "Works", words, "")[0]
    assert (made["start"], made["due"]) == (start, due)
    assert "note" not in made


@pytest.mark.parametrize(
    "words", ["March", "2027 or 2028", "when funded", "2025-Q3 or so", "13/14/2027"]
)
def test_a_date_with_no_meaning_is_kept_and_told(words: str) -> None:
    """What is no date stays in the row's note under its heading, and is a doubt."""
    found, made = row("2", "Mend roads", "Works", words, "")
    assert "due" not in found
    assert f"**By when:** {words}" in found["note"]
    assert any(words in entry.words for entry in made.account.of("doubt"))


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Green", "on-track"),
        ("A", "at-risk"),
        ("red", "off-track"),
        ("Blue", "complete"),
        ("Complete", "complete"),
        ("Not started", "not-started"),
        ("Delayed", "off-track"),
        ("Amber – staff are missing", "at-risk"),
        ("Green – complete", "complete"),  # what is done is often green
    ],
)
def test_rag_in_words_and_letters(words: str, status: str) -> None:
    """A word or a letter of the usual scales becomes the state; words that say more stay."""
    _, made = row("2", "Mend roads", "Works", "2027", words)
    (priority,) = drafts.compiled(made).priorities
    assert priority.actions and priority.actions.rows[1].status == status
    assert words in written(made.fields)


def test_rag_as_a_colour_only_is_read_and_told() -> None:
    """A box with a colour and no word gives the state, with a doubt that says so."""
    book = Workbook()
    for cells in (HEAD, ["1", "Plant", "Parks", "2027", None]):
        book.active.append(cells)
    book.active["E2"].fill = PatternFill("solid", fgColor="FFFFC000")
    made = drafts.of_files(("Fenmarsh Alcohol Plan 2026-2031.xlsx", drafts.saved(book)))
    assert drafts.actions(made)[0]["status"] == "at-risk"
    assert any("only a colour" in entry.reason for entry in made.account.of("doubt"))


def test_the_key_of_the_document_decides() -> None:
    """Where the plan itself says that green is complete, green is complete."""
    made = drafts.of_rows(
        HEAD, ["1", "Plant", "Parks", "2027", "Green"], ["Green", "Complete"], ["Amber", "On track"]
    )
    found = drafts.actions(made)
    assert len(found) == 1
    assert found[0]["status"] == "complete"


def test_a_word_against_its_colour_is_a_doubt() -> None:
    """A box that says green and is red gives no state; its words are kept and told."""
    book = Workbook()
    for cells in (HEAD, ["1", "Plant", "Parks", "2027", "Green"]):
        book.active.append(cells)
    book.active["E2"].fill = PatternFill("solid", fgColor="FFFF0000")
    made = drafts.of_files(("Fenmarsh Alcohol Plan 2026-2031.xlsx", drafts.saved(book)))
    (found,) = drafts.actions(made)
    assert "status" not in found and "Green" in found["note"]
    assert any("the box is red" in entry.reason for entry in made.account.of("doubt"))


def test_the_head_may_come_late_and_in_two_levels() -> None:
    """Title rows above the head stay as text; headings over headings are read together."""
    book = Workbook()
    sheet = book.active
    for cells in (
        ["Delivery plan of the Board", None, None, None, None],
        ["No", "Action", "Timescale", None, "Owner"],
        [None, None, "Start", "End", None],
        ["1", "Plant", "April 2026", "March 2027", "Parks"],
    ):
        sheet.append(cells)
    for area in ("A1:E1", "C2:D2", "A2:A3", "B2:B3", "E2:E3"):
        sheet.merge_cells(area)
    made = drafts.of_files(("Fenmarsh Alcohol Plan 2026-2031.xlsx", drafts.saved(book)))
    (found,) = drafts.actions(made)
    assert (found["start"], found["due"]) == ("2026-04", "2027-03")
    assert found["lead"] == [{"text": "Parks"}]
    assert made.fields["priorities"][0]["actions"]["title"] == "Delivery plan of the Board"


def test_repeated_heads_totals_and_notes_are_no_rows() -> None:
    """Only actions become actions; the rest is kept as text, and told."""
    made = drafts.of_rows(
        HEAD,
        ["1", "Plant", "Parks", "2027", "Green"],
        HEAD,
        ["2", "Mend", "Works", "2027", "Red"],
        ["Total", None, None, "2", None],
        ["Note: the Board meets in May.", None, None, None, None],
    )
    assert [found["label"] for found in drafts.actions(made)] == ["1", "2"]
    note = made.fields["priorities"][0]["actions"]["note"]
    assert "Total" in note and "the Board meets in May" in note


def test_a_row_that_a_page_broke_is_one() -> None:
    """A row without number and action goes on with the one above."""
    made = drafts.of_rows(
        ["No", "Action", "How", "Lead"],
        ["1", "Plant trees", "With schools and", "Parks"],
        [None, None, "with neighbours", None],
    )
    (found,) = drafts.actions(made)
    assert found["how"] == "With schools and with neighbours"


def test_an_unknown_column_is_kept_under_its_heading() -> None:
    """A column that no field fits loses nothing, and never lands in another field."""
    head = ["No", "Action", "Lead", "Carbon saved", "Progress update"]
    made = drafts.of_rows(head, ["1", "Plant", "Parks", "3 t", "Ten trees stand."])
    (found,) = drafts.actions(made)
    assert found["own"] == {"carbon-saved": "3 t", "progress-update": "Ten trees stand."}
    strategy = drafts.compiled(made)
    table = strategy.priorities[0].actions
    assert table and table.columns
    assert [one.title for one in table.columns.own] == ["Carbon saved", "Progress update"]


def test_bands_and_group_columns_are_priorities() -> None:
    """Where a plan groups its rows, each group is a priority, a merged box for all its rows."""
    made = drafts.of_rows(
        ["Theme", "Action", "Lead"],
        ["Air", "Plant", "Parks"],
        [None, "Mend", "Works"],
        ["Water", "Dig", "Works"],
    )
    assert [(p["title"], len(p["actions"]["rows"])) for p in made.fields["priorities"]] == [
        ("Air", 2),
        ("Water", 1),
    ]
    made = drafts.of_rows(
        ["Action", "Lead"],
        ["Priority 1: Air", None],
        ["Plant", "Parks"],
        ["Priority 2: Water", None],
        ["Dig", "Works"],
    )
    assert [p["title"] for p in made.fields["priorities"]] == ["Air", "Water"]


def test_cards_are_rows() -> None:
    """A small table of labels and values for each action is one row each."""
    card = "| Action | {} |\n|---|---|\n| Lead | Parks |\n| Timescale | March 2027 |\n"
    head = "# Fenmarsh Alcohol Plan 2026-2031\n\n## Priority 1: Air\n\n"
    made = drafts.of_text(f"{head}{card.format('Plant')}\n\nand\n\n{card.format('Mend')}")
    assert [(r["action"], r["due"]) for r in drafts.actions(made)] == [
        ("Plant", "2027-03"),
        ("Mend", "2027-03"),
    ]


def test_ditto_is_what_stands_above() -> None:
    """A ditto mark means the value above, and is told."""
    found, made = row("2", "Mend roads", '"', "as above", "Green")
    assert found["lead"] == [{"text": "Parks"}] and found["due"] == "2027"
    assert len([e for e in made.account.of("doubt") if "row above" in e.reason]) == 2


def test_several_names_are_several_leads_only_on_lines_of_their_own() -> None:
    """A slash or a comma inside a name never splits it."""
    found, _ = row("2", "Mend", "Health, Safety and Care/ICB\nWorks", "2027", "")
    assert found["lead"] == [{"text": "Health, Safety and Care/ICB"}, {"text": "Works"}]


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Date added", "March 2024"),
        ("Last updated", "May 2026"),
        ("Date completed", "June 2026"),
        ("Who benefits", "Young people"),
        ("Support needed", "Money from the Board"),
        ("Evidence", "Ten trees"),
        ("Priority", "High"),
    ],
)
def test_a_heading_of_another_meaning_fills_no_field(heading: str, words: str) -> None:
    """What only looks like a date, a lead or a group stays in the note, under its heading."""
    made = drafts.of_rows(["Action", "Lead", heading], ["Plant", "Parks", words])
    (found,) = drafts.actions(made)
    assert set(found) == {"id", "action", "lead", "own"}
    assert list(found["own"].values()) == [words]
    assert [p["title"] for p in made.fields["priorities"]] != [words]


def test_a_revised_date_counts() -> None:
    """Of an original and a revised date the revised one is the date; the other stays a word."""
    made = drafts.of_rows(
        ["Action", "Lead", "Original deadline", "Revised deadline"],
        ["Plant", "Parks", "March 2026", "May 2027"],
    )
    (found,) = drafts.actions(made)
    assert found["due"] == "2027-05"
    assert found["own"] == {"original-deadline": "March 2026"}


def test_a_key_on_another_sheet_decides_too() -> None:
    """Colours mean what the workbook says, on whichever sheet it says so; the word stays."""
    book = Workbook()
    book.active.title = "Cover"
    book.active.append(["Fenmarsh Alcohol Plan 2026-2031"])
    key = book.create_sheet("Key")
    for cells in (["Colour", "Meaning"], ["Green", "Complete"], ["Red", "Not started"]):
        key.append(cells)
    plan = book.create_sheet("Plan")
    filled: tuple[list[str | None], ...] = (
        ["Theme", "Ref", "Action", "Lead", "RAG"],
        ["Air", "1", "Plant", "Parks", "Green"],
        [None, "2", "Mend", "Works", "R"],
        ["Air total", None, None, None, "2"],
    )
    for row_cells in filled:
        plan.append(row_cells)
    made = drafts.of_files(("tracker.xlsx", drafts.saved(book)))
    assert made.fields["title"] == "Fenmarsh Alcohol Plan 2026-2031"
    assert [p["title"] for p in made.fields["priorities"]] == ["Air"]
    assert [found["status"] for found in drafts.actions(made)] == ["complete", "not-started"]
    assert "**RAG:** Green" in drafts.actions(made)[0]["note"]


def test_a_key_that_hedges_changes_nothing() -> None:
    """“Amber: slightly delayed” leaves amber at risk; it does not make it late."""
    made = drafts.of_rows(
        HEAD,
        ["1", "Plant", "Parks", "2027", "Amber"],
        ["Key: G = on track, A = slightly delayed, R = off track", None, None, None, None],
    )
    (priority,) = drafts.compiled(made).priorities
    assert priority.actions and priority.actions.rows[0].status == "at-risk"


def test_a_letter_that_the_key_explains_is_told_by_its_meaning() -> None:
    """Readers of a page never see a bare letter where the plan says what it stands for."""
    made = drafts.of_rows(
        HEAD,
        ["1", "Plant", "Parks", "2027", "G"],
        ["2", "Mend", "Parks", "2027", "R"],
        ["3", "Dig", "Parks", "2027", "C"],
        ["4", "Sow", "Parks", "2027", "A"],
        ["Key: G = on track, A = slightly delayed, R = at risk, C = complete", *[None] * 4],
    )
    states = [row["status"] for row in drafts.actions(made)]
    assert states == ["on-track", "at-risk", "complete", "at-risk (slightly delayed)"]
    assert not any("note" in row for row in drafts.actions(made))


@pytest.mark.parametrize(
    ("words", "names"),
    [("n/a", None), ("-", None), ("None", None), ("?", None), ("TBC", [{"text": "TBC"}])],
)
def test_nobody_is_no_lead_in_silence(words: str, names: Any) -> None:
    """A box that names nobody makes no lead and no body, and is told."""
    made, draft = row("2", "Dig ponds", words, "2027", "Green")
    assert made.get("lead") == names
    assert any(entry.words.startswith("2 | Dig ponds") for entry in draft.account.of("doubt"))


def test_a_sign_beside_a_word_and_a_sign_of_nothing() -> None:
    """Green beside “done” is done; a sign that says no state leaves no empty note behind."""
    assert row("2", "Dig ponds", "Parks", "2027", "🟢 done")[0]["status"] == "done"
    made, draft = row("2", "Dig ponds", "Parks", "2027", "⚪")
    assert "status" not in made and "note" not in made
    assert any("⚪" in entry.words for entry in draft.account.of("doubt"))


@pytest.mark.parametrize("words", ["N/A", "none", "TBC"])
def test_nobody_is_no_partner(words: str) -> None:
    """No body is made of a box that says that there is none."""
    head = ["Ref", "Action", "Partners", "By when", "RAG"]
    made, _ = row("2", "Dig ponds", words, "2027", "Green", head=head)
    assert "partners" not in made
    assert words in made["note"].replace("\\", "")


@pytest.mark.parametrize(
    ("words", "status"),
    [("Closed", "Closed"), ("Amber: on track", None), ("Red / Amber", None), ("No", None)],
)
def test_a_state_of_two_meanings_is_told(words: str, status: str | None) -> None:
    """What may be two states is no state, or is told."""
    made, draft = row("2", "Dig ponds", "Parks", "2027", words)
    assert made.get("status") == status
    assert any(entry.words == f"RAG: {words}" for entry in draft.account.of("doubt"))


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        ("Task ID|Task Name|Finish", "label|action|due"),
        ("Scheme|Promoter|Delivery|Cost", "action|lead|due|funding"),
        ("Theme|Lead|Delivery|Cost", "action|lead|interventions|funding"),
        ("Action|Risk rating|Deadline", "action||due"),
        ("Action|Budget holder|Deadline", "action||due"),
        ("What|Who|When|How we'll know", "action|lead|due|measures"),
        ("Rhif|Camau gweithredu|Arweinydd|Amserlen|Statws", "label|action|lead|due|status"),
    ],
)
def test_headings_name_their_fields(headings: str, fields: str) -> None:
    """A heading fills the field that it names, in English and in Welsh, and no other."""
    assert columns.fields(headings.split("|")) == fields.split("|")


def test_a_day_that_something_was_done_is_told() -> None:
    """“Completed June 2026” under a deadline is a time, with a doubt."""
    made, draft = row("2", "Dig ponds", "Parks", "Completed June 2026", "Green")
    assert made["due"].startswith("2026-06")
    assert any("was done" in entry.reason for entry in draft.account.of("doubt"))


def test_a_band_without_rows_is_kept() -> None:
    """Words that stand over no rows stay below the plan, and are told."""
    draft = drafts.of_rows(HEAD, ["1", "Plant trees", "Parks", "2027", "Green"], ["Later work"])
    (priority,) = draft.fields["priorities"]
    assert "Later work" in priority["actions"]["note"]


def test_a_key_that_denies_a_state_is_not_that_state() -> None:
    """“Red: will not be met” does not make red the colour of what is met."""
    made = drafts.of_rows(
        HEAD,
        ["1", "Plant trees", "Parks", "2027", "Red"],
        [],
        ["RAG", "Meaning"],
        ["Red", "Will not be met"],
        ["Green", "Met"],
    )
    assert drafts.actions(made)[0]["status"] == "off-track (Will not be met)"


@pytest.mark.parametrize(
    ("key", "states"),
    [
        (
            "RAG: R = not started or behind; A = under way with risks; G = on track; B = complete",
            ["off-track (not started or behind)", "at-risk (under way with risks)", "on-track"],
        ),
        (
            "Key: R = in some trouble, A = a little late, G = all well",
            ["off-track (in some trouble)", "at-risk (a little late)", "on-track (all well)"],
        ),
    ],
)
def test_what_a_key_says_in_its_own_words_is_what_readers_are_told(
    key: str, states: list[str]
) -> None:
    """A letter whose meaning is no usual word for a state keeps that meaning beside its state."""
    rows = [[str(at), f"Mend road {at}", "Works", "2027", said] for at, said in enumerate("RAG")]
    made = drafts.of_rows(HEAD, *rows, [key, *[None] * 4])
    assert [row["status"] for row in drafts.actions(made)] == states


def test_a_dash_is_nothing() -> None:
    """A dash under a heading says that there is nothing, and is no value of its field."""
    head = [*HEAD, "Budget", "Partners"]
    made, _ = row("2", "Mend roads", "Works", "–", "Amber", "-", "–", head=head)
    assert not {"funding", "due", "partners", "note"} & set(made)


@pytest.mark.parametrize(
    "words", ["Ar y trywydd / On track", "Coch / Red", "Heb ddechrau / Not started"]
)
def test_a_state_in_both_languages_is_one_state(words: str) -> None:
    """A state that stands in Welsh and in English is that state."""
    assert "status" in row("2", "Mend roads", "Works", "2027", words)[0]


@pytest.mark.parametrize(("end", "rows"), [("with care", 1), ("With care", 2)])
def test_a_row_that_a_page_of_paper_broke_is_one(end: str, rows: int) -> None:
    """The first row of a page goes on from the last one where its action begins small."""
    head = ("Action", "Measures")
    cells = [("Talk to those at risk", "Calls"), (end, "and visits")]
    table = Table(
        tuple(
            Row(tuple(Cell((Paragraph(one, place),), place) for one in words), place)
            for place, words in zip(
                ("page 1, table row 1", "page 1, table row 2", "page 2, table row 1"),
                (head, *cells),
                strict=True,
            )
        ),
        "page 1, table under “Plan”",
    )
    blocks = (Heading("Fenmarsh Plan 2026-2031", 0, "page 1"), table)
    found = drafts.actions(draft(BlockStream("Fenmarsh.pdf", blocks)))
    assert len(found) == rows
    assert found[0]["action"] == (f"Talk to those at risk {end}" if rows == 1 else cells[0][0])


@pytest.mark.parametrize("words", ["Complete", "Not started", "In progress"])
def test_a_state_where_the_date_is_asked_for_is_the_state(words: str) -> None:
    """It says how far the action is. A plan with a column for that keeps what stands where."""
    made = drafts.of_rows(
        ["Ref", "Action", "Lead", "Timescale"], ["1", "Open a hub", "Parks", words]
    )
    (found,) = drafts.actions(made)
    assert (found["status"], found.get("due")) == (words, None)
    assert any("how far it is" in entry.reason for entry in made.account.of("doubt"))
    assert "status" not in row("2", "Mend roads", "Works", words, "")[0]


def test_a_number_beside_two_actions_is_parted() -> None:
    """Two rows that share the box with their number are “3a” and “3b”, and that is told."""
    made = drafts.of_text(
        "<h1>Air Plan</h1><table><tr><th>Ref</th><th>Action</th><th>Lead</th></tr>"
        "<tr><td>1</td><td>Plant trees</td><td>Parks</td></tr>"
        "<tr><td>2</td><td>Mend roads</td><td>Works</td></tr>"
        "<tr><td rowspan=2>3</td><td>Write a plan</td><td>Clerk</td></tr>"
        "<tr><td>Review the plan</td><td>Clerk</td></tr></table>",
        "Air Plan 2026-2031.html",
    )
    assert [one["label"] for one in drafts.actions(made)] == ["1", "2", "3a", "3b"]
    assert sum("beside several" in entry.reason for entry in made.account.of("doubt")) == 2


def test_measure_with_where_it_starts_and_should_end_beside_it() -> None:
    head = ["Action", "Lead", "By when", "Target", "Measure", "Baseline 2024/25", "Trend"]
    made = drafts.of_rows(
        head,
        ["Open a repair café", "Wardens", "May 2027", "480", "Visitors in a year", "1,210", "Up"],
        ["Plant a hedge", "Wardens", "May 2028", "2 km by March 2028", "Length", "none", ""],
        ["Mend the weir", "Wardens", "May 2029", "June 2029", "Eels above it", "12", ""],
    )
    first, second, third = (row["measures"] for row in drafts.actions(made))
    assert first == [
        {
            "title": "Visitors in a year",
            "baseline": {"value": "1,210", "period": "2024/25"},
            "target": "480",
        }
    ]
    assert second[0]["target"] == "2 km by March 2028"
    assert second[0]["baseline"] == {"text": "none", "period": "2024/25"}
    assert "target" not in third[0]
    assert drafts.actions(made)[2]["own"] == {"target": "June 2029"}
    strategy = drafts.compiled(made)
    assert strategy.priorities[0].actions is not None
    (measure,) = strategy.priorities[0].actions.rows[0].measures
    assert str(measure.target and measure.target.value) == "480"


@pytest.mark.parametrize("words", ["None", "Not known", "New measure", "One officer"])
def test_a_start_that_is_no_figure_stays_in_its_words(words: str) -> None:
    """What a cell says of a start is read as words, so that the draft can be built at once."""
    made = drafts.of_rows(
        ["Action", "Lead", "By when", "Measure", "Baseline", "Target"],
        ["Open a repair café", "Wardens", "May 2027", "Cafés", words, "3"],
    )
    (action,) = drafts.compiled(made).priorities[0].actions.rows  # type: ignore[union-attr]
    (measure,) = action.measures
    assert measure.baseline and measure.baseline.text == words


def test_times_of_a_baseline_and_a_target_are_read_with_them() -> None:
    """“1,940 (2025)” has its year, and “Target date” beside “Due” says when the target holds."""
    head = ["Action", "Lead", "Due", "Measure", "Baseline", "Target", "Target date"]
    made = drafts.of_rows(
        head,
        ["Open a repair café", "Wardens", "May 2027", "Visitors", "1,940 (2025)", "2,300", "2028"],
        ["Plant a hedge", "Wardens", "May 2028", "Length", "2 km (old maps)", "5 km", "soon"],
        ["Train wardens", "Wardens", "May 2028", "Wardens", "12", "50 by 2028", ""],
    )
    first, second, third = (row["measures"][0] for row in drafts.actions(made))
    assert first["baseline"] == {"value": "1,940", "period": "2025"}
    assert first["target"] == {"value": "2,300", "period": "2028"}
    assert second["baseline"] == "2 km (old maps)"
    assert third["target"] == {"value": "50", "period": "2028"}
    assert second["target"] == {"text": "5 km"}
    drafts.compiled(made)


def test_target_of_each_year_is_a_date_on_the_way_to_the_last() -> None:
    made = drafts.of_rows(
        ["Action", "Lead", "KPI", "Target 2026/27", "Target 2027/28", "Target 2028/29"],
        ["Plant street trees", "Wardens", "Trees", "40", "80", "120"],
        ["Open play streets", "Wardens", "Streets", "2", "4", ""],
    )
    first, second = (row["measures"] for row in drafts.actions(made))
    assert first[0]["target"] == {"value": "120", "period": "2028/29"}
    assert [one["period"] for one in first[0]["milestones"]] == ["2026/27", "2027/28"]
    assert second[0]["target"] == {"value": "4", "period": "2027/28"}
    drafts.compiled(made)


def test_several_measures_and_one_target_stay_apart() -> None:
    made = drafts.of_rows(
        ["Action", "Lead", "Measures", "Target"],
        ["Plant street trees", "Wardens", "Trees\nStreets", "40"],
        ["Open play streets", "Wardens", "Streets", "4"],
    )
    first, second = drafts.actions(made)
    assert first["measures"] == ["Trees", "Streets"]
    assert first["own"] == {"target": "40"}
    assert second["measures"] == [{"title": "Streets", "target": "4"}]


@pytest.mark.parametrize(
    ("heading", "over"),
    [
        ("Baseline (2024/25)", True),
        ("Starting point", True),
        ("Target by March 2030", True),
        ("2030 target", True),
        ("Annual target", True),
        ("Baseline and target", False),
        ("Measures and targets", False),
        ("Target group", False),
        ("Target outcome", False),
        ("Original target", False),
    ],
)
def test_headings_over_figures_of_a_measure(heading: str, over: bool) -> None:
    assert heading_words.aims(heading) is over


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Fen Arts Trust and Fen College", ["Fen Arts Trust", "Fen College"]),
        (
            "Fen College and Friends of Saltmere Library",
            ["Fen College", "Friends of Saltmere Library"],
        ),
        ("Police and Crime Commissioner", ["Police and Crime Commissioner"]),
        ("Parks and Open Spaces", ["Parks and Open Spaces"]),
        ("Education Service and Youth Saltmere", ["Education Service", "Youth Saltmere"]),
        ("Dyfed Police and Crime Commissioner", ["Dyfed Police and Crime Commissioner"]),
        ("Royal Borough of Kelswick and Chelmere", ["Royal Borough of Kelswick and Chelmere"]),
        ("Kelswick and Chelmere Council", ["Kelswick and Chelmere Council"]),
        ("Kelswick and Chelmere NHS Trust", ["Kelswick and Chelmere NHS Trust"]),
        ("Kelswick Drug and Alcohol Partnership", ["Kelswick Drug and Alcohol Partnership"]),
        ("Department for Business and Trade", ["Department for Business and Trade"]),
        ("Health and Wellbeing Board", ["Health and Wellbeing Board"]),
        ("Fire and Rescue Service", ["Fire and Rescue Service"]),
    ],
)
def test_two_partners_joined_by_and_are_two(words: str, names: list[str]) -> None:
    """Both are named as bodies are, or one is known; that they were told apart is a doubt."""
    head = ["Ref", "Action", "Partners", "By when"]
    made = drafts.of_rows(
        head,
        ["1", "Plant trees", "Fen College; Police; Dyfed Police", "2027"],
        ["2", "Dig", words, "2027"],
    )
    known = {body["id"]: body["name"] for body in made.fields["bodies"]}
    assert [known[one] for one in drafts.actions(made)[1]["partners"]] == names
    told = any("their “and”" in one.reason for one in made.account.of("doubt"))
    assert told == (len(names) > 1)


def test_a_grey_box_means_what_the_key_says() -> None:
    """“… and grey is not started” explains the colour of a box that holds no word."""
    book = drafts.book(
        HEAD, ["1", "Mow", "Parks", "2027", None], ["2", "Dig", "Parks", "2027", None]
    )
    for at, colour in enumerate(("00B050", "BFBFBF"), start=2):
        book.active.cell(at, 5).fill = PatternFill("solid", fgColor=colour)
    key = b"# Plan\n\nGreen is on track, blue is done and grey is not started.\n"
    sheet = ("Fenmarsh Alcohol Plan 2026-2031.xlsx", drafts.saved(book))
    made = drafts.of_files(("Fenmarsh Alcohol Plan 2026-2031.md", key), sheet)
    assert [row.get("status") for row in drafts.actions(made)] == ["on-track", "not-started"]


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        (
            "Homes visited, from 70 homes in 2025/26 to 845 by 2026/27",
            {
                "title": "Homes visited",
                "baseline": "70 homes in 2025/26",
                "target": "845 by 2026/27",
            },
        ),
        ("Visits logged, from 2026 to 2030", "Visits logged, from 2026 to 2030"),
        ("Visits, from home to school", "Visits, from home to school"),
    ],
)
def test_a_measure_that_says_from_what_to_what_has_both(words: str, measure: Any) -> None:
    """Figures behind “from” and “to” are where it starts and should end; years say only when."""
    head = ["Ref", "Action", "How we will know", "By when"]
    made = drafts.of_rows(head, ["1", "Call", "Calls", "2027"], ["2", "Visit", words, "2027"])
    drafts.compiled(made)
    assert drafts.actions(made)[1]["measures"] == [measure]


def test_what_the_source_struck_out_is_kept_for_editors_and_not_printed() -> None:
    """Readers are told the date that counts; which one was taken back, the report tells."""
    gone = InlineFont(strike=True)
    due = CellRichText(TextBlock(gone, "March 2026"), " ", "June 2027")
    found, made = row("2", "Mend roads", "Works", due, "")
    assert found["due"] == "2027-06" and "note" not in found
    assert found["editor-note"] == "By when, struck out in the source: March 2026"
    assert any(entry.words == "March 2026" for entry in made.account.of("left"))


@pytest.mark.parametrize(
    ("box", "names"),
    [
        ("Harbour Homes Fen Living Trust", ["Harbour Homes", "Fen Living Trust"]),
        ("Harbour Homes Fen Living Support", ["Harbour Homes Fen Living Support"]),
    ],
)
def test_two_known_partners_with_nothing_between_are_two(box: str, names: list[str]) -> None:
    """Two full lines of a ruled box look like one name; that they were told apart is a doubt."""
    made = drafts.of_rows(
        ["Action", "Lead", "Partners"],
        ["Mend the weir", "Parks", "Fen Living Trust"],
        ["Plant an orchard", "Parks", "Harbour Homes"],
        ["Open a path", "Parks", box],
    )
    ids = {one["id"]: one["name"] for one in made.fields["bodies"]}
    assert [ids[one] for one in drafts.actions(made)[-1]["partners"]] == names
    doubts = [one for one in made.account.of("doubt") if "where two meet" in one.reason]
    assert len(doubts) == len(names) - 1


@pytest.mark.parametrize(("colour", "dash"), [("ECFDF5", True), ("FF0000", False)])
def test_a_dash_in_the_pale_stripe_of_a_table_says_nothing(colour: str, dash: bool) -> None:
    """Every other row is painted; a dash in red says how far something is."""
    assert is_dash("partners", Cell((Paragraph("–", ""),), "", colour)) == dash


def test_who_keeps_a_plan_is_nothing_for_readers() -> None:
    """“Last updated …” above a plan is for editors, and told."""
    made = drafts.of_rows(
        ["Last updated: 12/05/2026 by Dawn H"],
        ["Action", "Lead", "By when"],
        ["Open a hub", "Parks", "May 2027"],
    )
    (priority,) = made.fields["priorities"]
    assert "Dawn H" in str(priority["actions"]["editor-note"]) and "text" not in priority["actions"]
    assert any("Dawn H" in one.words for one in made.account.of("left"))


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("It costs €4,000 a year.", "2027-07/2027-09 (Q3 2027)"),
        ("Write to arts@fenmarsh.ie.", "2027-07/2027-09 (Q3 2027)"),
        ("Quarters are those of the calendar year.", "2027-07/2027-09 (Q3 2027)"),
        ("Q1 = April to June.", "2027-10/2027-12 (Q3 2027)"),
        ("It costs £4,000 a year.", None),
    ],
)
def test_a_quarter_is_read_where_the_document_says_of_which_year(
    said: str, due: str | None
) -> None:
    """“Q3 2027” has two meanings; what the document says, or its money, tells which, as a doubt."""
    table = (
        "| Action | Lead | Timeline |\n| --- | --- | --- |\n| Open a hub | Homes team | Q3 2027 |\n"
    )
    made = drafts.of_text(f"# Fenmarsh Plan 2026-2031\n\n## Homes\n\n{said}\n\n{table}")
    (row,) = drafts.actions(made)
    assert row.get("due") == due
    assert bool(due) == any(
        "quarters of this document" in one.reason for one in made.account.of("doubt")
    )
    assert ("Q3 2027" in row.get("note", "")) == (due is None)


def test_a_dash_in_a_column_of_its_own_says_nothing() -> None:
    """“–” under “Comments” is an empty box, and not a word to print."""
    rows = ["Action", "Lead", "Due", "Comments on barriers"], ["Open", "Homes", "2027", "-"]
    (row,) = drafts.actions(drafts.of_rows(*rows))
    assert "own" not in row


def test_a_day_whose_year_stands_on_the_next_page_is_one() -> None:
    """A row that a page broke between a month and its year says one thing, not two."""
    rows = (
        ["No.", "Action", "Lead", "How we know"],
        ["1", "Make the order", "Homes", "In force by 1 October"],
        ["", "", "", "2027"],
    )
    (row,) = drafts.actions(drafts.of_rows(*rows))
    assert row["measures"] == ["In force by 1 October 2027"]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("By the end of the strategy", "2031 (By the end of the strategy)"),
        ("L", "2031 (to the end of the plan)"),
        ("By the end of the consultation", None),
    ],
)
def test_the_end_of_the_plan_is_that_of_what_it_covers(words: str, due: str | None) -> None:
    """“By the end of the plan” is the last year of its period, told as a doubt."""
    key = "Key: S = by March 2028; L = to the end of the plan."
    table = f"| Action | Lead | Timeline |\n| --- | --- | --- |\n| Open | Homes | {words} |\n"
    made = drafts.of_text(f"# Fenmarsh Plan 2026-2031\n\n## Homes\n\n{key}\n\n{table}")
    (row,) = drafts.actions(made)
    assert row.get("due") == due


@pytest.mark.parametrize(
    ("box", "measure"),
    [
        ("Parents helped (target 160)", {"title": "Parents helped", "target": "160"}),
        (
            "Homes visited (baseline 70 in 2025/26, target: 90 by 2027)",
            {
                "title": "Homes visited",
                "baseline": {"value": "70", "period": "2025/26"},
                "target": {"value": "90", "period": "2027"},
            },
        ),
        ("Practices (6 → 11)", {"title": "Practices", "baseline": "6", "target": "11"}),
        (
            "% remote: 19% in 2024/25 → 25%",
            {
                "title": "% remote",
                "baseline": {"value": "19%", "period": "2024/25"},
                "target": "25%",
            },
        ),
        ("Practices (all to report)", "Practices (all to report)"),
        ("Practices (from 6 to 11)", {"title": "Practices", "baseline": "6", "target": "11"}),
        ("Homes (ages 5 to 11)", "Homes (ages 5 to 11)"),
        ("Children weighed (5 to 11)", "Children weighed (5 to 11)"),  # may be ages
    ],
)
def test_figures_in_brackets_behind_a_measure_are_its_own(box: str, measure: object) -> None:
    """Where it starts and where it is to go; other words in brackets stay words."""
    made = drafts.of_rows(["Action", "Lead", "By when", "Measure"], ["Go", "Me", "2027", box])
    assert drafts.actions(made)[0]["measures"] == [measure]


def test_a_question_in_a_box_stands_before_what_answers_it() -> None:
    """“How much did we do?” measures nothing; the numbers below it do."""
    box = "How much did we do?\n600 patrols\n20 events\nIs anyone better off?\n% who feel safer"
    made = drafts.of_rows(
        ["Priority", "Action", "Lead", "By when", "Measures"],
        ["Streets", "Send wardens", "Police", "March 2027", box],
        ["Streets", "Put up signs", "Police", "March 2027", "Are there signs?\nWho reads them?"],
    )
    first, second = drafts.actions(made)
    assert first["measures"] == [
        "How much did we do? 600 patrols; 20 events",
        "Is anyone better off? % who feel safer",
    ]
    assert second["measures"] == ["Are there signs?", "Who reads them?"]


@pytest.mark.parametrize(
    ("top", "plan"), [("2026/27 | 2027/28 | Total", False), ("Walk|Run|Ride", True)]
)
def test_sums_by_year_are_no_plan_turned_over(top: str, plan: bool) -> None:
    """“Proposal, 2026/27, 2027/28, Total” is a head above sums, whatever the rows are called."""
    made = drafts.of_text(
        f"# Fenmarsh Alcohol Plan 2026-2031\n\n## Savings\n\n| Proposal | {top} |\n|-|-|-|-|\n"
        "| Shared waste service | 0 | 220 | 220 |\n| Parking review | 140 | 60 | 200 |\n"
        "| Total (£000) | 140 | 280 | 420 |\n"
    )
    assert bool(drafts.actions(made)) is plan


def test_a_lettered_row_below_a_number_is_a_part_of_it() -> None:
    """“(a) …” below 2.2 is numbered 2.2(a); without a number above, its letter is its own."""
    made = drafts.of_rows(
        HEAD,
        [None, "(a) Draw", "Parks", "2027", "Green"],
        ["2.2", "Plant", "Parks", "2027", "Green"],
        [None, "(a) Dig", "Parks", "2027", "Green"],
        [None, "(ii) Sow", "Parks", "2027", "Green"],
    )
    rows = drafts.actions(made)
    assert [row.get("label") for row in rows] == ["a", "2.2", "2.2(a)", "2.2(ii)"]
    assert [row["action"] for row in rows] == ["Draw", "Plant", "Dig", "Sow"]


def test_the_number_in_the_words_of_an_action_is_its_own() -> None:
    """“1.1.1 Extend …” beside objective 1.1 is 1.1.1; “1.5 million trees” is no number."""
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## Priority 1: Towns\n\n"
        "| Ref. | Objective | Action | Lead | By when |\n| --- | --- | --- | --- | --- |\n"
        "| 1.1 | Better buses | 1.1.1 Extend the route | Link | 2027 |\n"
        "| 1.2 | Greener towns | 1.5 million trees planted | Parks | 2028 |\n"
    )
    first, second = drafts.actions(made)
    assert (first["label"], first["action"]) == ("1.1.1", "Extend the route")
    assert first["own"] == {"ref": "1.1", "objective": "Better buses"}
    assert (second["label"], second["action"]) == ("1.2", "1.5 million trees planted")

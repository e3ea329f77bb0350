"""Plans whose table leaves to its place, or to other rows, what it is: cards, columns, keys."""

from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from . import drafts

_PAGE = """# Wrenbury Library Plan on a Page 2027-2030

Wrenbury Council

| Reading | Learning |
| --- | --- |
| {first} 20,000 new books | {second} help sessions in every library |
| Measure: loans up 10% | Measure: 2,500 learners |
"""


def test_a_column_below_its_priority_is_a_section() -> None:
    """What all boxes of a row begin with stands in each column, and the page is the document."""
    made = drafts.of_text(_PAGE.format(first="We will: buy", second="We will: run"), name="a.md")
    drafts.compiled(made)
    assert made.fields["title"] == "Wrenbury Library Plan on a Page 2027-2030"
    assert [one["title"] for one in made.fields["priorities"]] == ["Reading", "Learning"]
    assert "20,000 new books" in str(made.fields["priorities"][0])
    assert "help sessions" not in str(made.fields["priorities"][0])


def test_columns_whose_boxes_begin_otherwise_stay_a_table() -> None:
    """Without words that lead to promises in each box, a table of names stays what it is."""
    made = drafts.of_text(_PAGE.format(first="Shelves:", second="We will: run"), name="a.md")
    assert "priorities" not in made.fields


_CARD = """
| {kind} {number} | {title} |
| --- | --- |
| Lead officer | Sports Officer |
| When | July 2026 |
| Target output | 60 players |
| Budget | £{number}00 |
"""


@pytest.mark.parametrize("kind", ["Programme CY", "Scheme", "Project A", "Initiative "])
def test_a_card_may_begin_with_its_number_beside_its_words(kind: str) -> None:
    """“Programme CY1” beside “Summer camp”: its number, and what is done."""
    cards = "".join(_CARD.format(kind=kind, number=n, title=f"Summer camp {n}") for n in (1, 2))
    made = drafts.of_text(f"# Sport Plan 2026-2029\n\n## Young people\n{cards}")
    drafts.compiled(made)
    rows = drafts.actions(made)
    assert [(one["action"], one["due"]) for one in rows] == [
        ("Summer camp 1", "2026-07"),
        ("Summer camp 2", "2026-07"),
    ]
    assert [one["label"][-1] for one in rows] == ["1", "2"]


_ROWS = """# Wrenbury Allotments Strategy 2026-2031

## 1. More plots

We will lay out 60 plots.

## 2. Better sites

Sites need water.

## Action plan

| Priority | Action | By whom | By when |
| --- | --- | --- | --- |
| 1. More plots | Split plots | Clerk | 2027 |
| {second} | Lay pipes | Clerk | 2028 |
"""


def test_headings_that_all_rows_name_are_the_priorities() -> None:
    """Their words stand with the rows, and in no section apart."""
    made = drafts.of_text(_ROWS.format(second="2. Better sites"))
    assert [one["title"] for one in made.fields["priorities"]] == ["More plots", "Better sites"]
    assert "60 plots" in made.fields["priorities"][0]["summary"]
    assert "background" not in made.fields


def test_a_heading_that_some_rows_name_tells_nothing_of_others() -> None:
    """Where rows name what is no heading, the sections stay in their order."""
    made = drafts.of_text(_ROWS.format(second="3. Fair rents"))
    assert "Sites need water." in str(made.fields["background"])


_GOES_ON = """# Pitches Strategy 2026-2031

## Theme A: Protect

| Ref | Action | Lead | By when | Status |
| --- | --- | --- | --- | --- |
| A1 | Enter deeds for six grounds | Legal | June 2027 | Green |
| {over} | | | | |
| A2 | Drain the lower pitch | Parks | May 2028 | Red |

## Theme B: Provide

| | | | | |
| --- | --- | --- | --- | --- |
| B1 | Build a pitch at Coatham | Leisure | 2027/28 | {state} |
| B2 | Open school pitches | Education | Annually | Complete |
"""


def _themes(over: str = "Theme A continued", state: str = "Not started") -> list[dict[str, Any]]:
    made = drafts.of_text(_GOES_ON.format(over=over, state=state))
    return drafts.actions(made)


def test_rows_without_a_head_go_on_below_another_heading() -> None:
    """“Annually” is a time of theirs, as a day is; where a state is none, they are no rows."""
    assert [one["label"] for one in _themes()] == ["A1", "A2", "B1", "B2"]
    assert [one["label"] for one in _themes(state="the north end")] == ["A1", "A2"]


@pytest.mark.parametrize("over", ["Theme A continued", "Theme A (cont.)", "Theme A – cont’d"])
def test_a_line_that_says_rows_go_on_is_over_none(over: str) -> None:
    """It comes from the page and says nothing of what stands below it."""
    assert not any("under" in one for one in _themes(over))


def test_a_line_over_rows_is_kept() -> None:
    """“Grounds we continue” is what stands below it."""
    assert [one.get("under") for one in _themes("Grounds we continue")][1] == "Grounds we continue"


def _beside(colours: list[str]) -> dict[str, Any]:
    book = Workbook()
    sheet = book.active
    rows: list[list[Any]] = [
        ["Action", "Lead", "By when", "RAG", None, "Key"],
        ["Block the drains", "Rangers", "May 2027", None, None, "On track"],
        ["Survey the peat", "Estates", "May 2028", None, None, "Some delay"],
        ["Count the birds", "Rangers", "May 2029", None, None, "Off track"],
    ]
    for row in rows:
        sheet.append(row)
    for at, colour in enumerate(["00B050", "FFC000", "FF0000"], 2):
        sheet.cell(at, 4).fill = PatternFill("solid", fgColor=colour)
    for at, colour in enumerate(colours, 2):
        sheet.cell(at, 7).fill = PatternFill("solid", fgColor=colour)
    return drafts.of_files(("Peat Plan 2026-2030.xlsx", drafts.saved(book))).fields


def test_the_colours_of_a_key_may_stand_behind_its_words() -> None:
    """They are the last boxes of the sheet, hold no words, and are the key’s all the same."""
    rows = _beside(["00B050", "FFC000", "FF0000"])["priorities"][0]["actions"]["rows"]
    assert [one["status"].partition(" ")[0] for one in rows] == ["on-track", "at-risk", "off-track"]
    assert not any("own" in one for one in rows)
    assert "Some delay" in rows[1]["status"]


def test_words_beside_a_plan_without_colours_are_kept() -> None:
    """Nothing tells that they are a key, so that no word of them is lost."""
    assert "Off track" in str(_beside([]))


@pytest.mark.parametrize(
    ("names", "told"), [(("Q1 2027", "Q2 2027"), 2), (("Ferries", "Piers"), 0)]
)
def test_a_sheet_that_is_named_after_a_time_is_told(names: tuple[str, str], told: int) -> None:
    """Whether its rows are due then, or were looked at then, only the officer knows."""
    book = Workbook()
    book.remove(book.active)
    for name in names:
        sheet = book.create_sheet(name)
        sheet.append(["Task", "Owner", "Budget", "Status"])
        sheet.append([f"Paint pier {name[:2]}", "Ports", "£100", "Complete"])
        sheet.append([f"Dredge berth {name[:2]}", "Ports", "£200", "Not started"])
    made = drafts.of_files(("Ferries Plan 2026-2030.xlsx", drafts.saved(book)))
    found = [one for one in made.account.of("doubt") if "says when or how far" in one.reason]
    assert [one.words for one in found] == [*names][:told]


@pytest.mark.parametrize("label", ["We will know because", "You will see from", "Works to be done"])
def test_no_other_label_begins_a_card_that_its_number_begins(label: str) -> None:
    """What is known, seen or done besides belongs to the card, and makes no action of its own."""
    cards = "".join(
        f"\n| Action 1.{n} | Run bus {n} |\n|-|-|\n| Led by | Transport Team |\n"
        f"| By when | May 202{n + 6} |\n| {label} | {n}0 riders |\n| Status | On track |\n"
        for n in (1, 2)
    )
    made = drafts.of_text(f"# Bus Plan 2026-2031\n\n## Priority 1: Getting to work\n{cards}")
    drafts.compiled(made)
    rows = drafts.actions(made)
    assert [(one["action"], one["status"]) for one in rows] == [
        ("Run bus 1", "On track"),
        ("Run bus 2", "On track"),
    ]
    assert "20 riders" in str(rows[1])


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("Period: 1 April 2026 – 31 March 2028", "2026-04/2028-03"),
        ("2026-2028", "2026/2028"),
        ("Consultation: 10 May 2026 – 12 June 2026", "TBC"),
        ("Meetings 2026-2028", "TBC"),
    ],
)
def test_a_line_above_a_plan_may_say_its_period(line: str, period: str) -> None:
    """From the first day of a month to the last of another; what else has years is no period."""
    made = drafts.book(
        ["Wrenbury Bonfire Plan"],
        [line],
        [],
        ["Action", "Lead", "By when"],
        ["Visit all shops", "Trading Standards", "May 2027"],
        ["Sweep the beach", "Street Team", "June 2027"],
    )
    fields = drafts.of_files(("bonfire.xlsx", drafts.saved(made))).fields
    assert fields["period"] == period


def test_an_empty_sub_task_leaves_what_the_action_beside_it_says() -> None:
    """Where all boxes of the column are filled, the other column stays one of the plan’s own."""
    made = drafts.of_rows(
        ["Ref", "Action", "Sub-task", "Accountable", "Deadline", "Approved budget"],
        ["R1", "Open a repair shop", "Find premises", "Waste Team", "May 2027", "£18,000"],
        ["R2", "Open a library", "Recruit two menders", "Waste Team", "June 2027", "£22,000"],
        ["R3", "Lend party kit to halls", "", "Hubs Team", "July 2027", "£900"],
    )
    rows = drafts.actions(made)
    assert [one["funding"] for one in rows] == ["£18,000", "£22,000", "£900"]
    found = [(one["action"], one.get("own", {}).get("action", "")) for one in rows]
    assert ("Lend party kit to halls", "") in found
    assert all("Open" in " ".join(both) for both in found[:2])


@pytest.mark.parametrize("end", [". ", "; "])
def test_a_key_in_sentences_is_a_key(end: str) -> None:
    """“Green: going well. Amber: some risk.” is no text of the priority that it stands under."""
    key = end.join(["Green: going well", "Amber: some risk", "Red: needs help."])
    text = (
        "# Bus Plan 2026-2031\n\n## Priority 1: Work\n\n| Action | Lead | By when | RAG |\n"
        f"|-|-|-|-|\n| Run a bus | Roads | May 2027 | Red |\n\n{key}\n"
    )
    made = drafts.of_text(text)
    assert "going well" not in str(made.fields["priorities"])
    assert "going well" in str(made.fields["editor-note"])

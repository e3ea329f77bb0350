"""Plans in everyday words: what heads run together, and what boxes tell where they do not."""

from typing import Any

import pytest

from stratc.intake.head.heading_words import field

from . import drafts


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("Who’ll do it", "lead"),
        ("Who's leading", "lead"),
        ("Who’s helping", "partners"),
        ("Who’s it for", ""),
        ("What we’ve done", "update"),
        ("Where we’ve got to", "update"),
        ("With help from", "partners"),
        ("Accountable Other", "partners"),
        ("Needed by", "due"),
        ("Not later than", "due"),
        ("Paid for by", "funding"),
        ("Task champion", "lead"),
        ("Kick-off", "start"),
        ("Year of delivery", "due"),
        ("Who owns it?", "lead"),
        ("Which team", "lead"),
        ("Run by", "lead"),
        ("Organisations helping", "partners"),
        ("Who we’ll work with", "partners"),
        ("On target?", "status"),
        ("Target", "measures"),
        ("What good looks like", "measures"),
        ("Intended result", "measures"),
        ("We will know it worked when", "measures"),
        ("To do", "action"),
        ("Begin by", "start"),
        ("Required by", ""),
    ],
)
def test_headings_in_everyday_words(heading: str, named: str) -> None:
    """A heading that runs two words together means what it means in full."""
    assert field(heading) == named


def test_progress_of_each_quarter_is_the_last() -> None:
    """“Progress Q1” and “Progress Q2” over colours: the state is that of the last quarter."""
    book = drafts.book(
        ["Action", "Lead", "End", "Progress", None],
        [None, None, None, "Q1", "Q2"],
        ["Brush teeth in each nursery", "School Nursing", "2028", "G", "A"],
        ["Varnish teeth in each ward", "Dental Service", "2027", "R", "G"],
    )
    book.active.merge_cells("D1:E1")
    made = drafts.of_files(("Fenmarsh Teeth Plan 2026-2031.xlsx", drafts.saved(book)))
    assert [row["status"] for row in drafts.actions(made)] == ["A", "G"]


def test_half_done_is_not_done() -> None:
    """Under “Done?” a “part” says no less than a no that the row is not complete."""
    made = drafts.of_rows(
        ["Action", "Lead", "When", "Done?"],
        ["Show 50 objects in shops", "Outreach", "2027", "Y"],
        ["Sell prints online", "Shop", "2028", "Part"],
    )
    assert [row.get("status") for row in drafts.actions(made)] == ["complete", None]


def test_a_target_over_days_is_when_in_the_next_table_too() -> None:
    """“Target” over days, a quarter and “already in post” says when, and so it does over “ongoing”
    below the same head."""
    head = ["Ref", "Deliverable", "Lead", "Target", "RAG"]
    book = drafts.book(
        head,
        ["1", "Open five clubs", "Youth Service", "30/06/2027", "Green"],
        ["2", "Light the skate park", "Parks", "2028 Q1", "Amber"],
        ["3", "Hire four workers", "Youth Service", "Already in post", "Green"],
        title="Priority 1 Places",
    )
    sheet = book.create_sheet("Priority 2 People")
    for row in (head, ["4", "Match 80 mentors", "Mentors Trust", "Ongoing", "Red"]):
        sheet.append(row)
    made = drafts.of_files(("Fenmarsh Youth Plan 2026-2031.xlsx", drafts.saved(book)))
    rows = drafts.actions(made)
    assert [row.get("due") for row in rows] == ["2027-06-30", None, None, "ongoing"]
    assert not any("measures" in row for row in rows)


def test_a_target_over_figures_is_a_measure() -> None:
    """Opposite: what is to be reached, though one box says “ongoing”."""
    made = drafts.of_rows(
        ["Ref", "Deliverable", "Lead", "Target", "RAG"],
        ["1", "Open clubs", "Youth Service", "5 clubs", "Green"],
        ["2", "Match mentors", "Mentors Trust", "Ongoing", "Red"],
    )
    assert ["measures" in row for row in drafts.actions(made)] == [True, True]


RISKS: list[Any] = [
    ["Risk no", "Description", "L", "I", "Score", "Owner", "Action to reduce it", "Review date"],
    ["R1", "Drought", 4, 4, 16, "Grounds Team", "Order water bags", "March 2027"],
]


WEIGHED: list[Any] = [
    ["Risk", "Impact", "Actions", "Lead"],
    ["Drought", "High", "Order water bags", "Grounds Team"],
]


@pytest.mark.parametrize("risks", [RISKS, WEIGHED])
def test_what_reduces_a_risk_is_no_action(risks: list[Any]) -> None:
    """A register of risks is no plan, whatever it calls what is done against them."""
    book = drafts.book(
        ["Action", "Lead", "By when"], ["Plant 900 trees", "Tree Officer", "2027"], title="Plan"
    )
    sheet = book.create_sheet("Risks")
    for row in risks:
        sheet.append(row)
    made = drafts.of_files(("Fenmarsh Tree Plan 2026-2031.xlsx", drafts.saved(book)))
    assert [row["action"] for row in drafts.actions(made)] == ["Plant 900 trees"]
    assert "Order water bags" in str(made.fields)


def test_to_count_visitors_is_no_sum() -> None:
    """A row that begins with “Count” is an action; “Count of rows” with a figure is none."""
    made = drafts.of_rows(
        ["Action", "Lead", "By when", "Status"],
        ["Mend the awnings", "Ola Dean", "2027", "Doing"],
        ["Count visitors at both gates", None, None, "Done"],
        ["Count of rows", None, 2, None],
    )
    assert [row["action"] for row in drafts.actions(made)] == [
        "Mend the awnings",
        "Count visitors at both gates",
    ]


def test_a_theme_without_a_number_is_known_by_its_title() -> None:
    """“Theme: Homes” is the theme “Homes”; a number above a column names what stands below it."""
    made = drafts.of_text("""
# Fenmarsh Forces Plan 2026-2031

## Theme: Homes

|  | Action H1 | Action H2 |
| --- | --- | --- |
| What | Give extra points on the list | Keep two flats free |
| Led by | Housing | Riverside Homes |
| When | 2027 | 2028 |

## Theme: Work

|  | Action W1 | Action W2 |
| --- | --- | --- |
| What | Hold a fair at the barracks | Interview each veteran |
| Led by | Growth | Human Resources |
| When | 2027 | 2028 |
""")
    assert [one["title"] for one in made.fields["priorities"]] == ["Homes", "Work"]
    assert [row["label"] for row in drafts.actions(made)] == [
        "Action H1",
        "Action H2",
        "Action W1",
        "Action W2",
    ]


def test_the_number_of_a_table_is_no_summary() -> None:
    """“Table 2” above a plan stays with the plan."""
    made = drafts.of_text("""
# Fenmarsh Youth Plan 2026-2031

## Priority 1: People to trust

Table 2

| Action | Lead | By when |
| --- | --- | --- |
| Match 80 mentors | Mentors Trust | 2027 |
""")
    (priority,) = made.fields["priorities"]
    assert "summary" not in priority
    assert "Table 2" in str(priority["actions"])


def test_on_target_asks_how_far_it_is() -> None:
    """A yes says that all goes well; a no, and what a yes adds, is told."""
    made = drafts.of_rows(
        ["We will", "Owner", "When", "On target?"],
        ["Run route 7 every ten minutes", "Fell Buses", "2027", "Yes"],
        ["Paint lanes on three roads", "Highways", "2028", "No – tender late"],
        ["Cap the fares of a day", "Authority", "2027", "Yes, so far"],
        ["Buy a ticket machine", "Authority", "2027", "Not known"],
    )
    rows = drafts.actions(made)
    assert [row.get("status") for row in rows] == ["on-track", "off-track", "on-track", None]
    assert not any("measures" in row for row in rows)
    assert "tender late" in rows[1]["note"] and "so far" in rows[2]["note"]
    told = [one.reason for one in made.account.of("doubt") if "On target?" in one.reason]
    assert told == [
        "“No – tender late” under “On target?” was read as “off track”",
        "“Yes, so far” under “On target?” was read as “on track”",
    ]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("1A. Survey all 63 towers", "1A"),
        ("Action 3: Survey all 63 towers", "3"),
        ("B2 – Survey all 63 towers", "B2"),
        ("4 towers to survey", None),
    ],
)
def test_a_line_over_a_card_begins_with_its_number(line: str, number: str | None) -> None:
    """What follows the number is what is done; a number of things is none of the card."""
    card = [[line, line], ["Lead", "Building Control"], ["Finish", "2027"], ["RAG", "Green"]]
    page = "".join(
        f'<tr><td colspan="2">{a}</td></tr>' if a == b else f"<tr><td>{a}</td><td>{b}</td></tr>"
        for a, b in card
    )
    text = f"<h1>Rushmere Towers Plan 2026-2029</h1><h2>Priority 1: Safe</h2><table>{page}</table>"
    made = drafts.of_files(("Rushmere.html", text.encode()))
    (row,) = drafts.actions(made)
    assert row.get("label") == number
    assert row["action"] == ("Survey all 63 towers" if number else line)


def test_two_companies_help_together() -> None:
    """“Fell Buses Ltd and Moor Coaches Ltd” are two bodies; one company may have an “and”."""
    made = drafts.of_rows(
        ["Action", "Lead", "Partners", "When"],
        ["Cap the fares", "Authority", "Fell Buses Ltd and Moor Coaches Ltd", "2027"],
        ["Mend the stops", "Authority", "Hill and Dale Shelters Ltd", "2027"],
    )
    names = [one["name"] for one in made.fields["bodies"]]
    assert names == ["Fell Buses Ltd", "Moor Coaches Ltd", "Hill and Dale Shelters Ltd"]


def test_an_ambition_alone_is_the_vision() -> None:
    """“Our ambition” stands over one sentence; “Our ambitions” may stand over priorities."""
    made = drafts.of_text("""
# Wyke Sport Strategy 2026-2036

## Our ambition

Everyone in Wyke moves every day.

## Priority 1: Places

We will:

- light six pitches
""")
    assert made.fields["vision"]["statement"] == "Everyone in Wyke moves every day."


def test_milestones_of_each_quarter_stand_together() -> None:
    """“Q1 milestone” to “Q4 milestone” are steps in order, each with its quarter; other columns
    stay what they are."""
    made = drafts.of_rows(
        ["Project", "Manager", "Q1 milestone", "Q2 milestone", "Q3 milestone", "Confidence"],
        ["Dredge the basin", "Harbour Master", "Survey", "Licence granted", None, "High"],
        ["Renew the lights", "Harbour Master", None, None, "Lamps fitted", "Low"],
    )
    rows = drafts.actions(made)
    assert [[one["text"] for one in row["milestones"]] for row in rows] == [
        ["Q1: Survey", "Q2: Licence granted"],
        ["Q3: Lamps fitted"],
    ]
    assert [list(row["own"].values()) for row in rows] == [["High"], ["Low"]]


def test_delivery_over_days_is_when_though_one_is_open() -> None:
    """“Delivery” over days says by when, also where one is open; over deeds it does not."""
    rows = [["Share parks", "Parks Team", "By 31 March 2027"], ["Hold talks", "Arts Team", "TBC"]]
    made = drafts.of_rows(["Action", "Lead", "Delivery"], *rows)
    assert [row["due"] for row in drafts.actions(made)] == ["2027-03-31", "TBC"]
    rows = [["Share parks", "Parks Team", "An audit in May"], ["Hold talks", "Arts Team", "TBC"]]
    made = drafts.of_rows(["Action", "Lead", "Delivery"], *rows)
    assert not any("due" in row for row in drafts.actions(made))


@pytest.mark.parametrize(
    ("partners", "names"),
    [
        ("Dept. of Climate, Energy and the Sea", ["Dept. of Climate, Energy and the Sea"]),
        (
            "PPN, Department for Food, Land & Sea, HSE",
            ["PPN", "Department for Food, Land & Sea", "HSE"],
        ),
        ("Dept. of Transport, HSE and PPN", ["Dept. of Transport", "HSE", "PPN"]),
        ("Dept. of Health, Police Scotland", ["Dept. of Health", "Police Scotland"]),
    ],
)
def test_a_department_of_several_things_is_one(partners: str, names: list[str]) -> None:
    """The commas between what a department is for part no names."""
    made = drafts.of_rows(
        ["Action", "Lead", "Partners"],
        ["Share parks", "Parks", partners],
        ["Hold talks", "Arts", "x"],
    )
    told = {one["id"]: one["name"] for one in made.fields["bodies"]}
    assert [told[one] for one in drafts.actions(made)[0]["partners"]] == names


def test_years_are_of_the_calendar_where_quarters_are() -> None:
    """“2026–2027” is two years where money is in euros, and a doubt tells so; else it is asked."""
    head, row = ["Action", "Lead", "When"], ["Share parks for €200", "Parks Team", "2026–2027"]
    (made,) = drafts.actions(found := drafts.of_rows(head, row, ["Hold talks", "Arts", "Q1 2026"]))[
        :1
    ]
    assert (made["start"], made["due"]) == ("2026-01", "2027-12")
    assert any("those of the calendar" in one.reason for one in found.account.of("doubt"))
    row[0] = "Share parks for £200"
    (made,) = drafts.actions(drafts.of_rows(head, row, ["Hold talks", "Arts", "May 2026"]))[:1]
    assert "due" not in made


def test_letters_before_the_words_they_spell_are_a_glossary_under_any_heading() -> None:
    """Lines of letters, each before its words, are terms; other lines with colons are not."""
    lines = (
        "- ZQE: Zone Quick Exchange\n- QRB: Quiet Roads Board\n- T:BU: Together: Better United\n"
    )
    made = drafts.of_text(f"# Fenmarsh Plan\n\n## Notes\n\n{lines}")
    assert made.fields["glossary"]["QRB"] == "Quiet Roads Board"
    lines = "- Monday: a walk\n- Tuesday: a talk\n- Friday: a swim\n"
    assert "glossary" not in drafts.of_text(f"# Fenmarsh Plan\n\n## Notes\n\n{lines}").fields


def test_quotations_of_one_section_go_together() -> None:
    """Who speaks in few small words behind a dash is one, where others of the section say who."""
    made = drafts.of_text(
        "# Fenmarsh Justice Plan\n\n## What you told us\n\n"
        "“I had a fare and a bag that day.” – man, 29\n\n"
        "“No one ever rang me back.” – somebody’s aunt\n"
    )
    (section,) = made.fields["background"]
    assert [one["by"] for one in section["quotations"]] == ["man, 29", "somebody’s aunt"]


def test_the_sentence_that_leads_to_partners_stands_over_them() -> None:
    """The last sentence before the list goes with it, and what follows the list stays before it."""
    made = drafts.of_text(
        "# Fenmarsh Justice Plan\n\n## Our partners\n\nWe met in 2024. Our partners are:\n\n"
        "- Fenmarsh Council\n- Marsh Police\n- Fenmarsh College\n\nWe also work with schools.\n"
    )
    assert made.fields["partners"][0]["text"] == "Our partners are:"
    assert made.fields["partners-text"] == "We met in 2024.\n\nWe also work with schools."


def test_bands_that_are_outcomes_are_the_priorities_of_a_sheet_of_actions() -> None:
    """“1 Actions” is no priority over rows under “Outcome 1: …” and “Outcome 2: …”."""
    book = drafts.book(
        ["Outcome", "No.", "Action", "Officer", "Finish"],
        ["Outcome 1: More children learn"],
        ["", "1a", "Open two schools", "Head of Schools", "May 2027"],
        ["Outcome 2: More people stay"],
        ["", "2a", "Fund twelve teachers", "Head of Schools", "June 2027"],
        title="1 Actions",
    )
    made = drafts.of_files(("Fenmarsh Schools Plan 2026-2031.xlsx", drafts.saved(book)))
    told = [(one["label"], one["title"]) for one in made.fields["priorities"]]
    assert told == [("Outcome 1", "More children learn"), ("Outcome 2", "More people stay")]

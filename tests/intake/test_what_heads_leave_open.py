"""Heads of plans that name too much or too little: what stands below them settles it."""

from datetime import datetime

import pytest
from openpyxl.styles import PatternFill

from . import drafts


def test_years_below_a_wide_heading_are_headings() -> None:
    """A second row of years is head, though the upper row alone would name one field more."""
    book = drafts.book(
        ["Action", "Lead", "Budget", None, "Due"],
        [None, None, "2026/27", "2027/28", None],
        ["Open a studio", "Arts", 4000, 5000, "2028"],
    )
    book.active.merge_cells("C1:D1")
    made = drafts.of_files(("Wexcombe Arts Plan 2026-2031.xlsx", drafts.saved(book)))
    (row,) = drafts.actions(made)
    assert "funding" not in row
    assert list(row["own"].values()) == ["4000", "5000"]


def test_the_second_column_of_leads_stands_in_for_an_empty_box() -> None:
    """Where no post leads, the service does, and that is told."""
    book = drafts.book(
        ["Action", "Lead", None, "Due"],
        [None, "Post", "Service", None],
        ["Call each tenant", "Team Leader", "Homes", "2027"],
        ["Visit each landlord", None, "Legal", "2028"],
    )
    book.active.merge_cells("B1:C1")
    made = drafts.of_files(("Wexcombe Homes Plan 2026-2031.xlsx", drafts.saved(book)))
    assert [one["lead"] for one in drafts.actions(made)] == [
        [{"body": "homes", "text": "Team Leader, Homes"}],
        [{"text": "Legal"}],
    ]
    doubts = [one.reason for one in made.account.of("doubt")]
    assert "it has no other lead than that under “Lead Service”" in doubts


def test_activities_beside_names_of_themes_are_what_is_done() -> None:
    """Though no theme stands twice; and nothing is told of what was settled otherwise."""
    made = drafts.of_rows(
        ["Theme", "Key activities", "Cost"],
        ["Fiddles", "Lend 40 fiddles to schools", "£900"],
        ["Painting", "Open a studio at the old mill", "£4,000"],
    )
    assert [one["action"] for one in drafts.actions(made)] == [
        "Lend 40 fiddles to schools",
        "Open a studio at the old mill",
    ]
    doubts = [one.reason for one in made.account.of("doubt")]
    assert not any("as no other is" in one for one in doubts)


def test_an_aim_beside_its_activities_stays_what_is_done() -> None:
    """An objective that several activities serve is no name."""
    made = drafts.of_rows(
        ["Objective", "Activities", "Cost"],
        ["Lend fiddles", "Buy 40 fiddles\nFind a store", "£900"],
        ["Open a studio", "Rent the old mill\nHire a painter", "£4,000"],
    )
    assert [one["action"] for one in drafts.actions(made)] == ["Lend fiddles", "Open a studio"]


def test_letters_under_no_heading_number_the_rows() -> None:
    """“a”, “b” in a first column without a heading are labels."""
    made = drafts.of_rows(
        [None, "Action", "Lead", "Due"],
        ["a", "Open a studio", "Arts", "2027"],
        ["b", "Lend 40 fiddles", "Music", "2028"],
    )
    assert [one["label"] for one in drafts.actions(made)] == ["a", "b"]


def test_when_a_form_was_sent_is_no_day_of_the_plan() -> None:
    """“Completion time” over times of day leaves the question about the date its field."""
    sent = datetime(2026, 11, 3, 9, 12)
    book = drafts.book(
        ["ID", "Completion time", "What will you do?", "Who leads?", "When will it be finished?"],
        [1, sent, "Switch 12 vans to electric", "Fleet", "March 2028"],
        [2, sent, "Plant a pocket park", "Parks", "Spring 2029"],
    )
    made = drafts.of_files(("Wexcombe Air Plan 2026-2031.xlsx", drafts.saved(book)))
    rows = drafts.actions(made)
    assert [one["due"] for one in rows] == ["2028-03", "2029-spring"]
    assert all("3 November 2026 09:12" in one["own"].values() for one in rows)


def test_a_time_of_day_beside_the_only_day_is_told() -> None:
    """Where no other column says by when, a day with its hour is that day, and asked about."""
    made = drafts.of_rows(
        ["Task Name", "Start", "Finish", "Resource Names"],
        ["Lay the drain", datetime(2026, 11, 2, 8, 0), datetime(2026, 11, 27, 17, 0), "Works"],
        ["Pave the yard", datetime(2026, 11, 30, 8, 0), datetime(2026, 12, 4, 17, 0), "Works"],
    )
    rows = drafts.actions(made)
    assert [one["due"] for one in rows] == ["2026-11-27", "2026-12-04"]
    assert "**Finish:** 27 November 2026 17:00" in rows[0]["note"]
    assert any("time of day" in one.reason for one in made.account.of("doubt"))


def yearly(first: str, second: str) -> list[tuple[str, list[str]]]:
    """The priorities of a text with two plans under headings, and the actions of each."""
    head = "| Action | Lead | By when |\n| --- | --- | --- |\n"
    text = (
        f"# Wexcombe Homes Plan 2026-2028\n\n## {first}\n\n{head}"
        "| **Find them** | | |\n| Visit each home | Homes | 2026 |\n"
        f"| **Bring them back** | | |\n| Lend money | Homes | 2027 |\n\n## {second}\n\n{head}"
        "| **Bring them back** | | |\n| Lease ten homes | Options | 2028 |\n"
    )
    made = drafts.of_text(text, "Wexcombe Homes Plan 2026-2028.md")
    found = made.fields["priorities"]
    return [(p["title"], [row["action"] for row in p["actions"]["rows"]]) for p in found]


def test_plans_for_years_share_the_priorities_that_stand_over_their_rows() -> None:
    """“Year 1 (2026/27)” over a plan says when; the lines over its rows say what for."""
    assert yearly("Year 1 (2026/27)", "Year 2 (2027/28)") == [
        ("Find them", ["Visit each home"]),
        ("Bring them back", ["Lend money", "Lease ten homes"]),
    ]
    assert yearly("Short term (to 2027)", "Longer term")[1][0] == "Bring them back"


def test_headings_that_say_what_for_stay_priorities() -> None:
    """Lines over rows that stand again below each heading are no priorities."""
    assert [title for title, _ in yearly("Empty homes", "Second homes")] == [
        "Empty homes",
        "Second homes",
    ]


def test_numbered_tasks_beside_actions_are_the_rows() -> None:
    """“1.1 …” under “Task” is what is done, and the action beside several of them groups them."""
    book = drafts.book(
        ["Action", "Task", "Lead", "When"],
        ["1. Healthier schools", "1.1 Agree a tuck shop charter", "Schools", "2027"],
        [None, "1.2 Fit water fountains", "Property", "2028"],
        ["2. Active travel", "2.1 Paint school street zones", "Highways", "2029"],
    )
    book.active.merge_cells("A2:A3")
    made = drafts.of_files(("Wexcombe Weight Plan 2026-2031.xlsx", drafts.saved(book)))
    assert [one["title"] for one in made.fields["priorities"]] == [
        "Healthier schools",
        "Active travel",
    ]
    assert [one["label"] for one in drafts.actions(made)] == ["1.1", "1.2", "2.1"]


@pytest.mark.parametrize(("other", "name"), [("Update", "lead"), ("Lead", "partners")])
def test_who_is_involved_leads_where_nobody_else_does(other: str, name: str) -> None:
    """Beside a column of leads they are partners; without one they lead, and that is told."""
    made = drafts.of_rows(
        ["What", "Who is involved", "When", other],
        ["Open a panel", "Youth Service", "May 2027", "Courts Team"],
        ["Check each report", "Probation", "June 2027", "Courts Team"],
    )
    bodies = {one["id"]: one["name"] for one in made.fields.get("bodies", [])}
    named = [row[name][0] for row in drafts.actions(made)]
    shown = [bodies[one] if isinstance(one, str) else one["text"] for one in named]
    assert shown == ["Youth Service", "Probation"]
    told = [one for one in made.account.of("doubt") if "those who lead" in one.reason]
    assert bool(told) is (name == "lead")


def test_how_and_when_people_were_asked_is_no_plan() -> None:
    """“How” and “When” without anybody who leads tell of a consultation; with a lead, of a plan."""
    asked = drafts.of_rows(
        ["Group", "How", "When", "Number"],
        ["Residents", "Online survey", "March 2026", 212],
        ["Traders", "Interviews", "April 2026", 11],
    )
    assert drafts.actions(asked) == []
    planned = drafts.of_rows(
        ["What we want", "How", "Who", "When"],
        ["Fewer empty homes", "Lend money to owners", "Housing", "2027"],
        ["Warmer homes", "Lag 600 lofts", "Energy team", "2028"],
    )
    assert len(drafts.actions(planned)) == 2


def test_of_plans_below_each_other_each_has_its_own_columns() -> None:
    """The upper plan keeps its rows, and a column that is called otherwise below is another."""
    made = drafts.of_rows(
        ["Priority A - Reduce"],
        ["No.", "Action", "Lead", "Contact", "By when", "Budget"],
        ["A1", "Run a repair café", "Waste Officer", "waste@example.org", "2027", "£18,000"],
        [],
        ["Priority B - Recycle"],
        ["No.", "Action", "Lead", "Partners", "By when", "Budget"],
        ["B1", "Collect food waste", "Operations", "Fenmarsh Haulage", "2028", "£1.2m"],
    )
    first, second = drafts.actions(made)
    assert (first["label"], second["label"]) == ("A1", "B1")
    assert "Fenmarsh Haulage" in str(made.fields["bodies"]) and "partners" in second


def test_boxes_of_a_key_beside_each_other_are_no_row() -> None:
    """“Green = on track” and “Red = stuck” stand in boxes of one row below the plan."""
    made = drafts.of_rows(
        ["Ref", "Theme", "What we do", "Lead", "RAG"],
        ["Y1", "Prevention", "Open a panel", "Youth Service", "Green"],
        ["Y2", "Fairness", "Check each report", "Courts Team", "Red"],
        ["Green = on track", "Amber = slipping", "Red = stuck"],
    )
    assert [row["action"] for row in drafts.actions(made)] == ["Open a panel", "Check each report"]


def test_what_will_be_met_is_not_met_yet() -> None:
    """“Green = will be met” beside “Red = will not be met” says what is on track, not complete."""
    made = drafts.of_rows(
        ["Ref", "Theme", "What we do", "Lead", "RAG"],
        ["Y1", "Prevention", "Open a panel", "Youth Service", "Green"],
        ["Y2", "Fairness", "Check each report", "Courts Team", "Red"],
        ["Green = will be met", "Amber = may not be met", "Red = will not be met"],
    )
    states = [str(row["status"]).partition(" (")[0] for row in drafts.actions(made)]
    assert states == ["on-track", "off-track"]


def test_a_key_of_colours_leaves_no_words_that_explain_nothing() -> None:
    """Below a plan, “Key”, a word beside each colour and a total without a sum are left out; what
    says more of a colour is kept."""
    book = drafts.book(
        ["Ref", "Action", "Lead", "RAG"],
        ["Y1", "Open a panel", "Youth Service", None],
        ["Total", None, None, None],
        ["Key"],
        [None, "On track"],
        [None, "Slight slippage"],
        [None, "The board has asked for a plan to recover"],
    )
    for cell, colour in (("D2", "FFC000"), ("A5", "92D050"), ("A6", "FFC000"), ("A7", "FF0000")):
        book.active[cell].fill = PatternFill("solid", fgColor=colour)
    made = drafts.of_files(("Wexcombe Homes Plan 2026-2031.xlsx", drafts.saved(book)))
    (found,) = drafts.actions(made)
    assert found["status"] == "at-risk (Slight slippage)"
    (priority,) = made.fields["priorities"]
    assert priority["actions"]["note"] == "The board has asked for a plan to recover"


@pytest.mark.parametrize(
    ("heads", "rows"),
    [
        ("Measure | Now | Target | By", 0),
        ("Success measures | Where we are now | 2030 target | By", 0),
        ("Measure | Lead | Target | By", 1),
        ("Measure | Latest update | Lead | By", 1),
    ],
)
def test_figures_of_today_and_of_the_end_are_no_actions(heads: str, rows: int) -> None:
    """A table of measures that says how each stands today stays a table; a plan is a plan."""
    made = drafts.of_text(
        "# Fenmarsh Care Strategy 2026-2031\n\n## Priority 1: Rest\n\nWe will:\n\n- open a club\n\n"
        f"# How we will know\n\n| {heads} |\n| --- | --- | --- | --- |\n"
        "| Carers who rest | 41% | 60% | March 2030 |\n"
    )
    plans = [one["actions"]["rows"] for one in made.fields["priorities"] if "actions" in one]
    assert sum(map(len, plans)) == rows


def test_a_plan_of_one_year_dates_its_quarters_and_names_priorities_in_short() -> None:
    """“Q2” below “Action plan 2026/27” has its year; a band is the priority it names in short."""
    made = drafts.of_text(
        "# Fenmarsh Care Strategy 2026-2031\n\n## Priority 1: Rest for carers\n\nWords.\n\n"
        "## Priority 2: Young carers\n\nWords.\n\n# Action plan 2026/27\n\n"
        "| Ref | Action | When |\n| --- | --- | --- |\n| Rest |  |  |\n| 1.1 | Open a club | Q2 |\n"
        "| Young |  |  |\n| 2.1 | Train 20 | By January |\n| 2.2 | Call all | Spring |\n"
        "| 2.3 | Meet all | Q2–Q3 |\n"
    )
    rows = [row for one in made.fields["priorities"] for row in one["actions"]["rows"]]
    assert [row.get("due") for row in rows] == [
        "2026/27-Q2",
        "2027-01",
        None,
        "2026/27-Q2 to 2026/27-Q3",
    ]
    assert not any("Under" in row.get("note", "") for row in rows)
    told = [one.reason for one in made.account.of("doubt")]
    assert told.count("the plan's title says “Action plan 2026/27”") == 3


def test_what_happened_is_no_plan() -> None:
    """Promises of the last edition, and what became of them, hold nothing to be done."""
    made = drafts.of_text(
        "# Fenmarsh Homelessness Strategy 2026-2031\n\n## Last time\n\nWe said much.\n\n"
        "| Pledge in 2021 | What happened |\n| --- | --- |\n"
        "| Open a hostel | Opened in June 2023 |\n"
    )
    assert "priorities" not in made.fields
    (section,) = made.fields["background"]
    assert "| Open a hostel | Opened in June 2023 |" in section["text"]


def test_a_lead_partner_leads() -> None:
    """“Lead partner” beside “Support partners” leaves nothing open."""
    made = drafts.of_rows(
        ["Action", "Lead partner", "Support partners"], ["Open a hub", "Health Agency", "Council"]
    )
    (row,) = drafts.actions(made)
    assert row["lead"] == [{"text": "Health Agency"}]
    assert not [one for one in made.account.of("doubt") if "may name leads" in one.reason]


def test_a_row_of_clauses_below_short_headings_is_no_head() -> None:
    """What people said and what was done for it is no plan, whatever words its rows have."""
    made = drafts.of_text(
        "# Wexcombe Inclusion Strategy 2026-2031\n\n## What families told us\n\nWe asked.\n\n"
        "| You said | We did |\n| --- | --- |\n"
        "| Buses to college never come on time | The firm was changed in the spring of 2025 |\n"
        "| Nobody tells us what happens after school | We opened a desk for adult life there |\n"
        "| Breaks are hard to find for us | We put all of them on one page online |\n"
    )
    assert drafts.actions(made) == []
    assert not made.fields.get("priorities")


def test_a_head_below_a_short_row_stays_a_head() -> None:
    """Whose plan it is may stand above the head, in as many boxes."""
    made = drafts.of_rows(
        ["Owner", "Ada Other", None],
        ["What we will do about it", "By when", "Lead"],
        ["Open a desk", "May 2027", "Head of Homes"],
    )
    assert [one["action"] for one in drafts.actions(made)] == ["Open a desk"]


def test_a_total_and_a_key_below_a_plan_do_not_hide_what_groups_it() -> None:
    """“Outcome” over several actions each is what they belong to, whatever stands below them."""
    book = drafts.book(
        ["Outcome", "Ref", "Action", "Lead", "Cost"],
        ["Warm homes", "1", "Line the lofts", "Homes", 400],
        [None, "2", "Swap the boilers", "Homes", 900],
        ["Safe homes", "3", "Fit alarms", "Fire Service", 100],
        ["Total", None, None, None, 1400],
        [],
        ["Key"],
        [None, "On track"],
        [None, "Delayed"],
    )
    book.active.merge_cells("A2:A3")
    made = drafts.of_files(("Wexcombe Homes Plan 2026-2031.xlsx", drafts.saved(book)))
    held = {p["title"]: len(p["actions"]["rows"]) for p in made.fields["priorities"]}
    assert held == {"Warm homes": 2, "Safe homes": 1}


def test_words_beside_a_colour_are_no_second_state() -> None:
    """“Tender out” beside Amber is kept in its own column, and “Complete” says what Blue does;
    what says another state is a doubt."""
    made = drafts.of_rows(
        ["Action", "Lead", "By when", "Progress", "RAG"],
        ["Commission training", "Public Health", "June 2026", "Tender out", "Amber"],
        ["Place advisers", "Mind", "April 2026", "Complete", "Blue"],
        ["Lease a hall", "Estates", "May 2026", "Complete", "Red"],
    )
    rows = drafts.actions(made)
    assert [row["status"] for row in rows] == ["Amber", "Blue", "Red"]
    assert [row["own"]["progress"] for row in rows] == ["Tender out", "Complete", "Complete"]
    doubts = [one.reason for one in made.account.of("doubt") if "was not" in one.reason]
    assert doubts == ["“Red” was read under “RAG”, and “Complete” under “Progress” was not"]


def test_a_person_in_brackets_goes_with_the_team_above() -> None:
    """In the box of who leads, a line in brackets is no second lead."""
    made = drafts.of_rows(
        ["Action", "Lead", "By when"],
        ["Commission training", "Public Health\n(Amira Khan)", "June 2026"],
        ["Place advisers", "Mind\nPolice", "April 2026"],
    )
    leads = [[one["text"] for one in row["lead"]] for row in drafts.actions(made)]
    assert leads == [["Public Health (Amira Khan)"], ["Mind", "Police"]]


def test_starts_and_ends_below_when_are_two_times() -> None:
    """The lower headings name the fields, and the upper one neither."""
    book = drafts.book(
        ["Action", "When", None, "Lead"],
        [None, "Starts", "Ends", None],
        ["Open a studio", "Apr-27", "Mar-28", "Arts"],
    )
    for area in ("A1:A2", "B1:C1", "D1:D2"):
        book.active.merge_cells(area)
    made = drafts.of_files(("plan.xlsx", drafts.saved(book)))
    (row,) = drafts.actions(made)
    assert (row["start"], row["due"]) == ("2027-04", "2028-03")


def test_measures_that_are_deeds_are_actions() -> None:
    """“Measure” over orders is what is done; over shares and counts it measures something."""
    head = ["Ref", "Measure", "Who could do it"]
    deeds = [
        ["W1", "Put bends back into the Ash", "Rivers Trust"],
        ["W2", "Cut verges once a year", "x"],
    ]
    made = drafts.of_rows(head, *deeds)
    assert [row["action"] for row in drafts.actions(made)] == [row[1] for row in deeds]
    assert drafts.actions(made)[0]["partners"] == ["rivers-trust"]
    counts = [["1", "Share of rivers in good state", "x"], ["2", "Number of verges cut", "y"]]
    assert not drafts.actions(drafts.of_rows(head, *counts))


def test_what_something_needs_is_no_deed() -> None:
    """“What it needs” beside who leads tells of the thing before it; the table stays a table."""
    rows = [["Water vole", "Soft banks", "Trust"], ["Lady orchid", "Coppiced wood", "Plants UK"]]
    made = drafts.of_rows(["Species", "What it needs", "Lead"], *rows)
    assert not drafts.actions(made)
    assert "Coppiced wood" in str(made.fields["background"])


def test_sections_behind_the_plan_stay_behind_it() -> None:
    """Where rows alone tell the priorities, what stands above the plan opens, what follows ends."""
    made = drafts.of_text(
        "# Fenmarsh Licensing Policy 2026-2031\n\n## Hours\n\nShops close at ten.\n\n"
        "## Action plan\n\n| Action | Lead | By when |\n| --- | --- | --- |\n"
        "| Review the map | Licensing | May 2027 |\n| Train door staff | Police | June 2027 |\n\n"
        "## Delegation\n\nOfficers decide the rest.\n"
    )
    assert [one["title"] for one in made.fields["background"]] == ["Hours"]
    assert [one["title"] for one in made.fields["sections"]] == ["Delegation"]
    assert "kind" not in made.fields  # a policy with a plan in it is no plan


HOWS = """<h1>Fenmarsh Drugs Plan 2026-2031</h1><h2>Priority 1: Prevention</h2>
<table><tr><th>What will we do</th><th>How will we do it</th><th>{head}</th></tr>
<tr><td rowspan="2">We will prevent harm.</td><td>We will write a plan for schools.</td>
<td>{one}</td></tr><tr><td>We will train 40 youth workers.</td><td>{two}</td></tr>
<tr><td>We will cut supply.</td><td>We will run patrols.</td><td>Police - June 2028</td></tr>
</table>"""


def test_hows_with_a_lead_and_a_day_each_are_the_rows() -> None:
    """What they are done for stands over them, and is no row that has swallowed theirs."""
    page = HOWS.format(
        head="Responsibilities and timescales",
        one="Adults Group - March 2027",
        two="Schools Group - May 2027",
    )
    draft = drafts.of_text(page, "plan.html")
    drafts.compiled(draft)
    rows = [(one["under"], one["action"], one["due"]) for one in drafts.actions(draft)]
    assert rows == [
        ("We will prevent harm.", "We will write a plan for schools.", "2027-03"),
        ("We will prevent harm.", "We will train 40 youth workers.", "2027-05"),
        ("We will cut supply.", "We will run patrols.", "2028-06"),
    ]


def test_hows_beside_one_lead_stay_how_one_row_is_done() -> None:
    """Several boxes beside one action are its steps where nobody leads or dates each of them."""
    page = HOWS.format(head="Lead", one="Adults Group", two="")
    first, *_ = drafts.actions(drafts.of_text(page, "plan.html"))
    assert first["action"] == "We will prevent harm."
    assert "youth workers" in str(first["how"])

"""Plans in other shapes: cards under numbers, themes beside milestones, units below headings."""

import pytest
from openpyxl.styles import Font

from stratc.blocks import read
from stratc.intake.cover import period
from stratc.intake.prose.words import table_text
from tests.blocks import wordy

from . import drafts


def test_cards_under_their_numbers_are_rows_of_one_plan() -> None:
    """“Action 1” above a card is its number, and no priority; a state under “progress” is one."""
    card = (
        "## Action {}\n\n| What we will do | {} |\n| --- | --- |\n"
        "| Who is responsible | Homes team |"
        "\n| By when | June 2027 |\n| Progress to date | Not started |\n\n"
    )
    text = "# Fenmarsh Housing Plan 2026-2031\n\n" + card.format(1, "Build 40 homes")
    made = drafts.of_text(text + card.format(2, "Mend the roofs"))
    (priority,) = made.fields["priorities"]
    rows = priority["actions"]["rows"]
    assert [(one["label"], one["action"]) for one in rows] == [
        ("1", "Build 40 homes"),
        ("2", "Mend the roofs"),
    ]
    assert {one["status"] for one in rows} == {"Not started"}


def test_a_plan_under_a_heading_that_stood_before_belongs_to_that_priority() -> None:
    """Priorities that are told first and planned at the end, under their names, are the same ones.

    Their plan stands under its own heading, with what leads to it; the names over its tables are
    not said again.
    """
    told = "## Priority {0}: {1}\n\nWe care for this.\n\nWe will:\n\n- do {1} well\n\n"
    rows = "| Action | Lead | By when |\n| --- | --- | --- |\n| Begin {} | Homes team | June 2027 |"
    names = ("Warm homes", "Safe streets")
    first = "".join(told.format(at, name) for at, name in enumerate(names, 1))
    again = "".join(
        f"## Priority {at}: {name}\n\n{rows.format(name.lower())}\n\n"
        for at, name in enumerate(names, 1)
    )
    plan = f"# Action plan 2026-2028\n\nWe look at it each quarter.\n\n{again}"
    text = f"# Fenmarsh Housing Strategy 2026-2031\n\n# Our priorities\n\n{first}{plan}"
    made = drafts.of_text(text).fields
    assert [(p["label"], p["title"]) for p in made["priorities"]] == [
        ("Priority 1", "Warm homes"),
        ("Priority 2", "Safe streets"),
    ]
    assert [len(p["actions"]["rows"]) for p in made["priorities"]] == [1, 1]
    assert all(p["commitments"] for p in made["priorities"])
    assert made["contents"] == [{"part": "plan", "title": "Action plan 2026-2028"}]
    assert made["priorities"][0]["actions"]["text"] == "We look at it each quarter."
    assert "sections" not in made


def test_what_is_to_be_reached_below_a_theme_is_the_action() -> None:
    """In a plan of themes and milestones the themes are priorities and the milestones actions."""
    made = drafts.of_rows(
        ["Workstream", "Milestone", "Responsible", "Due"],
        ["Carers", "Assess 400 carers", "Carers team", "30/09/2026"],
        ["Carers", "Publish the handbook", "Comms", "31/12/2026"],
        ["Workforce", "Recruit 12 therapists", "HR", "31/12/2026"],
    )
    assert [one["title"] for one in made.fields["priorities"]] == ["Carers", "Workforce"]
    assert [one["action"] for one in drafts.actions(made)] == [
        "Assess 400 carers",
        "Publish the handbook",
        "Recruit 12 therapists",
    ]


def test_a_unit_below_a_heading_belongs_to_it() -> None:
    """Under wide headings a head of two rows may hold a unit beside them."""
    book = drafts.book(
        ["Theme", "Action", "Delivery", None, "Carbon saving"],
        [None, None, "Lead", "Timescale", "tCO2e"],
        ["Buildings", "Insulate the hall", "Estates", "2026/27", 120],
    )
    for area in ("A1:A2", "B1:B2", "C1:D1"):
        book.active.merge_cells(area)
    made = drafts.of_files(("Fenmarsh Climate Plan 2026-2031.xlsx", drafts.saved(book)))
    (row,) = drafts.actions(made)
    assert (row["due"], row["own"]) == ("2026/27", {"carbon-saving-tco2e": "120"})


@pytest.mark.parametrize(
    ("boxes", "kept"), [("{n}", True), ("n/a", True), ("Mend it", False), ("{n}00 000 000", False)]
)
def test_years_beside_each_other_stay_a_table(boxes: str, kept: bool) -> None:
    """Short figures may have more columns than words have, as many as paper has room for."""
    years = [str(year) for year in range(2018, 2026)]
    rows = [["Measure", *years]]
    rows += [[name, *(boxes.format(n=n) for n in range(8))] for name in ("Otters", "Curlews")]
    text = "\n".join("| " + " | ".join(row) + " |" for row in [rows[0], ["---"] * 9, *rows[1:]])
    made = drafts.of_text(f"# Fenmarsh Park Plan 2026\n\n## In figures\n\nWhat we saw.\n\n{text}\n")
    (section,) = made.fields["background"]
    assert ("| Otters |" in section["text"]) == kept
    assert kept or "- Measure: Otters; 2018: " in section["text"]


@pytest.mark.parametrize(
    ("rows", "headed"),
    [
        ([["Rating", "Meaning"], ["R", "Behind and at risk"], ["A", "Some delay"]], True),
        ([["Name", "Role"], ["Ann Reed", "Chair of the board"]], True),
        ([["Status", "Draft"], ["Date", "May 2026"], ["Owner", "Jo Reed"]], False),
        ([["Housing", "Beds for all"], ["Health", "Care near home"]], False),
        (
            [
                ["You said", "We will"],
                ["Buses stop too early.", "Run the last bus at 11 pm from May 2027."],
                ["I did not know whom to ask.", "Open one desk."],
            ],
            True,
        ),
        ([["Lead officer", "Jo Bell"], ["Our aim", "Warm homes for all who live here."]], False),
    ],
)
def test_two_words_over_two_columns_are_their_head(rows: list[list[str]], headed: bool) -> None:
    """One word over several in each row is a head; a list of facts has none."""
    made = wordy.document()
    wordy.table(made, rows)
    (table,) = read("plan.docx", wordy.saved(made)).tables()
    assert table_text(table).startswith(f"| {rows[0][0]} |") == headed


def test_labelled_lines_below_a_numbered_heading_are_an_action() -> None:
    """“Action 1.2 …” with lines such as “Lead: …” below it is a row like any other."""
    made = drafts.of_text(
        "# Fenmarsh Active Travel Plan 2026-2031\n\n## Action 1.1 Build a cycle lane\n\n"
        "**Lead:** Highways\n\n**Timescale:** 2027/28\n\n## Action 1.2 Put up stands\n\n"
        "**Lead:** Parking\n\n**Timescale:** by March 2029\n"
    )
    rows = drafts.actions(made)
    assert [(one["label"], one["action"], one["due"]) for one in rows] == [
        ("1.1", "Build a cycle lane", "2027/28"),
        ("1.2", "Put up stands", "2029-03"),
    ]


def test_a_numbered_heading_above_prose_stays_a_section() -> None:
    """Where sentences stand below it nothing is taken for an action."""
    made = drafts.of_text(
        "# Fenmarsh Active Travel Plan 2026-2031\n\n## Action 1.1 Build a cycle lane\n\n"
        "Highways will do this in 2027/28.\n"
    )
    assert not drafts.actions(made)


def test_an_outcome_before_the_action_is_no_measure() -> None:
    """What an action is for keeps its own column; it does not measure the action."""
    made = drafts.of_rows(
        ["Outcome", "Action", "Lead", "Due"],
        ["Young people feel safe", "Teach in 40 schools", "Education", "2027"],
    )
    (row,) = drafts.actions(made)
    assert "measures" not in row
    assert row["own"] == {"outcome": "Young people feel safe"}


def test_in_a_plan_of_measures_the_measure_is_the_action() -> None:
    """Plans for clean air list measures with a category and a KPI; the measure is what is done."""
    made = drafts.of_rows(
        ["Measure No.", "Measure", "Category", "Lead", "Funding status", "Measure status", "KPI"],
        [1, "Low emission zone", "Transport", "Council", "Funded", "In progress", "NO2"],
    )
    (row,) = drafts.actions(made)
    assert (row["action"], row["status"]) == ("Low emission zone", "In progress")
    assert row["own"]["funding-status"] == "Funded"


def test_a_theme_that_must_serve_as_the_action_is_doubtful() -> None:
    """Where no column says what is done, what was taken for it is told."""
    made = drafts.of_rows(["Theme", "Lead", "Due"], ["Green homes", "Homes team", "2027"])
    assert any("as no other is" in one.reason for one in made.account.entries)


def test_an_update_below_a_row_belongs_to_it() -> None:
    """A line that says how the row above goes on is no action, and is told."""
    made = drafts.of_rows(
        ["Ref", "Action", "Lead", "Due"],
        ["1", "Publish the map", "Maps team", "2027"],
        [None, "Update: a draft was shared in May", None, None],
        ["2", "Mend 40 benches", "Parks", "2028"],
    )
    first, second = drafts.actions(made)
    assert "a draft was shared in May" in str(first) and second["label"] == "2"


def test_the_number_of_a_measure_is_a_number_and_no_measure() -> None:
    """“Measure No.” numbers the rows of an air quality plan; its indicator is what is measured."""
    made = drafts.of_rows(
        [
            "Measure No.",
            "Measure",
            "Year measure to be introduced",
            "Organisations involved",
            "KPI",
        ],
        ["7", "Plant a hedge at the school", "2026", "Fenmarsh Council", "Hedges planted"],
        ["8", "Close the street at school time", "2027", "Fenmarsh Council", "Closures"],
    )
    row = drafts.actions(made)[0]
    assert (row["label"], row["action"]) == ("7", "Plant a hedge at the school")
    assert (row["start"], row["measures"]) == ("2026", ["Hedges planted"])
    assert "partners" in row


def test_numbered_lines_with_labelled_parts_below_them_are_actions() -> None:
    """“1.1 We will …” with “Lead: … | By: …” below it is a row; text without them stays text."""
    made = drafts.of_text(
        "# Fenmarsh Arts Plan 2026-2031\n\n# 1. Everyone takes part\n\n"
        "1.1 We will run a free fair.\n\nLead: Fenmarsh Council | By: August 2027\n\n"
        "1.2 We will lend drums.\n\nLead: Music Hub; By: 2028\n\n"
        "# 2. Places that last\n\n2.1 We will mend the hall.\n\nLead: Hall Trust | By: 2029\n\n"
        "2.2 The hall was built in 1890.\n"
    )
    rows = drafts.actions(made)
    assert [(one["label"], one["action"], one["due"]) for one in rows] == [
        ("1.1", "We will run a free fair.", "2027-08"),
        ("1.2", "We will lend drums.", "2028"),
        ("2.1", "We will mend the hall.", "2029"),
    ]
    assert "built in 1890" in str(made.fields)


def test_a_letter_at_the_left_names_the_priority_that_it_labels() -> None:
    """“A” of a column Aim is “Aim A” of the text, and no priority of its own."""
    made = drafts.of_text(
        "# Tree Plan 2027-2032\n\n## Aims\n\n### Aim A: Protect\n\n- We will map every tree.\n\n"
        "### Aim B: Plant\n\n- We will plant limes.\n\n## Plan\n\n"
        "| Aim | What | Who leads | When |\n|---|---|---|---|\n"
        "| A | Map trees | Wardens | 2028 |\n| B | Plant limes | Parks | 2029 |\n",
        "trees.md",
    )
    assert [one["title"] for one in made.fields["priorities"]] == ["Protect", "Plant"]


def test_a_number_before_the_words_of_an_action_is_its_label() -> None:
    """“Action 1.2: Open a hub” in the title of a card is the action “Open a hub”, numbered 1.2."""
    made = drafts.of_rows(
        ["Action", "Lead", "Due"],
        ["Action 1.2: Open a hub", "Homes team", "2027"],
        ["Action plan for parks agreed", "Parks team", "2028"],
    )
    assert [(one.get("label"), one["action"]) for one in drafts.actions(made)] == [
        ("1.2", "Open a hub"),
        (None, "Action plan for parks agreed"),
    ]


def test_how_urgent_a_row_is_groups_no_rows() -> None:
    """Where another column groups the rows, “Priority” over “urgent” and “medium” keeps its own."""
    made = drafts.of_rows(
        ["Task Name", "Bucket Name", "Priority", "Assigned To", "Due Date"],
        ["Print a guide", "Warm homes", "Important", "Jo Field; Sam Lee", "31/03/2027"],
        ["Plant 40 trees", "Nature", "Medium", "Parks", "30/04/2027"],
    )
    assert [one["title"] for one in made.fields["priorities"]] == ["Warm homes", "Nature"]
    assert drafts.actions(made)[0]["own"] == {"priority": "Important"}


def test_how_we_get_there_is_the_action_where_no_other_column_is() -> None:
    """Between where a body stands and where it wants to be stands what it does."""
    made = drafts.of_rows(
        ["Where we are now", "Where we want to be", "How we will get there", "Led by", "By"],
        ["3 cold halls", "All warm", "Fit heat pumps", "Estates", "2030"],
    )
    (row,) = drafts.actions(made)
    assert (row["action"], row["lead"], row["due"]) == (
        "Fit heat pumps",
        [{"text": "Estates"}],
        "2030",
    )
    assert not any("empty" in one.reason for one in made.account.entries)


def test_a_number_with_a_stop_before_an_action_is_its_label() -> None:
    """“3. Meet the standards” is numbered 3; a list of steps in one box has no number."""
    made = drafts.of_rows(
        ["Action", "Lead", "Due"],
        ["3. Meet the standards", "Board", "2027"],
        ["1. Ask the pubs 2. Train the staff", "Police", "2028"],
    )
    assert [one.get("label") for one in drafts.actions(made)] == ["3", None]


def test_a_total_is_one_line_below_the_plan() -> None:
    """Sums are no actions; each stands behind the heading of its column."""
    made = drafts.of_rows(
        ["Action", "Lead", "2026/27 £k", "2027/28 £k"],
        ["Fit 9 boilers", "Estates", 450, 300],
        ["Light the depots", "Estates", 60, 0],
        ["Total", None, 510, 300],
    )
    assert len(drafts.actions(made)) == 2
    note = made.fields["priorities"][0]["actions"]["note"]
    assert note == "Total; 2026/27 £k: 510; 2027/28 £k: 300"


def test_which_outcomes_a_theme_has_is_a_table_and_no_plan() -> None:
    """“Theme | Outcomes” before the outcomes themselves promises nothing of its own."""
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## How it works\n\n| Theme | Outcomes |\n| --- | --- |\n"
        "| People | 1. We are well |\n| Place | 2. Homes are warm |\n\n"
        "## Outcome 1: We are well\n\nWe will:\n\n- open a hub by 2028.\n\n"
        "## Outcome 2: Homes are warm\n\nWe will:\n\n- insulate 200 homes by 2029.\n"
    )
    assert [one["title"] for one in made.fields["priorities"]] == ["We are well", "Homes are warm"]
    assert drafts.actions(made) == []


def test_what_each_priority_costs_is_a_table_and_no_plan() -> None:
    """“Priority | New money (£000)” says nothing to be done, and keeps its total."""
    made = drafts.of_text(
        "# Fenmarsh Air Plan 2026-2031\n\n## Clean cars\n\n- We will charge cars.\n\n## Money\n\n"
        "| Priority | New money (£000) |\n| --- | --- |\n| Clean cars | 450 |\n"
        "| Quiet streets | 60 |\n| Total | 510 |\n",
        "plan.md",
    )
    assert not drafts.actions(made)
    assert "| Total | 510 |" in made.fields["sections"][0]["text"]


def test_a_register_of_risks_below_a_plan_holds_no_actions() -> None:
    """Rows under a head that no plan has are kept as text, until a plan begins again."""
    made = drafts.of_rows(
        ["Ref", "Action", "Lead", "Due"],
        ["W1", "Hire 6 planners", "HR", "30/06/2027"],
        ["Risk register"],
        ["Risk", "Likelihood", "Impact", "Mitigation"],
        ["Staff leave", "3", "4", "Pay review"],
        ["Ref", "Action", "Lead", "Due"],
        ["W2", "Train 10 planners", "HR", "31/07/2027"],
    )
    assert [one["action"] for one in drafts.actions(made)] == [
        "Hire 6 planners",
        "Train 10 planners",
    ]
    assert "Staff leave; 3; 4; Pay review" in made.fields["priorities"][0]["actions"]["note"]


def test_a_heading_that_is_broken_at_a_hyphen_is_whole() -> None:
    """“Time-/scale” in a narrow column is “Timescale”."""
    made = drafts.of_rows(["Ref", "Action", "Time-\nscale"], ["W1", "Collect food waste", "2027"])
    assert drafts.actions(made)[0]["due"] == "2027"


def test_years_in_a_line_above_a_sheet_tell_its_title_and_its_period() -> None:
    """A line alone above a table that names its years is the title, whatever it is called."""
    book = drafts.book(
        ["Equality objectives 2026-2030: action log"],
        ["Action", "Lead", "Due"],
        ["Offer signing at all desks", "Customer Services", "2027"],
    )
    made = drafts.of_files(("log.xlsx", drafts.saved(book)))
    assert made.fields["title"] == "Equality objectives 2026-2030: action log"
    assert made.fields["period"] == "2026/2030"


def test_days_beside_ongoing_are_days() -> None:
    """A “Target” that says “Jun 2026” and “Ongoing” says by when, and measures nothing."""
    made = drafts.of_rows(
        ["Action", "Officer", "Target"],
        ["Call each tenant", "Income", "Jun 2026"],
        ["Refer to advice", "Income", "Ongoing"],
        ["Visit new tenants", "Homes", "From Apr 2026"],
    )
    rows = drafts.actions(made)
    assert [one.get("due") for one in rows] == ["2026-06", "ongoing", None]
    assert rows[2]["start"] == "2026-04"
    assert not any("measures" in one for one in rows)


def test_an_objective_beside_its_words_above_a_head_groups_the_rows() -> None:
    """“Objective 1 | Protect pitches” over a plan is what its rows belong to."""
    text = "# Fenmarsh Pitch Plan 2026-2031\n\n"
    for number, words, action in (("1", "Protect pitches", "Add 3"), ("2", "Mend huts", "Paint")):
        text += (
            f"| Objective {number} | {words} |  |\n| --- | --- | --- |\n"
            f"| Action | Lead | Year |\n| {action} | Leisure | 2027 |\n\n"
        )
    made = drafts.of_text(text)
    assert [one["title"] for one in made.fields["priorities"]] == ["Protect pitches", "Mend huts"]


def test_a_sheet_of_words_to_choose_from_is_left_out_and_told() -> None:
    """“Dropdowns” holds no part of the strategy."""
    book = drafts.book(["Action", "Lead", "Due"], ["Open a hub", "Homes", "2027"])
    lists = book.create_sheet("Dropdowns")
    for word in ("On track", "Delayed"):
        lists.append([word])
    made = drafts.of_files(("Fenmarsh Plan 2026-2031.xlsx", drafts.saved(book)))
    assert "sections" not in made.fields
    assert any("choose from" in one.reason for one in made.account.entries)


def test_line_in_brackets_says_who_helps_as_well() -> None:
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## Priority 1: Land\n\n"
        "1.1 Map the fields (Lead: Estates; by March 2027)\n\n"
        "1.2 Dig six gardens (Lead: Parks; with Fen Growers, Marsh Trust; by 2028)\n"
    )
    first, second = drafts.actions(made)
    assert (first["label"], second["label"]) == ("1.1", "1.2")
    assert second["partners"] == ["fen-growers", "marsh-trust"]


def test_card_is_numbered_by_letters_and_a_figure() -> None:
    card = "| Action CYP{0} | {1} |\n|---|---|\n| Lead | Wardens |\n| By when | May 2027 |\n\n"
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## Priority 1: Land\n\n"
        + card.format(1, "Map the fields")
        + "And then:\n\n"
        + card.format(2, "Dig six gardens")
    )
    assert [one.get("label") for one in drafts.actions(made)] == ["CYP1", "CYP2"]


def test_a_heading_over_nothing_but_rows_is_the_title_of_their_plan() -> None:
    """Rows of any shape that go to the plan take the heading along, and leave no empty section."""
    made = drafts.of_text(
        "# Fenmarsh Food Plan 2026-2031\n\n## Priority 1: Plots for all\n\nPlots are few.\n\n"
        "### What comes first\n\n"
        "1.1 Walk every lane each spring (Lead: Parks Team; ongoing)\n\n"
        "1.2 Lend forty spades (Lead: Fen Tool Library; by June 2027)\n\n"
        "### How we will know\n\n- Forty spades are out.\n"
    )
    (priority,) = made.fields["priorities"]
    assert priority["actions"]["title"] == "What comes first"
    assert len(priority["actions"]["rows"]) == 2
    assert [one["title"] for one in priority["sections"]] == ["How we will know"]


def test_what_stands_below_a_marked_head_is_none() -> None:
    """A matrix of goals and priorities says “Treatment: 3 Some” in a box; that heads no plan."""
    rows = "".join(
        f"<tr><th>{goal}</th><td>Calm streets: none</td><td>Actions: 3 some</td><td>4</td></tr>"
        for goal in ("Deliver clean air", "Lead on noise by 2030", "What we do next")
    )
    head = "<tr><th>National goal</th><th>1</th><th>2</th><th>In all</th></tr>"
    made = drafts.of_text(
        f"<h1>Fenmarsh Air Plan 2026-2031</h1><h2>How we meet national goals</h2>"
        f"<table>{head}{rows}</table>",
        "plan.html",
    )
    assert "priorities" not in made.fields


def test_cards_with_the_same_two_labels_are_one_plan() -> None:
    """One label over what is done and one over its parts: no card says who or when."""
    cards = "".join(
        f"<table><tr><td>Action</td><td>{number} {deed}</td></tr>"
        f"<tr><td>Interventions</td><td><p>Ask {deed}</p><p>Report</p></td></tr></table>"
        for number, deed in (("1.1", "Plant oaks"), ("1.2", "Mend gates"))
    )
    made = drafts.of_text(
        f"<h1>Fenmarsh Parks Plan 2026-2031</h1><h2>Priority 1: Parks</h2>{cards}", "plan.html"
    )
    rows = made.fields["priorities"][0]["actions"]["rows"]
    assert [(one["label"], one["action"], one["interventions"]) for one in rows] == [
        ("1.1", "Plant oaks", ["Ask Plant oaks", "Report"]),
        ("1.2", "Mend gates", ["Ask Mend gates", "Report"]),
    ]


def test_steps_in_a_card_begin_no_other() -> None:
    """“Steps” below “What we will do” are those of the same action, and who leads stays there."""
    rows = (
        ("What we will do", "Plant oaks"), ("Who leads", "Parks"), ("By when", "May 2027"),
        ("Steps", "<p>Ask tenants</p><p>Dig</p>"), ("Funding", "£900"),
    )  # fmt: skip
    table = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows)
    made = drafts.of_text(
        f"<h1>Fenmarsh Parks Plan 2026-2031</h1><h2>Priority 1: Parks</h2><table>{table}</table>",
        "plan.html",
    )
    (row,) = made.fields["priorities"][0]["actions"]["rows"]
    assert (row["action"], row["interventions"]) == ("Plant oaks", ["Ask tenants", "Dig"])
    assert row["funding"] == "£900"


def test_a_number_above_a_heading_begins_an_action() -> None:
    """Its details follow under labels, or as points without one; a lone one is text."""
    card = (
        "<p>{} By May 2027 On track</p><h4>{}</h4><p>Who leads</p><p>Parks Team</p>"
        "<p>Steps</p><ul><li>Ask</li><li>Dig</li></ul>"
    )
    head = "<h1>Fenmarsh Parks Plan 2026-2031</h1><h2>Priority 1: Parks</h2><p>Green.</p>"
    one, two = card.format("1.1", "Plant oaks"), "<p>1.2</p><h4>Mow</h4><ul><li>Weekly</li></ul>"
    made = drafts.of_text(f"{head}<h3>Action plan</h3>{one}{two}", "plan.html")
    first, second = made.fields["priorities"][0]["actions"]["rows"]
    assert (first["label"], first["action"], first["due"]) == ("1.1", "Plant oaks", "2027-05")
    assert (first["lead"], first["status"]) == ([{"text": "Parks Team"}], "On track")
    assert first["interventions"] == ["Ask", "Dig"]
    assert (second["label"], second["interventions"]) == ("1.2", ["Weekly"])
    alone = drafts.of_text(f"{head}{two}", "plan.html")
    assert "actions" not in alone.fields["priorities"][0]


def test_columns_that_are_numbered_priorities_head_no_plan() -> None:
    """“1. Early intervention” over a count is one of the priorities, and no column of a plan."""
    titles = (
        "National goal", "1. Early intervention", "2. Clean cars", "3. A whole approach",
        "4. Fair fares",
    )  # fmt: skip
    head = "".join(f"<th>{one}</th>" for one in titles)
    rows = "<tr><td>Cut noise</td><td>3 Some</td><td>None</td><td>2 Some</td><td>1</td></tr>" * 3
    made = drafts.of_text(
        f"<h1>Fenmarsh Air Plan 2026-2031</h1><h2>Goals</h2><table><tr>{head}</tr>{rows}</table>",
        "plan.html",
    )
    assert "priorities" not in made.fields


def test_a_sheet_that_tells_how_to_use_the_others_holds_no_plan() -> None:
    """So the one sheet that does is spread over the priorities that its rows name."""
    book = drafts.book(
        ["Priority", "No.", "Commitment", "National goals", "Lead", "Due"],
        ["Calm streets", "1.1", "Plant oaks", "Clean air", "Parks", "May 2027"],
        ["Clean cars", "2.1", "Mend buses", "Clean air", "Fleet", "June 2027"],
        title="Commitments",
    )
    sheet = book.create_sheet("About this workbook")
    sheet.append(["Columns of “Commitments”", "Id"])
    sheet.append(["Rows", "2"])
    made = drafts.of_files(("Fenmarsh Air Plan 2026-2031.xlsx", drafts.saved(book)))
    assert [one["title"] for one in made.fields["priorities"]] == ["Calm streets", "Clean cars"]


def test_a_heading_over_a_table_of_who_and_when_is_the_action() -> None:
    """Cards whose heading says what is done are rows, and a priority over a table is none."""
    table = "| Lead | {2} |\n| --- | --- |\n| By when | May 2027 |\n| Measure | Meals |\n\n"
    card = f"### P{{0}}: {{1}}\n\n{table}"
    made = drafts.of_text(
        "# Fenmarsh Company Strategy 2026-2030\n\n## Priority 1: Meet\n\nA chair helps.\n\n"
        + card.format(1, "Lay a warm table", "Libraries")
        + card.format(2, "Fund clubs", "Communities")
        + "## Priority 2: Notice\n\n| Lead | Health |\n| --- | --- |\n| By when | 2028 |\n"
    )
    first, second = drafts.actions(made)[:2]
    assert (first["label"], first["action"], first["due"]) == ("P1", "Lay a warm table", "2027-05")
    assert (second["label"], second["action"]) == ("P2", "Fund clubs")
    assert [p["title"] for p in made.fields["priorities"]] == ["Meet", "Notice"]


@pytest.mark.parametrize("over", ["### P{0}: {1}", "P{0}: {1}"])
def test_a_number_that_a_priority_could_have_is_of_an_action_below_one(over: str) -> None:
    """Below “Priority 1”, “P1: …” over a table of who and when is what is done."""
    table = "| Lead | Parks |\n| --- | --- |\n| By when | May 2027 |\n\n"
    cards = "".join(
        f"{over.format(n, words)}\n\n{table}"
        for n, words in ((1, "Lay a table"), (2, "Fund clubs"))
    )
    made = drafts.of_text(
        f"# Fen Plan 2026-2030\n\n## Priority 1: Meet\n\nA chair helps.\n\n{cards}"
    )
    assert [p["title"] for p in made.fields["priorities"]] == ["Meet"]
    assert [row["label"] for row in drafts.actions(made)] == ["P1", "P2"]


WRITTEN = """# Fenmarsh Paths Strategy 2026-2031

## Priority 1: Paths

We will:

- 1.1 mend each stile

## Our partners

- Fenmarsh College
- Fenmarsh Ramblers

## Action plan

1.1.1 By May 2027 On track

### Buy oak from two woods

Lead

Fenmarsh College and Fenmarsh Ramblers

Interventions

- Ask three mills
- Take the nearest

How we will do it

With one van.

Carries out

1.1

Accountable officer: Head of Parks What we have done: We asked one mill. Money to 2028: £900

1.1.2 By June 2028 Not started

### Hang each gate anew

Lead

Parks and Gardens

Carries out

1.1
"""


def test_a_plan_as_stratc_prints_it_comes_back_label_by_label() -> None:
    """Each label begins a field, also where several stand in one line.

    Two bodies that the document names elsewhere are two leads; one team with an “and” is one.
    """
    made = drafts.of_text(WRITTEN)
    first, second = drafts.actions(made)
    assert first["lead"] == ["fenmarsh-college", "fenmarsh-ramblers"]
    assert second["lead"] == [{"text": "Parks and Gardens"}]
    assert first["interventions"] == ["Ask three mills", "Take the nearest"]
    assert (first["how"], first["funding"]) == ("With one van.", "£900")
    assert first["own"] == {
        "accountable-officer": "Head of Parks",
        "what-have-done": "We asked one mill.",
    }
    assert first["delivers"] == second["delivers"] == ["mend-each-stile"]
    assert any("several who lead" in one.reason for one in made.account.of("doubt"))
    drafts.compiled(made)


def test_a_row_of_a_table_of_measures_is_no_head_of_a_plan() -> None:
    """Though “Aim 3” and “Quarterly” name fields: its own head says that it holds indicators."""
    made = drafts.of_rows(
        ["KPI", "Aim", "Baseline 2024", "Target 2026", "Target 2028", "Source", "Frequency"],
        ["People who are not online", "Aim 1", 9400, 8000, 6000, "Survey", "Annual"],
        ["Forms tried out", "Aim 3", "not measured", "100%", "100%", "Service desk", "Quarterly"],
        title="KPIs",
    )
    written = str(made.fields)
    assert not drafts.actions(made) and "'rows'" not in written
    assert "Forms tried out" in written and "Quarterly" in written


def test_a_sheet_that_is_written_like_a_page_is_read_like_one() -> None:
    """Bold lines alone are headings; a name and what is said of it are one point."""
    book = drafts.book(
        ["Our vision", None],
        ["Everybody can get online and stay safe there.", None],
        ["Key facts", None],
        ["Residents who are not online", "9,400"],
        title="Vision and facts",
    )
    for at in ("A1", "A3"):
        book.active[at].font = Font(bold=True)
    plan = book.create_sheet("Actions")
    for row in (["Action", "Lead", "By when"], ["Lend laptops", "Library", "2027"]):
        plan.append(row)
    made = drafts.of_files(("Fenmarsh Digital Plan 2026-2031.xlsx", drafts.saved(book)))
    statement = made.fields["vision"]["statement"]
    assert statement == "Everybody can get online and stay safe there."
    assert "Residents who are not online: 9,400" in str(made.fields)
    assert [row["action"] for row in drafts.actions(made)] == ["Lend laptops"]


def test_a_heading_of_a_column_without_one_on_the_page_is_told_once_of_its_table() -> None:
    """Under several priorities it is the same column."""
    made = drafts.of_rows(
        ["Priority", "No.", "Action", "Lead"],
        ["Priority 1: Connect", "1.1", "Lend laptops", "Library"],
        ["Priority 2: Learn", "2.1", "Train champions", "College"],
    )
    told = [one for one in made.account.of("left") if one.words == "No."]
    assert [one.place for one in told] == ["sheet “Plan”"]


def test_steps_and_what_is_on_the_way_are_fields_where_nothing_else_claims_them() -> None:
    """As workbooks of stratc head them; each lettered line of a box is a step of its own."""
    (row,) = drafts.actions(
        drafts.of_rows(
            ["What we will do", "Steps", "On the way", "Who leads", "By when"],
            [
                "Visit homes",
                "a) Write. (June 2026)\nb) Ask. (May)\nand wait",
                "Half done",
                "SDC",
                "2027",
            ],
        )
    )
    assert row["interventions"] == ["a) Write. (June 2026)", "b) Ask. (May) and wait"]
    assert row["milestones"] == [{"text": "Half done"}]


def test_the_years_are_those_of_the_document_and_of_no_other() -> None:
    """Years of the plan before, or inside the name of another plan, are not those of this one."""
    text = (
        "# Air Quality Plan\n\nFenmarsh Borough Council\n\n## Summary\n\n"
        "This plan replaces the previous plan, which ran from 2019 to 2025.\n\n"
        "The Fenmarsh Local Plan 2022-2040 says where homes may be built.\n\n"
        "It says what we will do for the air of the borough between 2026 and 2031.\n"
    )
    assert drafts.of_text(text).fields["period"] == "2026/2031"
    told = "This plan covers 2026 to 2031 and follows two years of talks with the last board."
    assert period.told_in(told, "Air Quality Plan") == "2026/2031"
    told = "This edition replaces that of 2024 and covers April 2026 to March 2031."
    assert period.told_in(told, "Bus Plan") == "2026-04/2031-03"
    told = "This edition replaces that for the time from April 2020 to March 2026."
    assert not period.told_in(told, "Bus Plan")


MEASURES = [
    ["No.", "Measure", "Who", "Completion year", "Fall in smoke from measure", "KPI", "State"],
    ["1", "Bus gate", "Transport", "2028", "2 units", "Buses on time: 90%", "Implementation"],
    ["2", "Electric vans", "Fleet", "2029", "Not known", "44 of 62 vans", "Completed"],
]


def test_what_is_said_of_a_measure_that_is_done_measures_nothing() -> None:
    """Where “Measure” is what is done, “Fall in smoke from measure” is not how it is measured."""
    made = wordy.document()
    made.add_heading("Measures", 1)
    wordy.table(made, MEASURES)
    draft = drafts.of_files(("Fenmarsh Plan 2026-2031.docx", wordy.saved(made))).fields
    (table,) = (one["actions"] for one in draft["priorities"])
    assert table["columns"]["measures"] == "KPI"
    assert [row["status"] for row in table["rows"]] == ["Implementation", "Completed"]


def test_what_is_not_to_be_done_is_no_plan() -> None:
    """A table of what was thought of says why not, and makes no action, priority or body."""
    made = wordy.document()
    made.add_heading("Measures", 1)
    wordy.table(made, MEASURES)
    made.add_heading("What we thought of", 1)
    head = ["Kind", "Action", "Reason it is not being taken forward (with what partners said)"]
    wordy.table(made, [head, ["Traffic", "A charge", "It costs more than it brings."]])
    draft = drafts.of_files(("Fenmarsh Plan 2026-2031.docx", wordy.saved(made))).fields
    assert [one["title"] for one in draft["priorities"]] == ["Measures"]
    assert "| Traffic | A charge | It costs more than it brings. |" in str(draft)


def test_facts_in_two_columns_are_a_list_of_names_and_what_they_are() -> None:
    """A table of two columns without a head is a list: the name, a colon, the fact."""
    made = wordy.document()
    made.add_heading("About us", 1)
    wordy.table(made, [["Address", "1 Mill Lane, Fenmarsh"], ["Reference number", "FBC/1"]])
    draft = drafts.of_files(("Fenmarsh Plan 2026-2031.docx", wordy.saved(made))).fields
    assert "- Address: 1 Mill Lane, Fenmarsh" in str(draft)


def test_of_two_labels_of_a_card_the_better_one_is_the_field() -> None:
    """“Desired outcome” is wanted, and “Measure of success” beside it is what is measured.

    Headings over such cards are the priorities, in the order of the document.
    """
    made = wordy.document()
    for title, action in (("Signs", "Put up signs."), ("Letters", "Answer letters.")):
        made.add_heading(title, 1)
        card = [
            ["Desired outcome", "Gaelic is seen"],
            ["What we do now", "Letters are answered in Gaelic within 20 working days."],
            ["Actions required", action],
            ["Target date", "31 March 2028"],
            ["Responsibility", "Communications"],
            ["Measure of success", "Share of vehicles"],
        ]
        wordy.table(made, card)
    draft = drafts.of_files(("Fenmarsh Plan 2026-2031.docx", wordy.saved(made))).fields
    assert [one["title"] for one in draft["priorities"]] == ["Signs", "Letters"]
    for priority in draft["priorities"]:
        (row,) = priority["actions"]["rows"]
        assert row["measures"] == ["Share of vehicles"]
        assert row["own"]["desired-outcome"] == "Gaelic is seen"


def test_a_line_over_a_head_whose_number_the_rows_count_on_is_over_them() -> None:
    """“Objective 1.1: …” above a table of 1.1.1 and 1.1.2 belongs to these rows, not to all."""
    made = wordy.document()
    head = ["Ref", "Action", "Lead", "Timeline"]
    for goal in "12":
        made.add_heading(f"Goal {goal}: Homes of kind {goal}", 1)
        for part in "12":
            over = [f"Objective {goal}.{part}: Part {part}", "", "", ""]
            row = [f"{goal}.{part}.1", f"Mend roof {goal}{part}", "Homes team", "June 2027"]
            wordy.table(made, [over, head, row])
    draft = drafts.of_files(("Fenmarsh Plan 2026-2031.docx", wordy.saved(made))).fields
    assert [one["title"] for one in draft["priorities"]] == ["Homes of kind 1", "Homes of kind 2"]
    for number, priority in enumerate(draft["priorities"], start=1):
        assert [row["under"] for row in priority["actions"]["rows"]] == [
            f"Objective {number}.1: Part 1",
            f"Objective {number}.2: Part 2",
        ]
        assert "text" not in priority["actions"]


def test_the_people_of_a_board_are_listed_under_where_they_come_from() -> None:
    """A table of names and organisations lists the organisations, each with who comes from it."""
    text = (
        "# Fenmarsh Plan 2026-2031\n\n## Partners\n\n| Name | Organisation | Sector |\n"
        "| --- | --- | --- |\n| Ana Bell | Fen Water | Trade |\n| Bo Cole | Fen Clinic | Health |\n"
    )
    draft = drafts.of_text(text).fields
    assert [one["name"] for one in draft["bodies"]] == ["Fen Water", "Fen Clinic"]
    assert draft["partners"][0]["members"][0]["text"] == "Fen Water – Ana Bell – Trade"


def test_a_box_without_an_organisation_leaves_it_to_the_one_beside() -> None:
    """“Two members” are no body; the forum that stands beside them is."""
    text = (
        "# Fenmarsh Plan 2026-2031\n\n## Partners\n\n| Name | Role | Organisation |\n"
        "| --- | --- | --- |\n| Ana Bell | Chair | Fen Water |\n"
        "| Two members | Tenants’ Forum | |\n"
    )
    draft = drafts.of_text(text).fields
    assert [one["name"] for one in draft["bodies"]] == ["Fen Water", "Tenants’ Forum"]
    assert draft["partners"][0]["members"][1]["text"] == "Tenants’ Forum – Two members"


@pytest.mark.parametrize(
    ("line", "signed"),
    [
        ("Ana Bell, Chair, Fenmarsh Community Committee", True),
        ("Fenmarsh Council, Chair of the board", False),
        ("Ana Bell, Saltby", False),
    ],
)
def test_a_name_and_an_office_in_a_last_line_sign_a_foreword(line: str, signed: bool) -> None:
    """Who signs in one line needs no title where an office stands behind the name."""
    draft = drafts.of_text(
        f"# Fenmarsh Plan 2026-2031\n\n## Foreword\n\nWe did it.\n\n{line}\n"
    ).fields
    assert ("signed" in draft["foreword"][0]) == signed


def test_who_delivers_a_priority_is_no_plan() -> None:
    """A table of priorities, sponsors and delivery groups promises nothing."""
    made = drafts.of_text(
        "# Fenmarsh Health Plan 2026-2031\n\n## Priority 1: Start well\n\n"
        "We will:\n\n- weigh babies\n\n"
        "## Delivery\n\n| Priority | Sponsor on the Board | Delivery group |\n| --- | --- | --- |\n"
        "| Start well | Director | Families Group |\n| Age well | Chief | Elders Group |\n"
    )
    assert drafts.actions(made) == []
    assert "| Start well | Director | Families Group |" in made.fields["sections"][0]["text"]


def test_the_caption_over_a_plan_stands_with_it() -> None:
    """“Table 1: …” leaves no section of its own behind; another line stays where it is."""
    for line, moved in (("Table 1: Main milestones", True), ("We meet in May.", False)):
        made = drafts.of_text(
            f"# Fenmarsh Digital Plan 2026-2030\n\n## On this page\n\n- Milestones\n- Money\n\n"
            f"## Milestones\n\n{line}\n\n| When | What | Who leads |\n| --- | --- | --- |\n"
            "| April 2027 | Rebuild ten services | Digital team |\n\n## Money\n\nIt is short.\n"
        )
        (priority,) = made.fields["priorities"]
        assert (priority["actions"].get("text") == line) is moved
        sections = made.fields.get("background", []) + made.fields.get("sections", [])
        titles = [one["title"] for one in sections]
        assert titles == (["Money"] if moved else ["Milestones", "Money"])


def test_a_model_of_how_change_comes_about_is_no_plan() -> None:
    """Nobody answers for what stands in it; with a lead and a day it would be a plan."""
    text = (
        "# Fenmarsh Youth Plan 2026-2029\n\n## How change comes\n\n"
        "| Inputs | Activities | Outputs | Outcomes |\n| --- | --- | --- | --- |\n"
        "| Twelve workers | Mentoring | 300 mentored | Fewer arrests |\n"
    )
    made = drafts.of_text(text)
    assert drafts.actions(made) == []
    assert "Twelve workers" in str(made.fields)
    planned = text.replace("Outcomes |", "Outcomes | Lead |").replace("- |\n", "- | --- |\n")
    made = drafts.of_text(planned.replace("arrests |", "arrests | Jo Hay |"))
    (row,) = drafts.actions(made)
    assert row["action"] == "Mentoring"


@pytest.mark.parametrize(
    ("heading", "words", "kept"),
    [("Action plan", "", False), ("Action plan", "We act.", True), ("How we act", "", True)],
)
def test_a_plan_that_is_nothing_but_priorities_needs_no_heading_over_them(
    heading: str, words: str, kept: bool
) -> None:
    """Each priority has the heading of its own plan; one that says more, or has words, stays."""
    rows = "| Action | Lead | By when |\n| --- | --- | --- |\n| Begin {} | Homes team | June 2027 |"
    plans = "".join(
        f"## Priority {at}: {name}\n\n{rows.format(name.lower())}\n\n"
        for at, name in enumerate(("Warm homes", "Safe streets"), 1)
    )
    text = f"# Fenmarsh Housing Plan 2026-2031\n\n# {heading}\n\n{words}\n\n{plans}"
    assert (heading in str(drafts.of_text(text).fields)) is kept


@pytest.mark.parametrize(
    ("line", "kept"),
    [("Actions for priority 1", False), ("**Action plan**", False), ("Actions for all", True)],
)
def test_what_leads_to_promises_leads_to_them_with_a_plan_below(line: str, kept: bool) -> None:
    """A line in bold over points stays over them, and one that only names the plan is gone."""
    made = drafts.of_text(
        "# Fenmarsh Housing Plan 2026-2031\n\n## Priority 1: Warm homes\n\n**We will:**\n\n"
        f"- mend 40 roofs\n- write to all tenants\n\n{line}\n\n"
        "| Action | Lead | By when |\n| --- | --- | --- |\n| Mend | Homes team | June 2027 |\n"
        "| Write | Homes team | July 2027 |\n\n## Priority 2: Safe streets\n\nMany.\n"
    )
    first, _ = made.fields["priorities"]
    (group,) = first["commitments"]
    assert (group["lead-in"], len(group["items"])) == ("We will:", 2)
    assert len(first["actions"]["rows"]) == 2
    assert (line.strip("*") in str(first)) is kept


@pytest.mark.parametrize(
    ("numbers", "delivers"),
    [(("1(b)", "1(a)"), ["run-bus", "mend-hall"]), (("1(b)", "1(d)"), [None] * 2)],
)
def test_a_row_with_the_letter_of_a_promise_carries_it_out(
    numbers: tuple[str, str], delivers: list[str | None]
) -> None:
    """“1(b)” is the second promise of Objective 1, where every row names one so."""
    made = drafts.of_text(
        "# Fenmarsh Care Plan 2026-2031\n\n## Objective 1: Halls\n\nWe will:\n\n"
        "- (a) mend the hall;\n- (b) run a bus.\n\n## Objective 2: Paths\n\nWe will:\n\n"
        "- (a) mend paths;\n- (b) pave a square.\n\n## Appendix A: Action plan\n\n"
        "| Objective | Ref | Action | Lead |\n| --- | --- | --- | --- |\n"
        f"| Halls | {numbers[0]} | Buy a minibus | Roads |\n"
        f"| Halls | {numbers[1]} | Hire a builder | Parks |\n"
        "| Paths | 2(a) | Dig drains | Roads |\n"
    )
    rows = made.fields["priorities"][0]["actions"]["rows"]
    assert [row.get("delivers") for row in rows] == delivers
    assert made.fields["priorities"][1]["actions"]["rows"][0]["delivers"] == "mend-paths"

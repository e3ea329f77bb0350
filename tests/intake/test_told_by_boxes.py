"""Plans whose heads say nothing that is known, or that have none: the boxes tell what they are."""

from collections.abc import Sequence
from typing import Any

import pytest

from stratc.blocks import Row, Table
from stratc.intake import Draft, values
from stratc.intake.head import by_boxes, heads
from stratc.intake.head.above import NEAREST
from stratc.intake.head.plan_head import Head

from . import drafts

DEEDS: list[list[Any]] = [
    [
        "K1",
        "Rebuild the swings at Mill Field",
        "Parks team",
        "Fenmarsh Trust",
        "June 2027",
        "Green",
    ],
    ["K2", "Paint games outside six schools", "Schools team", "Fenmarsh Academy", "2028", "Amber"],
    ["K3", "Close ten roads for play", "Highways", "Fenmarsh Police", "May 2029", "Red"],
]
RARE = ["Tag", "The ask", "Crew", "Backing", "Window", "Mood"]


def _told(made: Draft) -> str:
    return " ".join(f"{one.words} {one.became} {one.reason}" for one in made.account.of("doubt"))


def test_a_head_in_rare_words() -> None:
    """Where no heading is known, what stands in each column tells what it is, and that is told."""
    made = drafts.of_rows(RARE, *DEEDS)
    (first, *_) = rows = drafts.actions(made)
    names = {body["id"]: body["name"] for body in made.fields["bodies"]}
    assert len(rows) == 3
    assert (first["label"], first["action"]) == ("K1", "Rebuild the swings at Mill Field")
    assert (first["lead"], first["due"]) == ([{"text": "Parks team"}], "2027-06")
    assert ([names[one] for one in first["partners"]], first["status"]) == (
        ["Fenmarsh Trust"],
        "Green",
    )
    for heading in ("The ask", "Crew", "Backing", "Window", "Mood"):
        assert f"“{heading}” was read as" in _told(made)


def test_a_plan_without_a_head() -> None:
    """A table that begins with its first row is a plan as well, under a head that is told."""
    lines = [[one for at, one in enumerate(row) if at != 3] for row in DEEDS]
    text = "\n".join(f"<tr>{''.join(f'<td>{box}</td>' for box in row)}</tr>" for row in lines)
    page = f"<h1>Fenmarsh Play Plan 2026-2031</h1><table>{text}</table>"
    made = drafts.of_files(("plan.html", page.encode()))
    rows = drafts.actions(made)
    assert [row["label"] for row in rows] == ["K1", "K2", "K3"]
    assert [row["due"] for row in rows] == ["2027-06", "2028", "2029-05"]
    assert "the table has no head" in _told(made)


def test_a_heading_that_its_boxes_contradict() -> None:
    """“In step with” is over no steps where bodies stand below it and the deeds stand elsewhere."""
    head = ["", "Pledge to people", "Body that answers", "In step with", "Final day", "Stage"]
    made = drafts.of_rows(head, *DEEDS)
    rows = drafts.actions(made)
    assert [row["action"] for row in rows] == [row[1] for row in DEEDS]
    assert all(row["lead"] and row["partners"] for row in rows)


def test_a_rare_head_over_one_row() -> None:
    """Under the next heading the same head may stand over one row, which tells nothing alone."""
    head, *rows = (f"| {' | '.join(row)} |" for row in (RARE, *DEEDS))
    line = f"|{'---|' * len(RARE)}"
    first, second = [head, line, *rows[:2]], [head, line, rows[2]]
    made = drafts.of_text(
        "\n".join(["# Fenmarsh Play Plan", "", "## Play near", "", *first, ""])
        + "\n".join(["", "## Play far", "", *second, ""])
    )
    assert [one["title"] for one in made.fields["priorities"]] == ["Play near", "Play far"]
    assert len(drafts.actions(made)) == 3


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (
            ["Risk", "What reduces it", "Holder", "Looked at", "Light"],
            [
                ["Staff leave", "Train two more clerks", "Parks team", "May 2027", "Red"],
                ["Prices rise", "Fix the price for years", "Finance team", "June 2027", "Green"],
            ],
        ),
        (
            ["Ward", "Homes", "Built", "Agency"],
            [
                ["North Fen", "120", "2024", "Fenmarsh Homes Trust"],
                ["South Fen", "80", "2025", "Fenmarsh Homes Trust"],
            ],
        ),
        (
            ["Word", "Meaning", "Since", "Source"],
            [
                ["Hub", "A place for help", "2024", "Fenmarsh Council"],
                ["Ring", "A group of friends", "2025", "Fenmarsh Council"],
            ],
        ),
    ],
)
def test_what_boxes_show_to_be_no_plan(head: list[str], rows: list[list[str]]) -> None:
    """Risks, figures and terms stay what they are, though days and bodies stand beside them."""
    made = drafts.of_rows(head, *rows)
    assert not any("actions" in one for one in made.fields.get("priorities", ()))


def test_names_under_no_name_are_those_who_lead() -> None:
    """Where a head names no lead, bodies do, and so again below the same head."""
    head = ["Code", "Promise", "Anchor", "Landing date", "Weather"]
    rows = [[row[0], row[1], row[2], row[4], row[5]] for row in DEEDS]
    book = drafts.book(head, *rows[:2], title="Play near")
    sheet = book.create_sheet("Play far")
    for row in (head, [*rows[2][:2], "Mayor’s Parlour", *rows[2][3:]]):
        sheet.append(row)
    made = drafts.of_files(("Fenmarsh Play Plan 2026-2031.xlsx", drafts.saved(book)))
    assert [row["lead"][0]["text"] for row in drafts.actions(made)] == [
        "Parks team",
        "Schools team",
        "Mayor’s Parlour",
    ]
    assert "“Anchor” was read as those who lead" in _told(made)


def test_the_list_of_a_board_under_name() -> None:
    """“Name” is over the tasks of a board where they are deeds, and no list of people."""
    head = ["Name", "Person", "Status", "Timeline - Start", "Timeline - End"]
    made = drafts.of_rows(
        ["Open in time"],
        head,
        ["Rent the old chapel", "Isla Reed", "Done", "1 May 2027", "1 June 2027"],
        ["Hire six night staff", "Tom Vale", "Working on it", "1 June 2027", "1 July 2027"],
        ["Keep it open"],
        head,
        ["Raise the money", "Isla Reed", "Stuck", "1 July 2027", "1 May 2028"],
    )
    assert [one["title"] for one in made.fields["priorities"]] == ["Open in time", "Keep it open"]
    assert [row["status"] for row in drafts.actions(made)] == ["Done", "Working on it", "Stuck"]


def test_one_row_without_a_head_below_others() -> None:
    """A table of one row without a head is read as the tables like it before."""
    lines = [f"<tr><td>{row[1]}</td><td>{row[2]}</td><td>{row[4]}</td></tr>" for row in DEEDS]
    page = (
        f"<h1>Fenmarsh Play Plan 2026-2031</h1><h2>Near</h2><table>{''.join(lines[:2])}</table>"
        f"<h2>Far</h2><table>{lines[2]}</table>"
    )
    made = drafts.of_files(("plan.html", page.encode()))
    assert [len(one["actions"]["rows"]) for one in made.fields["priorities"]] == [2, 1]


def test_who_over_the_council_and_its_partner() -> None:
    """“Who” over “Council” and “Partner” is who leads and who helps."""
    book = drafts.book(
        ["No", "Action", "Who", None, "When"],
        [None, None, "Council", "Partner", None],
        [1, "Paint the tunnel", "Arts Service", "Fenmarsh Youth Trust", "May 2027"],
        [2, "Hold a lantern walk", "Events", "Lantern Guild", "June 2027"],
    )
    for place in ("A1:A2", "B1:B2", "C1:D1", "E1:E2"):
        book.active.merge_cells(place)
    made = drafts.of_files(("Fenmarsh Arts Plan 2026-2031.xlsx", drafts.saved(book)))
    assert [row["lead"][0]["text"] for row in drafts.actions(made)] == ["Arts Service", "Events"]
    assert all(row["partners"] for row in drafts.actions(made))


def test_introduced_and_completed() -> None:
    """Years under “Introduced” begin a row, and those under “Completed” end it."""
    made = drafts.of_rows(
        ["No.", "Action", "Introduced", "Completed"],
        [1, "Move the bus rank", "2027", "2028"],
        [2, "Ban idling at schools", "2026", "2029"],
    )
    assert [(row["start"], row["due"]) for row in drafts.actions(made)] == [
        ("2027", "2028"),
        ("2026", "2029"),
    ]


def test_a_lead_below_the_words_of_an_action() -> None:
    """“Lead: …” in the last line of the box of an action is who leads, where no column says so."""
    made = drafts.of_rows(
        ["Action", "Deadline", "RAG"],
        ["Give each family a food card\nLead: Welfare Team", "May 2027", "Green"],
        ["Write off meal debt\nLead: School Finance", "May 2028", "Red"],
    )
    rows = drafts.actions(made)
    assert [row["action"] for row in rows] == [
        "Give each family a food card",
        "Write off meal debt",
    ]
    assert [row["lead"][0]["text"] for row in rows] == ["Welfare Team", "School Finance"]
    assert "“Lead: Welfare Team” was read as what it says" in _told(made)


def test_nobody_leads_under_a_heading_over_comments() -> None:
    """Names stand in its boxes, as they do in those of a category, and say nothing of who acts."""
    made = drafts.of_rows(
        ["No.", "Measure", "Category", "Organisations involved", "Done by", "Comments / Barriers"],
        [1, "Plan trips to work", "Public Transport", "Fen Council", "2028", "Local employers"],
        [2, "Retrofit 60 buses", "Council Services", "Fen Buses", "2029", "Parts from suppliers"],
        [3, "Ban idling", "Traffic Team", "Fen Council", "2027", "Council Officers"],
    )
    rows = drafts.actions(made)
    assert [row.get("lead") for row in rows] == [None] * 3
    assert rows[0]["own"]["comments-barriers"] == "Local employers"


def test_a_part_of_a_council_is_no_other_name_for_it() -> None:
    """Letters in brackets are one, the name of a department is not."""
    made = drafts.of_text(
        "# Fenmarsh Air Plan 2026-2031\n\n## Plan\n\n| Action | Lead | Partners | When |\n"
        "| --- | --- | --- | --- |\n| Mend it | Parks | Fenmarsh Council (Transport) | 2027 |\n"
        "| Paint it | Parks | Fenmarsh Wildlife Trust (FWT) | 2028 |\n"
    ).fields
    names = {one["name"]: one.get("aliases") for one in made["bodies"]}
    assert names["Fenmarsh Council (Transport)"] is None
    assert names["Fenmarsh Wildlife Trust"] == ["FWT"]


def test_a_document_of_many_tables_is_asked_of_each_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands above a table is not asked again for each table below it."""
    asked: list[str] = []
    looked_at: list[int] = []
    head, fields, key_in = heads.head, by_boxes.fields, values.times.key_in

    def counted(words: str) -> dict[str, str]:
        asked.append(words)
        return key_in(words)

    def measured(headings: list[str], rows: Sequence[Row]) -> list[str] | None:
        looked_at.append(len(rows))
        return fields(headings, rows)

    def told(table: Table) -> Head | None:
        asked.append(table.rows[-1].cells[0].plain)
        return head(table)

    monkeypatch.setattr(heads, "head", told)
    monkeypatch.setattr(by_boxes, "fields", measured)
    monkeypatch.setattr(values.times, "key_in", counted)
    row = "<tr><td>Mend roofs in ward {0}</td><td>Team {0}</td><td>June 2027</td></tr>"
    plain = "<p>Homes in ward {0} are cold.</p><table>" + 2 * row + "</table>"
    headed = "<table><tr><th>Action</th><th>Lead</th><th>Due</th></tr>" + row + "</table>"
    for one in (plain, headed):
        asked.clear()
        pages = "".join(one.format(n) for n in range(60))
        drafts.of_files(("plan.html", f"<h1>Homes Plan 2026 to 2030</h1>{pages}".encode()))
        often = [one for one in {*asked} if asked.count(one) >= 30]
        assert not often
    assert max(looked_at) <= 2 * (NEAREST + 1)

"""What a plan says outside the boxes of its rows: lines above its head, keys, joint headings."""

from typing import Any

import pytest

from stratc.intake import written

from ..blocks import wordy
from . import drafts

HEAD = ["Action", "Timeframe", "How we will know"]
ROWS = [
    ["Run walking groups in 12 villages", "2027", "300 walkers"],
    ["Open a shed", "2028", "Open"],
]


def drafted(
    lines: list[tuple[str, str]], head: list[str], rows: list[list[str]], after: str = ""
) -> Any:
    """A plan with lines of label and value above its head, each value merged over the rest."""
    document = wordy.document()
    document.add_heading("Lisnagar Community Plan 2026-2032", 0)
    document.add_heading("Delivery plan", 1)
    wide = len(head) - 1
    above = [[label, value, *[""] * (wide - 1)] for label, value in lines]
    table = wordy.table(document, [*above, head, *rows])
    for at in range(len(lines)):
        table.cell(at, 1).merge(table.cell(at, wide))
    if after:
        document.add_paragraph(after)
    made = drafts.of_files(("Lisnagar.docx", wordy.saved(document)))
    drafts.compiled(made)
    return made


def test_a_lead_above_the_head_leads_each_row() -> None:
    """“Lead partner | Health Trust” above a plan without leads holds for all of its rows, told."""
    made = drafted([("Lead partner", "Health Trust"), ("Support partners", "Sport NI")], HEAD, ROWS)
    rows = drafts.actions(made)
    assert [row["lead"] for row in rows] == [[{"text": "Health Trust"}]] * 2
    assert [row["partners"] for row in rows] == [["sport-ni"]] * 2
    told = [one.reason for one in made.account.of("doubt") if "stands once" in one.reason]
    assert len(told) == 4


@pytest.mark.parametrize(
    ("label", "value"),
    [("Document owner", "Ann Lee"), ("Budget", "£40,000"), ("Date", "May 2026"), ("Aim", "Health")],
)
def test_other_lines_above_a_head_stay_text(label: str, value: str) -> None:
    """What is said of the document, or of the plan as a whole, goes into no row and no heading."""
    made = drafted([(label, value)], HEAD, ROWS)
    for row in drafts.actions(made):
        assert not {"lead", "partners", "funding", "start"} & set(row)
        assert row["due"] in ("2027", "2028")
    text = written(made.fields)
    assert value in text and f"{label} Action" not in text and f"{value} Timeframe" not in text


def test_a_plan_with_leads_of_its_own_keeps_them() -> None:
    """A lead above a plan whose rows say who leads is kept as text."""
    made = drafted(
        [("Lead partner", "Health Trust")], ["Action", "Lead", "When"], [["Run", "Ann", "2027"]]
    )
    (row,) = drafts.actions(made)
    assert row["lead"] == [{"text": "Ann"}]
    assert "Health Trust" in written(made.fields)


def test_a_key_tells_what_a_letter_means_in_time() -> None:
    """“S” under “Timescale” is the time that the key below the plan gives, or else a note."""
    rows = [["Run", "S", "x"], ["Walk", "L", "y"]]
    key = "Timescale: S = by March 2027, M = by March 2028, L = by March 2029"
    assert [row.get("due") for row in drafts.actions(drafted([], HEAD, rows, key))] == [
        "2027-03",
        "2029-03",
    ]
    key = "S = small, M = middling, L = large"
    assert [row.get("due") for row in drafts.actions(drafted([], HEAD, rows, key))] == [None, None]


@pytest.mark.parametrize(
    ("heading", "box", "lead", "partners"),
    [
        ("Lead / Support", "Licensing / Police", "Licensing", ["police"]),
        ("Lead/Partner", "Licensing/Police", "Licensing", ["police"]),
        ("Lead / Support", "Licensing / Police / Wardens", "Licensing / Police / Wardens", None),
        ("Lead", "Licensing / Police", "Licensing / Police", None),
    ],
)
def test_a_joint_heading_tells_who_helps(heading: str, box: str, lead: str, partners: Any) -> None:
    """Where heading and box have one stroke each, the box follows the heading."""
    made = drafted([], ["Action", heading, "When"], [["Train bar staff", box, "2027"]])
    (row,) = drafts.actions(made)
    assert row["lead"] == [{"text": lead}] and row.get("partners") == partners
    told = " ".join(one.reason for one in made.account.of("doubt"))
    assert "stroke" in told
    assert ("all were read as leads" in told) == (partners is None and heading != "Lead")


def test_days_are_never_what_is_done() -> None:
    """“Delivery” over years says by when; the scheme is what is done."""
    head = ["Scheme", "Delivery", "Owner", "Cost"]
    rows = [
        ["Bus lanes on Station Road", "2026/27", "Buses", "£4m"],
        ["Signs", "2027/28", "Buses", "£1m"],
    ]
    made = drafts.actions(drafted([], head, rows))
    assert [row["action"] for row in made] == ["Bus lanes on Station Road", "Signs"]
    assert [row["due"] for row in made] == ["2026/27", "2027/28"]


@pytest.mark.parametrize(
    ("band", "title"),
    [
        ("Priority 2: To make streets safer", "To make streets safer"),
        ("Theme plans of the year", "Nights out"),
    ],
)
def test_a_priority_over_a_table_of_themes_is_the_priority(band: str, title: str) -> None:
    """“Priority 2: …” above the head ranks above the column “Theme”, and another line does not."""
    head = ["Theme", "Key activities", "Lead", "End date"]
    rows = [["Nights out", "Send wardens", "Police", "March 2027"]]
    made = drafted([(band, "")], head, rows)
    (priority,) = made.fields["priorities"]
    assert priority["title"] == title
    (row,) = drafts.actions(made)
    assert ("theme" in row.get("own", {})) is (title != "Nights out")

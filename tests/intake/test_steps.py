"""Milestones in rows of their own beside one action."""

from typing import Any

import pytest
from docx import Document

from tests.blocks import wordy

from . import drafts

HEAD = ["Ref", "Action", "Lead", "Milestone", "Milestone date", "Milestone RAG"]


def planned(*rows: list[Any], merged: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    book = drafts.book(HEAD, *rows)
    for area in merged:
        book.active.merge_cells(area)
    made = drafts.of_files(("Wexcombe Play Plan 2026-2031.xlsx", drafts.saved(book)))
    drafts.compiled(made)
    return drafts.actions(made)


def test_rows_beside_one_box_of_an_action_are_its_steps() -> None:
    """Each step has its day; what else is said of it stands in the note, and the action has none
    of it."""
    (row, other) = planned(
        [1, "Open a play street", "Parks", "Streets chosen", "May 2027", "Green"],
        [None, None, None, "First street open", "when it is dry", "Amber"],
        [2, "Mend ten swings", "Works", "All mended", "2028", "Red"],
        merged=("A2:A3", "B2:B3", "C2:C3"),
    )
    assert (row["label"], row["action"]) == ("1", "Open a play street")
    assert row["milestones"] == [
        {"text": "Streets chosen", "due": "2027-05"},
        {"text": "First street open"},
    ]
    assert not {"due", "status"} & set(row)
    assert "First street open – **Milestone date:** when it is dry" in row["note"]
    assert "Streets chosen – **Milestone RAG:** Green" in row["note"]
    assert (other["milestones"], other["due"]) == ([{"text": "All mended"}], "2028")


def test_empty_boxes_below_an_action_are_as_good_as_one_that_covers_them() -> None:
    """Who presses Enter instead of merging means the same."""
    (row,) = planned(
        [1, "Open a play street", "Parks", "Streets chosen", "May 2027", None],
        [None, None, None, "First street open", "June 2027", None],
    )
    assert [one["due"] for one in row["milestones"]] == ["2027-05", "2027-06"]


def test_a_row_that_somebody_else_leads_is_no_step() -> None:
    """What has its own lead is an action of its own, though another shares its box."""
    rows = planned(
        [1, "Open a play street", "Parks", "Streets chosen", "May 2027", None],
        [None, None, "Highways", "Signs are up", "June 2027", None],
        merged=("B2:B3",),
    )
    assert [one["due"] for one in rows] == ["2027-05", "2027-06"]


def test_a_date_that_is_merged_is_that_of_the_action() -> None:
    """Steps without days of their own leave the action its day."""
    (row,) = planned(
        [1, "Open a play street", "Parks", "Streets chosen", "May 2027", "Green"],
        [None, None, None, "First street open", None, "Amber"],
        merged=("A2:A3", "B2:B3", "C2:C3", "E2:E3"),
    )
    assert row["due"] == "2027-05"
    assert [one["text"] for one in row["milestones"]] == ["Streets chosen", "First street open"]


@pytest.mark.parametrize(
    ("box", "steps"),
    [
        ("Hub 1: April 2027\nHub 2: April 2028", [("Hub 1", "2027-04"), ("Hub 2", "2028-04")]),
        ("Draft by May 2027, final by July 2027", [("Draft", "2027-05"), ("final", "2027-07")]),
        ("2026/27 – plan\n2027/28 – build", [("plan", "2026/27"), ("build", "2027/28")]),
        ("Phase 1 Aug 2026; Phase 2 May 2027", [("Phase 1", "2026-08"), ("Phase 2", "2027-05")]),
        (
            "Start on site: May 2026. Complete: June 2027",
            [("Start on site", "2026-05"), ("Complete", "2027-06")],
        ),
        ("March 2027 or March 2028", []),
        ("Hub 1: April 2027\nHub 2: when there is money", []),
    ],
)
def test_dates_that_each_name_a_step_are_steps(box: str, steps: list[tuple[str, str]]) -> None:
    """The last of them is when the whole is due, which is told; else the words are kept."""
    made = drafts.of_rows(["Action", "Lead", "By when"], ["Open hubs", "Parks", box])
    (row,) = drafts.actions(made)
    assert [(one["text"], one["due"]) for one in row.get("milestones", [])] == steps
    assert row.get("due") == (steps[-1][1] if steps else None)
    if steps:
        assert any(one.became == "became steps" for one in made.account.of("doubt"))
    else:
        assert all(words in row["note"] for words in box.split("\n"))


def test_a_table_in_a_box_of_a_card_holds_steps_with_their_days() -> None:
    """Its head says what each part is, and is no step; what else it has stands in the note."""
    word = Document()
    word.add_heading("Wexcombe Play Plan 2026-2031", 0)
    for number, title in (("1", "Open a play street"), ("2", "Mend ten swings")):
        card = word.add_table(5, 4)
        card.rows[0].cells[0].merge(card.rows[0].cells[3]).text = f"Action {number}: {title}"
        for at, words in enumerate(
            ("Lead officer", "Sports Manager", "Support from", "Legal Services",
             "Deadline", "31 January 2028", "Position now", "On target")
        ):  # fmt: skip
            card.rows[1 + at // 4].cells[at % 4].text = words
        for row, label in ((3, "Steps on the way"), (4, "Money")):
            card.rows[row].cells[0].text = label
            value = card.rows[row].cells[1].merge(card.rows[row].cells[3])
            if label == "Money":
                value.text = "£9,000"
                continue
            steps = value.add_table(2, 3)
            for at, words in enumerate(
                ("Step", "By", "Who", "Ask the street", "May 2027", "Play Team")
            ):
                steps.rows[at // 3].cells[at % 3].text = words
        word.add_paragraph()
    made = drafts.of_files(("plan.docx", wordy.saved(word)))
    drafts.compiled(made)
    first, second = drafts.actions(made)
    assert (first["label"], first["action"], first["due"]) == (
        "1", "Open a play street", "2028-01-31",
    )  # fmt: skip
    assert second["lead"] == [{"text": "Sports Manager"}] and second["funding"] == "£9,000"
    assert first["milestones"] == [{"text": "Ask the street", "due": "2027-05"}]
    assert "Ask the street – **Who:** Play Team" in first["note"]


def test_words_under_quarters_are_steps_and_the_last_is_when() -> None:
    """“Q2”, “Q3” and “Q4” over words hold steps; over states and figures they do not."""
    made = drafts.of_text(
        "# Fenmarsh Plan\n\n## Delivery plan 2026/27\n\n"
        "| Deliverable | Owner | Q1 | Q2 | Q3 |\n| --- | --- | --- | --- | --- |\n"
        "| Recruit 40 officers | Chief Constable | Advert | Interviews | In post |\n"
        "| Open the fund | Head of Policy | Open | | |\n"
    )
    first, second = drafts.actions(made)
    assert [one["text"] for one in first["milestones"]] == [
        "Q1: Advert",
        "Q2: Interviews",
        "Q3: In post",
    ]
    assert (first["due"], second["due"]) == ("2026/27-Q3", "2026/27-Q1")
    assert "note" not in first and "own" not in first
    made = drafts.of_rows(
        ["Deliverable", "Owner", "Q1", "Q2", "Q3"],
        ["Recruit 40 officers", "Chief Constable", "On track", "Delayed", "Complete"],
        ["Open the fund", "Head of Policy", "On track", "On track", "On track"],
    )
    assert not any("milestones" in row for row in drafts.actions(made))

"""What is printed around a commitment becomes its fields, as the boxes of a plan do."""

from typing import Any

import pytest

from stratc.intake import Draft

from . import drafts

HEAD = "# Fenmarsh Parks Strategy 2026-2031\n\n## Priority 1: Calm parks\n\n"


def promised(*points: str, lead_in: str = "We will:") -> list[dict[str, Any]]:
    """The commitments of one priority with these points."""
    made = drafts.of_text(f"{HEAD}{lead_in}\n\n" + "\n".join(f"- {one}" for one in points) + "\n")
    drafts.compiled(made)
    items: list[dict[str, Any]] = made.fields["priorities"][0]["commitments"][0]["items"]
    return [{key: value for key, value in one.items() if key != "id"} for one in items]


def test_who_leads_and_by_when_behind_a_promise_are_its_fields() -> None:
    """Behind a colon or in brackets, as councils write them below “We will:”."""
    first, second = promised(
        "mow twice a year. Lead: Parks Team. By when: May 2027",
        "mend the gate (Lead: Highways; by July 2028)",
    )
    assert first == {
        "text": "mow twice a year.",
        "lead": [{"text": "Parks Team"}],
        "due": "2027-05",
    }
    assert second == {"text": "mend the gate", "lead": [{"text": "Highways"}], "due": "2028-07"}


def test_the_printed_form_of_a_commitment_is_read_back() -> None:
    """Number, time and state before it; behind it who leads, with whom, the measure and a note."""
    first, second = promised(
        "P1 By March 2027 On track We will plant 40 oaks. Who leads **Parks Team**. With Fen Trust "
        "and Friends of the Park. How we will know **Oaks planted**, from 0 in 2025/26 to 40 by "
        "2026/27 Note Oaks are slow.",
        "P2 Ongoing We will mow. Who leads **Parks Team**",
        lead_in="Our commitments:",
    )
    assert (first["label"], first["text"]) == ("P1", "We will plant 40 oaks.")
    assert (first["due"], first["status"]) == ("2027-03", "On track")
    assert (first["lead"], first["note"]) == ([{"text": "Parks Team"}], "Oaks are slow.")
    assert first["partners"] == ["fen-trust", "friends-park"]
    assert first["measures"] == [
        {"title": "Oaks planted", "baseline": "0 in 2025/26", "target": "40 by 2026/27"}
    ]
    assert (second["label"], second["due"], second["text"]) == ("P2", "ongoing", "We will mow.")


@pytest.mark.parametrize(
    "words",
    [
        "By May 2027 we will mow every verge.",
        "A47 dualling is opposed by the Council, and we will say so.",
        "Who leads is set by May 2027.",
        "Ongoing care is what we will give.",
    ],
)
def test_a_sentence_that_only_begins_like_one_keeps_its_words(words: str) -> None:
    """A time, a road and a state that belong to the sentence are no facts beside it."""
    first, _ = promised(words, "We will mow.", lead_in="Our commitments:")
    whole = {"stands-alone": True} if " we will mow" in words else {}  # it needs no lead-in
    assert first == {"text": words, **whole}


def test_numbers_before_all_points_are_their_labels() -> None:
    """Printed in bold or not; “1.1 Commitment 1” has the printed name for its label."""
    made = promised("**1.1** mow", "1.2 Commitment 2 mend", "A.3 sweep")
    assert [(one["label"], one["text"]) for one in made] == [
        ("1.1", "mow"),
        ("Commitment 2", "mend"),
        ("A.3", "sweep"),
    ]


def test_printed_commitments_below_a_heading_of_their_own_are_taken() -> None:
    """Number, time and lead say that they are no mere text, whatever stands over them."""
    made = drafts.of_text(
        f"{HEAD}Parks matter.\n\n### Warmth\n\nFor all.\n\n"
        "- **P1 By May 2027** We will plant oaks. Who leads **Parks Team**\n"
        "- P2 Ongoing We will mow.\n\n### Talk\n\n- We will listen.\n- We will answer.\n"
    )
    warm, talk = made.fields["priorities"][0]["sections"]
    assert [(one["label"], one["text"]) for one in warm["commitments"][0]["items"]] == [
        ("P1", "We will plant oaks."),
        ("P2", "We will mow."),
    ]
    assert "commitments" not in talk


def test_a_name_and_a_day_in_brackets_are_who_leads_and_by_when_in_doubt() -> None:
    """“(Skills Team, by June 2027)” says so without labels; a source and its month do not."""
    points = "- open a shop (Skills Team, by June 2027)\n- keep it (Home Office, May 2024)\n"
    made = drafts.of_text(f"{HEAD}We will:\n\n{points}")
    first, second = made.fields["priorities"][0]["commitments"][0]["items"]
    assert (first["text"], first["due"]) == ("open a shop", "2027-06")
    assert first["lead"] == [{"text": "Skills Team"}]
    assert "lead" not in second and "due" not in second
    assert any("brackets" in one.reason for one in made.account.of("doubt"))


def test_what_leads_to_measures_is_no_promise() -> None:
    """“We will know when:” goes on in the points below it."""
    made = drafts.of_text(
        f"{HEAD}Parks matter.\n\nWe will know we are there when:\n\n- it is calm.\n"
    )
    assert not made.account.of("offered")


def test_labels_in_brackets_may_be_small() -> None:
    """“(Lead: Theatre; partners: Arts Trust, College)” names three."""
    (found, _) = promised("raise £3.4 m (Lead: Theatre; partners: Arts Trust, College)", "keep it")
    assert found["text"] == "raise £3.4 m"
    assert found["lead"] == [{"text": "Theatre"}]
    assert found["partners"] == ["arts-trust", "college"]


def test_two_sentences_in_brackets_are_two_facts() -> None:
    """“(Lead: Skills Team. By: June 2027)” says who and when, and not who alone."""
    (found, _) = promised("open a shop (Lead: Skills Team. By: June 2027)", "keep it")
    assert (found["lead"], found["due"]) == ([{"text": "Skills Team"}], "2027-06")


def test_what_is_printed_behind_a_measure_is_no_part_of_its_target() -> None:
    """Source, note and dates on the way follow the figure; whom the promise is for comes last."""
    first, second = promised(
        "P1 By March 2030 On track We will plant 400 oaks. Who leads **Parks Team**. "
        "How we will know **Oaks planted**, from 0 oaks in March 2026 to 400 by March 2030 "
        "Source: Fen Trust, 2025 Dead oaks do not count. June 2026: 40 planned, 46 reached "
        "March 2028: 250 planned. With the school. For schools. About trees and shade. So far 46.",
        "P2 Ongoing We will mow. Who leads **Parks Team** How we will know **Verges mown in a "
        "week**, kept at 98% until 2030/31 Note For free.",
        lead_in="Our commitments:",
    )
    assert first["measures"] == [
        {
            "title": "Oaks planted",
            "baseline": "0 oaks in March 2026",
            "target": "400 by March 2030",
            "milestones": [
                {"period": "2026-06", "target": "40", "actual": "46"},
                {"period": "2028-03", "target": "250", "text": "With the school."},
            ],
            "note": "Source: Fen Trust, 2025 Dead oaks do not count.",
        }
    ]
    assert (first["audience"], first["scope"]) == ("schools", ["trees", "shade"])
    assert (first["evidence"], second["note"]) == ("46.", "For free.")
    assert second["measures"] == [
        {
            "title": "Verges mown in a week",
            "baseline": "98%",
            "target": {"value": "98%", "period": "2030/31"},
        }
    ]


def numbered(rows: str) -> Draft:
    """Promises under typed numbers, and a table at the end that names them by these."""
    return drafts.of_text(
        "# Fenmarsh Boat Plan 2026-2031\n\n## 1. Across our town\n\n**By 2031, we will:**\n\n"
        "1.1 mend every boat\n\n1.2 lend 60 boats by 2028\n\n"
        "## 2. At school\n\n**By 2031, we will:**\n\n"
        "2.1 teach 300 children to row\n\n## Leads and dates\n\n"
        f"| Action | Lead | When |\n| --- | --- | --- |\n{rows}\n"
    )


def test_a_table_tells_who_leads_promises_by_their_numbers() -> None:
    """Its rows are no actions of their own, and each promise has what its row says."""
    rows = "| 1.1 | Parks | May 2027 |\n| 1.2 | Harbour | 2028 |\n| 2.1 | Schools | Ongoing |"
    made = numbered(rows)
    first, second = made.fields["priorities"]
    assert (first["title"], second["title"]) == ("Across our town", "At school")
    items = [one for priority in (first, second) for one in priority["commitments"][0]["items"]]
    assert [(one["label"], one["lead"], one["due"]) for one in items] == [
        ("1.1", [{"text": "Parks"}], "2027-05"),
        ("1.2", [{"text": "Harbour"}], "2028"),
        ("2.1", [{"text": "Schools"}], "ongoing"),
    ]
    assert "actions" not in first
    assert made.account.counts["actions"] == 0


@pytest.mark.parametrize(
    "rows",
    [
        "| 1.1 | Parks | May 2027 |\n| 1.4 | Harbour | 2028 |",
        "| 1.1 | Parks | May 2027 |\n| Row | Harbour | 2028 |",
    ],
)
def test_rows_that_name_no_promise_stay_a_plan(rows: str) -> None:
    """Where one of them says something else, all are rows as before."""
    made = numbered(rows)
    assert made.account.counts["actions"] == 2
    assert "lead" not in made.fields["priorities"][0]["commitments"][0]["items"][0]


def test_a_row_that_says_more_than_a_promise_can_stays_a_row() -> None:
    """Its milestones would be lost."""
    made = drafts.of_text(
        "# Fenmarsh Boat Plan 2026-2031\n\n## 1. Across our town\n\n**By 2031, we will:**\n\n"
        "1.1 mend every boat\n\n1.2 lend 60 boats by 2028\n\n## Leads and dates\n\n"
        "| Action | Lead | When | Milestones |\n| --- | --- | --- | --- |\n"
        "| 1.1 | Parks | May 2027 | Yard rented |\n| 1.2 | Harbour | 2028 | Boats bought |\n"
    )
    assert made.account.counts["actions"] == 2
    assert "Yard rented" in str(made.fields)


def test_letters_before_all_points_are_their_labels() -> None:
    """“(a) mend the hall” is “mend the hall”, and a sentence before “We will:” stands by itself."""
    made = drafts.of_text(
        "# Fenmarsh Care Plan 2026-2031\n\n## Priority 1: Halls\n\n"
        "Too many halls are cold. The Council will:\n\n"
        "- (a) mend the hall;\n- (b) run a bus; and\n- (c) pay for heat.\n"
    )
    (priority,) = made.fields["priorities"]
    (group,) = priority["commitments"]
    assert group["lead-in"] == "The Council will:"
    assert [(one["label"], one["text"]) for one in group["items"]] == [
        ("(a)", "mend the hall"),
        ("(b)", "run a bus"),
        ("(c)", "pay for heat"),
    ]
    assert priority["summary"] == "Too many halls are cold."


def test_a_row_that_repeats_a_commitment_delivers_it() -> None:
    """The same words, but for a time behind them, name the commitment; other words do not."""
    made = drafts.of_text(
        "# Fenmarsh Plan\n\n## Priority 1: Help\n\nWe will:\n\n"
        "- recruit six speech and language therapists by April 2027\n- open a hub in Fen Street\n\n"
        "| Action | Owner |\n| --- | --- |\n| Recruit six speech and language therapists | A |\n"
        "| Open a hub in Fen Lane and Fen Street | B |\n"
    )
    first, second = drafts.actions(made)
    assert first["delivers"] == made.fields["priorities"][0]["commitments"][0]["items"][0]["id"]
    assert "delivers" not in second


TOLD = """## Priority 1: Homes

{over}

- mend roofs in Hyde
- open a yard in Ash

Lead: Parks Team. By when: May 2027.
"""


def test_a_line_below_a_list_of_promises_tells_of_each() -> None:
    """It makes no row of the last one, and leaves none without a lead."""
    draft = drafts.of_text("# Fenmarsh Plan 2026-2031\n\n" + TOLD.format(over="We will:"))
    ((group,),) = [one["commitments"] for one in draft.fields["priorities"]]
    told = [(one["lead"], one["due"]) for one in group["items"]]
    assert told == [([{"text": "Parks Team"}], "2027-05")] * 2


@pytest.mark.parametrize(("over", "rows"), [("Actions:", 2), ("What residents said:", 0)])
def test_a_line_below_a_list_of_deeds_makes_each_an_action(over: str, rows: int) -> None:
    """Below another list it tells of that list, and makes no action of its last point."""
    draft = drafts.of_text("# Fenmarsh Plan 2026-2031\n\n" + TOLD.format(over=over))
    drafts.compiled(draft)
    assert len(drafts.actions(draft)) == rows


def test_rows_say_the_step_that_stands_over_their_heading() -> None:
    """“Actions” says nothing that the heading over it does not, and no heading stays empty."""
    told = "#### What we will do\n\n- mend {1}\n\nLead: Parks. By: May 2027.\n\n"
    step = "### Step 1.{0}: {1}\n\n" + told
    text = "# Fenmarsh Plan 2026-2031\n\n## Priority 1: Homes\n\nWhy.\n\n"
    draft = drafts.of_text(text + step.format(1, "Roofs") + step.format(2, "Yards"))
    (priority,) = draft.fields["priorities"]
    assert "sections" not in priority
    unders = [one["under"] for one in drafts.actions(draft)]
    assert unders == ["Step 1.1: Roofs", "Step 1.2: Yards"]

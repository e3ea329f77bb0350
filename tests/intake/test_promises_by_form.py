"""Promises that no lead-in leads to: what all of them share tells what they are."""

from typing import Any

import pytest

from . import drafts

HEAD = "# Fenmarsh Fire Plan 2026-2030\n\n{}\n\n## What we will do\n\n"
PARAGRAPHS = (
    "### Prevention\n\nWe will visit 900 homes a year.\n\nBy 2028 we will teach every pupil.\n\n"
    "### Response\n\nOur standards are:\n\n- one engine in ten minutes\n\n"
    "We will buy {} engines by 2029.\n"
)


def priorities(text: str) -> list[dict[str, Any]]:
    """The priorities of a document in Markdown."""
    made = drafts.of_text(text)
    drafts.compiled(made)
    found: list[dict[str, Any]] = made.fields["priorities"]
    return found


@pytest.mark.parametrize(("behind", "found"), [("", [2, 1]), (" They are old. ", [2, 0])])
def test_paragraphs_of_one_sentence_are_promises_where_nothing_else_is(
    behind: str, found: list[int]
) -> None:
    """What says more than the promise stays text, and is offered; too few stay text as well."""
    text = HEAD.format("") + PARAGRAPHS.format("14").replace("2029.", f"2029.{behind}")
    if behind:
        text += "\n### People\n\nWe will hire 20 people.\n"
    made = priorities(text)
    told = [[item["text"] for group in one.get("commitments", ()) for item in group["items"]]
            for one in made]  # fmt: skip
    assert [len(one) for one in told][:2] == found
    assert told[0][1] == "By 2028 we will teach every pupil."
    assert made[0]["commitments"][0]["items"][1]["id"] == "teach-every-pupil"


def test_paragraphs_beside_a_list_of_promises_stay_text() -> None:
    """There the list says what is promised."""
    listed = "\n### Skills\n\nWe will:\n\n- train 40 people\n- open a yard\n"
    made = priorities(HEAD.format("") + PARAGRAPHS.format("14") + listed)
    assert "commitments" not in made[0]


BEHIND = """\
# Fenmarsh Access Plan 2026-2030

## Priority 1: Doors

We will:

1. widen doors by 2028 {0}
2. mend lifts, and ramps {1}

## Priority 2: Paths

We will:

1. pave the square in 2027 {0}
2. drop kerbs {2}
"""


@pytest.mark.parametrize("behind", [True, False])
def test_names_in_brackets_behind_every_promise_lead_it(behind: bool) -> None:
    """Some name must come again; a bracket behind one promise may explain a word of it."""
    names = ("(Housing, Roads and Parks)", "(Estates)", "(Estates; Roads)")
    made = priorities(BEHIND.format(*(names if behind else ("", "", "(Estates)"))))
    first, second = (one["commitments"][0]["items"] for one in made)
    if behind:
        assert [one["text"] for one in first] == ["widen doors by 2028", "mend lifts, and ramps"]
        assert [[one["text"] for one in item["lead"]] for item in (*first, *second)] == [
            ["Housing, Roads and Parks"], ["Estates"], ["Housing, Roads and Parks"],
            ["Estates", "Roads"],
        ]  # fmt: skip
    else:
        assert second[1]["text"] == "drop kerbs (Estates)"
    assert not any("label" in one for one in (*first, *second))


def test_a_number_that_only_one_list_has_stays() -> None:
    """It may be what other words call the promise by."""
    text = BEHIND.format("", "", "").replace("1. pave", "3. pave").replace("2. drop", "4. drop")
    labels = [
        item.get("label") for one in priorities(text) for item in one["commitments"][0]["items"]
    ]
    assert labels == ["1.", "2.", "3.", "4."]


def test_a_welcome_signed_by_rank_and_a_call_for_comments_are_understood() -> None:
    """The rank is the office; the line that asks for comments stays where readers see it."""
    made = drafts.of_text(
        "# Fenmarsh Fire Plan 2026-2030\n\nConsultation draft – comments by 12 January 2026\n\n"
        "## Welcome\n\nHere is our plan.\n\nChief Fire Officer Ada Bell QFSM\n\n"
        "## Priority 1: Fire\n\nWe will:\n\n- visit homes\n- teach pupils\n"
    ).fields
    assert made["status"] == "consultation"
    assert made["foreword"][0]["signed"] == [
        {"name": "Ada Bell QFSM", "role": "Chief Fire Officer"}
    ]
    assert "comments by 12 January" in str(made["background"])


def test_a_story_beside_promises_leaves_them_a_list_of_the_priority() -> None:
    """Under their own heading; the story stands in the priority, and no doubt is told of it."""
    made = drafts.of_text(
        "# Fenmarsh Health Plan 2026-2030\n\n## Ambition 1: Start well\n\n### Our commitments\n\n"
        "1. Hubs will open in all six towns by 2027.\n2. We will train 40 nurses.\n\n"
        "### Case study: the Larkfield breakfast club\n\nIt opened in 2025, and 62 pupils come.\n\n"
        "## Ambition 2: Age well\n\n### Our commitments\n\n- We will run classes.\n"
        "- We will open a day centre.\n"
    )
    first, _ = made.fields["priorities"]
    (group,) = first["commitments"]
    assert (group["title"], len(group["items"])) == ("Our commitments", 2)
    assert first["case-studies"][0]["title"] == "The Larkfield breakfast club"
    assert "sections" not in first
    assert not [one for one in made.account.of("doubt") if "Larkfield" in one.words]


@pytest.mark.parametrize("heading", ["Priority actions", "Actions we will take", "What we will do"])
@pytest.mark.parametrize("mark", ["{}1. ", "{}1 ", "**{}1.** ", "{}-1: "])
def test_paragraphs_that_a_letter_counts_are_promises_under_their_heading(
    heading: str, mark: str
) -> None:
    """“A1. Mend the pier” stands in no list of the file, and is one of a list all the same."""
    text = "# Fenmarsh Pier Plan 2026-2030\n\n"
    for at, letter in enumerate("AB", 1):
        text += f"## Aim {at}: Pier {at}\n\n### {heading}\n\n"
        text += f"{mark.format(letter)}Mend the pier.\n\n"
        text += f"{mark.format(letter).replace('1', '2')}Paint the rails.\n\n"
    items = [item for one in priorities(text) for item in one["commitments"][0]["items"]]
    marks = [mark.format(letter).strip("* :.").replace("1", at) for letter in "AB" for at in "12"]
    assert [item["label"] for item in items] == marks
    assert {item["text"] for item in items} == {"Mend the pier.", "Paint the rails."}


def test_paragraphs_that_a_letter_counts_stay_text_under_any_other_heading() -> None:
    """“A1 Roads” may be a road."""
    text = "# Fenmarsh Pier Plan 2026-2030\n\n"
    for at in "12":
        text += (
            f"## Aim {at}: Pier {at}\n\nA1 Mend.\n\nA2 Paint.\n\nWe will:\n\n- mend\n- paint\n\n"
        )
    assert all("A1 Mend." in one["summary"] for one in priorities(text))


@pytest.mark.parametrize("dash", ["-", "–"])
def test_actions_and_their_facts_behind_dashes_are_rows(dash: str) -> None:
    """“Action - …” over “target / outcome - …” and “year - …”, as pages of a site have them."""
    text = "# Fenmarsh Pier Plan 2026-2030\n\n## Priority one: The pier\n\nIt is old.\n\n"
    for action in ("mend the pier", "paint the rails"):
        text += f"Action {dash} {action}\n\n- target / outcome {dash} fewer falls\n"
        text += f"- year {dash} ongoing\n\n"
    (found,) = priorities(text)
    rows = found["actions"]["rows"]
    assert [row["action"] for row in rows] == ["mend the pier", "paint the rails"]
    assert [(row["measures"], row["due"]) for row in rows] == [(["fewer falls"], "ongoing")] * 2
    assert found["summary"] == "It is old."

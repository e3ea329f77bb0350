"""Plans that lie on their side, several of them below each other on one sheet."""

import pytest

from . import drafts

FIRST = [
    ["Action number", "H1", "H2", "H3"],
    ["Action", "Dredge the basin", "Survey the bar", "Sell the barge"],
    ["Action owner", "Harbour Master", "Tidal Surveys", "Harbour Master"],
    ["Target date", "May 2027", "Every two years", "2028"],
    ["RAG", "Amber", "Green", "Red"],
]
SECOND = [
    ["Action number", "H4", "H5"],
    ["Action", "Mend the fish quay", "Light the steps"],
    ["Action owner", "Quay Engineers", "Night Fleet"],
    ["Target date", "2029", "Jan 2027"],
    ["RAG", "Red", "Complete"],
]


@pytest.mark.parametrize(
    ("one", "two"), [("Objective 1: Deep enough", "Objective 2: Good quays"), ("Depth", "Quays")]
)
def test_each_part_is_a_plan_under_the_line_above_it(one: str, two: str) -> None:
    """The labels begin again: no action has two leads, two days or two states."""
    made = drafts.of_rows(
        ["Fenmarsh Harbour Plan 2026-2031"], [], [one], *FIRST, [], [two], *SECOND, ["Seen in May."]
    )
    drafts.compiled(made)
    told = [
        (one["title"], [(row["label"], row["action"], row["status"]) for row in rows])
        for one in made.fields["priorities"]
        for rows in [one["actions"]["rows"]]
    ]
    assert told == [
        (
            one.partition(": ")[2] or one,
            [
                ("H1", "Dredge the basin", "Amber"),
                ("H2", "Survey the bar", "Green"),
                ("H3", "Sell the barge", "Red"),
            ],
        ),
        (
            two.partition(": ")[2] or two,
            [("H4", "Mend the fish quay", "Red"), ("H5", "Light the steps", "Complete")],
        ),
    ]
    assert all("own" not in row for row in drafts.actions(made))
    assert made.fields["priorities"][1]["actions"]["note"] == "Seen in May."


def test_a_label_without_values_stays_a_label() -> None:
    """Opposite: “Comments” over nothing, last of the first part, is no line above the second."""
    made = drafts.of_rows(["Fenmarsh Harbour Plan"], *FIRST, ["Comments"], *SECOND)
    assert [row["action"] for row in drafts.actions(made)][2:] == [
        "Sell the barge",
        "Mend the fish quay",
        "Light the steps",
    ]
    assert "Comments" not in [one["title"] for one in made.fields["priorities"]]


def test_a_register_of_risks_does_not_lie_on_its_side() -> None:
    """Its risks may begin with words that also head columns of plans; no row of it is lost."""
    said = [
        ["Prices of diesel go up faster than fees and benefits", "High", "New fees", "Purser"],
        ["Grants for dredging end in March 2027", "Medium", "Ask two lotteries", "Clerk"],
        ["Small boatyards cannot deliver what we order", "Low", "Order early", "Harbour Master"],
        ["Storms spoil the season", "Low", "Longer leases", "Harbour Master"],
    ]
    made = drafts.of_rows(
        ["Fenmarsh Harbour Plan 2026-2031"],
        ["Risks"],
        ["Risk", "Likelihood", "What we do about it", "Owner"],
        *said,
    )
    held = str(made.fields)
    assert [words for row in said for words in row if words not in held] == []

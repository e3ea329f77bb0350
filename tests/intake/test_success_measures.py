"""Measures under a heading of their own go to the promises that they tell of."""

from typing import Any

import pytest

from . import drafts

_PLAN = """# Fenmarsh Play Strategy 2026-2031

## Priority 1: Green spaces

### Our commitments

We will:

- 1.1 plant 5,000 trees by March 2030
- 1.2 refurbish twelve play areas by 2029

### {heading}

{body}
"""


def _read(heading: str, body: str) -> tuple[list[Any], str, Any]:
    """The measures of both promises, what stays text, and the account."""
    made = drafts.of_text(_PLAN.format(heading=heading, body=body))
    drafts.compiled(made)
    (priority,) = made.fields["priorities"]
    items = priority["commitments"][0]["items"]
    text = "".join(one.get("text", "") for one in priority.get("sections", ()))
    return [one.get("measures") for one in items], text, made.account


@pytest.mark.parametrize(
    "heading",
    [
        "How we will measure success",
        "Measures",
        "KPIs",
        "Key performance indicators",
        "How will we know?",
        "What success looks like",
        "Measuring progress",
    ],
)
def test_a_point_with_a_plain_aim_is_a_measure(heading: str) -> None:
    """It goes to the promise whose words it shares, and that is told as a doubt."""
    found, text, account = _read(heading, "- Play areas refurbished: 12 by 2029")
    aim = {"value": "12", "period": "2029"}
    assert found == [None, [{"title": "Play areas refurbished", "target": aim}]]
    assert not text
    (told,) = [one for one in account.of("doubt") if "a measure of" in one.became]
    assert "refurbish twelve play areas" in told.became


@pytest.mark.parametrize(
    ("point", "measure"),
    [
        (
            "Trees planted: 1,200 by 2029 (840 in 2025/26) (1.1)",
            {
                "title": "Trees planted",
                "baseline": {"value": "840", "period": "2025/26"},
                "target": {"value": "1,200", "period": "2029"},
            },
        ),
        (
            "Trees that live: 55% (2024/25: 40%) (1.1)",
            {
                "title": "Trees that live",
                "baseline": {"value": "40%", "period": "2024/25"},
                "target": "55%",
            },
        ),
        (
            "Average wait for a tree: 8 weeks (down from 20 weeks) (1.1)",
            {"title": "Average wait for a tree", "unit": "weeks", "baseline": "20", "target": "8"},
        ),
        (
            "Trees that live rise from 40% in 2024/25 to 55% by March 2030 (1.1)",
            {
                "title": "Trees that live",
                "direction": "up",
                "baseline": {"value": "40%", "period": "2024/25"},
                "target": {"value": "55%", "period": "2030-03"},
            },
        ),
        (
            "Reduce dead saplings from 300 to 50 by 2028 (commitment 1.1)",
            {
                "title": "Dead saplings",
                "direction": "down",
                "baseline": "300",
                "target": {"value": "50", "period": "2028"},
            },
        ),
        (
            "Trees that live: 8 in 2025, 40 in 2028 (1.1)",
            {
                "title": "Trees that live",
                "baseline": {"value": "8", "period": "2025"},
                "target": {"value": "40", "period": "2028"},
            },
        ),
        (
            "Hours of planting: 5,000 a year by 2028 (1.1)",
            {"title": "Hours of planting a year", "target": {"value": "5,000", "period": "2028"}},
        ),
        (
            "80% of homes stand within 10 minutes of a tree by 2031 (1.1)",
            {
                "title": "Homes stand within 10 minutes of a tree",
                "target": {"value": "80%", "period": "2031"},
            },
        ),
        (
            "Calls answered within 2 minutes: from 61% to 85% (1.1)",
            {"title": "Calls answered within 2 minutes", "baseline": "61%", "target": "85%"},
        ),
        (
            "Saplings alive (68% in 2024; target 75% by 2028) (1.1)",
            {
                "title": "Saplings alive",
                "baseline": {"value": "68%", "period": "2024"},
                "target": {"value": "75%", "period": "2028"},
            },
        ),
        (
            "Dead trees: 2,310 per 100,000 (2023/24) to 2,000 (2029/30) (1.1)",
            {
                "title": "Dead trees",
                "baseline": {"value": "2,310", "period": "2023/24"},
                "target": {"value": "2,000", "period": "2029/30"},
            },
        ),
        (
            "Children in Year 10 who plant: 14% in 2025 to 29% in 2029 (1.1)",
            {
                "title": "Children in Year 10 who plant",
                "baseline": {"value": "14%", "period": "2025"},
                "target": {"value": "29%", "period": "2029"},
            },
        ),
        ("1.1 Trees planted: 5,000", {"title": "Trees planted", "target": "5,000"}),
        (
            "90% of saplings alive by 2028 (1.1)",
            {"title": "Saplings alive", "target": {"value": "90%", "period": "2028"}},
        ),
    ],
)
def test_a_measure_goes_to_the_promise_that_it_names(point: str, measure: Any) -> None:
    found, text, account = _read("Measures", f"- {point}")
    assert found == [[measure], None]
    assert not text
    assert [one for one in account.of("placed") if "a measure of" in one.became]


@pytest.mark.parametrize(
    ("point", "reason"),
    [
        ("Residents tell us that they feel safe", "no figure"),
        ("Groups for ages: 11 to 16", "no figure"),
        ("Trees planted: 1,200 by the time of the next review", "no figure"),
        ("Satisfaction with the council: 80% by 2029", "of which promise"),
        ("Trees planted: 1,200 by 2029 (4.7)", "of which promise"),
    ],
)
def test_what_is_not_plain_stays_text_and_is_told(point: str, reason: str) -> None:
    found, text, account = _read("How we will measure success", f"- {point}")
    assert found == [None, None]
    assert point in text
    assert [one for one in account.of("offered") if reason in one.reason and one.words == point]


def test_a_table_of_measures_goes_row_by_row() -> None:
    """Years in its headings are those of the figures; the last is the target."""
    found, text, _ = _read(
        "Key performance indicators",
        "| Ref | Indicator | Baseline 2024/25 | Target 2027 | Target 2030 |\n"
        "|---|---|---|---|---|\n"
        "| 1.1 | Trees planted | 0 | 2,000 | 5,000 |\n| 1.2 | Play areas done | 1 | 4 | 12 |\n",
    )
    assert [one["title"] for held in found for one in held] == ["Trees planted", "Play areas done"]
    assert found[0] == [
        {
            "title": "Trees planted",
            "baseline": {"value": "0", "period": "2024/25"},
            "target": {"value": "5,000", "period": "2030"},
            "milestones": [{"period": "2027", "target": "2,000"}],
        }
    ]
    assert not text


def test_an_aim_of_one_word_says_which_way_is_better() -> None:
    """“Increase” and “Reduce” under “Aim” are directions, and no priorities of a plan."""
    found, text, _ = _read(
        "KPIs",
        "| Ref | Measure | Aim | Baseline 2024 | Target 2030 |\n|---|---|---|---|---|\n"
        "| 1.1 | Trees planted | Increase | 10 | 5,000 |\n"
        "| 1.2 | Cars idling | Reduce | 90 | 12 |\n",
    )
    assert [one["direction"] for held in found for one in held] == ["up", "down"]
    assert not text


def test_a_table_with_a_row_of_no_promise_stays_whole() -> None:
    found, text, account = _read(
        "KPIs",
        "| Ref | Indicator | Target 2030 |\n|---|---|---|\n| 1.1 | Trees planted | 5,000 |\n"
        "| 9.9 | Swans counted | 40 |\n",
    )
    assert found == [None, None]
    assert "Swans counted" in text and "Trees planted" in text
    assert [one for one in account.of("offered") if "Swans counted" in one.words]


def test_a_sheet_of_measures_goes_to_the_rows_of_the_plan() -> None:
    """Unit, direction and what was reached come along; the plan's own words of it are replaced."""
    made = drafts.book(
        ["No.", "Action", "Measure", "Lead", "By when"],
        ["1.1", "Plant trees", "Trees planted from 0 to 5,000 by 2030", "Parks", "March 2030"],
        title="Plan",
    )
    sheet = made.create_sheet("Measures")
    sheet.append(
        [
            "No.",
            "Measure",
            "Better when it goes",
            "Unit",
            "Target",
            "Target date",
            "Latest",
            "Latest date",
        ]
    )
    sheet.append(["1.1", "Trees planted", "up", "trees", 5000, "31/03/2030", 800, "31/03/2027"])
    found = drafts.of_files(("plan.xlsx", drafts.saved(made)))
    assert [row["measures"] for row in drafts.actions(found)] == [
        [
            {
                "title": "Trees planted",
                "direction": "up",
                "unit": "trees",
                "target": {"value": "5000", "period": "2030-03-31"},
                "milestones": [{"period": "2027-03-31", "actual": "800"}],
            }
        ]
    ]
    assert "Trees planted" not in str(found.fields.get("background", ""))


def test_a_commitment_is_measured_before_the_row_that_says_it_again() -> None:
    made = drafts.of_text(
        _PLAN.format(heading="Measures", body="- Trees planted: 5,000")
        + "\n### Action plan\n\n| No | Action | Lead | By when |\n|---|---|---|---|\n"
        "| 1 | Plant trees | Parks | 2029 |\n| 2 | Mow | Parks | 2029 |\n"
    )
    (first, _) = made.fields["priorities"][0]["commitments"][0]["items"]
    assert [one["title"] for one in first["measures"]] == ["Trees planted"]
    assert "measures" not in drafts.actions(made)[0]


def test_a_last_day_is_a_year_where_the_words_of_the_plan_say_so() -> None:
    """A cell can hold a day alone: “to 90 by 2028/29” beside the action tells that it is a year."""
    book = drafts.book(
        ["No.", "Action", "Lead", "By when", "Measure"],
        ["1.1", "Walk weekly", "Rangers", "2029", "Walks held from 0 in 2026 to 90 by 2028/29"],
        ["1.2", "Mend stiles", "Parks", "2029", "Stiles mended"],
        title="Action plan",
    )
    sheet = book.create_sheet("Measures")
    sheet.append(["No.", "Measure", "Baseline", "Baseline date", "Target", "Target date"])
    sheet.append(["1.1", "Walks held", 0, "31 December 2026", 90, "31 March 2029"])
    sheet.append(["1.2", "Stiles mended", 0, "31 December 2026", 9, "31 March 2029"])
    made = drafts.of_files(("Fenmarsh Paths Plan 2026-2030.xlsx", drafts.saved(book)))
    first, second = [row["measures"][0] for row in drafts.actions(made)]
    assert (first["baseline"]["period"], first["target"]["period"]) == ("2026", "2028/29")
    assert (second["baseline"]["period"], second["target"]["period"]) == (
        "2026-12-31",
        "2029-03-31",
    )


def test_a_line_that_comes_again_over_lists_is_a_heading_without_being_bold() -> None:
    """Below three priorities or more; once it is a line of the text."""
    plan = "# Fenmarsh Police Plan 2026-2031\n"
    for n in range(1, 4):
        plan += f"\n## Priority {n}: Safety {n}\n\nWe will:\n\n- walk street {n} by 2029\n\n"
        plan += f"How we will know\n\n- Fewer thefts in street {n}\n"
    for text, headed in ((plan, True), (plan.partition("## Priority 3")[0], False)):
        for one in drafts.of_text(text).fields["priorities"]:
            told = [(each["title"], each["text"][:14]) for each in one.get("sections", ())]
            assert told == ([("How we will know", "- Fewer thefts")] if headed else [])


def test_a_line_that_comes_again_over_a_sentence_or_a_plan_is_a_heading() -> None:
    """“Why this matters” and “What we will do”; over a few words it may be a label."""
    rows = "| Action | Lead | By when |\n| --- | --- | --- |\n| Walk street {} | Me | 2029 |\n"
    for why, headed in (
        ("Streets are dark at night all year here.", True),
        ("Dark streets", False),
    ):
        plan = "# Fenmarsh Police Plan 2026-2031\n"
        for n in range(1, 4):
            plan += f"\n## Priority {n}: Safety {n}\n\nWhy it matters\n\n{why}\n\n"
            plan += f"What we will do over the years\n\n{rows.format(n)}"
        for one in drafts.of_text(plan).fields["priorities"]:
            assert one["actions"]["title"] == "What we will do over the years"
            assert [each["title"] for each in one.get("sections", ())] == [
                "Why it matters"
            ] * headed


def test_a_bold_line_that_comes_again_is_a_heading_behind_a_line_that_says_its_own_value() -> None:
    """“Cost: £300” says all there is to it; “Cost” alone would be the label of what follows."""
    for cost, headed in (("Cost: £300", True), ("Cost", False)):
        plan = "# Fenmarsh Police Plan 2026-2031\n"
        for n in range(1, 3):
            plan += f"\n## Priority {n}: Safety {n}\n\nWe will:\n\n- walk street {n} by 2029\n\n"
            plan += f"{cost}\n\n**How will we know?**\n\n- Fewer thefts in street {n}\n"
        for one in drafts.of_text(plan).fields["priorities"]:
            told = [each["title"] for each in one.get("sections", ())]
            assert ("How will we know?" in told) == headed

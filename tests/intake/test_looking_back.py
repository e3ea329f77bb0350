"""Tables of what was done before this plan are none of it."""

import pytest

from . import drafts

PLAN = """# Fenmarsh Poverty Report 2025/26 and Action Plan 2026/27

## {}

| Ref | Action taken | Driver | Impact | RAG |
| --- | --- | --- | --- | --- |
| 1 | Hub opened | Work | 41 people moved into work | G |
| 2 | Grants paid | Costs | 390 grants | A |

{}

## Priority 1: Work

| Ref | Action | Lead | By when |
| --- | --- | --- | --- |
| 1 | Train 20 parents | Fen College | March 2027 |
"""
ALONE = """# Fenmarsh Poverty Plan 2026/27

| Ref | Action taken | Driver | Impact | RAG |
| --- | --- | --- | --- | --- |
| 1 | Hub opened | Work | 41 people moved into work | G |
| 2 | Grants paid | Costs | 390 grants | A |
"""


@pytest.mark.parametrize(
    ("heading", "below", "back"),
    [
        ("What we did in 2025/26", "", True),
        ("Our achievements so far", "", True),
        ("Where we are", "Table 2: Progress on last year's actions", True),
        ("What we will do in all of Fenmarsh", "", False),
    ],
)
def test_a_table_of_what_was_done_is_no_plan(heading: str, below: str, back: bool) -> None:
    """It stays a table of its section, where another one says what is to be done."""
    made = drafts.of_text(PLAN.format(heading, below))
    assert made.fields["period"] == "2026/27"
    titles = ["Work"] if back else ["Work", "Costs"]
    assert [one["title"] for one in made.fields["priorities"]] == titles
    told = str(made.fields.get("background"))
    assert ("| 1 | Hub opened | Work | 41 people moved into work | G |" in told) == back


def test_a_table_of_what_was_done_is_the_plan_where_no_other_is() -> None:
    """“Action taken” heads its actions, and not the column beside it in which results stand."""
    made = drafts.of_text(ALONE)
    assert [row["action"] for row in drafts.actions(made)] == ["Hub opened", "Grants paid"]


@pytest.mark.parametrize(
    ("heading", "further", "title"),
    [
        ("Our principles", "This means…", "Work"),
        ("The values that guide us", "This means…", "Work"),
        ("Our principles", "Lead", "Our principles"),
        ("What we will do", "This means…", "What we will do"),
    ],
)
def test_a_table_of_principles_is_no_plan(heading: str, further: str, title: str) -> None:
    """“We will… | This means…” tells how work is done, where nobody leads it and no day is set."""
    made = drafts.of_text(
        f"# Fenmarsh Work Plan 2026/27\n\n## {heading}\n\n| We will… | {further} |\n"
        "| --- | --- |\n| Listen | Plans are made with families |\n| Act early | All teams |\n\n"
        "## Priority 1: Work\n\n| Action | Lead | By when |\n| --- | --- | --- |\n"
        "| Train 20 parents | Fen College | March 2027 |\n"
    )
    assert title in [one["title"] for one in made.fields["priorities"]]
    assert ("| Listen |" in str(made.fields.get("background"))) == (title == "Work")


@pytest.mark.parametrize(("first", "box"), [("Objective", "✓"), ("Objective", "X"), ("Goal", "●")])
def test_ticks_that_show_what_serves_what_are_no_plan(first: str, box: str) -> None:
    """Not even where a column is called “Global responsibility”; it stays a table."""
    head = (
        f"| {first} | Prosperous | Healthier | Global responsibility |\n| --- | --- | --- | --- |\n"
    )
    rows = f"| Start well | {box} | {box} | {box} |\n| Live well | {box} | | {box} |\n"
    made = drafts.of_text(
        f"# Fenmarsh Council Plan 2026-2031\n\n## National goals\n\n{head}{rows}\n"
        "## Objective 1: Start well\n\nWe will:\n\n- teach\n- play\n"
    )
    assert [one["title"] for one in made.fields["priorities"]] == ["Start well"]
    assert "Global responsibility" in made.fields["background"][0]["text"]


def test_ticks_beside_actions_are_a_plan() -> None:
    """Somebody takes part in each of these actions."""
    made = drafts.of_text(
        "# Fenmarsh Pier Plan 2026-2031\n\n## Plan\n\n| Action | 2026/27 | 2027/28 | 2028/29 |\n"
        "| --- | --- | --- | --- |\n| Mend the pier | ✓ | ✓ | |\n| Paint the rails | | | ✓ |\n"
    )
    assert len(drafts.actions(made)) == 2

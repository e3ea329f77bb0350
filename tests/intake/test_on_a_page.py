"""A strategy on a page: a table with the name of a part in the first box of every row."""

import pytest

from . import drafts

_PAGE = """# Fenmarsh Carers Strategy 2026-2031

## Strategy on a page

| {first} | {said} |
| --- | --- |
| Priorities | Breaks for carers; Money for carers |
| Principles | Kindness |

## Why

It is time.
"""


def test_the_first_row_of_a_strategy_on_a_page_is_no_head() -> None:
    """Its vision is the vision, and the other parts stand as lines under their names."""
    made = drafts.of_text(
        _PAGE.format(first="Our vision", said="A town where every carer has help")
    )
    assert made.fields["vision"] == {"statement": "A town where every carer has help"}
    page = made.fields["background"][0]
    assert page["title"] == "Strategy on a page"
    assert "**Priorities:** Breaks for carers; Money for carers" in page["text"]
    assert "**Principles:** Kindness" in page["text"]
    assert str(made.fields).count("A town where every carer") == 1


def test_a_table_with_other_names_keeps_its_head() -> None:
    """“Part” over “Priorities” and “Principles” is a head."""
    made = drafts.of_text(_PAGE.format(first="Part", said="What it says"))
    assert "vision" not in made.fields
    assert "What it says" in str(made.fields) + str(made.account.entries)


_COLUMNS = """| Priority 1: Homes | Priority 2: Streets |
| --- | --- |
| We will build 40 homes | We will light 12 paths |
| We will mend roofs | We will sweep daily |
"""


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("Vision: A warm place for all.", "A warm place for all."),
        ("**Our vision:** A warm place for all.", "A warm place for all."),
        ("Our vision is a warm place for all.", "Our vision is a warm place for all."),
        ("## Our vision\n\nA warm place for all.", "A warm place for all."),
    ],
)
def test_columns_under_priorities_are_these_and_a_line_says_the_vision(
    line: str, statement: str
) -> None:
    """Each box of a column is a point of its priority."""
    made = drafts.of_text(f"# Fenmarsh Plan on a page 2026-2030\n\n{line}\n\n{_COLUMNS}")
    assert made.fields["vision"]["statement"] == statement
    found = [
        (one["title"], [item["text"] for item in one["commitments"][0]["items"]])
        for one in made.fields["priorities"]
    ]
    assert found == [
        ("Homes", ["We will build 40 homes", "We will mend roofs"]),
        ("Streets", ["We will light 12 paths", "We will sweep daily"]),
    ]


def test_figures_under_priorities_stay_a_table() -> None:
    """They count something of each, and promise nothing."""
    table = "| Priority 1: Homes | Priority 2: Streets |\n| --- | --- |\n| 12 | 14 |\n| 20 | 31 |\n"
    made = drafts.of_text(f"# Fenmarsh Plan 2026-2030\n\n## Visits\n\n{table}")
    assert "| 12 | 14 |" in str(made.fields["background"])

"""A strategy on a page: a table with the name of a part in the first box of every row."""

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

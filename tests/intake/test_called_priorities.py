"""What a document calls its priorities, where the heading over them alone says so."""

import pytest

from . import drafts


@pytest.mark.parametrize(
    ("label", "words", "own"),
    [
        ("", "We have two.", True),
        ("", "", True),
        ("Theme {n}: ", "We have two.", False),  # the labels say it
    ],
)
def test_our_themes_stays_the_heading_where_no_label_says_it_again(
    label: str, words: str, own: bool
) -> None:
    """The page then calls each of them a theme; no word of the source is lost."""
    promises = "We will:\n\n- build ten\n- mend ten\n\n"
    made = drafts.of_text(
        "# Fenmarsh Homes Plan 2026-2031\n\n## Why\n\nIt is time.\n\n"
        f"## Our themes\n\n{words}\n\n### {label.format(n=1)}Warm homes\n\n{promises}"
        f"### {label.format(n=2)}Dry homes\n\n{promises}"
    ).fields
    assert [one["title"] for one in made["priorities"]] == ["Warm homes", "Dry homes"]
    told = [{"part": "priorities", "title": "Our themes"}] if own and words else None
    assert made.get("contents") == told
    assert made.get("introduction", "") == (words or "**Our themes**")


def test_what_we_are_going_to_do_stands_over_priorities() -> None:
    """Sections that promise in sentences, points or a plan are priorities under such a heading.

    The heading above the title names who publishes it, and is no part of the document.
    """
    made = drafts.of_text(
        "# Little Fenmarsh Parish Council\n\n## Parish Plan 2026-2030\n\nWe have 612 residents.\n\n"
        "### What we are going to do\n\n#### Traffic\n\nWe'll ask for a limit of 20 mph.\n\n"
        "#### Green\n\n| Job | When | Who |\n| --- | --- | --- |\n| Dredge it | 2027 | Ann |\n"
    )
    assert made.fields["title"] == "Parish Plan 2026-2030"
    assert made.fields["bodies"][0]["name"] == "Little Fenmarsh Parish Council"
    assert [one["title"] for one in made.fields["priorities"]] == ["Traffic", "Green"]
    assert any("We'll ask" in one.words for one in made.account.of("offered"))


def test_a_heading_of_many_strokes_is_read_once() -> None:
    """Two languages have one stroke between them; thousands of strokes end in no fault of ours."""
    heading = "Priority 1: a / " * 1_200
    assert drafts.of_text(f"# Fenmarsh Plan\n\n## {heading}\n\nWords.\n").fields["title"]


def test_numbered_paragraphs_that_promise_are_commitments_that_a_table_answers() -> None:
    """“1.1 We will …” below its aim is promise 1.1, and a table of numbers says who and by when."""
    made = drafts.of_text(
        "# Fenmarsh Rents Strategy 2026-2030\n\n## What we will do\n\n### Aim 1: Good homes\n\n"
        "1.1 We will inspect 600 homes a year.\n\n1.2 We will publish a list each May.\n\n"
        "### Aim 2: Fair rents\n\n2.1 We will fund advice.\n\n2.2 We will set up a forum.\n\n"
        "## 4 Who does what by when\n\n| Action | Officer | Deadline | Resources |\n"
        "| --- | --- | --- | --- |\n| 1.1 | Homes Manager | March 2029 | Fees |\n"
        "| 1.2 | Press Office | May 2027 | None |\n| 2.1 | Advice Lead | 2027 | £6,000 |\n"
        "| 2.2 | Tenants’ Officer | 2026 | £500 |\n"
    )
    items = [item for one in made.fields["priorities"] for item in one["commitments"][0]["items"]]
    assert [one["label"] for one in items] == ["1.1", "1.2", "2.1", "2.2"]
    assert items[0]["due"] == "2029-03" and items[0]["note"] == "**Resources:** Fees"
    assert not any("Who does what" in one.words for one in made.account.of("doubt"))


def test_numbered_paragraphs_of_a_report_stay_text() -> None:
    """Where one of them alone promises, the numbers count paragraphs."""
    made = drafts.of_text(
        "# Fenmarsh Rents Strategy\n\n## Where we are\n\n1.1 Rents rose.\n\n"
        "1.2 We will look into it.\n\n1.3 People wait.\n"
    )
    assert "1.2 We will look into it." in made.fields["background"][0]["text"]

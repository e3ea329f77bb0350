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
    heading = "Priority 1: Homes / " * 3_000
    assert drafts.of_text(f"# Fenmarsh Plan\n\n## {heading}\n\nWords.\n").fields["title"]

"""Priorities that no heading names: a list does, in a document without a plan."""

from typing import Any

import pytest

from stratc.intake.headings import roles

from . import drafts

HEAD = "# Fenmarsh Council Plan 2026-2031\n\n## Where we are\n\nRoads are old.\n\n"
LIST = "- Warm homes\n- Safe streets – To light every path\n- **Clean air.** We plant trees.\n"


def made(text: str) -> list[dict[str, Any]]:
    """The priorities of a document in Markdown."""
    draft = drafts.of_text(HEAD + text)
    found: list[dict[str, Any]] = draft.fields.get("priorities", [])
    if found:
        drafts.compiled(draft)
    return found


@pytest.mark.parametrize(
    "line",
    [
        "Our three key priorities are:",
        "In 2025-26 the Cabinet agreed three priorities for the next years:",
        "Three objectives have been set to guide this work.",
        "The strategic aims:",
        "Our three priorities for people who live here are:",
    ],
)
def test_the_points_of_a_list_are_priorities_where_nothing_else_is(line: str) -> None:
    """What stands behind the name, apart from it or in another weight, is said of the priority."""
    found = made(f"## Our plan for the place\n\n{line}\n\n{LIST}")
    assert [one["title"] for one in found] == ["Warm homes", "Safe streets", "Clean air"]
    assert found[1]["summary"] == "To light every path"


@pytest.mark.parametrize(
    "line",
    [
        "Our four key priorities are:",
        "The priorities of the last plan were:",
        "The national priorities:",
        "Residents named three priorities:",
        "We spoke of three things:",
        "The key themes from the engagement:",
    ],
)
def test_a_list_of_others_or_of_another_number_stays_text(line: str) -> None:
    """Nobody said that these are what the document is about."""
    assert not made(f"## Our plan for the place\n\n{line}\n\n{LIST}")


def test_a_list_below_what_people_told_stays_text() -> None:
    """The heading says whose priorities these are."""
    assert not made(f"## What you told us\n\nThe three priorities:\n\n{LIST}")


def test_priorities_that_headings_name_are_listed_in_passing() -> None:
    """The list then stays where it is."""
    promises = "\n\nWe will:\n\n- mend roofs\n- mend doors\n"
    text = "Our two priorities are:\n\n- Homes first\n- Streets next\n\n"
    found = made(f"{text}## Priority 1: Roofs{promises}\n## Priority 2: Doors{promises}")
    assert [one["title"] for one in found] == ["Roofs", "Doors"]


def test_text_behind_the_list_comes_before_it_and_that_is_said() -> None:
    """Nothing of the section is lost; the line that leads to the priorities stands above them."""
    draft = drafts.of_text(
        HEAD + f"## Our plan\n\nThree priorities guide us all here:\n\n{LIST}\nRead more online.\n"
    )
    assert draft.fields["introduction"].endswith("guide us all here:")
    assert "Read more online." in draft.fields["introduction"]
    assert any("behind the text that follows" in one.became for one in draft.account.entries)


def test_a_vision_keeps_its_words_where_the_priorities_stand_below_it() -> None:
    """The line that leads to them is the heading over them."""
    draft = drafts.of_text(
        HEAD + f"## Our vision and priorities\n\nA warm place.\n\nOur three priorities:\n\n{LIST}"
    )
    assert draft.fields["vision"]["statement"].strip() == "A warm place."
    assert len(draft.fields["priorities"]) == 3


def test_paragraphs_with_a_label_each_are_points_of_such_a_list() -> None:
    """Behind a sentence that ends with a stop, each in a line of its own."""
    lines = "Theme 1: Meet needs\n\nTheme 2: Build homes\n\nAll of it is watched.\n"
    found = made(f"## Our plan\n\nTwo main themes will be our focus.\n\n{lines}")
    assert [(one["label"], one["title"]) for one in found] == [
        ("Theme 1", "Meet needs"),
        ("Theme 2", "Build homes"),
    ]


def test_a_long_list_is_not_looked_through_from_each_of_its_points(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Five hundred promises took two seconds, a thousand eight."""
    asked: list[str] = []
    labelled = roles.labelled

    def counted(words: str) -> Any:
        asked.append(words)
        return labelled(words)

    monkeypatch.setattr(roles, "labelled", counted)
    points = "".join(f"- plant {n} trees by 2029\n" for n in range(300))
    drafts.of_text(f"# Clean air plan 2027\n\n## We will\n\n{points}")
    assert len(asked) < 10_000

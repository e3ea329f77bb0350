"""Plans whose heads say nothing that is known, or that have none: the boxes tell what they are."""

from typing import Any

import pytest

from stratc.intake import Draft

from . import drafts

DEEDS: list[list[Any]] = [
    [
        "K1",
        "Rebuild the swings at Mill Field",
        "Parks team",
        "Fenmarsh Trust",
        "June 2027",
        "Green",
    ],
    ["K2", "Paint games outside six schools", "Schools team", "Fenmarsh Academy", "2028", "Amber"],
    ["K3", "Close ten roads for play", "Highways", "Fenmarsh Police", "May 2029", "Red"],
]
RARE = ["Tag", "The ask", "Crew", "Backing", "Window", "Mood"]


def _told(made: Draft) -> str:
    return " ".join(f"{one.words} {one.became} {one.reason}" for one in made.account.of("doubt"))


def test_a_head_in_rare_words() -> None:
    """Where no heading is known, what stands in each column tells what it is, and that is told."""
    made = drafts.of_rows(RARE, *DEEDS)
    (first, *_) = rows = drafts.actions(made)
    names = {body["id"]: body["name"] for body in made.fields["bodies"]}
    assert len(rows) == 3
    assert (first["label"], first["action"]) == ("K1", "Rebuild the swings at Mill Field")
    assert (first["lead"], first["due"]) == ([{"text": "Parks team"}], "2027-06")
    assert ([names[one] for one in first["partners"]], first["status"]) == (
        ["Fenmarsh Trust"],
        "Green",
    )
    for heading in ("The ask", "Crew", "Backing", "Window", "Mood"):
        assert f"“{heading}” was read as" in _told(made)


def test_a_plan_without_a_head() -> None:
    """A table that begins with its first row is a plan as well, under a head that is told."""
    lines = [[one for at, one in enumerate(row) if at != 3] for row in DEEDS]
    text = "\n".join(f"<tr>{''.join(f'<td>{box}</td>' for box in row)}</tr>" for row in lines)
    page = f"<h1>Fenmarsh Play Plan 2026-2031</h1><table>{text}</table>"
    made = drafts.of_files(("plan.html", page.encode()))
    rows = drafts.actions(made)
    assert [row["label"] for row in rows] == ["K1", "K2", "K3"]
    assert [row["due"] for row in rows] == ["2027-06", "2028", "2029-05"]
    assert "the table has no head" in _told(made)


def test_a_heading_that_its_boxes_contradict() -> None:
    """“In step with” is over no steps where bodies stand below it and the deeds stand elsewhere."""
    head = ["", "Pledge to people", "Body that answers", "In step with", "Final day", "Stage"]
    made = drafts.of_rows(head, *DEEDS)
    rows = drafts.actions(made)
    assert [row["action"] for row in rows] == [row[1] for row in DEEDS]
    assert all(row["lead"] and row["partners"] for row in rows)


def test_a_rare_head_over_one_row() -> None:
    """Under the next heading the same head may stand over one row, which tells nothing alone."""
    head, *rows = (f"| {' | '.join(row)} |" for row in (RARE, *DEEDS))
    line = f"|{'---|' * len(RARE)}"
    first, second = [head, line, *rows[:2]], [head, line, rows[2]]
    made = drafts.of_text(
        "\n".join(["# Fenmarsh Play Plan", "", "## Play near", "", *first, ""])
        + "\n".join(["", "## Play far", "", *second, ""])
    )
    assert [one["title"] for one in made.fields["priorities"]] == ["Play near", "Play far"]
    assert len(drafts.actions(made)) == 3


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (
            ["Risk", "What reduces it", "Holder", "Looked at", "Light"],
            [
                ["Staff leave", "Train two more clerks", "Parks team", "May 2027", "Red"],
                ["Prices rise", "Fix the price for years", "Finance team", "June 2027", "Green"],
            ],
        ),
        (
            ["Ward", "Homes", "Built", "Agency"],
            [
                ["North Fen", "120", "2024", "Fenmarsh Homes Trust"],
                ["South Fen", "80", "2025", "Fenmarsh Homes Trust"],
            ],
        ),
        (
            ["Word", "Meaning", "Since", "Source"],
            [
                ["Hub", "A place for help", "2024", "Fenmarsh Council"],
                ["Ring", "A group of friends", "2025", "Fenmarsh Council"],
            ],
        ),
    ],
)
def test_what_boxes_show_to_be_no_plan(head: list[str], rows: list[list[str]]) -> None:
    """Risks, figures and terms stay what they are, though days and bodies stand beside them."""
    made = drafts.of_rows(head, *rows)
    assert not any("actions" in one for one in made.fields.get("priorities", ()))

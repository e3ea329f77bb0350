"""The title and the place of a document: as they are named, and never invented."""

from __future__ import annotations

import pytest

from . import drafts


@pytest.mark.parametrize(
    ("title", "area"),
    [
        ("Fenmarsh Housing Strategy 2026-2031", "Fenmarsh"),
        ("The Isle of Fenmarsh Community Safety Plan 2026-2031", "Isle of Fenmarsh"),
        ("North and West Fenmarsh Climate Action Plan 2026-2031", "North and West Fenmarsh"),
        ("Making Fenmarsh a Safer Place: community plan 2026-2031", "TBC"),
        ("Towards Healthy Ageing: strategy 2026-2031", "TBC"),
        ("Housing Delivery Plan 2026-2031", "TBC"),
    ],
)
def test_a_place_is_a_name_and_no_other_beginning(title: str, area: str) -> None:
    """What stands before the subject is the place only where it can be a name."""
    made = drafts.of_text(f"# {title}\n\nKey: green is on track, amber needs some social work.\n")
    assert made.fields["areas"] == [area]


def test_a_name_above_a_sheet_is_the_title_where_the_file_has_none() -> None:
    """A first row that names a plan is the title, and is said once."""
    made = drafts.of_files(
        (
            "tracker v2.xlsx",
            drafts.saved(
                drafts.book(
                    ["Adult care delivery plan: monitoring"],
                    ["Action", "Lead", "Due"],
                    ["Assess 400 carers", "Carers team", "30/09/2026"],
                )
            ),
        )
    )
    assert made.fields["title"] == "Adult care delivery plan: monitoring"
    assert "text" not in made.fields["priorities"][0]["actions"]

"""Priorities in a table of their own: a number, a name, and why."""

import pytest

from . import drafts

_BOOK = """# Fenmarsh Carers Plan 2026-2029

## Priorities

| {first} | {second} | Why it matters |
| --- | --- | --- |
| 1 | Breaks for carers | Few have one. |
| 2 | Money for carers | Many are poor. |

## Action plan

| Ref | Priority | Action | {lead} | By when |
| --- | --- | --- | --- | --- |
| A | 2 | Pay for buses | Roads | May 2027 |
| B | 1 | Run a club | Leisure | June 2027 |
"""


@pytest.mark.parametrize("second", ["Title", "Description", "Priority"])
def test_rows_that_number_and_name_priorities_are_priorities(second: str) -> None:
    """The rows of the plan go under the priority whose number they give."""
    made = drafts.of_text(_BOOK.format(first="Priority", second=second, lead="Lead"))
    found = [
        (one["label"], one["title"], [row["action"] for row in one["actions"]["rows"]])
        for one in made.fields["priorities"]
    ]
    assert found == [
        ("Priority 1", "Breaks for carers", ["Run a club"]),
        ("Priority 2", "Money for carers", ["Pay for buses"]),
    ]
    assert "**Why it matters:** Few have one." in made.fields["priorities"][0]["summary"]


def test_numbered_rows_with_a_lead_are_a_plan() -> None:
    """What somebody leads is an action, and no priority."""
    made = drafts.of_text(
        "# Fenmarsh Carers Plan 2026-2029\n\n## Actions\n\n| Priority | Title | Lead |\n"
        "| --- | --- | --- |\n| 1 | Run a club | Leisure |\n| 2 | Mend walls | Roads |\n"
    )
    assert len(drafts.actions(made)) == 2

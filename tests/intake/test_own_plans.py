"""The plan of a document that stratc made comes back from its cards into its fields."""

from typing import Any

from stratc.intake.account import ImportAccount
from stratc.intake.own_plans import put_back

from . import drafts

OURS = """\
# Fenmarsh Warm Homes Plan 2026-2031

Fenmarsh Council

## Our plan on a page, 2026 to 2031

Everybody is warm.

## Priority 1: Warm rooms

Rooms are cold.

### Our commitments for Priority 1

We will:

- mend forty doors by March 2028.

## Priority 2: Dry rooms

Rooms are wet.

### Our commitments for Priority 2

We will:

- mend forty roofs by March 2028.

## Action plan

### What happens first

**1.1 April 2026 to**

**March 2027**

**At risk**

#### Visit every loft.

Who leads

**Fenmarsh Council**

On the way

- Half of the lofts are seen. **By October 2026**

Why

One of two posts is empty.

Money to 2028: £900 Money from 2028: none

**1.2**\\
**By March**

**2030**

**Withdrawn**

#### Paint each door.

Who leads

**Fenmarsh Council**

Why

No paint holds.

**1.3 By May 2028**

**Complete**

#### Print a form.

Who leads

**Fenmarsh Council**

So far

The form is there.

Money is that of 2026.

## When it will happen

Most of it soon.

## How our promises meet national goals

We look at one goal.
"""


def rows() -> tuple[list[dict[str, Any]], Any]:
    made = drafts.of_text(OURS)
    drafts.compiled(made)
    return drafts.actions(made), made


def test_a_head_that_a_narrow_column_breaks_begins_a_card() -> None:
    """Its number, its time and its state are one only together."""
    found, _ = rows()
    assert [row["label"] for row in found] == ["1.1", "1.2", "1.3"]
    first, _, last = found
    assert (first["start"], first["due"], first["status"]) == ("2026-04", "2027-03", "At risk")
    assert (last["due"], last["status"]) == ("2028-05", "Complete")


def test_what_is_printed_under_labels_goes_back_into_its_fields() -> None:
    """Steps have their days; why a row was withdrawn lets it be withdrawn again."""
    found, made = rows()
    first, second, last = found
    assert first["milestones"] == [{"text": "Half of the lofts are seen.", "due": "2026-10"}]
    assert first["reason"] == "One of two posts is empty." and "own" not in second
    assert second["status"] == "withdrawn" and second["reason"] == "No paint holds."
    assert last["evidence"].startswith("The form is there.")
    assert "may be a note below the whole plan" in str(made.account.of("doubt"))


def test_a_sum_keeps_the_years_of_its_label() -> None:
    """“Money to 2028” and “Money from 2028” are two columns."""
    _, made = rows()
    (table,) = (one["actions"] for one in made.fields["priorities"] if "actions" in one)
    assert table["columns"]["funding"] == "Money to 2028"
    assert table["columns"]["own"] == [{"id": "money-2028", "title": "Money from 2028"}]


def test_the_heads_of_the_printed_plan_are_no_text() -> None:
    """They stand below the plan where a page prints them over its cards; other words stay."""
    told = ImportAccount()
    table = {"rows": [], "note": "When Progress\n\nWhat we will do\n\nMoney is that of 2026."}
    put_back({"priorities": [{"actions": table}, {}]}, told)
    assert table["note"] == "Money is that of 2026."
    assert "What we will do" in str(told.of("left"))

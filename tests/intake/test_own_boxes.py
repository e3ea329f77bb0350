"""The boxes of a document that stratc made come back into the fields they were printed from."""

from typing import Any

from . import drafts

OURS = """\
# Fenmarsh Warm Homes Plan 2026-2031

Fenmarsh Council

## If you need help now

- **Cold at home** 01632 960 900 The line, by day.

## Our plan on a page, 2026 to 2031

Everybody is warm.

## Words from the chair

We all freeze, and that must end.

Cllr Ruth Pen\\
Chair of the Board\\
Fenmarsh Council

## What we heard

Most people are cold.

Case study

**A door that shuts**

Mrs Loam had a gap under her door. It took an hour to close it.

More was said after that.

## Priority 1: Warm rooms

Rooms are cold.

### Our commitments for Priority 1

We will:

- mend forty doors by March 2028.

## Who is responsible

The Board meets in spring.

- Reports to: Fenmarsh Council
- Who is responsible: Homes Board
- Boards that take part: Marsh Panel, Fen Forum
- Tenants' friend: Chosen each May, Marsh Panel. Speaks for tenants.
- Reporting: Every quarter

### For the time being

The cabinet decides.

## When it will happen

- 1.1 March 2028

## How our promises meet national goals

- 1.1

## Contact and other formats

### Other formats

Large print, free.

### This edition

Edition 2.
"""


def names(fields: dict[str, Any], ids: list[str]) -> list[str]:
    known = {one["id"]: one["name"] for one in fields["bodies"]}
    return [known[id] for id in ids]


def test_boxes_of_ours_come_back_into_their_fields() -> None:
    """Who decides, a story and a signed foreword are what they were."""
    made = drafts.of_text(OURS)
    drafts.compiled(made)
    fields = made.fields
    held = fields["governance"]
    assert names(fields, held.pop("reports-to")) == ["Fenmarsh Council"]
    assert names(fields, held.pop("boards")) == ["Marsh Panel", "Fen Forum"]
    assert names(fields, [held.pop("accountable")]) == ["Homes Board"]
    (role,) = held.pop("roles")
    assert names(fields, [role.pop("body")]) == ["Marsh Panel"]
    assert role == {
        "role": "Tenants' friend", "person": "Chosen each May", "text": "Speaks for tenants.",
    }  # fmt: skip
    assert held == {
        "reporting": "Every quarter",
        "interim": "The cabinet decides.",
        "text": "The Board meets in spring.",
    }
    (heard,) = [one for one in fields["background"] if one["title"] == "What we heard"]
    assert [one["title"] for one in heard["case-studies"]] == ["A door that shuts"]
    assert heard["text"].split("\n\n") == ["Most people are cold.", "More was said after that."]
    (words,) = fields["foreword"]
    assert words["title"] == "Words from the chair"
    assert words["signed"][0]["name"] == "Ruth Pen"
    (group,) = fields["priorities"][0]["commitments"]
    assert "title" not in group


def test_what_the_look_of_a_project_prints_is_kept_for_editors() -> None:
    """Where to get help and other formats are no sections, and no word of them is lost."""
    fields = drafts.of_text(OURS).fields
    titles = [one["title"] for one in (*fields["background"], *fields.get("sections", []))]
    assert not {"If you need help now", "Contact and other formats"} & set(titles)
    kept = " ".join(fields["editor-note"])
    assert "01632 960 900" in kept and "Large print, free." in kept


def test_the_same_headings_in_a_document_of_others_are_sections() -> None:
    """Without chapters that stratc alone makes, nothing is taken for ours."""
    text = OURS.replace("## When it will happen", "## When").replace("Our plan on a page", "A page")
    fields = drafts.of_text(text).fields
    assert "governance" not in fields and "editor-note" not in fields

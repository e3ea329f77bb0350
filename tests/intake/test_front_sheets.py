"""The first sheet of a workbook that says what it is."""

from openpyxl import Workbook

from . import drafts


def test_a_first_sheet_of_labels_and_values_is_a_first_page() -> None:
    """It names the document, its year and its edition; what else it says stands as it was typed.

    A quarter below is one of that year, “P1” is called as the line above its plan calls it, and a
    lead that only a later row shows to be a body is that body.
    """
    book = Workbook()
    front = book.active
    front.title = "Front sheet"
    for row in (
        ["Fenmarsh Ponds Action Plan"],
        ["Year 2 (2026/27)"],
        ["Owner", "Fenmarsh Ponds Partnership"],
        ["Last updated", "14 October 2026"],
        ["Version", "2.3"],
        ["Ponds can be saved."],
    ):
        front.append(row)
    plan = book.create_sheet("P1 Water")
    for row in (
        ["Priority 1: Clean water"],
        [],
        ["Ref", "Action", "Lead", "Partners", "Start", "End"],
        ["1.1", "Dig a ditch", "Pond Trust", "Fenmarsh Police", "Q3", "Q4"],
        ["1.2", "Fill a pond", "Parks", "Pond Trust", "Q1", "Q2"],
    ):
        plan.append(row)
    made = drafts.of_files(("ponds.xlsx", drafts.saved(book)))
    said = [made.fields[name] for name in ("title", "period", "edition")]
    assert said == ["Fenmarsh Ponds Action Plan", "2026/27", "2.3"]
    (section,) = made.fields["background"]
    assert "2026/27)\n\nLast updated: 14 October" in section["text"]
    assert made.fields["publisher"] == "fenmarsh-ponds-partnership"
    assert section["text"].endswith("Ponds can be saved.")
    (priority,) = made.fields["priorities"]
    assert (priority["label"], priority["title"]) == ("Priority 1", "Clean water")
    first, second = priority["actions"]["rows"]
    assert (first["start"], first["due"]) == ("2026/27-Q3", "2026/27-Q4")
    assert (first["lead"], second["lead"]) == ("pond-trust", [{"text": "Parks"}])

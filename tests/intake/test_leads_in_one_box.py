"""Several in one box: the one that is marked leads, and a stroke behind a whole name parts two."""

import io
from typing import Any

import pikepdf
import pytest

from stratc.blocks import read
from stratc.intake.values.joined_leads import by_stroke

from . import drafts


def row(box: str) -> tuple[dict[str, Any], str]:
    """The row of a plan with this box under “Who will do it”, and what is in doubt."""
    made = drafts.of_rows(
        ["Fenmarsh Ageing Plan 2026-2031"], ["Action", "Who will do it"], ["Mend paths", box]
    )
    (found,) = drafts.actions(made)
    names = {one["id"]: one["name"] for one in made.fields.get("bodies", [])}
    lead = found["lead"] if isinstance(found["lead"], list) else [found["lead"]]
    told = [one["text"] if isinstance(one, dict) else names[one] for one in lead]
    helps = [names[one] for one in found.get("partners", [])]
    return {"lead": told, "partners": helps}, str(made.account.of("doubt"))


@pytest.mark.parametrize(
    ("box", "lead", "partners"),
    [
        ("Silver Call (lead), Libraries", ["Silver Call"], ["Libraries"]),
        ("Libraries, Silver Call (lead)", ["Silver Call"], ["Libraries"]),
        ("Fire and Rescue (Lead) and Wardens", ["Fire and Rescue"], ["Wardens"]),
        ("Parks (joint lead)\nHighways (joint lead)\nAid", ["Parks", "Highways"], ["Aid"]),
        ("Parks (lead officer); Rivers (Fen, Marsh)", ["Parks"], ["Rivers (Fen, Marsh)"]),
    ],
)  # fmt: skip
def test_who_is_marked_leads_and_the_others_help(
    box: str, lead: list[str], partners: list[str]
) -> None:
    """“(lead)” behind a name says it for the names beside it as well."""
    assert row(box)[0] == {"lead": lead, "partners": partners}


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("Head of Housing / Development Manager", 2),
        ("Library Manager / Repair Café", 2),
        ("DPH / HoS", 2),
        ("Fenmarsh Council / Fen College / Marsh Aid", 3),
        ("Adult Care / Property", 1),
        ("Health / Wellbeing Board", 1),
        ("Children / Families Team", 1),
    ],
)
def test_a_stroke_behind_a_whole_name_parts_two(name: str, count: int) -> None:
    """An office, a team or a body before it is whole; two words may be one name."""
    assert len(by_stroke(name)) == count


def test_what_a_stroke_parts_is_told() -> None:
    """It is a guess, and told as one."""
    made, doubt = row("Parks Manager / Marsh Aid")
    assert made["lead"] == ["Parks Manager", "Marsh Aid"]
    assert "stroke was read as between two" in doubt


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Parks Officer and Community Councils", True),
        ("Housing Team and Tenants’ Panel", True),
        ("Head of Parks and Leisure", False),
        ("Housing and Planning Team", False),
    ],
)
def test_a_whole_office_before_and_may_be_one_of_two(name: str, told: bool) -> None:
    """It is kept as one lead, as it is written, and told."""
    made, doubt = row(name)
    assert made["lead"] == [name]
    assert ("may be more than one who leads" in doubt) is told


def test_a_sign_of_a_pdf_is_the_letter_that_it_says_it_is() -> None:
    """Discs that a face lacks are all drawn alike; the file says which colour each has."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(400, 200))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=pdf.make_indirect(font)))
    spoken = b"/Span <</ActualText <FEFFD83D%s>>> BDC (x) Tj EMC"
    lines = [b"BT /F1 11 Tf 40 150 Td (Planting trees is ) Tj", spoken % b"DFE1", b"ET"]
    lines += [b"BT /F1 11 Tf 40 120 Td (Mending paths is ) Tj", spoken % b"DD34", b"ET"]
    page.Contents = pdf.make_stream(b"\n".join(lines))
    file = io.BytesIO()
    pdf.save(file)
    words = str(read("plan.pdf", file.getvalue()).blocks)
    assert "trees is 🟡" in words and "paths is 🔴" in words


@pytest.mark.parametrize(
    ("headings", "officer", "told"),
    [
        (("Lead organisation", "Lead officer"), 1, True),
        (("Responsible officer", "Lead agency"), 0, True),
        (("Lead", "Lead officer"), 1, False),
    ],
)
def test_an_officer_beside_an_organisation_is_one_lead(
    headings: tuple[str, str], officer: int, told: bool
) -> None:
    """The cell names both, and its body is the organisation; nothing is kept beside it."""
    both = (
        ["Fenmarsh Mind", "Training Manager"] if officer else ["Training Manager", "Fenmarsh Mind"]
    )
    made = drafts.of_rows(
        ["Action", *headings, "By when"],
        ["Train barbers", *both, "May 2027"],
        [
            "Mend walls",
            *(("Saltby Council", "Clerk") if officer else ("Clerk", "Saltby Council")),
            "",
        ],
    )
    first = drafts.actions(made)[0]
    name = {"body": "fenmarsh-mind", "text": "Training Manager, Fenmarsh Mind"}
    assert (first["lead"] == [name]) is told
    assert ("own" in first) is not told
    assert bool([one for one in made.account.of("doubt") if "lead" in str(one)]) is not told


def test_letters_are_who_led_before_with_them_in_brackets() -> None:
    """“ZQW” below “Zone Quiet Work (ZQW)” is the same lead, which is printed as it was written."""
    made = drafts.of_rows(
        ["Action", "Lead", "By"],
        ["Open a yard", "Zone Quiet Work (ZQW)", "May 2027"],
        ["Paint the yard", "ZQW", "June 2027"],
        ["Close the lane", "Zone Quiet Work (ZQW)", "July 2027"],
        ["Hold a talk", "Zone Loud Work (ZLW)", "July 2027"],
    )
    named = {"text": "Zone Quiet Work (ZQW)", "body": "zqw"}
    leads = [row["lead"] for row in drafts.actions(made)]
    assert leads == [[named], "zqw", [named], [{"text": "Zone Loud Work (ZLW)"}]]

"""Who publishes a document, and which names mean one body."""

import io

import pytest
from docx import Document

from stratc.intake.values.bodies import Bodies
from stratc.intake.values.publishers import publisher_alone
from stratc.model.given_ids import GivenIds

from . import drafts


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("NHS Strathearron", "Strathearron"),
        ("Marfordshire Health and Social Care Trust", "Marfordshire"),
        ("North Wexcombe Combined County Authority", "North Wexcombe"),
        ("Wexcombe Integration Joint Board", "Wexcombe"),
        ("Ymddiriedolaeth GIG Gwent", "Gwent"),
        ("Awdurdod Tân ac Achub Ceredigion", "Ceredigion"),
        ("NHS Long Term Plan", None),
        ("Wexcombe Council and partners", "Wexcombe"),
        ("Wexcombe Drug and Alcohol Action Team", "Wexcombe"),
        ("Wexcombe Youth Offending Team", "Wexcombe"),
        ("Wexcombe Regional Drug and Alcohol Task Force", "Wexcombe"),
        ("Bryn-y-Coed Regional Partnership", "Bryn-y-Coed"),
        ("Wexcombe Marsh-on-Sea Board", "Wexcombe Marsh-on-Sea"),
        ("Youth Service", None),
        ("Drug and Alcohol Action Team", None),
        ("Working in Partnership", None),
        ("Cllr Ann Mill, Leader of the Council", None),
    ],
)
def test_a_body_is_known_by_its_kind_and_its_place(line: str, place: str | None) -> None:
    """A name of a place before a kind of body is a publisher; a plan, an office, a team is none."""
    found = publisher_alone([line])
    assert (found and found[1]) == place


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (("Fire Authority", "Marfordshire Fire and Rescue Authority"), 1),
        (("Marfordshire Community Safety Partnership", "the Community Safety Partnership"), 1),
        (("Marfordshire Health Trust", "Wexcombe Health Trust", "Health Trust"), 3),
        (("Health Board", "Marfordshire Health and Wellbeing Board"), 2),
        (("Youth Service", "Marfordshire Youth Justice Service"), 2),
        (("Safeguarding Board", "Children's Safeguarding Board"), 2),
        (("Wexcombe HSC Trust", "Wexcombe Health and Social Care Trust"), 1),
        (("Wexcombe County Council", "Wexcombe CC"), 1),
        (("Wexcombe University Health Board", "Marford UHB"), 2),
        (("Wexcombe County Council", "Wexcombe City Council", "Wexcombe CC"), 3),
    ],
)
def test_a_body_is_one_with_its_place_and_without_it(names: tuple[str, ...], count: int) -> None:
    """Where one body alone can be meant; it has the longer name, and the shorter as an alias."""
    bodies = Bodies(GivenIds())
    assert len({bodies.named(name) for name in names}) == count
    assert len(bodies.made) == count
    assert bodies.made[0]["name"] in (names[0], max(names, key=len))


def test_a_place_of_two_names_is_whole() -> None:
    """“Slieve and Lough” is not cut where its second name is a word of every day."""
    made = drafts.of_text("# Slieve and Lough Community Plan 2026-2030\n\nWe meet.\n")
    assert made.fields["areas"] == ["Slieve and Lough"]


@pytest.mark.parametrize("publisher", ["Wexcombe Borough Council", "Wexcombe Health Board"])
def test_a_publisher_set_as_title_leaves_the_title_to_the_line_below(publisher: str) -> None:
    """Covers set the name of the council largest, and the strategy is named under it."""
    page = Document()
    page.add_paragraph(publisher, style="Title")
    page.add_paragraph("Adult Carers Strategy 2026-2030", style="Subtitle")
    page.add_heading("Introduction", 1)
    page.add_paragraph("Many people here look after somebody.")
    held = io.BytesIO()
    page.save(held)
    made = drafts.of_files(("Carers 2026-2030.docx", held.getvalue()))
    assert made.fields["title"].startswith("Adult Carers Strategy")


def test_a_publisher_set_as_title_leaves_it_to_the_heading_that_holds_the_first_words() -> None:
    """The first heading below the name of a council is the title, though words stand below it."""
    page = Document()
    page.add_paragraph("Wexcombe Borough Council", style="Title")
    page.add_heading("Climate Action Plan 2026–2030", 1)
    page.add_paragraph(f"It was agreed by Cabinet. {'It says what we will do, and when. ' * 9}")
    page.add_heading("Homes", 1)
    page.add_paragraph("Half of them are cold.")
    held = io.BytesIO()
    page.save(held)
    made = drafts.of_files(("a.docx", held.getvalue())).fields
    assert (made["title"], made["period"]) == ("Climate Action Plan 2026–2030", "2026/2030")
    assert made["publisher"] == "wexcombe-borough-council"
    assert [one["title"] for one in made["background"]] == ["About this plan", "Homes"]
    assert made["background"][0]["text"].startswith("It was agreed by Cabinet.")


def test_a_line_below_a_partner_is_a_note_on_the_body() -> None:
    """What stands under a name, in the same point, is no part of the name."""
    made = drafts.of_text(
        "# Fenmarsh Paths Strategy 2026-2031\n\n## Our partners\n\n- Fenmarsh Ramblers\n"
        "- Fenmarsh College\\\n  It trains our rangers.\n- Mereford Trust\n"
    )
    assert [body["name"] for body in made.fields["bodies"]] == [
        "Fenmarsh Ramblers",
        "Fenmarsh College",
        "Mereford Trust",
    ]
    assert made.fields["bodies"][1]["note"] == "It trains our rangers."


def test_a_name_behind_a_bracket_may_be_another_who_leads() -> None:
    """Two lines of a narrow box of paper are one: which it is nobody can see, and that is told."""
    for lead, told in (("Housing (Lettings) Fenmarsh Homes", True), ("Housing (Lettings)", False)):
        made = drafts.of_rows(["Action", "Lead", "By when"], ["Mend roofs", lead, "2027"])
        doubts = [one.reason for one in made.account.of("doubt")]
        assert any("behind the bracket" in one for one in doubts) == told


@pytest.mark.parametrize(
    ("listed", "led", "one"),
    [
        ("Fenmarsh Community NHS Trust", "Fenmarsh Community Trust", True),
        ("NHS Fenmarsh Integrated Care Board", "NHS Fenmarsh ICB", True),
        ("NHS Fenmarsh Integrated Care Board", "NHS Saltby ICB", False),
    ],
)
def test_a_name_without_nhs_or_with_initials_is_of_the_same_body(
    listed: str, led: str, one: bool
) -> None:
    """Where everything else is the same."""
    found = Bodies(GivenIds())
    id = found.named(listed)
    assert (found.find(led) == id) == one


PLAN = """\
# Fenmarsh Plan 2026-2031

## Who we are

The Fen Water Trust (FWT) works with {other}. So does the Fen Marsh Regional Drug and Alcohol Task
Force (FMRDATF).

## Outcome A: Banks

| Action | Key partners | By |
| --- | --- | --- |
| Mend the banks | {partners} | 2027 |

## Partners

- Fen Water Trust
- Fenmarsh Council
- Fen Marsh Regional Drug and Alcohol Task Force

## Abbreviations

FRB – Fen River Board
"""


@pytest.mark.parametrize(
    ("partners", "lead", "others"),
    [
        ("FWT, Wardens", None, ["Fen Water Trust", "Wardens"]),
        ("FRB, Fen River Board", None, ["Fen River Board"]),
        ("FWT (lead), Wardens", "Fen Water Trust", ["Wardens"]),
        ("FWT with Age Fenmarsh", None, ["Fen Water Trust", "Age Fenmarsh"]),
        ("Work with Pride", None, ["Work with Pride"]),
        ("FXT, Wardens", None, ["FXT", "Wardens"]),
        ("FMRDATF, Wardens", None, ["Fen Marsh Regional Drug and Alcohol Task Force", "Wardens"]),
    ],
)
def test_letters_mean_the_body_that_the_document_gives_them_to(
    partners: str, lead: str | None, others: list[str]
) -> None:
    """Spelled out in the text or in a list; and a column of partners may say who of them leads."""
    made = drafts.of_text(PLAN.format(partners=partners, other="all")).fields
    names = {one["id"]: one["name"] for one in made["bodies"]}
    (row,) = made["priorities"][0]["actions"]["rows"]
    assert names.get(row.get("lead")) == lead
    assert [names[one] for one in row["partners"]] == others
    assert len(names) == len(set(names.values()))


def test_letters_of_two_bodies_mean_neither() -> None:
    """Opposite: what is spelled out in two ways stays as it is written."""
    other = "the Fine Wool Trust (FWT)"
    made = drafts.of_text(PLAN.format(partners="FWT, Wardens", other=other)).fields
    assert "FWT" in [one["name"] for one in made["bodies"]]

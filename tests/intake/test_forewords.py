"""Who signs a foreword, and what stands behind it."""

import io

import docx
import pytest
from PIL import Image

from stratc.intake import Draft

from . import drafts

PLAN = "# Fenmarsh Care Strategy 2026-2031\n\n## {}\n\n{}\n\n## Priority 1: Beds\n\nFew.\n"
SIGNER = {"honorific": "Councillor", "name": "Maud Ferris", "role": "Cabinet Member for Care"}


@pytest.mark.parametrize(
    ("words", "signs"),
    [
        ("Few come. We care. Councillor Maud Ferris, Cabinet Member for Care", True),
        ("Few come. We care. **Councillor Maud Ferris**, Cabinet Member for Care", True),
        ("Few come. We care. Councillor Maud Ferris, who chairs us, runs the bus.", False),
    ],
)
def test_a_name_and_an_office_behind_the_last_sentence_sign(words: str, signs: bool) -> None:
    """As a page that lost its line breaks has them; a sentence about somebody is none."""
    (foreword,) = drafts.of_text(PLAN.format("Foreword", words)).fields["foreword"]
    assert foreword.get("signed") == ([SIGNER] if signs else None)
    assert foreword["text"] == ("Few come. We care." if signs else words)


@pytest.mark.parametrize(
    "rank", ["Superintendent", "Assistant Chief Constable", "Wing Commander", "Reverend"]
)
def test_a_rank_before_a_name_is_no_part_of_it(rank: str) -> None:
    """It is how the person is addressed."""
    words = f"Few come.\n\n**{rank} Maud Ferris**\\\nChair of the Partnership"
    (foreword,) = drafts.of_text(PLAN.format("Foreword", words)).fields["foreword"]
    (one,) = foreword["signed"]
    assert (one["honorific"], one["name"]) == (rank, "Maud Ferris")


def test_each_line_of_a_name_and_an_office_at_the_end_signs() -> None:
    """One below the other; a sentence above them is none."""
    lines = "Few come.\n\nCouncillor Maud Ferris, Cabinet Member for Care\n\nDr Al Petrie, Director"
    (foreword,) = drafts.of_text(PLAN.format("Foreword", lines)).fields["foreword"]
    other = {"honorific": "Dr", "name": "Al Petrie", "role": "Director"}
    assert (foreword["text"], foreword["signed"]) == ("Few come.", [SIGNER, other])


@pytest.mark.parametrize(
    ("line", "signs"), [("Joint Chairs of the Board", True), ("Joint chairs are rare.", False)]
)
def test_an_office_below_two_names_is_held_by_both(line: str, signs: bool) -> None:
    """Each who signs holds it beside their own; a sentence is no office."""
    both = "Councillor Maud Ferris, Cabinet Member for Care, and Dr Al Petrie, Director"
    words = f"Few come.\n\n{both}\n\n{line}"
    (foreword,) = drafts.of_text(PLAN.format("Foreword", words)).fields["foreword"]
    held = [one.get("further-role") for one in foreword.get("signed", [])]
    assert held == (["Joint Chairs of the Board"] * 2 if signs else [])


@pytest.mark.parametrize(
    "title", ["Commissioner’s foreword", "The Lord Mayor's welcome", "Chair’s introduction"]
)
def test_whose_foreword_it_is_may_stand_before_it(title: str) -> None:
    """It keeps this heading."""
    words = "Few come.\n\nCouncillor Maud Ferris, Cabinet Member for Care"
    (foreword,) = drafts.of_text(PLAN.format(title, words)).fields["foreword"]
    assert foreword == {"title": title, "text": "Few come.", "signed": [SIGNER]}


@pytest.mark.parametrize("end", ["Councillor Maud Ferris\\\nCabinet Member for Care", ""])
def test_a_welcome_that_somebody_signs_is_a_foreword(end: str) -> None:
    """One that nobody signs stays a section."""
    made = drafts.of_text(PLAN.format("Welcome", f"Few come.\n\n{end}")).fields
    if end:
        assert made["foreword"] == [{"title": "Welcome", "text": "Few come.", "signed": [SIGNER]}]
    else:
        assert made["background"] == [{"title": "Welcome", "text": "Few come."}]


@pytest.mark.parametrize(
    ("line", "over"),
    [("Our three priorities", True), ("Our priorities:", True), ("Our priorities are few", False)],
)
def test_a_line_that_says_that_priorities_follow_is_no_part_of_the_foreword(
    line: str, over: bool
) -> None:
    """It stands over the priorities, as it does in the document."""
    made = drafts.of_text(PLAN.format("Foreword", f"Few come.\n\n{line}"))
    assert (line in made.fields["foreword"][0]["text"]) is not over
    said = str(made.fields) + str(made.account.entries)
    assert line.rstrip(":") in said


def test_two_people_sign_in_lines_of_one_paragraph() -> None:
    """Each line has a name and an office."""
    made = drafts.of_text(
        "# Fenmarsh Carers Plan 2026-2031\n\n## Welcome\n\nWe have many carers.\n\n"
        "Ruth Hay, Carer and Co-chair of the Carers’ Partnership\\\n"
        "Cllr Paul Drake, Cabinet Member for Adult Care\n\n## Why\n\nIt is time.\n"
    )
    (foreword,) = made.fields["foreword"]
    assert [one["name"] for one in foreword["signed"]] == ["Ruth Hay", "Paul Drake"]
    assert foreword["text"] == "We have many carers."


def test_two_people_sign_in_paragraphs_of_their_own() -> None:
    """Each has the lines of a name and an office below it."""
    made = drafts.of_text(
        "# Fenmarsh Carers Plan 2026-2031\n\n## Foreword\n\nWe have many carers.\n\n"
        "Cllr Ruth Hay\\\nCabinet Member for Adult Care\n\n"
        "Dr Paul Drake\\\nDirector of Public Health\n\n## Why\n\nIt is time.\n"
    )
    (foreword,) = made.fields["foreword"]
    assert [(one["name"], one["role"]) for one in foreword["signed"]] == [
        ("Ruth Hay", "Cabinet Member for Adult Care"),
        ("Paul Drake", "Director of Public Health"),
    ]
    assert foreword["text"] == "We have many carers."


def _with_pictures(*sizes: tuple[int, int], alt: str = "") -> Draft:
    """A Word file whose foreword has pictures of these sizes above its words."""
    word = docx.Document()
    word.add_heading("Fenmarsh Care Strategy 2026-2031", 0)
    word.add_heading("Foreword", 1)
    for at, size in enumerate(sizes):
        drawn = io.BytesIO()
        Image.new("RGB", size, (90, 90 + at, 90)).save(drawn, "PNG")
        word.add_picture(drawn)._inline.docPr.set("descr", alt)
    word.add_paragraph("Few come. We care.")
    word.add_paragraph("Councillor Maud Ferris, Cabinet Member for Care")
    word.add_heading("Priority 1: Beds", 1)
    word.add_paragraph("Few.")
    file = io.BytesIO()
    word.save(file)
    return drafts.of_files(("Fenmarsh Care Strategy.docx", file.getvalue()))


def test_who_signs_is_seen_beside_the_words() -> None:
    """An upright picture is a portrait and a low one a signature; both are kept."""
    made = _with_pictures((30, 40), (90, 20))
    (foreword,) = made.fields["foreword"]
    files = {"portrait": "portrait-maud-ferris.png", "signature": "signature-maud-ferris.png"}
    assert foreword == {"text": "Few come. We care.", "signed": [SIGNER | files]}
    assert set(made.pictures) == set(files.values())
    assert not made.fields.get("figures")


@pytest.mark.parametrize("sizes", [((60, 40),), ((30, 40), (40, 40))])
def test_a_foreword_with_other_pictures_is_a_section(sizes: tuple[tuple[int, int], ...]) -> None:
    """A view of the town, or two faces above one name, are pictures of the text."""
    made = _with_pictures(*sizes)
    assert "foreword" not in made.fields and len(made.fields["figures"]) == len(sizes)


def test_a_square_map_in_a_foreword_is_no_face() -> None:
    """Its words say what it shows, and go with it."""
    made = _with_pictures((40, 40), alt="Map: few trees stand in Foundry ward")
    (figure,) = made.fields["figures"]
    assert figure["alt"] == "Map: few trees stand in Foundry ward"
    (foreword,) = _with_pictures((40, 40), alt="Councillor Maud Ferris").fields["foreword"]
    assert "portrait" in foreword["signed"][0]


def test_two_sign_in_one_line_where_only_one_has_a_title() -> None:
    """A name with an office behind “and” is another person; an office alone is none."""
    words = "Few come.\n\nDr Asha Penhale, Chair, and Tobias Merrow, Chief Executive"
    (foreword,) = drafts.of_text(PLAN.format("Foreword", words)).fields["foreword"]
    assert [(one["name"], one["role"]) for one in foreword["signed"]] == [
        ("Asha Penhale", "Chair"),
        ("Tobias Merrow", "Chief Executive"),
    ]
    words = "Few come.\n\nCouncillor Maud Ferris, Leader, and Cabinet Member, Care and Health"
    (foreword,) = drafts.of_text(PLAN.format("Foreword", words)).fields["foreword"]
    assert [one["name"] for one in foreword["signed"]] == ["Maud Ferris"]


@pytest.mark.parametrize(
    "line", ["Mara Low – Chief Executive", "Signed, Mara Low, Chief Executive", "Mara Low: books"]
)
def test_a_name_and_an_office_in_one_line_sign(line: str) -> None:
    """A dash or a comma stands between them, and “signed” may stand before."""
    made = drafts.of_text(
        f"# Fenmarsh Library Plan 2026-2030\n\n## Foreword\n\nWe thank you.\n\n{line}\n\n"
        "## Priority 1: Books\n\nWe will:\n\n- buy\n- lend\n"
    )
    signed = made.fields["foreword"][0].get("signed")
    expected = [{"name": "Mara Low", "role": "Chief Executive"}]
    assert signed == (None if line.endswith("books") else expected)

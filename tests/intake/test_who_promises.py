"""Who promises, who signs and who decides, as the lines of a document say it."""

import pytest

from stratc.intake import roles

from ..blocks import wordy
from . import drafts


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("The Chief Constable will:", True),
        ("Fenmarsh District Council will also:", True),
        ("Public Health and Adult Social Care will:", True),
        ("This Plan will:", False),
        ("Our Vision will:", False),
        ("Priority One will:", False),
        ("Older People will:", False),
        ("The new path will:", False),
    ],
)
def test_whoever_holds_an_office_begins_a_list_of_promises(line: str, begins: bool) -> None:
    """A document and those it is for promise nothing."""
    assert roles.begins_list(line) is begins


@pytest.mark.parametrize(
    ("line", "name"),
    [("Joan Orme", True), ("John P. Sike", True), ("Deputy Leader", False), ("NHS Fen", False)],
)
def test_a_name_without_a_title_below_an_office_signs_too(line: str, name: bool) -> None:
    """It is told as a guess; an office or a body below an office is no person."""
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## Foreword\n\nWe all care.\n\nCllr Ruth Pen\n\n"
        f"Cabinet Member\n\n{line}\n\n## Our aims\n\nWe mow.\n"
    )
    signed = [one["name"] for one in made.fields["foreword"][0]["signed"]]
    assert signed == (["Ruth Pen", line] if name else ["Ruth Pen"])
    assert any(one.words == line for one in made.account.of("doubt")) is name


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("Adopted at Full Council, 11 May 2026", "fenmarsh-town-council"),
        ("Approved by the Council on 11 May 2026", "fenmarsh-town-council"),
        ("Agreed at a meeting of the Cabinet on 11 May 2026", "cabinet"),
    ],
)
def test_the_council_that_decides_is_the_one_that_publishes(line: str, by: str) -> None:
    """No second body is made of it; “Final” above a draft is left out."""
    made = drafts.of_text(
        f"# Parks Plan 2026-2031\n\nFenmarsh Town Council\n\n{line}\n\nFinal\n\n## Aims\n\nMow.\n"
    )
    drafts.compiled(made)
    assert made.fields["adopted"] == {"date": "2026-05-11", "by": by}
    assert len(made.fields["bodies"]) == len({by, "fenmarsh-town-council"})
    assert "Final" not in str(made.fields)


def test_a_box_that_begins_with_case_study_is_one() -> None:
    """A shaded table of one box, whose first line is not bold."""
    made = wordy.document()
    made.add_heading("Fenmarsh Carers Plan 2026-2031", 0)
    made.add_heading("What carers told us", 1)
    made.add_paragraph("Many had no break.")
    box = made.add_table(1, 1).cell(0, 0)
    box.text = "Case study: Meena"
    box.add_paragraph("Meena looks after her father.")
    fields = drafts.of_files(("x.docx", wordy.saved(made))).fields
    (section,) = fields["background"]
    assert section["case-studies"] == [{"title": "Meena", "text": "Meena looks after her father."}]


def test_rows_go_under_the_priority_whose_longer_number_theirs_begins_with() -> None:
    """“3.1a” and “3.1.2” belong to what the document counts as 3.1."""
    table = "| No | Action | Who | By when |\n|-|-|-|-|\n"
    rows = "| 3.1a | Ask carers | Ann | 2027 |\n| 3.2.1 | Book breaks | Bob | 2028 |\n"
    made = drafts.of_text(
        "# Fenmarsh Carers Plan 2026-2031\n\n## 3. Our priorities\n\n### 3.1 Find carers\n\n"
        "We will:\n\n- look\n- ask\n\n### 3.2 Breaks\n\nWe will:\n\n- rest\n- sit\n\n"
        "## 4. Action plan\n\n"
        f"{table}{rows}"
    )
    found = {one["title"]: len(one["actions"]["rows"]) for one in made.fields["priorities"]}
    assert found == {"Find carers": 1, "Breaks": 1}

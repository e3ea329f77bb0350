"""Keys over ticked columns, the whole of a plan as its first row, signs that nobody can read."""

import io

import pikepdf
import pytest

from stratc.blocks import read

from . import drafts

KEY = "S = 2027 to 2029, M = 2030 to 2033, L = 2034 to 2037"
TICKED = """\
# Fenmarsh Tree Strategy 2027-2037

## Action plan

{}

| No | Action | Officer / Team | S | M | L |
|----|--------|----------------|---|---|---|
| 1 | Count every tree | Tree Officer | ✓ | | |
| 2 | Plant a wood | Parks | | ✓ | ✓ |
"""


def test_a_line_above_says_which_years_ticked_letters_are() -> None:
    """“S = 2027 to 2029”: a tick under S is a start and an end, and told as a guess."""
    made = drafts.of_text(TICKED.format(KEY))
    first, second = drafts.actions(made)
    assert (first["start"], first["due"]) == ("2027", "2029")
    assert (second["start"], second["due"]) == ("2030", "2037")
    assert first["lead"] == [{"text": "Tree Officer"}]
    assert "columns of time that are ticked" in str(made.account.of("doubt"))


def test_letters_that_nobody_explains_give_no_years() -> None:
    """Columns headed S, M and L alone stay what they are."""
    first, _ = drafts.actions(drafts.of_text(TICKED.format("Trees are good.")))
    assert "due" not in first and first["own"]["s"] == "✓"


HEAD = ["Task Name", "Assigned To", "Start Date", "End Date", "Status"]
GROUP = ["Objective 1: Fill the park"]
ROW = ["Hold a music weekend", "Events", "01/06/26", "31/08/26", "Complete"]


@pytest.mark.parametrize(
    ("lead", "group", "whole"), [("", GROUP, True), ("Events", GROUP, False), ("", ROW, False)]
)
def test_the_first_row_may_be_the_whole_plan(lead: str, group: list[str], whole: bool) -> None:
    """Programs sum all tasks up in a row with the name of the plan: it is the title, and no
    action. One that somebody leads, or that stands over no group, is an action."""
    name = "Fenmarsh Events Strategy 2026-2028"
    first = [name, lead, "01/04/26", "31/03/28", "In Progress"]
    made = drafts.of_rows(HEAD, first, group, ROW)
    found = [row["action"] for row in drafts.actions(made)]
    assert (name not in found) is whole
    assert ("it sums up the rows" in str(made.account.of("left"))) is whole
    if whole:
        assert made.fields["title"] == name and made.fields["period"] == "2026/2028"


def test_a_sign_that_a_pdf_does_not_explain_is_no_word() -> None:
    """A letter without a meaning in its file is not printed as the number that it has there."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(400, 200))
    inner = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.CIDFontType2,
        BaseFont=pikepdf.Name.Fen,
        CIDSystemInfo=pikepdf.Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        FontDescriptor=pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.FontDescriptor, FontName=pikepdf.Name.Fen, Flags=4, Ascent=800,
                Descent=-200, CapHeight=700, ItalicAngle=0, StemV=80,
                FontBBox=pikepdf.Array([0, -200, 1000, 800]),
            )
        ),
    )  # fmt: skip
    unread = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type0, BaseFont=pikepdf.Name.Fen,
        Encoding=pikepdf.Name("/Identity-H"), DescendantFonts=pikepdf.Array([inner]),
    )  # fmt: skip
    plain = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page.Resources = pikepdf.Dictionary(
        Font=pikepdf.Dictionary(F1=pdf.make_indirect(plain), F2=pdf.make_indirect(unread))
    )
    page.Contents = pdf.make_stream(
        b"BT /F2 11 Tf 40 150 Td <0000> Tj /F1 11 Tf 16 0 Td (Slipping a little) Tj ET"
    )
    file = io.BytesIO()
    pdf.save(file)
    words = str(read("plan.pdf", file.getvalue()).blocks)
    assert "Slipping a little" in words and "cid" not in words

"""What was chosen in a form is read, though the file holds no words for it."""

import pytest

from stratc.blocks import Paragraph, read

from . import wordy

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def paragraph(inner: str) -> str:
    """The words of one paragraph of raw XML."""
    made = wordy.document()
    wordy.raw(made, f"<w:p><w:r><w:t>Done: </w:t></w:r>{inner}</w:p>")
    (found,) = read("plan.docx", wordy.saved(made)).blocks
    assert isinstance(found, Paragraph)
    return found.plain


@pytest.mark.parametrize(("value", "sign"), [("1", "☑"), ("0", "☐")])
def test_a_box_to_tick_says_whether_it_is_ticked(value: str, sign: str) -> None:
    """Word draws a cross in a box that is ticked; as a sign alone a cross may say no."""
    drawn = "☒" if value == "1" else "☐"
    control = (
        f'<w:sdt {W14}><w:sdtPr><w14:checkbox><w14:checked w14:val="{value}"/></w14:checkbox>'
        f"</w:sdtPr><w:sdtContent><w:r><w:t>{drawn}</w:t></w:r></w:sdtContent></w:sdt>"
    )
    assert paragraph(control) == f"Done: {sign}"


def older(data: str, code: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "☑"),
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "☑"),
        ('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', "☐"),
        ('<w:ddList><w:result w:val="1"/>{}</w:ddList>', "Amber"),
        ("<w:ddList>{}</w:ddList>", "Green"),
        ('<w:ddList><w:result w:val="9"/>{}</w:ddList>', "Red"),
    ],
)
def test_forms_of_older_word_are_read(data: str, words: str) -> None:
    """A list holds only which of its entries was chosen; the first where nobody chose."""
    entries = "".join(f'<w:listEntry w:val="{one}"/>' for one in ("Green", "Amber", "Red"))
    assert paragraph(older(data.format(entries), " FORM ")) == f"Done: {words}"

"""Links of documents: to pages and mailboxes they are kept, of the others the words alone."""

import io
from collections.abc import Callable

import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from openpyxl import Workbook

from stratc.blocks import BlockStream, Table, read

from . import wordy
from .test_refusal import OPEN, archive

R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
ODF = "urn:oasis:names:tc:opendocument:xmlns:"


def web(target: str) -> BlockStream:
    return read("a.html", f"<p>Ask <a href='{target}'>our team</a> here.".encode())


def markdown(target: str) -> BlockStream:
    return read("a.md", f"Ask [our team](<{target}>) here.".encode())


def word(target: str) -> BlockStream:
    document = wordy.document()
    id = document.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = f'<w:hyperlink {R} r:id="{id}"><w:r><w:t>our team</w:t></w:r></w:hyperlink>'
    wordy.raw(document, f"<w:p>{link}<w:r><w:t> here</w:t></w:r></w:p>")
    return read("a.docx", wordy.saved(document))


def excel(target: str) -> BlockStream:
    book, file = Workbook(), io.BytesIO()
    for at, words in enumerate(("Contact", "our team"), start=1):
        book.active.cell(at, 1, words)
        book.active.cell(at, 2, "x")
    book.active.cell(2, 1).hyperlink = target
    book.save(file)
    return read("a.xlsx", file.getvalue())


def open_document(target: str) -> BlockStream:
    names = f'xmlns:o="{ODF}office:1.0" xmlns:t="{ODF}text:1.0"'
    link = f'<t:a xmlns:x="http://www.w3.org/1999/xlink" x:href="{target}">our team</t:a>'
    text = f"<o:body><o:text><t:p>Ask {link} here.</t:p></o:text></o:body>"
    body = f"<o:document-content {names}>{text}</o:document-content>"
    return read("a.odt", archive({"mimetype": OPEN, "content.xml": body.encode()}))


WAYS = [web, markdown, word, excel, open_document]


def said(made: BlockStream) -> str:
    """All its words with their marks."""
    lines = [
        line.text
        for block in made.blocks
        if isinstance(block, Table)
        for cell in block.boxes()
        for line in cell.lines
    ]
    return " ".join(lines + [getattr(block, "text", "") for block in made.blocks])


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("target", "kept"),
    [
        ("https://fenmarsh.example/ask", "https://fenmarsh.example/ask"),
        ("https://fenmarsh.example/a_(b)", "https://fenmarsh.example/a_%28b%29"),
        ("mailto:team@fenmarsh.example", "mailto:team@fenmarsh.example"),
        ("mailto:team@fenmarsh.example?subject=Our%20plan", "mailto:team@fenmarsh.example"),
    ],
)
def test_a_link_to_a_page_or_a_mailbox_is_kept(
    way: Callable[[str], BlockStream], target: str, kept: str
) -> None:
    """What the mail would be about is not: a strategy holds addresses."""
    assert f"[our team]({kept})" in said(way(target))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "target",
    ["https://gov.uk@evil.example/", "http://fenmarsh", "https://g\u043ev.uk/", "mailto:team"],
)
def test_a_link_to_nowhere_leaves_its_words_and_is_told(
    way: Callable[[str], BlockStream], target: str
) -> None:
    """So that the draft can be built at once, and its author can put the address right."""
    made = way(target)
    assert "our team" in said(made) and "](" not in said(made)
    assert any("lead nowhere" in aside.reason and aside.text for aside in made.asides)

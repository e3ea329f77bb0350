"""Every word of a document is on the page that is built from its draft."""

import html
import io
import re
from collections import Counter
from pathlib import PurePosixPath

import pytest
from openpyxl import Workbook

from stratc.blocks import BlockStream, Item, Picture, Table, read
from stratc.intake import draft, written
from stratc.model import ROOT, Document
from stratc.outputs import Publication, write_document
from stratc.pipeline import compile
from stratc.source import Text
from tests.blocks import wordy


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{2,}", text.lower())


def words_of(source: BlockStream) -> Counter[str]:
    """The words that a reader of the document sees."""
    made: Counter[str] = Counter()
    for block in source.blocks:
        if isinstance(block, Table):
            cells = {id(c): c for row in block.rows for c in row.cells}.values()
            for cell in cells:
                made.update(words(f"{cell.plain} {cell.struck}"))
        elif isinstance(block, Picture):
            made.update(words(block.alt))
        else:
            marker = block.marker if isinstance(block, Item) else ""
            made.update(words(f"{marker} {block.plain}"))
    for note in source.notes:
        made.update(words(note.text))
    return made


def words_on_page(source: BlockStream) -> Counter[str]:
    made = draft(source)
    text = Text(ROOT, written(made.fields))
    found = compile([Document("x", {PurePosixPath(ROOT): text})], [])
    (strategy,) = found.library.strategies
    page = write_document(Publication(found.library, strategy, images=made.pictures))
    page = re.sub(r"<(style|script)\b.*?</\1>", " ", page, flags=re.S)
    hidden = " ".join(re.findall(r'(?:alt|href)="([^"]*)"', page))
    page = page.replace("<strong>", " <strong>")
    page = re.sub(r"</?(?:em|strong|b|i|a|sup|abbr|bdi)\b[^>]*>", "", page)
    return Counter(words(html.unescape(re.sub(r"<[^>]+>", " ", page) + " " + hidden)))


def lost(source: BlockStream) -> dict[str, tuple[int, int]]:
    """Words that stand on the page less often than in the document, and that no report names."""
    there = words_on_page(source)
    for entry in draft(source).account.of("left"):
        there.update(words(entry.words))
    return {w: (n, there[w]) for w, n in words_of(source).items() if there[w] < n}


def document() -> bytes:
    made = wordy.document()
    made.add_heading("Fenmarsh Alcohol Strategy", 0)
    made.add_paragraph("2026-2031")
    made.add_heading("Why now", 1)
    paragraph = made.add_paragraph("Drinking harms * many, said one (OHID, 2024), and ")
    paragraph.add_run("nearly everybody").bold = True
    paragraph.add_run(" agrees; ")
    paragraph.add_run("hardly anybody").font.strike = True
    wordy.table(made, [["Town", "Clinics"], ["Saltby", "two"], ["Mereford", "none"]])
    made.add_heading("Priority 1: Treatment", 1)
    made.add_paragraph("Treatment works.")
    made.add_paragraph("Over the next years the Board will:")
    made.add_paragraph("open clinics", style="List Bullet")
    made.add_paragraph("in small towns first", style="List Bullet 2")
    made.add_paragraph("Case study: how Saltby did it.")
    grid = wordy.table(
        made,
        [
            ["No", "Action", "Carbon", "Lead", "By when", "RAG", "Update"],
            ["A1", "Rent rooms", "low", "Estates", "when funds allow", "Purple", "none yet"],
            ["A2", "Hire nurses", "nil", "Health; Care", "by the end of May 2027", "Amber", ""],
            ["Total", "", "", "", "two rows", "", ""],
            ["Note: seen by the Board.", "", "", "", "", "", ""],
        ],
    )
    grid.rows[1].cells[4].paragraphs[0].add_run(" was June").font.strike = True
    made.add_heading("Priority 2: Prevention", 1)
    made.add_paragraph("We will teach every pupil.")
    made.add_heading("Working together", 1)
    made.add_paragraph("Partners meet often.")
    made.add_heading("Glossary", 1)
    made.add_paragraph("OHID: Office for Health Improvement and Disparities")
    made.add_heading("References", 1)
    made.add_paragraph("OHID (2024) Alcohol profile. Available at: https://example.org/alcohol")
    return wordy.saved(made)


def workbook() -> bytes:
    book = Workbook()
    for row in (
        ["Delivery tracker of the Board", None, None],
        ["Priority area", "Action", "Owner"],
        ["Air", "Plant trees", "Parks"],
        [None, "Mend lamps", "Works"],
        ["Water", "Dig ponds", "Parks"],
        ["Key: grey means paused", None, None],
    ):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content"), [("a.docx", document()), ("Fenmarsh 2026-2031.xlsx", workbook())]
)
def test_every_word_is_on_the_page(name: str, content: bytes) -> None:
    """Whatever stands in a document is on the page, as often as in the document."""
    assert lost(read(name, content)) == {}


def test_a_heading_over_nothing_but_named_rows_is_told() -> None:
    """Where each row names its priority, the heading over the plan has no place, and is told."""
    made = wordy.document()
    made.add_heading("Fenmarsh Flood Plan 2026-2031", 0)
    made.add_heading("Measures", 1)
    rows = [["Know", "Map each drain", "Drains", "2027"], ["Act", "Dig a pond", "Parks", "2028"]]
    wordy.table(made, [["Objective", "Action", "Lead", "When"], *rows])
    found = draft(read("a.docx", wordy.saved(made)))
    assert [one["title"] for one in found.fields["priorities"]] == ["Know", "Act"]
    assert [one.words for one in found.account.of("left") if one.words == "Measures"]
    assert not [one for one in found.account.of("text") if one.words == "Measures"]

"""Word documents become blocks: what is seen in Word is there, in order, and nothing else."""

import pytest

from stratc.blocks import BlockStream, Heading, Item, Paragraph, Table, read
from stratc.blocks.word_text import ParagraphWords

from . import wordy


def blocks_of(document: object) -> BlockStream:
    return read("plan.docx", wordy.saved(document))


def test_headings_paragraphs_and_points_keep_their_order() -> None:
    """Headings have their level, points their depth, and bold words stay bold."""
    made = wordy.document()
    made.add_heading("Clean Air Plan", 0)
    made.add_heading("Where we are", 1)
    paragraph = made.add_paragraph("Air is ")
    paragraph.add_run("better").bold = True
    paragraph.add_run(" than it was.")
    made.add_paragraph("Buses", style="List Bullet")
    made.add_paragraph("Electric ones", style="List Bullet 2")
    found = blocks_of(made).blocks
    texts = [b for b in found if isinstance(b, Heading | Paragraph | Item)]
    assert [(type(b).__name__, b.text) for b in texts] == [
        ("Heading", "Clean Air Plan"),
        ("Heading", "Where we are"),
        ("Paragraph", "Air is **better** than it was."),
        ("Item", "Buses"),
        ("Item", "Electric ones"),
    ]
    assert [b.level for b in found if isinstance(b, Heading)] == [0, 1]


def test_tracked_changes_count_as_accepted_and_are_told() -> None:
    """What was put in is read, what was taken out is not, and both are told."""
    made = wordy.document()
    wordy.raw(
        made,
        '<w:p><w:r><w:t xml:space="preserve">We meet </w:t></w:r>'
        '<w:del w:id="1" w:author="A"><w:r><w:delText>monthly</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="A"><w:r><w:t>weekly</w:t></w:r></w:ins></w:p>',
    )
    found = blocks_of(made)
    assert [b.text for b in found.blocks if isinstance(b, Paragraph)] == ["We meet weekly"]
    told = [aside.text for aside in found.asides]
    assert "taken out: “monthly”" in told and "put in: “weekly”" in told


def test_a_table_whose_rows_were_all_taken_out_is_gone() -> None:
    """A tracked change may take out a table row by row: nothing is left to read."""
    made = wordy.document()
    taken = '<w:trPr><w:del w:id="1" w:author="A"/></w:trPr>'
    cell = "<w:tc><w:p><w:r><w:t>Gone</w:t></w:r></w:p></w:tc>"
    wordy.raw(made, f"<w:tbl><w:tr>{taken}{cell}{cell}</w:tr></w:tbl>")
    made.add_paragraph("Here.")
    found = blocks_of(made)
    assert [b.text for b in found.blocks if isinstance(b, Paragraph)] == ["Here."]
    assert not list(found.tables())


def test_struck_out_words_stand_apart() -> None:
    """An old date that was struck out is not mixed with the new one."""
    made = wordy.document()
    grid = wordy.table(made, [["Action", "When"], ["Plant trees", ""]])
    cell = grid.rows[1].cells[1].paragraphs[0]
    cell.add_run("March 2026").font.strike = True
    cell.add_run(" June 2027")
    found = next(blocks_of(made).tables()).rows[1].cells[1]
    assert (found.plain, found.struck) == ("June 2027", "March 2026")


def test_raised_figures_stay_raised() -> None:
    """The number of a note or a source runs into no word, and a square metre stays one."""
    made = wordy.document()
    line = made.add_paragraph("Meadows")
    line.add_run("2, 3").font.superscript = True
    line.add_run(" by the 1")
    line.add_run("st").font.superscript = True
    (found,) = blocks_of(made).blocks
    assert isinstance(found, Paragraph)
    assert found.text == "Meadows², ³ by the 1st"


def test_a_merged_cell_is_the_same_in_every_row() -> None:
    """A box over three rows is one value for all of them."""
    made = wordy.document()
    grid = wordy.table(made, [["Lead", "Action"], ["Roads", "a"], ["", "b"], ["", "c"]])
    grid.cell(1, 0).merge(grid.cell(3, 0))
    rows = next(blocks_of(made).tables()).rows
    assert [row.cells[0].plain for row in rows[1:]] == ["Roads"] * 3
    assert rows[1].cells[0] is rows[3].cells[0]


def test_numbers_that_word_makes_are_read() -> None:
    """A number that Word counts by itself is there as its reader sees it."""
    made = wordy.document()
    made.add_paragraph("First", style="List Number")
    made.add_paragraph("Second", style="List Number")
    found = [b for b in blocks_of(made).blocks if isinstance(b, Item)]
    assert [(b.marker, b.text) for b in found] == [("1.", "First"), ("2.", "Second")]


def test_text_boxes_are_read_once() -> None:
    """The words of a text box are there, and not twice although Word writes them twice."""
    made = wordy.document()
    box = "<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>"
    wordy.raw(
        made,
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
        'markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>'
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>",
    )
    texts = [b.text for b in blocks_of(made).blocks if isinstance(b, Paragraph)]
    assert texts == ["In the box"]


def test_hidden_words_and_contents_are_told_and_left_out() -> None:
    """Hidden text and the list of contents are no part of the text; both are told."""
    made = wordy.document()
    made.add_paragraph("Seen.").add_run(" Unseen.").font.hidden = True
    made.add_paragraph("Air 3", style=made.styles.add_style("toc 1", 1))
    found = blocks_of(made)
    assert [b.text for b in found.blocks if isinstance(b, Paragraph)] == ["Seen."]
    assert {"hidden text is not published", "the list of contents is made anew"} <= {
        aside.reason for aside in found.asides
    }


def test_marks_of_markdown_in_a_document_stay_characters() -> None:
    """A star or a bracket that somebody typed is still one when the strategy prints it."""
    made = wordy.document()
    made.add_paragraph("5 * 3 [=id] # _x_ <b>")
    (found,) = blocks_of(made).blocks
    assert isinstance(found, Paragraph)
    assert found.plain == "5 * 3 [=id] # _x_ <b>"


def test_a_table_around_one_box_is_no_table() -> None:
    """A frame that was drawn as a table with one box gives the words in it."""
    made = wordy.document()
    wordy.table(made, [["Only words."]])
    found = blocks_of(made).blocks
    assert not any(isinstance(b, Table) for b in found)
    assert [b.text for b in found if isinstance(b, Paragraph)] == ["Only words."]


def test_a_passage_in_another_language_is_known_by_its_mark() -> None:
    """Words that are marked as another language than most are known with their place."""
    made = wordy.document()
    made.add_heading("Clean Air Plan", 0)
    made.add_heading("Foreword", 1)
    wordy.raw(
        made,
        '<w:p><w:r><w:rPr><w:lang w:val="cy-GB"/></w:rPr><w:t>Croeso i bawb.</w:t></w:r></w:p>',
    )
    made.add_paragraph("Clean air is for everybody who lives here.")
    wordy.raw(
        made,
        '<w:p><w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>We say </w:t></w:r>'
        '<w:r><w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t>bienvenue</w:t></w:r></w:p>',
    )
    assert [(one.language, one.text, one.place) for one in blocks_of(made).passages] == [
        ("cy", "Croeso i bawb.", "under “Foreword”"),
        ("fr", "bienvenue", "under “Foreword”"),
    ]


def test_a_box_of_many_lines_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether all of it is bold is asked of a paragraph, and not again for each of its lines."""
    asked: list[bool] = []
    plainly = ParagraphWords.bold.fget  # type: ignore[attr-defined]

    def bold(words: ParagraphWords) -> bool:
        asked.append(True)
        return bool(plainly(words))

    monkeypatch.setattr(ParagraphWords, "bold", property(bold))
    file = wordy.document()
    wordy.table(file, [["Action", "Lead"], ["\n".join(["We will mend a roof."] * 90), "Council"]])
    (made,) = blocks_of(file).tables()
    cell = made.rows[1].cells[0]
    assert len(cell.lines) == 90
    assert len(asked) <= 8
    assert cell.plain is cell.plain
    assert cell.text is cell.text

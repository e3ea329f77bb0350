"""Keys of colours, and lines that only lead from one part of a table to the next."""

from typing import Any

import pytest
from docx import Document
from openpyxl.styles import PatternFill

from stratc.intake import Draft, written
from stratc.intake.values.progress import legend

from ..blocks import wordy
from . import drafts
from .awkward.papers import shaded
from .awkward.word_offices import filled

HEAD = ["Action", "Lead", "By when", "RAG"]
COLOURS = {"00B0F0": "Delivered", "92D050": "Going to plan", "FF0000": "Stopped or badly late"}


def drafted(key: dict[str, str], *, beside: str = "", behind: str = "") -> Draft:
    """A plan in two parts below its key, of which each box is painted."""
    made: Any = Document()
    made.add_heading("Fenmarsh Paths Plan 2026-2031", 0)
    made.add_heading("How to read the plan", 1)
    if beside:
        made.add_paragraph(beside)
    table = filled(made, ["Colour", "Meaning"], *(["", words] for words in key.values()))
    for row, colour in zip(table.rows[1:], key, strict=True):
        shaded(row.cells[0], colour)
    made.add_heading("The delivery plan", 1)
    first = filled(made, HEAD, ["Mend the stile", "Rangers", "May 2027", ""])
    shaded(first.cell(1, 3), "FF0000")
    made.add_paragraph(behind)
    filled(made, ["Cut the hedge", "Rangers", "June 2027", "Green"])
    return drafts.of_files(("Fenmarsh.docx", wordy.saved(made)))


def test_a_key_of_colours_is_no_section() -> None:
    """The page says states in words: what its colours mean is kept for editors, and told."""
    made = drafted(COLOURS)
    assert "How to read" not in written(made.fields)
    (note,) = made.fields["editor-note"]
    assert note.endswith("Blue: Delivered; Green: Going to plan; Red: Stopped or badly late")
    left = " ".join(one.words for one in made.account.of("left"))
    assert "How to read the plan" in left and "Going to plan" in left
    assert drafts.actions(made)[0]["status"] == "off-track (Stopped or badly late)"


def test_a_key_that_says_more_is_kept_with_the_names_of_its_colours() -> None:
    """Opposite: a reader would miss a sentence, or words that lead to the key."""
    long = COLOURS | {"FF0000": "It has stopped, or it will be later than this plan says it is"}
    for made in (drafted(long), drafted(COLOURS, beside="Each row has a colour.")):
        assert "- Blue: Delivered" in str(made.fields["background"])


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Key: Not started / On track / Delayed / Complete", False),
        ("Key: Not started / On track / Council land", True),
        ("BRAG key: Blue = not begun; Red = late; Amber = some risk; Green = on track.", False),
        ("Key: red – late, amber – some risk, green – on track", False),
        ("Key: red means that the date has passed and nobody has begun with any of it", True),
        ("R – not begun or late; A – in progress; G – on track or complete", False),
        ("R – the river; A – the abbey; G – the green", True),
        ("Key dates: May, June, July", True),
        ("R = off track, A = at risk, G = on track, B = complete", False),
        ("R = the rate of return, A = the area, K = the cost", True),
    ],
)
def test_a_key_in_one_line_is_for_editors(line: str, kept: bool) -> None:
    """As the page says states in words."""
    fields = drafted(COLOURS, behind=line).fields
    assert (line.rstrip(".") in written(fields | {"editor-note": ""})) == kept
    assert any(line.rstrip(".") in one for one in fields["editor-note"]) != kept


def test_a_line_that_the_plan_goes_on_is_no_text() -> None:
    """“Delivery plan, continued” leads from one table to the next, which are one now."""
    made = drafted(COLOURS, behind="Delivery plan, continued")
    assert len(drafts.actions(made)) == 2
    assert "continued" not in written(made.fields)
    assert "continued" in written(drafted(COLOURS, behind="Work continued").fields)


def test_a_line_of_totals_without_a_figure_is_no_note() -> None:
    """“Total actions”, whose formula the file holds no value of, says nothing."""
    made = drafts.of_rows(HEAD, ["Mend it", "Rangers", "May 2027", "Green"], ["Total actions"])
    assert "Total" not in written(made.fields)


@pytest.mark.parametrize(
    ("key", "state"),
    [
        (["R", "Behind", "G", "On time", "C", "Finished"], "complete"),
        (["Key", "R", "Behind", "G", "On time", "C", "Finished"], "complete"),
        (["Room", "C", "Seats", "40", "Door", "Red"], None),
    ],
)
def test_a_key_may_run_on_in_one_row(key: list[str], state: str | None) -> None:
    """Letters and what each means, side by side; pairs of anything else are no key."""
    made: Any = Document()
    made.add_heading("Fenmarsh Paths Plan 2026-2031", 0)
    filled(made, HEAD, ["Mend the stile", "Rangers", "May 2027", "C"])
    made.add_paragraph("The letters of this plan:")
    filled(made, key)
    found = drafts.of_files(("Fenmarsh.docx", wordy.saved(made)))
    assert drafts.actions(found)[0].get("status") == state


def test_two_colours_of_one_state_keep_their_words() -> None:
    """Amber and green are both on track here: only the words of the key tell them apart."""

    def state_of_amber(key: str) -> str:
        rows = "| Action | Lead | RAG |\n| --- | --- | --- |\n| Mend the stile | Rangers | A |\n"
        made = drafts.of_text(f"# Fenmarsh Paths Plan 2026-2031\n\n## Plan\n\n{rows}\n{key}\n")
        return str(drafts.actions(made)[0]["status"])

    both = "A – in progress; G – on track or complete; R – late"
    assert state_of_amber(both) == "on-track (in progress)"
    assert state_of_amber("A – in progress; G – complete; R – late") == "on-track"


@pytest.mark.parametrize(
    ("meaning", "state"),
    [
        ("not going to plan", "off-track"),
        ("will not be completed on time", "off-track"),
        ("isn’t on track", "off-track"),
        ("far from on track", "off-track"),
        ("not delayed, and on track for most", "off-track"),
        ("work has not commenced", "not-started"),
        ("behind schedule", "off-track"),
    ],
)
def test_red_is_never_what_its_key_denies(meaning: str, state: str) -> None:
    """“Not going to plan” names no plan that goes well, and red never stands for one."""
    read = legend("R", meaning)
    assert read is not None
    assert (read[0], read[1].partition(" (")[0]) == ("red", state)


@pytest.mark.parametrize(
    ("colour", "meaning", "state"),
    [
        ("A", "not quite on track", "at-risk"),
        ("A", "Slower than planned", "at-risk"),
        ("G", "fully on track", "on-track"),
    ],
)
def test_a_denied_state_is_not_read(colour: str, meaning: str, state: str) -> None:
    """Other colours keep their usual meaning where their words deny one."""
    read = legend(colour, meaning)
    assert read is not None
    assert read[1].partition(" (")[0] == state


@pytest.mark.parametrize("title", ["Key", None])
def test_a_key_level_with_the_rows_says_nothing_of_them(title: str | None) -> None:
    """Behind an empty column a key tells what colours mean, and is no note of rows."""
    book = drafts.book(
        ["Action", "Lead", "By when", "How’s it going", None, title],
        ["Find 40 host families", "Welcome Team", "2027", None, None, None, "Stuck"],
        ["Match each family with a GP", "ICB", "2028", None, None, None, "Slower than planned"],
        ["Buy 30 bicycles", "Bike Kitchen", "2027", None, None, None, "Going well"],
        ["Teach English", "College", "2027"],
    )
    sheet = book.active
    for row, own, beside in ((2, "G", "R"), (3, "A", "A"), (4, "R", "G"), (5, "G", "")):
        sheet.cell(row, 4).fill = PatternFill("solid", fgColor=PAINT[own])
        if beside:
            sheet.cell(row, 6).fill = PatternFill("solid", fgColor=PAINT[beside])
    made = drafts.of_files(("Fenmarsh Welcome Plan 2026-2031.xlsx", drafts.saved(book)))
    rows = drafts.actions(made)
    states = [row["status"].partition(" (")[0] for row in rows]
    assert states == ["on-track", "at-risk", "off-track", "on-track"]
    assert not any("note" in row for row in rows)
    assert "Stuck" in str([one.words for one in made.account.of("left")])


PAINT = {"R": "FFFF5050", "A": "FFFFD966", "G": "FF70AD47"}

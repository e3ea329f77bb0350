"""Documents that are no strategies are compared as what they would be read as."""

from pathlib import Path

import pytest

from tests.blocks import wordy
from tests.conftest import call


def plan(folder: Path, name: str, when: str, *besides: str) -> None:
    """A Word document with a plan of one row."""
    made = wordy.document()
    made.add_heading("Fenmarsh Homelessness Plan 2026-2031", 0)
    for line in besides:
        made.add_paragraph(line)
    made.add_heading("Priority 1: Homes", 1)
    wordy.table(made, [["Action", "Lead", "By when"], ["Open ten beds", "Housing", when]])
    (folder / name).write_bytes(wordy.saved(made))


def test_two_word_documents_are_compared(tmp_path: Path) -> None:
    """What changed between them is told, without a project, and nothing is written."""
    plan(tmp_path, "old.docx", "March 2027", "Draft")
    plan(tmp_path, "new.docx", "March 2029")
    made = call(tmp_path, "diff", "old.docx", "new.docx")
    assert made.returncode == 0 and "The last edition was a draft" in made.stdout
    assert "It is due later: March 2029 instead of March 2027." in made.stdout
    assert "“old.docx” was read as the draft that `stratc import` makes of it" in made.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"old.docx", "new.docx"}


@pytest.mark.parametrize("beside", [(), ("March 2026",)])
def test_an_earlier_document_counts_unless_it_calls_itself_a_draft(
    tmp_path: Path, beside: tuple[str, ...]
) -> None:
    """Few published documents say that they are; what they promised can be taken away."""
    plan(tmp_path, "old.docx", "March 2027", *beside)
    plan(tmp_path, "new.docx", "March 2029")
    made = call(tmp_path, "diff", "old.docx", "new.docx")
    assert made.returncode == 1 and "nothing here counts against anybody" not in made.stdout


def test_one_word_document_has_nothing_to_be_compared_with(tmp_path: Path) -> None:
    """What to type instead is told, and so it is where a file is not there."""
    plan(tmp_path, "new.docx", "March 2029")
    made = call(tmp_path, "diff", "new.docx")
    assert made.returncode == 2 and "stratc import new.docx --into ID" in made.stderr
    made = call(tmp_path, "diff", "old.docx", "new.docx")
    assert made.returncode == 2 and "there is no file “old.docx”" in made.stderr


def test_an_adopted_word_document_is_no_draft(tmp_path: Path) -> None:
    """Where the old edition says when it was approved, a later date counts against the new one."""
    plan(tmp_path, "old.docx", "March 2027", "Approved by Cabinet on 12 June 2026")
    plan(tmp_path, "new.docx", "March 2029", "Approved by Cabinet on 12 June 2026")
    made = call(tmp_path, "diff", "old.docx", "new.docx")
    assert made.returncode == 1
    assert "Date of this report: 12 June 2026" in made.stdout  # both say that day, and no other
    assert "nothing here counts against anybody" not in made.stdout
    assert "Adopted" in made.stdout and "12 June 2026" in made.stdout


@pytest.mark.parametrize(
    ("before", "after", "ended"),
    [
        # The number of a noun, a hedge: the same promise, and less of it.
        (
            "Make kits available in every pharmacy, hostel and custody suite.",
            "Make kits available in pharmacies, hostels and custody suites.",
            False,
        ),
        ("Open groups in Eastfield and Harrowgate.", "Open groups in Eastfield.", False),
        (
            "Provide a support worker for carers in each locality by December 2025.",
            "Provide a support worker for carers in two localities by June 2026.",
            False,
        ),
        # Another place, another matter: a promise that ended, and a new one.
        ("Open groups in Eastfield and Harrowgate.", "Open groups in Netherby and Crake.", True),
        ("Publish an alert within a day.", "Train every teacher in first aid.", True),
    ],
)
def test_a_promise_of_a_word_document_is_known_again_by_its_words(
    tmp_path: Path, before: str, after: str, ended: bool
) -> None:
    """Imported promises have no ids of their own: under one heading their words tell."""
    for name, promise in (("old.md", before), ("new.md", after)):
        (tmp_path / name).write_text(
            "# Homes for Wexcombe 2024 to 2029\n\n## Priority 1: Homes\n\nWe will:\n\n"
            f"- {promise}\n- Repair every council home within ten days.\n",
            "utf-8",
        )
    told = call(tmp_path, "diff", "old.md", "new.md").stdout
    assert ("commitment-removed" in told) is ended, told

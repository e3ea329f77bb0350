"""Promises that came back under another priority: moved as they stand, or refused in words."""

from pathlib import Path
from typing import Any

import docx
import pytest
from openpyxl import load_workbook

from stratc.cli.app import run

SENT = "xlsx,docx"
STRATEGY = """\
title: Fenmarsh Alcohol Plan
areas: [Fenmarsh]
period: 2026/2031
status: draft
priorities:
  - id: treatment
    title: Treatment
    commitments:
      - lead-in: "We will:"
        items:
          # agreed in May
          - id: doors
            text: open every door of every clinic by the end of the plan.   # all nine
          - id: letters
            text: answer each letter that reaches us within a week.
      - items:
          - id: alone
            text: The board meets in public four times each year.
  - id: safety
    title: Safety
    commitments:
      - lead-in: "We will:"
        items:
          - id: lamps
            text: light each path between the station and the river.
          - id: wardens
            text: pay two wardens to walk the town at night.
  - id: work
    title: Work
    commitments:
      - lead-in: "Partners will:"
        items:
          - id: jobs
            text: offer sixty jobs to people who have been in treatment.
          - id: mentors
            text: find a mentor for each person who asks for one.
"""
BACK = ["import", "plan.xlsx", "--into", "fenmarsh-2026"]
DOCUMENT = ["import", "edited.docx", "--into", "fenmarsh-2026", "--accept", "all"]


def text() -> str:
    return Path("strategies/fenmarsh-2026/strategy.yaml").read_text(encoding="utf-8")


def put(moves: dict[str, str], words: dict[str, str] | None = None) -> None:
    """A copy of the workbook in which some promises name another priority, or say else."""
    book = load_workbook("build/fenmarsh-2026/commitments.xlsx")
    sheet: Any = book.worksheets[0]
    at = {cell.value: cell.column for cell in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        said = sheet.cell(row, at["Commitment"])
        for begin, priority in moves.items():
            if begin in str(said.value):
                sheet.cell(row, at["Priority"]).value = priority
        for old, new in (words or {}).items():
            said.value = str(said.value).replace(old, new)
    book.save("plan.xlsx")


def order(*ids: str) -> bool:
    places = [text().index(f"- id: {one}\n") for one in ids]
    return places == sorted(places)


def test_a_promise_moves_to_a_priority_that_begins_alike(project: Path) -> None:
    """Its lines and comments go below the last promise under the same lead-in, and nothing else."""
    put({"open every door": "Safety"})
    assert run(BACK) == 0
    cut = STRATEGY.partition("          # agreed in May\n")
    lines = "".join(line for line in STRATEGY.splitlines(keepends=True)[10:13])
    assert lines.startswith("          # agreed in May")
    wanted = cut[0] + cut[2].replace("".join(lines.splitlines(keepends=True)[1:]), "", 1)
    last = "            text: pay two wardens to walk the town at night.\n"
    assert text() == wanted.replace(last, last + lines)


@pytest.mark.parametrize(
    ("begin", "priority", "reason"),
    [
        ("open every door", "Work", "begins with “We will:”"),
        ("The board meets", "Safety", "has no words before it"),
        ("open every door", "Nowhere", "is no priority"),
    ],
)
def test_a_promise_that_would_say_something_else_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str], begin: str, priority: str, reason: str
) -> None:
    """Under another lead-in its sentence would change: it is told why, and nothing is written."""
    put({begin: priority})
    assert run(BACK) == 1
    heard = capsys.readouterr()
    assert reason in heard.out + heard.err
    assert text() == STRATEGY


def test_a_promise_moved_and_reworded_at_once_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both cannot be written at once: the words are, and the move waits."""
    put({"open every door": "Safety"}, {"every clinic": "each clinic"})
    assert run(BACK) == 1
    heard = capsys.readouterr()
    assert "cannot move to another priority and change" in heard.out + heard.err
    assert "each clinic" in text() and order("doors", "letters", "lamps")


def test_two_promises_move_at_once_in_their_order(project: Path) -> None:
    """One goes each way; both lists stay whole."""
    put({"open every door": "Safety", "light each path": "Treatment"})
    assert run(BACK) == 0
    assert order("letters", "lamps", "alone", "wardens", "doors", "jobs")


def test_all_of_a_list_cannot_leave_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first one goes, and the last one stays: a list of nothing would be left."""
    put({"open every door": "Safety", "answer each letter": "Safety"})
    assert run(BACK) == 1
    heard = capsys.readouterr()
    assert "no other is left" in heard.out + heard.err
    assert order("letters", "lamps", "wardens", "doors", "jobs")


def moved_in_word(begin: str, below: str, word: str = "", other: str = "") -> None:
    document = docx.Document("build/fenmarsh-2026/fenmarsh-2026.docx")
    one = next(p for p in document.paragraphs if begin in p.text)
    target = next(p for p in document.paragraphs if below in p.text)
    target._p.addnext(one._p)
    for piece in one.runs:
        piece.text = piece.text.replace(word, other) if word else piece.text
    document.save("edited.docx")


def test_a_promise_moved_in_word_moves(project: Path) -> None:
    """Under another heading of the document it goes to that priority, its comments with it."""
    moved_in_word("open every door", "pay two wardens")
    assert run(DOCUMENT) == 0
    assert order("letters", "lamps", "wardens", "doors", "jobs")
    assert "# agreed in May" in text() and "# all nine" in text()


def test_a_promise_moved_in_word_under_other_words_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under “Partners will:” it would promise something else: told, and nothing is written."""
    moved_in_word("open every door", "offer sixty jobs")
    run(DOCUMENT)
    heard = capsys.readouterr()
    assert "it stands under “Work” now" in heard.out + heard.err
    assert text() == STRATEGY


def test_a_document_that_came_back_unchanged_moves_nothing(project: Path) -> None:
    """No promise is moved that nobody moved."""
    Path("edited.docx").write_bytes(Path("build/fenmarsh-2026/fenmarsh-2026.docx").read_bytes())
    assert run(DOCUMENT) == 0
    assert text() == STRATEGY

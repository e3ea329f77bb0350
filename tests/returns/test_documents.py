"""Documents that come back: the words that changed, in their places, with the rest as it was."""

import io
from pathlib import Path

import docx
import pytest

from stratc.cli.app import run

SENT = "docx"
STRATEGY = """\
title: Fenmarsh Alcohol Plan
areas: [Fenmarsh]
period: 2026/2031
status: draft
# Whoever is named stands here.
bodies:
  - id: board
    name: Health Board
statistics:
  - id: drinkers
    title: Adults who depend on alcohol
    value: 7,000
    unit: adults
background:
  - title: Where we are
    text: |
      In Fenmarsh [=drinkers] depend on alcohol, and help is **far away** from most of them.
priorities:
  - id: treatment
    title: Treatment
    summary: Treatment works, and too few people get it.
    commitments:
      - lead-in: "We will:"
        items:
          - id: doors   # agreed in May
            text: open every door of every clinic by the end of the plan.
          - id: letters
            text: answer each letter that reaches us within a week.
    actions:
      columns:
        label: No.
        action: Action
        lead: Lead
        due: When
      rows:
        - id: clinic
          label: "1"
          action: Run a mobile clinic in the market towns.
          lead: board
          due: 2027-03
"""


def edited(project: Path, changes: dict[str, str]) -> str:
    """The document with other words in it, saved under another name."""
    document = docx.Document(str(project / "build/fenmarsh-2026/fenmarsh-2026.docx"))
    paragraphs = list(document.paragraphs)
    for table in document.tables:
        paragraphs += [p for row in table.rows for cell in row.cells for p in cell.paragraphs]
    for old, new in changes.items():
        found = [run for p in paragraphs for run in p.runs if old in run.text]
        assert found, old
        for one in found:
            one.text = one.text.replace(old, new)
    file = io.BytesIO()
    document.save(file)
    path = project / "edited.docx"
    path.write_bytes(file.getvalue())
    return str(path)


def text(project: Path) -> str:
    return (project / "strategies/fenmarsh-2026/strategy.yaml").read_text(encoding="utf-8")


def changed(project: Path) -> tuple[set[str], set[str]]:
    before, after = set(STRATEGY.splitlines()), set(text(project).splitlines())
    return {line.strip() for line in before - after}, {line.strip() for line in after - before}


def accept(path: str, what: str = "all") -> None:
    run(["import", path, "--into", "fenmarsh-2026", "--accept", what])


def test_an_unchanged_document_changes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the build itself puts into the document, such as a table of figures, is no change."""
    assert run(["import", edited(project, {}), "--into", "fenmarsh-2026"]) == 0
    assert capsys.readouterr().out.strip() == "nothing has changed"
    assert text(project) == STRATEGY


def test_a_number_that_the_page_gives_is_no_word_of_the_promise(project: Path) -> None:
    """“A.1”, printed before a promise of priority A, does not come back into its text."""
    path = project / "strategies/fenmarsh-2026/strategy.yaml"
    labelled = STRATEGY.replace(
        "    title: Treatment", "    label: Priority A\n    title: Treatment"
    )
    path.write_text(labelled, encoding="utf-8")
    assert run(["build", "--to", "docx", "--quiet"]) == 0
    accept(edited(project, {"within a week": "within a day"}))
    assert set(text(project).splitlines()) - set(labelled.splitlines()) == {
        "            text: answer each letter that reaches us within a day."
    }


def test_changed_words_are_written_in_their_places(project: Path) -> None:
    """A promise that was reworded keeps its id, its comment and everything around it."""
    accept(edited(project, {"open every door of every clinic": "open each door of every clinic"}))
    gone, new = changed(project)
    assert gone == {"text: open every door of every clinic by the end of the plan."}
    assert new == {"text: open each door of every clinic by the end of the plan."}
    assert "# agreed in May" in text(project)


def test_figures_and_bold_words_stay_where_the_words_around_them_do(project: Path) -> None:
    """A change elsewhere in a paragraph does not turn a figure into plain words."""
    accept(edited(project, {"from most of them": "from nearly all of them"}))
    (new,) = changed(project)[1]
    (old,) = [line.strip() for line in STRATEGY.splitlines() if "[=drinkers]" in line]
    assert new == old.replace("most of", "nearly all of")
    assert "[=drinkers]" in new and "**far away**" in new


def test_nothing_is_written_until_it_is_accepted(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without an answer a document only shows what it would change, as a redline."""
    path = edited(project, {"within a week": "within a month"})
    run(["import", path, "--into", "fenmarsh-2026"])
    told = capsys.readouterr()
    assert "[-week-]" in told.out and "{+month+}" in told.out
    assert text(project) == STRATEGY


def test_what_the_document_does_not_hold_is_told_and_kept(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A promise that is missing from the document is not taken out of the strategy."""
    path = project / "short.md"
    path.write_text(
        "# Fenmarsh Alcohol Plan 2026-2031\n\n## Priority 1: Treatment\n\nWe will:\n\n"
        "- open every door of every clinic by the end of the plan.\n"
        "- hire ten nurses.\n",
        encoding="utf-8",
    )
    accept(str(path))
    assert "to end it, set its status to withdrawn" in capsys.readouterr().out
    assert "answer each letter" in text(project)
    assert "hire ten nurses." in text(project)


@pytest.mark.parametrize("outputs", ["docx", "xlsx,docx", "html,xlsx,csv,docx"])
def test_the_files_that_were_built_beside_a_document_are_no_edit_of_it(
    project: Path, capsys: pytest.CaptureFixture[str], outputs: str
) -> None:
    """A page names the files beside it; a row that is not read back is told only if it changed."""
    path = project / "strategies/fenmarsh-2026/strategy.yaml"
    bare = STRATEGY.replace("          lead: board\n          due: 2027-03\n", "")
    path.write_text(bare, encoding="utf-8")
    assert run(["build", "--to", outputs, "--quiet"]) == 0
    capsys.readouterr()
    assert run(["import", edited(project, {}), "--into", "fenmarsh-2026"]) == 0
    assert capsys.readouterr().out.strip() == "nothing has changed"

"""The beginning of the author's guide, followed by somebody who has a Word document."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook

from stratc.cli import run
from tests.blocks import wordy
from tests.conftest import ROOT

GUIDE = (ROOT / "docs" / "authors-guide.md").read_text(encoding="utf-8")


def commands() -> list[list[str]]:
    """What the guide says to type, in order."""
    boxes = re.findall(r"^```sh\n(.*?)^```$", GUIDE, re.M | re.S)
    return [shlex.split(line)[1:] for box in boxes for line in box.splitlines()]


def test_from_a_word_document_to_a_built_strategy_and_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every command of that chapter works, and the edits that it speaks of come back."""
    document = wordy.document()
    document.add_heading("Fenmarsh Alcohol Strategy 2026-2031", 0)
    document.add_heading("Priority 1: Treatment", 1)
    document.add_paragraph("We will:")
    document.add_paragraph("open a clinic in Saltby.", style="List Bullet")
    document.save(str(tmp_path / "strategy.docx"))
    book = Workbook()
    book.active.append(["Priority", "Action", "Lead", "By when"])
    book.active.append(["Treatment", "Rent rooms", "Health Board", "March 2027"])
    book.save(tmp_path / "plan.xlsx")
    monkeypatch.chdir(tmp_path)
    alone, both, build, workbook, back = commands()
    assert run(alone) == 0
    shutil.rmtree("strategies")
    assert run(both) == 0
    assert (tmp_path / "build/import/fenmarsh-2026.html").is_file()
    assert run([*build, "--to", "html,docx,xlsx"]) == 0
    for name in ("fenmarsh-2026.docx", "action-plan.xlsx"):
        shutil.copy(tmp_path / "build/fenmarsh-2026" / name, tmp_path / name)
    file = tmp_path / "strategies/fenmarsh-2026/strategy.yaml"
    before = file.read_text(encoding="utf-8")
    assert "Rent rooms" in before and "open a clinic" in before
    assert run(workbook) == 0
    assert run([*back, "--accept", "all"]) == 0
    assert file.read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("Plan for trees 2026 to 2030", "plan-trees-2026"),
        ("Trees in 2026/27", "trees-2026"),
        ("A plan for trees", "plan-trees"),
    ],
)
def test_the_short_name_of_an_import_has_its_year_once(
    title: str, id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The years that the title holds are its period's, whose first year ends the name."""
    (tmp_path / "plan.md").write_text(f"# {title}\n\nTrees matter.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["import", "plan.md"]) == 0
    assert [one.name for one in (tmp_path / "strategies").iterdir()] == [id]

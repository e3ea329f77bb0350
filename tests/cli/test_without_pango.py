"""A machine without Pango: the libraries that print cannot be loaded, as on a bare Windows.

The loader of the system meets files of their names that are no libraries, so WeasyPrint fails in
its own way, in a process of its own.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

LIBRARIES = ("libpango-1.0.so.0", "libpangoft2-1.0.so.0")
MISSING = "no PDF is made, because Pango is missing"

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="names of Linux libraries"),
    pytest.mark.xdist_group("without-pango"),
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project, and beside it a folder where the loader finds no Pango."""
    tmp_path = tmp_path_factory.mktemp("without")
    for name in LIBRARIES:
        (tmp_path / "libraries").mkdir(exist_ok=True)
        (tmp_path / "libraries" / name).write_text("no library", encoding="utf-8")
    assert stratc(tmp_path, "new", "fen-2026").returncode == 0
    return tmp_path


def stratc(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return python(folder, "-m", "stratc", *words)


def python(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    surroundings = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "LD_LIBRARY_PATH": str(folder / "libraries"),
    }
    return subprocess.run(
        [sys.executable, *words], cwd=folder, env=surroundings, capture_output=True, text=True,
        timeout=120, check=False,
    )  # fmt: skip


def test_all_but_the_pdf_is_made(project: Path) -> None:
    """The page, the tables and the data are there, one line says what is missing, and it ends
    with 0."""
    run = stratc(project, "build")
    made = {path.name for path in (project / "build" / "fen-2026").iterdir()}
    assert run.returncode == 0
    assert {"index.html", "commitments.xlsx", "strategy.json", "fen-2026.docx"} <= made
    assert not any(name.endswith(".pdf") for name in made)
    assert run.stderr.count("Pango is missing") == 1
    assert run.stdout == "build/index.html\n", "nothing of what WeasyPrint prints for programmers"


@pytest.mark.parametrize(
    "words",
    [
        ("build", "--to", "pdf"),
        ("build", "--to", "html,pdf"),
        ("diff", "fen-2026", "fen-2026", "--format", "pdf", "--out", "changes.pdf"),
    ],
)
def test_a_pdf_that_was_asked_for_is_refused(project: Path, words: tuple[str, ...]) -> None:
    """It ends with 2 and says what to install; nothing is half made."""
    run = stratc(project, *words)
    assert run.returncode == 2
    assert run.stderr.startswith(f"stratc: {MISSING}\n  hint: ")
    assert (run.stdout, (project / "changes.pdf").exists()) == ("", False)


def test_in_the_browser_it_is_told_in_words(project: Path) -> None:
    """The desk refuses the PDF in the same words, and still gives the spreadsheet."""
    asked = (
        "from stratc.live.answers import Answers\n"
        "from stratc.live.changes import Refusal\n"
        "from stratc.live.desk import Desk\n"
        "from stratc.live.saving import Saving\n"
        "desk = Desk()\n"
        "desk.refresh()\n"
        "answers = Answers(desk, Saving(desk))\n"
        "print(answers.file('fen-2026', 'commitments.xlsx')[1][:2])\n"
        "try:\n"
        "    answers.file('fen-2026', 'fen-2026.pdf')\n"
        "except Refusal as refused:\n"
        "    print(refused)\n"
    )
    run = python(project, "-c", asked)
    told = run.stdout.splitlines() or [run.stderr]
    assert (run.returncode, told[0]) == (0, "b'PK'")
    assert told[1].startswith(f"{MISSING}. ")

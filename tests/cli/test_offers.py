"""What a shell offers when a word is typed half: the names that a verb knows."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stratc.cli.offers import offering
from tests.conftest import ROOT, SMALLEST

SHELLS = ("bash", "zsh", "fish")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("harbour-2026", "moors-2026"):
        (tmp_path / "strategies" / name).mkdir(parents=True)
        (tmp_path / "strategies" / name / "strategy.yaml").write_text(SMALLEST)
    (tmp_path / "strategies" / "notes").mkdir()
    return tmp_path


def offered(words: str, folder: Path, shell: str = "bash") -> list[str]:
    """What the shell is told after Tab, its own marks around the words taken away."""
    asked = {"_STRATC_COMPLETE": f"complete_{shell}", "COMP_WORDS": words}
    asked |= {"COMP_CWORD": str(len(words.split(" ")) - 1), "_TYPER_COMPLETE_ARGS": words}
    asked["_TYPER_COMPLETE_FISH_ACTION"] = "get-args"
    said = subprocess.run(
        [sys.executable, "-m", "stratc"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **asked},
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.stderr == ""
    return said.stdout.replace('"', " ").split()


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("stratc explain overd", ["overdue"]),
        ("stratc frameworks from-", ["from-harm-to-hope"]),
        ("stratc crossref --framework ncd", ["ncdof"]),
        ("stratc validate --ignore overdue,no-cont", ["overdue,no-contact"]),
        ("stratc build --to htm", ["html"]),
        ("stratc diff --format doc", ["docx"]),
        ("stratc schema --kind strat", ["strategy"]),
    ],
)
def test_a_shell_completes_what_a_verb_knows(project: Path, words: str, held: list[str]) -> None:
    """Rules, frameworks, outputs, formats and kinds of file are offered, behind a comma too."""
    assert offered(words, project) == held


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    "words", ["validate ", "build ", "serve ", "diff ", "new --from ", "import --into "]
)
def test_a_shell_completes_strategies(project: Path, words: str, shell: str) -> None:
    """Wherever a strategy is named, those of the project are offered, from any folder of it."""
    told = offered(f"stratc {words}", project / "strategies", shell)
    assert {"harbour-2026", "moors-2026"} <= {*told}
    assert "notes" not in told


def test_nothing_is_offered_where_nothing_is_known(tmp_path: Path) -> None:
    """Outside a project, and where the names cannot be read, the prompt stays as it is."""

    def unknown() -> list[str]:
        raise OSError

    assert offered("stratc validate ", tmp_path) == []
    assert offering(unknown)("over") == []

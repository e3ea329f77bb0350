"""What is not made any more goes; what somebody may still need stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from stratc.cli import run
from tests.conftest import SMALLEST

GOOD = SMALLEST + "contact: team@fenmarsh.example\npublished: 2026-03\n"
WORDS = ["build", "--to", "html", "--quiet"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of two strategies that were built with files that their pages share."""
    root = tmp_path / "project"
    for name in ("fenmarsh", "riverside"):
        (root / "strategies" / name).mkdir(parents=True)
        (root / f"strategies/{name}/strategy.yaml").write_text(GOOD, encoding="utf-8")
    monkeypatch.chdir(root)
    assert run(WORDS) == 0
    assert (root / "build/assets/faces.css").is_file()
    return root


def test_what_no_page_shares_any_more_goes(project: Path) -> None:
    """Where each page holds everything itself, faces and script beside them would be left over."""
    (project / "stratc.yaml").write_text("one-file: true\n", encoding="utf-8")
    assert run(WORDS) == 0
    assert sorted(path.name for path in (project / "build").iterdir()) == [
        "fenmarsh", "index.html", "riverside",
    ]  # fmt: skip


def test_what_a_page_of_yesterday_shares_stays(project: Path) -> None:
    """While a strategy cannot be built, its page and the page of all are those of yesterday."""
    (project / "stratc.yaml").write_text("one-file: true\n", encoding="utf-8")
    (project / "strategies/riverside/strategy.yaml").write_text("title: [", encoding="utf-8")
    assert run(WORDS) == 1
    assert (project / "build/assets/faces.css").is_file()
    (project / "strategies/riverside/strategy.yaml").write_text(GOOD, encoding="utf-8")
    assert run(WORDS) == 0
    assert not (project / "build/assets").exists()


def test_what_others_share_stays(project: Path) -> None:
    """One strategy that is built by name takes nothing from the other."""
    (project / "stratc.yaml").write_text("one-file: true\n", encoding="utf-8")
    assert run([*WORDS, "fenmarsh"]) == 0
    assert (project / "build/assets/faces.css").is_file()


def test_a_file_of_somebody_else_stays(project: Path) -> None:
    """Beside what is shared somebody may keep a file of their own."""
    (project / "build/assets/own.css").write_text("a{}", encoding="utf-8")
    (project / "stratc.yaml").write_text("one-file: true\n", encoding="utf-8")
    assert run(WORDS) == 0
    assert [path.name for path in (project / "build/assets").iterdir()] == ["own.css"]

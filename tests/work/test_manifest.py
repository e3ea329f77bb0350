"""What is not made any more goes; what somebody may still need stays."""

import shutil
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


def test_what_is_gone_goes_with_nothing_kept_wanted(project: Path) -> None:
    """Whoever does everything again is not left with the page of a strategy that is gone."""
    shutil.rmtree(project / "strategies/riverside")
    assert run([*WORDS, "--no-cache"]) == 0
    assert not (project / "build/riverside").exists()


def test_a_page_of_no_strategy_is_told(
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """On a machine that did not write it, it is not deleted; and a folder of somebody else is
    nothing to tell of."""
    shutil.rmtree(project / "strategies/riverside")
    (project / "build/photos").mkdir()
    (project / "build/photos/index.html").write_text("<title>Ours</title>", encoding="utf-8")
    monkeypatch.setenv("STRATC_CACHE", str(tmp_path / "another"))
    assert run(WORDS[:-1]) == 0
    told = capfd.readouterr().err
    assert "build/riverside: of an earlier build; the project has no such strategy" in told
    assert "photos" not in told
    assert (project / "build/riverside/index.html").is_file()


def test_an_output_that_is_older_than_its_text_is_told(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Who asks for the page alone hears of tables that show an older text, and of no others."""
    assert run(["build", "--to", "json", "--quiet"]) == 0
    capfd.readouterr()
    assert run([*WORDS[:-1], "--no-cache"]) == 0
    assert "earlier" not in capfd.readouterr().err
    source = project / "strategies/fenmarsh/strategy.yaml"
    source.write_text(GOOD.replace("2026-03", "2026-04"), encoding="utf-8")
    for _ in range(2):
        assert run(WORDS[:-1]) == 0
        told = [line for line in capfd.readouterr().err.splitlines() if "earlier" in line]
        assert told == ["fenmarsh: strategy.json: of an earlier build, not made again"]
    assert run(["build", "--to", "json", "--quiet"]) == 0
    assert run(WORDS[:-1]) == 0
    assert "earlier" not in capfd.readouterr().err


def test_an_output_that_the_project_makes_no_more_is_told(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """What settings leave out now stands beside what they ask for, however new it is."""
    assert run(["build", "--to", "json", "--quiet"]) == 0
    (project / "stratc.yaml").write_text("to: [html]\n", encoding="utf-8")
    capfd.readouterr()
    assert run(["build"]) == 0
    assert "fenmarsh: strategy.json: of an earlier build" in capfd.readouterr().err


def test_what_lies_behind_a_link_stays(project: Path, tmp_path: Path) -> None:
    """Somebody put links in the place of folders of ours: nothing is deleted through them."""
    for name in ("assets", "riverside"):
        (project / "build" / name).rename(tmp_path / name)
        (project / "build" / name).symlink_to(tmp_path / name)
    (project / "stratc.yaml").write_text("one-file: true\n", encoding="utf-8")
    shutil.rmtree(project / "strategies/riverside")
    assert run(WORDS) == 0
    assert (tmp_path / "assets/faces.css").is_file()
    assert (tmp_path / "riverside/index.html").is_file()

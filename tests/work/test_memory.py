"""What is kept of a strategy: taken where nothing has changed, bounded, not believed if spoilt."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from stratc import pipeline
from stratc.cli import run
from stratc.crossref import Library
from stratc.model import Document, Strategy, StrategyReading, read_strategy
from stratc.source import Diagnostic, Say
from stratc.work import memory, store
from tests.work.edits import STRATEGIES, write

Said = tuple[Diagnostic, ...]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "project"
    for number in range(STRATEGIES):
        write(root, number, random.Random(number))
    monkeypatch.chdir(root)
    monkeypatch.setenv("STRATC_CACHE", str(tmp_path / "cache"))
    return root


def test_one_edit_costs_one_strategy(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many strategies, only the one that was edited is checked and made again."""
    for file in project.glob("strategies/*/strategy.yaml"):
        lines = file.read_text().splitlines()
        file.write_text("\n".join(line for line in lines if "plan-" not in line) + "\n")
    words = ["build", "--to", "json", "--quiet", "--jobs", "1"]
    assert run(words) == 0
    checked: list[str] = []
    keep = memory.Memory.keep

    def watched(self: memory.Memory, library: Library, strategy: Strategy, said: Said) -> None:
        checked.append(strategy.id)
        keep(self, library, strategy, said)

    monkeypatch.setattr(memory.Memory, "keep", watched)
    file = project / "strategies/plan-1/strategy.yaml"
    file.write_text(file.read_text().replace("text: insulate", "text: mend"))
    assert run(words) == 0
    assert checked == ["plan-1"]


@pytest.mark.parametrize("words", [["build", "--to", "json", "--jobs", "1"], ["validate"]])
@pytest.mark.parametrize("broken", [False, True])
def test_what_has_not_changed_is_not_read_again(
    project: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], broken: bool
) -> None:
    """Of many strategies only the one that was edited is read, and any that has mistakes."""
    for file in project.glob("strategies/*/strategy.yaml"):
        lines = file.read_text().splitlines()
        file.write_text("\n".join(line for line in lines if "plan-" not in line) + "\n")
    file = project / "strategies/plan-3/strategy.yaml"
    file.write_text(file.read_text().replace("due: 2028", "due: soon" if broken else "due: 2029"))
    assert run([*words, "--quiet"]) == int(broken)
    whole: list[str] = []

    def watched(document: Document, say: Say) -> StrategyReading:
        whole.append(document.id)
        return read_strategy(document, say)

    monkeypatch.setattr(pipeline, "read_strategy", watched)
    file = project / "strategies/plan-1/strategy.yaml"
    file.write_text(file.read_text().replace("text: insulate", "text: mend"))
    assert run([*words, "--quiet"]) == int(broken)
    assert whole == ["plan-1", "plan-3"][: 1 + broken]


def test_what_is_asked_for_after_all_is_read_whole(project: Path) -> None:
    """An output that was not made before is made from all of a strategy, not from its cover."""
    assert run(["build", "--to", "json", "--quiet"]) == 0
    assert run(["build", "--to", "csv", "--quiet"]) == 0
    assert run(["build", "--to", "csv", "--quiet", "--no-cache", "--out", "clean", "plan-0"]) == 0
    made, clean = (
        {path.name: path.read_bytes() for path in (project / out / "plan-0").glob("*.csv")}
        for out in ("build", "clean")
    )
    assert made == clean and made


def test_what_is_kept_spoilt_is_not_believed(tmp_path: Path) -> None:
    """A file of the store that was cut off is as good as none."""
    kept = store.Store(tmp_path)
    kept.put("a" * 64, b"bytes")
    assert kept.get("a" * 64) == b"bytes"
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    whole = file.read_bytes()
    file.write_bytes(whole[:-1])
    assert kept.get("a" * 64) is None
    spoiling: tuple[Callable[[], None], ...] = (
        file.mkdir,
        lambda: os.mkfifo(file),
        lambda: file.symlink_to("/dev/zero"),
    )
    for spoil in spoiling:
        file.rmdir() if file.is_dir() else file.unlink()
        spoil()
        assert kept.get("a" * 64) is None


def test_what_stands_under_the_key_of_another_is_not_believed(tmp_path: Path) -> None:
    """It is whole, and what was made of something else."""
    kept = store.Store(tmp_path)
    kept.put("a" * 64, b"bytes")
    kept.put("a" * 63 + "b", b"others")
    first, second = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    second.write_bytes(first.read_bytes())
    assert (kept.get("a" * 64), kept.get("a" * 63 + "b")) == (b"bytes", None)


def test_the_store_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was used longest ago is forgotten first."""
    kept = store.Store(tmp_path)
    for number, name in enumerate("abc"):
        kept.put(name * 64, b"x" * 100)
        os.utime(tmp_path / (name * 2) / (name * 64), (number, number))
    monkeypatch.setattr(store, "MOST", 270)
    kept.prune()
    assert [kept.get(name * 64) is not None for name in "abc"] == [False, True, True]

"""A project of many strategies: what is wrong with one is told of it, and of no other."""

import time
from pathlib import Path

import pytest

from stratc.cli import run
from stratc.crossref import link
from stratc.pipeline import compile
from stratc.work.files import find
from tests.conftest import SMALLEST

WELL = SMALLEST + "contact: team@fenmarsh.example\npublished: 2026-03\n"


def put(root: Path, name: str, text: str) -> Path:
    """Write one strategy; returns its folder."""
    folder = root / "strategies" / name
    folder.mkdir(parents=True)
    (folder / "strategy.yaml").write_text(text, encoding="utf-8")
    return folder


def test_whoever_stands_in_a_broken_strategy_builds_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What must be fixed stops its own strategy alone, wherever one stands."""
    broken = put(tmp_path, "fenmarsh", "title: Plan\n")
    put(tmp_path, "riverside", WELL)
    monkeypatch.chdir(broken)
    assert run(["build", "--to", "json"]) == 1
    assert (tmp_path / "build/riverside/strategy.json").exists()
    assert not (tmp_path / "build/fenmarsh").exists()


@pytest.mark.parametrize("inside", ["", "strategies", "strategies/riverside"])
def test_a_file_is_known_to_belong_to_its_strategy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    """However its name is shown from where one stands."""
    put(tmp_path, "fenmarsh", WELL)
    put(tmp_path, "fenmarsh-2", WELL)
    put(tmp_path, "riverside", WELL)
    monkeypatch.chdir(tmp_path / inside)
    project = find((), lambda _: None)
    for document in project.documents:
        for text in document.texts.values():
            assert project.holder(text.name) == document.id
    assert project.holder(f"{tmp_path}/stratc.yaml") == ""


def test_frameworks_are_found_in_no_time_however_many_are_pinned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rules ask for each of them; twenty thousand took a minute."""
    put(tmp_path, "fenmarsh", WELL)
    monkeypatch.chdir(tmp_path)
    compiled = compile(find((), lambda _: None).documents, (), None)
    pinned = tuple(f"plan-{n}@2030" for n in range(20_000))
    one = compiled.library.strategies[0].model_copy(update={"frameworks": pinned})
    library = link([one], ())
    start = time.process_time()
    assert not any(library.framework(one, f"plan-{n}") for n in range(20_000))
    assert time.process_time() - start < 3

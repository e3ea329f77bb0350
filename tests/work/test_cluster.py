"""Other machines make what this one would have made, byte for byte, and see none of its files."""

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from stratc.cli import run
from stratc.model import Document
from stratc.source import Text
from stratc.work import cluster, tasks
from stratc.work.files import find
from stratc.work.tasks import Result, Task, common_of, perform, tasks_of
from tests.conftest import SMALLEST

pytestmark = [
    pytest.mark.skipif(find_spec("distributed") is None, reason="needs stratc[dask]"),
    pytest.mark.xdist_group("cluster"),
]

NAMES = ("plan-a", "plan-b", "plan-c")
OUTPUTS = "html,csv,json,crossref,docx"
EXTRA = {
    "plan-a": "contact: team@fenmarsh.example\npublished: 2026-03\n",
    "plan-b": "supersedes: plan-a\ncontact: team@fenmarsh.example\npublished: 2026-03\n",
    "plan-c": "language: cy\ncontact: team@fenmarsh.example\npublished: 2026-03\n",
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in NAMES:
        file = tmp_path / f"project/strategies/{name}/strategy.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(SMALLEST + EXTRA[name], encoding="utf-8")
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


@pytest.fixture(scope="module")
def workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Two processes that stand in a folder of their own, and a scheduler."""
    before = os.getcwd()
    os.chdir(tmp_path_factory.mktemp("elsewhere"))
    try:
        # Dear, and not for every worker of a run to load.
        with pytest.importorskip("distributed").LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            dashboard_address=":0",
            local_directory=os.getcwd(),
        ) as held:
            yield held
    finally:
        os.chdir(before)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_cluster_makes_the_same_bytes(
    project: Path, workers: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of all outputs, while no file of the project can be read by anybody."""
    assert run(["build", "--to", OUTPUTS, "--quiet", "--no-cache", "--out", "here"]) == 0
    perform_there = cluster.Cluster.perform

    def with_sources_hidden(self: Any, *given: Any) -> Iterator[Any]:
        os.rename(project / "strategies", project / "moved")
        try:
            yield from perform_there(self, *given)
        finally:
            os.rename(project / "moved", project / "strategies")

    monkeypatch.setattr(cluster.Cluster, "perform", with_sources_hidden)
    words = ["--scheduler", workers.scheduler_address, "--out", "there"]
    assert run(["build", "--to", OUTPUTS, "--quiet", "--no-cache", *words]) == 0
    assert files(project / "there") == files(project / "here")


def test_what_must_be_fixed_is_told_as_here(
    project: Path, workers: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """A strategy that must be fixed first is told with its place and not built; the others are."""
    broken = project / "strategies/plan-b/strategy.yaml"
    broken.write_text(broken.read_text() + "undreamt: of\n", encoding="utf-8")
    told = []
    for more in ([], ["--scheduler", workers.scheduler_address]):
        code = run(["build", "--to", "json", "--no-cache", "--quiet", "--out", "out", *more])
        told.append((code, capsys.readouterr().err))
    assert told[0] == told[1]
    assert told[0][0] == 1 and "strategies/plan-b/strategy.yaml" in told[0][1]
    assert sorted(path.name for path in (project / "out").iterdir() if path.is_dir()) == [
        "assets", "plan-a", "plan-c",
    ]  # fmt: skip


def test_a_lost_worker_costs_only_its_tasks(project: Path, workers: Any) -> None:
    """What a worker was doing when it was lost is done by another, and all is there."""
    found = find((), lambda remark: None)
    common = common_of(found, None, ("json", "html"), "readers")
    names = [f"more-{number}" for number in range(12)]
    held = [
        replace(task, document=Document(name, task.document.texts))
        for name, task in zip(names, tasks_of(found, ["plan-c"] * len(names), {}), strict=True)
    ]
    made: dict[str, Result] = {}
    with cluster.connected(workers.scheduler_address) as reached:
        for name, result in reached.perform(held, common):
            if not made:
                os.kill(next(iter(workers.workers.values())).pid, signal.SIGKILL)
            made[name] = result
    assert sorted(made) == sorted(names)
    assert made == {task.document.id: perform(task, common) for task in held}


def test_another_program_is_refused(
    project: Path, workers: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A worker whose program differs would make other bytes, so it makes none."""
    monkeypatch.setattr(tasks, "program", lambda: "another")
    words = ["--scheduler", workers.scheduler_address, "--no-cache"]
    assert run(["build", "--to", "json", *words]) == 2
    assert "a worker runs another stratc" in capsys.readouterr().err
    assert not (project / "build/plan-a").exists()


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nowhere", "ftp://x", ":::", ""])
def test_an_address_where_nobody_answers_is_told(
    address: str, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one line, with what to start."""
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    assert run(["build", "--to", "json", "--no-cache", "--scheduler", address]) == 2
    told = capsys.readouterr().err
    assert f"stratc: no scheduler answers at “{address}”\n  hint: start one" in told


def test_a_task_holds_no_more_than_it_needs(project: Path) -> None:
    """Of a strategy that it is not tied with, a task holds nothing, and all tasks the cover."""
    found = find((), lambda remark: None)
    held = {task.document.id: [one.id for one in task.tied] for task in tasks_of(found, NAMES, {})}
    assert held == {"plan-a": ["plan-b"], "plan-b": ["plan-a"], "plan-c": []}
    common = common_of(found, None, ("json",), "readers")
    covers = [text.content for one in common.covers for text in one.texts.values()]
    assert all("title:" in text and "commitments" not in text for text in covers)


def test_a_cover_that_cannot_be_read_alone_is_sent_whole(project: Path) -> None:
    """A strategy whose first file is in flow style is a neighbour as any other."""
    text = Text("strategies/odd/strategy.yaml", '{"title": Odd, areas: Fenmarsh}')
    odd = Document("odd", {PurePosixPath("strategy.yaml"): text})
    found = find((), lambda remark: None)
    common = common_of(found, None, ("json",), "readers")
    with_odd = replace(common, covers=(*common.covers, odd))
    (task,) = tasks_of(found, ["plan-c"], {})
    assert isinstance(task, Task)
    assert perform(task, with_odd).artifacts == perform(task, common).artifacts

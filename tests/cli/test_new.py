"""stratc new: a strategy that can be built at once, and never one that is written over."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from stratc.cli import run
from stratc.pipeline import compile
from stratc.source import Severity
from stratc.work.files import find
from stratc.work.starting import NewStrategy, starter


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(folder: Path, name: str = "fenmarsh-2026") -> str:
    return (folder / "strategies" / name / "strategy.yaml").read_text(encoding="utf-8")


def test_a_new_strategy_can_be_built_at_once(folder: Path) -> None:
    """In an empty folder it makes the project too, and nothing in it must be fixed."""
    assert run(["new", "fenmarsh-2026"]) == 0
    assert [path.name for path in folder.iterdir()] == ["strategies"]
    project = find([], lambda said: pytest.fail(said.message))
    said = compile(project.documents, project.frameworks).said
    assert [one.message for one in said if one.severity > Severity.CONSIDER] == []
    assert run(["build", "--to", "html", "--quiet"]) == 0
    assert (folder / "build" / "fenmarsh-2026" / "index.html").is_file()


def test_options_are_written_down(folder: Path) -> None:
    """Whatever an option holds can be read again as it was meant."""
    title = 'Fenmarsh: "safe" & #1 {here}'
    options = ["--title", title, "--area", "North", "--area", "South: 2", "--period", "2027/2030"]
    assert run(["new", "f", *options, "--status", "consultation", "--scope", "tobacco"]) == 0
    project = find([], lambda said: pytest.fail(said.message))
    (strategy,) = compile(project.documents, project.frameworks).library.strategies
    assert (strategy.title, strategy.areas) == (title, ("North", "South: 2"))
    assert (strategy.period.text, strategy.status) == ("2027/2030", "consultation")
    assert strategy.scope == ("tobacco",)


def test_nothing_is_written_over(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A strategy that is there stays as it is."""
    run(["new", "fenmarsh-2026"])
    path = folder / "strategies" / "fenmarsh-2026" / "strategy.yaml"
    path.write_text("mine", encoding="utf-8")
    assert run(["new", "fenmarsh-2026"]) == 2
    assert written(folder) == "mine"
    assert "already a strategy" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["Fen 2026"], ["../out"], ["f", "--period", "soon"], ["f", "--status", "done"], []]
)
def test_what_cannot_be_used_is_refused(words: list[str], folder: Path) -> None:
    """A mistake in an option is told with what to write, and leaves no file behind."""
    assert run(["new", *words]) == 2
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("name", ["con", "nul", "aux", "prn", "com1", "lpt9"])
def test_what_no_folder_on_windows_can_be_called_is_refused(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Colleagues could not open the project; a name that only begins so is like any other."""
    (folder / "plan.md").write_text("# Homes\n\nWe will open ten beds.\n", "utf-8")
    assert run(["new", "fen"]) == 0
    for words in (["new", name], ["new", name, "--from", "fen"], ["import", "plan.md"]):
        assert run([*words, *(["--id", name] if words[0] == "import" else [])]) == 2
        assert f"on Windows no folder can be called “{name}”" in capsys.readouterr().err
    assert run(["new", f"{name}-2026"]) == 0


@pytest.mark.parametrize(
    ("name", "better"), [("CON", "con-strategy"), ("strategies", "strategies-2026")]
)
def test_what_is_told_to_write_is_accepted(
    name: str, better: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name that would be refused in its turn, or that is a folder of the project, is no help."""
    assert run(["new", name]) == 2
    assert f"write `{better}`" in capsys.readouterr().err
    assert run(["new", better]) == 0


def test_it_joins_the_project_that_it_stands_in(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From inside a project, the new strategy goes beside the others."""
    run(["new", "one"])
    monkeypatch.chdir(folder / "strategies" / "one")
    assert run(["new", "two"]) == 0
    assert (folder / "strategies" / "two" / "strategy.yaml").is_file()


def test_where_there_are_schemas_the_editor_is_told(folder: Path) -> None:
    """After `stratc schema --out schema` a new strategy names its schema."""
    assert run(["schema", "--out", "schema"]) == 0
    run(["new", "fenmarsh-2026"])
    first = written(folder).partition("\n")[0]
    target = first.partition("$schema=")[2]
    assert (folder / "strategies" / "fenmarsh-2026" / target).resolve().is_file()


def test_on_a_terminal_it_asks(folder: Path) -> None:
    """What no option says is asked for, with an answer to accept."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "stratc", "new"],
        stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder,
    )  # fmt: skip
    os.close(theirs)
    os.write(ours, b"saltby-homes-2027\nSaltby Housing Plan\n\n\n\n")
    try:
        while os.read(ours, 1024):
            pass
    except OSError:  # the other end is closed
        pass
    assert process.wait() == 0
    os.close(ours)
    content = written(folder, "saltby-homes-2027")
    assert "title: Saltby Housing Plan\n" in content
    assert "  - Saltby\n" in content and "period: 2027/2032" in content


def test_every_line_of_the_starter_is_explained() -> None:
    """Each part of it stands below a note, or has one beside it."""
    parts = starter("f", NewStrategy("F", ("F",), "2026/2031", "draft", ("drugs",))).split("\n\n")
    assert all(part.lstrip().startswith("#") or " # " in part for part in parts if ":" in part)


def test_what_was_written_for_you_is_not_published(folder: Path) -> None:
    """Each sentence of the first file that is not a note stops a published strategy until it is
    the author's own."""
    assert run(["new", "fenmarsh-2026", "--status", "published", "--period", "2024/2027"]) == 0
    text = written(folder)
    path = folder / "strategies" / "fenmarsh-2026" / "strategy.yaml"
    path.write_text(text.replace("status: published", "published: 2026-09\nstatus: published"))
    project = find([], lambda said: pytest.fail(said.message))
    said = compile(project.documents, project.frameworks).said
    found = [one.span.line for one in said if one.rule == "scaffold-left"]
    assert "The first priority" in [one.span.written for one in said]
    lines = path.read_text(encoding="utf-8").splitlines()
    for words in ("The first priority", "Say here", "A blank line", "open a service within"):
        assert next(n for n, line in enumerate(lines, 1) if words in line) in found
    assert run(["build", "--to", "json", "--quiet"]) == 1
    assert "due: 2027-03" in text, "the example lies in the time that the strategy covers"


def test_a_wrong_name_is_asked_for_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No answer is lost to a slip in the first, and the name that was meant is one key away."""
    answers = iter(["Caf\u00e9 plan 2026", None, None, None, None, None])
    asked: list[str] = []

    def prompt(question: str, default: str | None = None, err: bool = False) -> str:
        asked.append(question)
        return next(answers) or default or ""

    monkeypatch.setattr("typer.prompt", prompt)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert run(["new"]) == 0
    assert (folder / "strategies/cafe-plan-2026/strategy.yaml").is_file()
    assert asked[0] == asked[1]
    assert "has more in it than" in capsys.readouterr().err


def test_a_wrong_answer_is_asked_for_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip in the time or the status loses none of the answers given before it."""
    answers = iter(["saltby-plan", None, None, "soon", "2026/2031", "nearly", "consultation"])
    asked: list[str] = []

    def prompt(question: str, default: str | None = None, err: bool = False) -> str:
        asked.append(question)
        return next(answers) or default or ""

    monkeypatch.setattr("typer.prompt", prompt)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert run(["new"]) == 0
    text = (folder / "strategies/saltby-plan/strategy.yaml").read_text(encoding="utf-8")
    assert "period: 2026/2031" in text and "status: consultation" in text
    assert "title: Saltby Plan\n" in text
    assert asked[3:] == ["Time it covers", "Time it covers", "Status", "Status"]
    assert "“soon” is not a time" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "title", "place"),
    [
        ("libraries-2026", "Libraries Strategy", ""),
        ("send-2026", "SEND Strategy", ""),
        ("saltby-2026", "Room to grow", "Saltby"),
        ("trees-2026", "Trees in North Saltby", "North Saltby"),
    ],
)
def test_no_place_is_offered_that_nobody_named(
    name: str, title: str, place: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """“Libraries” are nowhere: where neither title nor short name tells the place it is asked."""
    offered: dict[str, str | None] = {}

    def prompt(question: str, default: str | None = None, err: bool = False) -> str:
        offered[question] = default
        return default or "Mereford"

    monkeypatch.setattr("typer.prompt", prompt)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert run(["new", name, "--title", title]) == 0
    asked = next(one for one in offered if one.startswith("Place"))
    assert (offered[asked] or "") == place
    assert f"  - {place or 'Mereford'}\n" in written(folder, name)


@pytest.mark.parametrize("words", [["caf\udce9"], ["b", "--title", "caf\udce9"]])
def test_a_name_that_is_no_text_is_refused(
    words: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Bytes that are no UTF-8 reach us as halves of characters; nothing is begun with them."""
    assert run(["new", *words]) == 2
    said = capsys.readouterr().err
    assert "one half of a character" in said or "“caf\\xe9” has more in it" in said
    assert not (folder / "strategies").exists()


@pytest.mark.parametrize("name", ["our-strategy-2027", "new-plan", "strategy"])
def test_a_name_that_names_no_place_makes_none(folder: Path, name: str) -> None:
    """“Our Strategy” is a title, and nowhere that a strategy is for."""
    assert run(["new", name]) == 0
    assert "areas:\n  - Fenmarsh\n" in written(folder, name)

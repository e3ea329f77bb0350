"""stratc new --from: the next edition keeps every promise, and leaves open what is decided anew."""

import json
import shutil
from pathlib import Path

import pytest

from stratc.cli import run
from stratc.model import Promise, Strategy, walk
from stratc.pipeline import compile
from stratc.source import Severity
from stratc.work.files import find

HOMES = Path(__file__).parents[2] / "docs" / "example-homes"
OLD, NEW = "saltby-homes-2026", "saltby-homes-2031"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one strategy of several files, pictures and merged cells."""
    shutil.copytree(HOMES, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def editions(name: str = NEW) -> tuple[Strategy, Strategy]:
    """The old edition and the new one."""
    project = find([], lambda said: pytest.fail(said.message))
    library = compile(project.documents, project.frameworks).library
    old, new = library.strategy(OLD), library.strategy(name)
    assert old and new
    return old, new


def promises(strategy: Strategy) -> dict[str, Promise]:
    return {one.id: one for one in walk(strategy) if isinstance(one, Promise)}


def files(folder: Path, name: str) -> set[str]:
    top = folder / "strategies" / name
    return {path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file()}


def test_every_promise_that_stood_is_carried_on(folder: Path) -> None:
    """Each keeps its id and its words, says what it carries on, and tells no progress."""
    assert run(["new", "--from", OLD]) == 0
    old, new = editions()
    stood = {id: one for id, one in promises(old).items() if one.active}
    assert promises(new).keys() == stood.keys()
    for id, one in promises(new).items():
        assert one.continues == (f"{OLD}:{id}",)
        assert (one.status, one.evidence, one.reason, one.previously) == (None, None, None, ())
        words = "text" if hasattr(one, "text") else "action"
        assert getattr(one, words) == getattr(stood[id], words)
    assert [one.id for one in new.priorities] == [one.id for one in old.priorities]
    assert files(folder, NEW) == files(folder, OLD)
    assert (new.supersedes, new.status, new.title) == (OLD, "draft", old.title)


def test_what_the_old_time_held_is_decided_anew() -> None:
    """A date of the old time is to be confirmed; one that lies beyond it stays."""
    path = Path("strategies") / OLD / "priorities" / "a-home-to-keep.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("due: 2027-09", "due: 2034"))
    assert run(["new", "--from", OLD, "--period", "2031/2036"]) == 0
    _, new = editions()
    dues = {id: one.due.text for id, one in promises(new).items() if one.due}
    assert dues.pop("early-call") == "2034"
    assert set(dues.values()) == {"TBC", "ongoing"}
    assert new.period.text == "2031/2036"
    assert [one.text for one in new.foreword] == ["TBC"]


def test_it_reads_as_it_is_and_is_never_published_as_it_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The draft has nothing that must be fixed; published, each TBC must be."""
    assert run(["new", "--from", OLD]) == 0
    assert run(["validate", NEW]) == 0
    root = Path("strategies") / NEW / "strategy.yaml"
    root.write_text(root.read_text(encoding="utf-8").replace("status: draft", "status: adopted"))
    capsys.readouterr()
    assert run(["build", NEW, "--to", "json"]) == 1
    project = find([NEW], lambda said: pytest.fail(said.message))
    said = compile(project.documents, project.frameworks, only=(NEW,)).said
    must = [one for one in said if one.severity is Severity.MUST]
    assert {one.rule for one in must} == {"unfinished-value"}
    assert any(one.span.text.line(one.span.line) == "published: TBC" for one in must)


def test_the_comparison_finds_every_promise_again(capsys: pytest.CaptureFixture[str]) -> None:
    """No promise that stood counts as ended, and none as new."""
    run(["new", "--from", OLD])
    capsys.readouterr()
    run(["diff", OLD, NEW, "--successor", "--format", "json"])
    told = json.loads(capsys.readouterr().out)["comparisons"][0]["promises"]
    old, _ = editions()
    number = sum(one.active for one in promises(old).values())
    assert len(told) == number
    assert {one["fate"] for one in told}.isdisjoint({"ended", "new"})


@pytest.mark.parametrize(
    ("title", "period", "meant"),
    [
        ("Saltby Homes 2026-31", "2026/2031", "Saltby Homes 2031-36"),
        ("Saltby Homes 2026 to 2031", "2026/2031", "Saltby Homes 2031 to 2036"),
        ("Homes for 2026", "2026/2031", "Homes for 2031"),
        ("A home for everybody", "2026/2031", "A home for everybody"),
    ],
)
def test_the_title_moves_on_with_its_years(title: str, period: str, meant: str) -> None:
    """Years of the old time in a title become those of the new."""
    root = Path("strategies") / OLD / "strategy.yaml"
    lines = root.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [f"title: {title}\n" if line.startswith("title:") else line for line in lines]
    root.write_text("".join(kept), encoding="utf-8")
    assert run(["new", "--from", OLD]) == 0
    assert editions()[1].title == meant


def test_the_id_follows_the_period() -> None:
    """Where no id is given, the year of the new period stands in it."""
    assert run(["new", "--from", OLD, "--period", "2029/2033"]) == 0
    assert editions("saltby-homes-2029")[1].period.text == "2029/2033"


def test_several_that_ended_leave_nothing_that_names_them() -> None:
    """Neighbours that ended go, with what names them; a row whose cells others share stays."""
    path = Path("strategies") / OLD / "priorities" / "warm-homes.yaml"
    text = path.read_text(encoding="utf-8")
    for state in ("on-track", "complete", "at-risk", "not-started"):
        text = text.replace(f"status: {state}", "status: withdrawn")
    path.write_text(text, encoding="utf-8")
    assert run(["new", "--from", OLD]) == 0
    old, new = editions()
    gone = promises(old).keys() - promises(new).keys()
    assert gone == {"insulate", "warm-line", "boiler-swap", "windows", "one-form"}
    kept = promises(new)["walls"]
    assert (kept.status, kept.continues) == ("withdrawn", ()), "the row below shares its cells"
    assert run(["validate", NEW]) == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--from", "saltby-homes-2025"], "did you mean"),
        (["--from", OLD, "--period", "soon"], "soon"),
        (["--from", OLD, "--area", "Fenmarsh"], "keeps the places"),
        ([OLD, "--from", OLD], "already a strategy"),
    ],
)
def test_what_cannot_begin_is_refused(
    words: list[str], told: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistake is told in words, and leaves nothing behind."""
    assert run(["new", *words]) == 2
    assert told in capsys.readouterr().err
    assert [path.name for path in (folder / "strategies").iterdir()] == [OLD]


def test_an_edition_that_cannot_be_read_is_no_beginning(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What must be fixed in the old edition is fixed there first."""
    root = folder / "strategies" / OLD / "strategy.yaml"
    root.write_text(root.read_text(encoding="utf-8").replace("status: ", "status ", 1))
    assert run(["new", "--from", OLD]) == 2
    assert f"stratc validate {OLD}" in capsys.readouterr().err


def test_a_wrong_answer_for_the_next_edition_is_asked_for_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name that is taken or a time that is none loses no answer."""
    answers = iter([OLD, "saltby-next", None, "soon", "2031/2036"])

    def prompt(question: str, default: str | None = None, err: bool = False) -> str:
        return next(answers) or default or ""

    monkeypatch.setattr("typer.prompt", prompt)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert run(["new", "--from", OLD]) == 0
    text = (folder / "strategies/saltby-next/strategy.yaml").read_text(encoding="utf-8")
    assert "period: 2031/2036" in text
    assert "“soon” is not a time" in capsys.readouterr().err

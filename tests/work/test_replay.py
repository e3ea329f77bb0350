"""Nothing has changed: the same is said again, at once. Anything has: it is done again."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import sleep

import pytest

from stratc import __main__ as main
from stratc.work import replay
from tests.conftest import ROOT, SMALLEST

GOOD = SMALLEST + "contact: team@fenmarsh.example\npublished: 2026-03\n"
BUILD = ("build", "--to", "json")
PROGRAM = """
import sys
from stratc.__main__ import _run
sys.argv[1:] = {words!r}
code = _run()
sys.stderr.write(f"{{code}} {{'done' if 'stratc.model' in sys.modules else 'repeated'}}")
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of two strategies with everything that a build reads, last changed long ago."""
    return begun(tmp_path / "project")


def begun(root: Path) -> Path:
    """A project that nothing was made of yet."""
    for name in ("fenmarsh", "riverside"):
        folder = root / "strategies" / name
        folder.mkdir(parents=True)
        (folder / "strategy.yaml").write_text(GOOD, encoding="utf-8")
    (root / "templates/document").mkdir(parents=True)
    (root / "templates/document/brand.css").write_text(":root { --brand-900: #2b0a3d }\n")
    (root / "frameworks").mkdir()
    (root / "stratc.yaml").write_text("title: All of them\n")
    sleep(3 * replay.TICK / 1e9)  # what changed in the tick of a run is never kept
    return root


def run(project: Path, *words: str, **environment: str) -> tuple[str, str, str]:
    """What a command says, how it ends, and whether it was done or repeated."""
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(words=list(words))],
        cwd=project,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "STRATC_CACHE": str(project.parent / "cache"),
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    said, _, last = ended.stderr.rpartition("\n")
    code, how = last.split()
    return ended.stdout + said, code, how


@pytest.mark.parametrize(
    "words", [("validate",), ("crossref", "--format", "json"), ("build", "--to", "json")]
)
def test_the_same_is_said_again(project: Path, words: tuple[str, ...]) -> None:
    """The second run says and ends the same without reading a strategy; --no-cache does it all."""
    first = run(project, *words)
    again = run(project, *words)
    assert first[2] == "done" and again[2] == "repeated"
    assert first[:2] == again[:2]
    assert run(project, *words, "--no-cache") == first


def _append(path: str, words: str = "\n# changed\n") -> Callable[[Path], None]:
    def change(project: Path) -> None:
        with (project / path).open("a") as file:
            file.write(words)

    return change


CHANGES: dict[str, Callable[[Path], object]] = {
    "a text": _append("strategies/fenmarsh/strategy.yaml"),
    "a setting": _append("stratc.yaml"),
    "a sheet": _append("templates/document/brand.css", "/* changed */\n"),
    "a new file": lambda p: (p / "strategies/fenmarsh/bodies.yaml").write_text(
        "- id: a\n  name: A"
    ),
    "a new strategy": lambda p: shutil.copytree(
        p / "strategies/fenmarsh", p / "strategies/lakeside"
    ),
    "a strategy gone": lambda p: shutil.rmtree(p / "strategies/riverside"),
    "a new framework": lambda p: (p / "frameworks/own@2026.yaml").write_text("title: Own\n"),
    "a picture": lambda p: (p / "strategies/fenmarsh/a.svg").write_text("<svg/>"),
    "an output": _append("build/fenmarsh/strategy.json", " "),
    "an output gone": lambda p: (p / "build/index.html").unlink(),
    "a folder of outputs gone": lambda p: shutil.rmtree(p / "build/riverside"),
    "the same number of letters": lambda p: (p / "strategies/fenmarsh/strategy.yaml").write_text(
        GOOD.replace("Drug", "Grud")
    ),
}


def build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Build a project as the command does, with the run kept that would be said again."""
    monkeypatch.chdir(project)
    monkeypatch.setenv("STRATC_CACHE", str(project.parent / "cache"))
    monkeypatch.setattr(replay, "TICK", 0)  # what was written just now counts as written before
    monkeypatch.setattr(sys, "argv", ["stratc", *BUILD])
    assert main._run() == 0


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that knows the frameworks: reading them anew takes most of a small build."""
    place = tmp_path_factory.mktemp("replay")
    with pytest.MonkeyPatch.context() as once:
        build(begun(place / "project"), once)
    shutil.rmtree(place / "cache/runs")
    return place / "cache"


@pytest.fixture
def built(project: Path, warm: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project, built; the test stands in it."""
    shutil.copytree(warm, project.parent / "cache")
    build(project, monkeypatch)
    return project


def repeated(words: tuple[str, ...] = BUILD) -> bool:
    """Whether these words would be answered from what is kept."""
    begun = replay.begun(list(words))
    return bool(begun and begun.again())


@pytest.mark.parametrize("change", CHANGES)
def test_every_input_and_output_counts(built: Path, change: str) -> None:
    """Whatever a build reads or has written is part of what must be as it was."""
    assert repeated()
    CHANGES[change](built)
    assert not repeated()


@pytest.mark.parametrize(
    ("words", "environment"),
    [
        (("build", "--to", "html"), {}),
        (("build", "--to", "json", "fenmarsh"), {}),
        (BUILD, {"SOURCE_DATE_EPOCH": "1795305600"}),
        (BUILD, {"NO_COLOR": "1"}),
    ],
)
def test_other_words_are_another_run(
    built: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    environment: dict[str, str],
) -> None:
    """Another option, another target or another day is not the same command."""
    assert repeated()
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert not repeated(words)


def test_a_file_that_was_only_touched_is_the_same(project: Path) -> None:
    """Where its times differ and its bytes do not, as after a checkout, nothing is done again."""
    run(project, "validate")
    file = project / "strategies/fenmarsh/strategy.yaml"
    content = file.read_bytes()
    file.unlink()
    file.write_bytes(content)
    assert run(project, "validate")[2] == "repeated"


def test_another_program_does_it_again(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With other code, templates or packages the key is another."""
    monkeypatch.chdir(project)
    monkeypatch.setenv("STRATC_CACHE", str(project.parent / "cache"))
    before = replay.begun(["validate"])
    monkeypatch.setattr(replay, "program", lambda: "another")
    after = replay.begun(["validate"])
    assert before and after and before.file != after.file


@pytest.mark.parametrize("wrong", ["", "{}", "[]", '{"version": 1}', "\x00"])
def test_what_was_kept_wrongly_is_not_believed(built: Path, wrong: str) -> None:
    """A file of the cache that is cut off or spoilt is a run that was never made."""
    assert repeated()
    for file in (built.parent / "cache/runs").iterdir():
        file.write_text(wrong)
    assert not repeated()


def _other_letter(file: Path) -> None:
    """A word of the answer that the disk has read wrongly."""
    file.write_text(file.read_text().replace("fenmarsh: ", "fenmarch: "))


def _pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def _without_end(file: Path) -> None:
    file.unlink()
    file.symlink_to("/dev/zero")


def _deep(file: Path) -> None:
    file.write_text('{"a":' * 50_000)


@pytest.mark.parametrize("spoil", [_other_letter, _pipe, _without_end, _deep])
def test_what_was_kept_and_spoilt_is_not_believed(
    built: Path, spoil: Callable[[Path], None]
) -> None:
    """Nor waited for, nor read to its end: the answer is made again."""
    assert repeated()
    for file in (built.parent / "cache/runs").iterdir():
        spoil(file)
    assert not repeated()


def test_an_answer_under_the_name_of_another_is_not_believed(built: Path) -> None:
    """Two files of the cache that have changed places are none."""
    assert repeated()
    (file,) = (built.parent / "cache/runs").iterdir()
    begun = replay.begun(["crossref"])
    assert begun
    Path(begun.file).write_bytes(file.read_bytes())
    assert begun.again() is None


def test_what_writes_or_waits_is_never_repeated(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A baseline, a revision of git and other verbs depend on more than the project."""
    monkeypatch.chdir(project)
    for words in (
        ["validate", "--baseline", "x.json"],
        ["validate", "--baseline=x.json"],
        ["build", "--since", "HEAD"],
        ["new", "x"],
        ["build", "--no-cache"],
    ):
        assert replay.begun(words) is None

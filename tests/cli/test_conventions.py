"""What holds for every verb: exits, streams, colour, targets."""

import importlib
import os
import pkgutil
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import stratc.cli
from stratc.cli.app import VERBS
from tests.cli.whole import invoke
from tests.conftest import ROOT, SMALLEST

CLEAN = SMALLEST + "contact: strategy@fenmarsh.example\npublished: 2026-03\n"

STRATC = [sys.executable, "-m", "stratc"]


def process(
    *arguments: str, folder: Path, environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """A command in surroundings of its own."""
    return subprocess.run(
        [*STRATC, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("fenmarsh", "riverside"):
        folder = tmp_path / "strategies" / name
        folder.mkdir(parents=True)
        (folder / "strategy.yaml").write_text(CLEAN, encoding="utf-8")
    return tmp_path


def test_a_project_is_found_upwards(project: Path) -> None:
    """A command works from any folder inside the project."""
    inside = project / "strategies" / "fenmarsh"
    assert invoke("validate", inside).returncode == 0


@pytest.mark.parametrize(
    "target", ["fenmarsh", "strategies/fenmarsh", "strategies/fenmarsh/strategy.yaml"]
)
def test_a_target_is_an_id_a_folder_or_a_file(project: Path, target: str) -> None:
    """Whichever way a strategy is named, only its remarks are told."""
    broken = project / "strategies" / "riverside" / "strategy.yaml"
    broken.write_text("title: [", encoding="utf-8")
    assert invoke(f"validate {target}", project).returncode == 0
    assert invoke("validate", project).returncode == 1


def test_an_unknown_target_is_the_callers_mistake(project: Path) -> None:
    """What cannot be done ends with 2 and says what could have been meant."""
    ended = invoke("validate fenmarch", project)
    assert ended.returncode == 2
    assert "“fenmarsh”" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    "arguments", [["fly"], ["validate", "--fly"], ["validate", "--format", "x"]]
)
def test_an_unknown_word_is_the_callers_mistake(project: Path, arguments: list[str]) -> None:
    """A verb, option or value that does not exist ends with 2 and no traceback."""
    ended = invoke(" ".join(arguments), project)
    assert ended.returncode == 2
    assert ended.stderr.startswith("stratc: ")
    assert "Traceback" not in ended.stderr


def test_outside_a_project_there_is_nothing_to_do(tmp_path: Path) -> None:
    """A folder without strategies is named as the reason."""
    ended = invoke("validate", tmp_path)
    assert ended.returncode == 2
    assert "strategies" in ended.stderr


def test_remarks_go_to_standard_output(project: Path) -> None:
    """They are what was asked for: `| less` and `> remarks.txt` catch them."""
    ended = invoke("validate", project)
    assert ended.stdout == "nothing to fix\n"
    assert ended.stderr == ""
    assert invoke("validate --quiet", project).stdout == ""


@pytest.mark.parametrize(
    ("word", "meant"),
    [("check", "validate"), ("lint", "validate"), ("init", "new"), ("preview", "serve"),
     ("biuld", "build"), ("fmt", "validate"), ("pdf", "build --to pdf")],
)  # fmt: skip
def test_a_command_of_another_program_leads_to_ours(project: Path, word: str, meant: str) -> None:
    """What people type by habit is answered with the command that does it here."""
    ended = invoke(word, project)
    assert ended.returncode == 2
    assert f"did you mean `stratc {meant}`?" in ended.stderr


def test_a_wrong_option_leads_to_the_help_of_its_verb(project: Path) -> None:
    """The help that is named is the one that has the answer."""
    assert "see `stratc validate --help`" in invoke("validate --fly", project).stderr


def test_a_shell_completes_verbs(project: Path) -> None:
    """What has been typed half is completed by the shell that asks for it."""
    asked = {"_STRATC_COMPLETE": "complete_bash", "COMP_WORDS": "stratc val", "COMP_CWORD": "1"}
    assert process(folder=project, environment=asked).stdout.split() == ["validate"]


def test_a_fault_of_ours_shows_its_traceback(project: Path) -> None:
    """Only our own fault ends with 3, with all that a report of it needs."""
    (project / "sitecustomize.py").write_text(
        "import stratc.pipeline\n"
        "def fall(*_, **__): raise ZeroDivisionError\n"
        "stratc.pipeline.compile = fall\n"
    )
    surroundings = {"PYTHONPATH": f"{project}:{ROOT / 'src'}"}
    ended = process("validate", folder=project, environment=surroundings)
    assert ended.returncode == 3
    assert "ZeroDivisionError" in ended.stderr
    assert "a fault of ours" in ended.stderr


def test_a_closed_pipe_ends_quietly(project: Path) -> None:
    """`stratc ... | head -1` prints no complaint."""
    command = f"'{sys.executable}' -m stratc explain | head -1"
    ended = subprocess.run(
        ["bash", "-c", command], cwd=project, capture_output=True, text=True, check=False
    )
    assert ended.stderr == ""


@pytest.mark.parametrize("no_color", [False, True])
def test_colour_is_for_terminals_only(project: Path, no_color: bool) -> None:
    """A terminal gets colour unless NO_COLOR says otherwise; a file never does."""
    (project / "strategies" / "fenmarsh" / "strategy.yaml").write_text("title: x\n")
    assert "\x1b[" not in invoke("validate", project).stdout
    main, terminal = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    if no_color:
        environment["NO_COLOR"] = "1"
    with subprocess.Popen(
        [*STRATC, "validate"], cwd=project, stdout=terminal, env=environment
    ) as process:
        os.close(terminal)
        shown = b""
        while True:
            try:
                piece = os.read(main, 65536)
            except OSError:
                break
            if not piece:
                break
            shown += piece
        process.wait()
    os.close(main)
    assert (b"\x1b[" in shown) is not no_color


def test_python_dash_m_is_the_same_program(project: Path) -> None:
    """The console script and the module are one."""
    script = shutil.which("stratc", path=str(Path(sys.executable).parent))
    assert script
    ours = subprocess.run([script, "--version"], capture_output=True, text=True, check=True)
    assert ours.stdout == process("--version", folder=project, environment={}).stdout


def test_every_verb_is_in_the_list() -> None:
    """A file of the room with a function of its own name is a verb, and `--help` lists it."""
    verbs = set()
    for file in pkgutil.iter_modules(stratc.cli.__path__):
        module = importlib.import_module(f"stratc.cli.{file.name}")
        if callable(getattr(module, file.name, None)):
            verbs.add(file.name.rstrip("_"))
    assert verbs - {"app"} == set(VERBS)

"""How a command ends on an ordinary machine that is not as it should be: in one line, with 2."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stratc.cli import run
from tests.conftest import ROOT, SMALLEST

GOOD = SMALLEST + "contact: team@fenmarsh.example\npublished: 2026-03\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A strategy that can be built; the test stands in its project."""
    folder = tmp_path / "strategies" / "fenmarsh"
    folder.mkdir(parents=True)
    (folder / "strategy.yaml").write_text(GOOD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


PROLOGUE = f'set -o pipefail; stratc() {{ "{sys.executable}" -m stratc "$@"; }}; '


def shell(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """What a command line does; `stratc` in it is ours."""
    return subprocess.run(
        [
            "bash",
            "-c",
            PROLOGUE + command,
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


def told(ended: subprocess.CompletedProcess[bytes]) -> str:
    """The one line of a command that could not do what was asked."""
    said = ended.stderr.decode()
    assert ended.returncode == 2, said
    assert "Traceback" not in said
    assert said.startswith("stratc: ")
    return said.splitlines()[0]


def test_what_is_redirected_is_utf_8(project: Path) -> None:
    """A file or pipe gets UTF-8, whatever encoding the machine would use by itself."""
    (project / "strategies" / "other").mkdir()
    (project / "strategies/other/strategy.yaml").write_text(
        GOOD.replace("published: 2026-03", "published: 2026-04"), encoding="utf-8"
    )
    ended = shell("stratc diff fenmarsh other --fail-on never", project, PYTHONIOENCODING="cp1252")
    assert ended.returncode == 0, ended.stderr
    assert "→" in ended.stdout.decode("utf-8")


def test_a_name_that_is_no_text_is_spelt_out(project: Path) -> None:
    """A file whose name is not UTF-8 is named in every format."""
    (project / os.fsdecode(b"strategies/fenmarsh/caf\xe9.yaml")).write_text("a: b\n")
    for format in ("text", "json", "sarif", "github", "junit", "markdown"):
        ended = shell(f"stratc validate --format {format}", project)
        assert ended.returncode in (0, 1), ended.stderr
        assert b"caf" in ended.stdout + ended.stderr


def test_without_standard_output_nothing_is_begun(project: Path) -> None:
    """Where there is nowhere to write to, that is said."""
    assert told(shell("stratc validate >&-", project)) == (
        "stratc: there is no standard output to write to"
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_under_standard_output_is_told(project: Path) -> None:
    """A report that could not be written whole is no success."""
    line = told(shell("stratc frameworks > /dev/full", project))
    assert line == "stratc: standard output takes no more: No space left on device"


def test_a_reader_that_has_gone_changes_no_exit_code(project: Path) -> None:
    """`| true` neither hides that something must be fixed nor makes up that something was."""
    assert shell("stratc frameworks | true", project).returncode == 0
    assert shell("stratc build --to json | true", project).returncode == 0
    (project / "strategies/fenmarsh/strategy.yaml").write_text("title: [")
    ended = shell("stratc validate --format concise | true", project)
    assert (ended.returncode, ended.stderr) == (1, b"")


def test_steering_characters_are_spelt_out(project: Path) -> None:
    """A file that says them cannot colour the terminal, forge a link or turn a line round."""
    (project / "strategies/fenmarsh/strategy.yaml").write_bytes(
        GOOD.replace("status: published", 'status: "\\e[31mred\\u202e\\rmust fix: no"').encode()
    )
    for format in ("text", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown"):
        ended = shell(f"stratc validate --format {format}", project)
        said = (ended.stdout + ended.stderr).decode()
        assert "red" in said
        for character in "\x1b\u202e\r":
            assert character not in said, format


def test_a_word_of_the_caller_is_spelt_out(project: Path) -> None:
    """Neither does a word of the command line that is told back."""
    assert "\x1b" not in told(shell("stratc build $'e\\e[31m'", project))


@pytest.mark.parametrize(
    ("prepare", "command", "line"),
    [
        ("touch build", "build --to json", "“build”: a file stands here, where a folder"),
        (
            "touch x",
            "build --to json --out x/y",
            "“x”: a file stands here",
        ),
        ("mkdir -p build/index.html", "build --to json", "“build/index.html”: a folder stands"),
        ("mkdir x", "diff fenmarsh fenmarsh --out x", "“x”: a folder stands here"),
        ("printf '\\xff' > approvals.yaml", "diff fenmarsh fenmarsh", "“approvals.yaml” cannot be"),
        ("true", "diff fenmarsh fenmarsh --out /proc/nowhere/x", "“/proc/nowhere”: "),
        ("mkdir base", "validate --baseline base", "“base”"),
        ("true", "schema --out /proc/nowhere", "“/proc/nowhere”: "),
    ],
)
def test_the_disk_is_no_fault_of_ours(project: Path, prepare: str, command: str, line: str) -> None:
    """What stands in the way is named in one line, and what was there stays."""
    shell(prepare, project)
    ended = shell(f"stratc {command}", project)
    said = ended.stderr.decode()
    assert ended.returncode == 2, said
    assert "Traceback" not in said
    assert line in said


def test_a_full_disk_is_told_and_leaves_what_was_there(project: Path) -> None:
    """A build that meets the end of the disk says so; yesterday's files stay whole."""
    assert run(["build", "--to", "html", "--quiet"]) == 0
    before = (project / "build/fenmarsh/index.html").read_bytes()
    (project / "strategies/fenmarsh/strategy.yaml").write_text(GOOD.replace("Drug", "Drugs"))
    ended = shell("trap '' XFSZ; ulimit -f 40; stratc build --to html", project)
    line = told(ended)
    assert "build/fenmarsh/index.html" in line and "larger than a file may be" in line
    assert (project / "build/fenmarsh/index.html").read_bytes() == before
    assert sorted(p.name for p in (project / "build").iterdir()) == ["fenmarsh", "index.html"]


@pytest.mark.parametrize("epoch", ["99999999999999999999", "-1", "yesterday"])
def test_a_day_that_is_none_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], epoch: str
) -> None:
    """SOURCE_DATE_EPOCH that is no day is the caller's mistake, and never passed over."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert run(["build", "--to", "json"]) == 2
    assert f"SOURCE_DATE_EPOCH cannot be “{epoch}”" in capsys.readouterr().err

"""The optional section that tells readers what changed since the last edition."""

import subprocess
from pathlib import Path

from tests.conftest import SMALLEST, call

PROMISE = """\
priorities:
  - id: treatment
    title: Treatment
    commitments:
      - lead-in: "We will:"
        items:
          - id: open-doors
            text: open a clinic in every town.
            due: 2028-06
"""


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=A. Clerk", "-c", "user.email=clerk@fenmarsh.example"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


def build(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return call(folder, "build", "--to", "html", *words)


def test_a_moved_date_is_struck_where_it_is_asked_for(tmp_path: Path) -> None:
    """With --since the page shows the old date struck beside the new; without, nothing."""
    folder = tmp_path / "strategies" / "fenmarsh"
    folder.mkdir(parents=True)
    file = folder / "strategy.yaml"
    file.write_text(SMALLEST + PROMISE, encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "Adopt")
    file.write_text((SMALLEST + PROMISE).replace("2028-06", "2029-06"), encoding="utf-8")
    page = tmp_path / "build" / "fenmarsh" / "index.html"

    assert build(tmp_path).returncode == 0
    assert "Changes since the last edition" not in page.read_text(encoding="utf-8")
    assert build(tmp_path, "--since", "HEAD").returncode == 0
    shown = page.read_text(encoding="utf-8")
    assert "Changes since the last edition" in shown
    assert "<del>June 2028</del>; now: <ins>June 2029</ins>" in shown


def test_an_unknown_revision_is_the_callers_mistake(tmp_path: Path) -> None:
    """A revision that git does not know ends with 2, in words."""
    folder = tmp_path / "strategies" / "fenmarsh"
    folder.mkdir(parents=True)
    (folder / "strategy.yaml").write_text(SMALLEST, encoding="utf-8")
    git(tmp_path, "init", "-q")
    ended = build(tmp_path, "--since", "yesterday")
    assert ended.returncode == 2
    assert "yesterday" in ended.stderr

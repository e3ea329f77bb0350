"""`stratc build --watch` builds again at each change, and waits where something is wrong."""

from __future__ import annotations

import subprocess
import sys
import time
from functools import partial
from pathlib import Path

from stratc.live.watching import _is_source


def waited(path: Path, words: str) -> bool:
    """Whether a file comes to hold some words."""
    for _ in range(600):
        if path.is_file() and words in path.read_text("utf-8", errors="replace"):
            return True
        time.sleep(0.1)
    return False


def test_each_change_is_built(project: Path, file: Path) -> None:
    """The page follows the file; a mistake is told, leaves the old page, and ends nothing."""
    page = project / "build" / "fenmarsh" / "index.html"
    text = file.read_text("utf-8")
    command = [sys.executable, "-m", "stratc", "build", "--watch", "--to", "html"]
    with (
        (project / "said.txt").open("w") as said,
        subprocess.Popen(command, cwd=project, stdout=said, stderr=said) as building,
    ):
        try:
            assert waited(page, "Warm homes")
            file.write_text(text.replace("Warm homes", "Dry homes"), encoding="utf-8")
            assert waited(page, "Dry homes")
            file.write_text(text.replace("status: draft", "status: [draft"), encoding="utf-8")
            assert waited(project / "said.txt", "must fix")
            assert "Dry homes" in page.read_text("utf-8")
            file.write_text(text.replace("Warm homes", "Light homes"), encoding="utf-8")
            assert waited(page, "Light homes")
            assert building.poll() is None
        finally:
            building.terminate()


def test_what_the_settings_name_is_watched(tmp_path: Path) -> None:
    """A logo counts wherever it lies, once the settings name it; what is built never does."""
    named = partial(_is_source, tmp_path, lambda: ("brand/logo.svg",), None)
    assert named(str(tmp_path / "brand/logo.svg"))
    assert named(str(tmp_path / "stratc.yaml"))
    assert named(str(tmp_path / "frameworks/ours@2026.yaml"))
    assert named(str(tmp_path / "strategies/homes/images/door.png"))
    assert not named(str(tmp_path / "brand/other.svg"))
    assert not named(str(tmp_path / "build/homes/index.html"))

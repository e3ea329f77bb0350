"""`stratc build --watch` builds again at each change, and waits where something is wrong."""

import asyncio
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from stratc.live.desk import Desk
from stratc.live.session import Session
from stratc.live.watching import _is_source
from stratc.source import Diagnostic
from stratc.work.files import find


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


class Stumbling(Desk):
    """A desk that fails once, as one with a fault of ours would."""

    stumbled = False

    def refresh(self) -> tuple[str, ...]:
        if not self.stumbled:
            self.stumbled = True
            raise KeyError("ink")
        return super().refresh()


def test_a_fault_of_ours_does_not_end_the_watch(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What goes wrong once is printed, and the next change is told all the same."""

    async def watched() -> str:
        desk = Stumbling(project=find((), list[Diagnostic]().append))
        session = Session(desk, 0)
        queue: asyncio.Queue[str] = asyncio.Queue()
        session.listeners.add(queue)
        watch = asyncio.create_task(session.watch())
        while not desk.stumbled:
            await asyncio.sleep(0.05)
        while queue.empty():
            file.write_text(f"{file.read_text('utf-8')}# again\n", encoding="utf-8")
            await asyncio.sleep(0.3)
        watch.cancel()
        return await queue.get()

    assert "fenmarsh" in asyncio.run(asyncio.wait_for(watched(), 60))
    assert "KeyError: 'ink'" in capsys.readouterr().err

"""Writing: whoever stops it, and whenever, nothing is lost and nothing is half there."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from stratc.outputs import Artifact
from stratc.work.usage import UsageError
from stratc.work.writing import write, write_file

OLD = {"x/index.html": b"old page", "x/x.pdf": b"old print", "index.html": b"old list"}
NEW = {"x/index.html": b"new page", "x/data.csv": b"new data", "index.html": b"new list"}


def artifacts(files: dict[str, bytes]) -> list[Artifact]:
    return [Artifact(PurePosixPath(name), content) for name, content in files.items()]


def there(folder: Path) -> dict[str, bytes]:
    """Every file that a reader would meet."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".stratc-" not in str(path)
    }


def stopped_at(step: int, out: Path, stop: Callable[[], None]) -> bool:
    """Write in another process that is stopped at one call of the system; whether it was."""
    process = os.fork()
    if process == 0:
        left = step

        def watch(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal left
            if event in ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.scandir"):
                left -= 1
                if left == -1:
                    stop()

        sys.addaudithook(watch)
        try:
            write(out, artifacts(NEW))
        except (KeyboardInterrupt, UsageError):
            os._exit(9)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 9


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_killed_at_any_step_nothing_is_lost(tmp_path: Path) -> None:
    """Between any two calls of the system, each file is the old one or the new one, and whole."""
    step, killed = 0, True
    while killed:
        out = tmp_path / str(step)
        write(out, artifacts(OLD))
        killed = stopped_at(step, out, lambda: os._exit(9))
        found = there(out)
        assert set(found) >= set(OLD), step
        for name, content in found.items():
            assert content in (OLD.get(name), NEW.get(name)), (step, name)
        step += 1
    assert step > 8, "the calls were watched"
    assert there(out) == {**OLD, **NEW}


def interrupt() -> None:
    raise KeyboardInterrupt


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_ctrl_c_at_any_step_leaves_nothing_behind(tmp_path: Path) -> None:
    """Whoever presses Ctrl-C, between any two calls, finds whole files and no folder of ours."""
    step, stopped = 0, True
    while stopped:
        out = tmp_path / str(step)
        write(out, artifacts(OLD))
        stopped = stopped_at(step, out, interrupt)
        assert not list(out.glob(".stratc-*")), step
        for name, content in there(out).items():
            assert content in (OLD.get(name), NEW.get(name)), (step, name)
        step += 1
    assert step > 8, "the calls were watched"


def test_what_a_killed_run_left_is_swept_away(tmp_path: Path) -> None:
    """The next run deletes it, but not the folder of a run that is still at work."""
    left = tmp_path / ".stratc-left"
    left.mkdir()
    (left / "0").write_bytes(b"half")
    old = time.time() - 3600
    os.utime(left, (old, old))
    write(tmp_path, artifacts(NEW))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["index.html", "x"]


def test_what_was_not_made_again_stays(tmp_path: Path) -> None:
    """A file of the last run, or of somebody else, is not ours to delete."""
    write(tmp_path, artifacts(OLD))
    write(tmp_path, artifacts(NEW))
    assert there(tmp_path) == {**OLD, **NEW}


def test_a_link_is_never_followed(tmp_path: Path) -> None:
    """A link in the place of a file is replaced; one in the place of a folder is refused."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "index.html").write_bytes(b"theirs")
    out = tmp_path / "out"
    (out / "x").mkdir(parents=True)
    (out / "x/index.html").symlink_to(outside / "index.html")
    write(out, artifacts(NEW))
    assert (out / "x/index.html").read_bytes() == b"new page"
    (out / "y").symlink_to(outside)
    with pytest.raises(UsageError, match="leads elsewhere"):
        write(out, artifacts({"y/index.html": b"ours"}))
    assert (outside / "index.html").read_bytes() == b"theirs"


def test_one_file_may_go_to_a_device(tmp_path: Path) -> None:
    """`--out /dev/stdout` is a file to many programs; it is written to, not replaced."""
    write_file(Path(os.devnull), "words")
    assert not Path(os.devnull).is_file()
    write_file(tmp_path / "report.txt", "words")
    assert (tmp_path / "report.txt").read_bytes() == b"words"

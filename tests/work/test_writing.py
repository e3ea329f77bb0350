"""Writing: whoever stops it, and whenever, nothing is lost and nothing is half there."""

import os
import time
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath

import pytest

from stratc.outputs import Artifact
from stratc.work.starting import guessed, start
from stratc.work.usage import UsageError
from stratc.work.writing import begin, rewrite, write, write_file
from tests.work.stops import interrupt, killed_here, stopped_at, there

OLD = {"x/index.html": b"old page", "x/x.pdf": b"old print", "index.html": b"old list"}
NEW = {"x/index.html": b"new page", "x/data.csv": b"new data", "index.html": b"new list"}


def artifacts(files: dict[str, bytes]) -> list[Artifact]:
    return [Artifact(PurePosixPath(name), content) for name, content in files.items()]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_killed_at_any_step_nothing_is_lost(tmp_path: Path) -> None:
    """Between any two calls of the system, each file is the old one or the new one, and whole."""
    step, killed = 0, True
    while killed:
        out = tmp_path / str(step)
        write(out, artifacts(OLD))
        killed = stopped_at(step, partial(write, out, artifacts(NEW)), killed_here)
        found = there(out)
        assert set(found) >= set(OLD), step
        for name, content in found.items():
            assert content in (OLD.get(name), NEW.get(name)), (step, name)
        step += 1
    assert step > 8, "the calls were watched"
    assert there(out) == {**OLD, **NEW}


@pytest.mark.skipif(os.name == "nt", reason="a file that is read cannot be replaced")
def test_whoever_reads_goes_on_reading_the_old_file(tmp_path: Path) -> None:
    """A new file comes in the place of the old one: no byte of the old one is written over."""
    write(tmp_path, artifacts(OLD))
    held = {name: (tmp_path / name).open("rb") for name in OLD}
    write(tmp_path, artifacts(NEW))
    write_file(tmp_path / "x/x.pdf", b"new print")
    rewrite({tmp_path / "index.html": "newer list"})
    for name, file in held.items():
        with file:
            assert file.read() == OLD[name]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_a_folder_that_is_begun_comes_whole_and_can_be_begun_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever kills `stratc new` between any two calls of the system can say it again."""
    step, killed = 0, True
    while killed:
        root = tmp_path / str(step)
        (root / "strategies").mkdir(parents=True)
        monkeypatch.chdir(root)
        new = partial(start, "wexcombe-2026", guessed("wexcombe-2026", date(2026, 1, 1)))
        killed = stopped_at(step, new, killed_here)
        held = there(root / "strategies")
        assert set(held) <= {"wexcombe-2026/strategy.yaml"}, step
        assert all(content.endswith(b"\n") for content in held.values()), step
        if killed and not held:
            assert new().is_file()
        step += 1
    assert step > 8, "the calls were watched"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_a_folder_that_is_begun_comes_with_all_its_files_or_with_none(tmp_path: Path) -> None:
    """A draft of several files never stands there in part."""
    files = {"strategy.yaml": b"title", "sources.yaml": b"sources", "priorities/one.yaml": b"one"}
    step, killed = 0, True
    while killed:
        folder = tmp_path / str(step) / "draft"
        folder.parent.mkdir()
        killed = stopped_at(step, partial(begin, folder, files), killed_here)
        assert there(folder) in ({}, files), step
        step += 1
    assert step > 6, "the calls were watched"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_what_authors_wrote_is_old_or_new_whoever_stops_it(tmp_path: Path) -> None:
    """`validate --fix`, `import --into` and the preview put each file in its place in one step."""
    step, killed = 0, True
    while killed:
        names = [tmp_path / str(step) / name for name in ("strategy.yaml", "parts/plan.yaml")]
        for name in names:
            name.parent.mkdir(exist_ok=True)
            name.write_text("title: Old\n")
        work = partial(rewrite, dict.fromkeys(names, "title: New\n"))
        killed = stopped_at(step, work, killed_here)
        assert {name.read_text() for name in names} <= {"title: Old\n", "title: New\n"}, step
        step += 1
    assert step > 8, "the calls were watched"
    assert {name.read_text() for name in names} == {"title: New\n"}


def test_what_is_no_part_of_the_words_stays(tmp_path: Path) -> None:
    """A file that is written anew keeps its readers, its mark of encoding and its link."""
    held = tmp_path / "held.yaml"
    held.write_bytes(b"\xef\xbb\xbftitle: Old\n")
    held.chmod(0o664)
    link = tmp_path / "strategy.yaml"
    link.symlink_to(held)
    rewrite({link: "title: New\n"})
    assert held.read_bytes() == b"\xef\xbb\xbftitle: New\n"
    assert link.is_symlink() and held.stat().st_mode & 0o777 == 0o664


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_texts_go_together_where_the_disk_takes_no_more(tmp_path: Path) -> None:
    """The second of two files does not fit: the first stays too, and nothing is left, not even a
    folder that was made for what did not fit."""
    import resource
    import signal

    small, large = tmp_path / "strategy.yaml", tmp_path / "plan.yaml"
    for name in (small, large):
        name.write_text("title: Old\n")
    process = os.fork()
    if process == 0:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        try:
            rewrite({small: "title: New\n", large: "title: New\n" * 100})
        except UsageError:
            with pytest.raises(UsageError):
                write(tmp_path / "build/new", artifacts({"x/index.html": b"page" * 100}))
            os._exit(9)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 9
    assert there(tmp_path) == {"strategy.yaml": b"title: Old\n", "plan.yaml": b"title: Old\n"}
    assert not list(tmp_path.glob(".stratc-*")) and not (tmp_path / "build").exists()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_ctrl_c_at_any_step_leaves_nothing_behind(tmp_path: Path) -> None:
    """Whoever presses Ctrl-C, between any two calls, finds whole files and no folder of ours."""
    step, stopped = 0, True
    while stopped:
        out = tmp_path / str(step)
        write(out, artifacts(OLD))
        stopped = stopped_at(step, partial(write, out, artifacts(NEW)), interrupt)
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

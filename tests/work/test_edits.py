"""After any edits, a build takes from earlier ones only what a clean one would make again.

Each command runs in a process of its own that has done nothing before, as people run them.
"""

import multiprocessing
import os
import random
import shutil
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from stratc import __main__
from stratc.work import clock, replay
from stratc.work.manifest import Manifest
from stratc.work.store import Store
from tests.work.edits import STRATEGIES, Place, edit, write

EDITS = int(os.environ.get("STRATC_EDITS", "12"))
SHARES = (
    ("build", "csv,json", 840),
    ("build-pages", "html,crossref,xlsx", 156),
    ("build-paper", "pdf", 4),
)
"""Folders with their outputs, and how many of a thousand edits are followed by each: pages cost ten
times what data costs, and paper a hundred times."""
TOLD = (("validate", "--format", "json"), ("crossref", "--format", "json"))
PRELOADED = (
    "pytest",  # what began this is brought in by each process
    "tests.work.test_edits",
    "stratc.cli",
    "stratc.cli.build",
    "stratc.cli.validate",
    "stratc.cli.crossref",
    "stratc.rules",
    "stratc.outputs",
    "stratc.work.making",
    "jinja2",
    "openpyxl",
    "weasyprint",
    "rapidfuzz",
    "markdown_it",
    "babel",
    "codespell_lib",
)
WAY = "spawn" if os.name == "nt" else "forkserver"
SPAWNED: Any = multiprocessing.get_context(WAY)


def ran(place: Place, commands: list[list[str]], answer: Path) -> None:
    """What a new process does: each command, on the day of that place; its words and its end."""

    stopped = SimpleNamespace(today=lambda: place.day)
    setattr(clock, "date", stopped)  # noqa: B010
    setattr(replay, "date", stopped)  # noqa: B010
    os.chdir(place.root)
    os.environ.update(STRATC_CACHE=str(place.cache), SOURCE_DATE_EPOCH=place.epoch)
    ends = []
    for number, words in enumerate(commands):
        out, err = answer.with_suffix(f".{number}.out"), answer.with_suffix(f".{number}.err")
        sys.argv = ["stratc", *words]
        with (
            out.open("w", encoding="utf-8") as told,
            err.open("w", encoding="utf-8") as troubles,
            redirect_stdout(told),
            redirect_stderr(troubles),
        ):
            ends.append(str(__main__._run()))
    answer.write_text(" ".join(ends))


def answers(answer: Path) -> list[tuple[str, str, str]]:
    """How each command ended, and what it said."""
    ends = enumerate(answer.read_text().split())
    return [(end, said(answer, number, "out"), said(answer, number, "err")) for number, end in ends]


def said(answer: Path, number: int, stream: str) -> str:
    return answer.with_suffix(f".{number}.{stream}").read_text(encoding="utf-8")


def keep(root: Path, aside: Path) -> None:
    """Remember what authors write."""
    shutil.rmtree(aside, ignore_errors=True)
    shutil.copytree(root, aside, ignore=shutil.ignore_patterns("build*", "clean"))


def put_back(root: Path, aside: Path) -> None:
    """What authors write as it was, as a checkout would do it."""
    for path in root.iterdir():
        if path.name != "clean" and not path.name.startswith("build"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copytree(aside, root, copy_function=shutil.copy, dirs_exist_ok=True)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def forgotten(place: Place, out: str) -> bool:
    """Whether it is not known any more which files of a folder are ours."""
    manifest = Manifest(place.root / out, Store(place.cache / "made"))
    return (place.root / out).exists() and not manifest.names


def differing(made: dict[str, bytes], wanted: dict[str, bytes]) -> list[str]:
    return [name for name in wanted if made.get(name) != wanted[name]]


def of_yesterday(wanted: dict[str, bytes], outputs: str) -> dict[str, bytes]:
    """Without what a build leaves as it was where something must be fixed: the page of all."""
    own = () if "html" in outputs else ("assets/",)
    return {n: c for n, c in wanted.items() if not n.startswith(("index.html", *own))}


def test_a_build_after_any_edits_is_a_clean_build(tmp_path: Path) -> None:
    """After each of many edits of chance: the same files, the same bytes, the same remarks."""
    SPAWNED.set_forkserver_preload([*PRELOADED])
    chance = random.Random(int(os.environ.get("STRATC_SEED", "7")))
    outs = tuple(out for out, _, _ in SHARES)
    place = Place(tmp_path / "project", tmp_path / "cache", chance, outs=outs)
    root, aside = place.root, tmp_path / "aside"
    for number in range(STRATEGIES):
        write(root, number, random.Random(number))
    weights = [share for _, _, share in SHARES]
    done: list[str] = []
    left: set[str] = set()
    good = 0
    for number in range(EDITS):
        out, outputs, _ = chance.choices(SHARES, weights)[0] if number else SHARES[0]
        jobs = "2" if chance.random() < 0.1 else "1"
        if not (root / "strategies").is_dir() or not list((root / "strategies").iterdir()):
            write(root, 0, chance)
        if forgotten(place, out):
            left.add(out)
        shutil.rmtree(root / "clean", ignore_errors=True)
        told = TOLD if chance.random() < 0.1 else ()
        ways: list[Path] = []
        running = []
        for folder, more in ((out, ("--jobs", jobs)), ("clean", ("--jobs", "1", "--no-cache"))):
            build = ["build", "--to", outputs, "--quiet", "--out", folder, *more]
            others = [[*words, *more[2:]] for words in told]
            ways.append(tmp_path / f"said-{folder}")
            ways[-1].unlink(missing_ok=True)
            process = SPAWNED.Process(target=ran, args=(place, [build, *others], ways[-1]))
            process.start()
            running.append(process)
        for process in running:
            process.join(900)
            assert process.exitcode == 0, done
        done.append(f"{number}: build of {outputs} with {jobs} at a time")
        cached, clean = (answers(answer) for answer in ways)
        assert cached == clean, done
        assert cached[0][0] in "012", (done, cached)
        complete = cached[0][0] == "0"
        good += complete
        made, wanted = files(root / out), files(root / "clean")
        if complete:
            keep(root, aside)
            if out not in left:
                assert sorted(made) == sorted(wanted), done
            for name in {*made} - {*wanted}:  # of a strategy that is gone and forgotten
                (root / out / name).unlink()
            left.discard(out)
        assert not differing(made, wanted if complete else of_yesterday(wanted, outputs)), done
        if not complete and aside.exists() and chance.random() < 0.6:
            put_back(root, aside)
            done.append("what was good")
        done.append(edit(place))
        if count := os.environ.get("STRATC_COUNT"):
            Path(count).write_text(f"{number + 1} edits, {good} good builds; {done[-1]}")
    assert good > EDITS / 3, "most of what was built could be built"

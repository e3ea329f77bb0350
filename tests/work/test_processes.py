"""Strategies checked side by side: what is said does not depend on how many processes there are."""

import subprocess
import sys
import threading
from multiprocessing import get_all_start_methods
from pathlib import Path, PurePosixPath

import pytest

from stratc.crossref import Library
from stratc.model import ROOT, Document, Strategy
from stratc.pipeline import compile
from stratc.source import Text
from stratc.text.copied import may_fork
from stratc.work import processes
from stratc.work.files import shipped_frameworks
from stratc.work.processes import checks_in
from tests.conftest import SMALLEST

TOP = Path(__file__).parents[2]
WORDY = SMALLEST + "introduction: Everybody has {0} {0} right to recieve help.\n"


def documents_of_three() -> Library:
    """Three strategies, each with mistakes of its own."""
    documents = [
        Document(f"fen-{word}", {PurePosixPath(ROOT): Text(ROOT, WORDY.format(word))})
        for word in ("the", "this", "every")
    ]
    return compile(documents, shipped_frameworks()).library


def said(library: Library, jobs: int) -> list[list[tuple[str, str, int]]]:
    strategies: list[Strategy] = list(library.strategies)
    told = checks_in(jobs)(library, strategies)
    return [[(one.rule, one.message, one.span.line) for one in said] for said in told]


ALONE = """
from stratc.work import processes
from tests.work.test_processes import documents_of_three, said

assert processes.may_fork()
library = documents_of_three()
processes.ProcessPoolExecutor, pool = None, processes.ProcessPoolExecutor
one = said(library, 1)
processes.ProcessPoolExecutor = pool
assert said(library, 2) == one and all(one)
pool.submit = None  # what follows shows that two processes were indeed asked
try:
    said(library, 2)
except TypeError:
    print("the same")
"""


@pytest.mark.skipif("fork" not in get_all_start_methods(), reason="processes cannot be copied here")
def test_two_processes_say_what_one_says() -> None:
    """Each strategy gets its own remarks, in the order in which they were asked for.

    The runner of the tests has threads and is never copied, so this is asked of a process alone.
    """
    made = subprocess.run(
        [sys.executable, "-c", ALONE], capture_output=True, text=True, check=False, cwd=TOP
    )
    assert (made.stdout, made.stderr) == ("the same\n", "")


BROKEN = """
from stratc.pipeline import compile
from stratc.work.processes import ProcessPoolExecutor, rests_in
from tests.work.test_processes import broken

one = compile(broken(), []).said
assert {word.rule for word in one} >= {"date-shape", "misspelling"}
assert compile(broken(), [], rests=rests_in(2)).said == one
ProcessPoolExecutor.submit = None
try:
    compile(broken(), [], rests=rests_in(2))
except TypeError:
    print("the same")
"""


def broken() -> list[Document]:
    """Three strategies with a day that is none, and a mistake in their words."""
    lines = f"{WORDY}published: 2026-13-01\n"
    texts = {word: Text(ROOT, lines.format(word)) for word in ("the", "this", "every")}
    return [Document(f"fen-{word}", {PurePosixPath(ROOT): text}) for word, text in texts.items()]


@pytest.mark.skipif("fork" not in get_all_start_methods(), reason="processes cannot be copied here")
def test_two_processes_say_of_strategies_with_mistakes_what_one_says() -> None:
    """What can be read of each is checked side by side too, and told in the same order."""
    made = subprocess.run(
        [sys.executable, "-c", BROKEN], capture_output=True, text=True, check=False, cwd=TOP
    )
    assert (made.stdout, made.stderr) == ("the same\n", "")


def test_a_process_with_threads_is_never_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy would keep locks that nobody opens: the strategies are checked in turn instead."""
    monkeypatch.setattr(processes, "ProcessPoolExecutor", None)
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert not may_fork()
        assert said(documents_of_three(), 2)
    finally:
        done.set()
        thread.join()


PREPARED = """
import os
from stratc.work import processes
from tests.work.test_processes import documents_of_three, said

library, here, kept = documents_of_three(), os.getpid(), {}
check = processes.check_one
def check_one(library, strategy):
    kept.setdefault("by", os.getpid())
    assert kept["by"] == here
    return check(library, strategy)
processes.check_one = check_one
assert all(said(library, 2))
print("prepared")
"""


@pytest.mark.skipif("fork" not in get_all_start_methods(), reason="processes cannot be copied here")
def test_what_rules_prepare_is_prepared_before_a_process_is_copied() -> None:
    """Patterns and word lists are made once, and not once in each process."""
    made = subprocess.run(
        [sys.executable, "-c", PREPARED], capture_output=True, text=True, check=False, cwd=TOP
    )
    assert (made.stdout, made.stderr) == ("prepared\n", "")


KILLED = """
import os
import signal
from functools import partial
from stratc.work.processes import side_by_side

def squared(here, number):
    if number == 3 and os.getpid() != here:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number

if __name__ == "__main__":
    made = side_by_side(partial(squared, os.getpid()), range(6), 2, lambda number: number)
    print([result() for result in made])
"""


@pytest.mark.skipif("fork" not in get_all_start_methods(), reason="processes cannot be copied here")
def test_what_a_killed_process_leaves_undone_is_done_all_the_same() -> None:
    """A machine that is short of memory ends one of the processes, and all results are there."""
    made = subprocess.run(
        [sys.executable, "-c", KILLED], capture_output=True, text=True, check=False, cwd=TOP
    )
    assert (made.stdout, made.stderr) == ("[0, 1, 4, 9, 16, 25]\n", "")


FAILING = """
import multiprocessing
from stratc.cli import run

assert run(["build", "--to", "html", "--jobs", "2", "--quiet", "--no-cache"]) == 2
print(multiprocessing.active_children())
"""


def test_what_failed_leaves_no_process_behind(tmp_path: Path) -> None:
    """A build that ends with an error has ended its other processes too, and not only at exit."""
    for word in ("the", "this", "every"):
        file = tmp_path / f"strategies/fen-{word}/strategy.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(SMALLEST + "contact: team@fenmarsh.example\npublished: 2026-03\n")
    template = tmp_path / "templates/document/footer.html.j2"
    template.parent.mkdir(parents=True)
    template.write_text("{{ nothing.of.that }}")
    made = subprocess.run(
        [sys.executable, "-c", FAILING], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert made.stdout == "[]\n", made.stderr


CHECKING = """
import sys
from stratc.cli import validate

print(sorted({name for name in sys.modules if name in UNASKED or "stratc.outputs" in name}))
"""
UNASKED = {"jinja2", "fontTools", "weasyprint", "stratc.diff", "stratc.intake", "stratc.live"}


def test_who_checks_waits_for_no_page() -> None:
    """To check strategies nothing is loaded that pages are made, compared or imported with."""
    script = f"UNASKED = {UNASKED!r}{CHECKING}"
    made = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=TOP)
    assert (made.stdout, made.stderr) == ("[]\n", "")

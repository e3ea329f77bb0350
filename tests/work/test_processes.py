"""Strategies checked side by side: what is said does not depend on how many processes there are."""

from __future__ import annotations

import threading
from pathlib import PurePosixPath

import pytest

from stratc.crossref import Library
from stratc.model import ROOT, Document, Strategy
from stratc.pipeline import compile
from stratc.source import Text
from stratc.work import processes
from stratc.work.files import shipped_frameworks
from stratc.work.processes import checks_in, may_fork
from tests.conftest import SMALLEST

WORDY = SMALLEST + "introduction: Everybody has the the right to recieve {} help.\n"


@pytest.fixture
def library() -> Library:
    """Three strategies, each with mistakes of its own."""
    documents = [
        Document(f"fen-{number}", {PurePosixPath(ROOT): Text(ROOT, WORDY.format(number))})
        for number in (1, 22, 333)
    ]
    return compile(documents, shipped_frameworks()).library


def _said(library: Library, jobs: int) -> list[list[tuple[str, str, int]]]:
    strategies: list[Strategy] = list(library.strategies)
    told = checks_in(jobs)(library, strategies)
    return [[(one.rule, one.message, one.span.line) for one in said] for said in told]


def test_two_processes_say_what_one_says(library: Library) -> None:
    """Each strategy gets its own remarks, in the order in which they were asked for."""
    assert _said(library, 2) == _said(library, 1)


def test_a_process_with_threads_is_never_copied(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy would keep locks that nobody opens: the strategies are checked in turn instead."""
    monkeypatch.setattr(processes, "ProcessPoolExecutor", None)
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert not may_fork()
        assert _said(library, 2)
    finally:
        done.set()
        thread.join()

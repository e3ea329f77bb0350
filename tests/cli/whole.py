"""A whole command as a shell starts it, in this process: starting another takes a second each.

What is about the process itself (its streams, limits, signals and surroundings) still starts one.
"""

import gc
import io
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from types import FrameType
from typing import NoReturn

from stratc.__main__ import _run
from stratc.reports import terminal
from stratc.work import reading, writing

PATIENCE = 60


def invoke(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What `stratc` does with these words in a folder, from its outermost door."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
    words = shlex.split(command)
    with (
        _in_time(),
        _as_it_was(),
        chdir(folder),
        redirect_stdout(streams[0]),
        redirect_stderr(streams[1]),
    ):
        sys.argv[1:] = words
        code = _run()
        for stream in streams:
            stream.flush()
    out, err = (stream.buffer.getvalue().decode("utf-8") for stream in streams)
    return subprocess.CompletedProcess(words, code, out, err)


@contextmanager
def _as_it_was() -> Iterator[None]:
    """Puts back what one command sets for the one process it has."""
    words, patience = sys.argv[:], gc.get_threshold()
    try:
        yield
    finally:
        sys.argv[:] = words
        gc.set_threshold(*patience)
        terminal.record = reading.record = writing.record = None


@contextmanager
def _in_time() -> Iterator[None]:
    """A command that waits for ever, for a pipe without a writer, fails its test."""

    def give_up(number: int, frame: FrameType | None) -> NoReturn:
        raise TimeoutError(f"no answer within {PATIENCE} seconds")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)

"""The outermost door: makes the streams fit to write to, and turns every end into an exit code."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stratc.work.replay import Replay


def main() -> None:
    """Run stratc. Exit 0: nothing found; 1: something found; 2: not possible; 3: our fault."""
    sys.exit(_run())


def _run() -> int:
    if not _streams():
        return 2
    from stratc.work import replay

    words = sys.argv[1:]
    try:
        begun = replay.begun(words)
        answer = begun.again() if begun else None
        if answer:
            return _repeated(*answer)
        return _watched(words, begun) if begun else _plainly(words)
    except KeyboardInterrupt:
        return 130


def _repeated(told: list[tuple[int, str]], code: int) -> int:
    """Nothing has changed: say the same again, and end the same."""
    from stratc.text.streams import NotWritten, put

    try:
        for number, text in told:
            put(text, sys.stdout if number == 1 else sys.stderr)
    except NotWritten as error:
        put(f"stratc: {error}\n", sys.stderr)
        return 2
    return code


def _plainly(words: list[str]) -> int:
    import gc

    from stratc.work.kept_patterns import KeptPatterns, kept_answers

    verb = words[0] if words and words[0].isalpha() else ""
    # A run is short and makes much that lasts until its end: looking for rubbish so often is idle.
    # Only what lays out pages leaves much.
    gc.set_threshold(1_000_000 if verb == "validate" else 100_000, 20, 20)
    patterns = KeptPatterns(verb)
    with patterns.used(), kept_answers(patterns.known):
        from stratc.cli import run

        return run(words)


def _watched(words: list[str], begun: Replay) -> int:
    """Run the command, and keep its answer for the next time."""
    from stratc.reports import terminal
    from stratc.work import reading, writing

    told = terminal.record = []
    read = reading.record = []
    written = writing.record = []
    code = _plainly(words)
    begun.keep(code, told, written, read)
    return code


def _streams() -> bool:
    """Whether there is a place to write to.

    A file or a pipe gets UTF-8, whatever the machine would write by itself: on Windows that is a
    code page without most of our marks. A terminal keeps its own, and what it cannot show is
    spelt out. A stream that was closed is put back as nothing, since the next file to be opened
    would get its number and then our words.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            descriptor = os.open(os.devnull, os.O_RDONLY if number == 0 else os.O_WRONLY)
            if name == "stdout":
                if sys.stderr is not None:
                    sys.stderr.write("stratc: there is no standard output to write to\n")
                return False
            setattr(sys, name, os.fdopen(descriptor, "r" if number == 0 else "w"))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
    return True


if __name__ == "__main__":
    main()

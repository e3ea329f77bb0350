"""The outermost door: makes the streams fit to write to, and turns every end into an exit code."""

from __future__ import annotations

import io
import os
import sys


def main() -> None:
    """Run stratc. Exit 0: nothing found; 1: something found; 2: not possible; 3: our fault."""
    sys.exit(_run())


def _run() -> int:
    if not _streams():
        return 2
    from stratc.cli import run

    try:
        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


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

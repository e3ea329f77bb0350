"""Prints in a process of its own, which ends where it takes more than any document needs.

In: a page made with a project's own templates or sheets, which may come from anybody. Out: what
`print_pdf` gives. A sheet can make a page without end, or one page for each letter, and nothing but
the end of its process stops the layout for sure.

The process is given what it prints over its standard input and has no other task.
"""

import logging
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from .files import AddressRefused, LayoutRefused
from .render import NO_FILES, Printed, print_pdf
from .start import NoPrinter, weasyprint

SECONDS, SECONDS_A_MEGABYTE = 15, 60
"""Of the processor; our own sheets take a third of that for a short page and a long one."""
PAGES, PAGES_A_MEGABYTE = 60, 600
MEMORY, MEMORY_A_MEGABYTE = 800_000_000, 700_000_000
"""Of addresses; our own sheets take half of that for a short page, two thirds for a long one."""
SLOWER = 20
"""So many times longer may the clock on the wall take, where the processor serves many."""
SHEETS = "look at sizes, margins and breaks in the project's own style sheets and templates"
TOO_LONG = f"it takes longer than any document needs: {SHEETS}"
TOO_MANY = f"it has more pages than its words can fill: {SHEETS}"
TOO_LARGE = f"it takes more memory than any document needs: {SHEETS}"


def print_apart(html: str, attached: Mapping[str, bytes] = NO_FILES) -> Printed:
    """Print a page. Raises LayoutRefused for one that takes too long, too much, or too many pages;
    else what `print_pdf` raises."""
    size = len(html) / 1_000_000
    seconds = int(SECONDS + SECONDS_A_MEGABYTE * size)
    pages = int(PAGES + PAGES_A_MEGABYTE * size)
    memory = int(MEMORY + MEMORY_A_MEGABYTE * size)
    given = pickle.dumps((html, dict(attached), pages, seconds, memory))
    try:
        made = subprocess.run(
            [sys.executable, "-P", "-c", f"from {__name__} import answer; answer()"],
            input=given,
            capture_output=True,
            timeout=seconds * SLOWER,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(_places())},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise LayoutRefused(TOO_LONG) from error
    if made.returncode < 0:
        late = -made.returncode == getattr(signal, "SIGXCPU", None)
        raise LayoutRefused(TOO_LONG if late else TOO_LARGE)
    if made.returncode:
        raise RuntimeError(made.stderr.decode("utf-8", errors="replace"))
    kind, result = pickle.loads(made.stdout)
    if kind is Printed:
        return Printed(*result)
    raise kind(*result)


def answer() -> None:
    """What that process does: read a page, print it within its limits, write what became of it."""
    html, attached, pages, *limits = pickle.load(sys.stdin.buffer)
    out, sys.stdout = sys.stdout, sys.stderr
    told: tuple[type, tuple[Any, ...]]
    try:
        weasyprint()
        _limit(*limits)
        with _at_most(pages):
            made = print_pdf(html, attached=attached)
        told = (Printed, (made.content, made.pages, made.complaints))
    except AddressRefused as refused:
        told = (AddressRefused, refused.args)
    except LayoutRefused as refused:
        why = str(refused)
        told = (LayoutRefused, (why if SHEETS in why else f"{why}: {SHEETS}",))
    except NoPrinter:
        told = (NoPrinter, ())
    except MemoryError:
        told = (LayoutRefused, (TOO_LARGE,))
    except Exception as error:  # WeasyPrint has a dozen ways to stumble over an odd sheet
        told = (LayoutRefused, (f"it cannot be laid out ({type(error).__name__}): {SHEETS}",))
    out.buffer.write(pickle.dumps(told))


@contextmanager
def _at_most(pages: int) -> Iterator[None]:
    """Stop where WeasyPrint tells of a page beyond these."""

    class Counting(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if "Page %d" in record.msg and isinstance(record.args, tuple):
                (number, *_) = record.args
                if isinstance(number, int) and number > pages:
                    raise LayoutRefused(TOO_MANY)

    progress = logging.getLogger("weasyprint.progress")
    counting = Counting()
    progress.addHandler(counting)
    progress.setLevel(logging.INFO)
    progress.propagate = False
    yield
    progress.removeHandler(counting)


def _limit(seconds: int, memory: int) -> None:
    """Ask the system to end this process where it takes more. Windows knows no such limits."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _places() -> list[str]:
    """Where modules are looked for; never where we stand, which may be the project itself."""
    here = os.getcwd()
    own = str(Path(__file__).parents[3])
    return [own, *(place for place in sys.path if place and os.path.abspath(place) != here)]

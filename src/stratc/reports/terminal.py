"""Where reports leave us: to a person on standard error, to whoever reads standard output.

The only door to rich, which gives colour. Without a terminal the text stays plain.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TextIO

from stratc.text.controls import spelt_out

# Windows says EINVAL of a pipe that nobody reads.
GONE = (errno.EPIPE, errno.EINVAL) if os.name == "nt" else (errno.EPIPE,)
COLOURS = {"must fix": "bold red", "should fix": "bold yellow", "consider": "bold cyan"}


class NotWritten(Exception):
    """A stream that takes no more, such as a file on a full disk."""


def tell(text: str) -> None:
    """Say something to the person who runs the command."""
    text = spelt_out(text)
    _write(_coloured(text) if takes_colour(sys.stderr) else text, sys.stderr)


def give(report: str | bytes, colour: bool = False) -> None:
    """Hand over what was asked for. What other programs read is never coloured."""
    if isinstance(report, str):
        report = spelt_out(report)
        report = _coloured(report) if colour and takes_colour(sys.stdout) else report
    _write(report, sys.stdout)


def takes_colour(stream: TextIO) -> bool:
    """Whether a stream takes colour: a terminal, and nobody said NO_COLOR."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _write(content: str | bytes, stream: TextIO) -> None:
    """Write all of it at once. That the reader has gone is nobody's mistake: `| head` is enough."""
    try:
        if isinstance(content, bytes):
            stream.flush()
            stream.buffer.write(content)
        else:
            stream.write(content)
        stream.flush()
    except OSError as error:
        # What is left in the stream would be tried again at exit, and complained of again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if error.errno not in GONE:
            name = "standard output" if stream is sys.stdout else "standard error"
            raise NotWritten(f"{name} takes no more: {error.strerror}") from error


def _coloured(text: str) -> str:
    from rich.console import Console
    from rich.text import Text

    made = io.StringIO()
    console = Console(file=made, force_terminal=True, highlight=False, soft_wrap=True)
    for line in text.splitlines():
        shown = Text(line)
        for words, style in COLOURS.items():
            if line.startswith(f"{words}:"):
                shown.stylize(style, 0, len(words) + 1)
                shown.stylize("bold", len(words) + 1)
        if line.startswith(("  hint:", "  more:")):
            shown.stylize("green" if line.startswith("  hint:") else "dim", 2, 7)
        elif "│" in line and set(line.rpartition("│")[2].strip()) <= {"^"}:
            shown.stylize("bold red")
        console.print(shown)
    return made.getvalue()

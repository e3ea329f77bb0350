"""Where reports leave us: to a person on standard error, to whoever reads standard output.

The only door to rich, which gives colour. Without a terminal the text stays plain.
"""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO

from stratc.text.controls import spelt_out
from stratc.text.streams import put

# What was said and on which stream, while somebody wants to know it.
record: list[tuple[int, str]] | None = None
COLOURS = {"must fix": "bold red", "should fix": "bold yellow", "consider": "bold cyan"}


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
    if record is not None and isinstance(content, str):
        record.append((1 if stream is sys.stdout else 2, content))
    put(content, stream)


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

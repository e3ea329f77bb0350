"""Colour for a terminal: the only door to rich. Without a terminal the text stays plain."""

from __future__ import annotations

import os
import sys
from typing import TextIO

COLOURS = {"must fix": "bold red", "should fix": "bold yellow", "consider": "bold cyan"}


def coloured(stream: TextIO) -> bool:
    """Whether a stream takes colour: a terminal, and nobody said NO_COLOR."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def tell(text: str, stream: TextIO | None = None) -> None:
    """Print a report, with colour where the stream takes it."""
    stream = stream or sys.stderr
    if not coloured(stream):
        stream.write(text)
        stream.flush()
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False, soft_wrap=True)
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

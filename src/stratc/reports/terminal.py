"""Where reports leave us: to a person on standard error, to whoever reads standard output.

The only door to rich, which gives colour. Without a terminal the text stays plain.
"""

import io
import os
import sys
from typing import TextIO

from stratc.text.controls import spelt_out
from stratc.text.streams import put

from .text import Styled

# What was said and on which stream, while somebody wants to know it.
record: list[tuple[int, str]] | None = None


def tell(text: str) -> None:
    """Say something to the person who runs the command."""
    _write(_shown(text, sys.stderr), sys.stderr)


def give(report: str | bytes) -> None:
    """Hand over what was asked for. Only what is made of styled pieces is ever coloured."""
    _write(_shown(report, sys.stdout) if isinstance(report, str) else report, sys.stdout)


def takes_colour(stream: TextIO) -> bool:
    """Whether a stream takes colour: a terminal, and nobody said NO_COLOR."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _write(content: str | bytes, stream: TextIO) -> None:
    if record is not None and isinstance(content, str):
        record.append((1 if stream is sys.stdout else 2, content))
    put(content, stream)


def _shown(text: str, stream: TextIO) -> str:
    """The text without a character that steers a screen, in colour where it has any to show."""
    if not (isinstance(text, Styled) and takes_colour(stream)):
        return spelt_out(text)
    from rich.console import Console
    from rich.text import Text

    made = io.StringIO()
    console = Console(file=made, force_terminal=True, highlight=False, soft_wrap=True)
    console.print(
        Text.assemble(*((spelt_out(words), style) for words, style in text.pieces)), end=""
    )
    return made.getvalue()

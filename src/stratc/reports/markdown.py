"""Remarks as Markdown, for a comment on a pull request or the summary of a job."""

import re
from itertools import groupby

from stratc.source import Diagnostic, Severity

from .text import summary


def show(said: tuple[Diagnostic, ...], fail_on: Severity = Severity.MUST) -> str:
    """One line that sums up, then a table for each file."""
    total = summary(said)
    parts = [f"**stratc:** {total}\n"]
    for file, remarks in groupby(said, key=lambda d: d.span.text.name):
        rows = "".join(
            f"| {d.span.line}:{d.span.column} | {d.severity.words} | {_cell(d)} | `{d.rule}` |\n"
            for d in remarks
        )
        head = "| Place | Severity | Remark | Rule |\n| --- | --- | --- | --- |\n"
        parts.append(f"### {_plain(file)}\n\n{head}{rows}")
    return "\n".join(parts)


def _cell(d: Diagnostic) -> str:
    hint = f"<br>{_plain(d.hints[0])}" if d.hints else ""
    return _plain(d.message) + hint


def _plain(text: str) -> str:
    """Text as it stands, whatever marks it holds; a bar in code would end the cell as well."""
    return re.sub(r"(?<!\\)\|", r"\\|", plain(" ".join(text.split())))


def plain(text: str) -> str:
    """Text as it stands, whatever marks it holds; code stays code."""
    pieces = re.split(r"(`[^`]*`)", text.replace("\n", " "))
    return "".join(
        piece
        if piece.startswith("`") and len(piece) > 1
        else re.sub(r"([\\|*_<>\[\]#~`@])", r"\\\1", piece)
        for piece in pieces
    )

"""Where what stands in a mended text stood when it was typed.

In: a text as typed, the same text mended, and places in that. Out: the places as typed, or None
where only the mending wrote what stands there.
"""

import re
from dataclasses import replace
from difflib import SequenceMatcher

from stratc.source import Diagnostic, Edit, Label, Span, Text

LINE = re.compile(r"(?<=\bline )\d+")
ABSOLUTE = re.compile(r"\bspaces?\b|\blines \d")
"""Words that hold of the mended text alone, where lines begin elsewhere and have other numbers."""


class AsTyped:
    """The lines of a mended text beside those as typed; a line counts as the same wherever it
    begins, and as changed where others stand in its place that hold the same words."""

    def __init__(self, typed: Text, mended: Text) -> None:
        self._typed, self._mended = typed, mended
        self._lines: dict[int, range] = {}
        old, new = ([line.strip(" -") for line in text.lines] for text in (typed, mended))
        for kind, start, end, first, last in SequenceMatcher(None, old, new).get_opcodes():
            for number in range(first, last):
                at = start + number - first
                same = range(at, at + 1) if kind == "equal" else range(start, end)
                self._lines[number + 1] = same

    def remark(self, said: Diagnostic) -> Diagnostic | None:
        """A remark on the text as typed; its edits are kept where each can be made there."""
        words = [self._numbered(one) for one in (said.message, *said.hints)]
        span = self.span(said.span)
        labels = [(self.span(one.span), one.message) for one in said.labels]
        if span is None or None in words or any(at is None for at, _ in labels):
            return None
        message, *hints = (one for one in words if one)
        edits = [(self.span(one.span), one.replacement) for one in said.edits]
        whole = all(at is not None for at, _ in edits)
        return replace(
            said,
            span=span,
            message=message,
            hints=tuple(hints),
            labels=tuple(Label(at, message) for at, message in labels if at),
            edits=tuple(Edit(at, words) for at, words in edits if at) if whole else (),
        )

    def _numbered(self, words: str) -> str | None:
        """Words that name lines, with the numbers as typed."""
        if ABSOLUTE.search(words):
            return None
        for number in LINE.findall(words):
            lines = self._lines.get(int(number), ())
            if len(lines) != 1:
                return None
            words = re.sub(rf"(?<=\bline ){number}\b", f"\0{lines[0] + 1}", words)
        return words.replace("\0", "")

    def span(self, span: Span) -> Span | None:
        """A place as typed. It is found by its words, on its first line and its last."""
        ends = {span.line, span.end_line}
        read, mended = span.text, self._mended
        if read.name != mended.name or any(read.line(n) != mended.line(n) for n in ends):
            return None
        if span.line == span.end_line:
            return self._part(span.line, span.column, span.end_column)
        first = self._part(span.line, span.column, len(read.line(span.line)) + 1)
        last = self._part(span.end_line, 1, span.end_column)
        return first.until(last) if first and last else None

    def _part(self, number: int, column: int, end: int) -> Span | None:
        """A part of one line."""
        line = self._mended.line(number)
        words, text = line[column - 1 : end - 1], self._typed
        among = [(at + 1, text.line(at + 1)) for at in self._lines.get(number, ())]
        holding = [(at, typed) for at, typed in among if words.strip() and words in typed]
        if len(holding) != 1:
            return None
        at, typed = holding[0]
        if typed.strip(" -") == line.strip(" -"):
            start = column + len(typed.rstrip()) - len(line.rstrip())
        else:
            start = typed.find(words) + 1 if typed.count(words) == 1 else 0
        return Span(text, at, start, at, start + len(words)) if start > 0 else None

"""A stretch of one Text: line and column from 1, in characters, the end exclusive."""

from __future__ import annotations

from dataclasses import dataclass

from .text import Text


@dataclass(frozen=True, slots=True)
class Span:
    """From one place in a text to another. It carries its text, so a remark can show the line."""

    text: Text
    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def start_of(cls, text: Text) -> Span:
        """The first character of a text, for remarks on the whole of it."""
        return cls(text, 1, 1, 1, 2 if text.line(1) else 1)

    def __str__(self) -> str:
        return f"{self.text.name}:{self.line}:{self.column}"

    @property
    def written(self) -> str:
        """The characters under the span, with line feeds between lines."""
        if self.line == self.end_line:
            return self.text.line(self.line)[self.column - 1 : self.end_column - 1]
        first = self.text.line(self.line)[self.column - 1 :]
        middle = [self.text.line(n) for n in range(self.line + 1, self.end_line)]
        last = self.text.line(self.end_line)[: self.end_column - 1]
        return "\n".join([first, *middle, last])

    def until(self, other: Span) -> Span:
        """From the start of this span to the end of the other, in the same text."""
        return Span(self.text, self.line, self.column, other.end_line, other.end_column)

    def lies_in(self, other: Span) -> bool:
        """Whether all of it stands inside another, in the same text."""
        return (
            self.text.name == other.text.name
            and (other.line, other.column) <= (self.line, self.column)
            and (self.end_line, self.end_column) <= (other.end_line, other.end_column)
        )

    def part(self, piece: str, occurrence: int = 0) -> Span:
        """Where a piece of writing stands inside this span; the whole span if it does not.

        Block scalars lose their indent when read, so an offset into the value says little;
        the piece as typed is found again instead.
        """
        wanted = occurrence
        for number in range(self.line, self.end_line + 1):
            line = self.text.line(number)
            start = self.column - 1 if number == self.line else 0
            stop = self.end_column - 1 if number == self.end_line else len(line)
            at = line.find(piece, start, stop)
            while at >= 0:
                if wanted == 0:
                    return Span(self.text, number, at + 1, number, at + 1 + len(piece))
                wanted -= 1
                at = line.find(piece, at + len(piece), stop)
        return self

"""A file's name and its content. Everything else in this room points into one."""

import re
from dataclasses import dataclass
from functools import cached_property

# What YAML counts as the end of a line; counting any other way would shift every place after it.
LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


@dataclass(frozen=True)
class Text:
    """The content of one file, under the name that remarks give it.

    `name` is the path as a reader would type it; `content` is decoded and keeps its line ends.
    """

    name: str
    content: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines without their ends. There is always at least one."""
        return tuple(LINE_END.split(self.content))

    def line(self, number: int) -> str:
        """The line with this number, counted from 1; empty past the end."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each line begins, counted in characters from the start of the text."""
        return (0, *(found.end() for found in LINE_END.finditer(self.content)))

    @cached_property
    def line_end(self) -> str:
        """What ends the lines of this text: its first line end, or a line feed if it has none."""
        found = LINE_END.search(self.content)
        return found.group() if found else "\n"

    def offset(self, line: int, column: int) -> int:
        """How many characters stand before a place; a place past the end is the end."""
        if line > len(self.starts):
            return len(self.content)
        after = self.starts[line] if line < len(self.starts) else len(self.content)
        return min(self.starts[line - 1] + column - 1, after)

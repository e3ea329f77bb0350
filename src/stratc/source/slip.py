"""One slip of the keyboard: where it is, the lines as they should be, and what to say of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .diagnostic import Diagnostic

# The name of a field, or the head of a column as printed: “What will success look like?”
HEAD_WORDS = r"[\w-][\w()/&.,'’-]*(?: [\w()/&.,'’-]+){0,7}\??"
FIELD = re.compile(rf"(?P<head>\s*(?:- +)*)(?P<key>{HEAD_WORDS}):(?P<gap>\s+)(?P<value>\S.*?)\s*")
# How a line begins, and the name of a field of ours on it.
HEAD = re.compile(r"(?P<indent>\s*)(?P<hyphens>(?:- +)*)")
NAME = r"\s*(?:- +)*[A-Za-z][\w-]*"
ENTRY = re.compile(r"(?P<head>\s*(?:- +)+)(?P<value>\S.*?)\s*")


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip that may have been made. The cost says how seldom this kind of slip happens.

    `remark` is called with the place, `values` and the edits. `offered` are the lines as they are
    offered to the author where `written` keeps the number of lines and so is not what one types.
    """

    line: int
    column: int
    end_column: int
    written: dict[int, str]
    cost: int
    remark: Callable[..., Diagnostic]
    values: tuple[Any, ...]
    offered: dict[int, str] | None = None


@dataclass(frozen=True, slots=True)
class FileLine:
    """One line of a file, among the others."""

    lines: list[str]
    number: int

    @property
    def text(self) -> str:
        """The line as typed."""
        return self.lines[self.number - 1]

    @property
    def indent(self) -> int:
        """How many spaces it begins with."""
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def under(self) -> int:
        """The last line that is indented more than this one; its own number if none is."""
        last = self.number
        for below in range(self.number + 1, min(len(self.lines), self.number + 200) + 1):
            other = FileLine(self.lines, below)
            if other.text.strip():
                if other.indent <= self.indent:
                    break
                last = below
        return last

    def slip(
        self,
        start: int,
        end: int,
        line: str,
        cost: int,
        remark: Callable[..., Diagnostic],
        *values: Any,
    ) -> Slip:
        """A slip between two characters of this line, and the line as it should be."""
        written = {self.number: line}
        return Slip(self.number, start + 1, max(end, start + 1) + 1, written, cost, remark, values)

    def parts(self) -> tuple[str, str, str] | None:
        """What stands before the value of a field or an entry, the field's name, and the value."""
        if found := FIELD.fullmatch(self.text):
            return self.text[: found.start("value")], found["key"], found["value"]
        if found := ENTRY.fullmatch(self.text):
            return found["head"], "", found["value"]
        return None

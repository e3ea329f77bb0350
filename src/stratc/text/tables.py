"""Tables of words and patterns that come with the package as text.

In: a package and the name of a file. Out: its lines, or its rows of patterns. A line that is
indented goes on with the one above: behind a blank, or without one where it begins with “|”. What
stands behind “#” at the beginning of a line is for those who read the table.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files

DEFINED = re.compile(r"([A-Z][A-Z_]{0,30})( =|:) (.*)")
PIECE = re.compile(r"\{([A-Z][A-Z_]{0,30})\}")
BLANK = "␣"  # one at an end, where nobody would see it
AS_TYPED = "AS TYPED"  # what stands below is looked for with its capitals


def lines(package: str, name: str) -> list[str]:
    """The lines of a table, each made whole."""
    whole: list[str] = []
    for line in (files(package) / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            more = line.strip()
            whole[-1] += more if more.startswith("|") else f" {more}"
        elif line and not line.startswith("#"):
            whole.append(line)
    return whole


def entries(package: str, name: str) -> Iterator[tuple[str, str]]:
    """Each line of a table as what stands before its first colon, and what stands behind it."""
    for line in lines(package, name):
        head, _, rest = line.partition(": ")
        yield head, rest


@dataclass(frozen=True)
class PatternTable:
    """Rows of patterns with what is right, and the lists of words that the patterns name.

    `NAME: words` is such a list. `NAME = text` is a piece, which rows below write as `{NAME}`. A
    row is a pattern, “=>”, and what is right, which may be left open.
    """

    pieces: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    rows: list[tuple[str, str]] = field(default_factory=list)
    as_typed: list[tuple[str, str]] = field(default_factory=list)

    def read(self, package: str, names: Iterable[str]) -> "PatternTable":
        """This table with the rows of files, each of which may use the pieces of those before."""
        for name in names:
            rows = self.rows
            for line in (line.replace(BLANK, " ") for line in lines(package, name)):
                if line == AS_TYPED:
                    rows = self.as_typed
                elif defined := DEFINED.fullmatch(line):
                    called, sign, value = defined.groups()
                    if called in self.pieces or called in self.lists:
                        raise ValueError(f"{name}.txt: {called} has a meaning already")
                    if sign == ":":
                        self.lists[called] = value.split()
                    else:
                        self.pieces[called] = self._filled(value)
                else:
                    pattern, _, right = line.partition(" =>")
                    rows.append((self._filled(pattern), self._filled(right[1:])))
        return self

    def _filled(self, text: str) -> str:
        return PIECE.sub(lambda piece: self.pieces[piece[1]], text)


def pieces(module: str, **given: str) -> dict[str, str]:
    """The pieces in the table beside a module, which may use those that are given."""
    package, _, name = module.rpartition(".")
    return PatternTable(given).read(package, [name]).pieces

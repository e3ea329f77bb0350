"""A table that was pasted below the name of its field, and stands no further right than that.

In: a line of a file. Out: the slip that gives the field its bar, and the lines of the table two
spaces more. What the table says, the field that holds it then reads.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from .slip import FileLine, Slip
from .text_remarks import bar_missing

TABLE = re.compile(r"\|.*\||(?!\w{1,3}[.)]\t)[^\t]+(?:\t+[^\t]+)+\Z|\S.*? {3,}\S")
FIELD = re.compile(r"( *)((?:- +)*[A-Za-z][\w -]*:) *")
OTHER = re.compile(r"- |[A-Za-z][\w -]*:(?:\s|$)")


def table_below(line: FileLine) -> Iterator[Slip]:
    """The field and the table, where every line up to the next empty one or field is a row."""
    found = FIELD.fullmatch(line.text)
    below = line.lines[line.number :]
    rows = list(takewhile(lambda one: one.strip() and not OTHER.match(one.strip()), below))
    if not found or len(rows) < 2 or not all(TABLE.match(one.strip()) for one in rows):
        return
    if any(one.startswith(found[1] + "  ") for one in rows):
        return
    margin = " " * (line.indent + 2 + 2 * found[2].count("- "))
    kept = {line.number: f"{found[1]}{found[2]} |"}
    kept |= {at: margin + one.lstrip(" ") for at, one in enumerate(rows, line.number + 1)}
    at = len(line.text.rstrip())
    yield Slip(line.number, at, at + 1, kept, -3, bar_missing, ())

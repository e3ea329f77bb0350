"""Words of an entry of a list that stand without their field, above its other fields.

In: one line among the others. Out: the slip that it may be, with the field that its list asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import text_remarks
from .slip import HEAD_WORDS, FileLine, Slip
from .yaml_writing import one_line

# A field by the head of a column: “Lead: council”, “Due date: June 2027”.
HEADED = re.compile(
    rf"\s*(?:- +)*(?=[A-Za-z])(?:[\w()/&-]+(?: [\w()/&-]+){{0,3}}|{HEAD_WORDS}(?<=\?)):(?: |$)"
)
# What the words of an entry stand behind in these lists; behind a title in the others.
FIELD_OF_WORDS = {"actions": "action", "rows": "action", "bodies": "name"} | dict.fromkeys(
    ("commitments", "items", "objectives"), "text"
)


def unnamed(line: FileLine) -> Iterator[Slip]:
    """The words of an entry without their field, above its other fields."""
    parts = line.parts()
    below = next((one for one in line.lines[line.number :] if one.strip()), "")
    inner = len(below) - len(below.lstrip())
    if not parts or parts[1] or len(parts[2].split()) < 3 or parts[2][0] in "[{\"'|>#&*":
        return
    if inner != len(parts[0]) or not HEADED.match(below) or below.lstrip().startswith("- "):
        return
    at, above = len(parts[0]), line
    while above.number > 1 and (not above.text.strip() or above.indent >= line.indent):
        above = FileLine(line.lines, above.number - 1)
    name = FIELD_OF_WORDS.get(above.text.strip(" -:"), "title")
    better = f"{parts[0]}{name}: {one_line(parts[2])}"
    yield line.slip(at, at + 1, better, 1, text_remarks.words_without_name, name, better)

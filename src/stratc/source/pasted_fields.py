"""Fields as another program writes them: in a mail that is quoted, or in JSON.

In: a line of a file, among the others. Out: the lines as they should be.
"""

import re
from collections.abc import Iterator

from . import layout_remarks as remarks
from .slip import FileLine, Slip

JSON = re.compile(r"(?P<head> {0,60}(?:- {1,9}){0,3})\"(?P<key>[A-Za-z][\w -]{0,30})\" ?: *(?=\S)")
MAILED = re.compile(r"(?:> ?){1,3}(?=[ \w-]|$)")


def mailed(line: FileLine) -> Iterator[Slip]:
    """Lines as a mail quotes them, each behind a mark of its own."""
    if not (found := MAILED.match(line.text)):
        return
    first = last = line.number
    while first > 1 and MAILED.match(line.lines[first - 2]):
        first -= 1
    while last < len(line.lines) and MAILED.match(line.lines[last]):
        last += 1
    numbers = range(first, last + 1)
    written = {one: MAILED.sub("", line.lines[one - 1], count=1) for one in numbers}
    lines = f"these {len(numbers)} lines" if len(numbers) > 1 else "this line"
    mark = found.group().strip()
    what = f"as in a mail that is quoted, “{mark}” stands before {lines}, and is too many here"
    values = (what, written[first])
    yield Slip(first, 1, len(found.group()) + 1, written, 1, remarks.slip, values)


def from_json(line: FileLine) -> Iterator[Slip]:
    """A field as JSON writes it, with its name in quotation marks and a comma behind it."""
    text = line.text.rstrip()
    if text.endswith(",") and (found := JSON.match(text)):
        better = f"{found['head']}{found['key']}: {text[found.end() : -1].rstrip()}"
        what = "this field is written as in JSON, with its name in quotes and a comma behind it"
        yield line.slip(found.start("key"), len(text), better, 0, remarks.slip, what, better)

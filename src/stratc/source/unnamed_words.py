"""Words and points that stand without their field or colon, among other fields.

In: one line among the others. Out: the slip that it may be, with the field that its list asks for.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from . import layout_remarks, text_remarks
from .slip import HEAD_WORDS, FileLine, Slip
from .text_remarks import bar_missing
from .yaml_writing import one_line, quoted

# A field by the head of a column: “Lead: council”, “Due date: June 2027”.
HEADED = re.compile(
    rf"\s*(?:- +)*(?=[A-Za-z])(?:[\w()/&-]+(?: [\w()/&-]+){{0,3}}|{HEAD_WORDS}(?<=\?)):(?: |$)"
)
# What the words of an entry stand behind in these lists; behind a title in the others.
FIELD_OF_WORDS = {"actions": "action", "rows": "action", "bodies": "name"} | dict.fromkeys(
    ("commitments", "items", "objectives"), "text"
)

FARTHEST = 6  # so much further right the fields of an entry may have been typed
NAMED, LIST = re.compile(r" *- +[^:]+: *"), re.compile(r" *[a-z][a-z-]*: *")
DASHED = re.compile(r" +(\w[^:\n]{0,58}?) +[-–—=] +(?=\S)")
NO_SPACE = re.compile(r"[A-Za-z][\w-]{0,40}:(?=[^\s:/])")

# The field of an entry that takes points as its words, below a title. In statistics none does.
OF_TEXTS = {"priorities": "summary"} | dict.fromkeys(
    ("background", "sections", "appendices", "foreword", "life-course"), "text"
)


def unnamed(line: FileLine) -> Iterator[Slip]:
    """The words of an entry without their field, above its other fields."""
    parts = line.parts()
    below = next((one for one in line.lines[line.number :] if one.strip()), "")
    inner = len(below) - len(below.lstrip())
    if not parts and inner == line.indent and HEADED.match(below):
        yield from _below_its_title(line)
    if not parts or parts[1] or len(parts[2].split()) < 3 or parts[2][0] in "[{\"'|>#&*":
        return
    further_right = 0 < inner - len(parts[0]) < FARTHEST and "-" in parts[0]
    crooked = further_right and not parts[2].rstrip().endswith(":")
    if not (inner == len(parts[0]) or crooked) or not HEADED.match(below):
        return
    if below.lstrip().startswith("- ") or NO_SPACE.match(parts[2]):
        return  # “title:Reading for all” has its field, and wants a space
    at, above = len(parts[0]), line
    while above.number > 1 and (not above.text.strip() or above.indent >= line.indent):
        above = FileLine(line.lines, above.number - 1)
    name = FIELD_OF_WORDS.get(above.text.strip(" -:"), "title")
    if (typed := parts[2].split()[0]) in (name, "id", "title"):
        better = f"{parts[0]}{typed}: {parts[2][len(typed) :].lstrip()}"
        remark = layout_remarks.colon_missing
        yield line.slip(at, at + len(typed), better, 1, remark, typed, better)
        return
    words = parts[2].rstrip().removesuffix(":") if name == "title" else parts[2]
    better = f"{parts[0]}{name}: {one_line(words)}"
    # Fields that stand further right than the words belong to these all the same.
    further = range(line.number + 1, line.under + 1) if crooked else range(0)
    if any(line.lines[one - 1][: inner - at].strip() for one in further):
        return
    written = {one: line.lines[one - 1][inner - at :] for one in further}
    written[line.number] = better
    values = (name, better)
    yield Slip(line.number, at + 1, at + 2, written, 1, text_remarks.words_without_name, values)


def _below_its_title(line: FileLine) -> Iterator[Slip]:
    """Words of an entry between its title, “- Active children:”, and its other fields."""
    above, margin = line.lines[: line.number - 1], " " * line.indent
    if len(line.text.split()) < 3 or not above or not NAMED.fullmatch(above[-1]):
        return
    outer = FileLine(above, len(above)).indent
    heads = (one for one in reversed(above) if LIST.fullmatch(one) and one[outer:][:1] != " ")
    if name := OF_TEXTS.get(next(heads, "").strip(" -:")):
        better = f"{margin}{name}: {one_line(line.text.strip())}"
        values = (text_remarks.words_without_name, name, better)
        yield line.slip(line.indent, line.indent + 1, better, 1, *values)


def dashed_term(line: FileLine) -> Iterator[Slip]:
    """A term of the glossary with a dash before its meaning: “Priority groups – who needs us”."""
    head = next((one for one in reversed(line.lines[: line.number - 1]) if one[:1].strip()), "")
    if head.partition("#")[0].rstrip() != "glossary:":
        return
    written = {}
    for number, typed in enumerate(line.lines[line.number - 1 :], line.number):
        if not (found := DASHED.match(typed)):
            break
        written[number] = f"{typed[: found.end(1)]}: {typed[found.end() :]}"
    if first := DASHED.match(line.text):
        values = (first[1], written[line.number])
        remark = layout_remarks.colon_missing
        yield Slip(line.number, line.indent + 1, first.end(1) + 1, written, 1, remark, values)


def unnamed_points(line: FileLine) -> Iterator[Slip]:
    """Points below the title of an entry that has a text, without the name of that field."""
    margin, below = " " * line.indent, line.lines[line.number - 1 :]
    above = FileLine(line.lines, line.number - 1) if line.number > 1 else line
    title = re.fullmatch(r"(?P<outer> *)- +title: +\S.*", above.text)
    if (
        not title
        or line.indent != len(title["outer"]) + 2
        or not line.text.lstrip().startswith("- ")
    ):
        return
    entry = next(
        (one for one in reversed(line.lines[: above.number - 1]) if _is_field(one, title["outer"])),
        "",
    )
    name = OF_TEXTS.get(entry.strip(" -:"))
    if name is None:
        return
    last = next(
        (
            at
            for at, one in enumerate(below)
            if one.strip() and not one.startswith((f"{margin}- ", f"{margin} "))
        ),
        len(below),
    )
    while not below[last - 1].strip():
        last -= 1
    points = {line.number + at: one for at, one in enumerate(below[:last])}
    # For the next reading all are one line, so that none moves.
    written = dict.fromkeys(points, "")
    written[line.number] = (
        f"{margin}{name}: {quoted(' '.join(one.strip() for one in points.values()))}"
    )
    offered = {number: f"  {one}" if one.strip() else "" for number, one in points.items()}
    offered[line.number] = f"{margin}{name}: |\n{offered[line.number]}"
    at, values = line.indent + 1, (f"{name}: |", line.indent)
    yield Slip(line.number, at, at + 1, written, 2, text_remarks.list_without_name, values, offered)


def _is_field(line: str, outer: str) -> bool:
    """Whether a line above the entries of a list has their level or a lower one, and is none."""
    return bool(line.strip()) and not line.startswith((f"{outer} ", f"{outer}-"))


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

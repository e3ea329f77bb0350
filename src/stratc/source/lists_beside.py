"""Lists that begin beside their field, below words that lead to them, or with marks of a document.

In: one line among the others. Out: the slip that it may be.
"""

import re
from collections.abc import Iterator

from . import layout_remarks as remarks
from . import text_remarks
from .slip import HEAD, NAME, FileLine, Slip
from .yaml_writing import one_line, quoted

_LEAD_IN = re.compile(r"(?P<head> *(?:- +)?)lead-in: +(?P<words>[^\s|>#&\[\]{}\"'][^#]*?) *")
_FIELD = re.compile(r" *(?:- +)*[A-Za-z][\w -]*: *")
_ENTRY = re.compile(r"(?P<head> *- +)(?P<words>(?![\w-]+: )[^\s\[{\"'|>#&*].*?) *")
MARK = r"(?:[•·▪‣◦]|(?:[–—*]|\d{1,2}[.)]|[a-h]\))(?= ))"
"""What documents begin a point with."""
_POINT = re.compile(rf"(?P<margin> *)(?P<mark>{MARK}) *(?P<words>\S.*?) *")


def beside(line: FileLine) -> Iterator[Slip]:
    """A list that begins beside its field. It is closed in brackets, so that no line moves."""
    if found := re.fullmatch(rf"({NAME}(?: +[^\s:]+)*:) +(-)( *| +#.*)", line.text):
        better, at = f"{found[1]}{found[3].rstrip()}", found.start(2)
        yield line.slip(at, at + 1, better, 0, text_remarks.hyphen_alone, better)
    under = next(filter(str.strip, line.lines[line.number :]), "")
    valued = re.fullmatch(rf"({NAME}:) +([^\s|>#&\[\]{{}}\"'].*|\[ *\]|{{ *}})", line.text)
    if valued and re.match(rf" {{{line.indent},}}- +\S", under):
        what = "a value stands beside this field, and a list below it"
        better, at = f"{valued[1]} # {valued[2]}", valued.start(2)
        yield line.slip(at, len(line.text), better, 5, remarks.slip, what, better)
    found = re.fullmatch(rf"({NAME}: +)- +(\S.*?) *", line.text)
    if found is None:
        return
    below = []
    for number in range(line.number + 1, len(line.lines) + 1):
        entry = re.fullmatch(r"( *)- +(\S.*?) *", line.lines[number - 1])
        if entry is None or len(entry[1]) < line.indent:
            break
        below.append(entry)
    at = found.end(1)
    if not below:
        what = "a hyphen begins a list, and this is a single value"
        better = f"{found[1]}{found[2]}"
        yield line.slip(at, at + 1, better, 2, remarks.slip, what, better)
        return
    written = {line.number: f"{found[1]}[{quoted(found[2])},"}
    for number, entry in enumerate(below, line.number + 1):
        written[number] = f"{entry[1]}  {quoted(entry[2])},"
    written[number] = f"{written[number].removesuffix(',')}]"
    field, gap = found[1].rstrip(), " " * (len(HEAD.match(found[1])[0]) + 2)  # type: ignore[index]
    offered = {line.number: f"{field}\n{gap}- {one_line(found[2])}"}
    offered |= {n: f"{gap}- {one_line(entry[2])}" for n, entry in enumerate(below, line.number + 1)}
    values = (field.strip(), f"- {found[2]}")
    yield Slip(
        line.number, at + 1, at + 2, written, 1, remarks.list_beside_its_field, values, offered
    )


def led_list(line: FileLine) -> Iterator[Slip]:
    """The points of a list right below the words that lead to them: `items:` is lost between."""
    found = _LEAD_IN.fullmatch(line.text)
    under = next(filter(str.strip, line.lines[line.number :]), "")
    if found is None or not re.match(rf" {{{line.indent},}}- +\S", under):
        return
    margin = " " * len(found["head"])
    below: dict[int, str] = {}
    for number, typed in enumerate(line.lines[line.number :], line.number + 1):
        if (entry := _ENTRY.fullmatch(typed)) is None:
            break
        below[number] = f"{entry['head']}text: {one_line(entry['words'])}"
    lead_in = f"{found['head']}lead-in: {quoted(found['words'])}"
    written = {line.number: f"{found['head']}items: # {found['words']}", **below}
    offered = {line.number: f"{lead_in}\n{margin}items:", **below}
    at = found.start("words")
    values = (lead_in.strip(),)
    yield Slip(line.number, at + 1, at + 2, written, 1, text_remarks.items_lost, values, offered)


def pasted_points(line: FileLine) -> Iterator[Slip]:
    """Points below their field with the marks that a document gave them: “• train all staff”."""
    above = line.lines[line.number - 2] if line.number > 1 else ""
    first = _POINT.fullmatch(line.text)
    if first is None or not _FIELD.fullmatch(above):
        return
    head = HEAD.match(above)
    if head is None or head.end() != line.indent:
        return  # further right they are the words of the field, which it reads as it should
    written: dict[int, str] = {}
    for number, typed in enumerate(line.lines[line.number - 1 :], line.number):
        if (found := _POINT.fullmatch(typed)) is None:
            break
        written[number] = f"{found['margin']}- {one_line(found['words'])}"
    what = f"an entry of a list begins with a hyphen, and this one with “{first['mark']}”"
    values = (what, written[line.number])
    at = line.indent
    yield Slip(line.number, at + 1, at + 2, written, 1, remarks.slip, values)

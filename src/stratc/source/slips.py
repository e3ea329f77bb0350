"""What may have been typed wrongly on one line, and the line as it should be.

In: the lines of a file and the number of one of them. Out: every slip of the keyboard that the
line could hold. Which of them it is, only reading the file again with the line as it should be
can tell: see `recovery`.
"""

import re
from collections.abc import Iterator

from . import layout_remarks as remarks
from . import text_remarks
from .characters import SPACES, name_of, shortened
from .lists_beside import MARK, beside, led_list, pasted_points
from .pasted_fields import from_json, mailed
from .slip import HEAD, NAME, FileLine, Slip
from .unnamed_words import HEADED, TABLE, dashed_term, table_below, unnamed, unnamed_points
from .value_slips import value_slips
from .yaml_writing import quoted

INVISIBLE = "\u200b\ufeff\u2060\u00ad"
FARTHEST = 6  # a hand slips by one level or two, not by many
# What stands in the place of a colon: other marks of the keyboard, and colons of other scripts.
FOREIGN_COLON = "[：﹕∶꞉]"
ODD_COLON = rf"(?:[;=.,]|:?[-–—=]>?|{FOREIGN_COLON})"
# What begins an entry where a hyphen should: a number only before a field, else it counts words.
BULLET = re.compile(
    r"(?:[*•·–—o]|(?P<number>(?:\d{1,2}|[a-h])[.)]))[ \t]{1,9}(?=\S)"
    r"(?(number)(?=[A-Za-z][\w-]{0,30}:(?: |$)))"
)
STRUCTURE = re.compile(r"\s*(?:- +\S|[a-z][a-z-]*:(?: |$))")
# A point that would become a note, and a line that would be lost among the words above it.
NOTED = re.compile(rf" *# *{MARK}")
LOST = re.compile(rf"{STRUCTURE.pattern}|\s*{MARK}")


def slips(lines: list[str], number: int) -> Iterator[Slip]:
    """Every slip that a line could hold. `number` counts from 1."""
    line = FileLine(lines, number)
    if line.text.strip():
        for finder in FINDERS:
            yield from finder(line)


def _spaces(line: FileLine) -> Iterator[Slip]:
    """Special spaces in the indent, after a hyphen or after a colon."""
    text, gap = line.text, rf"(?:\s|[{INVISIBLE}])"
    head = re.match(rf"{gap}*(?:-{gap}+)*", text)
    end = head.end() if head else 0
    wrong = [at for at in range(end) if _odd(text[at])]
    if after := re.compile(rf"[\w-]+:({gap}*)").match(text, end):
        wrong += [at for at in range(after.start(1), after.end(1)) if _odd(text[at])]
    if wrong:
        better = "".join(
            ("" if c in INVISIBLE else " ") if at in wrong else c for at, c in enumerate(text)
        )
        yield line.slip(
            wrong[0], wrong[-1] + 1, better, 0, remarks.odd_space, name_of(text[wrong[0]])
        )


def _odd(character: str) -> bool:
    return bool(SPACES.match(character)) or character in INVISIBLE


def _tab(line: FileLine) -> Iterator[Slip]:
    found = re.match(r" *(\t[ \t]*)", line.text)
    if found is None:
        return
    rest = line.text[found.end() :]
    two_each = len(found.group().expandtabs(2))
    for level in sorted({*_levels(line), two_each}):
        cost = 0 if level == two_each else 1 if level else 2
        better = " " * level + rest
        yield line.slip(found.start(1), found.end(1), better, cost, remarks.tab_indent, level)


def _hyphen(line: FileLine) -> Iterator[Slip]:
    """A hyphen without its space, another bullet, a hyphen too many or too few."""
    at, rest = line.indent, line.text.lstrip(" ")
    if re.match(r"-[^\s\-]", rest):
        better = f"{' ' * at}- {rest[1:]}"
        yield line.slip(at, at + 1, better, 1, remarks.hyphen_without_space, better)
    if found := BULLET.match(rest):
        entry = f"{' ' * at}- {rest[found.end() :]}"
        mark = found.group().strip()
        what = f"an entry of a list begins with a hyphen, and this one with “{mark}”"
        yield line.slip(at, at + 1, entry, 2, remarks.slip, what, entry)
    if re.match(r"- +\S", rest):
        inner = re.sub(r"^- +", "", rest)
        cost = 1 if inner.startswith("- ") else 4  # no list of ours stands in a list
        for better in (" " * at + inner, f"{' ' * at}  {inner}"):
            yield line.slip(at, at + 1, better, cost, remarks.hyphen_too_many, better)
    elif not re.match(rf"[-#]|{MARK}", rest):
        for level in {at, max(at - 2, 0), *_levels(line)}:
            better = f"{' ' * level}- {rest}"
            cost = 4 + (level != at)
            yield line.slip(at, len(line.text), better, cost, remarks.hyphen_missing, better)


def _colon(line: FileLine) -> Iterator[Slip]:
    """A colon that is missing, has no space behind it or has one before it."""
    text = line.text
    if found := re.match(rf"({NAME}):(?=[^\s:/])", text):
        better = f"{found[0]} {text[found.end() :]}"
        at = found.end() - 1
        yield line.slip(at, at + 1, better, 1, remarks.colon_without_space, better)
    if found := re.fullmatch(rf"({NAME}:)(\S{{1,2}})", text):
        what = f"“{found[2]}” seems to be too much here"
        yield line.slip(found.end(1), found.end(), found[1], 2, remarks.slip, what, found[1])
    if found := re.match(
        rf"({NAME})(?: ?{ODD_COLON})?(?:[ \t]+(?=\S)|(?<={FOREIGN_COLON})|$)", text
    ):
        rest = text[found.end() :]
        better = f"{found[1]}:{' ' if rest else ''}{rest}"
        name = found[1].split()[-1]
        known = re.compile(rf"\s*+(?:- +)*{re.escape(name)}: ")
        cost = 6 - 2 * name.islower() - any(map(known.match, line.lines))
        start = found.end(1) - len(name)
        yield line.slip(start, found.end(1), better, cost, remarks.colon_missing, name, better)
    if found := re.match(r"(\s*(?:- +)*)([%&*@!]) +(?=[A-Za-z][\w -]*:(?: |$))", text):
        better = found[1] + text[found.end() :]
        what = f"the name of a field cannot begin with “{found[2]}”"
        yield line.slip(found.start(2), found.end(2), better, 1, remarks.slip, what, better)
    if found := re.match(rf"({NAME}) +:(?= |$)", text):
        better = f"{found[1]}:{text[found.end() :]}"
        what = "a space stands before this colon"
        yield line.slip(found.end(1), found.end(), better, 4, remarks.slip, what, better)


def _indent(line: FileLine) -> Iterator[Slip]:
    """The line, alone or with what stands under it, at each level that is near."""
    spaces, text, under = line.indent, line.text, line.under
    for level, like in _levels(line).items():
        if level == spaces or (far := abs(level - spaces)) > FARTHEST:
            continue
        cost = 3 if far <= 2 else 4 if far <= 4 else 6  # further away it may be meant to stand
        for last in {line.number, under}:
            written = {line.number: " " * level + text[spaces:]}
            for below in range(line.number + 1, last + 1):
                other = line.lines[below - 1]
                moved = (
                    other[spaces - level :] if level < spaces else " " * (level - spaces) + other
                )
                written[below] = moved if other.strip() else other
            values, dear = (spaces, level, like), cost + (last != line.number)
            yield Slip(
                line.number, 1, max(spaces, 1) + 1, written, dear, remarks.wrong_indent, values
            )


def _bar(line: FileLine) -> Iterator[Slip]:
    """A text below its field without the bar that keeps its lines apart."""
    found = re.fullmatch(rf"({NAME}:) *", line.text)
    below = next((one for one in line.lines[line.number :] if one.strip()), "")
    text = len(below) - len(below.lstrip()) > line.indent and not STRUCTURE.match(below)
    table = below.count("|") > 2 or "\t" in below.strip()
    if found and text and (table or below.strip()[0] not in "[{\"'|>#"):
        at = found.end(1)
        yield line.slip(at - 1, at, f"{found[1]} |", 1, text_remarks.bar_missing)
    valued = re.fullmatch(rf"({NAME}:) +([^\[{{\"'|>#&*].*)", line.text)
    if valued and text and not HEADED.match(below):
        margin = " " * (len(below) - len(below.lstrip()))
        first, bar, at = line.number, f"{valued[1]} |", valued.end(1)
        kept = {first: bar}
        if line.lines[first].strip():
            kept[first + 1] = f"{margin}{valued[2]} {below.strip()}"
        offered = {first: f"{bar}\n{margin}{valued[2]}"}
        yield Slip(first, at, at + 1, kept, 2, text_remarks.bar_missing, (), offered)


def _alone(line: FileLine) -> Iterator[Slip]:
    """A line that holds nothing but marks."""
    if re.fullmatch(r"\s*(?:`{3}[\w-]*|[:?&*!%@,;>|-]+|[=*_~#]{3,})\s*", line.text):
        what = f"this line holds nothing but “{shortened(line.text.strip())}”"
        at, cost = line.indent, 3 * (line.text.strip() == "-")
        yield line.slip(at, len(line.text), "", cost, remarks.lone_mark, what)


def _loose(line: FileLine) -> Iterator[Slip]:
    """Words that are no field and no entry: a note without its `#`, or a paste; a pasted table."""
    if not _is_loose(line.text):
        return
    last = line.number
    while last < len(line.lines) and _is_loose(line.lines[last]):
        last += 1
    above = FileLine(line.lines, max(line.number - 1, 1))
    after = next((one for one in line.lines[last:] if one.strip()), "")
    ends = len(after) - len(after.lstrip()) <= above.indent < line.indent
    if (ends and re.fullmatch(rf"{NAME}: *", above.text)) or any(table_below(above)):
        return  # it is the value of that field, and needs its bar
    table = last > line.number and all(
        TABLE.match(one.strip()) for one in line.lines[line.number - 1 : last]
    )
    for end in dict.fromkeys((last,) if table else (line.number, last)):
        written = {
            number: re.sub(r"(?=\S)", "# ", line.lines[number - 1], count=1)
            for number in range(line.number, end + 1)
        }
        first, count = written[line.number], end - line.number + 1
        said: tuple[int | str, ...] = (count,) if table else (first, count)
        remark = text_remarks.table_pasted if table else text_remarks.loose_words
        cost, width = 0 if table else 6, len(line.text) + 1
        yield Slip(line.number, line.indent + 1, width, written, cost, remark, said)


def _is_loose(text: str) -> bool:
    """Whether a line is several words that are no field and no entry of a list."""
    words = text.split()
    if HEADED.match(text):
        return False
    if TABLE.match(text.strip()) and not STRUCTURE.match(text):
        return True
    return len(words) > 1 and not STRUCTURE.match(text) and words[0][0] not in "#\"'[{|>-"


def _levels(line: FileLine) -> dict[int, int]:
    """The indents of lines near this one and of lists under them, each with such a line.

    A level that no line has yet, under a field without a value, goes with 0.
    """
    levels: dict[int, int] = {}
    seen, lowest = 0, 1000
    for above in range(line.number - 1, 0, -1):
        text = line.lines[above - 1]
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        head = HEAD.match(text)
        assert head
        indent = len(head["indent"])
        if seen < 3 or indent < lowest:
            levels.setdefault(indent, above)
            levels.setdefault(head.end(), above)
            if re.search(r":(\s+[|>][+-]?)?\s*$", text):
                levels.setdefault(head.end() + 2, 0)
        lowest, seen = min(lowest, indent), seen + 1
        if seen > 60 or lowest == 0:
            break
    for below in range(line.number + 1, min(line.number + 4, len(line.lines)) + 1):
        text = line.lines[below - 1]
        if text.strip() and not text.lstrip().startswith("#"):
            levels.setdefault(len(text) - len(text.lstrip()), below)
            break
    return levels


def _swapped(line: FileLine) -> Iterator[Slip]:
    """One mark too many before the value, or two characters that changed places."""
    head = re.match(r"\s*\S+\s|\s+", text := line.text)
    for at in range(min(head.end() if head else len(text), 40, len(text))):
        here, after = text[at], text[at + 1 : at + 2]
        if after and here != after and (here in " :-" or after in " :-"):
            better = f"{text[:at]}{after}{here}{text[at + 2 :]}"
            what = "two characters seem to have changed places here"
            if STRUCTURE.match(text) and not STRUCTURE.match(better):
                continue
            yield line.slip(at, at + 1, better, 6, remarks.slip, what, better)
        better = text[:at] + text[at + 1 :]
        if not (here.isalnum() or here in " \t"):
            what = f"“{here}” seems to be one mark too many here"
            cost = 3 if re.match(rf" {{{at}}}[a-z][a-z-]*:( |$)", better) else 7
            yield line.slip(at, at + 1, better, cost, remarks.slip, what, better)


def _nameless(line: FileLine) -> Iterator[Slip]:
    """A list below a group of single values that has the place of a field, and no name."""
    if not line.text.lstrip().startswith("- "):
        return
    above = line.number - 1
    while above > 1 and FileLine(line.lines, above).indent > line.indent:
        above -= 1
    head = FileLine(line.lines, max(above, 1))
    inner = [FileLine(line.lines, number) for number in range(above + 1, line.number)]
    parts = [one.parts() for one in inner if one.text.strip()]
    if head.indent != line.indent or not re.fullmatch(rf"{NAME}: *", head.text) or not parts:
        return
    group = ", ".join(f"{one[1]}: {quoted(one[2])}" for one in parts if one and one[1])
    if group.count(': "') != len(parts):
        return
    # The group is closed in brackets, so that its lines are free and none moves.
    freed = dict.fromkeys((one.number for one in inner), "")
    for name in ("rows", "items"):
        named = f"{' ' * line.indent}{name}:"
        written = {**freed, above: f"{head.text.rstrip()} {{{group}}}", above + 1: named}
        offered = {line.number: f"{named}\n{line.text}"}
        at, end, values = line.indent + 1, line.indent + 2, (f"{name}:", line.indent)
        yield Slip(
            line.number, at, end, written, 3, text_remarks.list_without_name, values, offered
        )


FINDERS = (
    *(mailed, _alone, _spaces, _tab, _hyphen, beside, led_list, pasted_points, _nameless),
    *(unnamed, unnamed_points, dashed_term),
    *(from_json, _colon, _bar, table_below, _loose, value_slips, _indent, _swapped),
)

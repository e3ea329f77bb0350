"""What may have been typed wrongly in the value of a field or of an entry of a list."""

import re
from collections.abc import Iterator
from itertools import islice

from . import layout_remarks as remarks
from .characters import shortened
from .ditto_marks import meant_by_ditto, said_above, says_as_above
from .slip import FileLine, Slip
from .yaml_writing import one_line, quoted

SPECIAL = "[]{}%*&@`!|>,#?"
CURLY = {"“": "”", "‘": "’", "„": "“", "”": "”", "’": "’", "«": "»"}
BRACKETS = {"[": "]", "{": "}"}
MOST_NAMES, LONGEST_NAME = 8, 80  # a line with more is no two fields
TIME_OR_FIGURE = r"[£<]?\d[\d,./-]{0,20}%?"
STRAIGHT = {'"': r'"((?:[^"\\]|\\.)*)"', "'": r"'((?:[^']|'')*)'"}
NOTHING_BEFORE = re.compile(r"(?<=[\[{])\s*,\s*|(?<=,)\s*,")
HALF = re.compile(r"(?:\\u[dD][89a-fA-F][0-9a-fA-F]{2})+")


def value_slips(line: FileLine) -> Iterator[Slip]:
    """Every slip that the value of a line could hold."""
    yield from _halves(line)
    parts = line.parts()
    if parts is None:
        whole = line.text.strip()
        if whole[:1] in SPECIAL or ": " in whole:
            yield _in_quotes(line, " " * line.indent, "", whole, 6)
        return
    before, key, value = parts
    # Perhaps no field at all, but the beginning of a sentence; a number may be a label.
    if " " in key and not NUMBERED.search(key):
        head = before[: before.index(key)]
        yield _in_quotes(line, head, "", line.text[len(head) :].strip(), 5)
    if value in STRAIGHT and key and said_above(line, key):
        yield _ditto(line, before, value)
    elif value[0] in STRAIGHT:
        yield from _quotes(line, before, value)
    else:
        yield from _curly(line, before, value)
        bare = re.split(r"\s+#", value)[0]
        if key and re.fullmatch(r"\?+", bare):  # the author does not know yet
            why, better = "a question mark is no value", f"{before}TBC"
            yield line.slip(
                len(before), len(before) + len(bare), better, 1, remarks.slip, why, better
            )
        # “[Highways, Parks” lists, and has lost its last mark; “[Highways” may have one too many.
        listed = value[0] == "[" and not re.search(r"[\]=@^]", value)
        special = value[0] in SPECIAL and value not in BRACKETS and not listed
        if special or re.search(r":(\s|$)", bare):
            yield _in_quotes(line, before, key, bare, 2)
        if key and value[0] not in SPECIAL:
            yield from _two_fields(line, before, value)
    if value[0] in BRACKETS:
        yield from _brackets(line, before, value)
        comma = None if '"' in value else NOTHING_BEFORE.search(value)  # “[Saltby, , Wold]”
        if comma:
            better = before + NOTHING_BEFORE.sub("", value)
            at = len(before) + comma.end() - 1
            yield line.slip(
                at, at + 1, better, 1, remarks.slip, "this comma has nothing before it", better
            )


def _halves(line: FileLine) -> Iterator[Slip]:
    """A character in two halves, as programs write it that make JSON; or one half alone."""
    first = HALF.search(line.text) if '"' in line.text else None
    if first:
        better = HALF.sub(_joined, line.text)
        wrong = "two halves, as only JSON joins them" if _joined(first) else "half of a character"
        what = f"{shortened(first.group())} is {wrong}"
        yield line.slip(first.start(), first.end(), better, 0, remarks.slip, what, better)


def _joined(halves: re.Match[str]) -> str:
    units = bytes.fromhex(halves.group().replace("\\u", ""))
    return units.decode("utf-16-be", "ignore")


def _ditto(line: FileLine, before: str, value: str) -> Slip:
    """A mark that stands alone below a value, as in a table by hand: the same as above."""
    what, better, at = says_as_above(value), before + meant_by_ditto(line), len(before)
    return line.slip(at, at + 1, better, 0, remarks.slip, what, better)


NUMBERED = re.compile(r" (?:\d+(?:\.\d+)*|[A-H])[.)]?$")


def _curly(line: FileLine, before: str, value: str) -> Iterator[Slip]:
    closing = CURLY.get(value[0])
    if closing and len(value) > 1 and value[-1] in f"{closing}\"”“’'":
        better = f"{before}{quoted(value[1:-1])}"
        at = len(before)
        yield line.slip(at, at + len(value), better, 1, remarks.curly_quotes, better)


def _quotes(line: FileLine, before: str, value: str) -> Iterator[Slip]:
    """A straight quotation mark that is not closed, or closed too early; a backslash."""
    mark, at = value[0], len(before)
    closed = re.match(STRAIGHT[mark], value)
    rest = value[closed.end() :] if closed else ""
    if closed is None:
        word = value[1:].rstrip("”’\"'") if value[-1] in "”’\"'" else value[1:]
        better = f"{before}{mark}{word}{mark}"
        yield line.slip(at, at + len(value), better, 1, remarks.quote_not_closed, better)
    elif rest.strip() and not re.match(r"\s+#", rest):
        words = _words_in(value, closed.end() - 1)
        words = words.replace("''", "'") if mark == "'" else words
        curled = _curled(words)
        better = before + (quoted(words) if curled == words else one_line(curled))
        start = at + closed.end() - 1
        yield line.slip(start, start + 1, better, 2, remarks.quote_inside_quotes, better)
    if mark == '"' and re.search(r"\\(?![\\\"/abefnrtv0 N_LPxuU])", value):
        better = before + re.sub(r"\\(?![\\\"])", r"\\\\", value)
        start = at + value.index("\\")
        yield line.slip(start, start + 1, better, 1, remarks.backslash, better)


def _two_fields(line: FileLine, before: str, value: str) -> Iterator[Slip]:
    """A second field on the line, or the next entry: its name stands elsewhere where it belongs."""
    column = len(re.match(r"\s*(?:- +)*", line.text)[0])  # type: ignore[index]
    for start, hyphen, name in _names_in(value):
        margin = column - len(hyphen)
        head = " " * margin + hyphen
        first = rf"(?:{re.escape(head)}|{' ' * max(column - 2, 0)}- ){re.escape(name)}:(?: |$)"
        typed = any(re.match(first, other) for other in line.lines if other != line.text)
        # Behind a time or a figure no sentence goes on.
        if not typed and (hyphen or not re.fullmatch(TIME_OR_FIGURE, value[:start].rstrip())):
            continue
        if not hyphen and name in _names_beside(line, column):
            continue
        at = len(before) + start + len(hyphen)
        broken = f"{before}{value[:start].rstrip()}\n{' ' * margin}{value[start:].strip()}"
        kept = {line.number: before + quoted(value)}
        if hyphen:  # what is below belongs to that entry, and not to this one
            kept = {line.number: before + value[:start].rstrip()}
            kept |= dict.fromkeys(_beside_below(line, column), "")
        values = (f"{hyphen}{name}:", margin)
        yield Slip(
            line.number, at + 1, at + len(name) + 2, kept, 1,
            remarks.fields_on_one_line, values, {line.number: broken},
        )  # fmt: skip
        return


def _names_in(value: str) -> Iterator[tuple[int, str, str]]:
    """Words of a value that may name a field, up to four of them: where, its hyphen, the name."""
    for colon in islice(re.finditer(r":(?= |$)", value), MOST_NAMES):
        from_here = max(colon.start() - LONGEST_NAME, 0)
        words = re.compile(r"(?<= )[A-Za-z][\w-]*(?= |\Z)")
        for word in reversed([*words.finditer(value[: colon.start()], from_here)][-4:]):
            name = value[word.start() : colon.start()]
            if not re.fullmatch(r"[A-Za-z][\w-]*(?: [\w-]+)*", name):
                break
            hyphen = re.search(r"(?<= )- {1,9}\Z", value[max(word.start() - 12, 0) : word.start()])
            yield word.start() - len(hyphen[0] if hyphen else ""), hyphen[0] if hyphen else "", name


def _beside_below(line: FileLine, column: int) -> Iterator[int]:
    """The lines below that go on with the entry which a line ends with."""
    for number in range(line.number + 1, len(line.lines) + 1):
        other = FileLine(line.lines, number)
        if other.text.strip() and other.indent < column:
            return
        yield number


def _names_beside(line: FileLine, column: int) -> set[str]:
    """The fields of the group that a line of this margin belongs to."""
    names = set()
    for way in (-1, 1):
        at = line.number + way
        while 1 <= at <= len(line.lines):
            inner = line.lines[at - 1].replace("- ", "  ", 1)
            margin, typed = len(inner) - len(inner.lstrip()), line.lines[at - 1]
            opens = typed.lstrip().startswith("- ") and margin == column
            if inner.strip() and (margin < column or (opens and way > 0)):
                break
            if margin == column:
                names.add(inner.strip().partition(":")[0])
            if opens or (way < 0 and line.text.lstrip().startswith("- ")):
                break
            at += way
    return names


def _words_in(value: str, end: int) -> str:
    """What was to stand in quotes, where the second mark stands at `end`.

    A mark that closes a word opens no other: in `'Near' means soon` both belong to the words.
    """
    mark, outer = value[0], value[-1] == value[0]
    closes = not value[end - 1].isspace() and not value[end + 1].isalnum()
    if closes and (not outer or value.count(mark) % 2 == 0):
        return value
    # “'It's my mum', she said” has its own marks.
    quotes = not outer and re.search(rf"{mark}(?!\w)", value[end + 1 :])
    return value if quotes else value[1:-1] if outer else value[1:]


def _curled(words: str) -> str:
    """Words with curly marks in place of pairs of straight ones: they need no backslash."""
    if words.count('"') % 2:
        return words
    return re.sub(r'"([^"]*)"', r"“\1”", words)


def _in_quotes(line: FileLine, before: str, key: str, value: str, cost: int) -> Slip:
    if value[0] in SPECIAL:
        why = f"this value begins with “{value[0]}”, which means something else to YAML"
    else:
        why = "this value holds a colon, which begins a new field"
    words = value[:-1] if value.count('"') == 1 and value[-1] == '"' else value
    better = before + quoted(words)
    shown = f"{key}: {quoted(words)}" if key else quoted(words)
    at = len(before)
    return line.slip(at, at + len(value), better, cost, remarks.quotes_needed, why, shown, key)


def _brackets(line: FileLine, before: str, value: str) -> Iterator[Slip]:
    """A bracket that is opened and not closed, or closes nothing."""
    at = len(before)
    opened: list[tuple[str, int]] = []
    for place, character in _outside_quotes(value):
        if character in BRACKETS:
            opened.append((character, place))
        elif opened and BRACKETS[opened[-1][0]] == character:
            opened.pop()
        elif opened and place == len(value) - 1:
            better = f"{before}{value[:place]}{BRACKETS[opened[-1][0]]}"
            yield _too_many(line, at + place, character, better)
        else:
            better = f"{before}{value[:place]}{value[place + 1 :]}"
            yield _too_many(line, at + place, character, better)
    if value in BRACKETS:
        what, better = f"“{value}” seems to be too much here", before.rstrip()
        yield line.slip(at, at + 1, better, 2, remarks.slip, what, better)
        # Where the field must have a value, this one stands in for it: it is told once.
        kept, offered = {line.number: before + quoted(value)}, {line.number: better}
        yield Slip(line.number, at + 1, at + 2, kept, 3, remarks.slip, (what, better), offered)
    if opened and value[0] == "[":
        yield from _closed_below(line, at + opened[0][1], value)
    if opened and value not in BRACKETS:
        bracket, place = opened[-1]
        closing = "".join(BRACKETS[one] for one, _ in reversed(opened))
        better = before + value.rstrip(", ") + closing
        yield line.slip(
            at + place, at + place + 1, better, 1, remarks.bracket_not_closed, bracket, better, ""
        )
        if place or not re.search(r"[,\]=@^]", value):
            better = f"{before}{value[:place]}{value[place + 1 :]}"
            what = f"the bracket “{bracket}” is opened here and never closed"
            yield line.slip(at + place, at + place + 1, better, 2, remarks.slip, what, better)


def _closed_below(line: FileLine, at: int, value: str) -> Iterator[Slip]:
    """A bracket whose names go on below, and that is to be closed behind the last of them."""
    below = [line.lines[number - 1].strip() for number in range(line.number + 1, line.under + 1)]
    if not below or any(re.match(r"- |[\w-]+:(?: |$)", one) for one in below):
        return
    last = line.lines[line.under - 1].rstrip(", ") + BRACKETS[value[0]]
    commas = {
        number: line.lines[number - 1].rstrip(", ") + ","
        for number in range(line.number + 1, line.under)
        if line.lines[number - 1].strip()
    }
    written = {**commas, line.under: last}
    on = f" on line {line.under}"
    if any(line.lines[number - 1] != new for number, new in commas.items()):
        on += ", with a comma behind each line before it"
    values = value[0], last, on
    yield Slip(line.number, at + 1, at + 2, written, 1, remarks.bracket_not_closed, values)


def _outside_quotes(value: str) -> Iterator[tuple[int, str]]:
    """The brackets of a value that stand outside quotation marks."""
    quote = ""
    for place, character in enumerate(value):
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'" and (not place or value[place - 1] in " ,[{"):
            quote = character
        elif character in "[]{}":
            yield place, character


def _too_many(line: FileLine, at: int, bracket: str, better: str) -> Slip:
    cost = 1 if at == len(line.text.rstrip()) - 1 else 2
    return line.slip(at, at + 1, better, cost, remarks.bracket_too_many, bracket, better)

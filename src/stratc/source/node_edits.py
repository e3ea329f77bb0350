"""Edits that change what a node says: a field set, an entry added, moved or taken out.

In: a node as it was read, and what it should say. Out: the smallest Edits that do it. Comments,
order, indents and quotes of everything else stay. Hand the edits of one text to `apply` and read
the result again: nodes and their spans belong to the text as it was.

An entry of a list owns the comment lines right above it, as an author means them.
"""

from collections.abc import Iterable
from collections.abc import Sequence as List

from . import yaml_writing
from .edit import Edit
from .node import Mapping, Node, Scalar, Sequence
from .span import Span
from .text import Text
from .yaml_writing import Data


class NotEditable(Exception):
    """The place is written in a way that no small edit can change, such as by an alias."""


def set_field(mapping: Mapping, key: str, value: Data, order: Iterable[str] = ()) -> Edit:
    """Give a field this value; a new one stands after those that come before it in `order`."""
    if key in mapping.values:
        return _replaced(mapping, key, value)
    text = mapping.span.text
    # The id of a part in a file of its own stands in the list that names the file.
    own = {name: one.span for name, one in mapping.keys.items() if one.span.text is text}
    if not own:
        raise NotEditable("these fields are written on no line of their own")
    if _in_brackets(mapping):
        if not isinstance(value, str) or "\n" in value:
            raise NotEditable("a group in braces holds single values only")
        last = _end(mapping, list(mapping.keys)[-1])
        return Edit(_point(last), f", {key}: {yaml_writing.one_line(value, flow=True)}")
    earlier = list(order)[: list(order).index(key)] if key in order else list(own)
    before = [known for known in own if known in earlier]
    first = next(iter(own.values()))
    indent = " " * (first.column - 1)
    written = yaml_writing.field(key, value)
    if not before:
        start = Span(text, first.line, first.column, first.line, first.column)
        return Edit(start, "".join(f"{line}\n{indent if line else ''}" for line in written))
    end = _end(mapping, before[-1]).end_line
    return Edit(_line_end(text, end), _below(written, indent))


def set_scalar(scalar: Scalar, value: str, within: Sequence | None = None) -> Edit:
    """Give a single value, an entry of `within`, these words, in quotes where it had them."""
    flow = within is not None and _in_brackets(within)
    if flow and "\n" in value:
        raise NotEditable("a list in brackets holds single values only")
    if "\n" in value:
        written = yaml_writing.lines(value)
        before = _before(scalar.span)
        name = before.lstrip(" -")  # of the field, where the value stands beside one
        indent = " " * (len(before) - len(name) - (0 if name else 2))
        return Edit(scalar.span, written[0] + _below(written[1:], indent))
    quotes = not scalar.plain and scalar.span.written[:1] == '"'
    plain = yaml_writing.one_line(value, flow=flow)
    return Edit(scalar.span, yaml_writing.quoted(value) if quotes else plain)


def spread(scalar: Scalar, own: str, key: str, value: Data) -> tuple[Edit, ...]:
    """Make a single value a group: what it says stands under `own`, and a second field below."""
    before, text = _before(scalar.span), scalar.span.text
    name = before.lstrip(" -")
    if "\n" in scalar.span.written or any(sign in name for sign in "[{"):
        raise NotEditable("it is written in a way that no second field can be added to")
    column = scalar.span.column if not name else len(before) - len(name) + 3
    indent = " " * (column - 1)
    begin = f"{own}: "
    start = _start(scalar.span)
    if name:
        colon = before.rindex(":") + 2
        start = Span(text, scalar.span.line, colon, scalar.span.line, scalar.span.column)
        begin = f"\n{indent}{own}: "
    end = _line_end(text, scalar.span.end_line)
    return Edit(start, begin), Edit(end, _below(yaml_writing.field(key, value), indent))


def rename_field(mapping: Mapping, key: str, name: str) -> Edit:
    """Give a field another name, its value as it stands."""
    return Edit(mapping.keys[key].span, yaml_writing.one_line(name))


def remove_field(mapping: Mapping, key: str) -> Edit:
    """Take a field out, with the comment lines right above it."""
    names = list(mapping.keys)
    if _in_brackets(mapping):
        return _out_of_brackets([_whole(mapping, name) for name in names], names.index(key))
    if len(names) == 1:
        raise NotEditable("the only field of a group cannot be taken out; take out the group")
    whole = _whole(mapping, key)
    if key == names[0] and _before(whole).strip():
        # It stands beside the hyphen of its entry: the next field takes its place.
        return Edit(whole.until(_start(mapping.keys[names[1]].span)), "")
    return Edit(_with_lines(whole), "")


def add_item(mapping: Mapping, key: str, value: Data) -> Edit:
    """Add an entry to a list field, at its end.

    A single value becomes the first entry of a list; a field that is absent is added.
    """
    node = mapping.values.get(key)
    if node is None:
        return set_field(mapping, key, [value])
    if isinstance(node, Scalar) and node.empty:
        return _replaced(mapping, key, [value])
    if not isinstance(node, Sequence):
        return _value_on_lines(mapping, key, [*_item_of(node), *yaml_writing.item(value)])
    return insert_item(node, value) if node.items else _replaced(mapping, key, [value])


def insert_item(listed: Sequence, value: Data, at: int | None = None) -> Edit:
    """Add an entry to a list that has some already, at the end or before entry `at`."""
    number = len(listed.items) if at is None else at
    if _in_brackets(listed):
        if not isinstance(value, str) or "\n" in value:
            raise NotEditable("a list in brackets holds single values only")
        word = yaml_writing.one_line(value, flow=True)
        if number < len(listed.items):
            return Edit(_start(listed.items[number].span), f"{word}, ")
        return Edit(_point(listed.items[-1].span), f", {word}")
    indent = " " * (listed.span.column - 1)
    written = yaml_writing.item(value)
    stretches = _entries(listed)
    if number < len(stretches):
        first = stretches[number][0]
        start = Span(listed.span.text, first, 1, first, 1)
        return Edit(start, "".join(f"{indent}{line}\n" if line else "\n" for line in written))
    return Edit(_line_end(listed.span.text, stretches[-1][1]), _below(written, indent))


def remove_item(listed: Sequence, number: int) -> Edit:
    """Take an entry out of a list, with the comment lines right above it."""
    if _in_brackets(listed):
        return _out_of_brackets([item.span for item in listed.items], number)
    if len(listed.items) == 1:
        raise NotEditable("the only entry of a list cannot be taken out; take out the field")
    first, last = _entries(listed)[number]
    return Edit(_lines(listed.span.text, first, last), "")


def move_item(listed: Sequence, number: int, to: int) -> Edit:
    """Put an entry at another place of its list; blank lines between entries stay."""
    order = list(range(len(listed.items)))
    order.insert(to, order.pop(number))
    if _in_brackets(listed):
        spans = [item.span for item in listed.items]
        whole, pieces = spans[0].until(spans[-1]), [span.written for span in spans]
        between = [
            a.until(b) for a, b in zip(map(_point, spans), map(_start, spans[1:]), strict=False)
        ]
        gaps = [*(span.written for span in between), ""]
    else:
        text, stretches = listed.span.text, _entries(listed)
        whole = _lines(text, stretches[0][0], stretches[-1][1])
        pieces = [_lines(text, first, last).written for first, last in stretches]
        pieces = [piece if piece.endswith("\n") else f"{piece}\n" for piece in pieces]
        after = [first for first, _ in stretches[1:]]
        gaps = [
            _lines(text, last + 1, first - 1).written if last + 1 < first else ""
            for (_, last), first in zip(stretches, after, strict=False)
        ]
        gaps = [gap if not gap or gap.endswith("\n") else f"{gap}\n" for gap in gaps] + [""]
    made = "".join(pieces[one] + gap for one, gap in zip(order, gaps, strict=True))
    return Edit(whole, made if whole.written.endswith("\n") else made.removesuffix("\n"))


def _replaced(mapping: Mapping, key: str, value: Data) -> Edit:
    """The value of a field, in quotes where it had them."""
    old = _own(mapping, key)
    if isinstance(value, str) and "\n" not in value:
        in_quotes = isinstance(old, Scalar) and not old.plain and old.span.written[:1] == '"'
        flow = _in_brackets(mapping)
        word = yaml_writing.quoted(value) if in_quotes else yaml_writing.one_line(value, flow=flow)
        if isinstance(old, Scalar) and (not old.empty or _in_brackets(mapping)):
            return Edit(old.span, f" {word}" if old.empty else word)
    if _in_brackets(mapping):
        raise NotEditable("a group in braces holds single values only")
    written = yaml_writing.field(key, value)
    column = mapping.keys[key].span.column
    head = written[0][len(yaml_writing.one_line(key)) + 1 :]
    rest = _below(written[1:], " " * (column - 1)) if written[1:] else ""
    return Edit(_after_colon(mapping, key), head + rest)


def _value_on_lines(mapping: Mapping, key: str, written: List[str]) -> Edit:
    column = mapping.keys[key].span.column
    return Edit(_after_colon(mapping, key), _below(written, " " * (column + 1)))


def _item_of(node: Node) -> list[str]:
    """A value that stood alone, as the entry of a list, in its own writing."""
    written = node.span.written.split("\n")
    column = node.span.column - 1
    rest = [line[min(column, len(line) - len(line.lstrip())) :] for line in written[1:]]
    if isinstance(node, Scalar) and len(written) > 1:
        rest = [line.strip() for line in written[1:]]
    return [f"- {written[0]}", *(f"  {line}" if line else line for line in rest)]


def _after_colon(mapping: Mapping, key: str) -> Span:
    """From behind the colon of a field to the end of its value."""
    name = mapping.keys[key].span
    line = name.text.line(name.end_line)
    colon = line.index(":", name.end_column - 1) + 2
    value = mapping.values[key]
    end = _end(mapping, key)
    if isinstance(value, Scalar) and value.empty:
        return Span(name.text, name.end_line, colon, name.end_line, colon)
    return Span(name.text, name.end_line, colon, end.end_line, end.end_column)


def _own(mapping: Mapping, key: str) -> Node:
    """The value of a field, if it is written there."""
    name, value = mapping.keys[key].span, mapping.values[key]
    written = (value.span.line, value.span.column) >= (name.end_line, name.end_column)
    if value.span.text is not name.text or not written:
        raise NotEditable("the value is written elsewhere, and repeated here by an alias")
    return value


def _whole(mapping: Mapping, key: str) -> Span:
    return mapping.keys[key].span.until(_end(mapping, key))


def _end(mapping: Mapping, key: str) -> Span:
    """The span in which a field ends: its value's, or its name's and colon where it has none."""
    value, name = mapping.values[key], mapping.keys[key].span
    if isinstance(value, Scalar) and value.empty:
        colon = name.text.line(name.end_line).find(":", name.end_column - 1)
        at = colon + 2 if colon >= 0 else name.end_column
        return Span(name.text, name.line, name.column, name.end_line, at)
    return _own(mapping, key).span


def _entries(listed: Sequence) -> list[tuple[int, int]]:
    """The first and last line of each entry of a list, its comments among them."""
    text, column = listed.span.text, listed.span.column
    starts: list[int] = []
    for item in listed.items:
        line = item.span.line
        floor = starts[-1] + 1 if starts else listed.span.line
        while line > floor and text.line(line)[column - 1 : column] != "-":
            line -= 1
        if text.line(line)[:column].strip() not in ("-",) and not (
            line == listed.span.line and text.line(line)[column - 1 : column] == "-"
        ):
            raise NotEditable("this entry is written elsewhere, and repeated here by an alias")
        starts.append(line)
    if text.line(listed.span.line)[: column - 1].strip():
        raise NotEditable("this list begins beside the hyphen of another")
    ends = [start - 1 for start in starts[1:]] + [listed.span.end_line]
    stretches: list[tuple[int, int]] = []
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        first = start
        above = stretches[-1][1] if stretches else 0
        while first - 1 > above and text.line(first - 1).lstrip().startswith("#"):
            first -= 1
        last = max(listed.items[number].span.end_line, start)
        stretches.append((first, min(last, end)))
    return stretches


def _out_of_brackets(spans: List[Span], number: int) -> Edit:
    if number + 1 < len(spans):
        return Edit(_start(spans[number]).until(_start(spans[number + 1])), "")
    if number:
        return Edit(_point(spans[number - 1]).until(spans[number]), "")
    return Edit(spans[number], "")


def _with_lines(span: Span) -> Span:
    first = span.line
    while first > 1 and span.text.line(first - 1).lstrip().startswith("#"):
        first -= 1
    return _lines(span.text, first, span.end_line)


def _lines(text: Text, first: int, last: int) -> Span:
    """Whole lines, with the end of the last one."""
    if last < len(text.lines):
        return Span(text, first, 1, last + 1, 1)
    return Span(text, first, 1, last, len(text.line(last)) + 1)


def _below(written: List[str], indent: str) -> str:
    return "".join(f"\n{indent}{line}" if line else "\n" for line in written)


def _line_end(text: Text, number: int) -> Span:
    column = len(text.line(number)) + 1
    return Span(text, number, column, number, column)


def _in_brackets(node: Mapping | Sequence) -> bool:
    return node.span.written[:1] in ("[", "{")


def _before(span: Span) -> str:
    return span.text.line(span.line)[: span.column - 1]


def _start(span: Span) -> Span:
    return Span(span.text, span.line, span.column, span.line, span.column)


def _point(span: Span) -> Span:
    return Span(span.text, span.end_line, span.end_column, span.end_line, span.end_column)

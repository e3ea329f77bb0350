"""A list that stands where a group with a list in it belongs, written into that group.

Everybody writes promises below `commitments:` and rows below `actions:`. What they belong to is
known, so the change is too: the list goes further right, below the field of its group.
"""

import re
from contextlib import suppress
from dataclasses import replace

from stratc.source import Diagnostic, Edit, Mapping, Node, Scalar, Sequence, shortened
from stratc.source.node_edits import NotEditable, add_item, remove_field, rename_field, set_field
from stratc.source.yaml_writing import Data, field, one_line

from ..element import Element
from ..field import Field, written_fields
from .shape_remarks import FIX, LISTS, wrong_shape
from .synonyms import meant
from .worded_values import in_points_or_rows, on_one_line

MEANT = ("boards", "ambitions")
ADDRESS = re.compile(r"\w\.\w+/|www\.|@")
SITE = re.compile(r"(?:https?://|www\.)(?:www\.)?([^\s()]+)")
# “Quarterly to the Cabinet Member”, “The annual report goes to Scrutiny”
SENTENCE = re.compile(
    r"(?i)[.;]$|\b(?:will|meets?|goes|reports? (?:to|each|every))\b"
    r"|^(?:(?:bi-?|half-?|six-?)?(?:annual|month|quarter|year|week|term)(?:ly)?|every|each) .*"
    r"\bto\b"
)
WORDS = ("text", "action")
"""The field of an entry that takes the words of an author who named none."""


def list_in(shape: type[Element] | None) -> Field | None:
    """The field of a group that lists what the group consists of."""
    known = written_fields(shape) if shape else ()
    return next((one for one in known if one.key in LISTS), None)


def list_meant_by(shape: type[Element] | None) -> Field | None:
    """The field of a group that a list in its place can be: the boards of its governance."""
    known = written_fields(shape) if shape else ()
    return list_in(shape) or next((one for one in known if one.key in MEANT), None)


def rows_in_their_group(shape: type[Element] | None, node: Node) -> tuple[Edit, ...]:
    """The change for a list that stands in the place of one group: `rows:` above it.

    A list of one entry that is such a group has a hyphen too many.
    """
    found = list_meant_by(shape)
    if found is None or not isinstance(node, Sequence):
        return ()
    groups = [one for one in node.items if isinstance(one, Mapping) and {*LISTS} & {*one.values}]
    if groups:
        hyphen = replace(node.span, end_line=node.span.line, end_column=node.span.column + 1)
        return (Edit(hyphen, " "),) if len(node.items) == 1 and hyphen.written == "-" else ()
    margin = _margin_above(node)
    if margin is None:
        return ()
    shift = margin + 4 - (node.span.column - 1)
    if found.key in MEANT and in_sentences(node):
        lines = (" " * (node.span.column - 1) + node.span.written.rstrip()).split("\n")
        points = [" " * shift + line if shift > 0 else line for line in lines]
        last = node.span.line + len(lines) - 1
        whole = replace(node.span, column=1, end_line=last, end_column=len(lines[-1]) + 1)
        return (Edit(whole, "\n".join([" " * (margin + 2) + "text: |", *points])),)
    return _moved(node, " " * (margin + 2) + f"{found.key}:", shift, found)


def in_sentences(node: Node) -> bool:
    """Whether a list holds what is to be read, and no names: “The board meets in May.”"""
    items = node.items if isinstance(node, Sequence) else ()
    plain = all(isinstance(one, Scalar) and one.plain and on_one_line(one) for one in items)
    words = [one.span.written for one in items]
    return plain and any(len(one.split()) > 4 and SENTENCE.search(one) for one in words)


def entries_in_one_group(shape: type[Element] | None, around: Node | None) -> tuple[Edit, ...]:
    """The change for entries that stand in the place of groups: one `- items:` above them all.

    Only where every entry is a sentence, or has fields of an entry alone.
    """
    found = list_in(shape)
    if found is None or not isinstance(around, Sequence):
        return ()
    inner = {one.key for one in (written_fields(found.holds) if found.holds else ())}
    outer = {one.key for one in (written_fields(shape) if shape else ())}
    inside = " " * (around.span.column - 1) + f"- {found.key}:"
    if found.key == "members" and all(_is_name(one, outer, inner) for one in around.items):
        return _moved(around, inside, 4, found)
    for entry in around.items:
        named = set(entry.values) if isinstance(entry, Mapping) else set()
        if not isinstance(entry, Scalar | Mapping) or named & (outer - inner):
            return ()
        words = inner.intersection(WORDS)  # by this name or another: `testun:`
        if isinstance(entry, Mapping) and not any(meant(one, words) for one in named):
            return ()
    return _moved(around, inside, 4, found)


def out_of_brackets(shape: type[Element] | None, node: Node, field: str) -> Diagnostic | None:
    """What to say of names in brackets that stand as one entry among others: each is one."""
    if not isinstance(node, Sequence) or (shape and field not in ("members", "partners")):
        return None
    names = [one.span.written for one in node.items if isinstance(one, Scalar)]
    span, line = node.span, node.span.text.line(node.span.line)
    margin, rest = line[: span.column - 1], line[span.end_column - 1 :]
    alone = span.line == span.end_line and margin.strip() == "-" and not rest.strip()
    if not alone or not 2 <= len(names) == len(node.items) or not span.written.startswith("["):
        return None
    whole = replace(span, column=1, end_column=len(line) + 1)
    edit = Edit(whole, "\n".join(f"{margin}{name}" for name in names))
    said = wrong_shape(span, f"`{field}:`", "a single value", "a list", edits=(edit,))
    hint = f"write each on a line of its own, behind a hyphen, or let `{FIX}` do it"
    return replace(said, hints=(hint,))


def as_section(parent: Node, name: str, sure: bool = False) -> tuple[Edit, ...]:
    """The change that makes a section of what stands under a name of its author's own.

    A sentence, an address or a list of lines can be one; a word or two may be a field with a slip,
    unless it is `sure` that the name is meant.
    """
    section = section_of(parent, name, sure)
    with suppress(NotEditable):
        if not section or not isinstance(parent, Mapping):
            return ()
        gone = remove_field(parent, name)
        written = gone.span.written
        if "#" in written or name == next(iter(parent.keys)):
            return ()  # a note would be lost, or it stands beside a hyphen
        held, order = parent.values.get("sections"), [*parent.keys]
        at, new = parent.keys[name].span.column - 1, field("sections", [section])
        if isinstance(held, Sequence) and order[order.index(name) - 1] == "sections":
            at, new = held.span.column - 1, new[1:]  # the list goes on where the field stood
            new = [one[2:] for one in new]
        elif held:
            return add_item(parent, "sections", section), gone
        margin = " " * at
        made = "\n".join(f"{margin}{one}" if one else one for one in new)
        ends = ["\n" if one == "\n" else "" for one in (written[:1], written[-1:])]
        return (Edit(gone.span, f"{ends[0]}{made}{ends[1]}"),)
    return ()


def section_of(parent: Node, name: str, sure: bool = False) -> dict[str, Data]:
    """The title and the text of such a section; nothing where there are too few words for one."""
    node = parent.values.get(name) if isinstance(parent, Mapping) else None
    words = ""
    if isinstance(node, Scalar) and (sure or is_sentence(node) or ADDRESS.search(node.text)):
        words = node.text
    elif isinstance(node, Sequence | Mapping):
        words = in_points_or_rows(node)
    return {"title": name[:1].upper() + name[1:], "text": words} if words else {}


def is_sentence(node: Node | None) -> bool:
    """Whether a value has more words than a name, or a full stop behind them."""
    words = node.text.split() if isinstance(node, Scalar) else []
    return len(words) > 3 or (len(words) > 1 and words[-1].endswith("."))


def as_words(parent: Node, name: str, into: str) -> tuple[str, tuple[Edit, ...]]:
    """What is written of a value that has no field, `note: "Type: charity"`, and the
    change."""
    node = parent.values.get(name) if isinstance(parent, Mapping) else None
    if not isinstance(parent, Mapping) or not isinstance(node, Scalar) or not node.text.strip():
        return "", ()
    called, typed = f"{name[:1].upper()}{name[1:]}", " ".join(node.text.split())
    words = f"{called}: {typed}"
    if site := SITE.fullmatch(typed):
        words = f"{called}: [{site[1]}]({typed if '://' in typed else f'https://{typed}'})"
    held = parent.values.get(into)
    with suppress(NotEditable):
        gone = remove_field(parent, name)
        if "#" in gone.span.written:
            return "", ()
        if held is None:
            whole = parent.keys[name].span.until(node.span)
            edits = (Edit(whole, f"{into}: {one_line(words)}"),)
            return f"write `{into}: {shortened(one_line(words), 90)}`", edits
        if isinstance(held, Scalar):
            before = held.text.strip()
            apart = "\n\n" if "\n" in held.span.written else " "
            both = f"{before}{apart}{words}" + "\n" * held.text.endswith("\n")
            said = f"write it at the end of `{into}:`, as “{shortened(words)}”"
            return said, (set_field(parent, into, both), gone)
    return "", ()


def sentences_that_promise(
    parent: Node, name: str, shape: type[Element] | None
) -> tuple[Edit, ...]:
    """The change of a list of sentences, whose entries have who does them by when, to promises."""
    known = {one.key: one for one in (written_fields(shape) if shape else ())}
    promises = known.get("commitments")
    inner = list_in(promises.holds) if promises else None
    if not (isinstance(parent, Mapping) and inner and inner.holds) or "commitments" in parent.keys:
        return ()
    fields = [one.key for one in written_fields(inner.holds)]
    held = parent.values.get(name)
    entries = held.items if isinstance(held, Sequence) else ()
    doing = {"lead", "due"}
    if not any(
        isinstance(one, Mapping) and any(doing & {*meant(key, fields)} for key in one.keys)
        for one in entries
    ):
        return ()
    with suppress(NotEditable):
        return (rename_field(parent, name, "commitments"),)
    return ()


def _is_name(entry: Node, outer: set[str], inner: set[str]) -> bool:
    """Whether an entry is a field with a name in it, where the name alone is wanted."""
    fields = entry.values if isinstance(entry, Mapping) else {}
    return len(fields) == 1 and all(
        isinstance(one, Scalar) and key not in outer and meant(key, inner)
        for key, one in fields.items()
    )


def parts_apart(group: Node, hint: str, order: tuple[str, ...]) -> tuple[Edit, ...]:
    """The change for a figure with its unit or time beside it, where a hint names a field for each.

    Only where the group has these fields, and nothing stands in them yet.
    """
    parts = dict(re.findall(r"`(value|unit|period): ([^`]+)`", hint))
    compared = re.search(r"under `compare:` `- with: (.+?)` and below it `value: (.+?)`", hint)
    if compared and isinstance(group, Mapping) and not {"compare"} & group.values.keys():
        entry: Data = [{"with": compared[1], "value": compared[2]}]
        own = re.search(r"`value: ([^`]+)`", hint)
        with suppress(NotEditable):
            value = set_field(group, "value", own[1] if own else "", order)
            return (value, set_field(group, "compare", entry, order))
    noted = re.fullmatch(r"write `value: ([^`]+)`, and “(.+)” under `note:`", hint)
    if noted and isinstance(group, Mapping) and "note" in order and "note" not in group.values:
        with suppress(NotEditable):
            value = set_field(group, "value", noted[1], order)
            return (value, set_field(group, "note", noted[2], order))
    if beside := re.search(r", and “(.+)” under `note:`$", hint):  # “2.1 ha (14%)”
        hint = f"{hint[: beside.start()]} and `note: {beside[1]}`"
        parts["note"] = beside[1]
    plain = re.sub(r"`[^`]+`", "", hint) in ("write  and ", "write ,  and ")
    new = parts.keys() - {"value"}
    if not (plain and "value" in parts and new <= {*order} and isinstance(group, Mapping)):
        return ()
    if new & group.values.keys():
        return ()
    with suppress(NotEditable):
        return tuple(set_field(group, name, words, order) for name, words in parts.items())
    return ()


def wrapped(parent: Node, name: str, group: str) -> tuple[Edit, ...]:
    """The change that puts a field below the group that it belongs to, where there is none yet."""
    if not isinstance(parent, Mapping) or group in parent.values:
        return ()
    key, value = parent.keys[name].span, parent.values[name].span
    text, margin = key.text, key.column - 1
    if text.line(key.line)[:margin].strip():
        return ()
    numbers = range(key.line, value.end_line + (value.end_column > 1))
    moved = [f"  {line}" if line.strip() else line for line in map(text.line, numbers)]
    end = len(text.line(numbers[-1])) + 1
    whole = replace(key, column=1, end_line=numbers[-1], end_column=end)
    return (Edit(whole, "\n".join([" " * margin + f"{group}:", *moved])),)


def _moved(node: Sequence, head: str, shift: int, found: Field) -> tuple[Edit, ...]:
    """The list with a line above it and each of its lines further right."""
    span, written = node.span, node.span.written.rstrip()
    if not written.startswith("- ") or shift < 0:
        return ()
    # A bare value that may stand as an entry stays what it is: the id of a body.
    bare = found.holds is None or bool(found.holds.shorthand)
    opened = {one.span.line: one for one in node.items if isinstance(one, Scalar) and not bare}
    if found.key == "members":
        fields = (one.values.values() for one in node.items if isinstance(one, Mapping))
        opened |= {one.span.line: one for [one] in map(tuple, fields) if isinstance(one, Scalar)}
    word = "" if bare else _word(found)
    if opened and not (word or bare):
        return ()
    head_of_words = f"- {word}: " if word else "- "
    lines = (" " * (span.column - 1) + written).split("\n")
    moved = [head]
    for number, line in enumerate(lines, start=span.line):
        entry = opened.get(number)
        if entry is not None:
            words = one_line(" ".join(entry.text.split()))
            remark = span.text.line(entry.span.end_line)[entry.span.end_column - 1 :]
            moved.append(" " * (span.column - 1 + shift) + f"{head_of_words}{words}{remark}")
        elif not any(one.span.line < number <= one.span.end_line for one in opened.values()):
            moved.append(" " * shift + line if line.strip() else line)
    end = span.line + len(lines) - 1
    whole = replace(span, column=1, end_line=end, end_column=len(span.text.line(end)) + 1)
    return (Edit(whole, "\n".join(moved)),)


def _word(found: Field) -> str:
    inner = {one.key for one in (written_fields(found.holds) if found.holds else ())}
    return next((name for name in WORDS if name in inner), "")


def _margin_above(node: Node) -> int | None:
    """How far in the field stands that the list belongs to, on the line above it."""
    line = node.span.text.line(node.span.line - 1) if node.span.line > 1 else ""
    if not line.rstrip().endswith(":"):
        return None
    return len(line) - len(line.lstrip(" -"))

"""Entries of a list whose name stands where a field does: “- Prevention:” and its fields below.

In: an entry with a field that nobody knows. Out: the remark that this is its title, with the
change: the name behind its field, and what stands below it in line with that. Numbers that are
listed as pictures, each behind its name, are told as what they are.
"""

import re
from dataclasses import replace

from stratc.source import Diagnostic, Edit, Mapping, Node, Scalar, Sequence, shortened
from stratc.source.yaml_writing import one_line

from ..element import Element
from ..evidence import Illustration
from ..field import written_fields
from ..values import ID_SHAPE
from . import shape_remarks
from .descent import node_at, shape_at
from .further_out import group_of
from .synonyms import meant

NAMES = ("title", "name", "term", "for", "action", "text")


def named_by_its_key(
    kind: type[Element], root: Node, path: tuple[int | str, ...]
) -> Diagnostic | None:
    """The remark on an entry of which the first field is its name; none where it may be a slip."""
    here, key = path[:-1], str(path[-1])
    entry, shape = node_at(root, here)[0], shape_at(kind, here)
    around = node_at(root, here[:-1])[0]
    if not (shape and isinstance(entry, Mapping) and isinstance(around, Sequence)):
        return None
    known = [one.key for one in written_fields(shape)]
    field = next((one for one in NAMES if one in known), "")
    if not field or key != next(iter(entry.keys), "") or meant(key, known):
        return None
    if group_of(kind, root, path) is not None:
        return None
    value, others = entry.values[key], [*entry.keys][1:]
    below = [*value.keys] if isinstance(value, Mapping) and not others else others
    empty = isinstance(value, Scalar) and value.nothing and bool(others)
    if not (empty or (isinstance(value, Mapping) and not others)):
        return None
    if not any(meant(one, known) for one in below):
        return None
    if any(meant(one, known) == (field,) for one in below):  # its title stands below it
        field = "id" if ID_SHAPE.fullmatch(key) and not key.isdigit() else "label"
        if field not in known or field in below:
            return None
    name = entry.keys[key]
    typed = f"{field}: {shortened(one_line(name.text))}"
    further = "" if empty else ", and its fields below that, in line with it"
    edits = _title(entry, name, value, field)
    fixing = f", or let `{shape_remarks.FIX}` do it" if edits else ""
    said = shape_remarks.unknown_field(name.span, "", key, (), ())
    message = f"“{shortened(key)}” is no field: it is the `{field}:` of this entry"
    return replace(said, message=message, hints=(f"write `{typed}`{further}{fixing}",), edits=edits)


def numbers_among_pictures(
    kind: type[Element], root: Node, path: tuple[int | str, ...]
) -> Diagnostic | None:
    """The remark on numbers listed under `figures:`, which are pictures here."""
    listed = node_at(root, path[:-2])[0]
    if shape_at(kind, path[:-1]) is not Illustration or not isinstance(listed, Sequence):
        return None
    if not all(map(_is_number, listed.items)) or not isinstance(root, Mapping):
        return None
    name, new = root.keys[str(path[0])], "statistics"
    known = name.span.written == str(path[0]) and new not in root.keys
    said = shape_remarks.unknown_field(name.span, "", str(path[0]), (), ())
    hint = f"write `{new}:` in its place" if known else f"move these entries to `{new}:`"
    return replace(
        said,
        message="`figures:` are pictures, charts and maps, and here are numbers",
        hints=(hint + f", or let `{shape_remarks.FIX}` do it" * known,),
        edits=(Edit(name.span, new),) if known else (),
    )


def _is_number(entry: Node) -> bool:
    """“Homes: 580”, or an entry with `value:`."""
    if not isinstance(entry, Mapping):
        return False
    alone = next(iter(entry.values.values())) if len(entry.keys) == 1 else None
    value = entry.values.get("value") or (alone if "title" not in entry.keys else None)
    return isinstance(value, Scalar) and bool(re.search(r"\d", value.text))


def _title(entry: Mapping, name: Scalar, value: Node, field: str) -> tuple[Edit, ...]:
    text, number, margin = name.span.text, name.span.line, name.span.column - 1
    line = text.line(number)
    found = re.match(r" *:", line[name.span.end_column - 1 :])
    if not found or "{" in line[:margin]:
        return ()
    typed = f"{field}: {one_line(name.text)}"
    colon = name.span.end_column + len(found.group())
    if isinstance(value, Scalar):
        return (Edit(replace(name.span, end_column=colon), typed),)
    shift = min(one.span.column for one in getattr(value, "keys", {}).values()) - 1 - margin
    last = value.span.end_line - (value.span.end_column == 1)
    if value.span.line == number or shift < 0:
        return ()
    held = [text.line(one) for one in range(number + 1, last + 1)]
    if any(one.strip() and one[:shift].strip() for one in held):
        return ()
    made = [typed + line[colon - 1 :], *(one[shift:] for one in held)]
    whole = replace(name.span, end_line=last, end_column=len(text.line(last)) + 1)
    return (Edit(whole, "\n".join(made)),)

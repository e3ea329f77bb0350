"""A field that stands too far inside: `actions:` among the promises of the priority that it is of.

In: the path of a field that nobody knows there. Out: the group further out that has it, what to do,
and the change: its lines go left where they stand, or below what they stand in where more follows.
"""

from contextlib import suppress
from dataclasses import replace

from stratc.source import Edit, Mapping, Node, Scalar, Sequence, Span
from stratc.source.node_edits import NotEditable, remove_field

from ..element import Element
from ..field import written_fields
from ..kinds import kind_of
from .descent import node_at, shape_at
from .synonyms import meant


def group_of(kind: type[Element], root: Node, path: tuple[int | str, ...]) -> int | None:
    """How many steps of a path lead to the nearest group around that has such a field, where more
    than one word stands below it."""
    if isinstance(node_at(root, path)[0], Scalar):
        return None
    groups = [at for at in range(len(path) - 2, -1, -1) if isinstance(path[at], str)]
    return next((at for at in groups if _known(kind, path, at)), None)


def further_out(
    kind: type[Element],
    root: Node,
    path: tuple[int | str, ...],
    claimed: set[tuple[int | str, ...]],
) -> tuple[str, tuple[Edit, ...]]:
    """What to do with a field that a group further out has, and the change: one at a time, as the
    next finds the field there."""
    at = group_of(kind, root, path)
    if at is None:
        return "", ()
    shape, field = shape_at(kind, path[:at]), _known(kind, path, at)
    known = kind_of(shape) if shape and at else None
    whose = f"the {known.singular}" if known else "the whole strategy"
    hint = (
        f"it belongs to {whose}: write `{field}:` in line with `{path[at]}:`, "
        "and below it what stands below it here"
    )
    group = node_at(root, path[:at])[0]
    edits = _moved(group, root, path, at, field) or _carried(group, root, path, at, field)
    edits = () if (*path[:at], field) in claimed else edits
    claimed.update({(*path[:at], field)} if edits else ())
    return hint, edits


def _known(kind: type[Element], path: tuple[int | str, ...], at: int) -> str:
    """The field of a group on the way that lists or holds what stands at the end of a path."""
    shape = shape_at(kind, path[:at])
    fields = [one.key for one in (written_fields(shape) if shape else ()) if one.holds]
    found = meant(str(path[-1]), fields)
    return found[0] if len(found) == 1 and found[0] != path[at] else ""


def _moved(
    group: Node, root: Node, path: tuple[int | str, ...], at: int, field: str
) -> tuple[Edit, ...]:
    """The lines of the field further left, where they are the last of what they stand in."""
    entry, name = node_at(root, path[:-1])[0], str(path[-1])
    if not (isinstance(group, Mapping) and isinstance(entry, Mapping)) or field in group.keys:
        return ()
    key, held, around = entry.keys[name].span, entry.values[name], group.keys[str(path[at])].span
    text, margin, left = key.text, key.column - 1, around.column - 1
    last = _last(held.span)
    ends = _last(group.values[str(path[at])].span) == last and [*entry.keys][-1] == name
    if not ends or text.line(around.line)[:left].strip(" -") or left >= margin:
        return ()
    before = text.line(key.line)[:margin].strip()
    alone = before == "-" and len(entry.keys) == 1 and _stands_in_a_list(root, path)
    lines = [text.line(one) for one in range(key.line, last + 1)]
    lines[0] = " " * margin + field + lines[0][key.end_column - 1 :]
    shift = margin - left
    if (before and not alone) or any(one[:shift].strip() for one in lines):
        return ()
    whole = replace(key, column=1, end_line=last, end_column=len(text.line(last)) + 1)
    return (Edit(whole, "\n".join(one[shift:] for one in lines)),)


def _carried(
    group: Node, root: Node, path: tuple[int | str, ...], at: int, field: str
) -> tuple[Edit, ...]:
    """The lines of the field taken out, and put below the part that they stand in, or at the end of
    the list that the group has already."""
    entry, name = node_at(root, path[:-1])[0], str(path[-1])
    if not (isinstance(group, Mapping) and isinstance(entry, Mapping)):
        return ()
    key, held, around = entry.keys[name].span, entry.values[name], group.keys[str(path[at])].span
    text, listed, left = key.text, group.values.get(field), around.column - 1
    if text.line(key.line)[: key.column - 1].strip() or text.line(around.line)[:left].strip():
        return ()
    numbers = range(key.line, _last(held.span) + 1)
    lines = [text.line(one) for one in numbers]
    lines[0] = " " * (key.column - 1) + field + lines[0][key.end_column - 1 :]
    below, shift = group.values[str(path[at])].span, left - (key.column - 1)
    if field in group.keys:
        both = isinstance(listed, Sequence) and isinstance(held, Sequence)
        if not both or listed is None or not _in_lines(listed, held) or lines[0].strip()[-1] != ":":
            return ()
        lines, below, shift = lines[1:], listed.span, listed.span.column - held.span.column
    if any(one[:-shift].strip() for one in lines if shift < 0):
        return ()
    moved = [
        (" " * shift + one if shift > 0 else one[-shift:]) if one.strip() else "" for one in lines
    ]
    end = _last(below)
    column = len(text.line(end)) + 1
    place = replace(key, line=end, column=column, end_line=end, end_column=column)
    with suppress(NotEditable):
        gone = remove_field(entry, name)
        apart = gone.span.end_line <= end or gone.span.line > end
        noted = gone.span.line != key.line  # a note above it would be lost
        return (Edit(place, "\n" + "\n".join(moved)), gone) if apart and not noted else ()
    return ()


def _in_lines(*lists: Node) -> bool:
    """Whether lists stand one entry a line, and not in brackets."""
    return all(one.span.written.startswith("- ") for one in lists)


def _stands_in_a_list(root: Node, path: tuple[int | str, ...]) -> bool:
    """Whether a field stands in an entry that is not the only one of its list."""
    around = node_at(root, path[:-2])[0]
    return isinstance(around, Sequence) and len(around.items) > 1


def _last(span: Span) -> int:
    """The last line with a mark of a span."""
    last = span.end_line - (span.end_column == 1)
    while last > span.line and not span.text.line(last).strip():
        last -= 1
    return last

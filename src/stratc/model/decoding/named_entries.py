"""Entries that an author set apart by their names, where a list of entries is wanted.

Word has headings, and YAML fields: `priorities:` with a field for each priority is what people
write. In: the mistakes of shape of a node. Out: one remark for each such field instead of many,
and the mistakes that are left.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from pydantic_core import ErrorDetails

from stratc.source import Diagnostic, Edit, Mapping, Node, Scalar, shortened
from stratc.source import Sequence as Listed
from stratc.source.yaml_writing import one_line
from stratc.text.address import web_address

from ..element import Element
from ..field import written_fields
from ..figures.figure_words import read_figure
from ..values import ID_SHAPE
from .bodies_as_partners import bodies_as_partners
from .descent import node_at, shape_at
from .keyed_entries import named_by_its_key, numbers_among_pictures
from .regrouping import list_in
from .shape_remarks import wrong_shape
from .synonyms import meant

MOST = 60
NAMES = ("title", "name", "term", "for")
LED = "lead-in"
ROWS = ("action", "text")
"""What the rows of a plan and promises are known by."""
TERMS = ("term", "word", "name", "title", "abbreviation", "acronym", "short form")
MEANINGS = (
    "meaning", "definition", "text", "expansion", "description", "explanation", "stands for",
)  # fmt: skip
_TOLD = re.compile(r"(\S[^:=–—\n]{0,60}?)(?: ?[:=] ?| [–—-] )(\S[^\n]*)")
# What single words behind a name can be, the first that an entry has and that they can be.
WORDS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("url", web_address),
    ("value", read_figure),
    ("finding", bool),
    ("text", bool),
    ("summary", bool),
    ("severity", bool),
    ("grade", bool),
)


def entries_by_name(
    kind: type[Element], root: Node, details: Sequence[ErrorDetails]
) -> tuple[list[Diagnostic], list[ErrorDetails]]:
    """One remark for each list that was written as a group of names, and the other mistakes."""
    lists: dict[tuple[int | str, ...], Diagnostic | None] = {}
    for detail in details:
        path = tuple(detail["loc"])
        if detail["type"] == "missing" and path[:-1] not in lists:
            entry = node_at(root, path[:-1])[0]
            first = next(iter(entry.keys), "") if isinstance(entry, Mapping) else ""
            if first and (said := named_by_its_key(kind, root, (*path[:-1], first))):
                lists[path[:-1]] = said
        if detail["type"] != "extra_forbidden" or len(path) < 2:
            continue
        if lists.get(path[:-2]):
            continue
        told = numbers_among_pictures(kind, root, path) or bodies_as_partners(kind, root, path)
        if said := told:
            lists[path[:-2]] = said
        elif path[:-1] not in lists and (said := named_by_its_key(kind, root, path)):
            lists[path[:-1]] = said
        elif path[-2] != 0 and path not in lists:
            lists |= _unlisted(kind, root, path[:-1])
        elif path[-2] == 0 and path[:-1] not in lists:
            lists[path[:-1]] = _told(kind, root, path[:-1])
    found = {path: said for path, said in lists.items() if said}
    if not found:
        return [], list(details)
    left = [
        one for one in details if not any(tuple(one["loc"])[: len(path)] == path for path in found)
    ]
    return list(dict.fromkeys(found.values())), left


def _unlisted(
    kind: type[Element], root: Node, path: tuple[int | str, ...]
) -> dict[tuple[int | str, ...], Diagnostic | None]:
    """The remark on rows that stand in their plan by their names, without the list of them."""
    shape, group = shape_at(kind, path), node_at(root, path)[0]
    listed = list_in(shape)
    if shape is None or listed is None or listed.holds is None or not isinstance(group, Mapping):
        return {}
    known = [one.key for one in written_fields(shape)]
    names = [name for name in group.keys if name not in known and not meant(name, known)]
    inner = [one.key for one in written_fields(listed.holds)]
    if listed.key in group.keys or not _are_rows(group, names, inner):
        return {}
    title = next(name for name in ROWS if name in inner)
    edits = [_entry(inner, title, group.keys[name], group.values[name], False) for name in names]
    first = group.keys[names[0]].span
    whole = tuple(edit for one in edits if one for edit in one) if all(edits) else ()
    if whole:
        last = group.values[names[-1]].span
        lines = range(first.line, last.end_line + 1)
        between = [one.span.line for name, one in group.keys.items() if name not in names]
        whole = () if any(line in lines for line in between) else _listed(listed.key, whole, lines)
    said = wrong_shape(
        first,
        f"`{path[-1]}:`",
        "a list",
        "a name with what belongs to it",
        (title,),
        example=_example(title, group.keys[names[0]], group.values[names[0]], False),
        edits=whole,
    )
    return dict.fromkeys([(*path, name) for name in names], said)


def _listed(head: str, entries: tuple[Edit, ...], lines: range) -> tuple[Edit, ...]:
    """The entries below a line that names their list, each line of theirs two spaces further in."""
    first = entries[0].span
    margin = " " * (first.column - 1)
    starts = {one.span.line: one for one in entries}
    made = [f"{margin}{head}:"]
    for number in lines:
        line, edit = first.text.line(number), starts.get(number)
        if edit:
            tail = line[edit.span.end_column - 1 :]
            line = f"{line[: edit.span.column - 1]}{edit.replacement}{tail}"
        made += [f"  {one}" if one.strip() else one for one in line.split("\n")]
    end = len(first.text.line(lines[-1])) + 1
    whole = replace(first, column=1, end_line=lines[-1], end_column=end)
    return (Edit(whole, "\n".join(made)),)


def _are_rows(group: Mapping, names: Sequence[str], inner: Sequence[str]) -> bool:
    """Whether names stand for rows: what belongs to each are fields of a row, or it has none."""
    held = [group.values[name] for name in names]
    rows = [one for one in held if isinstance(one, Mapping)]
    return bool(rows) and all(
        (isinstance(one, Scalar) and one.nothing)
        or (isinstance(one, Mapping) and any(meant(key, inner) for key in one.keys))
        for one in held
    )


def _told(kind: type[Element], root: Node, path: tuple[int | str, ...]) -> Diagnostic | None:
    shape, group = shape_at(kind, path), node_at(root, path[:-1])[0]
    if shape is None or not isinstance(group, Mapping) or not group.keys:
        return None
    listed = list_in(shape)  # a promise that stands where the group of promises belongs
    entry = (listed.holds if listed else None) or shape
    known = [one.key for one in written_fields(shape)]
    title = next((name for name in NAMES if name in known), "")
    inner = [one.key for one in written_fields(entry)]
    if set(group.keys) & {*known, *inner}:
        return None
    if (listed or not title) and _are_rows(group, list(group.keys), inner):
        title, known = next((name for name in ROWS if name in inner), title), inner
    led = listed is not None and LED in known and all(map(_is_listed, group.values.values()))
    title = LED if led else title  # “We will:” and the promises below it
    if not title:
        return None
    plain = {name: name.islower() or name.lower() in known for name in group.keys}
    if all(plain[name] and meant(name, known) for name in group.keys):
        return None  # fields with slips in their names
    field = str(path[-2])
    first = next(iter(group.keys))
    # “1:” and “2:” only count the entries; “2023:” says something.
    counted = list(group.keys) == [str(number) for number in range(1, len(group.keys) + 1)]
    edits = [
        _entry(known, title, group.keys[name], node, counted) for name, node in group.values.items()
    ]
    whole = tuple(edit for one in edits if one for edit in one) if all(edits) else ()
    return wrong_shape(
        group.keys[first].span,
        f"`{field}:`",
        "a list",
        "a name with what belongs to it",
        (title,),
        example=_example(title, group.keys[first], group.values[first], counted),
        edits=whole,
    )


def terms_by_name(node: Node) -> tuple[Edit, ...]:
    """The change that makes names of the terms in a list: each with what it stands for."""
    edits = [_term(one) for one in node.items] if isinstance(node, Listed) else []
    return tuple(edit for edit in edits if edit) if all(edits) else ()


def _term(entry: Node) -> Edit | None:
    """An entry of a term and its meaning: in two fields, as one with the other, or in words."""
    if isinstance(entry, Scalar):
        return _told_term(entry)
    if not isinstance(entry, Mapping) or not 0 < len(entry.keys) < 3:
        return None
    names, values = list(entry.keys.values()), list(entry.values.values())
    start = replace(entry.span, column=entry.span.column - 2)
    if not start.written.startswith("- ") or not all(isinstance(one, Scalar) for one in values):
        return None
    if len(names) == 1:
        return Edit(replace(start, end_line=start.line, end_column=start.column + 1), " ")
    term, last = values[0], names[1].span
    between = replace(term.span, line=term.span.end_line, column=term.span.end_column,
                      end_line=last.line, end_column=last.column)  # fmt: skip
    called = names[0].text.lower() in TERMS and names[1].text.lower() in MEANINGS
    if not called or between.written.strip() or not isinstance(term, Scalar):
        return None  # other fields, or a comment that would be lost
    whole = replace(start, end_line=last.end_line, end_column=last.end_column)
    return Edit(whole, f"  {one_line(term.text)}")


def _told_term(entry: Scalar) -> Edit | None:
    """An entry in words, such as `"SPS: plant health"` or `SPS – plant health`."""
    start = replace(entry.span, column=entry.span.column - 2)
    found = _TOLD.fullmatch(entry.text)
    if found is None or not start.written.startswith("- ") or start.line != start.end_line:
        return None
    return Edit(start, f"  {one_line(found[1])}: {one_line(found[2])}")


def _is_listed(node: Node) -> bool:
    return isinstance(node, Listed) and node.span.written.startswith("-")


def _example(title: str, name: Scalar, node: Node, counted: bool) -> str:
    if title == LED:
        return f"`- {LED}: {one_line(f'{name.text}:')}`, and below it `items:` with the list"
    if isinstance(node, Scalar):
        short = title == "name" or counted
        return f"`- {title}: {shortened(one_line(node.text if short else name.text), MOST)}`"
    return f"`- {title}: {one_line(name.text)}`, with its fields below that title"


def _entry(
    known: list[str], title: str, name: Scalar, node: Node, counted: bool
) -> tuple[Edit, ...]:
    """The change that makes an entry of one name and what stands behind it."""
    text, number, margin = name.span.text, name.span.line, name.span.column - 1
    line = text.line(number)
    if line[:margin].strip() or not (found := re.match(r" *: *", line[name.span.end_column - 1 :])):
        return ()
    head = replace(name.span, end_column=name.span.end_column + len(found.group()))
    typed = f"{title}: {one_line(name.text)}"
    if title == LED:
        last, shift = (
            node.span.end_line - (node.span.end_column == 1),
            margin + 5 - node.span.column,
        )
        if shift < 0 or node.span.line == number:
            return ()
        held = [" " * shift + text.line(one) for one in range(number + 1, last + 1)]
        made = [f"- {LED}: {one_line(f'{name.text}:')}", " " * (margin + 2) + "items:", *held]
        whole = replace(head, end_line=last, end_column=len(text.line(last)) + 1)
        return (Edit(whole, "\n".join(made)),)
    if isinstance(node, Mapping):
        inner = min(key.span.column for key in node.keys.values()) - 1
        if node.span.line == number or inner < margin + 2:
            return ()
        if any(meant(key, known) == (title,) for key in node.keys):  # it has its title below
            field = "id" if ID_SHAPE.fullmatch(name.text) and not name.text.isdigit() else "label"
            if field not in known or field in node.keys:
                return ()
            typed = f"{field}: {one_line(name.text)}"
        return (Edit(head, f"-{' ' * (inner - margin - 1)}{typed}"),)
    block = isinstance(node, Scalar) and node.span.written[:1] in ("|", ">")
    if (
        block
        and title == "title"
        and (words := next((w for w in ("text", "summary") if w in known), ""))
    ):
        mark, *held = node.span.written.rstrip("\n").split("\n")
        first = " " * (margin + 2)
        made = [
            f"- {typed}",
            f"{first}{words}: {mark}",
            *(f"  {one}" if one else one for one in held),
        ]
        last = number + len(held)
        whole = replace(head, end_line=last, end_column=len(text.line(last)) + 1)
        return (Edit(whole, "\n".join(made)),)
    if not isinstance(node, Scalar) or node.span.end_line != number:
        return ()
    below = "\n" + " " * (margin + 2)
    if node.nothing:
        return (Edit(head, f"- {typed}"),)
    if counted:
        return (Edit(head, f"- {title}: "),)
    if title == "name":
        short = ID_SHAPE.fullmatch(name.text)
        return (Edit(head, f"- id: {name.text}{below}{title}: "),) if short else ()
    words = next((field for field, fits in WORDS if field in known and fits(node.text)), "")
    return (Edit(head, f"- {typed}{below}{words}: "),) if words else ()

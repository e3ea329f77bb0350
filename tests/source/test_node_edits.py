"""Edits of nodes: what is asked is done, and everything else stays letter for letter."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratc.source import (
    Edit,
    Mapping,
    Node,
    NotEditable,
    Scalar,
    Sequence,
    Span,
    Text,
    add_item,
    apply,
    insert_item,
    move_item,
    read,
    remove_field,
    remove_item,
    rename_field,
    set_field,
)
from stratc.source.yaml_writing import lines

BASE = """\
# Our plan
title: Rivers  # as printed
status: draft

rows:
  # agreed in May
  - id: a
    action: "Plant trees."
    lead: [council, agency]   # two of them

  - id: b
    action: |
      Clear the weir.

      Twice.
    # the date is a guess
    due: 2027

  - id: c
tags: one
empty:
"""


def plain(node: Node | None) -> Any:
    """A node as Python data."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {key: plain(value) for key, value in node.values.items()}


def root(content: str) -> Mapping:
    node = read(Text("f.yaml", content), lambda d: pytest.fail(d.message))
    assert isinstance(node, Mapping)
    return node


def rows(top: Mapping) -> Sequence:
    node = top.values["rows"]
    assert isinstance(node, Sequence)
    return node


def row(top: Mapping, number: int) -> Mapping:
    node = rows(top).items[number]
    assert isinstance(node, Mapping)
    return node


def after(content: str, make: Callable[[Mapping], Edit]) -> str:
    top = root(content)
    return apply(top.span.text, [make(top)]).content


CHANGES: dict[str, tuple[Callable[[Mapping], Edit], str, str]] = {
    "a value is replaced and its comment stays": (
        lambda top: set_field(top, "title", "Rivers: a plan"),
        "title: Rivers  # as printed\n",
        'title: "Rivers: a plan"  # as printed\n',
    ),
    "quotes stay quotes": (
        lambda top: set_field(row(top, 0), "action", "Fell trees."),
        '"Plant trees."',
        '"Fell trees."',
    ),
    "a block of words becomes one line": (
        lambda top: set_field(row(top, 1), "action", "Clear it."),
        "action: |\n      Clear the weir.\n\n      Twice.\n",
        "action: Clear it.\n",
    ),
    "a line becomes a block of words": (
        lambda top: set_field(row(top, 0), "action", "One.\n\nTwo."),
        'action: "Plant trees."\n',
        "action: |-\n      One.\n\n      Two.\n",
    ),
    "a new field stands last": (
        lambda top: set_field(row(top, 2), "due", "2028"),
        "  - id: c\n",
        "  - id: c\n    due: 2028\n",
    ),
    "a new field stands where its order says": (
        lambda top: set_field(row(top, 1), "lead", ["x", "y"], ("id", "action", "lead", "due")),
        "      Twice.\n",
        "      Twice.\n    lead:\n      - x\n      - y\n",
    ),
    "a new field may stand first": (
        lambda top: set_field(row(top, 2), "label", "3", ("label", "id")),
        "  - id: c\n",
        "  - label: 3\n    id: c\n",
    ),
    "an empty field is filled": (
        lambda top: set_field(top, "empty", "full"),
        "empty:\n",
        "empty: full\n",
    ),
    "a field is renamed": (
        lambda top: rename_field(row(top, 1), "due", "start"),
        "    due: 2027\n",
        "    start: 2027\n",
    ),
    "a field goes with its comment": (
        lambda top: remove_field(row(top, 1), "due"),
        "    # the date is a guess\n    due: 2027\n",
        "",
    ),
    "the field beside the hyphen goes": (
        lambda top: remove_field(row(top, 0), "id"),
        '  - id: a\n    action: "Plant trees."\n',
        '  - action: "Plant trees."\n',
    ),
    "an entry is added at the end": (
        lambda top: add_item(top, "rows", {"id": "d", "measures": ["m"]}),
        "  - id: c\n",
        "  - id: c\n  - id: d\n    measures:\n      - m\n",
    ),
    "an entry is added before another and its comment": (
        lambda top: insert_item(rows(top), {"id": "z"}, 0),
        "  # agreed in May\n",
        "  - id: z\n  # agreed in May\n",
    ),
    "a single value becomes a list": (
        lambda top: add_item(top, "tags", "two"),
        "tags: one\n",
        "tags:\n  - one\n  - two\n",
    ),
    "an empty field becomes a list": (
        lambda top: add_item(top, "empty", "two"),
        "empty:\n",
        "empty:\n  - two\n",
    ),
    "a list in brackets grows": (
        lambda top: add_item(row(top, 0), "lead", "board"),
        "[council, agency]",
        "[council, agency, board]",
    ),
    "a list in brackets shrinks": (
        lambda top: remove_item(lead(top), 0),
        "[council, agency]",
        "[agency]",
    ),
    "a list in brackets is turned round": (
        lambda top: move_item(lead(top), 0, 1),
        "[council, agency]",
        "[agency, council]",
    ),
    "an entry goes with its comment": (
        lambda top: remove_item(rows(top), 0),
        '  # agreed in May\n  - id: a\n    action: "Plant trees."\n'
        "    lead: [council, agency]   # two of them\n",
        "",
    ),
}


def lead(top: Mapping) -> Sequence:
    node = row(top, 0).values["lead"]
    assert isinstance(node, Sequence)
    return node


@pytest.mark.parametrize("name", CHANGES)
def test_an_edit_changes_its_place_alone(name: str) -> None:
    """Each edit turns one stretch of the text into another and touches nothing else."""
    make, old, new = CHANGES[name]
    assert BASE.count(old) == 1
    assert after(BASE, make) == BASE.replace(old, new)


@pytest.mark.parametrize("name", CHANGES)
def test_line_ends_stay_as_they_are(name: str) -> None:
    """A file from Windows stays one."""
    make, old, new = CHANGES[name]
    windows = BASE.replace("\n", "\r\n")
    assert after(windows, make) == BASE.replace(old, new).replace("\n", "\r\n")


@pytest.mark.parametrize(("number", "to"), [(0, 2), (2, 0), (1, 2), (1, 0), (1, 1)])
def test_a_moved_entry_takes_its_comment_along(number: int, to: int) -> None:
    """Moving changes the order and nothing else; a comment goes where its entry goes."""
    content = after(BASE, lambda top: move_item(rows(top), number, to))
    before, now = plain(root(BASE)), plain(root(content))
    order = [0, 1, 2]
    order.insert(to, order.pop(number))
    assert now == {**before, "rows": [before["rows"][one] for one in order]}
    assert "  # agreed in May\n  - id: a\n" in content
    assert sorted(content.splitlines()) == sorted(BASE.splitlines())


def test_a_value_written_elsewhere_is_not_edited() -> None:
    """What an alias repeats is not changed at the place that repeats it."""
    top = root("a: &x one\nb: *x\n")
    with pytest.raises(NotEditable):
        set_field(top, "b", "two")


def test_edits_that_overlap_are_made_one_at_a_time() -> None:
    """Of two edits of one stretch the first is made; the same edit twice is made once."""
    text = Text("f.yaml", "title: Rivers\n")
    word, part = Span(text, 1, 8, 1, 14), Span(text, 1, 9, 1, 11)
    edits = [Edit(word, "Lakes"), Edit(word, "Lakes"), Edit(part, "x")]
    assert apply(text, edits).content == "title: Lakes\n"


DATA = st.recursive(
    st.text(alphabet=st.sampled_from(list("ab :-[]{}&*!|>'\"%@#?,\n\\\té\U0001f600"))),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("xyz"), inner),
    max_leaves=8,
)


@given(DATA)
def test_what_is_written_is_read_back(data: Any) -> None:
    """Whatever is written as YAML is read as what it was."""
    content = "\n".join(lines({"a": data, "b": [data]})) + "\n"
    said: list[Any] = []
    node = read(Text("f.yaml", content), said.append)
    assert not [d for d in said if d.rule not in ("field-without-value",)], content
    assert plain(node) == {"a": data, "b": [data]}


WORD = st.text(alphabet="ab: -#'", max_size=6)
ENTRY = st.dictionaries(st.sampled_from("xyz"), WORD | st.lists(WORD, max_size=2), min_size=1)


@given(st.lists(ENTRY, min_size=2, max_size=4), st.data())
def test_entries_are_added_moved_and_taken_out(entries: list[Any], draw: st.DataObject) -> None:
    """An edit of a list does to the text what the same change does to the values."""
    top = root("\n".join(lines({"rows": entries, "end": "x"})) + "\n")
    number = draw.draw(st.integers(0, len(entries) - 1))
    to = draw.draw(st.integers(0, len(entries) - 1))
    wanted = list(entries)
    match draw.draw(st.sampled_from(["add", "move", "remove", "set", "drop"])):
        case "add":
            wanted.insert(to, new := draw.draw(ENTRY))
            edit = insert_item(rows(top), new, to)
        case "move":
            wanted.insert(to, wanted.pop(number))
            edit = move_item(rows(top), number, to)
        case "remove":
            wanted.pop(number)
            edit = remove_item(rows(top), number)
        case "set":
            value, key = draw.draw(WORD | st.lists(WORD)), draw.draw(st.sampled_from("xyz"))
            wanted[number] = {**wanted[number], key: value}
            edit = set_field(row(top, number), key, value)
        case _:
            key = draw.draw(st.sampled_from(sorted(wanted[number])))
            if len(wanted[number]) == 1:
                return
            wanted[number] = {k: v for k, v in wanted[number].items() if k != key}
            edit = remove_field(row(top, number), key)
    assert plain(root(apply(top.span.text, [edit]).content)) == {"rows": wanted, "end": "x"}

"""Node through pydantic to any shape of the model; its errors become remarks with their places.

In: a node and the type it should become. Out: the element, or None with remarks. One pass tells
everything that is wrong with the shape of a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from stratc.source import Diagnostic, Mapping, Node, Say, Scalar, Sequence

from . import shape_remarks
from .actions import Action, Columns
from .descent import node_at, shape_at
from .element import PLACE, Element, Path, Where, Written
from .evidence import Term
from .field import fields, written_fields
from .figure_words import read_figure
from .given_ids import GivenIds, id_offered
from .head_meanings import by_its_cell, free
from .kinds import kind_of
from .named_entries import entries_by_name, terms_by_name
from .period import Period, UnreadableTime
from .period_words import read_period
from .plan_heads import declared, headings_as_fields, into_own, own_columns
from .regrouping import entries_in_one_group, parts_apart, rows_in_their_group
from .shape_examples import (
    as_group,
    as_points,
    as_value,
    belongs_inside,
    elsewhere,
    named,
    regrouped,
    what_is_wanted,
    what_it_is,
)
from .state_words import meant_word
from .synonyms import meant, misspelt
from .values import short_name

E = TypeVar("E", bound=Element)
MOST = 1_000
MOST_UNKNOWN = 100


def decode(kind: type[E], node: Node, say: Say, **given: str) -> E | None:
    """The element that a node describes. `given` holds fields that are known and not written."""
    if not isinstance(node, Mapping):
        say(
            shape_remarks.wrong_shape(
                node.span, "this file", "fields and their values", what_it_is(node)
            )
        )
        return None
    try:
        return kind.model_validate({**plain(node), **given}, context={"plan": _plan(node)})
    except ValidationError as error:
        details, left = _bounded(error)
        by_name, details = entries_by_name(kind, node, details)
        for said in by_name:
            say(said)
        absent = {_path(detail) for detail in details if detail["type"] == "missing"}
        misnamed: set[tuple[int | str, ...]] = set()
        ids = GivenIds(_ids(node))
        claimed: set[tuple[int | str, ...]] = set()
        lists: set[object] = set()  # of which each entry has the same mistake: told once
        for detail in details:
            if detail["type"] == "extra_forbidden":
                misnamed |= {path for path in _likely(kind, detail, absent) if path in absent}
                if _sentence_cut(kind, node, detail):
                    parent = _path(detail)[:-1]
                    misnamed |= {path for path in absent if path[:-1] == parent}
        for detail in details:
            if detail["type"] != "missing" or _path(detail) not in misnamed:
                said = _remark(kind, node, detail, absent, ids, claimed)
                mistake = said.rule, said.hints, _path(detail)[:-1]
                if mistake not in lists:
                    say(said)
                if said.rule == "wrong-shape":
                    lists.add(mistake)
        if left:
            place, _ = node_at(node, left[0]["loc"])
            say(shape_remarks.too_many_mistakes(place.span, len(left)))
        return None


def errors_of(kind: type[Element], node: Mapping, **given: str) -> list[ErrorDetails]:
    """What pydantic finds wrong with a node, taken for this type."""
    try:
        kind.model_validate({**plain(node), **given}, context={"plan": _plan(node)})
    except ValidationError as error:
        return _once(error.errors(include_url=False, include_input=False))
    return []


def _bounded(error: ValidationError) -> tuple[list[ErrorDetails], list[ErrorDetails]]:
    """The errors to be told, and those that are too many: nobody reads thousands, and the nearest
    name for each takes time. A few hundred are a table in which every row has the same mistake."""
    details = _once(error.errors(include_url=False, include_input=False))
    unknown = [detail for detail in details if detail["type"] == "extra_forbidden"]
    left = unknown[MOST_UNKNOWN:]
    if left:
        told = {id(detail) for detail in left}
        details = [detail for detail in details if id(detail) not in told]
    return details[:MOST], details[MOST:] + left


def _once(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without lists that count as empty only because of a mistake in their entries."""
    inside = {_path(detail)[:length] for detail in details for length in range(len(detail["loc"]))}
    return [
        detail for detail in details if detail["type"] != "too_short" or _path(detail) not in inside
    ]


def _plan(node: Mapping) -> Period | None:
    """The period of a strategy, from which its “year 1” is counted."""
    written = node.values.get("period")
    try:
        return read_period(written.text) if isinstance(written, Scalar) else None
    except UnreadableTime:
        return None


def _path(detail: ErrorDetails) -> tuple[int | str, ...]:
    return tuple(detail["loc"])


def _likely(
    kind: type[Element], detail: ErrorDetails, absent: set[tuple[int | str, ...]]
) -> tuple[tuple[int | str, ...], ...]:
    """The fields that an unknown name may stand for; those that are missed there before others."""
    *parent, name = _path(detail)
    known = _fields(shape_at(kind, tuple(parent)))
    likely = tuple((*parent, field) for field in meant(str(name), known))
    return tuple(path for path in likely if path in absent) or likely


def mistakes(kind: type[Element], node: Node, **given: str) -> list[Diagnostic]:
    """The mistakes of shape that a node has, taken for this type."""
    said: list[Diagnostic] = []
    decode(kind, node, said.append, **given)
    return said


def plain(node: Node, path: Path = ()) -> Any:
    """A node as pydantic takes it: dicts, lists and words, each with its place."""
    if isinstance(node, Scalar):
        return Written(node, path)
    if isinstance(node, Sequence):
        return [plain(item, (*path, number)) for number, item in enumerate(node.items)]
    made: dict[str, Any] = {
        key: plain(value, (*path, key))
        for key, value in node.values.items()
        if not (isinstance(value, Scalar) and value.nothing)
    }
    made[PLACE] = Where(node, path)
    return made


def _remark(
    kind: type[Element],
    root: Node,
    detail: ErrorDetails,
    absent: set[tuple[int | str, ...]],
    ids: GivenIds,
    claimed: set[tuple[int | str, ...]],
) -> Diagnostic:
    """One error of pydantic's as a remark at its place.

    `claimed` are the fields for which another name stands already in the same place.
    """
    location, what = detail["loc"], detail["type"]
    node, reached = node_at(root, location)
    field = next((str(part) for part in reversed(location) if isinstance(part, str)), "this")
    context = detail.get("ctx", {})
    if what == "missing":
        shape = shape_at(kind, location[:-1])
        sentence = _sentence(shape, str(location[-1]))
        name = _element_name(shape, node, location[:-1])
        edits = tuple(id_offered(shape, node, ids)) if location[-1] == "id" else ()
        start = Where(node).start
        return shape_remarks.missing_field(start, name, str(location[-1]), sentence, edits)
    if what == "extra_forbidden":
        parent, _ = node_at(root, location[:-1])
        if _sentence_cut(kind, root, detail):
            return shape_remarks.colon_in_words(parent.span, field)
        shape = shape_at(kind, location[:-1])
        known = _fields(shape)
        place = parent.keys[field].span if isinstance(parent, Mapping) else node.span
        here = location[:-1]
        table = node_at(root, location[:-3])[0] if shape is Action else None
        likely = declared(table, field) if table else ()
        if not likely:
            likely = tuple(str(path[-1]) for path in _likely(kind, detail, absent))
            likely = by_its_cell(field, node, likely, known)
        likely, filled = free(
            likely, lambda one: one in _written(parent) or (*here, one) in claimed, node, known
        )
        claimed |= {(*here, one) for one in likely if len(likely) == 1}
        if table and short_name(field) in own_columns(table):
            # One at a time: the next stands beside it then.
            moved = () if (*here, "own") in claimed else into_own(parent, field)
            claimed.add((*here, "own"))
            return shape_remarks.cell_outside_own(place, field, moved)
        within = "" if likely and likely != ("measures",) else belongs_inside(shape, field)
        if likely == ("measures",) and not (within and _is_figure(node)):
            within = ""
        likely = () if within else likely
        moved = entries_in_one_group(shape, node_at(root, here[:-1])[0]) if within else ()
        heads = meant(field, _fields(Action))
        noted = shape is Columns and (heads == ("note",) or filled == heads == ("status",))
        return shape_remarks.unknown_field(
            place,
            _element_name(shape, parent, here),
            field,
            likely,
            known,
            filled,
            within,
            moved,
            noted,
            elsewhere(shape, field),
        )
    if what in ("empty_value", "id_shape", "date_shape", "figure_shape", "address_shape"):
        remark: Any = getattr(shape_remarks, what)
        piece = context["piece"]
        narrow = node.span.part(piece) if piece else node.span
        said: Diagnostic = remark(narrow, context["message"], context["hints"])
        if what == "figure_shape" and field == "value":
            beside = node_at(root, location[:-1])[0]
            apart = parts_apart(beside, context["hints"][0], _fields(shape_at(kind, location[:-1])))
            said = replace(said, edits=apart) if apart else said
        return said
    if what == "literal_error" and isinstance(node, Scalar):
        words = tuple(context["expected"].replace(" or ", ", ").replace("'", "").split(", "))
        near = meant_word(node.text, words) or misspelt(node.text.strip().lower(), words)
        return shape_remarks.unknown_word(node.span, f"`{field}:`", node.text, near, words)
    if (
        isinstance(node, Mapping)
        and _is_sentence(node)
        and what_is_wanted(what) == "a single value"
    ):
        return shape_remarks.colon_in_words(node.span, next(iter(node.keys)))
    place = node.span if isinstance(node, Scalar) or not reached else Where(node).start
    wanted, shape = what_is_wanted(what), shape_at(kind, location)
    inside = _fields(shape) if wanted == "a group of fields" else ()
    around = node_at(root, location[:-1])[0]
    example = as_group(shape, node, around) if inside else as_value(node)
    word = node.text if isinstance(node, Scalar) else ""
    group = shape_at(kind, location[:-1])
    edits = as_points(group, field, node)
    if inside:
        edits = (
            entries_in_one_group(shape, around)
            or rows_in_their_group(shape, node)
            or regrouped(shape, node, around)
            or named(shape, node, around)
            or (terms_by_name(node) if shape is Term else ())
            or (headings_as_fields(node) if shape is Columns else ())
        )
    what = what_it_is(node)
    return shape_remarks.wrong_shape(
        place, f"`{field}:`", wanted, what, inside, word, example, around, edits
    )


def _ids(node: Node) -> Iterator[str]:
    """Every id that is written in a node."""
    inside = node.values.values() if isinstance(node, Mapping) else ()
    if isinstance(node, Mapping) and isinstance(own := node.values.get("id"), Scalar):
        yield own.text
    for one in node.items if isinstance(node, Sequence) else inside:
        yield from _ids(one)


def _sentence_cut(kind: type[Element], root: Node, detail: ErrorDetails) -> bool:
    """Whether an unknown field is the beginning of a sentence with a colon in it."""
    parent, _ = node_at(root, _path(detail)[:-1])
    return _is_sentence(parent) and not _likely(kind, detail, set())


def _is_sentence(node: Node) -> bool:
    """Whether the one field of a group has a name of several words."""
    name = next(iter(node.keys)) if isinstance(node, Mapping) and len(node.keys) == 1 else ""
    return " " in name and node.span.line == node.span.end_line


def _is_figure(node: Node) -> bool:
    return isinstance(node, Scalar) and read_figure(node.text) is not None


def _written(node: Node) -> frozenset[str]:
    return frozenset(node.values) if isinstance(node, Mapping) else frozenset()


def _fields(shape: type[Element] | None) -> tuple[str, ...]:
    if shape is None:
        return ()
    return tuple(field.key for field in written_fields(shape))


def _sentence(shape: type[Element] | None, name: str) -> str:
    known = fields(shape) if shape else ()
    return next((field.sentence for field in known if field.key == name), "")


def _element_name(shape: type[Element] | None, node: Node, location: tuple[int | str, ...]) -> str:
    """What to call the element in a message: its kind, and its own name if it has one."""
    words = [str(step) for step in location if isinstance(step, str)]
    of_model = kind_of(shape) if shape else None
    other = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", shape.__name__).lower() if shape else ""
    kind = of_model.singular if of_model else other or words[-1] if words else "this file"
    for key in ("id", "title", "name", "term", "label"):
        value = node.values.get(key) if isinstance(node, Mapping) else None
        if isinstance(value, Scalar) and value.text:
            return f"{kind} “{value.text}”" if words else f"“{value.text}”"
    return f"this {kind}" if words else kind

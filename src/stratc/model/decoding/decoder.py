"""Node through pydantic to any shape of the model; its errors become remarks with their places.

In: a node and the type it should become. Out: the element, or None with remarks. One pass tells
everything that is wrong with the shape of a document.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from stratc.source import Diagnostic, Edit, Mapping, Node, Say, Scalar, Sequence, Span
from stratc.source.layout_remarks import curly_quotes
from stratc.source.yaml_writing import one_line

from ..actions import Action, Columns
from ..element import PLACE, Element, Path, Where, Written
from ..evidence import Term
from ..field import fields
from ..given_ids import GivenIds, id_offered, name_offered
from ..times.period import Period, UnreadableTime
from ..times.period_words import read_period
from . import shape_remarks
from .descent import node_at, shape_at
from .fields_together import TOGETHER
from .named_entries import entries_by_name, terms_by_name
from .pasted_points import lines_as_terms, points_as_entries, points_as_list, words_as_section
from .pasted_tables import rows_of_a_table, rows_of_lists, too_many_cells
from .plan_heads import headings_as_fields
from .regrouping import (
    entries_in_one_group,
    out_of_brackets,
    parts_apart,
    rows_in_their_group,
    sentences_that_promise,
)
from .shape_examples import (
    as_group,
    as_points,
    as_value,
    named,
    regrouped,
    what_is_wanted,
    what_it_is,
)
from .shape_remarks import FIX
from .state_remarks import no_aim, state_in_its_field, unknown_word
from .unknown_fields import (
    element_name,
    field_names,
    is_cut_sentence,
    is_name_of_body,
    is_sentence,
    likely_fields,
    path_of,
    unknown_field,
)

E = TypeVar("E", bound=Element)
# A value that is read, and not printed as typed, has no quotation marks of its own.
GROUPED = "it belongs to an entry of"
READ = ("id_shape", "date_shape", "figure_shape", "address_shape", "literal_error")
CURLED = re.compile(r"\s*[“”„«]\s*([^“”„«»]+?)\s*[“”»]\s*")
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
        absent = {path_of(detail) for detail in details if detail["type"] == "missing"}
        misnamed: set[tuple[int | str, ...]] = set()
        ids = GivenIds(_ids(node))
        claimed: set[tuple[int | str, ...]] = set()
        lists: set[object] = set()  # of which each entry has the same mistake: told once
        for detail in details:
            if detail["type"] == "extra_forbidden":
                misnamed |= {path for path in likely_fields(kind, detail, absent) if path in absent}
                parent = path_of(detail)[:-1]
                if is_cut_sentence(kind, node, detail) or is_name_of_body(kind, node, detail):
                    misnamed |= {path for path in absent if path[:-1] == parent}
        for detail in details:
            if detail["type"] != "missing" or path_of(detail) not in misnamed:
                said = _remark(kind, node, detail, absent, ids, claimed)
                # One change puts all the fields of all the entries below their group.
                regroups = said.rule == "unknown-field" and said.hints[0].startswith(GROUPED)
                mistake = said.rule, said.hints, path_of(detail)[: -2 if regroups else -1]
                if mistake not in lists:
                    say(said)
                once = said.hints[:1] and said.hints[0].startswith(TOGETHER)
                if said.rule == "wrong-shape" or (regroups and said.edits) or once:
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
    if len(left) > 1:
        told = {id(detail) for detail in left}
        details = [detail for detail in details if id(detail) not in told]
    return details[:MOST], details[MOST:] + left * (len(left) > 1)


def _once(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without lists that count as empty only because of a mistake in their entries."""
    inside = {
        path_of(detail)[:length] for detail in details for length in range(len(detail["loc"]))
    }
    return [
        detail
        for detail in details
        if detail["type"] != "too_short" or path_of(detail) not in inside
    ]


def _plan(node: Mapping) -> Period | None:
    """The period of a strategy, from which its “year 1” is counted."""
    written = node.values.get("period")
    try:
        return read_period(written.text) if isinstance(written, Scalar) else None
    except UnreadableTime:
        return None


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
        name = element_name(shape, node, location[:-1])
        edits = tuple(id_offered(shape, node, ids)) if location[-1] == "id" else ()
        if location[-1] == "name":
            edits = name_offered(node, field_names(shape))
        start = Where(node).start
        return shape_remarks.missing_field(start, name, str(location[-1]), sentence, edits)
    if what == "extra_forbidden":
        return unknown_field(kind, root, detail, absent, claimed)
    if what in READ and isinstance(node, Scalar) and (inner := CURLED.fullmatch(node.text)):
        line = f"{field}: {one_line(inner[1])}"
        return curly_quotes(node.span, line, (Edit(node.span, one_line(inner[1])),))
    if what in ("empty_value", "id_shape", "date_shape", "figure_shape", "address_shape"):
        remark: Any = getattr(shape_remarks, what)
        piece = context["piece"]
        narrow = node.span.part(piece) if piece else node.span
        hints, message = context["hints"], context["message"]
        if location == ("id",) and "id" not in getattr(root, "keys", ()):  # the name of its folder
            message = f"the folder {message.replace(' in it ', ' in its name ')}"
            hints = tuple(
                one.replace("write `", "give the folder the name `").replace("write", "give it")
                for one in hints
            )
        said: Diagnostic = remark(narrow, message, hints)
        if what == "id_shape" and not said.edits and not re.search(r"\w", node.span.written):
            beside = node_at(root, location[:-1])[0]
            offered = tuple(id_offered(shape_at(kind, location[:-1]), beside, ids))
            if offered:
                hints = (f"write `{offered[0].replacement.split()[-1]}`",)
                said = replace(said, hints=hints, edits=offered)
        if what == "figure_shape" and field == "value":
            beside = node_at(root, location[:-1])[0]
            apart = parts_apart(
                beside, context["hints"][0], field_names(shape_at(kind, location[:-1]))
            )
            said = replace(said, edits=apart) if apart else said
        aim = next((one for one in ("baseline", "target") if one in location), "")
        if what == "figure_shape" and isinstance(node, Scalar) and aim:
            said = no_aim(said, aim, node, node_at(root, location[: location.index(aim)])[0])
        if what == "date_shape":
            row = node_at(root, location[:-1])[0]
            said = replace(said, edits=state_in_its_field(row, field, context["hints"]))
        return said
    if what == "points_in_one":
        said = shape_remarks.wrong_shape(node.span, "this", "a list", "several points in one value")
        hint = f"write each on a line of its own, behind a hyphen, or let `{FIX}` do it"
        return replace(said, hints=(hint,), edits=points_as_list(node))
    if what == "literal_error" and isinstance(node, Scalar):
        words = tuple(context["expected"].replace(" or ", ", ").replace("'", "").split(", "))
        return unknown_word(field, node, node_at(root, location[:-1])[0], words)
    if isinstance(node, Mapping) and is_sentence(node) and what_is_wanted(what) == "a single value":
        return shape_remarks.colon_in_words(node.span, next(iter(node.keys)))
    place = node.span if isinstance(node, Scalar) or not reached else Where(node).start
    return _wrong_shape(kind, root, detail, place, field)


def _wrong_shape(
    kind: type[Element], root: Node, detail: ErrorDetails, place: Span, field: str
) -> Diagnostic:
    """What stands in a field that wants another shape, and how it would be written."""
    location = detail["loc"]
    node = node_at(root, location)[0]
    wanted, shape = what_is_wanted(detail["type"]), shape_at(kind, location)
    inside = field_names(shape) if wanted == "a group of fields" else ()
    around = node_at(root, location[:-1])[0]
    table, points = rows_of_a_table(shape, node), points_as_entries(shape, node, around)
    example = as_group(shape, node, around) if inside else as_value(node)
    if table:
        example = "its headings under `columns:`, and its rows under `rows:`"
    elif points:
        example = "each point as an entry, as `--fix --diff` shows"
    word = node.text if isinstance(node, Scalar) else ""
    group = shape_at(kind, location[:-1])
    edits = as_points(group, field, node)
    if brackets := out_of_brackets(shape, node, field):
        return brackets
    if wanted == "a single value" and isinstance(around, Sequence):
        above = location[:-2]
        promised = sentences_that_promise(node_at(root, above)[0], field, shape_at(kind, above))
        if promised:
            said = shape_remarks.wrong_shape(place, f"`{field}:`", wanted, "a group of fields")
            hint = "entries with who does them, or by when, are promises: write `commitments:` here"
            return replace(said, hints=(f"{hint}, or let `{FIX}` do it",), edits=promised)
    if inside:
        edits = (
            entries_in_one_group(shape, around)
            or table
            or points
            or (rows_of_lists(node_at(root, location[:-2])[0], around) if shape is Action else ())
            or rows_in_their_group(shape, node)
            or regrouped(shape, node, around)
            or named(shape, node, around)
            or (terms_by_name(node) if shape is Term else ())
            or lines_as_terms(shape, node)
            or (headings_as_fields(node) if shape is Columns else ())
        )
        group_around = node_at(root, location[: location.index(field)])[0]
        hint, section = words_as_section(shape, group_around, field)
        if hint:
            said = shape_remarks.wrong_shape(place, f"`{field}:`", wanted, what_it_is(node))
            fixing = f", or let `{FIX}` do it" if section else ""
            return replace(said, hints=(f"{hint}{fixing}",), edits=section)
    found = what_it_is(node)
    many = too_many_cells(node_at(root, location[:-2])[0], node) if shape is Action else ""
    if many:
        said = shape_remarks.wrong_shape(place, "this row", wanted, found)
        return replace(said, hints=(many,))
    return shape_remarks.wrong_shape(
        place, f"`{field}:`", wanted, found, inside, word, example, around, edits
    )


def _ids(node: Node) -> Iterator[str]:
    """Every id that is written in a node."""
    inside = node.values.values() if isinstance(node, Mapping) else ()
    if isinstance(node, Mapping) and isinstance(own := node.values.get("id"), Scalar):
        yield own.text
    for one in node.items if isinstance(node, Sequence) else inside:
        yield from _ids(one)


def _sentence(shape: type[Element] | None, name: str) -> str:
    known = fields(shape) if shape else ()
    return next((field.sentence for field in known if field.key == name), "")

"""Fields that nobody knows: which is meant, or where what stands there belongs.

In: an error of pydantic's about a name. Out: the remark, with what to type instead.
"""

import re
from dataclasses import replace

from pydantic_core import ErrorDetails

from stratc.source import Diagnostic, Edit, Mapping, Node, Scalar, shortened
from stratc.source.yaml_writing import one_line, quoted

from ..actions import Action, Columns
from ..element import Element
from ..evidence import Comparator, Source, Statistic
from ..field import written_fields
from ..kinds import kind_of
from ..measures import Measure
from ..people import Body, Foreword, Governance
from ..statements import Priority
from ..values import short_name
from ..whole import Strategy
from . import shape_remarks
from .descent import node_at, shape_at
from .fields_together import (
    COMPARED,
    OF_A_PROMISE,
    SIGNS,
    aims_together,
    another_figure,
    as_objectives,
    entry_below,
    into_measure,
    nothing_said,
    of_the_whole,
    who_signs,
)
from .further_out import further_out
from .head_meanings import are_words, by_its_cell, free, is_column, is_figure, is_measured
from .led_promises import led_promises
from .measure_times import TIMES, of_measure
from .named_entries import WORDS
from .plan_heads import declared, declared_own, into_own, own_columns, second_money
from .regrouping import as_section, as_words, entries_in_one_group, list_in, wrapped
from .rows_to_priorities import rows_to_priorities
from .shape_examples import belongs_inside, comes_first, elsewhere
from .synonyms import meant

NUMBERED = re.compile(r"(?:(?P<called>[^\W\d][^\d:]*?)[ _-]*)?(?:\d+(?:\.\d+)*|\b[A-H])[.)]?")
# What a priority is called, and its title stands behind.
PRIORITY = re.compile(r"(?i)priority|theme|outcome|pillar|strand")
OFFICES = ("chair", "vice-chair", "co-chair", "sponsor", "champion", "secretary", "lead", "sro")


def unknown_field(
    kind: type[Element],
    root: Node,
    detail: ErrorDetails,
    absent: set[tuple[int | str, ...]],
    claimed: set[tuple[int | str, ...]],
) -> Diagnostic:
    """The remark on an unknown name; another in its place has `claimed` these fields already."""
    location = path_of(detail)
    here, field = location[:-1], str(location[-1])
    node, parent = node_at(root, location)[0], node_at(root, here)[0]
    shape = shape_at(kind, here)
    if is_cut_sentence(kind, root, detail):
        said = shape_remarks.colon_in_words(parent.span, field)
        return _by_its_title(shape, parent, field, node) or said
    unlike = not likely_fields(kind, detail, absent)
    if unlike and (named := _by_its_title(shape, parent, field, node)):
        return named
    known = field_names(shape)
    cut = _cut_beside_fields(shape, node_at(root, here[:-1])[0], parent, field)
    if cut and unlike:
        return cut
    place = parent.keys[field].span if isinstance(parent, Mapping) else node.span
    table = node_at(root, location[:-3])[0] if shape is Action else None
    if not (likely := declared(table, field) if table else ()):
        likely = tuple(str(path[-1]) for path in likely_fields(kind, detail, absent))
        likely = by_its_cell(field, node, likely, known, node_at(root, here[:-1])[0])
    if (shape is Foreword and short_name(field) in SIGNS) or (table and second_money(root, field)):
        likely = ()
    in_measure = of_measure(parent, field, node) if shape is Measure else ("", ())
    likely = () if in_measure[0] else likely
    likely = ("title",) if field == "text" and (*here, "title") in absent else likely
    written = frozenset(parent.values) if isinstance(parent, Mapping) else frozenset()
    likely, filled = free(
        likely, lambda one: one in written or (*here, one) in claimed, node, known
    )
    called = element_name(shape, parent, here)
    if shape is Priority and (led := led_promises(parent, field, (*here, "commitments"), claimed)):
        return shape_remarks.unknown_field(place, called, field, (), known, (), "", *led)
    if table and short_name(field) in own_columns(table):
        # One at a time: the next stands beside it then.
        moved = () if (*here, "own") in claimed else into_own(parent, field)
        claimed.add((*here, "own"))
        return shape_remarks.cell_outside_own(place, field, moved)
    within = "" if likely and likely != ("measures",) else belongs_inside(shape, field)
    if likely == ("measures",) and not (is_figure(node) or is_measured(parent, field)):
        within = ""
    likely = () if within else likely
    claimed |= {(*here, one) for one in likely if len(likely) == 1}
    names = list_in(shape) if len(likely) > 1 else None
    moved = ()
    if within or names:
        moved = entries_in_one_group(shape, node_at(root, here[:-1])[0])
    if moved and names:
        likely, within = (), names.key
    sent, edits = rows_to_priorities(parent, field) if within == "priorities" else ("", ())
    within = "" if sent else within
    if within == "measures" and (*here, "into") not in claimed:
        moved = into_measure(parent, field)  # one at a time
        claimed.update({(*here, "into")} if moved else ())
    if likely and likely == _numbered(kind, detail):
        moved = _with_its_number(parent, field, likely[0])
        likely = likely if moved else ()  # its number would be lost
    heads = meant(field, field_names(Action))
    noted = shape is Columns and (heads == ("note",) or filled == heads == ("status",))
    if not (sent or likely or within):
        sent, edits = further_out(kind, root, location, claimed)
    if not (sent or likely or within):
        sent, edits = in_measure if in_measure[0] else _sent(shape, parent, field, node)
        filled = () if sent else filled
    if edits and shape in (Governance, Measure, Statistic):  # the next finds the list there
        edits = () if (*here, "sent") in claimed else edits
        claimed.add((*here, "sent"))
    if not (likely or within or sent):
        group, sent = elsewhere(shape, field)
        if sent and shape is Priority and comes_first(parent, field):
            edits = as_words(parent, field, "summary")[1]
        # One at a time: the next finds the group there.
        if group and (*here, group) not in claimed:
            claimed.add((*here, group))
            edits = wrapped(parent, field, group)
        elif table and not filled and (*location[:-3], "columns") not in claimed:
            edits = declared_own(table, field, root)
            claimed.update({(*location[:-3], "columns")} if edits else ())
        elif not sent and not filled and "sections" in known and (*here, "sections") not in claimed:
            edits = as_section(parent, field, is_column(node_at(root, here[:-1])[0], field))
            claimed.update({(*here, "sections")} if edits else ())  # one at a time
            if shape is Priority and not edits and meant(field, ("measures",)):
                sent = OF_A_PROMISE
        elif not sent and not filled and not {"sections", "own"} & {*known}:
            into = next((one for one in ("note", "text") if one in known), "")
            sent, edits = as_words(parent, field, into) if into else ("", ())
            edits = () if (*here, into) in claimed else edits
            claimed.add((*here, into))
    said = shape_remarks.unknown_field(
        *(place, called, field, likely, known, filled, within, moved or edits, noted, sent)
    )
    both = aims_together(parent) if within == "measures" and not moved else ""
    return replace(said, hints=(both,)) if both else said


def _sent(
    shape: type[Element] | None, parent: Node, field: str, node: Node
) -> tuple[str, tuple[Edit, ...]]:
    """Where else what somebody typed belongs, and the change if there is one."""
    name, words = short_name(field), node.text if isinstance(node, Scalar) else ""
    if shape is Statistic and words and COMPARED.fullmatch(name):
        return another_figure(parent, field, node)
    if shape is Foreword and name in SIGNS:
        return who_signs(parent)
    if shape is Strategy and are_words(node) and meant(field, ("objectives",)):
        return as_objectives(parent, field)
    if shape is Strategy and words and (whole := of_the_whole(parent, field))[0]:
        return whole
    if shape is Governance and words and name in OFFICES:
        hint = f"under `roles:` write `- role: {field}`, and below it `person: {words}`"
        return hint, entry_below(parent, field, "roles", {"role": field, "person": words})
    return nothing_said(parent, field, words)


def likely_fields(
    kind: type[Element], detail: ErrorDetails, absent: set[tuple[int | str, ...]]
) -> tuple[tuple[int | str, ...], ...]:
    """The fields that an unknown name may stand for; those that are missed there before others."""
    *parent, name = path_of(detail)
    known = field_names(shape_at(kind, tuple(parent)))
    title = (*parent, "title")
    if PRIORITY.fullmatch(str(name)) and "commitments" in known and title in absent:
        return (title,)  # “- outcome: Our people are well”, and no other title
    likely = tuple((*parent, field) for field in meant(str(name), known))
    likely = tuple(path for path in likely if path in absent) or likely
    if not likely and "relation" in known and short_name(str(name)) in TIMES:
        likely = ((*parent, "period"),)  # a figure has one time, whatever it is called
    return likely or tuple((*parent, field) for field in _numbered(kind, detail))


def _numbered(kind: type[Element], detail: ErrorDetails) -> tuple[str, ...]:
    """The title of an entry that begins with its number, as “Priority 1: Warm homes” does."""
    *parent, name = path_of(detail)
    found = NUMBERED.fullmatch(str(name))
    of_model = kind_of(shape) if (shape := shape_at(kind, tuple(parent))) else None
    if not found or of_model is None or not (parent and isinstance(parent[-1], int)):
        return ()
    listed = next((step for step in reversed(parent) if isinstance(step, str)), "")
    called = found["called"]
    same = not called or any(meant(one, (listed,)) for one in (called, f"{called}s"))
    kept = "label" in field_names(shape)
    return of_model.titles[:1] if same and kept and of_model.referred else ()


def _by_its_title(
    shape: type[Element] | None, parent: Node, field: str, node: Node
) -> Diagnostic | None:
    """“- Food parcels: 8,412” in a list of figures or sources: its title, and what it is.

    “- niea: Environment Agency” in a list of bodies: its id, and its name.
    """
    listed = shape in (Statistic, Source, Body, Comparator)
    if not listed or not isinstance(parent, Mapping) or len(parent.keys) > 1:
        return None
    said = shape_remarks.colon_in_words(parent.span, field)
    words = node.text if isinstance(node, Scalar) else ""
    fields = ("name",) if shape is Body else field_names(shape)
    inner = next(
        (one for one, fits in (*WORDS, ("name", bool)) if one in fields and fits(words)), ""
    )
    key, start = parent.keys[field].span, node.span
    between = replace(key, column=key.end_column, end_column=start.column)
    if not inner or start.line != key.line or between.written.strip() != ":":
        return None
    margin = " " * (key.column - 1)
    head = replace(key, end_column=start.column)
    if shape is Body:
        short = short_name(field)
        hint = f"write `id: {short}`, and below it `name: {shortened(words)}`"
        message = f"`{shortened(field)}:` is no field: it says what this body is called"
        edit = Edit(head, f"id: {short}\n{margin}name: ")
        if re.fullmatch("[A-Z]{2,8}", field):  # what everybody calls it is kept
            entry = f"{edit.replacement}{start.written}\n{margin}aliases: [{field}]"
            edit = Edit(key.until(start), entry)
        told = (f"{hint}, or let `{shape_remarks.FIX}` do it",)
        return replace(said, message=message, hints=told, edits=(edit,) if short else ())
    title = "with" if shape is Comparator else "title"
    edit = Edit(head, f"{title}: {one_line(field)}\n{margin}{inner}: ")
    hint = f"write `{title}: {shortened(field)}`, and below it `{inner}: {shortened(words)}`"
    return replace(said, hints=(f"{hint}, or let `{shape_remarks.FIX}` do it",), edits=(edit,))


def _cut_beside_fields(
    shape: type[Element] | None, around: Node, parent: Node, field: str
) -> Diagnostic | None:
    """“- Publish names: all of them”, with the fields of that action below it."""
    known = field_names(shape)
    word = next((one for one in ("text", "action", "title") if one in known), "")
    if not word or not isinstance(parent, Mapping) or len(field.split()) < 3:
        return None
    there = is_column(around, field) or any(word in meant(key, known) for key in parent.keys)
    node = parent.values[field]
    key = parent.keys[field].span
    if there or len(parent.keys) < 2 or next(iter(parent.keys)) != field:
        return None
    if not isinstance(node, Scalar) or node.span.end_line != key.line or not node.plain:
        return None
    whole = replace(key, end_column=node.span.end_column)
    said = shape_remarks.colon_in_words(whole, field)
    written = f"{word}: {quoted(whole.written)}"
    hint = f"write `{shortened(written, 90)}`"
    return replace(said, hints=(hint,), edits=(Edit(whole, written),))


def _with_its_number(parent: Node, field: str, title: str) -> tuple[Edit, ...]:
    """The number kept as the label of an entry, with the words behind it as its title."""
    if not isinstance(parent, Mapping) or "label" in parent.values:
        return ()
    key = parent.keys[field].span
    margin = " " * (key.column - 1)
    return (Edit(key, f"label: {one_line(field)}\n{margin}{title}"),)


def path_of(detail: ErrorDetails) -> tuple[int | str, ...]:
    """The steps to the place of an error."""
    return tuple(detail["loc"])


def is_cut_sentence(kind: type[Element], root: Node, detail: ErrorDetails) -> bool:
    """Whether an unknown field is the beginning of a sentence with a colon in it."""
    *here, name = path_of(detail)
    parent, around = (node_at(root, tuple(one))[0] for one in (here, here[:-1]))
    column = is_column(around, str(name))
    return is_sentence(parent) and not column and not likely_fields(kind, detail, set())


def is_name_of_body(kind: type[Element], root: Node, detail: ErrorDetails) -> bool:
    """Whether an unknown field alone is a body with its name behind it."""
    *here, field = path_of(detail)
    shape, parent = shape_at(kind, tuple(here)), node_at(root, tuple(here))[0]
    return _by_its_title(shape, parent, str(field), node_at(root, path_of(detail))[0]) is not None


def is_sentence(node: Node) -> bool:
    """Whether the one field of a group has a name of several words."""
    name = next(iter(node.keys)) if isinstance(node, Mapping) and len(node.keys) == 1 else ""
    return " " in name and node.span.line == node.span.end_line


def field_names(shape: type[Element] | None) -> tuple[str, ...]:
    """The fields that a shape may have, as they are typed."""
    if shape is None:
        return ()
    return tuple(field.key for field in written_fields(shape))


def element_name(shape: type[Element] | None, node: Node, location: tuple[int | str, ...]) -> str:
    """What to call the element in a message: its kind, and its own name if it has one."""
    words = [str(step) for step in location if isinstance(step, str)]
    of_model = kind_of(shape) if shape else None
    other = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", shape.__name__).lower() if shape else ""
    other = "list of headings" if shape is Columns else other
    kind = of_model.singular if of_model else other or words[-1] if words else "this file"
    for key in ("id", "title", "name", "term", "label"):
        value = node.values.get(key) if isinstance(node, Mapping) else None
        if isinstance(value, Scalar) and value.text:
            own = shortened(value.text)
            return f"{kind} “{own}”" if words else f"“{own}”"
    return f"this {kind}" if words else kind

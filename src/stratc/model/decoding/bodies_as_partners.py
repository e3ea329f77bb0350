"""Bodies that stand under `partners:`, each with its name and what it does, as on a page of logos.

In: a list of such entries. Out: the remark that bodies are listed under `bodies:` and partners by
their ids, with the change. What a body has no field for is kept as its note.
"""

from contextlib import suppress
from dataclasses import replace

from stratc.source import Diagnostic, Edit, Mapping, Node, Scalar, Sequence, shortened
from stratc.source.node_edits import NotEditable, insert_item, set_field
from stratc.source.yaml_writing import Data

from ..element import Element
from ..field import written_fields
from ..given_ids import GivenIds
from ..people import Body, PartnerGroup
from ..values import short_name
from ..whole import Strategy
from . import shape_remarks
from .descent import node_at, shape_at
from .regrouping import SITE

CALLED = ("name", "organisation", "organization", "partner", "body", "agency")
LETTERS = ("short-name", "abbreviation", "acronym", "initials", "known-as", "short")
ROLES = ("member", "aligned-board", "national-body")


def bodies_as_partners(
    kind: type[Element], root: Node, path: tuple[int | str, ...]
) -> Diagnostic | None:
    """The one remark on all of the list, where each of its entries is a body of which more than
    its name is said; bare names are read where they stand."""
    listed = node_at(root, path[:-2])[0]
    if kind is not Strategy or shape_at(kind, path[:-1]) is not PartnerGroup or len(path) != 3:
        return None
    if not isinstance(listed, Sequence) or not isinstance(root, Mapping):
        return None
    said_of = [dict(getattr(entry, "values", {})) for entry in listed.items]
    if not all(map(_name, listed.items)) or not any(map(_rest, said_of)):
        return None
    place = root.keys[str(path[0])].span
    held = root.values.get("bodies")
    known = _known(held)
    ids, new, members = GivenIds(known.values()), list[Data](), list[str]()
    plain = "#" not in listed.span.written.replace("/#", "")
    for entry, fields in zip(listed.items, said_of, strict=True):
        plain = plain and all(isinstance(one, Scalar) for one in fields.values())
        name = _name(entry)
        id = known.get(short_name(name)) or _text(fields.get("id")) or ids.new(name, "body")
        if short_name(name) not in known:
            known[short_name(name)] = id
            new.append({"id": id, "name": name, **_rest(fields)})
        elif _rest(fields):  # what is said here of a body that is listed would be lost
            plain = False
        members.append(id)
    roles = {_text(getattr(entry, "values", {}).get("role")) for entry in listed.items}
    plain = plain and (len(roles) == 1 or not roles & {*ROLES})
    role = roles.pop() if len(roles) == 1 else ""
    whole: dict[str, Data] = {"role": role} if role in ROLES else {}
    group: Data = [{**whole, "members": list(dict.fromkeys(members))}]
    edits: tuple[Edit, ...] = ()
    with suppress(NotEditable):
        order = [one.key for one in written_fields(Strategy)]
        partners = set_field(root, str(path[0]), group)
        if isinstance(held, Sequence) and held.items:
            entries = [insert_item(held, one) for one in new]
            written = "".join(one.replacement for one in entries)
            edits = (partners, *(Edit(one.span, written) for one in entries[:1]))
        elif held is None:
            edits = (partners, set_field(root, "bodies", new, order))
    edits = edits if plain else ()
    shown = shortened(", ".join(dict.fromkeys(members)), 80)
    hint = (
        "list each under `bodies:`, with `id:` and `name:`, and write here `- members: "
        f"[{shown}]`{f', or let `{shape_remarks.FIX}` do it' * bool(edits)}"
    )
    said = shape_remarks.unknown_field(place, "", str(path[0]), (), ())
    message = f"these {len(members)} are bodies, and `{path[0]}:` has groups of their ids"
    return replace(said, message=message, hints=(hint,), edits=edits)


def _name(entry: Node) -> str:
    """The name of an entry that is a body; empty where it may be a group of them."""
    fields = entry.values if isinstance(entry, Mapping) else {}
    called = [_text(one) for key, one in fields.items() if short_name(key) in CALLED]
    group = {"members", "title", "bodies"} & {*fields}
    return called[0] if len(called) == 1 and not group else ""


def _rest(fields: dict[str, Node]) -> dict[str, Data]:
    """What else is said of a body: its letters, and a note of what has no field."""
    of_group = [("role", one) for one in ROLES]
    own = [one.key for one in written_fields(Body) if one.key not in ("id", "name", "note")]
    kept: dict[str, Data] = {}
    notes = []
    for key, node in fields.items():
        words = _text(node)
        if not words or key == "id" or short_name(key) in CALLED or (key, words) in of_group:
            continue
        if short_name(key) in LETTERS:
            kept["aliases"] = [words]
        elif key in own:
            kept[key] = words
        elif short_name(key) == "note":
            notes.append(words)
        elif site := SITE.fullmatch(words):
            notes.append(f"[{site[1]}]({words if '://' in words else f'https://{words}'})")
        else:
            notes.append(f"{key[:1].upper()}{key[1:]}: {words}")
    return {**kept, "note": "; ".join(notes)} if notes else kept


def _known(held: Node | None) -> dict[str, str]:
    """The id of each body that is listed, by its name."""
    entries = held.items if isinstance(held, Sequence) else ()
    fields = [one.values for one in entries if isinstance(one, Mapping)]
    return {short_name(_text(one.get("name"))): _text(one.get("id")) for one in fields}


def _text(node: Node | None) -> str:
    return " ".join(node.text.split()) if isinstance(node, Scalar) else ""

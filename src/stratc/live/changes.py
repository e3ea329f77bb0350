"""One wish of a writer as the smallest change of a file.

In: a strategy, and what a browser or an editor asks for: a field set, a row added, moved or taken
out, a remark left for a reason, a change that a remark offers. Out: edits, or a Refusal in words
that a writer understands. Nothing is written here.
"""

from collections.abc import Mapping as Map
from typing import Any

from stratc.model import Element, Strategy, fields
from stratc.source import (
    Edit,
    Mapping,
    NotEditable,
    Scalar,
    Sequence,
    Span,
    add_item,
    remove_field,
    remove_item,
    set_field,
    set_scalar,
    spread,
)

from .entries import addition, move, removal
from .marks import addresses
from .wishes import Conflict, NamedEdits, Refusal, field_at, of

CALLED = {
    "text": "the words",
    "action": "the words",
    "title": "the title",
    "lead": "the lead",
    "measures": "the measure",
    "source": "the source",
    "status": "the status",
    "published": "the day of publication",
    "areas": "the places",
    "due": "the date",
}


def change_for(strategy: Strategy, wish: Map[str, Any]) -> NamedEdits:
    """The change that a wish means. Raises Refusal or Conflict, and writes nothing."""
    kinds = {"set": _set, "allow": _allow, "add": addition, "move": move, "remove": removal}
    kind = kinds.get(str(wish.get("kind")))
    if kind is None:
        raise Refusal("that cannot be done here")
    try:
        return kind(strategy, wish)
    except NotEditable as reason:
        raise Refusal(f"this can only be changed in the file: {reason}") from None


def _set(strategy: Strategy, wish: Map[str, Any]) -> NamedEdits:
    element, field, number = field_at(strategy, str(wish["address"]))
    value, was = str(wish["value"]).strip(), wish.get("was")
    node = element.where.node
    called = CALLED.get(field.key) or f"the {field.key.replace('-', ' ')}"
    what = f"{called}{of(strategy, element)}"
    if isinstance(node, Scalar):
        if field.name != type(element).shorthand:
            own = next(f.key for f in fields(type(element)) if f.name == type(element).shorthand)
            return NamedEdits(what, spread(node, own, field.key, value))
        _expect(was, node.text)
        return NamedEdits(what, (set_scalar(node, _ended(node, value)),))
    assert isinstance(node, Mapping)
    held = node.values.get(field.key)
    if isinstance(held, Sequence) and number < len(held.items):
        entry = held.items[number]
        if not isinstance(entry, Scalar):
            raise Refusal("this has fields of its own; change each of them")
        _expect(was, entry.text)
        if value:
            return NamedEdits(what, (set_scalar(entry, _ended(entry, value), held),))
        one = len(held.items) == 1
        return NamedEdits(
            what, (remove_field(node, field.key) if one else remove_item(held, number),)
        )
    if field.many and number and held is not None:
        if not value:
            raise Refusal("write something first")
        return NamedEdits(what, (add_item(node, field.key, value),))
    if held is not None and not isinstance(held, Scalar):
        raise Refusal("this has fields of its own; change each of them")
    _expect(was, held.text if held is not None else None)
    if not value:
        if field.required:
            raise Refusal("this must say something")
        if held is None:
            raise Refusal("write something first")
        return NamedEdits(what, (remove_field(node, field.key),))
    order = [f.key for f in fields(type(element))]
    return NamedEdits(what, (set_field(node, field.key, _ended(held, value), order),))


def _ended(now: Scalar | None, value: str) -> str:
    """Words that stood on lines of their own stay there, however few there are."""
    return f"{value}\n" if value and now is not None and now.text.endswith("\n") else value


def _allow(strategy: Strategy, wish: Map[str, Any]) -> NamedEdits:
    """The reason goes to the nearest element that can hold one."""
    reason = str(wish["reason"]).strip()
    if not reason:
        raise Refusal("say why it is left: the reason is kept with the strategy")
    path = str(wish["address"]).partition(":")[0]
    known = dict(addresses(strategy))
    about = known.get(path, strategy)
    while path and (path not in known or not _holds(known[path], "allow")):
        path = path.rpartition("/")[0]
    element = known[path]
    node = element.where.node
    if element is strategy and about is not strategy:
        return NamedEdits(
            f"the reason to leave a remark{of(strategy, about)}", (_note(about, wish),)
        )
    if not isinstance(node, Mapping) or not _holds(element, "allow"):
        raise Refusal("this remark cannot be left for a reason; its page says what to do")
    edit = add_item(node, "allow", {"rule": str(wish["rule"]), "reason": reason})
    return NamedEdits(f"the reason to leave a remark{of(strategy, element)}", (edit,))


def _note(element: Element, wish: Map[str, Any]) -> Edit:
    """The reason as a comment above an element: on the strategy, it would hold for every other."""
    span = element.where.span
    line = span.text.line(span.line)
    if line[: span.column - 1].strip(" -"):
        raise NotEditable("it begins in the middle of a line")
    indent = line[: len(line) - len(line.lstrip())]
    reason = " ".join(str(wish["reason"]).split())
    start = Span(span.text, span.line, 1, span.line, 1)
    return Edit(start, f"{indent}# stratc: allow {wish['rule']} -- {reason}\n")


def _expect(was: Any, now: str | None) -> None:
    if was is not None and " ".join(str(was).split()) != " ".join((now or "").split()):
        raise Conflict(now or "")


def _holds(element: Element, key: str) -> bool:
    return any(field.key == key for field in fields(type(element)))

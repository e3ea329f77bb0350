"""Promises below the words that lead to them: `we will:` as a field of a priority.

In: the priority, and the name of such a field. Out: what to write, and the change: a group of
commitments with these words as its lead-in.
"""

import re
from contextlib import suppress
from dataclasses import replace

from stratc.source import Edit, Mapping, Node, Scalar, Sequence
from stratc.source.node_edits import NotEditable, add_item, remove_field
from stratc.source.yaml_writing import Data, field, one_line

LED = re.compile(
    r"(?!(?:what|how|why|when|where|who|which)\b)(?:[\w,’' -]{1,60} )?"
    r"(?:we|all of us|the council|partners) (?:all )?"
    r"(?:will|shall|are (?:going to|committed to)|(?:plan|promise|pledge|commit|aim) to)"
    r"(?: (?:also|therefore|now))?"
    r"|(?:[\w,’' -]{1,60} )?(?:byddwn|addawn|rydym yn addo)(?: ni)?(?: yn| hefyd yn)?",
    re.IGNORECASE,
)
# A sentence that says itself who promises.
WHOLE = re.compile(r"(?:we|our|together|byddwn|rydym|addawn)\b", re.IGNORECASE)


def led_promises(
    parent: Node, name: str, group: tuple[int | str, ...], claimed: set[tuple[int | str, ...]]
) -> tuple[tuple[Edit, ...], bool, str] | tuple[()]:
    """The change for such a field, one at a time for the `group`; that it is no note; and what to
    write in its place."""
    hint, edits = _led(parent, name)
    edits = () if group in claimed else edits
    claimed.update({group} if hint else ())
    return (edits, False, hint) if hint else ()


def _led(parent: Node, name: str) -> tuple[str, tuple[Edit, ...]]:
    value = parent.values.get(name) if isinstance(parent, Mapping) else None
    if not isinstance(parent, Mapping) or value is None or not LED.fullmatch(name.strip()):
        return "", ()
    words = f"{name.strip()[:1].upper()}{name.strip()[1:]}:"
    if isinstance(value, Scalar):
        said = " ".join(value.text.split())
        if not said:
            return "", ()
        items: list[Data] = [{"text": said}]
        group: dict[str, Data] = {} if WHOLE.match(said) else {"lead-in": words}
    elif isinstance(value, Sequence):
        items = [one.text for one in value.items if isinstance(one, Scalar)]
        group = {"lead-in": words}
    else:
        return "", ()
    led = f"lead-in: {one_line(words)}"
    hint = f"under `commitments:` write `- {led}`, and below it `items:` with what stands here"
    if not group:
        hint = "under `commitments:` write `- items:`, and below it what stands here as `- text:`"
    held = parent.values.get("commitments")
    with suppress(NotEditable):
        if held is not None:
            grouped = isinstance(held, Sequence) and all(
                isinstance(one, Mapping) and "items" in one.keys for one in held.items
            )
            whole = isinstance(value, Scalar) or len(items) == len(value.items)
            if not grouped or not whole:  # its own entries find their group first
                return hint, ()
            gone = remove_field(parent, name)
            if "#" in gone.span.written:
                return hint, ()
            return hint, (add_item(parent, "commitments", {**group, "items": items}), gone)
        return hint, _in_its_place(parent, name, value, {**group, "items": items})
    return hint, ()


def _in_its_place(
    parent: Mapping, name: str, value: Scalar | Sequence, group: dict[str, Data]
) -> tuple[Edit, ...]:
    """`commitments:` where the field stood, its list two levels further right."""
    key = parent.keys[name].span
    margin, below = " " * (key.column - 1), "\n" + " " * (key.column - 1)
    if isinstance(value, Scalar):
        lines = field("commitments", [group])
        return (Edit(key.until(value.span), below.join(lines)),) if _plain(key, value) else ()
    shift = key.column + 5 - (value.span.column - 1)
    if shift < 0 or value.span.line == key.line or not value.span.written.startswith("- "):
        return ()
    text, last = key.text, value.span.end_line - (value.span.end_column == 1)
    held = [text.line(one) for one in range(key.line + 1, last + 1)]
    moved = [" " * shift + one if one.strip() else one for one in held]
    head = [f"{margin}  - lead-in: {one_line(str(group['lead-in']))}", f"{margin}    items:"]
    whole = replace(key, end_line=last, end_column=len(text.line(last)) + 1)
    return (Edit(whole, "\n".join(["commitments:", *head, *moved])),)


def _plain(key: object, value: Scalar) -> bool:
    """Whether nothing but the words would be lost with them, as a note behind them."""
    span = value.span
    return not span.text.line(span.end_line)[span.end_column - 1 :].strip()

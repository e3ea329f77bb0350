"""Values as YAML: the plainest form in which the reader gets back what was given.

In: text, lists and fields as Python holds them. Out: lines of YAML, without their indent. Words
that need no quotes get none, several lines stand under `|`, anything else is in double quotes.
"""

import json
import re
from collections.abc import Mapping, Sequence

Data = str | Sequence["Data"] | Mapping[str, "Data"]

NOTHING = ("", "~", "null")
"""What YAML takes for no value where it has no quotes."""
# What may not begin a plain value, and what may not stand inside one.
BEGINS = re.compile(r"[\[\]{}%*&@`!|>'\",#]|[-?:](?: |$)|---|\.\.\.")
UNTYPED = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
# A bracket at the end that closes none would be taken for a slip.
INSIDE = re.compile(rf": |:$| #|^[^\[\]{{}}]*[\]}}]$|{UNTYPED.pattern}")
FLOW = re.compile(r"[\[\]{},]|:$|:[\[\]{},]")


def one_line(value: str, *, flow: bool = False) -> str:
    """A text on one line: plain if that reads back the same, or else in double quotes."""
    plain = (
        value not in NOTHING
        and value == value.strip()
        and not BEGINS.match(value)
        and not INSIDE.search(value)
        and not (flow and (FLOW.search(value) or " " in value))
    )
    return value if plain else quoted(value)


def quoted(value: str) -> str:
    """A text in double quotes, with what cannot be typed written as escapes."""
    escaped = json.dumps(value, ensure_ascii=False)
    return UNTYPED.sub(lambda found: f"\\u{ord(found.group()):04x}", escaped)


def lines(value: Data) -> list[str]:
    """A value as it stands on lines of its own."""
    if isinstance(value, str):
        return _block(value) if "\n" in value else [one_line(value)]
    if isinstance(value, Mapping):
        return [line for key, inner in value.items() for line in field(key, inner)] or ["{}"]
    return [line for inner in value for line in item(inner)] or ["[]"]


def field(key: str, value: Data) -> list[str]:
    """One field: its value beside its name, or on the lines below it."""
    inner = lines(value)
    if isinstance(value, str) or not value:
        return [f"{one_line(key)}: {inner[0]}", *inner[1:]]
    return [f"{one_line(key)}:", *_indented(inner)]


def item(value: Data) -> list[str]:
    """One entry of a list, after its hyphen."""
    inner = lines(value)
    rest = inner[1:] if isinstance(value, str) else _indented(inner[1:])
    return [f"- {inner[0]}", *rest]


def _block(value: str) -> list[str]:
    """Several lines under `|`, where the reader gives back each of them unchanged."""
    written = value.rstrip("\n").split("\n")
    ending = len(value) - len(value.rstrip("\n"))
    awkward = any(UNTYPED.search(line) or (line and not line.strip()) for line in written)
    if awkward or ending > 1 or not written[0] or written[0][0] == " ":
        return [quoted(value)]
    return ["|" if ending else "|-", *_indented(written)]


def _indented(written: Sequence[str]) -> list[str]:
    return [f"  {line}" if line else line for line in written]

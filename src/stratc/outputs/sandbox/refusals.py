"""What a template may not ask of an operator, a filter or a method: much made of little.

Each refusal knows beforehand how long the answer would be, so nothing is made to be thrown away.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from jinja2.environment import Environment
from jinja2.exceptions import SecurityError
from jinja2.nodes import EvalContext
from jinja2.runtime import Context

from .budget import ITEM, LONGEST, TOO_LONG, weight

WIDEST = 1_000
LARGEST = 10_000
"""The bits of the largest number."""
FIELD_WIDTH = re.compile(r"\{[^{}]*?(\d{4,})|\{[^{}]*\{")
WIDTH = re.compile(r"%[^a-zA-Z%]*?(\d+|\*)")
NARROW = ("center", "ljust", "rjust", "zfill", "expandtabs", "batch", "slice", "tojson", "indent")
BUILT_IN = (str, bytes, int, float, list, tuple, dict)


def refuse_over(most: int, *sizes: Any) -> None:
    """Refuse whole numbers that are larger than `most`."""
    if any(isinstance(size, int) and size > most for size in sizes):
        raise SecurityError(TOO_LONG)


def refuse_operation(operator: str, left: Any, right: Any) -> None:
    """Refuse an operator whose answer would be larger than a document."""
    if operator == "*":
        for some, times in ((left, right), (right, left)):
            if isinstance(times, int) and hasattr(some, "__len__"):
                refuse_over(LONGEST, weight(some) * times)
        refuse_over(LARGEST, _bits(left) + _bits(right))
    if operator == "+" and hasattr(left, "__len__") and hasattr(right, "__len__"):
        refuse_over(LONGEST, weight(left) + weight(right))
    if operator == "**" and isinstance(right, int):
        refuse_over(WIDEST, right)
        refuse_over(LARGEST, _bits(left) * right)
    if operator == "%" and isinstance(left, str | bytes):
        _refuse_wide(left, right)


def refuse_method(
    owner: Any, method: str, arguments: Sequence[Any], named: Mapping[str, Any]
) -> None:
    """Refuse what a text or a number would make of itself."""
    values = (*arguments, *named.values())
    if method in NARROW:
        refuse_over(WIDEST, *values)
    if isinstance(owner, BUILT_IN) or (isinstance(owner, type) and issubclass(owner, BUILT_IN)):
        refuse_over(LONGEST, *values)
    if not isinstance(owner, str | bytes):
        return
    if method in ("format", "format_map") and isinstance(owner, str):
        if FIELD_WIDTH.search(owner):
            raise SecurityError(TOO_LONG)
        refuse_over(LONGEST, owner.count("{") * sum(map(weight, values)))
    if method == "encode":
        refuse_over(WIDEST * 10, len(owner))  # names of sites take the square of their length
    if method == "replace":
        refuse_filter(method, (owner, *arguments), named)
    if method == "join" and values:
        refuse_over(LONGEST, len(owner) * len(values[0]))
    if method == "translate":
        refuse_over(LONGEST, len(owner) * sum(map(weight, values)))
    if method == "expandtabs":
        tabs = owner.count("\t") if isinstance(owner, str) else owner.count(b"\t")
        refuse_over(LONGEST, tabs * max([8, *filter(_is_number, values)]))


def refuse_filter(name: str, values: Sequence[Any], named: Mapping[str, Any]) -> None:
    """Refuse what a filter would make of a value, which comes first, and its arguments."""
    if values and isinstance(values[0], Environment | EvalContext | Context):
        values = values[1:]
    if name in NARROW:
        refuse_over(WIDEST, *values[1:], *named.values())
    if name in REFUSALS and values:
        refuse_over(LONGEST, REFUSALS[name](*values, **named))


# The arguments below are called what jinja2 calls them, since templates may name them.


def _replaced(s: Any, old: Any = "", new: Any = "", *_: Any, **__: Any) -> int:
    places = _length(s) // max(1, _length(old)) + 1
    return places * _length(new) if places > 1 and _length(new) > 1 else 0


def _joined(value: Any, d: Any = "", *_: Any, **__: Any) -> int:
    return _length(value) * _length(d) if _length(d) > 1 else 0


def _wrapped(
    s: Any, width: Any = 79, _: Any = True, wrapstring: Any = "", *__: Any, **___: Any
) -> int:
    lines = _length(s) // max(1, width if _is_number(width) else 1) + _lines(s)
    return lines * _length(wrapstring)


def _indented(s: Any, width: Any = 4, *_: Any, **__: Any) -> int:
    return _lines(s) * (width if _is_number(width) else _length(width))


def _written(value: Any, indent: Any = 0, *_: Any, **__: Any) -> int:
    return weight(value) // ITEM * (indent if _is_number(indent) else _length(indent))


def _formatted(value: Any, *arguments: Any, **named: Any) -> int:
    if isinstance(value, str):
        _refuse_wide(value, (*arguments, *named.values()))
    return 0


def _summed(_: Any, attribute: Any = None, start: Any = 0, **__: Any) -> int:
    """Lists are copied again for each that is added."""
    return LONGEST + 1 if not isinstance(start, int | float) else 0


REFUSALS: dict[str, Callable[..., int]] = {
    "format": _formatted,
    "indent": _indented,
    "join": _joined,
    "replace": _replaced,
    "sum": _summed,
    "tojson": _written,
    "wordwrap": _wrapped,
}
"""How long the answer of a filter would be; methods of the same name are asked likewise."""


def _refuse_wide(pattern: str | bytes, values: Any) -> None:
    text = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
    for width in WIDTH.findall(text):
        refuse_over(WIDEST, int(width) if width.isdigit() else WIDEST + 1)
    refuse_over(LONGEST, text.count("%") * weight(values))


def _lines(value: Any) -> int:
    return value.count("\n") + 1 if isinstance(value, str) else 1


def _length(value: Any) -> int:
    return len(value) if hasattr(value, "__len__") else 1


def _bits(value: Any) -> int:
    return value.bit_length() if isinstance(value, int) else 0


def _is_number(value: Any) -> bool:
    return isinstance(value, int)

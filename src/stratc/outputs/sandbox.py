"""Templates of a project, kept from Python and from the memory of the machine.

A project's folder may come from anybody. jinja2's sandbox keeps its templates from Python; here
they are kept from making a text that is longer than any document: by repeating, by powers, by the
width of a format, or by filters that pad.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

TOO_LONG = "this would make a text that is longer than any document"
LONGEST = 1_000_000
WIDEST = 1_000
FIELD_WIDTH = re.compile(r"\{[^{}]*?(\d{4,})|\{[^{}]*\{")
WIDTH = re.compile(r"%[^a-zA-Z%]*?(\d+|\*)")
PADDING = ("center", "indent", "ljust", "rjust", "zfill", "expandtabs")


class Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox whose operators and filters make nothing that is larger than a document."""

    intercepted_binops = frozenset(["*", "**", "%", "+"])

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        del self.globals["lipsum"]
        self.filters["format"] = _narrow(self.filters["format"])
        for name in PADDING:
            if name in self.filters:
                self.filters[name] = _narrow(self.filters[name])

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if operator == "*":
            for some, times in ((left, right), (right, left)):
                if isinstance(times, int) and hasattr(some, "__len__"):
                    _refuse_over(LONGEST, len(some) * times)
        if operator == "+" and hasattr(left, "__len__") and hasattr(right, "__len__"):
            _refuse_over(LONGEST, len(left) + len(right))
        if operator == "**":
            _refuse_over(WIDEST, right)
        if operator == "%" and isinstance(left, str):
            _refuse_wide(left, right)
        return super().call_binop(context, operator, left, right)

    def call(self, context: Any, obj: Any, *arguments: Any, **named: Any) -> Any:
        if getattr(obj, "__name__", "") in PADDING:
            _refuse_over(WIDEST, *arguments, *named.values())
        text = getattr(obj, "__self__", None)
        if isinstance(text, str):
            _refuse_long(text, obj.__name__, arguments)
        return super().call(context, obj, *arguments, **named)


def _refuse_long(text: str, method: str, arguments: tuple[Any, ...]) -> None:
    """Refuse what a text would make of itself: a wide field, or much in the place of little."""
    if method in ("format", "format_map") and FIELD_WIDTH.search(text):
        raise SecurityError(TOO_LONG)
    if method == "replace" and len(arguments) > 1 and isinstance(arguments[1], str):
        _refuse_over(LONGEST, (len(text) + 1) * len(arguments[1]))
    if method == "join" and arguments and hasattr(arguments[0], "__len__"):
        _refuse_over(LONGEST, len(arguments[0]) * len(text))


def _narrow(function: Callable[..., Any]) -> Callable[..., Any]:
    def narrow(*arguments: Any, **named: Any) -> Any:
        for argument in (*arguments, *named.values()):
            if isinstance(argument, str):
                _refuse_wide(argument, ())
            _refuse_over(WIDEST, argument)
        return function(*arguments, **named)

    return narrow


def _refuse_wide(pattern: str, values: Any) -> None:
    for width in WIDTH.findall(pattern):
        _refuse_over(WIDEST, int(width) if width.isdigit() else WIDEST + 1)


def _refuse_over(most: int, *sizes: Any) -> None:
    if any(isinstance(size, int) and size > most for size in sizes):
        raise SecurityError(TOO_LONG)

"""Which field each text of a page comes from.

Every text of a strategy gets an invisible mark before its page is made; the page then holds the
mark wherever it prints the text, however it was wrapped, joined or begun. A browser takes the
marks out and remembers them. Nothing in templates or outputs knows of it.

A mark is written in characters for private use, which no author can type (the reader refuses
them), and stands behind the first word: whoever asks how a text begins or ends still gets the
truth.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from stratc.model import Element, Field, Strategy, fields, place
from stratc.source import Span

BEGIN, END, DIGITS = "\ue000", "\ue001", "".join(map(chr, range(0xE010, 0xE020)))
MARK = re.compile(f"{BEGIN}[{DIGITS}]+{END}")
# Fields of one line that are printed as they are, beside headings.
LINES = frozenset({"title", "tagline", "lead_in", "term", "name"})
# What a mark must not stand in: a list's bullet, a reference, a tag, an address.
PASSED_OVER = re.compile(
    r"\s*(?:[-*+•#>]|\d+[.)])\s+|\[[^\]]*\](?:\([^)]*\))?|<[^>]*>|\b(?:https?:|www\.)\S+"
    r"|(?P<word>[^\W\d_][\w'’-]*)"
)


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """One value of one field: the address that stays when other things change, and its span."""

    address: str
    element: Element
    field: Field
    number: int
    span: Span
    written: str


def mark(strategy: Strategy) -> tuple[Strategy, tuple[FieldPlace, ...]]:
    """The strategy with a mark in each text, and the places that the marks stand for."""
    places: list[FieldPlace] = []
    return _marked(strategy, "", places), tuple(places)


def plain(text: str) -> str:
    """A text without marks."""
    return MARK.sub("", text)


def in_tags(page: str) -> str:
    """A page without the marks that fell into tags, scripts or styles, where none is found."""
    return re.sub(
        r"<(script|style|title)\b.*?</\1>|<[^>]*>",
        lambda tag: plain(tag.group()),
        page,
        flags=re.S | re.I,
    )


def addresses(element: Element, path: str = "") -> Iterator[tuple[str, Element]]:
    """Every element inside one, with the address that stays when its neighbours change."""
    yield path, element
    for field, key, child in children(element):
        yield from addresses(child, f"{path}/{field.key}/{key}")


def _marked(element: Any, path: str, places: list[FieldPlace]) -> Any:
    changed: dict[str, Any] = {}
    for field, number, value in _words(element):
        span = place(element, field, number)
        places.append(
            FieldPlace(f"{path}:{field.key}:{number}", element, field, number, span, value)
        )
        text = _with_mark(value, len(places) - 1)
        if field.many:
            values = changed.setdefault(field.name, list(getattr(element, field.name)))
            values[number] = text
        else:
            changed[field.name] = text
    for field, key, child in children(element):
        made = _marked(child, f"{path}/{field.key}/{key}", places)
        value = getattr(element, field.name)
        if isinstance(value, dict):
            changed.setdefault(field.name, dict(value))[key] = made
        elif isinstance(value, tuple):
            changed.setdefault(field.name, []).append(made)
        else:
            changed[field.name] = made
    update = {name: tuple(v) if isinstance(v, list) else v for name, v in changed.items()}
    return element.model_copy(update=update)


def children(element: Element) -> Iterator[tuple[Field, str, Element]]:
    """The elements inside, each with its id, its key in a table, or its number in a list."""
    for field in fields(type(element)):
        if field.holds is None:
            continue
        value = getattr(element, field.name)
        if isinstance(value, dict):
            for key, child in value.items():
                yield field, key, child
        else:
            many = value if isinstance(value, tuple) else (value,) if value is not None else ()
            for number, child in enumerate(many):
                yield field, getattr(child, "id", None) or str(number), child


def _words(element: Element) -> Iterator[tuple[Field, int, str]]:
    for field in fields(type(element)):
        value = getattr(element, field.name)
        printed = field.prose or field.heading or field.name in LINES
        if field.worded and printed and value:
            for number, text in enumerate(value if isinstance(value, tuple) else (value,)):
                yield field, number, text


def _with_mark(text: str, number: int) -> str:
    """The text with its mark behind the first word of each paragraph and list item."""
    sign = BEGIN + "".join(DIGITS[int(digit, 16)] for digit in f"{number:x}") + END
    lines = text.split("\n")
    begins = True
    for at, line in enumerate(lines):
        if begins or re.match(r"\s*(?:[-*+•]|\d+[.)])\s", line):
            lines[at] = _behind_first_word(line, sign)
        begins = not line.strip()
    return "\n".join(lines)


def _behind_first_word(line: str, sign: str) -> str:
    for found in PASSED_OVER.finditer(line):
        if found["word"]:
            return line[: found.end()] + sign + line[found.end() :]
    return line + sign if line.strip() else line

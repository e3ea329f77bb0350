"""A draft as YAML that a person can read: long texts under a bar, words in quotes where needed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

WIDTH = 2
_PLAIN = re.compile(r"[\w£(‘“][^\n]*")
_MEANS = re.compile(r":(?:\s|$)|\s#|^[-?]\s|^(?:~|null|true|false|yes|no|on|off)$", re.I)


def written(value: dict[str, Any]) -> str:
    """The whole file."""
    return "".join(f"{line}\n" for line in _mapping(value, 0))


def scalar(text: str) -> str:
    """One value on one line."""
    if (
        _PLAIN.fullmatch(text)
        and not _MEANS.search(text)
        and text == text.strip()
        and not text.endswith(":")
    ):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """One value in double quotes."""
    made = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{made}"'


def lines_of(value: Any, level: int = 0) -> list[str]:
    """Any value as lines; a mapping or a list begins on the first of them."""
    if isinstance(value, dict):
        return list(_mapping(value, level))
    if isinstance(value, list):
        return list(_sequence(value, level))
    return [scalar(str(value))]


def _mapping(value: dict[str, Any], level: int) -> Iterator[str]:
    space = " " * (level * WIDTH)
    for number, (key, held) in enumerate(value.items()):
        if held is None or held in ("", [], {}):
            continue
        name = key if re.fullmatch(r"[\w-]+", key) and not _MEANS.search(key) else quoted(key)
        if level == 0 and number and isinstance(held, dict | list):
            yield ""
        yield from _entry(f"{space}{name}:", held, level)


def _entry(start: str, held: Any, level: int) -> Iterator[str]:
    if isinstance(held, dict):
        yield start
        yield from _mapping(held, level + 1)
    elif isinstance(held, list):
        if all(isinstance(one, str) and re.fullmatch(r"[\w-]+", one) for one in held):
            yield f"{start} [{', '.join(scalar(one) for one in held)}]"
        else:
            yield start
            yield from _sequence(held, level + 1)
    elif isinstance(held, bool):
        yield f"{start} {'true' if held else 'false'}"
    else:
        text = str(held)
        if "\n" in text:
            yield from _block(start, text, level + 1)
        else:
            yield f"{start} {scalar(text)}"


def _sequence(value: list[Any], level: int) -> Iterator[str]:
    space = " " * (level * WIDTH)
    for held in value:
        if isinstance(held, dict):
            inner = list(_mapping(held, level + 1))
            if inner:
                yield f"{space}- {inner[0].lstrip()}"
                yield from inner[1:]
        elif isinstance(held, str) and "\n" in held:
            yield from _block(f"{space}-", held, level + 1)
        else:
            yield f"{space}- {scalar(str(held))}"


def _block(start: str, text: str, level: int) -> Iterator[str]:
    """Text under a bar; where its first line begins with a space, in quotes."""
    if text[:1] in (" ", "\n") or text != text.rstrip("\n") or "\r" in text:
        yield f"{start} {quoted(text)}"
        return
    space = " " * (level * WIDTH)
    yield f"{start} |"
    for line in text.split("\n"):
        yield f"{space}{line}".rstrip() if line.strip() else ""

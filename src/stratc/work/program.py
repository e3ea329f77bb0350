"""What tells one program from another on other machines: its own bytes, and what it runs with.

Two that have the same name here make the same bytes of the same texts. (What is kept between runs
on one machine looks at times of files instead, which is quicker and says nothing elsewhere.)
"""

import hashlib
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib import metadata
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from stratc.outputs.pdf import NoPrinter
from stratc.outputs.pdf.start import pango
from stratc.outputs.templates import folder

from .store import key_of

UNCOUNTED = ("__pycache__",)


@cache
def program() -> str:
    """The name of this one."""
    parts: list[str | bytes] = [sys.version, sys.platform]
    for place in (files("stratc"), folder()):
        for name, content in sorted(_files(place, "")):
            parts += [name, content]
    parts += sorted(f"{name}=={version}" for name, version in _packages("stratc", set()))
    with suppress(NoPrinter):
        parts.append(pango())
    return key_of(parts)


def _files(place: Traversable | Path, above: str) -> Iterator[tuple[str, bytes]]:
    for entry in place.iterdir():
        name = f"{above}/{entry.name}"
        if entry.is_dir() and entry.name not in UNCOUNTED:
            yield from _files(entry, name)
        elif entry.is_file():
            yield name, hashlib.sha256(entry.read_bytes()).digest()


def _packages(name: str, seen: set[str]) -> Iterator[tuple[str, str]]:
    """What a package needs, and what that needs, with the versions that are here."""
    try:
        listed = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return
    for needed in listed:
        other = re.split(r"[^\w.-]", needed)[0].lower()
        if "extra ==" in needed or other in seen:
            continue
        seen.add(other)
        with suppress(metadata.PackageNotFoundError):
            yield other, metadata.version(other)
        yield from _packages(other, seen)

"""Which strategies of a project have to do with each other.

In: documents. Out: for each, those that it names, that name it, or that are the same in another
language. Ids inside these may be followed; of any other strategy no more is seen than its cover.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import PurePosixPath

from .document import ROOT, Document

NAME = re.compile(r"[\w-]+")
ORIGINAL = re.compile(r"""translation-of["']?\s*:\s*["']?([\w-]+)""")
SPELT = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|\n\s*)")


def ties(documents: Iterable[Document]) -> dict[str, frozenset[str]]:
    """The ids of the strategies that each one is tied with, itself left out.

    Each text is read once, however many strategies there are.
    """
    held = {document.id: document for document in documents}
    # The name of a folder may be anything; what is no word is looked for letter by letter.
    odd = [id for id in held if not NAME.fullmatch(id)]
    found: dict[str, set[str]] = {id: set() for id in held}
    families: defaultdict[str, set[str]] = defaultdict(set)
    for id, document in held.items():
        for path, text in document.texts.items():
            content = _as_meant(text.content)
            named = {*NAME.findall(content)} & held.keys()
            for other in {*named, *(one for one in odd if one in content)} - {id}:
                found[id].add(other)
                found[other].add(id)
            if path == PurePosixPath(ROOT):
                for original in ORIGINAL.findall(content):
                    families[original].add(id)
    for editions in families.values():
        for id in editions:
            found[id] |= editions - {id}
    return {id: frozenset(others) for id, others in found.items()}


def _as_meant(content: str) -> str:
    """The text with letters that are spelt as `\\x2d` or `\\u002d` written out."""
    return SPELT.sub(_letter, content) if "\\" in content else content


def _letter(spelt: re.Match[str]) -> str:
    number = int(next(filter(None, spelt.groups()), "0"), 16)
    return chr(number) if 0 < number <= 0x10FFFF else ""

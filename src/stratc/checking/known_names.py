"""The words of names that a strategy lists, which rules about words pass over."""

import re

from stratc.model import Body, Service, Signatory, Source

from .manuscript import Manuscript

LETTERS = re.compile(r"[A-Za-z]+(?:[’'-][A-Za-z]+)*")


def known_names(manuscript: Manuscript) -> frozenset[str]:
    """Every word of a listed name, in small letters: bodies, people, services, places, works."""
    said: list[str] = [*manuscript.strategy.areas, *manuscript.strategy.glossary]
    for element in manuscript.index.elements:
        if isinstance(element, Body):
            said += [element.name, *element.aliases, *element.parts]
        elif isinstance(element, Service | Signatory):
            said.append(element.name)
        elif isinstance(element, Source):
            said += [element.author or "", element.title or ""]
    return frozenset(word.lower() for name in said for word in LETTERS.findall(name))

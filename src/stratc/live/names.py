"""What a writer calls the things of a strategy: by the printed number or the words, never by id.

In: elements, and what remarks say of them. Out: the names that the page shows in place of ids, for
a reader of the document never sees an id.
"""

import re

from stratc.crossref import Index, numbers
from stratc.model import REFERRED, Element, Strategy

LONGEST = 90
# What a remark may call a thing, where that is another word than its kind's.
KINDS = {"percentage": "statistic", "row": "action"}
WRITTEN = re.compile(r"`(?:(?P<key>[a-z]+(?:-[a-z]+)*):)?(?P<rest>[^`]*)`")
NAMED = re.compile(rf"\b(?P<kind>{'|'.join((*REFERRED, *KINDS))}) “(?P<id>[^”]+)”")


def name_of(element: Element) -> str:
    """Its name, its title or its first words."""
    for name in ("name", "title", "term", "text", "action"):
        if value := getattr(element, name, None):
            text = str(value)
            return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    return str(getattr(element, "id", ""))


def cited(strategy: Strategy, element: Element) -> str:
    """A promise or a row by its number, anything else in its words."""
    return numbers(strategy).get(element.path) or f"“{name_of(element)}”"


def in_words(message: str, index: Index) -> str:
    """What a remark says, with the things that it names by id named as they are printed."""

    def name(found: re.Match[str]) -> str:
        kind = found["kind"]
        element = index.named(KINDS.get(kind, kind)).get(found["id"])
        return f"{kind} {cited(index.strategy, element)}" if element else found[0]

    return as_labels(NAMED.sub(name, message))


def as_labels(words: str) -> str:
    """Words with what a file would say, `serves-text: x`, as the page says it: “serves text: x”."""

    def label(found: re.Match[str]) -> str:
        key, rest = (found["key"] or "").replace("-", " "), found["rest"].strip()
        return f"“{': '.join(filter(None, (key, rest)))}”"

    return WRITTEN.sub(label, words)

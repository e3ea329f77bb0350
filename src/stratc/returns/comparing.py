"""What the two documents of a comparison have in common: sections, times, and words that agree."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from stratc.model import Element, Priority, Section, Strategy
from stratc.source import Edit, Mapping, NotEditable, Sequence, add_item, insert_item, set_field

Home = Priority | Section


def every(strategy: Strategy) -> Iterator[Home]:
    """All priorities and sections, in their order."""

    def walk(sections: Iterable[Section]) -> Iterator[Home]:
        for one in sections:
            yield one
            yield from walk(one.sections)

    yield from walk(strategy.background)
    for priority in strategy.priorities:
        yield priority
        yield from walk(priority.sections)
    yield from walk(strategy.sections)


def said_of(old: Home, new: Home) -> Iterator[tuple[str, str]]:
    """The words of a priority or section in the edited document, by their keys.

    Where the line below the title of a priority was changed it reads as the first of its summary.
    """
    said = (new.summary if isinstance(new, Priority) else new.text) or ""
    if not isinstance(old, Priority):
        yield "text", said
        return
    line = new.tagline if isinstance(new, Priority) else None
    if old.tagline and not line and said:
        first, _, rest = said.partition("\n\n")
        had, has = (set(re.findall(r"\w+", one.lower())) for one in (old.tagline, first))
        if 2 * len(had & has) >= max(len(had), len(has)) and not same(first, old.summary or ""):
            line, said = first, rest
    yield "summary", said
    if old.tagline and line:
        yield "tagline", line


def new_entry(
    home: Priority, sort: str, value: dict[str, Any], near: Element | None, below: bool
) -> Edit:
    """A new entry `below` the one it stands by, or above it; else at the end of the last list."""
    rows = [(home.actions, "rows")] if home.actions is not None else []
    for holder, key in (*((group, "items") for group in home.commitments), *rows):
        node = holder.where.node
        held = node.values.get(key) if isinstance(node, Mapping) else None
        places = [one.path for one in getattr(holder, key)]
        if near is not None and near.path in places and isinstance(held, Sequence):
            return insert_item(held, value, places.index(near.path) + below)
    node = home.where.node
    if not isinstance(node, Mapping):
        raise NotEditable("the priority is written on no lines of its own")
    if sort == "action":
        if home.actions is not None and isinstance(home.actions.where.node, Mapping):
            return add_item(home.actions.where.node, "rows", value)
        return set_field(node, "actions", {"rows": [value]})
    if home.commitments and isinstance(home.commitments[-1].where.node, Mapping):
        return add_item(home.commitments[-1].where.node, "items", value)
    return set_field(node, "commitments", [{"items": [value]}])


def same_time(one: Any, other: Any) -> bool:
    """Whether two times are the same days, or the same words where they have none."""
    if other is None:
        return False
    days = (one.start, one.end) == (other.start, other.end)
    return days and (one.start is not None or str(one).lower() == str(other).lower())


def unnumbered(text: str, number: str) -> str:
    """A text without the number that is printed before it."""
    return text.removeprefix(f"{number} ") if number else text


def same(before: str, after: str) -> bool:
    """Whether two texts say the same but for blanks and the shape of quotation marks."""

    def level(text: str) -> str:
        made = re.sub(r"[‘’]", "'", re.sub(r"[“”]", '"', text))
        return " ".join(made.split())

    return level(before) == level(after)


def own_words(was: str, printed: str, now: str) -> str | None:
    """What was typed, without what the page prints around the words of the strategy.

    `printed` is what the untouched document says for `was`. None where somebody changed that too.
    """
    found = re.search(_loose(was), printed)
    if found is None:
        return None
    before, after = _loose(printed[: found.start()]), _loose(printed[found.end() :])
    whole = re.fullmatch(rf"\s*{before}(?P<own>.+?){after}\s*", now, re.DOTALL)
    return whole["own"].strip() if whole else None


def _loose(words: str) -> str:
    """A pattern for words, whatever blanks and ends of lines stand between them."""
    return r"\s+".join(map(re.escape, words.split()))

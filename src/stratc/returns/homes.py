"""Which priority and which section of a strategy each of an edited document is.

In: the strategy, and the draft of the document. Out: pairs; what has no other side is in none.
"""

import re
from collections.abc import Iterable, Iterator

from stratc.diff.edition import PromiseText
from stratc.diff.pairing import Pair
from stratc.model import Path, Priority, Section, Strategy
from stratc.text.english import bare

from .comparing import Home, every


def priorities_of(strategy: Strategy, draft: Strategy) -> Iterator[tuple[Path, Priority]]:
    """The priorities of the draft by their place, each with the priority of the strategy.

    They are one by their titles, by their labels, or where there are as many, by their order.
    """
    known = {bare(p.title): p for p in strategy.priorities}
    labels = {_mark(p.label): p for p in strategy.priorities if p.label}
    for number, priority in enumerate(draft.priorities):
        found = known.get(bare(priority.title)) or labels.get(_mark(priority.label or ""))
        if found is None and len(known) == len(draft.priorities):
            found = strategy.priorities[number]
        if found is not None:
            yield priority.path, found


def _mark(label: str) -> str:
    """What a label counts with: the page prints “Priority 3.1” for “3.1”."""
    return re.sub(r"^[^\W\d]{2,} (?=.)", "", bare(label))


def renamed(strategy: Strategy, draft: Strategy) -> Iterator[tuple[Home, Home]]:
    """The priorities that the document calls otherwise, and sections that say what they said."""
    drafted = {priority.path: priority for priority in draft.priorities}
    for path, old in priorities_of(strategy, draft):
        if bare(drafted[path].title) != bare(old.title):
            yield old, drafted[path]
    titles = [{bare(home.title) for home in every(one)} for one in (strategy, draft)]
    gone = {bare(one.text or ""): one for one in _sections(strategy, titles[1])}
    for new in _sections(draft, titles[0]):
        text = bare(new.text or "")
        if text and text in gone:
            yield gone.pop(text), new


def _sections(strategy: Strategy, others: set[str]) -> Iterator[Section]:
    """The sections that the other side has under no title."""
    for one in every(strategy):
        if isinstance(one, Section) and bare(one.title) not in others:
            yield one


def same_sections(strategy: Strategy, draft: Strategy) -> Iterator[tuple[Home, Home]]:
    """Sections of one title, each once; a priority is no section that is called as it is."""
    old: dict[tuple[bool, str], list[Home]] = {}
    for one in every(strategy):
        old.setdefault((isinstance(one, Priority), bare(one.title)), []).append(one)
    for new in every(draft):
        if found := old.get((isinstance(new, Priority), bare(new.title))):
            yield found.pop(0), new


def beside(new: PromiseText, pairs: Iterable[Pair]) -> tuple[PromiseText | None, bool]:
    """The promise of the strategy that a new one stands by in its list of the document, and whether
    the new one stands below it: above it only where it is the first.

    A plan that is printed behind all priorities is under none of them when it is read again.
    """
    order = [one.element.path for one in new.edition.of(new.sort)]
    near = [one for one in pairs if one.after.home is new.home and one.after.group is new.group]
    at = order.index(new.element.path)
    places = {order.index(one.after.element.path): one.before for one in near}
    below = [place for place in places if place < at]
    place = max(below) if below else min(places, default=None)
    return (None if place is None else places[place]), bool(below)

"""Parts that a line announces by number and that no bullets set out: headings, paragraphs, labels.

In: a passage and its strategy. Out: the number, how many follow, and where the number stands.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stratc.checking.passage import Passage
from stratc.model import Section, Strategy
from stratc.text.english import NUMBER, called_by_number, read_number
from stratc.text.tables import pieces

_PIECES = pieces(__name__, NUMBER=NUMBER)
LEAD = re.compile(_PIECES["LEAD"], re.IGNORECASE)
HEADED = re.compile(_PIECES["HEADED"])
NAMED = re.compile(_PIECES["NAMED"])
BARE = re.compile(_PIECES["BARE"])
OF_PRIORITIES = re.compile(_PIECES["OF_PRIORITIES"], re.IGNORECASE)
LABEL = re.compile(_PIECES["LABEL"], re.MULTILINE)
PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[ \t]*\S[^\n]*)*")
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Announced:
    """A line that announces a list: its number, where that stands, how many entries follow."""

    number: int
    entries: int
    start: int
    end: int


def parts_announced(passage: Passage, strategy: Strategy) -> Iterator[Announced]:
    """Each line that announces another number of parts than stand below it."""
    if ":" not in passage.typed:
        return
    paragraphs = list(PARAGRAPH.finditer(passage.written))
    for at, paragraph in enumerate(paragraphs):
        found = LEAD.search(passage.typed, *paragraph.span())
        if not found or called_by_number(passage.typed, found.start("number")):
            continue
        number, below = read_number(found["number"]) or 0, [p.group() for p in paragraphs[at + 1 :]]
        entries = _below(below) if below else _behind(passage, strategy, found["things"])
        # Headings go on behind the last that was meant; paragraphs with a name do not.
        more = entries > number and below and not HEADED.match(below[0])
        if entries >= FEWEST and (entries < number or more):
            yield Announced(number, entries, *found.span("number"))


def _below(paragraphs: list[str]) -> int:
    """How many headings of one level, or paragraphs that begin with a name, stand side by side."""
    if first := HEADED.match(paragraphs[0]):
        levels = [len(found[1]) for one in paragraphs if (found := HEADED.match(one))]
        shallow = (at for at, level in enumerate(levels) if level < len(first[1]))
        return levels[: next(shallow, len(levels))].count(len(first[1]))
    named = [bool(NAMED.match(one)) for one in paragraphs]
    run = (*named, False).index(False)
    unsure = any(named[run:]) or BARE.match((*paragraphs, "")[run])
    return 0 if unsure else run


def _behind(passage: Passage, strategy: Strategy, things: str) -> int:
    """How many sub-sections stand behind the words of a section, or priorities behind the first."""
    element = passage.element
    if isinstance(element, Section) and passage.field.key == "text":
        return len(element.sections)
    first = element is strategy and passage.field.key == "introduction"
    return len(strategy.priorities) if first and OF_PRIORITIES.search(things) else 0


def labelled(texts: Iterable[str]) -> dict[str, frozenset[int]]:
    """How many are labelled one after the other, “Objective 1” to “Objective 12”, thing by thing.

    Where they begin anew, each run may be meant, and all of them together.
    """
    runs: dict[str, list[int]] = {}
    for text in texts:
        for found in LABEL.finditer(text):
            thing, number = found["thing"].lower(), int(found["number"])
            last = runs.setdefault(thing, [])
            if number == 1:
                last.append(1)
            elif last and number == last[-1] + 1:
                last[-1] = number
            elif not last or number > last[-1]:
                runs[thing] = [0]  # one is lost, or they are some of them only
    return {
        f"{thing[:-1]}ies" if thing.endswith("y") else f"{thing}s": frozenset({*run, sum(run)})
        for thing, run in runs.items()
        if min(run, default=0) >= FEWEST
    }

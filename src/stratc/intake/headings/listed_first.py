"""Priorities that a document lists by name before the headings they stand under.

In: blocks with their headings, guessed ones too. Out: the same without headings that hold nothing
and stand again below; what that list calls them (“Priority 1”) the later heading keeps. A line
that says that priorities follow is a heading over them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from stratc.blocks import Block, Heading, Paragraph
from stratc.text.english import bare, number_words

from ..account import ImportAccount
from . import roles

FEWEST = 2
_OVER = re.compile(
    rf"(?:our|the)(?: (?:\d{{1,2}}|{number_words(2, 12)}))?(?: (?:strategic|key|main))?"
    r" (?:priorities|objectives|outcomes|themes|goals|aims|pillars|missions)\W*",
    re.I,
)
"""What a line over priorities says, and no more than that: “Our three priorities”."""


def told_once(blocks: Iterable[Block], account: ImportAccount) -> Iterator[Block]:
    """The blocks, each priority under one heading."""
    held = list(blocks)
    last = {_name(one): at for at, one in enumerate(held)}
    called: dict[str, Heading] = {}
    for _, run in groupby(enumerate(held), lambda one: bool(_label(one[1]))):
        part = list(run)
        listed = [one for _, one in part if isinstance(one, Heading) and _label(one)]
        if len(listed) < FEWEST or any(last[_name(one)] <= part[-1][0] for one in listed):
            yield from (_as_called(one, called) for _, one in part)
            continue
        called |= {_name(one): one for one in listed}
        for one in listed:
            reason = "it stands again over what is said of it"
            account.tell("left", one.place, one.plain, "left out", reason)


def over_priorities(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, a line right above a priority that says these follow as the heading it is."""
    held: Block | None = None
    for block in blocks:
        over = isinstance(held, Paragraph) and _OVER.fullmatch(held.plain.strip())
        if over and held is not None and isinstance(block, Heading) and _label(block):
            held = Heading(getattr(held, "text", ""), block.level, held.place)
        if held is not None:
            yield held
        held = block
    if held is not None:
        yield held


def _as_called(block: Block, called: dict[str, Heading]) -> Block:
    """A heading with the label that the list has for it, where it has none itself."""
    if not isinstance(block, Heading) or _label(block) or _name(block) not in called:
        return block
    return replace(block, text=called[_name(block)].text)


def _label(block: Block) -> str:
    """The title behind the label of a heading."""
    label = roles.labelled(block.plain) if isinstance(block, Heading) else None
    return label[2] if label else ""


def _name(block: Block) -> str:
    words = block.plain if isinstance(block, Heading) else ""
    return bare(_label(block) or roles.numbered(words)[1])

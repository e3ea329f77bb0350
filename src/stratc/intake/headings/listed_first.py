"""Priorities that a document lists by name before the headings they stand under.

In: blocks with their headings, guessed ones too. Out: the same without headings that hold nothing
and stand again below; what that list calls them (“Priority 1”) the later heading keeps.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from stratc.blocks import Block, Heading
from stratc.text.english import bare

from ..account import ImportAccount
from . import roles

FEWEST = 2


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

"""Sections that promise by where they stand: objectives below unlabelled headings, lists of a plan.

In: the tree of a document. Out: the headings over them, which are its priorities, and which of the
sections below these are promises.
"""

import re
from collections.abc import Sequence
from itertools import chain

from stratc.blocks import Item, Paragraph
from stratc.text.english import read_number, sentences

from ..head import columns
from ..headings import roles
from ..headings.outline import OutlineNode
from .introductions import is_plan
from .plan_headings import has_plan
from .priorities_in_a_list import COUNT, KINDS, OF_OTHERS

FEWEST, MOST_WORDS = 2, 80
_PROMISED = ("objective", "aim", "goal", "outcome", "ambition")
"""What labels call that which others are promised for."""


def over_objectives(root: OutlineNode, labelled: Sequence[OutlineNode]) -> list[OutlineNode]:
    """The headings over short objectives that are numbered through: “Homes” over “Objective 4: …”.

    None where these stand under one heading, or say more than a few sentences each.
    """
    if not all(map(is_objective, labelled)):
        return []
    over = [node for node in root.every() if any(child in labelled for child in node.children)]
    parents = [node for node in root.every() if any(child in over for child in node.children)]
    bare = all(
        node.heading and not roles.known(node.title) and set(node.children) <= set(labelled)
        for node in over
    )
    return over if bare and len(over) >= FEWEST and len(parents) == 1 else []


def is_objective(node: OutlineNode) -> bool:
    """Whether a section is the label of an objective over a sentence or two."""
    label = roles.labelled(node.title)
    words = [one.plain for one in node.blocks if isinstance(one, Paragraph)]
    return (
        label is not None
        and label[1] in _PROMISED
        and not node.children
        and 0 < len(words) == len(node.blocks)
        and len(" ".join(words).split()) <= MOST_WORDS
    )


def counted(root: OutlineNode) -> list[OutlineNode]:
    """The headings of which a sentence above them tells how many there are: “We have set five
    objectives”, and five numbered headings behind it, or below it.
    """
    for parent in root.every():
        for at, node in enumerate(parent.children):
            if not (told := _told_number(node)):
                continue
            below = [one for one in node.children if one.heading]
            behind = [one for one in parent.children[at + 1 :] if _place(one)]
            for found in (below, behind):
                places = [*map(_place, found)]
                in_order = places == [*range(1, told + 1)]
                if len(found) == told and (in_order or (found is below and not any(places))):
                    return [] if any(roles.role(one.title) for one in found) else found
    return []


def _told_number(node: OutlineNode) -> int:
    """How many priorities a section says there are; 0 where it does not say, or of others."""
    lines = [one.plain for one in node.blocks if isinstance(one, Paragraph)]
    if not node.heading or OF_OTHERS.search(node.title):
        return 0
    for sentence in chain([node.title], *map(sentences, lines)):
        found = _TOLD.search(sentence)
        if found and not OF_OTHERS.search(sentence):
            return read_number(found["count"]) or 0
    return 0


def _place(node: OutlineNode) -> int:
    number = roles.numbered(node.title)[0].strip(" .():")
    return int(number) if number.isdigit() else 0


_TOLD = re.compile(
    rf"(?<![\w/–-]){COUNT}(?: (?:[\w]+-)?[\w]+){{0,3}}? (?:{'|'.join(KINDS)})\b", re.I
)


def in_listed_plan(root: OutlineNode) -> list[OutlineNode]:
    """The headings below “Action plan”, each over a list of deeds, where no rows say them."""
    plans = [
        node
        for node in root.every()
        if node.heading and (is_plan(node.title) or roles.names_commitments(node.title))
    ]
    for node in plans if not has_plan(root) else ():
        whole = all(map(_lists, node.children)) and not any(map(_is_told, node.children))
        if whole and len(node.children) >= FEWEST:
            return node.children
    return []


def _lists(node: OutlineNode) -> bool:
    held = {type(one) for one in node.blocks}
    if node.children:  # a list below each year
        return held <= {Paragraph} and all(map(of_a_time, node.children))
    return Item in held and held <= {Item, Paragraph}


def of_a_time(node: OutlineNode) -> bool:
    """Whether a heading says when, and nothing but what is done then stands below it."""
    points = bool(node.blocks) and all(isinstance(one, Item) for one in node.blocks)
    return points and not node.children and columns.is_time(node.title)


def _is_told(node: OutlineNode) -> bool:
    return bool(roles.role(node.title)) or roles.begins_list(node.title)

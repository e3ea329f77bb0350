"""Sections that promise by where they stand: objectives below unlabelled headings, lists of a plan.

In: the tree of a document. Out: the headings over them, which are its priorities, and which of the
sections below these are promises.
"""

from collections.abc import Sequence

from stratc.blocks import Item, Paragraph

from ..head import columns
from ..headings import roles
from ..headings.outline import OutlineNode
from .introductions import is_plan
from .plan_headings import has_plan

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

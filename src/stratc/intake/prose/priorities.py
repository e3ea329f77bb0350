"""Which sections of a document are its priorities.

The surest sign is asked for first: a printed label, a section that is called “Priorities”, a list
of objectives that are headings later, a plan below a heading, promises below a heading.
"""

import re
from collections import Counter
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import PurePath

from stratc.blocks import Item, Paragraph

from ..headings import roles
from ..headings.outline import OutlineNode
from ..layouts.written_cards import CARD
from .plan_headings import grouped_across, has_plan, key, named_in_plans, names_again, of_promises
from .promised_sections import counted, in_listed_plan, over_objectives


def find(root: OutlineNode, file: str) -> tuple[list[OutlineNode], str]:
    """The sections that are priorities, in order, and what told so.

    Where other files follow `file`, such as a workbook with a sheet for each priority, their plans
    belong to its priorities; so does a plan under a second heading that says the same as theirs.
    """
    found, reason = _in_file(root, file)
    return [node for at, node in enumerate(found) if not names_again(node, found[:at])], reason


def _in_file(root: OutlineNode, file: str) -> tuple[list[OutlineNode], str]:
    found, reason = _surest(root)
    first = _of_file(root, f"{PurePath(file).name}, ")
    if first is root or not first.children:
        return found, reason
    named, why = _surest(first)
    held = {node for one in named for node in one.every()}
    later = [node for node in found if node not in held]
    again = {mark for node in named for mark in _marks(node)}
    if later and all(has_plan(node) and not again.isdisjoint(_marks(node)) for node in later):
        return named, why
    return found, reason


def _of_file(node: OutlineNode, start: str) -> OutlineNode:
    """A section without the sections of other files; itself where it holds none."""
    own = [one for one in node.children if one.heading and one.heading.place.startswith(start)]
    kept = [_of_file(one, start) for one in own]
    return node if kept == node.children else replace(node, children=kept)


def _marks(node: OutlineNode) -> tuple[str, ...]:
    """What a priority is known by elsewhere: its number, its title."""
    label = roles.labelled(node.title)
    number = re.search(r"\d+$", label[0]) if label else None
    title = key((label[2] if label else "") or node.title)
    return (number[0], title) if number else (title,)


def _surest(root: OutlineNode) -> tuple[list[OutlineNode], str]:
    for search, reason in (
        (_labelled, "their headings say so"),
        (_pledged, "each lists what it takes to keep it"),
        (_below, "they stand under a heading for priorities"),
        (_after, "they follow a heading for priorities, and make commitments"),
        (_listed, "a list of objectives names them"),
        (counted, "a sentence above them says how many there are"),
        (_planned, "each has a plan of its own"),
        (_called, "the rows of the plan name them"),
        (in_listed_plan, "each lists what is done, below the heading of the plan"),
        (_promising, "each makes commitments"),
    ):
        found = search(root)
        if found:
            return found, reason
    return [], ""


def _labelled(root: OutlineNode) -> list[OutlineNode]:
    found = [
        (node, label) for node in root.every() if (label := roles.labelled(node.title)) is not None
    ]
    found = [one for one in found if not roles.is_promise_label(one[0].title)]
    if not found:
        return _called_alike(root)
    level = min(node.level for node, _ in found)
    at_level = [(node, label) for node, label in found if node.level == level]
    own = [label[1] for _, label in at_level if not roles.is_across(label)]
    kinds = Counter(own or [label[1] for _, label in at_level])
    kind = next((one for one in _SURELY if one in kinds), kinds.most_common(1)[0][0])
    made = [node for node, label in at_level if label[1] == kind or roles.is_across(label)]
    if over := over_objectives(root, made):
        return over
    return made if len(made) > 1 or kind in _SURELY else []


def _called_alike(root: OutlineNode) -> list[OutlineNode]:
    """“Ambition: Safe care” and “Ambition: Good homes”, side by side and without numbers."""
    for parent in root.every():
        kinds = Counter(filter(None, (roles.bare_kind(one.title) for one in parent.children)))
        kind, count = (kinds.most_common(1) or [("", 0)])[0]
        if count > 1:
            return [one for one in parent.children if roles.bare_kind(one.title) == kind]
    return []


def _pledged(root: OutlineNode) -> list[OutlineNode]:
    """“Promise 1: A safe home”, where several promises or a plan stand under each such heading."""
    found = [node for node in root.every() if (label := roles.promise(node.title)) and label[1]]
    held = [
        node
        for node in found
        if has_plan(node) or _promised(node) > 1 or makes_promises(node, called=False)
    ]
    return found if len(held) > 1 and 2 * len(held) > len(found) else []


def _promised(node: OutlineNode) -> int:
    """How many points below a heading promise something themselves."""
    points = (block for block in node.all_blocks() if isinstance(block, Item))
    return sum(roles.promises_itself(one.plain) for one in points)


_SURELY = ("priority", "blaenoriaeth", "prìomhachas")
"""What one heading alone is a priority by, if it has a number."""


def _below(root: OutlineNode) -> list[OutlineNode]:
    for node in root.every():
        if roles.role(node.title) == "priorities" and len(node.children) > 1:
            children = [c for c in node.children if not roles.role(c.title)]
            told = [c for c in children if makes_promises(c) or has_plan(c) or _says_so(c)]
            named = named_in_plans(root)
            told = (
                told if len(told) > 1 else [c for c in children if not named.isdisjoint(_names(c))]
            )
            if len(told) > 1 or (len(children) > 1 and not _anything(root, node)):
                return [
                    c
                    for c in children
                    if not roles.begins_list(c.title) and not roles.names_commitments(c.title)
                ]
    return []


def _says_so(node: OutlineNode) -> bool:
    """Whether a sentence right below a heading promises something itself."""
    lines = [block.plain for block in node.blocks if isinstance(block, Paragraph)]
    return any(roles.promises_itself(one) for line in lines for one in re.split(r"(?<=\.) ", line))


def _names(node: OutlineNode) -> set[str]:
    """What rows may call a section: its title, or its number."""
    return {key(node.title), f"{roles.numbered(node.title)[0].strip('.) ')}."}


def _anything(root: OutlineNode, but: OutlineNode) -> bool:
    """Whether some other section makes promises or holds a plan."""
    inside = set(but.every())
    return any(
        (makes_promises(node, deep=False) or has_plan(node, deep=False))
        for node in root.every()
        if node not in inside
    )


def _after(root: OutlineNode) -> list[OutlineNode]:
    for parent in root.every():
        for at, node in enumerate(parent.children):
            bare = roles.role(node.title) == "priorities" and not node.children
            if not bare:
                continue
            found = []
            for sibling in parent.children[at + 1 :]:
                if sibling.level != node.level or not (
                    makes_promises(sibling) or has_plan(sibling)
                ):
                    break
                found.append(sibling)
            if len(found) > 1:
                return found
    return []


def _listed(root: OutlineNode) -> list[OutlineNode]:
    nodes = [n for n in root.every() if n.heading and roles.role(n.title) != "contents"]
    titles = {key(node.title): node for node in nodes}
    for node in nodes:
        for is_list, run in groupby(node.blocks, lambda one: isinstance(one, Item)):
            points = [one.plain for one in run if isinstance(one, Item)] if is_list else []
            found = [titles[key(point)] for point in points if key(point) in titles]
            if len(found) > 1 and len(found) >= 0.66 * len(points):
                return found
    return []


def _planned(root: OutlineNode) -> list[OutlineNode]:
    found = [node for node in root.every() if node.heading and has_plan(node, deep=False)]
    levels = Counter(node.level for node in found)
    if not found or (len(found) == 1 and not roles.numbered(found[0].title)[0]):
        return []
    level = levels.most_common(1)[0][0]
    at_level = [node for node in found if node.level == level]
    parents = [node for node in root.every() if any(child in at_level for child in node.children)]
    titles = Counter(key(node.title) for node in at_level)
    again = any(count > 1 for count in titles.values())
    if len(parents) > 1 and again and all(node.heading for node in parents):
        return parents  # each has its “Short term actions”
    made = [node for node in at_level if not (roles.role(node.title) or of_promises(node.title))]
    made = [node for node in made if not CARD.fullmatch(node.title)]  # “Action 1”, over its card
    if len(parents) == 1 and all(roles.numbered(node.title)[0] for node in made):
        made = [
            node
            for node in parents[0].children
            if node in made or (roles.numbered(node.title)[0] and makes_promises(node))
        ]
    return [] if grouped_across(made) else made


def _called(root: OutlineNode) -> list[OutlineNode]:
    """The headings beside each other that the rows of a plan elsewhere name as what they serve.

    Two at least, and all that the rows name, so that a word which a heading shares by chance tells
    nothing.
    """
    named = {one for one in named_in_plans(root) if one and not one.endswith(".")}
    for parent in root.every() if len(named) > 1 else ():
        found = [n for n in parent.children if key(n.title) in named and not roles.role(n.title)]
        if {key(node.title) for node in found} == named and len(found) == len(named):
            return found
    return []


def _promising(root: OutlineNode) -> list[OutlineNode]:
    found = [
        node
        for node in root.children
        if makes_promises(node)
        and not roles.role(node.title)
        and not roles.begins_list(node.title)
        and not roles.names_commitments(node.title)
    ]
    if not found:
        nested = [c for node in root.children for c in node.children if makes_promises(c)]
        found = [
            c
            for c in nested
            if not roles.known(c.title)
            and not roles.begins_list(c.title)
            and not roles.names_commitments(c.title)
        ]
    return found


def makes_promises(node: OutlineNode, deep: bool = True, called: bool = True) -> bool:
    """Whether promises stand below a heading, or it is `called` one itself."""
    for one in node.every() if deep else (node,):
        points = [block for block in one.blocks if isinstance(block, Item)]
        says = roles.begins_list(one.title) or (
            one is not node and roles.names_commitments(one.title)
        )
        if points and (says or _leads(one)):
            return True
        if points and sum(roles.promises_itself(p.plain) for p in points) >= 0.6 * len(points):
            return True
        if called and roles.is_promise_label(one.title):
            return True
    return False


def _leads(node: OutlineNode) -> bool:
    return any(
        isinstance(b, Item)
        and not isinstance(a, Item)
        and (
            roles.begins_list(words := getattr(a, "plain", "")) or roles.leads_to_commitments(words)
        )
        for a, b in pairwise(node.blocks)
    )

"""Priorities that nothing but a list names: “Our three priorities are:”, and three points.

In: the tree of a document in which no heading is a priority, and no plan stands. Out: a section for
each point, below the one in which it stood.
"""

import re
from dataclasses import replace

from stratc.blocks import Block, Heading, Item, Paragraph
from stratc.text.english import number_words, read_number, sentences

from ..account import ImportAccount
from ..headings import roles
from ..headings.outline import OutlineNode
from .plan_headings import has_plan

FEWEST, MOST, LONGEST = 2, 12, 22
COUNT = rf"(?P<count>\d{{1,2}}|{number_words(2, 12)})"
KINDS = (
    "priorities",
    "objectives",
    "(?:aims|goals|ambitions|missions)",
    "(?:themes|pillars|outcomes)",
)
"""The surest first."""
OF_OTHERS = re.compile(
    r"\b(?:previous|last|earlier|former|old|national|government|ministers?|nhs|were|was|had|their|its"
    r"|other|your|consultation|engagement|surveys?|feedback|workshops?|interviews|findings|comments"
    r"|heard|told|(?:you|residents|people|respondents) (?:\w+ )?(?:named|said|chose|gave|raised"
    r"|asked|identified|voted|put|picked))\b",
    re.I,
)
"""Whose priorities they are, or were: not those of this document."""
_APART = re.compile(
    r"(?P<title>\S.{2,90}?)"
    r"(?:\s+[–—-]\s+|:\s+|(?<=[a-z])\s(?=(?:To|We|This|By) [a-z]))(?P<rest>\S.*)",
    re.S,
)
_BOLD = re.compile(r"\*\*(?P<title>[^*]+?)[.:]?\s*\*\*[\s.:–—-]*(?P<rest>.*)", re.S)


_OVER = re.compile(r"(?:our|the)(?: [\w-]+){1,4}(?: are)?(?: as follows)?:", re.I)


def named_in_a_list(root: OutlineNode, account: ImportAccount) -> list[OutlineNode]:
    """The sections that are made of the points; none where no list names priorities."""
    nodes = [*root.every()]
    if any(has_plan(node, deep=False) for node in nodes):
        return []
    for kind in KINDS:
        for node in nodes:
            if OF_OTHERS.search(node.title):
                continue
            for at, block in enumerate(node.blocks):
                if not (isinstance(block, Paragraph) and re.search(kind, block.plain, re.I)):
                    continue  # what follows is not looked through for each point of a long list
                points = _points(node.blocks, at + 1)
                if _leads(block.plain, kind, points) and (made := _made(node, points)):
                    _put(root, node, at, made, account)
                    return made
    return []


def _points(blocks: list[Block], at: int) -> list[Item]:
    """The points that stand from here on; so do paragraphs with a label each, “Theme 1: Homes”."""
    made: list[Item] = []
    for block in blocks[at:]:
        if isinstance(block, Paragraph) and _labelled(block.plain):
            block = Item(block.text, block.place)
        if not isinstance(block, Item):
            break
        made.append(block)
    return made if len({_labelled(one.plain) for one in _top(made)}) == 1 else []


def _labelled(words: str) -> bool:
    label = roles.labelled(words)
    return label is not None and bool(label[2])


def _top(points: list[Item]) -> list[Item]:
    least = min((one.depth for one in points), default=0)
    return [one for one in points if one.depth == least]


def _leads(line: str, kind: str, points: list[Item]) -> bool:
    """Whether a line says that so many priorities follow, or that these are ours."""
    if not FEWEST <= len(top := _top(points)) <= MOST:
        return False
    sentence = ["", *sentences(line)][-1] if line.rstrip().endswith(":") else line.strip()
    if OF_OTHERS.search(sentence):
        return False
    counted = re.search(
        rf"(?<![\w/–-]){COUNT}(?: (?:[\w]+-)?[\w]+){{0,3}}? {kind}\b", sentence, re.I
    )
    if counted:
        return read_number(counted["count"]) == len(top)
    ours = rf"(?:our|the)(?: [\w-]+){{0,3}} {kind}\b[^.]{{0,60}}:"
    return re.fullmatch(ours, sentence, re.I) is not None


def _made(node: OutlineNode, points: list[Item]) -> list[OutlineNode]:
    made: list[OutlineNode] = []
    top = _top(points)
    for point in points:
        if point not in top:
            made[-1].blocks.append(replace(point, depth=point.depth - top[0].depth - 1))
            continue
        title, rest = _in_two(point.text)
        if not title:
            return []
        title = f"{title[:1].upper()}{title[1:]}"  # it went on from the line above
        heading = Heading(title, node.level + 1, point.place)
        made.append(OutlineNode(heading, [Paragraph(rest, point.place)] if rest else []))
    return made


def _in_two(words: str) -> tuple[str, str]:
    """The title of a priority, and what is said of it; no title where that is a long sentence."""
    label = roles.label_of_priority(words)
    before = words[: len(words) - len(label[2])] if label and words.endswith(label[2]) else ""
    own = words[len(before) :]
    found = _BOLD.fullmatch(own) or _APART.fullmatch(own)
    title, rest = (found["title"], found["rest"]) if found else (own, "")
    title = title.strip().rstrip(".;,")
    return (f"{before}{title}", rest) if len(title.split()) <= LONGEST else ("", "")


def _put(
    root: OutlineNode, node: OutlineNode, at: int, made: list[OutlineNode], account: ImportAccount
) -> None:
    """The sections below their node, and the line that leads to them right above; a line that says
    no more than that they follow is the heading over them."""
    line = node.blocks.pop(at)
    assert isinstance(line, Paragraph)
    del node.blocks[at : at + len(_points(node.blocks, at))]
    behind = node.blocks[at:]
    parent = next((one for one in root.every() if node in one.children), None)
    if parent is not None and _OVER.fullmatch(line.plain.strip()):
        heading = Heading(line.plain.rstrip(" :"), node.level, line.place)
        for one in made:
            one.heading = one.heading and replace(one.heading, level=node.level + 1)
        parent.children.insert(parent.children.index(node) + 1, OutlineNode(heading, [], made))
        return
    node.blocks.append(line)
    node.children[:0] = made
    if behind:
        became, reason = "stands behind the text that follows", "priorities come after that text"
        account.tell("doubt", line.place, line.plain, became, reason)

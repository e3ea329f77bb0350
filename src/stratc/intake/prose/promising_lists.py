"""Lists that promise by their own words, each point or nearly: “We will mend the pier.”

In: points, or a section that holds nothing but points. Out: whether they are promises.
"""

import re
from typing import Any

from stratc.blocks import Item, Table

from ..account import ImportAccount
from ..headings import roles
from ..headings.outline import OutlineNode
from .promise_facts import taken_apart

ENOUGH = 0.6
SOUNDS_SO = "it sounds like a promise; list it under `commitments:` if it is one"
_REACHED = re.compile(
    r"\b(?:success\w*|differen\w+|measures?|measuring|indicators?|outcomes?|results?|know|told|said"
    r"|heard|asked|achieved|achievements?|done|risks?|where we (?:are|want))\b",
    re.I,
)
"""A heading over what will be so one day, was so, or was said: “We will have cleaner air”."""


def only_promises(node: OutlineNode) -> bool:
    """Whether nothing but points that promise stands under a heading, whatever that says."""
    points = [block for block in node.blocks if isinstance(block, Item)]
    whole = len(points) == len(node.blocks) and not (node.children or roles.known(node.title))
    return whole and not _REACHED.search(node.title) and promising(points, 2)


def promising(points: list[Item], fewest: int) -> bool:
    """Whether most of the points do so, and not fewer than `fewest` stand there."""
    top = [p for p in points if p.depth == min(q.depth for q in points)]
    told = [taken_apart(p.text, numbered=True, led=False).words for p in top]
    return (
        bool(top)
        and len(top) >= fewest
        and sum(map(roles.promises_itself, told)) >= ENOUGH * len(top)
    )


def offer_columns(table: Table, account: ImportAccount) -> None:
    """Offer what stands in a table under “We will”, beside what people said."""
    head, *rows = table.rows
    for at, cell in enumerate(head.cells):
        for row in rows if roles.begins_list(cell.plain) else ():
            if at < len(row.cells) and (words := row.cells[at].one_line):
                account.tell("offered", row.place, words, "kept as text", SOUNDS_SO)


def stands_alone(groups: list[dict[str, Any]]) -> None:
    """Mark points that are sentences of their own under a lead-in."""
    for group in groups:
        if group.get("lead-in"):
            for item in group["items"]:
                if roles.promises_itself(item["text"]):
                    item["stands-alone"] = True

"""The heading over the priorities of a document: the page has its own, or takes that of the source.

In: the section that holds the priorities, and the words that lead to them. Out: fields of a draft.
"""

import re
from typing import Any

from ..account import ImportAccount
from ..headings import roles
from ..headings.outline import OutlineNode

_PRIORITIES = re.compile(
    r"(?:our |the |ein )?(?:strategic |key )?(?:priorit(?:ies(?: for action)?|y areas)|objectives"
    r"|outcomes|themes|goals|aims|pillars|promises|pledges|commitments|blaenoriaethau|amcanion)"
    r"|what we (?:will|plan to|intend to|are going to) do",
    re.I,
)
_OWN = re.compile(r"\*\*(?P<title>[^*\n]{2,120})\*\*(?:\n\n(?P<rest>(?!\*\*)[^*].*))?", re.S)
"""The heading over the priorities, and the words below it that lead to them."""


def over_priorities(node: OutlineNode, account: ImportAccount) -> str:
    """The heading over the priorities as words, unless the page has its own for it."""
    if not _PRIORITIES.fullmatch(roles.stripped(node.title)):
        return f"**{node.title}**"
    if node.title.lower() != "priorities":
        reason = "the page has its own words for this heading"
        account.tell("left", node.place, node.title, "left out", reason)
    return ""


def own_heading(introduction: str, lost: list[str] | None) -> dict[str, Any]:
    """The words before the priorities; a heading over them, “My priorities”, is that of the page.

    It stands nowhere without words below it, so it is kept in bold then. Where the other headings
    lose their numbers, which are `lost`, so does this one.
    """
    found = _OWN.fullmatch(introduction)
    if found is None:
        return {"introduction": introduction}
    title = found["title"]
    number, bare = roles.numbered(title)
    if number and bare and lost is not None:
        lost.append(number)
        title = bare
    if not found["rest"]:
        return {"introduction": f"**{title}**"}
    return {"contents": [{"part": "priorities", "title": title}], "introduction": found["rest"]}

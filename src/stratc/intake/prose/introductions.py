"""The heading over the priorities of a document: the page has its own, or takes that of the source.

In: the section that holds the priorities, and the words that lead to them. Out: fields of a draft.
"""

import re
from typing import Any

from stratc.text.english import number_words

from ..account import ImportAccount
from ..headings import roles
from ..headings.outline import OutlineNode

_PRIORITIES = re.compile(
    rf"(?:our |my |the |ein )?(?:(?:\d{{1,2}}|{number_words(2, 12)}) )?"
    r"(?:(?:strategic|key|main) ){0,2}(?:priorit(?:ies(?: for action)?|y areas)|objectives"
    r"|outcomes|themes|goals|aims|pillars|promises|pledges|commitments|blaenoriaethau|amcanion)"
    r"(?: and (?:key )?actions)?"
    r"|what we (?:will|plan to|intend to|are going to) do",
    re.I,
)
_CALLED = re.compile(
    r"(?:(?:our|the) )?(?:aims|ambitions|goals|missions|pillars|pledges|strands|themes)", re.I
)
"""What no label below says again: the page then calls each of them so, as in “Aim 2”."""
_PLAN_ALONE = re.compile(r"(?:our |the )?(?:(?:action|delivery|implementation) )?plan", re.I)
"""A heading with nothing below it but the priorities, whose plans have one each."""
_OWN = re.compile(r"\*\*(?P<title>[^*\n]{2,120})\*\*(?:\n\n(?P<rest>(?!\*\*)[^*].*))?", re.S)
"""The heading over the priorities, and the words below it that lead to them."""


def over_priorities(node: OutlineNode, account: ImportAccount) -> str:
    """The heading over the priorities as words, unless the page has its own for it."""
    title = roles.stripped(node.title)
    called = _CALLED.fullmatch(title) and not any(
        roles.labelled(one.title) for one in node.children
    )
    ours = _PRIORITIES.fullmatch(title) or (not node.blocks and _PLAN_ALONE.fullmatch(title))
    if called or not ours:
        return f"**{node.title}**"
    if node.title.lower() != "priorities":
        reason = "the page has its own words for this heading"
        account.tell("left", node.place, node.title, "left out", reason)
    return ""


_PLAN = re.compile(
    r"(?:\w+ ){0,4}(?:(?:action|delivery|implementation|work|working) (?:plans?|programme)"
    r"|(?:plan|programme) (?:of|for) (?:action|delivery|work)|(?:our|the) plan"
    r"|cynllun (?:gweithredu|cyflawni|gwaith))(?:\W.{0,40})?",
    re.I,
)
"""Headings over the plan of a whole document."""


def is_plan(title: str) -> bool:
    """Whether a heading stands over the plan of a whole document."""
    return _PLAN.fullmatch(roles.numbered(title)[1]) is not None


MOST_LEADING = 900
"""Letters of what leads to a plan; more is a part of the document."""


def leads_to_plan(section: dict[str, Any], node: OutlineNode, over: list[OutlineNode]) -> bool:
    """Whether a section says no more than what leads to the plans that stood in it."""
    held = any(one in over for one in node.every())
    bare = set(section) == {"title", "text"} and len(section["text"]) <= MOST_LEADING
    return held and bare and _PLAN.fullmatch(section["title"]) is not None


def over_plan(
    leading: tuple[OutlineNode, dict[str, Any]] | None,
    made: list[dict[str, Any]],
    parts: list[list[dict[str, Any]]],
    account: ImportAccount,
) -> list[dict[str, Any]]:
    """What heads the plan of all priorities, and what leads to it, over their rows.

    Out: the part under its heading. The section stays where its rows are a priority of their own.
    """
    plans = [one["actions"] for one in made if one.get("actions")]
    if leading is None or not plans:
        return []
    node, section = leading
    if any(one["title"] == section["title"] for one in made):
        return []
    for sections in parts:
        sections[:] = [one for one in sections if one is not section]
    plans[0]["text"] = "\n\n".join(filter(None, [section["text"], plans[0].get("text")]))
    became = "became the heading of the action plan"
    account.take_back(node.place, node.title)
    account.tell("placed", node.place, node.title, became)
    return [{"part": "plan", "title": section["title"]}]


def own_heading(
    introduction: str, lost: list[str] | None, others: list[dict[str, Any]]
) -> dict[str, Any]:
    """The words before the priorities; a heading over them, “My priorities”, is that of the page.

    It stands nowhere without words below it, so it is kept in bold then. Where the other headings
    lose their numbers, which are `lost`, so does this one. The `others` are parts with headings of
    their own.
    """
    found = _OWN.fullmatch(introduction)
    if found is None:
        return {"contents": others, "introduction": introduction}
    title = found["title"]
    number, bare = roles.numbered(title)
    if number and bare and lost is not None:
        lost.append(number)
        title = bare
    if not found["rest"]:
        return {"contents": others, "introduction": f"**{title}**"}
    named = {"part": "priorities", "title": title}
    return {"contents": [named, *others], "introduction": found["rest"]}

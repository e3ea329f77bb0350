"""A section that states the vision."""

from typing import Any

from stratc.blocks import Item, Paragraph, markdown

from ..account import ImportAccount
from ..headings import roles
from ..headings.outline import OutlineNode


def vision(node: OutlineNode, account: ImportAccount) -> dict[str, Any] | None:
    """A vision of sentences and points under it; None where the section is more than that."""
    chain = [node]
    while len(chain[-1].children) == 1 and not chain[-1].blocks:
        chain.append(chain[-1].children[0])
    last = chain[-1]
    if last.children or not last.blocks or len(last.blocks) > 12:
        return None
    if any(not isinstance(b, Paragraph | Item) or b.struck for b in last.blocks):
        return None
    lines = [b for b in last.blocks if isinstance(b, Paragraph | Item)]
    items = [b for b in lines if isinstance(b, Item)]
    if any(item.depth for item in items) or (items and isinstance(lines[-1], Paragraph)):
        return None
    made: dict[str, Any] = {}
    titles = [roles.stripped(one.title) for one in chain]  # it moves: its number would be wrong
    lead_in = titles.pop() if len(titles) > 1 and titles[-1].endswith(":") else ""
    texts = [b for b in lines if isinstance(b, Paragraph)]
    if items and texts and texts[-1].plain.endswith(":") and not lead_in:
        lead_in = texts.pop().plain
    shown = [title for title in titles if title.lower() != "vision"]
    if shown:
        made["title"] = ": ".join(shown)
    if lead_in:
        made["lead-in"] = lead_in
    if texts:
        made["statement"] = markdown(list(texts))
    if items:
        made["ambitions"] = [item.text for item in items]
    account.tell("placed", node.place, node.title, "became the vision")
    return made

"""What a priority means in practice: for people, for places, for systems."""

from typing import Any

from stratc.blocks import Block, Paragraph

from ..headings.outline import OutlineNode


def practice(node: OutlineNode, made: dict[str, Any]) -> list[Block] | None:
    """What a priority means for people, places and systems; None where it is not these three."""
    parts = {child.title.lower().strip("*: "): child for child in node.children}
    if set(parts) != {"people", "places", "systems"} or any(c.children for c in node.children):
        return None
    if not all(c.blocks and isinstance(c.blocks[0], Paragraph) for c in node.children):
        return None
    rest: list[Block] = list(node.blocks)
    held: dict[str, Any] = {}
    for name in ("people", "places", "systems"):
        first, *more = parts[name].blocks
        assert isinstance(first, Paragraph)
        held[name] = first.text.strip("*")
        rest += more
    made["practice"] = held
    return rest

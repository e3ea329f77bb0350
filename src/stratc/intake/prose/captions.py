"""Which line beside a picture or a table is its caption: “Figure 1: Where our parks are”.

A line below a picture that the source marks as a caption needs no number.
"""

import re
from typing import TypeGuard

from stratc.blocks import Block, Paragraph, Picture

from ..account import ImportAccount

_NUMBERED = re.compile(
    r"(?:figure|fig|map|chart|picture|photo|diagram)\W{0,2}\d+\w?\s*[:.–—-]", re.I
)
_OF_TABLE = re.compile(r"(?:table|tabl)\W{0,2}\d+\w?\s*(?:[:.–—-]|$)", re.I)
_NAMES_PLAN = re.compile(
    r"(?:the |our |key |planned )?(?:actions?|(?:action|delivery|implementation) plan)"
    r"(?: (?:for|under|to (?:deliver|achieve|meet)) (?:this )?(?:priority|objective|theme|outcome"
    r"|aim|goal|pillar|strand)(?: \w{1,3})?)?\W*",
    re.I,
)
_LONGEST = 200


def captions(blocks: list[Block]) -> tuple[list[Block], dict[int, Paragraph]]:
    """The blocks without captions, and that of each picture by the picture's place among them.

    A caption stands below its picture; above, where a line of the kind stands over the picture and
    belongs to no other.
    """
    left: list[Block] = []
    found: dict[int, Paragraph] = {}
    for block in blocks:
        before = left[-1] if left else None
        at = len(left) - 1
        if isinstance(block, Picture) and block.content and _is_caption(before):
            left[-1] = block
            found[at] = before
        elif (
            isinstance(before, Picture)
            and before.content
            and at not in found
            and (_is_caption(block) or _is_marked(block))
        ):
            found[at] = block
        else:
            left.append(block)
    return left, found


def of_table(block: Block | None) -> TypeGuard[Paragraph]:
    """Whether a line stands over a table as its caption: “Table 1: Main milestones”."""
    said = block.plain if isinstance(block, Paragraph) else ""
    return len(said) < _LONGEST and _OF_TABLE.match(said) is not None


def without_name_of_plan(blocks: list[Block], account: ImportAccount) -> None:
    """Take out the last line where it only says that a plan stands below it."""
    last = blocks[-1] if blocks else None
    if isinstance(last, Paragraph) and _NAMES_PLAN.fullmatch(last.plain.strip()):
        account.tell(
            "left", last.place, last.plain, "left out", "the plan has a heading of its own"
        )
        del blocks[-1]


def _is_marked(block: Block | None) -> TypeGuard[Paragraph]:
    return (
        isinstance(block, Paragraph)
        and "caption" in block.look.lower()
        and len(block.plain) < _LONGEST
        and not of_table(block)
    )


def _is_caption(block: Block | None) -> TypeGuard[Paragraph]:
    return (
        isinstance(block, Paragraph)
        and len(block.plain) < _LONGEST
        and _NUMBERED.match(block.plain) is not None
    )

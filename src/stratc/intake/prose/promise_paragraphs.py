"""Paragraphs that are promises, in documents that promise in no other form.

In: the priorities as parts of the tree. Out: each paragraph that is one sentence and promises.
"""

from collections.abc import Sequence

from stratc.blocks import Block, Paragraph
from stratc.text.english import sentences

from ..headings import roles
from ..headings.outline import OutlineNode
from .plan_headings import has_plan
from .priorities import makes_promises

FEWEST = 3
"""One or two may be said in passing."""


def promise_paragraphs(priorities: Sequence[OutlineNode]) -> list[Paragraph]:
    """“We will mend the pier by 2028.”, alone in its paragraph; none where lists or plans promise.

    At least half of the priorities must have one.
    """
    if any(has_plan(node) or makes_promises(node) for node in priorities):
        return []
    found = [[one for one in node.all_blocks() if _is_promise(one)] for node in priorities]
    made = [one for several in found for one in several if isinstance(one, Paragraph)]
    having = sum(map(bool, found))
    return made if len(made) >= FEWEST and 2 * having >= len(priorities) > 1 else []


def _is_promise(block: Block) -> bool:
    if not isinstance(block, Paragraph) or not block.plain.rstrip().endswith("."):
        return False
    return len(sentences(block.plain)) == 1 and roles.promises_itself(block.plain)

"""How a group of commitments is headed, and whether its lead-in stands once or in each of them."""

import re
from collections.abc import Callable

from stratc.crossref import PromiseView
from stratc.model import Commitment, CommitmentGroup

from ..language import say
from .titles import Titles

MOST_SAID_AGAIN = 3
"""Words of a lead-in that stands in each promise: “The partnership will”."""


class CommitmentGroups:
    """What a page asks of each group; `promise` gives the number of a commitment and its place."""

    def __init__(
        self,
        promise: Callable[[Commitment], PromiseView],
        begins_small: Callable[[str], bool],
        titles: Titles,
    ) -> None:
        self._promise = promise
        self._begins_small = begins_small
        self._titles = titles

    def led(self, group: CommitmentGroup) -> bool:
        """Whether the lead-in is printed once, for all of its commitments."""
        return all(self._promise(one).lead_in for one in group.items)

    def begun(self, group: CommitmentGroup) -> bool:
        """Whether the lead-in begins each of them: with its number one is read and cited alone.

        It does so where it has few words, and each was typed to go on from them.
        """
        short = len((group.lead_in or "").split()) <= MOST_SAID_AGAIN
        return short and not any(self._begins_small(one.text) for one in group.items)

    def open_ended(self, commitment: Commitment) -> bool:
        """Whether a promise that its lead-in makes a sentence lacks the stop at its end.

        Points of a list are typed without one, or with a semicolon that no list stands behind now.
        """
        return not commitment.parts and commitment.text.rstrip()[-1:].isalnum()

    def follows(self, group: CommitmentGroup, over: str) -> bool:
        """Whether a group without a title stands behind others, and its lead-in is its heading.

        Below the heading of a section, which stands `over` it, it is named by that.
        """
        first = self._promise(group.items[0]) if group.items and group.lead_in else None
        if first is None or first.seat.place == 1 or group.title or over:
            return False
        return self.led(group) and not self.begun(group)

    def heading(self, group: CommitmentGroup, over: str) -> str:
        """The heading of commitments whose group prints none: it names where they stand.

        Behind others of its priority it is what leads to them.
        """
        if self.follows(group, over):
            return (group.lead_in or "").rstrip(" :")
        priority = self._promise(group.items[0]).priority if group.items else None
        what = over or (self._titles.short_head(priority) if priority else "")
        # The title of a priority may be no word of a sentence.
        alone = over or (priority and what == priority.title)
        if re.match(r"I\b", group.lead_in or ""):
            mine = say("My commitments: {what}", what=what)
            return mine if alone else say("My commitments for {what}", what=what)
        ours = say("Our commitments: {what}", what=what)
        return ours if alone else say("Our commitments for {what}", what=what)

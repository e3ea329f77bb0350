"""Running heads: the title on the left and what the page begins with on the right, in one line.

In: what the heads could say, and how wide the letters of the theme are. Out: what they say. The
title gives way first: to its first half, to what follows its place, then to who publishes it. It
stands alike over every page; a priority that has no room beside it is called by its number alone.
"""

import re
from collections.abc import Iterable

from markupsafe import Markup

from stratc.model import Priority

from ..charts import ChartStyle
from .titles import Titles

LINE = 480.0
"""The width of a page's text, in points."""
BETWEEN = 12.0
"""The least room between the two."""
SIZE = 10.0
FULL, FULL_BOLD = 0.88, 0.82
"""Words are reckoned wide, for labels that must not touch a mark; whole lines come out narrower."""
KEY, KEY_SIZE = 93.5, 13.0
"""The width of the column beside the text, and the size of the headings in it, in points."""
WIDE = 0.5
"""What “m” and “w” take more than the mean letter."""
FEW_LINES, MOST_LINES, LONG_TEXT = 3, 4, 380
"""A heading of more lines has no room beside a text of a few, and would be cut by a page."""


def beside(heading: str, text: str, style: ChartStyle) -> bool:
    """Whether a heading fits into the column beside its text: no word broken, few lines."""
    lines, at = 1, 0.0
    for word in heading.split():
        wide = style.room("x", KEY_SIZE) * WIDE * len(re.findall("[mw]", word))
        width = FULL * (style.room(word, KEY_SIZE) + wide)
        if width > KEY:
            return False
        space = FULL * style.room(" ", KEY_SIZE) / 2
        if at and at + space + width > KEY:
            lines, at = lines + 1, width
        else:
            at += (space if at else 0) + width
    return lines <= FEW_LINES or (lines == MOST_LINES and len(text) > LONG_TEXT)


class RunningHeads:
    """The heads of one document; `parts` are the headings of everything but its priorities."""

    def __init__(self, titles: Titles, parts: Iterable[str], owner: str, style: ChartStyle) -> None:
        self.titles = titles
        self.style = style
        self._parts = list(parts)
        self._heads = [titles.head(priority) for priority in titles.strategy.priorities]
        self.title = self._title(owner)

    def of(self, priority: Priority) -> str:
        """A priority over its own pages: whole beside the title, else its number, else the line."""
        whole = self.titles.head(priority)
        for one in (whole, self.titles.short_head(priority)):
            if self._fit(self.title, one):
                return one
        return self._cut(whole, LINE)

    def beside(self, priority: Priority) -> str:
        """The title beside that, where both have room."""
        return self.title if self._fit(self.title, self.of(priority)) else ""

    def mark(self, heading: str) -> Markup:
        """The attributes with the title, and with a heading that has to be cut to its room."""
        title = Markup(' data-doc="{}"').format(self.title)
        if self._fit(self.title, heading):
            return title
        room = LINE - BETWEEN - self._width(self.title)
        return title + Markup(' data-head="{}"').format(self._cut(heading, room))

    def _title(self, owner: str) -> str:
        title = re.sub(r"\s*\([^()]*\)$", "", self.titles.strategy.title)
        place = self.titles.areas
        half = title.partition(": ")[0]
        wanted = [one for one in (title, half, _without(place, half), owner) if one]
        wanted += [place] if place and place in title else []
        for rest in (self._parts + self._heads, self._parts):
            for one in wanted:
                if all(self._fit(one, head) for head in rest):
                    return one
        return self._cut(min((*wanted, self.titles.areas or title), key=len), LINE / 2)

    def _fit(self, title: str, head: str) -> bool:
        return self._width(title) + BETWEEN + self._width(head, bold=True) <= LINE

    def _width(self, words: str, bold: bool = False) -> float:
        return (FULL_BOLD if bold else FULL) * self.style.room(words, SIZE, bold)

    def _cut(self, head: str, room: float) -> str:
        """As much of a head as has room, with an ellipsis."""
        if self._width(head, bold=True) <= room:
            return head
        most = len(head)
        while most > 1 and self._width(f"{head[:most]}…", bold=True) > room:
            most -= 1
        whole = head[:most].rpartition(" ")[0] or head[:most]
        return f"{whole.rstrip(' ,;:')}…"


def _without(place: str, title: str) -> str:
    """What a document is, without the place that its title begins with: “Homes Strategy”."""
    rest = title.removeprefix(f"{place} ") if place else title
    named = rest != title and " " in rest and rest[:1].isupper()
    return rest if named else ""

"""What a web page hides from everybody: boxes, rows and words that no browser shows."""

import re
from collections import Counter

from .block import Aside
from .flow import Flow

_STYLE = re.compile(r"\b(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.I)
_FOLDS = {"div", "section", "ul", "ol", "dl", "dd", "details", "main", "article", "table", "body"}
"""What a page folds away and shows to who asks for it."""
_ALONE = {"img", "br", "hr", "input", "col", "wbr", "meta", "link"}
_BOXES = ("td", "th", "tr")
_NEXT = {"tr": ("tr",), "td": _BOXES, "th": _BOXES, "p": ("p",)}
"""Tags that need no end, and those before which they end."""


class Unseen:
    """Follows the tags within something hidden, and tells its words."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.tags: list[str] = []
        self.open: Counter[str] = Counter()
        self.said: list[str] = []

    def begins(self, tag: str, given: dict[str, str]) -> bool:
        """Whether a tag is hidden, or stands within one that is."""
        if self.tags and tag in _NEXT.get(self.tags[0], ()):
            self.end()
        hidden = "hidden" in given and given["hidden"] != "until-found"
        begun = tag not in _FOLDS and (hidden or _STYLE.search(given.get("style", "")))
        if tag not in _ALONE and (self.tags or begun):
            self.tags.append(tag)
            self.open[tag] += 1
            if tag in _BOXES and len(self.tags) == 1:
                self.flow.end_box()
        return bool(self.tags)

    def goes_on(self, tag: str) -> bool:
        """Whether the end of a tag belongs to what is hidden."""
        if not self.tags or (tag in ("tr", "table") and not self.open[tag]):
            self.end()
            return False
        ended = ""
        while ended != tag and self.open[tag]:
            ended = self.tags.pop()
            self.open[ended] -= 1
        if not self.tags:
            self.end()
        return True

    def takes(self, words: str) -> bool:
        """Whether words are hidden."""
        if self.tags:
            self.said.append(words)
        return bool(self.tags)

    def end(self) -> None:
        """Tell what was hidden."""
        if words := " ".join(" ".join(self.said).split()):
            aside = Aside(words, "hidden text is not published", self.flow.place)
            self.flow.asides.append(aside)
        self.tags, self.open, self.said = [], Counter(), []

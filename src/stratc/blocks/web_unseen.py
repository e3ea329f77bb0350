"""What a web page hides from everybody: boxes, rows and words that no browser shows."""

import re

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
        self.said = ""

    def begins(self, tag: str, given: dict[str, str]) -> bool:
        """Whether a tag is hidden, or stands within one that is."""
        if self.tags and tag in _NEXT.get(self.tags[0], ()):
            self.end()
        hidden = "hidden" in given and given["hidden"] != "until-found"
        if self.tags:
            self.tags += [] if tag in _ALONE else [tag]
        elif tag not in _FOLDS | _ALONE and (hidden or _STYLE.search(given.get("style", ""))):
            self.tags = [tag]
            if tag in _BOXES:
                self.flow.end_box()
        return bool(self.tags)

    def goes_on(self, tag: str) -> bool:
        """Whether the end of a tag belongs to what is hidden."""
        if not self.tags or (tag in ("tr", "table") and tag not in self.tags):
            self.end()
            return False
        if tag in self.tags:
            del self.tags[len(self.tags) - 1 - self.tags[::-1].index(tag) :]
        if not self.tags:
            self.end()
        return True

    def takes(self, words: str) -> bool:
        """Whether words are hidden."""
        self.said += f"{words} " if self.tags else ""
        return bool(self.tags)

    def end(self) -> None:
        """Tell what was hidden."""
        if words := " ".join(self.said.split()):
            aside = Aside(words, "hidden text is not published", self.flow.place)
            self.flow.asides.append(aside)
        self.tags, self.said = [], ""

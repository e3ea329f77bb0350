"""What a page says of how words look: in their own style, or in that of their class.

Programs that save a document as a page say so what is bold, struck out, a title or a deeper list:
“font-weight: 700” in the style sheet, and the name of a class at the words.
"""

import re
from typing import Literal

WordMark = Literal["bold", "italic", "gone"]
_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{1,3000})\}")
_CLASS = re.compile(r"\s*(?:p|span|td|th|li|div|font)?\.([\w-]{1,80})\s*")
_LOOKS: tuple[tuple[WordMark, re.Pattern[str]], ...] = (
    ("bold", re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)\b", re.I)),
    ("italic", re.compile(r"font-style\s*:\s*italic\b", re.I)),
    ("gone", re.compile(r"text-decoration[a-z-]*\s*:[^;]{0,60}\bline-through\b", re.I)),
)
_PLAIN = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)\b", re.I)
_COLOUR = re.compile(r"background(?:-color)?\s*:\s*#?(\w+)")
_WORDS = {"span", "font", "p", "div", "li", "td", "th"}
_TITLES = {"title": "Title", "msotitle": "Title", "subtitle": "Subtitle", "msosubtitle": "Subtitle"}
TITLES = frozenset(_TITLES.values())
_DEEPER = re.compile(r"\blst-\w{1,80}-([1-8])\b")


class SaidLooks:
    """Follows the tags that say how their words look."""

    def __init__(self) -> None:
        self.classes: dict[str, str] = {}
        self.tags: list[tuple[str, tuple[WordMark, ...]]] = []

    def learn(self, sheet: str) -> None:
        """Keep what a style sheet says of classes."""
        for selectors, style in _RULE.findall(sheet):
            for one in selectors.split(","):
                if found := _CLASS.fullmatch(one):
                    self.classes[found[1]] = f"{self.classes.get(found[1], '')};{style}"

    def begins(self, tag: str, given: dict[str, str]) -> tuple[WordMark, ...]:
        """What the words of a tag look like from here on."""
        if tag not in _WORDS:
            return ()
        style = self.style(given)
        looks = tuple(name for name, pattern in _LOOKS if pattern.search(style))
        self.tags.append((tag, looks))
        return looks

    def ends(self, tag: str) -> tuple[WordMark, ...]:
        """What ends with a tag, and with those that nobody ended within it."""
        if tag not in _WORDS or not any(one == tag for one, _ in self.tags):
            return ()
        ended: list[WordMark] = []
        while self.tags:
            name, looks = self.tags.pop()
            ended += looks
            if name == tag:
                break
        return tuple(ended)

    def style(self, given: dict[str, str]) -> str:
        """What the classes of a tag and its own style say, the last word last."""
        named = [self.classes.get(one, "") for one in given.get("class", "").split()]
        whole = ";".join([*named, given.get("style", "")])
        at = max((one.end() for one in _PLAIN.finditer(whole)), default=0)
        return whole if not at else re.sub(_LOOKS[0][1], "", whole[:at]) + whole[at:]

    def colour(self, given: dict[str, str]) -> str:
        """The colour of a box, in capitals; empty where none is said."""
        found = [*_COLOUR.finditer(self.style(given))]
        return (found[-1][1] if found else given.get("bgcolor", "").lstrip("#")).upper()


def title(given: dict[str, str]) -> str:
    """Which name of a style says that a line is a title; empty where none does."""
    told = (_TITLES.get(one.lower()) for one in given.get("class", "").split())
    return next(filter(None, told), "")


def depth(given: dict[str, str]) -> int:
    """How many lists a list stands within that is written beside them: 0 to 8."""
    found = _DEEPER.search(given.get("class", ""))
    return int(found[1]) if found else 0

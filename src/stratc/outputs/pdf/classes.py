"""The classes of the sections of a page, read and changed in its HTML without parsing it.

In: the HTML, the id of a section and a class. Out: whether it has it, or the HTML made anew.
"""

import re

_ATTRIBUTE = r"""\s+[^\s=>"']+(?:="[^"]*"|='[^']*')?"""


def _section(name: str) -> re.Pattern[str]:
    """The opening tag of one section; a quoted value may hold any sign."""
    has_id = rf'(?=(?:{_ATTRIBUTE})*?\s+id="{re.escape(name)}")'
    return re.compile(rf"<section{has_id}(?:{_ATTRIBUTE})*\s*>")


def has_class(html: str, name: str, word: str) -> bool:
    """Whether a section has a class."""
    section = _section(name).search(html)
    return bool(section and re.search(rf'\sclass="[^"]*\b{word}\b', section[0]))


def with_class(html: str, name: str, word: str) -> str:
    """The HTML in which it has."""
    if has_class(html, name, word):
        return html
    return _section(name).sub(lambda tag: _told(tag[0], word), html, count=1)


def _told(tag: str, word: str) -> str:
    """An opening tag with one more class."""
    if re.search(r'\sclass="', tag):
        return re.sub(r'(\sclass="[^"]*)"', rf'\1 {word}"', tag, count=1)
    return tag.replace("<section", f'<section class="{word}"', 1)


def without_class(html: str, name: str, word: str) -> str:
    """The HTML in which it has not."""
    return _section(name).sub(lambda tag: re.sub(rf" {word}\b", "", tag[0], count=1), html)

"""Classes of sections, pictures and contents, by which the style sheet is told how to lay them out.

In: HTML, the id of a section or picture, a class. Out: HTML.
"""

import re
from functools import lru_cache

_ATTRIBUTE = r"""\s+[^\s=>"']+(?:="[^"]*"|='[^']*')?"""


_SECTION = re.compile(
    rf'<(?:section|figure|nav)(?:{_ATTRIBUTE})*?\s+id="(?P<name>[^"]*)"(?:{_ATTRIBUTE})*\s*>'
)


@lru_cache(maxsize=1)
def _sections(html: str) -> dict[str, re.Match[str]]:
    """The opening tags of sections and pictures by their ids; a value may hold any sign."""
    return {tag["name"]: tag for tag in _SECTION.finditer(html)}


def has_class(html: str, name: str, word: str) -> bool:
    """Whether a section has a class."""
    section = _sections(html).get(name)
    return bool(section and re.search(rf'\sclass="[^"]*\b{word}\b', section[0]))


def with_style(html: str, name: str, style: str) -> str:
    """The HTML in which a picture has a style of its own."""
    figure = _sections(html).get(name)
    if not figure:
        return html
    return f'{html[: figure.end() - 1]} style="{style}">{html[figure.end() :]}'


def with_class(html: str, name: str, word: str) -> str:
    """The HTML in which it has."""
    section = _sections(html).get(name)
    if not section or has_class(html, name, word):
        return html
    return f"{html[: section.start()]}{_told(section[0], word)}{html[section.end() :]}"


def _told(tag: str, word: str) -> str:
    """An opening tag with one more class."""
    if re.search(r'\sclass="', tag):
        return re.sub(r'(\sclass="[^"]*)"', rf'\1 {word}"', tag, count=1)
    return tag.replace("<section", f'<section class="{word}"', 1)


def without_class(html: str, name: str, word: str) -> str:
    """The HTML in which it has not."""
    if not (section := _sections(html).get(name)):
        return html
    told = re.sub(rf" {word}\b", "", section[0], count=1)
    return f"{html[: section.start()]}{told}{html[section.end() :]}"

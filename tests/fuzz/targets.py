"""What is tried with any text at all: the law that each reader keeps, whatever it is given.

Each takes one text, and raises where its law is broken.
"""

import re
from collections.abc import Callable
from pathlib import PurePosixPath

from stratc.model import Document, UnreadableTime, read_figure, read_period
from stratc.model import strategy as strategy_of
from stratc.source import Diagnostic, Text, read
from stratc.text import markdown
from stratc.text.redlines import new, old, redline
from stratc.text.resolver import Silent

TAG = re.compile(r"<(/?\w+)([^<>]*)>")
TAGS = {
    "a", "br", "blockquote", "caption", "code", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li",
    "ol", "p", "pre", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul", "div",
}  # fmt: skip
ATTRIBUTE = re.compile(r'\s+(?:href|class|scope|start|role|tabindex|aria-\w+)="[^"]*"|\s*/')
LINK = re.compile(r'href="(?:https?://|mailto:|tel:|#)', re.IGNORECASE)


def reader(text: str) -> None:
    """Any text gives remarks, and each place lies inside it."""
    said: list[Diagnostic] = []
    root = Text("strategy.yaml", text)
    read(root, said.append)
    strategy_of(Document("fenmarsh", {PurePosixPath("strategy.yaml"): root}), said.append)
    for one in said:
        assert 1 <= one.span.line <= one.span.end_line <= len(one.span.text.lines) + 1, one
        assert 1 <= one.span.column <= len(one.span.text.line(one.span.line)) + 2, one


def dates(text: str) -> None:
    """A time is read, and ends no sooner than it begins; or why not is told."""
    try:
        found = read_period(text)
    except UnreadableTime:
        return
    if found.start and found.end:
        assert found.start <= found.end, found


def figures(text: str) -> None:
    """A figure is read, or it is none."""
    found = read_figure(text)
    assert found is None or found.text


def prose(text: str) -> None:
    """Markdown becomes the few elements that a page knows, and links lead out to pages alone."""
    made = markdown.html(text, Silent())
    markdown.plain(text)
    markdown.inline(text, Silent())
    for name, attributes in TAG.findall(made):
        assert name.lstrip("/") in TAGS, (name, made)
        assert not ATTRIBUTE.sub("", attributes), (attributes, made)
        assert "href" not in attributes or LINK.search(attributes), made
    assert "<" not in TAG.sub("", made), made


def redlines(text: str) -> None:
    """What was kept and removed is the old text, and what was kept and added the new."""
    before, _, after = text.partition("\x1f")
    pieces = redline(before, after)
    assert (old(pieces), new(pieces)) == (before, after)


TARGETS: dict[str, Callable[[str], None]] = {
    "reader": reader,
    "dates": dates,
    "figures": figures,
    "prose": prose,
    "redlines": redlines,
}

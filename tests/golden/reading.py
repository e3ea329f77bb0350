"""A web page and a PDF as somebody meets them who does not see them: words in reading order.

In: HTML. Out: its title and one line for each block, with headings, list items, cells and pictures
marked. It shares no code with the room that makes the pages.
"""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

SILENT = {"style", "script", "title", "desc"}
EMPTY = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
PLAIN = (
    *("html", "head", "body", "header", "main", "footer", "nav", "aside", "section", "article"),
    *("address", "div", "p", "ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "figure"),
    *("figcaption", "blockquote", "details", "hr", "svg"),
)
BLOCKS = {
    **{f"h{level}": "#" * level + " " for level in range(1, 7)},
    "li": "- ",
    "dt": "- ",
    "dd": "  ",
    "caption": "| ",
    "tr": "| ",
    "summary": "> ",
    **dict.fromkeys(PLAIN, ""),
}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._mark, self._words = "", ""
        self._open: list[tuple[str, bool]] = []

    @property
    def _heard(self) -> bool:
        return all(heard for _, heard in self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        if tag in BLOCKS and self._heard:
            self._end()
            self._mark = BLOCKS[tag] or self._mark
        if tag in ("th", "td") and self._words.strip():
            self._words += " | "
        if tag == "br":
            self._words += " "
        if tag in ("img", "svg") and self._heard:
            self._said(held.get("alt") or held.get("aria-label") or "")
        hidden = tag in (*SILENT, "svg") or held.get("aria-hidden") == "true" or "hidden" in held
        if tag not in EMPTY:
            self._open.append((tag, not hidden))

    def handle_endtag(self, tag: str) -> None:
        if tag in EMPTY or tag not in (name for name, _ in self._open):
            return
        while self._open.pop()[0] != tag:
            pass
        if tag in BLOCKS and self._heard:
            self._end()

    def handle_data(self, data: str) -> None:
        if self._heard:
            self._words += data

    def _said(self, words: str) -> None:
        if words:
            self.lines.append(f"[picture: {words}]")

    def _end(self) -> None:
        if words := " ".join(self._words.split()).removesuffix(" |"):
            self.lines.append(self._mark + words)
            self._mark = ""
        self._words = ""


def read_aloud(html: str) -> list[str]:
    """The words of a page, one line for each block."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.lines


def outline(pdf: Any) -> Iterator[str]:
    """The bookmarks of a PDF, indented by their depth."""

    def below(marks: Any, depth: int) -> Iterator[str]:
        for mark in marks:
            yield "  " * depth + mark.title
            yield from below(mark.children, depth + 1)

    with pdf.open_outline() as held:
        yield from below(held.root, 0)

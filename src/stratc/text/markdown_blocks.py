"""The parser of Markdown with our marks, and with lists as word processors type them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from .marks import MARK, marks

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.tree import SyntaxTreeNode

BULLET = re.compile(r"^([ \t]*+)[•·▪▫◦‣●○■–—][ \t\u00a0]++(?=\S)", re.MULTILINE)
DASHES = "–—"
RUN_ON = re.compile(r"(?<![ \t])[ \t]++[•▪◦‣●][ \t\u00a0]++(?=\S)")


def blocks(text: str) -> list[SyntaxTreeNode]:
    """A text as paragraphs, lists and tables, each a tree."""
    from markdown_it.tree import SyntaxTreeNode

    return SyntaxTreeNode(_parser().parse(with_lists(text))).children


@cache
def _parser() -> MarkdownIt:
    """CommonMark less HTML, indented code and references, plus tables and our marks.

    Whatever an author may have meant by a mark of Markdown is read as that, and never printed raw.
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.disable(["code", "html_block", "lheading", "reference", "html_inline"])
    parser.inline.ruler.before("link", "mark", _read_mark)
    # Which links are good is for us to say, and of what was typed.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    return parser


def _read_mark(state: StateInline, silent: bool) -> bool:
    found = MARK.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("mark", "", 0)
        token.content = found.group()
        token.info = next(mark.kind for mark in marks(found.group()))
    state.pos = found.end()
    return True


def with_lists(text: str) -> str:
    """A text in which typed bullets are list items, each on its line."""
    if len(RUN_ON.findall(text)) > 1:
        text = RUN_ON.sub("\n• ", text)
    found = BULLET.findall(text)
    if not found:
        return text
    bullets = [line for line in text.splitlines() if BULLET.match(line)]
    if len(bullets) < 2 and bullets[0].lstrip()[0] in DASHES:
        return text  # One dash may begin a line of speech.
    made: list[str] = []
    for line in text.splitlines():
        item = BULLET.match(line)
        if item and made and made[-1].strip() and not made[-1].lstrip().startswith("- "):
            made.append("")
        made.append(BULLET.sub(r"\1- ", line) if item else line)
    return "\n".join(made)

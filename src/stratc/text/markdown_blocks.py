"""The parser of Markdown with our marks."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from .marks import MARK, marks
from .typed_lists import with_lists

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.tree import SyntaxTreeNode


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

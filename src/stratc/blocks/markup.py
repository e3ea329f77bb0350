"""Markdown files (.md) as blocks, read with markdown-it."""

import re
from typing import Any

from .block import BlockStream, Footnote
from .flow import Flow
from .marks import without_bookmarks
from .registry import decoded, reader
from .web import WebPage

NOTE = re.compile(r"^\[\^([\w-]+)\]:[ \t]+(.*(?:\n(?:[ \t]+.*|(?=\n[ \t]+\S)))*)", re.M)
CALL = re.compile(r"\[\^([\w-]+)\]")


@reader(".md")
def markup(name: str, content: bytes) -> BlockStream:
    """A Markdown file, with tables, footnotes and the HTML in it."""
    text, asides = without_bookmarks(decoded(content))
    front = re.match(r"\A---\n(.*?)\n---\n", text, re.S)
    title = ""
    if front:
        text = text[front.end() :]
        found = re.search(r"^title:\s*(.+)$", front[1], re.M)
        title = found[1].strip("\"' ") if found else ""
    notes = tuple(
        Footnote(_id(found[1]), " ".join(found[2].split()), f"note {found[1]}")
        for found in NOTE.finditer(text)
    )
    page = WebPage()
    blocks_of(NOTE.sub("", text), page)
    made = page.source(name)
    return BlockStream(name, made.blocks, notes, (*asides, *made.asides), title or made.title)


def blocks_of(text: str, page: WebPage) -> None:
    """Add what a Markdown text says to a page."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.disable("code")
    for token in parser.parse(text):
        _block(token, page)


def inline(text: str) -> str:
    """One line with marks, as Markdown that strategies hold."""
    flow = Flow()
    page = WebPage(flow)
    from markdown_it import MarkdownIt

    for token in MarkdownIt("commonmark").enable("strikethrough").parseInline(text):
        for child in token.children or []:
            _piece(child, page)
    return flow.text.strip()


def _block(token: Any, page: WebPage) -> None:
    kind, flow = token.type, page.flow
    if kind == "inline":
        for child in token.children or []:
            _piece(child, page)
    elif kind in ("fence", "code_block"):
        for line in token.content.splitlines():
            page.flow.words(line)
            page.flow.broken()
        flow.flush()
    elif kind == "html_block":
        page.feed(token.content)
        flow.flush()
    elif token.tag and token.nesting == 1:
        attributes = {key: str(value) for key, value in token.attrs.items()}
        page.handle_starttag(token.tag, list(attributes.items()))
    elif token.tag and token.nesting == -1:
        page.handle_endtag(token.tag)


def _piece(token: Any, page: WebPage) -> None:
    flow = page.flow
    if token.type == "text":
        last = 0
        for found in CALL.finditer(token.content):
            flow.words(token.content[last : found.start()])
            flow.raw(f"[^{_id(found[1])}]")
            last = found.end()
        flow.words(token.content[last:])
    elif token.type == "code_inline":
        flow.words(token.content)
    elif token.type == "softbreak":
        flow.words(" ")
    elif token.type == "hardbreak":
        flow.broken()
    elif token.type == "image":
        flow.picture(str(token.attrs.get("src", "")), token.content)
    elif token.type == "html_inline":
        page.feed(token.content)
    elif token.nesting == 1:
        attributes = {key: str(value) for key, value in token.attrs.items()}
        page.handle_starttag(token.tag, list(attributes.items()))
    elif token.nesting == -1:
        page.handle_endtag(token.tag)


def _id(written: str) -> str:
    made = re.sub(r"[^a-z0-9]+", "-", written.lower()).strip("-") or "x"
    return f"n{made}" if made[0].isdigit() else made

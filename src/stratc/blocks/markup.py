"""Markdown files (.md) as blocks, read with markdown-it."""

import re
from typing import Any

from stratc import source

from .block import Aside, BlockStream, Footnote, Heading, Paragraph
from .flow import Flow
from .marks import escaped, without_bookmarks
from .registry import decoded, reader
from .web import WebPage

HEAD = "the head of the file"
FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*\n", re.S)
OF_THE_DOCUMENT = ("subtitle", "author", "publisher", "edition", "version", "status", "date")
NAMED = {"subtitle": "Subtitle", "author": "", "publisher": ""}
"""What the head of a file says of the document, as lines of a first page; these without label."""
COMMENT = re.compile(r"<!--(.*?)-->", re.S)
CONTENTS = re.compile(
    r"^[ \t]*(?:\[\[?_?TOC_?\]\]?|\{:?toc\}|\\tableofcontents)[ \t]*$", re.I | re.M
)
TO_PAGES = re.compile(r"(?:^\[[^\]\n]*[ \t]\d{1,3}\**\]\(#[^)\s]*\)[ \t]*\n+){2,}", re.M)
"""Lines of a list of contents that lead to their places and end in a page."""
BOX = re.compile(r"^(\s*(?:[-*+]|\d+[.)])[ \t]+)\[([ xX])\][ \t]+(?=\S)(.*)$", re.M)
"""A point with a box to tick: “- [x] done”."""
LETTERED = re.compile(
    r"(?:^[ ]{0,3}(?:\([a-z]\)|\([ivx]{1,4}\)|[a-z]\))[ \t]+\S.*(?:\n|\Z)){2,}"
    r"|(?:^[ ]{0,3}(?:19|20)\d\d:?[ \t]+[A-Z\d].*(?:\n|\Z)){3,}",
    re.M,
)
"""Lines that letters or years begin, which Markdown alone would run into one paragraph."""
NOTE = re.compile(r"^\[\^([\w-]+)\]:[ \t]+(.*(?:\n(?:[ \t].*|(?=\n[ \t]+\S)))*)", re.M)
CALL = re.compile(r"\[\^([\w-]+)\]")


@reader(".md")
def markup(name: str, content: bytes) -> BlockStream:
    """A Markdown file, with tables, footnotes and the HTML in it."""
    text, asides = without_bookmarks(decoded(content))
    front = FRONT.match(text)
    said = _front(front[1]) if front else {}
    text = text[front.end() :] if front and said else text
    text, more = _without_marks(text)
    notes = tuple(
        Footnote(_id(found[1]), " ".join(found[2].split()), f"note {found[1]}")
        for found in NOTE.finditer(text)
    )
    page = WebPage()
    blocks_of(NOTE.sub("", text), page)
    made = page.source(name)
    head = [
        Paragraph(
            escaped(words if key in NAMED else f"{key.capitalize()}: {words}"),
            HEAD,
            look=NAMED.get(key, ""),
        )
        for key in OF_THE_DOCUMENT
        if (words := said.get(key))
    ]
    titled = bool(made.blocks) and isinstance(made.blocks[0], Heading)
    left = [
        Aside(
            f"{key}: {words}",
            "it stands in the head of the file, for the program that reads it",
            HEAD,
        )
        for key, words in said.items()
        if key not in ("title", *OF_THE_DOCUMENT)
    ]
    return BlockStream(
        name,
        (*made.blocks[:titled], *head, *made.blocks[titled:]),
        notes,
        (*asides, *left, *more, *made.asides),
        said.get("title") or made.title,
    )


def _front(text: str) -> dict[str, str]:
    """What the head of a file says, by names in small letters; nothing where it is no YAML."""
    node = source.read(source.Text(HEAD, text), lambda _: None)
    if not isinstance(node, source.Mapping):
        return {}
    told = {
        key.lower(): ", ".join(
            one.text for one in source.inside(value) if isinstance(one, source.Scalar)
        )
        for key, value in node.values.items()
    }
    return {key: words for key, words in told.items() if words}


def _without_marks(text: str) -> tuple[str, list[Aside]]:
    """A text without what is none of its words, and what was left out."""
    asides: list[Aside] = []

    def left(found: re.Match[str], words: str, reason: str, kept: str = "") -> str:
        line = text.count("\n", 0, found.start()) + 1
        asides.append(Aside(" ".join(words.split()), reason, f"line {line} below the head"))
        return kept

    def ticked(found: re.Match[str]) -> str:
        if found[2] == " ":
            return found[1] + found[3]
        reason = "a tick is not printed; write `status: complete` beside what is done"
        return left(found, f"[x] {found[3]}", reason, found[1] + found[3])

    text = COMMENT.sub(lambda found: left(found, found[1], "a comment is not published"), text)
    for one in (CONTENTS, TO_PAGES):
        text = one.sub(
            lambda found: left(found, found[0], "the list of contents is made anew", "\n"), text
        )
    text = LETTERED.sub(lambda found: re.sub(r"(?m)^[ ]*(?=\S)", "- ", found[0]), text)
    return BOX.sub(ticked, text), asides


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

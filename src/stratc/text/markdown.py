"""Markdown with our marks: to HTML, to one line of HTML, to plain text, to words.

In: an author's text and a Resolver, who knows what a mark stands for. Out: HTML that is safe to
print. We walk the parsed tree ourselves rather than use the parser's own renderer, since the PDF
forbids much that Markdown gives: paragraphs in list items, emphasis in links, headings out of turn.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from . import english
from .address import link_address
from .direction import DOWN
from .markdown_blocks import blocks, with_lists
from .markdown_tables import heads, kinds, stands_below, way, widths, with_captions
from .marks import marks
from .resolver import Resolver, Silent

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode


def html(text: str, resolver: Resolver) -> str:
    """Block prose as HTML: paragraphs and lists. Headings come out as bold paragraphs."""
    return "\n".join(cut(text, resolver, lambda: False))


def cut(text: str, resolver: Resolver, here: Callable[[], bool]) -> Iterator[str]:
    """Block prose in pieces: one ends after a paragraph or point behind which it is cut `here`."""
    piece: list[str] = []
    above = ""
    for node, caption in with_captions(blocks(text)):
        below = above == "table" and stands_below(node)
        above = node.type
        for ended, block in _Writer(resolver, below=below).runs(node, caption, here):
            piece.append(block)
            if ended:
                yield "\n".join(piece)
                piece = []
    if piece:
        yield "\n".join(piece)


def inline(text: str, resolver: Resolver, continues: bool = False) -> str:
    """Prose as HTML that may stand in a line; `continues` where it goes on a sentence."""
    return _Writer(resolver, "…" if continues else "").lines(blocks(text))


def item(text: str, resolver: Resolver) -> str:
    """Prose as HTML that may stand in a list item: lines, and lists inside it."""
    return _Writer(resolver).item(blocks(text))


def plain(text: str, resolver: Resolver | None = None) -> str:
    """Prose as text without any markup, one line a paragraph or list item."""
    return _silently(text) if resolver is None else _said(text, resolver)


@lru_cache(maxsize=50_000)  # many rules read the same prose without a strategy
def _silently(text: str) -> str:
    simple = _without_markup(with_lists(text))
    return _said(text, Silent()) if simple is None else simple


_MARKUP = re.compile(r"[\\`*_\[\]<|~•]|&[#\w]|[^\S \n]|[\x00-\x09\x0b-\x1f]")


def _without_markup(text: str) -> str | None:
    """What a text says that is nothing but paragraphs; None where a parser must read it."""
    if _MARKUP.search(text):
        return None
    paragraphs: list[list[str]] = [[]]
    for line in text.split("\n"):
        words = line.strip(" ")
        if not words:
            paragraphs.append([])
        elif words[0].isalpha() or words[0] in "“‘(£":
            paragraphs[-1].append(words)
        else:
            return None  # a heading, a list, a rule
    return "\n".join(filter(None, (_tidy(" ".join(lines)) for lines in paragraphs)))


def _said(text: str, resolver: Resolver) -> str:
    return "\n".join(filter(None, _plain(blocks(text), resolver)))


def links(text: str) -> Iterator[tuple[str, str]]:
    """The words of every link of a prose, and where it leads as a browser would be told."""
    if "](" in text or "<" in text:
        yield from _links(blocks(text))


def words(text: str) -> list[str]:
    """The words of a prose, without markup and marks."""
    return english.words(plain(text))


_SENTENCE_END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)(?<!\bcf)[.!?][”’\"')\]]*$")


class _Writer:
    """Writes HTML; remembers the words of the sentence so far, to know where one starts."""

    def __init__(self, resolver: Resolver, said: str = "", below: bool = False) -> None:
        self.resolver = resolver
        self.said = said
        self.kind = ' class="below"' if below else ""

    def block(self, node: SyntaxTreeNode, caption: SyntaxTreeNode | None = None) -> str:
        if node.type == "heading":
            return f"<p><strong>{self.line(node)}</strong></p>"
        if node.type == "paragraph":
            return f"<p{self.kind}>{self.line(node)}</p>"
        if node.type in _LISTS:
            return self.list(node)
        if node.type == "table":
            return self.table(node, caption)
        if node.type == "fence":
            return f"<p>{self.resolver.text(node.content.strip())}</p>"
        if node.type == "blockquote":
            inside = "".join(self.block(*one) for one in with_captions(node.children))
            return f"<blockquote>{inside}</blockquote>"
        return "<hr>"

    def runs(
        self, node: SyntaxTreeNode, caption: SyntaxTreeNode | None, here: Callable[[], bool]
    ) -> Iterator[tuple[bool, str]]:
        """One block, or a list in the runs of points that it is cut into; and whether it is cut."""
        if node.type not in _LISTS:
            block = self.block(node, caption)
            yield here(), block
            return
        first, items = 0, []
        for number, point in enumerate(node.children, start=1):
            items.append(f"<li>{self.item(point.children)}</li>")
            ended = here()
            if ended or number == len(node.children):
                yield ended, self.listed(node, items, first)
                first, items = number, []

    def list(self, node: SyntaxTreeNode) -> str:
        return self.listed(node, [f"<li>{self.item(one.children)}</li>" for one in node.children])

    def listed(self, node: SyntaxTreeNode, items: Iterable[str], first: int = 0) -> str:
        name = _LISTS[node.type]
        start = int(node.attrs.get("start", 1)) + first
        told = f' start="{start}"' if name == "ol" and start != 1 else ""
        return f"<{name}{told}>{''.join(items)}</{name}>"

    def table(self, node: SyntaxTreeNode, named: SyntaxTreeNode | None) -> str:
        """A table with a heading cell in every row, under its name or the words of its head."""
        title = self.line(named) if named else ""
        head, *bodies = node.children
        names = [self.line(cell) for row in head.children for cell in row.children]
        rows = [row for body in bodies for row in body.children]
        said = re.sub(r"<[^>]+>", "", title or ", ".join(name for name in names if name))
        kind = ' class="said"' if named else ""
        caption = f"<caption{kind}>{title or said}</caption>"
        ways = [way(column) for column in zip(*(row.children for row in rows), strict=False)]
        ways += [""] * (len(names) - len(ways))
        made = f"<thead><tr>{heads(names, ways)}</tr></thead><tbody>"
        for row in rows:
            first, *others = [self.line(cell) for cell in row.children]
            cells = "".join(
                f"<td{way}>{cell}</td>" for cell, way in zip(others, ways[1:], strict=True)
            )
            made += f'<tr><th scope="row">{first}</th>{cells}</tr>'
        every = [*head.children, *rows]
        kind, frame = kinds(every)
        made = f'<table class="{kind}">{caption}{widths(every)}{made}</tbody></table>'
        said = said.replace('"', "&quot;")
        return f'<div class="{frame}" role="group" tabindex="0" aria-label="{said}">{made}</div>'

    def item(self, nodes: Iterable[SyntaxTreeNode]) -> str:
        """A list item holds lines and lists only: a paragraph in one breaks PDF/UA."""
        lines: list[str] = []
        lists: list[str] = []
        for node in nodes:
            (lists if node.type in _LISTS else lines).append(
                self.list(node) if node.type in _LISTS else self.lines([node])
            )
        return "<br><br>".join(lines) + "".join(lists)

    def lines(self, nodes: Iterable[SyntaxTreeNode]) -> str:
        """Any blocks as lines, for places where no block may stand."""
        made: list[str] = []
        for node in nodes:
            if node.type in _LISTS:
                made.extend(f"{_point(item)} {self.lines(item.children)}" for item in node.children)
            elif node.type == "blockquote":
                made.append(self.lines(node.children))
            elif node.type == "table":
                rows = [row for part in node.children for row in part.children]
                made.extend("; ".join(map(self.line, row.children)) for row in rows)
            elif node.type == "fence":
                made.append(self.resolver.text(node.content.strip()))
            elif node.type != "hr":
                made.append(self.line(node))
            self.said = ""
        return "<br>".join(made)

    def line(self, node: SyntaxTreeNode) -> str:
        made = "".join(self.piece(piece) for child in node.children for piece in child.children)
        self.said = ""
        return made

    def piece(self, node: SyntaxTreeNode) -> str:
        if node.type in ("strong", "em"):
            return f"<{node.type}>{''.join(map(self.piece, node.children))}</{node.type}>"
        if node.type == "link":
            shown = "".join(_plain_piece(child, Silent(), "") for child in node.children)
            self.said += shown
            target = self.target(str(node.attrs["href"]))
            return f'<a href="{escape(target)}">{escape(shown)}</a>' if target else escape(shown)
        if node.type == "image":
            self.said += node.content
            return escape(node.content)
        if node.type == "code_inline":
            self.said += node.content
            return escape(node.content)
        if node.type == "softbreak":
            self.said += " "
            return "\n"
        if node.type == "hardbreak":
            self.said += " "
            return "<br>"
        if node.type == "mark":
            return self.mark(node)
        self.said += node.content
        return self.resolver.text(node.content)

    def target(self, address: str) -> str:
        """Where a link leads; nothing where it leads nowhere, so that its words stand alone."""
        if address.startswith("#") and (anchor := self.resolver.anchor(address[1:])):
            return f"#{anchor}"
        return link_address(address) or ""

    def mark(self, node: SyntaxTreeNode) -> str:
        found = _resolved(node, self.resolver, self.said)
        if found is None:
            return f'<span class="tbc">{escape(node.content)} is not known</span>'
        if node.info == "statistic":
            self.said += found
            return escape(found)
        return found


def _resolved(node: SyntaxTreeNode, resolver: Resolver, before: str) -> str | None:
    """What a mark stands for, behind the words that stand before it in its line."""
    found = list(marks(node.content))
    if node.info == "statistic":
        said = resolver.statistic(found[0].id, found[0].field, _starts_sentence(before))
        return said.removeprefix("\u2212") if said and _FALLS.search(before) else said
    if node.info == "note":
        return resolver.note(found[0].id)
    return resolver.citation(tuple(mark.id for mark in found), before)


_FALLS = re.compile(rf"\b(?:{DOWN}|fell|fallen|cuts?|down) (?:by|of) \Z", re.IGNORECASE)
"""What ends so has told the direction: “fell by −35%” would be said twice."""


def _starts_sentence(said: str) -> bool:
    before = said.rstrip(" \n“‘\"'(")
    return not before or bool(_SENTENCE_END.search(before))


def _links(nodes: Iterable[SyntaxTreeNode]) -> Iterator[tuple[str, str]]:
    for node in nodes:
        if node.type == "link":
            shown = "".join(_plain_piece(child, Silent(), "") for child in node.children)
            yield shown, str(node.attrs["href"])
        else:
            yield from _links(node.children)


def _point(item: SyntaxTreeNode) -> str:
    return f"{item.info}{item.markup}" if item.info else "•"


def _plain(nodes: Iterable[SyntaxTreeNode], resolver: Resolver) -> Iterator[str]:
    for node in nodes:
        if node.type == "inline":
            said = ""
            for piece in node.children:
                said += _plain_piece(piece, resolver, said)
            yield _tidy(said)
        else:
            yield from _plain(node.children, resolver)


def _plain_piece(node: SyntaxTreeNode, resolver: Resolver, said: str) -> str:
    if node.type == "mark":
        if node.info != "statistic":
            return ""
        found = _resolved(node, resolver, said)
        return node.content if found is None else found
    if node.type in ("softbreak", "hardbreak"):
        return " "
    if node.content:
        return node.content
    inner = ""
    for child in node.children:
        inner += _plain_piece(child, resolver, said + inner)
    return inner


def _tidy(line: str) -> str:
    """A line without the spaces that marks leave behind."""
    return re.sub(r"\s+([.,;:!?)])", r"\1", re.sub(r"\s+", " ", line)).strip()


_LISTS = {"bullet_list": "ul", "ordered_list": "ol"}

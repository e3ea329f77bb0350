"""Which sections of a document are only its first page."""

import re
from collections.abc import Iterator

from stratc.blocks import Heading, Item, Paragraph, Table
from stratc.text.english import MONTH

from ..headings import roles
from ..headings.outline import OutlineNode
from ..values import publishers
from ..values.publishers import DOCUMENT
from .control import is_control
from .period import stretch, without_stretch

CoverLine = Heading | Paragraph | Item
DRAFT = re.compile(r"^\W*(?:consultation )?draft\W*(?:v(?:ersion)?\s*[\d.]+)?\W*$", re.I)
COVER = re.compile(r"(?:front )?cover(?: (?:page|sheet))?|title(?: page)?|front(?: page)?", re.I)
SHEET = re.compile(
    r"read ?me(?: first)?|home|start(?: here)?|about(?: this)?(?: workbook| plan)?|front sheet"
    r"|intro(?:duction)?|instructions|guidance|info(?:rmation)?",
    re.I,
)
"""The first sheet of a workbook that says what it is, and holds no plan."""


def first_page(root: OutlineNode) -> list[OutlineNode]:
    """The sections that are only the first page: the beginning, the title, lines without text."""
    cover = [root]
    for child in root.children:
        words = child.title.lower()
        held = sum(len(getattr(block, "plain", "x" * 300)) for block in child.blocks)
        title = child.level == 0 or child.heading is None
        bare = not child.children and held < 250 and not roles.known(child.title)
        alone = not child.children or (held < 250 and _is_dated(child))
        first = (
            len(cover) == 1 and alone and (DOCUMENT.search(words) or _stands_over_its_name(child))
        )
        called = roles.role(child.title)
        if title and called == "page" and child is root.children[0]:
            called = ""  # a document may itself be its strategy on a page
        if called or roles.labelled(child.title) or roles.begins_list(child.title):
            break
        if roles.numbered(child.title)[0] and (root.blocks or len(cover) > 1):
            break
        if beside := [*_beside([child], cover[-1])]:
            cover += beside
            continue
        told = child.heading is not None and is_front_sheet(child.heading)
        told = told and not any(isinstance(one, Table) for one in child.blocks)
        told = told or COVER.fullmatch(child.title.strip()) is not None
        if len(cover) == 1 and told and not child.children:
            cover.append(child)
            continue
        draft = DRAFT.match(child.title) is not None and not child.children
        years = held < 250 and not re.search(r"\w", without_stretch(words))
        few = len(cover) < 5 and (bare or years)
        what = len(cover) > 1 and _whose_and_what(cover[-1], child)
        if title or draft or first or what or (few and _looks_like_cover(child)):
            cover.append(child)
            named = [one for one in child.children[:1] if title and _names_the_document(one, held)]
            cover += [*_beside(child.children, child)] or named
        else:
            break
    return cover


def lifted(nodes: list[OutlineNode], cover: list[OutlineNode]) -> list[OutlineNode]:
    """The sections without those of the first page, in whose place stands what is below them."""
    return [one for n in nodes for one in (lifted(n.children, cover) if n in cover else [n])]


def _beside(nodes: list[OutlineNode], title: OutlineNode) -> Iterator[OutlineNode]:
    """Lines in letters of several sizes that stand alone on the page of the title, in a PDF."""
    for node in nodes:
        head, first = node.heading, title.heading
        if not (head and first and head.guessed and head.place == first.place):
            return
        if title.blocks or roles.known(node.title):
            return
        if node.blocks:
            if all(isinstance(one, Paragraph) and _is_imprint(one.plain) for one in node.blocks):
                yield node
            return
        yield node
        yield from _beside(node.children, title)


_IMPRINT = re.compile(
    r"(?:adopted|approved|agreed|endorsed|published|version|edition|draft)\b.{0,120}\d.*"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{MONTH}),? 20\d\d",
    re.I,
)


def _is_imprint(words: str) -> bool:
    """Whether a line of a first page says whose the document is, or when it was adopted."""
    bodies = publishers.alone(words) or publishers.in_two_tongues(words)
    return bool(bodies or _IMPRINT.fullmatch(words.strip(" .")) or stretch(words) == words.strip())


def _stands_over_its_name(node: OutlineNode) -> bool:
    """Whether a slogan stands over no more than what document it is, for when, and whose."""
    lines = [block.plain for block in node.blocks if isinstance(block, Paragraph)]
    told = [DOCUMENT.search(one) or stretch(one) or publishers.alone(one) for one in lines]
    return len(lines) == len(node.blocks) and bool(lines) and all(told) and not node.children


def _names_the_document(node: OutlineNode, held: int) -> bool:
    """Whether below a slogan in larger letters stands the document's name, and all its parts."""
    named = DOCUMENT.search(node.title) is not None and len(node.children) > 1
    return not held and named and _is_dated(node)


def _whose_and_what(whose: OutlineNode, what: OutlineNode) -> bool:
    """Whether the largest line says only whose the document is, and the next what, and for when."""
    said = DOCUMENT.search(what.title) is not None and bool(stretch(what.title))
    return said and not whose.blocks and publishers.alone(whose.title)


def _is_dated(node: OutlineNode) -> bool:
    """Whether a heading that a PDF does not mark says what it covers, or what is right below it."""
    lines = [node.title, *(b.plain for b in node.blocks if isinstance(b, Paragraph))]
    told = any(stretch(line) or publishers.alone(line) for line in lines)
    return bool(node.heading and node.heading.guessed and told) and _looks_like_cover(node)


def is_front_sheet(heading: Heading) -> bool:
    """Whether a heading is the name of a sheet that only says what the workbook is."""
    words = heading.plain.strip()
    named = SHEET.fullmatch(words) or COVER.fullmatch(words)
    return heading.place.startswith("sheet “") and named is not None


def _looks_like_cover(node: OutlineNode) -> bool:
    """Whether a section without much text belongs to the title page."""
    tables = [block for block in node.blocks if isinstance(block, Table) and is_control(block)]
    if any(not isinstance(b, Paragraph) for b in node.blocks if b not in tables):
        return False
    words = node.title
    return bool(
        DOCUMENT.search(words)
        or re.search(r"20\d\d", words)
        or DRAFT.match(words)
        or re.search(r"\b(council|partnership|board|trust|authority)\b", words, re.I)
    ) and all(len(b.plain) < 120 for b in node.blocks if isinstance(b, Paragraph))


_BODY_AND_MONTH = re.compile(rf"(?P<body>.+?)\s*[,|•·–—]\s*(?P<day>(?:{MONTH}) 20\d\d)\.?")


def with_day_apart(lines: list[CoverLine]) -> list[CoverLine]:
    """The lines of a first page, “Fenmarsh Council, May 2026” as two: whose it is, and when."""
    made: list[CoverLine] = []
    for line in lines:
        found = _BODY_AND_MONTH.fullmatch(line.one_line) if isinstance(line, Paragraph) else None
        if found and publishers.alone(found["body"]):
            made += [Paragraph(found[name], line.place) for name in ("body", "day")]
        else:
            made.append(line)
    return made

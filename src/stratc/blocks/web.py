"""Web pages (.html) as blocks; scripts, menus and what lies elsewhere are left alone."""

import re
from html.parser import HTMLParser

from stratc.text.tables import pieces

from . import web_looks
from .block import Aside, Block, BlockStream, Footnote, Heading, Item, Paragraph, Table, words_of
from .flow import Flow
from .registry import decoded, reader
from .said_heads import without_said_heads
from .web_roles import SaidRoles
from .web_unseen import Unseen

BLOCKS = {
    "p", "div", "section", "article", "main", "header", "footer", "blockquote", "figure",
    "figcaption", "address", "aside", "body", "caption", "pre", "details", "summary", "fieldset",
    "form", "hr", "center",
}  # fmt: skip
SKIPPED = {
    "script", "style", "head", "nav", "template", "noscript", "svg", "iframe", "object", "select",
    "button", "textarea",
}  # fmt: skip
FRAME = "the site prints it around or below the text of its pages"
_PIECES = pieces(__name__)
FURNITURE = re.compile(_PIECES["FURNITURE"], re.I)
"""Headings over what a site prints within its main part, and no text of the page."""
OF_A_SITE = re.compile(_PIECES["OF_A_SITE"], re.I)
"""Lines of the same kind that stand without a heading."""
LONGEST_LINE = 90
LOOKS = {"blockquote": "Quote", "figcaption": "Caption"}
"""The names that word processors give such lines."""
BOLD, ITALIC, GONE = {"b", "strong"}, {"i", "em", "cite"}, {"del", "s", "strike"}


@reader(".html")
def web(name: str, content: bytes) -> BlockStream:
    """A web page."""
    page, text = WebPage(), decoded(content)
    page.noted = _noted(text)
    page.feed(text)
    page.close()
    return page.source(name)


class WebPage(HTMLParser):
    """Follows the tags of a page."""

    def __init__(self, flow: Flow | None = None) -> None:
        super().__init__(convert_charrefs=True)
        self.flow = flow or Flow()
        self.skipped: list[str] = []
        self.title = ""
        self.language = ""
        self.links: list[str] = []
        self.headed = False
        self.main = ""
        self.depth = 0
        self.inside = slice(0)
        self.noted: dict[str, str] = {}
        self.notes: list[Footnote] = []
        self.note: tuple[str, str, int] | None = None
        self.hidden = False
        self.meant = ""
        self.terms: dict[str, str] = {}
        self.unseen = Unseen(self.flow)
        self.roles = SaidRoles()
        self.looks = web_looks.SaidLooks()
        self.deeper: list[int] = []

    def source(self, name: str) -> BlockStream:
        """What was gathered."""
        self.unseen.end()
        self.flow.flush()
        self.flow.end_table()
        blocks, frame = self._in_and_around()
        return BlockStream(
            name,
            tuple(without_said_heads(b) if isinstance(b, Table) else b for b in blocks),
            tuple(self.notes),
            (*self.flow.asides, *frame),
            " ".join(self.title.split()),
            self.language,
            terms=self.terms,
        )

    def _in_and_around(self) -> tuple[list[Block], list[Aside]]:
        """The text of the page, and what the site prints around that of each of its pages.

        The text is what `<main>` holds. The title may stand above it.
        """
        blocks = self.flow.blocks
        main = blocks[self.inside]
        if not any(words for block in main for words in words_of(block)):
            main, within = _without_furniture(blocks)
            return main, [_frame(block) for block in within]
        main, within = _without_furniture(main)
        above, below = blocks[: self.inside.start], blocks[self.inside.stop :]
        title = [] if any(map(_is_title, main)) else list(filter(_is_title, above))
        around = [one for one in (*above, *within, *below) if one not in title]
        return [*title, *main], [_frame(one) for one in around if any(words_of(one))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        flow = self.flow
        tag = self.roles.begins(tag, given.get("role", ""))
        if tag == "html":
            self.language = given.get("lang", "")
        # A section that folds has its heading in a button.
        if tag in SKIPPED and not (tag == "button" and self.headed):
            self.skipped.append(tag)
        if self.skipped or self.unseen.begins(tag, given):
            return
        if not self.main and (tag == "main" or given.get("role") == "main"):
            flow.flush()
            self.main = tag
            self.inside = slice(len(flow.blocks), None)
        self.depth += tag == self.main
        self._look(self.looks.begins(tag, given), 1)
        if self._begins_note(tag, given):
            pass
        elif tag in BOLD:
            flow.bold += 1
        elif tag in ITALIC:
            flow.italic += 1
        elif tag in GONE:
            flow.gone += 1
        elif tag == "sup":
            flow.high = True
        elif tag == "a" and {"prev", "next"} & {*given.get("rel", "").split()}:
            self.hidden = True  # it leads to another page of the site
        elif tag == "a":
            flow.lead(given.get("href", ""))
        elif tag == "abbr":
            self.meant = given.get("title", "")
        elif tag == "br":
            flow.broken()
        elif tag in ("ul", "ol"):
            flow.flush()
            start = given.get("start", "1")
            ordered = int(start) - 1 if start.isdigit() and len(start) < 6 else 0
            if len(flow.lists) < 50:
                within = max(0, web_looks.depth(given) - len(flow.lists))
                self.deeper.append(within)
                flow.lists += [*[None] * within, ordered if tag == "ol" else None]
        elif tag == "li":
            flow.flush()
            if flow.lists:
                last = flow.lists[-1]
                flow.lists[-1] = None if last is None else last + 1
                flow.items += 1
                flow.point = True
        elif re.fullmatch(r"h[0-6]", tag):
            flow.flush()
            self.headed = True
        elif tag == "table":
            flow.begin_table()
        elif tag == "tr":
            flow.begin_row()
        elif tag in ("dl", "dt", "dd"):
            flow.describe(tag)
        elif tag in ("td", "th"):
            flow.begin_box(
                _whole(given.get("colspan")),
                _whole(given.get("rowspan")),
                self.looks.colour(given),
                tag == "th",
            )
        elif tag == "img":
            flow.picture(given.get("src", ""), " ".join(given.get("alt", "").split()))
        elif tag in BLOCKS:
            flow.flush()
            flow.look = LOOKS.get(tag) or web_looks.title(given) or flow.look
            flow.bold += tag == "summary"  # it stands over what folds

    def _begins_note(self, tag: str, given: dict[str, str]) -> bool:
        """A number that leads to a note becomes its mark; what it leads to becomes the note."""
        target = given.get("href", "")
        if tag == "a" and target.startswith("#") and (self.note or target[1:] in self.noted):
            self.hidden = True  # its number, or the arrow that leads back
            if not self.note:
                self.flow.raw(f"[^{self.noted[target[1:]]}]")
            return True
        if self.note or given.get("id", "") not in self.noted or tag not in ("li", "p", "div"):
            return False
        self.flow.flush()
        self.note = (self.noted[given["id"]], tag, len(self.flow.blocks))
        return True

    def _end_note(self, tag: str) -> bool:
        if self.note is None or tag != self.note[1]:
            return False
        id, _, at = self.note
        self.flow.flush()
        told = [one.text for one in self.flow.blocks[at:] if isinstance(one, Paragraph | Item)]
        self.notes.append(Footnote(id, " ".join(told).strip(), id.replace("-", " ")))
        del self.flow.blocks[at:]
        self.note = None
        return True

    def handle_endtag(self, tag: str) -> None:
        flow = self.flow
        tag = self.roles.ends(tag)
        if self.skipped:
            if tag in self.skipped:
                del self.skipped[self.skipped.index(tag) :]
            return
        self.hidden = self.hidden and tag != "a"
        if self.unseen.goes_on(tag) or self._end_note(tag):
            return
        if self.depth and tag == self.main:
            self.depth -= 1
            if not self.depth:
                flow.flush()
                self.inside = slice(self.inside.start, len(flow.blocks))
        self._look(self.looks.ends(tag), -1)
        if tag in BOLD:
            flow.bold = max(0, flow.bold - 1)
        elif tag in ITALIC:
            flow.italic = max(0, flow.italic - 1)
        elif tag in GONE:
            flow.gone = max(0, flow.gone - 1)
        elif tag == "sup":
            flow.high = False
        elif tag == "a":
            flow.link = ""
        elif tag in ("ul", "ol"):
            flow.flush()
            if flow.lists:
                within = self.deeper.pop() if self.deeper else 0
                del flow.lists[-1 - within :]
            if not flow.lists:
                flow.items = 0
        elif tag == "li":
            flow.flush()
            flow.point = False
            flow.items = max(0, flow.items - 1)
        elif re.fullmatch(r"h[0-6]", tag):
            flow.flush(int(tag[1]))
            self.headed = False
        elif tag in ("td", "th"):
            flow.end_box()
        elif tag in ("table", "dl"):
            flow.end_table()
        elif tag in ("dt", "dd") or tag in BLOCKS:
            flow.flush()
            flow.look = "" if tag in LOOKS or flow.look in web_looks.TITLES else flow.look
            flow.bold = max(0, flow.bold - (tag == "summary"))

    def _look(self, looks: tuple[web_looks.WordMark, ...], change: int) -> None:
        for one in looks:
            setattr(self.flow, one, max(0, getattr(self.flow, one) + change))

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """The end of “<![…”: what begins no section that anybody knows is a comment to browsers."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.parse_bogus_comment(i, report)

    def handle_data(self, data: str) -> None:
        if self.skipped and self.skipped[-1] == "style":
            self.looks.learn(data)
        if self.hidden or self.unseen.takes(data):
            return
        if self.meant and data.strip():
            self.terms.setdefault(data.strip(), " ".join(self.meant.split()))
            self.meant = ""
        if (self.lasttag or "") == "title" and self.skipped == ["head"]:
            self.title += data
        if self.skipped or (self.flow.rows is not None and self.flow.box is None):
            if data.strip() and not self.skipped:
                self.flow.words(data)
            return
        # “<b>1,684</b>offences”: the style of the page sets them apart.
        apart = " " * bool(_FIGURE.search(self.flow.plainly[-2:]) and _WORD.match(data))
        self.flow.words(apart + re.sub(r"\s+", " ", data))


_FIGURE = re.compile(r"\d%?\Z")
_WORD = re.compile(r"(?!(?:st|nd|rd|th|[ap]m|bn|[kcm]?[mgl]|ha|p)\b)[^\W\d_]{2}")

_CALL = re.compile(_PIECES["CALL"], re.I)
_TARGET = re.compile(r"<(?:li|p|div)\b[^>]{0,200}\bid=[\"']([^\"']{1,60})[\"']", re.I)
_OF_NOTE = re.compile(_PIECES["OF_NOTE"], re.I)


def _noted(text: str) -> dict[str, str]:
    """The ids of what numbers in the text lead to, each with the mark of its note."""
    called = dict.fromkeys(one for one in _CALL.findall(text) if _OF_NOTE.fullmatch(one))
    held = set(_TARGET.findall(text))
    ids = [one for one in called if one in held]
    return {one: f"note-{number}" for number, one in enumerate(ids, start=1)}


def _without_furniture(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """The text of a page, and the parts and lines of it that say that they are of the site."""
    kept: list[Block] = []
    gone: list[Block] = []
    level = 0  # of the heading of what goes
    for block in blocks:
        if isinstance(block, Heading) and (not level or block.level <= level):
            level = block.level if FURNITURE.fullmatch(block.one_line.strip(" ?!:")) else 0
        (gone if level or _is_of_the_site(block) else kept).append(block)
    return kept, gone


def _is_of_the_site(block: Block) -> bool:
    if not isinstance(block, Paragraph | Item) or len(block.text) > LONGEST_LINE:
        return False
    return bool(OF_A_SITE.fullmatch(block.one_line.strip(" ?!:.^↑")))


def _frame(block: Block) -> Aside:
    return Aside(" ".join(filter(None, words_of(block))), FRAME, block.place)


def _is_title(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 1


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdigit() and len(text) < 5 else 1

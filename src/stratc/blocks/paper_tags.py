"""The tags of a PDF, which say what is a heading, a point or a box of a table, as tags of a page.

In: a PDF whose printer tagged it. Out: blocks, gathered as those of a web page are; or nothing,
where the tags leave out words or name no headings, so that how the page looks tells more.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pdfminer.pdftypes import PDFObjRef, PDFStream, resolve1

from .block import Aside, BlockStream
from .marks import clean
from .paper_boxes import (
    PaintedBoxes,
    TagBegun,
    TagEnded,
    TaggedBox,
    TagStep,
    over_columns,
    over_pages,
    strike,
)
from .paper_lines import is_large_figure
from .paper_points import nested, see_addresses
from .paper_runs import Letter, TaggedRun, spaced
from .web import WebPage

TAGS = {
    "Title": "h0", "H": "h2", "P": "p", "L": "ul", "LI": "li", "Table": "table", "TR": "tr",
    "TD": "td", "TH": "th", "Caption": "p", "BlockQuote": "blockquote", "Div": "div",
    "Sect": "div", "Part": "div", "Art": "div", "Aside": "div", "Note": "p", "FENote": "p",
    "Index": "p", "BibEntry": "p", "Document": "div",
} | {f"H{n}": f"h{n}" for n in range(1, 7)}  # fmt: skip
"""Each tag of a PDF that begins a new piece, and its like in a web page."""
FEWEST, MOST_TAGS, MOST_BY_PIECE = 10_000, 300_000, 12
"""How many tags there may be whatever they hold, at all, and for each piece of text."""
DEEPEST, MOST_IN_A_LINK = 200, 50
COVERED, FEWEST_HEADINGS = 0.97, 2
MARGIN = 70.0


def tagged(name: str, pdf: Any, title: str) -> BlockStream | None:
    """The blocks of a tagged PDF; None where its tags do not tell enough."""
    root = resolve1(pdf.doc.catalog.get("StructTreeRoot"))
    if not isinstance(root, dict) or "K" not in root:
        return None
    try:
        return TaggedPaper(pdf, root).source(name, title)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        return None  # tags that point nowhere, or of which the words are a small part


class TaggedPaper:
    """Follows the tags of one PDF."""

    def __init__(self, pdf: Any, root: dict[str, Any]) -> None:
        self.pages = list(pdf.pages)
        self.numbers = {page.page_obj.pageid: page.page_number for page in self.pages}
        self.roles = resolve1(root.get("RoleMap")) or {}
        self.language = _words(resolve1(pdf.doc.catalog.get("Lang")))
        self.letters: dict[tuple[int, int], list[Letter]] = {}
        self.apart: list[Letter] = []
        self.boxes = PaintedBoxes()
        for page in self.pages:
            strike(page)
            self.boxes.gather(page)
            for printed in page.chars:
                letter = _letter(printed, page.page_number)
                mark = printed.get("mcid")
                if mark is None or letter.ornament:
                    self.apart.append(letter)
                else:
                    self.letters.setdefault((letter.page, mark), []).append(letter)
            page.close()  # what the reader keeps of each letter is a kilobyte
        self.used: set[tuple[int, int]] = set()
        self.steps: list[TagStep] = []
        self.asides: list[Aside] = []
        self.said: set[str] = set()
        self._follow(root["K"])

    def source(self, name: str, title: str) -> BlockStream | None:
        """The whole document."""
        self.steps = nested(over_columns(self.steps))
        self._see_tables()
        see_addresses(self.steps)
        self._see_title()
        repeated = self._repeated()
        known = sum(len(self.letters[key]) for key in self.used)
        outside = [
            letter
            for key, letters in self.letters.items()
            if key not in self.used
            for letter in letters
        ]
        outside += [one for one in self.apart if not one.ornament]
        whole = known + len([one for one in outside if not self._in_margin(one)])
        headed = sum(isinstance(one, TagBegun) and one.tag[0] == "h" for one in self.steps)
        if not known or known < COVERED * whole or headed < FEWEST_HEADINGS:
            return None
        page = WebPage()
        page.language = self.language
        full = spaced(step for step in self.steps if isinstance(step, TaggedRun))
        for step in self.steps:
            if isinstance(step, TagBegun):
                page.handle_starttag(step.tag, list(step.attributes.items()))
            elif isinstance(step, TagEnded):
                page.handle_endtag(step.tag)
            elif _key(step) in repeated:
                self._tell(step.text, EVERY_PAGE, step.first.page)
            else:
                page.flow.page = step.first.page
                step.say(page, spaced=full)
        ornaments = [one for one in self.apart if one.ornament]
        for place, words in self._outside([*outside, *ornaments]):
            self._tell(words, EVERY_PAGE, place)
        made = page.source(name)
        return BlockStream(
            name,
            tuple(over_pages(made.blocks)),
            made.notes,
            (*self.asides, *made.asides),
            title,
            self.language,
        )

    def _tell(self, words: str, reason: str, page: int) -> None:
        shown = " ".join(clean(words).split())
        key = re.sub(r"\d+", "#", shown)
        if re.search(r"[^\W\d_]", shown) and key not in self.said:
            self.said.add(key)
            self.asides.append(Aside(shown, reason, f"page {page}"))

    def _outside(self, outside: Iterable[Letter]) -> Iterator[tuple[int, str]]:
        """What no tag names, line by line: heads and feet of pages, for the most part."""
        lines: dict[tuple[int, int], list[Letter]] = {}
        for letter in outside:
            lines.setdefault((letter.page, round(letter.bottom / 3)), []).append(letter)
        for (page, _), letters in sorted(lines.items(), key=lambda one: one[0]):
            yield page, "".join(letter.text for letter in letters)

    def _in_margin(self, letter: Letter) -> bool:
        height = float(self.pages[letter.page - 1].height)
        return bool(letter.top < MARGIN or letter.bottom > height - MARGIN)

    def _repeated(self) -> set[tuple[str, int]]:
        """What stands on most pages at the same height, though it is tagged as text."""
        seen: Counter[tuple[str, int]] = Counter()
        for step in self.steps:
            if isinstance(step, TaggedRun) and self._in_margin(step.first):
                seen[_key(step)] += 1
        return {key for key, count in seen.items() if count > max(1, 0.5 * len(self.pages))}

    def _follow(self, top: Any) -> None:
        """Every tag in order; a loop of tags is followed once."""
        seen: set[int] = set()
        run, count, inside = TaggedRun(), 0, 0
        most = min(MOST_TAGS, FEWEST + MOST_BY_PIECE * len(self.letters))
        waiting: list[tuple[Any, int, str, int] | TagEnded] = [(top, 0, "", 0)]
        while waiting:
            now = waiting.pop()
            if isinstance(now, TagEnded):
                run = self._settled(run)
                self.steps.append(now)
                inside -= now.tag != "div"
                continue
            reference, number, link, depth = now
            count += 1
            if count + len(waiting) > most or depth > DEEPEST:
                raise ValueError("tags around nothing")
            if isinstance(reference, PDFObjRef):
                if reference.objid in seen:
                    continue
                seen.add(reference.objid)
            found = resolve1(reference)
            if isinstance(found, int):
                if not inside and run.is_left_by(self.letters.get((number, found), ())):
                    run = self._settled(run)
                    self.steps += TagBegun("div"), TagEnded("div")
                self._gather(run, number, found, link)
            elif isinstance(found, list):
                waiting += [(one, number, link, depth) for one in reversed(found)]
            elif isinstance(found, dict) and "MCID" in found:
                self._gather(run, self._page(found, number), resolve1(found["MCID"]), link)
            elif isinstance(found, dict) and "S" in found:
                role = self._role(found["S"])
                number = self._page(found, number)
                kids = resolve1(found.get("K", []))
                kids = kids if isinstance(kids, list) else [found["K"]]
                if role == "TOC":
                    waiting += [(one, number, _SILENT, depth + 1) for one in reversed(kids)]
                    continue
                link = link if link == _SILENT else _target(kids) or link
                if role == "Figure" and _words(resolve1(found.get("Alt"))):
                    self.asides.append(
                        Aside(_words(resolve1(found["Alt"])), PICTURE, f"page {number}")
                    )
                tag = TAGS.get(role) if link != _SILENT else None
                if tag:
                    run = self._settled(run)
                    self.steps.append(TagBegun(tag, _attributes(found) if tag[0] == "t" else {}))
                    waiting.append(TagEnded(tag))
                    inside += tag != "div"
                elif role in ("Figure", "Lbl", "LBody"):
                    run = self._settled(run)
                waiting += [(one, number, link, depth + 1) for one in reversed(kids)]
        self._settled(run)

    def _gather(self, run: TaggedRun, page: int, mark: Any, link: str) -> None:
        key = page, mark
        if key not in self.used and key in self.letters:
            self.used.add(key)
            if link != _SILENT:
                run.letters += [(letter, link) for letter in self.letters[key]]

    def _settled(self, run: TaggedRun) -> TaggedRun:
        if run.text.strip():
            run.right = max(letter.x1 for letter, _ in run.letters)
            self.steps.append(run)
        return TaggedRun()

    def _see_title(self) -> None:
        """Let the largest words of the first page be the title, where no tag names one."""
        runs = [one for one in self.steps if isinstance(one, TaggedRun)]
        runs = [one for one in runs if not is_large_figure(one.text, "of")]
        if not runs or any(isinstance(one, TagBegun) and one.tag == "h0" for one in self.steps):
            return
        largest = max(runs, key=lambda run: float(run.first.size))
        at = self.steps.index(largest)
        before, after = self.steps[at - 1], self.steps[at + 1]
        if largest.first.page == 1 and isinstance(before, TagBegun) and before.tag == "p":
            self.steps[at - 1] = TagBegun("h0")
            if isinstance(after, TagEnded):
                self.steps[at + 1] = TagEnded("h0")

    def _see_tables(self) -> None:
        """Tell each box of a table where its lines end and what it is painted with."""
        rows: list[list[TaggedBox]] = []
        for step in self.steps:
            if isinstance(step, TagBegun):
                if step.tag == "table":
                    rows = []
                elif step.tag == "tr":
                    rows.append([])
                elif step.tag in ("td", "th") and rows:
                    rows[-1].append(TaggedBox(step))
            elif isinstance(step, TaggedRun) and rows and rows[-1]:
                rows[-1][-1].runs.append(step)
            elif isinstance(step, TagEnded) and step.tag == "table":
                self.boxes.see(rows)
                rows = []

    def _page(self, found: dict[str, Any], before: int) -> int:
        page = found.get("Pg")
        return self.numbers.get(page.objid, before) if isinstance(page, PDFObjRef) else before

    def _role(self, written: Any) -> str:
        name = _words(resolve1(written))
        for _ in range(5):
            if name in TAGS or name not in self.roles:
                break
            name = _words(resolve1(self.roles[name]))
        return name


EVERY_PAGE = "it stands around the text of a page and is made anew"
PICTURE = "a picture of a PDF is not taken in; these are its words for those who cannot see it"
_SILENT = "\0"


def _letter(printed: dict[str, Any], page: int) -> Letter:
    return Letter(
        text=sys.intern(printed["text"]),
        **{edge: printed[edge] for edge in ("x0", "x1", "top", "bottom", "size")},
        font=sys.intern(str(printed["fontname"])),
        page=page,
        struck="struck" in printed,
        ornament=printed.get("tag") == "Artifact",
    )


def _words(value: Any) -> str:
    """A text or a name of a PDF."""
    if isinstance(value, bytes):
        wide = value.startswith((b"\xfe\xff", b"\xff\xfe"))
        return value.decode("utf-16" if wide else "latin-1", errors="replace")
    named = getattr(value, "name", value)
    return named.decode("latin-1") if isinstance(named, bytes) else str(named or "")


def _key(run: TaggedRun) -> tuple[str, int]:
    return re.sub(r"\d+", "#", run.text.strip()), round(run.first.top / 4)


def _attributes(found: dict[str, Any]) -> dict[str, str]:
    """Over how many rows and columns a box goes."""
    held = resolve1(found.get("A"))
    made: dict[str, str] = {}
    for one in held if isinstance(held, list) else [held]:
        one = resolve1(one)
        if isinstance(one, dict):
            for key in ("ColSpan", "RowSpan"):
                number = resolve1(one.get(key))
                if isinstance(number, int) and 1 < number < 500:
                    made[key.lower()] = str(number)
    return made


def _target(kids: Sequence[Any]) -> str:
    """The address that a link leads to."""
    for kid in kids[:MOST_IN_A_LINK]:
        kid = resolve1(kid)
        place = resolve1(kid.get("Obj")) if isinstance(kid, dict) else None
        act = resolve1(place.get("A")) if isinstance(place, dict) else None
        if isinstance(act, dict) and not isinstance(act, PDFStream) and "URI" in act:
            return _words(resolve1(act["URI"]))
    return ""

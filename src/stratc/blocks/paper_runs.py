"""Letters that one tag of a PDF holds, as the words that they make, line by line."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise

from .marks import bullet, raised
from .paper_lines import PrintedLine, are_two, is_large_figure, joined
from .paper_lines import cut as fills
from .paper_pages import HIGH
from .web import WebPage

GAP = 0.16
"""Of the size of a letter: what is farther apart is two words."""
INDENTED, FEWEST_LINES = 12.0, 3
"""Points that a line of a column may begin further right; lines that tell how wide it is."""
BOLD, ITALIC = re.compile(r"bold|black|heavy", re.I), re.compile(r"italic|oblique", re.I)


@dataclass(slots=True)
class Letter:
    """One letter and where it stands, without all else that the reader of PDFs knows of it."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    font: str
    page: int
    struck: bool
    ornament: bool


PrintedLetters = list[tuple[Letter, str]]


@dataclass(slots=True)
class TaggedRun:
    """Letters of one piece, each with where it leads; `right` is where their lines end.

    `typed` where whoever wrote it ended each line.
    """

    letters: PrintedLetters = field(default_factory=list)
    right: float = 0.0
    typed: bool = False

    @property
    def text(self) -> str:
        """The letters as they come."""
        return _text(self.letters)

    @property
    def first(self) -> Letter:
        """The letter that it begins with."""
        return next((one for one, _ in self.letters if one.text.strip()), self.letters[0][0])

    def is_left_by(self, letters: Sequence[Letter]) -> bool:
        """Whether letters that no tag parts from it begin another piece: on a line of their own.

        What a large figure counts stands below it.
        """
        written = [one for one, _ in self.letters if one.text.strip()]
        first = next((one for one in letters if one.text.strip()), None)
        if not written or first is None or _same_line(written[-1], first):
            return False
        return not (first.text.islower() or is_large_figure(self.text, first.text))

    def lines(self) -> list[PrintedLetters]:
        """Its letters, line by line as they are printed."""
        made: list[PrintedLetters] = []
        last: Letter | None = None
        for letter, link in self.letters:
            if last is not None and not _same_line(last, letter):
                made.append([])
            if not made:
                made.append([])
            made[-1].append((letter, link))
            last = letter if letter.text.strip() else last
        return made

    def say(self, page: WebPage, *, spaced: bool) -> None:
        """Hand its words to a page, with what is bold, slanted or a link.

        `spaced` where the printer sets a space at the end of each line that was full: a line
        without one then ended a paragraph, or cut a word.
        """
        flow = page.flow
        if bullet(f"{self.text.strip()} x") == "x":
            return  # the tags have said that it is a point
        lines = self.lines()
        for line, after, third in zip(lines, [*lines[1:], []], [*lines[2:], [], []], strict=False):
            pieces = _pieces(line)
            right = _column(lines, line, self.right)
            ends = bool(after) and (self.typed or _ends(line, after, right, spaced))
            if after and not ends:
                full = fills(_printed(line), _printed(after), right, _text(third))
                if spaced:
                    full = _cut(line, after) and not are_two(
                        _text(line), _text(after), _text(third)
                    )
                _lead_on(pieces, _text(after).strip(), full)
                if flow.box is not None and _text(after).strip()[:1].isupper():
                    ends_of_lines = _text(line).split()[-1:], _text(after).split()[:1]
                    flow.box.wrapped.append(" ".join(chain(*ends_of_lines)))
            flow.size = round(float(line[0][0].size), 1)
            for piece in pieces:
                bold, italic, gone, link = piece.look
                flow.bold += bold
                flow.italic += italic
                flow.gone += gone
                if link:
                    flow.lead(link)
                flow.words(re.sub(r"\s+", " ", piece.text))
                flow.bold -= bold
                flow.italic -= italic
                flow.gone -= gone
                flow.link = ""
            if ends:
                flow.broken()
        if re.fullmatch(r"\s*\(?[\w.]{1,6}[.)]\s*", self.text):  # the number of a point
            flow.words(" ")


def spaced(runs: Iterable[TaggedRun]) -> bool:
    """Whether the lines that a printer filled end with a space."""
    ends = [
        line[-1][0].text.isspace()
        for run in runs
        for line, after in pairwise(run.lines())
        if _text(after).strip()[:1].islower()
    ]
    return len(ends) > 9 and sum(ends) > 0.3 * len(ends)


def _text(line: PrintedLetters) -> str:
    return "".join(letter.text for letter, _ in line)


@dataclass(slots=True)
class _LookedWords:
    text: str
    look: tuple[bool, bool, bool, str]


def _cut(line: PrintedLetters, after: PrintedLetters) -> bool:
    """Whether a word goes on in the next line, where a full line ends with a space."""
    return bool(re.search(r"[^\W_]$", _text(line)) and re.match(r"[a-z0-9]", _text(after)))


def _printed(line: PrintedLetters) -> PrintedLine:
    first, last, text = line[0][0], line[-1][0], _text(line)
    words = [{"text": word} for word in text.split()]
    edges = first.x0, last.x1, first.top, first.bottom
    return PrintedLine(text, *edges, first.size, False, words=words)


def _lead_on(pieces: list[_LookedWords], after: str, cut: bool) -> None:
    """Let the last words of a line go on with the next: a space, a hyphen less, or neither."""
    before = pieces[-1].text
    if not before.strip() or before[-1].isspace():
        return
    whole = before + after if cut else joined(before, after)
    pieces[-1].text = whole[: len(whole) - len(after)]


def _same_line(last: Letter, letter: Letter) -> bool:
    if last.page != letter.page:
        return False
    high = min(last.bottom, letter.bottom) - max(last.top, letter.top)
    least = min(last.size, letter.size) or 1
    return bool(high > 0.3 * least and letter.x0 > last.x0 - 3 * last.size)


def _pieces(line: PrintedLetters) -> list[_LookedWords]:
    sizes = Counter(round(letter.size, 1) for letter, _ in line)
    usual = sizes.most_common(1)[0][0]
    made: list[_LookedWords] = []
    before: Letter | None = None
    foot = 0.0  # of the letter that raised ones stand behind
    for letter, link in line:
        text = letter.text
        if letter.size < HIGH * usual and before is not None and letter.bottom < foot - 0.5:
            text = raised(text)
        else:
            foot = letter.bottom
        font = letter.font
        look = bool(BOLD.search(font)), bool(ITALIC.search(font)), letter.struck, link
        apart = before is not None and letter.x0 - before.x1 > GAP * letter.size
        if apart and made and not made[-1].text.endswith(" ") and text.strip():
            made[-1].text += " "
        if made and (made[-1].look == look or not text.strip()):
            made[-1].text += text
        else:
            made.append(_LookedWords(text, look))
        before = letter
    return made


def _column(lines: list[PrintedLetters], own: PrintedLetters, right: float) -> float:
    """Where the lines of a text end that stand in one column of a page; `right` is the page's.

    Only a text that goes on from line to line tells: the lines of an address may all be short.
    """
    goes_on = any(_text(after).strip()[:1].islower() for after in lines[1:])
    left = own[0][0].x0
    ends = [one[-1][0].x1 for one in lines if abs(one[0][0].x0 - left) < INDENTED]
    return min(right, max(ends)) if goes_on and len(ends) >= FEWEST_LINES else right


def _ends(line: PrintedLetters, after: PrintedLetters, right: float, spaced: bool) -> bool:
    """Whether a line was ended by whoever wrote it, and not because it was full."""
    last, first = line[-1][0], after[0][0]
    words = _text(after).strip()
    if last.text.isspace() or last.page != first.page or not words[:1].isupper():
        return False
    if spaced:
        return True
    wide = 0.0
    for letter, _ in after:
        if letter.text.isspace():
            break
        wide = letter.x1 - first.x0
    return bool(last.x1 + 0.3 * last.size + wide < right - 1)

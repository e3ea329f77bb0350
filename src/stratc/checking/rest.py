"""What the rules say of a strategy that has mistakes, so that one run tells of both.

In: a document, what reading said of it, and what could be read of it. Out: remarks on that, at
the places as typed.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from stratc.crossref import Library, link
from stratc.model import UNNAMED, Document, Remainder, Strategy, read_strategy
from stratc.source import Diagnostic, Edit, Label, Span, Text, apply

from .mending import is_mendable, placed
from .picture_files import pictures
from .registry import check_one

OF_ITSELF = frozenset({"id-used-twice", "unfinished-value", "unprintable-character"})
"""Rules that see one value, and whatever has the same."""
STANDS_IN = re.compile(rf"\b{UNNAMED}(?:-\d+)+\b")
ROUNDS = 4
"""A list must be one before its entries are, and these before their fields."""
LONG = 20_000
"""Lines of a document that are not read again if nothing could be made of them."""


def check_rest(
    document: Document,
    said: Collection[Diagnostic],
    rest: Remainder | None,
    library: Library,
    images: Mapping[str, bytes] | None = None,
) -> Iterator[Diagnostic]:
    """What there is to say of a strategy that has mistakes, but of the places where these stand:
    of what can be read, and of the whole as it will be when all is mended that has one meaning.

    `images` are its pictures by file name; without them nothing is said of pictures."""
    here = tuple(_of_rest(document, rest, library, images))
    yield from here
    if _given_up(document, said, rest):
        return
    told = [*said, *here]
    # A field that nobody knows may become a note, and with it the name of what is listed there.
    moved = [edit for one in said if one.rule == "unknown-field" for edit in one.edits]
    gone = tuple({edit.replacement.lower() for edit in moved})
    for remark in _ahead(document, said, library, images):
        sure = not remark.names_nothing or _names_nothing_for_sure(remark, gone)
        if sure and not any(_known(remark, one) for one in told):
            told.append(remark)
            yield remark


def _given_up(document: Document, said: Collection[Diagnostic], rest: Remainder | None) -> bool:
    """Whether reading ended at a thousand slips, or made nothing of a long document: with the few
    mended that are told it would be so again, round by round."""
    hopeless = any(one.rule == "too-many-slips" for one in said)
    return hopeless or (
        rest is None and sum(len(text.lines) for text in document.texts.values()) > LONG
    )


def _ahead(
    document: Document,
    said: Collection[Diagnostic],
    library: Library,
    images: Mapping[str, bytes] | None,
) -> Iterator[Diagnostic]:
    """What is said of the document while all is mended that has one meaning, round by round."""
    mended, heard = document, tuple(said)
    for _ in range(ROUNDS):
        after = _mended(mended, heard)
        if after == mended:
            return
        mended, told = after, list[Diagnostic]()
        found = read_strategy(mended, told.append)
        heard = tuple(told)
        if found.strategy:
            told.extend(check_one(with_one_more(library, found.strategy), found.strategy))
            told.extend(pictures(found.strategy, images) if images is not None else ())
        else:
            told.extend(_of_rest(mended, found.rest, library, images))
        yield from _typed(document, mended, told)


def _typed(
    document: Document, mended: Document, said: Iterable[Diagnostic]
) -> Iterator[Diagnostic]:
    """What was said of a mended document, where it stands as typed."""
    pairs = ((text, mended.texts[path]) for path, text in document.texts.items())
    typed = {text.name: AsTyped(text, after) for text, after in pairs}
    for remark in said:
        known = typed.get(remark.span.text.name)
        if known and (there := known.remark(remark)):
            yield there


def _mended(document: Document, said: Iterable[Diagnostic]) -> Document:
    """A document with all mended that has one meaning."""
    moves = [one.edits for one in said if is_mendable(one)]
    texts = {}
    for path, text in document.texts.items():
        mine = ([placed(edit, text) for edit in edits] for edits in moves)
        whole = (edits for edits in mine if all(edit.span.text == text for edit in edits))
        texts[path] = apply(text, [edit for edits in whole for edit in edits])
    return replace(document, texts=texts)


def _known(remark: Diagnostic, told: Diagnostic) -> bool:
    """Whether something was told of the place already: of what is in a group, each line counts."""
    one, other = remark.span, told.span
    if (one.text.name, one.line) != (other.text.name, other.line):
        return False
    before = one.line == one.end_line and one.end_column <= other.column
    behind = other.line == other.end_line and other.end_column <= one.column
    return remark.rule == told.rule or not (before or behind)


def _of_rest(
    document: Document, rest: Remainder | None, library: Library, images: Mapping[str, bytes] | None
) -> Iterator[Diagnostic]:
    """What the rules say of what could be read, but of the places where the mistakes stand.

    What names nothing does so whatever stands beside it. An edit is kept where its lines were
    read as they were typed.
    """
    if rest is None:
        return
    if images is not None:  # a file is there or not, whatever stands around its name
        yield from pictures(rest.element, images)
    for remark in check_one(with_one_more(library, rest.element), rest.element):
        if rest.gone is not None and not _names_nothing_for_sure(remark, rest.gone):
            continue
        if any(map(STANDS_IN.search, remark.hints)):
            continue  # nobody typed that id, and nobody should
        alone = remark.rule in OF_ITSELF or remark.names_nothing
        places = rest.values if alone else rest.groups
        if not any(_meet(remark.span, place) for place in places):
            edits = [_as_typed(edit, document) for edit in remark.edits]
            kept = tuple(edit for edit in edits if edit)
            yield replace(remark, edits=kept if len(kept) == len(edits) else ())


def with_one_more(library: Library, strategy: Strategy) -> Library:
    """The library with one strategy more."""
    among = (*library.strategies, strategy)
    return link(among, library.frameworks, library.as_of, library.settings)


def _names_nothing_for_sure(remark: Diagnostic, gone: tuple[str, ...]) -> bool:
    """Whether a value is wrong whatever was left out: it names nothing, and not perhaps something
    in those words."""
    if remark.rule in OF_ITSELF:
        return True
    name = remark.span.written.strip("\"'[]@=").lower()
    return remark.names_nothing and not any(
        name in words or (len(words) > 1 and words in name) for words in gone
    )


def _as_typed(edit: Edit, document: Document) -> Edit | None:
    """The edit in the text as it was typed; None where its lines were read as they were meant."""
    read, first, last = edit.span.text, edit.span.line, edit.span.end_line
    for text in document.texts.values():
        if text.name == read.name and text.lines[first - 1 : last] == read.lines[first - 1 : last]:
            return replace(edit, span=replace(edit.span, text=text))
    return None


def _meet(one: Span, other: Span) -> bool:
    return one.text.name == other.text.name and (
        one.line <= other.end_line and other.line <= one.end_line
    )


LINE = re.compile(r"(?<=\bline )\d+")
ABSOLUTE = re.compile(r"\bspaces?\b|\blines \d")
"""Words that hold of the mended text alone, where lines begin elsewhere and have other numbers."""


class AsTyped:
    """The lines of a mended text beside those as typed; a line counts as the same wherever it
    begins, and as changed where others stand in its place that hold the same words."""

    def __init__(self, typed: Text, mended: Text) -> None:
        self._typed, self._mended = typed, mended
        self._lines: dict[int, range] = {}
        old, new = ([line.strip(" -") for line in text.lines] for text in (typed, mended))
        for kind, start, end, first, last in SequenceMatcher(None, old, new).get_opcodes():
            for number in range(first, last):
                at = start + number - first
                same = range(at, at + 1) if kind == "equal" else range(start, end)
                self._lines[number + 1] = same

    def remark(self, said: Diagnostic) -> Diagnostic | None:
        """A remark on the text as typed; its edits are kept where each can be made there."""
        words = [self._numbered(one) for one in (said.message, *said.hints)]
        span = self.span(said.span)
        labels = [(self.span(one.span), one.message) for one in said.labels]
        if span is None or None in words or any(at is None for at, _ in labels):
            return None
        message, *hints = (one for one in words if one)
        edits = [(at := self.span(one.span), _moved(one, at)) for one in said.edits]
        if any(at and words[:1] in ("[", "{") and _in_a_cell(at) for at, words in edits):
            edits, hints = [], ["let `stratc validate --fix` make rows of the table first"]
        whole = all(at is not None for at, _ in edits)
        return replace(
            said,
            span=span,
            message=message,
            hints=tuple(hints),
            labels=tuple(Label(at, message) for at, message in labels if at),
            edits=tuple(Edit(at, words) for at, words in edits if at) if whole else (),
        )

    def _numbered(self, words: str) -> str | None:
        """Words that name lines, with the numbers as typed."""
        if ABSOLUTE.search(words):
            return None
        for number in LINE.findall(words):
            lines = self._lines.get(int(number), ())
            if len(lines) != 1:
                return None
            words = re.sub(rf"(?<=\bline ){number}\b", f"\0{lines[0] + 1}", words)
        return words.replace("\0", "")

    def span(self, span: Span) -> Span | None:
        """A place as typed. It is found by its words, on its first line and its last."""
        ends = {span.line, span.end_line}
        read, mended = span.text, self._mended
        if read.name != mended.name or any(read.line(n) != mended.line(n) for n in ends):
            return None
        if span.line == span.end_line:
            return self._part(span.line, span.column, span.end_column)
        first = self._part(span.line, span.column, len(read.line(span.line)) + 1)
        last = self._part(span.end_line, 1, span.end_column)
        return first.until(last) if first and last else None

    def _part(self, number: int, column: int, end: int) -> Span | None:
        """A part of one line."""
        line = self._mended.line(number)
        words, text = line[column - 1 : end - 1], self._typed
        among = [(at + 1, text.line(at + 1)) for at in self._lines.get(number, ())]
        holding = [(at, typed) for at, typed in among if words.strip() and words in typed]
        if len(holding) != 1:
            return None
        at, typed = holding[0]
        if typed.strip(" -") == line.strip(" -"):
            start = column + len(typed.rstrip()) - len(line.rstrip())
        else:
            start = typed.find(words) + 1 if typed.count(words) == 1 else 0
        return Span(text, at, start, at, start + len(words)) if start > 0 else None


def _in_a_cell(at: Span) -> bool:
    """Whether a list would be words there, as in a pasted table."""
    before = at.text.line(at.line)[: at.column - 1].rstrip()
    return bool(before) and before[-1] not in ":-,[{"


def _moved(edit: Edit, at: Span | None) -> str:
    """What an edit writes, its further lines as far from the line above them as they were."""
    if at is None or "\n" not in edit.replacement:
        return edit.replacement
    read, typed = (_margin(one.text.line(one.line)) for one in (edit.span, at))
    less, more = max(read - typed, 0), " " * (typed - read)
    return re.sub(rf"\n {{0,{less}}}", f"\n{more}", edit.replacement)


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))

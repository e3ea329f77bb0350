"""Lines of a document that somebody changed and that nothing was read from.

In: the pieces of the document as stratc writes it and as it came back, and what is proposed. Out:
a refusal for each place where words came, went or moved of which the proposal says nothing, so that
no edit is passed over. The list of contents is left out: a word processor writes it anew.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from stratc.blocks import Block, Heading, Table
from stratc.text.english import bare

from .proposal import FieldChange, Proposal, RefusedChange

LONGEST = 70
CHANGED = "it was changed in the document, from which it is not read; change it in the file"
ADDED = "it is new in the document, and has no place that is read; write it in the file"
GONE = "the document does not hold it; the strategy keeps it"
ORDER = "its lines stand in another order in the document; change their order in the file"


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A line as it is compared, as it is shown, the whole row or card, and the heading over it."""

    key: str
    words: str
    row: str
    heading: str


def differs(before: Iterable[Block], after: Iterable[Block], contents: frozenset[str]) -> bool:
    """Whether any line of a document says something else than before, or stands elsewhere."""
    old, new = ([line.key for line in _lines(one, contents)] for one in (before, after))
    return old != new


def unread(
    before: Iterable[Block],
    after: Iterable[Block],
    made: Proposal,
    contents: frozenset[str],
    file: str,
) -> list[RefusedChange]:
    """What is told of the lines that `made` does not explain."""
    old, new = list(_lines(before, contents)), list(_lines(after, contents))
    came, went = _without(new, old), _without(old, new)
    whats = [one.what for one in made.changes] + [one.what for one in made.refusals]
    parts = [(one, one.rpartition(", ")[0], one.partition(": ")[2]) for one in whats]
    named = {bare(part) for one in parts for part in one} - {""}
    # “W3 swap 40 boilers” is gone: the page has other words between the number and the promise.
    ended = [bare(one.what).partition(" ")[2] for one in made.refusals]
    named |= {words for words in ended if " " in words}
    told = []
    for heading in dict.fromkeys(line.heading for line in (*came, *went)):
        pairs = zip_longest(
            *([one for one in lines if one.heading == heading] for lines in (went, came))
        )
        for gone, line in pairs:
            if any(one in (gone or line).row or (line and one in line.row) for one in named):
                continue
            if not any(
                _says(one, gone, line) or (_says(one, gone, None) and _says(one, None, line))
                for one in made.changes
            ):
                reason = CHANGED if gone and line else GONE if gone else ADDED
                told.append(RefusedChange(_shown(gone or line), reason, file))
    if not (came or went or made.changes or made.refusals):
        moved = next((one for one, two in zip(new, old, strict=True) if one.key != two.key), None)
        if moved is not None:
            told.append(RefusedChange(_shown(moved), ORDER, file))
    return told


def _says(change: FieldChange, gone: DocumentLine | None, came: DocumentLine | None) -> bool:
    """Whether a change takes out and brings in what differs between two lines."""
    one, two = (Counter(line.key.split() if line else ()) for line in (gone, came))
    was, now = bare(change.before), bare(change.after)
    out, put = Counter(was.split()), Counter(now.split())
    went, came_in = one - two, two - one
    if went <= out - put and came_in <= put - out:
        return True
    if went <= out and came_in <= put and one & two <= put:  # it moved from line to line of a text
        return True
    line, words = (gone, was) if came is None else (came, now)
    alone = gone is None or came is None
    return alone and line is not None and " " in words and words in line.row


def _lines(blocks: Iterable[Block], contents: frozenset[str]) -> Iterator[DocumentLine]:
    heading = ""
    for block in blocks:
        if isinstance(block, Heading):
            heading = block.one_line
        if heading in contents:
            continue
        if isinstance(block, Table):
            rows = [[cell.plain for cell in row.apart()] for row in block.rows]
            card = bare(" ".join(map(" ".join, rows))) if block.width == 2 else ""
            for row in rows:
                for words in row:
                    yield from _apart(words, card or bare(" ".join(row)), heading)
        elif text := getattr(block, "plain", ""):
            yield from _apart(text, bare(text), "" if isinstance(block, Heading) else heading)


def _apart(text: str, row: str, heading: str) -> Iterator[DocumentLine]:
    for one in text.split("\n"):
        if key := bare(one):
            yield DocumentLine(key, " ".join(one.split()), row, heading)


def _without(lines: list[DocumentLine], others: list[DocumentLine]) -> list[DocumentLine]:
    """The lines that the others do not have, each as often as it is there more."""
    whole = Counter((one.key, one.row) for one in others)
    left = Counter(one.key for one in others)
    rest = []
    for line in lines:
        if whole[line.key, line.row]:
            whole[line.key, line.row] -= 1
            left[line.key] -= 1
        else:
            rest.append(line)
    made = []
    for line in rest:
        if left[line.key] > 0:
            left[line.key] -= 1
        else:
            made.append(line)
    return made


def _shown(line: DocumentLine) -> str:
    words, under = line.words, f" under “{line.heading}”" if line.heading else ""
    short = words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"
    return f"“{short}”{under}"

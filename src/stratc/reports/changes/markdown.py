"""Changes as a comment on a review, in the order of the page, and short enough to be accepted.

Parts are added while there is room. What finds none is named at the top, with where to find it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from stratc.diff import Comparison
from stratc.text.redlines import Piece

from ..markdown import plain
from .account import ComparisonAccount
from .chapters import Chapter, chapters_of
from .elsewhere import ChangeElsewhere
from .entries import Entry, called
from .story import about, annex_row, approvals, matched, near, profile, sentence, unsaid, whole_text

MOST = 65_000
PLACES = 300  # where the same is told of more promises, the rest is only counted
ROOM = 1_500  # for what says that something was left out
FULL = "`stratc diff` with `--format html` or `--format pdf`"


@dataclass(frozen=True, slots=True)
class CommentBlock:
    """A part of a comment: its name where it is left out, its heading, and its pieces."""

    name: str
    heading: str
    pieces: tuple[str, ...]
    end: str = ""


def show(held: tuple[Comparison, ...]) -> str:
    """One comment for all comparisons; each has its share of the room."""
    told: list[str] = []
    left = MOST
    for number, comparison in enumerate(held):
        text = _one(ComparisonAccount(comparison), left // (len(held) - number))
        told.append(text)
        left -= len(text) + 1
    return "\n".join(told)


def _one(account: ComparisonAccount, room: int) -> str:
    head = _head(account)
    left = room - len(head) - ROOM
    body: list[str] = []
    missing: list[str] = []
    for block in _blocks(account):
        told, kept = _within(block, left)
        if kept < len(block.pieces):
            number = len(block.pieces) - kept
            of = f"{number} of the {len(block.pieces)}" if kept else f"all {number}"
            missing.append(f"{of} under “{block.name}”")
        body += told
        left -= sum(len(piece) for piece in told)
    if missing:
        head += (
            f"**This comment has no room for everything.** Left out: {'; '.join(missing)}. "
            f"{FULL} shows them in full.\n\n"
        )
    return head + "".join(body).lstrip("\n")


def _within(block: CommentBlock, left: int) -> tuple[list[str], int]:
    """As many pieces of a block as there is room for, and how many these are."""
    told = [block.heading]
    left -= len(block.heading) + len(block.end) + 60
    for number, piece in enumerate(block.pieces):
        left -= len(piece)
        if left < 0:
            more = len(block.pieces) - number
            said = f"\n*{more} more: see the full report.*\n\n" if number else ""
            return ([*told, block.end, said] if number else []), number
        told.append(piece)
    return [*told, block.end], len(block.pieces)


def _head(account: ComparisonAccount) -> str:
    comparison = account.comparison
    lines = ["## Was anything taken away?", "", f"**{plain(account.answer)}**", ""]
    lines += [f"- {plain(point.sentence)}" for point in account.points]
    lines += [""] if account.points else []
    for name, one in zip(("Before", "Now"), comparison.editions, strict=True):
        lines.append(f"- {name}: {plain(f'{one.called}. {one.day}.')}")
    lines.append(f"- {account.dated}")
    if told := profile(comparison):
        lines += ["", plain(told)]
    return "\n".join(lines) + "\n\n"


def _blocks(account: ComparisonAccount) -> Iterator[CommentBlock]:
    comparison = account.comparison
    for chapter in chapters_of(account):
        yield _chapter(account, chapter)
    for title, some in account.elsewhere:
        pieces = tuple("\n".join(_elsewhere(one)) + "\n" for one in some)
        yield CommentBlock(
            f"Elsewhere: {title}", f"\n### Elsewhere in the document: {title}\n\n", pieces
        )
    if said := list(approvals(comparison)):
        pieces = tuple(f"- {plain(sentence(one))}\n" for one in said)
        yield CommentBlock("What was decided", "\n### What was decided\n\n", pieces)
    rows = [f"- {annex_row(change, comparison)}\n" for change in account.annex]
    hints = dict.fromkeys(change.hint for change in comparison.changes if change.hint)
    rows += [f"- Hint: {hint}\n" for hint in hints]
    rows += [f"- Matched: {plain(one)}\n" for one in matched(comparison)]
    rows += [f"- Only retouched: {plain(change.message)}\n" for change in account.retouches]
    if rows:
        opened = "\n<details><summary>Annex for officers</summary>\n\n"
        yield CommentBlock("Annex for officers", opened, tuple(rows), "\n</details>\n")


def _chapter(account: ComparisonAccount, chapter: Chapter) -> CommentBlock:
    pieces: list[str] = []
    for title, some in chapter.groups:
        for number, entry in enumerate(some):
            above = f"#### {plain(title)}\n\n" if number == 0 else ""
            above = f"\n{above}" if above and pieces else above
            lines = _fresh(entry) if chapter.fresh else _entry(account, entry)
            pieces.append(above + "\n".join(lines) + "\n")
    if chapter.same:
        pieces.append(f"{chr(10) * bool(pieces)}#### {len(chapter.same)} in the same words\n\n")
    for fate in chapter.same:
        assert fate.old and fate.new
        was = f" (it was {fate.old.number or 'without a number'})"
        moved = was if fate.old.number != fate.new.number else ""
        pieces.append(f"- {plain(f'{fate.new.number} {fate.new.said}{moved}'.strip())}\n")
    text = f"{chapter.text}\n\n" if chapter.text else ""
    return CommentBlock(chapter.title, f"\n### {chapter.title}\n\n{text}", tuple(pieces))


def _fresh(entry: Entry) -> Iterator[str]:
    assert entry.fate.new
    new = entry.fate.new
    yield f"- **{plain(entry.number)}** {plain(f'{new.said}{about(new)} {entry.origin}'.rstrip())}"


def _entry(account: ComparisonAccount, entry: Entry) -> Iterator[str]:
    fate = entry.fate
    now = f", {entry.now}" if entry.now else ""
    told = " ".join(one.sentence for one in entry.told)
    named = f"{entry.heading}{now}"
    yield f"- **{plain(named)}: {entry.badge[1].lower()}.** {plain(told)}".rstrip()
    for one in entry.told:
        if one.pieces:
            yield f"  - {marked(one.pieces)}"
        if one.before:
            yield f"  - Before: {plain(one.before)}"
        if one.after:
            yield f"  - Now: {plain(one.after)}"
    for number, (label, said) in enumerate(entry.words, 1):
        words = plain(said) if isinstance(said, str) else marked(said)
        named = words if label == "words" else f"{label.capitalize()}: {words}"
        yield from _quoted(named, number == len(entry.words))
    for place in entry.listed[:PLACES]:
        assert place.old
        yield f"  - {plain(f'{called(place)}: {entry.words_at(place)}')}"
    if len(entry.listed) > PLACES:
        yield f"  - {len(entry.listed) - PLACES} more, which {FULL} shows."
    for decided in entry.decided:
        yield f"  - {plain(decided)}"
    lost = fate.way in ("ended", "less") and account.binding
    if lost and not entry.decided and account.comparison.used:
        yield "  - No decision is on record."


def _quoted(text: str, last: bool = False) -> Iterator[str]:
    yield f"  > {text}"
    if not last:
        yield "  >"


def _elsewhere(one: ChangeElsewhere) -> Iterator[str]:
    change = one.change
    yield f"- {plain(one.sentence)}"
    if change.redline and not whole_text(change):
        yield f"  > {marked(near(change.redline))}"
    else:
        values = [
            f"{name}: {plain(value)}"
            for name, value in (("Before", change.before), ("Now", change.after))
            if unsaid(change, value)
        ]
        for number, value in enumerate(values):
            yield from _quoted(value, number == len(values) - 1)
    for place in one.places:
        yield f"  - {plain(place)}"
    if one.decided:
        yield f"  - {plain(one.decided)}"


def marked(pieces: tuple[Piece, ...]) -> str:
    """A redline in Markdown: what went is struck, what came is bold."""
    made = []
    for piece in pieces:
        text = " ".join(piece.text.split("\n"))
        core = plain(text.strip())
        if piece.fate == "kept" or not core:
            made.append(plain(text))
            continue
        mark = "~~" if piece.fate == "removed" else "**"
        head, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        made.append(f"{head}{mark}{core}{mark}{tail}")
    # Two marks that touch are read as one: a blank keeps them apart.
    return "".join(made).replace("~~**", "~~ **")

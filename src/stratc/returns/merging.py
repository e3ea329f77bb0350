"""An older document that was edited, brought up to the edition of today.

In: the marks of the pieces as the document was written, the pieces of the document as stratc
writes it today, and those that came back. Out: the pieces of today with the edits in them, so that
what the strategy says since then is not undone; and the words of the pieces that both changed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stratc.blocks import Block, Cell, MarkedPiece, Row, Table, pieces
from stratc.text.english import bare
from stratc.text.similarity import steps

MarkedPieces = Sequence[MarkedPiece]


@dataclass(frozen=True, slots=True)
class MergedDocument:
    """The pieces of both; `both` are the words of the pieces that both changed."""

    blocks: tuple[Block, ...]
    both: tuple[str, ...]


def merged(
    written: MarkedPieces, today: Sequence[Block], returned: Sequence[Block]
) -> MergedDocument:
    """Merge what came back with what the document says today."""
    ours, theirs = list(pieces(today)), list(pieces(returned))
    both: list[str] = []
    made: list[MarkedPiece] = []
    at = here = there = 0
    one, two = _same(written, ours), _same(written, theirs)
    for place in (*(n for n in range(len(written)) if n in one and n in two), None):
        end = len(written) if place is None else place
        mine = ours[here : len(ours) if place is None else one[place]]
        other = theirs[there : len(theirs) if place is None else two[place]]
        made += _between(written[at:end], mine, other, both)
        if place is not None:
            made.append(ours[one[place]])
            at, here, there = place + 1, one[place] + 1, two[place] + 1
    return MergedDocument(tuple(_as_blocks(made)), tuple(both))


def _same(written: MarkedPieces, now: MarkedPieces) -> dict[int, int]:
    """Where each piece stands now that says what it said."""
    found = steps([piece.marks for piece in written], [piece.marks for piece in now])
    same = [(i, j, k) for how, i, j, k, _ in found if how == "equal"]
    return {i + n: k + n for i, j, k in same for n in range(j - i)}


def _between(
    was: MarkedPieces, ours: MarkedPieces, theirs: MarkedPieces, both: list[str]
) -> list[MarkedPiece]:
    """The pieces of a stretch that one of the two changed, or both."""
    before, mine, other = ([one.marks for one in held] for held in (was, ours, theirs))
    if before == other or mine == other:
        return list(ours)
    if before == mine:
        return list(theirs)
    if len(was) == len(ours) == len(theirs):
        return [_piece(*three, both) for three in zip(was, ours, theirs, strict=True)]
    if all(one.row for one in (*ours, *theirs)):
        return _rows(was, ours, theirs, both)
    both += [_words(one) for one in theirs if one.marks not in before]
    return list(theirs)


def _piece(
    was: MarkedPiece, ours: MarkedPiece, theirs: MarkedPiece, both: list[str]
) -> MarkedPiece:
    if was.marks == theirs.marks or ours.marks == theirs.marks:
        return ours
    if was.marks == ours.marks:
        return theirs
    if (mixed := _row(was, ours, theirs, both)) is not None:
        return mixed
    both.append(_words(theirs))
    return theirs


def _row(
    was: MarkedPiece, ours: MarkedPiece, theirs: MarkedPiece, both: list[str]
) -> MarkedPiece | None:
    """A row of today with the boxes that were edited, each below its own heading; None where a
    heading is gone."""
    if not (ours.row and theirs.row) or len(was.marks) != len(theirs.marks):
        return None
    mine, heads = ours.row.apart(), _heads(ours)
    chosen: dict[int, Cell] = {}
    said = []
    alike = len(ours.marks) == len(theirs.marks)
    for at, (cell, head) in enumerate(zip(theirs.row.apart(), _heads(theirs), strict=False)):
        before, came = was.marks[at + 1], theirs.marks[at + 1]
        if before == came:
            continue
        place = at if alike else heads.index(head) if heads.count(head) == 1 else -1
        if not 0 <= place < len(mine):
            return None
        now = ours.marks[place + 1]
        chosen[id(mine[place])] = cell
        said += [cell.plain] if now not in (before, came) else []
    both += said
    cells = tuple(chosen.get(id(cell), cell) for cell in ours.row.cells)
    return replace(ours, row=replace(ours.row, cells=cells), marks=())


def _heads(piece: MarkedPiece) -> list[str]:
    """What stands over the boxes of a row, in the first row of its table."""
    rows = piece.block.rows if isinstance(piece.block, Table) else ()
    return [bare(cell.plain) for cell in rows[0].apart()] if rows else []


def _rows(
    was: MarkedPieces, ours: MarkedPieces, theirs: MarkedPieces, both: list[str]
) -> list[MarkedPiece]:
    """Rows of which some came and some went: each edited row beside the one that it was."""
    made = list(ours)
    left = list(was)
    for one in theirs:
        if any(one.marks == old.marks for old in was):
            continue
        old = max(left, key=lambda old: _alike(old, one), default=None)
        if old is not None and _alike(old, one):
            left.remove(old)
            near = max(range(len(made)), key=lambda n: _alike(old, made[n]), default=None)
            if near is not None and _alike(old, made[near]):
                made[near] = _piece(old, made[near], one, both)
                continue
        made.append(one)
    return made


def _alike(one: MarkedPiece, other: MarkedPiece) -> int:
    """How many boxes of two rows say the same in the same place."""
    return sum(a == b for a, b in zip(one.marks[1:], other.marks[1:], strict=False))


def _words(piece: MarkedPiece) -> str:
    return piece.row.one_line if piece.row else getattr(piece.block, "plain", "")


def _as_blocks(made: MarkedPieces) -> Iterator[Block]:
    """The pieces as blocks, rows that follow each other as tables again."""
    rows: list[Row] = []
    table: Table | None = None
    for piece in made:
        wide = len(piece.row.cells) if piece.row else 0
        if table is not None and (piece.first or wide != len(rows[0].cells)):
            yield replace(table, rows=tuple(rows))
            table, rows = None, []
        if piece.row is not None:
            if table is None and isinstance(piece.block, Table):
                table = piece.block
            rows.append(piece.row)
        elif piece.block is not None:
            yield piece.block
    if table is not None:
        yield replace(table, rows=tuple(rows))


def on_both_sides(both: Sequence[str], *words: str) -> bool:
    """Whether a change is about a piece that both changed."""
    keys = {bare(one) for one in words} - {""}
    return any(key in bare(one) or bare(one) in key for key in keys for one in both if bare(one))

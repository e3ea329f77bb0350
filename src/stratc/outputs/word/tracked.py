"""The new edition as a Word document with real tracked changes against the old one.

Both editions are written into one document. Paragraphs, tables and rows are paired: by the promise
that they hold, as the comparison paired it, then by their words. Inside a pair stratc's own redline
says which words went and came. Accepting all gives the new edition, rejecting all the old one.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date
from typing import Any

from stratc.text.similarity import steps, wordwise

from .. import shell
from ..archives import timeless
from ..document.web_page import write_document
from ..publication import Publication
from . import parts
from .columns import ColumnPairs, boxes, columns, laid_out, put_in, set_widths, struck
from .marked import Marks, Move, deleted, inserted, merged, moved, text_of

ALIKE = 0.5
SHORTEST_MOVE = 3
SHORT_STRETCHES = 1_600
WITHOUT = "nav"


def write_tracked(
    before: Publication, after: Publication, pairs: Mapping[str, str], author: str, day: date
) -> bytes:
    """The document. `pairs` are anchors of promises of the old edition and those of the new."""
    from lxml import html

    from .drawings import drawn_in
    from .word_file import set_properties
    from .writer import Writer

    bodies, css = [], ""
    for publication in (before, after):
        page = write_document(publication)
        css = "\n".join(re.findall(r"<style>(.*?)</style>", page, re.S))
        body = html.document_fromstring(page).find("body")
        for gone in list(body.iter(WITHOUT)):
            gone.drop_tree()
        bodies.append(body)
    colours = shell.shell(after.templates, branding=after.branding).colours
    old_drawings, new_drawings = drawn_in(bodies, css)
    new = Writer(after.word_template, colours, new_drawings)
    document = new.write(bodies[1])
    body = document.element.body
    newer = [one for one in body if not one.tag.endswith("}sectPr")]
    Writer(None, colours, old_drawings, new).write(bodies[0])
    older = [one for one in body if not one.tag.endswith("}sectPr") and one not in newer]
    for one in (*older, *newer):
        body.remove(one)
    anchors = _anchors(older, newer, pairs)
    marks = Marks(author, day, new.runs.footnotes)
    for made in reversed(_woven(older, newer, marks, anchors)):
        body.insert(0, made)
    new.runs.footnotes.put_in_order(body)
    parts.language(document, after.strategy.language)
    set_properties(document, after)
    return timeless(document.save)


def _anchors(older: list[Any], newer: list[Any], pairs: Mapping[str, str]) -> dict[str, str]:
    """What each place of the old edition is called in the new one: promises, headings, plans."""
    were, are = ({name for piece in side for name in _places(piece)} for side in (older, newer))
    told = {parts.anchor(old): parts.anchor(new) for old, new in pairs.items()}
    taken = set(told.values())
    return {name: name for name in were & are if name not in taken} | told


def _woven(
    older: list[Any], newer: list[Any], marks: Marks, anchors: Mapping[str, str]
) -> list[Any]:
    """Old and new pieces as one row of pieces with marks."""
    made: list[Any] = []
    pairs = _paired(older, newer, marks, anchors)
    moves = _moves(pairs, marks, anchors)
    both = [(_list_of(old), _list_of(new)) for old, new in pairs]
    lists = {was.val: now.val for was, now in both if was is not None and now is not None}
    for old, new in pairs:
        move = moves.get(id(new if old is None else old))
        if move and (old is None or new is None):
            made.append(
                moved(new, "To", move, marks) if old is None else moved(old, "From", move, marks)
            )
        elif old is None:
            made.append(inserted(new, marks))
        elif new is None:
            if (own := _list_of(old)) is not None:
                own.val = lists.get(own.val, own.val)  # it counts on with what was kept of its list
            made.append(deleted(old, marks))
        elif new.tag.endswith("}tbl"):
            made.append(_table(old, new, marks, anchors))
        else:
            made.append(merged(old, new, marks))
    return made


def _list_of(piece: Any) -> Any | None:
    """The list that a paragraph is a point of."""
    from docx.oxml.ns import qn

    found = f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}"
    return None if piece is None else piece.find(found)


def _moves(
    pairs: list[tuple[Any, Any]], marks: Marks, anchors: Mapping[str, str]
) -> dict[int, Move]:
    """The move of each paragraph that went and of the one that came: the same promise or heading,
    be it edited as well, or the same words.

    Word knows no move of a table or of a row: these go in one place and come in another.
    """
    gone = [old for old, new in pairs if new is None and old.tag.endswith("}p")]
    come = [new for old, new in pairs if old is None and new.tag.endswith("}p")]
    by_place = {place: one for one in come for place in _places(one)}
    waiting: dict[str, list[Any]] = {}
    for one in come:
        waiting.setdefault(text_of(one, marks), []).append(one)
    made: dict[int, Move] = {}
    for old in gone:
        words = text_of(old, marks)
        held = (by_place.get(anchors.get(place, "")) for place in _places(old))
        new = next((one for one in held if one is not None), None)
        if new is None and len(words.split()) >= SHORTEST_MOVE:
            new = next((one for one in waiting.get(words, ()) if id(one) not in made), None)
        if new is None or id(new) in made:
            continue
        now = text_of(new, marks)
        if wordwise(words.split(), now.split()) < 100 * ALIKE:
            continue  # of another text nobody would see that it moved
        marks.moves += 1
        made[id(old)] = made[id(new)] = Move(f"move{marks.moves}", words, now)
    return made


def _paired(
    older: list[Any], newer: list[Any], marks: Marks, anchors: Mapping[str, str]
) -> list[tuple[Any, Any]]:
    """Pieces side by side in an order that keeps both; what has no partner stands alone.

    The same promises and headings come first, as many as stand in one order: what stands between
    two of them is never held against words of another priority.
    """
    made: list[tuple[Any, Any]] = []
    i = k = 0
    for old, new in (*_in_order(older, newer, anchors), (len(older), len(newer))):
        made += _between(older[i:old], newer[k:new], marks, anchors)
        made += zip(older[old : old + 1], newer[new : new + 1], strict=True)
        i, k = old + 1, new + 1
    return made


def _in_order(
    older: list[Any], newer: list[Any], anchors: Mapping[str, str]
) -> list[tuple[int, int]]:
    """Where the same promise or heading stands on both sides: the most that keep one order."""
    at = {place: k for k, new in enumerate(newer) for place in _places(new)}
    both = [
        (i, k)
        for i, old in enumerate(older)
        for place in _places(old)
        if (k := at.get(anchors.get(place, ""), -1)) >= 0 and old.tag == newer[k].tag
    ]
    ends: list[int] = []  # where the best row of each length ends
    best: list[tuple[int, int]] = []
    before: list[int] = []
    for number, (_, k) in enumerate(both):
        length = bisect_left([both[end][1] for end in ends], k)
        before.append(ends[length - 1] if length else -1)
        ends[length : length + 1] = [number]
    number = ends[-1] if ends else -1
    while number >= 0:
        best.append(both[number])
        number = before[number]
    return best[::-1]


def _between(
    older: list[Any], newer: list[Any], marks: Marks, anchors: Mapping[str, str]
) -> list[tuple[Any, Any]]:
    """The pairs of two stretches: those that are the same word for word, then the likest.

    In short stretches the likest of all are found at once: a table that stays the same may have
    moved past two that were edited.
    """
    if len(older) * len(newer) <= SHORT_STRETCHES:
        return _in_gap(older, newer, marks, anchors)
    old_texts, new_texts = (list(_said(side, marks)) for side in (older, newer))
    made: list[tuple[Any, Any]] = []
    for how, i, j, k, m in steps(old_texts, new_texts):
        if how == "equal":
            made += zip(older[i:j], newer[k:m], strict=True)
        else:
            made += _in_gap(older[i:j], newer[k:m], marks, anchors)
    return made


def _said(pieces: list[Any], marks: Marks) -> Iterator[str]:
    """The words of each piece; an empty one is known by what stands before it."""
    before = ""
    for piece in pieces:
        words = text_of(piece, marks)
        before = f"{piece.tag}{words}" if words else f"{before}."
        yield before


def _in_gap(
    older: list[Any], newer: list[Any], marks: Marks, anchors: Mapping[str, str]
) -> list[tuple[Any, Any]]:
    """The best pairs of two stretches that share no piece word for word."""
    rows, columns = len(older), len(newer)
    score = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    likes = [[_likeness(o, n, marks, anchors) for n in newer] for o in older]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            together = likes[i][j] + score[i + 1][j + 1] if likes[i][j] else 0.0
            score[i][j] = max(together, score[i + 1][j], score[i][j + 1])
    made: list[tuple[Any, Any]] = []
    i = j = 0
    while i < rows and j < columns:
        if likes[i][j] and score[i][j] == likes[i][j] + score[i + 1][j + 1]:
            made.append((older[i], newer[j]))
            i, j = i + 1, j + 1
        elif score[i][j] == score[i + 1][j]:
            made.append((older[i], None))
            i += 1
        else:
            made.append((None, newer[j]))
            j += 1
    made += [(one, None) for one in older[i:]]
    return made + [(None, one) for one in newer[j:]]


def _likeness(old: Any, new: Any, marks: Marks, anchors: Mapping[str, str]) -> float:
    """How alike two pieces are; nothing where they must not be paired."""
    if old.tag != new.tag:
        return 0.0
    places, others = _places(old), _places(new)
    if any(anchors.get(place) in others for place in places):
        return 2.0
    if any(place in anchors for place in places):
        return 0.0  # its partner stands elsewhere
    one, other = text_of(old, marks), text_of(new, marks)
    if not one or not other:
        return 0.01 if one == other else 0.0
    ratio = 1.0 if one == other else wordwise(one.split(), other.split()) / 100
    if ratio < ALIKE:
        return 0.0
    # A row that has another number of boxes stands just before the one it became.
    return ratio / 2 if old.tag.endswith("}tr") and len(boxes(old)) != len(boxes(new)) else ratio


def _places(piece: Any) -> list[str]:
    from docx.oxml.ns import qn

    return [one.get(qn("w:name")) for one in piece.iter(qn("w:bookmarkStart"))]


def _table(old: Any, new: Any, marks: Marks, anchors: Mapping[str, str]) -> Any:
    """A table, row by row, and box by box inside a row that both have."""
    older = [one for one in old if one.tag.endswith("}tr")]
    newer = [one for one in new if one.tag.endswith("}tr")]
    made = columns(older, newer, marks)
    heads = deepcopy(older[:1]), deepcopy(newer[:1])
    rows = []
    for was, now in _paired(older, newer, marks, anchors):
        if was is None or now is None:
            row = inserted(now, marks) if was is None else deleted(was, marks)
            laid_out(row, made, marks, now is None)
            rows.append(row)
        elif one_row := _row(boxes(was), boxes(now), made, marks):
            for box in one_row:
                now.append(box)
            rows.append(now)
        else:
            rows += [deleted(was, marks), inserted(now, marks)]
    for row in newer:
        if row.getparent() is new:
            new.remove(row)
    for row in rows:
        new.append(row)
    if made:
        set_widths(new, (heads[0][0], heads[1][0]), made)
    return new


def _row(old: list[Any], new: list[Any], made: ColumnPairs, marks: Marks) -> list[Any]:
    """The boxes of a row that both have; nothing where nobody can say which box is which."""
    pairs = made if len(old) != len(new) else [(place, place) for place in range(len(old))]
    if [len(old), len(new)] != [sum(pair[side] is not None for pair in pairs) for side in (0, 1)]:
        return []
    row = []
    for was, now in pairs:
        if was is not None and now is not None:
            _box(old[was], new[now], marks)
        row.append(
            struck(old[was or 0], marks)
            if now is None
            else put_in(new[now], marks)
            if was is None
            else new[now]
        )
    return row


def _box(old: Any, new: Any, marks: Marks) -> None:
    older = [one for one in old if one.tag.endswith("}p")]
    newer = [one for one in new if one.tag.endswith("}p")]
    for one in newer:
        new.remove(one)
    for made in _woven(older, newer, marks, {}):
        new.append(made)

"""Paragraphs and rows with the marks of tracked changes: words that went, words that came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any

from stratc.text.redlines import Piece, redline
from stratc.text.redlines import new as new_text
from stratc.text.redlines import old as old_text

from . import parts

_COUNTED = re.compile(r' (?:id="\d+" )?name="Picture \d+"')
"""How Word counts pictures, which says nothing of what they show."""
FIRST_SIGN = 0xE000
"""Where signs begin that stand for what is no letter: a note, a break, a picture."""


class Marks:
    """Makes marks with author, day and a number of their own; knows what is no letter."""

    def __init__(self, author: str, day: date, footnotes: parts.Footnotes) -> None:
        self.author = author
        self.day = day.isoformat()
        self.footnotes = footnotes
        self.number = 0
        self.moves = 0
        self.signs: dict[str, str] = {}

    def mark(self, kind: str, whole: bool = False) -> Any:
        """An empty mark: `ins`, `del`, `moveFrom` or `moveTo`.

        Whole paragraphs change minutes later: LibreOffice joins neighbours of about one minute, and
        would take the end of the paragraph between them with it.
        """
        self.number += 1
        when = f"{self.day}T00:{9 * whole:02}:00Z"
        return parts.element(kind, id=str(self.number), author=self.author, date=when)

    def sign(self, child: Any) -> str:
        """One letter for a piece that is none; the same for pieces that say the same."""
        from lxml import etree

        what = _COUNTED.sub("", etree.tostring(child, encoding="unicode"))
        if child.tag.endswith("}footnoteReference"):
            id = next(value for key, value in child.attrib.items() if key.endswith("}id"))
            notes = self.footnotes.root
            what = next(
                ("".join(note.itertext()) for note in notes if note.values()[-1] == id), what
            )
        return self.signs.setdefault(what, chr(FIRST_SIGN + len(self.signs)))


@dataclass(slots=True)
class _Piece:
    """Some letters that look alike, and what they are made of again."""

    text: str
    look: Any | None
    link: Any | None
    other: Any | None = None

    def cut(self, start: int, end: int) -> _Piece:
        return _Piece(self.text[start:end], self.look, self.link, self.other)

    def run(self, gone: bool) -> Any:
        made = parts.element("r")
        if self.look is not None:
            made.append(deepcopy(self.look))
        if self.other is not None:
            made.append(deepcopy(self.other))
            return made
        held = parts.element("delText" if gone else "t")
        held.text = self.text
        held.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        made.append(held)
        return made


def text_of(element: Any, marks: Marks) -> str:
    """The words of a paragraph, a row or a table, with a sign for what is no letter."""
    if element.tag.endswith("}p"):
        return "".join(piece.text for piece in _pieces(element, marks))
    paragraphs = [one for one in element.iter() if str(one.tag).endswith("}p")]
    return " ".join(filter(None, (text_of(one, marks) for one in paragraphs)))


def merged(old: Any, new: Any, marks: Marks) -> Any:
    """One paragraph that was the old and is the new."""
    before, after = list(_pieces(old, marks)), list(_pieces(new, marks))
    was, now = ("".join(p.text for p in pieces) for pieces in (before, after))
    if was == now:
        return new
    look = [child for child in new if child.tag.endswith("}pPr")]
    places = [child for child in new if "bookmark" in str(child.tag)]
    for child in list(new):
        new.remove(child)
    for child in (*look, *places):
        new.append(child)
    left, right = _LetterReader(before), _LetterReader(after)
    pieces = redline(was, now)
    if (old_text(pieces), new_text(pieces)) != (was, now):
        pieces = (Piece("removed", was), Piece("added", now))
    for piece in pieces:
        size = len(piece.text)
        if piece.fate == "kept":
            left.take(size)
            _append(new, right.take(size), None, marks)
        elif piece.fate == "removed":
            _append(new, left.take(size), "del", marks)
        else:
            _append(new, right.take(size), "ins", marks)
    _close_with_blank(new)
    return new


def _close_with_blank(paragraph: Any) -> None:
    """A blank behind a note that went or came at the very end of a paragraph.

    LibreOffice takes the end of the paragraph away together with such a note.
    """
    last = paragraph[-1]
    marked = last.tag.endswith(("}ins", "}del"))
    if not marked or not any(one.tag.endswith("}footnoteReference") for one in last.iter()):
        return
    run, text = parts.element("r"), parts.element("t")
    text.text = " "
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(text)
    paragraph.append(run)


def inserted(element: Any, marks: Marks) -> Any:
    """A paragraph, table or row that is new."""
    return _whole(element, "ins", marks)


def deleted(element: Any, marks: Marks) -> Any:
    """A paragraph, table or row that is gone; it leads nowhere any more."""
    for place in [one for one in element.iter() if "bookmark" in str(one.tag)]:
        place.getparent().remove(place)
    return _whole(element, "del", marks)


@dataclass(frozen=True, slots=True)
class Move:
    """A paragraph that stands elsewhere now: its name, what it said and what it says."""

    name: str
    before: str
    after: str


def moved(element: Any, way: str, move: Move, marks: Marks) -> Any:
    """A paragraph that stands elsewhere now; `way` is From or To, both ends share the name.

    Words that went stay struck where it stood, and words that came are put in where it stands now.
    """
    if way == "From":
        for place in [one for one in element.iter() if "bookmark" in str(one.tag)]:
            place.getparent().remove(place)
    pieces = redline(move.before, move.after)
    if (old_text(pieces), new_text(pieces)) != (move.before, move.after):
        pieces = (Piece("kept", move.before if way == "From" else move.after),)
    made = _whole(element, f"move{way}", marks, pieces)
    start = marks.mark(f"move{way}RangeStart", whole=True)
    start.set(_name("name"), move.name)
    end = parts.element(f"move{way}RangeEnd", id=str(marks.number))
    made.insert(1 if made[0].tag == _name("pPr") else 0, start)
    made.append(end)
    return made


def _whole(
    element: Any, kind: str, marks: Marks, edited: tuple[Piece, ...] | list[Piece] = ()
) -> Any:
    if element.tag.endswith("}p"):
        pieces = list(_pieces(element, marks))
        kept = [c for c in element if c.tag.endswith("}pPr") or "bookmark" in str(c.tag)]
        for child in list(element):
            element.remove(child)
        for child in kept:
            element.append(child)
        facts = element.get_or_add_pPr()
        look = facts.find(_name("rPr"))
        if look is None:
            look = parts.element("rPr")
            facts.append(look)
        look.insert(0, marks.mark(kind, whole=True))
        if not edited:
            _append(element, pieces, kind, marks, whole=True)
            return element
        reader, apart = (
            _LetterReader(pieces),
            ("removed", "del") if kind == "moveFrom" else ("added", "ins"),
        )
        for piece in edited:
            if piece.fate in ("kept", apart[0]):
                own = kind if piece.fate == "kept" else apart[1]
                _append(element, reader.take(len(piece.text)), own, marks, whole=True)
        return element
    rows = [element] if element.tag.endswith("}tr") else list(element.iter(_name("tr")))
    for row in rows:
        row.get_or_add_trPr().append(marks.mark(kind, whole=True))
    for paragraph in list(element.iter(_name("p"))):
        _whole(paragraph, kind, marks)
    return element


def _append(
    target: Any, pieces: list[_Piece], kind: str | None, marks: Marks, whole: bool = False
) -> None:
    for piece in pieces:
        run = piece.run(kind == "del")
        if kind is not None:
            mark = marks.mark(kind, whole)
            mark.append(run)
            run = mark
        if piece.link is not None:
            link = deepcopy(piece.link)
            link.append(run)
            run = link
        target.append(run)


def _pieces(paragraph: Any, marks: Marks) -> Iterator[_Piece]:
    """What a paragraph is made of, in order."""
    for child in paragraph:
        if child.tag == _name("r"):
            yield from _run(child, None, marks)
        elif child.tag == _name("hyperlink"):
            link = parts.element("hyperlink")
            for key, value in child.attrib.items():
                link.set(key, value)
            for run in child.iter(_name("r")):
                yield from _run(run, link, marks)


def _run(run: Any, link: Any | None, marks: Marks) -> Iterator[_Piece]:
    look = run.find(_name("rPr"))
    for child in run:
        if child.tag == _name("rPr"):
            continue
        if child.tag == _name("t"):
            if child.text:
                yield _Piece(child.text, look, link)
        else:
            yield _Piece(marks.sign(child), look, link, child)


class _LetterReader:
    """Takes letters off a row of pieces."""

    def __init__(self, pieces: list[_Piece]) -> None:
        self.pieces = pieces
        self.at = 0
        self.used = 0

    def take(self, size: int) -> list[_Piece]:
        """The next letters, as pieces."""
        made = []
        while size and self.at < len(self.pieces):
            piece = self.pieces[self.at]
            end = min(len(piece.text), self.used + size)
            made.append(piece.cut(self.used, end))
            size -= end - self.used
            self.used = end
            if end == len(piece.text):
                self.at, self.used = self.at + 1, 0
        return made


def _name(tag: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(f"w:{tag}"))

"""New words for a text that holds marks: figures, citations, bold words stay where they can.

The redline between the printed words is carried over to the text as written: each stretch that was
taken out is looked for there, and replaced where it stands once. Where that fails, the whole text
is new.
"""

import re

from stratc.blocks import escaped
from stratc.text.markdown import plain as without_marks
from stratc.text.marks import marks
from stratc.text.redlines import redline

from .comparing import same
from .values import Impossible

BEFORE = 24
_POINT = re.compile(r"\s*- ")


def reworded(written: str, was: str, now: str, otherwise: str) -> tuple[str, bool]:
    """The text as written with the new words in it; and whether its marks were lost for that."""
    if not written:
        return otherwise, False
    made = written
    kept = removed = added = ""
    for piece in (*redline(was, now), None):
        if piece is not None and piece.fate == "removed":
            removed += piece.text
        elif piece is not None and piece.fate == "added":
            added += piece.text
        else:
            if removed or added:
                changed = _replaced(made, kept, removed, added, "" if piece is None else piece.text)
                if changed is None:
                    return otherwise, True
                made = changed
                kept = (kept + added)[-BEFORE:]
                removed = added = ""
            if piece is not None:
                kept = (kept + piece.text)[-BEFORE:]
    return made, False


def kept(written: str, was: str, now: str) -> str:
    """A text as it is written, in its lines and with its marks, with the new words of a cell.

    Raises Impossible where a figure, a citation, a note, a link or bold words would be lost.
    """
    made, lost = reworded(written, was, now, escaped(now))
    held, left = (sorted(one.written for one in marks(text)) for text in (written, made))
    shown = any(one.kind == "statistic" for one in marks(written)) or same(without_marks(made), now)
    if not lost and held == left and shown:
        return made
    if held or _LOOKS.search(written):
        raise Impossible(
            "a figure, a source, a note, a link or bold words in it would be lost; change it in the"
            " file of the strategy"
        )
    return escaped(now)


def carried(was: str, printed: str, now: str) -> str | None:
    """What was typed into a text between whose paragraphs a page prints other things.

    None where a change does not stand in the words of the strategy, or in what is printed there.
    """
    made, lost = reworded(was, printed, now, "")
    return None if lost or same(made, was) else made


_LOOKS = re.compile(r"\*\*|\]\(")


def _replaced(text: str, before: str, removed: str, added: str, after: str) -> str | None:
    """The text with one stretch replaced; None where it does not stand there exactly once."""
    for near in (before[-BEFORE:], before[-8:], ""):
        for far in (after[:BEFORE], after[:8], ""):
            if not (near + removed + far).strip():
                continue
            found = list(
                re.finditer("".join(f"({_loose(one)})" for one in (near, removed, far)), text)
            )
            if len(found) == 1:
                start, end = found[0].span(2)
                return text[:start] + _in_lines(added, text[:start]) + text[end:]
    return None


def _loose(words: str) -> str:
    """A pattern for words with any blanks between them."""
    return r"\s+".join(re.escape(part) for part in re.split(r"\s+", words))


def _in_lines(added: str, above: str) -> str:
    """New lines as paragraphs, or as points where they follow a point."""
    last = above.rstrip().rpartition("\n")[2]
    mark = _POINT.match(last)
    return re.sub(r"\n+", f"\n{mark[0]}" if mark else "\n\n", added)

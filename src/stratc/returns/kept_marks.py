"""New words for a text that holds marks: figures, citations, bold words stay where they can.

The redline between the printed words is carried over to the text as written: each stretch that was
taken out is looked for there, and replaced where it stands once. Where that fails, the whole text
is new.
"""

import re

from stratc.text.redlines import redline

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

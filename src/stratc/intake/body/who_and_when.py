"""One box that says who leads, by when and how far it is: “Head of Finance by April 2027 (amber)”.

In: the boxes of a row and the head above it. Out: the same boxes, that one taken apart, where its
heading asks for several and its words plainly answer them. Of a box that is asked for no more than
who leads, a time that begins with “by” and a state in brackets are taken as well.
"""

import re
from dataclasses import replace

from stratc.blocks import Cell, Paragraph, escaped

from ..head.plan_head import Head
from ..values import progress, times

_ASKS = {
    "lead": r"\b(?:who|whom|lead|leads|owners?|responsib\w+|officer|pwy|arweinydd)\b",
    "due": r"\b(?:when|dates?|deadline|time ?-?(?:scale|frame|line)s?|due|completion|pryd"
    r"|amserlen)\b",
    "status": r"\b(?:b?rag|status|progress|state|how far|statws|cynnydd)\b",
}
_SAYS = {"lead": "who leads", "due": "by when", "status": "how far it is"}
_APART = re.compile(
    r"\s*\n\s*|\s*[;,()|]\s*|\s*(?<!\d)/\s*|\s*/(?!\d)\s*|\s+[–—-]\s+"
    r"|\s+(?=by\b|from\b|in\b|end\b)"
)
_PLAINLY = re.compile(r"by\b", re.I)


def asked(heading: str) -> set[str]:
    """What the heading of a column asks for, of who, by when and how far."""
    return {name for name, words in _ASKS.items() if re.search(words, heading, re.I)}


def is_shared(head: Head, name: str) -> bool:
    """Whether a column asks for more than its field, and for that no column of its own stands."""
    at = head.at(name)
    wanted = asked(head.headings[at]) if at is not None and name in _ASKS else set()
    return name in wanted and any(head.at(one) is None for one in wanted)


def take(head: Head | None, cells: dict[str, Cell], doubts: list[str]) -> None:
    """Put who, when and how far into boxes of their own."""
    for name in ("due", "lead", "status"):
        at = None if head is None else head.at(name)
        if head is None or at is None or name not in cells:
            continue
        heading, cell = head.headings[at], cells[name]
        wanted = asked(heading)
        free = {one for one in _ASKS if one == name or head.at(one) is None}
        found = _spans(cell.plain) if wanted and len(free) > 1 else {}
        plainly = all(
            one in wanted or len(found) > 2 == len(wanted) or _is_plain(one, cell.plain, found)
            for one in found
        )
        if len(found) < 2 or not set(found) <= free or not plainly:
            continue
        del cells[name]
        cells.update({one: _part(cell, found[one]) for one in found})
        said = " and ".join(", ".join(_SAYS[one] for one in _SAYS if one in found).rsplit(", ", 1))
        doubts.append(f"“{heading}” was read as {said}")
        return


def _is_plain(name: str, words: str, found: dict[str, tuple[int, int]]) -> bool:
    """Whether a part that the heading does not ask for can be nothing else."""
    first, last = found[name]
    if name == "status":
        return "due" in found and words[:first].endswith("(") and words[last : last + 1] == ")"
    return name == "due" and _PLAINLY.match(words[first:last]) is not None


def _part(cell: Cell, span: tuple[int, int]) -> Cell:
    lines = cell.plain[slice(*span)].split("\n")
    made = tuple(Paragraph(escaped(" ".join(line.split())), cell.place) for line in lines)
    return replace(cell, lines=made, heights=())


def _spans(words: str) -> dict[str, tuple[int, int]]:
    """Where some words say who, when and how far, each once; empty where that is not plain."""
    ends = [(found.start(), found.end()) for found in _APART.finditer(words)]
    firsts = [0, *(end for _, end in ends)]
    lasts = [*(start for start, _ in ends), len(words)]
    pieces = [(a, b) for a, b in zip(firsts, lasts, strict=True) if words[a:b].strip(" .")]
    made: dict[str, tuple[int, int]] = {}
    at, before = 0, ""
    while at < len(pieces):
        name, end = _read(words, pieces, at)
        span = (pieces[at][0], pieces[end - 1][1])
        if name in made:
            if name == "due" or before != name:
                return {}
            if name == "status" and not _agree(words, made[name], pieces[at]):
                return {}
            span = (made[name][0], span[1] + (name == "status" and words[span[1] :][:1] == ")"))
        made[name], at, before = span, end, name
    who = words[slice(*made["lead"])] if "lead" in made else "who"
    return made if re.search(r"[^\W\d_]{2}", who) and not re.search(r"\d", who) else {}


def _read(words: str, pieces: list[tuple[int, int]], at: int) -> tuple[str, int]:
    """What the pieces from a place on say, as many as say it together."""
    for end in range(len(pieces), at, -1):
        said = " ".join(words[pieces[at][0] : pieces[end - 1][1]].split())
        if (read := times.read(said)) is not None and "(" not in read.value:
            return "due", end
    own = words[slice(*pieces[at])].strip(" .")
    return ("status" if progress.state_of(own) else "lead"), at + 1


def _agree(words: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two words of a state, as “done (blue)”, say the same."""
    return progress.state_of(words[slice(*one)]) == progress.state_of(words[slice(*other)])

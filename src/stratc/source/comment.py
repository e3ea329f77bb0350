"""The comments in which an author accepts remarks.

`# stratc: allow hedged-wording until 2026-09-30 -- agreed by cabinet, minute 7` stands on a line
of its own. YAML's parser drops comments, so they are found in the text itself; whether a line is
a comment at all or part of a text under `|`, only who knows the nodes can say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .span import Span
from .text import Text

MARK = re.compile(r"#\s*stratc\s*:(?P<said>.*)$", re.IGNORECASE)
FORM = re.compile(
    r"\s*allow:?\s+(?P<rules>[^\s,]+(?:\s*,\s*[^\s,]+)*)"
    r"(?:\s+until:?\s+(?P<until>[^\s,]+))?\s*(?:(?:--|–|—)\s*(?P<reason>.*?))?\s*"
)


@dataclass(frozen=True, slots=True)
class AllowComment:
    """One comment: the rules it names, each with its place, and the line it speaks of."""

    span: Span
    rules: tuple[tuple[str, Span], ...]
    until: str
    reason: str
    below: int
    alone: bool  # nothing but the comment stands on its line


def allow_comments(text: Text) -> Iterator[AllowComment]:
    """Every comment that speaks to stratc. One that cannot be read names no rule."""
    if "stratc" not in text.content:
        return
    for number, line in enumerate(text.lines, 1):
        mark = MARK.search(line)
        if mark is None:
            continue
        found = FORM.fullmatch(mark["said"])
        yield AllowComment(
            span=Span(text, number, mark.start() + 1, number, len(line.rstrip()) + 1),
            rules=tuple(_rules(text, number, mark.start("said"), found)),
            until=(found["until"] or "") if found else "",
            reason=(found["reason"] or "") if found else "",
            below=_below(text, number),
            alone=not line[: mark.start()].strip(),
        )


def _rules(
    text: Text, number: int, offset: int, found: re.Match[str] | None
) -> Iterator[tuple[str, Span]]:
    for name in re.finditer(r"[^\s,]+", found["rules"]) if found else ():
        at = offset + (found.start("rules") if found else 0) + name.start() + 1
        yield name.group(), Span(text, number, at, number, at + len(name.group()))


def _below(text: Text, number: int) -> int:
    """The next line that is neither empty nor a comment."""
    for below in range(number + 1, len(text.lines) + 1):
        line = text.line(below).strip()
        if line and not line.startswith("#"):
            return below
    return number

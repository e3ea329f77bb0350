"""A rule about bodies that are one in one sentence and several in the next."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Span

from .syntax.collectives import BODY, ROWS
from .syntax.finding import prose_of, sheets

WORD = re.compile(r"[A-Za-z]+")


@rule(CONSIDER, english=True)
def body_as_one_and_as_several(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A body that takes the verb of one in one sentence and that of several in another.

    It finds “the council is” beside “the council are”, also with verbs such as “works” and “work”,
    and tells the rarer form of each word once.

    Both are English. Together they look as if two people had written half each.

    Source: GOV.UK style guide, under “Council”, takes the verb of one.

    Flagged:
        introduction: |
          The council has a plan for each park. The council are proud of all nine.

    Better:
        introduction: |
          The council has a plan for each park. The council is proud of all nine.

    When to ignore it: where its members are meant as people who differ.
    """
    uses: dict[str, dict[bool, list[tuple[Span, str]]]] = {}
    for hit in manuscript.answer(prose_of).hits(sheets().bodies):
        start, end = hit.place(hit.found.start(), hit.found.end("told"))
        if hit.passage.quoted(end - 1):
            continue
        words = list(WORD.finditer(hit.passage.typed, start, end))
        body = next(one for one in reversed(words) if one.group().lower() in BODY)
        said = " ".join(hit.passage.typed[body.start() : end].split())
        place = (hit.passage.at(body.start(), end), said)
        forms = uses.setdefault(body.group().lower(), {True: [], False: []})
        forms[ROWS[hit.pattern][1]].append(place)
    for forms in uses.values():
        few = len(forms[True]) < len(forms[False])
        if forms[not few]:
            other = forms[not few][0][1]
            yield from together(
                forms[few],
                lambda words, other=other: f"{words} stands here, and “{other}” elsewhere",  # type: ignore[misc]
                lambda words, count, other=other: f"{words} stand here, and “{other}” elsewhere",  # type: ignore[misc]
                "let it be one everywhere, or several everywhere",
            )

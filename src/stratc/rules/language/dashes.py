"""A rule about dashes of several kinds."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Span

from .punctuation import words_around

DASH = {
    "a long dash without spaces": re.compile(r"(?<=[a-z,)])—(?=[a-z(])"),
    "a long dash between spaces": re.compile(r"(?<=\S) — (?=\S)"),
    "a short dash between spaces": re.compile(r"(?<=[a-z,)%\d]) – (?=[a-zA-Z(])"),
    "a hyphen between spaces": re.compile(r"(?<=[A-Za-z,)]) - (?=[A-Za-z(])"),
}


@rule(CONSIDER, english=True)
def several_dashes(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Dashes of several kinds for one purpose.

    It finds long dashes, short dashes and hyphens between words where a document uses two of them
    or more, with and without spaces, and tells them once.

    One kind looks as if somebody had read the whole. GOV.UK uses a short dash between spaces, and
    a full stop or a comma where one will do.

    Flagged:
        introduction: Help – for everybody – is near. Nobody—not one—is left out.

    Better:
        introduction: Help – for everybody – is near. Nobody – not one – is left out.

    When to ignore it: where the kinds mean different things, and readers know which.
    """
    uses = _kinds(manuscript, DASH)
    if len(uses) > 1:
        usual = max(uses, key=lambda kind: len(uses[kind]))
        for kind, places in uses.items():
            if kind != usual:
                yield from together(
                    places,
                    lambda words, kind=kind: f"{kind} stands in {words}, and elsewhere {usual}",  # type: ignore[misc]
                    lambda words, count, kind=kind: (
                        f"{kind} stands {count} times, as in {words}, "  # type: ignore[misc]
                        f"and elsewhere {usual}"
                    ),
                    "use one kind of dash",
                )


def _kinds(
    manuscript: Manuscript, patterns: dict[str, re.Pattern[str]]
) -> dict[str, list[tuple[Span, str]]]:
    uses: dict[str, list[tuple[Span, str]]] = {}
    for passage in manuscript.passages:
        for kind, pattern in patterns.items():
            for found, span in passage.own_hits(pattern):
                long = len(found.group()) > 4
                shown = found.group() if long else words_around(passage.typed, found)
                uses.setdefault(kind, []).append((span, shown))
    return uses

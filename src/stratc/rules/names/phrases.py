"""A rule about names that are one letter away from a name that the document uses often."""

import re
from collections import Counter
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.source import Diagnostic, Label
from stratc.text.similarity import near_spelling

WORD = re.compile(r"(?<![\w\0’'-])[A-Z][a-z]{2,}(?![\w’'-])")
OFTEN = 3


@rule(CONSIDER, english=True)
def name_one_letter_away(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two words of a name of which one is a letter away: “New Zero Plan” among “Net Zero Plans”.

    It finds a pair of words with capitals that stands once, where the document has nearly the same
    pair three times or more. Both words may be in every dictionary.

    Readers take it for another thing, and a search does not find it.

    Flagged:
        introduction: |
          The Net Zero Plan began in May. The Net Zero Plan has four parts. Ask for the Net Zero
          Plan. We look at the New Zero Plan each year.

    Better:
        …
          Plan. We look at the Net Zero Plan each year.

    When to ignore it: where both are names.
    """
    places: dict[tuple[str, str], tuple[Passage, int, int]] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for passage in manuscript.passages:
        before: re.Match[str] | None = None
        for found in WORD.finditer(passage.typed):
            if before and passage.typed[before.end() : found.start()].isspace():
                pair = (before.group(), found.group())
                counts[pair] += 1
                places.setdefault(pair, (passage, before.start(), found.end()))
            before = found
    beside: dict[tuple[int, str], list[tuple[str, str]]] = {}
    for pair, count in counts.items():
        if count >= OFTEN:
            beside.setdefault((0, pair[0]), []).append(pair)
            beside.setdefault((1, pair[1]), []).append(pair)
    for pair, count in counts.items():
        if count > 1:
            continue
        usual = _nearly(pair, beside)
        if usual:
            passage, start, end = places[pair]
            other, first, last = places[usual]
            yield Diagnostic(
                passage.at(start, end),
                f"“{' '.join(pair)}” is one letter away from “{' '.join(usual)}”",
                labels=(Label(other.at(first, last), "first used here"),),
                hints=(f"write “{' '.join(usual)}” if you mean it",),
            )


def _nearly(
    pair: tuple[str, str], beside: dict[tuple[int, str], list[tuple[str, str]]]
) -> tuple[str, str] | None:
    for same, other in ((0, 1), (1, 0)):
        for usual in beside.get((same, pair[same]), ()):
            one, two = pair[other].lower(), usual[other].lower()
            inflected = one.rstrip("sed") == two.rstrip("sed") or one[0] != two[0]
            if not inflected and list(near_spelling(one, (two,))):
                return usual
    return None

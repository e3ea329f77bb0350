"""A rule about the words that stand beside a listed figure in the text."""

import re
from collections.abc import Iterator, Mapping

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.model import Statistic
from stratc.source import Diagnostic

PRINTED = re.compile(
    r"(?:(?P<before>£|\b[A-Za-z]+(?: to| than| under)?)\s*\**)?(?P<mark>\[=(?P<id>[\w-]+)\])"
    r"\**(?:\s*(?P<behind>%|[A-Za-z][\w’'-]*(?:\s+[A-Za-z][\w’'-]*)?))?"
)


@rule(SHOULD, draft=CONSIDER)
def unit_printed_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A word beside a statistic that the statistic prints itself.

    A mark such as `[=kits]` prints the figure with its unit and with “about” or “over”. It finds
    the unit once more behind the mark, and “about” or “£” once more before it: `[=kits] kits` is
    “658 kits kits” to a reader.

    Flagged:
        statistics:
          - id: kits
            title: Kits that were given out
            value: 658
            unit: kits
        introduction: In 2025 [=kits] kits were given out.

    Better:
        …
        introduction: In 2025 [=kits] were given out.

    When to ignore it: never.
    """
    for passage in manuscript.passages:
        if passage.prose and "[=" in passage.text:
            yield from _printed_twice(passage, manuscript.index.statistics)


def _printed_twice(passage: Passage, statistics: Mapping[str, Statistic]) -> Iterator[Diagnostic]:
    """Words beside a statistic that it prints itself: its unit behind it, “about” before it."""
    for found in PRINTED.finditer(passage.written):
        statistic = statistics.get(found["id"])
        if statistic is None or statistic.value is None or statistic.in_words:
            continue
        unit = (statistic.unit or ("%" if statistic.value.percent else "")).lower()
        behind = (found["behind"] or "").lower().split()
        before = (found["before"] or "").lower()
        again = ""
        if unit and (" ".join(behind).startswith(unit) or unit.split()[-1] in behind):
            again = statistic.unit or "%"
        elif unit == "%" and re.match(r"per ?cent\b", " ".join(behind)):
            again = "per cent"
        elif before and before in (*statistic.qualifier, statistic.value.currency):
            again = found["before"]
        if again:
            yield Diagnostic(
                passage.at(*found.span("mark")),
                f"“{again}” is printed twice, here and by the statistic “{statistic.id}”",
                hints=(
                    f"write [={statistic.id}.value] for the figure alone, or leave “{again}” out"
                    if again == statistic.unit
                    else f"leave “{again}” out",
                ),
            )

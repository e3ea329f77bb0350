"""A rule about years that are written in two ways."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Span

YEARS = re.compile(
    r"(?<![\d/–-])(?P<first>20\d\d)(?P<mark>/| ?- ?| ?– ?)(?P<last>20\d\d|\d\d)(?![\d/–-]|%)"
)


@rule(CONSIDER)
def years_written_two_ways(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Years written with a slash in one place and with a dash in another.

    It finds “2023/24” beside “2023–2024”, “2019-22” beside “2019-2022” and “2019 - 2022” beside
    both, and tells the rarer kind once.

    A slash is often read as one financial year and a dash as several years, so readers ask which
    is meant. GOV.UK writes “2023 to 2024”.

    Source: GOV.UK style guide, under “Dates”.

    Flagged:
        introduction: In 2023/24 it was worse than in 2022–23, and better than in 2021/22.

    Better:
        introduction: In 2023/24 it was worse than in 2022/23, and better than in 2021/22.

    When to ignore it: where one means a financial year and the other several years, and both are
    explained.
    """
    for one_year in (True, False):
        uses: dict[str, list[tuple[Span, str]]] = {}
        for passage in manuscript.passages:
            for found, span in passage.own_hits(YEARS):
                after = (int(found["last"]) - int(found["first"])) % 100
                if after and (after == 1) == one_year:
                    mark = found["mark"].replace("–", "-") + "0" * len(found["last"])
                    uses.setdefault(mark, []).append((span, found.group()))
        usual = max(uses, key=lambda mark: len(uses[mark]), default="")
        places = [place for mark in uses if mark != usual for place in uses[mark]]
        other = uses[usual][0][1] if usual else ""
        yield from together(
            places,
            lambda words, other=other: (
                f"the years {words} are written in another way than "  # type: ignore[misc]
                f"“{other}”"
            ),
            lambda words, count, other=other: (
                f"the years {words} are written in other ways than "  # type: ignore[misc]
                f"“{other}”"
            ),
            "write all years alike",
        )

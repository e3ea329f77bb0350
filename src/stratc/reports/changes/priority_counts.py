"""The table of counts: what became of the promises of each priority."""

from dataclasses import dataclass

from stratc.diff import Fate

WHOLE = "The whole strategy"


@dataclass(frozen=True, slots=True)
class PriorityCounts:
    """One priority in the table of counts."""

    title: str
    before: int
    ended: int
    perhaps: int
    less: int
    kept: int
    new: int
    now: int


def counts_of(title: str, fates: list[Fate]) -> PriorityCounts:
    """The row of one priority, or of promises that stand under none."""

    def count(*ways: str) -> int:
        return sum(fate.way in ways for fate in fates)

    return PriorityCounts(
        title or WHOLE,
        sum(fate.old is not None for fate in fates),
        count("ended"),
        count("perhaps"),
        count("less"),
        count("more", "another", "same", "kept"),
        count("new"),
        len({fate.new for fate in fates if fate.new and fate.way != "ended"}),
    )

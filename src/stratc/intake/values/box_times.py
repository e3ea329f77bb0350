"""The time that a box says, in one line or in several, with what its document says of times.

In: the box. Out: the time; None where it says none, or more than one.
"""

from stratc.blocks import Cell

from . import quarters, times
from .revised_times import newest


def read(cell: Cell, over: str, period: str, year: str, *, welsh: bool) -> times.Time | None:
    """The time of a box below a plan called `over`, of a document that covers `period`.

    `year` is the one whose quarters the document counts.
    """
    words = cell.one_line
    return (
        newest(words)
        or times.read(words, welsh=welsh, counted=bool(period))
        or times.said_again([line.plain for line in cell.lines])
        or times.said_again(words.split(" / "))
        or times.within(words, over, period)
        or times.within(words, period, "")
        or quarters.read(words, year)
    )

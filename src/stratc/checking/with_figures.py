"""Running text as it is printed: with the figures of statistics where their marks stand."""

import re

from .manuscript import Manuscript
from .passage import Passage

MARK = re.compile(r"\[=([\w-]+)(?:\.\w+)?\]")
FIGURES = re.compile(r"\d|\[=")


def with_figures(manuscript: Manuscript) -> tuple[tuple[Passage, str], ...]:
    """Each passage of prose that holds a figure, and its text with the figures written out."""
    known = manuscript.index.statistics

    def value(found: re.Match[str]) -> str:
        statistic = known.get(found[1])
        return statistic.value.text if statistic and statistic.value else ""

    return tuple(
        (passage, MARK.sub(value, passage.text))
        for passage in manuscript.passages
        if passage.prose and not passage.heading and FIGURES.search(passage.text)
    )

"""Entries of a list that are one sentence together."""

import re
from itertools import pairwise

from stratc.model import Action, Commitment, Intervention, Path

from .manuscript import Manuscript

GOES_ON = re.compile(r"[;,](?:\s+(?:and|or))?\s*\Z")


def joined(manuscript: Manuscript) -> list[tuple[Path, Path]]:
    """The paths of promises that “;”, “; and” or a comma joins, each with that of the next."""
    promises = [
        passage
        for passage in manuscript.passages
        if isinstance(passage.element, Action | Commitment | Intervention)
        and passage.field.key in ("text", "action")
    ]
    return [
        (first.element.path, second.element.path)
        for first, second in pairwise(promises)
        if first.element.path[:-1] == second.element.path[:-1] and GOES_ON.search(first.plain)
    ]

"""A rule about bodies with several names."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.model import Body
from stratc.source import Diagnostic, Label
from stratc.text.english import loosely

from .bodies import first_place, folded


@rule(CONSIDER)
def several_names(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """One body under two full names in the text.

    It finds a body whose listed name and another listed name, or two other names, are both
    printed. Abbreviations, short forms of the same words and “the Board” do not count. A reader
    who does not know the place takes them for two bodies.

    Flagged:
        bodies:
          - id: board
            name: Fenmarsh Recovery Board
            aliases: ["Harm Reduction Partnership"]
        introduction: |
          The Fenmarsh Recovery Board meets every month. The Harm Reduction Partnership decides.

    Better:
        …
            name: Fenmarsh Recovery Board
        introduction: |
          The Fenmarsh Recovery Board meets every month. The Fenmarsh Recovery Board decides.

    When to ignore it: where the text itself says that both are the same body.
    """
    index = manuscript.index
    for body in index.bodies.values():
        names = _full(body)
        if len(names) < 2:
            continue
        found = [(name, span) for name in names if (span := first_place(manuscript, name))]
        if len(found) > 1:
            (usual, first), *others = found
            for name, span in others:
                if _told_as_one(manuscript, usual, name):
                    continue
                yield Diagnostic(
                    span,
                    f"“{name}” is also called “{usual}”",
                    labels=(Label(first, "here, for one"),),
                    hints=(f"write “{body.name}” everywhere",),
                )


def _told_as_one(manuscript: Manuscript, one: str, other: str) -> bool:
    """Whether the text says that two names are one, with one in brackets behind the other."""
    first, second = map(loosely, (one, other))
    pair = rf"{first}\s*\(\s*{second}|{second}\s*\(\s*{first}"
    return bool(re.search(pair, manuscript.whole))


def _full(body: Body) -> list[str]:
    """The names of a body that a reader would take for different ones; its own name first."""
    kept = [body.name]
    for alias in body.aliases:
        tokens = set(folded(alias).split())
        # In small letters a few words describe more often than they name.
        short = len(tokens) < (4 if alias[0].islower() else 3)
        if not short and not any(tokens <= set(folded(name).split()) for name in kept):
            kept.append(alias)
    return kept

"""Rules about the shape of a document that only the whole of it shows."""

from __future__ import annotations

from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import MUST, rule
from stratc.model import REFERRED
from stratc.source import Diagnostic, Label


@rule(MUST, firm=True)
def id_used_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two elements of one kind with the same id.

    Whatever names the id could mean either of them. Ids need to differ within their kind only: a
    commitment and a statistic may share one.

    Flagged:

        bodies:
          - id: council
            name: Fenmarsh County Council
          - id: council
            name: North Fenmarsh District Council

    Better:

        bodies:
          - id: county
            name: Fenmarsh County Council
          - id: north-district
            name: North Fenmarsh District Council

    When to ignore it: never.
    """
    for kind, second, first in manuscript.index.repeated:
        name = getattr(second, "id", "")
        yield Diagnostic(
            second.where["id"],
            f"two {REFERRED[kind].plural} have the id “{name}”",
            labels=(Label(first.where["id"], "first used here"),),
            hints=("give one of them another id",),
        )

"""The editions that a strategy can be compared with, and each comparison as a page.

In: one strategy of the project. Out: its earlier revisions in git and the strategies before it,
each with words to choose it by; the page that `stratc diff` makes of the one that was chosen.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass

from stratc.crossref import Library
from stratc.model import Strategy
from stratc.outputs.language import day
from stratc.work.sides import here
from stratc.work.usage import UsageError

from .changes import Refusal

LAST = "HEAD"


@dataclass(frozen=True, slots=True)
class Earlier:
    """An edition to compare with: what it is called by the program, and what by people."""

    name: str
    title: str
    successor: bool = False

    def as_data(self) -> dict[str, str]:
        """For the page."""
        return {"name": self.name, "title": self.title}


def earlier_editions(strategy: Strategy, library: Library) -> list[Earlier]:
    """The last commit, the strategies before this one, then every revision that changed it."""
    before = [
        Earlier(other.id, f"{other.title}, {other.period}", successor=True)
        for other in library.strategies
        if other.id == strategy.supersedes or _came_before(other, strategy)
    ]
    repository = here()
    try:
        commits = repository.history(strategy.id) if repository else []
    except UsageError:  # no repository, or one without a commit
        commits = []
    revisions = [Earlier(one.name, f"{day(one.day)}: {one.words}") for one in commits]
    last = [Earlier(LAST, "The last commit")] if revisions else []
    return [*last, *before, *revisions]


def compared(strategy: Strategy, library: Library, name: str) -> str:
    """The page of a comparison; a Refusal in words where there is none to show."""
    known = earlier_editions(strategy, library)
    if not known:
        raise Refusal(
            "There is no earlier edition yet: no commit of git, and no strategy before it."
        )
    chosen = next((one for one in known if one.name == name), None) if name else known[0]
    if chosen is None:
        raise Refusal("There is no such edition to compare with.")
    pair = [chosen.name, strategy.id, "--successor"]
    words = pair if chosen.successor else [strategy.id, "--base", chosen.name]
    run = subprocess.run(
        [sys.executable, "-m", "stratc", "diff", *words, "--format", "html", "--fail-on", "never"],
        capture_output=True,
        check=False,
        timeout=120,
    )
    said = run.stdout.decode("utf-8", "replace")
    if said.lstrip().startswith("<!"):
        return said
    told = run.stderr.decode("utf-8", "replace").removeprefix("stratc: ").strip()
    raise Refusal(
        told or f"Nothing has changed since {chosen.title[:1].lower()}{chosen.title[1:]}."
    )


def _came_before(other: Strategy, strategy: Strategy) -> bool:
    """Whether another strategy of the same place began earlier."""
    first, ours = other.period.start, strategy.period.start
    shared = {*other.areas} & {*strategy.areas}
    return bool(first and ours and first < ours and shared)

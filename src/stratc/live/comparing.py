"""The editions that a strategy can be compared with, and each comparison as a page.

In: one strategy of the project. Out: its earlier revisions in git and the strategies before it,
each with words to choose it by; the page that `stratc diff` makes of the one that was chosen.
"""

from dataclasses import dataclass
from datetime import date

from stratc.crossref import Library
from stratc.diff import Edition
from stratc.model import Strategy
from stratc.outputs.language import day as day_in_words
from stratc.pipeline import compare, edition
from stratc.reports.changes import show
from stratc.source import Severity
from stratc.work.decisions import decisions
from stratc.work.files import Project
from stratc.work.making import branding_of
from stratc.work.sides import Side, at_revision, here, of_project
from stratc.work.usage import UsageError

from .wishes import Refusal

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
    revisions = [Earlier(one.name, f"{day_in_words(one.day)}: {one.words}") for one in commits]
    last = [Earlier(LAST, "The last commit")] if revisions else []
    return [*last, *before, *revisions]


def compared(
    strategy: Strategy, library: Library, name: str, project: Project, day: date | None
) -> str:
    """The page of a comparison; a Refusal in words where there is none to show."""
    known = earlier_editions(strategy, library)
    if not known:
        raise Refusal(
            "There is no earlier edition yet: no commit of git, and no strategy before it."
        )
    chosen = next((one for one in known if one.name == name), None) if name else known[0]
    if chosen is None:
        raise Refusal("There is no such edition to compare with.")
    try:
        before, after = _sides(project, strategy.id, chosen)
        made = compare(_read(before, day), _read(after, day), day, successor=chosen.successor)
        comparison = made.approved_by(decisions(project.root, lambda said: None))
    except UsageError as refused:
        raise Refusal(f"{refused}. {refused.hint}".strip()) from None
    if not comparison.changes:
        raise Refusal(f"Nothing has changed since {chosen.title[:1].lower()}{chosen.title[1:]}.")
    page = show("html", (comparison,), project.templates, branding=branding_of(project))
    return page if isinstance(page, str) else page.decode("utf-8")


def _sides(project: Project, id: str, chosen: Earlier) -> tuple[Side, Side]:
    now = of_project(project, id)
    if chosen.successor:
        return of_project(project, chosen.name), now
    repository = here()
    assert repository
    return at_revision(repository, chosen.name, id, lambda said: None), now


def _read(side: Side, day: date | None) -> Edition:
    found, said = edition(
        side.document, side.frameworks, day, side.settings, side.name, side.committed
    )
    if found is None:
        first = next((d for d in said if d.severity is Severity.MUST), None)
        why = f": {first.span}: {first.message}" if first else ""
        raise Refusal(f"“{side.name}” cannot be read{why}")
    return found


def _came_before(other: Strategy, strategy: Strategy) -> bool:
    """Whether another strategy of the same place began earlier."""
    first, ours = other.period.start, strategy.period.start
    shared = {*other.areas} & {*strategy.areas}
    return bool(first and ours and first < ours and shared)

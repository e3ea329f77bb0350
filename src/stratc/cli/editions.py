"""One edition of a strategy, wherever it was found, read and linked to be compared."""

from datetime import date

from stratc import pipeline
from stratc.checking import unknown_kinds
from stratc.diff import Edition, ReaderChange, since_last_edition
from stratc.reports import report
from stratc.reports.terminal import tell
from stratc.source import Diagnostic, Severity, in_reading_order
from stratc.work.files import Project
from stratc.work.sides import Side, at_revision, here, of_project
from stratc.work.usage import NothingEarlier, UsageError


def changes_since(
    revision: str, project: Project, names: list[str], day: date | None
) -> dict[str, tuple[ReaderChange, ...]]:
    """What each strategy says of its changes since a revision of git, or since it was adopted.

    A strategy that the revision does not hold has none, and one of several that was never adopted
    has none. Raises UsageError where git knows no such
    revision, or an edition in it cannot be read.
    """
    repository = here()
    if repository is None:
        raise UsageError("this project is not in a git repository", "leave out --since")
    if revision != "adopted":
        repository.must_hold(revision)
    said: list[Diagnostic] = []
    found: dict[str, tuple[ReaderChange, ...]] = {}
    for name in names:
        try:
            at = repository.adopted(name) if revision == "adopted" else revision
        except NothingEarlier:
            if len(names) == 1:
                raise
            continue
        if name not in {document.id for document in repository.documents(at, said.append)}:
            continue
        before = edition(readable(at_revision(repository, at, name, said.append), said), day)
        after = edition(of_project(project, name), day)
        found[name] = since_last_edition(pipeline.compare(before, after, day), after)
    return found


def readable(one: Side, said: list[Diagnostic]) -> Side:
    """The same, if nothing was said on the way; else UsageError."""
    if said:
        tell(report("text", in_reading_order(said)))
        raise UsageError(f"“{one.name}” cannot be read", "put right what is said above first")
    return one


def edition(one: Side, day: date | None) -> Edition:
    """One side, read and linked. What cannot be read is not the same as nothing changed."""
    found, said = pipeline.edition(
        one.document, one.frameworks, day, one.settings, one.name, one.committed
    )
    if found is None:
        tell(report("text", tuple(d for d in said if d.severity is Severity.MUST)))
        raise UsageError(f"“{one.name}” cannot be read", "put right what is said above first")
    if wrong := in_reading_order(unknown_kinds(one.settings)):
        tell(report("text", wrong))
        raise UsageError("stratc.yaml cannot be used", "put right what is said above first")
    return found

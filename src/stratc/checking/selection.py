"""Which rules run, and what their remarks count as, as the project's settings say.

A selector is the name of a rule or of a family. Firm rules always run and always count.
"""

from collections.abc import Iterable
from fnmatch import fnmatchcase

from stratc.model import Settings
from stratc.source import CATALOGUE, CatalogueEntry, Severity

SEVERITIES = {
    "must": Severity.MUST,
    "should": Severity.SHOULD,
    "consider": Severity.CONSIDER,
    "ignore": None,
}


def runs(entry: CatalogueEntry, settings: Settings) -> bool:
    """Whether a rule is wanted at all."""
    if entry.firm:
        return True
    if settings.select and not _stands_among(entry, settings.select):
        return False
    return not _stands_among(entry, settings.ignore)


def severity(entry: CatalogueEntry, file: str, draft: bool, settings: Settings) -> Severity | None:
    """What a rule's remark in a file counts as; None where it is not wanted."""
    counts: Severity | None = entry.draft if draft else entry.severity
    if entry.firm:
        return counts
    for setting in settings.rules:
        named = not setting.for_ or _stands_among(entry, setting.for_)
        if named and (not setting.in_ or any(_under(file, path) for path in setting.in_)):
            counts = SEVERITIES[setting.severity]
    return counts


def selectors() -> tuple[str, ...]:
    """Everything that can be selected: families first, then rules."""
    rules = [entry for entry in CATALOGUE.values() if not entry.grade]
    return (*sorted({entry.family for entry in rules}), *sorted(entry.name for entry in rules))


def _stands_among(entry: CatalogueEntry, names: Iterable[str]) -> bool:
    return entry.name in names or entry.family in names


def _under(file: str, path: str) -> bool:
    """Whether a file is meant by a strategy's id, a folder or a file, given from any folder."""
    path = path.removeprefix("./").rstrip("/")
    steps = file.split("/")
    tails = ["/".join(steps[number:]) for number in range(len(steps))]
    return any(fnmatchcase(tail, path) or fnmatchcase(tail, f"{path}/*") for tail in tails)

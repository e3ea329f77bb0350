"""The @rule decorator, its list, and the loop that runs it.

Rules do not know each other and may run in any order. The runner stamps each remark with the
rule's name and with its severity, which may be milder while a strategy is a draft, and which the
project's settings may change. Then it leaves out what authors accepted, with a reason, and tells
the same words of several places once.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from stratc.crossref import Library
from stratc.model import Strategy
from stratc.source import CatalogueEntry, Diagnostic, Severity, register

from .manuscript import Manuscript
from .selection import runs, severity
from .settings import unknown_in_settings
from .summarise import outside_notes, told_once
from .suppressions import not_accepted

Rule = Callable[[Manuscript], Iterator[Diagnostic]]
MUST, SHOULD, CONSIDER = Severity.MUST, Severity.SHOULD, Severity.CONSIDER

RULES: list[CatalogueEntry] = []
ENGLISH: set[str] = set()


def rule(
    severity: Severity, draft: Severity | None = None, *, firm: bool = False, english: bool = False
) -> Callable[[Rule], Rule]:
    """Add a function to the rules; its name is the rule's name.

    A firm rule always counts. An English one looks at English strategies only.
    """

    def decorate(function: Rule) -> Rule:
        entry = register(function, severity, draft, firm)
        RULES.append(entry)
        if english:
            ENGLISH.add(entry.name)
        return function

    return decorate


def check(library: Library, only: Collection[str] | None = None) -> Iterator[Diagnostic]:
    """Everything the rules have to say about a library, or about these strategies of it alone."""
    for strategy in library.strategies:
        if only is None or strategy.id in only:
            yield from check_one(library, strategy)
    yield from unknown_in_settings(library.settings)


def check_one(library: Library, strategy: Strategy) -> Iterator[Diagnostic]:
    """Everything the rules have to say about one strategy of a library."""
    wanted = [entry for entry in RULES if runs(entry, library.settings)]
    manuscript = Manuscript(library, strategy)
    remarks = [remark for entry in wanted for remark in _remarks(entry, manuscript)]
    kept = outside_notes(remarks)
    yield from told_once(not_accepted(manuscript, kept, {entry.name for entry in wanted}))


def _remarks(entry: CatalogueEntry, manuscript: Manuscript) -> Iterator[Diagnostic]:
    if entry.name in ENGLISH and not manuscript.english:
        return
    settings = manuscript.library.settings
    for remark in entry.function(manuscript):
        counts = severity(entry, remark.span.text.name, manuscript.draft, settings)
        if counts is not None:
            yield replace(remark, rule=entry.name, severity=counts)

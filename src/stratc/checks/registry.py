"""The @rule decorator, its list, and the loop that runs it.

Rules do not know each other and may run in any order. The runner stamps each remark with the
rule's name and with its severity, which may be milder while a strategy is a draft.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from stratc.crossref import Library
from stratc.source import Diagnostic, Entry, Severity, register

Rule = Callable[[Library], Iterator[Diagnostic]]
MUST, SHOULD, CONSIDER = Severity.MUST, Severity.SHOULD, Severity.CONSIDER

RULES: list[Entry] = []


def rule(severity: Severity, draft: Severity | None = None) -> Callable[[Rule], Rule]:
    """Add a function to the rules; its name is the rule's name."""

    def decorate(function: Rule) -> Rule:
        RULES.append(register(function, severity, draft))
        return function

    return decorate


def check(library: Library) -> Iterator[Diagnostic]:
    """Everything the rules have to say about a library."""
    drafts = _texts_of_drafts(library)
    for entry in RULES:
        for said in entry.function(library):
            mild = said.span.text.name in drafts
            yield replace(said, rule=entry.name, severity=entry.draft if mild else entry.severity)


def _texts_of_drafts(library: Library) -> frozenset[str]:
    return frozenset(
        element.where.span.text.name
        for strategy in library.strategies
        if strategy.status in ("draft", "consultation")
        for element in library.index(strategy).elements
    )

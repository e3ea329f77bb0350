"""The @rule decorator, its list, and the loop that runs it.

Rules do not know each other and may run in any order. The runner stamps each remark with the
rule's name and with its severity, which may be milder while a strategy is a draft, and which the
project's settings may change. Then it leaves out what authors accepted, with a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from stratc.crossref import Library
from stratc.source import Diagnostic, Entry, Severity, register

from .selection import runs, severity
from .suppressions import not_accepted, unknown_in_settings

Rule = Callable[[Library], Iterator[Diagnostic]]
MUST, SHOULD, CONSIDER = Severity.MUST, Severity.SHOULD, Severity.CONSIDER

RULES: list[Entry] = []


def rule(
    severity: Severity, draft: Severity | None = None, *, firm: bool = False
) -> Callable[[Rule], Rule]:
    """Add a function to the rules; its name is the rule's name. A firm rule always counts."""

    def decorate(function: Rule) -> Rule:
        RULES.append(register(function, severity, draft, firm))
        return function

    return decorate


def check(library: Library) -> Iterator[Diagnostic]:
    """Everything the rules have to say about a library."""
    wanted = [entry for entry in RULES if runs(entry, library.settings)]
    drafts = _texts_of_drafts(library)
    said = [remark for entry in wanted for remark in _said(entry, library, drafts)]
    yield from not_accepted(library, said, {entry.name for entry in wanted})
    yield from unknown_in_settings(library.settings)


def _said(entry: Entry, library: Library, drafts: frozenset[str]) -> Iterator[Diagnostic]:
    for said in entry.function(library):
        file = said.span.text.name
        counts = severity(entry, file, file in drafts, library.settings)
        if counts is not None:
            yield replace(said, rule=entry.name, severity=counts)


def _texts_of_drafts(library: Library) -> frozenset[str]:
    return frozenset(
        element.where.span.text.name
        for strategy in library.strategies
        if strategy.status in ("draft", "consultation")
        for element in library.index(strategy).elements
    )

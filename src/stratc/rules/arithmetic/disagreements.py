"""Amounts that cannot all be so, and how that is told."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from stratc.checking.manuscript import Manuscript
from stratc.source import Diagnostic, Span

from .amounts import Account, Amount, accounts


class Disagreement(NamedTuple):
    """Amounts that cannot all be so, and why."""

    amounts: tuple[Amount, ...]
    words: str


def shown(amount: Amount) -> str:
    """An amount as it was typed."""
    return " ".join(amount.written.split())


def disagreements(
    manuscript: Manuscript,
    judge: Callable[[Account], Disagreement | None],
    hint: str,
    told: Iterable[Span] = (),
) -> Iterator[Diagnostic]:
    """What a judge says of each sentence that nobody quotes and where nothing was told yet."""
    known = [(place.text.name, *_ends(place)) for place in told]
    for account in manuscript.answer(accounts):
        found = judge(account)
        if not found or account.passage.quoted(found.amounts[0].start):
            continue
        first = min(one.start for one in found.amounts)
        last = max(one.end for one in found.amounts)
        span = account.passage.at(first, last)
        start, end = _ends(span)
        if not any(name == span.text.name and a < end and start < b for name, a, b in known):
            yield Diagnostic(span, found.words, hints=(hint,))


def _ends(span: Span) -> tuple[tuple[int, int], tuple[int, int]]:
    return (span.line, span.column), (span.end_line, span.end_column)

"""Amounts that cannot all be so, and how that is told."""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import wraps
from typing import NamedTuple

from stratc.checking.manuscript import Manuscript
from stratc.source import Diagnostic, Span

from .amounts import Account, Amount, accounts


class Disagreement(NamedTuple):
    """Amounts that cannot all be so, and why."""

    amounts: tuple[Amount, ...]
    words: str


AccountJudge = Callable[[Account], Disagreement | None]
AccountHitJudge = Callable[[Account, re.Match[str]], Disagreement | None]


def shown(amount: Amount) -> str:
    """An amount as it was typed."""
    return " ".join(amount.written.split())


def likely(stated: Decimal, real: Decimal) -> bool:
    """Whether one number may have been meant for another: it is near, or a digit or nought off."""
    ratio = stated / (real or 1)
    tens = (Decimal(10) ** power for power in (-3, -2, -1, 1, 2, 3))
    one, other = str(stated), str(real)
    digit = len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return (
        Decimal("0.5") < ratio < 2
        or digit
        or any(abs(ratio / n - 1) < Decimal("0.01") for n in tens)
    )


def one_part_more(account: Account, part: Amount, total: Decimal) -> bool:
    """“£412,000. £268,000 is for staff; £96,000 went on …”: no whole, and one part more."""
    others = (one.value for one in account.amounts_in(account.both, part.kind))
    return max(others, default=Decimal()) == total + part.value


def where(
    *patterns: re.Pattern[str], both: bool = False, least: int = 1
) -> Callable[[AccountHitJudge], AccountJudge]:
    """Judge a sentence, or it and the one before, where one of some patterns finds something.

    All of them ask for so many amounts at `least`: most sentences have one, and are not asked.
    """

    def decorate(judge: AccountHitJudge) -> AccountJudge:
        @wraps(judge)
        def judged(account: Account) -> Disagreement | None:
            words = account.both if both else account.words
            if words.count("‹") < least:
                return None
            for pattern in patterns:
                if found := pattern.search(words):
                    return judge(account, found)
            return None

        judged.asked = patterns, least  # type: ignore[attr-defined]
        return judged

    return decorate


def first_of(account: Account, *judges: AccountJudge) -> Disagreement | None:
    """What the first of some judges says who finds anything."""
    for judge in judges:
        if found := judge(account):
            return found
    return None


def disagreements(
    manuscript: Manuscript, judge: AccountJudge, hint: str, told: Iterable[Span] = ()
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

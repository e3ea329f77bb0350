"""Rules about a whole and its parts in one sentence: they must add up."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.source import Diagnostic

from .amounts import accounts
from .between_columns import columns_that_differ
from .disagreements import disagreements
from .not_in_treatment import shares_without_treatment
from .reckoned import reckoning_that_differs
from .stated_comparisons import comparisons_that_differ
from .stated_differences import differences_that_differ
from .stated_multiples import multiples_that_differ
from .stated_parts import parts_that_differ
from .stated_remainders import remainders_that_differ
from .stated_rests import rests_that_differ
from .stated_wholes import wholes_that_differ
from .sums import sums_that_differ
from .sums_by_a_digit import digits_that_differ
from .totals_of_plans import totals_of_plans
from .typed_tables import that_do_not_add_up

HINT = "check all the figures"


@rule(SHOULD, draft=CONSIDER, english=True)
def breakdown_that_does_not_add_up(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A whole and its parts in one sentence that do not make the same: “57 calls: 22 by day …”.

    It looks at a number that is broken down behind a colon, “of which” or “made up of”, at men and
    women, boys and girls or adults and children of a whole, and at two shares of which one is the
    other's opposite: “45% were in treatment and 62% were not”. A row of shares that ends with
    “other” or “the rest” must make 100%, shares of men and women no more than that, and sums of
    money what the sentence calls their total. Averages, costs a head, halves and quarters of a sum
    are worked out, and the columns of a table, or of a plan, are held against their total.

    Somebody will add them up, and then doubt the figures around them.

    Flagged:

        introduction: In 2025 there were 57 calls, of which 22 by day and 31 at night.

    Better:

        introduction: In 2025 there were 57 calls, of which 26 by day and 31 at night.

    When to ignore it: where some are in several parts, or in none, and the text says so.
    """
    told = list(_in_sentences(manuscript))
    yield from told
    for account, (amounts, words) in wholes_that_differ(manuscript.answer(accounts)):
        place = account.span(*amounts)
        if not account.passage.quoted(amounts[0].start) and place not in [r.span for r in told]:
            told.append(Diagnostic(place, words, hints=(HINT,)))
            yield told[-1]
    strategy = manuscript.strategy
    start, end = strategy.period.start, strategy.period.end
    years = end.year - start.year if start and end else None
    yield from disagreements(
        manuscript,
        lambda account: (
            parts_that_differ(account)
            or differences_that_differ(account, years)
            or multiples_that_differ(account)
            or remainders_that_differ(account)
            or comparisons_that_differ(account)
            or rests_that_differ(account)
            or sums_that_differ(account)
            or reckoning_that_differs(account)
            or digits_that_differ(account)
        ),
        HINT,
        [remark.span for remark in told],
    )
    yield from shares_without_treatment(manuscript)
    yield from totals_of_plans(manuscript)


def _in_sentences(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for passage in manuscript.passages:
        if not re.search(r"\d", passage.typed):
            continue
        for place, words in (*that_do_not_add_up(passage), *columns_that_differ(passage)):
            yield Diagnostic(place, words, hints=(HINT,))

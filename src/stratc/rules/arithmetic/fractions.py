"""Rules about words for amounts beside the figures they stand for: “a third (21%)”, “doubled”."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.source import Diagnostic, Span

from .amounts import Account, accounts
from .disagreements import disagreements
from .rows_in_words import rows_that_differ
from .series import against_its_word
from .stated_changes import changes_that_differ
from .stated_comparisons import parts_in_words_that_differ
from .stated_order import order_that_differs
from .stated_ranks import ranks_that_are_not_so
from .stated_remainders import words_that_differ
from .stated_shares import fractions_that_differ
from .typed_tables import ranks_that_differ
from .years_of_tables import told_of_years


@rule(SHOULD, draft=CONSIDER, english=True)
def fraction_that_is_not_so(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A part in words and a percentage that it is not: “nearly a third (21%)”.

    It looks at halves, thirds, quarters, fifths and “one in five” with a percentage in brackets.
    A few points either way are allowed for; “more than” and “nearly” must lie on the right side.

    Readers remember the words, and the figure says something else.

    Flagged:
        introduction: More than half (43%) of the tenants answered.

    Better:
        introduction: Less than half (43%) of the tenants answered.

    When to ignore it: where the percentage is of another whole.
    """
    yield from disagreements(
        manuscript,
        lambda account: (
            fractions_that_differ(account)
            or words_that_differ(account)
            or parts_in_words_that_differ(account)
        ),
        "correct the words or the figure",
    )


@rule(SHOULD, draft=CONSIDER, english=True)
def movement_that_is_not_so(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“Rose from 520 to 400”: the words go up and the figures go down, or the other way.

    It also finds “down from 62%, a rise of 4”,
    “fallen every year” before figures of which one rises, ranges that run backwards, and “the
    highest”, “fallen each year”, “by 18% between 2019 and 2024” or “the fewest since 2020” beside a
    table, a chart or a series that shows something else.

    One of the three is wrong, and readers cannot tell which.

    Flagged:
        introduction: Visits rose from 520 in 2018 to 400 in 2019.

    Better:
        introduction: Visits fell from 520 in 2018 to 400 in 2019.

    When to ignore it: where a rank is meant, as in “rose from place 20 to 4”.
    """
    told = list(_movements(manuscript))
    yield from told
    yield from disagreements(
        manuscript,
        lambda account: None if changes_that_differ(account) else order_that_differs(account),
        "correct the word, or the figures",
        [one.span for one in told],
    )


def _movements(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for place, words in told_of_years(manuscript):
        yield Diagnostic(place, words, hints=("correct the words, or the figures",))
    by_passage: dict[int, list[Account]] = {}
    for account in manuscript.answer(accounts):
        by_passage.setdefault(id(account.passage), []).append(account)
    for passage in manuscript.passages:
        previous = ""
        for start, end in passage.sentences if re.search(r"\d", passage.low) else ():
            sentence = passage.typed[start:end]
            told = against_its_word(sentence, previous)
            previous = sentence
            if told:
                at, to, words = told
                yield Diagnostic(
                    passage.at(start + at, start + to),
                    words,
                    hints=("correct the word, or the figures",),
                )
        differing = (*ranks_that_differ(passage), *rows_that_differ(passage))
        near = ranks_that_are_not_so(passage, by_passage.get(id(passage), ()))
        others = [one for one in near if not any(_within(place, one[0]) for place, _ in differing)]
        for place, words in (*differing, *others):
            yield Diagnostic(place, words, hints=("correct the words, or the figures",))


def _within(place: Span, other: Span) -> bool:
    """Whether a place lies within another, or begins there."""
    start, end = (other.line, other.column), (other.end_line, other.end_column)
    return start <= (place.line, place.column) < end

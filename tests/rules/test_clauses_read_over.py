"""Clauses, days and sums that were taken for another's, each beside the slip that is one."""

import pytest

from .test_left_alone import told_of

GRAMMAR, ADDS = "grammar-slip", "breakdown-that-does-not-add-up"
STAFF = (
    "It costs £412,000. Its largest part, £268,000, pays for staff; £96,000 went on repairs and "
)
SAVED = (
    "We will invest £4.9m over five years, consisting of £3.2m for buildings, £1.1m for technology "
    "and £0.6m for stock. "
)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Everyone who is diagnosed will have a navigator within two weeks.", GRAMMAR),
        ("Everybody who is referred will also have a review.", GRAMMAR),
        ("People who avoided treatment were often in touch with services.", GRAMMAR),
        ("We answer on Saturdays. The line is open on saturdays.", "word-with-and-without-capital"),
        (f"{STAFF}£48,000 on schemes.", ADDS),
        (
            f"{SAVED}The savings target of £450,000 will be met: £90,000 a year for five years.",
            ADDS,
        ),
    ],
)
def test_what_belongs_to_another_word_or_sum_is_left_alone(words: str, rule: str) -> None:
    """A verb behind “will”, what “who” did, a day of the week, a part of a larger sum."""
    assert rule not in told_of(words)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Everyone who is diagnosed by the clinic have a navigator.", GRAMMAR),
        ("The needs that public transport do not meet are many.", GRAMMAR),
        ("The line is open on saturdays.", GRAMMAR),
        ("We save £90,000 a year. Over five years that makes £750,000.", ADDS),
    ],
)
def test_what_is_wrong_there_is_told(words: str, rule: str) -> None:
    """The same words where the verb, the day or the sum is wrong."""
    assert rule in told_of(words)

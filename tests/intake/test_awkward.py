"""Files as awkward as those that offices keep: every row found, nothing wrong in silence."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pytest

from stratc.blocks import read
from stratc.intake import Draft, written

from . import drafts
from .awkward import FILES, Known, Score, score, totals
from .test_nothing_lost import words, words_of

ENOUGH = 0.95


# One worker has what the law about all files together asks again.
pytestmark = pytest.mark.xdist_group("awkward")


@dataclass(frozen=True, slots=True)
class Tried:
    """How the draft of a file did, and the words that are neither in it nor in its account."""

    score: Score
    untold: set[str]


@cache
def tried(make: Callable[[], Known]) -> Tried:
    """One file, imported once."""
    known = make()
    made = drafts.of_files((known.name, known.content))
    return Tried(score(known, made), untold(known, made))


def untold(known: Known, made: Draft) -> set[str]:
    """Words of a file that are neither in its draft nor in the account of it."""
    told = " ".join(entry.words for entry in made.account.entries)
    there = words(f"{written(made.fields)} {told}")
    return set(words_of(read(known.name, known.content))) - set(there)


@pytest.mark.parametrize("make", FILES, ids=lambda make: f"{make.__module__[-11:]}-{make.__name__}")
def test_no_field_is_wrong_in_silence(make: Callable[[], Known]) -> None:
    """Every row is found, none is invented, no word is lost, and what is wrong is told."""
    made = tried(make).score
    assert (made.missing, made.invented, made.silent, made.lost) == ([], [], [], [])
    assert tried(make).untold == set()


def test_nearly_every_field_is_right() -> None:
    """Of all fields that the files give, at least 95 of 100 are read and right."""
    made = totals([tried(make).score for make in FILES])
    assert made["right"] >= ENOUGH * made["fields"]

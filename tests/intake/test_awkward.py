"""Files as awkward as those that offices keep: every row found, nothing wrong in silence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stratc.blocks import read
from stratc.intake import written

from . import drafts
from .awkward import FILES, Known, score, totals
from .test_nothing_lost import words, words_of

ENOUGH = 0.95


def untold(known: Known) -> set[str]:
    """Words of a file that are neither in its draft nor in the account of it."""
    made = drafts.of_files((known.name, known.content))
    told = " ".join(entry.words for entry in made.account.entries)
    there = words(f"{written(made.fields)} {told}")
    return set(words_of(read(known.name, known.content))) - set(there)


@pytest.mark.parametrize("make", FILES, ids=lambda make: f"{make.__module__[-11:]}-{make.__name__}")
def test_no_field_is_wrong_in_silence(make: Callable[[], Known]) -> None:
    """Every row is found, none is invented, no word is lost, and what is wrong is told."""
    known = make()
    made = score(known)
    assert (made.missing, made.invented, made.silent, made.lost) == ([], [], [], [])
    assert untold(known) == set()


def test_nearly_every_field_is_right() -> None:
    """Of all fields that the files give, at least 95 of 100 are read and right."""
    made = totals([score(make()) for make in FILES])
    assert made["right"] >= ENOUGH * made["fields"]

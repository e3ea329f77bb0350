"""Rewordings as councils write them, one a line: what each must be graded, at least or at most.

The lists stand in `probes/`: the words before and after, under a heading that says why.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from stratc.diff import BREAKING, EDITORIAL, NOTABLE, REVIEW

from .test_probes import grade

HERE = Path(__file__).parent / "probes"


def rows(name: str) -> list[tuple[str, str]]:
    """The pairs of one list."""
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" | ") for line in lines if not line.startswith("#")]
    return [(before, after) for before, after in pairs]


@pytest.mark.parametrize(("before", "after"), rows("losses"))
def test_a_loss_is_at_least_for_review(before: str, after: str) -> None:
    """Whatever is gone, smaller, later or softer is never only worth a note."""
    assert grade(before, after) >= REVIEW


@pytest.mark.parametrize(("before", "after"), rows("neutral"))
def test_other_words_are_no_alarm(before: str, after: str) -> None:
    """What says the same is worth a note at most."""
    assert grade(before, after) <= NOTABLE


@pytest.mark.parametrize(("before", "after"), rows("gains"))
def test_a_gain_is_no_alarm(before: str, after: str) -> None:
    """What promises more is worth a note."""
    assert grade(before, after) == NOTABLE


def test_the_lists_as_a_whole() -> None:
    """Of the losses more than half are known as such; of other words seven in ten are retouches."""
    losses, neutral = ([grade(*pair) for pair in rows(name)] for name in ("losses", "neutral"))
    assert losses.count(BREAKING) >= 0.6 * len(losses)
    assert neutral.count(EDITORIAL) >= 0.7 * len(neutral)

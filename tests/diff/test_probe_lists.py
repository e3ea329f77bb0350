"""Rewordings as councils write them, one a line: what each must be graded, at least or at most.

The lists stand in `probes/`: the words before and after, under a heading that says why.
"""

from pathlib import Path

import pytest

from stratc.diff import BREAKING, EDITORIAL, NOTABLE, REVIEW
from stratc.diff.verdict import judge

from .test_probes import grade, verdict

pytestmark = pytest.mark.xdist_group("probes")

HERE = Path(__file__).parent / "probes"
LISTS = ("losses", "broken", "narrower", "wider", "neutral", "gains", "calm")


def rows(name: str) -> list[tuple[str, str]]:
    """The pairs of one list."""
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" | ") for line in lines if not line.startswith("#")]
    return [(before, after) for before, after in pairs]


@pytest.mark.parametrize(("before", "after"), rows("losses"))
def test_a_loss_is_at_least_for_review(before: str, after: str) -> None:
    """Whatever is gone, smaller, later or softer is never only worth a note."""
    assert grade(before, after) >= REVIEW


@pytest.mark.parametrize(("before", "after"), rows("broken"))
def test_a_direction_makes_a_loss_a_breach(before: str, after: str) -> None:
    """Where the words themselves say which way it went, nobody has to be asked."""
    assert grade(before, after) >= BREAKING


@pytest.mark.parametrize(("before", "after"), rows("neutral"))
def test_other_words_are_no_alarm(before: str, after: str) -> None:
    """What says the same is worth a note at most."""
    assert grade(before, after) <= NOTABLE


@pytest.mark.parametrize(("before", "after"), rows("reworded"))
def test_a_sentence_written_anew_is_no_alarm(before: str, after: str) -> None:
    """What another author would have written of the same promise is worth a note at most."""
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


@pytest.mark.parametrize(("before", "after"), rows("calm"))
def test_what_is_not_less_is_not_breaking(before: str, after: str) -> None:
    """A year, a number or a letter that names something is no date and no amount of ours."""
    assert grade(before, after) < BREAKING


def test_words_far_apart_in_a_rewritten_text_are_of_different_things() -> None:
    """“Use less” is no step down from “free of drugs” where nothing around them is the same."""
    before = "We will build a network that helps those who leave treatment to stay free of drugs."
    after = (
        "We will strengthen our links with peers, so that all who want to use less find mentors."
    )
    assert judge(before, after).way == "unclear"
    assert judge("We will stop using peat.", "We will use less peat.").way == "less"


def test_likely_narrower_is_right_nine_times_in_ten() -> None:
    """Of what is called likely narrower, nine in ten are; it is called so often enough to help."""
    held = {name: [pair for pair in rows(name) if verdict(*pair).likely_narrower] for name in LISTS}
    right = sum(len(held[name]) for name in ("losses", "broken", "narrower"))
    assert right >= 9 * sum(
        len(held[name]) for name in LISTS if name not in ("losses", "broken", "narrower")
    )
    assert len(held["narrower"]) >= 0.8 * len(rows("narrower"))

"""Promises in other words: each is compared with its neighbours, and none alike is passed over."""

from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratc.checking.manuscript import Manuscript
from stratc.model import Document
from stratc.pipeline import compile
from stratc.rules import lists
from stratc.rules.repeats import meaning
from stratc.source import Text
from tests.conftest import SMALLEST

WORDS = [
    "house",
    "garden",
    "school",
    "river",
    "doctor",
    "bread",
    "window",
    "summer",
    "letter",
    "winter",
]
TEXTS = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=3, max_size=9).map(" ".join), min_size=2, max_size=12
)
PLAN = """\
priorities:
  - id: homes
    title: Homes
    commitments:
      - lead-in: "We will:"
        items:
"""


def manuscript_of(texts: list[str]) -> Manuscript:
    """A strategy with these promises."""
    rows = "".join(f"          - {{id: c{n}, text: {text}.}}\n" for n, text in enumerate(texts))
    document = Document("fen", {PurePosixPath("strategy.yaml"): Text("s", SMALLEST + PLAN + rows)})
    library = compile([document], ()).library
    (strategy,) = library.strategies
    return Manuscript(library, strategy)


def sayings_of(texts: list[str]) -> list[meaning.Saying]:
    """What each of these promises says."""
    passages = manuscript_of(texts).passages
    return [meaning.saying(p) for p in passages if p.field.key == "text"]


@given(TEXTS)
def test_none_that_is_alike_is_passed_over(texts: list[str]) -> None:
    """Whatever is alike enough is among the neighbours."""
    sayings = sayings_of(texts)
    weight = meaning.weights(sayings)
    rare = {pair for one in sayings for pair in one.pairs}
    for known in (set[tuple[str, str]](), rare):
        near = meaning._Neighbours(weight, known)
        for number, later in enumerate(sayings):
            found = near.of(later)
            for at, earlier in enumerate(sayings[:number]):
                alike = meaning._score(earlier, later, weight, known) >= meaning.ALIKE
                assert not alike or at in found
            near.add(later)


def test_of_a_crowd_a_few_are_compared() -> None:
    """Thousands of promises with the same words take as many comparisons as there are promises,
    times a number that does not grow."""
    (one,) = sayings_of(["house garden school river"])
    near = meaning._Neighbours(meaning.weights([one]), set())
    for _ in range(2_000):
        assert len(near.of(one)) <= meaning.CROWD
        near.add(one)


def test_of_very_many_promises_fewer_are_compared_with_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Ten thousand times four hundred pairs took most of a minute."""
    manuscript = manuscript_of(["house garden school river"] * 30)
    score, compared = meaning._score, []

    def counted(*given: Any) -> float:
        compared.append(given)
        return score(*given)

    monkeypatch.setattr(meaning, "MOST_COMPARED", 60)
    monkeypatch.setattr(meaning, "_score", counted)
    list(meaning.same_in_other_words(manuscript))
    assert 0 < len(compared) <= 60


@pytest.mark.parametrize(
    "texts",
    [
        [f"open house number {n} in the town for all who live near the river" for n in range(40)],
        ["open comunity gardens for all", "open community gardens for all"] * 20,
    ],
)
def test_of_very_many_entries_fewer_are_held_against_each(
    monkeypatch: pytest.MonkeyPatch, texts: list[str]
) -> None:
    """However many entries nearly say the same, what is compared does not grow."""
    monkeypatch.setattr(lists, "MOST_COMPARED", 200)
    monkeypatch.setattr(lists, "CROWD", 3)
    likely = [len(known) for _, _, known in lists._with_likely(manuscript_of(texts))]
    assert 0 < sum(likely) <= 200

"""Promises in other words: each is compared with its neighbours, and none alike is passed over."""

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from stratc.checking.manuscript import Manuscript
from stratc.model import Document
from stratc.pipeline import compile
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


def sayings_of(texts: list[str]) -> list[meaning.Saying]:
    """What each of these promises says."""
    rows = "".join(f"          - {{id: c{n}, text: {text}.}}\n" for n, text in enumerate(texts))
    document = Document("fen", {PurePosixPath("strategy.yaml"): Text("s", SMALLEST + PLAN + rows)})
    library = compile([document], ()).library
    (strategy,) = library.strategies
    passages = Manuscript(library, strategy).passages
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

"""Suggestions for promises without a link."""

from __future__ import annotations

from dataclasses import replace

from stratc.crossref import Teller, promises, unlinked
from stratc.pipeline import Compilation
from tests.bench.suggest import measure
from tests.conftest import SMALLEST, Compile

PROMISE = """\
frameworks: from-harm-to-hope@2021
priorities:
  - id: one
    title: Our first priority
    commitments:
      - items:
          - id: kits
            text: put naloxone and clean needles into every pharmacy.
          - id: homes
            text: find a home for rough sleepers.
            serves: from-harm-to-hope:2.4
          - id: odd
            text: paint the door blue.
"""


def test_a_suggestion_names_the_words_that_point_to_it(compiled: Compile) -> None:
    """The words given as the reason stand in the promise, and only promises without a link ask."""
    result = compiled(SMALLEST + PROMISE)
    (strategy,) = result.library.strategies
    kits, odd = unlinked(result.library, strategy)
    assert (kits.promise.id, odd.promise.id) == ("kits", "odd")
    assert kits.items[0].target == "from-harm-to-hope:2.1"
    assert kits.items[0].because == ("naloxone", "needles")
    assert all(word in kits.promise.text for item in kits.items for word in item.because)
    assert odd.items == ()


def test_a_suggestion_can_be_pasted(compiled: Compile) -> None:
    """What is offered is YAML that a strategy can hold, with unverified titles marked."""
    result = compiled(SMALLEST + PROMISE)
    (strategy,) = result.library.strategies
    kits, _ = unlinked(result.library, strategy, most=1)
    assert kits.to_paste == (
        "serves:\n  - from-harm-to-hope:2.1  # Delivering world-class treatment and recovery "
        "services (wording not verified)\n"
    )
    pasted = "".join(f"            {line}\n" for line in kits.to_paste.splitlines())
    text = PROMISE.replace("pharmacy.\n", f"pharmacy.\n{pasted}")
    (strategy,) = compiled(SMALLEST + text).library.strategies
    assert [link.to for link in strategy.priorities[0].commitments[0].items[0].serves] == [
        "from-harm-to-hope:2.1"
    ]


def test_suggestions_do_not_look_at_links(real: Compilation) -> None:
    """With every link hidden the suggestions are the same: nothing was learnt from them."""
    framework = real.library.editions("from-harm-to-hope")[-1]
    teller = Teller([framework])
    for strategy in real.library.strategies:
        for promise in promises(real.library, strategy):
            bare = promise.element.model_copy(update={"serves": (), "measures": ()})
            hidden = replace(promise, element=bare, serves=(), measured=())
            assert teller.suggest(promise) == teller.suggest(hidden)


def test_the_first_suggestion_is_much_better_than_a_guess(real: Compilation) -> None:
    """The right priority comes first far more often than by always guessing the commonest."""
    scores = measure(real.library)
    assert scores["first suggestion"].mean > 0.8
    assert scores["always the commonest"].mean < 0.4

"""Texts are found by the words they share, without holding each against each."""

import random

import pytest

from stratc.diff import Edition, compare
from stratc.diff.likeness import Likeness

from .laid import SMALL, edition, laid

WORDS = [
    *("open", "train", "publish", "support", "teach", "visit", "mend", "plant", "fund", "house"),
    *("hub", "staff", "carers", "schools", "farms", "roads", "trees", "clubs", "nurses", "towns"),
    *("coast", "river", "prison", "clinic", "bus", "grant", "map", "park", "street", "garden"),
]


def texts(number: int, seed: int) -> list[str]:
    """Promises of random words, each about a place of its own."""
    pick = random.Random(seed)
    return [
        f"{' '.join(pick.choices(WORDS, k=6))} at {pick.choice(WORDS)}ford{n % 40}."
        for n in range(number)
    ]


def test_no_text_that_holds_enough_is_overlooked() -> None:
    """Whatever keeps so much of a part is among the places found for it."""
    whole = texts(60, 1)
    likeness = Likeness(whole)
    found = likeness.holders(whole)
    for part in [*whole[:20], *(" ".join(text.split()[:4]) for text in whole)]:
        held = {n for n, text in enumerate(whole) if likeness.kept(part, text) >= 0.85}
        assert held <= set(found(part, 0.85))


def test_what_is_likely_is_as_alike_as_both_texts_say() -> None:
    """No two texts that are alike enough are left out, and their likeness is that of the two."""
    old, new = texts(40, 4), texts(40, 5)
    likeness = Likeness([*old, *new])
    scores = (
        (likeness.of(one, two), i, j) for i, one in enumerate(old) for j, two in enumerate(new)
    )
    expected = sorted((-score, i, j) for score, i, j in scores if score >= 0.4)
    assert len(expected) > 10
    assert list(likeness.likely(old, new, 0.4)) == [(-score, i, j) for score, i, j in expected]


def held_against(number: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often two texts are held against each other where every id means another promise."""
    count = 0
    shared = Likeness._shared

    def counted(self: Likeness, before: str, after: str) -> float:
        nonlocal count
        count += 1
        return shared(self, before, after)

    monkeypatch.setattr(Likeness, "_shared", counted)
    sides = []
    for seed in (2, 3):
        items = [{"id": f"a{n}", "text": text} for n, text in enumerate(texts(number, seed))]
        made = laid("areas: [Fenmarsh]")
        made["priorities"][0]["commitments"] = [{"lead-in": "We will:", "items": items}]
        sides.append(edition(made))
    compare(sides[0], sides[1])
    monkeypatch.undo()
    return count


def test_ids_that_mean_other_promises_are_not_held_each_against_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A promise is held only against those that it may have to do with."""
    number = 100
    assert held_against(number, monkeypatch) < number * number / 2


def test_an_id_that_is_only_words_changes_with_them() -> None:
    """Under ids made of their texts two promises that are nearly the same are one, changed."""
    made = _of("buy-40-homes-temporary-use", "Buy 40 homes for temporary use.")
    after = _of("buy-30-homes-temporary-use", "Buy 30 homes for temporary use.")
    comparison = compare(made, after)
    assert {fate.way for fate in comparison.fates} == {"less"}
    assert [(m.before, m.after, m.sure) for m in comparison.matched] == [
        ("buy-40-homes-temporary-use", "buy-30-homes-temporary-use", "proposed")
    ]


@pytest.mark.parametrize(
    ("id", "text"),
    [
        ("homes", "Buy 30 homes for temporary use."),  # somebody chose this id
        ("buy-40-homes-saltby", "Buy 40 homes for Saltby use."),  # another place
        ("buy-bread-temporary-kitchen", "Buy bread for the temporary kitchen."),
    ],
)
def test_an_id_that_says_more_than_its_words_or_another_text_is_another_promise(
    id: str, text: str
) -> None:
    """A chosen id, a name that is another, or a text that is not nearly the same: gone, and new."""
    made = _of("buy-40-homes-temporary-use", "Buy 40 homes for temporary use.")
    assert {f.way for f in compare(made, _of(id, text)).fates} == {"ended", "new"}


def _of(id: str, text: str) -> Edition:
    commitments = [{"items": [{"id": id, "text": text}]}]
    priorities = [{"id": "homes", "title": "Homes", "commitments": commitments}]
    return edition({**SMALL, "priorities": priorities})

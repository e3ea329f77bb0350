"""What holds for two wordings of any promise: made up of parts, or of a real strategy."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from stratc.diff import BREAKING, EDITORIAL, NOTABLE, REVIEW
from stratc.diff.dates_in_text import dates_in
from stratc.pipeline import Compilation
from stratc.text.equals import levelled
from stratc.text.scales import quantities
from tests.diff.test_mutations import promises as promises_of
from tests.diff.test_probes import grade

from .sentences import BESIDE, GAINS, LOOSER, THINGS, carries, promises

Data = st.DataObject
ABBREVIATED = re.compile(r"\([A-Z][A-Za-z&]+\)")


@pytest.fixture(scope="session")
def published(real: Compilation) -> list[str]:
    """The promises of the strategies of this repository."""
    return promises_of(real)


def drawn(data: Data, published: list[str]) -> str:
    """A promise of any shape; one of two is real."""
    return data.draw(st.one_of(promises(), st.sampled_from(published)), label="promise")


def cut(data: Data, promise: str) -> str:
    """The promise without a word or a stretch of words that says something."""
    words = promise.rstrip(".").split()
    first = data.draw(st.integers(0, len(words) - 1), label="first word cut")
    length = data.draw(st.integers(1, max(1, len(words) // 3)), label="words cut")
    # “Department for Work and Pensions (DWP)” without words still names it by its letters.
    assume(not ABBREVIATED.search(" ".join(words[first + length :][:4])))
    left = words[:first] + words[first + length :]
    others = {word.strip(".,;:()") for word in left}  # what is said elsewhere is not gone
    assume(not LOOSER.search(" ".join(words[first : first + length])))
    gone = [word for word in words[first : first + length] if word.strip(".,;:()") not in others]
    # Without “(MECC)” behind the words it stands for, the same is promised.
    # “Free” is free of charge.
    assume(not (left[first - 1 : first] == ["free"] and "charge" in " ".join(gone)))
    assume(any(carries(word) for word in gone if not ABBREVIATED.match(word)))
    assume(len(left) > 2)
    return " ".join(left)


def gain(data: Data, promise: str, left: str) -> str:
    """Something more at the end, which says nothing of what was cut: “every week” is more often
    than the “every month” that went out, and pays for it."""
    lost = _scales(promise) - _scales(left)
    possible = [one for one in GAINS if one.strip(" ,") not in promise or not one]
    return data.draw(
        st.sampled_from([one for one in possible if not lost & _scales(one)]), label="gain"
    )


def _scales(text: str) -> frozenset[str]:
    """Of what a text says how much, how often or by when."""
    bare, dates = dates_in(text)
    return frozenset(
        (*(one.role for one in quantities(levelled(bare))[0]), *(one.role for one in dates))
    )


@given(data=st.data())
def test_a_cut_is_for_review_whatever_came_in(data: Data, published: list[str]) -> None:
    """A promise that lost words never ends below review, whatever other gain stands beside it."""
    promise = drawn(data, published)
    left = cut(data, promise)
    assert grade(promise, f"{left}{gain(data, promise, left)}.") >= REVIEW


@given(data=st.data())
def test_an_added_sentence_breaks_nothing(data: Data, published: list[str]) -> None:
    """What is said beside a promise takes nothing from it."""
    promise = drawn(data, published)
    assert grade(promise, f"{promise} {data.draw(st.sampled_from(BESIDE))}") < BREAKING


@given(data=st.data())
def test_another_word_is_no_retouch(data: Data, published: list[str]) -> None:
    """Where a printed content word gives way to another, the change is more than editorial."""
    promise = drawn(data, published)
    words = promise.split()
    places = [number for number, word in enumerate(words) if carries(word)]
    assume(places)
    at = data.draw(st.sampled_from(places), label="word exchanged")
    bare = words[at].strip(".,;:()“”\"'’").lower()
    other = data.draw(st.sampled_from([one for one in THINGS if bare not in one]), label="for")
    changed = " ".join([*words[:at], other, *words[at + 1 :]])
    assert grade(promise, changed) > EDITORIAL


@given(data=st.data())
def test_what_is_gone_one_way_has_come_the_other_way(data: Data, published: list[str]) -> None:
    """The comparison holds in both directions: a retouch is one both ways, a gain a loss back."""
    promise = drawn(data, published)
    left = cut(data, promise)
    other = f"{left}{gain(data, promise, left)}."
    there, back = grade(promise, other), grade(other, promise)
    assert (there == EDITORIAL) == (back == EDITORIAL)
    assert there >= REVIEW or back >= REVIEW
    if there == NOTABLE:
        assert back >= REVIEW

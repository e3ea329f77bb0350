"""Every promise of the strategies of this repository, cut, masked, replaced and added to."""

from itertools import pairwise

import pytest

from stratc.diff import NOTABLE, REVIEW, Edition
from stratc.diff.likeness import Likeness
from stratc.diff.pairing import match
from stratc.diff.sameness import ANOTHER_PROMISE
from stratc.diff.verdict import judge
from stratc.pipeline import Compilation

from .test_probes import grade


def promises(real: Compilation) -> list[str]:
    """The whole sentence of every promise that has a few words to lose."""
    said = [
        promise.said
        for strategy in real.library.strategies
        for promise in Edition(real.library, strategy).promises
    ]
    return [text for text in dict.fromkeys(said) if len(text.split()) >= 6]


def cut(text: str) -> str:
    words = text.rstrip(".").split()
    return " ".join(words[: -max(1, round(len(words) * 0.3))])


@pytest.mark.parametrize(
    "gain", ["", " all", " in at least 10 places", " every week", ", free of charge"]
)
def test_a_cut_is_for_review_whatever_came_in(real: Compilation, gain: str) -> None:
    """Of promises that lost a third of their words, 99 in 100 are at least for review."""
    ways = [judge(text, cut(text) + gain).way for text in promises(real)[::2]]
    assert sum(way in ("unclear", "less") for way in ways) >= 0.99 * len(ways)


@pytest.mark.parametrize(
    "added", ["This may also help partners.", "We aim to train their managers too."]
)
def test_an_added_sentence_never_weakens(real: Compilation, added: str) -> None:
    """What is said beside a promise takes nothing from it."""
    for text in promises(real)[::2]:
        assert judge(text, f"{text} {added}").way != "less", text


def test_another_promise_under_an_id_is_not_the_same(real: Compilation) -> None:
    """Of promises overwritten with their neighbour, hardly one is taken for the same."""
    total = same = 0
    for strategy in real.library.strategies:
        commitments = Edition(real.library, strategy).of("commitment")
        likeness = Likeness([promise.said for promise in commitments])
        for one, other in pairwise(commitments):
            total += 1
            same += likeness.of(one.said, other.said) >= ANOTHER_PROMISE
    assert same <= 0.03 * total


def test_pairing_is_the_same_in_both_directions(real: Compilation) -> None:
    """Whichever edition comes first, the same promises are pairs."""
    for strategy in real.library.strategies:
        commitments = Edition(real.library, strategy).of("commitment")
        old, new = commitments[: len(commitments) * 2 // 3], commitments[len(commitments) // 3 :]
        there, back = match(old, new), match(new, old)
        forwards = {(pair.before.id, pair.after.id) for pair in there.pairs}
        assert forwards == {(pair.after.id, pair.before.id) for pair in back.pairs}


# One promise as editors put it: the place and the day are in it wherever they stand.
FORMS = """
We will {do} {what} {where} by {when}. | By {when}, we will {do} {what} {where}.
By {when} we will {do} {what} {where}. | {what} {where} will be {done} by {when}.
By {when}, {what} will be {done} {where}. | The council will {do} {what} {where} by {when}.
Our Public Health Team will {do} {what} {where} by {when}.
We must {do} {what} {where} by {when}.
{what} {where} will be {done} by the council by {when}.
By {when} we will have {done} {what} {where}.
We will {do}, by {when}, {what} {where}.
We commit to {doing} {what} {where} by {when}.
We will make sure that, by {when}, {what} are {done} {where}.
We will carry out the {deed} of {what} {where} by {when}.
We will {do} {what} {where}. We will do this by {when}.
We will {do} {what} {where}. This work will be completed by {when}.
"""
DEEDS = (
    ("inspect", "inspecting", "inspected", "inspection", "all lidos", "in the four coastal wards"),
    ("upgrade", "upgrading", "upgraded", "upgrade", "700 gutters", "across the borough"),
)


def said(deed: tuple[str, ...], when: str = "May 2028") -> list[str]:
    """A promise in every form."""
    names = ("do", "doing", "done", "deed", "what", "where")
    values = dict(zip(names, deed, strict=True))
    forms = [form for line in FORMS.strip().splitlines() for form in line.split(" | ")]
    texts = [form.format(**values, when=when).replace(" .", ".") for form in forms]
    return [text[0].upper() + text[1:] for text in texts]


@pytest.mark.parametrize("deed", DEEDS)
def test_a_promise_is_the_same_in_every_form(deed: tuple[str, ...]) -> None:
    """Voice, order, a noun for the deed, who we are and a sentence for the day lose nothing."""
    first, *others = said(deed)
    for other in others:
        assert grade(first, other) <= NOTABLE, other
        assert grade(other, first) <= NOTABLE, other


@pytest.mark.parametrize("deed", DEEDS)
def test_a_loss_is_one_in_every_form(deed: tuple[str, ...]) -> None:
    """A place that went, a later day or fewer are seen through all of them."""
    first = said(deed)[0]
    fewer = (*deed[:4], deed[4].replace("all", "most").replace("700", "300"), deed[5])
    for less in (said((*deed[:5], "")), said(deed, "May 2029"), said(fewer)):
        for other in less:
            assert grade(first, other) >= REVIEW, other


def test_no_word_of_form_hides_an_entry_of_a_list() -> None:
    """“A course and a club” has lost the course, whatever form the club is in."""
    entries = [
        "programme", "activity", "event", "project", "scheme", "facility", "service", "grant",
        "course", "exercise", "initiative", "award", "intervention", "measure", "system",
    ]  # fmt: skip
    for entry in entries:
        before = f"We will provide a {entry} and a club in each town."
        assert grade(before, "Each town will have a club.") >= REVIEW, entry

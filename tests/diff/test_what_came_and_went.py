"""What only one of two editions has is told in words that read, and no value is left out."""

from stratc.diff.change import EDITORIAL, REVIEW

from .laid import SMALL, compared


def test_a_note_that_is_new_is_told_as_new_and_counts_for_nothing() -> None:
    """Notes, sources and bodies keep the document in order."""
    before = SMALL
    after = {**SMALL, "notes": [{"id": "n1", "text": "From the census."}]}
    (change,) = [c for c in compared(before, after).changes if "census" in c.after]
    assert change.grade is EDITORIAL
    assert change.message.endswith("has something new: note “From the census.”")
    (change,) = [c for c in compared(after, before).changes if "census" in c.before]
    assert change.grade is EDITORIAL
    assert change.message.endswith("no longer has note “From the census.”")


def test_a_foreword_that_promised_is_told_with_its_words() -> None:
    """It has no title, and what it promised is what matters."""
    before = {**SMALL, "foreword": [{"text": "We will publish figures every year."}]}
    (change,) = [c for c in compared(before, SMALL).changes if "figures" in c.before]
    assert change.grade is REVIEW
    assert change.before == "the foreword: We will publish figures every year."

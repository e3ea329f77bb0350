"""What only one of two editions has is told in words that read, and no value is left out."""

import pytest

from stratc.diff.change import BREAKING, EDITORIAL, NOTABLE, REVIEW, Grade

from .laid import SMALL, compared, kinds, laid


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


@pytest.mark.parametrize(
    "left",
    [
        "{id: wardens, text: employ two beach wardens all summer., status: withdrawn}",
        "{id: map, text: publish a map.}",
    ],
)
def test_what_ended_as_a_commitment_may_stand_on_as_an_action(left: str) -> None:
    """A row of the plan that says all of it is named, and is what comes nearest."""
    before = laid(
        "items: [{id: wardens, text: employ two beach wardens all summer.},"
        " {id: map, text: publish a map.}]"
    )
    row = "rows: [{id: w, action: Employ two beach wardens all summer.}]"
    found = compared(before, laid(f"items: [{left}]\n{row}"))
    (fate,) = (fate for fate in found.fates if fate.old and fate.old.id == "wardens")
    assert fate.way == "ended" and fate.near and fate.near.id == "w"
    (ended,) = (change for change in fate.changes if change.gravity == BREAKING)
    told = ended.message + "; ".join(ended.reasons)
    assert "it stands on as action 1.2 “Employ two beach wardens all summer”" in told
    fewer = compared(before, laid(f"items: [{left}]\n{row.replace('two', 'some')}"))
    assert not any("stands on" in f"{one.message}{one.reasons}" for one in fewer.changes)


@pytest.mark.parametrize(
    ("before", "after", "beside", "kind"),
    [
        ("Walks led: 80 a year", "Walks led: 60 a year", "", "target-lowered"),
        ("At least 60 walks held", "At least 80 walks held", "", "target-raised"),
        ("Calls answered in two minutes", "Calls answered in five minutes", "", "target-lowered"),
        ("Calls in 2 minutes", "Calls in 5 minutes", ", direction: up", "target-changed"),
        ("Falls at home: 30", "Falls at home: 20", ", direction: down", "target-changed"),
        ("80 walks held by 2028", "80 walks held by 2030", "", "target-date-later"),
        ("Walks held", "Guided walks held", "", "definition-changed"),
    ],
)
def test_a_figure_in_the_title_of_a_measure_is_a_target(
    before: str, after: str, beside: str, kind: str
) -> None:
    """A smaller one asks for less, unless the direction says otherwise."""
    sides = (laid(f'measures: [{{title: "{title}"{beside}}}]') for title in (before, after))
    assert kinds(compared(next(sides), next(sides))) == {kind}


@pytest.mark.parametrize(
    ("after", "grade"),
    [
        ("Homes are cold. We will help residents to insulate their homes by 2028.", NOTABLE),
        ("Homes are cold. We will help some residents to insulate their homes by 2028.", REVIEW),
        ("Homes are cold. We will help residents to insulate their homes by 2030.", REVIEW),
        ("Homes are cold.", REVIEW),
    ],
)
def test_an_introduction_in_plain_english_is_read_as_promises_are(after: str, grade: Grade) -> None:
    """What a priority says of itself loses nothing where a promise would lose nothing."""
    before = "Homes are cold. We will provide help to residents to insulate their homes by 2028."
    sides = (laid(f'priority: {{summary: "{text}"}}') for text in (before, after))
    assert max(change.gravity for change in compared(next(sides), next(sides)).changes) == grade

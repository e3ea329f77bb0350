"""The acceptance pairs: two wordings of a promise, and the one kind of change between them."""

from datetime import date

import pytest

from stratc.diff import BREAKING, NOTABLE, REVIEW, Change

from .laid import compared, laid

PAIRS = [
    ("We will open a recovery hub", "We will seek to open a recovery hub", "commitment-weakened"),
    (
        "We will open a recovery hub",
        "We will open a recovery hub, subject to funding",
        "condition-added",
    ),
    ("We will seek to expand outreach", "We will expand outreach", "commitment-strengthened"),
    (
        "We will train all frontline staff",
        "We will train frontline staff in hospitals",
        "commitment-weakened",
    ),
    ("We will train our staff", "We will train our ward staff", "commitment-reworded"),
    (
        "We will train all frontline staff",
        "We will train most frontline staff",
        "commitment-weakened",
    ),
    (
        "We will halve waiting times by March 2027",
        "We will reduce waiting times by March 2027",
        "target-dequantified",
    ),
    (
        "We will halve waiting times by March 2027",
        "We will halve waiting times by spring 2027",
        "date-vaguer",
    ),
    (
        "We will publish data every quarter",
        "We will publish data in March each year",
        "commitment-weakened",
    ),
    (
        "We will work with schools",
        "We will work with schools and colleges",
        "commitment-strengthened",
    ),
    ("We will suport carers", "We will support carers", "commitment-editorial"),
    ("We will recruit three workers", "We will recruit 3 workers", "commitment-editorial"),
    ("We will recruit 4 workers", "We will recruit 3 workers", "commitment-weakened"),
    ("We will support 1,200 people", "We will support 1,300 people", "commitment-strengthened"),
    ("We will review the pathway[3]", "We will review the pathway[4]", "commitment-editorial"),
    (
        "Services must be subject to inspection",
        "Services must be subject to annual inspection",
        "target-quantified",
    ),
    ("We will not close the service", "We will close the service", "commitment-negated"),
    ("The clinic will move in May", "The clinic may move", "commitment-weakened"),
    ("We will open two hubs", "In time, we will open two hubs", "commitment-weakened"),
    ("All partners will share data", "Partners will share data", "commitment-weakened"),
    # And some of our own.
    ("We will open a hub for £21bn", "We will open a hub for £21 billion", "commitment-editorial"),
    ("We will use people’s views", "We will use people's views", "commitment-editorial"),
    ("We will collect datasets", "We will collect data assets", "commitment-reworded"),
    ("We will keep taking calls", "We will keep making calls", "commitment-reworded"),
    ("We will fund the service", "We will fund the services", "commitment-reworded"),
    ("We will organise training", "We will organize training", "commitment-editorial"),
    ("We will co-produce the plan", "We will coproduce the plan", "commitment-editorial"),
    ("We will open a hub, where possible", "We will open a hub", "condition-removed"),
    ("We will open a hub", "Where resources allow, we will open a hub", "condition-added"),
    ("We will open a hub by 2027", "We will open a hub", "date-removed"),
    ("We will open a hub", "We will open a hub by March 2027", "date-added"),
    ("We will open a hub by March 2027", "We will open a hub by May 2028", "date-later"),
    ("We will open a hub in 2027/28", "We will open a hub in March 2028", "date-more-precise"),
    ("We will open five hubs", "We will open up to five hubs", "commitment-weakened"),
    ("We aim to open all hubs", "We will open some hubs", "commitment-weakened"),
    (
        "We will test for people who live or work here",
        "We will test for people who live here",
        "commitment-reworded",
    ),
    ("We will legalise testing kits", "We will decriminalise testing kits", "commitment-weakened"),
    (
        "We will also fund carers so that they may rest",
        "We will fund carers so that they can rest",
        "commitment-rephrased",
    ),
    ("We commit to training staff", "We will train staff", "commitment-rephrased"),
    ("We commit to training staff", "We will explore training staff", "commitment-weakened"),
    (
        "We will run hubs. We will help carers.",
        "We will run hubs. We may help carers.",
        "commitment-weakened",
    ),
]


def promise(text: str) -> str:
    return f"items:\n  - id: a\n    text: |\n      {text}\n    stands-alone: true\n"


def only(before: str, after: str) -> Change:
    found = [c for c in compared(laid(before), laid(after)).changes if c.kind != "record-changed"]
    assert len(found) == 1, [(change.kind, change.message) for change in found]
    return found[0]


@pytest.mark.parametrize(("before", "after", "expected"), PAIRS)
def test_one_wording_against_another(before: str, after: str, expected: str) -> None:
    """A pair of wordings is exactly one change, of the kind a careful reader would name."""
    kind, *tags = expected.split(", ")
    change = only(promise(before), promise(after))
    assert change.kind == kind, change.message
    if tags or kind in ("commitment-reworded",):
        assert tuple(tags) == change.tags


def test_a_spring_is_later_than_a_march() -> None:
    """A vaguer date is breaking, since spring ends in May."""
    change = only(
        promise("We will halve waits by March 2027"), promise("We will halve waits by spring 2027")
    )
    assert change.grade == BREAKING


def test_words_before_a_list_are_told_once() -> None:
    """A softer lead-in over six commitments is one change that names all six."""
    six = "".join(f"  - id: c{n}\n    text: open the hub in town {n}.\n" for n in range(6))
    change = only(
        f'lead-in: "We will:"\nitems:\n{six}',
        f'lead-in: "We will work together to:"\nitems:\n{six}',
    )
    assert change.kind == "lead-in-weakened"
    assert change.listed == tuple(f"c{n}" for n in range(6))


def test_the_same_sentence_with_the_words_elsewhere() -> None:
    """Words that went from the lead-in into the text leave the promise as it was."""
    before = 'lead-in: "We will:"\nitems:\n  - id: a\n    text: Deliver naloxone training.\n'
    after = "lead-in: ''\nitems:\n  - id: a\n    text: We will deliver naloxone training.\n"
    after = after.replace("lead-in: ''\n", "")
    content = laid(after)
    del content["priorities"][0]["commitments"][0]["lead-in"]
    found = compared(laid(before), content).changes
    assert [change.kind for change in found] == ["commitment-editorial"]


def test_an_amount_with_a_target_is_judged_by_the_target() -> None:
    """Where the figure is a structured target, the direction decides."""
    measure = "measure:\n  target:\n    value: {}\n    period: 2028/29\n"
    assert only(measure.format("4"), measure.format("3")).kind == "target-lowered"
    assert only(measure.format("1,200"), measure.format("1,300")).kind == "target-raised"


def test_overdue_on_the_day_of_the_change() -> None:
    """A date moved after it had passed says by how many days."""
    before, after = "commitment:\n  due: 2026-05-12\n", "commitment:\n  due: 2026-12\n"
    found = compared(laid(before), laid(after), date(2026, 6, 1)).changes
    assert [c.kind for c in found] == ["date-later-after-due"]
    assert "20 days after it was due" in found[0].message


def test_a_vaguer_date_with_the_same_end_is_for_review() -> None:
    """December and the whole year end on the same day: nobody can say that it is later."""
    assert only("commitment:\n  due: 2027-12\n", "commitment:\n  due: 2027\n").grade == REVIEW


def test_complete_without_evidence() -> None:
    """A completed commitment may go; if nothing showed that it was, a person must look."""
    kept = "  - id: b\n    text: support carers.\n"
    done = "  - id: a\n    text: open a hub.\n    status: complete\n"
    change = only(f"items:\n{done}{kept}", f"items:\n{kept}")
    assert (change.kind, change.grade) == ("commitment-removed-completed", REVIEW)
    shown = done + "    evidence: It opened in May.\n"
    assert only(f"items:\n{shown}{kept}", f"items:\n{kept}").grade == NOTABLE

"""Dates against the strategy's period, against each other and against today."""

import pytest

from .catalogue import drawn, messages, places


def _commitment(*fields: str, before: str = "") -> str:
    lines = "".join(f"            {field}\n" for field in fields)
    return (
        f"{before}priorities:\n  - id: p\n    title: P\n    commitments:\n      - items:\n"
        f"          - id: c\n            text: open a clinic.\n{lines}"
    )


@pytest.mark.parametrize(
    ("due", "outside"),
    [("2031", False), ("2031-12-31", False), ("2032", True), ("2025", True), ("2026", False)],
)
def test_a_promise_is_due_while_the_strategy_lasts(due: str, outside: bool) -> None:
    """The first and the last day of 2026/2031 are within it."""
    found = places(_commitment(f"due: {due}"), "due-outside-the-period")
    assert found == ([due] if outside else [])


def test_a_year_may_mean_the_financial_year() -> None:
    """“By 2031” ends in March 2032 where years are financial, and so does the strategy."""
    text = _commitment("due: 2031", before="year-means: financial\n")
    assert not places(text, "due-outside-the-period")


@pytest.mark.parametrize(("status", "told"), [("complete", []), ("on-track", ["2025"])])
def test_what_was_done_before_is_carried_over(status: str, told: list[str]) -> None:
    """A date that lies before the strategy stays true of what was complete by then."""
    text = _commitment("due: 2025", f"status: {status}")
    assert places(text, "due-outside-the-period") == told


def test_ongoing_and_unknown_dates_are_left_alone() -> None:
    """What never ends, or has no date yet, is not outside anything."""
    for due in ("ongoing", "TBC"):
        assert not places(_commitment(f"due: {due}"), "due-outside-the-period")
        assert not places(_commitment(f"due: {due}"), "overdue")


def test_due_within_the_time_it_starts_is_no_contradiction() -> None:
    """Something may start and be due in the same year."""
    rule = "due-before-start"
    assert not places(_commitment("start: 2027", "due: 2027"), rule)
    assert places(_commitment("start: 2027", "due: 2026"), rule) == ["2026"]


@pytest.mark.parametrize(
    ("status", "late"),
    [
        ("status: not-started", True),
        ("status: on-track", True),
        ("status: complete", False),
        ("status: withdrawn", False),
        ("lead: fenmarsh-partnership", True),
    ],
)
def test_what_is_done_is_never_overdue(status: str, late: bool) -> None:
    """The day of the check is 1 January 2027; status decides, and no status is not done."""
    found = places(_commitment("due: 2026-06", status), "overdue")
    assert found == (["2026-06"] if late else [])


def test_the_last_day_is_in_time() -> None:
    """What is due in a year is not overdue before the year is over."""
    assert not places(_commitment("due: 2027"), "overdue")
    assert messages(_commitment("due: 2026", "status: at-risk"), "overdue") == [
        "commitment “open a clinic.” was due in 2026, and is said to be at risk"
    ]


PROMISED = """\
bodies:
  - {{id: council, name: Wexcombe Council}}
priorities:
  - id: paths
    title: Paths
    commitments:
      - lead-in: "We will:"
        items:
          - {{id: walk, text: open the Mill Lane path{by}., lead: council{due}}}
    actions:
      rows:
        - id: lane
          action: Open the Mill Lane path
          how: With the school.
          delivers: [walk]
          lead: council
          due: 2028-09
"""


@pytest.mark.parametrize(
    ("by", "due", "told"),
    [
        (" by September 2027", "", "date-in-words-that-differs"),
        ("", ", due: 2027", "due-before-start"),
        (" by the end of 2028", "", None),
        (" by December 2028", "", None),
        ("", ", due: 2028-09", None),
        ("", ", due: 2029", None),
    ],
)
def test_a_row_is_due_when_its_commitment_is(by: str, due: str, told: str | None) -> None:
    """A row that is due after what it delivers keeps it too late; an earlier one does not."""
    rules = {remark.rule for remark in drawn(PROMISED.format(by=by, due=due)).said}
    assert rules & {"date-in-words-that-differs", "due-before-start"} == ({told} if told else set())


def test_a_date_in_the_words_of_a_commitment_is_a_date() -> None:
    """A commitment without `due:` that says “by the end of 2028” is not without a date."""
    text = PROMISED.replace("          due: 2028-09\n", "")
    for by, told in ((" by the end of 2028", False), (" soon", True)):
        said = {remark.rule for remark in drawn(text.format(by=by, due="")).said}
        assert ("commitment-without-date" in said) is told

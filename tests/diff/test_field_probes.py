"""Fields beside the promises, as councils change them: each row says what it must be graded."""

from pathlib import Path

import pytest

from stratc.diff import EDITORIAL, Grade

from .laid import compared, laid

LINES = (Path(__file__).parent / "probes" / "fields.txt").read_text(encoding="utf-8").splitlines()
ROWS = [line.split(" | ") for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("grade", "before", "after"), ROWS)
def test_words_of_a_field_are_read_like_a_promise(grade: str, before: str, after: str) -> None:
    """What is less in a field counts as less, what is more as more, and the same as the same."""
    changes = compared(laid(before), laid(after)).changes
    worst = max((change.grade for change in changes), default=EDITORIAL)
    assert worst == Grade[grade.upper()], [change.message for change in changes]


def test_a_report_names_what_is_less_often() -> None:
    """Of progress that is reported less often it is not said that the strategy is reviewed so."""
    before, after = (
        laid(f"governance:\n  accountable: health-board\n  reporting: {often}")
        for often in ("every quarter", "once a year")
    )
    (change,) = compared(before, after).changes
    assert change.message.startswith("progress is reported less often: ")


def test_a_line_of_success_is_told_as_one() -> None:
    """Of a statement of success that says less it is not said that the strategy does."""
    before, after = (
        laid(f"success:\n  - text: By 2030 {share} in ten parents are heard.")
        for share in ("nine", "seven")
    )
    (change,) = compared(before, after).changes
    assert change.message.startswith("what success will look like no longer says all")


@pytest.mark.parametrize(
    ("day", "kind"), [("2030-03", "review-date-moved"), ("2031-03", "review-date-later")]
)
def test_a_review_moves_with_the_time_of_the_strategy(day: str, kind: str) -> None:
    """The next edition is reviewed two years in, as the last one was; three years in is later."""
    before = laid("period: 2026/2030\nreview: 2028-03")
    changes = compared(before, laid(f"period: 2028/2032\nreview: {day}")).changes
    assert kind in {change.kind for change in changes}


def test_a_review_on_a_day_says_when_in_words() -> None:
    """“March 2028” is when a strategy is reviewed; “annual” is how often."""
    for typed, said in (
        ("2028-03", "when it is reviewed: March 2028"),
        ("annual", "how often it is reviewed: annual"),
    ):
        (change,) = compared(laid("{}"), laid(f"review: {typed}")).changes
        assert change.message == f"the strategy now says {said}"


def test_who_no_longer_runs_a_service_is_for_review() -> None:
    """A body that ran it and is gone may be a loss; one that came is none."""
    service = "services:\n  - id: s\n    name: Recovery service\n    providers: [{}]\n"
    gone = compared(laid(service.format("trust, county-council")), laid(service.format("trust")))
    come = compared(laid(service.format("trust")), laid(service.format("trust, county-council")))
    assert [(one.kind, one.grade) for one in gone.changes] == [("partner-withdrawn", Grade.REVIEW)]
    assert [one.kind for one in come.changes] == ["partner-added"]

"""Every remark on the strategies of this repository was read by a person, and is worth reading."""

from collections import Counter

import pytest

from stratc.pipeline import Compilation
from tools.docs.reviewed import OPEN, VERDICTS, Row, rows, updated

from .catalogue import drawn

ROWS = rows()
SAYS = "background:\n  - title: Now\n    text: |\n      {}\n"


def test_every_remark_has_a_row_and_every_row_its_remark(real: Compilation) -> None:
    """None is missing and none is left over, as often as each is made, whatever line it is on."""
    made = Counter(row.key for row in updated([], real.said))
    reviewed = Counter(row.key for row in ROWS)
    assert sorted(made - reviewed) == [], "run make docs, then review what is not reviewed"
    assert sorted(reviewed - made) == [], "run make docs"


def test_every_row_says_where_its_remark_stands(real: Compilation) -> None:
    """Places and order are those of today."""
    assert [row.place for row in ROWS] == [str(remark.span) for remark in real.said], (
        "run make docs"
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.place} {row.rule}")
def test_every_row_has_a_verdict_and_a_reason(row: Row) -> None:
    """A person said whether the remark is true, in one sentence."""
    assert row.verdict in VERDICTS
    assert row.reason.endswith(".") and not row.reason[0].islower() and len(row.reason) <= 160


def test_fewer_than_one_remark_in_twenty_is_false_or_pointless() -> None:
    """Authors trust what is almost always right."""
    poor = [f"{row.place}: {row.message}" for row in ROWS if row.verdict != "true"]
    assert 20 * len(poor) < len(ROWS), poor


def _remarks(*lines: str) -> list[Row]:
    said = drawn(SAYS.format("\n      ".join(lines))).said
    return updated([], (remark for remark in said if remark.rule == "malformed-figure"))


def test_a_verdict_goes_with_its_remark_to_another_line() -> None:
    """What stands above may change; nobody has to review again."""
    (before,) = _remarks("It was 57/05% then.")
    kept = Row(before.place, before.rule, before.message, "true", "Printed so.")
    said = drawn(SAYS.format("Two words.\n\n      It was 57/05% then.")).said
    (after,) = [row for row in updated([kept], said) if row.rule == "malformed-figure"]
    assert (after.verdict, after.reason) == ("true", "Printed so.")
    assert after.place != before.place


def test_what_is_new_waits_for_a_person_and_what_is_gone_goes() -> None:
    """No verdict is made up, and none outlives its remark."""
    gone = Row("strategy.yaml:1:1", "malformed-figure", "another", "true", "Printed so.")
    said = drawn(SAYS.format("It was 57/05% then.")).said
    (row,) = [row for row in updated([gone], said) if row.rule == "malformed-figure"]
    assert (row.verdict, row.reason) == (OPEN, "")


def test_one_more_of_the_same_puts_the_remark_to_a_person() -> None:
    """A remark that now points at one more place waits for a person again."""
    one = [Row(r.place, r.rule, r.message, "true", "So.") for r in _remarks("It was 5%% then.")]
    said = drawn(SAYS.format("It was 5%% then.\n      It was 5%% now.")).said
    after = [row for row in updated(one, said) if row.rule == "malformed-figure"]
    assert [row.verdict for row in after] == [OPEN]

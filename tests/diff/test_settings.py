"""What a project counts a kind of change as, and what that does to reports and exits."""

import json
from datetime import date
from pathlib import Path

import pytest

from stratc.crossref import link
from stratc.diff import BREAKING, NOTABLE, REVIEW, Comparison, Edition, compare
from stratc.model import ChangeSetting, Settings
from stratc.reports.changes import FORMATS, show

from .laid import edition, frameworks, laid
from .test_command import WEAKER, call, one_line, write
from .test_command import project as project  # the fixture

REASON = "The board sees to it in its own minutes."


def under(settings: Settings, before: str, after: str) -> Comparison:
    """Two editions compared in a project with these settings."""
    old, new = edition(laid(before), "before"), edition(laid(after), "after")
    library = link([new.strategy], frameworks(), None, settings)
    return compare(old, Edition(library, new.strategy, "after"), date(2026, 6, 1))


def setting(grade: str, *kinds: str) -> Settings:
    one = ChangeSetting.model_validate({"for": list(kinds), "grade": grade, "reason": REASON})
    return Settings.model_validate({"changes": [one]})


LATER = "commitment:\n  due: 2027-03\n", "commitment:\n  due: 2027-09\n"
COMPLETE = (
    "rows:\n  - id: a\n    action: Run outreach.\n    status: complete\n    evidence: Done.\n"
    "  - id: b\n    action: Open a hub.\n",
    "rows:\n  - id: b\n    action: Open a hub.\n",
)


def test_a_kind_may_count_for_less() -> None:
    """What a project sets lower fails nothing and leaves the headline, and is still told."""
    found = under(setting("notable", "date-later"), *LATER)
    (change,) = found.changes
    assert (change.grade, change.usual, change.setting) == (NOTABLE, BREAKING, REASON)
    assert not found.fails("breaking") and not found.missing
    for name in ("text", "markdown", "html"):
        told = one_line(str(show(name, (found,))))
        assert "Yes." not in told and REASON in told, name
        assert "September 2027 instead of March 2027" in told, name


def test_a_kind_may_count_for_more() -> None:
    """What a project sets higher is a loss like any other."""
    found = under(
        setting("breaking", "lead-organisation-changed"),
        "commitment:\n  lead: county-council\n",
        "commitment:\n  lead: trust\n",
    )
    assert found.fails("breaking")
    told = one_line(str(show("text", (found,))))
    assert f"(set by the project): commitment 1.1 (open-doors): {found.changes[0].kind}" in told
    assert f"to approve: {found.changes[0].fingerprint}" in told, "a decision may cover it"
    assert "1 now promises less" in one_line(str(show("text", (found,))))


def test_a_milder_change_of_a_kind_is_not_made_graver() -> None:
    """A setting lowers what has the highest grade of its kind, and raises nothing beside it."""
    found = under(setting("review", "action-removed"), *COMPLETE)
    assert [(c.grade, c.setting) for c in found.changes] == [(NOTABLE, "")]


def test_the_last_setting_counts() -> None:
    """Of two settings for one kind the later one counts."""
    both = [*setting("notable", "date-later").changes, *setting("review", "date-later").changes]
    two = Settings.model_validate({"changes": both})
    assert [change.grade for change in under(two, *LATER).changes] == [REVIEW]


def test_a_promise_that_ended_by_a_rule_has_still_ended() -> None:
    """No setting makes a promise that is gone go on."""
    found = under(
        setting("editorial", "commitment-removed"),
        "items:\n  - id: a\n    text: open a hub.\n  - id: b\n    text: train staff.\n",
        "items:\n  - id: b\n    text: train staff.\n",
    )
    assert [fate.way for fate in found.fates if fate.old][:1] == ["ended"]
    told = one_line(str(show("text", (found,))))
    assert "1 promise that ended" in told and "We will open a hub." in told
    assert "Nothing was taken away without a decision" in told and REASON in told


@pytest.mark.parametrize("name", ["json", "csv", "sarif", "github"])
def test_machines_are_told_as_well(name: str) -> None:
    """Every format has the grade that counts here, and where it can, the reason."""
    assert name in FORMATS
    told = str(show(name, (under(setting("notable", "date-later"), *LATER),)))
    assert REASON in told
    assert {"json": '"grade": "notable"', "csv": "notable,", "sarif": '"note"'}.get(
        name, "::notice"
    ) in told


def test_settings_are_read_from_the_project(project: Path) -> None:
    """`stratc.yaml` sets grades; a kind that is not known is said at its place."""
    write(project, WEAKER)
    rule = "changes:\n  - for: {}\n    grade: review\n    reason: As agreed.\n"
    (project / "stratc.yaml").write_text(rule.format("commitment-weakened"), "utf-8")
    made = call(project, "--format", "json")
    assert made.returncode == 0, made.stderr
    (change,) = json.loads(made.stdout)["comparisons"][0]["changes"]
    assert (change["grade"], change["set-by-project"]) == ("review", "As agreed.")
    (project / "stratc.yaml").write_text(rule.format("commitment-weakend"), "utf-8")
    made = call(project)
    assert made.returncode == 2
    assert "there is no kind of change “commitment-weakend”" in made.stderr
    assert "stratc.yaml:2:" in made.stderr and "commitment-weakened" in made.stderr

"""Every kind of change is what its page says: the example, and its opposite read backwards."""

import ast
import re
from pathlib import Path

import pytest

import stratc.diff
from stratc.diff import EDITORIAL, KINDS, NOTABLE, REVIEW, Grade, opposites

from .laid import compared, kinds, laid

# Consequences that are told beside the kind of an example, since they are changes of their own.
BESIDE = {
    "id-reused": {"reordered"},
    "priority-added": {"commitment-added"},
    "priority-removed": {"commitment-removed"},
    "printed-date-agrees": {"date-earlier"},
    "printed-date-disagrees": {"date-later"},
    "review-date-moved": {"period-moved"},
    "statistic-removed": {"target-dequantified"},
}
WITHOUT_EXAMPLE = {
    "edition-number-too-small": "off unless asked for: tested in test_compare",
    "strategy-moved": "between two folders: tested in test_command",
    "commitment-carried-on": "between two strategies: tested in test_successor",
    "commitment-not-carried-on": "between two strategies: tested in test_successor",
}
WITHOUT_OPPOSITE = {
    "date-later-after-due": "backwards a date moves earlier, and nothing is overdue: date-earlier"
}


def example(name: str) -> tuple[str, str]:
    """The two sides of a kind's example, or of its opposite's turned round."""
    sides = KINDS[name].example
    assert sides, f"{name} has no example, and neither has its opposite"
    return sides


@pytest.mark.parametrize("name", sorted(set(KINDS) - set(WITHOUT_EXAMPLE)))
def test_its_example_is_of_this_kind(name: str) -> None:
    """The two sides of its example differ by exactly this kind of change, at its grade."""
    before, after = example(name)
    found = compared(laid(before), laid(after))
    but = {"record-changed"} - {name}
    assert kinds(found, but) - BESIDE.get(name, set()) == {name}
    grade = next(change.grade for change in found.changes if change.kind == name)
    assert grade == KINDS[name].grade


@pytest.mark.parametrize("name", sorted(set(KINDS) - set(WITHOUT_EXAMPLE)))
def test_backwards_it_is_its_opposite(name: str) -> None:
    """The same example read backwards is of the kind that the page calls the opposite."""
    before, after = example(name)
    found = compared(laid(after), laid(before))
    but = {"record-changed"} - {name}
    left = kinds(found, but) - {b for k in BESIDE.get(name, ()) for b in (k, *opposites(k))}
    assert left and left <= opposites(name)


def test_what_gets_worse_can_get_better() -> None:
    """Every kind that takes something away has another one for giving it back."""
    for name, kind in KINDS.items():
        worse = re.search(r"-(weakened|removed|later|lowered|narrowed|shortened|reduced)\b", name)
        if worse and kind.grade >= REVIEW and name not in WITHOUT_OPPOSITE:
            assert kind.opposites != (name,), name
            assert all(KINDS[other].grade <= kind.grade for other in kind.opposites), name


def test_opposites_exist() -> None:
    """An opposite is a kind of the catalogue."""
    for name, kind in KINDS.items():
        assert set(kind.opposites) <= set(KINDS), name


def test_code_and_catalogue_name_the_same_kinds() -> None:
    """Every kind that the code tells is in the catalogue, and every kind of it is told by code."""
    code = "".join(
        path.read_text(encoding="utf-8").replace("from __future__ import annotations", "")
        for path in Path(stratc.diff.__file__).parent.rglob("*.py")
    )
    calls = [
        node.args[0]
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "change_of"
    ]
    branches = [
        b for c in calls for b in ((c.body, c.orelse) if isinstance(c, ast.IfExp) else (c,))
    ]
    called = {branch.value for branch in branches if isinstance(branch, ast.Constant)}
    assert called <= set(KINDS)
    # The first word of some is the sort of promise, put before it where it is told.
    ends = {name: name.partition("-")[2] for name in KINDS if f'"{name}"' not in code}
    assert {name for name, end in ends.items() if not re.search(rf'["-]{end}"', code)} == set()


MILESTONES = """
measure:
  milestones:
    - period: 2026/27
      target: 3,600
    - period: 2027/28
      target: 3,800
"""


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        ("    - period: 2027/28\n      target: 3,800\n", "", "milestone-removed"),
        ("3,800", "3,700", "target-lowered"),
        ("3,800", "3,900", "target-raised"),
        ("      target: 3,800\n", "", "target-removed"),
        ("2027/28", "2028/29", "target-date-later"),
    ],
)
def test_a_step_to_a_target_counts_like_the_target(was: str, now: str, kind: str) -> None:
    """Whoever takes out or lowers a date on the way to a target promises less."""
    before, after = MILESTONES, MILESTONES.replace(was, now)
    (change,) = compared(laid(before), laid(after)).changes
    assert change.kind == kind


@pytest.mark.parametrize(
    ("was", "now", "grade"),
    [
        ("Open evenings, every day", "Open evenings", REVIEW),
        ("Open evenings", "Open evenings and mornings", NOTABLE),
        ("30 places", "20 places", REVIEW),
        ("Ten days", "10 days", EDITORIAL),
    ],
)
def test_a_cell_of_the_plans_own_may_hold_a_promise(was: str, now: str, grade: Grade) -> None:
    """Words that went out of a column of the plan's own are at least for a person to read."""
    plan = (
        "priorities:\n  - id: treatment\n    title: Treatment\n    actions:\n"
        "      columns: {own: [{id: aim, title: What you will see}]}\n      rows:\n"
        '        - id: outreach\n          action: Run outreach.\n          own: {aim: "WHAT"}\n'
    )
    found = compared(laid(plan.replace("WHAT", was)), laid(plan.replace("WHAT", now)))
    assert [change.grade for change in found.changes] == [grade]
    assert grade == EDITORIAL or "“What you will see”" in found.changes[0].message


def test_a_column_is_named_as_the_plan_prints_it() -> None:
    """What changed in a row is told under the heading that readers see."""
    plan = (
        "priorities:\n  - id: treatment\n    title: Treatment\n    actions:\n"
        "      columns: {how: Reporting tool}\n      rows:\n"
        "        - id: outreach\n          action: Run outreach.\n          how: WHAT\n"
    )
    found = compared(laid(plan.replace("WHAT", "Paper form")), laid(plan.replace("WHAT", "Portal")))
    assert "under “Reporting tool”" in found.changes[0].message


def test_a_service_that_went_is_for_a_person_to_judge() -> None:
    """A service that people could use and that is no longer named may be a loss."""
    two = "services:\n  - name: Evening clinic\n    text: Open until nine.\n  - name: Day clinic\n"
    found = compared(laid(two), laid("services:\n  - name: Day clinic\n"))
    assert [change.grade for change in found.changes] == [REVIEW]

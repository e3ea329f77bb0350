"""Every kind of change is what its page says: the example, and its opposite read backwards."""

from __future__ import annotations

import re
import textwrap

import pytest

from stratc.diff import KINDS, REVIEW, opposites

from .laid import compared, kinds, laid

# Consequences that are told beside the kind of an example, since they are changes of their own.
BESIDE = {
    "id-reused": {"reordered"},
    "printed-date-agrees": {"date-earlier"},
    "printed-date-disagrees": {"date-later"},
    "statistic-removed": {"target-dequantified"},
}
WITHOUT_EXAMPLE = {
    "edition-number-too-small": "off unless asked for: tested in test_compare",
    "commitment-carried-on": "between two strategies: tested in test_successor",
    "commitment-not-carried-on": "between two strategies: tested in test_successor",
}
WITHOUT_OPPOSITE = {
    "date-later-after-due": "backwards a date moves earlier, and nothing is overdue: date-earlier",
}


def example(name: str, heading: str) -> str:
    """The YAML under a heading of a kind's page."""
    found = re.search(rf"^{heading}:\n\n((?: {{4}}.*\n?|\n)+)", KINDS[name].page, re.MULTILINE)
    assert found, f"{name} has no {heading}:"
    return textwrap.dedent(found[1])


@pytest.mark.parametrize("name", sorted(set(KINDS) - set(WITHOUT_EXAMPLE)))
def test_its_example_is_of_this_kind(name: str) -> None:
    """The two sides of a page differ by exactly this kind of change, at its grade."""
    found = compared(laid(example(name, "Before")), laid(example(name, "After")))
    but = {"record-changed"} - {name}
    assert kinds(found, but) - BESIDE.get(name, set()) == {name}
    grade = next(change.grade for change in found.changes if change.kind == name)
    assert grade == KINDS[name].grade


@pytest.mark.parametrize("name", sorted(set(KINDS) - set(WITHOUT_EXAMPLE)))
def test_backwards_it_is_its_opposite(name: str) -> None:
    """The same example read backwards is of the kind that the page calls the opposite."""
    found = compared(laid(example(name, "After")), laid(example(name, "Before")))
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

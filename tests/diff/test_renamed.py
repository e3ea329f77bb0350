"""Departments and bodies that the new edition calls otherwise."""

from stratc.diff import BREAKING, Comparison

from .laid import compared, kinds, laid

BEFORE = """
items:
  - {id: bridges, text: The Highways Team will mend 40 footbridges., lead: {text: Highways Team}}
  - {id: stiles, text: mend every stile each year., lead: {text: Highways Team}}
  - {id: grit, text: The Highways Team will grit all hill roads., lead: {text: Finance}}
  - {id: map, text: publish a map., lead: {text: Finance}}
rows:
  - {id: parks, action: Resurface nine car parks., lead: {text: Highways Team}}
"""
AFTER = BEFORE.replace("Highways Team", "Streets and Places Service")


def ways(found: Comparison) -> dict[str, str]:
    """Which way each promise went."""
    return {fate.old.id: fate.way for fate in found.fates if fate.old}


def test_a_new_name_is_told_once() -> None:
    """It is one row for the whole edition; the promises that name it are the same."""
    found = compared(laid(BEFORE), laid(AFTER))
    (told,) = (change for change in found.changes if change.gravity > 1)
    assert told.message == "Highways Team is now called Streets and Places Service, in 4 promises"
    assert set(ways(found).values()) == {"same"}


def test_a_new_name_hides_no_loss() -> None:
    """What else went out of a promise is told there, without the name."""
    found = compared(laid(BEFORE), laid(AFTER.replace("40 foot", "30 foot")))
    (told,) = (change for change in found.changes if change.gravity == BREAKING)
    assert told.subject.id == "bridges" and "30 footbridges" in told.message
    assert ways(found)["bridges"] == "less" and ways(found)["grit"] == "same"


def test_a_promise_handed_over_is_told_at_its_place() -> None:
    """A name that stays at one promise, or that others had before, is no new name of another."""
    kept = AFTER.replace(
        "parks., lead: {text: Streets and Places Service", "parks., lead: {text: Highways Team"
    )
    had = BEFORE.replace("Highways Team", "Finance")
    lower = BEFORE.replace("Highways Team", "Director of Roads")
    for before, after in (
        (BEFORE, kept),
        (BEFORE, had),
        (lower, BEFORE.replace("Highways Team", "Roads Officer")),
    ):
        found = kinds(compared(laid(before), laid(after)))
        assert "body-renamed" not in found and "lead-role-changed" in found

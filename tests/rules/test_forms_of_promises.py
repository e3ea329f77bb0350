"""Promises that prose hides, and actions that begin with no verb."""

import pytest

from .catalogue import drawn

PLAN = """introduction: {text}
priorities:
  - id: growth
    title: Growth
    actions:
      rows:
        - id: a
          action: Open a clinic in each town.
        - id: b
          action: Train nurses in first aid.
        - id: c
          action: {action}
"""


def _told(text: str, action: str) -> set[str | None]:
    return {remark.rule for remark in drawn(PLAN.format(text=text, action=action)).said}


@pytest.mark.parametrize(
    "text",
    [
        "We will inspect every site each week from April 2027.",
        "We will make every library friendly before the end of the plan.",
        "It is meant that people in care homes will have a yearly check from 2027.",
        "Children will swim free in all school holidays from Easter 2027.",
    ],
)
def test_a_promise_from_a_day_on_is_told(text: str) -> None:
    """What people will get from a day on is promised, whoever the sentence is about."""
    assert "promise-in-prose" in _told(text, "Plant a tree in each park.")


@pytest.mark.parametrize(
    "text",
    [
        "People will have to wait longer from 2027 on.",
        "Children who swam from 2020 to 2024 are older now.",
        "More people will need help from 2027.",
    ],
)
def test_what_is_foreseen_is_no_promise(text: str) -> None:
    """A forecast is left alone."""
    assert "promise-in-prose" not in _told(text, "Plant a tree in each park.")


@pytest.mark.parametrize(
    "action", ["A digital map of all graves.", "Review of evening services.", "An atlas of paths."]
)
def test_an_action_without_a_verb_is_told(action: str) -> None:
    """An article, or the name of a deed with “of”, is no deed among others that begin with one."""
    assert "entries-in-several-forms" in _told("All is well.", action)


@pytest.mark.parametrize(
    "action", ["A nurse will visit each home.", "Review evening services.", "Map all graves."]
)
def test_a_deed_is_left_alone(action: str) -> None:
    """What says who will do what, or begins with a verb, is told what to do."""
    assert "entries-in-several-forms" not in _told("All is well.", action)

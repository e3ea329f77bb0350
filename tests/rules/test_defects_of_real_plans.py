"""What plans of councils have wrong that nobody saw: each kind with a near text that is right."""

import pytest

from tests.rules.catalogue import drawn

ABOUT = "period: 2026/2031\nbackground:\n  - title: About this plan\n    text: |\n"


def _said(rule: str, text: str, plan: str = "") -> list[str]:
    lines = "".join(f"      {line}\n" for line in text.split("\n"))
    return [one.message for one in drawn(ABOUT + lines + plan).said if one.rule == rule]


def _plan(*rows: str) -> str:
    """A priority with rows: the lines of each, parted by “; ”."""
    made = ""
    for n, row in enumerate(rows):
        first, *more = row.split("; ")
        made += f"        - id: row-{n}\n          action: {first}\n"
        made += "".join(f"          {line}\n" for line in more)
    head = "priorities:\n  - id: work\n    title: Our work\n    actions:\n      rows:\n"
    return head + made


AIMS = "We have three aims:\n\n1. Guard our ponds\n2. Dig more ponds\n3. Bring people to ponds\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{AIMS}Aim 4 says who pays.", "Aim 4"),
        ("Goal 1: Ponds. Goal 2: Ditches.\n\nThe wardens belong to Goal 3 alone.", "Goal 3"),
        ("See paragraph 9.2 for the rules of letting.", "paragraph 9.2"),
        ("The wells are listed, see Schedule 4.", "Schedule 4"),
        ("The costs stand in chapter 7.", "chapter 7"),
    ],
)
def test_a_number_of_nothing(text: str, name: str) -> None:
    """An aim, a goal, a paragraph or a schedule that is nowhere is told."""
    assert _said("pointer-to-nothing", text) == [f"the document has no “{name}”"]


@pytest.mark.parametrize(
    "text",
    [
        f"{AIMS}Aim 3 says who comes.",
        f"{AIMS}Aim 4 of the national pond plan says who pays.",
        f"{AIMS}We serve Goal 13 of the United Nations.",
        "Goal 1: Ponds. Goal 2: Ditches. Goal 3: Wells.",
        "Our work serves Outcome 5.",
        "See paragraph 9.2 of the lease for the rules.",
        "See paragraph 9.2 for the rules.\n\n9.1 We let ponds.\n\n9.2 Nobody may fish.",
        "Plants of Schedule 9 grow here.",
        "The costs stand in chapter 7 of the report.",
    ],
)
def test_a_number_of_something(text: str) -> None:
    """A number that the document has, or that another document has, is left alone."""
    assert not _said("pointer-to-nothing", text)


def test_an_action_of_another_number() -> None:
    """“Action 5.2” is told where the rows have other numbers, and not where a row has it."""
    plan = _plan("Dig a pond; label: 5.1", "Mend a well; label: 5.2")
    other = plan.replace("5.2", "6.1")
    assert not _said("pointer-to-nothing", "Action 5.2 is paid for by the town.", plan)
    assert _said("pointer-to-nothing", "Action 5.2 is paid for by the town.", other) == [
        "the document has no “Action 5.2”"
    ]


OUTCOMES = "- Outcome 1: Ponds.\n- Outcome 2: Wells.\n- Outcome 3: Ditches."


@pytest.mark.parametrize(("number", "lost"), [("4", True), ("3", False)])
def test_a_row_of_no_outcome(number: str, lost: bool) -> None:
    """A row that serves outcome 4 is told where there are three."""
    rows = [f"Dig pond {n}; own:; '  outcome: {n}'" for n in ("1", "2", number)]
    plan = _plan(*rows).replace("'  outcome", "  outcome").replace("'\n", "\n")
    own = "      columns:\n        own:\n          - id: outcome\n            title: Outcome\n"
    said = _said("pointer-to-nothing", OUTCOMES, plan.replace("      rows:", own + "      rows:"))
    assert said == ["the document has no “Outcome 4”"] * lost


def test_a_label_of_no_goal() -> None:
    """Row 4.1 is told where there are three goals."""
    goals = OUTCOMES.replace("Outcome", "Goal")
    plan = _plan("Dig a pond; label: 1.1", "Mend a well; label: 2.1", "Sell fish; label: 4.1")
    assert _said("pointer-to-nothing", goals, plan) == ["the document has no “Goal 4”"]
    assert not _said("pointer-to-nothing", goals, plan.replace("4.1", "3.1"))


@pytest.mark.parametrize(
    "text", ["A hub will open at [location to be confirmed].", "The plan ends in [month] 2029."]
)
def test_a_bracket_to_fill(text: str) -> None:
    """Square brackets that say what is to come are an unfinished value."""
    assert _said("unfinished-value", text)


def test_a_bracket_that_is_meant() -> None:
    """Words put into a quotation are no unfinished value."""
    assert not _said("unfinished-value", "One said: “I like [the pond] in winter.”")


@pytest.mark.parametrize(
    ("lead", "told"), [("National Probation Service", True), ("Probation Service", False)]
)
def test_a_lead_that_has_closed(lead: str, told: bool) -> None:
    """A row led in words by a body that has ended is told."""
    plan = _plan(f"Open a workshop; lead:; '  - text: {lead}'")
    plan = plan.replace("'  - text", "  - text").replace("'\n", "\n")
    assert bool(_said("closed-national-body", "We dig ponds.", plan)) == told

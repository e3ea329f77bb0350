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


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("We will plant 200 hectares of reed in the fen.", ["Plant 150 hectares of reed"]),
        ("We aim for 900 people to be trained in pond care.", ["Train 700 people in pond care"]),
        ("- Dig 80 ponds on land at Mere Farm.", ["Dig ponds at Mere Farm; measures: [60 ponds]"]),
        (
            "Twelve schools will have a dipping platform.",
            ["Build a dipping platform at 9 schools", "Visit 30 schools"],
        ),
        ("We will plant 500 willow trees each year.", ["Plant 4,000 willow trees over ten years"]),
        (
            "We will bring 40 old wells into use each year.",
            ["Open old wells; measures: [90 wells]"],
        ),
    ],
)
def test_a_count_that_its_row_has_otherwise(text: str, rows: list[str]) -> None:
    """So many of one thing in the text, and another number in the one row that does it."""
    assert len(_said("figure-repeated-differently", text, _plan(*rows))) == 1


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("We will plant 200 hectares of reed in the fen.", ["Plant 200 hectares of reed"]),
        ("We will plant 200 hectares of reed.", ["Clear 90 hectares of scrub"]),
        ("We will plant 60 more hectares of reed.", ["Plant 150 hectares of reed"]),
        ("We will plant 20 hectares by 2027.", ["Plant 90 hectares of reed in fens; due: 2030"]),
        ("In 2025 we planted 200 hectares of reed.", ["Plant 150 hectares of reed"]),
        ("We will train 300 people.", ["Train 40 people in pond care for schools"]),
        ("Twelve schools will have a boat.", ["Build a platform at 9 schools", "Visit 30 schools"]),
        ("We will plant two willows for each felled one.", ["Plant 3,800 willows along our lanes"]),
        ("We will mend ten old wells each year until all are done.", ["Mend the 26 old wells"]),
        (
            "Each year we will plant 90 trees.",
            ["Plant trees; measures: [450 trees over five years]"],
        ),
        ("We will plant 400 willow trees each year.", ["Plant 4,000 willow trees over ten years"]),
        (
            "We will bring 40 old wells into use each year.",
            ["Open old wells; measures: [200 wells]"],
        ),
    ],
)
def test_a_count_that_its_row_has_too(text: str, rows: list[str]) -> None:
    """The same number, other things, a step on the way and so many each year are left alone."""
    assert not _said("figure-repeated-differently", text, _plan(*rows))


@pytest.mark.parametrize(
    "text",
    [
        "We will publish a review in September 2032.",
        "A final review follows in summer 2032.",
        "The plan will be reviewed in March 2033.",
        "The plan was reviewed for the first time in May 2025, and will be reviewed each year.",
        "First review: January 2025.",
        "Every pond to have a fence by 2034.",
    ],
)
def test_a_review_or_a_deed_outside_the_period(text: str) -> None:
    """A review after the plan has ended or before it begins, and an entry “… to have … by 2034”."""
    assert _said("date-in-words-outside-the-period", text)


@pytest.mark.parametrize(
    "text",
    [
        "We will publish a review in September 2030.",
        "A final review follows in summer 2031.",
        "The last plan was reviewed in May 2025 and ended.",
        "First review: January 2027.",
        "Every pond to have a fence by 2030.",
    ],
)
def test_a_review_or_a_deed_within_the_period(text: str) -> None:
    """A review while the plan runs, and that of an earlier plan, are left alone."""
    assert not _said("date-in-words-outside-the-period", text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Dig the pond in Q2 2029 (by March 2029).", True),
        ("Dig the pond in Q3 2026/27 (February 2027).", True),
        ("Dig the pond in autumn 2030, by June 2030.", True),
        ("Dig the pond in Q2 2029 (by June 2029).", False),
        ("Dig the pond in Q4 2026/27 (March 2027).", False),
        ("Dig the pond in autumn 2029, by November 2029.", False),
        ("Dig the pond in Q1 2029, May at the latest.", False),
    ],
)
def test_a_quarter_beside_a_month(text: str, told: bool) -> None:
    """A quarter or a season, and beside it a month that lies in another."""
    assert bool(_said("length-between-dates-that-differs", text)) == told


PRIORITIES = "".join(
    f"  - id: p{n}\n    label: Priority {n}\n    title: Pond {n}\n    summary: It is deep.\n"
    for n in ("one", "two", "three")
)
BEHIND = "  - id: plan\n    title: Action plan\n    actions:\n      rows:\n        - id: a\n"
BEHIND += "          action: Dig a pond\n"


@pytest.mark.parametrize(("number", "told"), [("four", True), ("three", False)])
def test_a_plan_behind_priorities_is_none(number: str, told: bool) -> None:
    """Three labelled priorities and a plan are no four priorities."""
    plan = f"introduction: Our strategy has {number} priorities.\npriorities:\n{PRIORITIES}{BEHIND}"
    assert bool(_said("count-that-differs", "We dig ponds.", plan)) == told

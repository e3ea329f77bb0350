"""Priorities and promises that no words of promising tell, but where they stand."""

from typing import Any

import pytest

from . import drafts

HEAD = "# Fenmarsh Library Plan 2026-2031\n\n"


def made(text: str) -> list[dict[str, Any]]:
    """The priorities of a document in Markdown."""
    draft = drafts.of_text(HEAD + text)
    drafts.compiled(draft)
    found: list[dict[str, Any]] = draft.fields.get("priorities", [])
    return found


def promised(priority: dict[str, Any]) -> list[tuple[str, str]]:
    """The label and the words of each commitment."""
    groups = priority.get("commitments", [])
    return [(item.get("label", ""), item["text"]) for group in groups for item in group["items"]]


OBJECTIVES = """## Objectives

Four objectives serve our two priorities.

### {0}Hubs

#### Objective 1: Core offer

Lend books in every town.

#### Objective 2: Advice

Answer questions.{1}

### {0}Learning

#### Objective 3: Reading

Read to children.

#### Objective 4: Music

Lend scores.
"""


def test_short_objectives_are_what_the_headings_over_them_promise() -> None:
    """They are numbered through the document, and each says what is done in a sentence."""
    hubs, learning = made(OBJECTIVES.format("", ""))
    assert (hubs["title"], learning["title"]) == ("Hubs", "Learning")
    assert promised(hubs) == [
        ("Objective 1", "**Core offer:** Lend books in every town."),
        ("Objective 2", "**Advice:** Answer questions."),
    ]
    assert [label for label, _ in promised(learning)] == ["Objective 3", "Objective 4"]


@pytest.mark.parametrize(
    ("over", "more", "titles"),
    [
        ("", "\n\nWe will:\n\n- hire staff\n- open late", ["Core offer", "Advice", "Reading"]),
        ("Priority 1: ", "", ["Hubs"]),
    ],
)
def test_objectives_that_hold_more_are_priorities_unless_their_headings_are(
    over: str, more: str, titles: list[str]
) -> None:
    """What has promises of its own below it is no single promise."""
    found = [one["title"] for one in made(OBJECTIVES.format(over, more))]
    assert found[: len(titles)] == titles


LISTS = (
    "## {}\n\n### PREVENT\n\n- Teach pupils.\n- Staff know the signs.\n\n"
    "### PURSUE\n\n- Use tools.\n"
)
ROWS = "\n## Rows\n\n| Action | Lead | By when |\n| --- | --- | --- |\n| Mend it | Fens | 2027 |\n"


@pytest.mark.parametrize("heading", ["Action plan", "Arson action plan 2026 – 2028", "4. Our plan"])
def test_lists_below_the_heading_of_a_plan_are_what_is_promised(heading: str) -> None:
    """No table is there to say it."""
    prevent, pursue = made(LISTS.format(heading))
    assert [text for _, text in promised(prevent)] == ["Teach pupils.", "Staff know the signs."]
    assert len(promised(pursue)) == 1


@pytest.mark.parametrize(
    "text", [LISTS.format("What we heard"), LISTS.format("Action plan") + ROWS]
)
def test_lists_below_another_heading_or_beside_a_table_stay_text(text: str) -> None:
    """Where rows are the plan, the lists only tell of it."""
    assert "Teach pupils." not in str([promised(one) for one in made(text)])


def test_a_commissioner_who_signs_is_a_person_and_names_no_place() -> None:
    """So the office in the line above is the only body, and its place is the area."""
    draft = drafts.of_text(
        "# Police and Crime Plan 2026-2030\n\nOffice of the Police and Crime Commissioner for "
        "Northmoor\n\n## Foreword\n\nWelcome.\n\nJo Marsh, Police and Crime Commissioner\n"
    )
    assert draft.fields["areas"] == ["Northmoor"]


def test_headings_of_one_kind_without_numbers_are_priorities() -> None:
    """“Ambition: Safe care” beside “Ambition: Good homes”; one alone is a heading as any other."""
    safe, homes = "## Ambition: Safe care\n\nCare.\n\n", "## Ambition: Good homes\n\nHomes.\n\n"
    assert [one["title"] for one in made(safe + homes)] == ["Safe care", "Good homes"]
    assert not made(safe + "## Why\n\nCare.\n")


def test_what_is_listed_below_a_year_of_a_commitment_is_due_then() -> None:
    """Each commitment is a heading over the lists of two years."""
    text = "## Our commitments: a road map\n\n"
    for name in ("Give people a voice", "Welcome all"):
        text += f"### {name}\n\nThe people group.\n\n**2026/27**\n\n- Write a plan\n- Ask staff\n\n"
        text += "**2027/28**\n\n- Review the plan\n\n"
    voice, welcome = made(text)
    assert (voice["title"], welcome["title"]) == ("Give people a voice", "Welcome all")
    found = [
        (group["title"], [item["due"] for item in group["items"]]) for group in voice["commitments"]
    ]
    assert found == [("2026/27", ["2026/27", "2026/27"]), ("2027/28", ["2027/28"])]


COUNTED = """## {0} objectives for fair services

We have set {0} objectives for the whole council.

## 1. To know our towns

We will gather data.

## 2. To listen

We will hold talks.

## 3. To lead

Our staff are ready.

## How we will report

A report is published each year.
"""


@pytest.mark.parametrize(("count", "found"), [("Three", 3), ("Four", 0)])
def test_numbered_headings_that_a_sentence_counts_are_priorities(count: str, found: int) -> None:
    """As many as it says, in order; where it counts otherwise it speaks of something else."""
    assert len(made(COUNTED.format(count))) == found


def test_headings_below_the_sentence_that_counts_them_need_no_number() -> None:
    """They are all that stands below it."""
    text = "## In short\n\nThis plan has two aims.\n\n### Warm homes\n\nA.\n\n### Clean air\n\nB.\n"
    assert [one["title"] for one in made(text)] == ["Warm homes", "Clean air"]
    assert not made(text.replace("This plan has", "The last plan had"))


def test_bold_lines_that_number_on_their_section_are_its_headings() -> None:
    """The number may stand before what is bold, and other lists may stand around."""
    text = """## 1. Why

1.1 Books matter.

## 2. What we want

2.1 This plan is to:

- help readers
- help towns
- save money

2.2 Our equality objectives are:

- Open doors
- Fair work

2.3 **Open doors**

Key themes:

- ramps

2.4 **Fair work**

Key themes:

- pay

## 3. Legal

3.1 The law applies.
"""
    assert [one["title"] for one in made(text)] == ["Open doors", "Fair work"]

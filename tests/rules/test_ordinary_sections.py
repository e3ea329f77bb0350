"""What whole sections of plans say rightly is left alone, and a near slip of each kind is told."""

import pytest

from .catalogue import drawn

AVERAGE = "Uptake is well below the UK average.\n\n      | | Fen | {} |\n      |-|-|-|\n"
AVERAGE += "      | Men | 12 | 15 |"
EMPTY = (
    "| Empty for | Homes |\n      |---|---|\n      | 1 to 2 years | 82 |\n      | {} years | 21 |"
)
SITES = "{} three sites are run by clubs.\n\n      | Site | Plots |\n      |-|-|"
SITES += "".join(f"\n      | {name} | 40 |" for name in ("Elm", "Oak", "Ash", "Yew"))
ANSWERED = "{}\n\n      Key findings:\n\n      - 87% of adults like their plot"
LATER = (
    "In the two years to June {}, 38% saw a dentist. The figure was 52% in the year to June 2019."
)


def told(text: str, period: str = "2026/2031") -> set[str]:
    """The rules that a section of this text breaks."""
    section = f"background:\n  - title: Where we are now\n    text: |\n      {text}\n"
    return {one.rule for one in drawn(f"period: {period}\n{section}").said}


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        ("number-without-comma", "From 2055 to 2105 we lose 1,240 trees.",
         "Of 1,240 trees we kept, and 2105 were lost."),
        ("old-figure-in-words", "Halls:\n\n      | Hall | Opened | Space |\n      |-|-|-|\n"
         "      | North | 1968 | 1,210 |", "In 1968 there were 1,210 people in the hall."),
        ("old-figure-in-words", LATER.format(2025), LATER.format(2018)),
        ("old-figure-in-words", "In the 2021 Census 612 residents called themselves Roma.",
         "In the 2011 Census 612 residents called themselves Roma."),
        ("bands-that-do-not-follow", EMPTY.format("2 to 5") + "\n      | More than 5 years | 4 |",
         EMPTY.format("3 to 5") + "\n      | 5 to 9 years | 4 |\n      | 10 or more years | 4 |"),
        ("movement-that-is-not-so", SITES.format("A further"), SITES.format("Our")),
        ("share-in-words-that-is-not-so", "Five of the 24 wards account for 47% of all thefts.",
         "Five of the 24 wards account for 47% of all wards."),
        ("date-in-words-outside-the-period", "Fewer homes will be open than in winter 2024.",
         "More nurses will be trained in winter 2024."),
        ("claim-without-source", AVERAGE.format("UK"), AVERAGE.format("Town")),
        ("claim-without-source",
         "The Fen Visitor Survey 2025 found that scenery is the main reason to come.",
         "Research found that scenery is the main reason to come."),
        ("claim-without-source", "They are recognised as a group under the Equality Act 2010.",
         "They are recognised as the best of all."),
        ("figure-without-source", ANSWERED.format("Our questions were answered by 412 people."),
         ANSWERED.format("Gardens matter to people of all ages.")),
        ("figure-without-time", ANSWERED.format("A survey in May 2025 was answered by 412 people."),
         ANSWERED.format("A survey was answered by 412 people.")),
        ("figure-without-source", "Interviews were carried out with 97 households in the town.",
         "Leaks were found in 97% of households in the town."),
        ("figure-without-source", "In 2025 29% of homes were empty (Fen Vacancy Survey).",
         "In 2025 29% of homes were empty (of all sizes)."),
        ("figure-without-source",
         "Uptake is below the 95% of children recommended by the Fen Institute.",
         "Uptake is below the 95% of children of last year."),
        ("figure-without-source", "In 2025 15% of tenants must pay.",
         "In 2025 15% of tenants paid."),
        ("figure-without-source", "Since 2024 we:\n\n      - mended 2,870 homes in the town",
         "Since 2024 here:\n\n      - damp harmed 2,870 homes in the town"),
        ("figure-without-source", "| Year | Homes |\n      |-|-|\n      | 2025 | 1,240 |\n\n"
         "      Source: Fen homes register",
         "Jobs are 1,240.\n\n      Gardens are many (Fen Garden Survey)."),
        ("abbreviation-never-used", "Falls Management Exercise (FaME) helps. Each of FaME pays.",
         "Falls Management Exercise (FaME) helps. Each of fame pays."),
        ("short-name-with-and-without-capital",
         "It is in the Police, Crime, Sentencing and Courts Act 2022. We met the police.",
         "We asked the Police in May. We met the police in June."),
        ("unexplained-abbreviation", "We mark VJ Day with HGV drivers.", "We mark VQ Day."),
        ("misspelling", "Parks are smokefree, and autoclaved concrete was mended.",
         "Parks are smokfree."),
    ],
)  # fmt: skip
def test_what_is_right_in_a_section_is_left_alone(rule: str, right: str, wrong: str) -> None:
    """A rule tells the second text, and nothing of the first."""
    assert rule not in told(right)
    assert rule in told(wrong)


def test_a_start_is_a_date() -> None:
    """“From June 2027” says when: what begins then and goes on has no end to tell."""
    plan = "priorities:\n  - id: warm\n    title: Warm homes\n    actions:\n      rows:\n"
    plan += "        - id: mend\n          action: Mend roofs.\n          due: 2028\n"
    plan += "        - id: visit\n          action: Visit cold homes.\n          {}\n"
    for field, found in (("start: 2027-06", False), ("note: In summer.", True)):
        said = {one.rule for one in drawn(plan.format(field)).said}
        assert ("action-without-date" in said) is found


@pytest.mark.parametrize(
    ("measure", "found"),
    [
        ("Average wait under three minutes", False),
        ("Systems restored within 24 hours", False),
        ("Map viewed 2,000 times", False),
        ("Saving of £180,000 a year from 2027/28", False),
        ("Smoking at time of delivery falls each year", False),
        ("Average wait in minutes", True),
        ("Falls each year", True),
    ],
)
def test_a_measure_that_says_how_far_has_a_target(measure: str, found: bool) -> None:
    """“Under three minutes” and “falls each year” say what is wanted; falls are also accidents."""
    plan = "priorities:\n  - id: warm\n    title: Warm homes\n    actions:\n      rows:\n"
    plan += "        - id: mend\n          action: Mend roofs.\n          measures:\n"
    plan += f"            - {measure}\n"
    said = {one.rule for one in drawn(plan).said}
    assert ("measure-without-direction" in said) is found

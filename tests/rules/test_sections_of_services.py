"""What services write rightly of themselves is left alone, and a near slip of each kind is told."""

from collections import Counter

import pytest

from .catalogue import drawn

POINTS = "\n\n      - buses are slow and late on every single day"
WORDED = "Money is short and time is short for all of us.\n\n      "
WORDED += "The rain fell upon all of us on each day.\n\n      We met them and they said "
WORDED += "that the buses in all of our towns{}"
TEXT = "In the county 2,980 children were fed."
PLAN = (
    "priorities:\n  - id: halls\n    title: Halls\n    actions:\n      rows:\n        - id: open\n"
)
PLAN += "          action: Open a hall.\n          lead: Halls\n          measures: [{}]\n"
PLAN += "          due: {}\n{}"


def told(text: str, plan: str = "") -> set[str]:
    """The rules that a section of this text breaks."""
    section = f"background:\n  - title: Where we are now\n    text: |\n      {text}\n"
    more = plan.format("60 people", 2030, "")
    return {one.rule for one in drawn(f"period: 2026/2031\n{section}{more}").said}


def told_of_a_row(measure: str, due: str = "2030", more: str = "") -> Counter[str]:
    """How often each rule speaks of an action with this measure and date."""
    return Counter(
        one.rule for one in drawn(f"period: 2026/2031\n{PLAN.format(measure, due, more)}").said
    )


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        ("grammar-slip", "The hall is a listed building of 1906.",
         "We saved money by building of 40 homes."),
        ("grammar-slip", "See the table for the figures by county.", "We live across county."),
        ("grammar-slip", "Some 61% are owned by us, 14% are rented and 25% are let.",
         "The homes are owned by us, the halls are rented from a farmer."),
        ("number-without-comma", "We had 12,400 visits to a house of 1620 that opens in May.",
         "We had 12,400 visits and 1620 guests."),
        ("words-that-stigmatise", "We help transgender people.", "We help the transgendered."),
        ("grammar-slip", "Looking after what we have comes first.", "The work has comes far."),
        ("grammar-slip", "Every premises is visited.", "Every buildings is visited."),
        ("claim-without-source", "There is evidence of risk.", "There is evidence of rising harm."),
        ("claim-without-source", "The Fen Institute of Care Research has closed.",
         "Research has shown that halls help."),
        ("claim-without-source",
         "Too many people in Fen go without a home. Last year 1,164 households asked us for help.",
         "Too many people in Fen go without a home. Last year was worse than any."),
        ("breakdown-that-does-not-add-up",
         "The budget is £3.2 million, 4% less than five years ago.",
         "The budget is £3.2 million, 40% less than the £3.4 million of 2021."),
        ("breakdown-that-does-not-add-up",
         "In March 58,200 patients were waiting, of whom 61% had waited less than 18 weeks.",
         "In March 58,200 patients were waiting, 61% less than the 61,900 of 2025."),
        ("direct-number", "Call Adult Social Care on 01632 960411.",
         "Call Ann Housing on 01632 960411."),
        ("compound-without-hyphen", "It applies to light touch contracts.",
         "It applies to light touch meetings."),
        ("old-figure-in-words", "We keep £650,000 for the roof of a hall of 1906.",
         "We kept £650,000 for the roof in 2006."),
        ("paragraph-without-stop", WORDED.format(POINTS), WORDED.format("")),
        ("strategy-without-governance", "The Mayor chairs the steering group.",
         "The Mayor sits in the group."),
    ],
)  # fmt: skip
def test_ordinary_words_are_left_alone(rule: str, right: str, wrong: str) -> None:
    """A rule speaks of the slip, and not of what is written rightly beside it."""
    plan = PLAN if rule == "strategy-without-governance" else ""
    assert rule not in told(right, plan)
    assert rule in told(wrong, plan)


def test_a_priority_that_becomes_fewer_is_no_count() -> None:
    """“14 priorities to no more than five” is what was, and “our 14 priorities” what should be."""
    assert "count-that-differs" not in told(
        "Members will cut 14 priorities to no more than five.", PLAN
    )
    assert "count-that-differs" in told("Members will keep 14 priorities.", PLAN)


def test_half_of_them_is_a_target() -> None:
    """“Half of young people stay at home” says how far; “Young people at home” does not."""
    assert "measure-without-direction" not in told_of_a_row("Half of young people stay at home")
    assert "measure-without-direction" not in told_of_a_row("Award won")
    first_year = "Guide read 500 times in the first year"
    assert "measure-without-direction" not in told_of_a_row(first_year)
    assert "measure-without-direction" in told_of_a_row("Young people at home")


def test_one_slip_is_told_once() -> None:
    """A slip that two rules could tell is told by one of them."""
    assert told("A pilot has has saved staff four hours a week.") == {"repeated-word"}
    early = told_of_a_row("60 people", "2024")
    assert (early["due-outside-the-period"], early["overdue"]) == (1, 0)
    assert told_of_a_row("60 people", "2026-02")["overdue"] == 1
    noted = [
        {one.rule for one in drawn(f"period: 2026/2031\n{row}").said}
        for day in (30, 31)
        for row in [PLAN.partition("          due")[0].format("60 people")]
        for row in [f'{row}          note: "**When:** {day} April 2027"\n']
    ]
    assert "action-without-date" in noted[0] and "impossible-date" not in noted[0]
    assert "impossible-date" in noted[1] and "action-without-date" not in noted[1]


def test_a_report_that_ends_with_the_plan_of_the_next_year_is_within_its_time() -> None:
    """Most rows of a report on 2025/26 are due in 2026/27; those of a plan may not be."""
    rows = PLAN.format("60 people", "2027-03", "")
    report, plan = (
        [one.rule for one in drawn(f"title: Poverty {kind}\nperiod: 2025/26\n{rows}").said]
        for kind in ("Report 2025/26", "Plan 2025/26")
    )
    assert "due-outside-the-period" not in report
    assert "due-outside-the-period" in plan


def test_a_heading_says_for_what_year_its_figures_are() -> None:
    """“What we did in 2025/26” answers for the figures below it, and “What we did” does not."""
    said = [
        {one.rule for one in drawn(f"background:\n  - title: {title}\n    text: {TEXT}\n").said}
        for title in ("What we did in 2025/26", "What we did")
    ]
    assert "figure-without-time" not in said[0]
    assert "figure-without-time" in said[1]


def test_a_text_that_is_cut_off_has_no_stop_either() -> None:
    """It is told as cut off, and not again as a paragraph without a stop."""
    cut, open_ended = told(WORDED.format(" and")), told(WORDED.format(""))
    assert "text-cut-off" in cut and "paragraph-without-stop" not in cut
    assert "text-cut-off" not in open_ended and "paragraph-without-stop" in open_ended


def test_a_year_before_a_review_says_when() -> None:
    """“In 2027 the plan will be reviewed” says when, and “The plan may be reviewed” does not."""
    assert "strategy-without-review" not in told("In 2027 the plan will be reviewed.", PLAN)
    assert "strategy-without-review" in told("The plan may be reviewed.", PLAN)


def test_a_total_of_both_ways_is_told_once() -> None:
    """A cell that is the total of its row and its column is one slip."""
    table = "| | 2026 | 2027 | Total |\n      |-|-|-|-|\n      | Ash | 200 | 300 | 500 |\n"
    table += "      | Oak | 100 | 400 | 500 |\n      | Elm | 150 | 250 | 400 |\n"
    table += "      | Total | 450 | 950 | {} |"
    assert "breakdown-that-does-not-add-up" not in told(table.format("1,400"))
    section = f"background:\n  - title: Now\n    text: |\n      {table.format('1,500')}\n"
    said = [one.rule for one in drawn(section).said]
    assert said.count("breakdown-that-does-not-add-up") == 1

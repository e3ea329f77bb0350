"""Times with words around them, and stretches that have a name."""

import pytest

from stratc.model import UnreadableTime, read_period

# As typed; as stratc writes it.
READ = {
    "Short (by March 27)": "2027-03 (Short)",
    "phased, 2026 to 2030": "2026/2030 (phased)",
    "June 2027 - subject to funding": "2027-06 (subject to funding)",
    "Report to Cabinet: July 2027": "2027-07 (Report to Cabinet)",
    "once funding is agreed (2027/28)": "2027/28 (once funding is agreed)",
    "TBC - awaiting guidance": "TBC (awaiting guidance)",
    "tbc subject to consultation": "TBC (subject to consultation)",
    "Short/Medium": "short/Medium",
    "medium to long term": "medium to long term",
    "each planting season": "each planting season",
    "every September": "every September",
    "half-termly": "half-termly",
    "6-12 months": "within 6 to 12 months",
    "within three to six months of adoption": "within 3 to 6 months of adoption",
    "w/c 6 April 2027": "2027-04-06/2027-04-12",
    "week ending 12/04/2027": "2027-04-06/2027-04-12",
    "Academic year 2026/27": "2026-09/2027-08 (academic year 2026/27)",
    "by the end of session 2028/29": "2029-06-30",
    "School session 2026/27": "2026-08/2027-06 (session 2026/27)",
    "2026-27 school year": "2026-09/2027-08 (academic year 2026/27)",
    "H2 2026/27": "2026-10/2027-03",
    "first half of 2026/27": "2026-04/2026-09",
    "end of Q2 26/27": "2026-09-30",
    "by 2030 at the latest": "2030",
    "2027+": "2027 onwards",
    "End of Spring Term 2027": "2027-04-30",
    "Annually in June": "annually in June",
    "every year by the summer": "annually by the summer",
    "Christmas 2027": "2027-12 (Christmas)",
    "by Easter 2027": "2027 (Easter)",
    "Gambling Harms Awareness Week 2027": "2027 (Gambling Harms Awareness Week)",
    "before Diwali 2027": "2027 (before Diwali)",
    "St David’s Day 2028": "2028-03 (St David’s Day)",
    "by the start of the school holidays 2027": "2027 (the start of the school holidays)",
    "from World Book Day 2028": "2028-03 onwards (from World Book Day 2028)",
    "Easter 2027 to Christmas 2028": "2027/2028-12 (Easter 2027 to Christmas 2028)",
    "academic year 2026/27 to academic year 2028/29": (
        "2026-09/2029-08 (academic year 2026/27 to academic year 2028/29)"
    ),
    "by the end of the year 2027": "2027-12-31",
    "3 a year": "3 a year",
    "March and April 2027": "2027-03/2027-04",
    "June 2027 Cabinet": "2027-06 (Cabinet)",
    "In place by autumn 2027": "2027-autumn (In place by autumn 2027)",
    "Launch in May 2027": "2027-05 (Launch in May 2027)",
    "Est. completion Dec 2027": "2027-12 (Est. completion Dec 2027)",
    "2027 subject to planning": "2027 (subject to planning)",
    "Start Sept 2027 – end Aug 2028": "2027-09/2028-08",
    "Sept 2027 start, Aug 2028 finish": "2027-09/2028-08",
    "12 January 2026 by Full Council": "2026-01-12 (Full Council)",
    "Board, 12 March 2027": "2027-03-12 (Board)",
    "To be reported to committee in May 2027": "2027-05 (To be reported to committee)",
    "Quarter 3 (October - December) 2027": "2027-10/2027-12 (Quarter 3)",
    "On-going throughout the life of the plan": "ongoing",
    "Ongoing to March 2028": "ongoing until March 2028",
    "Until March 2028": "until March 2028",
    "Until 2030": "until 2030",
    "Annually in Q4": "annually in Q4",
    "Annual - by 31 March each year": "annually - by 31 March each year",
    "Quarterly, starting July 2027": "quarterly from July 2027",
    "Pre-March 2027": "2027-02-28",
    "3+ years": "3+ years",
    "Q2 (July-Sept) 2027/28": "2027/28-Q2 (July-Sept)",
    "March 2027, then ongoing": "2027-03 onwards",
    "31 March each year": "31 March each year",
    "Timescale to be agreed": "TBC",
    "To be determined by March 2027": "TBC (by March 2027)",
    "Subject to funding, March 2027": "2027-03 (Subject to funding)",
    "Medium term: 2028-2030": "2028/2030 (Medium term)",
    "Stage 1: June 2027": "2027-06 (Stage 1)",
    "more than five years": "more than five years",
    "Years 2, 3 and 4": "years 2 to 4",
    "with the budget": "with the budget",
    "2028/29 Q1 - Q3": "2028/29-Q1 to 2028/29-Q3",
    "2028/29 (Q1 to Q3)": "2028/29-Q1 to 2028/29-Q3",
    "Q3-4 2028/29": "2028/29-Q3 to 2028/29-Q4",
    "2028/29: Q1 & Q2": "2028/29-Q1 to 2028/29-Q2",
    "2028-29 October to February": "2028-10/2029-02",
    "2029 May - July": "2029-05/2029-07",
    "November 2028 - February": "2028-11/2029-02",
    "12 May 2029 to 3 June": "2029-05-12/2029-06-03",
    "2029, spring to autumn": "2029-spring/2029-autumn",
    "Y1 and Y2": "years 1 to 2",
}


@pytest.mark.parametrize("typed", READ)
def test_one_time_is_read_and_the_words_beside_it_are_kept(typed: str) -> None:
    """Whatever a cell says beside its one time is printed with it, and reads the same again."""
    period = read_period(typed)
    assert period.text == READ[typed]
    assert read_period(period.text) == period


# As typed; what the hint says to write.
ASKED = {
    "March 2027, September 2027": "the last, `2027-09`",
    "31/3/2027 and 31/3/2028": "the last, `2028-03-31`",
    "Draft in March 2027, final in June 2027": "the last, `2027-06`",
    "Council tax 2027": "`2027 (Council tax)`",
    "Cabinet in March 2027 and June 2027": "the last, `2027-06`",
    "Annually, March 2027": "annually from March 2027",
    "Years 1 and 3": "the last, `year 3`",
    "within 6 and 12 months": "write a day",
    "Not started": "`status: not-started`",
    "Q3 (Jul-Sep) 2027/28": "`2027/28-Q3`",
    "Action 4: June 2027": "`2027-06 (Action 4)`",
    "In progress": "`status: on-track`",
    "H1 2027": "`2027-01/2027-06`",
    "Nov–Mar": "the year",
    "by Q4": "the year",
    "Agreed by Council on 3 May 2029 after a vote (61% for)": "after a vote 61% for)`",
    "renew every 4 years (next: Feb 2029)": "`2029-02 (renew every 4 years next)`",
    "2028/29 Q1 and Q3": "the last, `2028/29-Q3`",
    "May 2029, July": "the last, `2029-07`",
    "Jan & July 2029": "the last, `2029-07`",
    "Sept 2028, then Feb": "the last, `2029-02`",
    "2028/29 Q4 - Q2": "the wrong way round",
}


@pytest.mark.parametrize("typed", ASKED)
def test_what_could_be_meant_is_offered_and_never_chosen(typed: str) -> None:
    """Several times, or words that no mark parts from theirs, are asked about."""
    with pytest.raises(UnreadableTime) as refused:
        read_period(typed)
    assert ASKED[typed] in refused.value.hints[0]


@pytest.mark.parametrize("typed", ["not before 2027", "Not until 2027, or later"])
def test_a_time_that_is_denied_is_not_offered(typed: str) -> None:
    """“Not before 2027” is no promise for 2027."""
    with pytest.raises(UnreadableTime) as refused:
        read_period(typed)
    assert "(" not in refused.value.hints[0]


def test_a_year_of_the_plan_and_its_own_number_are_one_time() -> None:
    """“Year 2 - 2027/28” says one year twice; “Year 1 to 2028/29” is a stretch."""
    plan = read_period("2026/2031")
    assert read_period("Year 2 - 2027/28", plan).text == "2027/28 (year 2)"
    assert read_period("Year 1 to 2028/29", plan).text == "year 1 to 2028/29"


@pytest.mark.parametrize("typed", ["In place - ongoing", "Ongoing until review", "Live; ongoing"])
def test_what_goes_on_may_have_words_beside_it(typed: str) -> None:
    """How far it has come, or what it waits for, is kept beside the time."""
    assert read_period(typed).kind == "ongoing"


@pytest.mark.parametrize("typed", ["31 March annually", "September yearly", "End of May annually"])
def test_a_day_or_month_of_every_year_comes_again(typed: str) -> None:
    """“Annually” behind a date without a year is “every year”."""
    assert read_period(typed).kind == "recurring"


def test_up_to_a_length_of_time_is_no_last_day() -> None:
    """“Up to 2 years” says how long, “up to 2029” until when."""
    assert read_period("up to 2 years").kind == "relative"
    assert str(read_period("up to and including 2029").end) == "2029-12-31"


@pytest.mark.parametrize(
    "typed",
    [
        "until March 2029",
        "till March 2029",
        "Up to March 2029",
        "Hyd at Mawrth 2029",
        "Tan fis Mawrth 2029",
    ],
)
def test_what_goes_on_until_a_time_ends_with_it(typed: str) -> None:
    """A last day that is named is known, whether or not “ongoing” stands before it."""
    assert str(read_period(typed).end) == "2029-03-31"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("before the lease ends in Nov 2027", "2027-11 (before the lease ends)"),
        ("before the 2027 planting season", "2027 (before the planting season)"),
        ("delivered in 2027 by partners", "2027 (delivered by partners)"),
    ],
)
def test_no_word_beside_a_time_is_lost_in_what_is_offered(typed: str, offered: str) -> None:
    """What is written at a hint's word says all that the author said, and no other time."""
    with pytest.raises(UnreadableTime) as refused:
        read_period(typed)
    assert f"`{offered}`" in refused.value.hints[0]


@pytest.mark.parametrize(
    "typed",
    ["At least every quarter", "at least once a year", "Minimum twice a year", "up to 4 a year"],
)
def test_how_often_at_least_comes_again(typed: str) -> None:
    """The least or the most that a thing is done is kept before how often."""
    period = read_period(typed)
    assert period.kind == "recurring" and period.text.startswith(typed.split()[0].lower())

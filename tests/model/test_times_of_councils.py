"""Times in the wording of plans: what has one meaning is read, what has two is asked about."""

import pytest

from stratc.model import read_period
from stratc.model.times.period import UnreadableTime

PLAN = read_period("2026/2031")

READ = {
    "2026/31": "2026/2031",
    "2026/36": "2026/2036",
    "by the end of the programme": "2031-12 (by the end of the programme)",
    "End of the pilot": "end of the pilot",
    "on completion of this contract": "on completion of this contract",
    "Throughout the plan period": "ongoing",
    "Within 15 school days of the order": "within 15 school days of the order",
    "within ten working days": "within 10 working days",
    "within twenty-one days": "within 21 days",
    "within twenty to thirty days": "within 20 to 30 days",
    "within four-six weeks": "within 4 to 6 weeks",
    "Already in place": "ongoing",
    "Mar ’27": "2027-03",
    "end-May 2027": "2027-05-31",
    "end of the calendar year 2028": "2028-12-31",
    "quarter three 2026/27": "2026/27-Q3",
    "2027-2028 financial year": "2027/28",
    "mid-year 2028": "mid-2028",
    "ASAP": "ASAP",
    "Annually each June": "annually each June",
    "2nd quarter 2026/27": "2026/27-Q2",
    "quarter ending December 2027": "2027/28-Q3",
    "year-end 2027/28": "2028-03-31",
    "start of 2028/29": "2028-04-01",
    "start of session 2027/28": "2027-08",
    "beginning of school year 2027/28": "2027-09",
    "by the start of June 2028": "2028-06-01",
    "early summer 2028": "2028-summer (early)",
    "mid-April 2028": "2028-04 (mid)",
    "before April 2028": "2028-03-31",
    "before 2029": "2028-12-31",
    "AY 2027/28": "2027-09/2028-08 (academic year 2027/28)",
    "spring term 2027/28": "2028-spring-term",
    "autumn term 2027/28": "2027-autumn-term",
    "2027.06.30": "2027-06-30",
    "6/28": "2028-06",
    "by Feb half term 2027": "2027-02 (half term)",
    "October half-term 2028": "2028-10 (half-term)",
    "Y3": "year 3",
    "next 18 mths": "within 18 months",
    "8-weekly": "every 8 weeks",
    "Ongoing, annual report": "ongoing (annual report)",
    "lifetime of the plan": "ongoing",
    "throughout 2027/28": "2027/28",
    "July & August 2027": "2027-07/2027-08",
    "June 2027 →": "2027-06 onwards",
    "commencing April 2027": "2027-04 onwards",
    "Year 2 onwards": "year 2 onwards",
    "Y2 Q3": "year 2 (Q3)",
    "Q4 of Year 1": "year 1 (Q4)",
    "4 times a year": "4 times a year",
    "three times per term": "3 times per term",
    "per quarter": "quarterly",
    "by Month 9": "month 9",
    "M1-M6": "months 1 to 6",
    "June 2027 and annually thereafter": "annually from June 2027",
    "Sept 2026 and each year after": "annually from September 2026",
    "each March to 2030": "each March until 2030",
    "March 2027, then each March to 2030": "each March from March 2027 until 2030",
    "June 2027 and each June thereafter": "each June from June 2027",
    "each AGM until 2030": "each AGM until 2030",
    "every planting season from 2027 to 2030": "every planting season from 2027 until 2030",
    "ongoing - review June 2028": "ongoing (review June 2028)",
    "TBC Q3": "TBC (Q3)",
    "date not yet agreed": "TBC",
    "calendar year 2029": "2029",
    "Q4 (2027/28)": "2027/28-Q4",
    "by close of Q2 2027/28": "2027-09-30",
    "F/Y 2027/28": "2027/28",
    "9m": "within 9 months",
    "Less than 2 years": "within 2 years",
    "monthly, in spring": "monthly in spring",
    "year ended 31 March 2027": "2026/27",
    "as at 30 June 2027": "2027-06-30",
    "by end of academic year 26/27": "2027-08-31",
    "12 months to September 2027": "2026-10/2027-09",
    "Oct - Feb each year": "Oct - Feb each year",
    "July each yr": "July each yr",
    "Whitsun, Diwali and Eid each year": "Whitsun, Diwali and Eid each year",
    "from May 2027, quarterly": "quarterly from May 2027",
    "Continual": "ongoing",
    "2027 - ongoing": "2027 onwards",
    "May 2027 – ongoing": "2027-05 onwards",
    "2027/28 to ongoing": "2027/28 onwards",
    "t.b.c.": "TBC",
    "Date to follow": "TBC",
    "awaiting the grant": "awaiting the grant",
    "ad hoc": "ad hoc",
    "pre-2029": "2028-12-31",
    "on or before 30/06/2028": "2028-06-30",
    "Deadline: 30 June 2028": "2028-06-30",
    "Completion June 2028": "2028-06",
    "ongoing from May 2026 to May 2028": "2026-05/2028-05",
    "starts May 2026, finishes May 2028": "2026-05/2028-05",
    "Start: Q2 26/27, end: Q1 27/28": "2026/27-Q2 to 2027/28-Q1",
    "May 2026 (start)": "2026-05 onwards",
    "begun May 2026": "2026-05 onwards",
    "Winter 27/28": "2027-winter",
    "Quarterly to the board": "quarterly to the board",
    "at every meeting": "at every meeting",
    "per AGM": "per AGM",
    "if a grant is won": "if a grant is won",
    "by the end of every term": "by the end of every term",
    "Spring and autumn each year": "spring and autumn each year",
    "Once every 4 years": "every 4 years",
    "throughout the strategy term": "ongoing",
    "within a month": "within 1 month",
    "within 9 months of Cabinet approval": "within 9 months of Cabinet approval",
    "provided that a site is found": "provided that a site is found",
}
ASKED = {
    "2026/28": "write `2026/27` for the financial year",
    "2029/21": "write `2029/30` for the financial year",
    "FY28": "2027/28",
    "biannually": "every 2 years",
    "Autumn 2027?": "TBC (2027-autumn)",
    "2028 ??": "TBC (2028)",
    "end of May": "which year",
    "end of the school year": "not a time",
    "M": "medium term",
    "30/06": "which year",
    "in place": "status: complete",
    "not known": "TBC",
    "2028/4": "2028-04",
    "2028/9": "2028/29",
    "Q2 FY28": "2027/28-Q2",
    "by the end of next year": "write the year itself",
    "late autumn": "autumn 2028 (late)",
    "end of term 2": "which school year",
    "Q3 onwards": "which year",
    "S/M": "short to medium term",
    "Overdue": "how far it has come",
    "On track": "how far it has come",
    "this autumn": "write the year itself",
    "Terms 2 and 3": "which school year",
    "Winter 26/28": "not a time",
    "Quarterly to June": "in which year",
    "per capita": "not a time",
    "46113": "2026-04-01",
    "46568.0": "2027-06-30",
    "99999": "not a time",
}


def test_a_year_of_a_plan_that_says_which_it_is_is_that_one() -> None:
    """Without the plan's own period it is the year in brackets."""
    assert read_period("Year 2 (2027/28)").text == "2027/28 (Year 2)"
    assert read_period("Year 2").start is None


@pytest.mark.parametrize("typed", READ)
def test_a_councils_time_has_its_one_meaning(typed: str) -> None:
    """What stratc makes of it is never wider than what was said, and is read as the same again."""
    found = read_period(typed, PLAN)
    assert found.text == READ[typed]
    assert read_period(found.text, PLAN) == found


@pytest.mark.parametrize("typed", ASKED)
def test_what_could_be_two_times_is_asked(typed: str) -> None:
    """No meaning is chosen; the question says what to write."""
    with pytest.raises(UnreadableTime) as asked:
        read_period(typed, PLAN)
    assert ASKED[typed] in " ".join((asked.value.message, *asked.value.hints))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Q2-Q4 2026/27", "July 2026 to March 2027"),
        ("Q1 to Q2 2026/27", "April to September 2026"),
        ("June 2026 to 2026/27-Q3", "June to December 2026"),
    ],
)
def test_quarters_are_printed_from_month_to_month(typed: str, words: str) -> None:
    """A stretch of quarters names its first and its last month, and no month between them."""
    assert read_period(typed, PLAN).plain == words


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("2027 (slipped to March 2028)", "March 2028 (was 2027)"),
        ("2027, now 2028", "2028 (was 2027)"),
        ("31/03/2027 - moved to 30/06/2027", "30/06/2027 (was 31/03/2027)"),
    ],
)
def test_a_time_that_was_moved_is_not_read_as_the_old_one(written: str, better: str) -> None:
    """What to write is read as the new time; words beside a time that name no other stay."""
    with pytest.raises(UnreadableTime) as told:
        read_period(written)
    assert told.value.hints == (f"write the new one first: `{better}`",)
    assert read_period(better).start != read_period(better.partition(" (was ")[2][:-1]).start
    assert read_period("2027 (extended to all schools)").plain == "2027"


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("Febuary 2027", "February 2027"),
        ("by end of Septmber 2028", "by end of September 2028"),
        ("Autum 2027", "autumn 2027"),
        ("quaterly", "quarterly"),
        ("on Marhc 2027", "on March 2027"),
    ],
)
def test_a_misspelt_time_is_offered_as_it_is_spelt(written: str, better: str) -> None:
    """The month is not lost to the words beside a year, and what is offered can be read."""
    with pytest.raises(UnreadableTime) as told:
        read_period(written, PLAN)
    assert told.value.hints == (f"write `{better}`, if that is meant",)
    assert read_period(better, PLAN)


@pytest.mark.parametrize("written", ["harvest 2027", "Matthew 2027", "Q2-ish 2027"])
def test_words_that_are_no_slip_stand_beside_their_year(written: str) -> None:
    """What is like no month, season or turn is kept as words."""
    with pytest.raises(UnreadableTime) as told:
        read_period(written, PLAN)
    assert told.value.hints[0].startswith("write the words in brackets behind it")


def test_no_year_has_a_fifth_quarter() -> None:
    """“Q5” is a slip, and no words beside a year."""
    with pytest.raises(UnreadableTime, match="a quarter that no year has"):
        read_period("Q5 2027/28", PLAN)

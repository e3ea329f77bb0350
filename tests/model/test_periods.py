"""Times as councils write them: one meaning is read, two are asked about, none is made up."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratc.model import Period, UnreadableTime, read_period

# As typed; as stratc writes it; its first and last day; as it is printed.
DATED = {
    "2028-03-31": ("2028-03-31", "2028-03-31", "2028-03-31", "31 March 2028"),
    "2028-02": ("2028-02", "2028-02-01", "2028-02-29", "February 2028"),
    "2028": ("2028", "2028-01-01", "2028-12-31", "2028"),
    "1999/00": ("1999/00", "1999-04-01", "2000-03-31", "1999/00"),
    "2026/2031": ("2026/2031", "2026-01-01", "2031-12-31", "2026 to 2031"),
    "2020-autumn": ("2020-autumn", "2020-09-01", "2020-11-30", "autumn 2020"),
    "March 2026": ("2026-03", "2026-03-01", "2026-03-31", "March 2026"),
    "Sept 2027": ("2027-09", "2027-09-01", "2027-09-30", "September 2027"),
    "Mar-27": ("2027-03", "2027-03-01", "2027-03-31", "March 2027"),
    "May 25": ("2025-05", "2025-05-01", "2025-05-31", "May 2025"),
    "06/2028": ("2028-06", "2028-06-01", "2028-06-30", "June 2028"),
    "by April 2024": ("2024-04", "2024-04-01", "2024-04-30", "April 2024"),
    "31/03/2027": ("2027-03-31", "2027-03-31", "2027-03-31", "31 March 2027"),
    "31.3.27": ("2027-03-31", "2027-03-31", "2027-03-31", "31 March 2027"),
    "5/4/2027": ("2027-04-05", "2027-04-05", "2027-04-05", "5 April 2027"),
    "31 March 2027": ("2027-03-31", "2027-03-31", "2027-03-31", "31 March 2027"),
    "31st March, 2027": ("2027-03-31", "2027-03-31", "2027-03-31", "31 March 2027"),
    "Wednesday 31 March 2027": ("2027-03-31", "2027-03-31", "2027-03-31", "31 March 2027"),
    "March 31, 2027": ("2027-03-31", "2027-03-31", "2027-03-31", "31 March 2027"),
    "end March 27": ("2027-03-31", "2027-03-31", "2027-03-31", "31 March 2027"),
    "by the end of June 2026": ("2026-06-30", "2026-06-30", "2026-06-30", "30 June 2026"),
    "2025-26": ("2025/26", "2025-04-01", "2026-03-31", "2025/26"),
    "2025–26": ("2025/26", "2025-04-01", "2026-03-31", "2025/26"),
    "FY25/26": ("2025/26", "2025-04-01", "2026-03-31", "2025/26"),
    "25/26": ("2025/26", "2025-04-01", "2026-03-31", "2025/26"),
    "end of 2025/26": ("2026-03-31", "2026-03-31", "2026-03-31", "31 March 2026"),
    "Q3 2025/26": ("2025/26-Q3", "2025-10-01", "2025-12-31", "October to December 2025"),
    "2025/26-Q3": ("2025/26-Q3", "2025-10-01", "2025-12-31", "October to December 2025"),
    "Quarter 4 of 2025-26": ("2025/26-Q4", "2026-01-01", "2026-03-31", "January to March 2026"),
    "2026/27 Q1": ("2026/27-Q1", "2026-04-01", "2026-06-30", "April to June 2026"),
    "Q1 FY26/27": ("2026/27-Q1", "2026-04-01", "2026-06-30", "April to June 2026"),
    "winter 2026": ("2026-winter", "2026-12-01", "2027-02-28", "winter 2026"),
    "Winter 2026/27": ("2026-winter", "2026-12-01", "2027-02-28", "winter 2026"),
    "Autumn term 2026": ("2026-autumn-term", "2026-09-01", "2026-12-31", "autumn term 2026"),
    "early 2027": ("early 2027", "2027-01-01", "2027-04-30", "early 2027"),
    "mid-2027": ("mid-2027", "2027-05-01", "2027-08-31", "mid-2027"),
    "late 2027": ("late 2027", "2027-09-01", "2027-12-31", "late 2027"),
    "late 2026/27": ("late 2026/27", "2026-12-01", "2027-03-31", "late 2026/27"),
    "early 2027-28": ("early 2027/28", "2027-04-01", "2027-07-31", "early 2027/28"),
    "end 2026": ("2026-12-31", "2026-12-31", "2026-12-31", "31 December 2026"),
    "first half of 2027": ("2027-01/2027-06", "2027-01-01", "2027-06-30", "January to June 2027"),
    "April 2026 to March 2027": (
        "2026-04/2027-03", "2026-04-01", "2027-03-31", "April 2026 to March 2027",
    ),
    "March 2026 - March 2027": (
        "2026-03/2027-03", "2026-03-01", "2027-03-31", "March 2026 to March 2027",
    ),
    "April to June 2026": ("2026-04/2026-06", "2026-04-01", "2026-06-30", "April to June 2026"),
    "Oct–Jan 2027": ("2026-10/2027-01", "2026-10-01", "2027-01-31", "October 2026 to January 2027"),
    "2017/18 to 2019/20": (
        "2017/18 to 2019/20", "2017-04-01", "2020-03-31", "2017/18 to 2019/20",
    ),
    "2017/18 – 2019/20": ("2017/18 to 2019/20", "2017-04-01", "2020-03-31", "2017/18 to 2019/20"),
    "Q1 to Q3 2026/27": (
        "2026/27-Q1 to 2026/27-Q3", "2026-04-01", "2026-12-31",
        "April to December 2026",
    ),
    "spring/summer 2027": (
        "2027-spring/2027-summer", "2027-03-01", "2027-08-31", "spring 2027 to summer 2027",
    ),
    "2024-27": ("2024/2027", "2024-01-01", "2027-12-31", "2024 to 2027"),
    "2024–2027": ("2024/2027", "2024-01-01", "2027-12-31", "2024 to 2027"),
    "from 2026 to 2028": ("2026/2028", "2026-01-01", "2028-12-31", "2026 to 2028"),
    "from April 2026 onwards": ("2026-04 onwards", "2026-04-01", "", "from April 2026 onwards"),
    "2026 onwards": ("2026 onwards", "2026-01-01", "", "from 2026 onwards"),
    "Ongoing from 2024/25": ("2024/25 onwards", "2024-04-01", "", "from 2024/25 onwards"),
    "annually": ("annually", "", "", "annually"),
    "Every year": ("annually", "", "", "annually"),
    "Termly": ("termly", "", "", "termly"),
    "quarterly": ("quarterly", "", "", "quarterly"),
    "every three months": ("every 3 months", "", "", "every 3 months"),
    "Annually from April 2026": (
        "annually from April 2026", "2026-04-01", "", "annually from April 2026",
    ),
    "within 6 months": ("within 6 months", "", "", "within 6 months"),
    "Within six weeks of approval": (
        "within 6 weeks of approval", "", "", "within 6 weeks of approval",
    ),
    "On-going": ("ongoing", "", "", "ongoing"),
    "After guidance is issued": (
        "after guidance is issued", "", "", "after guidance is issued",
    ),
    "once funding is agreed": ("once funding is agreed", "", "", "once funding is agreed"),
    "medium term": ("medium term", "", "", "medium term"),
    "TBC": ("TBC", "", "", "to be confirmed"),
    "to be agreed": ("TBC", "", "", "to be confirmed"),
    "March 2027 (before the school year ends)": (
        "2027-03 (before the school year ends)", "2027-03-01", "2027-03-31",
        "March 2027 (before the school year ends)",
    ),
}  # fmt: skip


@pytest.mark.parametrize("typed", DATED)
def test_a_time_is_read_as_it_is_meant(typed: str) -> None:
    """Everyday words for a time stand for its exact days, and are written and printed one way."""
    period = read_period(typed)
    text, start, end, printed = DATED[typed]
    days = tuple(day.isoformat() if day else "" for day in (period.start, period.end))
    assert (period.text, *days, period.words) == (text, start, end, printed)


@pytest.mark.parametrize("typed", DATED)
def test_what_stratc_writes_is_read_as_the_same_time(typed: str) -> None:
    """The form in which stratc writes a time means that time, and stays as it is."""
    period = read_period(typed)
    again = read_period(period.text)
    assert (again, again.text) == (period, period.text)


ASKED = {
    "2025-Q3": ("2025-07/2025-09", "2025/26-Q3"),
    "Q3 2025": ("2025-07/2025-09", "2025/26-Q3"),
    "2025-2026": ("2025/26", "2025/2026"),
    "bi-monthly": ("every 2 months", "every 2 weeks"),
}


@pytest.mark.parametrize("typed", ASKED)
def test_two_meanings_are_asked_about(typed: str) -> None:
    """Where some words may mean two times, the remark names both and how each is written."""
    with pytest.raises(UnreadableTime) as raised:
        read_period(typed)
    hints = " ".join(raised.value.hints)
    assert all(f"`{form}`" in hints for form in ASKED[typed])
    assert all(read_period(form) for form in ASKED[typed])


REFUSED = {
    "31 June 2027": "`2027-06-30`",
    "2023/25": "`2023/24`",
    "March": "year",
    "summer": "year",
    "Completed": "status: complete",
    "N/A": "leave the field out",
    "Thursday 31 March 2027": "`2027-03-31`",
    "2031/2026": "`2026/2031`",
    "soonish": "March 2028",
    "13/14/2027": "March 2028",
}


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_no_time_is_refused_with_what_to_write(typed: str) -> None:
    """Words that say no time are never given one; the hint says what to type."""
    with pytest.raises(UnreadableTime) as raised:
        read_period(typed)
    assert REFUSED[typed] in " ".join(raised.value.hints)


def days(period: Period) -> tuple[date | None, date | None]:
    return period.start, period.end


def test_years_of_the_plan_count_from_its_period() -> None:
    """“Year 2” is the second year of the strategy's own period, whenever that begins."""
    plan = read_period("2026-04/2031-03")
    assert days(read_period("Year 2", plan)) == (date(2027, 4, 1), date(2028, 3, 31))
    assert days(read_period("years 1-3", plan)) == (date(2026, 4, 1), date(2029, 3, 31))
    assert days(read_period("by the end of year 1", plan)) == (date(2026, 4, 1), date(2027, 3, 31))
    assert days(read_period("first two years", plan)) == (date(2026, 4, 1), date(2028, 3, 31))
    assert read_period("Year 2", plan).words == "year 2"
    with pytest.raises(UnreadableTime):
        read_period("year 9", plan)


def test_by_a_year_may_mean_the_financial_year() -> None:
    """A strategy says which year “by 2027” ends."""
    assert read_period("2027").last_day("calendar") == date(2027, 12, 31)
    assert read_period("2027").last_day("financial") == date(2028, 3, 31)


def test_without_a_plan_a_year_of_it_has_no_days() -> None:
    """“Year 2” of nothing is kept as it is, and never given a date."""
    assert days(read_period("Year 2")) == (None, None)


def test_nothing_is_late_for_a_time_without_a_last_day() -> None:
    """What is done again and again, from a day on or after something has no last day."""
    for typed in ("annually", "from 2020 onwards", "within 6 months", "once agreed", "ongoing"):
        assert read_period(typed).last_day("financial") is None
        assert read_period(typed).endless
    assert not read_period("TBC").endless


WORDS = (
    "by end of from to until - – / ( ) Q3 2025 2025/26 25/26 March Mar 31 31st autumn term year "
    "1 two first within 6 months annually ongoing onwards after TBC early mid 00 13 0 FY the"
)


@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=7).map(" ".join) | st.text(max_size=12))
def test_any_words_are_a_time_or_are_refused(typed: str) -> None:
    """No words make the reader fail in another way, and what it reads it can read again."""
    try:
        period = read_period(typed)
    except UnreadableTime:
        return
    assert period.words and read_period(period.text) == period


@pytest.mark.parametrize(
    "text", ["9999-12-31", "9999-Q4", "Q1 9999", "31/12/9999", "0001-01-01", "mid 0001"]
)
def test_a_year_that_no_plan_means_is_asked_about(text: str) -> None:
    """Programs write the last day of all calendars where they mean none."""
    with pytest.raises(UnreadableTime, match="too far away"):
        read_period(text)

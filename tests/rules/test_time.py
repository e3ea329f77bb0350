"""Dates against the strategy's period, against each other and against today."""

import pytest

from .catalogue import drawn, messages, places


def _commitment(*fields: str, before: str = "") -> str:
    lines = "".join(f"            {field}\n" for field in fields)
    return (
        f"{before}priorities:\n  - id: p\n    title: P\n    commitments:\n      - items:\n"
        f"          - id: c\n            text: open a clinic.\n{lines}"
    )


@pytest.mark.parametrize(
    ("due", "outside"),
    [("2031", False), ("2031-12-31", False), ("2032", True), ("2025", True), ("2026", False)],
)
def test_a_promise_is_due_while_the_strategy_lasts(due: str, outside: bool) -> None:
    """The first and the last day of 2026/2031 are within it."""
    found = places(_commitment(f"due: {due}"), "due-outside-the-period")
    assert found == ([due] if outside else [])


def test_a_year_may_mean_the_financial_year() -> None:
    """“By 2031” ends in March 2032 where years are financial, and so does the strategy."""
    text = _commitment("due: 2031", before="year-means: financial\n")
    assert not places(text, "due-outside-the-period")


@pytest.mark.parametrize(("status", "told"), [("complete", []), ("on-track", ["2025"])])
def test_what_was_done_before_is_carried_over(status: str, told: list[str]) -> None:
    """A date that lies before the strategy stays true of what was complete by then."""
    text = _commitment("due: 2025", f"status: {status}")
    assert places(text, "due-outside-the-period") == told


def test_ongoing_and_unknown_dates_are_left_alone() -> None:
    """What never ends, or has no date yet, is not outside anything."""
    for due in ("ongoing", "TBC"):
        assert not places(_commitment(f"due: {due}"), "due-outside-the-period")
        assert not places(_commitment(f"due: {due}"), "overdue")


def test_due_within_the_time_it_starts_is_no_contradiction() -> None:
    """Something may start and be due in the same year."""
    rule = "due-before-start"
    assert not places(_commitment("start: 2027", "due: 2027"), rule)
    assert places(_commitment("start: 2027", "due: 2026"), rule) == ["2026"]


@pytest.mark.parametrize(
    ("status", "late"),
    [
        ("status: not-started", True),
        ("status: on-track", True),
        ("status: complete", False),
        ("status: withdrawn", False),
        ("lead: fenmarsh-partnership", True),
    ],
)
def test_what_is_done_is_never_overdue(status: str, late: bool) -> None:
    """The day of the check is 1 January 2027; status decides, and no status is not done."""
    found = places(_commitment("due: 2026-06", status), "overdue")
    assert found == (["2026-06"] if late else [])


def test_the_last_day_is_in_time() -> None:
    """What is due in a year is not overdue before the year is over."""
    assert not places(_commitment("due: 2027"), "overdue")
    assert messages(_commitment("due: 2026", "status: at-risk"), "overdue") == [
        "commitment “open a clinic.” was due in 2026, and is said to be at risk"
    ]
    assert messages(_commitment("due: 2034-03-31"), "due-outside-the-period")[0].startswith(
        "commitment “open a clinic.” is due on 31 March 2034, after"
    )
    (told,) = messages(_commitment("due: 2026", "status: on-track (in progress)"), "overdue")
    assert told.endswith("is said to be “in progress”")
    assert messages(_commitment("due: 2026-05/2026-06"), "overdue") == [
        "commitment “open a clinic.” was due from May to June 2026"
    ]


PROMISED = """\
bodies:
  - {{id: council, name: Wexcombe Council}}
priorities:
  - id: paths
    title: Paths
    commitments:
      - lead-in: "We will:"
        items:
          - {{id: walk, text: open the Mill Lane path{by}., lead: council{due}}}
    actions:
      rows:
        - id: lane
          action: Open the Mill Lane path
          how: With the school.
          delivers: [walk]
          lead: council
          due: 2028-09
"""


@pytest.mark.parametrize(
    ("by", "due", "told"),
    [
        (" by September 2027", "", "date-in-words-that-differs"),
        ("", ", due: 2027", "due-before-start"),
        (" by the end of 2028", "", None),
        (" by December 2028", "", None),
        ("", ", due: 2028-09", None),
        ("", ", due: 2029", None),
    ],
)
def test_a_row_is_due_when_its_commitment_is(by: str, due: str, told: str | None) -> None:
    """A row that is due after what it delivers keeps it too late; an earlier one does not."""
    rules = {remark.rule for remark in drawn(PROMISED.format(by=by, due=due)).said}
    assert rules & {"date-in-words-that-differs", "due-before-start"} == ({told} if told else set())


def test_a_date_in_the_words_of_a_commitment_is_a_date() -> None:
    """A commitment without `due:` that says “by the end of 2028” is not without a date."""
    text = PROMISED.replace("          due: 2028-09\n", "")
    for by, told in (
        (" by the end of 2028", False),
        (" in 2028", False),
        (" between 2026 and 2028", False),
        (" within 18 months", False),
        (" for 120 people a year", False),
        (" soon", True),
        (" up from 874 in 2024/25", True),
        (" within two years of each closure", True),
        (" paid £120 a year", True),
    ):
        said = {remark.rule for remark in drawn(text.format(by=by, due="")).said}
        assert ("commitment-without-date" in said) is told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The survey was open from 4 December 2025 to 8 January 2026. It ran nine weeks.", True),
        ("The survey was open from 4 December to 8 January 2026. It ran for five weeks.", False),
        ("A 12-week consultation took place between 6 May and 2 June 2025.", True),
        ("It opened on 6 May 2025. It will run for four weeks and close on 2 June 2025.", False),
        ("The pilot ran for six months, from 1 April 2025 until 31 December 2025.", True),
        ("Of 9 weeks, it ran from 6 May to 2 June for 4 weeks.", False),
        ("The three-year grant (2022 to 2027) pays for it.", True),
        ("Over the last five years (2018–2023) it rose, and in four years (2021–2024).", False),
    ],
)
def test_a_length_of_time_fits_its_dates(text: str, found: bool) -> None:
    """Weeks, months and years are counted between the first and the last day, both included."""
    rule = "length-between-dates-that-differs"
    assert bool(places(f"introduction: {text}\n", rule)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("From Harm to Hope (2024) is our guide.", True),
        ("“From Harm to Hope”, which the Government published in May 2021, is our guide.", True),
        ("From Harm to Hope (2022), as its page was changed then, is our guide.", False),
        ("We answer From Harm to Hope by a plan that was published in 2024.", False),
        ("From Harm to Hope (2021–2031) is our guide.", False),
        ("The National Drugs Strategy (2010) had other aims.", False),
    ],
)
def test_a_national_framework_came_out_when_it_did(text: str, found: bool) -> None:
    """Its year is that in which it was published, or last changed."""
    assert bool(places(f"introduction: {text}\n", "framework-misdated")) == found


def test_the_right_date_is_offered_as_exactly_as_the_text_tells_its_own() -> None:
    """A month where the text has a month, though the framework's file may have no day."""
    title = "Fit for the Future: 10 Year Health Plan for England"
    told = drawn(f'introduction: "{title} was published in May 2025."\n').said
    hints = [one.hints for one in told if one.rule == "framework-misdated"]
    assert hints == [("write “July 2025”, or name what you mean",)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The forum was founded in 2004, and in 2026 marks its 30th year.", True),
        ("The forum was founded in 2001, and in 2026 marks its 25th year.", False),
        ("The depot opened in 2020 and has run for eleven years.", True),
        ("The charity was founded in 1954 and celebrated its 70th anniversary in 2024.", False),
        ("We said so in 2021, seven years after the storms of 2017.", True),
        ("We said so in 2021, four years after the storms of 2017.", False),
        ("In the second quarter of 2025/26 (April to June) 60 people called.", True),
        ("In the first quarter of 2025/26 (April to June) 60 people called.", False),
        ("In quarter 3 (July to September) of 2025 60 people called.", False),
    ],
)
def test_years_since_another_and_quarters_are_counted(text: str, found: bool) -> None:
    """Years lie between the two that are named, and a quarter begins where its year does."""
    rule = "length-between-dates-that-differs"
    assert bool(places(f"introduction: {text}\n", rule)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ferry is due to open in 2025.", True),
        ("The ferry is due to open in 2034, as the Government plans it.", False),
    ],
)
def test_what_is_to_come_lies_ahead(text: str, found: bool) -> None:
    """What is planned by others may come when the strategy has ended, and not before it began."""
    rule = "date-in-words-outside-the-period"
    assert bool(places(f"introduction: {text}\n", rule)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sow 40 meadows in the spring of 2024.", True),
        ("put into practice what people told us in spring 2024.", False),
        ("renew all bus stops within nine years.", True),
        ("help people who left care within nine years.", False),
    ],
)
def test_a_promise_is_for_the_time_of_the_strategy(text: str, found: bool) -> None:
    """A season that has passed, and more years than there are, are told; what others did is not."""
    body = f"""\
priorities:
  - id: place
    title: Place
    commitments:
      - lead-in: "We will:"
        items:
          - id: one
            text: {text}
"""
    assert bool(places(body, "date-in-words-outside-the-period")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The interim target is for 2030 and the final target for 2028.", True),
        ("The interim target is for 2028 and the final target for 2030.", False),
        ("The first phase ends in 2029. The second phase begins in 2028.", True),
        ("The first phase ends in 2028. The second phase begins in 2028.", False),
        ("We will pilot it in May 2027 and roll it out in 2028.", False),
    ],
)
def test_steps_follow_each_other(text: str, found: bool) -> None:
    """What must come first has the earlier date."""
    assert bool(places(f"introduction: {text}\n", "steps-out-of-order")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The survey of 2028 found that few people knew of it.", True),
        ("If nothing changes, says the report of 2028, there will be more.", False),
        ("In 2025 there were 412 fires.", False),
    ],
)
def test_what_has_been_is_not_of_a_year_to_come(text: str, found: bool) -> None:
    """Only forecasts tell of years that have not begun."""
    body = f"published: 2026-03\nintroduction: {text}\n"
    assert bool(places(body, "future-told-as-past")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The census of 2020 counted 9,000 people.", True),
        ("The 2021 Census counted 9,000 people, and the school census of 2024 300 pupils.", False),
    ],
)
def test_a_census_is_of_its_own_year(text: str, found: bool) -> None:
    """People are counted each tenth year; schools and roads are in other years."""
    assert bool(places(f"introduction: {text}\n", "impossible-date")) == found


@pytest.mark.parametrize(("review", "found"), [("2025-09", True), ("2028-09", False)])
def test_a_strategy_is_reviewed_after_it_was_adopted(review: str, found: bool) -> None:
    """No review comes before what it reviews."""
    body = f"adopted:\n  date: 2026-03-12\nreview: {review}\n"
    assert bool(places(body, "due-outside-the-period")) == found

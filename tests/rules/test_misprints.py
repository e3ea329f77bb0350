"""Figures and times as printed, where they cannot be read."""

import pytest

from .catalogue import drawn, messages, places


def _text(words: str) -> str:
    return f"background:\n  - title: Now\n    text: |\n      {words}\n"


@pytest.mark.parametrize("good", ["57.05%", "2/3", "1,000", "3.2 million", "10%, 20%", "24/7"])
def test_a_readable_figure_is_left_alone(good: str) -> None:
    """Fractions, thousands and lists of percentages can be read."""
    assert not places(_text(f"It was {good} then."), "malformed-figure")


def test_two_points_in_a_figure_are_told_once() -> None:
    """A figure that cannot be read is one mistake, and not two stops besides."""
    text = _text("It cost £1..5m then.")
    assert places(text, "malformed-figure") == ["£1..5"]
    assert not places(text, "punctuation-slip")


def test_an_unreadable_figure_is_told_once_with_what_may_be_meant() -> None:
    """A sum with a comma for its point is no other form of a sum as well."""
    text = _text("Homes cost £1.2 million, boats £3m, roads £4 million and trees £2,5m.")
    hints = [one.hints for one in drawn(text).said if one.rule == "malformed-figure"]
    assert hints == [("write `£2.5`, if that is meant",)]
    assert places(text, "sums-written-two-ways") == ["£3m"]


@pytest.mark.parametrize("words", ["p.a.", "c.f.", "Marsh Ltd.", "e.g.", "etc."])
def test_a_short_form_keeps_its_point_before_a_comma(words: str) -> None:
    """The point belongs to the short form, and the comma to the sentence."""
    assert not places(_text(f"It cost £30, {words}, and more then."), "punctuation-slip")
    assert places(_text("It cost much., and more then."), "punctuation-slip")


@pytest.mark.parametrize("bad", ["57/05%", "40%%", "12,5%", "1.2.3%"])
def test_an_unreadable_figure_is_shown_whole(bad: str) -> None:
    """The place is the figure and its sign."""
    assert places(_text(f"It was {bad} then."), "malformed-figure") == [bad]


@pytest.mark.parametrize(
    "good", ["2020/21", "2020-21", "2019 to 2020", "1999-00", "111-12", "01522 782070", "v1.2.3"]
)
def test_a_readable_time_is_left_alone(good: str) -> None:
    """Financial years, ranges, telephone numbers and versions can be read."""
    bad = {"111-12"}  # three digits and two look like a year with a digit missing
    assert bool(places(_text(f"It was {good} then."), "malformed-period")) is (good in bad)


@pytest.mark.parametrize("bad", ["202-21", "31.3.22", "20221-22", "2021-2019", "2022-21"])
def test_an_unreadable_time_is_shown_whole(bad: str) -> None:
    """The place is the time as printed."""
    assert places(_text(f"It was {bad} then."), "malformed-period") == [bad]


@pytest.mark.parametrize("quoted", ["'202-21'", "“31.3.22”", "'57/05%'"])
def test_what_is_quoted_is_left_alone(quoted: str) -> None:
    """The text itself says there that somebody else prints it so."""
    text = _text(f"In 2020 (the source prints {quoted}) it fell.")
    assert not places(text, "malformed-period") + places(text, "malformed-figure")


def test_quotation_marks_of_yaml_quote_nothing() -> None:
    """A value may be written in quotation marks, and is what the strategy itself says."""
    text = 'background:\n  - title: Now\n    text: "202-21"\n'
    assert places(text, "malformed-period") == ["202-21"]


def test_what_the_source_prints_is_read_too() -> None:
    """A malformed value under `as-printed:` is shown there."""
    text = (
        "statistics:\n  - id: a\n    title: A\n    value: 57.05%\n    period: 2021\n"
        "    as-printed:\n      value: 57/05%\n      period: 202-21\n"
    )
    assert places(text, "malformed-figure") == ["57/05%"]
    assert places(text, "malformed-period") == ["202-21"]


@pytest.mark.parametrize(
    ("printed", "two"),
    [("2023–2024", True), ("2017-20", True), ("2023/24", False), ("2023", False)],
)
def test_a_dash_between_years_means_two_things(printed: str, two: bool) -> None:
    """Only a dash leaves open what sort of year is meant."""
    text = "statistics:\n  - id: a\n    title: A\n    value: 57\n"
    text += f"    as-printed:\n      period: {printed}\n"
    assert places(text, "period-of-two-meanings") == ([printed] if two else [])


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("31 June 2026", "is no date: June 2026 has 30 days"),
        ("29 February 2028", ""),
        ("Friday 31 March 2026", "is a Tuesday"),
        ("Tuesday, 31 March 2026", ""),
        ("31st March 2026", ""),
    ],
)
def test_a_date_must_be_in_the_calendar(words: str, wrong: str) -> None:
    """The day must exist, and fall on the weekday that is named."""
    found = messages(_text(f"Write to us by {words}."), "impossible-date")
    assert found == ([f"“{words}” {wrong}"] if wrong else [])


def test_a_fall_has_one_sign() -> None:
    """“A decrease of -5%” is remarked on, and “from -5 to 3” is not."""
    rule = "decrease-with-minus-sign"
    assert places(_text("It was a decrease of about -5% on last year."), rule) == [
        "decrease of about -5%"
    ]
    assert not places(_text("It fell by 5%, from 3 to -2 degrees."), rule)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Plean Áitiúil Eacnamaíochta agus Pobail", False),
        ("Seán recieve agus Siobhán and all of the others said so.", True),
    ],
)
def test_a_title_in_another_language_holds_no_misspelling(text: str, found: bool) -> None:
    """Among words with marks that English has not, a word in no dictionary is none of English."""
    assert bool(messages(f"subtitle: {text}\n", "misspelling")) == found


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("In winter 1.842 children came.", ["1.842"]),
        ("Of these, 2.105 older people live alone.", ["2.105"]),
        ("It cost £12.500 last year.", ["£12.500"]),
        ("We gave 12.500 hours of care.", ["12.500"]),
        ("In all 1.234.567 visits.", ["1.234.567"]),
        ("It cost £1.842 million, or £1.459 per litre.", []),
        ("It rose by 1.842 tonnes to 9.105 million.", []),
        ("See table 1.842 for homes, at a ratio of 1.842 in towns.", []),
    ],
)
def test_a_count_with_a_point_in_its_thousands_is_told(words: str, told: list[str]) -> None:
    """What may well have three decimals is left alone, unless they end in noughts."""
    assert places(_text(words), "point-in-thousands") == told


def test_figures_of_statistics_and_measures_are_read_too() -> None:
    """What they count says whether a part of one can be meant."""
    counted = "statistics:\n  - title: Carers\n    id: carers\n    value: 1.842\n    unit: {}\n"
    assert places(counted.format("people"), "point-in-thousands") == ["1.842"]
    assert not places(counted.format("per 1,000"), "point-in-thousands")


@pytest.mark.parametrize("words", [".25 of the roofs leak", "It rose (.5%) then"])
def test_a_figure_that_begins_with_its_point_is_told(words: str) -> None:
    """The digit before it is lost, or is a nought that nobody sees."""
    assert places(_text(words), "malformed-figure")
    assert not places(_text("Open a.25 or www.fen.example/.25"), "malformed-figure")

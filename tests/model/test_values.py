"""Figures as councils write them: what is read, what is refused, what is said instead."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratc.model import read_figure
from stratc.model.figures.figure_doubts import figure_hints

# As typed; as it is printed; its number, whether it is a share of a hundred, its currency.
FIGURES: dict[str, tuple[str, str | None, bool, str]] = {
    "7,000": ("7,000", "7000", False, ""),
    "19%": ("19%", "19", True, ""),
    "19 per cent": ("19%", "19", True, ""),
    "-54.67%": ("-54.67%", "-54.67", True, ""),
    "−35%": ("−35%", "-35", True, ""),
    "+4.2": ("+4.2", "4.2", False, ""),
    "£3 billion": ("£3 billion", "3000000000", False, "£"),
    "£3.2bn": ("£3.2 billion", "3200000000", False, "£"),
    "£1.2m": ("£1.2 million", "1200000", False, "£"),
    "£120k": ("£120,000", "120000", False, "£"),
    "£1.2 m": ("£1.2 million", "1200000", False, "£"),
    "1.2 bn": ("1.2 billion", "1200000000", False, ""),
    "50pc": ("50%", "50", True, ""),
    "250/658": ("250 out of 658", None, True, ""),
    "12.5/1,000": ("12.5 per 1,000", "12.5", False, ""),
    "3/100,000": ("3 per 100,000", "3", False, ""),
    "£12.50/hr": ("£12.50 per hour", "12.5", False, "£"),
    "£480pw": ("£480 per week", "480", False, "£"),
    "9.5/100k": ("9.5 per 100,000", "9.5", False, ""),
    "45 of 60": ("45 out of 60", "75", True, ""),
    "minimum of 30": ("at least 30", "30", False, ""),
    "51.5k": ("51,500", "51500", False, ""),
    "5.1M": ("5.1 million", "5100000", False, ""),
    "4.2": ("4.2", "4.2", False, ""),
    "1 in 5": ("1 in 5", "20", True, ""),
    "one in four": ("1 in 4", "25", True, ""),
    "12 out of 50": ("12 out of 50", "24", True, ""),
    "half": ("half", "50", True, ""),
    "three quarters": ("three quarters", "75", True, ""),
    "A quarter": ("a quarter", "25", True, ""),
    "twelve": ("12", "12", False, ""),
    "c. 500": ("about 500", "500", False, ""),
    "c500": ("about 500", "500", False, ""),
    "Approx 5.1M": ("about 5.1 million", "5100000", False, ""),
    "~35%": ("about 35%", "35", True, ""),
    ">95%": ("over 95%", "95", True, ""),
    "500+": ("at least 500", "500", False, ""),
    "500 plus": ("at least 500", "500", False, ""),
    "over £2m": ("over £2 million", "2000000", False, "£"),
    "nearly one in three": ("almost 1 in 3", None, True, ""),
    "12.68 per 1,000": ("12.68 per 1,000", "12.68", False, ""),
    "56 per 100000 people": ("56 per 100,000 people", "56", False, ""),
    "£120k p.a.": ("£120,000 a year", "120000", False, "£"),
    "45.6 (95% CI 40.1–51.2)": (
        "45.6 (95% confidence interval 40.1 to 51.2)", "45.6", False, "",
    ),
    "12% (10% to 15%)": ("12% (10% to 15%)", "12", True, ""),
    "eleven per cent": ("11%", "11", True, ""),
    "41 [30, 52]": ("41 (30 to 52)", "41", False, ""),
    "£ 3 million": ("£3 million", "3000000", False, "£"),
    "£3.5million": ("£3.5 million", "3500000", False, "£"),
    "one-in-five": ("1 in 5", "20", True, ""),
    "£3 mill": ("£3 million", "3000000", False, "£"),
    "in excess of £3m": ("over £3 million", "3000000", False, "£"),
    "close to 300": ("about 300", "300", False, ""),
    "300 approx.": ("about 300", "300", False, ""),
    "£3m/yr": ("£3 million a year", "3000000", False, "£"),
    "12.7/1,000 population": ("12.7 per 1,000 population", "12.7", False, ""),
    "12.7 per 1,000 Saltby residents": ("12.7 per 1,000 Saltby residents", "12.7", False, ""),
    "12.7 per 1,000 (95% CI 10.1-14)": (
        "12.7 per 1,000 (95% confidence interval 10.1 to 14)", "12.7", False, "",
    ),
}  # fmt: skip


@pytest.mark.parametrize("typed", FIGURES)
def test_a_figure_is_a_number_and_is_printed_one_way(typed: str) -> None:
    """A figure can be calculated with, whatever words it was written in."""
    figure = read_figure(typed)
    assert figure
    printed, number, percent, currency = FIGURES[typed]
    assert (str(figure), figure.percent, figure.currency) == (printed, percent, currency)
    assert number is None or figure.number == Decimal(number)


# As typed; as it is printed; between which ends it lies.
WITHOUT_NUMBER: dict[str, tuple[str, str | None, str | None]] = {
    "<5": ("fewer than 5", None, "5"),
    "fewer than 5": ("fewer than 5", None, "5"),
    "less than 5%": ("less than 5%", None, "5"),
    "≤10": ("at most 10", None, "10"),
    "max 10": ("at most 10", None, "10"),
    "less than five": ("fewer than 5", None, "5"),
    "£50-60k": ("£50,000 to £60,000", "50000", "60000"),
    "£1-2m": ("£1 million to £2 million", "1000000", "2000000"),
    "*": ("suppressed", None, None),
    "5-10": ("5 to 10", "5", "10"),
    "5–10": ("5 to 10", "5", "10"),
    "10-15%": ("10% to 15%", "10", "15"),
    "£1m to £2m": ("£1 million to £2 million", "1000000", "2000000"),
    "between 5 and 10": ("5 to 10", "5", "10"),
    "4:1": ("4:1", None, None),
}


@pytest.mark.parametrize("typed", WITHOUT_NUMBER)
def test_a_figure_that_is_not_known_is_given_no_number(typed: str) -> None:
    """A suppressed count, a range and a ratio keep what they say, and no number is made up."""
    figure = read_figure(typed)
    assert figure and figure.number is None
    printed, low, high = WITHOUT_NUMBER[typed]
    assert str(figure) == printed
    assert figure.low == (None if low is None else Decimal(low))
    assert figure.high == (None if high is None else Decimal(high))


@pytest.mark.parametrize("typed", [*FIGURES, *WITHOUT_NUMBER])
def test_what_stratc_prints_is_read_as_the_same_figure(typed: str) -> None:
    """A figure as it is printed is that figure, and stays as it is."""
    figure = read_figure(typed)
    assert figure
    again = read_figure(figure.text)
    assert again and (again, again.text) == (figure, figure.text)


REFUSED = {
    "fewer than 10 cases": "`value: fewer than 10` and `unit: cases`",
    "max 14 days": "`value: at most 14` and `unit: days`",
    "1 in 5 adults": "`value: 1 in 5` and `unit: adults`",
    "reduce by 10%": "`value: 10%`, and “reduce by”",
    "Increase to 90%": "`value: 90%`, and which way is better",
    "5% reduction on 2022 baseline": "“reduction on 2022 baseline”",
    "baseline year - to be set": "write `TBC`",
    "target to be 90%": "`value: 90%`",
    "[x]": "leave the field out",
    "57/05%": "digits",
    "7,00": "`7.00`",
    "£1,2 million": "`£1.2 million`",
    "1 250": "`1,250`",
    "2½": "`2.5`",
    "1 hour 20 minutes": "`value: 80` and `unit: minutes`",
    "1..5": "digits",
    "many": "`finding:`",
    "10 to 5": "`5 to 10`",
    "4 to 1": "`4:1` for a ratio",
    "5% increase": "`value: 5%`",
    "658 (2024)": "`period: 2024`",
    "5 m": "`unit: m`",
    "3/4": "`3 out of 4`",
    "1 in 0": "digits",
    "": "leave the field out",
    "not relevant": "leave the field out",
    "10-5": "digits",
    "658 kits": "`value: 658` and `unit: kits`",
    "N/A": "finding",
    "412 in 2023": "`value: 412` and `period: 2023`",
    "3.5pp": "`unit: percentage points`",
    "48% ± 3%": "`48% (45% to 51%)`",
    "(£2m)": "`-£2 million`",
    "17†": "under `note:`",
    "▼ 4%": "“decrease”",
    "38 µg/m3": "`unit: µg/m3`",
    "1.8x": "`unit: times`",
    "2nd lowest": "`finding:`",
    "similar to England": "`says:`",
    "41% (2,310)": "`value: 41%`, and “2,310” under `note:`",
    "more than 3/5": "`more than 3 out of 5`",
    "70% by 2029": "`value: 70%` and `period: 2029`",
    "x4": "`value: 4` and `unit: times`",
    "62 kWh/m2": "`unit: kWh/m2`",
    "8.5/10": "`unit: out of 10`",
    ".7%": "`0.7%`",
    "30 ± 4%": "`30% (26% to 34%)`",
    "nil": "`0` if there were none",
    "412,": "write `412`",
    "412 homes in 2024": "`value: 412`, `unit: homes` and `period: 2024`",
    "35mph": "`value: 35` and `unit: mph`",
    "21-day": "`unit: days`",
    "6m 10s": "`value: 370` and `unit: seconds`",
    "down 2.4 percentage points": "“down” in the words of `title:`",
    "average 12 weeks": "`unit: weeks`, and “average”",
    "£3m over 2 years": "“over 2 years” under `note:`",
    "£20k revenue and £1m capital": "each of the two figures",
    "from 30% to 20%": "`30%` under `baseline:`",
    "30% to 20%": "`20%` here and `30%` under `baseline:`",
    "2,34,567": "`234,567`",
    "l,250": "`1,250`",
    "O.7%": "`0.7%`",
    "300ish": "`about 300`",
    "3.5 out of 4": "`unit: out of 4`",
    "4th of 9": "`finding:`",
}


@pytest.mark.parametrize("typed", REFUSED)
def test_words_are_no_figures(typed: str) -> None:
    """What is no figure is refused, not guessed, with what to write instead."""
    assert read_figure(typed) is None
    assert REFUSED[typed] in " ".join(figure_hints(typed))


PIECES = "< > about c. 5 10 1.5 £ % k m - – to in per of ( ) , . one"


@given(
    st.lists(st.sampled_from(PIECES.split(" ")), max_size=6).map(" ".join) | st.text(max_size=10)
)
def test_any_text_is_a_figure_or_none(typed: str) -> None:
    """No text makes the reader of figures fail, and what it prints it can read again."""
    figure = read_figure(typed)
    if figure:
        assert read_figure(figure.text) == figure

"""What every statistic needs, and figures that are typed a second time."""

import pytest

from .catalogue import messages, places

LISTED = """\
statistics:
  - id: treated
    title: Adults in treatment
    value: 3,440
    unit: adults
  - id: share
    title: Share in treatment
    value: 19%
  - id: deaths
    title: Deaths
    value: 38
    unit: deaths
  - id: cost
    title: Cost
    value: £3.2 million
"""


def _typed(words: str) -> list[str]:
    text = f"{LISTED}background:\n  - title: Now\n    text: |\n      {words}\n"
    return places(text, "figure-typed-again")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Services saw 3,440 adults.", ["3,440"]),
        ("Services saw 3440 adults.", ["3440"]),
        ("Of them 19% came by themselves, and 19 per cent did not.", ["19%", "19 per cent"]),
        ("It cost £3.2 million.", ["£3.2 million"]),
        ("There were 38 deaths.", ["38"]),
        ("Services saw [=treated], a share of [=share].", []),
        ("People aged 38 to 50 came on 38 March, page 38.", []),
        ("It was 38.5 or 1,38 or 2038.", []),
        ("See https://fenmarsh.example/3,440 for more.", []),
    ],
)
def test_a_listed_figure_in_the_text_is_found_where_it_stands(words: str, found: list[str]) -> None:
    """Values of statistics are found in prose; ages, pages, dates and marks are not."""
    assert _typed(words) == found


def test_small_numbers_and_years_may_stand_in_the_text() -> None:
    """Twelve of something, or the year 2025, may be anything."""
    text = (
        "statistics:\n  - id: a\n    title: A\n    value: 12\n  - id: b\n    title: B\n"
        "    value: 2025\nbackground:\n  - title: Now\n    text: In 2025 there were 12 clinics.\n"
    )
    assert not places(text, "figure-typed-again")


def test_a_section_gives_its_source_to_what_it_prints() -> None:
    """A statistic printed in a section with a source has that source."""
    text = (
        "statistics:\n  - id: a\n    title: A\n    value: 50\nbackground:\n  - title: Now\n"
        "    source: [ohid]\n    text: There were [=a].\nsources:\n  - id: ohid\n    title: Data\n"
    )
    assert not places(text, "statistic-without-source")
    assert places(text.replace("    source: [ohid]\n", ""), "statistic-without-source") == ["a"]


@pytest.mark.parametrize(("line", "told"), [("Source: The census", False), ("We count.", True)])
def test_a_line_that_names_a_source_answers_for_the_marks_above_it(line: str, told: bool) -> None:
    """It stands below the text that prints the statistic."""
    text = (
        "statistics:\n  - id: a\n    title: A\n    value: 50\nbackground:\n  - title: Now\n"
        f"    text: |\n      [=a.value] people died.\n\n      {line}\n"
    )
    assert bool(places(text, "statistic-without-source")) is told


def test_none_with_a_source_is_one_remark() -> None:
    """Forty statistics without a source are one thing to fix."""
    text = "statistics:\n" + "".join(
        f"  - id: s{n}\n    title: S{n}\n    value: 5{n}\n" for n in range(5)
    )
    assert messages(text, "statistic-without-source") == ["none of the 5 statistics has a source"]
    assert messages(text, "statistic-without-period") == ["none of the 5 statistics has a period"]


@pytest.mark.parametrize("unit", ["sq km", "ha", "square miles", "miles of coast"])
def test_land_has_the_same_size_every_year(unit: str) -> None:
    text = f"statistics:\n  - id: land\n    title: Land\n    value: 164\n    unit: {unit}\n"
    assert messages(text, "statistic-without-period") == []


@pytest.mark.parametrize(
    ("period", "old"), [("2021/22", True), ("2023", False), ("2022/23", False)]
)
def test_three_years_before_the_start_is_old(period: str, old: bool) -> None:
    """The strategy starts on 1 January 2026; what ended before 2023 is too old for it."""
    text = f"statistics:\n  - id: a\n    title: A\n    value: 50\n    period: {period}\n"
    assert places(text, "stale-statistic") == ([period] if old else [])


@pytest.mark.parametrize(("compared", "told"), [("baseline", 0), ("in 2019", 0), ("Wales", 1)])
def test_what_is_earlier_by_its_name_has_another_time(compared: str, told: int) -> None:
    text = "statistics:\n  - id: a\n    title: A\n    value: 3\n    period: 2024\n    compare:\n"
    text += f"      - with: {compared}\n        value: 4\n        period: 2019\n"
    assert len(messages(text, "figures-of-different-times")) == told

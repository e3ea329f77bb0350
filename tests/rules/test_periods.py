"""Periods: their length, second statements of them, and plans that end early."""

import re
from pathlib import PurePosixPath

import pytest

from stratc.checking import check
from stratc.crossref import link
from stratc.model import Document, strategy
from stratc.source import Diagnostic, Text

from .catalogue import FRAMEWORKS, FULL, TODAY, drawn, messages, places


@pytest.mark.parametrize(
    ("period", "duration", "agree"),
    [
        ("2021/2025", "four-year", True),
        ("2021/2025", "five years", True),
        ("2021-04/2025-03", "4 years", True),
        ("2026/2031", "five years", True),
        ("2026/2031", "ten years", False),
        ("2026/2031", "until it is replaced", True),
        ("2026-04/2027-03", "a one-year plan", True),
    ],
)
def test_a_duration_may_count_both_ends_or_not(period: str, duration: str, agree: bool) -> None:
    """From 2026 to 2031 is five years to most readers, and six to some; months settle it."""
    found = places(f"period: {period}\nduration: {duration}\n", "duration-that-differs")
    assert found == ([] if agree else [duration])


def test_every_second_statement_is_shown() -> None:
    """Each line of `also-printed:` is a remark, with the period beside it."""
    text = "period: 2026/2031\nalso-printed:\n  - 2026 to 2030\n  - until 2032\n"
    assert places(text, "period-stated-twice") == ["2026 to 2030", "until 2032"]


def test_the_last_year_alone_is_no_second_statement() -> None:
    """“From publication until 2031” agrees with any period that ends in 2031."""
    text = "period: 2026/2031\nalso-printed:\n  - from publication until 2031\n"
    assert places(text, "period-stated-twice") == []


def test_years_behind_a_title_are_those_of_its_period() -> None:
    """The title of this strategy, followed by other years, is shown; its own years are not."""
    text = (
        "background:\n  - title: Now\n    text: |\n"
        "      The Fenmarsh Drug and Alcohol Strategy {} is new.\n"
    )
    rule = "period-stated-twice"
    assert not places(text.format("2026-2031"), rule)
    assert not places(text.format("2026 to 31"), rule)
    assert places(text.format("(2026-2030)"), rule) == [
        "Fenmarsh Drug and Alcohol Strategy (2026-2030"
    ]


def test_another_place_with_a_strategy_of_like_name_is_left_alone() -> None:
    """“Worcestershire Drug and Alcohol Strategy 2022-2027” is not this one."""
    text = "background:\n  - title: Now\n"
    text += "    text: See the Other Drug and Alcohol Strategy 2022-2027.\n"
    assert not places(text, "period-stated-twice")


def test_a_title_that_is_part_of_its_own_is_no_other_strategy() -> None:
    """“Early Help Strategy 2026-2031” in one council's title is not another council's strategy."""
    read = []
    said: list[Diagnostic] = []
    for name, title, period in (
        ("north", "Early Help Strategy", "2019/2022"),
        ("south", "Southmarsh Early Help Strategy 2026-2031", "2026/2031"),
    ):
        text = re.sub(r"(?m)^title: .*", f"title: {title}", FULL)
        text = re.sub(r"(?m)^period: .*", f"period: {period}", text)
        files = {PurePosixPath("strategy.yaml"): Text(f"{name}.yaml", text)}
        read.append(strategy(Document(name, files), said.append))
    said.extend(check(link([one for one in read if one], FRAMEWORKS, TODAY)))
    assert [r.message for r in said if r.rule == "period-stated-twice"] == []


def test_an_appendix_that_ends_early_is_shown_beside_the_strategy() -> None:
    """The remark stands at the plan's period and points to the strategy's."""
    text = "appendices:\n  - title: Police plan\n    period: 2024/2027\n"
    assert messages(text, "expired-plan") == [
        "“Police plan” ends in 2027, and the strategy in 2031"
    ]
    (remark,) = [r for r in drawn(text).said if r.rule == "expired-plan"]
    assert [label.span.written for label in remark.labels] == ["2026/2031"]


def test_adopted_within_the_first_year_is_usual() -> None:
    """A strategy may be adopted some months after its period began."""
    for day, late in (("2026-11-02", []), ("2028-05", ["2028-05"])):
        text = f"published: 2026-12\nadopted:\n  date: {day}\n"
        assert places(text, "adopted-late") == late[:1] * 2


@pytest.mark.parametrize(
    ("published", "adopted", "told"),
    [
        ("3/5/2026", "12/6/2026", "on 3 May 2026, and adopted after that, on 12 June 2026"),
        ("2026-03", "2026-04-02", "in March 2026, and adopted after that, on 2 April 2026"),
        ("2026-03", "2026-03-30", ""),
        ("2026-05-03", "2026", ""),
    ],
)
def test_nothing_is_published_before_it_is_adopted(published: str, adopted: str, told: str) -> None:
    """Only what lies wholly after the other is told: a month may hold the day."""
    found = messages(f"published: {published}\nadopted:\n  date: {adopted}\n", "adopted-late")
    assert found == [f"the strategy was published {told}"] * bool(told)


DAYS = """\
priorities:
  - id: homes
    title: Homes
    actions:
      rows:
        - {{id: a, action: Insulate lofts., due: {a}}}
        - {{id: b, action: Mend roofs., due: {b}}}
"""


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("2/9/2027", "March 2028", ["2/9/2027"]),
        ("01.02.27", "3/4/2028", ["01.02.27"]),
        ("2/9/2027", "31/3/2028", []),
        ("9/9/2027", "2028-03-02", []),
    ],
)
def test_a_day_in_digits_says_which_day_is_read(a: str, b: str, told: list[str]) -> None:
    """Told once, where the same digits name another day and no other date shows their order."""
    assert places(DAYS.format(a=a, b=b), "period-of-two-meanings") == told


def test_both_days_are_named_that_digits_may_mean() -> None:
    """The day that was read is printed as readers see it, and both can be copied."""
    text = DAYS.format(a="2/9/2027", b="2028")
    said = next(one for one in drawn(text).said if one.rule == "period-of-two-meanings")
    assert said.message == "“2/9/2027” is read with the day first: 2 September 2027"
    assert said.hints == ("write `2027-09-02`, or `2027-02-09` if its month stands first",)

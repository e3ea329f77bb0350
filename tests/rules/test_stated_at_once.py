"""Amounts side by side that make a third: rises on a figure, losses, parts, what will last."""

import pytest

from .catalogue import drawn

ASKED = {
    "breakdown-that-does-not-add-up",
    "change-in-words-that-is-not-so",
    "share-in-words-that-is-not-so",
}


def _told(words: str) -> set[str]:
    body = f"background:\n  - title: Now\n    text: |\n      {words}\n"
    return {one for one in ASKED if any(remark.rule == one for remark in drawn(body).said)}


@pytest.mark.parametrize(
    "words",
    [
        "We will insulate 250 lofts a year, and 800 lofts in four years.",
        "The grant of £180,000 will be paid in three equal parts of £65,000.",
        "Between 2019 and 2024 the number of pupils increased by 12% to 9,800 (2019: 9,100).",
        "The number of pupils fell by 12% to 8,140 (9,043 in 2019).",
        "Of the 46 play areas 30 are owned by us, 12 by town councils and 6 by landlords.",
        "The list stood at 618 names in 2026, an increase of 50% on the 309 names in 2021.",
        "There were 1,864 crimes here, an increase of 12% on 2023/24 (1,742).",
        "Visits were 1.18 million in 2025. This is 4% more than the 1.24 million of 2024.",
        "Income in 2024/25 was £318,000 against costs of £362,000, a loss of £54,000.",
        "Income was £3.12 million, a part of £8.9 million. Costs were £1.94 million, leaving a"
        " surplus of £1.28 million.",
        "There are 96 charge points, up from 24 in 2021, a threefold rise.",
        "Since 2019, 43 people have drowned. Men accounted for 34 of the deaths (89%).",
        "The levy brings £41 million to employers, but £9.8 million, or 34%, goes unspent.",
        "Parking brought £3.12 million, 21% of the council's income from fees of £8.9 million.",
        "All 68 schools will take part. In 2025, 41 did (60%), and 37 did not.",
        "412 of our 640 houses have reached band C (64%); 238 have not.",
        "Funds from the lottery (£1,200), the state (£400) and us (£300) come to £2,100.",
        "There are 3,140 plots free. At 210 burials a year the space will last about 20 years.",
        "We run 29 car parks with 4,318 spaces, 14 in Burcot, nine in Melling and seven in Wold.",
        "We will offer 400 free places, 150 in 2026/27, 150 in 2027/28 and 150 in 2028/29.",
    ],
)
def test_what_the_amounts_do_not_make_is_told(words: str) -> None:
    """An amount that the others beside it do not make is told once."""
    assert len(_told(words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "We will insulate 250 lofts a year, and 1,000 lofts in four years.",
        "We mend 250 roofs a year, and 300 lofts in two years.",
        "The grant of £180,000 will be paid in three equal parts of £60,000.",
        "The fee of £10,000 is paid in three instalments of £3,333.",
        "The number of pupils increased by 7.7% to 9,800 (2019: 9,100).",
        "The number of pupils fell by 10% to 8,140 (9,043 in 2019).",
        "Of the 46 play areas 30 are owned by us, 10 by town councils and 6 by landlords.",
        "The list stood at 618 names in 2026, an increase of 100% on the 309 names in 2021.",
        "There were 1,864 crimes here, an increase of 7% on 2023/24 (1,742).",
        "Visits were 1.24 million in 2025. This is 5% more than the 1.18 million of 2024.",
        "Income was £318,000 against costs of £362,000, a loss of £44,000.",
        "There are 96 charge points, up from 24 in 2021, a fourfold rise.",
        "In 2025 there were 43 deaths and 900 rescues. Men made up 34 of the deaths (79%).",
        "There were 43 deaths in rivers. In the sea, men made up 34 of the deaths (89%).",
        "Spending rose from £41 million, and by £9.8 million, or 34%, in the east alone.",
        "We plan 40 lessons in 68 schools. Then 41 did (60%), and 27 did not.",
        "Funds from the lottery (£1,200), the state (£400) and us (£300) come to £1,900.",
        "There are 3,140 plots free. At 157 burials a year the space will last about 20 years.",
        "We run 30 car parks with 4,318 spaces, 14 in Burcot, nine in Melling and seven in Wold.",
        "We run 12 libraries in 2026, four in towns and three in villages.",
    ],
)
def test_what_may_be_so_is_left_alone(words: str) -> None:
    """Amounts that do make it, or that speak of other things, say nothing wrong."""
    assert not _told(words)

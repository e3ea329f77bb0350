"""Who is first and second, and what rose each year, beside tables and lists that show another."""

import pytest

from .catalogue import drawn

WARDS = """| Ward | Play areas | Rated good | Rated poor |
| --- | --- | --- | --- |
| Castle | 14 | 8 | 2 |
| Fenside | 11 | 4 | 5 |
| Hillcrest | 12 | 9 | 1 |
| Total | 37 | 21 | 8 |

"""
GROUNDS = """| Cemetery | Opened | Graves free | Burials in 2024/25 |
| --- | --- | --- | --- |
| Abbey Road | 1858 | 120 | 31 |
| Coldharbour | 1921 | 1,460 | 88 |
| Northfield | 1887 | 310 | 17 |

"""
TRIPS = """| Journeys | 2022/23 | 2023/24 | 2024/25 |
| --- | --- | --- | --- |
| Bus | 1,230 | 1,390 | 1,420 |
| Community transport | 44 | 39 | 47 |
| Demand responsive | 19 | 26 | 34 |
| Ferry | 97 | 95 | 93 |

"""
DECAY = """| Area | Decay | Seen |
| --- | --- | --- |
| Eastgate | 41% | 39% |
| Hollins | 36% | 44% |
| Old Town | 33% | 47% |
| Wold | 17% | 61% |

"""
STARTS = (
    "Of 6,240 starts 1,870 were at intermediate level, 2,680 at advanced level and 1,690 at higher"
)
CAUSES = "Race was the motive in 1,187, orientation in 318, disability in 214 and religion in 173. "
DEATHS = "Since then 45 people have drowned: 19 in the sea, 15 in rivers and 11 in lakes. "


def _told(words: str) -> list[str | None]:
    text = words.replace("\n", "\n      ")
    body = f"background:\n  - title: Now\n    text: |\n      {text}\n"
    return [one.rule for one in drawn(body).said if one.rule == "movement-that-is-not-so"]


@pytest.mark.parametrize(
    "words",
    [
        WARDS + "Fenside has the largest number of play areas, but fewer than half are good.",
        WARDS + "Castle has the second most play areas.",
        GROUNDS + "Northfield is the oldest of our cemeteries.",
        GROUNDS + "Abbey Road is the newest.",
        TRIPS + "Community transport is the least used of the four.",
        TRIPS + "Ferry journeys rose again in 2024/25, helped by a mild winter.",
        DECAY + "The share seen is second lowest in Eastgate.",
        STARTS + " level. Higher level starts are the largest group.",
        CAUSES + "Disability was the second most common motive.",
        DEATHS + "Rivers were the most common place.",
        "Four came in 2023. There were nine in 2024 and seven in 2025; the number has risen every"
        " year.",
        "It was 64.2% in 2023, 65.1% in 2024 and 64.8% in 2025. It has improved year on year.",
        "There were 14 in 2022/23, 22 in 2023/24 and 21 in 2024/25. More schools join each year.",
        "Use fell from 1,880 in 2022/23 to 1,790 in 2023/24 and fell again to 1,834 in 2024/25.",
        "Fines rose from 8,400 in 2022/3 to 9,100 in 2023/24; they rose again in 2024/25 to 8,950.",
    ],
)
def test_a_rank_or_movement_that_is_not_so_is_told(words: str) -> None:
    """Who is said to be first, or what is said to rise, is held against what stands beside it."""
    assert _told(words) == ["movement-that-is-not-so"]


@pytest.mark.parametrize(
    "words",
    [
        WARDS + "Castle has the largest number of play areas. Hillcrest has the second most.",
        WARDS + "Fenside has the largest park in the county. Fenside has the oldest park.",
        WARDS + "Fenside has the largest number of families with small children.",
        WARDS + "Fenside has the largest number of play areas after Castle and Hillcrest.",
        GROUNDS + "Abbey Road is the oldest. Coldharbour has the most free graves.",
        TRIPS + "Demand responsive is the least used. Bus journeys rose again in 2024/25.",
        TRIPS + "In 2019 Ferry was the second most used. Ferry journeys rose again in 2019/20.",
        DECAY + "The share seen is second lowest in Hollins.",
        STARTS + " level. Advanced level starts are the largest group.",
        CAUSES + "Disability is the largest field of our work with schools.",
        DEATHS + "Rivers were the second most common place. The sea is the largest open space.",
        "We asked 120 people, 45 online, 40 by post and 35 in person. Online was the most common.",
        "There were 14 in 2023, 22 in 2024 and 25 in 2025. The number has risen every year.",
        "There are 14 halls and 3 pools. Fees have risen every year since 2019.",
        "Fines rose from 8,400 in 2022/3 to 9,100 in 2023/24; they rose again to 9,950.",
    ],
)
def test_what_may_be_so_is_left_alone(words: str) -> None:
    """A rank of something else, among others or in another year is no matter of this table."""
    assert _told(words) == []


def test_two_of_one_line_are_told() -> None:
    """What stands beside another remark of its line is told too."""
    words = TRIPS + "Ferry journeys have risen every year. Bus journeys fell again in 2024/25."
    assert _told(words) == 2 * ["movement-that-is-not-so"]

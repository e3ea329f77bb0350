"""Measures that say their aim and baseline in words, and counts of all there are."""

import pytest

from .catalogue import drawn

PLAN = """background:
  - title: Now
    text: {text}
priorities:
  - id: growth
    title: Growth
    actions:
      rows:
        - id: a
          action: {action}
          due: 2028-03
          measures:
            - {measure}
"""


def _told(text: str, action: str, measure: str) -> list[str]:
    body = PLAN.format(text=text, action=action, measure=measure)
    said = [one for one in drawn(body).said if one.rule == "figure-repeated-differently"]
    return [one.span.written for one in said]


@pytest.mark.parametrize(
    ("text", "action", "measure", "wrong"),
    [
        ("All is well.", "Add 104 charge points.", "220 charge points (baseline 96)", "220"),
        (
            "There are 640 places on language courses.",
            "Fund 350 more places on courses.",
            "990 places by 2028 (baseline 460)",
            "460",
        ),
        (
            "There were 14 schools in 2022/23, 22 in 2023/24 and 21 in 2024/25.",
            "Run workshops in schools.",
            "35 schools a year by 2028 (baseline 22 in 2024/25)",
            "22",
        ),
        (
            "Occupancy will rise from 70% to 85% by March 2030.",
            "Let pitches online.",
            "Occupancy of 80% by March 2030 (baseline 70%)",
            "80%",
        ),
        (
            "By 2031 no more than 25% of children will have decay.",
            "Cut decay in children.",
            "28% by March 2031 (baseline 31%)",
            "28%",
        ),
        (
            "All is well.",
            "Open ten sites on heritage days.",
            "12 sites by September 2027 (baseline 0)",
            "12 sites",
        ),
        (
            "There are four weekly markets in the district.",
            "Appoint one manager for all five markets.",
            "Manager in post by 2028",
            "five markets",
        ),
        (
            "We will rebuild the three oldest centres.",
            "Rebuild the four oldest centres.",
            "Work is done by 2028",
            "four oldest centres",
        ),
    ],
)
def test_a_figure_that_differs_is_told(text: str, action: str, measure: str, wrong: str) -> None:
    """A target, a baseline or a count of all is held against what the action and the text say."""
    assert wrong in _told(text, action, measure)


@pytest.mark.parametrize(
    ("text", "action", "measure"),
    [
        ("All is well.", "Add 104 charge points.", "200 charge points (baseline 96)"),
        ("All is well.", "Add 104 charge points.", "104 charge points (baseline 96)"),
        (
            "There are 640 places on language courses, and 460 last year.",
            "Fund 350 more places on courses.",
            "990 places by 2028 (baseline 460)",
        ),
        (
            "There are 640 seats in the theatre.",
            "Fund more places on courses.",
            "990 places by 2028 (baseline 460)",
        ),
        (
            "There were 14 schools in 2022/23, 22 in 2023/24 and 21 in 2024/25.",
            "Run workshops in schools.",
            "35 schools a year by 2028 (baseline 21 in 2024/25)",
        ),
        (
            "Occupancy will rise from 70% to 85% by March 2030.",
            "Let pitches online.",
            "Occupancy of 80% by March 2029 (baseline 70%)",
        ),
        ("All is well.", "Open ten sites in 2027.", "Ten sites by 2027 (baseline 12)"),
        (
            "All is well.",
            "Add 20 warm spaces.",
            "{title: 26 warm spaces by 2028, baseline: {value: 6}}",
        ),
        (
            "There are four weekly markets and one monthly market.",
            "Appoint one manager for all five markets.",
            "All five markets have one by 2028",
        ),
        ("There are 41 schools.", "Visit all five secondary schools.", "Five visits by 2028"),
        (
            "We will rebuild the three oldest centres.",
            "Visit the four largest centres.",
            "Work is done by 2028",
        ),
    ],
)
def test_figures_that_may_both_be_right_are_left_alone(
    text: str, action: str, measure: str
) -> None:
    """Figures of other things, of other years or that the text knows too say nothing wrong."""
    assert _told(text, action, measure) == []

"""Figures that a sentence or two put in a row, and what they make."""

import pytest

from tests.rules.catalogue import drawn

FOUND = [
    ("The cost of £8.7m is met by the county (£5.2m), the town (£2.4m) and firms (£1.6m).", "£9.2"),
    ("We have 212 ponds, 64 wells and 38 village fountains, which makes 324 waters.", "314"),
    (
        "We teach 2,750 boys aged about ten, 2,400 girls and 1,350 grown people, 6,400 in all.",
        "6,500",
    ),
    ("Our staff number 512: 298 wardens, 132 divers and 92 clerks.", "522"),
    ("Of the 3,180 wells, 780 lie in towns, 1,640 in villages and 860 in the fens.", "3,280"),
    (
        "It costs £61,500, of which £23,000 goes on mud and £14,200 on fish. The rest, £26,300, "
        "pays for fish.",
        "£24,300",
    ),
    (
        "£18.3 million is planned. The state brings £11.5 million and the levy £3.4 million. The "
        "remainder of £2.4 million comes from towns.",
        "£3.4",
    ),
    (
        "In all £4.2m is laid aside. Of this, £1.9m is for digging. A further £1.3m goes on "
        "mud, and £1.2m on fish.",
        "£4.4",
    ),
    ("Two thirds of the ponds had been cleaned by then, and 38% had not.", "105%"),
    ("The wardens saw 214 ponds, of which 61 were dry; 35 per cent.", "28.5%"),
    (
        "There are 318 people on the list, and 44% of them have waited for years (152 people).",
        "47.8%",
    ),
    ("The town has 17,400 children under five, which is 17% of the population of 214,000.", "8.1%"),
    ("Visits will grow by a third, from 42,000 to 50,000.", "19%"),
    (
        "There were 8,640 visits in the year to March, 4% down on the 8,200 of the year before.",
        "+5%",
    ),
]
LEFT = [
    "The cost of £9.2m is met by the county (£5.2m), the town (£2.4m) and firms (£1.6m).",
    "The cost of £20m is met by the county (£5.2m), the town (£2.4m) and firms (£1.6m).",
    "We have 212 ponds, 64 wells and 38 village fountains, which makes 314 waters.",
    "We have 212 ponds, 64 wells and 38 village fountains, which is 324 more than last year.",
    "Of the 1,150 who wrote, 690 wanted ponds, 410 wanted wells and 100 wanted fish.",
    "Of the 3,180 wells, 780 lie in towns, 640 in villages and 860 in the fens.",
    "It costs £61,500, of which £23,000 goes on mud and £14,200 on fish. The rest, £24,300, "
    "pays for fish.",
    "In all £4.2m is laid aside. Of this, £1.9m is for digging. A further £1.3m goes on "
    "mud, and £0.7m on fish.",
    "Half of the ponds were dug before 1945, and 52% were not fenced.",
    "The wardens saw 214 ponds, of which 61 were dry; 35 per cent of all wells were.",
    "The number of wells fell by a half from 2019 to 2024.",
    "Visits will grow by a fifth, from 42,000 to 50,000.",
    "There were 8,640 visits in the year to March, 5% up on the 8,200 of the year before.",
]


def _said(text: str) -> list[str]:
    about = f"background:\n  - title: About ponds\n    text: |\n      {text}\n"
    said = drawn(about).said
    return [one.message for one in said if one.rule == "breakdown-that-does-not-add-up"]


@pytest.mark.parametrize(("text", "made"), FOUND)
def test_a_row_that_makes_something_else(text: str, made: str) -> None:
    """What does not come out is told, with what it makes."""
    assert any(made in message for message in _said(text))


@pytest.mark.parametrize("text", LEFT)
def test_a_row_that_comes_out(text: str) -> None:
    """What comes out, is rounded, leaves something out or may be counted twice is left alone."""
    assert not _said(text)

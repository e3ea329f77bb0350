"""Words that sound alike, told apart by what stands beside them."""

import pytest

from .test_word_classes import told

WRONG = (
    "The tenants gave there time.",
    "Families had to tell there story twice.",
    "Support for men in there forties is thin.",
    "There aim is to help.",
    "It is clear that their is more to do.",
    "They manage on they’re own.",
    "Every firm will reduce they’re carbon emissions.",
    "The views of tenants shaped it’s priorities.",
    "It’s purpose is to reduce harm.",
    "It set’s out what will be done.",
    "The panel said its difficult to park.",
    "If your worried about a child, call the nurse.",
    "Members whose views differ and who’s homes flood can write.",
    "A long stay can effect a pupil.",
    "Heat is already effecting the rivers.",
    "People effected by floods need help.",
    "The town must not loose sight of this.",
    "Tenants loose their homes.",
    "Care comes closer too home.",
    "Men are more likely to die by drowning then women.",
    "Those who died where in contact with services.",
    "The Marford Debt Advise Service has moved.",
    "The principle employers are farms.",
    "Everyone can be part off it.",
    "The barn came back in to use.",
    "We help parents back in to work.",
    "This could of been avoided.",
    "It opens no latter than May.",
    "The board is responsible to oversee this work.",
)
RIGHT = (
    "People who live there need help.",
    "We know they’re worried, and it’s clear that they’re right.",
    "It’s people who matter most, and its towns are far apart.",
    "Its open spaces are loved.",
    "Who’s responsible is known, and whose task it is as well.",
    "Too many homes are too far away.",
    "There, too, there is too little time.",
    "Loose soil was removed, and loose ends were tied up.",
    "These rules are to effect a lasting change.",
    "The side effects people describe are mild.",
    "More people came, and then the council acted.",
    "The areas where people live are known.",
    "Those who came back in to see the nurse were seen.",
    "The wood runs from town to town.",
    "They go in to the surgery, and access to advice on debt is free.",
    "In principle agreement was reached.",
    "Part of the path is off the road.",
    "When people get there they can stay.",
    "Before they’re five, children learn to talk.",
    "If your child is ill, call the nurse.",
    "That is how they practise, and it is good practice.",
    "The board is responsible to the council.",
)


@pytest.mark.parametrize("words", WRONG)
def test_a_word_that_only_sounds_right_is_told(words: str) -> None:
    """What stands beside a word tells which of two that sound alike belongs there."""
    assert "grammar-slip" in told(words)


@pytest.mark.parametrize("words", RIGHT)
def test_the_right_one_of_two_is_not_told(words: str) -> None:
    """The right word of two that sound alike is left alone."""
    assert "grammar-slip" not in told(words)

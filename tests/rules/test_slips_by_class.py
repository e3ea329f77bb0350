"""Slips of grammar that the classes of words tell, and sentences near them that are right."""

import pytest

from .catalogue import drawn


def _slips(words: str) -> list[str]:
    body = f"background:\n  - title: Now\n    text: We begin here. {words}\n"
    return [one.span.written for one in drawn(body).said if one.rule == "grammar-slip"]


@pytest.mark.parametrize(
    "words",
    [
        "We make room for play in there daily lives.",
        "Carers said that there own health suffers.",
        "About 38% of households on the isle where in poverty.",
        "Signs and steps where the worst barriers.",
        "They are places of quite reflection.",
        "We set up a quite room in each library.",
        "They came from the most deprived forth of the town.",
        "Affect on local shops will be measured.",
        "Since then this role has past to the board.",
        "About 71% of those who are eligible has a card.",
        "We met 143 households, of which 96 was single men.",
        "Most of the firms in the area employs few people.",
        "About 62 per cent of primary pupil can swim.",
        "Each throw line are checked weekly.",
        "The main reasons given for not visiting was dogs.",
        "The packs, which contains a brush, are free.",
        "Disabled visitor's told us that signs are poor.",
        "We ask householder's who heat with oil.",
        "We will to ask for fairer charges.",
        "It is half price for the first six weeks. weeks.",
        "Decay was found in 31% of five year olds.",
        "It is measured bi annually.",
        "The castle dates back from 1148.",
        "A plot is 250 sqm2.",
        "The battery can store 8 Mwh.",
        "Its two cremators, replaced in 2011 and 2012.",
        "A review within a month of each death, led by the coroner's officer.",
        "By the end of the plan a surplus of £20,000 a year, which will be spent on parks.",
        "Insulation of all council houses to band C by 2028.",
        "Lessons will cover the float, cold shock, tides, currents.",
        "They want to easily pay, an events programme, and better parking.",
        "Clubs need volunteers, halls, money, and that they find forms difficult.",
    ],
)
def test_the_slip_is_told(words: str) -> None:
    """One slip in each sentence is told, whatever words of its classes stand there."""
    assert _slips(words)


@pytest.mark.parametrize(
    "words",
    [
        "We make room for play in their daily lives, and from there many people walk.",
        "We know streets where in summer people swim, and homes where the worst damp is.",
        "It is quite often a place of quiet reflection, and quite a few people come.",
        "They set forth a plan. The firth is called the Forth. They go back and forth.",
        "In the past, to be fair, this was so. Effects on shops will be measured.",
        "The number of those who are eligible has risen. One of those who are here is a nurse.",
        "We met 143 households, of which one was a single man.",
        "Half of the village can swim, and most of the town has a garden.",
        "The reasons that were given are known. The council, which has a plan, met.",
        "The visitor's bag was lost. The child's mother, who works, came.",
        "We will ask them to help. They have the will to go on.",
        "Weeks pass. Weeks of work follow. Five years is long, and she is five years old.",
        "Its two halls, replaced in 2011, are well used.",
        "A review within a month of each death, led by the officer, tells us why.",
        "Insulation of all council houses to band C by 2028 will cost £4 million.",
        "Lessons will cover the float, cold shock, tides and currents.",
        "They want to pay easily, to park nearby and to see events.",
        "Clubs need volunteers, halls and money, and they find forms difficult.",
    ],
)
def test_what_is_right_draws_nothing(words: str) -> None:
    """What is near a slip and right draws no remark."""
    assert _slips(words) == []

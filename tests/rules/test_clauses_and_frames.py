"""Words that lack what belongs beside them, and clauses that lack their end."""

from __future__ import annotations

import pytest

from .test_sentences_that_went_wrong import remarked

WRONG = (
    "Tenants will able to book a repair at night.",
    "By spring we will also a new hall in Saltby.",
    "The new hall expected to open in May.",
    "Saltby is small town with two halls.",
    "We want make it easy to ask for help.",
    "The board is responsible the care of all halls.",
    "We mend roads in partnership the parish councils.",
    "All firms must comply the rules on waste.",
    "We rely the help of neighbours.",
    "According the survey most people walk.",
    "The two teams meet regular to plan the year.",
    "There was a significantly rise in costs.",
    "They told us of the important of parks.",
    "The teams meet at the of the year.",
    "Families improve there own homes.",
    "It is an area were people look out for each other.",
    "Half of all tenants are worse of than before.",
    "We have had help form the parish.",
    "The hall is with in a short walk.",
    "Every one who lives here may vote.",
    "Many tenant’s told us that it is cold.",
    "The towns parks are open all night.",
    "It vital that roofs are mended.",
    "We help people who vulnerable to fraud.",
    "The work stopped because was no money.",
    "We run a range services in Saltby.",
    "It is so in many the villages.",
    "The hall was built as part the plan.",
    "We mend roofs as well the walls.",
    "They are as likely than others to move.",
    "We pay the same rent than last year.",
    "People choose between buses or trains.",
    "Neither the bus or the tram stops here.",
    "We discussed about the rent with tenants.",
    "Some people cannot drive, others choose not to.",
    "The rents in the town are high, the council will help.",
    "The number of visits has grown since 2015, this has made queues.",
    "Cold can harm anyone it is not only a risk in winter.",
    "Our towns are changing quickly many shops have closed.",
    "The council, working with its partners will open a hall.",
    "Our staff, many of whom live nearby are proud of it.",
    "Our wardens, who know the streets of the town are ready.",
    "The hall, however is full.",
    "The hall however, is full.",
    "Which is why we mend roofs.",
    "It is cold. Although the number of empty homes has fallen in each of the five years.",
    "The scheme aims to cut waste, mend roofs and to saving energy.",
    "Feedback gathered from tenants, owners during the spring have shaped it.",
    "Both the nurse and the school supports families.",
)
RIGHT = (
    "Tenants will likely be able to book. What can our wardens do?",
    "The homes expected to cost most are old. The team set to work.",
    "Saltby is open to all and is home to two halls.",
    "We want help with that. We plan support for the old. They need work.",
    "The hall is worth the cost and was open the next day.",
    "In partnership with them we listen, rely on others and comply with the rules.",
    "Due to the rain, and according to the plan, we wait.",
    "The shops open late in May and we travel free on buses.",
    "It is the only way, at the very end of the street.",
    "The best of the halls, the first of our plans, the young of the town.",
    "The at-risk register, its own rules, our over 65s.",
    "They were people who cared. The areas were quiet.",
    "The worse of the two roads. We form the board in May.",
    "They step in with a plan. Every one of the halls is full.",
    "The council’s told story is long. The boroughs and towns are equal.",
    "People who are able to walk. If so, we wait. As if by chance.",
    "Some of the halls, one of the rooms, each of the roofs. A wide range of services.",
    "It is as good as new, and much better than before.",
    "Neither rain nor snow stops us, between ten and twelve, day or night.",
    "Some people drive, and others choose not to. Some, if not others, choose.",
    "If rents are high, the council will help. As I said, the council will help.",
    "We know the road there is long. They told us it is cold.",
    "The council, working with its partners, will open a hall.",
    "Our staff, many of whom live nearby, are proud, and however hard it is, we go on.",
    "Which way is best? We ask which is right.",
    "Although it has rained, we mend roofs.",
    "We aim to add to parks and to housing.",
    "Both the nurse and the school support families.",
)


@pytest.mark.parametrize("text", WRONG)
def test_what_lacks_a_word_or_an_end_is_told(text: str) -> None:
    """A word that wants another beside it, and a clause that wants an end, say so."""
    assert "grammar-slip" in remarked(text)


@pytest.mark.parametrize("text", RIGHT)
def test_what_has_its_word_and_its_end_is_left_alone(text: str) -> None:
    """The same words in good English draw nothing."""
    assert "grammar-slip" not in remarked(text)

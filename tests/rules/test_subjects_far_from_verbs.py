"""The verb goes with the first noun of its sentence, however many words stand between."""

import pytest

from .test_sentences_that_went_wrong import remarked

WRONG = (
    "Pressure on the schools in the north of the town have led to long trips.",
    "The benefits of early help for families with young children is well known.",
    "The impact of high prices on rural tenants have been felt most by the old.",
    "Access to the parks within a short walk of homes are uneven.",
    "Levels of trust in the new board was lower than before.",
    "The cost of bus fares for families who live in villages are too high.",
    "Applications for help with the rent has risen by half.",
    "The condition of the paths that link our villages are poor.",
    "The Local Plan allocate sites for new homes.",
    "This programme allocate money to parishes.",
    "Extra care housing offer a choice to older people.",
    "Both the council and our partners has signed up.",
    "The Health Board and both councils has signed up.",
    "We will open a day service that provide short breaks.",
    "The rules, published by the board in May, sets out what to do.",
    "Some have moved, and the number of those have grown.",
    "The number of children looked after per head are higher than before.",
    "The rules do not help where the benefits of a move is small.",
    "We know that the number of tenants in debt have grown.",
    "It is likely that levels of trust in the board was low.",
    "They said that schools in the north has no nurse.",
    "We thank everyone who have written to us.",
)
RIGHT = (
    "If a tree were to fall, its owner would clear the road.",
    "They act as if the plan were theirs.",
    "We know that a range of homes are empty.",
    "They asked that the number of forms be cut.",
    "Five minutes is the most that it takes.",
    "A range of partners are involved.",
    "Tackling the causes of damp is a task for all.",
    "The benefits of early help for a family with young children are well known.",
    "What our tenants want is a say in the plans for their streets.",
    "Data on visits to parks are shown each year.",
    "The quality of care people receive in the home has improved.",
    "The value of work carers do is great.",
    "Our plans at marford.gov.uk are open to all.",
    "The council and its partners are ready.",
    "The council publish a plan each year.",
    "Two years is a long time.",
    "This time the council will act.",
    "The support the council gives is welcome.",
    "Bed and breakfast is used as a last resort.",
    "Tackling damp in homes is our task.",
    "The programme, which our partners lead, sets out three steps.",
    "The cost of heat and the level of need are both high.",
    "One of the services that are open is in Marford.",
    "People who left after the service had closed are back.",
    "Harm from dust falls hardest on people who can least avoid it.",
    "Ask why, if the plan or the map is not here.",
)


@pytest.mark.parametrize("text", WRONG)
def test_a_verb_of_the_other_number_is_told(text: str) -> None:
    """Phrases with a preposition and clauses with “who” do not hide what the verb speaks of."""
    assert remarked(text)


@pytest.mark.parametrize("text", RIGHT)
def test_a_verb_that_goes_with_its_noun_is_left_alone(text: str) -> None:
    """Bodies of several people, nouns in -ing and clauses without “that” are good English."""
    assert not remarked(text)

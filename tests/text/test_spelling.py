"""Which words the dictionary knows, and what it offers for those that it does not."""

import pytest

from stratc.text.spelling import in_dictionary, suggestions

BRITISH = """
    draughts draughty practise practised licence license licensed licensing kerb kerbside programme
    enrol enrolment fulfil fulfilment skilful counselling counsellor storey tyre cheque mould
    organise organize organisation organization catalyse colour centre defence offence paediatric
    haemorrhage orthopaedic ageing judgement learnt whilst travelling labelled focussed focused
"""
OF_THE_FIELD = """
    coproduction underserved countywide multi-agency decarbonise retrofitting comparator funders
    reablement minoritised wayfinding naloxone cuckooing reoffending annexe equalities rewilding
    reputational renewables anonymisation localism incentivised rurality jobseeker byelaws
"""


@pytest.mark.parametrize("word", [*BRITISH.split(), *OF_THE_FIELD.split()])
def test_a_british_word_is_known(word: str) -> None:
    """What a British public body writes is no misspelling."""
    assert in_dictionary(word)
    assert not suggestions(word)


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("color", "colour"),
        ("center", "centre"),
        ("labeled", "labelled"),
        ("fulfill", "fulfil"),
        ("enrollment", "enrolment"),
        ("licencing", "licensing"),
        ("oppurtunities", "opportunities"),
        ("thwy", "they"),
        ("houshold", "household"),
    ],
)
def test_a_word_that_no_british_dictionary_has_is_offered_in_its_british_form(
    american: str, british: str
) -> None:
    """The first offer for an American word or a slip is the British word."""
    assert suggestions(american)[0] == british


@pytest.mark.parametrize("word", ["program", "meter", "disk", "practice", "license"])
def test_a_word_with_two_british_meanings_is_left_alone(word: str) -> None:
    """A word that is right in one meaning draws nothing, whatever it is in another."""
    assert not suggestions(word)


@pytest.mark.parametrize("word", ["threepriorities", "fourthemes", "sevenwards"])
def test_a_number_and_what_it_counts_lost_their_space(word: str) -> None:
    """“Our threepriorities” is no word, and what it should be is known."""
    (apart,) = suggestions(word)
    assert apart.replace(" ", "") == word and apart.count(" ") == 1


@pytest.mark.parametrize("word", ["tenancies", "sixpence", "fourteens", "tenets", "ninepins"])
def test_a_word_that_begins_like_a_number_is_left_alone(word: str) -> None:
    """“Tenancies” are no ten of anything."""
    assert suggestions(word) == ()

"""Slips that a hurried officer makes, and sentences beside them that are right."""

import pytest

from .test_word_classes import told

SLIPS = (
    # a verb behind what two commas set apart, behind brackets, behind a clause
    "The decision to draw up this plan, taken after talks with carers and their groups, reflect "
    "how strongly members feel.",
    "Many tenants, particularly those who also have a job, finds it hard to attend.",
    "The needs assessment, together with the review, show that 320 homes are needed.",
    "This plan, the first to be drawn up jointly by the two boards, describe what we will do.",
    "The care (MCS) standards has been met in full.",
    "The Lime Café, which is run by volunteers, see around 60 people a week.",
    "The review shows that 320 affordable homes is needed each year.",
    "Every one of these delays are a worry.",
    "Culture make us who we are.",
    "We recognise the part that families plays and will seek their views.",
    "It meet every quarter.",
    "They reach us at the point of crisis, which leave little time to act.",
    "Private landlords, who owns one home in six, are leaving the market.",
    # a form of a verb
    "The centre, which is ran by volunteers, is open.",
    "Staff are well placed to spotting hazards in the home.",
    "There is little time prevent homelessness.",
    "The fair draws large crowds, generates £3 million and supporting 120 jobs.",
    # adjective and adverb
    "They are continual asked to tell their story again.",
    "We are absolute determined that it will change.",
    "Waiting times have improved considerable.",
    "The plan is ambitious, yet also realistically.",
    # one small word for another
    "We want the town to be known has a place for everyone.",
    "There comments will be read.",
    "It’s first meeting takes place in March.",
    "Advise on heating was also welcome.",
    "Over 400 people replied, of who 61 were carers.",
    "By then a third of residents will be age 65 or over.",
    "Leaflets were past to families and friends.",
    "The training was useful but to short.",
    "Each has a recovery plan in placed.",
    "Our outcomes are as follow:",
    "Care that is kind lays at the heart of what we do.",
    "The plan will be subject of annual review.",
    "Should you wish to comment please write to us.",
    # what stands behind a semicolon or a comma
    "We spoke to 312 carers; listening to what matters to them.",
    "The benefits are uneven; with some wards seeing little of them.",
    "Funding comes from the council; although grants make up a growing share.",
    "Residents said the following; they want more events.",
    "We want homes where all can thrive, this helps our town by offering a stable start.",
    "Think of the themes before, drafting a plan.",
    # real words in the place of others, and rows of several forms
    "They look after a neighbour form their own home.",
    "Children are less likely to attend then other residents.",
    "Tacking fuel poverty is a priority.",
    "We want strong and health communities.",
    "The group is community driven and lead.",
    "This has resulted to direct action by residents.",
    "We must be agile, adaptable and changing direction where needed.",
    "It meets the needs of carers with one or more protected characteristic.",
    "Tell us how you would like our area to look like in ten years.",
    "Its framework, which have eight themes, is clear.",
    "Fares rose faster that prices.",
    "There are fewer buses in the evening then there were.",
    "Farmers, whom manage most of our land, were asked.",
    "Thank you to everyone which took part.",
    "All partners are playing they part.",
    "We have acted on what their told us.",
    "They asked for advise.",
    "We have listened at families.",
    "It is importance that nobody is left out.",
    # number, and forms of verbs
    "Streets are safe for everyone who live here.",
    "Children whose parents drives them walk less.",
    "Three quarters of journeys to work is made by car.",
    "Between the two counts there has been 412 falls.",
    "There is less buses than before.",
    "The number have doubled in seven years.",
    "The cost of repairs to roads and bridges have trebled.",
    "The climate is changing, and the effects is already felt.",
    "A carbon budgets will set limits.",
    "Some was worried.",
    "The replies to our survey, more than 2,000 in total, makes this clear.",
    "Data will be use to target support.",
    "The plan is base on six themes.",
    "I am please to share this plan.",
    "Bus use has fell by a fifth.",
    "Advice is hard to found.",
    "We work with operators to improving trains.",
    "Electric buses are key to reduce emissions.",
    "We looking forward to May.",
    # a sentence that lacks a part
    "Having considered the replies of residents and shops across the district. We have begun.",
    "Some wait for a year. None of which is good enough.",
    "The plan we have drawn up has six themes, these are energy, waste and land.",
    "Support is thin. A problem that we intend to put right.",
    "The contract was let in May. Takes effect from April next year.",
    "Our ambition, in short, to be the most creative town in the north.",
    "Since 2021 the district has built 214 homes, it has also brought 61 back into use.",
)  # fmt: skip
RIGHT = (
    "The team, with its partners, has found homes for 40 people.",
    "Homes that stand empty, and shops too, are let first.",
    "The help our carers need is near.",
    "The grants Mencap gives help many.",
    "It is one of many grants Mencap gives you to run your club.",
    "The annual review is read each year it is written.",
    "Two years is needed to build a school.",
    "A women-only session is held each week.",
    "We commit to monitoring and evaluating all our work.",
    "Homes were made safe and kept safe.",
    "We will change quickly, safely and fairly.",
    "The day centre on Elm Road (2019) has room for 30 people.",
    "Some came back in to see the nurse.",
    "It is a matter of who we are.",
    "The side effects people report are mild.",
    "The council, which is run by volunteers, has met.",
    "We asked three groups: carers, including the young; tenants; and staff, who know the work.",
    "It is hard; while some manage, others do not.",
    "Each year, this plan is read again.",
    "What matters will be access to support and help to find work.",
    "Those with whom we work are near.",
    "There were more buses than before and then there were fewer.",
    "The number of homes has risen, and the rate of lets has too.",
    "Three quarters of the town is green.",
    "Having met, the board agreed a plan.",
    "There has been a fall in the number of homes.",
    "Where homes can be found, this is told.",
)  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_made_in_a_hurry_is_told(slip: str) -> None:
    """The form that no reading allows is told, however far it stands from its subject."""
    assert "grammar-slip" in told(slip)


@pytest.mark.parametrize("words", ["We take a pro active approach.", "A multi media show."])
def test_what_begins_a_word_is_no_word(words: str) -> None:
    """“pro” and “mid” are joined to what follows."""
    assert "misspelling" in told(words)


@pytest.mark.parametrize(
    "words",
    [
        "agor dwy glinig ym mhob tref.",
        "We call it “y cartref” because pob plentyn yn dod adref ar ddiwedd y dydd.",
        "bidh sinn a fosgladh dachaigh ann an gach baile beag.",
    ],
)
def test_words_of_another_language_are_no_slips(words: str) -> None:
    """Words among others that no dictionary has are Welsh, or Gaelic; a slip stands alone."""
    assert "misspelling" not in told(words)
    assert "misspelling" in told(f"{words} Everybody in the town can recieve help.")
    assert "misspelling" in told("Evrybody in teh town can recieve hlep form the cuoncil.")


@pytest.mark.parametrize("sentence", RIGHT)
def test_a_sentence_beside_it_is_left_alone(sentence: str) -> None:
    """What reads alike and is right draws nothing."""
    assert "grammar-slip" not in told(sentence)

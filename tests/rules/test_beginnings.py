"""Commas behind what begins a sentence, small words of minutes and reports; right ones beside."""

import pytest

from .test_word_classes import told

GRAMMAR = (
    # a comma that is lost
    "As a result there have been changes to the rota.",
    "In addition local schools will hold an open day.",
    "For example the energy used for our lamps has not been billed.",
    "Adopted in 2013 it had five aims.",
    "It was written by the Marford Parks Board which meets in May.",
    "It rests on the Care Act 2014 which says what is owed.",
    "As we knew the use of the hall was low we asked all parents in May.",
    "For those who want to read the results these can be found in the hall.",
    "There were many themes from the first talks in the town but they had little support.",
    # two sentences, and half a one
    "It was a fine result of the talks - however we made some changes.",
    "Please come along and take part, everyone in the town is welcome.",
    "We act. Compared to Marford where three a month is the average. We go on.",
    "We act. And all of this against the backdrop of growing demand for warm homes. We go on.",
    "We act. Two officers to write a paragraph for the plan. We go on.",
    "This a fine result for the town.",
    # verbs
    "The chair suggested that a programme of work to be agreed by the board.",
    "It is a rise on the past year cause by the new contract.",
    "The report told of progress in implementing of the rota.",
    "The last two years has been hard for all schools.",
    "The replies give us proof for the choice of new sites, informs us of the risks.",
    "The strategy sets out our aims for the parks and describe how they are met.",
    # whose
    "When reviewing its offer local councils must ask parents.",
    "We seek members comments on three questions.",
    # small words
    "We spent the day touring round around the town.",
    "Please contact me at or by telephone.",
    "The replies amounted to huge quantity of facts.",
    "A summary is on council website.",
    "It was feared that revised strategy lacks a date.",
    "Embed the scheme without going in to too much detail.",
    "It has a track record for meeting its targets.",
    "There is a drop in rates of hospital acquired infections.",
    "It is both local, district and county work.",
    # hyphens
    "It is a two way messaging system.",
    "Please fill in a brief one page survey.",
    # as typed
    "Note that some pdfs are long.",
)


@pytest.mark.parametrize("words", GRAMMAR)
def test_the_slip_is_told(words: str) -> None:
    """Each slip is told as one of grammar."""
    assert "grammar-slip" in told(words)


@pytest.mark.parametrize(
    "words",
    [
        "As a result of the talks there have been changes.",
        "For example, the energy used has not been billed.",
        "Adopted in 2013, it had five aims.",
        "A board which meets in May will choose.",
        "The services which the board buys are listed.",
        "In the area we serve because of the new line there are jobs.",
        "The more people we ask these days the better.",
        "The chair agreed that the plans to be shown in May are ready.",
        "The rise in rents by the river is steep.",
        "In the planning of the rota we asked all staff.",
        "Residents use the park and shops in the town.",
        "The plan helps people find work and keep the job.",
        "Schools must name a lead for the board and its plan.",
        "Each council must publish its plan.",
        "The people we belong to in the town are kind.",
        "There are two ways in and one way out.",
        "Call us on Mondays or at the weekend.",
        "The trust has a track record of meeting its targets.",
        "Both the local and the county council agree.",
        "It was small but it grew.",
    ],
)
def test_what_is_right_is_left_alone(words: str) -> None:
    """Sentences that look like the slips and are right."""
    assert "grammar-slip" not in told(words)


def test_a_noun_and_its_participle_are_one_word() -> None:
    """“Ear marked” is a word that was split."""
    assert "misspelling" in told("We plant more poppies than those ear marked before.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("The Child and Mental Health Service (CAMHS) is near.", True),
        ("Pupils with Special Education Needs and Disabilities (SEND) are heard.", True),
        ("The Joint Strategic Need Assessments (JSNA) are new.", False),
        ("Child and Adolescent Mental Health Services (CAMHS) are near.", False),
        ("The Multi Agency Risk Assessment Conference (MARAC) meets.", False),
        ("The multi-agency risk conference (MARAC) meets.", True),
        ("The Coventry Sports Partnership (CSP) meets.", False),
        ("Help is near (CAMHS).", False),
        ("Young people not in employment, education or training (NEET) are fewer.", False),
    ],
)
def test_well_known_letters_stand_for_their_own_words(words: str, said: bool) -> None:
    """A word lost, or with another ending, is told; other bodies with these letters are not."""
    assert ("abbreviation-with-other-words" in told(words)) is said


def test_what_is_made_of_two_words_is_no_single_word() -> None:
    """“Forwardthinking” has a hyphen; so has “outcomes based” before a thing."""
    assert "misspelling" in told("It is a forwardthinking plan.")
    assert "compound-without-hyphen" in told("It supports outcomes based planning.")
    assert "compound-without-hyphen" in told("It is a low crime area.")


@pytest.mark.parametrize(
    "words",
    [
        "It is a plan that all work can be judged by against.",
        "The board read each of the report and sent it back.",
        "There have been little talk with the clubs.",
        "We want a town where everyone feel safe.",
        "Thank you for the invitation to commenting on the plan.",
        "We care about meeting, hearing and involve tenants.",
        "We help by mending roofs, as well as involve the tenants.",
        "The clubs turn these ideas and wishes in to plans.",
        "The date depends up on the weather.",
        "You can park any where in the town.",
        "The panel meets for some 75 days for year.",
        "The rota of face-to face talks is new.",
        "It is due to the cost-of living crisis.",
        "The help is commensurate to the need.",
        "It shows the work we’ve do before.",
        "All of this is in line with our target’s.",
        "The launch has been delay due to rain.",
        "The rate of damp had decrease during the year.",
        "The park will now been opened in May.",
        "We list actions such as upskill the staff.",
        "Members will be told before hand.",
        "It fell for the fifth-consecutive year.",
        "There is difficult challenges ahead.",
        "The plan depends to the weather.",
        "We look at parks and at and homes.",
    ],
)
def test_a_small_word_or_form_that_went_wrong_is_told(words: str) -> None:
    """What lies beside a small word has its own form, number and place."""
    assert "grammar-slip" in told(words)


@pytest.mark.parametrize(
    "words",
    [
        "It is a plan that all work can be judged by, and nobody is against it.",
        "Each of the area boards meets. Two of the team are new, and one of the council is old.",
        "There have been little pockets of damp, and there has been little rain.",
        "It makes everyone feel safe, and where all feel safe all come.",
        "They have a right to housing, and an opportunity to learn.",
        "We pay for training, mentoring and support people at home.",
        "We will improve roofs by adding slates, as well as manage the gutters.",
        "Members go in to vote, log in to the site and put the lights in to be tested.",
        "Prices went up on the market. It stands up on the hill.",
        "If there are any, where are they?",
        "They will now have been told. The plan may also be new.",
        "There is good news for all. There is every means to do so. There is high demand.",
        "It depends to a large extent on rain. They are with us in and around the park.",
        "The council had work by artists on show, and bills have increase clauses.",
        "Streets such as these need care, and help such as this is free.",
        "We ask for three days for year 9 pupils.",
        "We meet face to face, from day to day, and keep up to date.",
        "The duty is our target’s main part. We’ve done it. They’ve read it.",
    ],
)
def test_small_words_that_are_right_are_left_alone(words: str) -> None:
    """The same small words where they belong."""
    assert "grammar-slip" not in told(words)

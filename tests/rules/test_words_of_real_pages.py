"""Slips of the kinds that pages of councils have, in sentences of our own; right ones beside."""

import pytest

from .catalogue import drawn
from .test_word_classes import told

GRAMMAR = (
    # two verbs, and none
    "It is a rule says that every school must have a nurse.",
    "There is a panel meets each month in the hall.",
    "We act. First opened on 3 May 2014, and a new floor in 2019. We go on.",
    "The board accepts that will be hard.",
    # where a clause begins
    "Following the review of homes and streets in the old town it was agreed to act.",
    "As part of the talks on the second plan older people chose three themes.",
    "To carry out this study and write a later plan the board appointed two firms.",
    "Although similar to a small town there will be more choice.",
    "My first task is to listen to the public therefore I am glad to read this.",
    "It is run by a group, that came together in 2012.",
    # rows and pairs
    "We will collect all the answers in May and sharing these with all schools.",
    "It rests on both helping as many as we can, but also finding homes.",
    "We offer help to both schools, clubs and charities alike.",
    # who is meant
    "By naming a park, the importance of shade is recognised.",
    "The Fenmarsh Board and Oak Trust should revise its plan.",
    "The Council is under a duty to publish how it will tackle noise within their area.",
    # number
    "It asks what the offering of clubs in these wards mean to us.",
    "Public and private sector can help.",
    "Consider an electric bike pool schemes to give people a choice.",
    # small words
    "The policy is committed asking all clubs to join.",
    "The number of clubs rose to over hundred.",
    "It works with the purpose to provide shade.",
    "They asked how process could be made faster.",
    "It will reverse the rising trend on drug use.",
    "It gives a clear framework to the care of trees.",
    "Alternately you could call us.",
    "The buses run on the weekend and at night.",
    "We sent the plan tot the council.",
    # two sentences in one
    "The parish is small, it's still a fine place to live.",
    "The groups have no set timeline however those that want one can ask.",
    "We give a good level of care however we firmly believe there is more to do.",
    "The park is important to the village this fits with other answers.",
    "With the vast majority of us in favour of the village there seems little to change.",
    "If a patient feels part of their care they will get better.",
    "If anyone has any ideas please write.",
    "The task has been undertaken however work continues in this area.",
    "We act. A good home being the basis of all. We go on.",
    "In 2018 541 members came.",
    "It is wise at the point transfer of care.",
    "The analysis of villagers replies was late.",
    # order and form
    "People may have not known the worth of it.",
    "They need data to feedback into the plan.",
    "A copy is available to all on line.",
    "We will reduce outpatient appointments cancellations and waits.",
    "Parishioners engagement is key.",
    "It will help guide council's plans.",
    "It is the result from long talks.",
    "It helps the team to embed changed to make it last.",
    "I am proud to Chair the group.",
    "Before the meeting of the Policy Committee myself, Cllr Hogg and Cllr Watt had a talk.",
    "They read a plan which if approved would be sent out.",
    "We drew up a plan the aim of which was to set out a list.",
    "In response to a query Councillor Marsh confirmed the sum.",
    "The Head of Parks and Trees, Ann Marsh explained that it rained.",
    "Due to the long pandemic the work had been late.",
    # written wrongly
    "The hall is council run and complimented by provision from others.",
    "With this is mind the board has made a plan.",
    "The plan was written in 2009 and updated 2010 and 2014.",
    "Two groups will act on behave of the board.",
    "The Board had presentation from two clubs.",
    "There is support living accommodation in the town.",
    "It has people from the public, private and voluntary sector.",
    "There are clubs for people over the age of 65+ here.",
    "It shows the Oak Care Team (OCT)'s areas of work.",
    "Cross boarder money is lost.",
    "There is no one size fits all answer here.",
    "Call us on the web site each day.",
)
RIGHT = (
    "It is a rule that every school must have a nurse. There is a panel that meets each month.",
    "First opened in 2014, the hall has a new floor.",
    "Following the review it was agreed to act.",
    "As part of the talks on the second plan, older people chose three themes.",
    "To carry out the study the board wanted we appointed two firms.",
    "We listen and can therefore act.",
    "We will give advice on saving and sharing these skills.",
    "We help both young and old, but also those between.",
    "By planting trees, the council cools the streets.",
    "The council is there for residents and their area.",
    "A committed asking price is no promise. Of the hundred clubs, over a hundred came.",
    "It was on the weekend of the fair.",
    "First and foremost, it's ours. If all is well, they're glad. But before we go, let's eat.",
    "The revised 2019 plan is here. It is good, isn't it?",
    "The voluntary and community sector is here. They had presentations from clubs.",
    "We will help people however they live. The council, however, has a plan.",
    "If the care they will receive is good, all are glad. Feedback is given. The board may not.",
    "Clubs get a room at the point where roads meet. They asked themselves, and I asked myself.",
    "There are clubs for people over 65, and clubs for those aged 65+.",
)
ONE_AND_SEVERAL = (
    "As noise rises, the Parish Council have made a plan. The Parish Council has a seat.",
    "Accordingly the Parish Council have made a plan. The Parish Council has a seat.",
    "The Centre for Clean Air are here to help. The Centre for Clean Air has a plan.",
    "We need minutes etc. The Parish Council are glad. The Parish Council has a plan.",
    "Oak Climate Network are here to help. The Network is small.",
)


@pytest.mark.parametrize("words", GRAMMAR)
def test_a_slip_is_found(words: str) -> None:
    """A slip is told whatever the words are that make it."""
    assert "grammar-slip" in told(words)


@pytest.mark.parametrize("words", RIGHT)
def test_what_is_right_is_left_alone(words: str) -> None:
    """A right sentence that looks like one is left alone."""
    assert not told(words) & {"grammar-slip", "body-as-one-and-as-several"}


@pytest.mark.parametrize("words", ONE_AND_SEVERAL)
def test_a_body_is_one_or_several_wherever_it_stands_and_however_it_is_named(words: str) -> None:
    """A body that changes its number is told behind a comma and by its longer name too."""
    assert "body-as-one-and-as-several" in told(words)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("They meet people suffering with some form of dementia.", "words-that-stigmatise"),
        ("The number of over 85's will double.", "apostrophe-in-plural"),
        ("Clubs for under 5's are free.", "apostrophe-in-plural"),
        ("The growth of demand responsive minibuses is good.", "compound-without-hyphen"),
        ("It is a cross department meeting of staff.", "compound-without-hyphen"),
        (
            "Send it to the parish council. The Parish Council is glad.",
            "short-name-with-and-without-capital",
        ),
        (
            "It is a Climate Emergency. Since then the climate emergency is known.",
            "short-name-with-and-without-capital",
        ),
        ("We want good quality leisure provision here.", "compound-without-hyphen"),
        ("We have built recovery orientated services here.", "compound-without-hyphen"),
    ],
)
def test_other_slips_are_found_in_more_of_their_forms(words: str, rule: str) -> None:
    """A rule that knew one form of a slip knows the others."""
    assert rule in told(words)


CLEAN = (
    # people pay compliments; a scheme does not
    ("grammar-slip", "Visitors complimented the hall. Parents also complimented our new café."),
    ("grammar-slip", "Another complimented the tutors on their patience with him."),
    ("grammar-slip", "Judges of the show complimented the gardens on their colour."),
    ("grammar-slip", "Complaints and compliments the service gets are read each month."),
    # what people told a council
    ("claim-without-source", "Young people said that hostels felt unsafe after dark."),
    ("claim-without-source", "Parents of small children said that classes end too late."),
    ("claim-without-source", "Some who answered the survey argued that fees are too high."),
    ("claim-without-source", "One learner wrote, “I can read the manual now.”"),
    # words of water, ports, parks and schools
    ("misspelling", "As a statutory consultee we list each penstock and wayleave."),
    ("misspelling", "We test for legionella and norovirus, and offer a crèche by the layby."),
    ("misspelling", "We visit every job centre in the town."),
    ("national-body-misnamed", "We visit every job centre in the town, and both Job Centres."),
    (
        "misspelling",
        "Graziers, kayakers and a phlebotomist met by the reedbed; samphire grows there.",
    ),
    # a name of two words that begins a sentence
    (
        "word-with-and-without-capital",
        "Simpler Recycling applies here. Warm Homes pays. We want homes to have recycling.",
    ),
    # the largest, the oldest: one of them, and no part
    ("share-in-words-that-is-not-so", "A group of ten, the oldest of whom is 91, met in May."),
    ("share-in-words-that-is-not-so", "We run six schools, the largest of which has 940 pupils."),
    ("share-in-words-that-is-not-so", "There are five halls, each of which seats 300 people."),
    (
        "breakdown-that-does-not-add-up",
        "The two schools have 90 pupils each, and the largest has 310.",
    ),
    ("grammar-slip", "The oldest of our mills is shut. The finest of the parks is here."),
    # a number that is a name
    (
        "count-of-a-list-that-differs",
        "Points on themes two and three fall into groups: cost, shade, paths and lights.",
    ),
    (
        "list-shorter-than-announced",
        "Points on themes two and three were as follows:\n\n          - cost\n          - shade",
    ),
)


@pytest.mark.parametrize(("rule", "words"), CLEAN)
def test_nothing_is_told_of_a_clean_sentence(rule: str, words: str) -> None:
    """A rule is silent about a right sentence whose words it also finds in slips."""
    assert rule not in told(words)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("grammar-slip", "The scheme also compliments the plan for parks."),
        ("grammar-slip", "Our work in schools complimented other help in the town."),
        ("grammar-slip", "It will compliment existing services."),
        ("claim-without-source", "A report on hostels argued that small ones are safer."),
        ("claim-without-source", "Experts said that small hostels are safer."),
        ("claim-without-source", "It has been argued that small hostels are safer."),
        ("share-in-words-that-is-not-so", "There are 40 clubs, of which 52 are for boys."),
        ("grammar-slip", "We know the important of the parks."),
        ("word-with-and-without-capital", "Here Homes are warm, and many homes are cold."),
        ("word-with-and-without-capital", "Most Homes are warm, and many homes are cold."),
        ("count-of-a-list-that-differs", "There are three groups: cost, shade, paths and lights."),
    ],
)
def test_the_slip_beside_it_is_still_told(rule: str, words: str) -> None:
    """What leaves right sentences alone does not hide the slip that looks like them."""
    assert rule in told(words)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We are working with farmers to plant 60,000 trees on the moor.", False),
        ("- Recruit 1,200 volunteers.", False),
        ("A visit costs £4 a pupil.", False),
        ("Fees bring in £310,000.", False),
        ("The council pays £1.2 million.", False),
        ("The storm led to 60,000 trees being lost.", True),
        ("Drink is thought to cost £3 billion.", True),
        ("Each strike costs £310,000.", False),
    ],
)
def test_what_is_planned_or_paid_needs_no_source(text: str, said: bool) -> None:
    """A sum or a count of the plan itself, and what a council takes or pays, is its own."""
    told = {
        one.rule for one in drawn(f"background:\n  - title: A\n    text: |\n      {text}\n").said
    }
    assert ("figure-without-source" in told) is said


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("grammar-slip", "Spread across six wards are two teams of nurses."),
        ("grammar-slip", "These grants contribute to improved choice for tenants."),
        ("grammar-slip", "The clubs that now form the league meet in May."),
        ("grammar-slip", "They named the barriers and opportunities to growing the town."),
        ("grammar-slip", "It was, however, the choice of the board to wait."),
        ("grammar-slip", "We are proud of the part it has played in the town."),
        ("grammar-slip", "She sits on the board ex officio."),
        ("misspelling", "Income per capita rose, and fees are paid pro rata in a bona fide way."),
        ("misspelling", "The flood plain is wide, and fluorinated gases are few."),
        ("sentences-run-together", "It was found that once the tax is paid in full this is lower."),
        ("national-body-misnamed", "As the local Government authority, the Council leads."),
        ("repeated-phrase", "We look after Town Centres, Town Centres Living and Parks."),
        ("place-cut-short", "Saltby is the county town. The Saltby Bay Fair is in May."),
        (
            "unexplained-abbreviation",
            "The School Meals Plan 2024-2029 (SMP) is new. The SMP is ours.",
        ),
        ("grammar-slip", "We work for a just transition in every trade."),
        ("estimate-too-exact", "It grew around the old mill and is a home to 59,713 people."),
        ("unexplained-abbreviation", "The PRE-SCHOOL rates and the SUB-TOTAL are new."),
        ("claim-without-source", "The data show visits grouped by month."),
        ("pointer-to-nothing", "Details can be found [here](https://www.fenmarsh.gov.uk/plan)."),
        ("pointer-to-nothing", "The form is attached to the letter. Read it here and there."),
    ],
)
def test_what_editors_write_is_left_alone(rule: str, words: str) -> None:
    """An order of words, a foreign phrase or a longer name beside a shorter one is no slip."""
    assert rule not in told(words)


@pytest.mark.parametrize(
    ("words", "lost"),
    [
        ("It is shared by all (see Figures 3 and 4).", ["Figure 3", "Figure 4"]),
        ("It is told in Tables B1.1 and B1.2.", ["Table B1.1", "Table B1.2"]),
        ("It is discussed further in section C-2.2.", ["section C-2.2"]),
        ("Draw upon the project (see section A 3.1).", ["section A 3.1"]),
        ("The list (appended) names the clubs.", ["appended"]),
        ("More on the method is available here.", ["here"]),
        ("See Chart 1.\n\n      Chart 1: Visits to parks by month", ["Chart 1"]),
    ],
)
def test_a_pointer_of_any_form_is_followed(words: str, lost: list[str]) -> None:
    """Several at once, with letters, “appended” and “here”; a caption of nothing is told once."""
    said = drawn(f"background:\n  - title: A\n    text: |\n      {words}\n").said
    told = [one.message for one in said if one.rule == "pointer-to-nothing"]
    assert len(told) == len(lost)
    assert all(name in message for name, message in zip(lost, told, strict=True))


@pytest.mark.parametrize(
    "words",
    [
        "The plan we have drawn up has six themes, these are energy, waste and land.",
        "The hall of the town is small, however the town has more of them.",
        "People in care need a home and people near them this is known from reviews.",
    ],
)
def test_two_sentences_in_one_are_told_by_one_rule(words: str) -> None:
    """Where grammar and sentences see one fault, it is one remark."""
    said = [
        one
        for one in drawn(f"introduction: {words}\n").said
        if one.rule in ("grammar-slip", "sentences-run-together")
    ]
    assert len(said) == 1


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("grammar-slip", "The buses link the old town to the rest of county."),
        ("grammar-slip", "We mend streets in way that lasts."),
        ("grammar-slip", "We act. Finally, the lack of homes that is felt by all. We go on."),
        ("grammar-slip", "We act. Recognising that many rooms are damp and old. We go on."),
        ("grammar-slip", "We act. A club that is open to all, is free to join, and is fun."),
        ("grammar-slip", "It is hoped that when the pool opens again, that more children swim."),
        ("grammar-slip", "The borough as, a whole has few pools."),
        ("grammar-slip", "Schools in the north have less choice compared to others."),
        ("grammar-slip", "The Scottish and Welsh Government's have agreed on it."),
        ("grammar-slip", "The new School Meals Review 2025, sets out the cost of lunch."),
        ("grammar-slip", "It is common for nurseries to close, therefore we ask each of them."),
        (
            "grammar-slip",
            "At the last count Saltby was held to be full, it was agreed that it grow.",
        ),
        ("grammar-slip", "We share all of our data; vital and necessary to planning well."),
        ("grammar-slip", "Some nations, including Wales whose pools are new, have grown."),
        ("grammar-slip", "Close teamwork and new money is needed."),
        ("grammar-slip", "The new lawn is 40 sq, and the old one is 12 sq m."),
        ("grammar-slip", "It costs £30 for each square meter."),
        ("grammar-slip", "We saved 30 kg kilograms of food."),
        ("grammar-slip", "We hold a Tenant's Panel in June."),
        ("grammar-slip", "The pool compliments and enhances our parks."),
        ("compound-without-hyphen", "It is run by a not for profit company."),
        ("punctuation-slip", "We asked schools (and nurseries), We then wrote it."),
        ("punctuation-slip", "The shared plan, (SLP for short) is new."),
        ("misspelling", "The Saltby Librayries and Commnuity Fund is open."),
        ("grammar-slip", "The school does what it can although lacks local sponsors."),
        ("grammar-slip", "This way of working is very supportive to our aims."),
        ("grammar-slip", "They used the 6 step Saltby Method in classes."),
        ("punctuation-slip", "How the two plans fit is told in the box below;"),
        ("compound-without-hyphen", "We will build climate resilient schools."),
    ],
)
def test_a_slip_of_long_sentences_is_told(rule: str, words: str) -> None:
    """What is lost, split or said twice where a sentence was changed in a hurry."""
    assert rule in told(words)


@pytest.mark.parametrize(
    "words",
    [
        "The rest of Wales is near, in a way that is kind.",
        "We act. The lack of homes is felt by all. Ensuring that homes are warm helps us.",
        "We act. Parks and pools, while costing money, make towns.",
        "It is clear that, as the pool opens, that hall is busy.",
        "The fairs, shows that draw crowds, are loud, and so is the hall as a whole.",
        "There was less rain compared with 2020. The Council's and the Trust's plans are one.",
        "In the town two pools are open, and it is said that both are full.",
        "Good food and clean air are needed. It covers 12 sq. miles and 30 kg of food.",
        "Her compliments and thanks were kind. Smart meters are free.",
    ],
)
def test_what_only_looks_like_such_a_slip_is_left_alone(words: str) -> None:
    """A clause with a verb of its own, a name and a unit with its word are right."""
    assert "grammar-slip" not in told(words)

"""What a document writes in two ways: numbers, short names, verbs of bodies, entries of lists."""

import pytest

from .test_word_classes import told

NUMBER = "number-in-words-and-in-figures"
SHORT = "short-name-with-and-without-capital"
BODY = "body-as-one-and-as-several"
LIST = "list-in-several-forms"
MARKS = "list-with-several-marks"
HYPHEN = "compound-without-hyphen"
SLIP = "grammar-slip"
SPELLED = "misspelling"
GROUP = "group-under-several-words"
RANGE = "movement-that-is-not-so"
HEADING = "punctuation-slip"

FAULTS = (
    (
        BODY,
        "The panel bring their own views to it. A panel like that complements the board. "
        "The panel complements the council.",
    ),
    (BODY, "The committee oversee it all. The committee oversees its work."),
    (BODY, "In May, the team trains new wardens. The team train staff."),
    (GROUP, "Our customers can ring us. Each client has a worker. All customers are heard."),
    (GROUP, "Service users can write to us. Our clients need help."),
    (GROUP, "All our customers will get a card. Clients have told us so."),
    (RANGE, "Power has a carbon range of 45 - 42gCO2e / kWh."),
    (RANGE, "Our ferry takes 45 to 42 minutes."),
    (RANGE, "Rents are £40–£30 a week."),
    (RANGE, "Between the dykes lie 1,200–1,100 hectares of fen."),
    (HEADING, "We look ahead.\n\n  ## Our aims:\n\n  We mend."),
    (HEADING, "We look ahead.\n\n  ### **What matters;**\n\n  We mend."),
    (NUMBER, "The plan is read every 4 years. Over the next four years it grows."),
    (NUMBER, "There are 6 parks, and nobody looks after six parks alone."),
    (SHORT, "Elms grow all over the Borough. People in the borough are glad."),
    (SHORT, "The council has met. The elected Members are here. It is the members who came."),
    (BODY, "The council is proud of it. We know that the council are busy."),
    (BODY, "Fenmarsh Museum Trust has a shop. The trust have a café."),
    (BODY, "The board works with schools. The board work on a plan."),
    (LIST, "We will:\n\n  - open a shop\n  - a new hub for all\n  - training of guides"),
    (LIST, "We have aims:\n\n  - open a shop\n  - build a wall\n  - libraries near home"),
    (MARKS, "It has:\n\n  - lamps in every street;\n  - bins at each gate;\n  - a wall near it"),
    (HYPHEN, "We have a five year Fenmarsh Parks Strategy."),
    (HYPHEN, "The night time economy grew, and Welsh medium schools with it."),
    (HYPHEN, "There are office based national objectives."),
    (HYPHEN, "Parking related issues, noise related complaints and a 12 week consultation."),
    (HYPHEN, "It is part of day to day life. We take a whole system approach."),
    (HYPHEN, "Waste related issues need simple to use services and better informed choices."),
    (SLIP, "All have met and signed-up to it. Fly tipping is a crime."),
    ("law-misnamed", "It is told by the World Health Organisation."),
    (SLIP, "Post 16 pupils met in a sub group, with sub headings."),
    (SLIP, "The plan was published May 2019. The Act came into force 3 May 2018."),
    (SLIP, "The panel meets quarterly every three months."),
    (
        SLIP,
        "It is read annually, and a report is written once a year by the annual board each year.",
    ),
    (SLIP, "Clubs collaborate together on it, and joint collaboration helps."),
    (SLIP, "The case was picked-up by a warden."),
    (SLIP, "They will sign-up to the charter, and want to set-up a club."),
    (SPELLED, "The figures of monitoringclearly show it."),
    (SPELLED, "It is a trainingplan for all."),
)
RIGHT = (
    (BODY, "The council set the budget. The council sets the pace."),
    (BODY, "The club runs a café. Members of the club run a shop."),
    (BODY, "The union takes a view. Staff and the union take a walk."),
    (BODY, "The team makes a plan. We let the team make a plan."),
    (BODY, "The family gives its time. The families give their time."),
    (BODY, "The committee decides on it. Will the committee decide on it?"),
    (BODY, "The school holds a fair. Schools hold a fair."),
    (BODY, "The board approves the plan. The council and the board approve the plan."),
    (BODY, "The panel bring their own views. The panel complement the board."),
    (BODY, "The taskforce oversees it. It is for the taskforce to oversee it."),
    (GROUP, "Our customers can ring us. Customers of local shops are few."),
    (GROUP, "Our clients can ring us. The client team is here."),
    (GROUP, "Our clients can ring us. Water customers pay more. Each customer of the mill pays."),
    (GROUP, "Each client can ring us. We use a client/service user passport."),
    (GROUP, "Our customers can ring us. The client is the architect’s. Customer care is good."),
    (GROUP, "Our service users can ring us. Service users will be heard."),
    (GROUP, "Each client can ring us. Banks tell each of their customers to save."),
    (GROUP, "Our clients can ring us. Customer services can help."),
    (GROUP, "Our customers can ring us. We buy as a client of the firm."),
    (
        GROUP,
        "Our customers said this. “We feel that our clients have a say in all of it,” she said.",
    ),
    (RANGE, "Power has a carbon range of 42 - 45gCO2e / kWh. It fell from 45-42%."),
    (RANGE, "Our team won 30-25 on the day, and members voted 40-32."),
    (RANGE, "The desk is open 9-5 hours, and the trip was cut by 45 to 42 minutes."),
    (RANGE, "Visits fell, 45% to 42%. From 45 to 42 minutes is a gain."),
    (RANGE, "In 2019-20 we met 20-30 people in rooms 12-10 days apart."),
    (RANGE, "A 50-50 split, 120-30 homes and a 24-7 line. Call 01632 960-123 days and nights."),
    (HEADING, "We look ahead.\n\n  ## In this town you can:\n\n  - swim"),
    (HEADING, "We look ahead.\n\n  ## Time: a plan\n\n  We note:\n\n  - it"),
    (HEADING, "We look ahead.\n\n  ## Our aims\n\n  They are these: tea and time."),
    (HEADING, "We look ahead.\n\n  ## By 2030 we will:\n\n  - swim"),
    (NUMBER, "Children aged 5 years and over met five years ago. Section 2 needs two rooms."),
    (NUMBER, "There are 6 parks and four ponds. It took 5 years. Five weeks are left."),
    (NUMBER, "We wait eight weeks.\n\n  | Wait | Now |\n  | --- | --- |\n  | Kits | 9 weeks |"),
    (SHORT, "The council tax is paid to the Council. A borough is what the Borough of Leigh is."),
    (BODY, "The council is here. The council and the trust are busy. The police are there."),
    (BODY, "The council is here. Members of the council are busy. How are the council homes?"),
    (LIST, "We will:\n\n  - open a shop\n  - quickly build a wall\n  - help all"),
    (LIST, "We have:\n\n  - parks\n  - a wall\n  - schools near home\n  - Open Doors"),
    (LIST, "These are:\n\n  - open a shop\n    - the first is near\n    - it is old\n  - build"),
    (MARKS, "It has:\n\n  - lamps in every street;\n  - bins at each gate;\n  - a wall near it."),
    (HYPHEN, "It has five year groups. The plan of five years is a Fenmarsh Parks Strategy."),
    (HYPHEN, "We group related tasks. Grouping related files helps. It is age related and new."),
    (HYPHEN, "In the long term people stay. It lasts 5 years. A two year old plays."),
    (SLIP, "It was published in May 2019 (updated June 2020). Post 15 letters to the club."),
    ("near-misspelling", "We wanted it. All wanted it. They wanted it, she wanted it. He waited."),
    ("word-with-and-without-capital", "It is told in Chapter 3 of the book. The chapter is long."),
    (SLIP, "The panel meets every quarter. The annual review is read each year it is written."),
    (SLIP, "They follow-up visits with a call-back and a well-thought-out sign-up form."),
    (SLIP, "It has joined-up services. The drop-in is open. We have burned-out cars to move."),
    (SPELLED, "It is used recreationally. Masterplanning and placemaking are new."),
)


@pytest.mark.parametrize(("rule", "words"), FAULTS)
def test_what_is_written_in_two_ways_is_told(rule: str, words: str) -> None:
    """Two forms of one thing, or one idea in two words, are told."""
    assert rule in told(words)


@pytest.mark.parametrize(("rule", "words"), RIGHT)
def test_what_only_looks_so_is_left_alone(rule: str, words: str) -> None:
    """What differs in meaning may differ in form."""
    assert rule not in told(words)

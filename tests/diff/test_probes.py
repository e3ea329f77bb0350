"""Rewordings as councils write them: no loss hides, and nothing neutral is called a loss."""

from functools import cache
from typing import NamedTuple

import pytest

from stratc.diff import BREAKING, EDITORIAL, NOTABLE, REVIEW, Grade

from .laid import compared, laid

# One worker has what the laws about whole lists ask again.
pytestmark = pytest.mark.xdist_group("probes")

# Less is promised, and nothing came in for it.
LOSSES = [
    (
        "We will open a walk-in clinic in each of the nine market towns.",
        "We will open a walk-in clinic in five of the nine market towns.",
    ),
    (
        "We will see everyone who is referred within five working days.",
        "We will see everyone who is referred within fifteen working days.",
    ),
    (
        "We will publish the number of deaths every month.",
        "We will publish the number of deaths every year.",
    ),
    (
        "We will train every school nurse in brief advice.",
        "We will train school nurses in brief advice where there is demand.",
    ),
    (
        "We will fund two outreach vans until March 2030.",
        "We will fund two outreach vans until March 2028.",
    ),
    (
        "We will offer counselling to children aged 11 and over.",
        "We will offer counselling to children aged 14 and over.",
    ),
    (
        "We will provide free naloxone kits in every hostel.",
        "We will provide naloxone kits in every hostel.",
    ),
    (
        "We will visit each care home once a week.",
        "We will visit each care home from time to time.",
    ),
    (
        "We will give people a bed on the day they leave prison.",
        "We will give people advice on the day they leave prison.",
    ),
    (
        "We will keep the night shelter open seven nights a week.",
        "We will keep the night shelter open four nights a week.",
    ),
    (
        "We will end the use of bed and breakfast for families.",
        "We will reduce the use of bed and breakfast for families.",
    ),
    (
        "We will employ six family workers.",
        "We will work with partners to explore the employment of family workers.",
    ),
    (
        "We will pay the bus fare of anyone in treatment.",
        "We will contribute to the bus fare of some people in treatment.",
    ),
    ("We will treat 450 people a year.", "We will treat 380 people a year."),
    (
        "We will charge nobody more than £3 a session.",
        "We will charge nobody more than £6 a session.",
    ),
    (
        "We will answer every call to the helpline day and night.",
        "We will answer calls to the helpline during office hours.",
    ),
    ("We will build a detox unit by spring 2028.", "We will build a detox unit by winter 2029."),
    ("We will build a detox unit by spring 2028.", "We will build a detox unit in due course."),
    (
        "We will require every licensed venue to train its staff.",
        "We will encourage every licensed venue to train its staff.",
    ),
    ("We will meet carers face to face twice a year.", "We will write to carers twice a year."),
    ("We will house rough sleepers and their pets.", "We will house rough sleepers."),
    (
        "We will guarantee a key worker to every care leaver.",
        "We will aim to provide a key worker to care leavers.",
    ),
    (
        "We will test all wells for nitrates each spring.",
        "We will test most wells for nitrates each spring.",
    ),
    ("We will plant 10,000 trees.", "We will plant up to 10,000 trees."),
    ("We will repair potholes within 48 hours.", "We will repair potholes promptly."),
    (
        "We will consult residents, traders and schools before any closure.",
        "We will consult residents before any closure.",
    ),
    ("We will not cut the youth service.", "We will cut the youth service."),
    (
        "We will increase the number of foster homes by 40.",
        "We will maintain the number of foster homes.",
    ),
    (
        "We will deliver 300 affordable homes a year.",
        "We will support the delivery of affordable homes.",
    ),
    (
        "We will commission an independent review of every death.",
        "We will commission a review of every death.",
    ),
    (
        "Every patient will have a named nurse and a written plan.",
        "Every patient will have a named nurse.",
    ),
    ("We will offer same-day appointments.", "We will offer appointments within a week."),
    (
        "We will extend opening hours to evenings and weekends.",
        "We will extend opening hours to evenings, if staffing allows.",
    ),
    (
        "We will install water fountains in all parks.",
        "We will install water fountains in selected parks.",
    ),
    (
        "The council will insulate 900 homes this year.",
        "The council hopes to insulate 900 homes this year.",
    ),
    ("We will halve the wait for assessment.", "We will shorten the wait for assessment."),
    (
        "We will run groups in Polish, Lithuanian and Romanian.",
        "We will run groups in other languages.",
    ),
    ("We will support carers for at least three years.", "We will support carers for one year."),
    ("We will screen 80% of new prisoners.", "We will screen 65% of new prisoners."),
    (
        "We will stop evictions of families with children in winter.",
        "We will discourage evictions of families with children in winter.",
    ),
    (
        "We will give grants of £500 to every support group.",
        "We will give grants of £300 to every support group.",
    ),
    (
        "We will provide interpreters at every appointment.",
        "We will provide interpreters at every appointment, subject to availability.",
    ),
]
# Something went, and a gain stands in its place or beside it.
MASKED = [
    (
        "We will provide food parcels to pensioners, students and refugees.",
        "We will provide food parcels to pensioners by June 2028.",
    ),
    (
        "We will mend street lights in villages and towns.",
        "We will mend all street lights in towns.",
    ),
    (
        "We will offer counselling and housing advice to veterans.",
        "We will offer counselling to all veterans, every week.",
    ),
    (
        "We will teach first aid in schools, colleges and prisons.",
        "We will teach first aid in at least 40 schools and colleges.",
    ),
    (
        "We aim to visit every farm each year with a vet and a nurse.",
        "We will visit every farm each year with a vet.",
    ),
    (
        "We will open a hub for families in Boston and Spalding.",
        "We will open a hub for families in Boston by March 2027, free of charge.",
    ),
    (
        "We will fund transport, childcare and meals for volunteers.",
        "We will guarantee to fund transport and meals for all volunteers.",
    ),
    ("We will train 60 volunteers and pay their expenses.", "We will train 90 volunteers."),
    (
        "We will publish waiting times by ward and by service.",
        "We will publish waiting times by service every month, in full.",
    ),
    (
        "We will seek to offer evening and weekend sessions.",
        "We will offer evening sessions in all centres.",
    ),
    ("We will clean beaches and rivers.", "We will clean all beaches twice a week by 2027."),
    (
        "We will give every tenant a repair date and a named contact.",
        "We will give every tenant a repair date within 24 hours.",
    ),
    (
        "We will work with schools to reduce exclusions among boys and girls in care.",
        "We will work with every school to reduce exclusions among boys by 2028.",
    ),
    (
        "We will review our contracts and end those that fail.",
        "We will review all our contracts every year.",
    ),
    (
        "We may extend the pilot to the coast and the fens.",
        "We will extend the pilot to the coast.",
    ),
    (
        "We will offer vaccines at home and at work.",
        "We will offer vaccines at work to 5,000 people by autumn 2027.",
    ),
    (
        "We will supply clean needles and safe boxes in pharmacies.",
        "We will supply clean needles in 30 pharmacies.",
    ),
    (
        "We will help people to find work, keep it and progress in it.",
        "We will help all people to find work by March 2028.",
    ),
    (
        "We will answer letters in Welsh and English.",
        "We will answer all letters in English within 5 days.",
    ),
    (
        "We will protect hedgerows, ponds and meadows.",
        "We will protect all ponds and meadows, and publish a map of them.",
    ),
    (
        "We will pay for gloves, masks and aprons.",
        "We will pay in full for gloves and masks until 2035.",
    ),
    (
        "Where possible we will offer respite to parents and grandparents.",
        "We will offer respite to parents.",
    ),
]
# The same in other words.
NEUTRAL = [
    ("We will train pharmacists & GPs.", "We will train pharmacists and GPs."),
    ("We will utilise evidence in order to improve care.", "We will use evidence to improve care."),
    ("We will reduce waits by 10 per cent.", "We will reduce waits by 10%."),
    ("We will invest £2.5 million in hubs.", "We will invest £2,500,000 in hubs."),
    (
        "We will work with hostels, prisons and schools.",
        "We will work with schools, hostels and prisons.",
    ),
    (
        "We will offer a programme of training to carers.",
        "We will offer a training programme to carers.",
    ),
    (
        "We will finish the work by the end of March 2028.",
        "We will finish the work by 31 March 2028.",
    ),
    ("We will open a Minor Injuries Unit in Louth.", "We will open an MIU in Louth."),
    ("We will publish an annual report.", "We will publish a report every year."),
    ("We will help drug users to find homes.", "We will help people who use drugs to find homes."),
    ("We will set up three groups.", "We will establish three groups."),
    ("We will make sure that each child has a plan.", "We will ensure each child has a plan."),
    ("By June 2027 we will open a hub.", "We will open a hub by June 2027."),
    ("We will meet every other week.", "We will meet fortnightly."),
    ("We'll support carers.", "We will support carers."),
    ("We will give advice to anyone who asks.", "We will offer advice to anybody who asks."),
    ("We will hire ten nurses.", "We will recruit 10 nurses."),
    (
        "We will provide support, for example with debts.",
        "We will provide support, such as with debts.",
    ),
    ("We will visit every town.", "We will visit each town."),
    ("We will treat a quarter of patients at home.", "We will treat 25% of patients at home."),
    ("Training will be provided to all staff.", "We will provide training to all staff."),
    ("We will hold the meeting twice a year.", "We will hold the meeting every six months."),
    ("We will buy equipment for the clinic.", "We will purchase equipment for the clinic."),
    ("We will carry out a survey of carers.", "We will conduct a survey of carers."),
]
# More is promised, and nothing went.
STRONGER = [
    ("We will seek to open a hub.", "We will open a hub."),
    ("We will train most staff.", "We will train all staff."),
    ("We will see people within ten days.", "We will see people within five days."),
    ("We will meet twice a year.", "We will meet every month."),
    ("We will recruit 4 workers.", "We will recruit 6 workers."),
    ("We will visit schools, where possible.", "We will visit schools."),
    ("We will open a hub by 2030.", "We will open a hub by 2028."),
    ("We will help carers.", "We will help carers and young people."),
    ("We will publish data.", "We will publish data every quarter."),
    ("We will reduce deaths by 10%.", "We will reduce deaths by 20%."),
    ("We will reduce deaths to 40.", "We will reduce deaths to 25."),
    ("We will charge £5.", "We will charge £2."),
    ("We will explore a night shelter.", "We will open a night shelter."),
    ("We will fund it until 2027.", "We will fund it until 2029."),
    (
        "We will offer help to people aged 18 and over.",
        "We will offer help to people aged 16 and over.",
    ),
    ("We will train up to 40 staff.", "We will train at least 40 staff."),
    ("We will open a hub.", "We will open a hub. We will also fund a bus to it."),
    ("We will provide some families with a worker.", "We will provide every family with a worker."),
    ("We will answer letters promptly.", "We will answer letters within two days."),
    ("We will encourage landlords to register.", "We will require landlords to register."),
    ("We may extend the scheme.", "We will extend the scheme."),
    ("We will support people for one year.", "We will support people for two years."),
    ("We will open on two days a week.", "We will open on five days a week."),
]


class Verdict(NamedTuple):
    """What the comparison says of one promise that was reworded."""

    grade: Grade
    likely_narrower: bool


@cache
def verdict(before: str, after: str) -> Verdict:
    """Worked out once for the rewording itself and for the laws about whole lists."""
    item = "items:\n  - id: a\n    text: |\n      {}\n    stands-alone: true\n"
    changes = compared(laid(item.format(before)), laid(item.format(after))).changes
    assert changes, "nothing is told"
    likely = any("likely narrower" in change.tags for change in changes)
    return Verdict(max(change.grade for change in changes), likely)


def grade(before: str, after: str) -> Grade:
    """The gravest grade of a promise that was reworded so."""
    return verdict(before, after).grade


@pytest.mark.parametrize(("before", "after"), LOSSES)
def test_a_loss_is_never_less_than_for_review(before: str, after: str) -> None:
    """Whatever is gone or smaller is at least for a person to read."""
    assert grade(before, after) >= REVIEW


def test_most_losses_are_known_as_such() -> None:
    """Nine in ten losses of the table are breaking."""
    assert sum(grade(*pair) == BREAKING for pair in LOSSES) >= 0.9 * len(LOSSES)


@pytest.mark.parametrize(("before", "after"), MASKED)
def test_a_gain_never_pays_for_a_loss(before: str, after: str) -> None:
    """What came in beside a loss does not lower its grade."""
    assert grade(before, after) >= REVIEW


@pytest.mark.parametrize(("before", "after"), NEUTRAL)
def test_the_same_in_other_words_is_no_loss(before: str, after: str) -> None:
    """A neutral rewording is worth a note at most, in both directions."""
    assert grade(before, after) <= NOTABLE
    assert grade(after, before) <= NOTABLE


def test_most_neutral_rewordings_are_editorial() -> None:
    """Where a list of equals explains the change, it is only retouched."""
    assert sum(grade(*pair) == EDITORIAL for pair in NEUTRAL) >= 0.7 * len(NEUTRAL)


@pytest.mark.parametrize(("before", "after"), STRONGER)
def test_more_is_no_loss(before: str, after: str) -> None:
    """What promises more is worth a note; read backwards it is a loss."""
    assert grade(before, after) <= NOTABLE
    assert grade(after, before) >= REVIEW


CALM = [
    ("We will charge no more than £5.", "We will not charge."),
    ("We will follow the Dental Guidelines 2019.", "We will follow the Dental Guidelines."),
    ("We will support recovery from COVID-19.", "We will support recovery."),
    ("We will cut leaks from the level of 2019.", "We will cut leaks from the level of 2022."),
    ("We will staff all three libraries.", "We will staff the three libraries."),
    ("We will not accept any racism.", "We will not accept racism."),
    ("Measure progress in recycling", "Measure progress in recycling, and what it can save"),
    ("We will open a pool by the end of June 2028.", "We will open a pool by 30 June 2028."),
    ("We will write to everyone.", "We will write to anyone."),
    ("We will meet every month.", "We will meet monthly."),
]


@pytest.mark.parametrize(("before", "after"), CALM)
def test_what_is_not_less_is_not_breaking(before: str, after: str) -> None:
    """Digits of names, words of breadth without their sense and side clauses raise no alarm."""
    assert grade(before, after) < BREAKING


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "We will follow NICE guideline NG64 (2021).",
            "We will follow NICE guideline NG64 (2023).",
        ),
        ("We will follow the 2021 NICE guideline.", "We will follow the 2023 NICE guideline."),
        ("We will follow the Orange Book of 2017.", "We will follow the Orange Book of 2023."),
        ("We will fit alarms to BS 5839-6:2013.", "We will fit alarms to BS 5839-6:2019."),
        ("We will carry out the 2018 Rough Sleeping Strategy.", "We will carry out the 2022 one."),
    ],
)
def test_the_year_of_a_document_is_no_date_of_ours(before: str, after: str) -> None:
    """Another edition of what a promise follows is for a person to read, and nothing comes late."""
    assert NOTABLE <= grade(before, after) <= REVIEW


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We will publish the plan by 2027.", "We will publish the plan by 2029."),
        ("We will begin a review in 2027.", "We will begin a review in 2029."),
        ("The strategy will be ready in May 2027.", "The strategy will be ready in May 2028."),
    ],
)
def test_a_date_beside_a_document_is_a_date(before: str, after: str) -> None:
    """When a plan or a review comes is a promise like any other."""
    assert grade(before, after) == BREAKING

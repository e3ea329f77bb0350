"""Words of nearly one meaning explain each other, but no step down and nobody's office."""

from importlib.resources import files

import pytest

from stratc.diff import BREAKING, NOTABLE, REVIEW, ladders
from stratc.diff.stems import stem
from stratc.text.tables import entries
from stratc.text.word_classes.synonyms import synonymous

from .test_probes import grade

PAIRS = (
    ("purchased", "buying"),
    ("participation", "taking_part"),
    ("recognition", "recognise"),
    ("regular", "regularly"),
    ("mended", "repair"),
    ("electors", "voter"),
    ("paths", "route"),
    ("views", "opinions"),
    ("difficulties", "trouble"),
)
APART = (
    ("director", "manager"),
    ("build", "plan"),
    ("inspector", "inspection"),
    ("open", "close"),
    ("buses", "trains"),
    ("loan", "grant"),
    ("visit", "phone"),
    ("weekly", "monthly"),
)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_forms_of_near_words_are_near(one: str, other: str) -> None:
    """Whatever their endings, both ways round, and where two words make one."""
    assert synonymous(one, other) and synonymous(other, one)


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_is_less_or_another_person_is_not_near(one: str, other: str) -> None:
    """An office is no other office, who inspects is no inspection, contraries stay apart."""
    assert not synonymous(one, other)


def test_each_pair_stands_once_and_in_order() -> None:
    """So that two editions of the file can be compared line by line."""
    path = files("stratc.text.word_classes") / "synonyms.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split(" ") for line in lines]
    assert rows == sorted(rows) and len({row[0] for row in rows}) == len(rows)
    for word, *others in rows:
        assert others == sorted({*others}) and word not in others


def test_a_synonym_is_no_alarm_and_a_step_down_is() -> None:
    """What dictionaries call the same is worth a note; a ladder goes before them."""
    assert grade("We will mend the pier.", "We will repair the pier.") <= NOTABLE
    was = "We will encourage the participation of girls in rowing."
    assert grade(was, "We will encourage girls to take part in rowing.") <= NOTABLE
    was = "We will provide counselling to every survivor."
    assert grade(was, "We will provide guidance to every survivor.") == BREAKING
    was = "The director will answer complaints."
    assert grade(was, "The manager will answer complaints.") >= REVIEW


REWRITTEN = (
    (
        "We will not grant permission for takeaways within 400 metres of a school.",
        "No permission will be granted by us for takeaways within 400m of a school.",
    ),
    ("We will give due consideration to every objection.", "We will consider every objection."),
    (
        "We will encourage the uptake of apprenticeships amongst care leavers.",
        "We will encourage care leavers to take up apprenticeships.",
    ),
    (
        "There will be a reduction in the council's emissions of 40% by 2030.",
        "We will cut the council's emissions by 40% by 2030.",
    ),
    (
        "Every licensed pub will receive a visit from our officers each year.",
        "Our officers will visit every licensed pub each year.",
    ),
    (
        "We will procure and disseminate first-aid kits to all electors.",
        "We will buy and send first-aid kits to all voters.",
    ),
    (
        "Our planners will liaise with builders at an early stage.",
        "Our planners will talk to builders early on.",
    ),
    (
        "All persons who apply will be heard, and all people who participate will be thanked.",
        "All applicants will be heard, and all participants will be thanked.",
    ),
    (
        "We will circulate the agenda and rectify any fault in homes where a child resides.",
        "We will send out the agenda and put right any fault in homes where a child lives.",
    ),
    (
        "We will reply to complainants within ten days.",
        "We will reply to everyone who complains within ten days.",
    ),
    ("We will carry out a survey of bridges.", "We will do a survey of bridges."),
    ("We will hold a regatta at Wexcombe.", "We will put on a regatta at Wexcombe."),
    (
        "We will hold a forum for carers each June.",
        "In June each year there will be a forum for carers.",
    ),
    (
        "We will fund the ferry until March 2030.",
        "We will fund the ferry until the end of March 2030.",
    ),
    (
        "We will open a youth club in Marford and a youth club in Pelham.",
        "We will open youth clubs in Marford and Pelham.",
    ),
    (
        "We will make the quay safer for anglers.",
        "We will improve the safety of the quay for anglers.",
    ),
    ("We will recruit 30 additional rangers.", "We will take on 30 more rangers."),
    ("We will help people with gout.", "We will help people living with gout."),
    (
        "We will consult users before we close any ferry.",
        "Before any ferry is closed we will consult its users.",
    ),
    (
        "We will offer every new parent five visits from a midwife.",
        "We will offer every new parent five midwife visits.",
    ),
    (
        "We will relocate the archive and remunerate the volunteers who assist.",
        "We will move the archive and pay the volunteers who help.",
    ),
    ("We will offer free skips on estates.", "Skips will be available free of charge on estates."),
    (
        "We will open a bakery in each of the six villages.",
        "A bakery will open its doors in every one of the six villages.",
    ),
    ("We will hire electric vans.", "We will hire vans that run on electricity."),
    ("We will fit showers at all piers.", "By then, all piers will have been fitted with showers."),
    (
        "We will ask tenants about the rules before they change.",
        "Before the rules change, we will seek tenants' views on them.",
    ),
    (
        "We will reduce waiting times for hearing tests to 6 weeks.",
        "Waiting times for hearing tests will be cut to six weeks.",
    ),
    (
        "We will raise the share of homes with gardens from 5% to 8%.",
        "8% of homes will have gardens, up from 5%.",
    ),
    ("We will increase the number of moorings by 30.", "We will provide 30 more moorings."),
    ("We will replace the lamps in 90 stairwells.", "We will put new lamps into 90 stairwells."),
    (
        "We will hold monthly clinics where tenants can meet a surveyor.",
        "Tenants can meet a surveyor at monthly clinics which we will hold.",
    ),
    ("We will simplify the permit form.", "We will make the permit form simpler."),
    ("We will shorten the queue at ferries.", "The queue at ferries will be made shorter."),
    ("We will help 60 veterans into work.", "We will help 60 veterans find work."),
    ("We will restore the night ferry.", "We will bring back the night ferry."),
    (
        "We will provide a safe place to stay for refugees.",
        "Refugees will be provided with somewhere safe to stay.",
    ),
    ("We will set limits for noise in parks.", "We will set limits for how much noise in parks."),
    ("We will ban drones over reserves.", "We will outlaw drones over reserves."),
    (
        "Nobody evicted will leave without a key worker.",
        "Everyone evicted will leave with a key worker.",
    ),
    (
        "A diver will check the pier each week from May to July.",
        "From May to July, the pier will be checked by a diver each week.",
    ),
    (
        "Give every Year 4 pupil five sailing lessons.",
        "Every pupil in Year 4 will be given 5 sailing lessons.",
    ),
    (
        "Hold a ballot before selling any boathouse.",
        "No boathouse will be sold until a ballot has been held.",
    ),
    ("We will clear weeds from towpaths.", "Towpaths will be cleared of weeds."),
    (
        "The angling club will choose the warden.",
        "The choice of warden will be made by the angling club.",
    ),
    (
        "We will make moorings simpler and cheaper.",
        "We will simplify moorings and make them cheaper.",
    ),
    ("We will turn the former smithy into a shop.", "We will turn the old smithy into a shop."),
    (
        "We will answer every letter within ten days.",
        "Every letter will be answered within 10 days after it.",
    ),
    ("We will bring noise down to below 50 dB.", "We will reduce noise to under 50 dB."),
    ("We will bring down the cost of moorings.", "We will reduce the cost of moorings."),
    ("Remove all chains on the towpath.", "Take out every chain on the towpath."),
    (
        "Anglers who lose a licence will be told by letter.",
        "We will tell anglers by letter if they lose a licence.",
    ),
    ("The two ferries will be painted.", "Both ferries will be painted."),
    ("We will reply within 14 days.", "We will reply within a fortnight."),
    ("The weir will be reopened.", "The weir will be open again."),
    ("Apply for a dredging licence.", "Put in an application for a dredging licence."),
    ("We will review the tolls in two years' time.", "The tolls will be reviewed in two years."),
    (
        "We will tell anglers at least two weeks ahead.",
        "Anglers will be told two weeks or more ahead.",
    ),
    (
        "We will double the number of moorings from 20 to 40.",
        "The number of moorings will go up from 20 to 40.",
    ),
    ("We will insist that anglers have a licence.", "Anglers will be required to have a licence."),
    ("A fifth of berths will be let.", "20% of berths will be let."),
    ("All taxis will be tested.", "Every taxi will be tested."),
    ("Agree a code with anglers.", "A code will be agreed with anglers."),
    ("Plant 5 hectares of reeds.", "5 ha of reeds will be planted."),
    ("Introduce a single form for anglers.", "Introduce one form for anglers."),
    ("Review parking on rural lanes.", "Review parking on lanes in rural areas."),
    ("Provide 20 units of supported homes.", "Provide 20 supported homes."),
    ("Open the lock from dawn to dusk.", "The lock will be open from dawn until dusk."),
    ("Tenants get a bill before any work begins.", "Before work starts, tenants will get a bill."),
    ("Cover the full cost of a hearing aid.", "The whole cost of a hearing aid will be paid."),
    ("We will pay local people.", "We will pay people who live locally."),
)

VERBS = (
    ("fit", "install", "sprinklers in tower blocks"),
    ("swap", "replace", "the gas boilers"),
    ("scrutinise", "examine", "every lease"),
    ("create", "form", "a youth panel"),
    ("draw up", "produce", "a plan for the quay"),
    ("get in touch with", "contact", "every new leaseholder"),
    ("set aside", "allocate", "£40,000 for hedges"),
    ("bring together", "merge", "the two archives"),
    ("find homes for", "house", "30 families"),
    ("roll out", "introduce", "a permit scheme"),
    ("refresh", "update", "the local plan"),
    ("link", "connect", "the two bridleways"),
    ("convert", "turn", "the mill into a museum"),
    ("launch", "open", "a repair café"),
)
LESS_DONE = (
    ("install", "cost", "sprinklers in tower blocks"),
    ("set aside", "bid for", "£40,000 for hedges"),
    ("create", "design", "a youth panel"),
    ("update", "discuss", "the local plan"),
    ("house", "advise", "30 families"),
    ("open", "plan", "a repair café"),
    ("connect", "signpost", "the two bridleways"),
)


@pytest.mark.parametrize(("one", "other", "what"), VERBS)
def test_a_deed_by_another_name_is_no_alarm(one: str, other: str, what: str) -> None:
    """What officers call by either name, in either order."""
    was, now = (f"We will {verb} {what}." for verb in (one, other))
    assert max(grade(was, now), grade(now, was)) <= NOTABLE


@pytest.mark.parametrize(("one", "other", "what"), LESS_DONE)
def test_a_lesser_deed_is_for_review(one: str, other: str, what: str) -> None:
    """What is only planned, said or asked for is less, whatever names the deed has."""
    assert grade(f"We will {one} {what}.", f"We will {other} {what}.") >= REVIEW


@pytest.mark.parametrize(("before", "after"), REWRITTEN)
def test_a_sentence_turned_round_is_no_alarm(before: str, after: str) -> None:
    """A noun of doing become a verb, an active one passive, a denied subject: worth a note."""
    assert grade(before, after) <= NOTABLE


NARROWER = [
    (wide, narrow)
    for wide, words in entries("stratc.diff", "narrower_words")
    for narrow in words.split(", ")
]


@pytest.mark.parametrize(("wide", "narrow"), NARROWER)
def test_a_part_is_near_to_no_whole(wide: str, narrow: str) -> None:
    """A word that names a part, or a kind, stands for the whole in neither direction."""
    stems = stem(wide), stem(narrow)
    assert not ladders.near(*stems) and not ladders.near(*reversed(stems))
    assert grade(f"We will tell every {wide}.", f"We will tell every {narrow}.") >= REVIEW

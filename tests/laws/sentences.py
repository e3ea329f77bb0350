"""Promises of many shapes, put together from their parts, and what may happen to one."""

import re

from hypothesis import strategies as st

THINGS = [
    "hostels", "clinics", "libraries", "allotments", "ferries", "bus shelters", "playgrounds",
    "heat pumps", "adult classes", "speech therapy", "welfare advice", "flood barriers",
]  # fmt: skip
PEOPLE = ["carers", "tenants", "veterans", "pupils", "midwives", "apprentices", "older residents"]
PLACES = ["Fenmarsh", "Riverside", "the Harbour Trust area", "each market town", "our villages"]
VERBS = ["open", "fund", "repair", "offer", "publish", "protect", "inspect", "provide", "extend"]
DONE = ["opened", "funded", "repaired", "offered", "protected", "inspected", "provided"]
WHEN = ["", " by March 2029", " every month", " within ten working days", " until 2031"]
HOW = ["", " free of charge", " with written reasons", " at home", " in Welsh and English"]
# What comes in beside a cut, and pays for nothing.
GAINS = [
    "", " by June 2030", " every week", ", free of charge", " in at least 10 places",
    ", with twice the money", " and a new helpline",
]  # fmt: skip
BESIDE = [
    "This may also help partners.",
    "We aim to train their managers too.",
    "We might extend this to the coast.",
    "Our partners will try to do the same.",
]
# Words that join others, stand for others or help a verb, and those that only go on or add up:
# without one of them as much is promised.
JOINING = frozenset(
    re.findall(
        r"\w+",
        """with from into onto that this these those there their them they such also well both will
        would shall should have been being were which what when where while whom whose than then
        through across within between among about around over upon after before during against
        towards including itself because since does other example relation relating addition
        continue continuing continues keep ensure ensuring make making order""",
    )
)
SHORT = frozenset(
    re.findall(
        r"\w+",
        """the and for our its who are was has had not but can may how any via per out off you your
        his her she him one two now yet nor own due does did""",
    )
)
# Words and phrases that loosen: without one of them more is promised.
LOOSER = re.compile(r"\b(?:work|seek|aim|try)(?: \w+)? (?:to|towards)\b", re.IGNORECASE)
LOOSENING = frozenset(
    re.findall(
        r"\w+",
        """seek seeks seeking aims aiming intend hope explore consider possible appropriate
        necessary needed relevant opportunities working some many most several""",
    )
)


@st.composite
def listed(draw: st.DrawFn) -> str:
    """Two to four things as a list."""
    things = draw(st.lists(st.sampled_from(THINGS), min_size=2, max_size=4, unique=True))
    return f"{', '.join(things[:-1])} and {things[-1]}"


@st.composite
def promises(draw: st.DrawFn) -> str:
    """A promise: of a council or of a body, active or passive, with one or two sentences."""
    things, people = draw(listed()), draw(st.sampled_from(PEOPLE))
    place, number = draw(st.sampled_from(PLACES)), draw(st.integers(3, 4_000))
    verb, other = draw(st.lists(st.sampled_from(VERBS), min_size=2, max_size=2, unique=True))
    done, when = draw(st.sampled_from(DONE)), draw(st.sampled_from(WHEN))
    how = draw(st.sampled_from(HOW))
    thing = draw(st.sampled_from(THINGS))
    return draw(
        st.sampled_from(
            [
                f"We will {verb} {things} for {people} in {place}{when}{how}.",
                f"{verb.capitalize()} {things} for {number} {people}{when}.",
                f"The council and its partners will {verb} {things} in {place}{how}{when}.",
                f"In {place}, {things} will be {done} for {people}{when}.",
                f"At least {number} {people} will be given {thing}{how}, and then a visit{how}.",
                f"No {people} will wait longer than {number % 50 + 2} weeks for {things}.",
                f"We will {verb} {things}{when}. We will also {other} {thing} in {place}{how}.",
                f"We will work with {people} to {verb} {things}, so that {place} is safer{when}.",
                f"Every school will have {things}{when}, paid for by the council{how}.",
                f"We will spend £{number}000 on {things} in {place}, and {other} {thing}{when}.",
                f"{things.capitalize()}: {verb} them for {people} who live in {place}{when}.",
            ]
        )
    )


def carries(word: str) -> bool:
    """Whether a word says something of what is promised: no short, joining or loosening word."""
    bare = word.strip(".,;:()“”\"'’").lower()
    return len(bare) > 2 and bare not in JOINING | LOOSENING | SHORT and bare.isalpha()

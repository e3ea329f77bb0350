"""How English says how many, how often, how soon, for how long, and how old.

Patterns for levelled text: small letters, numbers in digits, one form for words that say the same.
"""

import re

from .tables import PatternTable, pieces

_PIECES = pieces(__name__)
UNIT = _PIECES["UNIT"]
N = _PIECES["N"]

OFTEN = tuple(
    (re.compile(words), float(times))
    for words, times in PatternTable().read(__package__, ["often"]).rows
)
EVERY = re.compile(rf"\b(?:every|once in(?: every)?) (?:\d+ (?:to|or) )?{N} {UNIT}\b")
TIMES = re.compile(_PIECES["TIMES"])
VAGUELY = re.compile(_PIECES["VAGUELY"])
PER_YEAR = {
    "hour": 8766.0,
    "day": 365.0,
    "week": 52.0,
    "month": 12.0,
    "quarter": 4.0,
    "term": 3.0,
    "school term": 3.0,
    "year": 1.0,
}
OF_THEM = re.compile(r"\b(?P<n>\d+) of (?:the|our|its|all|their|these) (?P<m>\d+)\b")
SOON = (
    (re.compile(r"\b(?:immediately|at once|(?:straight ?|right )away|without delay)\b"), 0),
    (re.compile(r"\binstantly\b"), 0),
    (re.compile(r"\burgently\b"), 4),
    (re.compile(r"\b(?:on|by the end of) the (?:same )?day\b|\bsame[- ]day\b|\bthat day\b"), 12),
    (re.compile(r"\b(?:the )?next (?:working )?day\b|\bovernight\b"), 30),
)
SOON_VAGUELY = re.compile(_PIECES["SOON_VAGUELY"])
WAIT = re.compile(_PIECES["WAIT"])
HORIZON = re.compile(_PIECES["HORIZON"])
# “No child will stay longer than 6 weeks” limits a stay.
# “No child will wait for a bed for more than 6 weeks” says how soon.
NO_WAIT = re.compile(rf"\bwait\w*(?: [a-z]+){{0,6}}? (?:longer|more) than {N} {UNIT}\b")
STAY = re.compile(rf"(?<!in no )\b(?:for |last\w* )?(?:longer|more) than {N} {UNIT}\b")
NEVER = re.compile(_PIECES["NEVER"])
LENGTH = re.compile(_PIECES["LENGTH"])
HELD = re.compile(_PIECES["HELD"])
ALLOWED = re.compile(_PIECES["ALLOWED"])
CLOSURE = re.compile(_PIECES["CLOSURE"])
QUALIFIED = re.compile(_PIECES["QUALIFIED"])
# “Carers who stay for two years will get a bonus.”
STAYED = re.compile(r"^(?:(?!will\b)[\w'-]+ ){1,8}(?:who|that|which) (?:(?!will\b)[\w'-]+ ){1,4}$")
OBLIGED = re.compile(_PIECES["OBLIGED"])
ADMITTED = re.compile(_PIECES["ADMITTED"])
YOUNGEST = re.compile(_PIECES["YOUNGEST"])
OLDEST = re.compile(_PIECES["OLDEST"])
AGES = re.compile(_PIECES["AGES"])
# By which age something is reached: the later, the longer children wait for it.
BY_AGE = re.compile(r"\b(?:by|before|(?P<at>at)) (?:the |their )?(?:age (?:of )?)(?P<n>\d+)\b")
# How rare a flood is that a wall still holds back: the rarer, the stronger is the wall.
RETURN_PERIOD = re.compile(r"\b1[ -]in[ -](?P<n>\d+)[ -]years?\b")
THRESHOLD = re.compile(_PIECES["THRESHOLD"])
# How far: the further from a school children must live, the fewer travel free; the further a school
# is, the worse for them; the further around a site people are asked, the more are asked.
_GOING = (
    "live", "lives", "living", "travel", "travels", "walk", "go", "is", "are", "based", "journeys",
    "trips", "distances",
)  # fmt: skip
_UNIT_OF_LENGTH = r"(?P<unit>miles?|mi|km|kilomet(?:er|re)s?|met(?:er|re)s?|m|yards?)\b"
FAR = re.compile(
    rf"\b(?:(?P<more>(?:{'|'.join(f'(?<={verb} )' for verb in _GOING)})"
    r"(?:more than|over|beyond|further than|at least)|beyond)|within"
    r"|(?:no|not) (?:more|further) than|less than|under|up to|every|at intervals of) "
    rf"(?P<n>\d+(?:\.\d+)?)[ -]?{_UNIT_OF_LENGTH}(?! of (?!an? |the |their |its |every |home))"
)
REFUSED = re.compile(r"\b(?:no|not|never|ban|refuse|prohibit)\b[^.;]*$")
DWELLING = re.compile(_PIECES["DWELLING"])
UNITS_OF_LENGTH = ("mile", "km", "kilometre", "kilometer", "metre", "meter", "yard")
METRES = {"mi": 1609.0, "km": 1000.0, "ki": 1000.0, "me": 1.0, "m": 1.0, "ya": 0.914}
CEILING = re.compile(_PIECES["CEILING"])
ASKED_OF_THEM = re.compile(_PIECES["ASKED_OF_THEM"])
NOTICE = re.compile(_PIECES["NOTICE"])
# How late others are before anybody acts: the later, the fewer are helped.
LATE = re.compile(rf"\b{N} {UNIT} (?=(?:behind|overdue|late|in arrears)\b)")
BINDING = re.compile(r"\b(?:must|requir\w+|every|all|any|each|insist)\b")
BEGINS = re.compile(r"\b(?:guarante\w+|offer\w*|begin\w*|places?|entitl\w+|check\w*|read\w*)\b")
# How fast others may drive past.
SPEED = re.compile(r"\b(?P<n>\d+) ?(?:mph|miles an hour|miles per hour)\b")
# “20 pupils to 1 teacher”: nobody can say from the words alone which is better.
RATIO = re.compile(r"\b(?P<n>\d+)(?: to |:)1\b(?! (?:support|help|care|sessions?|meetings?))")
_SERVED = _PIECES["SERVED"]
_SERVING = _PIECES["SERVING"]
CROWD = re.compile(_PIECES["CROWD"])
SERVED = re.compile(rf"\b{_SERVED}\b[\w -]{{0,16}}\b{_SERVING}\b")
# One for so many: the more there are, the less each has.
FOR_EVERY = re.compile(r"\bfor every (?P<n>\d+) (?P<what>[a-z]+)\b")
MONEY = re.compile(r"[£$€](?P<n>\d+(?:\.\d+)?)")
FREE = re.compile(_PIECES["FREE"])
ENERGY = re.compile(_PIECES["ENERGY"])
CAPPED = re.compile(_PIECES["CAPPED"])
FLOORED = re.compile(_PIECES["FLOORED"])
CHANGED = re.compile(_PIECES["CHANGED"])
SHARE = re.compile(r"\b(?P<n>\d+(?:\.\d+)?)%")
NUMBER = re.compile(_PIECES["NUMBER"])
# “Petitions with 500 names will be debated”: of what is debated, nobody can say which is better.
OF_A_SUBJECT = re.compile(r"^(?!we\b)(?:(?!(?:will|must|shall|should)\b)[a-z'-]+ )+with $")
FALL = re.compile(_PIECES["FALL"])
HARM_TO = re.compile(_PIECES["HARM_TO"])
SINCE = re.compile(_PIECES["SINCE"])
OTHER_DEED = re.compile(_PIECES["OTHER_DEED"])
GROWTH = re.compile(_PIECES["GROWTH"])
CHARGE = re.compile(_PIECES["CHARGE"])
# What is asked of those who do wrong: nobody can say from the words alone which is better.
PENALTY = re.compile(r"\b(?:will|must|can|may|and|or|to) fine\b|\b(?:penalt\w+|prosecut\w+)")
CHARGED = re.compile(_PIECES["CHARGED"])
PAYERS = re.compile(_PIECES["PAYERS"])
BURDEN = re.compile(_PIECES["BURDEN"])
PART_PRICE = re.compile(_PIECES["PART_PRICE"])
SPEND = re.compile(_PIECES["SPEND"])
LIMITS = (
    (
        re.compile(
            r"\b(?:(?:a )?maximum of|(?:not? more|fewer|less|no longer) than|"
            r"under|below|not exceeding|at most)\s*$"
        ),
        -2,
    ),
    (re.compile(r"\b(?:up to|as many as)\s*$"), -1),
    (
        re.compile(
            r"\b(?:at least|(?:a )?minimum of|not? (?:fewer|less) than|more than|"
            r"(?<!and )(?<!or )over)\s*$"
        ),
        1,
    ),
    (re.compile(r"\b(?:about|approximately|around|some|nearly|almost|in the region of)\s*$"), 0),
)

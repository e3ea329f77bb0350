"""Which field the heading of a column names, in the words that councils use.

A heading that could mean something else names no field: its column is kept in the note of each row.
"""

import re

from stratc.text.tables import entries

_HEADINGS = tuple(
    (name, re.compile(pattern, re.I)) for name, pattern in entries(__package__, "headings")
)
OTHERS = re.compile(
    r"who (benefits?|will benefit|is it for|this is for|for)\b.*|resource names?"
    r"|.*\b(risk|priority|impact|likelihood) (rating|score|level)"
    r"|(budget|cost) (code|holder|owner|manager)s?|fund(ing|ed|s)?( secured)? status"
    r"|(is it |fully |already )?(funded|budgeted|costed)( y n| yes no)?"
    r"|(lead |portfolio |cabinet )?(members?|holders?|councillors?|cllrs?)|(project )?sponsors?"
    r"|(baseline|direction of travel|trend)\b.*"
    r"|(?!our\b).*\bnational (goals?|priorit(y|ies)|outcomes?|aims?|objectives?|themes?)\b.*"
    r"|(what )?(you|we|they|people|residents|partners) (said|told us|asked|heard)\b.*"
    r"|.*\b[01] ?[-–] ?(3|4|5|10)\b.*|.*\bscores?\b.*|rank(ing)?"
    r"|figures?\b.*|what of whom.*|.*\bcompared (with|to)\b.*"
    r"|what .*\b(found|tells?|told|says?|said|shows?|shown|know|learnt|learned|issues?|problems?"
    r"|matters|working well|wrong|needs? (to )?improv\w+|is not working)\b.*",
    re.I,
)
KNOWN = re.compile(
    r"how (will|would|do|we will|we ll|we d|we) .*know.*|how .*(measure|worked).*", re.I
)
BOTH = re.compile(
    r"(?!lead partner( ?s)?$)(?=.*\b(lead|owner|responsib\w+)\b)"
    r"(?=.*\b(partners?|support\w*|others?)\b).*",
    re.I,
)
"""A heading over leads and partners in one column; a lead partner is one who leads."""
GROUPS = re.compile(
    r"(our |key |strategic )*(priority|theme|pillar|work ?-?stream|objective|strand|aim|goal)"
    r"( area| no\.?| number| title| name)?",
    re.I,
)
PLAIN_ACTION = re.compile(
    r"(key |specific |our |the |agreed |planned |proposed |management |corrective |improvement "
    r"|required |recommended |priority |main |individual |detailed |local )*"
    r"(actions?|tasks?)( (required|agreed|needed|planned|proposed|to be taken))?\W*|what\W*",
    re.I,
)

_YEARS = r"\W*(?:(?:as at|at|in|for|by|to) )?(?:(?:end|[a-z]{3,9}) )?\W*(?:20)?(?:\d\d[\d/–-]*)?\W*"
BASELINE = re.compile(
    r"(?:(?!and\b)[\w’'-]+ ){0,6}(?:baselines?|starting (?:point|figure|position|value))"
    rf"(?P<rest>(?: (?:figure|value|position|data|level|year))?{_YEARS})",
    re.I,
)
TARGET = re.compile(
    r"(?P<before>(?:20)?\d\d[\d/–-]* )?"
    r"(?:(?!(?:due|completion|end|original|revised|and|or)\b)[\w’'-]+ ){0,6}"
    rf"targets?(?P<rest>(?: (?:figure|value|level))?{_YEARS})",
    re.I,
)
"""Headings over where a measure starts and should end, with the year that they say."""


_IN_BRACKETS = re.compile(r".+\((\w+)\)")
_WHO_OR_WHEN = {"owner": "lead", "who": "lead", "lead": "lead", "date": "due", "when": "due"}
"""What words in brackets say of a heading: “Achieved by (owner)”, “Time-bound (date)”."""
_RUN_ON = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")


_COUNTS = re.compile(
    r"(?:(?:total )?(?:number|no\.?|count|sum|percentage|%|proportion|share) of|how many|total) "
    r"(?:actions?|tasks?|commitments?|deliverables|milestones|projects|measures|items)\b",
    re.I,
)
"""What a summary counts, and no plan has a column for."""


def field(heading: str) -> str:
    """The field that a heading names; empty where it names none."""
    if (held := _IN_BRACKETS.fullmatch(heading.strip())) and held[1].lower() in _WHO_OR_WHEN:
        return _WHO_OR_WHEN[held[1].lower()]
    words = " ".join(re.sub(r"[/\\(),:?*_⁰¹²³⁴⁵⁶⁷⁸⁹]", " ", heading).split())
    if " " not in words:  # “TargetEndDate”, as programs write their headings
        words = _RUN_ON.sub(" ", words)
    if not words or len(words.split()) > 12 or OTHERS.fullmatch(words) or _COUNTS.match(words):
        return ""
    if GROUPS.fullmatch(words):
        return "group"
    if KNOWN.fullmatch(words.replace("’", " ").replace("'", " ")):
        return "measures"
    if PLAIN_ACTION.fullmatch(words):
        return "action"
    return next((name for name, one in _HEADINGS if one.fullmatch(words)), _in_two(heading))


def _in_two(heading: str) -> str:
    """The field that a heading in two languages names: “Cam / Step”."""
    halves = heading.split("/")
    named = {field(one) for one in halves} - {""} if len(halves) == 2 else set()
    return named.pop() if len(named) == 1 else ""


def aims(heading: str) -> bool:
    """Whether a heading stands over the figures of a measure, and not over what is measured."""
    words = " ".join(heading.split())
    return bool(BASELINE.fullmatch(words) or TARGET.fullmatch(words))

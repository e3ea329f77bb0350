"""Numbers that are part of a name and no amount: COVID-19, section 117, a guideline's year."""

import re

from .english import MONTH

_BACK = str.maketrans("⓪①②③④⑤⑥⑦⑧⑨", "0123456789")
_DIGITS = str.maketrans("0123456789", "⓪①②③④⑤⑥⑦⑧⑨")
_NAME = re.compile(
    r"\b(?!(?:mid|pre|post|early|late|non|under|over|aged?|in|by|of|or|and|to|a)-)[A-Za-z]+-\d[\d-]*\b"
    r"|\b(?:[Ss]ection|[Tt]ier|[Pp]hase|[Ll]evel|[Ss]te[pg]e?|[Ss]tage|[Pp]art|Act|[Ss]chedule|[Aa]rticle|"
    r"[Bb]and|[Cc]lass|[Tt]ype|[Gg]oal|[Oo]utcome|[Ss]tandard|[Pp]riority|[Oo]bjective|[Cc]hapter|"
    r"[Aa]nnex|[Aa]ppendix|[Cc]ategory|Regulations?|Guidelines?|Guidance|Order|Plan|Strategy|Framework|"
    r"Report|Census|Vision|Agenda|Charter|Code|Standards?|Policy|Programme|NG|CG|PH|QS|ISO|BS|MAT|[Cc]ommitment|"
    r"[Aa]ction|[Tt]able|[Ff]igure|[Ll]ine|[Rr]oute|[Zz]one)s? \d[\d.]*(?:[-/]\d+)?\b"
    # The age of pupils, and no year of a plan.
    r"|\b[Yy]ears? \d{1,2}(?= (?:pupil|student|child|learner|class|group))"
    r"|(?<=(?:pupil|upils|ldren|dents) in )[Yy]ears? \d{1,2}"
    r"|\b(?:999|111|101|112|119|116 ?\d{3}|0\d{3,4}(?: ?\d{3,4}){1,2})\b"
)
# The year of a document that is named with it: the 2021 guideline, the Orange Book of 2017,
# NG64 (2021), BS 5839-6:2019.
_DOCUMENT = (
    r"(?:[Gg]uidelines?|[Gg]uidance|[Ss]trategy|[Pp]lan|[Ss]tandards?|[Ff]ramework|[Rr]eport|[Rr]eview|"
    r"[Rr]egulations?|[Cc]ode|[Pp]olicy|[Cc]harter|[Ee]dition|[Vv]ersion|[Aa]ct|Book)"
)
_YEAR = r"(?:19|20)\d\d"
_OF_A_YEAR = re.compile(
    rf"\b{_DOCUMENT}(?: [A-Z]+\d+)? (?:of {_YEAR}\b|\({_YEAR}\))"
    rf"|\b[A-Z]{{1,4}}\d+ \({_YEAR}\)|\b[A-Z]{{1,4}} \d[\d-]*:{_YEAR}\b"
    rf"|\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|[Tt]his) {_YEAR}"
    rf"(?= (?:[A-Z][\w’']* (?:and |of )?){{0,4}}{_DOCUMENT}\b)"
)
# The 2014 Care Act is the Care Act 2014.
# What a year tells apart from others of its name: the 2007 floods, the class of 2024, PAS 2035.
# A deadline, a target and what has its own report or budget each year are dates.
_KNOWN_BY_YEAR = re.compile(
    rf"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|[Tt]his) {_YEAR}(?= (?!deadlines?|targets?|dates?|goals?|"
    r"milestones?|limits?|levels?|baselines?|figures?|rates?|totals?|reports?|reviews?|budgets?|"
    r"and|to|or|when|as|if|for|by|with|on|in|at|of|we|is|will)[A-Za-z])"
    rf"|\b(?:class|cohort|intake|floods?|fire|storms?|winter|inspection|census|Games) of {_YEAR}\b"
    rf"|\b(?!FY|BY|IN|AND|MAY|JUNE|JULY|Q\d)[A-Z]{{2,4}} {_YEAR}\b"
    rf"|\b(?:[Ff]ollow|[Aa]pply|[Uu]se|[Aa]dopt|[Mm]eet|in line with|under)\b(?: \w+){{0,4}}? "
    rf"{_DOCUMENT} from {_YEAR}\b"
)
_COVID = re.compile(r"\bcovid[- ]?19\b", re.IGNORECASE)
_ACT_OF = re.compile(r"\b((?:19|20)\d\d) ((?:[A-Z][\w']+ (?:and |of )?)+Act)\b")


# VE Day 80, Junction 28: a number that ends a name. Days and months stand before times and days.
_PLAIN = (
    rf"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{MONTH}|Spring|Summer|Autumn|Winter"
    r"|In|By|At|From|To|For|Over|Under"
)
_ENDS_A_NAME = re.compile(
    rf"(?<=[a-z,] )(?:(?!(?:{_PLAIN})\b)[A-Z][\w'’]* ){{1,12}}\d{{1,3}}"
    r"(?=[.,;:)]?$|[.,;:)] (?!\d)"
    r"| (?:with|by|in|on|and|for|as|is|are|will|was|events?|celebrations?)\b)"
)


def printed(text: str) -> str:
    """The text with the digits of names as they are printed."""
    return text.translate(_BACK)


def named_numbers(text: str) -> str:
    """The text with the digits of names in another shape, so that no reader takes them for numbers.

    COVID-19, section 117 and the Clinical Guidelines 2017 are names; 200 workers are not.
    """
    text = _ACT_OF.sub(r"\2 \1", text)
    # The number of the disease tells it from no other.
    text = _COVID.sub("covid", text)
    for name in (_OF_A_YEAR, _KNOWN_BY_YEAR, _NAME, _ENDS_A_NAME):
        text = name.sub(lambda found: found.group().translate(_DIGITS), text)
    return text

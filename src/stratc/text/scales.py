"""What in a sentence has a scale: how many, how much, how often, how soon, for how long, how old.

In: a sentence as `equals.levelled` gives it, so that numbers are digits. Out: its quantities, each
with its role, since the role says which way is more for whoever was promised it: 96 hours is less
than 72 where somebody waits, and more where somebody is helped. A role of which nobody can say so
has no direction, and whoever compares must ask.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache, partial

# Roles, and whether more of it is better (1), worse (-1), or not to be known (0).
BETTER = {
    "number": 1,
    "share": 1,
    "money": 1,
    "change": 1,
    "length": 1,
    "frequency": 1,
    "hours": 1,
    "oldest": 1,
    "level to fall to": -1,
    "wait": -1,
    "horizon": -1,
    "charge": -1,
    "youngest": -1,
    "maximum": -1,
    "figure": 0,
    "sum": 0,
}
# What a reader calls it.
ASPECT = {
    "frequency": "how often",
    "wait": "how soon",
    "horizon": "by when",
    "length": "how long",
    "hours": "how long",
    "oldest": "for whom",
    "youngest": "for whom",
    "charge": "what it costs",
}
_HOURS = {
    "minute": 1 / 60,
    "hour": 1.0,
    "working hour": 3.0,
    "day": 24.0,
    "working day": 33.6,
    "night": 24.0,
    "week": 168.0,
    "fortnight": 336.0,
    "month": 730.0,
    "quarter": 2190.0,
    "year": 8766.0,
}
_UNIT = (
    r"(?P<unit>(?:working |calendar |school )?(?:minute|hour|day|night|week|fortnight|month|"
    r"quarter|year))s?"
)
_N = r"(?P<n>\d+(?:\.\d+)?)"

_OFTEN = (
    (re.compile(r"\b(?:7 days a week|every day of the week|every day)\b"), 365.0),
    (re.compile(r"\b(?:every (?:working|week) ?day|(?:on )?weekdays|monday to friday)\b"), 260.0),
    (re.compile(r"\b(?:every weekend|at weekends|(?:saturdays? and sundays?))\b"), 104.0),
    (re.compile(r"\btwice every week\b|\b(?:twice|2 times) (?:a|every) week\b"), 104.0),
    (re.compile(r"\bevery week\b"), 52.0),
    (re.compile(r"\bevery two weeks\b"), 26.0),
    (re.compile(r"\b(?:twice|2 times) every month\b"), 24.0),
    (re.compile(r"\bevery month\b"), 12.0),
    (re.compile(r"\b(?:every two months|every 2 months|bi-?monthly|every other month)\b"), 6.0),
    (re.compile(r"\bevery quarter\b"), 4.0),
    (re.compile(r"\b(?:3 times every year|every (?:term|4 months)|termly)\b"), 3.0),
    (re.compile(r"\btwice every year\b"), 2.0),
    (re.compile(r"\b(?:once )?every year\b"), 1.0),
    (re.compile(r"\bevery two years\b"), 0.5),
)
_EVERY = re.compile(rf"\bevery {_N} {_UNIT}\b")
_TIMES = re.compile(
    r"\b(?:(?P<n>\d+) times|once|(?P<twice>twice)) (?:a |an |every |each )?"
    r"(?P<unit>day|week|month|quarter|year)\b"
)
_VAGUELY = re.compile(
    r"\b(?:regularly|periodically|from time to time|occasionally|frequently|often|at intervals|"
    r"now and then|routinely|on a regular basis|at regular intervals|when there is news|"
    r"as and when(?: required| needed)?)\b"
)
_PER_YEAR = {"day": 365.0, "week": 52.0, "month": 12.0, "quarter": 4.0, "year": 1.0}
_HOURS_OPEN = re.compile(
    rf"\b{_N} (?P<unit>hour|day|night|evening|session|week)s? (?:a|an|every|each) "
    r"(?P<per>day|week|month|year|night)\b|\ball day and night\b"
)
_SOON = (
    (
        re.compile(
            r"\b(?:immediately|at once|straight ?away|without delay|instantly|right away)\b"
        ),
        0,
    ),
    (re.compile(r"\b(?:urgently)\b"), 4),
    (re.compile(r"\b(?:on|by the end of) the (?:same )?day\b|\bsame[- ]day\b|\bthat day\b"), 12),
    (re.compile(r"\b(?:the )?next (?:working )?day\b|\bovernight\b"), 30),
)
_SOON_VAGUELY = re.compile(
    r"\b(?:as soon as (?:possible|practicable)|promptly|quickly|soon|swiftly|rapidly|speedily|"
    r"in good time|timely|in a timely (?:manner|way|fashion)|at the earliest opportunity|"
    r"without (?:undue|unnecessary) delay|shortly)\b"
)
_WAIT = re.compile(
    rf"\b(?:within|in (?:no more|less|fewer|under) than|in under|no later than|not later than|"
    rf"no more than|not more than|less than|under|up to|at most|a maximum of|"
    rf"(?:wait\w*|take|takes|last\w*)(?: \w+){{0,4}}? (?:of|for|is|to)|after|"
    rf"in) (?:the )?{_N}[ -]{_UNIT}\b"
    rf"|\b(?P<n2>\d+)-(?P<unit2>minute|hour|day|week|month|working day) "
    r"(?:wait\w*|target|limit|response|standard|turnaround|deadline)\b"
)
_HORIZON = re.compile(
    rf"\b(?:over|within|in|during|for) the (?:next|coming|1st) {_N} {_UNIT}\b"
    r"|\b(?:in|by|of|during|from|before) (?:the end of )?year (?P<n2>\d+)\b"
    r"|\b(?:in|by|of|during) (?:the end of )?(?:the )?(?:(?P<n3>\d+)(?:st|nd|rd|th)) year\b"
)
_LENGTH = re.compile(
    rf"\b(?:for|over|lasting)(?: a period of)?(?: up to| at least)? {_N} {_UNIT}\b"
    rf"|\b(?P<n2>\d+)-(?P<unit2>minute|hour|day|night|week|month|year)\b"
)
# Said before waits are looked for: “up to 12 weeks of support” is no wait.
_HELD = re.compile(
    rf"\b(?:for|lasting)(?: a period of)? (?:up to|at least|a minimum of|"
    rf"a maximum of) {_N} {_UNIT}\b"
    r"|\b(?:up to|at least) (?P<n2>\d+) (?P<unit2>minute|hour|day|night|week|month|year)s? (?=of\b)"
)
_YOUNGEST = re.compile(
    r"\b(?:aged?|ages) (?P<n>\d+)(?: years)?(?: and| or|) ?(?:over|above|older|upwards|\+)"
    r"|\b(?:people |adults |those |anyone |everyone )?(?:over|"
    r"above)[ -](?:the age of )?(?P<n2>\d+)s?\b"
    r"(?! (?:people|hours?|days?|weeks?|months?|staff|times|places|workers|%))"
    r"|\b(?:from|after) (?:the )?age (?:of )?(?P<n3>\d+)\b|\b(?P<n4>\d+) (?:and|or) (?:over|"
    r"above|older)\b"
    r"|\b(?P<n5>\d+)\+"
)
_OLDEST = re.compile(
    r"\b(?:aged?|ages) (?P<n>\d+)(?: years)? (?:and|or) (?:under|below|younger)"
    r"|\b(?:under|below|younger than|up to) (?:the )?(?:age (?:of )?)(?P<n2>\d+)\b|"
    r"\bunder[- ](?P<n3>\d+)s\b"
    r"|\bup to (?:their )?(?P<n4>\d+)(?:st|nd|rd|th) birthday|\b(?:people|those|anyone|"
    r"children|adults) "
    r"(?:aged )?under (?P<n5>\d+)\b"
)
_AGES = re.compile(
    r"\b(?:(?:aged?|ages) (?:between )?|(?:people|adults|those|anyone) (?:aged )?between )"
    r"(?P<n>\d+) ?(?:to|and|-) ?(?P<m>\d+)\b|\b(?P<n2>\d\d?) (?:to|"
    r"-) (?P<m2>\d\d?)[ -]year[ -]olds?"
)
_MONEY = re.compile(r"[£$€](?P<n>\d+(?:\.\d+)?)")
_SHARE = re.compile(r"\b(?P<n>\d+(?:\.\d+)?)%")
_NUMBER = re.compile(
    r"(?<![\w.,/-])(?P<n>\d+(?:\.\d+)?)(?![\w%/]|\.\d|-\d)(?:[ -](?P<what>[a-z][a-z'-]*))?"
)
_FALL = re.compile(
    r"\b(?:reduc\w+|cut\w*|lower\w*|decreas\w+|fall\w*|drop\w*|shorten\w*|halv\w+|fewer|less|"
    r"bring\w* down|limit\w*|"
    r"cap|capp\w+|keep\w* below)\b"
)
_CHARGE = re.compile(
    r"\b(?:charg\w+|fees?|costs?|pays?|paying|pric\w+|fares?|tickets?|contribut\w+)\b"
)
_SPEND = re.compile(
    r"\b(?:invest\w*|fund\w*|spend\w*|grants?|allocat\w+|budget\w*|award\w*|commit\w*|provid\w+|"
    r"worth|ringfenc\w+|ring-fenc\w+|make|give)\b"
)
_LIMITS = (
    (
        re.compile(
            r"\b(?:(?:a )?maximum of|no more than|not more than|fewer than|less than|"
            r"under|no longer than|not exceeding|at most)\s*$"
        ),
        -2,
    ),
    (re.compile(r"\b(?:up to|as many as)\s*$"), -1),
    (
        re.compile(
            r"\b(?:at least|(?:a )?minimum of|no fewer than|not less than|no less than|more than|"
            r"over|not fewer than)\s*$"
        ),
        1,
    ),
    (
        re.compile(r"\b(?:about|approximately|around|some|nearly|almost|in the region of)\s*$"),
        0,
    ),
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One thing with a scale: its role, what it counts, how much, and the words that say so.

    `limit` is 1 behind “at least”, -1 behind “up to”, -2 behind “no more than”, 0 behind “about”,
    and None where it stands alone. `value` is None where the words only hint at one:
    “regularly”, “promptly”.
    """

    role: str
    what: str
    value: float | None
    words: str
    limit: int | None = None


@lru_cache(maxsize=20_000)
def quantities(text: str) -> tuple[tuple[Quantity, ...], str]:
    """What has a scale in a levelled text, and the text with a mark for each."""
    found: list[Quantity] = []
    rest = text
    for reader in _READERS:
        rest = reader(rest, found, text)
    return tuple(found), rest


def _often(text: str, found: list[Quantity], whole: str) -> str:
    for form, value in _OFTEN:
        text = _taken(form, text, found, partial(_fixed, "frequency", value))
    text = _taken(
        _TIMES,
        text,
        found,
        lambda m: (
            "frequency",
            "",
            float(m["n"] or (2 if m["twice"] else 1)) * _PER_YEAR[m["unit"]],
        ),
    )
    text = _taken(
        _EVERY,
        text,
        found,
        lambda m: ("frequency", "", 8766.0 / (float(m["n"]) * _hours(m["unit"]))),
    )
    return _taken(_VAGUELY, text, found, partial(_fixed, "frequency", None))


def _open(text: str, found: list[Quantity], whole: str) -> str:
    def role(match: re.Match[str]) -> Role:
        if match["n"] is None:
            return "hours", "hour", 24.0
        return "hours", match["unit"], float(match["n"])

    return _taken(_HOURS_OPEN, text, found, role)


def _soon(text: str, found: list[Quantity], whole: str) -> str:
    text = _taken(_HELD, text, found, _lasting)
    text = _taken(_HORIZON, text, found, lambda m: ("horizon", "", _horizon(m)))
    for form, value in _SOON:
        text = _taken(form, text, found, partial(_fixed, "wait", float(value)))
    text = _taken(_SOON_VAGUELY, text, found, partial(_fixed, "wait", None))

    def waiting(match: re.Match[str]) -> Role:
        number, unit = match["n"] or match["n2"], match["unit"] or match["unit2"]
        return "wait", "", float(number) * _hours(unit)

    return _taken(_WAIT, text, found, waiting)


def _horizon(match: re.Match[str]) -> float:
    if match["n"]:
        return float(match["n"]) * _hours(match["unit"])
    return float(match["n2"] or match["n3"]) * _HOURS["year"]


def _length(text: str, found: list[Quantity], whole: str) -> str:
    return _taken(_LENGTH, text, found, _lasting)


def _lasting(match: re.Match[str]) -> Role:
    number, unit = match["n"] or match["n2"], match["unit"] or match["unit2"]
    return "length", "", float(number) * _hours(unit)


def _ages(text: str, found: list[Quantity], whole: str) -> str:
    def between(match: re.Match[str]) -> Role:
        first, last = match["n"] or match["n2"], match["m"] or match["m2"]
        found.append(Quantity("youngest", "age", float(first), match.group()))
        return "oldest", "age", float(last)

    text = _taken(_AGES, text, found, between)
    for form, role in ((_OLDEST, "oldest"), (_YOUNGEST, "youngest")):
        text = _taken(
            form,
            text,
            found,
            partial(_age, role),
        )
    return text


def _amounts(text: str, found: list[Quantity], whole: str) -> str:
    falls = bool(_FALL.search(whole))

    def money(match: re.Match[str]) -> Role:
        charge, spend = _CHARGE.search(whole), _SPEND.search(whole)
        role = "charge" if charge and not spend else "money" if spend else "sum"
        return role, "£", float(match["n"])

    def change(match: re.Match[str], what: str) -> Role:
        before = match.string[max(0, match.start() - 14) : match.start()]
        if falls and re.search(r"\b(?:to|below|than|at)(?: (?:under|below|less than))? $", before):
            return "level to fall to", what, float(match["n"])
        if re.search(r"\bby (?:at least |up to |about )?$", before):
            return "change", what, float(match["n"])
        return ("figure" if falls and what != "%" else "share"), what, float(match["n"])

    def number(match: re.Match[str]) -> Role:
        what = match["what"] or ""
        role, _, value = change(match, what)
        return ("number" if role == "share" else role), _singular(what), value

    text = _taken(_MONEY, text, found, money)
    text = _taken(_SHARE, text, found, lambda match: change(match, "%"))
    return _taken(_NUMBER, text, found, number, keep="what")


_READERS = (_open, _often, _ages, _soon, _length, _amounts)


Role = tuple[str, str, float | None]


def _taken(
    form: re.Pattern[str],
    text: str,
    found: list[Quantity],
    role_of: Callable[[re.Match[str]], Role],
    keep: str = "",
) -> str:
    """The text with a mark in place of each match, which is added to what was found."""

    def take(match: re.Match[str]) -> str:
        role, what, value = role_of(match)
        before = match.string[: match.start()]
        limit = next((value for form, value in _LIMITS if form.search(before)), None)
        found.append(Quantity(role, what, value, _printed(match.group()), limit))
        if limit == -2 and role == "number":
            found[-1] = replace(found[-1], role="maximum")
        kept = match[keep] if keep and match[keep] else ""
        return f"‹{role.replace(' ', '-')}› {kept}".strip()

    return form.sub(take, text)


def _fixed(role: str, value: float | None, match: re.Match[str]) -> Role:
    return role, "", value


def _age(role: str, match: re.Match[str]) -> Role:
    return role, "age", float(next(group for group in match.groups() if group))


def _printed(words: str) -> str:
    """The words with commas in long numbers again."""
    return re.sub(r"\d{4,}(?!\.)", lambda found: f"{int(found.group()):,}", words.strip())


def _hours(unit: str) -> float:
    return _HOURS.get(unit, 0.0) or _HOURS[unit.split()[-1]]


def _singular(word: str) -> str:
    return re.sub(r"(?<=[^s])s$", "", word)


def without_limits(text: str) -> str:
    """A text with marks for quantities, without the “at least” and “up to” before them."""
    return _LIMIT.sub(" ", text)


_LIMIT = re.compile(
    r"\b(?:at least|up to|at most|as many as|(?:a )?(?:minimum|maximum) of|no (?:more|fewer|"
    r"less) than|"
    r"not (?:more|less|fewer|exceeding)(?: than)?|(?:more|fewer|less) than|over|under|about|"
    r"approximately|around|nearly|almost|in the region of) (?=‹)"
)


def named_numbers(text: str) -> str:
    """The text with the digits of names in another shape, so that no reader takes them for numbers.

    COVID-19, section 117 and the Clinical Guidelines 2017 are names; 200 workers are not.
    """
    return _NAME.sub(lambda found: found.group().translate(_DIGITS), text)


_DIGITS = str.maketrans("0123456789", "⓪①②③④⑤⑥⑦⑧⑨")
_NAME = re.compile(
    r"\b(?!(?:mid|pre|post|early|late|non|under|over|aged?|in|by|of|or|and|to|a)-)[A-Za-z]+-\d[\d-]*\b"
    r"|\b(?:[Ss]ection|[Tt]ier|[Pp]hase|[Ll]evel|[Ss]te[pg]e?|[Ss]tage|[Pp]art|Act|[Ss]chedule|[Aa]rticle|"
    r"[Bb]and|[Cc]lass|[Tt]ype|[Gg]oal|[Oo]utcome|[Ss]tandard|[Pp]riority|[Oo]bjective|[Cc]hapter|"
    r"[Aa]nnex|[Aa]ppendix|[Cc]ategory|Regulations?|Guidelines?|Guidance|Order|Plan|Strategy|Framework|"
    r"Report|Census|Vision|Agenda|Charter|Code|Standards?|Policy|Programme|NG|CG|PH|QS|ISO|BS|MAT|[Cc]ommitment|"
    r"[Aa]ction|[Tt]able|[Ff]igure|[Ll]ine|[Rr]oute|[Zz]one)s? \d[\d.]*(?:[-/]\d+)?\b"
    r"|\b(?:999|111|101|112|119|116 ?\d{3}|0\d{3,4}(?: ?\d{3,4}){1,2})\b"
)

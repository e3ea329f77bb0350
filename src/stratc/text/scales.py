"""What in a sentence has a scale: how many, how much, how often, how soon, for how long, how old.

In: a sentence as `equals.levelled` gives it, so that numbers are digits. Out: its quantities, each
with its role, since the role says which way is more for whoever was promised it: 96 hours is less
than 72 where somebody waits, and more where somebody is helped. A role of which nobody can say so
has no direction, and whoever compares must ask.
"""

import re
from functools import lru_cache, partial

from . import scale_patterns as forms
from .opening_hours import opening_hours
from .quantity import REACH, Quantity, ScaleRole, ahead, fixed, taken
from .scale_roles import UNIT_HOURS
from .scopes import scopes, whoever_pays

# “Waiting times for repairs will be cut to 3 weeks”; the verb says which way by itself.
_CUT_TO = re.compile(
    rf"(?:(?<=\bcut )|(?<=reduced )|(?<=shortened )|(?<=lowered )|(?<=down )|(?<=fall ))"
    rf"to (?:no more than |less than |under )?{forms.N} {forms.UNIT}\b"
)


@lru_cache(maxsize=20_000)
def quantities(text: str, priced: bool = False) -> tuple[tuple[Quantity, ...], str]:
    """What has a scale in a levelled text, and the text with a mark for each.

    Where it is set against a price, what is `priced` costs nothing when it is free.
    """
    found: list[Quantity] = []
    rest = text
    if priced or forms.PART_PRICE.search(text):
        rest = taken(forms.FREE, rest, found, lambda match: ("charge", "£", 0.0))
    rest = taken(forms.PART_PRICE, rest, found, _part_price)
    for reader in _READERS:
        rest = reader(rest, found, text)
    return tuple(found), rest


def _often(text: str, found: list[Quantity], whole: str) -> str:
    # How often others have to renew or pay: whether more is better is for a person to say.
    role = "figure" if forms.BURDEN.search(whole) else "frequency"
    text = taken(
        forms.TIMES,
        text,
        found,
        lambda m: (role, "", float(m["n"] or (2 if m["twice"] else 1)) * forms.PER_YEAR[m["unit"]]),
    )
    for form, value in forms.OFTEN:
        text = taken(form, text, found, partial(fixed, role, value))
    text = taken(
        forms.EVERY, text, found, lambda m: (role, "", 8766.0 / (float(m["n"]) * _hours(m["unit"])))
    )
    return taken(forms.VAGUELY, text, found, partial(fixed, "frequency", None))


def _soon(text: str, found: list[Quantity], whole: str) -> str:
    text = taken(forms.HELD, text, found, _lasting)
    # How long at most, where somebody is kept waiting or away; how long at least, where not.
    limited = bool(forms.NEVER.search(whole))
    if limited:
        text = taken(forms.NO_WAIT, text, found, lambda m: ("wait", "", _lasting(m)[2]))
    text = taken(
        forms.STAY, text, found, lambda m: ("stay" if limited else "length", "", _lasting(m)[2])
    )
    text = taken(forms.HORIZON, text, found, _horizon)
    for form, value in forms.SOON:
        text = taken(form, text, found, partial(fixed, "wait", float(value)))
    text = taken(forms.SOON_VAGUELY, text, found, partial(fixed, "wait", None))
    if "wait" in whole:
        text = taken(_CUT_TO, text, found, lambda m: ("wait", "", _lasting(m)[2]))

    def waiting(match: re.Match[str]) -> ScaleRole:
        number, unit = match["n"] or match["n2"], match["unit"] or match["unit2"]
        role = "length" if forms.ALLOWED.search(ahead(match)) else "wait"
        return role, "", float(number) * _hours(unit)

    return taken(forms.WAIT, text, found, waiting)


# What goes on for the first so many months is given for so long, and not by then.
_LASTS = re.compile(r"\b(?:free|no|not|without|half|reduced|discount\w*|every|each)\b")


def _horizon(match: re.Match[str]) -> ScaleRole:
    """By when; “free for the first two hours” says for how long."""
    if match["n"]:
        during = "1st" in match.group() and _LASTS.search(ahead(match))
        role = "length" if during or match.group().startswith("for ") else "horizon"
        return role, "", float(match["n"]) * _hours(match["unit"])
    return "horizon", "", float(match["n2"] or match["n3"]) * UNIT_HOURS["year"]


def _length(text: str, found: list[Quantity], whole: str) -> str:
    return taken(forms.LENGTH, text, found, _lasting)


def _lasting(match: re.Match[str]) -> ScaleRole:
    groups = match.groupdict()
    number, unit = match["n"] or groups["n2"], match["unit"] or groups["unit2"]
    before = ahead(match)
    role = "closure" if forms.CLOSURE.search(before) else "length"
    joining = match.string[match.end() : match.end() + 40]
    stayed = forms.STAYED.search(before) and re.match(r" (?:[\w'-]+ ){0,4}will\b", joining)
    if (
        stayed
        or forms.QUALIFIED.search(before)
        or (forms.OBLIGED.search(before) and forms.ADMITTED.match(joining))
    ):
        role = "qualifying"
    return role, "", float(number) * _hours(unit)


def _ages(text: str, found: list[Quantity], whole: str) -> str:
    def between(match: re.Match[str]) -> ScaleRole:
        first, last = match["n"] or match["n2"], match["m"] or match["m2"]
        found.append(Quantity("youngest", "age", float(first), match.group()))
        return "oldest", "age", float(last)

    begins = bool(forms.BEGINS.search(whole))
    text = taken(forms.BY_AGE, text, found, partial(_reached, begins))
    text = taken(forms.AGES, text, found, between)
    for form, role in ((forms.OLDEST, "oldest"), (forms.YOUNGEST, "youngest")):
        text = taken(form, text, found, partial(_age, role))
    return text


def _amounts(text: str, found: list[Quantity], whole: str) -> str:
    falls, grows = bool(forms.FALL.search(whole)), bool(forms.GROWTH.search(whole))

    def money(match: re.Match[str]) -> ScaleRole:
        charge, spend = forms.CHARGE.search(whole), forms.SPEND.search(whole)
        if forms.PENALTY.search(whole):
            return "sum", "£", float(match["n"])
        if forms.FLOORED.search(ahead(match)):
            return "money", "£", float(match["n"])
        role = "charge" if charge and not spend else "money" if spend else "sum"
        return role, "£", float(match["n"])

    def change(match: re.Match[str], what: str) -> ScaleRole:
        before = match.string[max(0, match.start() - 24) : match.start()]
        down = _falls(float(match["n"]), ahead(match), falls)
        # “At 14 schools” is a place, “at 14” a level.
        level = r"\b(?:to|below|than|at)(?: (?:under|below|less than))? $"
        if down and re.search(level if what in ("", "%") else level.replace("|at", ""), before):
            return "level to fall to", what, float(match["n"])
        if what == "%" and any(one.search(ahead(match)) for one in (forms.CHARGED, forms.PAYERS)):
            return "charge", what, float(match["n"])
        if forms.CAPPED.search(ahead(match)):
            return "maximum", what, float(match["n"])
        # What is done by two officers is not changed by two.
        if forms.CHANGED.search(before) and (what in ("", "%") or grows or falls):
            return "change", what, float(match["n"])
        return ("figure" if down and what != "%" else "share"), what, float(match["n"])

    def number(match: re.Match[str]) -> ScaleRole:
        what = match["what"] or ""
        if ahead(match).endswith("after "):
            return "size", what, float(match["n"])  # after three warnings or after one
        role, _, value = change(match, what)
        if _singular(what) in forms.UNITS_OF_LENGTH:
            what, value = "m", (value or 0.0) * forms.METRES[what[:2]]
        if role == "share" and forms.OF_A_SUBJECT.search(ahead(match)):
            return "size", _singular(what), value
        return ("number" if role == "share" else role), _singular(what), value

    if re.search(r"\b(?:limits?|zones?|roads?|streets?|traffic)\b", whole):
        text = taken(forms.SPEED, text, found, lambda match: ("speed limit", "", float(match["n"])))
    text = taken(
        forms.CROWD,
        text,
        found,
        lambda m: ("crowd", "", float(m["n"] or m["n2"] or m["n3"] or m["n4"])),
    )
    ratio = "crowd" if forms.SERVED.search(whole) else "ratio"
    text = taken(forms.RATIO, text, found, lambda match: (ratio, "", float(match["n"])))
    text = taken(forms.FOR_EVERY, text, found, lambda m: ("for every", m["what"], float(m["n"])))
    text = taken(
        forms.ENERGY, text, found, lambda m: ("letter", "", float(ord(m["letter"]) - ord("a")))
    )
    text = taken(forms.MONEY, text, found, money)
    # “Seven of our nine” is seven, of a number that is known.
    text = taken(forms.OF_THEM, text, found, lambda match: ("number", "", float(match["n"])))
    text = taken(forms.SHARE, text, found, lambda match: change(match, "%"))
    return taken(forms.NUMBER, text, found, number, keep="what")


def _falls(number: float, before: str, falls: bool) -> bool:
    """Whether a number is what something falls to; `falls` says whether anything does here.

    “From 900 to 300” says so by itself. In “cut waste by opening 12 shops” the shops do not fall.
    """
    if since := forms.SINCE.search(before):
        return number < float(since["n"])
    if forms.HARM_TO.search(before):
        return False
    verbs = list(forms.FALL.finditer(before)) if falls else []
    return falls and not (verbs and forms.OTHER_DEED.search(before, verbs[-1].end()))


def _sizes(text: str, found: list[Quantity], whole: str) -> str:
    role = "threshold" if forms.BINDING.search(whole) and not whoever_pays(whole) else "size"
    text = taken(forms.RETURN_PERIOD, text, found, lambda m: ("return period", "", float(m["n"])))
    text = scopes(text, found)
    text = taken(forms.FAR, text, found, _far)
    text = taken(forms.NOTICE, text, found, _notice)
    text = taken(
        forms.LATE, text, found, lambda m: ("threshold", "", float(m["n"]) * _hours(m["unit"]))
    )
    text = taken(forms.CEILING, text, found, lambda m: ("ceiling", "£", float(m["n"])), keep="what")
    return taken(forms.THRESHOLD, text, found, partial(_from_which_size, role))


def _notice(match: re.Match[str]) -> ScaleRole:
    """How long before somebody is told, or before they must tell us."""
    role, what, value = _lasting(match)
    return "qualifying" if forms.ASKED_OF_THEM.search(ahead(match)) else role, what, value


def _from_which_size(role: str, match: re.Match[str]) -> ScaleRole:
    """From which size on, or up to which: “deeper than 40 mm”, “narrower than 2 m”."""
    if match["n5"]:
        small = re.match("narrow|small|shallow|short|slow|young|light|thin", match.group())
        role = "size" if forms.NEVER.search(ahead(match)) else "ceiling" if small else "threshold"
    return role, "", _named(match)


def _named(match: re.Match[str]) -> float:
    """The number of whichever form matched."""
    return next(float(n) for n in map(match.groupdict().get, ("n", "n2", "n3", "n4", "n5")) if n)


def _part_price(match: re.Match[str]) -> ScaleRole:
    """How much of every pound of the price is paid."""
    off = match["off"] or match["off2"] or ("50" if match["half"] else "0")
    return "charge", "% of the price", 100 - float(off)


# “Any stall within 400 metres of a school will be refused.”
_TURNED_DOWN = re.compile(
    r"\bwill (?:be (?:refused|rejected|banned|turned|prohibited)|"
    r"not be (?:granted|allowed|permitted))"
)


def _far(match: re.Match[str]) -> ScaleRole:
    """How far, in metres: to live beyond it, to be reached within it, or to go at most."""
    metres = float(match["n"]) * forms.METRES[match["unit"][:2]]
    if match["more"]:
        return (
            "distance"
            if forms.NEVER.search(ahead(match) + match.string[match.end() : match.end() + REACH])
            else "threshold",
            "m",
            metres,
        )
    behind = match.string[match.end() : match.end() + REACH]
    refused = forms.REFUSED.search(ahead(match)) or _TURNED_DOWN.search(behind)
    if match.group().startswith("within") and refused:
        return "reach", "m", metres
    if match.group().startswith(("every", "at")):
        return "distance", "m", metres  # “a seat every 200 metres”
    around = forms.DWELLING.search(ahead(match))
    return "reach" if around else "distance", "m", metres


_READERS = (_sizes, opening_hours, _often, _ages, _soon, _length, _amounts)


def _reached(begins: bool, match: re.Match[str]) -> ScaleRole:
    """By which age; “at age 18” may be the end of something as well."""
    return "by age" if begins or not match["at"] else "figure", "age", float(match["n"])


def _age(role: str, match: re.Match[str]) -> ScaleRole:
    return role, "age", float(next(group for group in match.groups() if group))


def _hours(unit: str) -> float:
    return UNIT_HOURS.get(unit, 0.0) or UNIT_HOURS[unit.split()[-1]]


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

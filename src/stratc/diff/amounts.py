"""What has a scale in two wordings of one promise: more, less, gone, new, or not to be told."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from stratc.text.english import MONTH
from stratc.text.quantity import Quantity
from stratc.text.scale_patterns import FREE
from stratc.text.scale_roles import ASPECT, BETTER
from stratc.text.tables import pieces

from .beside_amounts import (
    A_RATE,
    at_any,
    at_need,
    chosen_from,
    left_some_out,
    none_of,
    of_what,
    oftener_now,
    paid_in_part,
    partly,
    some_in_time,
    some_left,
    sought,
    spread,
    stands,
    widened,
    with_noun,
)
from .days_of_the_week import fewer_days
from .same_amounts import TIME, limit, not_on_both, set_in_the_week
from .signal import ASK, LESS, MORE, SAME, Signal

# A new one of these holds for fewer, or for less long, than a promise without it.
_RESTRICTS = (
    "youngest",
    "oldest",
    "length",
    "stay",
    "hours",
    "maximum",
    "level to fall to",
    "figure",
)
# Without one of these nobody can say any more whether the promise was kept.
_CHECKED = ("frequency", "wait", "crowd", "change", "share", "level to fall to")

_OF_WHOM = (
    "threshold", "qualifying", "size", "youngest", "oldest", "ceiling", "charge", "sum", "maximum",
)  # fmt: skip
_DENIED = re.compile(r"\b(?:not|no|never)\b")
_PIECES = pieces(__name__)
_REFUSED = re.compile(_PIECES["REFUSED"])
# Against day and night, any other hours are fewer.
_SETTIMES = ("frequency", "hours", "opening", "closing", "starting")
_OF_THE_DAY = frozenset(("hours", "opening", "closing", "starting"))
PART_OF_DAY = 4.0
_MEASURED = frozenset(("mile", "metre", "kilometre", "km", "m", "mm", "storey", "hectare"))
_ON_DAYS = re.compile(r"\b(?:weekends?|weekdays?|\w+days|[2-6] days every week)\b")
_BANNED = re.compile(r"\b(?:ban|prohibit|forbid|stop|not|no|never|keep|free)\b")
_BARRED = re.compile(
    r"\b(?:close|shut) (?:[\w'-]+ ){1,4}to (?!\d)[a-z]|\b(?:ban|prohibit|forbid)\b"
)
_SERVING = re.compile(
    r"\b(?:will|to|and) (?:see|serve|treat|answer|accept|admit|welcome|receive)\b"
)
_STAYING = re.compile(_PIECES["STAYING"])
_PART_OF = re.compile(
    r"\b(?:some|an?|the) (?:part|share|portion) of the\b|\b(?:part|some) of the\b"
)
_GOING_ON = re.compile(_PIECES["GOING_ON"])
# What has no end, and is for each to say: “for as long as they need”, “whenever they like”.
_ONLY_THEN = re.compile(r"\b(?:where|if|unless|when|except|until|after|while)\b")
_THEN_ALONE = re.compile(r"in year|(?:in|during|over|throughout) (?:the|its|their|our) 1st ")
_OPEN_ENDED = re.compile(_PIECES["OPEN_ENDED"])
_PAYING = re.compile(r"\b(?:will|to|and) (?:match|pay|cover|meet|refund|reimburse|fund|waive)\b")
_PRICED = re.compile(
    r"\b(?:prices?|fees?|charges?|fares?|rents?|costs?) (?:of|for|to|in|at|as|low)\b"
)
_AT_A_PRICE = re.compile(r"\b(?:be|at|cost|costs|for|pay|pays|to) (?:no more than |at most )?£\d")
_OPEN_TO = re.compile(r"\b(?:(?:able|free|welcome|let [\w' -]+?) to use|use of)\b")
_LEARNERS = r"\b(?:pupil|child|children|student|learner|apprentice|trainee|girl|boy)s?(?: in \w+)?"
_ALL_AGES = re.compile(r"\b(?:all|any|every) ages?\b")


def amounts(
    before: Sequence[Quantity], after: Sequence[Quantity], text: tuple[str, str]
) -> Iterator[Signal]:
    """The signs of two lists of quantities; `text` is what stands beside them on both sides."""
    old, new = not_on_both(before, after)
    kept = [one for one in before if one not in old]
    for one in list(old):
        alike = [o for o in new if (o.role, o.what) == (one.role, one.what)]
        other = min(alike, key=partial(_apart, one), default=None)
        if other is None and sum(o.role == one.role for o in old) == 1:
            rest = [o for o in new if _comparable(one, o)]
            other = rest[0] if len(rest) == 1 else None
        if other is not None:
            old.remove(one)
            new.remove(other)
            yield from _moved(one, other, text)
    exact = {one.role for one in after if one.value is not None}
    for one in old:
        if one.value is None and one.role in exact:
            continue  # “timely, within ten days” without “timely”
        yield _gone(one, new, text)
    for one in new:
        # “200 homes every two years, and a report every year”, where it was the homes every year.
        of = of_what(one, text[1])
        was = next((q for q in kept if q.role == one.role and of == of_what(q, text[0])), None)
        if of and was:
            yield from _moved(was, one, text)
        else:
            yield _come(one, text, any(q.role in _SETTIMES for q in before))


def _apart(one: Quantity, other: Quantity) -> float:
    """How many times the one is the other: an hour is nearer to half an hour than to a week."""
    sizes = sorted(abs(side.value or 0.0) for side in (one, other))
    return sizes[1] / sizes[0] if sizes[0] else float(sizes != [0.0, 0.0])


def _comparable(one: Quantity, other: Quantity) -> bool:
    numbers = ("number", "maximum", "figure")
    if one.role in numbers and other.role in numbers:
        return True
    money = ("money", "charge", "sum")
    if {one.role, other.role} <= _OF_THE_DAY and 24.0 in (_open(one), _open(other)):
        return True
    return one.role == other.role or (one.role in money and other.role in money)


def _open(one: Quantity) -> float:
    """For how many hours of the day, where that can be said."""
    return one.value or 0.0 if one.role in ("hours", "opening") else 0.0


def _moved(one: Quantity, other: Quantity, text: tuple[str, str]) -> Iterator[Signal]:
    aspect = ASPECT.get(one.role, "how much")
    was, now = with_noun(one, text[0]), with_noun(other, text[1])
    words = f"“{now}” instead of “{was}”"
    if one.value is None or other.value is None:
        if one.value == other.value:
            yield Signal("amount", ASK, words, aspect)
        else:
            yield Signal("amount", LESS if other.value is None else MORE, words, aspect)
        return
    if one.role != other.role and {one.role, other.role} <= _OF_THE_DAY:
        yield Signal("amount", LESS if _open(one) == 24.0 else MORE, words, aspect)
        return
    better = BETTER[one.role] if one.role == other.role else 0
    if any(side.role == "charge" and not side.value for side in (one, other)):
        better, aspect = BETTER["charge"], ASPECT["charge"]
    if all(map(spread, (one, other), text)):
        better = -1
    if one.value != other.value:
        if better:
            more = (other.value > one.value) == (better > 0)
            asked = sought(other, text[1]) and not sought(one, text[0])
            vote = (ASK if asked else MORE) if more else LESS
            yield Signal("amount", vote, words, aspect)
        else:
            yield Signal("amount", ASK, words, aspect, "amount changed")
    elif set_in_the_week(one, other):
        yield Signal("amount", ASK, words, aspect)
    yield from limit(one, other, better or 1, aspect, text)


def _gone(one: Quantity, new: Sequence[Quantity], text: tuple[str, str]) -> Signal:
    aspect = ASPECT.get(one.role, "how much")
    words = f"“{with_noun(one, text[0])}” went out"
    if none_of(one, text[1]) and not none_of(one, text[0]):
        return Signal("amount", MORE, words, aspect)  # “close no halls”, where it was at most two
    if one.role in ("charge", "sum") and any(
        free in text[1] for free in ("free of charge", "not charge", "no charge", "waive")
    ):
        return Signal("amount", MORE, words, aspect)
    fee = rf"{re.escape(one.words)} (?:fee|charge|cost|payment|rate|levy|sub)"
    if one.role == "frequency" and "free" in text[1] and re.search(fee, text[0]):
        return Signal("amount", MORE, words, aspect)  # how often goes with what is paid
    at_times = one.role == "season" or _ON_DAYS.search(one.words)
    if one.role == "frequency" and _ON_DAYS.search(one.words) and fewer_days(*text):
        return Signal("amount", LESS, words, aspect)  # on weekdays, where it was on Sundays too
    if one.role == "season" and " and " in one.words and some_left(one, text[1]):
        return Signal("amount", LESS, words, aspect)  # “in June and December”, “in June”
    barred = _BARRED.search(text[0]) and _BARRED.search(text[1])
    if one.role in _SETTIMES and _open(one) != 24.0 and barred:
        return Signal("amount", MORE, words, aspect)  # at all times, where it was at some
    serving = _STAYING.search(text[1]) or _SERVING.search(text[1]) or _AT_A_PRICE.search(text[1])
    if one.role == "frequency" and at_times and serving:
        return Signal("amount", MORE, words, aspect)  # open on any day, where it was on Sundays
    # Refused then, or for longer than that, and now always.
    still = _REFUSED.search(text[1]) and not _ONLY_THEN.search(text[1])
    if _refused(one, text[0]) and (at_times or (one.role == "stay" and still)):
        return Signal("amount", MORE, words, aspect)
    if _OPEN_ENDED.search(text[1]) and not _OPEN_ENDED.search(text[0]):
        return Signal("amount", MORE, words, aspect)
    if one.value is None or at_need(one, text) or stands(one, text):
        return Signal("amount", ASK, words, aspect)
    if one.role == "frequency" and oftener_now(text):
        return Signal("amount", MORE, words, aspect)  # every Thursday, where it was one a month
    whole = paid_in_part(one, text) or widened("", text[1]) or some_in_time(one, text[::-1])
    if one.role == "share" and whole:
        return Signal("amount", MORE, words, aspect)  # it is paid whole, or all of them are meant
    if left_some_out(one, text[0]):
        return Signal("amount", ASK, words, aspect)  # “under 19”, “after the first ten miles”
    if one.words.startswith("over ") and not A_RATE.search(text[1]):
        return Signal("amount", ASK, words, aspect)  # a sum, or a rise, that came slowly
    if _VAGUE.search(text[1]) and not _VAGUE.search(text[0]):
        return Signal("amount", LESS, words, aspect)
    if one.limit == -2 and one.role in ("charge", "maximum", "sum"):
        # Without its cap anything is allowed; unless nothing is.
        vote = ASK if _DENIED.search(text[1]) or _HELD.search(text[1]) else LESS
        return Signal("amount", vote, words, aspect)
    if one.role in ("youngest", "oldest") and _ALL_AGES.search(text[1]):
        return Signal("amount", MORE, words, aspect)
    if one.role == "hours" and one.value == 24.0:
        return Signal("amount", LESS, words, aspect)
    early = re.search(rf"{re.escape(one.words)} (?:in advance|ahead|before|beforehand)\b", text[0])
    if early and re.search(r"\b(?:in advance|ahead|before|beforehand)\b", text[1]):
        return Signal("amount", LESS, words, aspect)  # how long before is left open
    if _given_for(one, text):
        return Signal("amount", LESS, words, aspect)  # how long it is to be is left open
    if one.role in _CHECKED or (one.limit == 1 and one.role not in _OF_WHOM):
        return Signal("amount", LESS, words, aspect)
    counted = one.role in ("number", "money") and (not one.what or one.what[:5] in text[1])
    all_of_them = widened(one.what, text[1]) and not widened(one.what, text[0])
    if counted and all_of_them and one.role == "number":
        return Signal("amount", SAME, words, aspect)
    return Signal("amount", LESS if counted else ASK, words, aspect)


# What is held rises by nothing.
_HELD = re.compile(r"\b(?:at|of) (?:its|their|the) (?:present|current|same|existing)\b|\bfreeze\b")


def _given_for(one: Quantity, text: tuple[str, str]) -> bool:
    """Whether something was given for so long, and is given still: “28 days' notice”, “notice”."""
    long = one.role == "length" or one.what.rstrip("s'") in TIME
    found = re.search(rf"{re.escape(one.words)}(?: of)? (?!plan|strateg)(\w+)", text[0])
    given = found and _GIVING.search(text[0][: found.start()])
    return bool(long and given and found and re.search(rf"\b{found[1]}\b", text[1]))


_GIVING = re.compile(_PIECES["GIVING"])


def _refused(one: Quantity, text: str) -> bool:
    """Whether something is refused so far, so long or then only: “not evict in winter”."""
    denied = _REFUSED.search(text)
    if denied is None:
        return False
    place = text.find(one.words.replace(",", ""), denied.end())
    between = text[denied.end() : max(0, place)]
    return place >= 0 and not re.search(
        r"\band (?:will|we|must|it|they)\b|\b(?:but|so|or|to|until)\b|[,;.]", between
    )


# What stands for a number of which nobody can say any more whether it was kept.
_VAGUE = re.compile(r"\b(?:reasonable|adequate|sufficient|enough|appropriate|suitable|decent)\b")


def _come(one: Quantity, text: tuple[str, str], old_times: bool) -> Signal:
    """A quantity that came in; `old_times` says whether times were set before."""
    aspect = ASPECT.get(one.role, "how much")
    words = f"“{with_noun(one, text[1])}” came in"
    if none_of(one, text[0]) and not none_of(one, text[1]):
        return Signal("amount", LESS, words, aspect)
    if _OPEN_ENDED.search(text[0]) and not _OPEN_ENDED.search(text[1]):
        return Signal("amount", LESS, words, aspect)
    of_all = re.match(rf"{re.escape(one.words)} of [a-z]+ will\b", text[1]) and one.value != 100
    if one.role == "share" and _PART_OF.search(text[0]) and not _PART_OF.search(text[1]):
        return Signal("amount", MORE, words, aspect)  # “part of the cost” may be next to nothing
    if one.role == "share" and (partly(one, text) or of_all or some_in_time(one, text)):
        return Signal("amount", LESS, words, aspect)
    if one.role == "wait" and one.words.startswith("after"):
        return Signal("amount", LESS if "at any time" in text[0] else ASK, words, aspect)
    at_school = re.search(rf"{_LEARNERS} {re.escape(one.words)}\b(?! of\b)", text[1])
    if one.role == "horizon" and at_school:
        # A year of school, and not of the plan: “each child in year 11”.
        return Signal("breadth", LESS, words, "who or where", "likely narrower")
    if one.role == "horizon" and _THEN_ALONE.match(one.words):
        return Signal("amount", ASK, words, aspect)  # then alone, or by then
    if one.role == "length" and one.words.startswith("for the 1st"):
        return Signal("amount", LESS, words, aspect)  # after that it holds no longer
    if one.role == "opening" and old_times and (one.value or 0) <= PART_OF_DAY:
        return Signal("amount", ASK, words, aspect)  # “on Saturdays” may have been all day
    running = _GOING_ON.search(text[0]) or (FREE.search(text[0])) or old_times
    if one.role == "season" and re.search(MONTH, text[0], re.IGNORECASE):
        return Signal("amount", ASK, words, aspect)  # “in July” may be of that season
    if one.role == "season" and "year" not in one.words and running:
        return Signal("amount", LESS, words, aspect)  # what ran all year runs then
    if one.role in _SETTIMES and _BARRED.search(text[0]) and _BARRED.search(text[1]):
        return Signal("amount", LESS, words, aspect)  # at other times they may come in
    if one.role == "frequency" and _ON_DAYS.search(one.words) and fewer_days(*text[::-1]):
        more = not _refused(one, text[1])
        return Signal("amount", MORE if more else ASK, words, aspect)  # on Sundays as well
    if one.role == "frequency" and _ON_DAYS.search(one.words) and _BANNED.search(text[0]):
        return Signal("amount", LESS, words, aspect)  # what held on all days holds on these
    if one.role == "frequency" and _ON_DAYS.search(one.words) and _STAYING.search(text[0]):
        return Signal("amount", LESS, words, aspect)  # what is open is so on these days only
    at_times = one.role in _OF_THE_DAY or (one.role == "frequency" and _ON_DAYS.search(one.words))
    if at_times and (_AT_A_PRICE.search(text[0]) or _OPEN_TO.search(text[0])):
        return Signal("amount", ASK, words, aspect)  # on other days the fare may be more
    if one.role == "frequency" and _ON_DAYS.search(one.words) and _SERVING.search(text[0]):
        return Signal("amount", ASK, words, aspect)  # who is seen on Mondays was seen every day
    if one.role == "charge":
        # Where something was to be paid already, nobody can say whether this is more.
        vote = ASK if _PRICED.search(text[0]) and not FREE.search(text[0]) else LESS
        return Signal("amount", vote if one.value else MORE, words, aspect)
    if one.role in ("youngest", "oldest") and _ALL_AGES.search(text[0]):
        return Signal("amount", LESS, words, aspect)
    if one.role == "hours" and one.value is None and old_times:
        return Signal("amount", LESS, words, aspect)
    if one.role in ("threshold", "ceiling", "qualifying"):
        return Signal("amount", LESS, words, aspect)  # whoever is on the other side is left out
    if one.role == "number" and one.what in _MEASURED and one.limit == 1:
        return Signal("amount", ASK, words, aspect)  # travel over five miles is paid
    if one.role != "charge" and _REFUSED.search(text[0]) and _refused(one, text[1]):
        return Signal("amount", LESS, words, aspect)  # at other times it is refused no longer
    if one.role in ("money", "sum") and one.limit in (-1, -2) and _PAYING.search(text[0]):
        return Signal("amount", LESS, words, aspect)  # what was paid whole is paid in part
    if one.role == "number" and (at_any(one, text) or chosen_from(one, text)):
        return Signal("amount", ASK, words, aspect)  # “in two towns”, where it was “in towns”
    if one.role in _RESTRICTS or one.value is None or one.limit in (-1, -2):
        narrower = one.role in ("youngest", "oldest")
        return Signal("amount", ASK, words, aspect, "likely narrower" if narrower else "")
    return Signal("amount", MORE, words, aspect)

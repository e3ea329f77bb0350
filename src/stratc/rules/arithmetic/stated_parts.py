"""The parts of a whole that a sentence counts: they must make it, and no more than all of it.

In: an account. Out: where they do not.
"""

import re
from dataclasses import replace
from decimal import Decimal

from stratc.checking.rounding import said
from stratc.text.tables import pieces

from .amounts import Account, Amount, sign
from .disagreements import Disagreement, first_of, one_part_more, shown, where

_PIECES = pieces(__name__)
INTO = _PIECES["INTO"]
THING = _PIECES["THING"]
OVER_TIME = re.compile(_PIECES["OVER_TIME"])
A_TIME = r"(?:an?|per|each|every) (?:year|annum|month|week)\b"
IN_TIME = re.compile(
    rf"(?:over|in|for|within)(?: the)?(?: next)? ‹c\d+› (?:years|months|weeks)|\b{A_TIME}"
)
BROKEN = re.compile(
    rf"{sign('whole', 'cmp')}(?P<thing>{THING}{{0,90}}?){INTO}(?P<parts>[^.;:¶]*‹[^.;:¶]*)"
)
INCLUDES = re.compile(
    rf"{sign('whole', 'm')}[^.;:‹¶]{{0,60}}? includ(?:es?|ed|ing) (?P<parts>‹m[^.;:¶]*)"
)
OF_THIS = re.compile(_PIECES["OF_THIS"])
IN_ONE_FORM = re.compile(_PIECES["IN_ONE_FORM"])
# “…, of which 14 are primary schools, and with nine nurseries”: of something else again
ANOTHER = re.compile(r", and (?=(?:with|by|we|they|it|there|another|further|a further)\b)")
MAY_OVERLAP = re.compile(_PIECES["MAY_OVERLAP"])
NO_WHOLE = re.compile(_PIECES["NO_WHOLE"])
THE_OTHERS = re.compile(r"\W{0,3}(?:The (?:others?|rest|remain\w+)|Others)\b")
EACH_FOR = re.compile(r"\A(?:an?|per|each|every|out) ")
AT_ONCE_A_TIME = re.compile(rf"\A ?{A_TIME}")
ONE_MORE = re.compile(r"(?:\A ?|, |\band )(?:an?|one)(?= [a-z])")
REST = re.compile(r"\b(?:others?|the rest|the remaining|remainder|elsewhere)\b", re.IGNORECASE)
COLLECTED = re.compile(
    rf"{sign('whole', 'c')} (?P<thing>[^.;:‹¶()]{{4,90}}), ‹c(?P<one>\d+)› "
    rf"(?P<of>of (?:them|these|whom) )?"
    rf"(?P<first>[a-z ]{{3,40}}?) and ‹c(?P<two>\d+)› (?P<second>[a-z ]{{3,40}})(?=[.,;)]|\Z)"
)
OTHERWISE = re.compile(r"(?:from|in|with|at|on|under|over|who|aged|are|were|have|had)\b")
WEIGHED = re.compile(r"‹c\d+› (?:tonnes|kg|hectares|acres|km|kilometres|miles|litres|kWh|GWh)\b")
WHICH = re.compile(r" (?:that|which|who) [^,;.]*‹[^,;.]*")
# “six events, 380 answers and meetings in homes”: one of the parts has no number
NOT_COUNTED = re.compile(r" and (?:[a-z-]+ ){0,2}[a-z]+s\b[^‹]*\Z")
LIMITED = re.compile(_PIECES["LIMITED"])
# “Of 314 replies, 201 (64%) came from women, 93 (30%) from men and 29 (9%) …”
OF_WHOLE = re.compile(rf"\A(?:[Oo]ut o|[Oo])f (?:the |these |our |all )?{sign('whole', 'c')}")
WITH_SHARE = re.compile(rf"{sign('n', 'c')} ?(?:[a-z]+ )?\(‹p\d+›\)")
SHARE_BESIDE = re.compile(rf"‹[cm]\d+›[^‹;]{{0,40}}\({sign('n', 'p')}\)")
GRADED = re.compile(_PIECES["GRADED"])
# “Of the £640,000, £250,000 goes to roads, …”, “£2.4 million, …; £1.1 million is for staff, …”
SHARED_OUT = re.compile(
    rf"\A(?:[Oo]f|[Aa]ll) (?:the|this|our|these) {sign('whole', 'cm')}"
    r"(?:,?(?:(?: [a-z-]+){0,2} [a-z]+s,?)?|"
    r" [a-z][a-z ]{3,50},) "
    r"(?P<parts>‹[cm].*)"
    rf"|{sign('whole2', 'm')}[^¶]{{0,80}}?; (?P<parts2>‹m\d+› (?:is|goes|will go|are) .*)"
)
# “35 are rated good, 4 are outstanding and 6 require improvement”
IN_GRADE = re.compile(rf"{sign('n', 'c')}(?: [a-z]+){{0,4}}? {_PIECES['GRADE']}\b")
A_YEAR_FOR = re.compile(rf" (?:a|per|each) year for (?:the first )?{sign('years', 'c')} years\b")
ON_AVERAGE = re.compile(
    rf"\b(?:on average|an average of|averaging|average of) {sign('each', 'cm')}"
)
AT_ONCE = re.compile(_PIECES["AT_ONCE"])

WHERE = re.compile(_PIECES["WHERE"], re.I)
HELD_AGAINST = re.compile(_PIECES["HELD_AGAINST"])


def parts_that_differ(account: Account) -> Disagreement | None:
    """The parts of a whole that do not make it."""
    return first_of(
        account, _broken_down, _included, _of_this, _shared_out, _collected, _too_many, _average
    )


def _broken_down(account: Account) -> Disagreement | None:
    if THE_OTHERS.match(account.passage.typed[account.end : account.end + 40]):
        return None
    # A whole may stand among the words behind another number.
    starts = [one.start() for one in re.finditer("‹", account.words)]
    for found in filter(None, (BROKEN.match(account.words, at) for at in starts)):
        whole = account.amount(found["whole"])
        if EACH_FOR.match(found["thing"].lstrip()) and not AT_ONCE_A_TIME.match(found["thing"]):
            continue
        bracket = account.words[: found.start("parts")].endswith("(")
        parts = found["parts"].split(")")[0] if bracket else ANOTHER.split(found["parts"])[0]
        if bracket and HELD_AGAINST.search(parts):
            continue  # “from 311 to 352, as did arrests (146, up from 121)”
        if re.search(r"with\Z", account.words[: found.start("parts")]) and " with " in parts:
            continue  # one of the parts itself: “318 with debt, 264 with rent”
        # “118 notices, of which 64 were for damp and 31 for fire” may leave some out.
        of_some = re.search(r"(?:which|whom|with)\Z", account.words[: found.start("parts")])
        several = [one.value for one in _parts(account, parts, whole)]
        # What is left out may well be as many as the fewest that are named.
        short = whole.value - sum(several)
        if of_some and several and short > min(whole.value * Decimal("0.15"), min(several) / 2):
            continue
        told = _held_against(account, whole, parts, found["thing"])
        if told:
            return told
    return None


@where(INCLUDES, least=2)
def _included(account: Account, found: re.Match[str]) -> Disagreement | None:
    """Sums of money in another that are more than all of it."""
    whole, parts = account.amount(found["whole"]), account.amounts_in(found["parts"], "m")
    total = sum((one.value for one in parts), Decimal())
    largest = max((one.value for one in parts), default=whole.value)
    if re.search(r"\b(?:of|already|includ\w+|was|were|has|have)\b", found["parts"]):
        return None
    if len(parts) < 2 or largest >= whole.value or not 1 < total / whole.value < Decimal("1.5"):
        return None
    return Disagreement((whole, *parts), summed(parts, total, whole))


def _of_this(account: Account) -> Disagreement | None:
    """“The plan costs £6.4 million. Of this, £2.1 million is for …”, “Some 12 are in Ashby, …”"""
    wholes = account.amounts_in(account.before, "cm")
    if not wholes:
        return None
    opened, whole, words = OF_THIS.match(account.words), wholes[0], account.words
    words = (opened and words.partition(":")[2]) or words  # “across three towns: 51 in Ashby”
    parts = _parts(account, words, whole)
    forms = [one["by"] for one in IN_ONE_FORM.finditer(words)]
    alike = len(forms) == len(parts) and len(set(forms)) == 1
    if not opened and (not alike or len(parts) < 3 or not 0 <= words.find("‹") < 20):
        return None
    total = sum((one.value for one in parts), Decimal())
    some = whole.value > total and (
        len(parts) < 3
        or (opened and opened["some"])
        or REST.search(account.passage.typed[account.end : account.end + 40])
        or re.search(r"\b(?:others|rest|remainder)\b", words[words.rfind("‹") :])
        or total < whole.value * Decimal("0.8" if opened else "0.88")
    )
    shared = words.count("(‹p") >= len(parts)  # the shares say whether they are all of it
    if some or shared or (len(parts) < 3 and not alike):
        return None
    if total > whole.value and len(MAY_OVERLAP.findall(words)) > 1:
        return None
    return _held_against(account, whole, words, "")


@where(SHARED_OUT, least=2)
def _shared_out(account: Account, found: re.Match[str]) -> Disagreement | None:
    """Money of which a sentence says where all of it goes, and that goes further or less far."""
    whole = account.amount(found["whole"] or found["whole2"])
    words = found["parts"] or found["parts2"]
    words = re.sub(r"( and ‹[cm]\d+›[^;‹]*);.*", r"\1", words)  # “…; 120 more are elsewhere”
    parts = _parts(account, words, whole)
    total = sum((one.value for one in parts), Decimal())
    # “410 stand in parks, 290 on roofs and 160 at farms”: each has one place
    alike = [re.sub(r"\A(?:on|at)\Z", "in", one["by"] or "") for one in IN_ONE_FORM.finditer(words)]
    alone = len(alike) == len(parts) and len(set(alike)) == 1
    # “17,900 tonnes were rubbish, 8,200 tonnes were paper”: what is weighed lies in one place
    weighed = len(parts) == len(WEIGHED.findall(words)) and WEIGHED.search(account.words)
    known = alone or weighed or whole.kind == "m" or REST.search(words, words.rfind("‹"))
    if len(parts) < 3 or not known or f" and ‹{whole.kind}" not in words:
        return None
    rough = max(one.step for one in (whole, *parts))
    off = abs(total - whole.value)
    if off <= (rough if rough > 1 else 0) or not Decimal("0.9") < total / whole.value < Decimal(
        "1.5"
    ):
        return None
    return Disagreement((whole, *parts), summed(parts, total, whole))


def _held_against(account: Account, whole: Amount, words: str, thing: str) -> Disagreement | None:
    if len(WHICH.findall(words)) > 1:
        words = WHICH.sub("", words)  # “six large ones that open six days a week, seven small …”
    parts = _parts(account, words, whole) or _millions(account, words, whole)
    total = sum((one.value for one in parts), Decimal())
    step = min((one.step for one in parts), default=Decimal())
    # Four sums in tenths would all have to be rounded one way to be two tenths off.
    slack = step * max(2, len(parts) - 1) / 2 if step != 1 else Decimal()
    if all(one.year for one in parts) and not OVER_TIME.search(account.words):
        return None
    # What stands behind the last part is said of that part alone: “… such as floods”.
    if (
        len(parts) < 2
        or NO_WHOLE.search(words[: words.rfind("‹")])
        or NO_WHOLE.search(IN_TIME.sub("", thing)[-25:])
    ):
        return None
    if max(one.value for one in parts) >= whole.value or not whole.value / 2 < total:
        return None
    if any(whole.value == sum(one.value for one in parts[:many]) for many in range(2, len(parts))):
        return None  # what follows is said of some of them
    if one_part_more(account, whole, total) or any(
        one.value == total and one not in parts for one in account.amounts.values()
    ):
        return None  # “148 km, compared with 131 km in 2017: 52 km …” makes the other
    if total < whole.value and NOT_COUNTED.search(words):
        return None
    if total > whole.value * Decimal("1.5") or abs(total - whole.value) <= slack:
        return None
    shares = [account.amount(one["n"]).value for one in SHARE_BESIDE.finditer(words)]
    if len(shares) == len(parts) and abs(sum(shares, Decimal(-100))) > 9:
        return None
    ones = len(ONE_MORE.findall(words)) if whole.kind == "c" else 0
    if abs(total - whole.value) * 2 < whole.step or total < whole.value <= total + ones:
        return None  # the whole alone is rounded, or “two schools and a mosque” are three
    if whole.kind == "p" and abs(whole.value + total - 100) <= len(parts):
        return None  # it is one of the parts of all
    return Disagreement((whole, *parts), summed(parts, total, whole))


def _parts(account: Account, words: str, whole: Amount) -> list[Amount]:
    """The amounts of some words that count parts: of the kind of the whole, and no time or age."""
    parts: list[Amount] = []
    behind: list[Amount] = []
    for found in re.finditer(rf"{sign('n', 'cmp')}(?P<after>[^‹]{{0,14}})", words):
        amount = account.amount(found["n"])
        timed = re.match(
            r" ?(?:years?|months?|weeks?|days?|hours?|minutes?|times)\b(?!-[a-z])", found["after"]
        )
        limited = LIMITED.search(words[: found.start()])
        if many := A_YEAR_FOR.match(words, found.end("n") + 1):
            amount = _over(amount, account.amount(many["years"]))
        if amount.kind == whole.kind and not (timed or limited) and amount is not whole:
            (behind if WHERE.search(words[: found.start()]) else parts).append(amount)
    # “56 comments at 6 meetings” counts comments; where all of them stand so, they are the parts.
    return parts if len(parts) > 1 else [*parts, *behind]


def _over(rate: Amount, years: Amount) -> Amount:
    """“£450,000 a year for two years”: what it is in all of them."""
    many = years.value
    told = f"{rate.written} a year for {years.written} years"
    return replace(rate, value=rate.value * many, step=rate.step * many, written=told)


def _millions(account: Account, words: str, whole: Amount) -> list[Amount]:
    """The parts of “£7.5 million (2.0 in 2024/25, 2.5 in …)”, which leave the word out."""
    scale = re.search(r"million|billion", whole.written)
    parts = [account.amount(one["n"]) for one in re.finditer(sign("n", "c"), words)]
    if not scale or not any("." in one.written for one in parts):
        return []
    times = 10 ** (6 if scale[0] == "million" else 9)
    return [replace(one, value=one.value * times, step=one.step * times) for one in parts]


@where(COLLECTED, least=3)
def _collected(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“212 people were killed or seriously injured, 14 killed and 188 seriously injured.”"""
    whole, one, two = account.named(found, "whole", "one", "two")
    thing = set(re.findall(r"[a-z]{4,}", found["thing"].lower()))
    named = all(
        set(re.findall(r"[a-z]{4,}", found[name].lower())) <= thing for name in ("first", "second")
    )
    total = one.value + two.value
    # “600 places, 400 for the college and 250 for us”, “…, 430 of them adults and 120 children”
    thing_by, first, second = (found[name].split()[0] for name in ("thing", "first", "second"))
    alike = first == second != thing_by and first in ("for", "in", "at", "from")
    alike = alike and first not in found["thing"].split()  # “412 in the north, 287 in …”: a row
    near = abs(total - whole.value) * 5 < whole.value
    of = found["of"] and not any(OTHERWISE.match(found[name]) for name in ("first", "second"))
    if (
        not (named or ((alike or of) and near))
        or total == whole.value
        or max(one.value, two.value) >= whole.value
    ):
        return None
    return Disagreement((whole, one, two), summed([one, two], total, whole))


def _too_many(account: Account) -> Disagreement | None:
    """Parts that are more than their whole, each with its share or its grade."""
    whole = OF_WHOLE.search(account.words)
    several = [account.amount(one["n"]) for one in WITH_SHARE.finditer(account.words)]
    several = several or [account.amount(one["n"]) for one in IN_GRADE.finditer(account.words)]
    graded = GRADED.search(account.words)
    if whole and len(several) >= 3:
        all_of_them = account.amount(whole["whole"])
    elif graded and len(account.amounts) == 3:
        several = [account.amount(number) for number in graded.groups()]
        before = re.findall(r"‹c(\d+)›", account.before)
        if len(before) != 1:
            return None
        all_of_them = account.amount(before[0])
    else:
        return None
    total = sum((one.value for one in several), Decimal())
    if AT_ONCE.search(account.both) or not all_of_them.value < total < all_of_them.value * 2:
        return None
    return Disagreement(tuple(several), summed(several, total, all_of_them))


@where(ON_AVERAGE)
def _average(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“3,200 in 2020, 2,900 in 2021 and 3,400 in 2022, on average 3,400 a year.”"""
    each = account.amount(found["each"])
    several = [
        one
        for one in account.amounts.values()
        if one.kind == each.kind and one.year and one.end <= each.start
    ]
    if len(several) < 2 or len({one.year for one in several}) != len(several):
        return None
    real = sum((one.value for one in several), Decimal()) / len(several)
    if abs(real - each.value) <= max(each.step, real / 50):
        return None
    average = f"the average is {said(round(real, 0))}, not {shown(each)}"
    return Disagreement((*several, each), average)


def summed(parts: list[Amount], total: Decimal, whole: Amount) -> str:
    """What some parts make, and that it is not the whole."""
    added = " and ".join(shown(one) for one in parts)
    sum_of = f"£{said(total)}" if whole.kind == "m" else said(total)
    if "million" in whole.written:
        sum_of = f"£{(total / 1_000_000).normalize():f} million"
    return f"{added} make {sum_of}, not {shown(whole)}"

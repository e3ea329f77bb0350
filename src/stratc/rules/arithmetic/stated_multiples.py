"""Products and multiples that a sentence states: so much each, twice as many, days and months.

In: an account. Out: where they do not come out.
"""

import re
from decimal import Decimal

from stratc.checking.rounding import said
from stratc.text.english import MONTH, WEEKDAY

from .amounts import GAP, Account, Amount, sign
from .change_between import ABOUT
from .disagreements import Disagreement, first_of, likely, shown, where

MANY = rf"{ABOUT.format(how='how')}(?P<times>twice|double|‹c\d+› times)"
# “312 of them, twice as many as in 2019”: held against a figure of another time. An account has no
# dates: “as many as .”
THEN = re.compile(
    r" as [a-z]+ as"
    r"(?: ?[.,;:)]| ?\Z| (?:in|at|on|before|during|last|ten|(?:it|they) (?:was|were))\b)"
)
# “5.4%, almost twice the national rate of 3.9%”, “19 days against 9, nearly three times as long”
OF_OTHER = re.compile(
    rf"{sign('a', 'cmp')}[^.;‹¶]{{0,40}}?, {MANY} (?:the|that of|as [a-z]+ as)"
    rf"[^.;‹¶]{{0,80}}? \(?{sign('b', 'cmp')}"
)
# “women (36%) are three times as likely to feel unsafe as men (19%)”
LIKELY = re.compile(
    rf"\({sign('a', 'cp')}\)? (?:is|are|was|were) {MANY} (?:(?:as|more) likely\b"
    r"[^.;‹¶]{0,70}?\b(?:as|than)|(?:that|the (?:rate|share|figure|number)) (?:in|of|for|among))\b"
    rf"{GAP} \({sign('b', 'cp')}"
)
AGAINST = re.compile(
    rf"{sign('a', 'cmp')}{GAP}\b(?:against|compared (?:with|to)|and){GAP} {sign('b', 'cmp')}{GAP},"
    rf" {MANY} (?:as|the|higher)\b"
)
# “seven times more likely to be admitted (490 per 100,000, against 70 in the rest)”
TIMES_MORE = re.compile(
    rf"{MANY} (?:more|higher|greater|the|as)\b[^.;‹¶]{{0,80}}?[:(,] ?{GAP}{sign('a', 'cmp')}{GAP}"
    rf"\b(?:against|compared (?:with|to)|versus|and|to){GAP} {sign('b', 'cmp')}"
)
# “… £286,000 and … £31,800, so a home costs nine times a year's pay”
SO_TIMES = re.compile(
    rf"\A[^‹]*{sign('a', 'm')}[^‹;]*{sign('b', 'm')}[^‹;]*(?:\bso\b|,|\bwhich\b)[^‹;]*{MANY}"
    r"(?: [^‹]*)?\Z"
)
AS_MANY = re.compile(
    rf"{sign('a', 'cm')}[^.‹¶]{{0,60}}?{MANY} as (?:many|much),? {sign('b', 'cm')}"
)
# “900 care workers at £150 each, which costs £153,000”, “ten clubs will get £6,500 each”
AT_EACH = re.compile(
    rf"{sign('count', 'c')}[^.;‹¶]{{2,50}}?(?:at|get|gets|receive|cost|of|with|for) "
    rf"{sign('each', 'm')} (?:each|apiece|a head)\b"
)
IN_EACH = re.compile(
    rf"{sign('each', 'cm')} (?:in |for |to )?each of (?:the |our )?{sign('count', 'c')}"
)
# “£3.40 a head for 40,000 people”, “270 families got £48,600, an average of £220”
A_HEAD = re.compile(
    rf"{sign('each', 'm')} (?:a|per|for each) (?:head|person|place|child|household|home|visit|"
    rf"family|pupil|resident|user|session|meal|bed) (?:for|to|and){GAP}{sign('count', 'c')}"
)
AVERAGE = re.compile(
    rf"{sign('count', 'c')} [a-z]+{GAP}‹m\d+›,? (?:an|at an|or an) average (?:\w+ )?of "
    rf"{sign('each', 'm')}"
)
EACH_GOT = re.compile(
    rf"\b[Ee]ach of (?:the |our )?{sign('count', 'c')} [a-z]+ {GAP}{sign('each', 'm')},"
    rf"|{sign('count2', 'c')}(?: [a-z]+){{1,3}}(?<! from)(?<! in)(?<! of)(?<! for)(?<! to)(?<! by)"
    rf"(?<! at)(?<! with) each (?:[a-z]+ ){{1,3}}{sign('each2', 'cm')}"
)
IN_ALL = re.compile(r"\b(?:in all|in total|altogether|overall|average)\b")
PER_YEAR = re.compile(
    rf"\b(?:in|over|within) (?:the )?(?:next )?{sign('count', 'c')} years,? {sign('each', 'c')} "
    r"(?:each|every|a|per) year\b"
)
# “900 homes every year, so that 3,600 are fitted by the end of the five years”
EVERY_YEAR = re.compile(
    rf"{sign('each', 'cm')}[^.;‹¶]{{0,60}}? (?:a|each|every|per) year,? (?:[a-z ]+, )?"
    r"(?:(?:so that|which is|which makes|making|that is|or|so)[^.;‹¶]{0,20}? )?"
    rf"{sign('whole', 'cm')}[^.;‹¶]{{0,40}}?\b(?:in|over|within|after|by the end of) "
    rf"(?:the |these |all )?(?:next )?{sign('count', 'c')} years\b"
)
# “A charger costs £3,500, so 235 chargers cost £1.2 million”
COSTS_EACH = re.compile(
    rf"\b(?:[Aa]n? [a-z-]+(?: [a-z-]+)? costs?|cost of (?:an?|each|one) [a-z -]{{3,30}} is|"
    rf"[Ee]ach [a-z -]{{3,30}} costs) (?:about |around )?{sign('each', 'm')},? (?:so|and) "
    rf"(?:the |our )?{sign('count', 'c')}[^.;‹¶]{{0,40}}? costs? (?:about |around |some )?"
    rf"{sign('whole', 'm')}"
)
# “Each of the six councils will offer 40 places a year, 280 in all”
EACH_OF = re.compile(
    rf"\b[Ee]ach of (?:the |our )?{sign('count', 'c')} [^.;‹¶]{{3,50}} {sign('each', 'cm')}"
    rf"[^.;‹¶]{{0,50}}, (?:or |which is |making )?{sign('whole', 'cm')} "
    r"(?:a year )?(?:in all|in total|altogether)\b"
)
WEEKLY = re.compile(
    rf"{sign('whole', 'm')} a year{GAP}{sign('each', 'm')} a (?P<unit>week|month|day) "
    rf"(?:for each|per|for every)(?: of)?(?: the| our)? {sign('count', 'c')}"
)
IN_A_YEAR = {"week": 52, "month": 12, "day": 365}
ROW_OF_MONTHS = re.compile(
    rf"\b(?P<months>(?:{MONTH})(?:(?:,| and|, and) (?:{MONTH}))+),? [^.;‹¶]{{0,20}}?"
    r"(?P<often>once|twice|‹c(?P<n>\d+)› times) a year\b"
)
MONTHS_AFTER = re.compile(
    rf"(?<!\w)(?P<often>once|twice|‹c(?P<n>\d+)› times) a year,? (?:in |\((?:in )?|: ?)?"
    rf"(?P<months>(?:{MONTH})(?:(?:,| and|, and) (?:{MONTH}))+)"
)
DAYS = f"(?:{WEEKDAY})s?"
ROW_OF_DAYS = re.compile(
    rf"{sign('n', 'c')} (?:days|evenings|nights|mornings|afternoons|times) (?:a|each|every|per) "
    rf"week,?(?: on| \(| [–-])? ?(?P<days>{DAYS}(?:(?:,| and|, and) {DAYS})+)"
)


def multiples_that_differ(account: Account) -> Disagreement | None:
    """The first product or multiple of a sentence that is not what its amounts make."""
    return first_of(account, _times, _each, _products, _weekly, _rows)


def _times(account: Account) -> Disagreement | None:
    for pattern in (OF_OTHER, AGAINST, AS_MANY, LIKELY, TIMES_MORE, SO_TIMES):
        found = pattern.search(account.words)
        if not found or THEN.match(account.words, found.end("times")):
            continue
        one, other = account.named(found, "a", "b")
        many = _many(account, found["times"])
        greater, less = (other, one) if pattern is AS_MANY else (one, other)
        if pattern in (TIMES_MORE, SO_TIMES) and less.value > greater.value:
            greater, less = less, greater
        if one.kind != other.kind or not less.value or not many:
            continue
        real, how = greater.value / less.value, (found["how"] or "").lower()
        if _fits(real, many, how):
            continue
        return Disagreement(
            (one, other), f"{shown(greater)} is {real:.1f} times {shown(less)}, not {many}"
        )
    return None


def _many(account: Account, words: str) -> Decimal | None:
    number = re.search(r"\d+", words)
    return account.amount(number.group()).value if number else Decimal(2)


def _fits(real: Decimal, many: Decimal, how: str) -> bool:
    if "more" in how or "over" in how or "least" in how:
        return many <= real <= many * Decimal("1.7")
    if how in ("nearly", "almost", "just under", "less than", "under"):
        return many * Decimal("0.75") <= real <= many
    return abs(real - many) <= many * Decimal("0.15")


def _each(account: Account) -> Disagreement | None:
    """So many at so much each, and a total that they do not make."""
    for pattern in (AT_EACH, A_HEAD, AVERAGE, EACH_GOT, IN_EACH, PER_YEAR):
        found = pattern.search(account.words)
        if not found:
            continue
        plain = found.groupdict().get("count")
        count, each = account.named(found, *(("count", "each") if plain else ("count2", "each2")))
        others = account.amounts_in(account.both, each.kind)
        wholes = [one for one in others if one not in (count, each) and one.value > each.value]
        real = count.value * each.value
        if len(wholes) != 1 or not wholes[0].value:
            continue
        (whole,) = wholes
        ratio = real / whole.value
        near = likely(real, whole.value) or IN_ALL.search(account.words)
        if abs(ratio - 1) <= Decimal("0.03") or not near:
            continue
        return Disagreement(
            (count, each), f"{shown(count)} times {shown(each)} is {said(real)}, not {shown(whole)}"
        )
    return None


@where(EVERY_YEAR, COSTS_EACH, EACH_OF, least=3)
def _products(account: Account, found: re.Match[str]) -> Disagreement | None:
    """So many a year for some years, or so many at one price each, and what that makes."""
    each, whole, count = account.named(found, "each", "whole", "count")
    real = each.value * count.value
    if each.kind != whole.kind or abs(real - whole.value) <= max(whole.step, real / 33):
        return None
    return Disagreement(
        (each, whole, count),
        f"{shown(count)} times {shown(each)} is {said(real)}, not {shown(whole)}",
    )


@where(WEEKLY, least=3)
def _weekly(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“£7.3 million a year, which is £1.40 a week for each of the 62,000 households.”"""
    whole, each, count = account.named(found, "whole", "each", "count")
    if not count.value or not each.value:
        return None
    real = whole.value / IN_A_YEAR[found["unit"]] / count.value
    if abs(real / each.value - 1) <= Decimal("0.08"):
        return None
    return Disagreement(
        (whole, each, count), f"that is £{real:.2f} a {found['unit']} for each, not {shown(each)}"
    )


def _rows(account: Account) -> Disagreement | None:
    """Months and days that are listed, and how many the sentence counts."""
    found = ROW_OF_MONTHS.search(account.words) or MONTHS_AFTER.search(account.words)
    if found:
        listed = len(re.findall(MONTH, found["months"]))
        count = next(iter(account.amounts.values()))
        number: Amount | None = account.amount(found["n"]) if found["n"] else None
        many = number.value if number else Decimal({"once": 1, "twice": 2}[found["often"]])
        if many != listed:
            return Disagreement((number or count,), f"{listed} months are listed, not {many}")
    found = ROW_OF_DAYS.search(account.words)
    if found:
        listed, number = len(re.findall(DAYS, found["days"])), account.amount(found["n"])
        if number.value != listed:
            return Disagreement((number,), f"{listed} days are listed, not {shown(number)}")
    return None

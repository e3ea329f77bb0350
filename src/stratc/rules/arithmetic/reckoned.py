"""What the amounts of two sentences make of each other, whatever the words between them are.

In: an account. Out: a claim that none of the amounts beside it make. A claim is an amount that its
nearest words call a total, an average, a rate for each, a rest or the same said otherwise. It is
held against every pair and row of the others: if one of them makes it, it is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from stratc.checking.rounding import said
from stratc.text.tables import pieces

from .amounts import Account, Amount, sign
from .disagreements import Disagreement, first_of, likely, shown, where

SIGN = re.compile(r"‹[cmpfdr](\d+)›")
STOP = re.compile(r"[.;¶] ?")
_PIECES = pieces(__name__)
ROUGHLY = _PIECES["ROUGHLY"]
MEAN = re.compile(_PIECES["MEAN"])
EQUALS = re.compile(_PIECES["EQUALS"])
TOTAL = re.compile(_PIECES["TOTAL"])
IN_ALL = re.compile(r"\A[^.;:‹]{0,40}? (?:in all|in total|altogether)\b")
A_TIME = re.compile(_PIECES["A_TIME"])
OF_TIME = re.compile(r"\A ((?:[a-z-]{1,20} ){1,4}?)(?:an?|per|each|every|in a) [a-z]{3,9}\b")
IN_A_YEAR = {"day": 365, "week": 52, "month": 12, "quarter": 4, "term": 3}
A_YEAR = re.compile(_PIECES["A_YEAR"])
TO_EACH = re.compile(_PIECES["TO_EACH"])
# “nine each, and the largest has 31”
OF_ONE = re.compile(r"\bthe (?:[a-z]+est|others?|rest|next|last)(?: [a-z]+){0,3} \Z")
WEIGHED = re.compile(r" (?:k?m|kg|ha|k?Wh?|miles?|(?:kilo)?metres?|tonnes?|hectares?|acres?)\b")
TIMES = ("year", "month", "week", "day", "quarter", "time", "term", "annum")
SEVERAL = r"(?:[a-z]{3,}(?:s|ren)|people|(?:wo)?men)"
ANOTHER = re.compile(r"\b(?:a further|another|an additional|the (?:other|remaining)) \Z")
EVERY = re.compile(r"\b(?:every|each) \Z")
"""“The board meets every two months”: such months are no things that share a sum."""
EACH_OF = re.compile(r"\b[Ee]ach of (?:the|our|these|its) \Z")
PLURALS = {"person": "people", "child": "children"}
# “from 4 to 18 weeks, with an average of 21 weeks”
BETWEEN = re.compile(
    rf"\b(?:from|between) {sign('low', 'cmp')}[^.;‹]{{0,40}}?\b(?:to|and) {sign('high', 'cmp')}"
    rf"[^.;‹]{{0,50}}?(?:\b(?:average|mean|median)\b[^.;‹]{{0,20}}?{sign('mean', 'cmp')}"
    rf"|{sign('mean2', 'cmp')}(?: [a-z]+)? on average\b)"
)
# “The average claim was £5,200; claims ranged from £300 to £4,900”
MEAN_FIRST = re.compile(
    rf"(?:\b(?:average|mean|median)\b[^.;‹¶]{{0,50}}?{sign('mean', 'cmp')}"
    rf"|{sign('mean2', 'cmp')}(?= [a-z]+ on average\b))[^.‹¶]{{0,20}}?[.;,:(]? ?¶?"
    rf"[^.;‹¶]{{0,40}}?\b(?P<thing>[A-Za-z]+) (?:rang|vari)[a-z]+ (?:from|between) "
    rf"{sign('low', 'cmp')}[^.;‹]{{0,40}}?\b(?:to|and) {sign('high', 'cmp')}"
)
RANGES = re.compile(r"\b(?:rang\w+|vari\w+|between|spread)\b")
KINDS = (
    (r"(?:m[ae]n|males?|boys)", r"(?:wom[ae]n|females?|girls)"),
    (r"adults?", r"(?:children|child|young people)"),
)
PAIR = re.compile(
    "|".join(
        rf"(?:{sign(f'a{n}', 'c')} (?:\(‹p\d+›\) )?(?:of (?:the |our )?‹c\d+› )?"
        rf"(?:[a-z-]+ ){{0,3}}?{one}\b"
        rf"(?: \(‹p\d+›\))?[^.;:‹¶]{{0,50}}?"
        rf"(?:,|\band\b|\bbut\b|\bwhile\b|\bto\b)[^.;:‹¶]{{0,20}}?"
        rf"{sign(f'b{n}', 'c')} (?:\(‹p\d+›\) )?(?:[a-z-]+ ){{0,3}}?{other}\b)"
        rf"|(?:\b(?i:{one})\b[^.;:‹¶]{{0,25}}?{sign(f'c{n}', 'c')}[^.;:‹¶]{{0,30}}?\band "
        rf"(?i:{other})\b[^.;:‹¶]{{0,25}}?{sign(f'd{n}', 'c')})"
        for n, (one, other) in enumerate([*KINDS, *((b, a) for a, b in KINDS)])
    )
    # “27 have a flag, 39 do not”
    + rf"|{sign('with', 'c')}(?! (?:wo)?m[ae]n)[^.;:‹¶]{{3,50}}?(?:\(‹p\d+›\) ?)?"
    r"(?:,|\band|\bbut|\bwhile) "
    rf"(?:the other )?{sign('without', 'c')} (?:did|do|have|had|are|were|could|can|would)"
    r"(?: not|n.t)\b"
)


@dataclass(frozen=True, slots=True)
class WordedAmount:
    """An amount, and the words on both sides of it up to the next amount or the next stop."""

    amount: Amount
    ahead: str
    behind: str
    own: bool  # of the sentence itself, not of the one before
    start: int  # where its sign stands in the words of both sentences
    end: int

    @property
    def around(self) -> str:
        """The words on both sides."""
        return f"{self.ahead} {self.behind}"

    @property
    def thing(self) -> str:
        """The first word behind the amount."""
        found = re.search(r"[a-z]+", self.behind)
        return found[0] if found else ""


def reckoning_that_differs(account: Account) -> Disagreement | None:
    """The first claim of a sentence that the amounts beside it do not make."""
    if account.both.count("‹") < 2:
        return None
    known = list(told(account))
    claims = (claim(one, known) for claim in (_a_time, _to_each, _total) for one in known)
    found = next((one for one in claims if one and one.amounts), None)
    return found or first_of(account, _between, _mean_first, _both_kinds)


def told(account: Account) -> Iterator[WordedAmount]:
    """The amounts of a sentence and of the one before it, each with the words beside it."""
    words = account.both.replace("i.e.", "i·e·")  # no stop
    first = len(words) - len(account.words)
    found = list(SIGN.finditer(words))
    ends = [0, *(one.end() for one in found)]
    starts = [*(one.start() for one in found[1:]), len(words)]
    for one, end, start in zip(found, ends, starts, strict=False):
        ahead = STOP.split(words[end : one.start()])[-1]
        behind = STOP.split(words[one.end() : start])[0]
        own = one.start() >= first
        yield WordedAmount(account.amount(one[1]), ahead, behind, own, *one.span())


def _others(claim: WordedAmount, known: list[WordedAmount]) -> list[WordedAmount]:
    return [one for one in known if one is not claim and one.amount.kind == claim.amount.kind]


# “By 2080 this may grow to 9,800 homes. Damages are £12 million, £1,610 for each home.”
COMING = re.compile(r"\b(?:may|might|could|will|would) [a-z]+\b")


def close(one: Decimal, other: Decimal, share: str = "0.06") -> bool:
    """Whether two numbers are the same for readers who round."""
    return abs(one - other) <= max(abs(one), abs(other)) * Decimal(share)


def _a_time(claim: WordedAmount, known: list[WordedAmount]) -> Disagreement | None:
    """“3,600 referrals in 2023/24, an average of 250 a month”, “90 a month, or 1,480 a year”."""
    for part in known:
        timed = A_TIME.match(part.behind)
        wholes = [
            one
            for one in _others(part, known)
            if claim.own
            and claim in (one, part)
            and (one.amount.year or A_YEAR.search(one.around))
            and not A_TIME.match(one.behind)
        ]
        if not timed or not wholes or not (MEAN.search(claim.ahead) or EQUALS.search(claim.ahead)):
            continue
        many = Decimal(IN_A_YEAR[timed["unit"]])
        days = [many, *([Decimal(250)] if timed["unit"] == "day" else [])]
        each, whole = part.amount, wholes[-1].amount
        things = [OF_TIME.match(one.behind) for one in (part, wholes[-1])]
        several = [{word.rstrip("s") for word in one[1].split()} for one in things if one]
        if len(several) > 1 and not several[0] & several[1]:
            continue  # 150 calls a month, or 900 letters a year
        how = re.search(r"(?:(less than|under)|over|more than)\Z", part.ahead.strip())
        real = [whole.value / one for one in days]
        if how:
            right = (real[-1] <= each.value) if how[1] else (real[0] >= each.value)
        else:
            right = any(close(one, each.value, "0.125") for one in real)
        near = any(likely(each.value, one.quantize(Decimal(1))) for one in real)
        if right or not each.value or not (near or Decimal("0.25") < real[0] / each.value < 4):
            continue
        return Disagreement(
            (each, whole) if part.own and wholes[-1].own else (claim.amount,),
            f"{shown(whole)} a year are {real[0]:,.{0 if real[0] > 9 else 2}f} a {timed['unit']}, "
            f"not {shown(each)}",
        )
    return None


def _to_each(claim: WordedAmount, known: list[WordedAmount]) -> Disagreement | None:
    """“£450,000 for 30 projects, on average £20,000”, “80 people gave 2,400 hours, 40 each”."""
    each = TO_EACH.match(claim.behind)
    unit = (each and each["unit"]) or ""
    ahead = known[known.index(claim) - 1]
    of_each = ahead is not claim and EACH_OF.search(ahead.ahead)
    if of_each:
        each, unit = None, ""
    if (
        not (of_each or each or MEAN.search(claim.ahead))
        or unit in TIMES
        or claim.amount.kind not in "cm"
    ):
        return None
    things = PLURALS.get(unit, f"{unit.removesuffix('y')}(?:ies|e?s)?") if unit else SEVERAL
    coming = any(not one.own and COMING.search(one.ahead) for one in known)
    several = [
        one
        for one in known
        if one is not claim
        and one.amount.kind == "c"
        and one.amount.value > 1
        and not EVERY.search(one.ahead)
        and (one is ahead or not of_each)
        and (one.own or not coming)
        and re.match(rf" (?:[a-z-]+ ){{0,2}}?(?:{things})\b", one.behind)
    ]
    wholes = [one for one in _others(claim, known) if one.amount.value > claim.amount.value]
    wholes = [one for one in wholes if not OF_ONE.search(one.ahead)]
    alike = [one for one in wholes if one.thing and one.thing == claim.thing]
    pairs = [(n.amount, w.amount) for n in several for w in alike or wholes if n is not w]
    if of_each and not all(one.own for one in (ahead, *wholes)):
        return None  # something else may cost too
    if not pairs or len({id(w) for _, w in pairs}) > 1 or len(known) > 4:
        return None
    each_of = claim.amount.value
    if any(close(n.value * each_of, whole.value) for n, whole in pairs):
        return None
    likely = [(n, w) for n, w in pairs if Decimal("0.5") < n.value * each_of / w.value < 2]
    if len(likely) != 1:
        return None
    n, whole = likely[0]
    return Disagreement(
        tuple(one.amount for one in known if one.own and one.amount in (n, whole, claim.amount)),
        f"{shown(whole)} for {shown(n)} is {said((whole.value / n.value).quantize(Decimal(1)))} "
        f"each, not {shown(claim.amount)}",
    )


def _total(claim: WordedAmount, known: list[WordedAmount]) -> Disagreement | None:
    """“320 in 2020, 290 in 2021 and 410 in 2022, giving 1,120 homes”."""
    if not claim.own or not (TOTAL.search(claim.ahead) or IN_ALL.match(claim.behind)):
        return None
    ahead = [one for one in known[: known.index(claim)] if one.amount.kind == claim.amount.kind]
    whole = claim.amount
    if len(ahead) < 2 or len(ahead) > 8 or "per " in claim.around or whole.kind not in "cm":
        return None
    weighed = all(WEIGHED.match(one.behind) for one in ahead)
    if weighed and claim.thing and not WEIGHED.match(claim.behind):
        return None  # “41 km in Ash and 22 km in Brent. In total 214 people came.”
    rough = sum((one.amount.step for one in (claim, *ahead) if one.amount.step != 1), Decimal()) / 2
    for at in range(len(ahead) - 1):
        total = sum((one.amount.value for one in ahead[at:]), Decimal())
        if abs(total - whole.value) <= rough:
            return None
    parts = [one.amount for one in ahead if one.own or not any(o.own for o in ahead)]
    total = sum((one.value for one in parts), Decimal())
    joined = " and " in f" {ahead[-1].ahead} "
    if not joined or not close(total, whole.value, "0.25"):
        return None
    if max(one.value for one in parts) >= whole.value or whole.value > 30 * parts[-1].value:
        return None
    money = "£" if whole.kind == "m" else ""
    return Disagreement(
        (*(one for one in parts if any(t.own and t.amount is one for t in known)), whole),
        f"{' and '.join(map(shown, parts))} make {money}{said(total)}, not {shown(whole)}",
    )


@where(BETWEEN, least=3)
def _between(account: Account, found: re.Match[str]) -> Disagreement | None:
    return _outside(account, found)


@where(MEAN_FIRST, both=True, least=3)
def _mean_first(account: Account, found: re.Match[str]) -> Disagreement | None:
    return _outside(account, found)


def _outside(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“From 4 to 18 weeks, with an average of 21 weeks.”"""
    last = "2" if found.groupdict().get("mean2") else ""
    low, high, mean = account.named(found, "low", "high", f"mean{last}")
    thing = (found.groupdict().get("thing") or "they").lower()
    same = thing in ("they", "it", "this", "these", "and") or thing[:4] in found.group()[:80]
    if not account.shows(high, account.words) or not same:
        return None
    if not low.kind == high.kind == mean.kind or not (last or RANGES.search(account.words)):
        return None
    if low.value >= high.value or low.value <= mean.value <= high.value:
        return None
    return Disagreement(
        (low, high, mean),
        f"an average of {shown(mean)} does not lie between {shown(low)} and {shown(high)}",
    )


@where(PAIR, least=2)
def _both_kinds(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“There were 84 deaths. In the same year 46 men died and 31 women died.”"""
    one, other = (account.known[int(n)] for n in found.groups() if n)
    total = one.value + other.value
    wholes = [
        whole
        for whole in account.amounts_in(account.both, "c")
        if whole not in (one, other)
        and whole.value > max(one.value, other.value)
        and not ANOTHER.search(account.ahead_of(whole))
    ]
    if any(whole.value == total or abs(whole.value - total) < whole.step / 2 for whole in wholes):
        return None
    counts = {known.value for known in account.known.values() if known.kind == "c"}
    if any(whole.value - total in counts for whole in wholes):
        return None  # “…; 37 gave another answer”
    likely = [
        whole
        for whole in wholes
        if close(whole.value, total, "0.15")
        and not (whole.year and one.year and whole.year != one.year)
    ]
    if len(likely) != 1 or len(wholes) > 2:
        return None
    (whole,) = likely
    return Disagreement(
        (one, other), f"{shown(one)} and {shown(other)} make {said(total)}, not {shown(whole)}"
    )

"""What a promise says beside its measure: a number, a change, a time limit, how often.

A row is held against its own measures, and against the commitment that it alone delivers. In: the
manuscript. Out: pairs of figures that should be one, with their places.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.model import Action, Commitment, Measure, Path
from stratc.source import Span
from stratc.text.english import SEASON, number_words, read_number

from ..plan.frequency import INTERVAL
from .amounts import Account, Amount, accounts, sign
from .disagreements import shown
from .entered_figures import SIGN, kind_of_figure, stems
from .two_places import TwoFigures

# So many of something else, or not the whole number.
RELATIVE = re.compile(
    r"\b(?:by|another|extra|additional|further|first|every|(?<!each )of the|in) ‹"
)
AT_LEAST = re.compile(r"\b(?:at least|a minimum of|over|more than) ‹")
AT_MOST = re.compile(r"\b(?:within|up to|less than|fewer than|under|no more than|at most) ‹")
TIMES = re.compile(
    r"\b(?P<word>halve|halving|(?:double|doubling)(?= (?:the|our|its)\b))\b"
    r"|\b(?P<way>reduc|cut|lower|decreas|increas|rais|grow)\w*\b[^.;\d]{3,60}?"
    r"\bby (?:(?P<share>\d{1,2}(?:\.\d)?) ?(?:%|per cent\b)|"
    r"(?:an? |one )?(?P<part>half|third|quarter|fifth|tenth)\b)",
    re.IGNORECASE,
)
PARTS = {"half": 50, "third": 33, "quarter": 25, "fifth": 20, "tenth": 10}
TIMED = re.compile(
    r"\A ?-?(?:working )?(?P<unit>day|week|month|year|hour|minute|time|town|area)s?\b"
)
TO_SO_MANY = re.compile(r"\bto ‹[cmp](\d+)›")
MORE = re.compile(r"‹[cm]\d+› (?:more|extra|additional|new|further)\b")
# “Thirty a year for three years”, “three in each of the five towns”, “(40 in 2027, 32 in 2028 …)”
_A_TIME = rf"(?:a|per|each|every) (?P<time>year|{SEASON}|term|month)\b"
EACH = re.compile(
    rf"{sign('each', 'c')} (?:[a-z]+ ){{0,2}}(?:{_A_TIME}[^.;‹]{{0,40}}?\b"
    rf"(?<!each )(?:for|over) (?:the )?{sign('years', 'c')} [a-z]+|"
    rf"in each of (?:the|our|its) {sign('places', 'c')}|"
    rf"(?:of|with) {sign('size', 'c')} (?:(?!in )[a-z]+ ){{1,2}}each(?=[.,;)]|\Z))"
    rf"(?:[^.;‹]{{0,20}}\bwith {sign('more', 'c')} [a-z]+ each\b)?"
    rf"|\b[Ee]ach of (?:the |our )?{sign('who', 'c')} [^.;‹]{{3,40}} {sign('own', 'c')} [a-z]+ "
    r"(?:a|per|each|every) (?P<often>year|month|week)\b"
)
A_YEAR = {"month": 12, "week": 52, "year": 1}
# “24 schools a year, from four today”
FROM_NOW = re.compile(
    rf"\b(?:from|up from|down from|than) (?:the )?{sign('now', 'cmp')}(?: [a-z]+)? "
    r"(?:today|now|at present|currently)\b"
)
COST = re.compile(
    rf"{sign('each', 'm')} (?:for )?each,?[^.;‹]{{0,20}} {sign('whole', 'm')} (?:a year )?"
    r"(?:in all|in total|altogether)\b"
)
BY_YEARS = re.compile(
    r"(?:\A|\()(?P<row>‹c\d+›(?: ?,? (?:and )?(?:(?!and )[a-z]+ )?‹c\d+›)+)(?= ?[).,;]|\Z)"
)
# “One mile at Hagg Tarn, two at Blaith Head and one at Carrow Wood”
_AT = r"(?:‹c\d+›|[Oo]ne)(?: [a-z]+){0,3} (?:in|at|on|from|for|by|to) (?:the )?[A-Z][^.;:‹,]{1,30}"
BY_PLACES = re.compile(rf"(?:\A|[(:] ?)(?P<row>{_AT}(?:, {_AT}){{0,6}},? and {_AT})(?=[.;)]|\Z)")
OTHER_THING = re.compile(
    r"\b(?:without|with|from|into|to|by|at|in|on|off|out|for|of|so|that|who|which|and)\b"
)
LIMIT = re.compile(
    r"\b(?:within|in under|in less than|in no more than) "
    rf"(?P<n>\d{{1,3}}|{number_words(1, 20)}|thirty|sixty) "
    r"(?P<unit>(?:working )?(?:second|minute|hour|day|week|month))s?\b",
    re.IGNORECASE,
)
WRITTEN = ("action", "how", "text", "title")


def figures_of_promises(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """Each figure of a promise that its measure, or the row that delivers it, gives otherwise."""
    own = {a.passage.element.path: a for a in manuscript.answer(accounts) if _promise(a.passage)}
    hows = {
        a.passage.element.path: a
        for a in manuscript.answer(accounts)
        if a.passage.field.name == "how"
        and any(one.search(a.words) for one in (EACH, BY_YEARS, BY_PLACES, FROM_NOW, COST))
    }
    times = _times(manuscript)
    index = manuscript.index
    for element in index.elements:
        if not isinstance(element, Action | Commitment):
            continue
        delivers = element.delivers if isinstance(element, Action) else ()
        known = [index.commitments[id] for id in delivers if id in index.commitments]
        alone = [c for c in known if not c.measures and len(index.rows_delivering(c)) == 1]
        promises = [element, *alone]
        if isinstance(element, Action) and (how := hows.get(element.path)):
            yield from _paid_for(own.get(element.path), how)
            yield from _worked_out(own.get(element.path), how, element.measures)
        if len(element.measures) == 1:
            yield from _started(
                [own.get(element.path), hows.get(element.path)], element.measures[0]
            )
            told = (_aimed(one, own.get(one.path), element.measures[0]) for one in promises)
            yield from [one for one in told if one][:1]
        if times:
            yield from _timed([times.get(one.path) for one in (*promises, *element.measures)])


def _promise(passage: Passage) -> bool:
    return passage.field.name in ("text", "action")


def _worked_out(
    promise: Account | None, how: Account, measures: tuple[Measure, ...]
) -> Iterator[TwoFigures]:
    """“School streets at 120 schools”, done by “thirty a year for three years”.

    The whole is the number of the action, or else what its one measure is to gain.
    """
    made, parts = _made(how)
    wholes = [one for one in promise.amounts.values() if one.kind == "c"] if promise else []
    target = measures[0].target if len(measures) == 1 else None
    if promise and wholes:
        if len(wholes) > 1 or RELATIVE.search(promise.words):
            return
        (amount,) = wholes
        whole, step, text = amount.value, amount.step, shown(amount)
        span = promise.passage.at(amount.start, amount.end)
    elif target and target.value and target.value.number and not target.value.percent:
        start = measures[0].baseline.value if measures[0].baseline else None
        gain = target.value.number - (start.number if start and start.number else 0)
        whole = min((target.value.number, gain), key=lambda one: abs(made - one))
        step, text, span = Decimal(1), target.value.text, target.where["value"]
    else:
        return
    off = abs(made - whole)
    exact = whole < 50 or off * 50 > whole  # 6,048 may be meant by 6,000
    if parts and exact and step < off * 2 < whole * 2 and off <= whole / (2 if wholes else 4):
        yield TwoFigures(text, span, f"{made:,.0f}", how.span(*parts))


def _paid_for(promise: Account | None, how: Account) -> Iterator[TwoFigures]:
    """“300 bursaries a year”, done by “£1,500 each, £400,000 in all”."""
    found = COST.search(how.words)
    several = [one for one in promise.amounts.values() if one.kind == "c"] if promise else []
    if not found or len(several) != 1 or not several[0].value:
        return
    each, whole = how.amount(found["each"]), how.amount(found["whole"])
    real = each.value * several[0].value
    off = abs(real - whole.value)
    if whole.step / 2 + real / 50 < off <= whole.value / 2:
        yield TwoFigures(shown(whole), how.span(whole), f"£{real:,.0f}", how.span(each))


def _made(how: Account) -> tuple[Decimal, list[Amount]]:
    """What the words of how an action is done come to, and the amounts that make it."""
    if each := EACH.search(how.words):
        names = ("each", "years", "places", "size", "more", "who", "own")
        parts = [how.amount(each[name]) for name in names if each[name]]
        product = Decimal(A_YEAR[each["often"]] if each["often"] else 1)
        for one in parts:
            product *= one.value
        return product, parts
    if row := BY_YEARS.search(how.words):
        parts = how.amounts_in(row["row"], "c")
        if all(one.year for one in parts):
            return sum((one.value for one in parts), Decimal()), parts
    if row := BY_PLACES.search(how.words):
        parts = how.amounts_in(row["row"], "c")
        ones = len(re.findall(r"\b[Oo]ne\b", row["row"]))
        return sum((one.value for one in parts), Decimal(ones)), parts
    return Decimal(), []


def _started(several: list[Account | None], measure: Measure) -> Iterator[TwoFigures]:
    """“From four today” in the words, and another number in the baseline."""
    start = measure.baseline.value if measure.baseline else None
    for account in filter(None, several):
        found = FROM_NOW.search(account.words)
        if not found or not measure.baseline or not start or start.number is None:
            continue
        now = account.amount(found["now"])
        if now.kind == kind_of_figure(start) and abs(now.value - start.number) > now.step / 2:
            place = measure.baseline.where["value"]
            yield TwoFigures(start.text, place, shown(now), account.span(now))


def _aimed(
    promise: Action | Commitment, account: Account | None, measure: Measure
) -> TwoFigures | None:
    """“Raise it to 72% by 2030”, where the one measure has a target of 75%."""
    target = measure.target.value if measure.target else None
    if not measure.target or not target or target.number is None:
        return None
    place = measure.target.where["value"]
    start = measure.baseline.value if measure.baseline else None
    changed = TIMES.search(
        promise.text if isinstance(promise, Commitment) else " ".join(promise.action)
    )
    if changed and start and start.number and start.percent == target.percent:
        wanted = start.number * _factor(changed)
        by = wanted - start.number
        beyond = (target.number - wanted) * by > 0
        if beyond or abs(target.number - wanted) <= max(abs(by) / 8, Decimal("0.51")):
            return None
        words = f"“{' '.join(changed.group().split()).lower()}”"
        begins = measure.baseline.where["value"] if measure.baseline else place
        return TwoFigures(target.text, place, words, begins)
    if account is None or account.before:
        return None
    several = list(account.amounts.values())
    raised = TO_SO_MANY.findall(account.words)
    if len(several) > 1:
        several = [account.amount(number) for number in raised]
    if len(several) != 1 or several[0].kind != kind_of_figure(target):
        return None
    (amount,) = several
    more = MORE.search(account.words)
    now = start.number if start and start.number else Decimal()
    wanted_now = [now + amount.value, *([] if more and now else [amount.value])]
    changed_by = now and abs(now - target.number) == amount.value and not raised
    if (changed_by and not AT_MOST.search(account.words)) or not target.number:
        return None  # it says by how much, or how many of something are rid of it
    if any(abs(one - target.number) * 50 <= one for one in wanted_now):
        return None
    if (start and start.number == amount.value) or _loosely(account, amount, target.number):
        return None
    if re.search(rf"\b{re.escape(amount.written.strip())}\b", measure.title, re.IGNORECASE):
        return None
    if not (raised and amount.kind == "p") and not _counted(account, measure):
        return None
    span = account.passage.at(amount.start, amount.end)
    beside = f" more than {start.text}" if start and more and now else ""
    return TwoFigures(target.text, place, f"{shown(amount)}{beside}", span)


def _factor(changed: re.Match[str]) -> Decimal:
    """What “halve” or “reduce by 20%” makes of a figure."""
    if word := changed["word"]:
        return Decimal("0.5") if word[0] in "Hh" else Decimal(2)
    part = PARTS.get((changed["part"] or "").lower(), 0)
    share = Decimal(changed["share"] or part) / 100
    return 1 + (share if changed["way"].lower() in ("increas", "rais", "grow") else -share)


def _loosely(account: Account, amount: Amount, target: Decimal) -> bool:
    """Whether a target keeps to “at least so many”, or to “within so many”."""
    least, most = AT_LEAST.search(account.words), AT_MOST.search(account.words)
    return bool((least and target > amount.value) or (most and target < amount.value))


def _counted(account: Account, measure: Measure) -> bool:
    """Whether an amount of a promise counts what its measure counts."""
    before, _, after = SIGN.split(account.words, maxsplit=1)
    if RELATIVE.search(account.words):
        return False
    if timed := TIMED.match(after):
        return bool(measure.unit and measure.unit.lower().rstrip("s") == timed["unit"])
    thing = OTHER_THING.split(after.strip(), maxsplit=1)[0]
    near = f"{' '.join(before.split()[-1:])} {' '.join(thing.split()[:4])}"
    beside = stems(near if "‹c" in account.words else account.words)
    return bool(beside & stems(f"{measure.title} {measure.unit or ''}"))


class _Times(NamedTuple):
    """What an entry says in words, in stems, and each time limit and interval that it gives."""

    stems: frozenset[str]
    said: list[tuple[str, str, str, Span]]


def _times(manuscript: Manuscript) -> dict[Path, _Times]:
    """The promises and measures with a time limit or an interval: “within ten days”, “monthly”."""
    said: dict[Path, list[tuple[str, str, str, Span]]] = {}
    worded: dict[Path, list[str]] = {}
    for passage in manuscript.passages:
        if passage.field.name not in WRITTEN or not isinstance(
            passage.element, Action | Commitment | Measure
        ):
            continue
        path = passage.element.path
        worded.setdefault(path, []).append(passage.typed)
        for found, span in passage.own_hits(LIMIT):
            limit = f"{read_number(found['n'])} {found['unit'].lower()}"
            said.setdefault(path, []).append(("within", limit, found.group(), span))
        for found, span in passage.own_hits(INTERVAL):
            often = found.lastgroup or ""
            said.setdefault(path, []).append(("often", often, found.group(), span))
    return {
        path: _Times(
            frozenset().union(
                *(stems(LIMIT.sub("", INTERVAL.sub("", one))) for one in worded[path])
            ),
            times,
        )
        for path, times in said.items()
    }


def _timed(several: list[_Times | None]) -> Iterator[TwoFigures]:
    """“Within ten days” in a promise and “within 5 days” in the row that delivers it."""
    for kind in ("within", "often"):
        once = [
            (one.stems, said[0])
            for one in several
            if one and len(said := [each for each in one.said if each[0] == kind]) == 1
        ]
        for (first, (_, value, there, place)), (second, (_, other, here, at)) in combinations(
            once, 2
        ):
            if value != other and first & second:
                yield TwoFigures(here, at, there, place)
                break

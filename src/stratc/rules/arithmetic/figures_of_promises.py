"""What a promise says beside its measure: a number, a change, a time limit, how often.

A row is held against its own measures, and against the commitment that it alone delivers. In: the
manuscript. Out: pairs of figures that should be one, with their places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.model import Action, Commitment, Measure, Path
from stratc.source import Span
from stratc.text.english import number_words, read_number

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
EACH = re.compile(
    rf"{sign('each', 'c')} (?:[a-z]+ )?(?:(?:a|per|each|every) year\b[^.;‹]{{0,40}}?\b"
    rf"(?:for|over) (?:the )?{sign('years', 'c')} years|"
    rf"in each of (?:the|our|its) {sign('places', 'c')})"
)
BY_YEARS = re.compile(r"\((?P<row>‹c\d+›(?: ?,? (?:and )?(?:[a-z]+ )?‹c\d+›)+)(?= ?[).,;]|\Z)")
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
        if a.passage.field.name == "how" and (EACH.search(a.words) or BY_YEARS.search(a.words))
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
        if isinstance(element, Action) and element.path in own and element.path in hows:
            yield from _worked_out(own[element.path], hows[element.path])
        if len(element.measures) == 1:
            told = (_aimed(one, own.get(one.path), element.measures[0]) for one in promises)
            yield from [one for one in told if one][:1]
        if times:
            yield from _timed([times.get(one.path) for one in (*promises, *element.measures)])


def _promise(passage: Passage) -> bool:
    return passage.field.name in ("text", "action")


def _worked_out(promise: Account, how: Account) -> Iterator[TwoFigures]:
    """“School streets at 120 schools”, done by “thirty a year for three years”."""
    each, row = EACH.search(how.words), BY_YEARS.search(how.words)
    if each:
        parts = [how.amount(each["each"]), how.amount(each["years"] or each["places"])]
        made = parts[0].value * parts[1].value
    else:
        parts = how.amounts_in(row["row"], "c") if row else []
        made = sum((one.value for one in parts), Decimal())
        if not all(one.year for one in parts):
            return
    wholes = [one for one in promise.amounts.values() if one.kind == "c"]
    if len(wholes) != 1 or RELATIVE.search(promise.words):
        return
    (whole,) = wholes
    off = abs(made - whole.value)
    if whole.step < off * 2 < whole.value * 2 and off <= whole.value / 2:
        span = promise.passage.at(whole.start, whole.end)
        yield TwoFigures(shown(whole), span, f"{made:,.0f}", how.span(*parts))


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
    near = f"{' '.join(before.split()[-1:])} {' '.join(after.split()[:4])}"
    beside = stems(near if "‹c" in account.words else account.words)
    return bool(beside & stems(f"{measure.title} {measure.unit or ''}"))


class _Times(NamedTuple):
    """What an entry says in words, in stems, and each time limit and interval that it gives."""

    stems: frozenset[str]
    said: list[tuple[str, str, str, Span]]


def _times(manuscript: Manuscript) -> dict[Path, _Times]:
    """The promises and measures with a time limit or an interval: “within ten days”, “monthly”."""
    told: dict[Path, _Times] = {}
    for passage in manuscript.passages:
        if passage.field.name not in WRITTEN or not isinstance(
            passage.element, Action | Commitment | Measure
        ):
            continue
        said = [
            ("within", f"{read_number(found['n'])} {found['unit'].lower()}", found.group(), span)
            for found, span in passage.own_hits(LIMIT)
        ]
        said += [
            ("often", found.lastgroup or "", found.group(), span)
            for found, span in passage.own_hits(INTERVAL)
        ]
        words = LIMIT.sub("", INTERVAL.sub("", passage.typed))
        known = told.get(passage.element.path, _Times(frozenset(), []))
        told[passage.element.path] = _Times(known.stems | stems(words), [*known.said, *said])
    return told if any(one.said for one in told.values()) else {}


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

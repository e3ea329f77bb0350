"""Figures in sentences beside the same figures as entries: statistics, baselines, targets, deeds.

In: the manuscript. Out: pairs of figures that should be one, with their places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.rounding import rounding
from stratc.model import Action, Commitment, Figure, Measure, Period, Statistic
from stratc.source import Span
from stratc.text.english import MONTHS

from .amounts import Account, Amount, accounts
from .disagreements import shown
from .two_places import TwoFigures

WORD = re.compile(r"[^\W\d_]{3,}")
PLAIN_WORDS = """
    the and for with who that this are was were has have had number share percentage proportion rate
    total people all each year from into their our not per cent area council
"""
PLAIN = frozenset(PLAIN_WORDS.split())
KNOWN_WORDS = "council board partnership government cabinet strategy plan covid"
# Whose figure it may be instead, or a figure that is wanted and not there yet.
ELSEWHERE = re.compile(
    r"\b(?:England|nation\w*|average|region\w*|UK|Wales|Scotland|other areas|neighbour\w*|similar|"
    r"will|aim\w*|target\w*|want|plan to|would|could|forecast|expected|estimate\w*|compared|"
    r"reduced? (?:by|to))\b|\b(?:almost|nearly|about|around|over|more than|less than|under) ‹"
)
NAME = re.compile(r"(?<=[a-z,‹›] )[A-Z][a-z]{2,}")
RELATIVE = re.compile(
    r"\b(?:by|another|extra|additional|further|more|first|within|every|"
    r"(?<!each )of the|in|at least|up to|over|than|least) ‹"
)
TIMES = re.compile(
    r"\b(?P<word>halve|halving|double|doubling)\b (?=(?:the|our|its)\b)"
    r"|\b(?P<way>reduc|cut|lower|decreas|increas|rais|grow)\w*\b[^.;\d]{3,60}?"
    r"\bby (?P<share>\d{1,2}(?:\.\d)?) ?(?:%|per cent\b)",
    re.IGNORECASE,
)
TIMED = re.compile(
    r"\A ?-?(?:working )?(?:days?|weeks?|months?|years?|hours?|minutes?|times|towns?|areas?)\b"
)
ENTRIES = (Action, Commitment, Measure, Statistic)
TO_SO_MANY = re.compile(r"\bto ‹[cmp](\d+)›")
MORE = re.compile(r"‹[cm]\d+› (?:more|extra|additional|new|further)\b")
SIGN = re.compile(r"‹[a-z](\d+)›")


@dataclass(frozen=True)
class EnteredFigure:
    """A figure that is an entry: what it counts in stems, its time, its value, its place."""

    stems: frozenset[str]
    period: Period | None
    figure: Figure
    span: Span


def entered_figures(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """Each figure in the text that an entry gives otherwise."""
    yield from _said_otherwise(manuscript)
    yield from _aimed_otherwise(manuscript)
    yield from _done_otherwise(manuscript)


def stems(words: str) -> frozenset[str]:
    """The words of meaning, each by its beginning."""
    return frozenset(word[:5] for word in WORD.findall(words.lower()) if word not in PLAIN)


def _said_otherwise(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """“1,421 households asked for help in 2023/24”, where the statistic says 1,412."""
    known = list(_entries(manuscript))
    by_stem: dict[str, list[EnteredFigure]] = {}
    for entry in known:
        for stem in entry.stems:
            by_stem.setdefault(stem, []).append(entry)
    if not known:
        return
    months = " ".join(MONTHS)
    names = {word[:5] for word in f"{KNOWN_WORDS} {months}".split()}
    titles = names.union(*(entry.stems for entry in known))
    strategy = manuscript.strategy
    places = stems(f"{' '.join(map(str, strategy.areas))} {strategy.title}")
    for account in manuscript.answer(accounts):
        if not account.passage.prose or isinstance(account.passage.element, ENTRIES):
            continue
        own = stems(account.words)
        likely = {id(e): e for stem in own for e in by_stem.get(stem, ()) if e.stems <= own}
        for entry in likely.values():
            amount = _meant(account, entry)
            if amount is None or _of_others(account, titles | places):
                continue
            span = account.passage.at(amount.start, amount.end)
            yield TwoFigures(shown(amount), span, entry.figure.text, entry.span)


def _entries(manuscript: Manuscript) -> Iterator[EnteredFigure]:
    for element in manuscript.index.elements:
        if isinstance(element, Statistic) and element.value:
            words = f"{element.title} {element.unit or ''}"
            entry = EnteredFigure(
                stems(words), element.period, element.value, element.where["value"]
            )
        elif isinstance(element, Measure) and (start := element.baseline) and start.value:
            words = element.title
            entry = EnteredFigure(stems(words), start.period, start.value, start.where["value"])
        else:
            continue
        if len(entry.stems) >= 2 and entry.figure.number:
            yield entry


def _meant(account: Account, entry: EnteredFigure) -> Amount | None:
    """The one amount of a sentence that stands for an entry and is another one."""
    number, kind = entry.figure.number, _kind(entry.figure)
    alike = [one for one in account.amounts.values() if one.kind == kind]
    if not number or any(_same(one, entry.figure) for one in alike):
        return None
    years = {year[:4] for one in account.amounts.values() if (year := one.year)}
    typed = account.passage.typed[account.start : account.end]
    years |= {found[:4] for found in re.findall(r"\b(?:19|20)\d\d(?:/\d\d)?", typed)}
    when = entry.period.text[:4] if entry.period else ""
    if years and when and when not in years:
        return None
    dated = [one for one in alike if one.year[:4] == when] if when and len(years) > 1 else alike
    near = [one for one in dated if Decimal("0.6") < one.value / number < Decimal("1.67")]
    if len(years) > 1 and not when:
        return None
    return near[0] if len(near) == 1 and len(dated) == 1 else None


def _of_others(account: Account, known: set[str]) -> bool:
    """Whether a sentence may speak of another place, another time, or a figure to come."""
    typed = account.passage.typed[account.start : account.end]
    if ELSEWHERE.search(account.words):
        return True
    return any(name.lower()[:5] not in known for name in NAME.findall(typed))


def _kind(figure: Figure) -> str:
    return "p" if figure.percent else "m" if figure.currency else "c"


def _same(amount: Amount, figure: Figure) -> bool:
    """Whether an amount is a figure, as far as the rounding of either leaves it open."""
    step = max(amount.step, rounding(figure))
    return figure.number is not None and abs(amount.value - figure.number) * 2 <= step


def _aimed_otherwise(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """“Raise it to 72% by 2030”, where the one measure has a target of 75%."""
    own = {id(a.passage.element): a for a in manuscript.answer(accounts) if _promise(a.passage)}
    for element in manuscript.index.elements:
        if not isinstance(element, Action | Commitment) or len(element.measures) != 1:
            continue
        (measure,) = element.measures
        target = measure.target.value if measure.target else None
        account = own.get(id(element))
        if not target or target.number is None or not measure.target:
            continue
        place = measure.target.where["value"]
        start = measure.baseline.value if measure.baseline else None
        promised = element.text if isinstance(element, Commitment) else " ".join(element.action)
        changed = TIMES.search(promised)
        if changed and start and start.number and start.percent == target.percent:
            wanted = start.number * _factor(changed)
            beyond = target.number < wanted if wanted < start.number else target.number > wanted
            if not beyond and abs(target.number - wanted) > max(wanted / 20, Decimal("0.51")):
                words = f"“{' '.join(changed.group().split()).lower()}”"
                yield TwoFigures(target.text, place, words, start_span(measure))
            continue
        if account is None or account.before:
            continue
        several = list(account.amounts.values())
        if len(several) > 1:
            wanted_words = TO_SO_MANY.findall(account.words)
            several = [account.known[int(number)] for number in wanted_words]
        if len(several) != 1:
            continue
        (amount,) = several
        now = start.number if start and start.number else Decimal()
        wanted_now = [now + amount.value, *([] if MORE.search(account.words) else [amount.value])]
        if amount.kind != _kind(target) or any(
            abs(one - target.number) * 50 <= one for one in wanted_now
        ):
            continue
        if not _counted(account, measure) or (start and start.number == amount.value):
            continue
        span = account.passage.at(amount.start, amount.end)
        more = f" more than {start.text}" if start and MORE.search(account.words) else ""
        yield TwoFigures(target.text, place, f"{shown(amount)}{more}", span)


def _factor(changed: re.Match[str]) -> Decimal:
    """What “halve” or “reduce by 20%” makes of a figure."""
    if word := changed["word"]:
        return Decimal("0.5") if word[0] in "Hh" else Decimal(2)
    share = Decimal(changed["share"]) / 100
    return 1 + (share if changed["way"].lower() in ("increas", "rais", "grow") else -share)


def start_span(measure: Measure) -> Span:
    """Where the baseline of a measure stands."""
    return measure.baseline.where["value"] if measure.baseline else measure.where["title"]


def _promise(passage: Passage) -> bool:
    return passage.field.name in ("text", "action")


def _counted(account: Account, measure: Measure) -> bool:
    """Whether an amount of a promise counts what its measure counts."""
    after = SIGN.split(account.words, maxsplit=1)[-1]
    if RELATIVE.search(account.words) or TIMED.match(after):
        return False
    beside = stems(" ".join(after.split()[:4]) if "‹c" in account.words else account.words)
    return bool(beside & stems(f"{measure.title} {measure.unit or ''}"))


def _done_otherwise(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """“Buy 14 electric vans” in the text, where the action says “Buy 18 electric vans”."""
    deeds: dict[str, tuple[Amount, Passage]] = {}
    texts: list[tuple[str, Amount, Passage]] = []
    for account in manuscript.answer(accounts):
        if len(account.amounts) != 1:
            continue
        (amount,) = account.amounts.values()
        words = SIGN.sub("#", account.words).lower().strip(" -*.;,")
        words = re.sub(r"\A(?:we will|and|to) ", "", words)
        if len(words.split()) < 4:
            continue
        if isinstance(account.passage.element, Action | Commitment):
            deeds.setdefault(words, (amount, account.passage))
        elif not isinstance(account.passage.element, Measure | Statistic):
            texts.append((words, amount, account.passage))
    for words, amount, passage in texts:
        other, place = deeds.get(words, (amount, passage))
        if other.kind == amount.kind and other.value != amount.value:
            yield TwoFigures(
                shown(amount),
                passage.at(amount.start, amount.end),
                shown(other),
                place.at(other.start, other.end),
            )

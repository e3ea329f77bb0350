"""Figures in sentences beside the same figures as entries: statistics, baselines, deeds.

In: the manuscript. Out: pairs of figures that should be one, with their places.
"""

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
ENTRIES = (Action, Commitment, Measure, Statistic)
# What a figure is wanted to be, behind what it is: “83.1% were on time, below our target of 80%”
BESIDE_TARGET = re.compile(
    r",? (?:(?:and |which is |just |well )?(?:above|below|short of|against|over|under)) "
    r"(?:our|the|a|its) (?:\w+ )?target of ‹[cmp]\d+›"
)
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
    number, kind = entry.figure.number, kind_of_figure(entry.figure)
    wanted = account.amounts_in(" ".join(BESIDE_TARGET.findall(account.words)))
    alike = [o for o in account.amounts.values() if o.kind == kind and o not in wanted]
    if not number or any(_same(one, entry.figure) for one in alike):
        return None
    years = {year[:4] for one in account.amounts.values() if (year := one.year)}
    typed = account.passage.typed[account.start : account.end]
    years |= {found[:4] for found in re.findall(r"\b(?:19|20)\d\d(?:/\d\d)?", typed)}
    when = entry.period.text[:4] if entry.period else ""
    if years and when and when not in years:
        return None
    dated = [one for one in alike if one.year[:4] == when] if when and len(years) > 1 else alike
    if len(dated) > 1:  # the one that is a slip of the finger away
        dated = [one for one in dated if mistyped(one.written, entry.figure.text)]
    if len(dated) == 1 and len(entry.stems) > 2 and _exchanged(dated[0].written, entry.figure.text):
        return dated[0]
    near = [one for one in dated if Decimal("0.6") < one.value / number < Decimal("1.67")]
    if len(years) > 1 and not when:
        return None
    return near[0] if len(near) == 1 and len(dated) == 1 else None


def mistyped(*figures: str) -> bool:
    """Whether a figure was typed with one other digit, or two of them exchanged."""
    one, other = (re.sub(r"[^\d.]", "", words) for words in figures)
    off = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if _exchanged(*figures):
        return True
    if len(one) != len(other) or len(one) < 3:
        return False
    return len(off) == 1 or (len(off) == 2 and off[0] == off[1][::-1])


def _exchanged(*figures: str) -> bool:
    """Whether two digits stand the other way round: 26% and 62%."""
    one, other = (re.sub(r"[^\d.]", "", words) for words in figures)
    return len(one) == 2 and one == other[::-1] != other


def _of_others(account: Account, known: set[str]) -> bool:
    """Whether a sentence may speak of another place, another time, or a figure to come."""
    typed = account.passage.typed[account.start : account.end]
    if ELSEWHERE.search(BESIDE_TARGET.sub("", account.words)):
        return True
    return any(name.lower()[:5] not in known for name in NAME.findall(typed))


def kind_of_figure(figure: Figure) -> str:
    """The kind of the amount that an entry would be in a sentence."""
    return "p" if figure.percent else "m" if figure.currency else "c"


def _same(amount: Amount, figure: Figure) -> bool:
    """Whether an amount is a figure, as far as the rounding of either leaves it open."""
    step = max(amount.step, rounding(figure))
    return figure.number is not None and abs(amount.value - figure.number) * 2 <= step


def _done_otherwise(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """“Buy 14 electric vans” in the text, where the action says “Buy 18 electric vans”."""
    deeds: dict[str, tuple[Amount, Passage]] = {}
    texts: list[tuple[str, Amount, Passage]] = []
    for account in manuscript.answer(accounts):
        for piece in re.split(r", | and ", account.words):
            if len(SIGN.findall(piece)) != 1 or not (found := account.amounts_in(piece)):
                continue
            (own,) = found
            words = SIGN.sub("#", piece).lower().strip(" -*.;,")
            words = re.sub(r"\A(?:we will|i will|to) ", "", words)
            if len(words.split()) < 4:
                continue
            if isinstance(account.passage.element, Action | Commitment):
                deeds.setdefault(words, (own, account.passage))
            elif not isinstance(account.passage.element, Measure | Statistic):
                texts.append((words, own, account.passage))
    for words, amount, passage in texts:
        other, place = deeds.get(words, (amount, passage))
        if other.kind == amount.kind and other.value != amount.value:
            yield TwoFigures(
                shown(amount),
                passage.at(amount.start, amount.end),
                shown(other),
                place.at(other.start, other.end),
            )

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
from stratc.model import (
    Action,
    Commitment,
    Element,
    Figure,
    Measure,
    Period,
    Statistic,
    read_figure,
    read_period,
)
from stratc.source import Span
from stratc.text.english import MONTHS, read_decimal

from .amounts import YEAR, Account, Amount, accounts, of_passage
from .disagreements import shown
from .measured_rows import typed_measures
from .two_places import TwoFigures

WORD = re.compile(r"[^\W\d_]{3,}")
PLAIN_WORDS = """
    the and for with who that this are was were has have had number share percentage proportion rate
    total people all each year from into their our per cent area council
"""
PLAIN = frozenset(PLAIN_WORDS.split())
KNOWN_WORDS = "council board partnership government cabinet strategy plan covid"
KNOWN = {word[:5] for word in f"{KNOWN_WORDS} {' '.join(MONTHS)}".split()}
# Whose figure it may be instead, or a figure that is wanted and not there yet.
ELSEWHERE = re.compile(
    r"\b(England|[Nn]ation\w*|[Aa]mong\w*|average|region\w*|UK|Wales|Scotland|other areas|"
    r"neighbour\w*|similar|will|aim\w*|target\w*|want|plan to|would|could|forecast|expected|"
    r"estimate\w*|compared|reduced? (?:by|to)|"
    r"[Ii]n (?:the|our|some|most|rural|urban|poor\w*)(?: [a-z]+[’']s)? "
    r"(?:towns|villages|cities|city|wards|areas|countryside|suburbs|north|south|east|west))\b"
    # The share of a part: “of pupils with free school meals”, “of those aged 18 to 24”
    r"|(?:\A|[,;:] |‹[pf]\d+› )[Oo]f (?:all |the |our )?"
    r"(?:(?!is |are |was |were |ha[ds] |have |li[kv]e|do |said )[a-z]+ ){1,3}"
    r"(?:with|who|whose|on|aged|in|from|without|that|which)\b"
)
# How exact an amount is meant, as parts of it: “nearly a third” is some less.
LOOSELY = (
    (re.compile(r"(?i)\b(?:almost|nearly|just under) \Z"), "0.87", "1"),
    (re.compile(r"(?i)\bjust over \Z"), "1", "1.15"),
    (re.compile(r"(?i)\b(?:under|below|less than|fewer than|up to) \Z"), "0.6", "1"),
    (re.compile(r"(?i)\b(?:over|above|more than|at least) \Z"), "1", "1.67"),
    (re.compile(r"(?i)\b(?:about|around|some|roughly|approximately|circa) \Z"), "0.9", "1.1"),
)
WITHOUT = re.compile(r"\b(?:no|not|never|lack(?:s|ed|ing)?)\b")
WANTED = re.compile(r"\b(?:want|aim\w*|target|will|goal|ambition|reach)\b")
NAME = re.compile(r"(?<=[a-z,‹›] )[A-Z][a-z]{2,}")
ENTRIES = (Action, Commitment, Measure, Statistic)
# What a figure is wanted to be, behind what it is: “83.1% were on time, below our target of 80%”
BESIDE_TARGET = re.compile(
    r",? (?:(?:and |which is |just |well )?(?:above|below|short of|against|over|under)) "
    r"(?:our|the|a|its) (?:\w+ )?target of ‹[cmp]\d+›"
)
SIGN = re.compile(r"‹[a-z](\d+)›")
AND_ON = re.compile(r"\A(?:We|It|This|That) (?:aim|want|will|should|is to) ")


@dataclass(frozen=True)
class EnteredFigure:
    """A figure that is an entry: what it counts in stems, its time, its value, its place."""

    stems: frozenset[str]
    period: Period | None
    figure: Figure
    span: Span
    wanted: tuple[Decimal, ...] = ()
    """What it is to be: a text may well speak of that."""


def entered_figures(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """Each figure in the text that an entry gives otherwise."""
    yield from _said_otherwise(manuscript)
    yield from _worded_otherwise(manuscript)
    yield from _wanted_otherwise(manuscript)
    yield from _done_otherwise(manuscript)


def stems(words: str) -> frozenset[str]:
    """The words of meaning, each by its beginning."""
    low = WITHOUT.sub("without", words.lower())
    return frozenset(word[:5] for word in WORD.findall(low) if word not in PLAIN)


def _said_otherwise(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """“1,421 households asked for help in 2023/24”, where the statistic says 1,412."""
    known = list(_entries(manuscript))
    by_stem: dict[str, list[EnteredFigure]] = {}
    for entry in known:
        for stem in entry.stems:
            by_stem.setdefault(stem, []).append(entry)
    if not known:
        return
    titles = KNOWN.union(*(entry.stems for entry in known))
    strategy = manuscript.strategy
    places = stems(f"{' '.join(map(str, strategy.areas))} {strategy.title}")
    for account in manuscript.answer(accounts):
        if not account.passage.prose or isinstance(account.passage.element, ENTRIES):
            continue
        own = stems(account.words)
        own |= {f"{stem}s" for stem in own if len(stem) == 4} | {
            stem[:4] for stem in own if stem.endswith("s")
        }
        likely = {id(e): e for stem in own for e in by_stem.get(stem, ()) if e.stems <= own}
        for entry in likely.values():
            amount = _meant(account, entry)
            if amount is None or _of_others(account, titles | places, entry.stems):
                continue
            span = account.passage.at(amount.start, amount.end)
            yield TwoFigures(shown(amount), span, entry.figure.text, entry.span)


def _worded_otherwise(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """“Nearly one in three”, which stands for 27%."""
    worded = (one for one in manuscript.passages if one.field.name == "in_words")
    for account in (account for passage in worded for account in of_passage(passage)):
        element = account.passage.element
        if not isinstance(element, Statistic):
            continue
        figure = element.value
        number = figure.number if figure else None
        kinds = "pf" if figure and figure.percent else "cm"
        several = [one for one in account.amounts.values() if one.kind in kinds]
        if (
            figure
            and number
            and not any(says(account, one, number, rounding(figure)) for one in several)
        ):
            for one in several[:1]:
                at = account.span(one)
                yield TwoFigures(shown(one), at, figure.text, element.where["value"])


def _wanted_otherwise(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """“We want this to be 75% by 2030”, where the target of the measure is 70%."""
    aims: list[tuple[frozenset[str], str, Figure | None, Span]] = [
        (stems(one.title), aim.period.text[:4], aim.value, aim.where["value"])
        for one in manuscript.index.elements
        if isinstance(one, Measure) and (aim := one.target) and aim.period and aim.value
    ]
    for passage, row in manuscript.answer(typed_measures):
        goal = row.goal.figure
        when = re.search(r"20\d\d", row.due.text if row.due else row.goal_head)
        if goal and when:
            at = passage.at(row.goal.at, row.goal.at + goal.end())
            aims.append((stems(row.title.text), when.group(), read_figure(goal.group()), at))
    for account in manuscript.answer(accounts) if aims else ():
        if not account.passage.prose or isinstance(account.passage.element, ENTRIES):
            continue
        words = stems(account.both if AND_ON.match(account.words) else account.words)
        for counted, year, figure, there in aims:
            if not figure or not figure.number or len(counted) < 2 or not counted <= words:
                continue
            kind = kind_of_figure(figure)
            alike = [o for o in account.amounts.values() if o.kind == kind]
            alike = [one for one in alike if one.year[:4] == year] or alike
            typed = account.passage.typed[account.start : account.end]
            if len(alike) != 1 or year not in typed or not WANTED.search(account.words):
                continue
            if not says(account, alike[0], figure.number, rounding(figure)):
                at = account.span(alike[0])
                yield TwoFigures(shown(alike[0]), at, figure.text, there)


def _entries(manuscript: Manuscript) -> Iterator[EnteredFigure]:
    for element in manuscript.index.elements:
        points: list[tuple[str, Period | None, Figure | None, Element]] = []
        if isinstance(element, Statistic):
            titles = {f"{element.title} {element.unit or ''}", element.sentence or ""}
            points += [(words, element.period, element.value, element) for words in titles]
            points += [(element.title, one.period, one.value, one) for one in element.series]
        elif isinstance(element, Measure) and (start := element.baseline):
            points.append((element.title, start.period, start.value, start))
        goal = element.target.value if isinstance(element, Measure) and element.target else None
        wanted: tuple[Decimal, ...] = (goal.number,) if goal and goal.number else ()
        for words, period, figure, owner in points:
            counted = stems(words)
            if len(counted) >= 2 and figure and figure.number:
                yield EnteredFigure(counted, period, figure, owner.where["value"], wanted)
    for passage, row in manuscript.answer(typed_measures):
        found = row.start.figure
        figure = read_figure(found.group()) if found else None
        counted = stems(row.title.text)
        if found and figure and figure.number and len(counted) >= 2:
            dated = re.search(YEAR, row.start.text[found.end() :])
            at = passage.at(row.start.at, row.start.at + found.end())
            period = read_period(dated.group()) if dated else None
            goals = [cell.figure for cell in (row.goal, *row.steps)]
            wanted = tuple(read_decimal(goal["n"]) for goal in goals if goal)
            yield EnteredFigure(counted, period, figure, at, wanted)


def _meant(account: Account, entry: EnteredFigure) -> Amount | None:
    """The one amount of a sentence that stands for an entry and is another one."""
    number, kind = entry.figure.number, kind_of_figure(entry.figure)
    wanted = account.amounts_in(" ".join(BESIDE_TARGET.findall(account.words)))
    kinds = (kind, "f") if kind == "p" else (kind,)
    alike = [o for o in account.not_ages() if o.kind in kinds and o not in wanted]
    alike = [o for o in alike if not _of_those(account, o)]
    if not number or any(
        says(account, one, right, rounding(entry.figure))
        for one in alike
        for right in (number, *entry.wanted)
    ):
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
    told = len(entry.stems) > 2 or (when and when in years)
    if len(dated) == 1 and told and _exchanged(dated[0].written, entry.figure.text):
        return dated[0]
    near = [one for one in dated if Decimal("0.6") < one.value / number < Decimal("1.67")]
    if len(years) > 1 and not when:
        return None
    return near[0] if len(near) == 1 and len(dated) == 1 else None


def _of_those(account: Account, amount: Amount) -> bool:
    """“640 were lent, 290 of them to pensioners”: a part of what the entry counts."""
    behind = account.words[len(account.ahead_of(amount)) :].partition("›")[2]
    return re.match(r" of (?:them|these|those|whom|which)\b", behind) is not None


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


def _of_others(account: Account, known: set[str], own: frozenset[str]) -> bool:
    """Whether a sentence may speak of another place, another time, or a figure to come."""
    typed = account.passage.typed[account.start : account.end]
    others = ELSEWHERE.findall(BESIDE_TARGET.sub("", account.words))
    if any(word.lower()[:5] not in own for word in others):
        return True
    return any(name.lower()[:5] not in known for name in NAME.findall(typed))


def kind_of_figure(figure: Figure) -> str:
    """The kind of the amount that an entry would be in a sentence."""
    return "p" if figure.percent else "m" if figure.currency else "c"


def says(account: Account, amount: Amount, number: Decimal, step: Decimal = Decimal()) -> bool:
    """Whether an amount is a number, as far as the rounding of either and its words allow."""
    low, high = loosely(account, amount) or (("0.88", "1.12") if amount.kind == "f" else ("1", "1"))
    room = max(amount.step, step) / 2
    return amount.value * Decimal(low) - room <= number <= amount.value * Decimal(high) + room


def loosely(account: Account, amount: Amount) -> tuple[str, str] | None:
    """Between which parts of an amount the words before it let the real number lie."""
    ahead = account.ahead_of(amount)
    return next(((low, high) for words, low, high in LOOSELY if words.search(ahead)), None)


def _done_otherwise(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """“Buy 14 electric vans” in the text, where the action says “Buy 18 electric vans”."""
    done: list[Account] = []
    told: list[Account] = []
    for account in manuscript.answer(accounts):
        if isinstance(account.passage.element, Action | Commitment):
            done.append(account)
        elif not isinstance(account.passage.element, Measure | Statistic):
            told.append(account)
    texts = [(words, own, account) for account in told for words, own in _pieces(account)]
    deeds: dict[str, tuple[Amount, Passage]] = {}
    for account in done if texts else ():
        for words, own in _pieces(account):
            deeds.setdefault(words, (own, account.passage))
    for words, amount, account in texts:
        passage = account.passage
        other, place = deeds.get(words, (amount, passage))
        if other.kind == amount.kind and other.value != amount.value:
            yield TwoFigures(
                shown(amount),
                passage.at(amount.start, amount.end),
                shown(other),
                place.at(other.start, other.end),
            )


def _pieces(account: Account) -> Iterator[tuple[str, Amount]]:
    """What is said of one amount, between commas, and that amount."""
    for piece in re.split(r", | and ", account.words):
        if len(SIGN.findall(piece)) != 1 or not (found := account.amounts_in(piece)):
            continue
        words = SIGN.sub("#", piece).lower().strip(" -*.;,")
        words = re.sub(r"\A(?:we will|i will|to) ", "", words)
        if len(words.split()) >= 4:
            yield words, found[0]

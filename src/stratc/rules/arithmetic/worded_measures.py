"""Measures that say their target and baseline in words: “220 points by March 2030 (baseline 96)”.

In: the manuscript. Out: targets that the action and the baseline do not make, baselines of another
year, and figures of which two digits stand the other way round elsewhere, with their places.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.model import Action, Commitment, Measure

from .amounts import YEAR, Account, Amount, accounts, of_passage, sign
from .disagreements import shown
from .entered_figures import stems
from .two_places import TwoFigures

BASELINE = re.compile(
    r"\b(?:baseline|currently|now|today|up from|down from|from)\b(?: (?:of|is|was))?:? "
    rf"(?:a )?{sign('n', 'cmp')}",
    re.IGNORECASE,
)
BEHIND = re.compile(rf"(?: [a-z]+){{0,2}},? (?P<year>{YEAR})")
# “currently 21 do”
VERB = re.compile(r"\A (?:do|did|have|are|were|can)\b")
WANTED = re.compile(
    r"\b(?:aim|want|will|target|goal|ambition|raise|reach|increase|cut|reduce)\b", re.I
)
ADDED = re.compile(
    r"\b(?:Add|Create|Plant|Install|Fit|Open|Build|Buy|Provide|Lay(?: out)?|Put (?:in|up)|Set up) "
    rf"(?:a further |another )?{sign('n', 'c')}(?P<what>(?: [a-z-]+){{1,5}})",
    re.IGNORECASE,
)
LONGER = re.compile(r"[a-z]{4,}")
SAY_LITTLE = frozenset(
    ("with", "from", "this", "that", "were", "will", "year", "have", "been", "basel")
)
FEWEST_DIGITS = 2
SHARED = 2  # words of meaning, by which two figures tell the same; one more for short figures


class WordedMeasure(NamedTuple):
    """A measure in words: where it stands, its aim, its baseline, the words of its action too."""

    passage: Passage
    account: Account
    action: Action
    aim: Amount
    start: Amount | None
    words: frozenset[str]


def worded_measures(manuscript: Manuscript) -> tuple[WordedMeasure, ...]:
    """The measures of actions that say in words where they should get."""
    return tuple(one for passage in manuscript.passages if (one := _read(manuscript, passage)))


def _read(manuscript: Manuscript, passage: Passage) -> WordedMeasure | None:
    element = passage.element
    if not isinstance(element, Measure) or passage.field.key != "title" or element.target:
        return None
    action = manuscript.index.holder(element, Action)
    several = list(of_passage(passage)) if action else []
    if len(several) != 1 or action is None:
        return None
    (account,) = several
    found = BASELINE.search(account.words)
    start = account.amount(found["n"]) if found else None
    aims = [one for one in account.amounts.values() if one is not start]
    if not aims or (start and aims[0].start > start.start):
        return None
    if start and not start.year and (when := BEHIND.match(passage.typed, start.end)):
        start = replace(start, year=when["year"])
    words = f"{' '.join(action.action)} {account.words}"
    return WordedMeasure(passage, account, action, aims[0], start, _words(words))


def measures_in_words_that_differ(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """Each figure of a measure in words that its action or the text gives otherwise."""
    measures = manuscript.answer(worded_measures)
    told = [
        one
        for one in (manuscript.answer(accounts) if measures else ())
        if one.passage.prose and not isinstance(one.passage.element, Measure | Action)
    ]
    deeds = {
        one.passage.element.path: one
        for one in (manuscript.answer(accounts) if measures else ())
        if isinstance(one.passage.element, Action) and one.passage.field.key == "action"
    }
    for measure in measures:
        two = _added(measure, deeds.get(measure.action.path))
        two = two or _of_another_year(measure, told) or _exchanged(measure, told)
        two = two or _wanted(measure, told)
        if two:
            yield two


def _added(measure: WordedMeasure, deed: Account | None) -> TwoFigures | None:
    """“Add 104 points”, and from 96 the target is 220."""
    aim, start = measure.aim, measure.start
    found = ADDED.search(deed.words) if deed else None
    if not deed or not found or start is None or not aim.kind == start.kind == "c":
        return None
    more = deed.amount(found["n"])
    whole = start.value + more.value
    if aim.value in (more.value, whole) or not start.value < aim.value < 2 * whole:
        return None
    if not start.value or not stems(found["what"]) & stems(measure.account.behind(aim)):
        return None
    at = measure.passage.at(aim.start, aim.end)
    return TwoFigures(shown(aim), at, f"{shown(start)} and {shown(more)} more", deed.span(more))


def _of_another_year(measure: WordedMeasure, told: Sequence[Account]) -> TwoFigures | None:
    """“Baseline 22 in 2024/25”, and the text has 22 for 2023/24 and 21 for 2024/25."""
    start = measure.start
    if start is None or not start.year:
        return None
    for account in told:
        row = [one for one in account.amounts.values() if one.year and one.kind == start.kind]
        own = [one for one in row if one.year == start.year]
        others = [one for one in row if one.year != start.year and one.value == start.value]
        about = _words(account.words) & measure.words
        if len(own) == 1 and others and own[0].value != start.value and about:
            at = measure.passage.at(start.start, start.end)
            return TwoFigures(shown(start), at, shown(own[0]), account.span(own[0]))
    return None


def _exchanged(measure: WordedMeasure, told: Sequence[Account]) -> TwoFigures | None:
    """“Baseline 460”, and 640 in the text: two digits of one figure have changed places."""
    for figure in filter(None, (measure.start, measure.aim)):
        digits = _digits(figure)
        counted = _words(measure.account.noun_of(measure.aim))
        amounts = [
            (one, account)
            for account in told
            for one in account.amounts.values()
            if one.kind == figure.kind
        ]
        if len(digits) < FEWEST_DIGITS or any(one.value == figure.value for one, _ in amounts):
            continue
        for one, account in amounts:
            bare = VERB.match(account.behind(one))
            same = _words(account.noun_of(one)) & counted or bare or one.kind == "p"
            years = {one.year, figure.year} - {""}
            shared = len(_words(account.words) & measure.words)
            least = SHARED if len(digits) > FEWEST_DIGITS and not bare else SHARED + 1
            if _turned(digits, _digits(one)) and same and len(years) < 2 and shared >= least:
                at = measure.passage.at(figure.start, figure.end)
                return TwoFigures(shown(figure), at, shown(one), account.span(one))
    return None


def _wanted(measure: WordedMeasure, told: Sequence[Account]) -> TwoFigures | None:
    """“Occupancy will rise to 85% by 2030”, and the measure has 80% by 2030."""
    aim = measure.aim
    thing = _words(measure.account.ahead_of(aim))
    deed = _words(" ".join(measure.action.action))
    for account in told if aim.kind == "p" and aim.year else ():
        words = _words(account.words)
        promised = isinstance(account.passage.element, Commitment)
        about = (thing and thing <= words) or len(deed & words) >= SHARED
        row = [one for one in account.amounts.values() if one.kind == "p"]
        dated = [one for one in row if one.year[-4:] == aim.year[-4:]]
        dated = dated or (row if promised and len(thing & words) >= SHARED else [])
        start = measure.start.value if measure.start else None
        if not about or len(dated) != 1 or not (promised or WANTED.search(account.words)):
            continue
        if dated[0].value not in (start, aim.value) and aim.value not in [o.value for o in row]:
            at = measure.passage.at(aim.start, aim.end)
            return TwoFigures(shown(aim), at, shown(dated[0]), account.span(dated[0]))
    return None


def _words(text: str) -> frozenset[str]:
    """The longer words, each by its beginning, people among them."""
    return frozenset(word[:5] for word in LONGER.findall(text.lower())) - SAY_LITTLE


def _digits(amount: Amount) -> str:
    return re.sub(r"\D", "", amount.written)


def _turned(one: str, other: str) -> bool:
    """Whether two digits beside each other stand the other way round."""
    off = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    swapped = len(off) == 2 and off[1] == off[0] + 1
    return len(one) == len(other) and swapped and sorted(one) == sorted(other)

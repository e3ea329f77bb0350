"""Figures of headings, forewords and summaries, held against the text that says the same in full.

In: the manuscript. Out: pairs of figures that should be one, with their places; changes.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.model import Foreword, SummaryLine
from stratc.source import Span

from .amounts import YEAR, Account, Amount, accounts, of_passage
from .disagreements import shown
from .entered_figures import ELSEWHERE, ENTRIES, KNOWN, NAME, PLAIN, mistyped, says, stems
from .stated_changes import WAY, changes_that_differ
from .two_places import TwoFigures

JOINT = re.compile(r"[;:,.()\n|]|\b(?:and|but|while|so|of wh(?:ich|om)|nearly all|most of)\b")
DIGIT = re.compile(r"\d")
PART = re.compile(r"\b(?:half|thirds?|quarters?|fifths?|tenths?|in (?:three|four|five|ten))\b")
TOKEN = re.compile(r"[a-z]{3,}|\d+")
WHOLE = r"county|district|borough|city|area"
# The places that are the whole of a strategy, and what a clause says besides.
EVERYWHERE_WORDS = """
    county district borough city area town council local live lives living there now today our each
    currently across
"""
EVERYWHERE = PLAIN | stems(EVERYWHERE_WORDS)
# Ahead of a figure: some of the things, those of another time, or how much they changed.
RESTRICTED = re.compile(
    r"\b(?:[Oo]f|[Aa]mong\w*|[Ww]ithin|[Ii]n (?!(?:19|20)\d\d|all\b|total\b|the \w+\W*\Z)|"
    r"previous\w*|once|until|by|from|to|another|further|other|each|every|per|first|last)"
    r"\b(?: the| our)?(?: [a-z]+)? ?\Z|\b(?:last|previous|earlier|next|used to|had been)\b"
)
WAS = re.compile(r"\b(?:was|were|had|did|could|stood|used to)\b|\A [a-z]+ [a-z]+ed\b")
OLD = 2  # years before the strategy in which a figure without a year may have changed
THIS = re.compile(r"(?:This|That|It) (?:is|was)\b")
OF_THESE = re.compile(r"\W{0,3}[Oo]f (?:these|those|them|whom|which)\b")
# “Of all loans in 2025, 38% were digital”
OF_ALL = re.compile(
    r"\W{0,3}[Oo]f (?:all |the |our |all the |all our )(?P<noun>[a-z]{4,})"
    r"(?: in 20\d\d(?:/\d\d)?)?, "
)
NOUN = re.compile(
    r"\A (?:of )?(?:all )?(?:the |our |its |these )?(?:[a-z]+ )??(?P<noun>[a-z]{4,})\b"
)
FAR = 10_000  # from the number of a heading to those of its text
FEWEST = 3  # words that say what is counted
SHORT = ("introduction", "summary", "tagline", "subtitle")


class Headline(NamedTuple):
    """An amount with the names and years of its sentence, and whether it is told of the past."""

    account: Account
    amount: Amount
    names: frozenset[str]
    years: frozenset[str]
    past: bool

    @property
    def short(self) -> bool:
        """Whether it stands where the text is summed up."""
        passage: Passage = self.account.passage
        summing_up = passage.heading or passage.field.name in SHORT
        return summing_up or isinstance(passage.element, Foreword | SummaryLine)


def told_in_short(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """“3,000 homes have no gas” in the foreword, and “2,140 homes have no gas” in the text."""
    strategy = manuscript.strategy
    here = "|".join([*map(re.escape, map(str, strategy.areas)), WHOLE])
    everywhere = re.compile(rf" (?:in|across|of) (?:the |our )?(?:{here})\b")
    places = stems(f"{' '.join(map(str, strategy.areas))} {strategy.title}") | KNOWN | {"censu"}
    groups: dict[tuple[str, frozenset[str]], list[Headline]] = {}
    headed = manuscript.answer(headings_with_figures)
    told = [one for several in headed.values() for one in several]
    for account in (*told, *_in_words(manuscript), *manuscript.answer(accounts)):
        passage = account.passage
        if not (passage.prose or passage.heading) or isinstance(passage.element, ENTRIES):
            continue
        sentence = passage.typed[account.start : account.end]
        names = frozenset(n for n in NAME.findall(sentence) if n.lower()[:5] not in places)
        years = frozenset(found[:4] for found in re.findall(YEAR, sentence))
        for amount in account.amounts.values():
            phrase = _behind(account, amount, everywhere)
            counted = frozenset(one[:5] for one in TOKEN.findall(phrase)) - EVERYWHERE - places
            if len(counted) >= FEWEST and amount.kind in "cmpf":
                key = (_kind(amount), counted)
                own = frozenset({amount.year[:4]}) if amount.year else years
                past = bool(WAS.search(phrase))
                groups.setdefault(key, []).append(Headline(account, amount, names, own, past))
    start = (strategy.published or strategy.period).start
    old = str(start.year - OLD) if start else ""
    for several in groups.values():
        yield from _apart(several, old)
    yield from _under_headings(manuscript, headed, everywhere, old)


def headings_with_figures(manuscript: Manuscript) -> dict[int, list[Account]]:
    """The sentences of each heading that holds an amount, by its element."""
    likely = (one for one in manuscript.passages if one.heading and _figured(one))
    known = ((id(one.element), list(of_passage(one))) for one in likely)
    return {element: several for element, several in known if several}


def _figured(passage: Passage) -> bool:
    return bool(DIGIT.search(passage.typed) or PART.search(passage.low))


def _in_words(manuscript: Manuscript) -> Iterator[Account]:
    """“Half of our stops have a shelter”, in a foreword or a summary without any digit."""
    for passage in manuscript.passages:
        if passage.prose and not DIGIT.search(passage.typed) and _figured(passage):
            yield from of_passage(passage)


def _behind(account: Account, amount: Amount, everywhere: re.Pattern[str]) -> str:
    """What stands behind an amount up to the next stop or amount; nothing for a part."""
    typed = account.passage.typed
    ahead = JOINT.split(typed[account.start : amount.start])[-1]
    until = account.ahead_of(amount)
    rest = account.words[len(until) :].partition("›")[2].partition("‹")[0]
    clause = until + JOINT.split(rest, maxsplit=1)[0]
    if RESTRICTED.search(ahead) or ELSEWHERE.search(everywhere.sub("", clause)):
        return ""
    following = [one.start for one in account.amounts.values() if one.start > amount.start]
    behind = typed[amount.end : min([account.end, *following])]
    return JOINT.split(re.sub(YEAR, " ", behind), maxsplit=1)[0].lower()


def _apart(several: list[Headline], old: str) -> Iterator[TwoFigures]:
    """A figure of a summary, and the one that the text gives for the same."""
    texts = [one for one in several if not one.short]
    if any(not _agree(one, other) for one, other in pairwise(texts)):
        return  # each of another part
    for one in several:
        others = [other for other in several if other is not one and _of_one_time(one, other, old)]
        if not one.short or not others or any(_agree(one, other) for other in others):
            continue
        other = max(others, key=lambda each: not each.short)
        big, small = sorted((one.amount.value, other.amount.value), reverse=True)
        if big < 2 * small or mistyped(one.amount.written, other.amount.written):
            yield _two(one.account, one.amount, other.account, other.amount)
            return


def _of_one_time(one: Headline, other: Headline, old: str) -> bool:
    if one.names != other.names or one.account.passage is other.account.passage:
        return False
    if one.years and other.years:
        return bool(one.years & other.years)
    for each, dated in ((one, other), (other, one)):
        if old and not each.years and min(dated.years, default="") > str(int(old) + OLD):
            return False  # “three parks hold”, and “five parks hold by 2030”
    past = any(each.past and each.years and max(each.years) < old for each in (one, other))
    return not past


def _agree(one: Headline, other: Headline) -> bool:
    return says(one.account, one.amount, other.amount.value, other.amount.step) or says(
        other.account, other.amount, one.amount.value, one.amount.step
    )


def _under_headings(
    manuscript: Manuscript, headed: dict[int, list[Account]], everywhere: re.Pattern[str], old: str
) -> Iterator[TwoFigures]:
    """“A third of homes are cold” over a text in which 23% of homes are cold."""
    texts: dict[int, list[tuple[str, Account, Amount]]] = {}
    for account in manuscript.answer(accounts) if headed else ():
        passage = account.passage
        elsewhere = ELSEWHERE.search(everywhere.sub("", account.words))
        past = max(re.findall(YEAR, passage.typed[account.start : account.end]), default=old) < old
        if passage.prose and id(passage.element) in headed and not elsewhere and not past:
            texts.setdefault(id(passage.element), []).extend(_things(account))
    for element, several in headed.items():
        for noun, heading, amount in (one for each in several for one in _things(each)):
            same = [one for one in texts.get(element, ()) if one[0] == noun]
            same = [one for one in same if _kind(one[2]) == _kind(amount)]
            right = any(says(heading, amount, one.value, one.step) for _, _, one in same)
            if len(same) != 1 or right:
                continue
            _, account, one = same[0]
            said = (stems(heading.words) & stems(account.words)) - {noun}
            alone = THIS.match(account.words) and len(account.amounts) == 1
            slip = mistyped(amount.written, one.written)
            if slip or (_kind(amount) == "p" and (said or alone)):
                yield _two(heading, amount, account, one)


def changes_under_headings(manuscript: Manuscript) -> Iterator[tuple[Span, str]]:
    """“Thefts fell by 12%” over a text in which they fell from 4,000 to 3,640."""
    headed = {
        element: heading
        for element, (heading, *others) in manuscript.answer(headings_with_figures).items()
        if not others and {one.kind for one in heading.amounts.values()} <= {"p", "f", "d"}
    }
    for account in manuscript.answer(accounts) if headed else ():
        heading = headed.get(id(account.passage.element))
        if not heading or account.passage.heading or account.before or len(account.amounts) < 2:
            continue
        if not stems(WAY.sub("", heading.words)) & stems(account.words):
            continue
        above = {FAR + number: one for number, one in heading.known.items()}
        words = re.sub(r"(?<=[a-z])\d+(?=›)", lambda n: str(FAR + int(n[0])), heading.words)
        both = replace(account, words=f"{words}: {account.words}", known={**account.known, **above})
        told = changes_that_differ(both)
        own = [one for one in told.amounts if one in above.values()] if told else []
        if told and own and not changes_that_differ(account):
            yield heading.span(*own), told.words
            del headed[id(account.passage.element)]


def _things(account: Account) -> Iterator[tuple[str, Account, Amount]]:
    typed = account.passage.typed
    for amount in account.amounts.values():
        found = NOUN.match(typed[amount.end : account.end])
        ahead = OF_ALL.fullmatch(typed[account.start : amount.start].lstrip("|>-\n "))
        alone = len(account.amounts) == 1 and amount.kind in "pf"
        found = ahead if ahead and alone else found
        if found and not OF_THESE.match(account.words):
            yield found["noun"][:5], account, amount


def _kind(amount: Amount) -> str:
    return "p" if amount.kind == "f" else amount.kind


def _two(account: Account, amount: Amount, other: Account, one: Amount) -> TwoFigures:
    return TwoFigures(shown(amount), account.span(amount), shown(one), other.span(one))

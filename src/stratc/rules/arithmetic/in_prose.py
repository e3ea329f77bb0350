"""Rules about figures in sentences: what they say of each other must be so."""

import re
from collections.abc import Iterator
from decimal import Decimal

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.rounding import said
from stratc.model import Statistic
from stratc.source import Diagnostic, Span
from stratc.text.english import read_decimal

from .amounts import GAP, Account, sign
from .disagreements import Disagreement, disagreements, first_of, shown, where
from .headlines import changes_under_headings
from .reckoned_shares import reckoned_shares_that_differ
from .stated_changes import changes_that_differ
from .stated_shares import shares_that_differ

COUNT = r"(?<![\w.,£$€/-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w/-]|[.,]\d)"
BOTH = re.compile(
    rf"(?P<first>{COUNT})[^.;]{{0,60}}?(?:,| and)\s+(?P<second>{COUNT})[^.;]{{0,30}}?"
    rf"(?: and|[,;]) (?P<both>{COUNT}) (?:(?:were|did|used|took|got|chose|had|have|do|use|are|in|"
    r"on|at|about|for|to) )?both\b(?! \w+ and\b)",
    re.IGNORECASE,
)


@rule(SHOULD, draft=CONSIDER, english=True)
def change_in_words_that_is_not_so(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two figures in a sentence, and a rise or fall that they do not make.

    It finds sentences with two counts that are compared and a percentage of change, and works the
    change out. Rounding is allowed for. The change in a heading is held against the text below.

    Somebody will take a calculator to it, and then doubt the figures around it.

    Flagged:
        introduction: There were 1,197 visits compared to 1,046, an increase of 41.4%.

    Better:
        introduction: There were 1,197 visits compared to 1,046, an increase of 14.4%.

    When to ignore it: where the percentage is of something else in the same sentence.
    """
    for place, words in changes_under_headings(manuscript):
        yield Diagnostic(place, words, hints=("correct the heading or the text under it",))
    yield from disagreements(
        manuscript,
        lambda account: changes_that_differ(account) or growth_that_differs(account),
        "check all three figures",
    )


@rule(SHOULD, draft=CONSIDER, english=True)
def share_in_words_that_is_not_so(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A number out of a whole in a sentence, and a percentage that it is not.

    It finds “of the 613 deaths, 189 (41 per cent)” and “613 deaths, of which 189 (41%)”, and works
    the share out. Rounding is allowed for. It also finds a part that is larger than its whole, and
    one said to be in both of two groups that is larger than one of them.

    Flagged:
        introduction: Of the 613 visits, 189 (41%) were in winter.

    Better:
        introduction: Of the 613 visits, 189 (31%) were in winter.

    When to ignore it: where the percentage is of another whole; then name it.
    """
    told = list(_shares(manuscript))
    yield from told
    yield from disagreements(
        manuscript,
        lambda account: shares_that_differ(account) or reckoned_shares_that_differ(account),
        "check all three figures",
        [one.span for one in told],
    )


def _shares(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for passage in manuscript.passages:
        for text, place in _with_figures(manuscript, passage):
            if pair := BOTH.search(text):
                both = read_decimal(pair["both"])
                if both > min(read_decimal(pair["first"]), read_decimal(pair["second"])):
                    yield Diagnostic(
                        place,
                        f"{both:,} cannot be in both where one of the two is smaller "
                        f"({pair['first']}, {pair['second']})",
                        hints=("check the figures; perhaps “one or both” is meant",),
                    )


def _with_figures(manuscript: Manuscript, passage: Passage) -> Iterator[tuple[str, Span]]:
    """The text as it is printed, with the figures of statistics put in."""
    if "both" not in passage.text:
        return
    known = manuscript.index.statistics

    def value(found: re.Match[str]) -> str:
        statistic: Statistic | None = known.get(found[1])
        return f" {statistic.value.text} " if statistic and statistic.value else " "

    text = re.sub(r"\[=([\w-]+)(?:\.\w+)?\]", value, passage.text)
    yield re.sub(r"[ \t]+", " ", text), passage.opening("both") if passage.prose else passage.span


FROM_TO = re.compile(rf"\bfrom {GAP}{sign('first', 'cmp')}{GAP}\bto {GAP}{sign('last', 'cmp')}")
HALVE = re.compile(
    rf"\b(?P<word>halve|halving|double|doubling|treble|trebling)\b[^.;¶‹]{{0,60}}?"
    r"(?:‹c\d+› (?:day|week|month|hour|year)s?\b[^.;¶‹]{0,30}?)?"
    rf"(?: from {sign('first', 'cmp')}[^.;¶‹]{{0,30}}?)?,? to {sign('last', 'cmp')}"
    rf"(?: from {sign('then', 'cmp')})?"
)
EACH: dict[str, Decimal | int] = {
    "halve": Decimal("0.5"),
    "halving": Decimal("0.5"),
    "treble": 3,
    "trebling": 3,
}
WHAT_IT_IS = re.compile(rf"{sign('part', 'f')} of what it (?:is|was)\b")


def growth_that_differs(account: Account) -> Disagreement | None:
    """The first halving, growth or comparison of a sentence that does not come out."""
    return first_of(account, _halved, _part)


@where(HALVE)
def _halved(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“212 were hurt … We want to halve this number to 96.”"""
    last = account.amount(found["last"])
    if found["first"] or found["then"]:
        first = account.amount(found["first"] or found["then"])
    else:
        before = re.search(sign("n", "cmp"), account.before)
        if not before or not re.search(r"\b(?:this|that|these|it)\b", found.group()):
            return None
        first = account.amount(before["n"])
    times = Decimal(EACH.get(found["word"], 2))
    if first.kind != last.kind or not first.value:
        return None
    if abs(last.value / first.value - times) <= times * Decimal("0.04"):
        return None
    return Disagreement(
        (last,), f"{found['word']} {shown(first)} is {said(first.value * times)}, not {shown(last)}"
    )


def _part(account: Account) -> Disagreement | None:
    """“From 18 weeks to 6 weeks, half of what it is today.”"""
    found, ways = WHAT_IT_IS.search(account.words), FROM_TO.search(account.words)
    if not found or not ways:
        return None
    part, first, last = (
        account.amount(number) for number in (found["part"], ways["first"], ways["last"])
    )
    if first.kind != last.kind or not first.value:
        return None
    real = 100 * last.value / first.value
    if abs(real - part.value) <= part.value / 8:
        return None
    return Disagreement(
        (first, last), f"{shown(last)} of {shown(first)} is {real:.0f}%, not {shown(part)}"
    )

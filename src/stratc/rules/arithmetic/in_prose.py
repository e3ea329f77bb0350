"""Rules about figures in sentences: what they say of each other must be so."""

import re
from collections.abc import Iterator
from decimal import Decimal

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.model import Statistic
from stratc.source import Diagnostic, Span
from stratc.text.english import read_decimal

from .disagreements import disagreements
from .stated_changes import changes_that_differ
from .stated_growth import growth_that_differs
from .stated_shares import shares_that_differ

COUNT = r"(?<![\w.,£$€/-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w/-]|[.,]\d)"
SHARE = r"(?<![\d.])\d{1,4}(?:\.\d{1,4})?\s?(?:%|per\s?cent\b)"
DIGIT = re.compile(r"\d")
BETWEEN = r"[^.;\d%]{0,60}?"
OF_THEM = r"\(?\b(?:and )?of (?:whom|which|these|those|them)\b"
LARGER = re.compile(
    rf"(?P<whole>{COUNT})\s(?!of\b){BETWEEN}{OF_THEM}{BETWEEN}(?P<part>{COUNT})"
    r"(?!\s?%|\s?per\s?cent)",
    re.IGNORECASE,
)
PART = re.compile(
    rf"\bof (?:the |these |those )?(?P<whole>{COUNT})\s{BETWEEN},?\s*(?P<part>{COUNT})\s*"
    rf"{BETWEEN}\(?(?P<share>{SHARE})"
    rf"|(?P<whole3>{COUNT})\s(?!of\b){BETWEEN}{OF_THEM}{BETWEEN}(?P<part3>{COUNT}){BETWEEN}\("
    rf"(?P<share3>{SHARE})\)"
    rf"|(?P<whole4>{COUNT})\s{BETWEEN},? and (?P<part4>{COUNT})\s\((?P<share4>{SHARE})\)"
    r"\s(?:have|has|had|are|were|was|live|said|receive|received)\b"
    rf"|(?P<part2>{COUNT})\s+(?:\w+ ){{0,3}}?(?:of|out of) (?:the )?(?P<whole2>{COUNT})"
    rf"{BETWEEN}\((?P<share2>{SHARE})\)",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:19|20)\d\d\Z")
BOTH = re.compile(
    rf"(?P<first>{COUNT})[^.;]{{0,60}}?,\s*(?P<second>{COUNT})[^.;]{{0,30}}? and "
    rf"(?P<both>{COUNT}) both\b",
    re.IGNORECASE,
)


@rule(SHOULD, draft=CONSIDER, english=True)
def change_in_words_that_is_not_so(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two figures in a sentence, and a rise or fall that they do not make.

    It finds sentences with two counts that are compared and a percentage of change, and works the
    change out. Rounding is allowed for.

    Somebody will take a calculator to it, and then doubt the figures around it.

    Flagged:

        introduction: There were 1,197 visits compared to 1,046, an increase of 41.4%.

    Better:

        introduction: There were 1,197 visits compared to 1,046, an increase of 14.4%.

    When to ignore it: where the percentage is of something else in the same sentence.
    """
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
        manuscript, shares_that_differ, "check all three figures", [one.span for one in told]
    )


def _shares(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for passage in manuscript.passages:
        for start, end in passage.sentences if DIGIT.search(passage.typed) else ():
            sentence = passage.typed[start:end]
            for found in PART.finditer(sentence):
                whole_typed, part_typed, stated = (
                    next(filter(None, (found[f"{name}{n}"] for n in ("", 2, 3, 4))))
                    for name in ("whole", "part", "share")
                )
                whole, part = read_decimal(whole_typed), read_decimal(part_typed)
                if not 0 < part <= whole or YEAR.match(whole_typed):
                    continue
                real = 100 * part / whole
                beside = found["part4"] and _fits(100 * part / (whole + part), stated)
                if not _fits(real, stated) and not beside:
                    yield Diagnostic(
                        passage.at(start + found.start(), start + found.end()),
                        f"{part:,} of {whole:,} is {real:.1f}%, not {stated}",
                        hints=("check all three figures",),
                    )
            for found in LARGER.finditer(sentence):
                whole, part = read_decimal(found["whole"]), read_decimal(found["part"])
                if part > whole and _counts(found, "whole", "part"):
                    yield Diagnostic(
                        passage.at(start + found.start(), start + found.end()),
                        f"{part:,} cannot be a part of {whole:,}",
                        hints=("check both figures, and say what each counts",),
                    )
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


def _counts(pair: re.Match[str], *names: str) -> bool:
    return not any(YEAR.match(pair[name]) for name in names or ("first", "second"))


def _fits(real: Decimal, stated: str) -> bool:
    digits = re.match(r"\d+(?:\.(\d+))?", stated)
    assert digits
    step = Decimal(1).scaleb(-len(digits[1] or ""))
    return abs(real - Decimal(digits.group())) <= step * Decimal("1.01")

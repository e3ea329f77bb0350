"""Rules about figures in sentences: what they say of each other must be so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.rounding import said
from stratc.model import Statistic, read_figure
from stratc.source import Diagnostic, Span
from stratc.text.english import read_decimal

COUNT = r"(?<![\w.,£$€/-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w/-]|[.,]\d)"
SHARE = r"(?<![\d.])\d{1,4}(?:\.\d{1,4})?\s?(?:%|per\s?cent\b)"
PERCENT = re.compile(r"%|per\s?cent", re.IGNORECASE)
DIGIT = re.compile(r"\d")
CHANGE = re.compile(
    rf"(?P<what>increase|rise|rose|growth|up|higher|decrease|fall|fell|drop|reduction|down|lower|"
    rf"increased|decreased|reduced|grew|risen|fallen)\s+(?:of|by|from)?\s*(?:about|around|nearly|over)?\s*"
    rf"(?P<share>{SHARE})"
    rf"|(?P<share2>{SHARE})\s+(?P<what2>increase|rise|growth|decrease|fall|drop|reduction)",
    re.IGNORECASE,
)
DOWN = re.compile(r"decreas|fall|fell|drop|reduc|down|lower", re.IGNORECASE)
BETWEEN = r"[^.;\d%]{0,60}?"
PAIR = re.compile(
    rf"(?P<first>{COUNT}){BETWEEN}\b(?P<how>compared (?:to|with)|up from|down from|from)\b"
    rf"{BETWEEN}(?P<second>{COUNT})(?!\s?%|\s?per\s?cent)",
    re.IGNORECASE,
)
MOVED = (
    r"ris\w+|rose|increas\w+|grow\w*|grew|growth|climbed|went|gone|up|decreas\w+|fall\w*|fell|drop\w*|"
    r"reduc\w+|down|declin\w+|chang\w+"
)
FROM_TO = re.compile(
    rf"\b(?:{MOVED})\b[^.;%]{{0,60}}?\bfrom\b{BETWEEN}(?P<first>{COUNT}){BETWEEN}\bto\b{BETWEEN}(?P<second>{COUNT})"
    r"(?!\s?%|\s?per\s?cent)",
    re.IGNORECASE,
)
OF_THEM = r"\(?\b(?:and )?of (?:whom|which|these|those|them)\b"
LARGER = re.compile(
    rf"(?P<whole>{COUNT})\s{BETWEEN}{OF_THEM}{BETWEEN}(?P<part>{COUNT})(?!\s?%|\s?per\s?cent)",
    re.IGNORECASE,
)
PART = re.compile(
    rf"\bof (?:the |these |those )?(?P<whole>{COUNT})\s{BETWEEN},?\s*(?P<part>{COUNT})\s*"
    rf"{BETWEEN}\(?(?P<share>{SHARE})"
    rf"|(?P<whole3>{COUNT})\s{BETWEEN}{OF_THEM}{BETWEEN}(?P<part3>{COUNT}){BETWEEN}\("
    rf"(?P<share3>{SHARE})\)"
    rf"|(?P<whole4>{COUNT})\s{BETWEEN},? and (?P<part4>{COUNT})\s\((?P<share4>{SHARE})\)"
    r"\s(?:have|has|had|are|were|was|live|said|receive|received)\b"
    rf"|(?P<part2>{COUNT})\s+(?:\w+ ){{0,3}}?(?:of|out of) (?:the )?(?P<whole2>{COUNT})"
    rf"{BETWEEN}\((?P<share2>{SHARE})\)",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:19|20)\d\d\Z")
_SUM = r"(?<![\w.,/-])[£$€]?\d[\d,]*+(?:\.\d+)?(?:\s?(?:million|billion|m|bn|k)\b)?"
IN_TWO_YEARS = re.compile(
    rf"(?P<first>{_SUM})(?!\s?%)[^.;%\d]{{0,40}}?\bin (?P<year>20\d\d(?:[/–-]\d\d)?)"
    rf"[^.;%\d]{{0,30}}?\b(?:and|to|from|with) (?P<second>{_SUM})(?!\s?%)[^.;%\d]{{0,20}}?"
    r"\bin (?P<year2>20\d\d(?:[/–-]\d\d)?)"
)
WHOLE = re.compile(COUNT)
OF_THESE = re.compile(
    rf"\A\W{{0,3}}[Oo]f (?:these|those|them),? {BETWEEN}(?P<part>{COUNT}) {BETWEEN}"
    rf"\((?P<share>{SHARE})\)"
)
OF_YEAR = re.compile(
    r"\b(?:in|during|since|by|for|of|at|ending)(?: (?:the )?(?:year|end)(?: of| to)?)?"
    r" (?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?(?![\w%])"
)
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
    for passage in manuscript.passages:
        for start, end in passage.sentences if PERCENT.search(passage.typed) else ():
            sentence = OF_YEAR.sub(lambda found: " " * len(found.group()), passage.typed[start:end])
            sentence = sentence.replace("£", " ")
            changes = list(CHANGE.finditer(sentence))
            pair = _pair(sentence) or _in_two_years(passage.typed[start:end])
            if len(changes) != 1 or not pair:
                continue
            change, (earlier, later) = changes[0], pair
            stated = change["share"] or change["share2"]
            falls = bool(DOWN.match(change["what"] or change["what2"]))
            if earlier <= 0:
                continue
            real = 100 * (later - earlier) / earlier
            if not _fits(abs(real), stated) or (real < 0) != falls:
                yield Diagnostic(
                    passage.at(start + change.start(), start + change.end()),
                    f"from {said(earlier)} to {said(later)} is a change of {real:.1f}%, not "
                    f"“{' '.join(change.group().split())}”",
                    hints=("check all three figures",),
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
            yield from _of_these(passage, start, end)
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


def _of_these(passage: Passage, start: int, end: int) -> Iterator[Diagnostic]:
    """“The council owns 212,000 trees. Of these, 96,000 (54%) …”: the whole is in the sentence
    before."""
    found = OF_THESE.match(passage.typed[start:end].lstrip())
    if not found:
        return
    before = next(
        (place for place in passage.sentences if place[1] <= start and place[1] >= start - 3), None
    )
    if before is None:
        return
    counts = [one for one in WHOLE.findall(passage.typed[slice(*before)]) if not YEAR.match(one)]
    if len(counts) != 1:
        return
    whole, part = read_decimal(counts[0]), read_decimal(found["part"])
    if 0 < part <= whole and not _fits(real := 100 * part / whole, found["share"]):
        yield Diagnostic(
            passage.at(start, end),
            f"{part:,} of {whole:,} is {real:.1f}%, not {found['share']}",
            hints=("check all three figures",),
        )


def _in_two_years(sentence: str) -> tuple[Decimal, Decimal] | None:
    """Two figures of one kind, each with its year: “£1.1m in 2023/24 and £1.3m in 2024/25”."""
    several = list(IN_TWO_YEARS.finditer(sentence))
    if len(several) != 1:
        return None
    found = several[0]
    one, other = (read_figure(found[name].strip(" ,")) for name in ("first", "second"))
    if one is None or other is None or one.number is None or other.number is None:
        return None
    if one.percent or other.percent or one.currency != other.currency:
        return None
    earlier = found["year"] < found["year2"]
    return (one.number, other.number) if earlier else (other.number, one.number)


def _pair(sentence: str) -> tuple[Decimal, Decimal] | None:
    """The one pair of counts that a sentence compares: what was, and what is."""
    ways = [found for found in FROM_TO.finditer(sentence) if _counts(found)]
    if ways:
        found = ways[0]
        return (
            (read_decimal(found["first"]), read_decimal(found["second"]))
            if len(ways) == 1
            else None
        )
    pairs = [found for found in PAIR.finditer(sentence) if _counts(found)]
    if len(pairs) != 1 or re.search(r"\bfrom\b.*\bto\b", sentence[pairs[0].start("how") :]):
        return None
    return read_decimal(pairs[0]["second"]), read_decimal(pairs[0]["first"])


def _counts(pair: re.Match[str], *names: str) -> bool:
    return not any(YEAR.match(pair[name]) for name in names or ("first", "second"))


def _fits(real: Decimal, stated: str) -> bool:
    digits = re.match(r"\d+(?:\.(\d+))?", stated)
    assert digits
    step = Decimal(1).scaleb(-len(digits[1] or ""))
    return abs(real - Decimal(digits.group())) <= step * Decimal("1.01")

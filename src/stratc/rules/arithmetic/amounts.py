"""The amounts of running text, and its sentences with a sign in place of each.

In: the manuscript. Out: accounts, one a sentence that holds an amount. A pattern over the signs
needs no digits, points and years to step over, so that it reads “fell from 9.8 million in 2018/19
to 7.4 million” as “fell from ‹c0› to ‹c1›”.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.with_figures import FIGURES, MARK
from stratc.model import Statistic
from stratc.source import Span
from stratc.text.english import MONTH, SCALES_OF_DIGITS, number_words, read_number
from stratc.text.tables import pieces

_PIECES = pieces(__name__, MONTH=MONTH)
YEAR = _PIECES["YEAR"]
_WHEN = _PIECES["WHEN"]
_SMALL = rf"(?:{number_words(2, 10)}|\d{{1,2}})"
_PART = r"(?:half|third|quarter|fifth|sixth|eighth|tenth)"
_NO_AMOUNT = _PIECES["NO_AMOUNT"]
_FRACTION = (
    rf"(?<!once )(?<!twice )(?<!times )\b(?i:{number_words(1, 4)}|a|[1-4])[ -]{_PART}s?\b"
    r"(?!-| year| term| hour| day)"
    r"|\b[Hh]alf\b(?!-| (?:an? )?(?:hour|day|term|year|a million)| way)"
    rf"|\b(?i:one|{_SMALL}) (?:in|out of)(?: every)? {_SMALL}\b"
    r"(?! (?:years?|weeks?|days?|months?)|,\d|%)"
    # “one child in five”; but “one clinic in five towns”
    rf"|\b(?i:one|{_SMALL}) [a-z]+ in {_SMALL}\b(?= \(|[.;)]|, | (?:is|was|are|were|has|have|had|"
    r"lives?|does|did|do|can|cannot|will|said|says?|drives?|walks?|cycles?|owns?|rents?|uses?|"
    r"works?|needs?|wants?|feels?|thinks?|goes|go|gets?|pays?|reads?|visits?)\b)"
)
_TENS = number_words(20, 27)
_WORD = rf"\b(?i:(?:{_TENS})-(?:one|{number_words(2, 9)})|{number_words(2, 27)})\b(?!-)"
AMOUNT = re.compile(
    rf"(?P<when>{_WHEN})|(?P<none>{_NO_AMOUNT})|(?P<fraction>{_FRACTION})"
    r"|(?<![\w.,/-])(?P<long>\d{1,3}) (?:(?:hour|hr)s? (?:and )?(?P<rest>\d{1,2}) (?:minute|min)s?"
    r"|(?:minute|min)s? (?:and )?(?P<rest2>\d{1,2}) (?:second|sec)s?)\b"
    r"|(?<![\w.,/-])(?P<rank>\d{1,4})(?:st|nd|rd|th)\b"
    r"|(?<![\w.,/-])(?P<money>£)?(?P<digits>\d{1,3}(?:,\d{3})+|\d{1,12})(?P<decimals>\.\d{1,9})?"
    r"(?:\s?(?P<scale>million|billion|thousand|m|bn|k)\b)?"
    r"(?P<share>\s?%|\s?per ?cent\b|\s?(?:percentage )?points?\b)?"
    r"(?:(?:kg|km|kt|[kMG]Wh?|ha|mm|cm)\b)?(?![\w/]|[.,]\d)"
    rf"|(?P<word>{_WORD}|\b[Oo]ne(?= percentage point\b))"
    r"(?P<points> percentage points?| per ?cent\b)?"
)
GAP = r"[^.;‹¶]{0,60}?"  # between two signs of one sentence
MOST = 40  # what holds more is a table that lost its lines
_AGED = re.compile(r"\b(?:aged|under|over|below|above)[ -]\Z", re.IGNORECASE)
_YEAR = re.compile(YEAR)
_BLANKED = re.compile(r" ?\0+(?=[.,;:)]|\Z)|\0+")  # a citation, or the mark of bold type
_ROW = re.compile(r"^[ \t]*\|[^\n]*", re.MULTILINE)
_NUMBER = re.compile(_WORD)
NO_STATISTICS: Mapping[str, Statistic] = MappingProxyType({})
_DIGIT = re.compile(r"\d")
_ENDS = re.compile(r"[.!?]\s|\n\s*\n")
_TO_THE_NEXT = re.compile(r"[,;:]|\b(?:and|but|while|to)\b")
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount: its kind, its value, the unit of its last digit, its year, its place.

    Kinds: c is a count, m a sum of money, p a percentage, f a part in words (as a percentage),
    d are percentage points, r is a rank.
    """

    kind: str
    value: Decimal
    step: Decimal
    written: str
    start: int
    end: int
    year: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """A sentence with its amounts: its words with a sign for each, and what the signs stand for."""

    passage: Passage
    words: str
    amounts: dict[int, Amount]
    known: dict[int, Amount]  # of the whole passage
    start: int
    end: int
    before: str  # the sentence before it in the same paragraph, with its signs

    @property
    def both(self) -> str:
        """The words with those of the sentence before."""
        return f"{self.before} ¶ {self.words}" if self.before else self.words

    def amount(self, number: str) -> Amount:
        """The amount that a sign stands for."""
        return self.known[int(number)]

    def shows(self, amount: Amount, words: str) -> bool:
        """Whether the sign of an amount stands in some words."""
        return any(one is amount for one in self.amounts_in(words))

    def not_ages(self) -> list[Amount]:
        """The amounts but for “under 18” and the like, which tell who is meant."""
        known = self.amounts.values()
        return [one for one in known if one.value > 99 or not _AGED.search(self.ahead_of(one))]

    def ahead_of(self, amount: Amount) -> str:
        """The words before an amount."""
        found = next(number for number, one in self.known.items() if one is amount)
        return self.words.partition(f"‹{amount.kind}{found}›")[0]

    def noun_of(self, amount: Amount) -> str:
        """The two words behind an amount: what it counts."""
        return " ".join(self.behind(amount).split()[:2])

    def behind(self, amount: Amount) -> str:
        """The words between an amount and the next."""
        return self.words[len(self.ahead_of(amount)) :].partition("›")[2].partition("‹")[0]

    def named(self, found: re.Match[str], *names: str) -> list[Amount]:
        """The amounts whose numbers a match keeps under some names."""
        return [self.known[int(found[name])] for name in names]

    def amounts_in(self, words: str, kinds: str = "cmpf") -> list[Amount]:
        """The amounts of some kinds whose signs stand in some words."""
        return [self.known[int(number)] for number in re.findall(rf"‹[{kinds}](\d+)›", words)]

    def span(self, *amounts: Amount) -> Span:
        """From the first to the last of some amounts."""
        first, last = min(one.start for one in amounts), max(one.end for one in amounts)
        return self.passage.at(first, last)


def sign(name: str, kinds: str = "cmpf") -> str:
    """A pattern for the sign of one amount, whose number it keeps under a name."""
    return rf"‹[{kinds}](?P<{name}>\d+)›"


def accounts(manuscript: Manuscript) -> tuple[Account, ...]:
    """The sentences of the manuscript that hold an amount."""
    known = manuscript.index.statistics
    return tuple(
        account
        for passage in manuscript.passages
        if not passage.heading
        and (
            FIGURES.search(passage.written)
            or (_promise(passage) and _NUMBER.search(passage.typed))
            or "times a year" in passage.low
        )
        for account in of_passage(passage, known)
    )


def _promise(passage: Passage) -> bool:
    return passage.field.name in ("text", "action", "how") and len(passage.typed) < 300


def of_passage(
    passage: Passage, statistics: Mapping[str, Statistic] = NO_STATISTICS
) -> Iterator[Account]:
    """The sentences of one passage that hold an amount, typed or put in by a mark."""
    typed = passage.typed
    if "|" in typed:
        typed = _ROW.sub(lambda row: " " * len(row.group()), typed)
    marks = MARK.finditer(passage.written) if "[=" in passage.written else ()
    known, signs = _read(typed, list(marks), statistics)
    starts = [at for at, _, _ in signs]
    before, end_before = "", -1
    for start, end in passage.sentences:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        words, own = _signed(typed, start, end, signs[first:last])
        if 0 < len(own) <= MOST:
            beside = before if end_before == start else ""
            amounts = {number: known[number] for number in own}
            yield Account(passage, words, amounts, known, start, end, beside)
        before, end_before = words, end


def _signed(
    typed: str, start: int, end: int, signs: list[tuple[int, int, str]]
) -> tuple[str, list[int]]:
    pieces, own, at = [], [], start
    for begins, ends, shown in signs:
        pieces += [typed[at:begins], shown]
        at = ends
        if shown.startswith("‹"):
            own.append(int(shown[2:].partition("›")[0]))
    pieces.append(typed[at:end])
    return re.sub(r"\s+", " ", _BLANKED.sub("", "".join(pieces))).strip(), own


def _read(
    typed: str, marks: list[re.Match[str]], statistics: Mapping[str, Statistic]
) -> tuple[dict[int, Amount], list[tuple[int, int, str]]]:
    """The amounts of a text by number, and what stands in their place and that of other digits."""
    found: list[Amount] = []
    signs: list[tuple[int, int, str]] = []
    years: list[tuple[int, str]] = []
    for match in sorted((*AMOUNT.finditer(typed), *marks), key=lambda one: one.start()):
        start, end = match.span()
        if match.re is MARK:
            if typed[start:end].strip() and (put := _put_in(match, statistics)):
                amount, unit = put
                signs.append((start, end, f"‹{amount.kind}{len(found)}›{unit}"))
                found.append(amount)
        elif match["when"]:
            year = _YEAR.search(match.group())
            years.append((start, year.group() if year else ""))
            signs.append((start, end, ""))
        elif match["none"]:
            signs.append((start, end, _DIGIT.sub("~", match.group())))
        else:
            signs.append((start, end, f"‹{_kind(match)}{len(found)}›"))
            value, step = _value(match)
            found.append(Amount(_kind(match), value, step, match.group(), start, end))
    dated = _dated(typed, found, years)
    return dict(enumerate(dated)), signs


def _put_in(mark: re.Match[str], statistics: Mapping[str, Statistic]) -> tuple[Amount, str] | None:
    """The amount that stands where a mark does when it is printed, and its unit behind it."""
    statistic = statistics.get(mark[1])
    figure = statistic.value if statistic else None
    match = AMOUNT.fullmatch(figure.text) if figure else None
    if not statistic or not match or match["when"] or match["none"]:
        return None
    value, step = _value(match)
    unit = f" {statistic.unit}" if statistic.unit and not mark[0].endswith(".value]") else ""
    return Amount(_kind(match), value, step, match.group(), *mark.span()), unit


def _kind(match: re.Match[str]) -> str:
    if match["fraction"]:
        return "f"
    if match["rank"]:
        return "r"
    share = match["share"] or match["points"] or ""
    return "m" if match["money"] else "d" if "point" in share else "p" if share else "c"


def _value(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    if match["fraction"]:
        return _part(match["fraction"]), Decimal(1)
    if match["rank"]:
        return Decimal(match["rank"]), Decimal(1)
    if match["long"]:
        return Decimal(match["long"]) * 60 + int(match["rest"] or match["rest2"]), Decimal(1)
    if match["word"]:
        return Decimal(read_number(match["word"]) or 0), Decimal(1)
    digits, decimals = match["digits"].replace(",", ""), match["decimals"] or ""
    scale = Decimal(SCALES_OF_DIGITS.get(match["scale"] or "", 1)).adjusted()
    # A round number may have been rounded, but not further than to its hundreds.
    # Of its first two digits somebody is sure.
    zeros = min(len(digits) - len(digits.rstrip("0")), len(digits) - 2) if len(digits) > 3 else 0
    zeros = min(zeros, 3) if match["money"] else zeros  # a sum in full is told more exactly
    step = 1 - len(decimals) if decimals else 0 if scale else zeros
    return Decimal(digits + decimals).scaleb(scale), Decimal(1).scaleb(step + scale)


def _part(words: str) -> Decimal:
    pieces = re.split(r"[ -]", words.lower())
    if "in" in pieces or "of" in pieces:
        return Decimal(100 * (read_number(pieces[0]) or 0)) / (read_number(pieces[-1]) or 1)
    many = read_number(pieces[0]) or 1
    return Decimal(100 * many) / _PARTS[pieces[-1].rstrip("s")]


def _dated(typed: str, found: list[Amount], years: list[tuple[int, str]]) -> list[Amount]:
    """The amounts, each with the year that the text gives for it."""
    of: dict[int, str] = {}
    starts = [one.start for one in found]
    for at, year in years:
        after = bisect_left(starts, at)
        before = after - 1
        behind = typed[found[before].end : at] if after else ". "
        if not _TO_THE_NEXT.search(behind) and not _ENDS.search(behind):
            if len(behind) < 70:
                of.setdefault(before, year)
        elif after < len(found):
            ahead = typed[at : found[after].start]
            if len(ahead) < 90 and not _ENDS.search(ahead):
                of.setdefault(after, year)
    return [
        Amount(one.kind, one.value, one.step, one.written, one.start, one.end, of.get(number, ""))
        for number, one in enumerate(found)
    ]

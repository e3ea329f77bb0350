"""Rules about how figures are written: with commas, and no more exactly than anybody can know."""

import re
from collections.abc import Iterable, Iterator, Mapping

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Span
from stratc.text.tables import pieces

from .typed_tables import figure_columns, in_years

FIRST_YEARS = range(1000, 1900)  # as often years as counts: “the Act of 1834”
FAR_YEARS = range(2101, 2201)  # years where the words say so: “from 2055 to 2105”
_PIECES = pieces(__name__)
COUNTED = re.compile(_PIECES["COUNTED"])
SO_MANY = re.compile(_PIECES["SO_MANY"])
IN_TIME = re.compile(_PIECES["IN_TIME"])
FOUR = re.compile(_PIECES["FOUR"])
FROM_YEAR = re.compile(r"\b2[01]\d\d ?(?:to|and|[-–]) ?\Z")
DIGITS = re.compile(r"\d{4}|,\d{3}")  # soon seen, and needed by what is looked for
LONGEST_WORD = 24
CODE = re.compile(_PIECES["CODE"])
COMMA = re.compile(r"(?<![\d,.])\d{1,3},\d{3}(?![\d,])")


@rule(CONSIDER)
def number_without_comma(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Thousands without a comma beside others that have one.

    It finds “2118” in a document that writes “1,764”. All of them are told once. Years, codes and
    telephone numbers are passed over.

    Source: GOV.UK style guide, under “Numbers”.

    Flagged:
        introduction: There were 1,764 visits in winter and 2118 in summer.

    Better:
        introduction: There were 1,764 visits in winter and 2,118 in summer.

    When to ignore it: where the number is a code.
    """
    given = [one for one in manuscript.strategy.statistics if one.value]
    if not (
        any(COMMA.search(passage.text) for passage in manuscript.passages)
        or any(COMMA.search(one.where["value"].written) for one in given)
    ):
        return
    places: list[tuple[Span, str]] = []
    for passage in manuscript.passages:
        for found, span in passage.own_hits(FOUR) if DIGITS.search(passage.typed) else ():
            number = int(found["number"])
            year = 1900 <= number <= 2100 or (number in FIRST_YEARS and _dates(passage, found))
            year = year or (number in FAR_YEARS and _ends_a_time(passage, found))
            if not (year or _code(passage.typed, found)):
                places.append((span, found["number"]))
    for statistic in manuscript.strategy.statistics:
        written = statistic.where["value"].written if statistic.value else ""
        printed = getattr(statistic.as_printed, "value", None) if statistic.as_printed else None
        if re.fullmatch(r"[1-9]\d{3,6}", printed or written):
            places.append((statistic.where["value"], printed or written))
    have = "have" if len({number for _, number in places}) > 1 else "has"
    yield from together(
        places,
        "{words} has no comma, and other numbers have one",
        f"{{words}} {have} no comma, and other numbers have one",
        "write thousands with a comma, such as 2,118",
    )


def _dates(passage: Passage, found: re.Match[str]) -> bool:
    """Whether a number tells a year, as nothing shows that it counts."""
    typed = passage.typed
    before = typed[max(0, found.start() - 24) : found.start()]
    if before.rstrip().endswith("|"):
        return any(found.span() in one.places and in_years(one) for one in figure_columns(typed))
    if IN_TIME.search(before):
        return not SO_MANY.search(before)
    counts = COUNTED.match(typed, found.end()) or SO_MANY.search(before)
    return not counts and not found["number"].endswith("00")


def _ends_a_time(passage: Passage, found: re.Match[str]) -> bool:
    """“By 2105”, “2055 to 2105”."""
    before = passage.typed[max(0, found.start() - LONGEST_WORD) : found.start()]
    counts = COUNTED.match(passage.typed, found.end()) or SO_MANY.search(before)
    return not counts and bool(IN_TIME.search(before) or FROM_YEAR.search(before))


def _code(typed: str, found: re.Match[str]) -> bool:
    before = typed[max(0, found.start() - LONGEST_WORD) : found.start()]
    return CODE.search(before) is not None


ROUGHLY = re.compile(
    r"\b(?:estimated?(?: to be| at| that)?|estimates|(?:approximately|around|about|roughly|circa|"
    r"up to|nearly|almost|over|more than|some)(?! (?:the|its|our|their|this|these|"
    r"doubl|trebl|tripl|quadrupl|halv)))\b"
    r"[^.;\d\n]{0,60}?"
    r"(?P<figure>[£€$]?\d{1,3}(?:,\d{3}){1,4}|"
    r"[£€$]?\d{5,12})(?![\d.,]*\d|\s?(?:per \d|in every))",
    re.IGNORECASE,
)
EXACT = 5  # so many digits that are no closing noughts
FEW_ASKED = re.compile(
    r"(?<![\d,.])(?P<number>\d{2,3})\s+(?:\w+ ){0,2}(?:participants|respondents|responses|people|"
    r"residents|adults|children|answers|replies|completed|returned|surveys|organisations)\b"
)
THREE_DECIMALS = re.compile(r"(?<![\d.,])\d{1,2}\.\d{3,8}\s?(?:%|per ?cent)")
TWO_DECIMALS = re.compile(r"(?<![\d.,])\d{1,2}\.\d\d\s?(?:%|per ?cent)")
FORMS = {
    "%": re.compile(r"(?<![\d.,])\d[\d.,]*\s?%"),
    "per cent": re.compile(r"(?<![\d.,])\d[\d.,]*\s+per cent\b", re.IGNORECASE),
    "percent": re.compile(r"(?<![\d.,])\d[\d.,]*\s+percent\b", re.IGNORECASE),
}

# One that cannot be read is told as such, and not twice.
SUM = r"[£€]\d{1,4}(?:,\d{3}){0,3}(?:\.\d{1,3})?"
SUMS = {
    "m or bn": re.compile(rf"{SUM}\s?(?:m|bn)\b"),
    "million or billion": re.compile(rf"{SUM}\s(?:m|b)illion\b"),
}


@rule(CONSIDER, english=True)
def estimate_too_exact(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An estimate that is given to the last unit: “an estimated £428,592,321”.

    It finds figures with five exact digits or more behind “estimated”, “about”, “over” and the
    like, percentages with two decimals of fewer than a thousand answers, and any with three.

    Nobody can know it so exactly, and readers take the figure for a count.

    Source: Government Statistical Service, guidance on communicating uncertainty.

    Flagged:
        introduction: An estimated 40,809 people live here.

    Better:
        introduction: An estimated 41,000 people live here.

    When to ignore it: where the estimate is published so, and the source is cited beside it.
    """
    places: list[tuple[Span, str]] = []
    for passage in manuscript.passages:
        if not passage.prose:
            continue
        for found, _ in passage.own_hits(ROUGHLY) if DIGITS.search(passage.typed) else ():
            digits = re.sub(r"\D", "", found["figure"]).rstrip("0")
            if len(digits) >= EXACT:
                places.append((passage.at(*found.span("figure")), found["figure"]))
        rates = re.search(r"\b(?:interest|loans?|bonds?|gilts?|precept|council tax)\b", passage.low)
        for found, span in passage.own_hits(THREE_DECIMALS) if not rates else ():
            places.append((span, found.group()))
        if FEW_ASKED.search(passage.typed):
            for start, end in passage.sentences:
                sentence = passage.typed[start:end]
                found_two = TWO_DECIMALS.search(sentence)
                if found_two and FEW_ASKED.search(sentence):
                    at = passage.at(start + found_two.start(), start + found_two.end())
                    places.append((at, found_two.group()))
    yield from together(
        places,
        "{words} is more exact than an estimate can be",
        "{count} figures are more exact than they can be: {words}",
        "round it to what is known",
        "this one too",
    )


@rule(CONSIDER, english=True)
def percentages_written_two_ways(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“46 percent” beside “67%”.

    It finds two forms of percentages in one document, and tells the rarer ones once.

    One form looks as if somebody had read the whole. GOV.UK writes “67%”.

    Source: GOV.UK style guide, under “Percentages”.

    Flagged:
        introduction: Of all visits 46 percent were in winter, 20% in spring and 18% in summer.

    Better:
        introduction: Of all visits 46% were in winter, 20% in spring and 18% in summer.

    When to ignore it: where one of them is quoted.
    """
    yield from _rarer(manuscript.passages, FORMS)


@rule(CONSIDER, english=True)
def sums_written_two_ways(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“£1.2m” beside “£1.2 million”.

    It finds both forms in running text, “£3bn” too, and tells the rarer one once.

    One form looks as if somebody had read the whole. GOV.UK writes “£1.2 million”.

    Source: GOV.UK style guide, under “Money”.

    Flagged:
        introduction: Repairs cost £1.2 million, new homes £4 million and trees £2m.

    Better:
        introduction: Repairs cost £1.2 million, new homes £4 million and trees £2 million.

    When to ignore it: where one of them is quoted.
    """
    prose = [one for one in manuscript.passages if one.prose and not one.heading]
    yield from _rarer(prose, SUMS)


def _rarer(
    passages: Iterable[Passage], forms: Mapping[str, re.Pattern[str]]
) -> Iterator[Diagnostic]:
    """The figures that are not in their usual form, told once."""
    uses: dict[str, list[tuple[Span, str]]] = {}
    for passage in passages:
        for form, pattern in forms.items():
            if form.split()[0][-4:] in passage.low:
                for found, span in passage.own_hits(pattern):
                    uses.setdefault(form, []).append((span, found.group()))
    if len(uses) > 1:
        usual = max(uses, key=lambda form: len(uses[form]))
        yield from together(
            [place for form in uses if form != usual for place in uses[form]],
            f"{{words}} is written with “{usual}” elsewhere",
            f"{{words}} are written with “{usual}” elsewhere",
            f"write “{usual}” everywhere" if usual != "percent" else "write “%” everywhere",
        )

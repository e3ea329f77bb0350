"""Rules about what figures are counted of: a count and its rate, one figure told twice."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from operator import itemgetter

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.with_figures import with_figures
from stratc.source import Diagnostic, Label
from stratc.text.english import read_decimal, sentence_places

NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,7}(?:\.\d{1,4})?)(?![\d%])"
RATED = re.compile(
    rf"(?<![\d.,£-])(?P<count>{NUMBER})\s(?P<who>[^.;%\d]{{3,90}}?)\s?[,;(]?\s?"
    rf"[^.%\d]{{0,60}}?\brate\b[^.%\d]{{0,40}}?(?P<rate>{NUMBER})\s+per\s+"
    rf"(?P<per>1,?000|10,000|100,000)"
)
PEOPLE = re.compile(
    r"\bpopulation\b[^.;%\d]{0,60}?(?:\b20\d\d\b)?[^.;%\d]{0,30}?(?<![\d.,])(?P<people>\d{1,3}(?:,\d{3})+)"
    r"|(?<![\d.,])(?P<people2>\d{1,3}(?:,\d{3})+) (?:people|residents)"
    r" (?:live\b|in [\w’'-]+(?: [\w’'-]+)?[.,;])",
    re.IGNORECASE,
)
PART_OF_ALL = re.compile(
    r"\b(?:adults?|child(?:ren)?|young|women|men|pupils|older)\b", re.IGNORECASE
)
NEAR = Decimal("0.04")
FAR = 4
FIGURES = re.compile(
    r"(?<!per )(?<![\d.,£])(?:\d+\.\d+\s?%|\d{1,3}(?:,\d{3})+|£\d[\d.,]*\d(?: ?(?:m|million|bn))?)"
)
YEAR = re.compile(r"\b20\d\d\b")
STEM = re.compile(r"(?:ing|ed|es|s|e|ation|ion)\Z")
LONG = 5
ALIKE = 2


@rule(SHOULD, draft=CONSIDER, english=True)
def rate_of_other_people(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A number of adults beside a rate of everybody, or a rate that cannot belong to its number.

    It finds sentences with a count and its rate, works out of how many people the rate is, and
    compares that with the population that the document gives. It speaks where a count of adults or
    children has a rate of the whole population, and where the two are several times apart.

    Whoever compares the two with another place compares unlike things.

    Flagged:
        introduction: |
          Fenmarsh has a population of 600,000. There were 300 adult admissions; the rate was 50
          per 100,000.

    Better:
        introduction: |
          Fenmarsh has a population of 600,000. There were 300 admissions; the rate was 50 per
          100,000.

    When to ignore it: where the rate is adjusted for age, and the text says so.
    """
    texts = manuscript.answer(with_figures)
    everybody = [
        read_decimal(found["people"] or found["people2"])
        for _, text in texts
        for found in PEOPLE.finditer(text)
    ]
    if not everybody:
        return
    whole = max(everybody)
    for passage, text in texts:
        for found in RATED.finditer(text):
            rate = read_decimal(found["rate"])
            if "standardised" in found.group() or not rate:
                continue
            of = read_decimal(found["count"]) / rate * int(found["per"].replace(",", ""))
            part = PART_OF_ALL.search(found.group())
            if part and abs(of / whole - 1) < NEAR:
                said = f"the rate is of everybody, and the count of {part.group().lower()} alone"
            elif of > FAR * whole or of * FAR < whole / 10:
                said = f"a count of {found['count']} and this rate make {of:,.0f} people"
            else:
                continue
            yield Diagnostic(
                passage.opening(" ".join(re.findall(r"[A-Za-z]+", found.group())[:2]), 3),
                said,
                hints=("give both of the same people, or say of whom each is",),
            )


@rule(CONSIDER, english=True)
def figure_told_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """The same figure of the same year, told in two sentences of one part.

    It finds two sentences of a paragraph or list with the same figure, the same year and words in
    common, such as a forecast that stands again in the next point.

    One of them was left when the text was changed.

    Flagged:
        introduction: |
          - The population of Fenmarsh will grow by 5.5% until 2030.
          - Many towns are small. The population of all Fenmarsh is to grow by 5.5% by 2030.

    Better:
        …
          - Many towns are small.

    When to ignore it: where the second one draws a conclusion from the first.
    """
    for passage, text in manuscript.answer(with_figures):
        if not YEAR.search(text):
            continue
        told: dict[tuple[str, str], list[tuple[int, str, set[str]]]] = {}
        for number, (start, end) in enumerate(sentence_places(text)):
            later = text[start:end]
            figures = set(product(FIGURES.findall(later), YEAR.findall(later)))
            if not figures:
                continue
            stems = _stems(later)
            # A table may hold what the words before it tell.
            before = (told.get(one, ()) for one in (() if "|" in later else figures))
            alike = (next((o for o in ones if len(stems & o[2]) >= ALIKE), None) for ones in before)
            if first := min(filter(None, alike), key=itemgetter(0), default=None):
                earlier = first[1]
                shared = {*FIGURES.findall(later)} & {*FIGURES.findall(earlier)}
                yield Diagnostic(
                    passage.opening(" ".join(later.split("\0")[0].lstrip("-* ").split()[:3]), 3),
                    f"“{min(shared)}” is told twice here, for the same year",
                    labels=(
                        Label(
                            passage.opening(" ".join(earlier.lstrip("-* ").split()[:3]), 3), "here"
                        ),
                    ),
                    hints=("tell it once",),
                )
            for one in figures:
                told.setdefault(one, []).append((number, later, stems))


def _stems(sentence: str) -> set[str]:
    words = re.findall(r"[a-z]+", sentence.lower())
    return {STEM.sub("", word) for word in words if len(word) >= LONG}

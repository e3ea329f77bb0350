"""Rules about figures in sentences that lack a partner or a unit."""

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.with_figures import with_figures
from stratc.model import Figure, Measure, Statistic
from stratc.source import Diagnostic, Span
from stratc.text.english import sentence_places
from stratc.text.tables import pieces

_PIECES = pieces(__name__)
BARE = re.compile(_PIECES["BARE"])
BARE_FIRST = re.compile(_PIECES["BARE_FIRST"])
COMPARED = re.compile(_PIECES["COMPARED"], re.IGNORECASE)
RATE = re.compile(_PIECES["RATE"])
RATE_OF_ANY = re.compile(_PIECES["RATE_OF_ANY"])
BASE = re.compile(r"\s([a-z]+)")
ELSEWHERE = re.compile(_PIECES["ELSEWHERE"])
WITH_A_UNIT = re.compile(_PIECES["WITH_A_UNIT"])
NAMED_SHARE = re.compile(_PIECES["NAMED_SHARE"])
TWO = re.compile(_PIECES["TWO"])
SHARES = re.compile(r"%|per|in every|out of|points?\b|rate|ratio|score", re.IGNORECASE)
SHARE = re.compile(_PIECES["SHARE"])


@rule(CONSIDER, english=True)
def comparator_without_unit(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A rate beside a bare number: “30 per 100,000, compared to 42 for the region”.

    It finds sentences with a rate in which another figure stands without a unit, and amounts and
    shares that are compared with a bare number. Such figures of one passage are told once.

    Readers must guess that both are counted alike.

    Flagged:
        introduction: It was 30 per 100,000 here, compared to 42 for West Fenmarsh.

    Better:
        introduction: It was 30 per 100,000 here, compared to 42 per 100,000 for West Fenmarsh.

    When to ignore it: where the unit is said once for all of them.
    """
    for passage, text in manuscript.answer(with_figures):
        for sentence in re.split(r"(?<=[a-z0-9]\.)\s+(?=[A-Z])|\n\s*\n", text):
            found = BARE.search(sentence) if WITH_A_UNIT.search(sentence) else None
            found = found or (BARE_FIRST.search(sentence) if RATE.search(sentence) else None)
            if found and (RATE.search(sentence) or _beside_its_like(sentence, found)):
                yield Diagnostic(
                    passage.opening(found.group().split(" for ")[0].split(found["figure"])[0]),
                    f"{found['figure']} has no unit here, and the figure beside it has one",
                    hints=("give both in one unit",),
                )
                break


@rule(SHOULD, draft=CONSIDER, english=True)
def rates_that_do_not_compare(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two rates in one comparison that are per different numbers of people.

    It finds “27 per 1,000, compared to 22 per 10,000”, and the like with “higher than” and
    “against”.

    Readers compare 27 with 22, and are misled.

    Flagged:
        introduction: It was 27 per 1,000 here, compared to 22 per 10,000 for West Fenmarsh.

    Better:
        introduction: It was 27 per 1,000 here, compared to 22 per 1,000 for West Fenmarsh.

    When to ignore it: never; give both in one unit.
    """
    for passage, text in manuscript.answer(with_figures):
        for start, end in _with_what_is_elsewhere(text):
            rates = list(RATE_OF_ANY.finditer(text, start, end))
            for one, other in pairwise(rates):
                between = text[one.end() : other.end()]
                bases = {
                    hit[1] for hit in (BASE.match(text, at.end()) for at in (one, other)) if hit
                }
                compared = COMPARED.search(between) or (
                    len(bases) < 2 and ELSEWHERE.search(between)
                )
                if _people(one) != _people(other) and compared:
                    yield Diagnostic(
                        passage.opening(" ".join(text[start:end].split()[:4]), 4),
                        f"one rate is {one.group()} and the other {other.group()}",
                        hints=("give both per the same number of people",),
                    )


def _with_what_is_elsewhere(text: str) -> Iterator[tuple[int, int]]:
    """The sentences, each with the next where that tells of the country: “In England it was …”."""
    places = list(sentence_places(text))
    for (start, end), following in zip_longest(places, places[1:]):
        elsewhere = following and ELSEWHERE.match(text[following[0] : following[1]].lstrip())
        yield start, following[1] if following and elsewhere else end


@rule(CONSIDER, english=True)
def one_figure_for_two_places(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """One number given for two places: “for Fenmarsh and England it was 251”.

    It finds a place and a nation with a single figure behind them.

    One of the two figures is missing, or the comparison.

    Flagged:
        introduction: The rate for Fenmarsh and England in 2025 was 251.

    Better:
        introduction: The rate for Fenmarsh was 251 and for England 260.

    When to ignore it: where both really have the same figure; then say so.
    """
    for passage, text in manuscript.answer(with_figures):
        for found in TWO.finditer(text):
            if not re.search(r"respectively|\band\b.{0,20}\d|\bboth\b", found["rest"]):
                yield Diagnostic(
                    passage.opening(f"{found['first']} and {found['second']}"),
                    f"one figure, {found['figure']}, is given for “{found['first']}” and "
                    f"“{found['second']}”",
                    hints=("give the figure of each",),
                )


@rule(CONSIDER, english=True)
def number_that_is_a_share(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“The number of adults … was 25%”: a share that is called a number.

    It finds “the number of” with a percentage behind it, and statistics and measures whose title
    begins so, or with “Percentage of” before a plain number. Readers look for the number; what is
    meant is the proportion.

    Flagged:
        introduction: The number of adults who came back within a month was 25%.

    Better:
        introduction: The proportion of adults who came back within a month was 25%.

    When to ignore it: where the percentage is a change; then say by how much it rose or fell.
    """
    for passage, text in manuscript.answer(with_figures):
        for found in SHARE.finditer(text):
            yield Diagnostic(
                passage.opening(found["words"], 4),
                f"a number is said to be {found['figure']}%",
                hints=("write “the proportion of”, or give the number",),
            )
    for element in manuscript.index.elements:
        if isinstance(element, Statistic | Measure):
            for figure, place in _figures_of(element):
                told = NAMED_SHARE.match(element.title)
                if told and figure.percent == bool(told["count"]):
                    yield Diagnostic(
                        place,
                        f"the title says “{told.group()}”, and the figure is {figure}",
                        hints=("correct the title, or give the figure that it names",),
                    )


def _beside_its_like(sentence: str, bare: re.Match[str]) -> bool:
    """Whether the last amount or share before a bare number is of its size."""
    ahead = [one for one in WITH_A_UNIT.finditer(sentence, 0, bare.start()) if one["a"] or one["b"]]
    if not ahead or not re.match(r"compared|than", bare.group()):
        return False
    one, other = (
        float(n.replace(",", "")) for n in (ahead[-1]["a"] or ahead[-1]["b"], bare["figure"])
    )
    return other / 2 < one < other * 2 and not 1990 < other < 2060


def _figures_of(element: Statistic | Measure) -> Iterator[tuple[Figure, Span]]:
    """The plain figures of an entry: no change, and none whose unit says that it is a share."""
    aims = (element.baseline, element.target) if isinstance(element, Measure) else (element,)
    for holder in aims:
        figure = holder.value if holder else None
        if not holder or not figure or figure.number is None or figure.text[0] in "-+−–":
            continue
        if figure.percent or (figure.number > 1 and not SHARES.search(element.unit or "")):
            yield figure, holder.where["value"]


def _people(rate: re.Match[str]) -> int:
    return int(re.sub(r"\D", "", rate.group()))

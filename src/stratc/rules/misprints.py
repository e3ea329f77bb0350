"""Rules about figures that cannot be read as the document prints them."""

import re
from collections.abc import Callable, Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.model import AsPrinted, Element, Measure, Statistic
from stratc.source import Diagnostic, Span

from .arithmetic.commas import COUNTED

BAD_FIGURE = re.compile(
    r"(?<![\w.,/])(?:\d+/\d+ ?%|\d+\.\d+\.\d+ ?%|\d+(?:\.\d+)? ?%%|\d+,\d{1,2}(?:\.\d+)? ?%"
    r"|\d{1,3}(?:,\d{3})*,\d{1,2}(?= (?:people|adults|offences|deaths|residents))"
    r"|\d{1,3},(?!(?:19|20)\d\d\b)\d{4,7}\b(?!,)|[£$€]\d{1,3},\d{4,7}\b(?!,)"
    r"|[£$€]\d{1,3}(?:,\d{3})*,\d{1,2}(?![\d,])|[£$€]?\d+\.\.+\d+"
    r"|(?<![^\s(])[£$€]?\.\d{1,3}(?![\w.-]| (?:rifle|calibre))(?: ?%)?)"
)
# “1.842 children”: as a part of one has a point, and thousands have one elsewhere in Europe
DOTTED = r"[£€]?[1-9]\d{0,2}(?:\.\d{3})+(?![\w.%]|[,-]\d)"
DOTTED_WORDS = re.compile(
    rf"(?<![\w.,/£€$-])(?P<figure>{DOTTED})(?P<after>(?: [^\s.,;:]{{1,24}}){{0,3}})"
)
# what may well be counted in thousandths
MEASURED = re.compile(
    r"(?i)\b(?:tonnes?|tons?|\w*grams?|k?g|\w*metres?|k?m|miles?|acres?|hectares?|ha|\w*litres?|"
    r"degrees?|hours?|minutes?|seconds?|years?|months?|days?|times|points?|per|rates?|ratios?|index|"
    r"scores?|\w*watts?|[kmgt]wh?|[kmg]?tco\S*|percent\w*|million|billion|m|bn|k|each|an?|in)\b"
)
IN_PARTS = re.compile(r" (?:million|billion|m|bn|%|per ?cent)(?!\w)")
PART_OF_TEXT = re.compile(
    r"(?i)\b(?:tables?|figures?|fig\.?|sections?|para\w*|chapters?|versions?|v|policy|clauses?|"
    r"rules?|no\.?|ref\w*|standards?|iso|annex|appendix|rate|ratio|coefficient|score|"
    r"factor)(?: of)?[ ]\Z"
)
FALLS = re.compile(
    r"\b(?:decreas|reduc|fall|fell|drop|declin|cut|down)\w*\s+(?:\w+\s+)?(?:by|of)\s+(?:\w+\s+)?"
    r"[-−]\s?[£$€]?\d[\d,.]*%?",
    re.IGNORECASE,
)


@rule(SHOULD, draft=CONSIDER)
def malformed_figure(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A printed figure that cannot be read.

    It finds figures whose marks are out of place, in the text and under `as-printed:`: `57/05%`,
    `1.2.3%`, `12,5%`, `40%%`, and `.25`, which may have lost a digit. One that the
    text puts in quotation marks is left alone.

    Readers cannot tell which figure was meant, and a screen reader says something else again.

    Flagged:
        background:
          - title: The survey
            text: Of those who answered, 57/05% were over 45.

    Better:
        …
            text: Of those who answered, 57.05% were over 45.

    When to ignore it: where you restate a document that prints it so, until it is corrected there.
    """
    for words, place in printed(manuscript, ("value", "text")):
        for found in BAD_FIGURE.finditer(words):
            if quoted(found):
                continue
            yield Diagnostic(
                place(found),
                f"“{found.group()}” cannot be read as a figure",
                hints=(_readable(found.group()),),
            )


def _readable(figure: str) -> str:
    if lone := re.fullmatch(r"([£$€]?)(\.\d+ ?%?)", figure):
        return f"write `{lone[1]}0{lone[2]}`, or the digit that is lost before the point"
    if stray := re.fullmatch(r"([£$€]?\d{1,3})(?:,|/|\.\.+)(\d{1,2} ?%?)", figure):
        return f"write `{stray[1]}.{stray[2]}`, if that is meant"
    return "write it in digits with one decimal point: 57.05%"


@rule(SHOULD, draft=CONSIDER)
def point_in_thousands(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A count with a point and three digits behind it: “1.842 children”.

    It finds them in the text, and in the figures of statistics and measures that say what they
    count. Weights, lengths, rates and sums in millions may well have three decimals and are told
    only where the last two are noughts.

    Whoever learnt to write thousands with a point reads 1,842, and everybody else not even two.

    Flagged:
        introduction: In winter 1.842 children came to the libraries.

    Better:
        introduction: In winter 1,842 children came to the libraries.

    When to ignore it: where a part of one is meant.
    """
    for passage in manuscript.passages:
        for found, _ in passage.own_hits(DOTTED_WORDS) if "." in passage.typed else ():
            before = passage.typed[max(0, found.start() - 24) : found.start()]
            if not PART_OF_TEXT.search(before) and _counts(found["figure"], found["after"]):
                yield _with_comma(passage.at(*found.span("figure")), found["figure"])
    for element in manuscript.index.elements:
        if isinstance(element, Statistic | Measure):
            for figure, place in _figures(element):
                if re.fullmatch(DOTTED, figure) and _counts(figure, f" {element.unit or ''}", True):
                    yield _with_comma(place, figure)


def _figures(element: Statistic | Measure) -> Iterator[tuple[str, Span]]:
    """The figures that an element counts with, as typed."""
    if isinstance(element, Statistic):
        points: list[Element | None] = [element, *element.compare]
    else:
        points = [element.baseline, element.target, *element.milestones]
    for point in points:
        for key in ("value", "target", "actual"):
            if point is not None and getattr(point, key, None):
                yield point.where[key].written.strip("\"'"), point.where[key]


def _counts(figure: str, after: str, unit: bool = False) -> bool:
    """Whether a figure with three digits behind a point counts things, and so in thousands.

    Behind it stand words of its sentence, or its unit and nothing else.
    """
    if figure.endswith("00") and not IN_PARTS.match(after):
        return True
    if figure[0] in "£€":
        return not MEASURED.match(after, 1)
    things = bool(after.strip()) if unit else COUNTED.match(after)
    return bool(things) and not MEASURED.search(after)


def _with_comma(place: Span, figure: str) -> Diagnostic:
    better = figure.replace(".", ",")
    return Diagnostic(
        place,
        f"“{figure}” has a point where thousands have a comma",
        hints=(f"write `{better}`", "or round it to one decimal, if a part of one is meant"),
    )


@rule(SHOULD, draft=CONSIDER)
def decrease_with_minus_sign(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A decrease of a negative number.

    It finds words for a fall followed by a figure with a minus sign, in the text and under
    `as-printed:`.

    A decrease of -5% is, read strictly, a rise of 5%. Use the word or the sign.

    Flagged:
        background:
          - title: Rough sleeping
            text: Fewer people slept rough, a decrease of -54.67% on the year before.

    Better:
        …
            text: Fewer people slept rough, a decrease of 54.67% on the year before.

    When to ignore it: where you restate a document that prints it so, until it is corrected there.
    """
    for words, place in printed(manuscript, ("value", "text")):
        for found in FALLS.finditer(words):
            yield Diagnostic(
                place(found),
                f"“{' '.join(found.group().split())}” says twice that it is a fall",
                hints=("leave out the minus sign",),
            )


Placing = Callable[[re.Match[str]], Span]


def printed(manuscript: Manuscript, keys: tuple[str, ...]) -> Iterator[tuple[str, Placing]]:
    """What readers see, and some fields under `as-printed:`, each with how to place a match."""
    for passage in manuscript.passages:
        yield passage.typed, lambda found, p=passage: p.at(*found.span())  # type: ignore[misc]
    for element in manuscript.index.elements:
        if isinstance(element, AsPrinted):
            for key in keys:
                if words := getattr(element, key):
                    yield words, _placed(element, key)


def _placed(element: Element, key: str) -> Placing:
    return lambda found: element.where[key].part(found.group())


def quoted(found: re.Match[str]) -> bool:
    """Whether the text quotes just this, to say what another document prints."""
    start, end = found.span()
    around = found.string[start - 1 : start], found.string[end : end + 1]
    return all(mark and mark in "'\"‘’“”" for mark in around)

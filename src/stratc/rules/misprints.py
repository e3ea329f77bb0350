"""Rules about figures that cannot be read as the document prints them."""

import re
from collections.abc import Callable, Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.model import AsPrinted, Element
from stratc.source import Diagnostic, Span

BAD_FIGURE = re.compile(
    r"(?<![\w.,/])(?:\d+/\d+ ?%|\d+\.\d+\.\d+ ?%|\d+(?:\.\d+)? ?%%|\d+,\d{1,2}(?:\.\d+)? ?%"
    r"|\d{1,3}(?:,\d{3})*,\d{1,2}(?= (?:people|adults|offences|deaths|residents))"
    r"|\d{1,3},(?!(?:19|20)\d\d\b)\d{4,7}\b(?!,)|[£$€]\d{1,3},\d{4,7}\b(?!,)"
    r"|[£$€]\d{1,3}(?:,\d{3})*,\d{1,2}(?![\d,])|[£$€]?\d+\.\.+\d+)"
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
    `1.2.3%`, `12,5%`, `40%%`. One that the text puts in quotation marks is left alone.

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
                hints=("write it in digits with one decimal point: 57.05%",),
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

"""A rule about words that stand for a body or a plan, with a capital and without."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Span
from stratc.text.english import loosely
from stratc.text.tables import pieces

_PIECES = pieces(__name__)
ALONE = re.compile(_PIECES["ALONE"])
OF_WORDS = re.compile(_PIECES["OF_WORDS"])
NAMED = re.compile(
    r"(?<![\w’'-])[A-Z][\w’'-]{0,30},? (?:of |and |for |in |by |with |to |on |& )?(?:an? |the )?\Z"
)


@rule(CONSIDER, english=True)
def short_name_with_and_without_capital(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“The Borough” in one sentence and “the borough” in another.

    It looks at words that stand alone for a body, an area or a plan behind “the” or “our”, and at
    two or three words such as “Nitrogen Dioxide” that are no part of a longer name, and tells the
    rarer form of each once. Longer names and headings are left alone.

    Readers ask whether two things are meant.

    Source: GOV.UK style guide, under “Capitalisation”.

    Flagged:
        introduction: We plant trees in the Borough. Each school in the borough is glad.

    Better:
        introduction: We plant trees in the borough. Each school in the borough is glad.

    When to ignore it: where the two are not the same, such as this council and any council.
    """
    uses: dict[str, dict[bool, list[tuple[Span, str]]]] = {}
    for passage in manuscript.passages:
        if passage.heading or not passage.prose:
            continue
        for found, _ in passage.own_hits(ALONE):
            kind = next(one for one in ("word", "two", "pair") if found[one])
            word = " ".join(found[kind].split())
            before = passage.typed[max(0, found.start() - 30) : found.start()]
            if kind == "pair" and word[0].isupper() and NAMED.search(before):
                continue  # “Board of Public Health”
            if word.isupper() or not (word.islower() or word.istitle()):
                continue
            several = _of_several(word.lower()) if kind == "pair" else word.lower()
            forms = uses.setdefault(several, {True: [], False: []})
            forms[word[0].isupper()].append((passage.at(*found.span(kind)), word))
    for low, forms in _two_words(manuscript).items():
        uses.setdefault(_of_several(low), forms)
    capital: list[tuple[Span, str]] = []
    small: list[tuple[Span, str]] = []
    for forms in uses.values():
        if forms[True] and forms[False]:
            few = len(forms[True]) <= len(forms[False])
            (capital if few else small).extend(forms[few][:1])
    for places, here, there in (
        (capital, "a capital", "a small letter"),
        (small, "a small letter", "a capital"),
    ):
        yield from together(
            places,
            f"{{words}} has {here} here, and {there} elsewhere",
            f"{{count}} words have {here} here, and {there} elsewhere: {{words}}",
            "write each of them in one way",
            "and here",
            8,
        )


def _of_several(words: str) -> str:
    """What one thing and several of it have in common."""
    return re.sub(r"ies\Z|s\Z|y\Z", "", words)


def _two_words(manuscript: Manuscript) -> dict[str, dict[bool, list[tuple[Span, str]]]]:
    """Things of two words and more, with the places where they have capitals and where none."""
    prose = [one for one in manuscript.passages if one.prose and not one.heading]
    found: dict[str, dict[bool, list[tuple[Span, str]]]] = {}
    for passage in prose:
        for hit, span in passage.own_hits(OF_WORDS):
            words = " ".join(hit.group().split())
            before = passage.typed[max(0, hit.start() - 30) : hit.start()]
            if words.lower() in manuscript.whole and not NAMED.search(before):
                forms = found.setdefault(words.lower(), {True: [], False: []})
                forms[True].append((span, words))
    for low, forms in found.items():
        small = re.compile(rf"(?<![\w\0’'-]){loosely(low)}(?![\w’'-])(?! [A-Z])")
        forms[False] += (
            (span, low)
            for passage in prose
            if low in passage.low
            for _, span in passage.own_hits(small)
        )
    return found

"""A rule about words that stand for a body or a plan, with a capital and without."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Span

SHORT = (
    "council|county|borough|district|city|strategy|partnership|government|trust|priorities|"
    "members|officers|region|agreement|framework|charter"
)
# Two words that name one thing: “the Parish Council”, “the action plan”.
OF_ONE = (
    "parish|town|borough|county|district|city|action|delivery|steering|working|neighbourhood|"
    "climate"
)
THINGS = "council|plan|group|emergency"
# The word stands alone: what follows begins no longer name and no other thing.
BEHIND = (
    r"(?=[.,;:)]|\s+(?:is|are|was|were|will|has|have|had|in|for|to|with|which|that|who|by|from|can|"
    r"must|should|on|at|also|where|when|sets?|aims?|needs?|wants?|works?|meets?|met|agreed|approved|published|provides?|"
    r"supports?|continues?|recognises?|since|during|over|within|after|before|through|into|but|"
    r"and (?:the|its|our|their|all)|"
    r"as an?)\b)"
)
ALONE = re.compile(
    rf"\b(?:(?:[Tt]he|[Oo]ur|[Ee]lected)\s+(?P<word>(?i:{SHORT}))|"
    rf"(?:[Tt]he|[Oo]ur|[Yy]our|[Tt]his|[Aa])\s+(?P<two>(?i:(?:{OF_ONE})\s+(?:{THINGS})))){BEHIND}"
)


@rule(CONSIDER, english=True)
def short_name_with_and_without_capital(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“The Borough” in one sentence and “the borough” in another.

    It looks at words that stand alone for a body, an area or a plan behind “the” or “our”,
    and tells the rarer form of each once. Longer names and headings are left alone.

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
            word = " ".join((found["word"] or found["two"]).split())
            if word.isupper() or not (word.islower() or word.istitle()):
                continue
            forms = uses.setdefault(word.lower(), {True: [], False: []})
            forms[word[0].isupper()].append(
                (passage.at(*found.span("two" if found["two"] else "word")), word)
            )
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
            lambda word, here=here, there=there: f"{word} has {here} here, and {there} elsewhere",  # type: ignore[misc]
            lambda words, count, here=here, there=there: (  # type: ignore[misc]
                f"{count} words have {here} here, and {there} elsewhere: {words}"
            ),
            "write each of them in one way",
            "and here",
            8,
        )

"""Rules about two words with a hyphen or with a space between."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.source import Diagnostic, Label, Span

from .compounds import without_hyphen

HYPHENED = re.compile(r"(?<![\w\0’'-])([A-Za-z]{2,})-([A-Za-z]{2,})(?![\w\0’'-])")
# Such words behind another take a hyphen before a noun; elsewhere writers differ.
SECOND = re.compile(
    r"(?:based|informed|centred|focused|focussed|led|class|related|specific|oriented|"
    r"orientated|wide|awareness|agency|being|making|disciplinary|professional|cutting|effective)"
)
# Where no noun follows, other pairs are the same thing too; “take up” is a deed, “take-up” a thing.
ALONE = re.compile(r"[.;:)]|\Z|\s{1,3}(?:to|is|are|as|by|in|of|for|with|will|at|on|from|between)\b")
SMALL = re.compile(r"(?:ups?|ins?|offs?|on|outs?|downs?|over|through|by|back|to|time|the)")
# “multi agency” is a slip wherever it stands, which another rule tells.
PREFIXES = frozenset(["multi", "anti", "non", "pre", "co", "inter", "socio", "semi"])
NOUNS = re.compile(
    r"(?<![\w\0-])(?P<first>drug|alcohol|substance|treatment|recovery|tobacco|car|water|energy|land|air)-"
    r"(?P<second>use|usage|quality|pollution|supply|recovery|misuse|treatment|services?|harm|deaths?|policy|strategy)"
    r"(?=[ \t]*(?:[.,;:)]|\Z|\n|outcomes?\b|and\b|or\b|in\b|to\b|is\b|for\b|services?\b))"
)
# “Drug Related Intimidation and Violence Engagement”: a name in full
NAME = re.compile(r"(?: (?:and |of |for )?[A-Z][a-z]{2,30}){3}")


@rule(CONSIDER, english=True)
def hyphen_in_two_forms(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two words with a hyphen in one place and without in another.

    It finds “evidence based” beside “evidence-based” and “self harm” beside “self-harm”. Each pair
    is told once.

    Both are read, but a search finds only one of them, and the text looks unread.

    Flagged:
        introduction: We offer evidence-based help. All help is evidence based.

    Better:
        introduction: We offer evidence-based help. All help is evidence-based.

    When to ignore it: where one of them is part of a name.
    """
    joined: dict[tuple[str, str], tuple[Span, str]] = {}
    for passage in manuscript.passages:
        for found, span in passage.own_hits(HYPHENED):
            pair = (found[1].lower(), found[2].lower())
            alone = ALONE.match(passage.typed, found.end()) and not SMALL.fullmatch(pair[1])
            if (SECOND.fullmatch(pair[1]) or alone) and pair[0] not in PREFIXES:
                joined.setdefault(pair, (span, found.group()))
    if not joined:
        return
    words = "|".join(rf"{one}\s+{two}" for one, two in joined)
    apart = re.compile(rf"(?<![\w\0’'-])(?:{words})(?![\w\0’'-])", re.IGNORECASE)
    first: dict[tuple[str, str], list[tuple[Span, str]]] = {}
    told = {span for span, _ in manuscript.answer(without_hyphen)}  # before a noun: told there
    for passage in manuscript.passages:
        for found, span in passage.own_hits(apart):
            if span in told or (found.group().istitle() and NAME.match(passage.typed, found.end())):
                continue
            one, two = found.group().lower().split()
            first.setdefault((one, two), []).append((span, " ".join(found.group().split())))
    for pair, places in first.items():
        other, written = joined[pair]
        yield Diagnostic(
            places[0][0],
            f"“{places[0][1]}” is written “{written}” elsewhere",
            labels=(Label(other, "here, for one"), *(Label(s, "and here") for s, _ in places[1:])),
            hints=(
                f"write “{'-'.join(pair)}” everywhere"
                if SECOND.fullmatch(pair[1])
                else "write it in one way everywhere",
            ),
        )


@rule(CONSIDER, english=True)
def hyphen_between_nouns(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A hyphen in a plain pair of nouns: “drug-use”.

    A hyphen joins two words that stand before a third one, as in “drug-use surveys”. All such
    places are told once.

    Flagged:
        introduction: We want to reduce drug-use.

    Better:
        introduction: We want to reduce drug use.

    When to ignore it: where the pair is the name of something.
    """
    places = [
        (span, found.group())
        for passage in manuscript.passages
        for found, span in passage.own_hits(NOUNS)
    ]
    if places:
        shown = ", ".join(dict.fromkeys(f"“{words}”" for _, words in places))
        need = "needs" if len({words for _, words in places}) == 1 else "need"
        yield Diagnostic(
            places[0][0],
            f"{shown} {need} no hyphen",
            labels=tuple(Label(span, "nor this one") for span, _ in places[1:]),
            hints=("write two words",),
        )

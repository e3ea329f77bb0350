"""Rules about slips of grammar that a pattern can see."""

import re
from collections.abc import Iterator
from itertools import pairwise

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.model import Action, Columns, Lead
from stratc.source import Diagnostic, Edit, Span
from stratc.text.kept import kept
from stratc.text.needed import Pieces, needed
from stratc.text.spelling import among_foreign

from .sentences import joins
from .slips import SLIPS, WordSlip
from .syntax.finding import slips
from .words import said_twice


def _by_piece() -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, slip in enumerate(SLIPS):
        for piece in needed(slip.written):
            found.setdefault(piece, []).append(number)
    return found


BY_WORD = kept("pieces of slips", _by_piece)
"""Which slips may stand where a piece in small letters stands."""
NEAR = Pieces(BY_WORD)
NAMED_DEED = re.compile(r"[A-Z][a-z]+ing [A-Z][\w’-]+ ")
UNIT = re.compile(r"\bper (?:\d[\d,]*|head|person|cent)\b|\b\d+ (?:per cent|in \d+)\b")
# “It is 38 per 100”, “38 visits per 100 people”: a figure, and no rate that is only named
COUNTED = re.compile(r"[\d\0%]\s*\Z|(?<![\w.,])\d{1,3}(?:[.,]\d+)* (?:[a-z]+ ){1,2}\Z")
DOUBLED = re.compile(
    r"(?<![\w\0’'-])([A-Za-z]+\s(?:\w+\s){0,4}\w+),?\s+\1(?![\w\0’'-])", re.IGNORECASE
)
LONGEST = 6  # words
TWICE = frozenset(["time to"])  # “from time to time to help”
PLURAL = re.compile(
    r"(?<![\w\0])(?P<short>[A-Z]{2,6}|(?:19|20)\d0|(?<=[Oo]ver )[1-9]\d|(?<=[Uu]nder )\d{1,2})"
    r"[’'](?:s|S)\b"
)
BEFORE_PLURAL = re.compile(
    r"(?:\b(?:\d[\d,]{0,9}|two|three|four|five|six|all|many|most|these|those|several|some|few|other|"
    r"of|number|new|local|both|the|with|between|by|from)\s|\0\s)\Z",
    re.IGNORECASE,
)
ARE = re.compile(r"\s{1,9}(?:are|were|have)\b")
CLOSED = re.compile(r"\s*[),;/]|\s*\.(?!\w)|\s*\Z")
AFTER_PLURAL = re.compile(
    r"\s*(?:[.,;:)]|\Z|(?:are|were|have|who|will|can|in|and|to|with|for|on|from|at|by|should)\b)"
)


@rule(CONSIDER, english=True)
def grammar_slip(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A slip of grammar: a wrong article, an ending too many, a word that does not fit.

    It knows slips that are often made in such documents and that can hardly be meant: “evidenced
    based”, “services users”, “a alcohol problem”. It also knows which words may be nouns or verbs
    and in which form, and points where none of them fits: “will ensures”, “these session”, “the
    services provides”. A word that it does not know may be anything.

    Readers who see one look for the next.

    Flagged:
        introduction: We will offer evidenced based treatment.

    Better:
        introduction: We will offer evidence-based treatment.

    When to ignore it: where the words are part of a name, or quoted.
    """
    told: dict[int, list[tuple[int, int]]] = {}
    for passage, start, end in manuscript.answer(joins):
        if not passage.typed.startswith("these", start):  # another rule's matter
            told.setdefault(id(passage), []).append((start, end))
    for passage in manuscript.passages:
        near = {number for word in NEAR.standing_in(passage.low) for number in BY_WORD[word]}
        for slip in (SLIPS[number] for number in sorted(near)):
            for found, span in _slips(slip, passage):
                cell = isinstance(passage.element, Action | Lead) and "&" in found.group()
                if cell or among_foreign(passage.typed, found):
                    continue  # a cell of a plan says “fence & gate”
                if not _first(told, passage, *found.span()):
                    continue
                better = found.expand(slip.right).strip()
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}” is a slip of grammar",
                    hints=(f"write “{better}”" if better else "write the sentence anew",),
                    edits=(Edit(span, found.expand(slip.right)),) if slip.right else (),
                )
    for one in manuscript.answer(slips):
        if said_twice(one.words):
            continue  # told as a word that is written twice
        if isinstance(one.passage.element, Columns):
            continue  # “Due date” is a heading
        if NAMED_DEED.match(one.words):
            continue  # “Reducing Harm, Supporting Recovery was published”
        if not one.passage.quoted(one.start) and _first(told, one.passage, one.start, one.end):
            span = one.passage.at(one.start, one.end)
            yield Diagnostic(span, f"“{one.words}” is a slip of grammar", hints=(one.hint,))


def _first(told: dict[int, list[tuple[int, int]]], passage: Passage, start: int, end: int) -> bool:
    """Whether nothing was told of a place yet: one slip may fit two rows."""
    places = told.setdefault(id(passage), [])
    if any(first < end and start < last for first, last in places):
        return False
    places.append((start, end))
    return True


@rule(CONSIDER, english=True)
def repeated_phrase(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Several words that are written twice, one after the other, or a unit said twice.

    It finds “in the county in the county”, and “the rate per 100,000 people is 4 per 100,000”.

    One of the two was left when a sentence was changed.

    Flagged:
        introduction: We will open a clinic in every town in every town.

    Better:
        introduction: We will open a clinic in every town.

    When to ignore it: where the words are repeated for weight.
    """
    for passage in manuscript.passages:
        for found, span in passage.own_hits(DOUBLED) if _says_again(passage.words) else ():
            words = " ".join(found[1].split())
            longer = words.istitle() and re.match(r" [A-Z]", passage.typed[found.end() :])
            if words.lower() in TWICE or ("," in found.group() and longer):
                continue  # “Land Use, Land Use Change”: a name and a longer one
            yield Diagnostic(span, f"“{words}” is written twice", hints=("write it once",))
        several = passage.low.count("per ") + passage.low.count(" in ") > 1
        for start, end in passage.sentences if several else ():
            sentence = passage.typed[start:end]
            units = list(UNIT.finditer(sentence))
            for first, second in pairwise(units):
                between = sentence[first.end() : second.start()]
                named = not COUNTED.search(sentence[max(0, first.start() - 40) : first.start()])
                named &= "|" not in between  # the heads of two columns
                if first.group() == second.group() and named and _one_figure(between):
                    yield Diagnostic(
                        passage.at(start + second.start(), start + second.end()),
                        f"“{second.group()}” is said twice in this sentence",
                        hints=("say the unit once",),
                    )


@rule(CONSIDER, english=True)
def apostrophe_in_plural(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An apostrophe where several things are meant: “LSOA's”.

    It finds letters in capitals and decades with an apostrophe and an s that belong to nothing
    that follows. The same letters in several places are told once.

    An apostrophe says that something belongs to somebody. Several are LSOAs, MPs, the 1990s.

    Source: GOV.UK style guide, under “Apostrophes”.

    Flagged:
        introduction: There are 18 GP's in this area.

    Better:
        introduction: There are 18 GPs in this area.

    When to ignore it: where a possessive stands alone, as in “at the GP’s”.
    """
    places: dict[str, list[tuple[Span, str]]] = {}
    for passage in manuscript.passages:
        for found, span in passage.own_hits(PLURAL):
            before, after = passage.typed[: found.start()], passage.typed[found.end() :]
            many = BEFORE_PLURAL.search(before[-14:]) or CLOSED.match(after) or ARE.match(after)
            if found["short"].isdigit() or (AFTER_PLURAL.match(after) and many):
                places.setdefault(found["short"], []).append((span, found.group()))
    for short, several in places.items():
        yield from together(
            several,
            "the apostrophe in {words} makes no plural",
            "the apostrophe in {words} makes no plural, {count} times",
            f"write “{short}s”",
        )


def _says_again(words: tuple[str, ...]) -> bool:
    """Whether two words stand side by side twice, a few words apart at most."""
    pairs = list(pairwise(words))
    if len(set(pairs)) == len(pairs):
        return False
    return any(
        one == other
        for apart in range(2, LONGEST + 1)
        for one, other in zip(pairs, pairs[apart:], strict=False)
    )


def _slips(slip: WordSlip, passage: Passage) -> Iterator[tuple[re.Match[str], Span]]:
    if slip.stands_in(passage.typed, passage.low):
        for found, span in passage.own_hits(slip.pattern):
            if not found.groupdict().get("skip"):
                yield found, span


def _one_figure(between: str) -> bool:
    """Whether the two units belong to one figure: a rate is named and then given."""
    return (
        len(re.findall(r"\d[\d,.]*", between)) <= 1 and " and " not in between and len(between) < 90
    )

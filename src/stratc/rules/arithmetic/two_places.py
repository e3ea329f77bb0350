"""Figures in sentences that should be one, and are two: a population, a sentence said again.

In: the manuscript. Out: pairs of figures with their places.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from stratc.checking.manuscript import Manuscript
from stratc.checking.with_figures import with_figures
from stratc.source import Span
from stratc.text.english import MONTH, read_decimal, sentence_around

COUNT = r"(?P<count>\d{1,3}(?:,\d{3})+|\d{5,7})"
PLACE = r"(?P<place>[A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+){0,2})"
LIVING = re.compile(
    rf"(?<![\w.,£-]){COUNT} (?:people|residents|inhabitants)(?: who)?"
    rf"(?: liv(?:e|ed|ing)| resident)? (?:in|of|across) {PLACE}(?![\w-])"
    rf"|\b{PLACE.replace('place', 'whose')} (?:has|had|is home to)(?: a)? (?:total )?"
    rf"(?:population of )?(?:around |about |over |approximately )?{COUNT.replace('count', 'had')}"
    r"(?: people| residents|[.,;])(?! (?:aged|over|under|who|with|born|from|of|on)\b)"
    rf"|\b(?:[Tt]he|[Oo]ur) (?:county|district|borough|city|town|area) (?:has|is home to) "
    rf"(?:around |about |over |approximately )?{COUNT.replace('count', 'here')} "
    r"(?:people|residents)(?! (?:aged|over|under|who|with|born|from|of|on)\b)"
)
# “of whom 51.5k are aged 65 or over”, “the 51,200 residents who are 65 or over”
OLDER = re.compile(
    r"\b(?:people|residents)(?: who)? (?:live|living)\b[^.;]{0,60}?,? of whom (?:about |around )?"
    r"(?P<count>\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d)?k) (?:are|were) (?:aged )?(?P<age>\d\d)"
    r" (?:or|and) (?:over|older)"
    r"|(?<![\w.,£-])(?P<count2>\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d)?k) residents (?:who are |are )?"
    r"(?:aged )?(?P<age2>\d\d) (?:or|and) (?:over|older)"
)
FIGURE = re.compile(
    r"(?<![\w.,/-])(?P<money>£)?(?P<digits>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"(?P<unit>\s?(?:%|per cent|million|billion|m\b|bn\b))?(?![\w/-]|[.,]\d)"
)
YEAR = re.compile(
    r"(?<![\w,.£-])(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?(?![\w,%]\d)(?!\d)"
    rf"|\b\d{{1,2}} (?={MONTH})"
)
WORD = re.compile(r"[a-z]{4,}")
SUM = re.compile(
    r"£(?P<digits>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?(?P<scale>million|m\b)?(?![\d,]\d)"
)
# “We run 14 children's centres”, “our 16 children's centres”; and not “our 3 largest parks”
OWN = re.compile(
    r"\b(?:[Oo]ur|[Ww]e (?:now |also )?(?:run|own|have|manage|look after)|"
    r"[Ww]e employ|[Oo]ur \w+ employ) (?P<n>\d{1,3}(?:,\d{3})+|[1-9]\d{1,3}) "
    r"(?!(?:new|more|other|additional|extra|further|next|last|first|largest|oldest|remaining|\w+ing|"
    r"\w+ed)\b)(?P<thing>(?!(?:years?|months?|weeks?|days?|per|people|members|hours)\b)"
    r"[a-z]{3,}s and [a-z]{3,}s|"
    r"[a-z]+(?:['’]s?)? (?!(?:years?|months?|weeks?|days?|hours?)\b)[a-z]{3,}s)\b"
)
PAID = re.compile(r"\b(?:invest|budget|grant|fund)(?:s|ing|ment|ed)?\b")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
THING = re.compile(r"[a-z]{3,}")
PLAIN_WORDS = """
    this that will with from have been which their the and for our has was are its all million
    invest invests budget budgets fundin funded grant grants council year years each more over into
    also spent spend
"""
PLAIN = frozenset(PLAIN_WORDS.split())
DIGIT = re.compile(r"\d")
ENOUGH = 5  # words of meaning that two sentences share
ALIKE = 0.7  # and what part of all their words that is
NEAREST = 3
NEAR = Decimal("0.005")  # one may be rounded


class TwoFigures(NamedTuple):
    """A figure with its place, and the one that stands for the same elsewhere."""

    here: str
    at: Span
    there: str
    first: Span


@dataclass(frozen=True)
class FiguredSentence:
    """A sentence with one figure: the words around it, the years it names."""

    words: frozenset[str]
    years: frozenset[str]
    names: frozenset[str]
    kind: str
    value: Decimal
    figure: str
    place: Span


def populations(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """One place with two populations, where no years tell them apart."""
    first: dict[str, tuple[str, frozenset[str], Span, bool]] = {}
    home = " and ".join(map(str, manuscript.strategy.areas))
    for passage, text in manuscript.answer(with_figures):
        for found in LIVING.finditer(text):
            written = found["count"] or found["had"] or found["here"]
            place = (found["place"] or found["whose"] or home).split(" in ")[0]
            years = frozenset(YEAR.findall(sentence_around(text, *found.span())))
            span = passage.opening(found.group() if found.group() in passage.text else place)
            loose = bool(found["here"])  # “the district” may be a smaller one
            other, when, at, was = first.setdefault(place, (written, years, span, loose))
            one, two = sorted((read_decimal(written), read_decimal(other)))
            same = not (loose or was) or two < one * Decimal("1.25")
            same = same and (when == years or not when or not years)
            if same and _apart(one, two):
                yield TwoFigures(written, span, other, at)


def older_residents(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """How many of all residents are older than an age, told twice, where no years part them."""
    first: dict[str, tuple[Decimal, frozenset[str], str, Span]] = {}
    for passage in manuscript.passages:
        for found, _ in passage.own_hits(OLDER) if passage.prose else ():
            last = "2" if found["count2"] else ""
            written, age = found[f"count{last}"], found[f"age{last}"]
            value = read_decimal(written.rstrip("k")) * (1000 if written.endswith("k") else 1)
            years = frozenset(YEAR.findall(sentence_around(passage.typed, *found.span())))
            own = value, years, written, passage.at(*found.span(f"count{last}"))
            other, when, there, at = first.setdefault(age, own)
            near = Decimal("0.8") < value / other < Decimal("1.25")
            if near and _apart(value, other) and (years == when or not years or not when):
                yield TwoFigures(written, own[3], there, at)


def said_again(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """A sentence that stands again in nearly the same words, with another figure."""
    sentences = list(_with_one_figure(manuscript))
    nearest = _alike(list(dict.fromkeys(one.words for one in sentences)))
    places: dict[frozenset[str], list[int]] = defaultdict(list)
    found: list[tuple[int, int, TwoFigures]] = []
    for number, sentence in enumerate(sentences):
        near = (at for words in nearest[sentence.words] for at in places[words])
        for at in islice(near, NEAREST):
            other = sentences[at]
            same_time = sentence.years == other.years
            same = same_time and sentence.kind == other.kind and sentence.names == other.names
            if same and _apart(sentence.value, other.value):
                two = TwoFigures(sentence.figure, sentence.place, other.figure, other.place)
                found.append((at, number, two))
        # No more than three are looked at, so a row said a thousand times need not be found again.
        if len(places[sentence.words]) < NEAREST:
            places[sentence.words].append(number)
    often = Counter(at for one, other, _ in found for at in (one, other))
    # Of three and more, each is told of another part.
    yield from (two for one, other, two in found if often[one] == often[other] == 1)


def _alike(several: list[frozenset[str]]) -> dict[frozenset[str], list[frozenset[str]]]:
    """Those of some sets of words that have most words in common, nearest first.

    Two that do share one of the rarest words of each, so only those are looked up.
    """
    often = Counter(word for words in several for word in words)
    having: dict[str, list[int]] = defaultdict(list)
    near: list[list[tuple[int, int]]] = []
    for number, words in enumerate(several):
        rarest = sorted(words, key=lambda word: (often[word], word))
        rarest = rarest[: len(words) - max(ENOUGH, int(ALIKE * len(words))) + 1]
        near.append([(-len(words), number)])
        for at in {at for word in rarest for at in having[word]}:
            count = len(words & several[at])
            if count >= ENOUGH and count / len(words | several[at]) >= ALIKE:
                near[number].append((-count, at))
                near[at].append((-count, number))
        for word in rarest:
            having[word].append(number)
    return {
        words: [several[at] for _, at in sorted(those)]
        for words, those in zip(several, near, strict=True)
    }


def own_counts(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """“We run 14 children's centres” and “our 16 children's centres”."""
    known: dict[str, tuple[Decimal, str, Span, frozenset[str], object]] = {}
    for passage in manuscript.passages:
        for found, _ in passage.own_hits(OWN) if passage.prose else ():
            value, thing = read_decimal(found["n"]), found["thing"].lower()
            years = frozenset(YEAR.findall(sentence_around(passage.typed, *found.span())))
            sentence = (id(passage), passage.sentence_of(found.start()))
            own = (value, found["n"], passage.at(*found.span("n")), years, sentence)
            other, written, first, when, before = known.setdefault(thing, own)
            if before == sentence and other != value:
                known[thing] = own  # it tells how the number has changed
                continue
            near = Decimal("0.5") < value / other < 2 if other else False
            if other != value and near and (years == when or not when or not years):
                yield TwoFigures(found["n"], own[2], written, first)


def sums_for_one_thing(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """One budget or investment with two sums: “invest £72 million in new homes”, “our £68m …”."""
    known: list[tuple[frozenset[str], frozenset[str], frozenset[str], Decimal, str, Span]] = []
    for passage in manuscript.passages:
        if "£" not in passage.typed or passage.heading or not passage.prose:
            continue
        for start, end in passage.sentences:
            sentence = passage.typed[start:end]
            sums, paid = list(SUM.finditer(sentence)), PAID.findall(sentence.lower())
            if len(sums) != 1 or not paid:
                continue
            found = sums[0]
            millions = (found["scale"] or "")[:1] == "m"
            value = read_decimal(found["digits"]).scaleb(6 if millions else 0)
            beside = sentence[max(0, found.start() - 40) : found.end() + 60]
            things = frozenset(w[:6] for w in THING.findall(beside.lower())) - PLAIN
            names = frozenset(NAME.findall(sentence)) | frozenset(YEAR.findall(sentence))
            kinds = frozenset(word[:4] for word in paid)
            place = passage.at(start + found.start(), start + found.end())
            for other_kinds, others, other_names, other, written, at in known:
                shared = len(things & others)
                alike = shared >= 2 or (shared == 1 and kinds & other_kinds == {"budg"})
                near = Decimal("0.7") < value / other < Decimal("1.43") if other else False
                if kinds & other_kinds and alike and near and names == other_names:
                    if _apart(value, other):
                        yield TwoFigures(found.group(), place, written, at)
                    break
            else:
                known.append((kinds, things, names, value, found.group(), place))


def _with_one_figure(manuscript: Manuscript) -> Iterator[FiguredSentence]:
    for passage in manuscript.passages:
        if not passage.prose or passage.heading:
            continue
        for start, end in passage.sentences:
            sentence = passage.typed[start:end]
            if not DIGIT.search(sentence):
                continue
            years = frozenset(found.group().strip() for found in YEAR.finditer(sentence))
            blank = YEAR.sub(lambda found: " " * len(found.group()), sentence)
            figures = list(FIGURE.finditer(blank))
            words = frozenset(WORD.findall(sentence.lower()))
            if len(figures) == 1 and len(words) >= ENOUGH:
                found = figures[0]
                kind = f"{found['money'] or ''}{(found['unit'] or '').strip()}"
                place = passage.at(start + found.start(), start + found.end())
                number = read_decimal(found["digits"])
                names = frozenset(NAME.findall(sentence))
                yield FiguredSentence(words, years, names, kind, number, found.group(), place)


def _apart(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) > NEAR * max(one, other)

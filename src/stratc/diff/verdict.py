"""Two wordings of one promise: which way it went, and why.

In: the effective texts, with their dates taken out. Out: a Verdict. Sentence is held against
sentence, so an added one cannot weaken. A gain never pays for a loss: the gravest sign decides.
Where every word that carries meaning stays, nothing was lost; the typo test and the list of equals
are the only ways to “retouched”, and likeness never is: “service” and “services” look alike and
differ.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from stratc.text.abbreviations import abbreviations_in
from stratc.text.firmness import hedges, promises, words
from stratc.text.named_numbers import printed
from stratc.text.scale_patterns import FREE, PART_PRICE
from stratc.text.scales import quantities, without_limits
from stratc.text.spelling import same_word
from stratc.text.units import in_one_unit

from .amounts import amounts
from .breadth import breadth, one_of_each
from .counted_parts import counted_together, subsets
from .easier import easier, harder
from .families import family
from .how_firmly import PREFACE, how_firmly, leading_verb, without_verb
from .lines import StemmedLines, StemmedSentence, aligned, counted_alike, lines
from .one_voice import in_one_voice, plain, recast
from .passing_on import exchanged_roles, passed_on
from .predicates import same_predicates
from .quotation import as_printed, each_once
from .side_clauses import added, loosened
from .signal import ASK, LESS, MORE, SAME, Axis, Signal
from .stems import words_of
from .taking_part import only_told, shared_now
from .vocabulary import same_but_for_order, vocabulary

VerdictWay = Literal["retouched", "rephrased", "more", "unclear", "less"]
WAYS: dict[int, VerdictWay] = {LESS: "less", ASK: "unclear", MORE: "more", SAME: "rephrased"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two wordings come to: which way, the axis that names the kind, and the reasons."""

    way: VerdictWay
    axis: Axis | None
    reasons: tuple[str, ...]
    tags: tuple[str, ...]
    aspects: tuple[str, ...] = ()
    deciding: tuple[str, ...] = ()


def judge(
    before: str, after: str, dates: Sequence[Signal] = (), known: Mapping[str, str] | None = None
) -> Verdict:
    """Which way a promise went. `dates` is what its dates say; `known` are abbreviations."""
    if not dates and retouched(before, after):
        return Verdict("retouched", None, (), ())
    short = {**(known or {}), **abbreviations_in(before, after)}
    old, new = counted_alike(lines(before, short), lines(after, short))
    old, new = measured(*in_one_voice(old, new))
    levels = " ".join(line.level for line in old), " ".join(line.level for line in new)
    if not dates and same_but_for_order(*map(in_one_unit, levels)):
        return Verdict("retouched", None, (), ())
    old, freed = harder(old, new)
    freed = [replace(sign, why=as_printed(sign.why, before, after, levels)) for sign in freed]
    signals, (old, new) = _read(old, new, (*dates, *freed))
    levels = " ".join(line.level for line in old), " ".join(line.level for line in new)
    if not signals:
        return Verdict("rephrased", None, (), ())
    vote = min(signal.vote for signal in signals)
    deciding = [signal for signal in signals if signal.vote == vote]
    # Beside a loss a gain is not told: it would read as if it paid for it.
    most = {LESS: ASK, ASK: MORE}.get(vote, vote)
    shown = [signal for signal in signals if signal.vote <= most]
    axes = {signal.axis for signal in deciding}
    reasons = [printed(s.why).replace("‹may›", "May") for s in sorted(shown, key=lambda s: s.vote)]
    return Verdict(
        WAYS[vote],
        "negation" if "negation" in axes else axes.pop() if len(axes) == 1 else None,
        each_once(tuple(dict.fromkeys(as_printed(one, before, after, levels) for one in reasons))),
        tuple(dict.fromkeys(signal.tag for signal in signals if signal.tag)),
        tuple(dict.fromkeys(signal.aspect for signal in deciding)),
        tuple(signal.why for signal in deciding),
    )


def _signs(old: StemmedLines, new: StemmedLines, dates: Sequence[Signal]) -> list[Signal]:
    return [*dict.fromkeys(_signals(old, new)), *dates]


def _read(
    old: StemmedLines, new: StemmedLines, dates: Sequence[Signal]
) -> tuple[list[Signal], tuple[StemmedLines, StemmedLines]]:
    """The signs of the reading in which least is lost, and that reading.

    Another reading says in one form what the wordings say in two. Each form is sound by itself; all
    else is held against each other in it: amounts, places, those it is for, what it depends on.
    """
    best = _signs(old, new, dates), (old, new)
    if _worst(best[0]) <= ASK:
        dates = [*dates, *_in_any_reading(best[0], {stem for line in old for stem in line.stems})]
        again = recast(old, new)
        plainly = plain(again[0]), plain(again[1])
        anew = recast(plain(old), plain(new))
        for reading in (again, same_predicates(*again), plainly, same_predicates(*plainly), anew):
            if reading != best[1] and _worst(best[0]) <= ASK:
                signs = _signs(*reading, dates)
                best = (signs, reading) if _worst(signs) > _worst(best[0]) else best
    return best


_TIME = re.compile(r"\b\d+ (?:minute|hour|day|week|month|year)(?=s?\b)")


def measured(old: StemmedLines, new: StemmedLines) -> tuple[StemmedLines, StemmedLines]:
    """Both wordings, with 14 days as 2 weeks where the other one has it so."""
    units = tuple(
        tuple(replace(line, level=in_one_unit(line.level)) for line in side) for side in (old, new)
    )
    as_typed, in_units = (_times(*sides) for sides in ((old, new), units))
    return (units[0], units[1]) if in_units > as_typed else (old, new)


def _times(old: StemmedLines, new: StemmedLines) -> int:
    """How many stretches of time both have."""
    was, now = ({*_TIME.findall(" ".join(line.level for line in side))} for side in (old, new))
    return len(was & now)


def _in_any_reading(signs: Sequence[Signal], known: set[str]) -> Iterator[Signal]:
    """The signs of what has a scale: it is less in any reading, and what came in may be less."""
    for sign in signs:
        if sign.axis in _SCALED and sign.vote <= ASK and "instead of" in sign.why:
            yield sign
        stems = {word.stem for word in words_of(sign.why) if word.sort == "content"}
        new = not set(map(family, stems)) & set(map(family, known))
        bound = sign.vote == MORE and sign.why.startswith(("“no more than”", "“at least”"))
        if sign.axis == "amount" and sign.why.endswith("came in") and new and not bound:
            yield replace(sign, vote=min(sign.vote, ASK))


_SCALED = ("amount", "date", "breadth", "condition")


def _worst(signs: Sequence[Signal]) -> int:
    return min((sign.vote for sign in signs), default=SAME)


def retouched(before: str, after: str) -> bool:
    """The typo test: the same words but for spelling, and for hyphens and blanks between them."""
    old, new = words(before), words(after)
    if old == new:
        return True
    joined = (
        "".join(w for w in side for w in w.split("-")).replace("'", "") for side in (old, new)
    )
    if len(set(joined)) == 1:
        return True
    return len(old) == len(new) and all(map(_same, old, new))


def _same(before: str, after: str) -> bool:
    return before.replace("-", "") == after.replace("-", "") or same_word(before, after)


def _signals(
    old: tuple[StemmedSentence, ...], new: tuple[StemmedSentence, ...]
) -> Iterator[Signal]:
    pairs, gone, come = aligned(old, new)
    for place, pair in enumerate(pairs):
        *done, passing = passed_on(*pair)
        if passing:
            yield passing
            old, new = (
                tuple(done[side] if line is pair[side] else line for line in lines)
                for side, lines in enumerate((old, new))
            )
            pairs[place] = done[0], done[1]
    yield from filter(None, (exchanged_roles(*pair) for pair in pairs))
    firmly = [sign for one, other in pairs for sign in how_firmly(one, other)]
    yield from firmly
    text = " ".join(line.level for line in old), " ".join(line.level for line in new)
    verbs = {
        line: leading_verb(line, other) for pair in pairs for line, other in (pair, pair[::-1])
    }
    hoped = [any(PREFACE.match(line.level) for line in side) for side in (old, new)]
    bare = [
        hedges(" ".join(without_verb(verbs.get(line, ""), line.level) for line in side))[1]
        for side in (old, new)
    ]
    if hoped[0] != hoped[1]:
        bare = [PREFACE.sub(" ", side) for side in bare]
    priced = any("£" in side or PART_PRICE.search(side) for side in bare)
    before, after = quantities(bare[0], priced), quantities(bare[1], priced)
    moved = tuple(amounts(before[0], after[0], text))
    yield from moved
    yield from charged_now(*bare)
    yield from subsets(*text)
    yield from only_told(*text)
    yield from shared_now(*text)
    yield from easier(*text)
    yield from one_of_each(*text)
    for one, other in pairs:
        sides = (quantities(hedges(line.level)[1])[1] for line in (one, other))
        for sign in breadth(*sides):
            # In a sentence that was split off “every” may stand still.
            moved_on = sign.vote == LESS and any(_ALL.search(line.level) for line in come)
            yield replace(sign, vote=ASK) if moved_on else sign
    each = _FOR_EACH.search(text[1])
    fixed = (
        not each
        and any(one.role in ("money", "sum") for one in after[0])
        and not any(sign.vote == MORE and sign.aspect == "how much" for sign in moved)
    )
    whys = [sign.why for sign in firmly if sign.axis == "verb" and sign.vote == MORE]
    was, now = (without_limits(side[1]) for side in (before, after))
    if moved and all((s.vote, s.aspect) == (MORE, "what it costs") for s in moved):
        # What costs less may be called charged, kept, cut or given: the price says which way.
        was, now = PRICING.sub(" ", was), PRICING.sub(" ", now)
        if FREE.search(text[1]) or " free" in text[1]:  # and not “£4 an hour” for “£5 a day”
            was = _RATE.sub(" ", was)
    for sign in vocabulary(was, now, [line.level for line in come], text):
        # The same money for more people is less for each.
        shared = fixed and sign.vote == MORE and sign.why.startswith("“and ")
        shared |= fixed and sign.vote == LESS and entry_gone(sign.why, text[0])
        shared |= counted_together(sign, text)
        # How something was only thought about is no part of what is done now.
        shared |= sign.vote == LESS and sign.axis == "words" and any(map(_THOUGHT_OF, whys))
        yield replace(sign, vote=ASK) if shared else sign
    stems = {stem for line in new for stem in line.stems}
    for one in gone:
        lost = len(one.stems - stems)
        if promises(one.text) and lost * 2 > len(one.stems):
            yield Signal("words", LESS, f"“{one.text.strip()}” went out")
    still = [other for _, other in pairs]
    for one in come:
        yield added(one, old, still)
    if not any(sign.axis == "verb" and sign.vote == LESS for sign in firmly):
        yield from loosened(old, new)


def entry_gone(why: str, before: str) -> bool:
    """Whether what went out was one of several that shared something: “roads and paths”."""
    said = re.fullmatch(r"“([^”]*)” went out", why)
    return said is not None and (f"{said[1]} and " in before or f" and {said[1]}" in before)


_THOUGHT_OF = re.compile(
    r".* instead of “(?:will )?(?:consider|discuss|examine|explore|review|assess|investigate)\b"
).match
_ALL = re.compile(r"\b(?:all|every|each|whole|entire)\b")
# What each of them may have, however many they are: “grants of up to £5,000”.
_FOR_EACH = re.compile(
    r"\b(?:grants|payments|vouchers|loans|bursaries|awards|prizes) (?:of|up to|worth)\b"
)


def charged_now(before: str, after: str) -> Iterator[Signal]:
    """What was free and is to be paid for, where no price is named."""
    if FREE.search(before) and not FREE.search(after):
        said = FREE.sub(" ", before)
        paid = [word for word in _PAID.findall(after) if word not in said]
        for word in paid[:1]:
            words = f"“{word}” came in for what was free"
            yield Signal("amount", LESS, words, "what it costs")
    some = None if _FREE_AT_FIRST.search(before) else _FREE_AT_FIRST.search(after)
    if some and FREE.search(before) and not _KEPT_FREE.search(after):
        words = f"“{some.group()}” came in for what was free"
        yield Signal("amount", LESS, words, "what it costs")
    if _PAYING.search(before) and _TOWARDS.search(after) and "toward" not in before:
        yield Signal("amount", LESS, "“towards” came in for what was paid in full", "how much")


_FREE_AT_FIRST = re.compile(
    r"\b(?:1st|2|3) (?:\w+ ){1,2}(?:will be |is |are )?free\b|\bfree for the 1st\b"
    r"|\b\d+ (?:\w+ ){1,2}every (?:day|week|month|year) (?:will be |is |are )?free\b"
)
# Two beds that are kept free stand empty, and cost what they cost.
_KEPT_FREE = re.compile(
    r"\b(?:keep|hold|leave|kept|held|left) [^.,;]{0,40}\b(?:beds|places|spaces|plots|rooms|seats|"
    r"bays|berths|moorings|pitches|stalls|slots|graves|cots|desks|homes|flats) free\b"
    r"|\b(?:beds|places|spaces|plots|rooms|seats|bays|berths|moorings|pitches|stalls|slots|graves|"
    r"cots|desks|homes|flats) (?:will be|is|are|be) (?:kept|held|left|keep|hold|leave) free\b"
)
_PAYING = re.compile(r"\b(?:pay|pays|paid|fund|funds|funded|meet|cover|covers)\b")
_TOWARDS = re.compile(
    r"\b(?:pay|pays|paid|fund|funds|funding|contribut\w+|go|goes)\b[^.;]{0,40}\btowards?\b"
)
_PAID = re.compile(
    r"\b(?:fees?|charges?|charged|charging|fares?|pay|prices?|subsidised|discount\w*|affordable|"
    r"(?:reduce|lower|cut|cap|freeze|limit)(?= (?:the |our |all )?(?:fines|fees|charges|costs?)))\b"
)
PRICING = re.compile(
    r"\b(?:charg(?:e|es|ing)|issue|provide|offer|give|supply|make|keep|hold|freeze|cap|cut|reduce|"
    r"lower|costs?|pays?|paying)\b"
)
_RATE = re.compile(
    r"\b(?:an?|every|per) (?:hour|day|night|week|month|year|visit|time|head|person|session|lesson"
    r"|trip|journey)\b"
)

"""How firmly one sentence promises beside another: its leading verb, what puts it off, what it
depends on, and whether it is turned round.

In: two sentences that say the same. Out: the signals of which is firmer.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from stratc.text.firmness import FIRM, Firmness, hedges, read

from . import ladders
from .families import family
from .idle_words import LIGHT
from .lines import StemmedSentence
from .reading import reading
from .signal import ASK, LESS, MORE, Signal
from .stems import stem, words_of
from .steps_down import SAYING

PLAIN_VERBS = ("do", "be", "have", "get", "go", "make", "take")


def leading_verb(line: StemmedSentence, other: StemmedSentence) -> str:
    """The words of a sentence that say how firmly, where the other one is not as firm.

    They are told as that, and not as words that came or went.
    """
    own, its = reading(line), reading(other)
    if own.strength == its.strength or not own.strength or not its.strength:
        return ""
    if _cut_out(line, own, its) or _cut_out(other, its, own):
        return ""
    action = _deed(own)
    firmer = own.strength == FIRM or own.strength > its.strength
    whole = not firmer or stem(action) not in other.stems
    return own.verb if whole else own.verb.split(" ")[0]


def _deed(firmness: Firmness) -> str:
    """What is done: “work” of “will work with”."""
    with_whom = r"(?<=\w)(?: together| jointly)*(?: with| alongside|(?<=together) to)$"
    return re.sub(with_whom, "", firmness.verb).split(" ")[-1]


def _cut_out(line: StemmedSentence, own: Firmness, its: Firmness) -> bool:
    """Whether a verb is only missing: what follows it now stood behind it before.

    “We will support safe parks” without “support” promises nothing more firmly.
    """
    action, following = _deed(own), _deed(its)
    if its.verb in _VERBLESS:  # “we will work together to promote it” without its verb
        return True
    if not following or own.strength >= its.strength or action in ("to", "towards"):
        return False
    if following in PLAIN_VERBS:  # “will do this” and “aim to do this” differ in the verb alone
        return False
    if any(word.sort in ("linking", "silent") for word in words_of(following)[:1]):
        return own.verb != its.verb and action not in ("may", "might", "could", "can")
    between = "(?:(?:all|our|the|every|local|key) )?"
    # “Explore the use of” says less than “use”: there the verb has become a thing.
    form = rf"\b{re.escape(own.verb)} {between}{re.escape(following)}\b(?! of\b)"
    return own.strength > 1 and bool(re.search(form, line.level))


_VERBLESS = ("to", "will to", "shall to", "must to", "should to")


def without_verb(verb: str, level: str) -> str:
    if not verb:
        return level
    return re.sub(rf"\b{re.escape(verb)}\b(?: to\b)?", " ", level, count=1)


def how_firmly(one: StemmedSentence, other: StemmedSentence) -> Iterator[Signal]:
    """The leading verb, what puts it off, what it depends on, and whether it is turned round."""
    yield from _preface(one, other)
    old, new = reading(one), reading(other)
    cut = _cut_out(one, old, new) or _cut_out(other, new, old)
    cut = cut or _as_noun(one, old, new, other) or _as_noun(other, new, old, one)
    cut = cut or _both_say(one, other, old, new)
    cut = cut or ladders.near(stem(_deed(old)), stem(_deed(new))) or old.verb == new.verb
    if old.strength and new.strength and old.strength != new.strength and not cut:
        vote = MORE if new.strength > old.strength else LESS
        helping, saying = (old, new) if vote == MORE else (new, old)
        if _HELPING.match(_deed(helping)) and stem(_deed(saying)) in SAYING:
            vote = ASK  # who is told may have been helped before
        if vote == LESS and _THEY_HELP.match(other.level) and stem("involve") in one.stems:
            vote = ASK  # who is involved in it helps to do it
        if vote == LESS and _HELPING.match(_deed(new)) and _ADVISED.search(one.level):
            vote = ASK  # who was given advice may be helped more
        yield Signal("verb", vote, f"“{new.verb}” instead of “{old.verb}”", "how firmly")
    yield from _exchange("opener", old.openers, new.openers, other.level, one.stems)
    conditions = hedges(one.level)[0], hedges(other.level)[0]
    for sign in _exchange("condition", *conditions, other.level, one.stems):
        # “If landlords fail to” says again what “landlords who fail to” said.
        stems = {word.stem for word in words_of(sign.why) if word.sort == "content"}
        stems = {family(stem) for stem in stems - _CAME - LIGHT}
        again = stems and stems <= set(map(family, one.stems))
        if again and sign.vote == LESS and not _MEANS.search(sign.why):
            continue  # whom or what it is for is said by another clause
        softer = sign.vote == LESS and (again or _of_what_is_taught(sign.why, other.level))
        yield replace(sign, vote=ASK) if softer else sign
    # Who no longer charges gives more.
    if (sparing := _sparing(one, other, old, new)) or (sparing := _sparing(other, one, new, old)):
        less = old.negated
        was, now = sparing if less else sparing[::-1]
        vote = LESS if less else MORE
        yield Signal("verb", vote, f"“{now}” instead of “{was}”", "how firmly")
        return
    free = "not charge" in one.level or "not charge" in other.level
    if old.negated != new.negated and not free and not _negated_elsewhere(one, other):
        shared = len(one.stems & other.stems) * 2 >= len(one.stems | other.stems)
        why = "“not” came in" if new.negated else "“not” went out"
        # Of what was done at need only, nobody can say which is better.
        first = new.negated and any(
            _FIRST.match(c) and {family(w.stem) for w in words_of(c)} & set(map(family, one.stems))
            for c in conditions[1]
        )
        first = first or (new.negated and bool(_KEPT_LOW.search(one.level)))
        shared = shared or (old.negated and bool(_FEWER.search(other.level)))
        shared = shared and not first and not _AT_NEED.search((one if new.negated else other).level)
        yield Signal("negation", LESS if shared else ASK, f"{why}, in the main clause", "what")


_SPARING = re.compile(r"(?:will )?(?:avoid|minimise|limit|restrict|reduce|cut|discourage)$")
_DENIAL = re.compile(r"\b(?:never|no longer|not|nobody|none|no)\b")


def _sparing(
    one: StemmedSentence, other: StemmedSentence, own: Firmness, its: Firmness
) -> tuple[str, str] | None:
    """How the one refuses what the other does seldom: “never”, where it is “avoid”."""
    denial = _DENIAL.search(one.level)
    if not own.negated or its.negated or denial is None or not _SPARING.match(its.verb):
        return None
    shared = len(one.stems & other.stems) * 2 >= min(len(one.stems), len(other.stems))
    return (denial.group(), its.verb.removeprefix("will ")) if shared else None


_HELPING = re.compile("help|support|work|facilitat|enabl|contribut")
_ADVISED = re.compile(
    r"\b(?:give|provide|offer|publish|send) (?:[\w'-]+ ){0,2}?"
    r"(?:advice|information|guidance|tips|leaflets?)\b"
)
_THEY_HELP = re.compile(r"(?!we\b|the council\b)(?:[\w'-]+ ){1,5}will help\b")


def _as_noun(line: StemmedSentence, own: Firmness, its: Firmness, other: StemmedSentence) -> bool:
    """Whether a deed is a noun here and a verb there: “conduct an examination”, “examine”."""
    carried = LIGHT & (line.stems - other.stems | {stem(_deed(own))})
    deed = family(stem(_deed(its)))
    return bool(carried) and own.strength > its.strength and deed in map(family, line.stems)


def _both_say(one: StemmedSentence, other: StemmedSentence, own: Firmness, its: Firmness) -> bool:
    """Whether what leads here is a side clause there: “hold surgeries where residents can go”."""
    can, will = sorted((own.verb, its.verb), key=len)
    if can not in ("can", "may", "could"):
        return False
    able = [set(re.findall(rf"\b{can} (?:be )?[\w'-]+", side.level)) for side in (one, other)]
    deed = stem(will.split(" ")[-1])
    return able[0] == able[1] and all(
        deed in side.stems and " will " in side.level for side in (one, other)
    )


_CAME = frozenset(map(stem, ("if", "came", "unless", "provided", "only", "you", "your")))
_KEPT_LOW = re.compile(r"\b(?:minimum|minimise\w*|limited|restricted|discouraged|controlled)\b")
_FEWER = re.compile(r"\b(?:fewer|less|few)\b(?! than\b)")
# “No library closes unless we have met” is “we will meet before any library closes”.
_FIRST = re.compile(r"(?:unless|until)\b")
_AT_NEED = re.compile(
    r"\b(?:only|except|exceptional\w*|unless|last resort|emergency|rarely|seldom|hardly)\b"
)
PREFACE = re.compile(
    r"^(?:it is |as )?(?:our|the|a|an) (?:[\w-]+ )?"
    r"(?P<noun>ambition|aspiration|aim|goal|hope|vision|intention|wish|dream)\b"
    r"(?: is| remains)?(?: that| for| to|:|,)?"
)


def _preface(one: StemmedSentence, other: StemmedSentence) -> Iterator[Signal]:
    """What is only hoped for: “our ambition is that every home has fibre”."""
    was, now = (PREFACE.match(line.level) for line in (one, other))
    if now and not was and not reading(one).strength < FIRM:
        yield Signal("opener", LESS, f"“{now['noun']}” came in", "how firmly")
    elif was and not now and reading(other).strength == FIRM:
        yield Signal("opener", MORE, f"“{was['noun']}” went out", "how firmly")


def _negated_elsewhere(one: StemmedSentence, other: StemmedSentence) -> bool:
    """“Close no clinic” and “not close a clinic” say the same."""
    denied, bare = (one, other) if read(one.level).negated else (other, one)
    refused = re.search(r"\b(?:not|never|no longer) (?:be )?([a-z]+)", denied.level)
    # “Not close it” and “keep it open”, “not refuse” and “accept”.
    if refused and any(ladders.contrary(stem(refused[1]), other) for other in bare.stems):
        return True
    return bool({"no", "never", "nobody", "none", "without"} & set(bare.level.split()))


def _exchange(
    axis: Literal["opener", "condition"],
    was: tuple[str, ...],
    now: tuple[str, ...],
    text: str,
    known: frozenset[str],
) -> Iterator[Signal]:
    went, came = [o for o in was if o not in now], [n for n in now if n not in was]
    if len(now) > len(was):
        for one in came or now[-1:]:
            yield Signal(
                axis, ASK if _beside(one, text, known) else LESS, f"“{one}” came in", "how firmly"
            )
    elif len(now) < len(was):
        for one in went or was[-1:]:
            yield Signal(axis, MORE, f"“{one}” went out", "how firmly")
    elif came and not _alike(" ".join(went), " ".join(came)):
        yield Signal(axis, ASK, f"“{came[0]}” instead of “{went[0]}”", "how firmly")


_MEANS = re.compile(
    r"fund|resource|budget|money|capacity|grant|possib|practic|availab|feasib|allow|permit|able"
)


def _of_what_is_taught(why: str, text: str) -> bool:
    """Whether it says when to do what is taught: “to call for help if a pupil falls”."""
    condition = re.escape(why.partition("“")[2].partition("”")[0])
    taught = rf"\b(?:train|teach|show|tell|brief|advise|remind)\b[^,.;]* to [^,.;]+ {condition}"
    return not _MEANS.search(condition) and bool(re.search(taught, text))


def _alike(one: str, other: str) -> bool:
    """Whether two conditions say the same of the same things: “if we miss a bin”."""
    old, new = (
        {family(word.stem) for word in words_of(side) if word.sort in ("content", "mark")}
        for side in (one, other)
    )
    return old - _SAID_IF == new - _SAID_IF


_SAID_IF = frozenset(map(stem, ("event", "case", "if", "where", "when", "provided")))


def _beside(condition: str, text: str, known: frozenset[str]) -> bool:
    """Whether a condition is one of something that came in behind “and”, and not of the promise."""
    joined = re.search(rf"\band(?: also|,)? {re.escape(condition)},?(?P<of>[^,.;]*)", text)
    if joined is None:
        return False
    of = {word.stem for word in words_of(joined["of"]) if word.sort == "content"}
    return not of or not of <= known

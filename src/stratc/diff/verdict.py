"""Two wordings of one promise: which way it went, and why.

In: the effective texts, with their dates taken out. Out: a Verdict. Every signal votes down or up;
where all agree the change has a direction, otherwise a person must read it. The typo test is the
only way to “retouched”, and likeness never is: “service” and “services” look alike and differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from stratc.text.firmness import Reading, breadth, read, words
from stratc.text.similarity import steps, wordwise
from stratc.text.spelling import same_word

Axis = Literal["negation", "verb", "opener", "breadth", "limit", "condition", "amount", "date"]
ORDER: tuple[Axis, ...] = ("verb", "opener", "breadth", "limit", "condition", "amount", "date")
REWRITTEN = 50.0
_SOFT = frozenset(
    [
        "support",
        "supports",
        "promote",
        "encourage",
        "help",
        "facilitate",
        "enable",
        "explore",
        "consider",
        "develop",
        "reduce",
        "improve",
        "influence",
        "decriminalise",
        "monitor",
        "contribute",
        "raise",
        "encourage",
    ]
)
_STRONG = frozenset(
    [
        "deliver",
        "provide",
        "ensure",
        "guarantee",
        "open",
        "build",
        "fund",
        "introduce",
        "end",
        "eliminate",
        "stop",
        "establish",
        "implement",
        "train",
        "recruit",
        "expand",
        "legalise",
        "embed",
        "enforce",
        "prosecute",
        "abolish",
    ]
)


@dataclass(frozen=True, slots=True)
class Signal:
    """One way in which a wording became softer (-1) or firmer (+1), in words."""

    axis: Axis
    vote: int
    why: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two wordings come to: the axis that names the kind, its direction, and the reasons."""

    axis: Axis | Literal["retouched", "reworded"]
    vote: int
    reasons: tuple[str, ...]
    tags: tuple[str, ...]


def judge(before: str, after: str, dates: int = 0, alike: float = REWRITTEN) -> Verdict:
    """Which way a promise went. `dates` is -1 or +1 where a date went out of it or came in.

    Below this likeness the signals are only reasons: they compare two different promises.
    """
    old, new = read(before), read(after)
    if not dates and retouched(old.words, new.words):
        return Verdict("retouched", 0, (), ())
    if old.negated != new.negated:
        return Verdict("negation", 0, ("“not” came or went in the main clause",), ())
    signals = list(_signals(old, new, dates))
    tags = _tags(old, new)
    reasons = tuple(signal.why for signal in signals)
    if wordwise(old.words, new.words) < alike:
        return Verdict("reworded", 0, reasons, ("rewritten",))
    votes = {signal.vote for signal in signals}
    if len(votes) != 1:
        return Verdict("reworded", 0, reasons, tags)
    first = min(signals, key=lambda signal: ORDER.index(signal.axis))
    return Verdict(first.axis, votes.pop(), reasons, tags)


def retouched(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """The typo test: the same words but for spelling, and for hyphens and blanks between them."""
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


def _signals(old: Reading, new: Reading, dates: int) -> Iterator[Signal]:
    if old.strength and new.strength and old.strength != new.strength:
        vote = 1 if new.strength > old.strength else -1
        yield Signal("verb", vote, f"“{new.verb}” instead of “{old.verb}”")
    for axis, was, now, softens in (
        ("opener", old.openers, new.openers, True),
        ("condition", old.conditions, new.conditions, True),
    ):
        if len(was) != len(now):
            more, fewer = (now, was) if len(now) > len(was) else (was, now)
            words = [one for one in more if one not in fewer] or list(more)
            came = len(now) > len(was)
            vote = -1 if came == softens else 1
            yield Signal(
                axis,  # type: ignore[arg-type]
                vote,
                f"“{words[-1]}” came in" if came else f"“{words[-1]}” went out",
            )
    went, came_in = _exchanged(old.breadth, new.breadth)
    places = max(len(went), len(came_in))
    before, after = breadth(went, places), breadth(came_in, places)
    if before != after:
        yield Signal("breadth", 1 if after > before else -1, _swap(went, came_in))
    if old.limit != new.limit:
        word = "at least" if abs(new.limit) >= abs(old.limit) and new.limit > 0 else "a limit"
        vote = 1 if new.limit > old.limit else -1
        word = "“at least” or “up to”" if word == "a limit" else "“at least”"
        yield Signal("limit", vote, f"{word} came or went")
    if bool(old.amounts) != bool(new.amounts):
        lost = bool(old.amounts)
        said = ", ".join(old.amounts or new.amounts)
        yield Signal("amount", -1 if lost else 1, f"“{said}” {'went out' if lost else 'came in'}")
    if dates:
        yield Signal("date", dates, "a date went out" if dates < 0 else "a date came in")


def _exchanged(
    before: tuple[str, ...], after: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that only one of the two has."""
    went, came = list(before), list(after)
    for word in before:
        if word in came:
            came.remove(word)
            went.remove(word)
    return tuple(went), tuple(came)


def _swap(went: tuple[str, ...], came: tuple[str, ...]) -> str:
    old, new = (" and ".join(dict.fromkeys(side)) for side in (went, came))
    if went and came:
        return f"“{new}” instead of “{old}”"
    return f"“{old}” went out" if went else f"“{new}” came in"


def _tags(old: Reading, new: Reading) -> tuple[str, ...]:
    found = []
    if any(_narrower(old, new)):
        found.append("likely narrower")
    if old.amounts and new.amounts and old.amounts != new.amounts:
        found.append("amount changed")
    return tuple(found)


def _narrower(old: Reading, new: Reading) -> Iterator[bool]:
    """Signs that a promise holds for fewer people, places or times than before."""
    if old.often and new.often:
        yield new.often < old.often
    yield len(new.triggers) < len(old.triggers)
    # What has a signal of its own is no narrowing as well.
    told = set(words(" ".join((*new.conditions, *new.openers, new.verb))))
    told |= {"to", "at", "least", "up", *new.breadth}
    for how, i, j, k, m in steps(old.words, new.words):
        went, came = old.words[i:j], new.words[k:m]
        if how == "insert":
            yield came[0] not in ("and", "as", "also") and not set(came) <= told
        elif how == "delete":
            yield len(went) >= 4 and old.conditions == new.conditions
        elif how == "replace":
            yield bool(_STRONG & set(went) and _SOFT & set(came))
            yield "or" in came and "or" not in went

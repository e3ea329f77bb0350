"""Words without which the same is promised, or more: “continue to”, “ensure that”, “more”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .insertions import WELSH_HEDGES
from .ladders import kin
from .signal import ASK, MORE, SAME, Signal
from .stems import Word, stem

_SUMS = frozenset(map(stem, ["funding", "fund", "money", "sum", "amount", "total"]))
_MONEY = ("‹money›", "‹sum›")
# Verbs that only carry a noun: “receive training”, “make provision”.
_LIGHT = frozenset(
    map(
        stem,
        ["deliver", "provide", "give", "offer", "carry", "make", "undertake", "take", "place",
         "receive", "get", "experience", "undergo", "hold", "complete", "conduct", "perform",
         "execute", "effect"],
    )
)  # fmt: skip
_HOW_WELL = frozenset(map(stem, ["closely", "actively", "proactively", "effectively", "carefully"]))
_NUMBERS = frozenset(("mark",))


def more_or_not(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Signal]:
    """“More” that went or came: more beds, further help, and not “more than” or “do more”."""
    were, are = (
        sum(
            word.text == "more" and after.text != "than" and before not in ("not", "no")
            for before, word, after in zip(
                ("", *(one.text for one in side)), side, side[1:], strict=False
            )
        )
        for side in (old, new)
    )
    if were > are:
        yield Signal("words", ASK, "“more” went out", "how much")
    elif are > were:
        yield Signal("words", MORE, "“more” came in", "how much")


def idly_gone(old: Sequence[Word], new: Sequence[Word], lost: frozenset[str]) -> Signal | None:
    """Words without which the same is promised, or more: “continue to”, “ensure that”."""
    texts = [word.text for word in old]
    if lost == {"continu"} and ("continue", "to") in pairwise(texts):
        return Signal("words", SAME, "“continue to” went out")
    others = [word.text for word in new]
    if lost == {"ensur"} and (("we" in texts and "we" not in others) or _done_now(old, new)):
        return Signal("words", SAME, "“ensure” went out")
    if lost <= _HOW_WELL:
        return Signal("words", SAME, "nothing is less without the adverb")
    if lost <= _SUMS and any(word.text in _MONEY for word in new):
        return Signal("words", SAME, "the same sum")
    if lost == {"total"} and any(word.sort == "mark" for word in new):
        return Signal("words", SAME, "the same number")
    # “The training includes programmes which train” has lost something without its subject.
    # Two versions, where it was one version and another one; “problem” is not “problems” again.
    both = {f"{text}s": text for text in texts if texts.count(text) > 1}
    forms = {*others, *(both[text] for text in others if text in both)}
    still = {word.text for word in old if word.stem in lost} <= forms
    if (
        len(lost) == 1
        and still
        and lost <= {w.stem for w in new}
        and not (_NUMBERS & {w.sort for w in old})
    ):
        gone = next(word.text for word in old if word.stem in lost)
        return Signal("words", SAME, f"“{gone}” stands once less")
    # Who is given something has it.
    had = {"have", "get", "receive"}
    if lost == {stem("give")} and had & set(others) and not had & set(texts):
        return Signal("words", SAME, "“have” instead of “give”")
    if lost <= frozenset(map(stem, WELSH_HEDGES)):
        gone = next(word.text for word in old if word.stem in lost)
        return Signal("verb", MORE, f"“{gone}” went out", "how firmly")
    return None


def carrying(words: Sequence[Word], others: Sequence[Word]) -> Iterator[str]:
    """Verbs whose noun is a verb in the other text: “receive training” and “be trained”."""
    deeds = [
        word
        for before, word in zip((None, *others), others, strict=False)
        if word.sort == "content" and (before is None or before.text in _BEFORE_A_DEED)
    ]
    nouns = [word for word in words if word.sort == "content"]
    done = any(
        deed.text != noun.text and (deed.stem == noun.stem or kin(deed.stem, noun.stem))
        for deed in deeds
        for noun in nouns
    )
    if done:
        here = {word.stem for word in others}
        yield from (word.stem for word in nouns if word.stem in _LIGHT - here)


_BEFORE_A_DEED = frozenset(
    ("will", "we", "to", "be", "been", "is", "are", "and", "must", "should", "may", "fully", "also")
)


def _done_now(old: Sequence[Word], new: Sequence[Word]) -> bool:
    """Whether what was to be “ensured that it is done” is now done: “will inspect each home”."""
    first = next((word.stem for word in new if word.sort == "content"), "")
    return any(
        one.text in ("is", "are", "be") and other.stem == first for one, other in pairwise(old)
    )

"""Words without which the same is promised, or more: “continue to”, “ensure that”, “more”."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, zip_longest

from .insertions import WELSH_HEDGES
from .ladders import kin, near
from .signal import ASK, MORE, SAME, Signal
from .stems import Word, stem
from .structure import verb_of

_SUMS = frozenset(
    map(stem, ["funding", "fund", "money", "sum", "amount", "total", "grant", "payment"])
)
_MAKING_NEW = frozenset(
    map(stem, ["build", "create", "construct", "establish", "launch", "introduce", "plant", "form"])
)
_SHARES = frozenset(map(stem, ["share", "proportion", "percentage", "number", "rate", "amount"]))
_MOVING = (
    (frozenset(map(stem, ["increase", "raise", "grow"])), "up"),
    (frozenset(map(stem, ["reduce", "cut", "lower"])), "down"),
)
_MONEY = ("‹money›", "‹sum›")
# Verbs that only carry a noun: “receive training”, “make provision”.
LIGHT = frozenset(
    map(
        stem,
        ["deliver", "provide", "give", "offer", "carry", "make", "undertake", "take", "place",
         "receive", "get", "experience", "undergo", "hold", "complete", "conduct", "perform",
         "execute", "effect", "act", "serve", "issue", "furnish", "afford", "supply", "grant",
         "exercise", "exert", "render", "achieve"],
    )
)  # fmt: skip
# Nouns that hold another one before “of” and say nothing of it, and what it is said to be.
_SHELL = frozenset(
    map(stem, ["number", "level", "copy", "range", "variety", "process", "issue", "matter", "rate",
               "state", "form", "series", "kind", "type", "existence", "presence", "practice",
               "activity", "nature", "basis", "provision", "event", "purpose", "part", "case",
               "course", "context", "respect", "unit"])
)  # fmt: skip
_BEING = frozenset(map(stem, ["available", "responsible", "place", "capable"]))
GIVING = frozenset(
    map(stem, ["give", "hold", "issue", "distribute", "provide", "send", "offer", "run", "deliver",
               "supply", "grant", "award", "arrange", "organise", "host", "create", "establish",
               "introduce", "install", "build", "hand"])
)  # fmt: skip
# What those have to whom something is given.
HAVING = frozenset(("have", "get", "receive", "receiv", "last"))  # words, and their stems
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
    held = lost <= _SHELL | _BEING and all(_only_holds(old, stem) for stem in lost)
    if held and ("every", "of") not in pairwise(others):  # “in every of the county” has lost a word
        return Signal("words", SAME, "the noun only held another one")
    if lost == {"ensur"} and (("we" in texts and "we" not in others) or _done_now(old, new)):
        return Signal("words", SAME, "“ensure” went out")
    if lost == {stem("make")} and "be" in others:
        return Signal("words", SAME, "what is made so will be so")
    if lost <= _HOW_WELL:
        return Signal("words", SAME, "nothing is less without the adverb")
    making = verb_of(new)[1]
    if lost == {"new"} and making and making.stem in _MAKING_NEW:
        return Signal("words", SAME, "what is built is new")
    for way, towards in _MOVING:
        # “Raise the share of homes with gardens to 8%” is “8% of homes with gardens, up from 5%”.
        if lost <= way | _SHARES and (towards, "from") in pairwise(others):
            return Signal("words", SAME, "the amount says which way")
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
        (len(lost) == 1 or all(texts.count(word.text) > 1 for word in old if word.stem in lost))
        and still
        and texts.count("or") <= others.count("or")  # else one of two ways is gone
        and lost <= {w.stem for w in new}
        and not (_NUMBERS & {w.sort for w in old})
    ):
        gone = next(word.text for word in old if word.stem in lost)
        return Signal("words", SAME, f"“{gone}” stands once less")
    if lost <= frozenset(map(stem, WELSH_HEDGES)):
        gone = next(word.text for word in old if word.stem in lost)
        return Signal("verb", MORE, f"“{gone}” went out", "how firmly")
    return None


def carrying(words: Sequence[Word], others: Sequence[Word]) -> Iterator[str]:
    """Verbs whose noun is a verb in the other text: “receive training” and “be trained”."""
    own = [place for place, _ in _deeds(words, _PROMISING)]
    nouns = [w for place, w in enumerate(words) if w.sort == "content" and place not in own]
    deeds = [*others[:1], *(word for _, word in _deeds(others, _BEFORE_A_DEED))]
    same = [word for _, word in _deeds(others, _PROMISING)]
    # “Ensure the removal of” is “remove”.
    texts = [word.text for word in words]
    ensured = "ensure" in texts and texts[texts.index("ensure") + 1 :][:1] in (["the"], ["that"])
    done = any(
        kin(deed.stem, noun.stem) or (deed.stem == noun.stem and (deed.text != noun.text))
        for deed in deeds
        for noun in nouns
    )
    # “Provide remuneration to” is “pay”.
    done = done or any(
        near(deed.stem, noun.stem)
        for verb, noun in pairwise([word for word in words if word.sort != "silent"])
        if verb.stem in LIGHT and noun in nouns
        for deed in deeds
    )
    # “The choice will be made by tenants” is “tenants will choose”.
    done = done or any(
        near(deed.stem, noun.stem) or kin(deed.stem, noun.stem)
        for noun, verb in combinations([w for w in words if w.sort == "content"], 2)
        if verb.stem in LIGHT and ("be", verb.text) in pairwise(word.text for word in words)
        for deed in deeds
    )
    if done or any(noun in same for noun in nouns):
        here = {word.stem for word in others}
        light = LIGHT | {"ensur"} if ensured else LIGHT
        if ("offer", "the") in pairwise(texts):
            light -= {"offer"}  # who is offered the installation may go without
        yield from (word.stem for word in words if word.stem in light - here)


_PROMISING = frozenset(("will", "must", "should", "may"))
_BEFORE_A_DEED = _PROMISING | {"we", "to", "be", "been", "is", "are", "and", "fully", "also"}


def _deeds(words: Sequence[Word], led: frozenset[str]) -> Iterator[tuple[int, Word]]:
    """What stands where a verb does, and at which place."""
    for place, (before, word) in enumerate(pairwise(words), 1):
        # Behind “will” no verb ends in -s: “we will hostels” has lost its own.
        several = before.text in _PROMISING and word.text == f"{word.stem}s"
        if word.sort == "content" and before.text in led and not several:
            yield place, word


def _only_holds(words: Sequence[Word], lost: str) -> bool:
    """Whether a noun stands before “of” only, or what is lost is what something will be."""
    return all(
        word.stem != lost or lost in _BEING or (after and after.text == "of")
        for word, after in zip_longest(words, words[1:])
        if word
    )


def _done_now(old: Sequence[Word], new: Sequence[Word]) -> bool:
    """Whether what was to be “ensured that it is done” is now done: “will inspect each home”."""
    first = next((word.stem for word in new if word.sort == "content"), "")
    return any(
        one.text in ("is", "are", "be") and other.stem == first for one, other in pairwise(old)
    )

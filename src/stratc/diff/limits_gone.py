"""What went out of a promise and had limited it: a time, a place, an exception, or terms.

In: the words of a promise, and a stretch of them that was cut out. Out: whether without it no less
is promised for sure.
"""

import re
from calendar import month_name

from .some_of_all import all_of
from .stems import BREADTH, Words, stem
from .steps_down import SAYING
from .structure import QUALIFYING, verb_of

WHERE = frozenset(("beside", "near", "at", "in", "on", "outside", "around", "along", "opposite"))
# Without one of these it is more, or it is no longer left to anybody.
_LESSER = frozenset(
    map(stem, ["voluntary", "optional", "advisory", "provisional", "partial", "pilot", "trial",
               "basic", "token", "equivalent", "1st", "initial"])
)  # fmt: skip
# Those who are met so may be met in person now.
_FROM_AFAR = frozenset(map(stem, ("telephone", "phone", "video", "virtual", "remote")))
_FIRST_OF = frozenset(map(stem, ("1st", "2nd", "3rd", "last")))
_SPANS = frozenset(map(stem, ("week", "month", "quarter", "term", "year")))
_MONTHS = frozenset(stem(name.lower()) for name in month_name if name)
_THAT = frozenset(("that", "which", "whose", "who"))


def limited_it(old: Words, start: int, end: int, instead: Words, stems: set[str]) -> bool:
    """Whether what went out between two places had limited what was promised."""
    chunk = old[start:end]
    if _FIRST_OF & stems and stems <= _FIRST_OF | _SPANS:
        return True  # “the 1st Sunday of the month”
    if stems <= _MONTHS and any(word.text == "‹season›" for word in (*instead, *old)):
        return True
    if (
        stems <= _LESSER | _FROM_AFAR
        or _for_some(chunk)
        or _for_less(old, start, chunk)
        or _then_or_there(chunk)
    ):
        return True
    return bool(instead) and _until_then(old[:start], instead)


def _for_some(chunk: Words) -> bool:
    """Whether it was for whoever asked, for one after the other, or for a part of a place."""
    phrase = " ".join(word.text for word in chunk if word.text != ",")
    return bool(_FOR_SOME.match(phrase))


_FOR_SOME = re.compile(
    r"(?:in turn|(?:in|by|on a) (?:rotation|rota)|one (?:by one|after (?:the other|another)))$"
    r"|(?:up)?on (?:request|demand|application|invitation)\b"
    r"|by (?:appointment|arrangement|invitation)"
    r"|(?:if|when|where) (?:asked|requested|they ask)\b|at [\w' -]{1,30} request$"
    r"|(?:at|in|near|around|outside) the "
    r"(?:entrances?|edges?|front|back|outskirts|ends?|gates?) of$"
)
_TIMES = frozenset(("days", "times", "hours", "time", "nights", "weather", "season", "periods"))


def _then_or_there(chunk: Words) -> bool:
    """Whether it was so at some times or places only: “at visiting times”, “on main roads”."""
    led = next((word.text for word in chunk if word.sort != "mark"), "")
    texts = {word.text for word in chunk}
    then = led in ("on", "at", "in", "during") and chunk[-1].text in _TIMES
    return then or (led in WHERE and bool(texts & QUALIFYING))


def _for_less(old: Words, start: int, chunk: Words) -> bool:
    """Whether what went out was an exception, a day of many, or the terms of what we pay or allow:
    “except on paths”, “every night |before Christmas|”."""
    texts = [word.text for word in chunk if word.text != ","]
    if not texts:
        return False
    verb = verb_of(old)[1]
    if texts[0] in _SAVE or (texts[0] in _THAT and {w.stem for w in chunk[1:2]} & SAYING):
        return True
    often = start > 0 and old[start - 1].sort == "mark"
    if often and texts[0] in ("before", "during", "over", "at") and len(texts) < 4:
        return True
    if verb is None or texts[0] not in ("at", "on", "with", "in", "for", "per"):
        return False
    if texts[0] in ("per", "for") and often and len(texts) < 4:
        return True  # “by a third |per pupil|”
    ahead = old[max(0, start - 4) : start]
    if texts[0] == "with" and verb.stem not in _SUPPLYING and all_of(ahead):
        return True  # “every school leaver |with five passes|”
    paid = verb.stem in _PAYING and texts[-1] in _RATES and {*texts} & _LOW
    return bool(paid) or verb.stem in _ALLOWING


def without_exception(old: Words, chunk: Words) -> bool:
    """Whether an exception went out of what is kept, given or looked after: “except in June”."""
    verb = verb_of(old)[1]
    first = next((word.text for word in chunk if word.sort != "mark"), "")
    good = verb is not None and verb.stem in _KEEPING
    return good and first in _SAVE and not any(_TAKEN.fullmatch(word.text) for word in old)


_KEEPING = frozenset(
    map(stem, ["keep", "open", "clean", "clear", "provide", "offer", "give", "run", "visit",
               "inspect", "publish", "protect", "answer", "repair", "maintain", "pay", "fund"])
)  # fmt: skip
# Of what is charged, shut or kept from somebody, an exception was a gain.
_TAKEN = re.compile(
    r"charg\w+|fees?|fines?|fined|close[ds]?|closing|closed|shut|out|off|away|from|bans?|banned|"
    r"cuts?|rents?|price[sd]?|tax\w*|secret|private|confidential|locked|less|fewer|no|not|without"
)
_SAVE = frozenset(("except", "excepting", "excluding", "save", "bar", "barring", "unless"))
_PAYING = frozenset(map(stem, ("fund", "pay", "support", "keep", "finance", "run", "staff")))
_ALLOWING = frozenset(map(stem, ("allow", "permit", "let")))
_SUPPLYING = frozenset(map(stem, ("provide", "supply", "equip", "fit", "issue", "present")))
_RATES = frozenset(("rate", "rates", "level", "levels", "scale", "basis", "capacity"))
_LOW = frozenset(("reduced", "lower", "limited", "smaller", "minimal", "minimum", "basic", "half"))


def _until_then(ahead: Words, instead: Words) -> bool:
    """Whether a day or all the time stands where it was something else: “until it is full”."""
    texts = [word.text for word in instead]
    day = ahead and ahead[-1].text in ("until", "in") and "‹date›" in texts
    times = {"‹season›", "‹hours›", "‹frequency›"} & {*texts}
    return bool(day or times) or any(BREADTH.get(text, 0.0) > 3 for text in texts)

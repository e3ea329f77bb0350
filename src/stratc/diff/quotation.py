"""What a reason quotes, in the words that the document prints.

Reasons are found in levelled texts: small letters, one word for each class of equals. A reader
would look for those words in vain, so each quotation is led back to where it stands.
"""

import re
from collections.abc import Sequence

from stratc.text.english import series
from stratc.text.similarity import steps

_QUOTED = re.compile(r"“([^”]+)”")
SMALL = 3
_SAME = re.compile(r"“([^”]+)” instead of “\1”")
# Of “one household in ten” only “one” can be led back.
_ONE_IN = re.compile(r"\b(?:one|1)(?: [a-z]+)? in (?:every )?\w+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[£$€%]")


def as_printed(reason: str, before: str, after: str, levels: tuple[str, str]) -> str:
    """A reason whose quotations are those of the texts; `levels` are the two texts levelled."""
    texts = before, after

    def led_back(found: re.Match[str]) -> str:
        phrase, ahead = found[1], reason[: found.start()]
        behind = reason[found.end() :]
        old = behind.startswith(" went out") or ahead.endswith("instead of ")
        number = 0 if old else 1
        return f"“{_printed(phrase, texts[number], levels[number])}”"

    told = _QUOTED.sub(led_back, reason)
    if not _SAME.search(told) or _SAME.search(reason):
        return told
    was, now = (_ONE_IN.search(text) for text in texts)
    if was and now:
        return _SAME.sub(f"“{now.group()}” instead of “{was.group()}”", told)
    return reason


def each_once(reasons: Sequence[str]) -> tuple[str, ...]:
    """The reasons without words that another one quotes as well, as part of more."""
    return tuple(
        reason
        for reason in reasons
        if not (alone := _ALONE.fullmatch(reason))
        or not any(_tells(other, alone) for other in reasons if other != reason)
    )


def _tells(other: str, alone: re.Match[str]) -> bool:
    """Whether a reason tells the words of another: in a longer stretch, or as what was put in."""
    words = f" {_bare(alone[1])} "
    if (longer := _ALONE.fullmatch(other)) and longer[2] == alone[2]:
        return words in f" {_bare(longer[1])} "
    swapped = _SWAPPED.fullmatch(other)
    if swapped is None:
        return False
    return f" {swapped[1 if alone[2] == 'came in' else 2]} " in words


def _bare(words: str) -> str:
    """Words without the marks beside them: “£250,000” stands in “250,000 a year”."""
    return re.sub(r",(?!\d)", " ", words.rstrip(".").replace("£", "")).strip()


_ALONE = re.compile(r"“([^”]+)” (came in|went out)")
_SWAPPED = re.compile(r"“([^”]+)” instead of “([^”]+)”")


def _printed(phrase: str, text: str, level: str) -> str:
    as_a_year = re.sub(r"(?<=\d),(?=\d{3})", "", phrase)
    tried = (rf"(?<!\w){re.escape(one)}(?!\w)" for one in dict.fromkeys((phrase, as_a_year)))
    within = rf"\w*{re.escape(phrase)}\w*"  # “line” stands in “online”
    stands = next(filter(None, (re.search(one, text, re.I) for one in (*tried, within))), None)
    if stands:
        return text[_with_pound(text, stands.start()) : stands.end()]
    wanted = _WORD.findall(phrase.lower())
    words, places = _WORD.findall(level.lower()), list(_WORD.finditer(text))
    start = _place(words, wanted)
    if start is None or not places:
        return phrase
    first, last = _homes(words, [one.group().lower() for one in places], start, len(wanted))
    begins = _with_pound(text, places[first].start())
    said = text[begins : places[last].end()] if first <= last else phrase
    # A small word stands for nothing: “of” is no “every year”; the “A” of a road is its class.
    return phrase if len(said) <= SMALL < len(phrase) and not said.isupper() else said


def _with_pound(text: str, at: int) -> int:
    """Where a quotation begins, with the sign before its number."""
    return at - 1 if text[max(0, at - 1) : at] == "£" else at


def _place(words: list[str], wanted: list[str]) -> int | None:
    """Where some words follow each other; a gap that a mark stands in has no place."""
    for start in range(len(words) - len(wanted), -1, -1):
        if words[start : start + len(wanted)] == wanted:
            return start
    return None


def _homes(levelled: list[str], printed: list[str], start: int, length: int) -> tuple[int, int]:
    """The first and the last printed word of a stretch of levelled ones."""
    first, last = len(printed) - 1, 0
    for how, i, j, k, m in steps(levelled, printed):
        low, high = max(i, start), min(j, start + length)
        if low >= high or k == m:
            continue
        if how == "equal":
            first, last = min(first, k + low - i), max(last, k + high - 1 - i)
        else:
            first, last = min(first, k), max(last, m - 1)
    return first, last


def aims_left(items: Sequence[str]) -> tuple[str, ...]:
    """National aims towards which nothing works any more, in one sentence, if there are any."""
    if not items:
        return ()
    aims = f"the national aim{'s' * (len(items) > 1)} {series(items)}"
    return (f"nothing in the strategy now works towards {aims}",)

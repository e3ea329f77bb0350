"""Words that are no time, or more than one: why, and what to write."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from stratc.text.english import MONTH_NAMES, MONTHS
from stratc.text.similarity import near_spelling
from stratc.text.tables import PatternTable

from ..progress import STATES
from .period import Period, UnreadableTime
from .time_vocabulary import MONTH, NOTHING, SEASONS

FORMS = (
    "write a day, month, year or stretch, such as `31 March 2028`, `March 2028`, `2027/28`, "
    "`2027/28-Q3`, `autumn 2028` or `April 2026 to March 2031`",
)
DONE = (
    "place", "already in place", "established", "live", "✓", "✔", "☑",
)  # fmt: skip
TIMELIKE = ("pending", "planned", "scheduled")
BEFORE_TIME = re.compile(r"in|by|on|at|for|of", re.IGNORECASE)
LIMITED = re.compile(r"(?:before|after|prior to|from|since|until)\b", re.IGNORECASE)
LIMITS = re.compile(r"(?!(?:in|on|at|for|by|to|and|or|with|via|through|until|subject)\b)[\w’'-]")
_MOVED = re.compile(
    r"[(\[,;–—-] ?(?:now )?(?:(?:slipped|moved|delayed|deferred|postponed|revised|extended|changed"
    r"|rescheduled|re-?profiled|pushed|put|brought)(?: back| out| forward)?"
    r" (?:to|until|till)|now) ",
    re.IGNORECASE,
)
_GIVEN = {"MONTH": MONTH, "SEASONS": "|".join(SEASONS)}
_DOUBTS = tuple(
    (doubtful, why, hint)
    for doubtful, right in PatternTable(_GIVEN).read(__package__, ["period_doubts"]).rows
    for why, hint in [right.split(" :: ")]
)
A_TIME = 60  # characters; what is longer is a sentence
# What a time is misspelt in: “Febuary 2027”, “anually”.
SPELT = (
    *MONTHS, *SEASONS, "annually", "yearly", "quarterly", "monthly", "weekly", "termly",
    "fortnightly", "ongoing", "continuous", "quarter", "beginning", "before", "every",
)  # fmt: skip
TERMS_BY_LETTER = {"s": "short term", "m": "medium term", "l": "long term"}


def both_times(written: str, read: Callable[[str], Period | None]) -> UnreadableTime | None:
    """What to write for “2027 (slipped to March 2028)”, of which readers see the old time first."""
    found = _MOVED.search(written)
    old = written[: found.start()].strip(" ,;:–—-") if found else ""
    new = written[found.end() :].removeprefix("be ").strip(" )].") if found else ""
    if not old or not new or not read(old) or not read(new):
        return None
    return UnreadableTime(
        f"“{written}” holds a time and the one that it was moved to",
        f"write the new one first: `{new} (was {old})`",
    )


def two_meanings(written: str, *meanings: tuple[str, str]) -> UnreadableTime:
    """The question which of several times is meant, each in words and as it is written."""
    words = " or ".join(words for words, _ in meanings)
    return UnreadableTime(
        f"“{written}” may mean {words}",
        *(f"write `{text}` for {words}" for words, text in meanings),
    )


def unreadable(
    low: str,
    written: str,
    read: Callable[[str], Period | None] = lambda words: None,
    each: str = "",
) -> UnreadableTime:
    """Why some words are no time, and what was perhaps meant. `read` finds the times in them.

    `each` are the words with the year beside each time, where they share it.
    """
    whole, low = low, re.sub(r"^(?:by|in|during|before|from) ", "", low)
    state = STATES.get(whole) or STATES.get(low)
    if low in DONE or (state and low not in TIMELIKE):
        return UnreadableTime(
            f"“{written}” says how far it has come, not when",
            f"write `status: {state or 'complete'}`, and here when it is due",
        )
    if re.fullmatch(r"[345]\d{4}(?:\.0)?", low):
        day = (date(1899, 12, 30) + timedelta(days=int(low[:5]))).isoformat()
        return UnreadableTime(
            f"“{written}” is how Excel counts days, and no date",
            f"write `{day}`, the day that this number stands for",
        )
    if re.search(r"[\w)] ?\(?\?+\)?$", low) and (asked := read(re.sub(r"[ (]*\?+\)?$", "", low))):
        return UnreadableTime(
            f"“{written}” asks when it is",
            f"write `{asked.text}` where it is decided, or `TBC ({asked.text})` in a draft",
        )
    if low in NOTHING:
        message = f"“{written}” is no time" if written else "there is no time here"
        return UnreadableTime(message, "leave the field out")
    if pair := re.fullmatch(r"([sml]) ?(?:/|-|to|–) ?([sml])", low):
        terms = [TERMS_BY_LETTER[letter].removesuffix(" term") for letter in pair.groups()]
        whole = f"{terms[0]} to {terms[1]} term"
        return UnreadableTime(f"“{written}” may stand for {whole}", f"write `{whole}`, or a date")
    if low in TERMS_BY_LETTER:
        term = TERMS_BY_LETTER[low]
        return UnreadableTime(f"“{written}” may stand for {term}", f"write `{term}`, or a date")
    if found := re.fullmatch(r"(\d{4})-(\d\d)", low):
        year, number = int(found[1]), int(found[2])
        return UnreadableTime(
            f"“{written}” has no such month",
            *(
                (f"write `{year}/{number:02}` for a financial year",)
                if (year + 1) % 100 == number
                else FORMS
            ),
        )
    if found := re.fullmatch(r"(\d{4})[/.](\d)", low):
        year, number = int(found[1]), int(found[2])
        months = ((f"{MONTH_NAMES[number]} {year}", f"{year}-{number:02}"),) if number else ()
        if (year + 1) % 10 == number:
            return two_meanings(written, *months, _financial(year))
        if months:
            return UnreadableTime(
                f"“{written}” is not a time that can be read",
                f"write `{months[0][1]}` if you mean {months[0][0]}",
            )
    for pattern, reason, hint in _DOUBTS:
        if found := re.fullmatch(pattern, low):
            return UnreadableTime(f"“{written}” {reason}", hint.format(*found.groups(), it=written))
    told, others = _among(each or written, read)
    if len(told) > 1:
        return UnreadableTime(
            f"“{written}” holds more than one time",
            f"write the last, `{told[-1].text}`, and each of the others under `milestones:`",
        )
    if told and re.fullmatch(r"[£<>~]?\d[\d,.]*[%km]?", others):
        return UnreadableTime(
            f"“{written}” is a figure to reach and the time for it",
            f"keep the time, `{told[0].text}`, and say “{others}” as the `target:` of a measure",
        )
    if told and not re.search(r"\bnot\b", others, re.IGNORECASE):
        return UnreadableTime(
            f"“{written}” is a time with words around it",
            f"write the words in brackets behind it: `{told[0].worded(others).text}`",
        )
    return UnreadableTime(f"“{written}” is not a time that can be read", *FORMS)


def misspelt(written: str, read: Callable[[str], Period | None]) -> UnreadableTime | None:
    """What to write for “Febuary 2027” and “anually”, if that is a time."""

    def right(found: re.Match[str]) -> str:
        low = found[0].lower()
        near = next(iter(near_spelling(low, SPELT)), "") if low not in SPELT else ""
        return (near.title() if near in MONTHS else near) or found[0]

    better = re.sub(r"[^\W\d_]{5,14}", right, written) if len(written) < A_TIME else written
    if better == written or not read(better):
        return None
    return UnreadableTime(
        f"“{written}” is not a time that can be read", f"write `{better}`, if that is meant"
    )


def _among(written: str, read: Callable[[str], Period | None]) -> tuple[list[Period], str]:
    """The times that some words hold, the longest first read, and the words beside them."""
    words, told, others = re.findall(r"[^\s,;()]+", written), [], []
    at = 0
    while at < len(words):
        for end in range(len(words), at, -1):
            piece = " ".join(words[at:end])
            # “before the 2027 season” is not before 2027
            if LIMITED.match(piece) and LIMITS.match(" ".join(words[end:])):
                continue
            if re.search(r"\d", piece) and (found := read(piece)):
                # “ends in Nov 2027”: the words that a time can do without are words beside it
                while at + 1 < end and _same(found, read(" ".join(words[at + 1 : end]))):
                    others += [] if BEFORE_TIME.fullmatch(words[at]) else [words[at]]
                    at += 1
                told.append(found)
                at = end
                break
        else:
            others.append(words[at])
            at += 1
    return told, " ".join(others).strip(":–— &→-")


def _same(one: Period, other: Period | None) -> bool:
    return bool(other) and other == one


def _financial(year: int) -> tuple[str, str]:
    text = f"{year}/{(year + 1) % 100:02}"
    return f"the financial year {text}", text

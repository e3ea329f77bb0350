"""English as everybody here needs it: numbers in words, months, plurals, lists, sentences, words.

Patterns are given as text, to be put into longer ones. None of them can run for longer than the
text is long.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

# What a hyphen, an apostrophe or a point joins is one word.
WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")

# Not from Python's calendar, which speaks the language of the machine where a program asks it to.
MONTH_NAMES = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = {name.lower(): number for number, name in enumerate(MONTH_NAMES) if name}
MONTH = "|".join(name for name in MONTH_NAMES if name)
WEEKDAY = "|".join(DAY_NAMES)
SEASON = "spring|summer|autumn|winter"

_SMALL = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = {word: value for value, word in enumerate(_SMALL.split())} | {
    word: 10 * value for value, word in enumerate(_TENS.split(), 2)
}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9}
# What stands behind digits, as in “£1.2m”, and how often they are meant.
_SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
SCALES_OF_DIGITS = {**SCALES, "trillion": 10**12, **_SHORT_SCALES}
# Any year of the last century or this one.
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WORDS = "|".join(sorted((*UNITS, *SCALES), key=len, reverse=True))
# A whole number in words or digits: “twelve”, “one hundred and five”, “1,200”.
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+|(?:{_WORDS})(?:(?:-|\s+(?:and\s+)?)(?:{_WORDS}))*+)"

_IRREGULAR = {
    "person": "people", "child": "children", "appendix": "appendices", "is": "are", "has": "have",
}  # fmt: skip

_OPENING = re.compile(r"\A[*_\"“‘'(\[]*+[^\W\d_]")
_LETTER = re.compile(r"[^\W\d_]")
_FIRST_WORD = re.compile(r"[^\W_]+(?:['’&-][^\W_]+)*")
# Names that every reader knows: of months, days, nations and their languages.
_NATIONS = """
    Britain British Christmas Cornish Easter England English Europe European Gaelic Ireland
    Irish London Scotland Scots Scottish Ulster Wales Welsh Whitehall
"""
_PROPER = frozenset((*MONTH_NAMES, *DAY_NAMES, *_NATIONS.split()))

# An abbreviation that stands before a name or a number ends no sentence.
_NO_END = re.compile(
    r"(?:^|[\s(“‘\"'])(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|Mrs?|Ms|Mx|Dr|Prof|Rev|Hon|Sgt|Supt|Cllrs?|"
    r"St|Nos?|Figs?|vol|pp?|paras?|cf|vs|viz|approx|incl|inc|etc|et al)\Z"
)
_END = re.compile(r"[.!?…][”’\"')\]]*\s+(?=[A-Z0-9£“‘\"'(\[])")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*\n|[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t])[^\n]+)*")
_LOOK_BACK = 12  # no abbreviation above is longer


_NTHS = "first second third fourth fifth sixth seventh eighth ninth tenth"
NTH = {word: number for number, word in enumerate(_NTHS.split(), 1)}
"""Which one in a row a word means: “third” is 3."""
QUARTERS = {word: NTH.get(word, 4) for word in ("first", "second", "third", "fourth", "last")}


def number_words(first: int, last: int) -> str:
    """The words for some of UNITS by their place, as a pattern holds them: “two|three|four”."""
    return "|".join(list(UNITS)[first : last + 1])


def read_number(words: str) -> int | None:
    """The whole number that some words or digits say; None where they say none."""
    plain = words.replace(",", "").strip()
    if plain.isdecimal():
        return int(plain)
    whole = part = 0
    pieces = [piece for piece in re.split(r"[-\s]+", plain.lower()) if piece != "and"]
    for piece in pieces:
        if piece in UNITS:
            part += UNITS[piece]
        elif piece == "hundred":
            part = (part or 1) * 100
        elif piece in SCALES:
            whole += (part or 1) * SCALES[piece]
            part = 0
        else:
            return None
    return whole + part if pieces else None


def read_decimal(digits: str) -> Decimal:
    """The number that some digits say, thousands parted by commas or not."""
    return Decimal(digits.replace(",", ""))


def plural(word: str) -> str:
    """The word for several: “rows”, “priorities”, “people”."""
    if word.lower() in _IRREGULAR:
        return _IRREGULAR[word.lower()]
    if re.search(r"[^aeiou]y\Z", word):
        return f"{word[:-1]}ies"
    return f"{word}es" if re.search(r"(?:s|x|z|ch|sh)\Z", word) else f"{word}s"


def counted(amount: int, word: str) -> str:
    """A number and its thing: “1 row”, “2 rows”."""
    return f"{amount:,} {word if amount == 1 else plural(word)}"


def series(items: Iterable[str], last: str = "and") -> str:
    """Items as a sentence lists them: “a, b and c”."""
    *several, end = tuple(items) or ("",)
    return f"{', '.join(several)} {last} {end}" if several else end


def capitalised(text: str) -> str:
    """With a capital at the start, unless it begins with a figure."""
    if not _OPENING.match(text):
        return text
    return _LETTER.sub(lambda found: found.group().upper(), text, count=1)


def lowered(text: str, names: Iterable[str] = ()) -> str:
    """With a small letter at the start, unless it begins with a name or an abbreviation.

    A first word is ordinary where only its first letter is a capital. `names` are those that the
    reader of the text knows as names, such as “Open Door” or “Perth City”.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return text
    rest = text[opening.end() - 1 :]
    first = _FIRST_WORD.match(rest)
    word = first.group() if first else ""
    if word == "I" or (len(word) > 1 and not word[1:].islower()) or word in _PROPER:
        return text
    if any(rest.startswith(name) and not rest[len(name) :][:1].isalnum() for name in names if name):
        return text
    return f"{text[: opening.end() - 1]}{rest[:1].lower()}{rest[1:]}"


def lowered_title(title: str) -> str:
    """A title with a small letter at the start, unless it is written as a name.

    “Reduce drug use” is not, “Same Day Access” and “Perth City” are.
    """
    *_, second = (*title.split(maxsplit=2)[:2], "")[:2]
    written_as_name = len(second) > 1 and second[0].isupper() and second[1:].islower()
    return title if written_as_name else lowered(title)


def continued(lead_in: str, text: str, names: Iterable[str] = ()) -> str:
    """One sentence out of the words that begin a list and one of its entries."""
    start = lead_in.rstrip(" :…")
    return f"{start} {lowered(text, names)}" if start else capitalised(text)


def loosely(words: str) -> str:
    """A pattern for some words, whatever blanks stand between them."""
    return r"\s+".join(map(re.escape, words.split()))


def bare(words: str) -> str:
    """Words as they are compared: in small letters, without marks."""
    return " ".join(re.findall(r"\w+", words.lower()))


def words(text: str) -> list[str]:
    """The words of a text, in order."""
    return WORD.findall(text)


def sentences(text: str) -> list[str]:
    """The sentences of plain text. A line ends a sentence, whatever it ends with."""
    return [
        sentence
        for line in text.splitlines()
        for start, end in _within(line, 0)
        if WORD.search(sentence := line[start:end].strip())
    ]


def sentence_places(typed: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of typed text begins and ends. A line may go on in the next one."""
    for paragraph in _PARAGRAPH.finditer(typed):
        yield from _within(paragraph.group(), paragraph.start())


def sentence_around(typed: str, start: int, end: int) -> str:
    """The sentence, or the several, that some characters of typed text stand in."""
    begins, ends = _places(typed)
    first, last = bisect_left(ends, start + 1), bisect_left(begins, end) - 1
    return typed[begins[first] : ends[last]] if first <= last else typed[start:end]


@lru_cache(maxsize=64)  # many rules ask for many places of one text
def _places(typed: str) -> tuple[list[int], list[int]]:
    places = tuple(sentence_places(typed))
    return [start for start, _ in places], [end for _, end in places]


def _within(text: str, offset: int) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _END.finditer(text):
        if end.group()[0] != "." or not _NO_END.search(
            text[max(0, end.start() - _LOOK_BACK) : end.start()]
        ):
            yield offset + start, offset + end.end()
            start = end.end()
    if start < len(text):
        yield offset + start, offset + len(text)


# “themes two and three”: their names, and no number of things
CALLED_BY_NUMBER = re.compile(
    r"\b(?:themes?|priorit(?:y|ies)|objectives?|aims?|goals?|outcomes?|ambitions?|actions?|pillars?|"
    r"strands?|missions?|commitments?|polic(?:y|ies)|options?|questions?|points?|sections?|"
    rf"chapters?|parts?|tables?|figures?|phases?|stages?|steps?|tiers?|levels?) "
    rf"(?:(?:{number_words(1, 12)}|\d{{1,2}})(?:, | and | or | to |, and )){{0,6}}\Z",
    re.IGNORECASE,
)


def called_by_number(text: str, at: int) -> bool:
    """Whether the number at a place is part of a name: the “three” of “themes two and three”."""
    return bool(CALLED_BY_NUMBER.search(" ".join(text[max(0, at - 80) : at].split()) + " "))

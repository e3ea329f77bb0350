"""What Welsh plans say in dates, states and figures, as stratc's own words for it.

In: a value as it was typed. Out: the same in English, which the readers of each know.
A plan of a Welsh body is written in Welsh from the first word to the last; its author types
`Mawrth 2027` and `Coch`, as they are printed.
"""

import re

from stratc.text.english import MONTH_NAMES
from stratc.text.tables import PatternTable, entries

_MONTHS = (
    *("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi"),
    *("Hydref", "Tachwedd", "Rhagfyr"),
)
# As they stand after “o” and “i”, which change their first letter.
_CHANGED = {"Mawrth": "Fawrth", "Mai": "Fai", "Mehefin": "Fehefin", "Gorffennaf": "Orffennaf"} | {
    "Medi": "Fedi",
    "Tachwedd": "Dachwedd",
    "Rhagfyr": "Ragfyr",
}
_MONTH_NAMES = {
    form: english
    for welsh, english in zip(_MONTHS, MONTH_NAMES[1:], strict=True)
    for form in (welsh, _CHANGED.get(welsh, welsh))
}
# “Hydref” is October with a capital and autumn without one: the words around it tell which.
_TIMES = dict(PatternTable().read(__package__, ["welsh_times"]).rows)
_STATES = dict(entries(__package__, "welsh_states"))
# What “wedi” says is over, in its own letters; “ei” and “eu” before it change the first of them.
_OVER = {
    "complete": "cwblhau cyflawni gorffen cau",
    "on-track": "cychwyn dechrau",
    "off-track": "oedi llithro gohirio",
    "withdrawn": "dileu",
    "superseded": "disodli",
    "published": "cyhoeddi",
    "adopted": "mabwysiadu cymeradwyo",
}
SOFT = {"p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f", "ll": "l", "rh": "r"}
ASPIRATE = {"p": "ph", "t": "th", "c": "ch"}
QUALIFIERS_IN_WELSH = {
    "tua": "about", "oddeutu": "about", "dros": "over", "mwy na": "over", "dan": "under",
    "o dan": "under", "llai na": "under", "hyd at": "up to", "bron i": "almost", "bron": "almost",
    "o leiaf": "at least", "amcangyfrif": "estimated", "yn union": "exactly",
}  # fmt: skip
_FIGURES = {
    r"(\S+) (?:o bob|mewn) (\S+)": r"\1 in \2",
    r"(\S+) (?:allan )?o (\d[\d,]*)": r"\1 out of \2",
    r"dwy ran o dair": "two thirds",
    r"tri chwarter": "three quarters",
    r"(?:un )?traean": "a third",
    r"(?:un )?chwarter": "a quarter",
    r"hanner": "half",
    r"(.*\d) ?y cant": r"\1%",
    r"(.*\d) ?[mf]iliwn": r"\1 million",
    r"(.*\d) ?biliwn": r"\1 billion",
    r"(.*\d) (?:fesul|y|i bob) (.+)": r"\1 per \2",
}
_COUNTED = {
    "un": "one", "dau": "two", "dwy": "two", "ddau": "two", "ddwy": "two", "tri": "three",
    "tair": "three", "dri": "three", "pedwar": "four", "bedwar": "four", "pump": "five",
    "bump": "five", "chwech": "six", "saith": "seven", "wyth": "eight", "naw": "nine",
    "deg": "ten", "ddeg": "ten",
}  # fmt: skip
_STATE = {word.strip(): state for state, words in _STATES.items() for word in words.split(",")}
_NUMBER = re.compile(r"\d+")


def time_in_english(written: str) -> str:
    """A time in English, if it holds a Welsh word; else nothing."""
    words = re.sub(r"\bCh ?(?=[1-4]\b)", "chwarter ", written)  # as “Q2” in English
    for welsh, english in _TIMES.items():
        pattern = welsh.replace("{months}", "|".join(_MONTH_NAMES))
        found = re.compile(
            rf"(?<![a-zâêîôûŵŷ’'])(?:{pattern})(?![\w’'])",
            0 if pattern == "yr hydref" else re.IGNORECASE,
        )
        words = found.sub(lambda one, english=english: _said(one[0], english), words)  # type: ignore[misc]
    return " ".join(words.split()) if words != written else ""


def two_octobers(written: str) -> bool:
    """Whether the one Welsh word may be October or autumn: alone with its year, it says neither."""
    return bool(re.fullmatch(r"(?:erbyn )?hydref,? (?:19|20)?\d\d", written.strip(), re.IGNORECASE))


def state_in_english(written: str) -> str:
    """A state of progress, or of a document, by stratc's name for it; else nothing."""
    low = " ".join(written.lower().replace("'", "’").split())
    # “Dechreuwyd Ebrill 2026”: since when it is so
    since = re.fullmatch(rf"(.+?) (?:ym? |yn )?(?:{'|'.join(_MONTH_NAMES)}) \d{{4}}", low, re.I)
    return next((known for one in (low, since and since[1]) if one and (known := _state(one))), "")


def _state(low: str) -> str:
    over = re.fullmatch(r"wedi(?:’[iu]| e[iu])? (\w+)", low)
    return _STATE.get(low) or (_OVER_STATE.get(over[1], "") if over else "")


def _changed(word: str, letters: dict[str, str]) -> str:
    first = next((one for one in (word[:2], word[:1]) if one in letters), "")
    return letters.get(first, "") + word[len(first) :]


_OVER_STATE = {
    form: state
    for state, words in _OVER.items()
    for word in words.split()
    for form in (word, _changed(word, SOFT), _changed(word, ASPIRATE))
}


def figure_in_english(written: str) -> str:
    """A figure in English, if it is said in Welsh words; else nothing."""
    low = " ".join(written.lower().split())
    word = next((one for one in QUALIFIERS_IN_WELSH if low.startswith(f"{one} ")), "")
    rest = low[len(word) :].strip()
    for welsh, english in _FIGURES.items():
        if re.fullmatch(welsh, rest):
            rest = re.sub(f"{welsh}\\Z", english, rest)
            rest = " ".join(_COUNTED.get(one, one) for one in rest.split())
    said = f"{QUALIFIERS_IN_WELSH.get(word, '')} {rest}".strip()
    return said if said != low else ""


def _said(welsh: str, english: str) -> str:
    if english:
        number = _NUMBER.search(welsh)
        return f"{number[0]} {english}" if number else english
    return _MONTH_NAMES.get(welsh.split()[-1].capitalize(), "")

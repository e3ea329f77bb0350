"""The words of a promise that can point to an item, each by its stem and with what it weighs.

In: a text. Out: every run of one to four words, in full where it says what is done, and half where
it only stands in a list behind “including” or “across”. The name of a body says who does it: its
single words weigh nothing, and half of a joined word (“take-home”) half as much. “Mental ill
health” and “physical and mental health” also hold “mental health” and “physical health”; “older
tenants” are older people.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stratc.text.deeds import DEEDS, MORE_VERBS
from stratc.text.english import read_number

Stems = tuple[str, ...]
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
ASIDE = 0.5
LONGEST = 4
LEAST_LETTERS = 4
"""Of two words with another between them; “the notice board” is not the board."""
EVEN = {
    "people": "person",
    "children": "child",
    "women": "woman",
    "men": "man",
    "lives": "life",
    "hmp": "prison",
}
"""Words for several that no ending gives away, and an abbreviation."""
PERSON = "person"
_PERSONS = "person adult resident tenant individual inhabitant citizen patient"
PERSONS = frozenset(_PERSONS.split())
"""Whoever is spoken of: it is the word before that says which of them."""
_GRAMMAR = frozenset(("a", "an", "for", "in", "of", "on", "our", "the", "their", "thi", "to"))
_GENERIC = frozenset(("sector", "market", "service", "system", "scheme", "programme"))
_HALF = re.compile(
    r"\bin house\b|\b[^\W\d_]+(?:-[^\W\d_]+)+(?<!-based)(?<!-related)(?<!-led)(?<!-wide)", re.I
)
"""A joined word, of which neither part says what a text is about; “school-based” is of schools."""
_LISTED = r"[^.;:()—–]*?(?:,| and | or )"
_ASIDE = re.compile(
    rf"\b(?:(?:including|such as|like|e\.g\.|for example|for instance) (?P<examples>{_LISTED}?)"
    rf"|(?:across|with|between|among|amongst|from) (?={_LISTED}{_LISTED}))"
    r"[^.;:()—–]*?(?= (?:to|into|so|by|who|that|through)\b|[.;:()—–]|\Z)",
    re.IGNORECASE,
)
_BODIES = (
    "agency alliance authority board collaborative commissioner committee council department "
    "forum group hall house lane lodge ministry network office partnership road service "
    "street team trust"
)
_JOINED = frozenset(("and", "of", "for", "the", "&"))


@dataclass(frozen=True, slots=True)
class Weighed:
    """How some words stand in a text, and what they weigh there."""

    written: str
    weight: float = 1.0


def telling(text: str) -> dict[Stems, Weighed]:
    """Every run of one to four words of a text by its stems, the weightiest of each."""
    words = list(WORD.finditer(text))
    stemmed = [stem(word.group()) for word in words]
    asides = [found.span() for found in _ASIDE.finditer(text)]
    halves = [found.span() for found in _HALF.finditer(text)]
    named = _names(text, words)
    told: dict[Stems, Weighed] = {}
    for run in _runs(text, words):
        first, last = words[run[0]], words[run[-1]]
        aside = any(start < first.start() < end for start, end in asides) or any(
            start <= first.start()
            and last.end() <= end
            and (start, end) != (first.start(), last.end())
            for start, end in halves
        )
        name = all(at in named for at in run)
        weight = ASIDE if aside or name else 1.0
        if len(run) == 1 and (name or read_number(first.group()) is not None):
            continue  # “three lessons” have nothing to do with “the three priorities”
        key = tuple(stemmed[at] for at in run)
        for same in {key, (*key[:-1], PERSON)} if len(key) == 2 and key[-1] in PERSONS else {key}:
            if same not in told or told[same].weight < weight:
                told[same] = Weighed(text[first.start() : last.end()], weight)
    return told


def ways_to_say(phrase: str) -> set[Stems]:
    """A phrase by its stems, also without its small words and the general noun at its end."""
    whole = tuple(stems(phrase))
    short = tuple(word for word in whole if word not in _GRAMMAR)
    ways = {whole}
    if len(short) > 1:
        ways.add(short)
    if len(short) > 2 and short[-1] in _GENERIC:
        ways.add(short[:-1])
    return ways - {()}


def _runs(text: str, words: list[re.Match[str]]) -> Iterator[tuple[int, ...]]:
    """Words side by side, the longest first; then two with one between, or with “and” and one."""
    number = len(words)
    for length in range(LONGEST, 0, -1):
        for at in range(number - length + 1):
            yield tuple(range(at, at + length))
    for at in range(number - 2):
        joined = at + 3 < number and words[at + 1].group() in ("and", "or")
        end = at + 3 if joined else at + 2
        between = text[words[at].end() : words[end].start()]
        short = min(len(words[at].group()), len(words[end].group())) < LEAST_LETTERS
        if not short and not re.search(r"[.,;:()]", between):
            yield (at, end)


def _names(text: str, words: list[re.Match[str]]) -> frozenset[int]:
    """The words that stand in the name of a body, in a text that is not in capitals throughout."""
    capitals = [word.group()[0].isupper() for word in words]
    if sum(capitals) * 3 > len(words) * 2:
        return frozenset()
    named: set[int] = set()
    run: list[int] = []
    for at, word in enumerate([*words, None]):
        inside = word is not None and (capitals[at] or (run and word.group() in _JOINED))
        apart = run and word and re.search(r"[^\s&'’-]", text[words[at - 1].end() : word.start()])
        if run and (not inside or apart):
            if len(run) > 1 and any(stem(words[one].group()) in _BODY for one in run):
                named.update(run)
            run = []
        if inside and (run or capitals[at]):
            run.append(at)
    return frozenset(named)


def stems(text: str) -> list[str]:
    """The stems of the words of a text."""
    return [stem(word) for word in WORD.findall(text)]


def stem(word: str) -> str:
    """A word without its ending, so that families, family and family's are one."""
    word = re.sub(r"(?<=[A-Z]{2})s$", "", re.sub(r"['’]s?$", "", word)).lower()  # GPs, OCGs
    word = EVEN.get(word, word)
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            if word[-1] == word[-2] and word[-1] not in "ls":
                word = word[:-1]
            break
    if len(word) > 7 and word.endswith("tion"):
        word = word[:-3]  # evaluation and evaluate, prevention and prevent
    if len(word) > 6 and word.endswith("ly"):
        word = word[:-2]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


_BODY = frozenset(stem(word) for word in _BODIES.split())
DEED_STEMS = frozenset(stem(verb) for verb in f"{MORE_VERBS}|{DEEDS}".split("|"))
"""What plans do with anything: “reduce”, “improve”."""

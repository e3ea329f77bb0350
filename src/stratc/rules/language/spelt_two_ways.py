"""A rule about words that are spelt in two ways, each of which is right."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Label, Span
from stratc.text.spelling import corrections, same_word

from .misspellings import WORD

# “focussed” and “focused”: where the voice falls on another syllable, writers differ.
DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1(?=(?:ed|ing)\Z)")
VOWELS = re.compile(r"[aeiou]++")
IZE = re.compile(r"(?<=\w{3})i[sz](?=(?:e|es|ed|ing|ation|ations|er|ers)\Z)")
# What is done together, in any form: “co-produced” beside “coproduction”.
TOGETHER = re.compile(
    r"co(?P<hyphen>-?)(?P<root>ordinat|operat|produc|design|locat|commission|creat|occur|exist"
    r"|deliver|morbid|author|opt)[a-z]{0,12}"
)


@rule(CONSIDER, english=True)
def term_spelt_two_ways(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """One word with and without a hyphen, with -ise and -ize, or with one letter and with two.

    It finds “co-ordinate” beside “coordinate”, “organize” beside “organise” and “focussed” beside
    “focused”, -ize in one word beside -ise in another, and “coproduction” beside “co-produced”.
    Both are right;
    together they look as if they meant two things, and a search finds only one of them.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            objectives:
              - Coordinate all visits.
              - Coordinate all calls.
              - Co-ordinate all reports.

    Better:
        …
              - Coordinate all calls.
              - Coordinate all reports.

    When to ignore it: where one of them is part of a name, or quoted.
    """
    written: dict[str, set[str]] = {}
    for word in map(_plainly, dict.fromkeys(WORD.findall(manuscript.whole))):
        written.setdefault(_one_form(word), set()).add(word)
    doubtful = set().union(*(words for words in written.values() if len(words) > 1))
    uses: dict[str, dict[str, list[tuple[Passage, int]]]] = {}
    for passage in manuscript.passages if doubtful else ():
        for found in WORD.finditer(passage.typed):
            word = _plainly(found.group())
            if word not in doubtful or _in_name(passage.typed, found):
                continue  # names do not vote on spelling
            if len(word) > 5 and not found.group().isupper() and not word.startswith("re-"):
                place = (passage, found.start())
                uses.setdefault(_one_form(word), {}).setdefault(word, []).append(place)
    for spellings in uses.values():
        if len(spellings) > 1:
            usual = max(spellings, key=lambda word: len(spellings[word]))
            for word in spellings:
                if word != usual:
                    yield Diagnostic(
                        _place(word, *spellings[word][0]),
                        f"“{word}” is spelt “{usual}” elsewhere",
                        labels=(Label(_place(usual, *spellings[usual][0]), "here, for one"),),
                        hints=(f"write “{usual}” everywhere, or “{word}” everywhere",),
                    )
    yield from _two_manners(manuscript, doubtful)
    yield from _together(manuscript, doubtful)


def _together(manuscript: Manuscript, told: set[str]) -> Iterator[Diagnostic]:
    """“Coproduction” beside “co-produced”: one word in two forms, of which the rarer is told."""
    uses: dict[str, dict[str, list[tuple[Span, str]]]] = {}
    if "co-" not in manuscript.whole_low:
        return
    for passage in manuscript.passages:
        for found in WORD.finditer(passage.typed):
            word = _plainly(found.group())
            meant = TOGETHER.fullmatch(word)
            if meant and word not in told and not _in_name(passage.typed, found):
                place = (passage.at(*found.span()), found.group())
                uses.setdefault(meant["root"], {}).setdefault(meant["hyphen"], []).append(place)
    for ways in (one for one in uses.values() if len(one) > 1):
        rare, usual = sorted(ways.values(), key=len)
        yield Diagnostic(
            rare[0][0],
            f"“{rare[0][1]}” stands here, and “{usual[0][1]}” elsewhere",
            labels=(Label(usual[0][0], "here, for one"),),
            hints=("write all words of this kind with a hyphen, or all without",),
        )


def _two_manners(manuscript: Manuscript, told: set[str]) -> Iterator[Diagnostic]:
    """The rarer of -ise and -ize, where different words are written with them."""
    manners: dict[str, list[tuple[Span, str]]] = {"iz": [], "is": []}
    words = dict.fromkeys(WORD.findall(manuscript.whole))
    either = {word: ending[0] for word in words if (ending := _either(word))}
    if len(set(either.values())) < 2:
        return
    for passage in manuscript.passages:
        for found in WORD.finditer(passage.typed):
            word = found.group()
            if word not in either or word.lower() in told or passage.quoted(found.start()):
                continue
            if not _in_name(passage.typed, found):
                manners[either[word]].append((passage.at(*found.span()), word))
    rare, usual = sorted(manners, key=lambda ending: len(manners[ending]))
    if manners[rare]:
        first = manners[usual][0]
        yield from together(
            manners[rare],
            f"{{words}} is written with -{rare}-, and “{first[1]}” with -{usual}-",
            f"{{count}} words have -{rare}- and others -{usual}-: {{words}}",
            f"write -{usual}- everywhere, as in “{first[1]}”, or -{rare}- everywhere",
            "this one too",
        )


def _either(word: str) -> re.Match[str] | None:
    """The ending of a word that may be written with -ise or -ize: “exercise” may not."""
    found = IZE.search(word.lower())
    if not found:
        return None
    soft, hard = (f"{word[: found.start()]}{s}{word[found.end() :]}".lower() for s in ("is", "iz"))
    return found if same_word(soft, hard) and not corrections(hard) else None


def _in_name(typed: str, found: re.Match[str]) -> bool:
    """Whether a word with a capital stands beside another one: it is part of a name."""
    if not found.group()[0].isupper():
        return False
    before, after = typed[: found.start()].split()[-1:], typed[found.end() :].split()[:1]
    return any(word[:1].isupper() for word in (*before, *after))


def _plainly(word: str) -> str:
    """A word in small letters and without the mark of an owner."""
    return word.lower().replace("’", "'").removesuffix("'s")


def _one_form(word: str) -> str:
    """What both spellings of a word have in common."""
    joined = word.replace("-", "") if word.count("-") == 1 else word
    doubled = DOUBLED.search(joined)
    if doubled and len(VOWELS.findall(joined[: doubled.start()])) > 1:
        joined = joined[: doubled.start()] + joined[doubled.start() + 1 :]
    return IZE.sub("is", joined)


def _place(word: str, passage: Passage, start: int) -> Span:
    return passage.at(start, start + len(word))

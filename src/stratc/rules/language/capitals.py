"""Rules about capitals: names that lose one, words that sometimes have one."""

import re
from collections.abc import Iterator

from stratc.checking.known_names import known_names
from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Label, Span
from stratc.text.english import DAY_NAMES, loosely
from stratc.text.spelling import only_a_name

from .syntax.finding import sheets

NAME = re.compile(
    r"(?<![\w\0’'-])[A-Z][a-z]+(?:\s+(?:(?:and|of|for|in)\s+)?[A-Z][a-z]+){1,6}(?![\w’'-])"
)
SENTENCE = re.compile(
    r"(?:\A|[.!?][”’)\"']|[.!?:;|>(“‘\"'\n/–—]|[a-z)][.!?]\d{1,2} (?=\Z)|"
    r" -(?= )|(?:\A|\n)\s*[-*+#]+|[•·▪◦‣]|\d[.)])"
    r"[\s*_\0\"“]*\Z"
)
# “Objective 2 Reduce waste”, “**Aim 1.2 Plant trees**”: behind a number in front, a title begins.
NUMBERED_LINE = re.compile(
    r"(?:\A|\n)[ \t*_]{0,9}[A-Z][a-z]+ \d{1,2}(?:\.\d{1,2})?[a-z]?[\s*_]{0,9}\Z"
)
# “*Suicide prevention in England*” is a title, and “Think Carer” is called so.
IN_A_NAME = re.compile(
    r"(?:[A-Z]\w{0,20} \([A-Z]{2,8}\) "
    r"|(?<![*_\w])[*_](?:(?:The|Our|A) )?|[\"“‘'][A-Z][\w’-]*(?: [A-Z][\w’-]*){0,3} )\Z"
)
LAW = re.compile(r"\([A-Z][a-z]+(?: [a-z]+)*\) (?:Act|Measure|Order|Regulations)\b")
# “Every Child, Every Street”, “an Education, Health and Care Plan”
TITLE = re.compile(r"(?:, [A-Z][a-z]+){1,4},? (?:(?:and|of|for|&) )?[A-Z]")
SMALL = frozenset(["and", "of", "for", "in", "the"])
# What is a name in one place and a thing in another.
SHORT_NAMES = """
    board partnership council strategy plan police government service services group county city
    trust team programme action state chair director officer councillor partner partners priority
    unit forum committee panel network members district borough town north south east west
    national local executive report framework department profile vision commitment part section
    figure table appendix year phase stage level tier step objective ambition outcome theme pillar
    class act bill order may march will our the we and this these they for with people young
    adults children family families health public care community communities integrated social
    safe safer recovery treatment prevention probation cabinet mayor parliament house lord
    ministry minister region crown court magistrates church internet web word excel outlook bank
    holiday autumn spring summer winter institute centre academy association college university
    hospital museum foundation society alliance assembly agency authority commissioner commission
    corporation consortium
"""
OFFICES = frozenset(SHORT_NAMES.split())
DAYS = frozenset(f"{day.lower()}{ending}" for day in DAY_NAMES for ending in ("", "s"))
WORD = re.compile(r"(?<![\w\0’'&/.-])[A-Z][a-z]{3,}(?![\w’'&-])")
NEAR_NAME = re.compile(
    r"(?:(?<![\w’'-])(?:[a-z]-)?[A-Z][\w’'-]{0,30},?(?:\s+(?:in|and|of|on|for|to|by|with|from|at|against))?|&|\b(?:of|the))\s+\Z"
)
# “our Tackling fuel poverty in Scotland strategy”
CALLED = re.compile(
    r"(?<=ing) (?:[\w’'-]+ ){1,7}?(?:strategy|plan|programme|campaign|scheme|policy|report)\b"
)
# “the Suicide prevention strategy”, “in line with Together: Building a Future”, “run by Refuge”
CALLED_SO = re.compile(
    r"(?: [a-z][\w’'-]*){1,3} (?:strategy|plan|programme|campaign|scheme|policy|framework)\b"
    r"|:[ *_]{1,3}[A-Z]"
)
RUN_BY = re.compile(
    r"\b(?:run|led|provided|funded|owned|managed|delivered|operated|offered|published) by \Z"
)
BOX = re.compile(r"\|[^|\n]{0,24}\Z")
GENERIC = re.compile(r"\b(?:an?|each|every|any)\s\Z")
HOW_MANY = frozenset(["most", "more", "other", "such", "few", "less", "all", "each"])


@rule(CONSIDER, english=True)
def name_with_a_small_letter(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A name that has lost one of its capitals: “Drug market Profile”.

    It finds names that the document writes with capitals elsewhere and here with some of them.
    Each is told once.

    Flagged:
        introduction: |
          The Fenmarsh Market Profile is read each year. We follow the Fenmarsh market Profile.

    Better:
        introduction: |
          The Fenmarsh Market Profile is read each year. We follow the Fenmarsh Market Profile.

    When to ignore it: where the words with small letters are no part of the name.
    """
    names: dict[str, tuple[str, Span]] = {}
    for passage in manuscript.passages:
        if not passage.heading:
            for found, span in passage.own_hits(NAME):
                words = found.group().split()
                if LAW.match(passage.typed, found.end() + 1):
                    continue  # “the Welsh Language (Wales) Measure” names no “Welsh Language”
                if words[0].lower() in ("the", "our", "this", "in", "for", "and", "a", "we"):
                    words = words[1:]
                # The first word of a sentence has its capital from there.
                before = passage.typed[max(0, found.start() - 30) : found.start()]
                opens = SENTENCE.search(before) and not before.endswith(("(", "“", "‘", "'"))
                if len(words) > 1 and (not opens or len(words) < len(found.group().split())):
                    names.setdefault(" ".join(words).lower(), (" ".join(words), span))
    flat = " ".join(manuscript.whole.split())
    low_flat = flat.lower()
    # Only a name that stands more often in any letters than in its own has lost some.
    names = {
        low: (name, span)
        for low, (name, span) in names.items()
        if low_flat.count(low) > flat.count(name)
    }
    longest = {low: max(low.split(), key=len) for low in names}
    told: set[str] = set()
    for passage in manuscript.passages if names else ():
        low_text = passage.low
        likely = [low for low, word in longest.items() if word in low_text and low not in told]
        if not likely or passage.heading:
            continue
        either = re.compile(
            r"(?<![\w\0’'-])(?:" + "|".join(map(loosely, likely)) + r")(?![\w’'-])", re.IGNORECASE
        )
        for found, span in passage.own_hits(either):
            typed = " ".join(found.group().split())
            right, place = names[typed.lower()]
            if GENERIC.search(passage.typed, max(0, found.start() - 6), found.start()):
                continue  # “to prepare a Gaelic language plan”: any one
            if typed in (right, *told) or not _half_set(typed, passage, found.start()):
                continue
            told.add(typed.lower())
            yield Diagnostic(
                span,
                f"“{typed}” is written “{right}” elsewhere",
                labels=(Label(place, "here, for one"),),
                hints=("give each word of the name its capital, or none of them",),
            )


@rule(CONSIDER, english=True)
def word_with_and_without_capital(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An ordinary word that has a capital in the middle of a sentence, and elsewhere has none.

    It finds “Cannabis” beside “cannabis”. Words that are part of a name, and those that councils
    use as short names, such as “the Board”, are passed over. All of them are told once.

    Source: GOV.UK style guide, under “Capitalisation”.

    Flagged:
        introduction: Here Naloxone is free. We give naloxone to everybody.

    Better:
        introduction: Here naloxone is free. We give naloxone to everybody.

    When to ignore it: where the word with the capital is a name.
    """
    listed = manuscript.answer(known_names)
    capitals: dict[str, tuple[Span, str]] = {}
    for passage in manuscript.passages:
        if passage.heading or not passage.prose or _is_name(passage.plain):
            continue
        for found, span in passage.own_hits(WORD):
            word = found.group().lower()
            if _office(word) or word in listed or word in capitals or word in DAYS:
                continue
            before = passage.typed[max(0, found.start() - 30) : found.start()]
            after = passage.typed[found.end() : found.end() + 60].lstrip(" ()\n")
            if SENTENCE.search(before) or _name_before(before) or after[:1].isupper():
                continue
            if NUMBERED_LINE.search(before) or LAW.match(after) or IN_A_NAME.search(before):
                continue
            if after[:1].isdigit() or TITLE.match(
                after
            ):  # “Chapter 3”, “Every Child, Every Street”
                continue
            if after[:1] == "/" and after[1:2].isupper():  # “Mill Road/Wilford Lane”
                continue
            if not before.strip() or re.match(
                r"(?:and|of|for|&|to|in|on|by|with|from|at|against) [A-Z]", after
            ):
                continue
            named = CALLED_SO.match(passage.typed, found.end()) or RUN_BY.search(before)
            if named or (BOX.search(before) and re.match(r"[^|\n]{0,24}\|", after)):
                continue  # and what stands in a short box of a table is a label
            if word.endswith("ing") and CALLED.match(passage.typed, found.end()):
                continue
            capitals[word] = (span, found.group())
    small = {
        word
        for passage in manuscript.passages
        if passage.prose
        for word in capitals
        if word in passage.typed and re.search(rf"(?<![\w-]){word}(?![\w-])", passage.typed)
    }
    yield from together(
        [place for word, place in capitals.items() if word in small],
        "{words} has a capital here, and none elsewhere",
        "{count} words have a capital here, and none elsewhere: {words}",
        "write ordinary words in small letters",
        "and here",
        8,
    )


def _is_name(words: str) -> bool:
    """Whether each word that can has its capital: “Warm Homes: Local Grant” is the name of one."""
    return bool(
        re.fullmatch(
            r"[^a-z]*(?:[A-Z][\w’'-]*(?:[ :,]+(?:and |of |for |in |the )*|\Z)){3,8}", words
        )
    )


def _office(word: str) -> bool:
    several = (word, word.removesuffix("s"), re.sub(r"ies\Z", "y", word))
    return any(one in OFFICES for one in several)


def _half_set(typed: str, passage: Passage, start: int) -> bool:
    """Whether some words of a name have a capital that no sentence gave them, and some none."""
    first, *rest = [word for word in typed.split() if word.lower() not in SMALL]
    large = [word for word in rest if word[0].isupper()]
    little = [word for word in rest if word[0].islower()]
    if not little:
        return first[0].islower() and bool(large)
    if large:
        return True
    opens = bool(SENTENCE.search(passage.typed[max(0, start - 30) : start]))
    return first[0].isupper() and not opens


def is_named(passage: Passage, found: re.Match[str]) -> bool:
    """Whether a term stands inside a name with capitals."""
    if not found.group()[0].isupper():
        return False
    after = passage.typed[found.end() : found.end() + 12].lstrip()
    before = passage.typed[max(0, found.start() - 30) : found.start()]
    return after[:1].isupper() or _name_before(before) or passage.heading


def _name_before(before: str) -> bool:
    """Whether a name ends before a word. A capital that a sentence begins with makes no name."""
    found = NEAR_NAME.search(before)
    alone = found and found.group()[0].isupper() and " " not in found.group().strip()
    if not found:
        return False
    begun = alone and SENTENCE.search(before[: found.start()])
    first = found.group().strip(" ,")
    return not begun or only_a_name(first) or _opens_a_name(first.lower())


def _opens_a_name(word: str) -> bool:
    """Whether a name may begin with a word that begins a sentence: “Simpler Recycling applies”."""
    words = sheets().words
    sign = words.signs.get(word)
    classes = set(words.meanings[sign].classes) if sign and word not in HOW_MANY else set()
    return bool({"J", "P"} & classes) or ("N" in classes and "R" not in classes)

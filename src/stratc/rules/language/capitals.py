"""Rules about capitals: names that lose one, words that sometimes have one."""

import re
from collections.abc import Iterator

from stratc.checking.known_names import known_names
from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Label, Span
from stratc.text.english import UNITS, loosely, number_words
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
IN_A_NAME = re.compile(r"(?:(?<![*_\w])[*_]|[\"“‘'][A-Z][\w’-]*(?: [A-Z][\w’-]*){0,3} )\Z")
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
WORD = re.compile(r"(?<![\w\0’'&/.-])[A-Z][a-z]{3,}(?![\w’'&-])")
NEAR_NAME = re.compile(
    r"(?:(?<![\w’'-])(?:[a-z]-)?[A-Z][\w’'-]{0,30},?(?:\s+(?:in|and|of|for|to|by|with|from|at|against))?|&|\b(?:of|the))\s+\Z"
)
# “our Tackling fuel poverty in Scotland strategy”
CALLED = re.compile(
    r"(?<=ing) (?:[\w’'-]+ ){1,7}?(?:strategy|plan|programme|campaign|scheme|policy|report)\b"
)
HOW_MANY = frozenset(["most", "more", "other", "such", "few", "less", "all", "each"])
# Each term as it is written, and whether its capitals count too.
TERMS = (
    ("covid", r"covid(?:[ -]?19)?(?![\w-])", True),
    ("county lines", r"county lines\b", True),
    ("wellbeing", r"well ?being\b", False),
    ("healthcare", r"health ?care\b(?! \w+er)", False),
    ("childcare", r"child ?care\b", False),
    ("signposting", r"sign ?post(?:ing|ed)?\b", False),
    ("online", r"on ?line\b", False),
    ("stakeholder", r"stake ?holders?\b", False),
    ("10-year", r"(?:10|ten)[- ]year\b(?!\s(?-i:[A-Z]))", False),
    ("inquiry", r"[ei]nquir(?:y|ies)\b", False),
    ("safeguarding", r"safe ?guarding\b", False),
)
# “Tier One” beside “tier one” and “tier 1”.
NUMBERED = re.compile(
    rf"(?<![\w\0’'-])[A-Za-z][a-z]{{3,11}} (?:{number_words(1, 9)}|[1-9])(?![\w\0’'-]|[.,/:]\d|%)",
    re.IGNORECASE,
)


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
            if _office(word) or word in listed or word in capitals:
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


@rule(CONSIDER, english=True)
def term_in_several_forms(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """One term that is written in two forms or more: “Covid-19”, “covid 19”, “COVID”.

    It knows terms of such documents that are often written in several ways, and finds “Tier One”
    beside “tier one”. The rarer forms are told once.

    A search finds only one of them, and the text looks as if nobody had read the whole.

    Flagged:
        introduction: Since Covid-19 more people ask for help. Before covid 19 fewer did.

    Better:
        introduction: Since COVID-19 more people ask for help. Before COVID-19 fewer did.

    When to ignore it: where one of them is part of a name, or quoted.
    """
    for term, written, capitals in TERMS:
        first = {"online": "line", "10-year": "year"}.get(term, term[:4])
        pattern = re.compile(rf"(?<![\w\0’'-])(?:{written})", re.IGNORECASE)
        uses: dict[str, list[Span]] = {}
        for passage in manuscript.passages:
            if first not in passage.low:
                continue
            for found, span in passage.own_hits(pattern):
                form = " ".join(found.group().split())
                before = passage.typed[max(0, found.start() - 30) : found.start()]
                if capitals and SENTENCE.search(before) and form[0].isupper() and form[1].islower():
                    continue  # its capital may be that of the sentence
                form = form if capitals else form.lower().removesuffix("s")
                if not (capitals and _named(passage, found)):
                    uses.setdefault(form, []).append(span)
        if len(uses) > 1:
            yield from _rarer(uses)

    for forms in _numbered(manuscript).values():
        if len(forms) > 1 and any(form[0].isupper() for form in forms):
            yield from _rarer(forms)


def _numbered(manuscript: Manuscript) -> dict[str, dict[str, list[Span]]]:
    """The terms with a number behind them, each with its forms that no sentence begins with."""
    terms: dict[str, dict[str, list[Span]]] = {}
    for passage in manuscript.passages:
        for found, span in () if passage.heading else passage.own_hits(NUMBERED):
            word, number = found.group().split()
            before = passage.typed[max(0, found.start() - 30) : found.start()]
            opens = SENTENCE.search(before) and word[0].isupper() and not number[0].isupper()
            if not opens and word[1:].islower() and not _named(passage, found):
                low = number.lower()
                term = terms.setdefault(f"{word.lower()} {UNITS.get(low, low)}", {})
                term.setdefault(f"{word} {number}", []).append(span)
    return terms


def _rarer(uses: dict[str, list[Span]]) -> Iterator[Diagnostic]:
    """The forms of a term that are not its usual one, told once."""
    usual = max(uses, key=lambda form: len(uses[form]))
    return together(
        [(span, form) for form in uses if form != usual for span in uses[form]],
        f"{{words}} is written “{usual}” elsewhere",
        f"{{words}} are written “{usual}” elsewhere",
        "write it in one form",
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


def _named(passage: Passage, found: re.Match[str]) -> bool:
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

"""A rule about two words that need a hyphen before a third one: “state funded schools”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import WORD, Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Span
from stratc.text.deeds import DEEDS, VERBS
from stratc.text.english import number_words
from stratc.text.spelling import PREFIXES
from stratc.text.tables import entries, lines

from .syntax.finding import sheets

# What the pair stands before: nearly always a thing, and no verb.
# What may stand between the pair and the thing: “long term suicide prevention strategy”.
KIND = (
    r"(?:library|community|housing|health|care|suicide|prevention|action|delivery|transport|council|"
    r"public|social|local|strategic|national|digital|affordable|mental|education|family|support|"
    r"structural|treatment|recovery|clinical|specialist|residential|sustainable|economic|environmental|"
    r"physical|carbon|waste|energy|climate|capital|financial|drug|drugs|alcohol|crime|library|sport|leisure|commissioning|joint|integrated)"
)
THING = (
    rf"(?=\s+(?:{KIND}\s+){{0,2}}(?:[a-z]+(?:ion|ment|ance|ence|ity|ness|ship|sis|ure|ics|cy|cies)s?|[a-z]*(?:services?|support|"
    r"schools?|plans?|strateg(?:y|ies)|approach(?:es)?|care|programmes?|projects?|homes?|housing|"
    r"staff|workers?|targets?|goals?|aims?|objectives?|outcomes?|offers?|models?|data|crimes?|"
    r"deaths?|harms?|calls?|risks?|needs?|groups?|teams?|economy|activities|noise|bus|buses|training|funding|places?|providers?|stays?|jobs?|"
    r"areas?|systems?|pathways?|practices?|tools?|hubs?|policy|policies|priorities|panels?|tenanc\w+|"
    r"lets?|leases?|reviews?|use|users?|behaviours?|issues?|problems?|people|children|contracts?|sessions?|clinics?|"
    r"grants?|advice|help|change|impacts?|benefits?|savings?|energy|travel|vehicles?|buildings?|"
    r"land|waste|food|growth|emissions|network|evidence|time|track|response|working|learning|"
    r"delivery|thinking|ways?|manner|options?|opportunities|view|low|high|basis|cycle|vision|drug|framework|"
    r"victims|patients|individuals|families|households|offenders|drinkers|properties|"
    r"trends|effects?|accommodation|workers?|responses?|facilit(?:y|ies)|libraries|population|age|figures|averages?|leaders?|conversations?|"
    r"centres?|spaces?|venues?|events?|parks?|crisis|ambitions?|cit(?:y|ies)|towns?|towns?|strateg(?:y|ies)))\b)"
)
PAIRS = tuple(entries(__package__, "compounds"))
PHRASES = "|".join(lines(__package__, "phrases_with_hyphens"))
BEFORE = (
    *(rf"(?:{first})\s+(?:{second})" for first, second in PAIRS),
    PHRASES.replace(" ", r"\s+"),
    r"net\s+zero\s+(?=carbon)",
)
NUMBERS = number_words(2, 12)
UNITS = (
    "year|month|week|litre|hour|mile|bedroom|page|storey|point|stage|phase|tier|strand|metre|acre|"
    "minute|person|bed"
)
# Behind one of these nothing more belongs to a thing that lasts “ten years”.
ENDING = (
    "to|of|for|in|on|at|by|with|from|the|a|an|our|this|that|which|who|is|are|was|were|will|has|have|"
    "had|it|we|they|as|than|olds?|ago|later|after|before|since"
)
LASTING = (
    rf"(?:\d{{1,3}}|{NUMBERS})\s+(?:{UNITS})"
    rf"(?=\s+(?:(?!(?:{ENDING})\b)[A-Za-z]+\s+){{0,5}}(?:plans?|strategy|programmes?|vision|lifespan|"
    r"windows?|commitments?|roadmap|horizon|"
    r"timescales?|timeframes?|periods?|term|contracts?|funding|settlement|reviews?|cycle|framework|"
    r"budget|grant|pilot|project|sessions?|courses?|wait|targets?|tenanc(?:y|ies)|bins?|homes|"
    r"houses|average|high|low)\b)|easy\s+to\s+(?:read|follow|understand|use)(?=\s+(?:guides?|summary|"
    r"document|format|version|plan|report|leaflets?|language)\b)"
)
# What makes one word of any thing that stands before it.
MAKING_ONE = """
    related based friendly specific oriented orientated centred focused focussed responsive driven
    intensive sensitive ready
"""
SECOND = frozenset(MAKING_ONE.split())
# The same before any other thing: the next word is looked up.
LOOSE = re.compile(
    rf"(?<![\w\0’'.,£-])(?<!\d–)(?:(?:{'|'.join(BEFORE[:-1])})|(?:\d{{1,2}}|{NUMBERS})\s+(?:{UNITS})|"
    r"(?P<owner>(?!(?:most|more|very|less|recent|other|these|those|some|any)\b)[a-z]{3,})\s+"
    rf"(?:{'|'.join(MAKING_ONE.split())}))"
    r"\s+(?!olds?\b|groups?\b|spaces?\b|nights?\b)(?P<thing>[a-z]+)(?![\w’'-])",
    re.IGNORECASE,
)
# Such pairs are two words by now, or have no hyphen by GOV.UK.
FREE = re.compile(r"(?:early\s+years)\Z", re.IGNORECASE)
# The Procurement Act 2023 calls them so, and the youth justice statistics.
OF_AN_ACT = re.compile(
    r"light\s+touch\s+(?:contract|service|regime)s?\b|first\s+time\s+entrants?\b", re.I
)
COMPOUND = re.compile(
    rf"(?<![\w\0’'.,£-])(?<!\d–)(?:(?:{'|'.join(BEFORE)}){THING}|{LASTING})", re.IGNORECASE
)
# Two words that every such place has, one behind the other.
KNOWN = frozenset(
    (
        *(
            (one, two)
            for first, second in PAIRS
            for one in first.split("|")
            for two in second.split("|")
        ),
        *((one, two) for one, two, *_ in map(str.split, PHRASES.split("|"))),
        *((one, two) for one in NUMBERS.split("|") for two in UNITS.split("|")),
        *(("net", "zero"), ("easy", "to")),
    )
)
# Such a pair written as one word, “longterm”, and its hyphen; “citywide” and “preschool” are words.
WRITTEN_AS_ONE = {
    one + two: f"{one}-{two}"
    for one, two in KNOWN
    if two not in ("wide", *UNITS.split("|")) and one not in PREFIXES
} | {"illhealth": "ill health", "inorder": "in order", "upto": "up to", "socalled": "so-called"}
# A label before its text stands for a thing: “Expert led – people who know help us.”
LABEL = re.compile(
    r"(?:\A|\n) {0,20}(?:\d{1,2}[.)] |[-*] )?\**(?P<pair>[A-Z][a-z]{3,} (?:led|based|"
    r"informed|centred|focused|focussed))"
    r"(?=\**(?: ?[–—:]| - | and [A-Za-z-]{3,20}\**(?: ?[–—:]| - )))"
)
PAIR = re.compile(rf"(?<![\w\0’'.,£-])(?:{'|'.join(BEFORE[:-1])})(?![\w’'-])", re.IGNORECASE)
# Adjectives of the thing behind such a pair, and what a pair stands behind that ends there.
ROW = re.compile(r"(?:,? (?:and |or )?)(?P<row>(?:[a-z]+(?:-[a-z]+)? ){1,2}[a-z]+)(?![\w’'-])")
END_OF_ROW = re.compile(
    r"\b(?:of|at|on|is|are|was|were|be|been|over|from|(?:in|over|for|at|on|of)\s+(?:the|a|an))\s+\Z",
    re.IGNORECASE,
)
JOINED = re.compile(r",? (?:and |or |but )?")
LASTS = frozenset(UNITS.split("|"))
GERUND = re.compile(
    r"(?:park|hous|gambl|learn|plann|smok|drink|train|cycl|walk|fund)ing", re.IGNORECASE
)
IN_THE_LONG = re.compile(r"\b(?:in|over|for|at)\s+the\s+\Z", re.IGNORECASE)
IN_THE = re.compile(r"\b(?:in|over|for|at)\s+(?:the\s+)?\Z", re.IGNORECASE)
DOING = re.compile(r"\b(?:we|they|you|to|will|can|must|should|may)\s+\Z", re.IGNORECASE)
DEED = re.compile(f"{VERBS}|{DEEDS}", re.IGNORECASE)
# “At the end of life people need calm”, “The police recorded crimes”
AFTER_THE = re.compile(r"end of |police", re.IGNORECASE)
THE = re.compile(r"(?:\bthe|\A|[.:])\s*\Z", re.IGNORECASE)
AT_RISK = re.compile(r"\bat\s+\Z", re.IGNORECASE)
AT_END = re.compile(r"(?:term|level|time)\Z")


@rule(CONSIDER, english=True)
def compound_without_hyphen(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two words that stand before a third one and need a hyphen: “state funded schools”.

    It knows some hundreds of pairs that such documents use, in small letters, before a noun. All of
    them are told once.

    Without the hyphen readers group the words wrongly and have to go back. Behind the noun no
    hyphen is needed: “schools that are state funded”.

    Source: GOV.UK style guide, under “Hyphenation”.

    Flagged:
        introduction: We will open two state funded schools.

    Better:
        introduction: We will open two state-funded schools.

    When to ignore it: where the pair is part of a name.
    """
    places = manuscript.answer(without_hyphen)
    yield from together(
        places,
        "{words} stands before a noun and needs a hyphen",
        "{count} pairs of words stand before a noun without hyphen: {words}",
        f"write “{'-'.join(places[0][1].split())}”" if places else "",
        "this one too",
        12,
    )


def without_hyphen(manuscript: Manuscript) -> list[tuple[Span, str]]:
    """Every pair of words that needs a hyphen where it stands."""
    places: list[tuple[Span, str]] = []
    for passage in manuscript.passages:
        places += [
            (passage.at(*found.span("pair")), found["pair"])
            for found in LABEL.finditer(passage.typed)
        ]
        beginnings = reversed([*_beginnings(passage)]) if likely(passage.words) else ()
        found: list[tuple[int, int]] = []
        for start in beginnings:
            end = _end(passage.typed, start) or _end_in_row(passage.typed, start, found)
            if end and not passage.quoted(start):
                found.append((start, end))
        places += [
            (passage.at(start, end), " ".join(passage.typed[start:end].split()))
            for start, end in reversed(found)
        ]
    return places


def _end_in_row(typed: str, start: int, behind: list[tuple[int, int]]) -> int:
    """Where a pair ends that stands in a row of them: “needs led, trauma informed care”."""
    pair = PAIR.match(typed, start)
    if not pair or not behind or not _small(pair.group()):
        return 0
    return pair.end() if JOINED.fullmatch(typed, pair.end(), behind[-1][0]) else 0


def _beginnings(passage: Passage) -> Iterator[int]:
    """Where a pair may begin, word by word: to try the patterns at every letter is dear."""
    words = list(WORD.finditer(passage.low))
    for one, other in pairwise(words):
        first, second = one.group(), other.group()
        if (first, second) in KNOWN or second in SECOND or (second in LASTS and first.isdigit()):
            yield one.start()


def _end(typed: str, start: int) -> int:
    """Where two words that need a hyphen end; nothing if they need none."""
    found = COMPOUND.match(typed, start)
    if OF_AN_ACT.match(typed, start):
        return 0
    if found:
        words = found.group()
        before = typed[max(0, start - 12) : start]
        if AFTER_THE.match(words) and THE.search(before):
            return 0
        if _small(words) and not (AT_END.search(words) and IN_THE_LONG.search(before)):
            return found.end()
    loose = LOOSE.match(typed, start)
    if loose and _small(typed[start : loose.start("thing")]) and _stands_before(loose):
        return start + len(typed[start : loose.start("thing")].rstrip())
    pair = PAIR.match(typed, start)
    if pair and _small(pair.group()) and _leads_to_thing(typed, start, pair.end()):
        return pair.end()
    return 0


def _leads_to_thing(typed: str, start: int, end: int) -> bool:
    """Whether adjectives stand between a pair and its thing: “long term and other conditions”."""
    row = ROW.match(typed, end)
    before = typed[max(0, start - 12) : start]
    if not row or END_OF_ROW.search(before):
        return False
    first, *rest = row["row"].lower().split()
    if not _describes(first):
        return False
    thing = next((_classes(word) for word in rest if not _describes(word)), set[str]())
    return not thing.isdisjoint("NP") and thing <= set("NPBZ")


def _describes(word: str) -> bool:
    """Whether a word says what a thing is like and is none: “older”, “person-centred”."""
    return "-" in word or "J" in _classes(word) <= set("JRDE")


def _small(words: str) -> bool:
    """Whether two words are no part of a name, and not two by now."""
    return words[1:].islower() and not FREE.search(words.rstrip())


def _stands_before(found: re.Match[str]) -> bool:
    """Whether a pair stands before a thing, and the first of any pair is a thing itself."""
    thing, owner = found["thing"], found["owner"]
    before = found.string[max(0, found.start() - 12) : found.start()]
    if found.group().lower().startswith("drop in"):  # “an overall drop in carer numbers”
        return False
    if IN_THE.search(before) and AT_END.search(found.group()[: -len(thing)].rstrip()):
        return False
    if AT_RISK.search(before) and "risk" in found.group() and "J" in _classes(thing):
        return False  # “keep people at high risk safe”
    if owner and "B" in _classes(owner) and DOING.search(before):  # “we group related tasks”
        return False
    if owner and owner[0].isupper() and DEED.fullmatch(owner):  # “Start focused visits”
        return False
    if owner and not ({"N"} <= _classes(owner) <= {"N", "J", "B"} or GERUND.fullmatch(owner)):
        return False
    # “year on year increases in” speaks of things, and “one to one supports them” does not.
    rest = found.string[found.end() : found.end() + 30]
    of = re.match(r"\s+(?:in|of|to|for|and)\b|[.,;)]", rest)
    more = re.match(r" ([a-z]{3,})", rest)
    of = of or (more if more and {"N"} <= _classes(more[1]) <= {"N", "B"} else None)
    never = _classes(thing) <= {"N", "P", "J", "G", *("ZB" if of else "")}
    return never and not _classes(thing).isdisjoint("NP")


def _classes(word: str) -> set[str]:
    words = sheets().words
    return {"J"} if word == "other" else set(words.meanings[words.of(word.lower())].classes)


def likely(words: tuple[str, ...]) -> bool:
    """Whether two of the words that need a hyphen stand side by side."""
    if not KNOWN.isdisjoint(pairwise(words)) or not SECOND.isdisjoint(words):
        return True
    return not LASTS.isdisjoint(words) and any(
        one.isdigit() and two in LASTS for one, two in pairwise(words)
    )

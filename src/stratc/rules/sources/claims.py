"""Rules about statements of fact that nothing supports."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.model import Action, Commitment, Measure, Objective, Part, Statistic, Vision
from stratc.source import Diagnostic
from stratc.text.english import number_words
from stratc.text.needed import pieces_of
from stratc.text.tables import pieces

_PIECES = pieces(__name__)
EVIDENCE = re.compile(_PIECES["EVIDENCE"], re.IGNORECASE)
MORE = re.compile(_PIECES["MORE"], re.IGNORECASE)
AHEAD = re.compile(_PIECES["AHEAD"], re.IGNORECASE)
SAID = re.compile(r"\b(?:stated|argued|said|wrote|concluded)\b(?: that|:|,? [“‘\"])")
KNOWING = re.compile(_PIECES["KNOWING"], re.IGNORECASE)
SPEAKER = re.compile(_PIECES["SPEAKER"])
WANTED = re.compile(_PIECES["WANTED"])
_SMALL = rf"(?:{number_words(1, 10)}|\d{{1,3}})"
FIGURES = re.compile(
    r"(?<![\d.,])\d[\d.,]*+\s?(?:%|per cent)|\b\d{1,3}(?:,\d{3})+\b|[£(]\s?\d|\0"
    r"|(?<![\w.,/-])\d{2,3} (?!(?:day|week|month|year|hour|minute|per)s?\b)[a-z]{4,}"
    rf"|\b{_SMALL} (?:in|out of) (?:every )?{_SMALL}\b|\b(?:half|(?:a|{number_words(1, 4)}) "
    r"(?:thirds?|quarters?|fifths?|tenths?)) (?:of|said)\b",
    re.IGNORECASE,
)
CITED = re.compile(r"\(\s*[A-Z][^()]{2,80}\b(?:19|20)\d\d\w?\)|\[@|\[\^")
YEARLY = re.compile(_PIECES["YEARLY"])
IN_A_TABLE = re.compile(r"\n[ \t]*\|[^\n]+\|")
# “We act quickly on what real-time data tells us”: whatever it may say
IN_A_CLAUSE = re.compile(
    r"\b(?:on|by|to|from|of|with|understand|learn) (?:what|how) (?:[\w-]+ ){0,3}\Z"
)
AVERAGE = re.compile(_PIECES["AVERAGE"])
BY_NAME = re.compile(_PIECES["BY_NAME"])
PLACE = re.compile(_PIECES["PLACE"])
INSIDE = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]{0,24}+ (?:(?:of|for|and) )?\Z")
FAR = 50  # letters from what compares to the place that is compared with
LIKELY = pieces_of(EVIDENCE, MORE, SAID, AVERAGE)
PROMISING = (Action, Commitment, Measure, Objective, Part, Vision)

# “Moving in the middle of my exams was the worst thing”: one who tells of herself

OWN_VOICE = re.compile(r"\bI\b(?!\.)|\b(?:me|my|mine|myself)\b")


@rule(CONSIDER, english=True)
def claim_without_source(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A statement of fact with neither a figure nor a source.

    It finds sentences that lean on evidence nobody names (“evidence shows”, “research suggests”),
    that compare (“significantly higher”, “too many children”, “above the national average”) or
    that tell of a rise or a fall, in a paragraph that cites nothing, and findings that compare
    without a figure. What people told a council is left alone. All of them are told once.

    Readers cannot check it, and whoever disagrees need not believe it. The Code of Practice for
    Statistics asks that statements can be traced to where they come from.

    Flagged:
        introduction: Evidence shows that early help saves lives.

    Better:
        sources:
          - id: early-help
            title: Early help in twelve counties
            year: 2025
        introduction: Evidence shows that early help saves lives [@early-help].

    When to ignore it: where the next sentence gives the figure, or everybody knows it.
    """
    places = [
        (statistic.where["finding"], statistic.finding or "")
        for statistic in manuscript.strategy.statistics
        if _says_without_figure(statistic)
    ]
    places += [
        (passage.at(start + found.start(), start + found.end()), " ".join(found.group().split()))
        for passage in manuscript.passages
        if passage.prose and not passage.heading and not isinstance(passage.element, PROMISING)
        if LIKELY.standing_in(passage.low)
        for start, end in passage.sentences
        if (found := _claim(passage, start, end)) and not passage.quoted(start + found.start())
    ]
    yield from together(
        places,
        "{words} is said without a figure or a source",
        "{count} statements of fact have neither figure nor source: {words}",
        "cite a source as [@its-id], or give the figure",
        "this one too",
    )


def _says_without_figure(statistic: Statistic) -> bool:
    """Whether a statistic compares in words alone, with no figure on either side."""
    words = f"{statistic.sentence or ''} {statistic.finding or ''}"
    compared = any(one.value for one in statistic.compare)
    return bool(statistic.finding and not statistic.value and not compared and MORE.search(words))


def _claim(passage: Passage, start: int, end: int) -> re.Match[str] | None:
    sentence = passage.typed[start:end]
    whole = passage.written[start:end]
    if CITED.search(whole) or OWN_VOICE.search(sentence):
        return None
    if FIGURES.search(sentence):
        return _average_untold(passage, start, end)
    found = EVIDENCE.search(sentence)
    if found and _in_a_name(found, sentence):
        found = None
    if found and IN_A_CLAUSE.search(sentence[: found.start()]):
        return None
    if not found and not AHEAD.search(sentence):
        found = MORE.search(sentence) or _finding_told(sentence)
        if found and WANTED.search(sentence[: found.start()]):
            return None
        if found and (
            BY_NAME.search(sentence[: found.start()])
            or _in_table(passage, sentence[found.start() :], end)
        ):
            return None
    if found and _cited_nearby(passage, end):
        return None
    return found


def _in_a_name(found: re.Match[str], sentence: str) -> bool:
    """Whether it begins inside a name: “The Institute of Health and Care Research has”."""
    return found.group()[:1].isupper() and INSIDE.search(sentence, 0, found.start()) is not None


def _average_untold(passage: Passage, start: int, end: int) -> re.Match[str] | None:
    """“Lower than the average”, where the paragraph has no figure but the one that is compared."""
    found = AVERAGE.search(passage.typed[start:end])
    around = passage.typed[: passage.typed.find("\n\n", end)] if found else ""
    around = around[around.rfind("\n\n", 0, start) + 1 :]
    several = re.findall(r"(?<![\d,.])(?!(?:19|20)\d\d\b)\d[\d.,]*", around)
    if (
        len(several) != 1
        or IN_A_TABLE.search(passage.typed)
        or isinstance(passage.element, Statistic)
    ):
        return None
    return None if AHEAD.search(passage.typed[start:end]) else found


def _in_table(passage: Passage, compared: str, end: int) -> bool:
    """“Below the UK average”, above a table of the passage that has the UK."""
    place = PLACE.search(compared, 0, FAR)
    rows = IN_A_TABLE.findall(passage.typed, end) if place else ()
    return place is not None and any(place.group().lower() in row.lower() for row in rows)


def _finding_told(sentence: str) -> re.Match[str] | None:
    found = None if SPEAKER.search(sentence) else SAID.search(sentence)
    return found if found and KNOWING.search(sentence[: found.start()]) else None


def _cited_nearby(passage: Passage, end: int) -> bool:
    """Whether what follows cites a source, or tells the figures of this sentence or of a year."""
    rest = passage.written[end:].split("\n\n")[0]
    place = passage.sentence_of(end + len(rest) - len(rest.lstrip()))
    if place and FIGURES.search(rest[: place[1] - end]):
        return True
    return bool(re.match(r"\s*\[@", rest) or YEARLY.match(rest))

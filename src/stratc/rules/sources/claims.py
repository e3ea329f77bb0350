"""Rules about statements of fact that nothing supports."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.model import Action, Commitment, Measure, Objective, Part, Statistic
from stratc.source import Diagnostic
from stratc.text.english import number_words
from stratc.text.needed import pieces_of

EVIDENCE = re.compile(
    r"\b(?:(?:the |there is |strong |clear |growing |good |recent |national |local ){0,3}+"
    r"(?:evidence|research|stud(?:y|ies)|data|analysis|surveys?|figures|statistics|literature)"
    r"(?: from [a-z]{3,12}(?: [a-z]{3,12})?| in this area| to date)?"
    r"(?: also| has| have| consistently| clearly)* "
    r"(?:shows?|shown|demonstrates?|demonstrated|suggests?|suggested|indicates?|tells? us|"
    r"proves?|proved|confirms?|confirmed|highlights?|highlighted|reveals?|revealed|finds?|found|says?)\b"
    r"|it is (?:well |widely )?(?:known|recognised|accepted|acknowledged|estimated|reported|"
    r"evidenced|documented|established) that|"
    r"(?:research|the evidence) is (?:clear|consistent|strong)\b|"
    # “is known as the Care Act” gives a name.
    r"(?:is|are) (?:also )?(?:(?:widely |well )?(?:identified|recognised|regarded|seen)|"
    r"(?:widely |well )known) as\b|"
    r"studies have|research has|experts? (?:agree|say|believe)|"
    r"evidence (?:that(?! helps| we\b| you\b| is\b)|of (?:an? )?(?:increas|ris|fall|decreas)))",
    re.IGNORECASE,
)
MORE = re.compile(
    r"\b(?:significantly|substantially|considerably|disproportionately|markedly|far|much|"
    r"(?:well|particularly) )\s*(?:higher|lower|more likely|less likely|greater|worse|better|above|"
    r"below|more (?:common|prevalent|deprived))\b"
    r"|\b(?:twice|three times|four times|five times|ten times|(?<!\d )times) (?:as |more )\w+"
    r"|\b(?:exceeds?|above|below|higher than|lower than|worse than|better than) "
    r"(?:both )?(?:the )?(?:national|regional|england|uk|scotland|wales)\b"
    r"|\b(?:the )?(?:vast )?majority of (?:people|those|adults|children|deaths|cases|crime|users)\b"
    r"|\b(?:with )?most (?:positive|people|deaths|cases|crimes?|offenders|adults|children|users)\b"
    r"|\b(?:large|marked|significant|wide) (?:differences?|gaps?|variations?) (?:between|in)\b"
    r"|\b(?:is|are|remains?|was|were) (?:among )?the (?:\w+ )?(?:highest|lowest|worst)\b"
    r"|\b(?:is|are|remains?) (?:one of )?the (?:most|least) "
    r"(?:common|prevalent|frequent|deprived)\b"
    r"|\b(?:increased|risen|fallen|decreased|grown|declined|rose|fell|grew) "
    r"(?:significantly|substantially|sharply|dramatically|considerably|steadily)\b"
    r"|\btoo many (?:children|people|adults|families|young)\b"
    r"|\b(?:has|have) (?:remained|been) (?:unchanged|steadily|increasing|rising|falling|growing)\b"
    r"|\b(?:there has been|we have seen|have seen|has seen|contributing to|led to) "
    r"(?:an? |significant |marked |large |recent )*(?:increas|ris|decreas|fall|declin|reduc|surge)"
    r"|\b(?:increase|rise|decrease|fall|decline|surge)s? in (?:the )?(?:\w+ ){1,3}"
    r"(?:use|deaths|demand|harm|crime)\b(?= (?:among|since|over|in|nationally|locally)\b)"
    r"|\bhigh(?:er)? (?:levels?|rates?|numbers?) of (?:unmet|deprivation|drug|alcohol|death|harm)"
    r"|\bwidespread (?:use|involvement|availability)\b",
    re.IGNORECASE,
)
AHEAD = re.compile(
    r"\b(?:will|would|should|shall|must|aim|need|want|wish|if|how|whether|ensure|so that|to ensure|"
    r"calls? (?:to|for)|target|review|monitor|measure|outcome|may|can|could)\b",
    re.IGNORECASE,
)
SAID = re.compile(r"\b(?:stated|argued|said|wrote|concluded)\b(?: that|:|,? [“‘\"])")
# What people told a council, “Parents said that”, is no finding; what those say who know is one.
KNOWING = re.compile(
    r"\b(?:reports?|reviews?|stud(?:y|ies)|research(?:ers)?|inquir(?:y|ies)|commission(?:er)?s?|"
    r"inspect(?:ors?|ions?)|audit(?:ors?)?|experts?(?! by)|authors?|professors?|academics?|"
    r"scientists?|analysts?|papers?|articles?|assessments?|evaluations?|institutes?|coroners?|"
    r"it (?:is|was|has (?:often |long )?been))\b[^,.;]{0,60}\Z",
    re.IGNORECASE,
)
# What somebody said at a meeting is no finding: “Councillor Marsh said that”, “He said that”.
SPEAKER = re.compile(
    r"\b(?:Councillor|Cllr|Mayor|Minister|Member|Officer|Chair|Leader|[Hh]e|[Ss]he)\b"
    # Nor is what a body named in full is quoted with: “as the Poverty Commission has stated: “We”.
    r"|(?:\b[A-Z]\w+ (?:and |of |for )?){2,8}(?:has |have |had )?"
    r"(?:stated|argued|said|wrote|concluded)[:,]? [“‘\"]"
)
# What is wanted is no finding: “to shift towards a much greater use of parks”.
WANTED = re.compile(
    r"\b(?:shift|move|moving|shifting|turn|change|push|drive|work|working)\b[^.;]{0,40}\b(?:towards?|to)\b"
    r"[^.;]{0,20}\Z"
)
_SMALL = rf"(?:{number_words(1, 10)}|\d{{1,3}})"
FIGURES = re.compile(
    r"(?<![\d.,])\d[\d.,]*+\s?(?:%|per cent)|\b\d{1,3}(?:,\d{3})+\b|[£(]\s?\d|\0"
    r"|(?<![\w.,/-])\d{2,3} (?!(?:day|week|month|year|hour|minute|per)s?\b)[a-z]{4,}"
    rf"|\b{_SMALL} (?:in|out of) (?:every )?{_SMALL}\b|\b(?:half|(?:a|{number_words(1, 4)}) "
    r"(?:thirds?|quarters?|fifths?|tenths?)) (?:of|said)\b",
    re.IGNORECASE,
)
CITED = re.compile(r"\(\s*[A-Z][^()]{2,80}\b(?:19|20)\d\d\w?\)|\[@|\[\^")
YEARLY = re.compile(
    r"(?:(?<!\s)\s+)?(?:In|By|Between|From|Since) (?:\w+ )?(?:19|20)\d\d\b[^.;]{0,80}?"
    r"(?:\d(?:\.\d+)?(?:%| per cent)|\d,\d{3}\b)"
)
LIKELY = pieces_of(EVIDENCE, MORE, SAID)
PROMISING = (Action, Commitment, Measure, Objective, Part)


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
        if (found := _claim(passage, start, end))
    ]
    yield from together(
        places,
        lambda words: f"{words} is said without a figure or a source",
        lambda words, count: f"{count} statements of fact have neither figure nor source: {words}",
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
    if CITED.search(whole) or FIGURES.search(sentence):
        return None
    found = EVIDENCE.search(sentence)
    if not found and not AHEAD.search(sentence):
        found = MORE.search(sentence) or _finding_told(sentence)
        if found and WANTED.search(sentence[: found.start()]):
            return None
    if found and _cited_nearby(passage, end):
        return None
    return found


def _finding_told(sentence: str) -> re.Match[str] | None:
    found = None if SPEAKER.search(sentence) else SAID.search(sentence)
    return found if found and KNOWING.search(sentence[: found.start()]) else None


def _cited_nearby(passage: Passage, end: int) -> bool:
    """Whether the paragraph cites a source or tells of a year right behind this sentence."""
    rest = passage.written[end:].split("\n\n")[0]
    return bool(re.match(r"\s*\[@", rest) or YEARLY.match(rest))

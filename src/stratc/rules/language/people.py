"""Rules about words for people: what nobody is called, and one group called by several words."""

import re
from collections.abc import Iterator

from stratc.checking.known_names import known_names
from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.source import Diagnostic, Edit, Label, Span
from stratc.text.needed import Pieces, needed
from stratc.text.tables import PatternTable

# Each word, and the better one, for the subjects in which it hurts.
DRUGS = PatternTable().read(__package__, ["people_who_use_drugs"]).rows
ANYONE = PatternTable().read(__package__, ["people"]).rows
NEAR = Pieces(piece for word, _ in (*DRUGS, *ANYONE) for piece in needed(word))


@rule(CONSIDER, english=True)
def words_that_stigmatise(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A word that makes of people what they have, use or did.

    It finds “addicts”, “alcoholics”, “drug abusers”, “committed suicide”, “the homeless” and the
    like; what may mean something else only where the strategy is about drugs or
    alcohol. Names of bodies and fixed terms such as Alcoholics Anonymous, the Misuse of Drugs Act
    and “clean needles” are left alone, and so is quoted speech. The same word is told once.

    People who are called so stay away from services. Guides ask for words that put the person
    first.

    Source: Scottish Drugs Forum, Moving Beyond People First Language; NHS England, style guide;
    Samaritans, media guidelines for reporting suicide; UK Government, inclusive communication.

    Flagged:
        introduction: We help addicts in every town.

    Better:
        introduction: We help people who use drugs in every town.

    When to ignore it: where a law or a title uses the word.
    """
    scope = " ".join(manuscript.strategy.scope).lower() + manuscript.strategy.title.lower()
    drugs = bool(re.search(r"drug|alcohol|substance|addict|recovery", scope))
    names = manuscript.answer(known_names)
    here = NEAR.standing_in(manuscript.whole_low)
    for word, better in (*(DRUGS if drugs else ()), *ANYONE):
        stems = here & needed(word)
        if not stems:
            continue
        numbers = sorted({n for stem in stems for n in manuscript.numbers_holding(stem)})
        pattern = re.compile(rf"(?<![\w\0-])(?:{word})(?![\w\0-])", re.IGNORECASE)
        places: list[tuple[Span, str]] = []
        for passage in (manuscript.passages[number] for number in numbers):
            for found, span in passage.own_hits(pattern):
                shown = " ".join(found.group().split())
                middle = any(p[0].isupper() and not p.isupper() for p in shown.split()[1:])
                if (shown.isupper() and shown != "BAME") or middle or shown.lower() in names:
                    continue
                places.append((span, shown))
        if places:
            span, shown = places[0]
            times = f", {len(places)} times in all" if len(places) > 1 else ""
            yield Diagnostic(
                span,
                f"there is a kinder word than “{shown}”{times}",
                hints=(f"write “{better}”",),
                edits=(Edit(span, better),) if "…" not in better and len(places) == 1 else (),
            )


# “our customers”, “each client”; “Service users can …” at the beginning of a sentence
OURS = re.compile(
    r"(?:\b(?:[Oo]ur|[Ee]ach|[Ee]very|[Aa]ll(?: our| of our)?) |"
    r"(?:\A|[.!?][ \n]+|\n[ \t]*(?:[-*•] )?))"
    r"(?P<word>[Cc]ustomer|[Cc]lient|[Ss]ervice[ -]user)s?"
    r"(?= (?:who|can|could|may|will|are|is|were|was|have|has|had|must|should|need|needs|want|tell|"
    r"told|say|said|get|with|to|and|in|at|on|by|feel|know)\b|[,.;])"
)


@rule(CONSIDER, english=True)
def group_under_several_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“Our customers” in one sentence and “our clients” in another.

    It finds customers, clients and service users where the words speak of those whom the council
    itself serves: behind “our”, “each”, “every” or “all”, or at the beginning of a sentence. The
    words that are rarer are told once.

    Readers ask whether two groups are meant, and whether a promise to one holds for the other.

    Flagged:
        introduction: Our customers can ring us. Each client has a worker. All customers are heard.

    Better:
        introduction: Our clients can ring us. Each client has a worker. All clients are heard.

    When to ignore it: where they are two groups, such as those who buy and those in care.
    """
    uses: dict[str, list[Span]] = {}
    for passage in manuscript.passages:
        for found, _ in passage.own_hits(OURS) if passage.prose and not passage.heading else ():
            word = found["word"].lower().replace("-", " ")
            uses.setdefault(word, []).append(passage.at(*found.span("word")))
    usual = max(uses, key=lambda word: len(uses[word]), default="")
    for word, places in uses.items():
        if word != usual:
            yield Diagnostic(
                places[0],
                f"“{word}” stands here, and “{usual}” elsewhere",
                labels=(Label(uses[usual][0], "here, for one"),),
                hints=("call one group by one word, or say how the two differ",),
            )

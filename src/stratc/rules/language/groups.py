"""A rule about one group of people that is called by several words."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.source import Diagnostic, Label, Span

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

"""Rules about how often something is done, and how entries of one list begin and end."""

import re
from collections.abc import Iterator
from itertools import pairwise

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.model import CommitmentGroup
from stratc.source import Diagnostic, Label, Span
from stratc.text.tables import pieces

_PIECES = pieces(__name__)
OFTEN = re.compile(_PIECES["OFTEN"], re.IGNORECASE)
TOLD = re.compile(_PIECES["TOLD"], re.IGNORECASE)
FEWEST = 3
WHO = re.compile(_PIECES["WHO"])
DOES = re.compile(_PIECES["DOES"])
INTERVAL = re.compile(_PIECES["INTERVAL"], re.IGNORECASE)
OF_THE_SAME = re.compile(_PIECES["OF_THE_SAME"])
CLAUSE = re.compile(r"[,;]\s|\b(?:and|but|with|while)\b|(?=\bat each of\b)")


@rule(CONSIDER, english=True)
def how_often_left_open(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“Reviewed regularly”, with no word about how often.

    It finds reviews, reports, meetings and updates that are promised regularly, periodically or
    from time to time, where the sentence gives no interval, and words that mean two intervals, such
    as “bi-monthly”. All of them are told once.

    Once in five years is regular too. Nobody can say that a review is late.

    Flagged:
        introduction: The board will review progress regularly.

    Better:
        introduction: The board will review progress every quarter.

    When to ignore it: where another sentence gives the interval.
    """
    places: list[tuple[Span, str]] = []
    for passage in manuscript.passages:
        if passage.heading or not OFTEN.search(passage.typed):
            continue
        for start, end in passage.sentences:
            sentence = passage.typed[start:end]
            found = OFTEN.search(sentence)
            if found and (found["both"] or not TOLD.search(sentence)):
                name = next(one for one in ("after", "before", "both") if found[one])
                at = passage.at(start + found.start(name), start + found.end(name))
                places.append((at, " ".join(found.group().split())))
    yield from together(
        places,
        "{words} does not say how often",
        "{count} places do not say how often: {words}",
        "say how often: every quarter, every year",
        "nor does this",
    )


@rule(CONSIDER, english=True)
def how_often_told_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """One thing that is done every quarter here and every month there.

    It finds a board that meets, a group that reports to the same body, or a plan that is reviewed,
    each with an interval, and again with another one.

    Nobody can say which of the two was agreed.

    Flagged:
        introduction: |
          The Fenmarsh Recovery Board meets quarterly. It is open to all.
          The Fenmarsh Recovery Board meets each month in the town hall.

    Better:
        …
          The Fenmarsh Recovery Board meets in the town hall.

    When to ignore it: where the two are told of different times.
    """
    first: dict[tuple[str, str], tuple[str, str, Span]] = {}
    for passage in manuscript.passages:
        if passage.heading or not INTERVAL.search(passage.typed):
            continue
        last = ""
        for start, end in _clauses(passage):
            clause = passage.typed[start:end]
            often, who, deeds = (
                list(pattern.finditer(clause)) for pattern in (INTERVAL, WHO, DOES)
            )
            same = OF_THE_SAME.search(clause)
            named = bool(who and deeds and who[0].end() <= deeds[0].start())
            name = (who[0]["name"] or who[0]["group"]).removeprefix("The ").lower() if named else ""
            name, last = name or (last if same else ""), name or last
            if len(often) != 1 or len(deeds) != 1 or not name:
                continue
            deed = deeds[0].lastgroup or ""
            what = f"{deed}{deeds[0]['report'] or ''}"
            kind, words = often[0].lastgroup or "", often[0].group()
            place = passage.at(start + often[0].start(), start + often[0].end())
            usual, written, span = first.setdefault((name, what), (kind, words, place))
            if kind != usual:
                yield Diagnostic(
                    place,
                    f"“{words}” here, and “{written}” elsewhere, for one thing ({name})",
                    labels=(Label(span, "here"),),
                    hints=("say how often in one way",),
                )


def _clauses(passage: Passage) -> Iterator[tuple[int, int]]:
    for start, end in passage.sentences:
        cuts = [found.start() for found in CLAUSE.finditer(passage.typed, start, end)]
        yield from pairwise([start, *(cut for cut in cuts if cut > start), end])


@rule(CONSIDER, english=True)
def entries_begin_differently(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Commitments under one lead-in of which some begin with a capital and some do not.

    It looks at groups of three commitments or more with one lead-in.

    Behind “We will:” small letters are usual; either is right, and both together look unread.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: clinics
                    text: open a clinic in every town.
                  - id: nurses
                    text: Train each nurse in naloxone.
                  - id: kits
                    text: give naloxone to every pharmacy.

    Better:
        …
                items:
                  - id: clinics
                    text: open a clinic in every town.
                  - id: nurses
                    text: train each nurse in naloxone.
        …

    When to ignore it: where the entry begins with a name.
    """
    for group in manuscript.index.elements:
        if not isinstance(group, CommitmentGroup) or not group.lead_in:
            continue
        items = [item for item in group.items if not item.stands_alone]
        small = [item for item in items if item.text[:1].islower()]
        large = [item for item in items if re.match(r"[A-Z][a-z]+ [a-z]", item.text)]
        fewer, more = sorted((small, large), key=len)
        if not fewer or len(items) < FEWEST:
            continue
        yield from together(
            [(item.where["text"], item.text.split()[0]) for item in fewer],
            "{words} begins in another way than the others of its list",
            "{count} entries begin in another way than the others: {words}",
            "begin all with a small letter" if more is small else "begin all with a capital",
            "this one too",
        )

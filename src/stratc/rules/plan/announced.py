"""Rules about priorities that the text announces in a list: as many, and as they are called."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.model import Priority
from stratc.source import Diagnostic, Label, Span

POINT = re.compile(r"(?m)^(?P<indent>[ \t]*)(?:[-*+]|\d{1,2}[.)])[ \t]+(?P<words>[^\n]{3,160})$")
LEADING = re.compile(
    r"\b(?:priorit|objective|aim|pillar|theme|strand|area|chapter|section)\w*\b", re.I
)
# “The Government's plan rests on three themes:” lists no priorities of this one.
OF_OTHERS = re.compile(
    r"\b(?:(?:UK |Welsh |Scottish |Irish )?Government(?:['’]s)?|"
    r"national (?:strategy|plan|framework|policy|mission))\b"
)
OURS = re.compile(r"\b(?:our|we|this (?:strategy|plan))\b", re.I)
ENDING = re.compile(r"(?:ing|ed|ies|es|s|e|y|er|ation|ment)\Z")
SMALL_WORDS = """
    a an and the of for in on to with our by from all we will be is are
"""
SMALL = frozenset(SMALL_WORDS.split())
LABEL = re.compile(r"\A(?:[A-Za-z-]{1,20} ){1,3}\d{1,2}\s?[:.–—-]\s(?=\S)")
ALIKE = 0.5
ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Announcement:
    """A list in the text that names priorities: where, and which point is which priority."""

    passage: Passage
    lead: Span
    named: tuple[tuple[re.Match[str], Priority], ...]


@rule(CONSIDER, english=True)
def priority_not_announced(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A priority that the text leaves out where it lists them.

    It finds a list that names two or more of the priorities and not all, under a line that speaks
    of priorities, objectives or the like. Lists of a national plan are left alone.

    Readers of the first pages do not expect it, and ask whether it belongs.

    Flagged:
        introduction: |
          The priorities are:

          - Treat everybody near home
          - Cut the supply of drugs
        priorities:
          - id: treatment
            title: Treat everybody near home
          - id: supply
            title: Cut the supply of drugs
          - id: homes
            title: Homes for people in recovery

    Better:
        …
        priorities:
          - id: treatment
            title: Treat everybody near home
          - id: supply
            title: Cut the supply of drugs

    When to ignore it: where the list names some of them on purpose.
    """
    for announcement in manuscript.answer(_announcements):
        named = {priority.id for _, priority in announcement.named}
        missing = [p for p in manuscript.strategy.priorities if p.id not in named]
        if missing and len(missing) < len(named):
            titles = ", ".join(f"“{priority.title}”" for priority in missing)
            yield Diagnostic(
                announcement.lead,
                f"{titles} {'is a priority' if len(missing) == 1 else 'are priorities'}, and "
                "not in this list",
                labels=tuple(Label(p.where["title"], "not in the list") for p in missing),
                hints=("add it to the list, or say why it stands apart",),
            )
            return


@rule(CONSIDER, english=True)
def priority_announced_otherwise(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Priorities that are called otherwise in a list than in their titles.

    It finds a list that names two or more of the priorities with other words than their titles
    have, such as “Deliver a treatment system” for “Delivering treatment services”. All of them are
    told once.

    Whoever looks for the words of the list finds nothing under them.

    Flagged:
        introduction: |
          The priorities are:

          - Treat everybody near their home
          - Cut the supplies of drugs
        priorities:
          - id: treatment
            title: Treating everybody near home
          - id: supply
            title: Cutting the supply of drugs

    Better:
        introduction: |
          The priorities are:

          - Treating everybody near home
          - Cutting the supply of drugs
        priorities:
          - id: treatment
            title: Treating everybody near home
          - id: supply
            title: Cutting the supply of drugs

    When to ignore it: where the list says in other words what each priority is for.
    """
    for announcement in manuscript.answer(_announcements):
        passage = announcement.passage
        yield from together(
            [
                (passage.at(*found.span("words")), _bare(found["words"]))
                for found, priority in announcement.named
                if _titled(found["words"]) != _titled(priority.title)
            ],
            "the priority {words} has another title",
            "{count} priorities have other titles than here: {words}",
            "call each by its title",
            "this one too",
        )


def _announcements(manuscript: Manuscript) -> list[Announcement]:
    """Lists of the text in which points name priorities, each with the line above it."""
    titles = [(priority, _stems(priority.title)) for priority in manuscript.strategy.priorities]
    found: list[Announcement] = []
    for passage in manuscript.passages if len(titles) >= ENOUGH else ():
        if not passage.prose or passage.heading or isinstance(passage.element, Priority):
            continue
        for lead, points in _lists(passage):
            named = tuple(
                (point, best)
                for point in points
                if (best := _meant(_stems(_titled(point["words"])), titles))
            )
            if len({priority.id for _, priority in named}) == len(named) >= ENOUGH:
                found.append(Announcement(passage, passage.at(*lead), named))
    return found


def _lists(passage: Passage) -> Iterator[tuple[tuple[int, int], list[re.Match[str]]]]:
    """Each list with the words above it: its outer points, and where its line stands."""
    points = list(POINT.finditer(passage.typed))
    runs: list[list[re.Match[str]]] = []
    for point in points:
        between = passage.typed[runs[-1][-1].end() : point.start()] if runs else "x"
        if runs and not re.search(r"\n[ \t]*\n[^\s*+-]", between):
            runs[-1].append(point)
        else:
            runs.append([point])
    for run in runs:
        above = passage.typed[: run[0].start()].rstrip()
        start = max(above.rfind("\n"), above.rfind(". ")) + 1
        of_others = OF_OTHERS.search(above[above.rfind("\n\n") + 1 :]) and not OURS.search(
            above, start
        )
        if LEADING.search(above[start:]) and not of_others:
            least = min(len(point["indent"]) for point in run)
            yield (start, len(above)), [p for p in run if len(p["indent"]) == least]


def _meant(words: frozenset[str], titles: list[tuple[Priority, frozenset[str]]]) -> Priority | None:
    scores = [
        (len(words & title) / len(words | title), priority) for priority, title in titles if title
    ]
    score, priority = max(scores, key=lambda pair: pair[0])
    return priority if score >= ALIKE else None


def _bare(words: str) -> str:
    return " ".join(re.sub(r"[*_\0]", "", words).split()).rstrip(" .;:,")


def _plainly(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", _bare(words).lower().replace("&", " and ")))


def _titled(words: str) -> str:
    """The words as a title has them: the list may say “the prevention of crime”, or “Aim 1: …”."""
    return _plainly(LABEL.sub("", _bare(words))).removeprefix("the ")


def _stems(words: str) -> frozenset[str]:
    plain = [word for word in _plainly(words).split() if word not in SMALL]
    return frozenset(_stem(word) for word in plain)


def _stem(word: str) -> str:
    """A word without its ending, and without the letter that the ending doubled."""
    return re.sub(r"(.)\1\Z", r"\1", ENDING.sub("", word)) if len(word) > 4 else word

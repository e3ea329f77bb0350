"""A rule about promises that stand in running text alone."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.model import Action, Priority, Section, Strategy
from stratc.source import Diagnostic, Span
from stratc.text.deeds import BENT, DEEDS
from stratc.text.english import words as english_words

from .repeats.meaning import is_promise, telling_words

RUNNING = (Section, Priority, Strategy)
WORD = "[A-Z][\\w’'-]*+"
BODY = "Council|Partnership|Board|Committee|Forum|Trust|Group|Team|Service|Network|Alliance"
NAME = (
    rf"(?:{WORD} (?:and |of |for )?){{0,6}}?(?:{BODY}|council|partnership|board)"
    rf"(?: (?:for|of|in)(?: (?:and )?{WORD}){{1,5}}){{0,2}}"
)
DONE = f"{'|'.join(sorted(BENT))}|held|run|set|written|built"
YEAR = r"(?:the end of )?(?:[A-Z][a-z]+ )?20\d\d"
BY = f"(?:by|in|from) {YEAR}"
# What is foreseen, said or hoped is no deed: “we will need 300 homes by 2030”.
FORESEEN = (
    r"(?:be|have|see|need|know|face|not|only|never|still|then|remain|expect|hope|run (?:out|short)|"
    r"fall|lose|miss|exceed|outgrow|overspend|struggle|fail|suffer|grow|age|reach|pass|soon)\b"
)
WHO = (
    r"(?:[Cc]hildren|[Pp]eople|[Rr]esidents|[Ff]amilies|[Cc]arers|[Tt]enants|[Pp]upils|[Pp]atients|"
    r"(?:[Ee]ach|[Ee]very) [a-z]+)"
)
# What nobody wants is foreseen too: “we will … by 2030 unless we act”.
AVERTED = re.compile(r"\b(?:unless|if nothing|without (?:action|change|more|new|further|extra))\b")
# What a strategy says of its own review is governance: “We will review this strategy in 2029”.
OF_ITSELF = re.compile(
    r"\bwill (?:also |then )?(?:(?:review|refresh|revisit|update|monitor|evaluate)(?: and \w+)?"
    r" (?:this|the|our) (?:\w+ ){0,2}(?:strategy|plan|policy|framework|charter)"
    r"|(?:review|monitor|discuss|consider) (?:\w+ )?progress\b"
    r"|(?:report|publish) (?:on )?(?:(?:an?|our|the) )?(?:(?:annual|yearly|regular|progress) ){0,2}"
    r"(?:reports?|updates?|progress)\b)",
    re.I,
)
REVIEWED = re.compile(
    r"will be (?:reviewed|refreshed|revised|evaluated|updated|replaced|published|monitored|reported"
    r"|held|made|done)\b"
)
A_PLAN = re.compile(
    r"\b(?:[Tt]his|[Tt]he|[Oo]ur|A|[Aa]n) (?:[\w-]+ ){0,2}"
    r"(?:strategy|plan|policy|framework|charter|review|statement|report|Strategy|Plan|Policy) \Z"
    r"|\b[Pp]rogress \Z"
)
WILL = rf"(?:[Ww]e[’']ll|(?:[Ww]e|[Tt]he {NAME}) will)"
# A prediction names a number: “will have 31,000 people by 2040”.
IN_PROSE = re.compile(
    rf"\b(?P<promise>{WILL} (?:also )?(?!run (?:out|short)\b|report to\b)"
    rf"(?:{DEEDS}|adopt) \w+(?: \w+)?)[^.\n]*"
    rf"|\b(?P<due>{WILL} (?!{FORESEEN})[a-z]+ [^.\n]{{1,160}}? "
    rf"(?:(?:by|from) {YEAR}|before the end of (?:the|this) (?:plan|strategy))\b)[^.\n]*"
    # “People in care homes will have a yearly check from 2027”
    rf"|\b(?P<given>{WHO} [^.\n]{{0,40}}?\bwill (?!{FORESEEN}(?! an?\b))[a-z]+ "
    rf"[^.\n]{{1,120}}? from {YEAR}\b)[^.\n]*"
    rf"|\b(?P<dated>will be (?:{DONE})\b[^.\n]{{0,80}} {BY}\b)[^.\n]*"
    rf"|\b(?P<opened>[Bb]y {YEAR},? "
    rf"(?:[\w’'-]+ ){{1,9}}will (?:be (?:{DONE})|have) (?!\d)\w+)[^.\n]*"
)


# “In short, we will:” and its points
SUMMARY = re.compile(
    r"\b[Ww]e will(?: \w+)?:[ \t]*\n\s*\n?"
    r"(?P<points>(?:[ \t]*[-*•][ \t]+[^\n]+(?:\n\s*\n?|\Z)){3,12})"
)
CLAUSE = re.compile(r", |; | and (?:we|to|will)\b| with | by 20\d\d")
POINT = re.compile(r"[-*•][ \t]+(?P<words>[^\n]+)")
FELT = re.compile(r"(?:be|feel|remain|stay|celebrate|know|see)\b")


@rule(CONSIDER, english=True)
def promise_in_prose(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Promises that stand in the running text only.

    It finds sentences of sections and priorities that say “we will” or “the council will” and what
    will be done, or what will be there by a year, and are listed as no commitment; and a point of a
    summary (“We will:”) that nothing takes up, where the others are taken up. They are told once.
    A strategy that lists none at all must say so twice. Its own review, and reports on how far it
    has come, are left alone.

    A promise without an id, a lead and a date is forgotten, by everybody but its readers.

    Flagged:
        introduction: As a first step, we will map the services of each town.
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: clinics
                    text: open a clinic in every town.

    Better:
        introduction: Help is near.
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: map
                    text: map the services of each town.
                  - id: clinics
                    text: open a clinic in every town.

    When to ignore it: where the sentence sums up what is listed.
    """
    listed = [
        set(english_words(commitment.text.lower()))
        for commitment in manuscript.index.commitments.values()
    ]
    deeds = [
        telling_words(one.plain)
        for one in manuscript.passages
        if isinstance(one.element, Action) and one.field.key == "action"
        if len(telling_words(one.plain)) > 1
    ]
    places: list[tuple[Span, str]] = []
    for passage in manuscript.passages:
        if not passage.prose or passage.heading or not isinstance(passage.element, RUNNING):
            continue
        for found, span in passage.own_hits(IN_PROSE):
            words = set(english_words(found.group().lower()))
            if found["due"] and AVERTED.search(found.group()):
                continue
            before = passage.typed[max(0, found.start() - 60) : found.start()]
            if OF_ITSELF.search(found.group()) or (
                REVIEWED.match(found.group()) and A_PLAN.search(before)
            ):
                continue
            start, end = passage.sentence_of(found.start()) or found.span()
            said = telling_words(passage.typed[start:end])
            if any(len(said & own) >= 0.75 * len(own) for own in deeds):
                continue  # an action takes it up
            deed = found.group().partition("will ")[2]
            clause = telling_words(CLAUSE.split(deed, maxsplit=1)[0])
            if any(_mostly(clause, own) for own in deeds):
                continue
            if not any(len(words & own) >= 0.7 * len(words) for own in listed):
                places.append((span, " ".join(found[str(found.lastgroup)].split())))
    places += _left_out(manuscript)
    index = manuscript.index
    # A text that lists nothing may say in passing what it is for.
    if len(places) < (1 if index.commitments or index.actions else 2):
        return
    yield from together(
        places,
        "{words} is promised in the text only",
        "{count} promises stand in the text only: {words}",
        "list them as commitments, with a lead and a date, or say it as a fact",
        "this one too",
    )


def _mostly(clause: frozenset[str] | set[str], own: frozenset[str] | set[str]) -> bool:
    """Whether a row names most of what is promised, with another verb: “start a youth council”."""
    shared = len(clause & own)
    return shared > 1 and (2 * shared >= len(clause) or 3 * shared >= 2 * len(own))


def _left_out(manuscript: Manuscript) -> Iterator[tuple[Span, str]]:
    """The points of a summary that no commitment or action takes up, where most are taken up."""
    kept = [telling_words(passage.plain) for passage in manuscript.passages if is_promise(passage)]
    for passage in manuscript.passages:
        if not kept or not passage.prose or not isinstance(passage.element, RUNNING):
            continue
        for found in SUMMARY.finditer(passage.typed) if "will" in passage.low else ():
            points = list(POINT.finditer(passage.typed, *found.span("points")))
            words = [telling_words(point["words"]) for point in points]
            apart = [
                point
                for point, own in zip(points, words, strict=True)
                if own
                and not FELT.match(point["words"])
                and all(len(own & other) < 0.34 * len(own) for other in kept)
            ]
            near = [
                own for own in words if any(len(own & other) >= 0.6 * len(own) for other in kept)
            ]
            if len(near) > 1 and len(apart) <= len(near) // 2:
                for point in apart:
                    yield passage.at(*point.span("words")), point["words"].strip()

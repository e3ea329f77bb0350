"""Rules about names in the text: who is named and listed nowhere, and short names of two bodies."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.model import Member, PartnerGroup
from stratc.source import Diagnostic, Label, Span

NAME = r"[A-Z][\w’'&-]+(?: (?:(?:of|and|for|the) )?[A-Z][\w’'&-]+){0,4}"
DELIVERED = re.compile(
    rf"\b(?:delivered|provided|run|commissioned from|led|managed) by (?:the )?"
    rf"(?P<names>{NAME}(?:, {NAME}){{0,5}}(?:,? and {NAME})?)"
)
# What is a department or a subject, and no body of its own.
NO_BODY_NAMES = """
    public health, social care, primary care, children's services, adult social care, commissioners,
    housing, education, police, probation
"""
NO_BODIES = frozenset(" ".join(NO_BODY_NAMES.split()).split(", "))
BODY = re.compile(r"\b(?P<word>Partnership|Board|Trust|Service|Alliance)\b")
SHORT = re.compile(r"\b[Tt]he (?P<word>Partnership|Alliance|Trust)\b(?! (?:Board|Group|for|of)\b)")
PLACE = re.compile(
    r"(?<![\w\0])(?P<first>[A-Z][a-z]{3,}) (?:Hills|Forest|Valley|Vale|Dales|Downs|Coast)(?!\w)"
)


@rule(CONSIDER, english=True)
def provider_not_listed(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A body that delivers something, by the text, and is not among the listed partners.

    It looks at “delivered by”, “provided by” and “run by” in strategies that list their partners.
    All of them are told once.

    Readers ask whether those who do the work have agreed to the strategy.

    Flagged:
        bodies:
          - id: council
            name: Fenmarsh County Council
        partners:
          - members: [council]
        introduction: Help is delivered by Harbourlink and Open Doors.

    Better:
        …
            name: Fenmarsh County Council
          - id: harbourlink
            name: Harbourlink
        partners:
          - members: [council, harbourlink]
        introduction: Help is delivered by Harbourlink.

    When to ignore it: where the list names partners of another kind.
    """
    index = manuscript.index
    members = {
        use.id
        for use in index.uses
        if use.kind == "body" and isinstance(use.element, Member | PartnerGroup)
    }
    if not members:
        return
    listed = [
        name.lower()
        for body in index.bodies.values()
        if body.id in members
        for name in (body.name, *body.aliases, *body.parts)
    ]
    listed += [
        str(getattr(element, "text", "") or "").lower()
        for element in index.elements
        if isinstance(element, Member)
    ]
    places: list[tuple[Span, str]] = []
    for passage in manuscript.passages:
        for found, _ in passage.own_hits(DELIVERED):
            for one in re.split(r",? and (?=[A-Z])|, ", found["names"]):
                known = any(one.lower() in name or name in one.lower() for name in listed if name)
                if not known and len(one) > 3 and one.lower() not in NO_BODIES:
                    start = found.start("names") + found["names"].index(one)
                    places.append((passage.at(start, start + len(one)), one))
    yield from together(
        list({name: (span, name) for span, name in reversed(places)}.values())[::-1],
        "{words} delivers something here, and is not among the partners",
        "{count} bodies deliver something and are not among the partners: {words}",
        "add them under `partners:`, or say how they belong to one that is there",
        "nor is this one",
        8,
    )


@rule(CONSIDER, english=True)
def short_name_of_two_bodies(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“The Partnership”, where the document names two of them.

    It finds a short name that fits two bodies whose names end in the same word.

    Readers cannot tell which one meets, pays or decides.

    Flagged:
        bodies:
          - id: drugs
            name: Fenmarsh Drugs Partnership
          - id: recovery
            name: Fenmarsh Recovery Partnership
        introduction: The Partnership meets monthly.

    Better:
        …
        introduction: The Fenmarsh Drugs Partnership meets monthly.

    When to ignore it: where the text says at the start which one it calls so.
    """
    ends: dict[str, list[str]] = {}
    for body in manuscript.index.bodies.values():
        last = body.name.split()[-1]
        if BODY.fullmatch(last):
            ends.setdefault(last, []).append(body.name)
    for passage in manuscript.passages:
        for found, span in passage.own_hits(SHORT):
            names = ends.pop(found["word"], [])
            if len(names) > 1:
                yield Diagnostic(
                    span,
                    f"“{found.group()}” may be “{names[0]}” or “{names[1]}”",
                    hints=("write the full name where the other one is near",),
                )


@rule(CONSIDER, english=True)
def place_cut_short(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A district called by half of its name.

    It finds “Malvern” in a document that also writes “Malvern Hills”: names that end in Hills,
    Forest, Valley and the like. A town of the same name is another place.

    Flagged:
        introduction: In Fenmarsh Hills it is 20%. In Fenmarsh it is 28%, the highest of all.

    Better:
        introduction: In Fenmarsh Hills it is 20%. In the town it is 28%, the highest of all.

    When to ignore it: where the town is meant and not the district.
    """
    full: dict[str, tuple[Span, str]] = {}
    for passage in manuscript.passages:
        for found, span in passage.own_hits(PLACE):
            full.setdefault(found["first"], (span, found.group()))
    for first, (place, name) in full.items():
        alone = re.compile(rf"(?<![\w\0]){first}(?= \((?:\d|\0)| (?:is|was|it|has|had)\b)")
        for passage in manuscript.passages:
            hit = next(passage.own_hits(alone), None)
            if hit:
                yield Diagnostic(
                    hit[1],
                    f"“{first}” is called “{name}” elsewhere",
                    labels=(Label(place, "here, for one"),),
                    hints=(f"write “{name}” if you mean it",),
                )
                break

"""A rule about the grammatical form of entries."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.model import Action, Commitment, CommitmentGroup, Intervention
from stratc.source import Diagnostic, Span
from stratc.text.word_classes.lexicon import lexicon

from .wording import NEED, entries_of

ENTRIES = (Action, Commitment, Intervention)
NOUN = re.compile(
    r"(?:(?!Implement|Complement|Mention|Audit|Commission|Position|Balance|Finance|Advance|Enhance)"
    r"[A-Z][a-z]+(?:tion|ment|ance|ence|ity|ness|sion|al|ship|sis)s?|Training|"
    r"Pathways?|Access|Links?|Promotion|Roll[- ]out)\s+(?:of|to|in|for|with|between|on|and)\b"
)
ING = re.compile(r"(?!Bring|Swing)[A-Z][a-z]+ing\s+(?!for\b|[A-Z][a-z])")
PAST = re.compile(r"(?!Embed|Feed|Need|Speed|Seed|Heed)[A-Z][a-z]+[^e\W]ed\s+(?!in\b|by\b)")
WE = re.compile(r"(?:We|The (?:partnership|board|council)|Partners)\s+(?:will|shall)\b")
NOW = re.compile(r"We (?:introduce|increase|work|develop|provide|support|ensure|offer|deliver)\b")
WHO = re.compile(
    r"(?:All |The |Local )?(?:Services|Partners|Schools|Staff|Agencies|Providers|Carers|"
    r"Organisations|Commissioners|Teams|Officers|Council|Police|Public Health|"
    r"Partnership|Board|NHS|Housing)"
    r" (?:to|look|work|provide|have|are|is|need)\b"
)
# “A map of all graves”, “Review of evening services”: no verb begins with an article.
THING = re.compile(
    r"The [a-z]+ing of\b"
    r"|An? (?!to Z\b)[a-z][a-z-]*\b"
    r"(?! (?:[a-z-]+ ){0,8}?(?:will|is|are|to|has|can|should|that|who)\b)"
    r"|(?:Review|Audit|Survey|Study|Analysis|Evaluation|Launch|Refresh|Update|Rollout) of\b"
    r"|The (?:[a-z-]+ ){0,2}?(?:review|programme|plan|campaign|survey|strategy|pilot|"
    r"report|audit|service|scheme|study|event|guide|group|network|forum|course|centre|hub)\b"
    r"(?! (?:will|is|to))"
)
SAYS_WHO = re.compile(r"\b(?:will|shall|aims?|want|intends?|commits?)\b")
HEAD = 120  # in so many characters a commitment says who will do it


@rule(CONSIDER, english=True)
def entries_in_several_forms(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Entries of a plan that begin in different grammatical forms.

    It looks at plans in which most entries begin with what will be done (“Open”, “Train”), and
    tells once which begin with a noun (“Development of”), an -ing form, a past tense, “We
    introduce” or with who does it (“Schools to teach”). Commitments without “We will” among others
    that have it are told too.

    A list in one form is read at a glance, and “Developed” leaves it open whether it is done.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: a
                  action: Open a clinic in every town.
                - id: b
                  action: Train each nurse in naloxone.
                - id: c
                  action: Development of a plan for hostels.

    Better:
        …
                  action: Develop a plan for hostels.

    When to ignore it: where the form says something, such as what is done already.
    """
    for kind in ENTRIES:
        others: list[tuple[Span, str]] = []
        plain = things = 0
        for passage in entries_of(manuscript, kind):
            text = passage.plain
            if NEED.match(text) or WE.match(text):
                continue
            found = NOUN.match(text) or ING.match(text) or PAST.match(text) or NOW.match(text)
            found = found or WHO.match(text) or THING.match(text)
            if found:
                others.append((passage.opening(text, 2), found.group().strip()))
            elif may_be_deed(text):
                plain += 1
            else:
                things += 1
        if kind is Commitment:
            yield from _without_will(manuscript)
        if others and plain > len(others) + things:
            yield from together(
                others,
                "this entry begins with {words}, and the others with what is done",
                "{count} entries begin in another form than the rest: {words}",
                "begin each with what will be done: “Develop”, “Train”, “Open”",
                "this one too",
            )


def may_be_deed(text: str) -> bool:
    """Whether the first word can be the plain form of a verb: “Train”, and not “Community”."""
    first = re.match(r"[A-Za-z-]+", text)
    said = lexicon(frozenset())
    classes = said.meanings[said.of(first[0].lower())].classes if first else ""
    return not classes or "B" in classes or "R" in classes


def _without_will(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Commitments without “We will” among others that have it, where no lead-in says it."""
    led = {
        item.path
        for group in manuscript.index.elements
        if isinstance(group, CommitmentGroup) and group.lead_in
        for item in group.items
    }
    entries = [p for p in entries_of(manuscript, Commitment) if p.element.path not in led]
    bare = [
        p
        for p in entries
        if re.match(r"[A-Z][a-z]+ ", p.plain) and not SAYS_WHO.search(p.plain[:HEAD])
    ]
    if bare and len(entries) - len(bare) > len(bare):
        yield from together(
            [(p.opening(p.plain, 2), p.plain.split()[0]) for p in bare],
            "this entry begins with {words}, and the others with “We will”",
            "{count} entries begin in another form than the rest: {words}",
            "begin each alike, such as “We will …”",
            "this one too",
        )

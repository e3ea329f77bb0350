"""Rules about how the entries of a plan are worded and numbered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.model import Action, Commitment, CommitmentGroup, Intervention
from stratc.source import Diagnostic, Span
from stratc.text.english import MONTH

ENTRIES = (Action, Commitment, Intervention)
NOUN = re.compile(
    r"(?:(?!Implement|Complement|Mention|Audit|Commission|Position|Balance|Finance|Advance|Enhance)"
    r"[A-Z][a-z]+(?:tion|ment|ance|ence|ity|ness|sion|al|ship|sis)s?|Training|"
    r"Pathways?|Access|Links?|Promotion|Roll[- ]out)\s+(?:of|to|in|for|with|between|on|and)\b"
)
ING = re.compile(r"(?!Bring|Swing)[A-Z][a-z]+ing\s+(?!for\b)")
PAST = re.compile(r"(?!Embed|Feed|Need|Speed|Seed|Heed)[A-Z][a-z]+[^e\W]ed\s+(?!in\b|by\b)")
NEED = re.compile(
    r"(?:There (?:is|are|continues?|has|have|remains?)|Needs? (?:to|for)|Lack of|It is|"
    r"High levels? of|No |Not enough|Cases are|We (?:have|know|saw)|Currently)\b"
)
WE = re.compile(r"(?:We|The (?:partnership|board|council)|Partners)\s+(?:will|shall)\b")
NOW = re.compile(r"We (?:introduce|increase|work|develop|provide|support|ensure|offer|deliver)\b")
SAYS_WHO = re.compile(r"\b(?:will|shall|aims?|want|intends?|commits?)\b")
HEAD = 120  # in so many characters a commitment says who will do it
DATE = re.compile(
    rf"(?:(?:by |end of )?(?:\d{{1,2}} )?(?:{MONTH}|Spring|Summer|Autumn|Winter|Q[1-4])? ?20\d\d"
    r"(?:[/-]\d\d)?|ongoing|"
    r"on-going|tbc|annual(?:ly)?|quarterly|monthly)",
    re.IGNORECASE,
)


@rule(CONSIDER, english=True)
def entries_in_several_forms(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Entries of a plan that begin in different grammatical forms.

    It looks at plans in which most entries begin with what will be done (“Open”, “Train”), and
    tells once which begin with a noun (“Development of”), an -ing form, a past tense or “We
    introduce”. Commitments without “We will” among others that have it are told too.

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
                  action: Develop a plan for hostels.

    When to ignore it: where the form says something, such as what is done already.
    """
    for kind in ENTRIES:
        others: list[tuple[Span, str]] = []
        plain = 0
        for passage in _entries(manuscript, kind):
            text = passage.plain
            if NEED.match(text) or WE.match(text):
                continue
            found = NOUN.match(text) or ING.match(text) or PAST.match(text) or NOW.match(text)
            if found:
                others.append((passage.opening(text, 2), found.group().strip()))
            else:
                plain += 1
        if kind is Commitment:
            yield from _without_will(manuscript)
        if others and plain > len(others):
            yield from together(
                others,
                lambda words: f"this entry begins with {words}, and the others with what is done",
                lambda words, count: (
                    f"{count} entries begin in another form than the rest: {words}"
                ),
                "begin each with what will be done: “Develop”, “Train”, “Open”",
                "this one too",
            )


def _without_will(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Commitments without “We will” among others that have it, where no lead-in says it."""
    led = {
        item.path
        for group in manuscript.index.elements
        if isinstance(group, CommitmentGroup) and group.lead_in
        for item in group.items
    }
    entries = [p for p in _entries(manuscript, Commitment) if p.element.path not in led]
    bare = [
        p
        for p in entries
        if re.match(r"[A-Z][a-z]+ ", p.plain) and not SAYS_WHO.search(p.plain[:HEAD])
    ]
    if bare and len(entries) - len(bare) > len(bare):
        yield from together(
            [(p.opening(p.plain, 2), p.plain.split()[0]) for p in bare],
            lambda words: f"this entry begins with {words}, and the others with “We will”",
            lambda words, count: f"{count} entries begin in another form than the rest: {words}",
            "begin each alike, such as “We will …”",
            "this one too",
        )


@rule(CONSIDER, english=True)
def entry_without_deed(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An action that says how things are, or what is needed, and nothing to do.

    It finds actions and interventions that begin with “There is”, “Need to”, “Lack of” and the
    like. All of them are told once.

    Findings belong in the text. Here readers look for who does what.

    Flagged:

        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: a
                  action: There is a high level of unmet need.

    Better:

        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: a
                  action: Open a clinic in every town.

    When to ignore it: never; move the words to the text.
    """
    places = [
        (passage.opening(passage.plain), " ".join(passage.plain.split()[:5]))
        for kind in (Action, Intervention)
        for passage in _entries(manuscript, kind)
        if NEED.match(passage.plain)
    ]
    yield from together(
        places,
        lambda words: f"{words} … says nothing to do",
        lambda words, count: f"{count} entries say nothing to do: {words}",
        "say what will be done, and move the finding to the text",
        "nor does this one",
    )


@rule(CONSIDER)
def label_of_several(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Printed labels that begin again in each part, so that one label means several promises.

    It finds labels such as “Commitment 1” that stand in three lists or more. They are told once.

    Minutes and letters say “Commitment 1”, and nobody knows which. Numbers that name their part,
    such as 2.1, are found at once.

    Flagged:

        priorities:
          - id: one
            title: Supply
            commitments:
              - items:
                  - id: a
                    label: Commitment 1
                    text: open a clinic in every town.
          - id: two
            title: Demand
            commitments:
              - items:
                  - id: b
                    label: Commitment 1
                    text: train nurses in naloxone.
          - id: three
            title: Recovery
            commitments:
              - items:
                  - id: c
                    label: Commitment 1
                    text: visit hostels at night.

    Better:

        priorities:
          - id: one
            title: Supply
            commitments:
              - items:
                  - id: a
                    label: "1.1"
                    text: open a clinic in every town.
          - id: two
            title: Demand
            commitments:
              - items:
                  - id: b
                    label: "2.1"
                    text: train nurses in naloxone.

    When to ignore it: where the label is always printed with its part.
    """
    uses: dict[str, list[Span]] = {}
    for element in manuscript.index.elements:
        label = getattr(element, "label", None)
        if isinstance(element, Action | Commitment) and label and re.search(r"[A-Za-z0-9]", label):
            uses.setdefault(label.lower(), []).append(element.where["label"])
    several = [(spans[0], label) for label, spans in uses.items() if len(spans) > 2]
    if several:
        most = max(len(spans) for spans in uses.values())
        yield from together(
            several,
            lambda label: f"the label {label} stands {most} times in the document",
            lambda labels, count: f"{count} labels stand up to {most} times each: {labels}",
            "number through, or name the part in the number: 2.1",
            "this one too",
        )


@rule(CONSIDER)
def row_without_label(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Rows or commitments without a printed number where the others have one.

    They are told once. Nothing can refer to them.

    Flagged:

        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: a
                  label: "1.1"
                  action: Open a clinic in every town.
                - id: b
                  label: "1.2"
                  action: Train each nurse in naloxone.
                - id: c
                  action: Visit the hostels at night.

    Better:

        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: a
                  label: "1.1"
                  action: Open a clinic in every town.
                - id: b
                  label: "1.2"
                  action: Train each nurse in naloxone.
                - id: c
                  label: "1.3"
                  action: Visit the hostels at night.

    When to ignore it: where a number would promise an order that there is not.
    """
    for kind in (Action, Commitment):
        every = [e for e in manuscript.index.elements if isinstance(e, kind)]
        without = [(e.where["id"], e.id) for e in every if not e.label]
        if without and len(without) < len(every) - 1:
            yield from together(
                without,
                lambda name: f"{name} has no printed number, and the others have one",
                lambda names, count: (
                    f"{count} have no printed number, and the others have one: {names}"
                ),
                "add `label:` with the number",
                "nor has this one",
            )


@rule(CONSIDER, english=True)
def value_in_wrong_column(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A date, a status or a body in a column where something else belongs.

    It finds a measure that is only a date, and a lead that is only a date or a status word.

    Flagged:

        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: a
                  action: Open a clinic in every town.
                  measures: March 2027

    Better:

        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: a
                  action: Open a clinic in every town.
                  measures: Number of visits to clinics

    When to ignore it: never; move the value to its column.
    """
    names = {body.name.lower() for body in manuscript.index.bodies.values()}
    for passage in manuscript.passages:
        kind, key = type(passage.element).__name__, passage.field.key
        text = passage.plain.strip().rstrip(".")
        if (kind, key) not in (("Measure", "title"), ("Lead", "text"), ("Action", "how")):
            continue
        wrong = "a date" if DATE.fullmatch(text) else ""
        if kind != "Lead" and text.lower() in names:
            wrong = "a body"
        if wrong:
            column = {"Measure": "measure", "Lead": "lead", "Action": "how"}[kind]
            yield Diagnostic(
                passage.span,
                f"“{text}” is {wrong}, and stands where the {column} belongs",
                hints=("move it to its own field",),
            )


def _entries(manuscript: Manuscript, kind: type) -> Iterator[Passage]:
    for passage in manuscript.passages:
        if type(passage.element) is kind and passage.field.key in ("text", "action"):
            yield passage

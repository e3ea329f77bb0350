"""Rules about lists: their printed labels, entries that stand twice, and how many there are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.crossref import Index
from stratc.model import (
    Action,
    ActionTable,
    Commitment,
    CommitmentGroup,
    Element,
    Intervention,
    Measure,
    Objective,
    Part,
    Path,
    Priority,
    Strategy,
    Vision,
    walk,
)
from stratc.source import Diagnostic, Label
from stratc.text.similarity import likest, near_spelling

LABEL = re.compile(r"\A(?P<before>\D*+(?:\d++\D++)*?)(?P<number>\d++)\W*+")
ENTRIES = (Action, Commitment, Intervention, Objective, Part)
SHORT = 4  # so few words may well be said twice
LONG = 7  # so many words are hardly said twice by chance
ALIKE = 88.0


@rule(SHOULD, draft=CONSIDER)
def label_skipped(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A number that is missing between two printed labels.

    It finds labels within one list that skip a number: “Commitment 1” and then “Commitment 3”. A
    list is all commitments of one priority, the rows of one table, the priorities.

    Readers look for what is missing. Often a promise was taken out at the last moment, or a row was
    lost on the way to print.

    Flagged:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    label: Commitment 1
                    text: open a clinic in every town.
                  - id: naloxone
                    label: Commitment 3
                    text: give naloxone to every pharmacy.

    Better:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    label: Commitment 1
                    text: open a clinic in every town.
                  - id: naloxone
                    label: Commitment 2
                    text: give naloxone to every pharmacy.

    When to ignore it: where a number was retired, so that the others keep theirs; say so in print.
    """
    for labels in _labelled(manuscript):
        for (_, before), (element, after) in pairwise(labels):
            first, second = LABEL.fullmatch(before), LABEL.fullmatch(after)
            if not first or not second or first["before"].lower() != second["before"].lower():
                continue
            skipped = range(int(first["number"]) + 1, int(second["number"]))
            if skipped:
                names = [f"“{second['before']}{number}”" for number in skipped[:3]]
                yield Diagnostic(
                    element.where["label"],
                    f"“{after}” follows “{before}”, and there is no {' and no '.join(names)}",
                    hints=("number the list again, or put back what is missing",),
                )


@rule(SHOULD, draft=CONSIDER)
def label_used_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """The same printed label twice in one list.

    It finds equal labels within one list: all commitments of one priority, the rows of one table,
    the priorities.

    Whoever asks about “Commitment 2” means one of them.

    Flagged:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    label: Commitment 1
                    text: open a clinic in every town.
                  - id: naloxone
                    label: Commitment 1
                    text: give naloxone to every pharmacy.

    Better:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    label: Commitment 1
                    text: open a clinic in every town.
                  - id: naloxone
                    label: Commitment 2
                    text: give naloxone to every pharmacy.

    When to ignore it: where the mark is a kind and not a number, such as a bullet or a star.
    """
    for labels in _labelled(manuscript):
        seen: dict[str, Element] = {}
        for element, label in labels:
            first = seen.setdefault(label.lower(), element)
            if first is not element and re.search(r"\w", label):
                yield Diagnostic(
                    element.where["label"],
                    f"the label “{label}” stands twice in this list",
                    labels=(Label(first.where["label"], "first used here"),),
                    hints=("give one of them another label",),
                )


@rule(CONSIDER)
def stray_label(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Printed marks that belong to nothing.

    It finds rows with `stray-labels:`, which record numbers that are printed beside no text.

    Readers look for the rows that went with them.

    Flagged:

        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: map-gaps
                  action: Map the gaps in services.
                  stray-labels:
                    - "1."
                    - "2."

    Better:

        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: map-gaps
                  label: "1."
                  action: Map the gaps in services.

    When to ignore it: where you restate a document that prints them.
    """
    for element in manuscript.index.elements:
        if isinstance(element, Action) and element.stray_labels:
            marks = ", ".join(f"“{mark}”" for mark in element.stray_labels)
            belong = "belongs" if len(element.stray_labels) == 1 else "belong"
            yield Diagnostic(
                element.where.at("stray-labels", 0),
                f"{marks} {belong} to nothing",
                hints=("delete them, or find the rows that they number",),
            )


@rule(SHOULD, draft=CONSIDER, english=True)
def said_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """The same commitment, action or objective, word for word, in two places.

    It finds entries that are equal but for capitals and marks, and intervention lists made up
    of repetitions alone. `repeats:` says that a commitment stands twice on purpose.

    The promise is counted twice and, when one of the two is changed, holds in two versions.

    Flagged:

        priorities:
          - id: treatment
            title: Treatment
            objectives:
              - Everybody who needs treatment can get it near home.
          - id: recovery
            title: Recovery
            objectives:
              - Everybody who needs treatment can get it near home.

    Better:

        priorities:
          - id: treatment
            title: Treatment
            objectives:
              - Everybody who needs treatment can get it near home.
          - id: recovery
            title: Recovery
            objectives:
              - Everybody who leaves treatment has somewhere to live.

    When to ignore it: where the list sums up the other; then let one refer to the other by its id.
    """
    index = manuscript.index
    rows = [row for row in index.elements if isinstance(row, Action)]
    whole = {row.path: found for row in rows if (found := _all_repeated(row, index))}
    yield from whole.values()
    told = {entry.path for row in rows if row.path in whole for entry in row.interventions}
    seen: dict[str, StatedAim] = {}
    for entry in _entries(manuscript):
        if entry.passage.element.path in told:
            continue
        first = seen.setdefault(entry.words, entry)
        if first is not entry and not _on_purpose(entry, first):
            yield Diagnostic(
                entry.passage.opening(entry.passage.plain),
                f"{entry.name} says word for word what {first.name} says",
                labels=(Label(first.passage.opening(first.passage.plain), "first said here"),),
                hints=("leave one of them out, or say how they differ",),
            )


@rule(CONSIDER, english=True)
def said_nearly_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two commitments, actions or objectives that differ by a word or two.

    It finds entries of more than six words that are nearly equal, and measures that differ by one
    slip of the hand. Both places are shown.

    Readers ask what the difference is meant to be, and reports count both.

    Flagged:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    text: open a free clinic for adults in every town of the county.
                  - id: doors-open
                    text: open a free clinic for adults in each town of the county.

    Better:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    text: open a free clinic for adults in every town of the county.
                  - id: home-visits
                    text: visit those at home who cannot come to a clinic.

    When to ignore it: where the word that differs is the point, such as the name of a place.
    """
    entries = [e for e in _entries(manuscript) if e.length >= LONG]
    entries += [e for e in _measures(manuscript) if e.length >= LONG]
    known: list[str] = []
    for entry in entries:
        for number, _ in likest(entry.words, known, ALIKE) if known else ():
            other = entries[number]
            if other.words == entry.words or _on_purpose(entry, other):
                continue
            yield Diagnostic(
                entry.passage.opening(entry.passage.plain),
                f"{entry.name} says nearly what {other.name} says",
                labels=(Label(other.passage.opening(other.passage.plain), "said here"),),
                hints=("make them one, or say how they differ",),
            )
            break
        known.append(entry.words)


class StatedAim:
    """One thing that is promised or aimed at, as it is compared with others."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        found = re.findall(r"[^\W_]+", passage.plain.lower())
        self.words = " ".join(found)
        self.length = len(found)

    @property
    def name(self) -> str:
        """What to call it in a message."""
        element = self.passage.element
        kind = type(element).__name__.lower()
        if isinstance(element, Priority):
            return f"this objective of “{element.title}”"
        if isinstance(element, Vision):
            return "this ambition"
        name = getattr(element, "label", None) or getattr(element, "id", None)
        if isinstance(element, Measure):
            name = element.title
        return f"{kind} “{name}”" if name else f"this {kind}"


def _entries(manuscript: Manuscript) -> Iterator[StatedAim]:
    for passage in manuscript.passages:
        key = passage.field.key
        if (isinstance(passage.element, ENTRIES) and key in ("text", "action")) or (
            isinstance(passage.element, Priority | Vision) and key in ("objectives", "ambitions")
        ):
            entry = StatedAim(passage)
            if entry.length > SHORT:
                yield entry


def _measures(manuscript: Manuscript) -> Iterator[StatedAim]:
    for passage in manuscript.passages:
        if isinstance(passage.element, Measure) and passage.field.key == "title":
            yield StatedAim(passage)


def _slip_apart(first: str, second: str) -> bool:
    """Whether one word of two sentences differs, and that by a slip: “learning” and “earning”."""
    one, two = first.split(), second.split()
    apart = [pair for pair in zip(one, two, strict=False) if pair[0] != pair[1]]
    if len(one) != len(two) or len(apart) != 1:
        return False
    return bool(near_spelling(apart[0][0], apart[0][1:]))


def _on_purpose(entry: StatedAim, other: StatedAim) -> bool:
    first, second = entry.passage.element, other.passage.element
    if isinstance(first, Measure) or isinstance(second, Measure):  # often alike but for one word
        return type(first) is not type(second) or not _slip_apart(entry.words, other.words)
    for one, two in ((first, second), (second, first)):
        if isinstance(one, Commitment) and getattr(two, "id", None) in one.repeats:
            return True
    return isinstance(first, Objective) != isinstance(second, Objective)


def _all_repeated(row: Action, index: Index) -> Diagnostic | None:
    repeats = [entry.same_as for entry in row.interventions]
    if len(repeats) < 2 or None in repeats:
        return None
    first = index.interventions.get(repeats[0] or "")
    name = row.label or row.id
    others = row.interventions[1:]
    return Diagnostic(
        row.where.key("interventions"),
        f"all {len(repeats)} interventions of action “{name}” stand under another action too",
        labels=(
            *((Label(first.where["id"], "where the first of them stands"),) if first else ()),
            *(Label(other.where["text"], "this one too") for other in others),
        ),
        hints=("keep them in one place, or say what this action adds",),
    )


def _labelled(manuscript: Manuscript) -> Iterator[list[tuple[Element, str]]]:
    strategy = manuscript.strategy
    for elements in _lists(strategy, manuscript.index):
        labels = [(e, label) for e in elements if (label := getattr(e, "label", None))]
        if len(labels) > 1:
            yield labels


def _lists(strategy: Strategy, index: Index) -> Iterator[Sequence[Element]]:
    yield strategy.priorities
    inside: set[Path] = set()
    for priority in strategy.priorities:
        elements = list(walk(priority))
        inside |= {element.path for element in elements}
        yield [element for element in elements if isinstance(element, Commitment)]
    for element in index.elements:
        if isinstance(element, ActionTable):
            yield element.rows
        elif isinstance(element, CommitmentGroup) and element.path not in inside:
            yield element.items
        elif isinstance(element, Commitment):
            yield element.parts
        elif isinstance(element, Action):
            yield element.interventions

"""Rules about the labels of entries: skipped, used twice, belonging to nothing."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import pairwise

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.typed_numbers import numbers_skipped, numbers_used_twice
from stratc.crossref import Index
from stratc.model import (
    Action,
    ActionTable,
    Commitment,
    CommitmentGroup,
    Element,
    Path,
    Priority,
    Section,
    Strategy,
    walk,
)
from stratc.model.field import written_fields
from stratc.model.given_ids import NUMBER_IN_TITLE
from stratc.source import Diagnostic, Edit, Label, Mapping, Span
from stratc.source.node_edits import NotEditable, set_field
from stratc.text.english import number_words, read_number

# Typed before the words, where `label:` was meant: “1.2 Open …”, “2. What we heard”.
TYPED_LABEL = re.compile(
    r"\A(?P<label>(?:\d{1,2}\.){1,3}\d{0,2}(?=[ \t]+[A-Z][a-z])|"
    r"[A-Z]\d{1,2}(?=[.:)]?[ \t]+[A-Z][a-z])"
    r"|(?:Action|Aim|Commitment|Objective|Priority|Theme) \d{1,2}\b(?!\.\d))"
)
LABEL = re.compile(r"\A(?P<before>\D*+(?:\d++\D++)*?)(?P<number>\d++)\W*+")
IN_WORDS = re.compile(rf"\b(?:{number_words(1, 20)})\W*\Z", re.IGNORECASE)
WORDS_OF = {Action: "action", Commitment: "text", Priority: "title", Section: "title"}


@rule(SHOULD, draft=CONSIDER)
def label_skipped(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A number that is missing between two printed labels.

    It finds labels within one list that skip a number: “Commitment 1” and then “Commitment 3”. A
    list is all commitments of one priority, the rows of one table, the priorities, the parts of
    the text. A number that is typed before the words counts as a label. It also finds
    numbers typed before the paragraphs, entries and clauses of a text: “2.” and then “4.”,
    “Goal 3” and then “Goal 5”, “(ii)” and then “(iv)”.

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
        …
                    label: Commitment 2
                    text: give naloxone to every pharmacy.

    When to ignore it: where a number was retired, so that the others keep theirs; say so in print.
    """
    for passage in manuscript.passages:
        if passage.prose:
            yield from numbers_skipped(passage)
    strategy = manuscript.strategy
    parts = (*(strategy.background or ()), *strategy.sections)
    numbered_parts = {printed_label(one) for one in parts}
    elsewhere = _numbered_throughout(manuscript)
    for labels in manuscript.answer(_labelled):
        for (_, before), (element, after) in pairwise(labels):
            first, second = LABEL.fullmatch(_in_digits(before)), LABEL.fullmatch(_in_digits(after))
            if not first or not second or first["before"].lower() != second["before"].lower():
                continue
            series = elsewhere.get(first["before"].lower(), frozenset())
            between = range(int(first["number"]) + 1, int(second["number"]))
            skipped = [number for number in between if number not in series]
            if isinstance(element, Priority) and not first["before"].strip():
                # One row with the parts of the text: “3. Burials” between priorities 2 and 7.
                skipped = [one for one in skipped if str(one) not in numbered_parts]
            # What stands between two numbered parts of the text may be a list of its own.
            if skipped and not (isinstance(element, Section) and not first["before"].strip()):
                names = [f"“{second['before']}{number}”" for number in skipped[:3]]
                yield Diagnostic(
                    _place(element),
                    f"“{after}” follows “{before}”, and there is no {' and no '.join(names)}",
                    hints=("number the list again, or put back what is missing",),
                )


def _numbered_throughout(manuscript: Manuscript) -> dict[str, frozenset[int]]:
    """The numbers of each series that runs through all lists: each of its numbers stands once.

    “A1” and “A3” may stand in one priority, and “A2” in the next.
    """
    found: dict[str, list[int]] = {}
    for element in manuscript.index.elements:
        label = element.label if isinstance(element, Action | Commitment) else None
        if label and (one := LABEL.fullmatch(_in_digits(label))):
            found.setdefault(one["before"].lower(), []).append(int(one["number"]))
    return {
        before: frozenset(numbers)
        for before, numbers in found.items()
        if len(numbers) == len(set(numbers))
    }


@rule(SHOULD, draft=CONSIDER)
def label_used_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """The same printed label twice in one list.

    It finds equal labels within one list: all commitments of one priority, the rows of one table,
    the priorities, the parts of the text. A number that is typed before the words counts as one,
    and so do numbers typed before the paragraphs or entries of a text.

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
        …
                    label: Commitment 2
                    text: give naloxone to every pharmacy.

    When to ignore it: where the mark is a kind and not a number, such as a bullet or a star.
    """
    for passage in manuscript.passages:
        if passage.prose:
            yield from numbers_used_twice(passage)
    for labels in manuscript.answer(_labelled):
        seen: dict[str, Element] = {}
        for element, label in labels:
            first = seen.setdefault(label.lower(), element)
            if first is not element and re.search(r"\w", label):
                yield Diagnostic(
                    _place(element),
                    f"the label “{label}” stands twice in this list",
                    labels=(Label(_place(first), "first used here"),),
                    hints=("give one of them another label",),
                )


@rule(SHOULD, draft=CONSIDER)
def number_in_title(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """The number of a priority in its title, or of a promise behind its lead-in.

    It finds titles such as “Priority 1: Homes” and “2. Homes” of a priority without a `label:`, and
    “1.2 Open a hub” below a `lead-in:`.

    The number of a priority is printed before the title as it is, so that readers see it twice:
    “Priority 1: Priority 1: Homes”. The number of a promise would stand in the midst of its
    sentence: “We will 1.2 open a hub.”

    Flagged:
        priorities:
          - id: homes
            title: "Priority 1: Homes"

    Better:
        priorities:
          - id: homes
            title: Homes
            label: Priority 1

    When to ignore it: where the number belongs to the name, as in “20 minute towns”.
    """
    for priority in manuscript.strategy.priorities:
        if not priority.label and (found := NUMBER_IN_TITLE.match(priority.title)):
            title = priority.title[found.end() :]
            title = title[:1].upper() + title[1:]
            why = "the number of this priority, and is printed before its title anyhow"
            yield _apart(priority, "title", found["label"], title, why)
    groups = (one for one in manuscript.index.elements if isinstance(one, CommitmentGroup))
    for promise in (one for group in groups if group.lead_in for one in group.items):
        if not promise.label and (found := TYPED_LABEL.match(promise.text)):
            words = promise.text[found.end() :].lstrip(" \t.:)")
            why = "the number of this promise, and would stand behind the words that lead to it"
            yield _apart(promise, "text", found["label"], words, why)


def _apart(element: Element, field: str, label: str, words: str, why: str) -> Diagnostic:
    """The remark on a number that is typed before words, with the change that parts them."""
    edits: tuple[Edit, ...] = ()
    if isinstance(node := element.where.node, Mapping):
        order = [one.key for one in written_fields(type(element))]
        with suppress(NotEditable):
            edits = set_field(node, field, words), set_field(node, "label", label, order)
    hint = f"write `label: {label}`, and `{field}: {words}`"
    return Diagnostic(element.where[field], f"“{label}” is {why}", hints=(hint,), edits=edits)


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
        …
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


def _in_digits(label: str) -> str:
    """“Priority Four” as “Priority 4”."""
    return IN_WORDS.sub(lambda found: str(read_number(found.group().strip(" .:"))), label)


def _labelled(manuscript: Manuscript) -> list[list[tuple[Element, str]]]:
    lists = (
        [(e, label) for e in elements if (label := printed_label(e))]
        for elements in _lists(manuscript.strategy, manuscript.index)
    )
    return [labels for labels in lists if len(labels) > 1]


def printed_label(element: Element) -> str:
    """The number or mark that readers see before an entry: its label, or what its words begin with.

    A part of the text has its number in the heading.
    """
    words = getattr(element, WORDS_OF.get(type(element), ""), None) or ""
    typed = TYPED_LABEL.match(words if isinstance(words, str) else words[0])
    return getattr(element, "label", None) or (typed["label"].rstrip(".") if typed else "")


def _place(element: Element) -> Span:
    return element.where["label" if getattr(element, "label", None) else WORDS_OF[type(element)]]


def _lists(strategy: Strategy, index: Index) -> Iterator[Sequence[Element]]:
    yield strategy.priorities
    parts: dict[Path, list[Element]] = {}
    for element in index.elements:
        if isinstance(element, Section):
            parts.setdefault(element.path[:-1], []).append(element)
    yield from parts.values()
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

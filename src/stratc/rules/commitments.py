"""Rules about commitments: who answers for them, by when, and how anybody can tell."""

import re
from collections.abc import Callable, Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.summarise import Lack, Listed, gaps
from stratc.crossref import spoken_leads
from stratc.model import Action, Commitment, CommitmentGroup, Priority, walk
from stratc.model.welsh import time_in_english
from stratc.source import Diagnostic
from stratc.text.said_times import says_when

from .arithmetic.measured_rows import typed_measures
from .plan.frequency import INTERVAL
from .time.in_prose import BY

DOUBLED = re.compile(
    r"\A\s*+(?P<start>we['’]ll\b|(?:we|to|the \w+) (?:will|shall|commit|aim)\b|we \w+)", re.I
)


@rule(SHOULD, draft=CONSIDER)
def commitment_without_lead(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A commitment that nobody answers for.

    It finds commitments with no `lead:`. Where none has one, or half of a priority lack one, they
    are told together.

    A promise without a lead is a wish: there is nobody to ask about it. The guidance for local
    delivery partners that goes with From Harm to Hope asks for a delivery plan with clear
    responsibilities.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    text: open a clinic in every town.

    Better:
        bodies:
          - id: county-council
            name: Fenmarsh County Council
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    text: open a clinic in every town.
                    lead: county-council

    When to ignore it: where another plan names the lead. The lead of a row that delivers it is
    enough.
    """
    lack = Lack("commitment", "lead", "add `lead:` with the id of a body listed under `bodies:`")
    spoken = spoken_leads(manuscript.strategy, manuscript.index.elements)
    yield from _lacking(manuscript, lambda one: one.lead or one.path in spoken, lack)


@rule(SHOULD, draft=CONSIDER)
def commitment_without_measure(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A commitment with nothing to tell whether it worked.

    It finds commitments with no `measures:`. Where none has one, or half of a priority lack one,
    they are told together.

    Without a measure nobody can say in five years whether the promise was kept. HM Treasury's
    Magenta Book asks to decide how success will be measured before work begins.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    text: open a clinic in every town.

    Better:
        …
                    text: open a clinic in every town.
                    measures:
                      - title: Towns with a clinic
                        direction: up

    When to ignore it: where another plan measures it. The measure of a row that delivers it is
    enough, and so is a table of measures that is typed in its priority.
    """
    lack = Lack("commitment", "measure", "add `measures:` with a title, a direction and a target")
    index = manuscript.index
    measured = {
        priority.path
        for passage, _ in manuscript.answer(typed_measures)
        for priority in (passage.element, index.priority_of(passage.element))
        if isinstance(priority, Priority)
    }

    def has(one: Commitment | Action) -> object:
        priority = index.priority_of(one) if measured else None
        return one.measures or (priority and priority.path in measured)

    yield from _lacking(manuscript, has, lack)


@rule(SHOULD, draft=CONSIDER)
def commitment_without_date(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A commitment with no date.

    It finds commitments with no `due:` and neither “by March 2027”, “until 2028”, “from April 2027”
    nor “every year” in their words or in the lead-in of their list. Where none has one, or half of
    a priority lack one, they are told together.

    A promise without a date is never late. The T in SMART objectives, which HM Treasury's Green
    Book asks for, stands for a time limit.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    text: open a clinic in every town.

    Better:
        …
                    text: open a clinic in every town.
                    due: 2030

    When to ignore it: write `due: ongoing` for what never ends. The date of a row that delivers it
    is enough.
    """
    lack = Lack(
        "commitment", "date", "add `due:` with a day, month, quarter or year, or `due: ongoing`"
    )
    led = {
        one.path
        for group in manuscript.index.elements
        if isinstance(group, CommitmentGroup) and _says_when(group.lead_in or "")
        for one in group.items
    }
    yield from _lacking(
        manuscript,
        lambda one: (
            one.due
            or one.path in led
            or one.status
            in ("complete", "withdrawn", "superseded")  # no day can be missed any more
            or (isinstance(one, Commitment) and _says_when(one.text))
        ),
        lack,
    )


def _says_when(text: str) -> bool:
    welsh = text.replace("erbyn ", "by ")
    return bool(
        BY.search(text)
        or INTERVAL.search(text)
        or says_when(text)
        or ("erbyn " in text and BY.search(time_in_english(welsh) or welsh))
    )


@rule(CONSIDER)
def lead_in_said_again(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A commitment that repeats the lead-in of its group.

    It finds commitments whose text begins with words such as “We will” though the group has a
    lead-in, and which are not marked `stands-alone: true`.

    It would be printed as “We will: We will open ...”.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: open-doors
                    text: We will open a clinic in every town.

    Better:
        …
                    text: open a clinic in every town.

    When to ignore it: never; a sentence that stands by itself says `stands-alone: true`.
    """
    for group in manuscript.index.elements:
        if not isinstance(group, CommitmentGroup) or not group.lead_in:
            continue
        for commitment in group.items:
            found = DOUBLED.match(commitment.text)
            if found and not commitment.stands_alone:
                yield Diagnostic(
                    commitment.where["text"].part(found["start"]),
                    f"“{found['start']}” comes after “{group.lead_in}”",
                    hints=("leave the words out, or add `stands-alone: true`",),
                )


@rule(SHOULD, draft=CONSIDER)
def lead_in_without_list(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Words that announce commitments, and no commitments.

    It finds a group with a `lead-in:` and no `items:`.

    The list was moved or lost, and “We will:” is printed before nothing.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"

    Better:
        …
              - lead-in: "We will:"
                items:
                  - id: open-doors
                    text: open a clinic in every town.

    When to ignore it: never.
    """
    for group in manuscript.index.elements:
        if isinstance(group, CommitmentGroup) and group.lead_in and not group.items:
            yield Diagnostic(
                group.where["lead-in"],
                f"“{group.lead_in}” is followed by no commitment",
                hints=("list the commitments under `items:`, or delete the lead-in",),
            )


def _lacking(
    manuscript: Manuscript, has: Callable[[Commitment | Action], object], lack: Lack
) -> Iterator[Diagnostic]:
    """A row answers for the commitment that it delivers."""
    rows = manuscript.index.rows_delivering
    yield from gaps(
        manuscript.answer(_lists),
        lambda commitment: not has(commitment) and not any(map(has, rows(commitment))),
        lack,
        lambda commitment: commitment.where["id"],
    )


def _lists(manuscript: Manuscript) -> list[Listed[Commitment]]:
    """The commitments of each priority, then those that stand elsewhere."""
    index = manuscript.index
    owners = [
        (f"“{priority.title}”", list(walk(priority))) for priority in index.strategy.priorities
    ]
    inside = {element.path for _, elements in owners for element in elements}
    owners.append(("the sections", [e for e in index.elements if e.path not in inside]))
    found = []
    for name, elements in owners:
        groups = [e for e in elements if isinstance(e, CommitmentGroup) and e.items]
        if groups:
            every = [commitment for group in groups for commitment in group.items]
            found.append(Listed(groups[0].where.key("items"), name, every))
    return found

"""Rules about how the entries of a plan are worded and numbered."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import called, together
from stratc.checking.unlisted_ids import is_post
from stratc.model import Action, Commitment, Intervention
from stratc.source import Diagnostic, Span
from stratc.text.english import MONTH
from stratc.text.tables import pieces

from ..labels import printed_label
from ..measures import DEED

_PIECES = pieces(__name__, MONTH=MONTH)
NEED = re.compile(_PIECES["NEED"])
DATE = re.compile(_PIECES["DATE"], re.IGNORECASE)
STATUS = re.compile(_PIECES["STATUS"], re.IGNORECASE)
AMOUNT = re.compile(r"(?:up to |around |c\.? ?)?£\s?\d[\d,.]*\s?(?:k|m|bn|million|thousand)?", re.I)
SUM = re.compile(AMOUNT.pattern + r"(?: (?:from|by|a|per|each|in|of) [^.;]{0,60})?", re.I)
COLUMN = {
    ("Measure", "title"): "measure",
    ("Lead", "text"): "lead",
    ("Action", "how"): "how",
    ("Action", "action"): "action",
    ("Action", "funding"): "cost",
}
# How much it matters, or whom it is for, is nobody who does it.
NO_LEAD = re.compile(
    r"(?:very )?(?:high|medium|low)|(?:people|adults|residents|children|families|tenants) "
    r"(?:aged|with|who|over|under|living)\b.*",
    re.I,
)
NO_DATE = re.compile(
    r"\A£?\d[\d,]{0,9}(?: [a-z]+){0,2} (?:a|per|each|every) (?:year|month|week|day)", re.I
)
ELSEWHERE = re.compile(r"(?:see|as) (?:above|below)|as per (?:above|[\w.]+)|ditto|as before", re.I)

# What is done about a post: “Recruit Tree Officer”
FILLS = re.compile(
    r"(?:re-?)?(?:recruit|appoint|employ|hire|fund|engage|create|establish|second|retain|replace"
    r"|identify|nominate|designate|name|introduce|secure|commission|procure|induct|extend|increase"
    r"|confirm|brief|agree|review)\b",
    re.I,
)
LETTER = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})\)")
"""The letter of a point, which is read with its list."""


@rule(CONSIDER, english=True)
def entry_without_deed(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An action that says how things are, or what is needed, and nothing to do.

    It finds actions and interventions that begin with “There is”, “Need to”, “Lack of”, “Many
    people cannot” and the like, are one word, or only “See above”. All of them are told once.

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
        …
                  action: Open a clinic in every town.

    When to ignore it: never; move the words to the text.
    """
    places = [
        (passage.opening(passage.plain), " ".join(passage.plain.split()[:5]))
        for kind in (Action, Intervention)
        for passage in entries_of(manuscript, kind)
        if NEED.match(passage.plain)
        or len(passage.plain.split()) == 1
        or ELSEWHERE.fullmatch(passage.plain.strip(" ."))
    ]
    yield from together(
        places,
        "{words} … says nothing to do",
        "{count} entries say nothing to do: {words}",
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

    When to ignore it: where the label is always printed with its part. The letters of a list,
    “(a)” and “(b)”, are left alone.
    """
    uses: dict[str, list[Span]] = {}
    for element in manuscript.index.elements:
        label = getattr(element, "label", None)
        if not isinstance(element, Action | Commitment) or not label or LETTER.fullmatch(label):
            continue
        if re.search(r"[A-Za-z0-9]", label):
            uses.setdefault(label.lower(), []).append(element.where["label"])
    several = [(spans[0], label) for label, spans in uses.items() if len(spans) > 2]
    if several:
        most = max(len(spans) for spans in uses.values())
        yield from together(
            several,
            f"the label {{words}} stands {most} times in the document",
            f"{{count}} labels stand up to {most} times each: {{words}}",
            "number through, or name the part in the number: 2.1",
            "this one too",
        )


@rule(CONSIDER)
def row_without_label(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Rows or commitments without a printed number where the others have one.

    They are told once. Nothing can refer to them. A list without any numbers is told only where
    nearly all other lists have them.

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
        …
                - id: c
                  label: "1.3"
                  action: Visit the hostels at night.

    When to ignore it: where a number would promise an order that there is not.
    """
    for kind in (Action, Commitment):
        every = [e for e in manuscript.index.elements if isinstance(e, kind)]
        without = [e for e in every if not printed_label(e)]
        if 4 * len(without) > len(every):  # some lists of a document are numbered, others are not
            beside = {e.path[:-1] for e in every if printed_label(e)}
            without = [e for e in without if e.path[:-1] in beside]
        if without and len(without) < len(every) - 1:
            yield from together(
                [(e.where["id"], called(e)) for e in without],
                "{words} has no printed number, and the others have one",
                "{count} have no printed number, and the others have one: {words}",
                "add `label:` with the number",
                "nor has this one",
            )


@rule(CONSIDER, english=True)
def value_in_wrong_column(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A date, a status or a body in a column where something else belongs.

    It finds a measure, a lead or an action that is only a date, an amount of money or a status word
    (“Amber”, “In progress”), a measure that is only a body or something to do (“Appoint an
    officer”), an action that is only a post, a lead that is “High”, a cost that is “Ongoing” and a
    date that is “400 a year”.

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
        …
                  measures: Number of visits to clinics

    When to ignore it: never; move the value to its column.
    """
    names = {body.name.lower() for body in manuscript.index.bodies.values()}
    rows = manuscript.index.actions.values()
    leading = {(one.text or "").lower() for row in rows for one in row.lead} - {""}
    for action in rows:
        if (due := action.due) and not due.end and NO_DATE.fullmatch(due.text):
            yield Diagnostic(
                action.where["due"],
                f"“{due.text}” says how often, and stands where the date belongs",
                hints=("move it to the measure, and write when it begins or ends",),
            )
    for passage in manuscript.passages:
        kind, key = type(passage.element).__name__, passage.field.key
        text = passage.plain.strip().rstrip(".")
        if kind == "Action" and key == "action" and _is_only_a_post(text):
            yield Diagnostic(
                passage.span,
                f"“{text}” is who does it, and stands where the action belongs",
                hints=("move it to `lead:`, and write what will be done",),
            )
        row = passage.element if isinstance(passage.element, Action) else None
        if row and key == "action" and passage.plain in [one.text for one in row.lead]:
            yield Diagnostic(
                passage.span,
                f"“{text}” is who does it, and stands where the action belongs",
                hints=("write what will be done",),
            )
        column = COLUMN.get((kind, key))
        if not column:
            continue
        wrong = "a date" if DATE.fullmatch(text) else ""
        if column == "lead" and NO_LEAD.fullmatch(text):
            wrong = "nobody who could do it"
        if column == "cost":
            wrong = wrong or ("a status" if STATUS.fullmatch(text) else "")
        elif column != "how":
            amount = SUM if column == "action" else AMOUNT
            wrong = wrong or ("a status" if STATUS.fullmatch(text) else "")
            wrong = wrong or ("an amount" if amount.fullmatch(text) else "")
        leads = names if column != "measure" else names | leading
        if column in ("measure", "how") and text.lower() in leads:
            wrong = "a body"
        if column == "measure" and DEED.match(text):
            wrong = "something to do"
        if wrong:
            yield Diagnostic(
                passage.span,
                f"“{text}” is {wrong}, and stands where the {column} belongs",
                hints=("move it to its own field",),
            )


def entries_of(manuscript: Manuscript, kind: type) -> Iterator[Passage]:
    for passage in manuscript.passages:
        if type(passage.element) is kind and passage.field.key in ("text", "action"):
            yield passage


def _is_only_a_post(text: str) -> bool:
    """“Head of Bereavement Services”: a post, and what it is a post of, in capitals."""
    if not (words := text.split()) or FILLS.match(text):
        return False
    named = all(word[0].isupper() or word in ("of", "and", "for", "the", "&") for word in words)
    office = " ".join(words[: words.index("of") + 1]) if "of" in words else words[-1]
    return named and 1 < len(words) < 8 and is_post(office)

"""Rules about what a plan as a whole needs: oversight, review, dates, rows that deliver."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.model import Action, Columns, Commitment, Priority
from stratc.source import Diagnostic, Label, Span
from stratc.text.tables import pieces

_PIECES = pieces(__name__)
BODY = _PIECES["BODY"]
OVERSIGHT = re.compile(_PIECES["OVERSIGHT"], re.IGNORECASE)
HEADED = re.compile(r"governance|accountab|oversight|monitor|performance|how we will deliver", re.I)
REVIEWED = re.compile(_PIECES["REVIEWED"], re.IGNORECASE)
TITLE = re.compile(r"\b[A-Z][\w’'-]{1,30} \Z")
OWN_MEMBERS = re.compile(r"\b[Mm]embers of the (?:[Pp]artnership|[Bb]oard)\b")
MEMBERS = re.compile(_PIECES["MEMBERS"], re.IGNORECASE)
LEAST = 3
NEVER = ("ongoing", "recurring")


@rule(CONSIDER, english=True)
def strategy_without_governance(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A strategy that does not say who watches over it.

    It finds strategies with promises, with no `governance:` and no words about a board that
    monitors, oversees or answers for them.

    Nobody can be asked whether the promises are kept.

    Flagged:
        title: Fenmarsh Drug and Alcohol Strategy
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: clinics
                    text: open a clinic in every town.

    Better:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: clinics
                    text: open a clinic in every town.
        governance:
          text: The partnership board will monitor progress every quarter.

    When to ignore it: where another document says it, and this one names it.
    """
    strategy = manuscript.strategy
    promises = [*manuscript.index.commitments, *manuscript.index.actions]
    if strategy.governance or not promises:
        return
    for passage in manuscript.passages:
        # A priority called “Good governance” is no word on who watches over the plan.
        headed = passage.heading and not isinstance(passage.element, Priority)
        if OVERSIGHT.search(passage.text) or (headed and HEADED.search(passage.text)):
            return
    yield Diagnostic(
        strategy.where["title"],
        "the strategy does not say who watches over it",
        hints=("add `governance:` with the board that monitors it, how often, against what",),
    )


@rule(CONSIDER, english=True)
def strategy_without_review(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A strategy of several years that does not say when it is looked at again.

    It finds strategies of more than one year with promises, without `review:` and without words
    about a review, a report or an update at some time.

    Flagged:
        period: 2026/2031
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: clinics
                    text: open a clinic in every town.
        governance:
          text: The partnership board answers for it.

    Better:
        review: annual
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: clinics
                    text: open a clinic in every town.
        governance:
          text: The partnership board answers for it.

    When to ignore it: where the body reviews all its strategies by one rule.
    """
    strategy = manuscript.strategy
    start, end = strategy.period.start, strategy.period.end
    promises = [*manuscript.index.commitments, *manuscript.index.actions]
    if strategy.review or not promises or not start or not end or (end - start).days < 400:
        return
    if any(_says_when(passage.plain) for passage in manuscript.passages):
        return
    yield Diagnostic(
        strategy.where["period"],
        "the strategy does not say when it is reviewed",
        hints=("add `review:`, such as `review: every year`",),
    )


def _says_when(text: str) -> bool:
    """Whether a review is spoken of, and not only the title of one: “Fenmarsh Review, 2025”."""
    return any(
        not (found.group()[0].isupper() and TITLE.search(text, 0, found.start()))
        for found in REVIEWED.finditer(text)
    )


@rule(CONSIDER, english=True)
def strategy_without_partners(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A strategy that speaks of its partners and lists none.

    It finds strategies that name “members of the partnership”, or “partners” more than three times,
    without `partners:` and without a heading about them. Boards that work beside the partnership,
    and national bodies, are no list of its members.

    Readers cannot tell who has agreed to it.

    Flagged:
        introduction: |
          Members of the Partnership meet monthly. All partners help. Partners decide together.

    Better:
        bodies:
          - id: council
            name: Fenmarsh County Council
        partners:
          - members: [council]
        introduction: |
          Members of the Partnership meet monthly. All partners help. Partners decide together.

    When to ignore it: where the names stand in a table or picture.
    """
    if any(group.role == "member" for group in manuscript.strategy.partners):
        return
    places: list[Span] = []
    named = False
    for passage in manuscript.passages:
        headed = passage.heading and re.search(r"\bpartners\b|\bmembers\b", passage.text, re.I)
        if headed and not manuscript.strategy.partners:
            return
        if not isinstance(passage.element, Columns):  # the heading of a plan's cells
            places += [span for _, span in passage.own_hits(MEMBERS)]
        named = named or bool(OWN_MEMBERS.search(passage.typed))
    if named or len(places) > LEAST:
        yield Diagnostic(
            places[0],
            "partners are spoken of, and listed nowhere",
            hints=("list them under `partners:`",),
        )


@rule(CONSIDER)
def everything_ongoing(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A plan in which half of the dates or more are “ongoing”, or in which no date falls due.

    It looks at plans with at least three dates, and finds too where each date is “ongoing” or a
    rhythm, such as “every year”, and where most dates of one priority are “ongoing”.

    What is ongoing never falls due, so nobody can say that it is late or done.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: a
                  action: Open a clinic in every town.
                  due: ongoing
                - id: b
                  action: Train each nurse in naloxone.
                  due: ongoing
                - id: c
                  action: Visit the hostels at night.
                  due: 2027-03

    Better:
        …
              rows:
                - id: a
                  action: Open a clinic in every town.
                  due: 2028-03
                - id: b
                  action: Train each nurse in naloxone.
                  due: 2028-06
                - id: c
                  action: Visit the hostels at night.
                  due: ongoing

    When to ignore it: where the plan lists services that simply go on.
    """
    every = [e for e in manuscript.index.elements if isinstance(e, Action | Commitment)]
    parts = [(p.title, p.actions.rows) for p in manuscript.strategy.priorities if p.actions]
    for title, rows in (("", every), *parts):
        dated = [(e.where["due"], e.due.kind) for e in rows if e.due]
        ongoing = [span for span, kind in dated if kind == "ongoing"]
        never = [span for span, kind in dated if kind in NEVER]
        if len(dated) < LEAST + bool(title):
            continue
        if len(ongoing) * 2 >= len(dated) + bool(title):
            of = f" of “{title}”" if title else ""
            words = f"{len(ongoing)} of {len(dated)} dates{of} are “ongoing”, and never fall due"
            places = ongoing
        elif len(never) == len(dated) and not title:
            words, places = f"none of the {len(dated)} dates ever falls due", never
        else:
            continue
        yield Diagnostic(
            places[0],
            words,
            labels=tuple(Label(span, "this too") for span in places[1:]),
            hints=("write when the next step will be done",),
        )
        if not title:
            return

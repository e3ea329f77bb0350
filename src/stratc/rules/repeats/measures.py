"""A rule about measures that say again what they measure."""

from __future__ import annotations

from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.model import Intervention, Measure
from stratc.source import Diagnostic, Label

from .meaning import FEWEST, saying


@rule(CONSIDER, english=True)
def measure_that_repeats_its_action(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A measure that says the action over again, or an action that only says its heading.

    It finds measures and interventions with the same meaning-bearing words as the action they
    belong to.

    Then there is nothing by which anybody could tell whether it worked, or how it is done.

    Flagged:

        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: map-gaps
                  action: Map gaps in hostels and clinics.
                  measures: Gaps in hostels and clinics mapped

    Better:

        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: map-gaps
                  action: Map gaps in hostels and clinics.
                  measures: Number of hostels with a nurse

    When to ignore it: where doing it is all that is wanted.
    """
    by_element = {id(p.element): p for p in manuscript.passages if p.field.key in ("action",)}
    for passage in manuscript.passages:
        if not isinstance(passage.element, Measure | Intervention):
            continue
        if passage.field.key not in ("title", "text"):
            continue
        for above in manuscript.index.above(passage.element):
            own = by_element.get(id(above))
            if own is None:
                continue
            said, meant = saying(passage).words, saying(own).words
            shared = said & meant
            if len(shared) >= FEWEST and len(shared) >= 0.6 * len(said | meant):
                what = "measure" if isinstance(passage.element, Measure) else "intervention"
                yield Diagnostic(
                    passage.opening(passage.plain),
                    f"this {what} says what the action says, and no more",
                    labels=(Label(own.opening(own.plain), "the action"),),
                    hints=("say what will be different, in a number if there is one",),
                )
            break

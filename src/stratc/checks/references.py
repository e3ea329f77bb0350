"""Rules about what one place says of another: ids, sources, notes, earlier strategies."""

from __future__ import annotations

from collections.abc import Iterator

from stratc.crossref import Library
from stratc.likeness import nearest
from stratc.model import Action, Commitment
from stratc.source import Diagnostic, one_of

from .registry import CONSIDER, MUST, rule

LISTED = {
    "action": "`rows:`",
    "body": "`bodies:`",
    "commitment": "`commitments:`",
    "figure": "`figures:`",
    "intervention": "`interventions:`",
    "note": "`notes:`",
    "priority": "`priorities:`",
    "source": "`sources:`",
    "statistic": "`statistics:`",
}


@rule(MUST)
def unknown_reference(library: Library) -> Iterator[Diagnostic]:
    """The id of something that is not listed.

    A lead, a partner, a source, a statistic in the text: each is named by its id, and the id
    must be listed once under its own heading. Otherwise the document would point at nothing.

    Flagged:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    text: open a clinic in every town.
                    lead: county-counsil
        bodies:
          - id: county-council
            name: Fenmarsh County Council

    Better:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    text: open a clinic in every town.
                    lead: county-council
        bodies:
          - id: county-council
            name: Fenmarsh County Council
    """
    for strategy in library.strategies:
        index = library.index(strategy)
        for use in index.uses:
            if use.found is not None:
                continue
            near = nearest(use.id, index.named(use.kind))
            yield Diagnostic(
                use.span,
                f"there is no {use.kind} “{use.id}”",
                hints=(
                    f"write {one_of(near)}" if near else f"list it under {LISTED[use.kind]} first",
                ),
            )


@rule(CONSIDER)
def unknown_strategy(library: Library) -> Iterator[Diagnostic]:
    """An earlier strategy that is not in this project.

    stratc can compare editions and follow what was carried on only where both are at hand. It is
    no mistake to name a strategy that was never put into stratc.

    Flagged:

        supersedes: fenmarsh-2021

    Better:

        edition: 2
    """
    for strategy in library.strategies:
        if strategy.supersedes and library.strategy(strategy.supersedes) is None:
            others = [s.id for s in library.strategies if s is not strategy]
            near = nearest(strategy.supersedes, others)
            yield Diagnostic(
                strategy.where["supersedes"],
                f"the strategy “{strategy.supersedes}” is not in this project",
                hints=(f"write {one_of(near)}",) if near else (),
            )


@rule(MUST)
def unknown_carried_on(library: Library) -> Iterator[Diagnostic]:
    """A commitment that carries on one which the earlier strategy does not have.

    Reviewers follow `continues:` to see what became of a promise.

    Flagged:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    text: open a clinic in every town.
                    continues: this-strategy

    Better:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    text: open a clinic in every town.
    """
    for strategy in library.strategies:
        for element in library.index(strategy).elements:
            if not isinstance(element, Commitment | Action):
                continue
            for number, carried in enumerate(element.continues):
                span = element.where.at("continues", number)
                name, _, item = carried.partition(":")
                earlier = library.strategy(name)
                if not item:
                    yield Diagnostic(
                        span,
                        f"“{carried}” does not say what is carried on",
                        hints=("write the strategy, a colon and the id, without a space",),
                    )
                elif earlier is not None:
                    index = library.index(earlier)
                    known = {**index.commitments, **index.actions}
                    if item not in known:
                        near = nearest(item, known)
                        yield Diagnostic(
                            span,
                            f"“{name}” has no commitment “{item}”",
                            hints=(f"write {one_of([f'{name}:{n}' for n in near])}",)
                            if near
                            else (),
                        )

"""A rule about bodies that have closed and still have something to do."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.crossref import Index, Use
from stratc.model import Action, Body, Commitment, Governance, Lead, Member, Role, Service
from stratc.source import Diagnostic, Label, Span
from stratc.text.english import loosely, series

# What only a body that exists can do.
AHEAD = "will|shall|must|should|is to|are to|leads?|is responsible|are responsible|continues? to"


@rule(SHOULD, draft=CONSIDER)
def closed_body(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A body that had closed before the strategy began and still has something to do.

    It finds a lead, partner, member, provider or office whose body has an `until:` before the
    strategy's period, and sentences in which it will or must do something. Whoever asks that body
    about the promise will find nobody.

    Flagged:
        period: 2026/2031
        bodies:
          - id: old-trust
            name: Fenmarsh Hospitals Trust
            until: 2024-04
        governance:
          accountable: old-trust

    Better:
        …
          - id: new-trust
            name: Fenmarsh Care Trust
            since: 2024-04
        governance:
          accountable: new-trust

    When to ignore it: where the row records what was done before the body closed.
    """
    strategy = manuscript.strategy
    index = manuscript.index
    begins = strategy.period.start
    closed = {
        body.id: body
        for body in index.bodies.values()
        if begins and body.until and body.until.end and body.until.end < begins
    }
    for use in duties(index) if closed else ():
        if body := closed.get(use.id):
            after = [f"`{name}`" for name in body.successor if name in index.bodies]
            yield _closed(body, use.span, after)
    for body in closed.values():
        called = (body.name, *body.aliases)
        names = "|".join(map(loosely, called))
        busy = re.compile(rf"(?<![\w\0])(?:{names})(?:\s*\([^()]*\))?\s+(?:{AHEAD})(?!\w)")
        successors = [index.bodies[name].name for name in body.successor if name in index.bodies]
        after = [f"“{name}”" for name in successors]
        for passage in manuscript.passages:
            for _, span in passage.own_hits(busy):
                yield _closed(body, span, after)


def _closed(body: Body, span: Span, after: list[str]) -> Diagnostic:
    on = "on" if body.until and body.until.kind == "day" else "in"
    return Diagnostic(
        span,
        f"“{body.name}” closed {on} {body.until}, before this strategy begins",
        labels=(Label(body.where["until"], "closed here"),),
        hints=(f"write {series(after, 'or')}" if after else "name the body that took over",),
    )


def duties(index: Index) -> Iterator[Use]:
    """Every place that gives a body something to do."""
    doing = (Action, Commitment, Governance, Lead, Member, Role, Service)
    return (use for use in index.uses if use.kind == "body" and isinstance(use.element, doing))

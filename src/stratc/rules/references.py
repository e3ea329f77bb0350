"""Rules about what one place says of another: ids, and earlier strategies."""

from collections.abc import Iterator
from dataclasses import replace

from stratc.checking.manuscript import Manuscript
from stratc.checking.new_entries import listings
from stratc.checking.registry import CONSIDER, MUST, rule
from stratc.checking.unlisted_ids import IN_WORDS, NOT_LISTED, SEVERAL_HERE, unlisted
from stratc.crossref import Index, Use
from stratc.model import REFERRED, Action, Body, Commitment, Intervention, Statistic, Strategy
from stratc.source import AND_HERE, Diagnostic, Label, Span, one_of
from stratc.text.similarity import nearest


@rule(MUST, firm=True)
def id_used_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two elements of one kind with the same id.

    Whatever names the id could mean either of them. Ids need to differ within their kind only: a
    commitment and a statistic may share one.

    Flagged:
        bodies:
          - id: council
            name: Fenmarsh County Council
          - id: council
            name: North Fenmarsh District Council

    Better:
        bodies:
          - id: county
            name: Fenmarsh County Council
          - id: north-district
            name: North Fenmarsh District Council

    When to ignore it: never.
    """
    for kind, second, first in manuscript.index.repeated:
        name = getattr(second, "id", "")
        pasted = second == first
        yield Diagnostic(
            second.where["id"],
            f"two {REFERRED[kind].plural} have the id “{name}”",
            labels=(Label(first.where["id"], "first used here"),),
            hints=(
                "both say the same, word for word: delete one of the two"
                if pasted
                else "give one of them another id",
            ),
        )


@rule(MUST)
def unknown_reference(manuscript: Manuscript) -> Iterator[Diagnostic]:
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
        …
                    lead: county-council
        …

    When to ignore it: never; in print it would point at nothing.
    """
    index = manuscript.index
    nowhere: dict[tuple[str, str], list[Diagnostic]] = {}
    new: list[Use] = []
    for use in index.uses:
        if use.found is None:
            remark = unlisted(index, use)
            # What was left off its list is one mistake, however often it is named.
            if remark.hints[0].startswith((NOT_LISTED, SEVERAL_HERE, IN_WORDS)):
                nowhere.setdefault((use.kind, use.id), []).append(remark)
                new.append(use)
            else:
                yield remark
    edits = listings(index, new)
    for entry, (first, *others) in nowhere.items():
        labels = (Label(other.span, AND_HERE) for other in others)
        did, hints = edits.get(entry, ()), list(first.hints)
        if did:
            in_words = did[0].replacement.lstrip().startswith("text:")
            done = len(hints) - 1 if in_words else 0
            hints[done] += ", or let `stratc validate --fix` do it"
        yield replace(first, labels=(*first.labels, *labels), hints=tuple(hints), edits=did)


@rule(CONSIDER)
def unknown_strategy(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An earlier strategy, or one in another language, that is not in this project.

    stratc can compare editions, follow what was carried on and lead to another language only where
    both are at hand. It is no mistake to name a strategy that was never put into stratc.

    Flagged:
        supersedes: fenmarsh-2021

    Better:
        edition: 2

    When to ignore it: where the other strategy was never put into stratc.
    """
    strategy = manuscript.strategy
    others = [s.id for s in manuscript.library.strategies if s is not strategy]
    for field in ("supersedes", "translation-of"):
        named = getattr(strategy, field.replace("-", "_"))
        if named and manuscript.library.strategy(named) is None:
            near = nearest(named, others)
            yield Diagnostic(
                strategy.where[field],
                f"the strategy “{named}” is not in this project",
                hints=(f"write {one_of(near)}",) if near else (),
            )


Named = tuple[str, str]


@rule(MUST)
def unknown_carried_on(manuscript: Manuscript) -> Iterator[Diagnostic]:
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
        …
                    text: open a clinic in every town.

    When to ignore it: never, as long as the earlier strategy is in this project.
    """
    for element in manuscript.index.elements:
        if not isinstance(element, Commitment | Action):
            continue
        for number, carried in enumerate(element.continues):
            span = element.where.at("continues", number)
            name, _, item = carried.partition(":")
            earlier = manuscript.library.strategy(name)
            if not item:
                yield Diagnostic(
                    span,
                    f"“{carried}” does not say what is carried on",
                    hints=("write the strategy, a colon and the id, without a space",),
                )
            elif earlier is not None:
                index = manuscript.library.index(earlier)
                known = {**index.commitments, **index.actions}
                if item not in known:
                    near = nearest(item, known)
                    yield Diagnostic(
                        span,
                        f"“{name}” has no commitment “{item}”",
                        hints=(f"write {one_of([f'{name}:{n}' for n in near])}",) if near else (),
                    )


@rule(MUST)
def reference_to_itself(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Something that repeats, replaces or rests on itself, perhaps by way of others.

    It finds a body that is its own successor, an intervention that is the same as itself, a
    statistic that is worked out from itself, an action that replaces itself, a strategy that
    supersedes or translates itself, a promise that continues itself, and circles of them. Whoever
    follows such a reference never arrives.

    Flagged:
        bodies:
          - id: old-trust
            name: Fenmarsh Hospitals Trust
            successor: old-trust

    Better:
        …
            successor: new-trust
          - id: new-trust
            name: Fenmarsh Care Trust

    When to ignore it: never.
    """
    following = _following(manuscript.index)
    for start, steps in following.items():
        for field, after, span in steps:
            circle = _reached(following, field, after)
            if start in circle and start == min(circle):
                alone = after == start
                yield Diagnostic(
                    span,
                    f"“{start[1]}” refers to itself"
                    if alone
                    else f"“{start[1]}” refers to “{after[1]}”, which leads back to it",
                    hints=("name another one, or delete this",),
                )
    yield from _carried_round(manuscript)
    strategy = manuscript.strategy
    for field in ("supersedes", "translation-of"):
        passed = _circle(manuscript, field)
        if passed and strategy.id == min(passed):
            way = "itself" if passed[0] == strategy.id else f"“{passed[0]}”, which leads back to it"
            yield Diagnostic(
                strategy.where[field],
                f"the strategy “{strategy.id}” refers to {way}",
                hints=("name another one, or delete this",),
            )


def _carried_round(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Promises that carry themselves on, at once or by way of one or two other editions.

    What is further away may change without this strategy being looked at again.
    """
    for element in manuscript.index.elements:
        if not isinstance(element, Commitment | Action):
            continue
        start = (manuscript.strategy.id, element.id or "")
        for number, after in enumerate(_carries(manuscript, start)):
            way = next((way for way in _ways(manuscript, after) if way[-1] == start), None)
            if way is not None and start == min(start, *way):
                span = element.where.at("continues", number)
                alone = after == start
                yield Diagnostic(
                    span,
                    f"“{start[1]}” continues itself"
                    if alone
                    else f"“{start[1]}” continues “{':'.join(after)}”, which leads back to it",
                    hints=("name a promise of an earlier strategy, or delete this",),
                )


def _ways(manuscript: Manuscript, first: Named) -> Iterator[list[Named]]:
    """The ways that lead on from a promise to what it carries on, of three steps at most."""
    yield [first]
    for second in _carries(manuscript, first):
        yield [first, second]
        for third in _carries(manuscript, second):
            yield [first, second, third]


def _carries(manuscript: Manuscript, promise: Named) -> list[Named]:
    """What a promise of this or another strategy carries on."""
    strategy = manuscript.library.strategy(promise[0])
    if strategy is None:
        return []
    index = manuscript.library.index(strategy)
    element = index.commitments.get(promise[1]) or index.actions.get(promise[1])
    named = (one.partition(":") for one in element.continues) if element else ()
    return [(name, item) for name, _, item in named]


def _circle(manuscript: Manuscript, field: str) -> list[str]:
    """The strategies that one field leads to from this one, if it leads back; else nothing."""
    name = field.replace("-", "_")
    passed: list[str] = []
    here: Strategy | None = manuscript.strategy
    while here and (after := getattr(here, name)) and after not in passed:
        passed.append(after)
        here = manuscript.library.strategy(after)
    return passed if passed and passed[-1] == manuscript.strategy.id else []


def _following(index: Index) -> dict[Named, list[tuple[str, Named, Span]]]:
    """Where each element leads to, by the fields that must come to an end."""
    ending = {
        "body": (Body, ("successor",)),
        "intervention": (Intervention, ("same-as",)),
        "action": (Action, ("replaced-by",)),
        "commitment": (Commitment, ("replaced-by",)),
        "statistic": (Statistic, ("repeats",)),
    }
    found: dict[Named, list[tuple[str, Named, Span]]] = {}
    owners = {
        statistic.relation.path: name
        for name, statistic in index.statistics.items()
        if statistic.relation
    }
    for use in index.uses:
        shape, fields = ending.get(use.kind, (Strategy, ()))
        owner = owners.get(use.element.path, getattr(use.element, "id", None))
        derived = use.field in ("part-of", "sum-of", "change-from", "change-to")
        related = use.element.path in owners and derived
        if owner and (related or (isinstance(use.element, shape) and use.field in fields)):
            step = (use.field, (use.kind, use.id), use.span)
            found.setdefault((use.kind, owner), []).append(step)
    return found


def _reached(
    following: dict[Named, list[tuple[str, Named, Span]]], field: str, start: Named
) -> set[Named]:
    """Everything that one field leads to from here, the start included."""
    reached = {start}
    waiting = [start]
    while waiting:
        for kind, after, _ in following.get(waiting.pop(), ()):
            if kind == field and after not in reached:
                reached.add(after)
                waiting.append(after)
    return reached

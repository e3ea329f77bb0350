"""Rules about links to national frameworks."""

from __future__ import annotations

from collections.abc import Iterator

from stratc.crossref import Library
from stratc.likeness import nearest
from stratc.model import Framework, Link
from stratc.source import Diagnostic, one_of

from .registry import MUST, rule


@rule(MUST)
def unknown_framework(library: Library) -> Iterator[Diagnostic]:
    """A national framework, or an edition of one, that stratc does not know.

    Flagged:

        frameworks: from-harm-to-hope@2020

    Better:

        frameworks: from-harm-to-hope@2021
    """
    known = [f"{f.id}@{f.edition}" for f in library.frameworks]
    for strategy in library.strategies:
        for number, pinned in enumerate(strategy.frameworks):
            if pinned in known:
                continue
            near = nearest(pinned, known)
            yield Diagnostic(
                strategy.where.at("frameworks", number),
                f"there is no framework “{pinned}”",
                hints=(f"write {one_of(near or known)}",),
            )


@rule(MUST)
def unknown_framework_item(library: Library) -> Iterator[Diagnostic]:
    """An item that the national framework does not have.

    A link says which item of a framework something serves: the framework's id, a colon, the
    item's id.

    Flagged:

        priorities:
          - id: treatment
            title: Treatment
            serves: from-harm-to-hope:9

    Better:

        priorities:
          - id: treatment
            title: Treatment
            serves: from-harm-to-hope:2
    """
    for strategy in library.strategies:
        for element in library.index(strategy).elements:
            if not isinstance(element, Link) or library.item(strategy, element.to):
                continue
            name, colon, item = element.to.partition(":")
            framework = library.framework(strategy, name)
            if framework is None:
                names = sorted({f.id for f in library.frameworks})
                near = nearest(name, names)
                yield Diagnostic(
                    element.where["to"],
                    f"there is no framework “{name}”",
                    hints=(f"write {one_of(near or names)}, a colon and the item",),
                )
            else:
                yield Diagnostic(
                    element.where["to"],
                    f"{framework.name} has no item “{item}”"
                    if colon
                    else f"“{element.to}” does not say which item of {framework.name} it serves",
                    hints=(_offer(framework, item),),
                )


def _offer(framework: Framework, item: str) -> str:
    known = {provision.id: provision.title for provision in framework.items}
    near = nearest(item, known) or tuple(known)[:3]
    return "write " + " or ".join(f"`{framework.id}:{n}` ({known[n]})" for n in near[:3])

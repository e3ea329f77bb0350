"""Rules about links to national frameworks."""

from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, MUST, SHOULD, rule
from stratc.crossref import FollowedLink, mentions, newer, promises
from stratc.model import Framework, Link, place, texts
from stratc.source import Diagnostic, one_of
from stratc.source.yaml_writing import one_line
from stratc.text.similarity import nearest

QUOTES = (("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'"))


@rule(MUST)
def unknown_framework(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A national framework, or an edition of one, that stratc does not know.

    It finds names under `frameworks:` that are neither among the frameworks that come with
    stratc nor in the project's own folder `frameworks/`. The edition is part of the name, so that
    a new one does not change what an old strategy answered to.

    Flagged:
        frameworks: from-harm-to-hope@2020

    Better:
        frameworks: from-harm-to-hope@2021

    When to ignore it: never; add a framework of your own as a file in `frameworks/`.
    """
    known = [f"{f.id}@{f.edition}" for f in manuscript.library.frameworks]
    strategy = manuscript.strategy
    for number, pinned in enumerate(strategy.frameworks):
        if pinned in known:
            continue
        near = nearest(pinned, known)
        yield Diagnostic(
            strategy.where.at("frameworks", number),
            f"there is no framework “{pinned}”",
            hints=(
                f"write {one_of(near)}"
                if near
                else "leave it out: what stratc does not know can be named in the text, or added "
                "as a file in `frameworks/`; `stratc frameworks` lists what it knows",
            ),
        )


@rule(MUST)
def unknown_framework_item(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An item that the national framework does not have.

    A link says which item of a framework something serves: the framework's id, a colon, the
    item's id. One that leads nowhere would count for nothing.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            serves: from-harm-to-hope:9

    Better:
        …
            serves: from-harm-to-hope:2

    When to ignore it: never.
    """
    strategy = manuscript.strategy
    for element in manuscript.index.elements:
        if not isinstance(element, Link) or manuscript.library.item(strategy, element.to):
            continue
        name, colon, item = element.to.partition(":")
        framework = manuscript.library.framework(strategy, name)
        if framework is None:
            names = sorted({f.id for f in manuscript.library.frameworks})
            near = nearest(name, names)
            hints: tuple[str, ...] = (f"write {one_of(near)}, a colon and the item",)
            if not near:
                words = one_line(name)
                hints = (
                    f"write `outside: {words}`, as no framework that stratc knows is called so",
                    "or write the id of one of `stratc frameworks`, a colon and the item",
                )
            yield Diagnostic(element.where["to"], f"there is no framework “{name}”", hints=hints)
        else:
            yield Diagnostic(
                element.where["to"],
                f"{framework.name} has no item “{item}”"
                if colon
                else f"“{element.to}” does not say which item of {framework.name} it serves",
                hints=(_offer(framework, item),),
            )


@rule(SHOULD, draft=CONSIDER)
def suspect_link(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A link to an item that the newest edition of its framework words differently.

    It finds links of a strategy that names an older edition under `frameworks:`, where the
    newest edition has other words, another amount or another date for the item, or has it no
    more. What a promise serves was judged on the old words, and nobody has looked at the new ones.

    The example is about a framework of an area's own, with an edition of 2020 and one of 2025.

    Flagged:
        frameworks: fenmarsh-promise@2020
        priorities:
          - id: treatment
            title: Treatment
            serves: fenmarsh-promise:1

    Better:
        …
        frameworks: fenmarsh-promise@2025
        …

    When to ignore it: while the older edition is the one that still binds you.
    """
    for served in _links(manuscript):
        if served.suspicion and not served.inherited:
            pin = f"{served.suspicion.newest.id}@{served.suspicion.newest.edition}"
            yield Diagnostic(
                served.link.where["to"],
                f"“{served.link.to}” may mean something else now: {served.suspicion.words}",
                hints=(
                    f"read it with `stratc frameworks {pin}`, put the link right if need be, "
                    f"then write `{pin}` under `frameworks:`",
                ),
            )


@rule(CONSIDER)
def superseded_edition(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An older edition of a framework, where naming the newest would change nothing.

    It finds an edition under `frameworks:` that has a newer one with the same words for every
    item that the strategy links to. Readers expect a strategy to answer to the framework in
    force. Where some words differ, the links themselves are remarked on instead.

    The example is about a framework of an area's own, with an edition of 2020 and one of 2025.

    Flagged:
        frameworks: fenmarsh-promise@2020
        priorities:
          - id: safety
            title: Safety
            serves: fenmarsh-promise:2

    Better:
        …
        frameworks: fenmarsh-promise@2025
        …

    When to ignore it: in a strategy whose time is over, which should say what it answered to.
    """
    strategy = manuscript.strategy
    changed = {s.suspicion.newest.id for s in _links(manuscript) if s.suspicion}
    for number, pinned in enumerate(strategy.frameworks):
        newest = newer(manuscript.library, strategy, pinned.partition("@")[0])
        if newest and newest.id not in changed:
            yield Diagnostic(
                strategy.where.at("frameworks", number),
                f"{newest.name} has a newer edition, {newest.edition}, "
                "which says the same of all that is linked here",
                hints=(f"write `{newest.id}@{newest.edition}`",),
            )


@rule(CONSIDER)
def unverified_title_quoted(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """The title of a national item in quotation marks, where nobody has read it in print.

    It finds quotations of titles that are marked as not verified: their wording comes from
    another source, or from memory. A strategy that quotes the Government should quote it rightly.

    Flagged:
        introduction: |
          The national strategy speaks of “Going after the money”.

    Better:
        introduction: |
          The national strategy speaks of taking the money from those who sell drugs.

    When to ignore it: once you have found the same words in the original.
    """
    quoting = [
        (element, field, number, text)
        for element in manuscript.index.elements
        for field, number, text in texts(element)
        if any(mark in text for mark, _ in QUOTES)
    ]
    frameworks = manuscript.library.frameworks if quoting else ()
    titles = {i.title: (f, i) for f in frameworks for i in f.items if not i.verified}
    for element, field, number, text in quoting:
        flat = " ".join(text.split())
        for title, (framework, item) in titles.items():
            quoted = [f"{a}{title}{b}" for a, b in QUOTES if f"{a}{title}{b}" in flat]
            if quoted:
                yield Diagnostic(
                    place(element, field, number).part(title),
                    f"nobody has read “{title}” in print ({framework.name} {item.id})",
                    hints=("check the original, or say it in your own words",),
                )


def _links(manuscript: Manuscript) -> Iterator[FollowedLink]:
    library, strategy = manuscript.library, manuscript.strategy
    for promise in promises(library, strategy):
        yield from promise.serves
        yield from promise.measured
    yield from mentions(library, strategy)


def _offer(framework: Framework, item: str) -> str:
    known = {provision.id: provision.title for provision in framework.items}
    near = nearest(item, known) or tuple(known)[:3]
    return "write " + " or ".join(f"`{framework.id}:{n}` ({known[n]})" for n in near[:3])

"""What the guidance for local partnerships expects, and what a strategy has of it.

In: a strategy and a framework with roles, members or products. Out: for each of these, how it was
found: by a link that the author wrote, by the name or alias of a listed partner, by that of a body
that is only named, in the text, or not at all. A name is a hint and no proof, so it says how.
"""

import re
from dataclasses import dataclass

from stratc.model import Body, Framework, Provision, Role, Strategy, texts
from stratc.text.markdown import plain

from .library import Library
from .links import known_by, mentions
from .views import promises

KINDS = ("role", "member", "product")
FOUND = {
    "link": "yes, linked by the author",
    "partner": "yes, by the name of a listed partner",
    "body": "only named: a body that is no listed partner",
    "text": "only mentioned in the text",
    "": "not found",
}


@dataclass(frozen=True, slots=True)
class Expectation:
    """One role, member or product that is expected, and how it was found."""

    framework: Framework
    item: Provision
    how: str
    names: tuple[str, ...]
    partial: bool = False

    @property
    def words(self) -> str:
        """How it was found."""
        found = FOUND[self.how]
        return f"{found}, in part" if self.partial else found


def completeness(
    library: Library, strategy: Strategy, framework: Framework
) -> tuple[Expectation, ...]:
    """Every role, member and product that a framework expects."""
    said = _said(library, strategy)
    return tuple(
        _expected(library, strategy, framework, item, said)
        for item in framework.items
        if item.kind in KINDS
    )


def _expected(
    library: Library,
    strategy: Strategy,
    framework: Framework,
    item: Provision,
    said: dict[str, str],
) -> Expectation:
    target = f"{framework.id}:{item.id}"
    promised = [served for promise in promises(library, strategy) for served in promise.serves]
    linked = [s for s in (*mentions(library, strategy), *promised) if s.link.to == target]
    if linked:
        by = tuple(dict.fromkeys(served.text for served in linked))
        return Expectation(framework, item, "link", by, not any(s.direct for s in linked))
    forms = [_normal(form) for form in (item.title, *item.aliases)]
    partners, others = _bodies(library, strategy)
    for how, names in (("partner", partners), ("body", others)):
        if item.kind == "product" and item.id != "cdp":
            break
        if found := tuple(dict.fromkeys(n for n, said in names if _named(said, forms, strategy))):
            return Expectation(framework, item, how, found)
    places = tuple(
        title for title, words in said.items() if any(f" {form} " in words for form in forms)
    )
    if places and item.kind != "member":
        return Expectation(framework, item, "text", places[:3])
    return Expectation(framework, item, "", ())


def _bodies(
    library: Library, strategy: Strategy
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Names with the forms they appear in: of listed partners and offices, and of other bodies."""
    index = library.index(strategy)
    listed: dict[str, None] = dict.fromkeys(filter(None, (strategy.publisher,)))
    partners: list[tuple[str, str]] = []
    for group in strategy.partners:
        for member in group.members if group.role == "member" else ():
            for id in filter(None, (member.body, *member.bodies)):
                listed[id] = None
            name = known_by(library, strategy, member)
            partners.append((name, name))
    governance = strategy.governance
    if governance:
        listed |= dict.fromkeys(filter(None, (governance.accountable,)))
        for role in governance.roles:
            partners += [(_office(role, index.bodies.get(role.body or "")), role.role)]
    others: list[tuple[str, str]] = []
    for body in strategy.bodies:
        kept = partners if body.id in listed else others
        kept += [(body.name, form) for form in (body.name, *body.aliases)]
        kept += [(f"{body.name} ({part})", part) for part in body.parts]
    return partners, others


def _office(role: Role, body: Body | None) -> str:
    return f"{role.role} ({body.name})" if body else role.role


def _named(said: str, forms: list[str], strategy: Strategy) -> bool:
    """Whether a name is one of the forms, but for the area before it or after it."""
    name = _normal(said)
    areas = {word for area in strategy.areas for word in _normal(area).split()}
    bare = " ".join(word for word in name.split() if word not in areas)
    return any(form in (name, bare) or bare.endswith(f" {form}") for form in forms)


def _said(library: Library, strategy: Strategy) -> dict[str, str]:
    """The words of every element with a name, by that name."""
    made: dict[str, str] = {}
    for element in library.index(strategy).elements:
        title = getattr(element, "title", None) or ""
        words = _normal(plain(" ".join((title, *(text for _, _, text in texts(element))))))
        name = title or getattr(element, "id", None) or type(element).__name__.lower()
        if words:
            made[name] = f"{made.get(name, ' ')}{words} "
    return made


def _normal(name: str) -> str:
    """Small letters, no marks, no articles, so that “The Probation Service –” is that service."""
    words = re.findall(r"[a-z0-9]+", name.lower().replace("’", "").replace("'", ""))
    return " ".join(word for word in words if word not in ("the", "and", "of", "a"))

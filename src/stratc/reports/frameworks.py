"""Frameworks told to a person: the list, one with its items, and what a name may mean.

A title whose wording nobody has read in print is marked wherever it is printed.
"""

import textwrap
from collections.abc import Iterable, Iterator

from stratc.model import Element, Framework, Provision, fields
from stratc.text.similarity import nearest

WIDTH = 100
# What is told in words of its own, or only helps to find and to suggest.
_TOLD = (
    "id edition title issuer published period nation aliases terms url basis confidence coverage "
    "verified traps items"
)
_TOLD_OF_ITEMS = (
    "id title kind subkind level parent verified aliases cues summary supports measures due ended "
    "basis confidence"
)
TOLD, TOLD_OF_ITEMS = frozenset(_TOLD.split()), frozenset(_TOLD_OF_ITEMS.split())


def listed(held: Iterable[Framework]) -> str:
    """One line a framework, and how many of its titles were read in print."""
    lines = []
    for framework in held:
        read = sum(item.verified for item in framework.items)
        lines.append(f"{framework.id}@{framework.edition}")
        lines.append(f"    {framework.title}{_mark(framework)}")
        lines.append(
            f"    {len(framework.items)} items, the wording of {read} verified"
            + (f"; {framework.nation}" if framework.nation else "")
        )
    return "\n".join(lines) + "\n"


def shown(framework: Framework) -> str:
    """One framework with all that is known of it."""
    heading = f"{framework.title}{_mark(framework)}"
    lines = [heading, "=" * min(len(heading), WIDTH)]
    period = str(framework.period) if framework.period else ""
    facts = (
        ("Id", f"{framework.id}@{framework.edition}"),
        ("Issued by", framework.issuer or ""),
        ("Published", str(framework.published) if framework.published else ""),
        ("Period", period),
        ("Nation", framework.nation or ""),
        ("Also called", ", ".join(framework.aliases)),
        ("Terms", framework.terms or ""),
        ("Source", framework.url or ""),
        ("Read from", _basis(framework)),
        ("What was read", framework.coverage or ""),
    )
    for name, words in facts:
        if words:
            lines += _wrapped(f"{name}: ", words)
    for name, words in _rest(framework, TOLD):
        lines += _wrapped(f"{name}: ", words)
    if framework.traps:
        lines += ["", "Easily got wrong"]
        lines += [line for trap in framework.traps for line in _wrapped("  - ", trap)]
    lines.append("")
    for item in framework.items:
        lines += _item(framework, item)
    return "\n".join(lines) + "\n"


def found_in(held: Iterable[Framework], words: str) -> str:
    """The frameworks and items that a name may mean; empty if there are none.

    Capitals, endings in -ing and doubled letters do not matter: “Combatting” finds “Combating”.
    """
    lines: list[str] = []
    for framework in held:
        names = (framework.id, framework.title, framework.short_title or "", *framework.aliases)
        if called := _called(words, names):
            also = f", also called {called}" if called in framework.aliases else ""
            lines.append(f"{framework.id}@{framework.edition} {framework.title}{also}")
        for item in framework.items:
            if called := _called(words, (item.title, *item.aliases)):
                also = f", also called {called}" if called in item.aliases else ""
                lines.append(f"  {framework.id}:{item.cited}{also}")
        for trap in framework.traps:
            if _called(words, (trap,)):
                lines += _wrapped(f"  easily got wrong ({framework.id}): ", trap)
    return "\n".join(lines) + "\n" if lines else _nearly(held, words)


def _called(words: str, names: Iterable[str]) -> str:
    """The first of the names that has the words in it."""
    return next((name for name in names if _bare(words) in _bare(name)), "")


def _nearly(held: Iterable[Framework], words: str) -> str:
    """What is nearest, where nothing is called exactly so."""
    names = {
        name: f"{framework.id}:{item.cited}"
        for framework in held
        for item in framework.items
        for name in (item.title, *item.aliases)
    }
    near = nearest(words, names)
    return "".join(f"perhaps {names[name]}\n" for name in near)


def _item(framework: Framework, item: Provision) -> Iterator[str]:
    kind = " ".join(filter(None, (item.level, item.subkind, item.kind)))
    yield from _wrapped(f"{framework.id}:{item.id} ", f"{item.heading} ({kind})")
    relations = [f"part of {item.parent}"] * bool(item.parent)
    relations += [f"supports {other}" for other in item.supports]
    relations += [f"measures {other}" for other in item.measures]
    ended = f"ended {item.ended}" if item.ended else ""
    facts = (
        item.summary or "",
        "; ".join(relations),
        "; ".join(filter(None, (f"due {item.due}" if item.due else "", ended))),
        f"also: {', '.join(item.aliases)}" if item.aliases else "",
        *(f"{name.lower()}: {words}" for name, words in _rest(item, TOLD_OF_ITEMS)),
        _basis(item),
    )
    for fact in facts:
        if fact:
            yield from _wrapped("    ", fact)


def _rest(element: Element, told: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Whatever else is known, each field under its own name."""
    for field in fields(type(element)):
        value = getattr(element, field.name)
        if field.key in told or value in (None, (), False):
            continue
        name = field.key.replace("-", " ").capitalize()
        yield name, _words(value)


def _words(value: object) -> str:
    if isinstance(value, Element):
        told = ((f.key, getattr(value, f.name)) for f in fields(type(value)))
        return ", ".join(f"{key.replace('-', ' ')} {one}" for key, one in told if one is not None)
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    return "yes" if value is True else str(value)


def _basis(thing: Framework | Provision) -> str:
    words = {
        "primary": "read in the document itself",
        "secondary": "read in another source",
        "recall": "recalled, and seen nowhere",
    }
    said = [words[thing.basis]] if thing.basis else []
    said += [f"{thing.confidence} confidence"] if thing.confidence else []
    return ", ".join(said)


def _mark(framework: Framework) -> str:
    """What follows its title; that of a file that gathers several documents is nobody's wording."""
    known = framework.verified or framework.collection
    return "" if known else " (wording not verified)"


def _bare(name: str) -> str:
    """A name without what people write in different ways."""
    letters = "".join(c for c in name.lower() if c.isalnum() or c == " ")
    words = [word.removesuffix("ing") for word in letters.split()]
    single = [
        "".join(c for c, after in zip(w, f"{w[1:]} ", strict=True) if c != after) for w in words
    ]
    return " ".join(single)


def _wrapped(start: str, words: str) -> list[str]:
    inside = " " * min(len(start), 8)
    return textwrap.wrap(
        start + " ".join(words.split()),
        WIDTH,
        subsequent_indent=inside,
        drop_whitespace=True,
        break_on_hyphens=False,
    )

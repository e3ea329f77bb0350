"""Remarks with their place in the page, and the small form that mends each.

In: what reading and checking say, and the places of a page. Out: each remark with the marks it
stands beside, and what a writer can do about it: take a change that is sure, choose or write the
value that is missing, or leave it for a reason.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from stratc.crossref import Index
from stratc.model import Element, Strategy, fields
from stratc.source import CATALOGUE, Diagnostic, Mapping, Scalar, Span

from .forms import Form, Forms
from .lists import entry_of
from .marks import FieldPlace, addresses
from .names import in_words

ORDER = {"must": 0, "should": 1, "consider": 2}
# A rule that misses a field says so in its name: commitment-without-lead, no-contact.
WITHOUT = re.compile(r"(?:-without-|^no-)(?:an?-)?(?P<field>[a-z-]+)")
CALLED = {"date": ("due", "year"), "deadline": ("due",), "publication-date": ("published",)}
# What a remark wants some promise to serve: the hint says what to write where one does.
GOAL = re.compile(r"`serves: (?P<target>[\w:.-]+)` where one is")
TERMS = frozenset({"unexplained-abbreviation", "abbreviation-not-in-glossary"})


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark for a page. `marks` are numbers of places, the nearest first."""

    id: str
    severity: str
    message: str
    hints: tuple[str, ...]
    rule: str
    file: str
    line: int
    excerpt: str
    marks: tuple[int, ...]
    element: str | None
    forms: tuple[Form, ...]
    add: str
    fix: str
    may_stay: bool
    diagnostic: Diagnostic

    def as_data(self) -> dict[str, Any]:
        """What the browser is told."""
        return {
            "id": self.id,
            "severity": self.severity,
            "message": self.message[:1].upper() + self.message[1:],
            "hints": list(self.hints),
            "rule": self.rule,
            "where": f"{self.file}, line {self.line}",
            "excerpt": self.excerpt,
            "marks": list(self.marks),
            "element": self.element,
            "forms": [form.as_data() for form in self.forms],
            "add": self.add,
            "fix": self.fix,
            "mayStay": self.may_stay,
        }


def remarks_in_page(
    said: Iterable[Diagnostic], forms: Forms | None, places: tuple[FieldPlace, ...]
) -> tuple[Remark, ...]:
    """Must fix first, then in the order in which the page is read."""
    known = list(addresses(forms.strategy)) if forms else []
    index = forms.library.index(forms.strategy) if forms else None
    made = [_remark(d, forms, index, known, places) for d in said]
    return tuple(sorted(made, key=lambda r: (ORDER[r.severity], r.file, r.line, r.message)))


def _remark(
    said: Diagnostic,
    forms: Forms | None,
    index: Index | None,
    known: list[tuple[str, Element]],
    places: tuple[FieldPlace, ...],
) -> Remark:
    around = [(path, element) for path, element in known if said.span.lies_in(element.where.span)]
    root = ("", forms.strategy) if forms else (None, None)
    whole = not around or said.rule.startswith("strategy-without-")
    address, element = root if whole else around[-1]
    field = _field(said, element) if element else ""
    severity = {3: "must", 2: "should", 1: "consider"}[int(said.severity)]
    entry = CATALOGUE.get(said.rule)
    # Where the file cannot be read, it is the file that must be mended, in the words of the file.
    hints = tuple(in_words(hint, index) for hint in said.hints) if index else said.hints
    identity = "|".join((said.rule, address or said.span.text.name, field, said.message))
    return Remark(
        id="r" + hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:10],
        severity=severity,
        message=in_words(said.message, index) if index else said.message,
        hints=hints,
        rule=said.rule,
        file=said.span.text.name,
        line=said.span.line,
        excerpt=said.span.text.line(said.span.line)[:200],
        marks=tuple(_marks(said.span, [e for _, e in reversed(around)], places)),
        element=address,
        forms=tuple(_forms(said, forms, address or "", element, field, known))
        if forms and element
        else (),
        add=_addition(said, forms.strategy) if forms else "",
        fix=next(iter(hints), "Put it right") if said.edits else "",
        may_stay=entry is not None
        and not entry.firm
        and severity != "must"
        and element is not None,
        diagnostic=said,
    )


def _forms(
    said: Diagnostic,
    forms: Forms,
    address: str,
    element: Element,
    field: str,
    known: list[tuple[str, Element]],
) -> Iterator[Form]:
    """The form of the field; where many things miss it, or it is in many, one for each of them."""
    if goal := GOAL.search(" ".join(said.hints)):
        yield from forms.serving(goal["target"], known)
        return
    missing = WITHOUT.search(said.rule)
    names = _names(missing["field"]) if missing else ()
    one = field if not missing or field in names else ""
    if one and not said.labels and (form := forms.one(address, element, one)):
        yield form
        return
    lacking = tuple(_missing(said, forms, address, names, known)) if missing else ()
    yield from lacking or _each_place(said, forms, known)


def _missing(
    said: Diagnostic,
    forms: Forms,
    address: str,
    names: tuple[str, ...],
    known: list[tuple[str, Element]],
) -> Iterator[Form]:
    """A form for each thing that a remark names; of a whole group, for each thing like these."""
    places = [said.span, *(label.span for label in said.labels)]
    lacking = [
        (path, one, key)
        for path, one in known
        if (key := next((name for name in names if name in _keys(one)), ""))
        and not getattr(one, key.replace("-", "_"), None)
    ]
    named = [
        (path, one, key)
        for path, one, key in lacking
        if any(place.lies_in(one.where.span) for place in places)
    ]
    if not said.labels:
        below = [each for each in lacking if each[0].startswith(f"{address}/")]
        kinds = {type(one) for _, one, _ in below}
        others = [each for each in lacking if each not in below and type(each[1]) in kinds]
        named = [*named, *below, *others]
    for path, one, key in {path: each for each in named for path in each[:1]}.values():
        if form := forms.one(path, one, key):
            yield form


def _each_place(said: Diagnostic, forms: Forms, known: list[tuple[str, Element]]) -> Iterator[Form]:
    """A form for the field at each place of a remark that is about many."""
    asked: set[str] = set()
    for span in (said.span, *(label.span for label in said.labels)):
        around = [(path, one) for path, one in known if span.lies_in(one.where.span)]
        path, one = around[-1] if around else ("", None)
        key = _holding(span, one) if one else ""
        if one and key and f"{path}:{key}" not in asked:
            asked.add(f"{path}:{key}")
            if form := forms.one(path, one, key):
                yield form


def _keys(element: Element) -> set[str]:
    return {field.key for field in fields(type(element))}


def _addition(said: Diagnostic, strategy: Strategy) -> str:
    """The list of the whole strategy to which an entry would be the answer."""
    missing = WITHOUT.search(said.rule)
    key = missing["field"] if missing else "glossary" if said.rule in TERMS else ""
    field = next((f for f in fields(Strategy) if f.key == key), None)
    return f":{key}" if field and field.holds and entry_of(strategy, field) else ""


def _names(missing: str) -> tuple[str, ...]:
    return CALLED.get(missing) or (missing, f"{missing}s")


def _field(said: Diagnostic, element: Element) -> str:
    """The key of the field that a remark is about; nothing where it is about the whole."""
    keys = _keys(element)
    missing = WITHOUT.search(said.rule)
    names = _names(missing["field"]) if missing else ()
    if named := next((name for name in names if name in keys), ""):
        return named
    return _holding(said.span, element)


def _holding(span: Span, element: Element) -> str:
    """The key of the field whose value, or whose key, holds a place."""
    node = element.where.node
    if isinstance(node, Scalar):
        return type(element).shorthand
    return next(
        (
            key
            for key in _keys(element)
            if isinstance(node, Mapping)
            and key in node.keys
            and (span.lies_in(element.where[key]) or span == element.where.key(key))
        ),
        "",
    )


def _marks(span: Span, around: list[Element], places: tuple[FieldPlace, ...]) -> Iterator[int]:
    """The value itself, then any text of the element, then of what the element stands in."""
    yield from (n for n, place in enumerate(places) if span.lies_in(place.span))
    for element in around:
        yield from (n for n, place in enumerate(places) if place.element is element)
    for element in around:
        yield from (n for n, place in enumerate(places) if place.span.lies_in(element.where.span))

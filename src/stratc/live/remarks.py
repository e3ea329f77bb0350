"""Remarks with their place in the page, and the small form that mends each.

In: what reading and checking say, and the places of a page. Out: each remark with the marks it
stands beside, and what a writer can do about it: take a change that is sure, choose or write the
value that is missing, or leave it for a reason.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from stratc.crossref import Index
from stratc.model import Element, fields
from stratc.source import CATALOGUE, Diagnostic, Span

from .forms import Form, Forms
from .marks import FieldPlace, addresses
from .names import in_words

ORDER = {"must": 0, "should": 1, "consider": 2}
# A rule that misses a field says so in its name: commitment-without-lead, no-contact.
WITHOUT = re.compile(r"(?:-without-|^no-)(?:an?-)?(?P<field>[a-z-]+)")
CALLED = {
    "date": "due",
    "deadline": "due",
    "measure": "measures",
    "publication-date": "published",
    "text": "text",
}


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
    around = [(path, element) for path, element in known if _inside(said.span, element.where.span)]
    address, element = around[-1] if around else (None, None)
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
        forms=tuple(_forms(said, forms, address, element, field, known)) if forms else (),
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
    address: str | None,
    element: Element | None,
    field: str,
    known: list[tuple[str, Element]],
) -> Iterator[Form]:
    """The one form of the field; or, where many things miss it, one for each of them."""
    if address is None or element is None:
        return
    if field:
        if form := forms.one(address, element, field):
            yield form
        return
    missing = WITHOUT.search(said.rule)
    if missing is None:
        return
    names = _names(missing["field"])
    for path, inner in known:
        if path.startswith(f"{address}/"):
            key = next((f.key for f in fields(type(inner)) if f.key in names), "")
            there = key and getattr(inner, key.replace("-", "_"), None)
            if key and not there and (form := forms.one(path, inner, key)):
                yield form


def _names(missing: str) -> tuple[str, ...]:
    name = CALLED.get(missing, missing)
    return name, f"{name}s"


def _field(said: Diagnostic, element: Element) -> str:
    """The key of the field that a remark is about; nothing where it is about the whole."""
    keys = {field.key for field in fields(type(element))}
    if missing := WITHOUT.search(said.rule):
        return next((name for name in _names(missing["field"]) if name in keys), "")
    return next(
        (
            key
            for key in keys
            if element.where.key(key) != element.where.start
            and (_inside(said.span, element.where[key]) or said.span == element.where.key(key))
        ),
        "",
    )


def _marks(span: Span, around: list[Element], places: tuple[FieldPlace, ...]) -> Iterator[int]:
    """The value itself, then any text of the element, then of what the element stands in."""
    yield from (n for n, place in enumerate(places) if _inside(span, place.span))
    for element in around:
        yield from (n for n, place in enumerate(places) if place.element is element)
    for element in around:
        yield from (n for n, place in enumerate(places) if _inside(place.span, element.where.span))


def _inside(inner: Span, outer: Span) -> bool:
    return (
        inner.text.name == outer.text.name
        and (outer.line, outer.column) <= (inner.line, inner.column)
        and (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)
    )

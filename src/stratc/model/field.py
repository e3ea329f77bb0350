"""What the fields of an element are and hold, read from the model itself.

Crossref, checks, diff, the field reference and the JSON Schema all walk the model this way, so a
new field needs no line in any of them. What a field is, and not only what it holds, is said on the
field by its roles: words that readers see, a heading, a mark, a record, something for editors.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from stratc.source import Mapping

from .element import Element, Where
from .values import Marker, Reference

LEADING = ("id", "label")
"""What an element begins with where it shares these with others."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a shape: its Python name, its key in YAML, what it holds and what it is."""

    name: str
    key: str
    sentence: str
    many: bool
    required: bool
    refers_to: str = ""
    marker: str = ""
    holds: type[Element] | None = None
    text: bool = False
    roles: frozenset[str] = frozenset()

    @property
    def prose(self) -> bool:
        """Whether it holds words in Markdown."""
        return self.marker == "prose" and self.holds is None

    @property
    def worded(self) -> bool:
        """Whether it holds words that readers see, and in which mistakes can be looked for."""
        return self.text and not self.roles & {"editors", "given", "mark"}

    @property
    def heading(self) -> bool:
        """Whether its words are printed as a heading."""
        return "heading" in self.roles

    @property
    def record(self) -> bool:
        """Whether it is kept for reference, so that a change in it changes no promise."""
        return bool(self.roles & {"record", "editors"})

    @property
    def for_editors(self) -> bool:
        """Whether it is for those who make the document, and never in what is published."""
        return "editors" in self.roles

    @property
    def given(self) -> bool:
        """Whether it is known from the name of the file or folder, and never written."""
        return "given" in self.roles


@cache
def fields(shape: type[Element]) -> tuple[Field, ...]:
    """The fields of a shape, in reading order: what it shares with other shapes comes last."""
    return tuple(_field(name, shape) for name in _in_order(shape))


HOSTED = (
    *("definitions", "in_brief", "practice", "commitments", "sections", "panel", "figures"),
    *("quotations", "case_studies"),
)
"""Fields of a section or a priority that the page prints in the order in which they are typed."""


@cache
def _holding(shape: type[Element]) -> tuple[Field, ...]:
    """The fields of a shape that have other elements inside them."""
    return tuple(field for field in fields(shape) if field.holds is not None)


@cache
def _may_merge(shape: type[Element]) -> bool:
    """Whether a shape can have values of another, as in merged cells."""
    return "merged" in shape.model_fields


@cache
def written_fields(shape: type[Element]) -> tuple[Field, ...]:
    """The fields of a shape that an author may write."""
    return tuple(field for field in fields(shape) if not field.given)


def _in_order(shape: type[Element]) -> list[str]:
    """What it is called, then its own fields, then those it shares."""
    names = [
        name
        for kind in shape.__mro__
        for name in getattr(kind, "__annotations__", {})
        if name in shape.model_fields and name != "where"
    ]
    first = [name for name in LEADING if name in names and name not in shape.__annotations__]
    return list(dict.fromkeys([*first, *names]))


def _field(name: str, shape: type[Element]) -> Field:
    info = shape.model_fields[name]
    annotation = info.annotation
    marks = [*info.metadata, *_metadata(annotation)]
    holds = elements_in(annotation)
    refers_to = next((m.kind for m in marks if isinstance(m, Reference)), "")
    marker = next((m.kind for m in marks if isinstance(m, Marker)), "")
    extra = info.json_schema_extra
    roles = extra.get("roles", ()) if isinstance(extra, dict) else ()
    return Field(
        name=name,
        key=info.alias or name,
        sentence=info.description or "",
        many=get_origin(annotation) is tuple,
        required=info.is_required(),
        refers_to=refers_to,
        marker=marker,
        holds=holds[0] if holds else None,
        text=not (holds or refers_to) and marker in ("", "prose") and _is_text(annotation),
        roles=frozenset(str(role) for role in roles),  # type: ignore[union-attr]
    )


def own_fields(element: Element) -> tuple[Field, ...]:
    """The fields of an element but for those whose value is another's, as in merged cells."""
    every = fields(type(element))
    if not _may_merge(type(element)):
        return every
    merged = getattr(element, "merged", ())
    return tuple(field for field in every if field.key not in merged) if merged else every


def walk(element: Element) -> Iterator[Element]:
    """The element and everything inside it, in reading order, each thing once."""
    yield element
    holding = _as_typed(element, _holding(type(element)))
    merged = getattr(element, "merged", ()) if holding and _may_merge(type(element)) else ()
    for field in holding:
        if field.key not in merged:
            for child in held(element, field):
                yield from walk(child)


def _as_typed(element: Element, holding: tuple[Field, ...]) -> tuple[Field, ...]:
    """The same, those that the page prints as they are typed among themselves in that order."""
    hosted = {field.name: field for field in holding if field.name in HOSTED}
    if sum(bool(getattr(element, name)) for name in hosted) < 2:
        return holding
    typed = in_written_order(element, tuple(hosted))
    order = iter([*typed, *(name for name in hosted if name not in typed)])
    return tuple(hosted[next(order)] if field.name in hosted else field for field in holding)


def held(element: Element, field: Field) -> Iterator[Element]:
    """The elements that a field of an element holds, but for those that are another's."""
    if field.holds is None:
        return
    value = getattr(element, field.name)
    if isinstance(value, dict):
        merged = getattr(element, "merged", ())
        value = tuple(one for key, one in value.items() if key not in merged)
    yield from _as_list(value)


def texts(element: Element, marker: str = "prose") -> Iterator[tuple[Field, int, str]]:
    """Every prose value of one element: its field, its number in a list, its text."""
    for field in own_fields(element):
        if field.marker == marker and field.holds is None:
            for number, value in enumerate(_as_list(getattr(element, field.name))):
                yield field, number, value


def place(element: Element, field: Field, number: int) -> Any:
    """The span of one value of a field."""
    where: Where = element.where
    return where.at(field.key, number) if field.many else where[field.key]


def in_written_order(element: Element, names: tuple[str, ...]) -> list[str]:
    """Those of some fields that say something, in the order in which the author wrote them."""
    node = element.where.node if element.where else None
    written = list(node.keys) if isinstance(node, Mapping) else []
    places = {key: number for number, key in enumerate(written)}
    filled = [name for name in names if getattr(element, name)]
    return sorted(filled, key=lambda name: places.get(name.replace("_", "-"), len(written)))


def _as_list(value: Any) -> tuple[Any, ...]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _metadata(annotation: Any) -> list[Any]:
    found = list(getattr(annotation, "__metadata__", ()))
    for inner in getattr(annotation, "__args__", ()):
        found += _metadata(inner)
    return found


def elements_in(annotation: Any) -> list[type[Element]]:
    """The element types that an annotation mentions."""
    if isinstance(annotation, type) and issubclass(annotation, Element):
        return [annotation]
    return [e for inner in get_args(annotation) for e in elements_in(inner)]


def _is_text(annotation: Any) -> bool:
    """Whether any words may stand there, and not one of a few."""
    if annotation is str:
        return True
    if get_origin(annotation) is Literal:
        return False
    inside = [a for a in get_args(annotation) if a is not NoneType and a is not Ellipsis]
    return any(_is_text(inner) for inner in inside)

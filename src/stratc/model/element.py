"""Element, the frozen base of everything authored, and Where, its place in the file.

`where` takes no part in equality: two strategies are equal when they say the same.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SkipValidation, model_validator

from stratc.source import Mapping, Node, Scalar, Sequence, Span

PLACE = "where "  # no author can write this key: it ends in a space


Path = tuple[str | int, ...]
"""The fields and numbers that lead to an element from the top of its document."""


class Where:
    """The place of one element: its node, so that the place of any field can be asked for.

    Its path is its place in the document, whatever files that is spread over: no other element of
    the document has the same.
    """

    __slots__ = ("node", "path")

    def __init__(self, node: Node, path: Path = ()) -> None:
        self.node = node
        self.path = path

    @property
    def span(self) -> Span:
        """The whole element."""
        return self.node.span

    @property
    def start(self) -> Span:
        """The name of the element's first field: a short place that stands for the whole."""
        if isinstance(self.node, Mapping) and self.node.keys:
            return next(iter(self.node.keys.values())).span
        return self.node.span

    def __getitem__(self, field: str) -> Span:
        """The value of one field as written, or the start of the element if it is absent."""
        if isinstance(self.node, Mapping) and field in self.node.values:
            return self.node.values[field].span
        return self.start

    def __contains__(self, field: str) -> bool:
        """Whether a field is written."""
        return isinstance(self.node, Mapping) and field in self.node.values

    def key(self, field: str) -> Span:
        """The name of one field, or the start of the element if it is absent."""
        if isinstance(self.node, Mapping) and field in self.node.keys:
            return self.node.keys[field].span
        return self.start

    def at(self, field: str, number: int) -> Span:
        """One entry of a list field; the field itself where a single value stands for the list."""
        if isinstance(self.node, Mapping):
            value = self.node.values.get(field)
            if isinstance(value, Sequence) and number < len(value.items):
                return value.items[number].span
        return self[field]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Where)

    def __hash__(self) -> int:
        return 0


class Written(str):
    """The text of a scalar on its way into the model, with its node."""

    node: Scalar
    path: Path

    def __new__(cls, node: Scalar, path: Path = ()) -> Written:
        made = super().__new__(cls, node.text)
        made.node = node
        made.path = path
        return made


class Element(BaseModel):
    """Anything an author writes as a group of fields.

    `shorthand` names the one field that a bare value stands for, where an element may be
    written as a single word or sentence. A single value may stand for a list of one.
    """

    model_config = ConfigDict(
        defer_build=True,  # what stands inside another shape is built with it, and not by itself
        frozen=True,
        extra="forbid",
        validate_by_name=False,
        validate_by_alias=True,
        serialize_by_alias=True,
        alias_generator=lambda name: name.rstrip("_").replace("_", "-"),
        arbitrary_types_allowed=True,
    )

    shorthand: ClassVar[str] = ""
    where: Annotated[Where, SkipValidation] = Field(
        default=None,  # type: ignore[assignment]
        alias="where ",
        exclude=True,
        repr=False,
    )

    @model_validator(mode="before")
    @classmethod
    def _as_fields(cls, value: Any) -> Any:
        if isinstance(value, Written) and cls.shorthand:
            value = {cls.shorthand: value, PLACE: Where(value.node, value.path)}
        if isinstance(value, dict):
            for name in cls._list_fields():
                if name in value and not isinstance(value[name], list):
                    value = {**value, name: [value[name]]}
        return value

    @property
    def path(self) -> Path:
        """What leads to it from the top of its document."""
        return self.where.path if self.where is not None else ()

    @classmethod
    def _list_fields(cls) -> frozenset[str]:
        found = _LISTS.get(cls)
        if found is None:
            found = _LISTS[cls] = frozenset(
                field.alias or name
                for name, field in cls.model_fields.items()
                if get_origin(field.annotation) is tuple
            )
        return found


_LISTS: dict[type[Element], frozenset[str]] = {}


def _without_place(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: item for key, item in value.items() if key != PLACE}
    return value


# A field whose keys are the author's own words, such as the glossary.
table_of = BeforeValidator(_without_place)


FieldRole = Literal["editors", "given", "heading", "mark", "record"]
"""What a field is, beside what it holds:

editors   for those who make the document; never in what is published
given     known from the name of the file or folder, and never written
heading   words that are printed as a heading
mark      a name, a number, an address or a key: no words in which to look for mistakes
record    kept for reference: a change in it changes nothing that was promised
"""


def described(sentence: str, default: Any = ..., *roles: FieldRole) -> Any:
    """A field with its one sentence: the hint when it is missing, its entry in the reference."""
    return Field(default, description=sentence, json_schema_extra=_roles(roles))


def optional(sentence: str, *roles: FieldRole) -> Any:
    """A field that may be absent."""
    return Field(None, description=sentence, json_schema_extra=_roles(roles))


def many(sentence: str, *roles: FieldRole, required: bool = False) -> Any:
    """A field that holds a list; it may be absent unless it is required."""
    extra = _roles(roles)
    return (
        Field(..., description=sentence, min_length=1, json_schema_extra=extra)
        if required
        else Field((), description=sentence, json_schema_extra=extra)
    )


def _roles(roles: tuple[FieldRole, ...]) -> dict[str, Any] | None:
    return {"roles": list(roles)} if roles else None

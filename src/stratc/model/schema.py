"""The model as JSON Schema, for completion and hover help in editors: one for each kind of file.

In: the name of a kind of file. Out: a JSON Schema (draft 7, which every editor knows). Editors
read YAML 1.2, where `2030` is a number and `true` a boolean; every field that we read as text
accepts these too. The schema says what a file may look like, not what it means: that is `validate`.
"""

from typing import Any, get_args

from pydantic.fields import FieldInfo

from .allowance import Approvals
from .document import PARTS
from .element import Element
from .field import written_fields
from .figures.figure import Figure
from .progress import Progress
from .project import Settings
from .provisions import Framework
from .schema_walk import Schema, SchemaWalk, summary, whole_schema
from .statements import Priority
from .times.period import Period
from .values import Marker
from .whole import Strategy

FILE_KINDS = ("strategy", "priority", *PARTS, "framework", "project", "approvals")
FILES = {
    "framework": "frameworks/NAME@EDITION.yaml",
    "priority": "priorities/NAME.yaml",
    "project": "stratc.yaml",
}
WHOLE: dict[str, type[Element]] = {
    "framework": Framework,
    "project": Settings,
    "approvals": Approvals,
}

TEXT: Schema = {"type": ["string", "number", "boolean"]}
YES_OR_NO: Schema = {"enum": [True, False, "yes", "no"]}
ID: Schema = {"type": ["string", "number"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}


def json_schema(kind: str) -> Schema:
    """The schema of one kind of file; `kind` is one of FILE_KINDS."""
    found = _FileShapes()
    if kind == "strategy":
        main = found.shape(Strategy)
        # A long strategy lists the names of files here instead of the priorities themselves.
        each = {"anyOf": [ID, found.named(Priority)]}
        main["properties"]["priorities"] |= {"type": "array", "items": each}
        main["properties"]["priorities"].pop("anyOf")
    elif kind == "priority":
        main = found.shape(Priority)
        main["required"].remove("id")  # the name of the file, if it is not written
    elif kind in WHOLE:
        main = found.shape(WHOLE[kind])
    else:
        main = found.field(Strategy.model_fields[kind])
    return whole_schema(FILES.get(kind, f"{kind}.yaml"), main, found.definitions)


class _FileShapes(SchemaWalk):
    """What an author may write: one entry without a list, a bare value for a shape."""

    def shape(self, shape: type[Element]) -> Schema:
        written = {field.key: shape.model_fields[field.name] for field in written_fields(shape)}
        return {
            "description": summary(shape),
            "type": "object",
            "properties": {key: self.field(info) for key, info in written.items()},
            "required": [key for key, info in written.items() if info.is_required()],
            "additionalProperties": False,
        }

    def named(self, shape: type[Element]) -> Schema:
        """A pointer to a shape; where a bare value may stand for it, to either form."""
        pointer = super().named(shape)
        if not shape.shorthand:
            return pointer
        bare = self.field(shape.model_fields[shape.shorthand])
        return {"anyOf": [bare, pointer]}

    def field(self, info: FieldInfo) -> Schema:
        made = self.value(info.annotation, info.metadata)
        if "$ref" in made:  # draft 7 ignores whatever stands beside a pointer
            made = {"allOf": [made]}
        made = {"description": info.description or "", **made}
        if isinstance(info.default, str | bool):
            made["default"] = info.default
        return made

    def value(self, annotation: Any, marks: list[Any]) -> Schema:
        if annotation == Progress:  # a plan's own words for a state are read as well
            return {"anyOf": [self.value(get_args(annotation)[0], marks), dict(TEXT)]}
        return super().value(annotation, marks)

    def several(self, each: Schema, marks: list[Any]) -> Schema:
        some = {"minItems": 1} if any(hasattr(mark, "min_length") for mark in marks) else {}
        return {"anyOf": [{**super().several(each, marks), **some}, each]}

    def scalar(self, annotation: Any, marks: list[Any]) -> Schema:
        if annotation is bool:
            return dict(YES_OR_NO)
        if annotation is int:
            return {"type": "integer"}
        if annotation in (Period, Figure):
            return {"type": ["string", "number"]}
        is_id = any(isinstance(mark, Marker) and mark.kind == "id" for mark in marks)
        return dict(ID if is_id else TEXT)

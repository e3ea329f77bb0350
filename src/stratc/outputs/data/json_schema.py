"""The JSON Schema of strategy.json, from the model and from what `json` adds to it."""

from typing import Any

from stratc.model import (
    Action,
    ActionTable,
    Commitment,
    CommitmentGroup,
    Element,
    Figure,
    Link,
    Period,
    Priority,
    Schema,
    SchemaWalk,
    Statistic,
    Strategy,
    closed_object,
    summary,
    whole_schema,
)

from .strategy_json import INSIDE, LISTED, VERSION

TEXT: Schema = {"type": "string"}
IDS: Schema = {"type": "array", "items": TEXT}
DAY: Schema = {"type": ["string", "null"], "format": "date"}
STANDING: Schema = {
    "serves": {"type": "array", "items": {"$ref": "#/definitions/Link"}},
    "standing": {
        "description": "What follows from that: it serves something, or says why it does not, or "
        "delivers a commitment that answers for it.",
        "enum": ["serves", "outside", "cross-cutting", "delivers", "nothing"],
    },
}
PLACED: Schema = {
    "priority": {"description": "The priority that holds it.", "type": ["string", "null"]},
    **STANDING,
}
# What is added to an element, or stands there instead of what the author wrote.
ADDED: dict[type[Element], Schema] = {
    CommitmentGroup: {"items": {"description": "Their ids, in order.", **IDS}},
    ActionTable: {"rows": {"description": "Their ids, in order.", **IDS}},
    Priority: STANDING,
    Action: PLACED,
    Commitment: {
        "sentence": {"description": "The whole sentence, as plain text.", **TEXT},
        **PLACED,
    },
    Statistic: {
        "words": {"description": "The figure as it is printed in a sentence.", **TEXT},
        "sources": {"description": "Its sources, its section's if it has none.", **IDS},
        "sources-from": {"enum": ["own", "section", "nowhere"]},
    },
}
# What a link has only where the framework is known, or where it is a promise's.
MAY_HAVE: Schema = {
    "framework": {"description": "The framework, with the edition that was meant.", **TEXT},
    "item": {"description": "The item of the framework.", **TEXT},
    "title": {"description": "Its title, where that was read in print.", **TEXT},
    "inherited": {"description": "Whether the priority hands it down.", "type": "boolean"},
}
PERIOD: Schema = {
    "description": "A time: as stratc writes it, in words, and its first and last day.",
    **closed_object({"text": TEXT, "words": TEXT, "kind": TEXT, "start": DAY, "end": DAY}),
}
FIGURE: Schema = {
    "description": "A figure: as written, and as a number. Of 19% the number is 19.",
    **closed_object(
        {
            "text": TEXT,
            "number": {"type": ["number", "null"]},
            "percent": {"type": "boolean"},
            "currency": TEXT,
        }
    ),
}


def strategy_schema() -> Schema:
    """The schema of strategy.json."""
    shapes = _DataShapes({"Period": PERIOD, "Figure": FIGURE})
    main = shapes.shape(Strategy)
    count = {"type": "integer", "minimum": 0}
    counted = ("priorities", "commitments", "actions", "interventions", "statistics", "partners")
    pointers = {"type": "object", "additionalProperties": {"type": "string", "format": "pointer"}}
    added = {
        "format": {"const": "stratc-strategy"},
        "version": {"const": VERSION},
        "counts": closed_object(dict.fromkeys(counted, count)),
        "commitments": {"type": "array", "items": shapes.named(Commitment)},
        "actions": {"type": "array", "items": shapes.named(Action)},
        "index": {
            "description": "Where each id is in this file, as a JSON pointer.",
            **closed_object(dict.fromkeys((*LISTED, INSIDE), pointers)),
        },
    }
    main["properties"] = {**added, **main["properties"]}
    main["required"] = [*added, *main["required"]]
    return whole_schema("strategy.json", main, shapes.definitions)


class _DataShapes(SchemaWalk):
    """What stratc writes: every list a list, every time and figure told apart."""

    def shape(self, shape: type[Element]) -> Schema:
        properties = {
            str(info.alias): {
                "description": info.description or "",
                **self.value(info.annotation, []),
            }
            for name, info in shape.model_fields.items()
            if name != "where"
        }
        always = [
            str(info.alias)
            for info in shape.model_fields.values()
            if info.is_required() or isinstance(info.default, str | bool)
        ]
        added = ADDED.get(shape, {})
        return {
            "description": summary(shape),
            "type": "object",
            "properties": {**properties, **added, **(MAY_HAVE if shape is Link else {})},
            "required": list(dict.fromkeys([*always, *added])),
            "additionalProperties": False,
        }

    def scalar(self, annotation: Any, marks: list[Any]) -> Schema:
        if annotation in (Period, Figure):
            return {"$ref": f"#/definitions/{annotation.__name__}"}
        return {"type": {bool: "boolean", int: "integer"}.get(annotation, "string")}

"""A small strategy, and examples laid over it: the editions that tests of the diff compare."""

import copy
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import yaml

from stratc.crossref import link
from stratc.diff import Comparison, Edition, compare
from stratc.model import Document, Framework, framework, strategy
from stratc.source import Diagnostic, Text
from stratc.work.files import shipped_frameworks

TODAY = date(2026, 6, 1)
SMALL: dict[str, Any] = {
    "title": "Fenmarsh Drug and Alcohol Strategy",
    "areas": ["Fenmarsh"],
    "period": "2026/2031",
    "status": "adopted",
    "scope": ["drugs", "alcohol"],
    "frameworks": ["from-harm-to-hope@2021", "ncdof@2023"],
    "bodies": [
        {"id": "county-council", "name": "Fenmarsh County Council"},
        {"id": "trust", "name": "Fenmarsh Health Trust"},
        {"id": "health-board", "name": "Fenmarsh Health Board"},
    ],
    "sources": [
        {"id": "ohid-2024", "title": "Local alcohol profiles"},
        {"id": "ons-2024", "title": "Deaths related to drugs"},
    ],
    "statistics": [
        {
            "id": "in-treatment",
            "title": "Adults in treatment",
            "value": "3,440",
            "unit": "people",
            "area": "Fenmarsh",
            "period": "2023/24",
            "source": "ohid-2024",
        }
    ],
    "priorities": [
        {
            "id": "treatment",
            "title": "Treatment",
            "commitments": [
                {
                    "lead-in": "We will:",
                    "items": [{"id": "open-doors", "text": "open a recovery hub in every town."}],
                }
            ],
            "actions": {"rows": [{"id": "outreach", "action": "Run outreach in market towns."}]},
        }
    ],
}
MEASURE = {
    "title": "Adults in structured treatment",
    "direction": "up",
    "baseline": {"value": "3,440", "period": "2023/24"},
    "target": {"value": "4,000", "period": "2028/29"},
}


def read_yaml(text: str) -> dict[str, Any]:
    """YAML with every value still text, as stratc reads it."""
    found: dict[str, Any] = yaml.load(text, yaml.CBaseLoader)
    return found


def laid(example: str) -> dict[str, Any]:
    """The small strategy with an example over it.

    `items`, `rows` and `lead-in` belong to its one priority; `commitment`, `action`, `measure`,
    `measures`, `statistic` and `priority` change the one thing of that kind; anything else is a
    field of the strategy.
    """
    made = copy.deepcopy(SMALL)
    for key, value in read_yaml(example).items():
        priority = made["priorities"][0]
        if key in ("items", "lead-in"):
            priority["commitments"][0][key] = value
        elif key == "rows":
            priority["actions"]["rows"] = value
        elif key == "commitment":
            priority["commitments"][0]["items"][0] |= value
        elif key == "measure":
            priority["commitments"][0]["items"][0]["measures"] = [{**MEASURE, **value}]
        elif key == "measures":
            priority["commitments"][0]["items"][0]["measures"] = value
        elif key == "action":
            priority["actions"]["rows"][0] |= value
        elif key == "statistic":
            made["statistics"][0] |= value
        elif key == "priority":
            priority |= value
        else:
            made[key] = value
    return made


@cache
def frameworks() -> tuple[Framework, ...]:
    """The national frameworks, read once for all tests."""
    return tuple(filter(None, (framework(text, print) for text in shipped_frameworks())))


def written(content: dict[str, Any]) -> str:
    """The fields as YAML; the writer in C is five times as fast."""
    made: str = yaml.dump(content, Dumper=yaml.CSafeDumper, sort_keys=False)
    return made


def edition(content: dict[str, Any] | str, name: str = "fenmarsh") -> Edition:
    """A strategy out of fields or of YAML; it must be readable."""
    text = content if isinstance(content, str) else written(content)
    said: list[Diagnostic] = []
    document = Document("fenmarsh", {PurePosixPath("strategy.yaml"): Text(f"{name}.yaml", text)})
    held = strategy(document, said.append)
    assert held is not None, "\n".join(f"{d.span}: {d.message}" for d in said) + f"\n{text}"
    return Edition(link([held], frameworks(), TODAY), held, name)


def compared(
    before: dict[str, Any] | str, after: dict[str, Any] | str, as_of: date = TODAY
) -> Comparison:
    """Two editions compared on a fixed day."""
    return compare(edition(before, "before"), edition(after, "after"), as_of)


def kinds(comparison: Comparison, but: Iterable[str] = ("record-changed",)) -> set[str]:
    """The kinds of change found, without those that only keep the books."""
    return {change.kind for change in comparison.changes} - set(but)

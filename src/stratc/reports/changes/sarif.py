"""Changes as SARIF 2.1.0, with the place in the new edition and, beside it, in the last."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from stratc import __version__
from stratc.diff import KINDS, Change, Comparison
from stratc.source import Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def show(held: tuple[Comparison, ...]) -> str:
    """One run, a result for each change."""
    changes = [(change, comparison) for comparison in held for change in comparison.changes]
    names = sorted({change.kind for change, _ in changes})
    run = {
        "automationDetails": {"id": "stratc/diff/"},
        "tool": {
            "driver": {
                "name": "stratc",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(name) for name in names],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(c, names.index(c.kind), comparison) for c, comparison in changes],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(name: str) -> dict[str, Any]:
    kind = KINDS[name]
    title, _, page = kind.page.partition("\n")
    return {
        "id": name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": " ".join(page.strip().split("\n\n")[0].split()) or title},
        "help": {"text": kind.page},
        "defaultConfiguration": {"level": kind.grade.machine},
    }


def _result(change: Change, number: int, comparison: Comparison) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": change.kind,
        "ruleIndex": number,
        "level": change.grade.machine,
        "message": {"text": change.message},
        "partialFingerprints": {"stratcChange/v1": change.fingerprint},
    }
    if change.setting:
        result["properties"] = {"setByProject": change.setting}
    if place := comparison.anchor(change):
        result["locations"] = [_location(place)]
    if place := change.before_at:
        said = "in the last edition"
        result["relatedLocations"] = [{**_location(place), "message": {"text": said}}]
    if approval := comparison.approval(change):
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": approval.reason}
        ]
    return result


def _location(span: Span) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(span.text.name, safe="/:")},
            "region": {
                "startLine": span.line,
                "startColumn": span.column,
                "endLine": span.end_line,
                "endColumn": span.end_column,
            },
        }
    }

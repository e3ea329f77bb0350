"""Remarks as SARIF 2.1.0, which GitHub, Azure and editors read."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any
from urllib.parse import quote

from stratc import __version__
from stratc.source import CATALOGUE, CatalogueEntry, Diagnostic, Severity, Span, fingerprint

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def show(said: tuple[Diagnostic, ...], fail_on: Severity = Severity.MUST) -> str:
    """One run with its rules and results. Columns count from 1, the end exclusive, as ours do."""
    names = sorted({d.rule for d in said})
    seen: Counter[str] = Counter()
    results = []
    for d in said:
        mark = fingerprint(d)
        seen[mark] += 1
        results.append(_result(d, names.index(d.rule), f"{mark}:{seen[mark]}"))
    driver = {
        "name": "stratc",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(CATALOGUE[name]) for name in names if name in CATALOGUE],
    }
    run = {
        "tool": {"driver": driver},
        # GitHub refuses a second upload by one tool unless each says what it is about.
        "automationDetails": {"id": "stratc/validate/"},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(entry: CatalogueEntry) -> dict[str, Any]:
    title, _, page = entry.page.partition("\n")
    return {
        "id": entry.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": " ".join(page.strip().split("\n\n")[0].split()) or title},
        "help": {"text": entry.page, "markdown": entry.page},
        "defaultConfiguration": {"level": entry.severity.machine},
        "properties": {"tags": [entry.family]},
    }


def _result(d: Diagnostic, rule: int, mark: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": d.rule,
        "ruleIndex": rule,
        "level": d.severity.machine,
        "message": {"text": ". ".join((d.message, *d.hints))},
        "locations": [_location(d.span)],
        "partialFingerprints": {"stratc/v1": mark},
    }
    if d.labels:
        result["relatedLocations"] = [
            {**_location(label.span), "id": number, "message": {"text": label.message}}
            for number, label in enumerate(d.labels, 1)
        ]
    return result


def _location(span: Span) -> dict[str, Any]:
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(span.text.name)},
            "region": region,
        }
    }

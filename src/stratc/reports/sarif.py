"""Findings as SARIF 2.1.0, which GitHub, Azure and editors read."""

import json
from typing import Any
from urllib.parse import quote

from stratc import __version__
from stratc.source import CATALOGUE, CatalogueEntry, Span

from .finding import Finding, Findings

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def show(findings: Findings) -> str:
    """One run with its rules and results. Columns count from 1, the end exclusive, as ours do."""
    names = sorted({one.rule for one in findings.found})
    driver = {
        "name": "stratc",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(CATALOGUE[name]) for name in names if name in CATALOGUE],
    }
    run = {
        "tool": {"driver": driver},
        # GitHub refuses a second upload by one tool unless each says what it is about.
        "automationDetails": {"id": f"stratc/{findings.command}/"},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, names.index(one.rule), findings.marks) for one in findings.found],
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


def _result(one: Finding, rule: int, marks: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": one.rule,
        "ruleIndex": rule,
        "level": one.level,
        "message": {"text": _sentences(one)},
        "locations": [_location(one.place)] if one.place else [],
        "partialFingerprints": {marks: f"{one.mark}:{one.again}" if one.again else one.mark},
    }
    if one.related:
        result["relatedLocations"] = [
            {**_location(span), "id": number, "message": {"text": message}}
            for number, (message, span) in enumerate(one.related, 1)
        ]
    if one.set_by_project:
        result["properties"] = {"setByProject": one.set_by_project}
    if one.accepted:
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": one.accepted}
        ]
    return result


def _sentences(one: Finding) -> str:
    return ". ".join((one.message.removesuffix("."), *one.hints)) if one.hints else one.message


def _location(span: Span) -> dict[str, Any]:
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {
        "physicalLocation": {"artifactLocation": {"uri": quote(span.text.name)}, "region": region}
    }
